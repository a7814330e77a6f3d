#pragma once
#include "simd/words.h"
static inline size_t span_count_utf8 (struct span s, uintmax_t *chars) { size_t i = 0; for (; i < s.length && span_at (s, i) < 0x80; i++) ++*chars; return i; }
static inline size_t span_count_words_utf8 (struct span s, struct word_tally *t, uintmax_t *chars) { size_t i = 0; for (; i < s.length && span_at (s, i) < 0x80; i++) ++*chars; span_count_words (span_first (s, i), t); return i; }
