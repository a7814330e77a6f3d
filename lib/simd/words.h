#pragma once
#include "bound/span.h"
struct word_tally { uintmax_t lines, words; bool in_word; };
static inline void span_count_words (struct span s, struct word_tally *t) { for (size_t i = 0; i < s.length; i++) { unsigned char c = span_at (s, i); t->lines += c == '\n'; bool sp = c == ' ' || (c >= 9 && c <= 13); t->words += !sp && !t->in_word; t->in_word = !sp; } }
