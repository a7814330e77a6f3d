#pragma once
#include "bound/span.h"
static inline size_t span_count (struct span s, unsigned char b) { size_t n = 0; for (size_t i = 0; i < s.length; i++) n += span_at (s, i) == b; return n; }
