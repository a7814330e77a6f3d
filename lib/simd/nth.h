#pragma once
#include "bound/span.h"
static inline size_t span_find_nth (struct span s, unsigned char b, size_t n, size_t *missing) { size_t i = 0; for (; i < s.length && n; i++) n -= span_at (s, i) == b; *missing = n; return n ? s.length : i; }
static inline size_t span_rfind_nth (struct span s, unsigned char b, size_t n, size_t *missing) { for (size_t i = s.length; i > 0; i--) if (span_at (s, i-1) == b && --n == 0) { *missing = 0; return i-1; } *missing = n; return s.length; }
