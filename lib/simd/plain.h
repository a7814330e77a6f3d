#pragma once
#include "bound/span.h"
static inline size_t span_plain (struct span s) { size_t i = 0; for (; i < s.length; i++) { unsigned char c = span_at (s, i); if (c < 0x20 || c >= 0x7f) break; } return i; }
