#pragma once
#include "bound/span.h"
struct width_tally { uintmax_t column, longest; };
static inline size_t span_line_width (struct span s, struct width_tally *w) { size_t i = 0; for (; i < s.length; i++) { unsigned char c = span_at (s, i); if (c == '\n') { if (w->column > w->longest) w->longest = w->column; w->column = 0; } else if (c >= 0x20 && c < 0x7f) w->column++; else break; } return i; }
