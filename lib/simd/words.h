/* Lines and words of text whose blanks are ASCII's.
   SPDX-License-Identifier: GPL-3.0-or-later

   A word is a run, as long as possible, of bytes other than space, \t, \n, \v,
   \f and \r.  That is all there is to know in the C locale; for UTF-8 see
   span_count_words_utf8 (simd/utf8.h).  */

#ifndef SIMD_WORDS_H
#define SIMD_WORDS_H

#include "bound/span.h"
#include "simd/cpu.h"

/* What was counted; { 0 } at the beginning of a text.  A word counts as soon as
   it begins.  */
struct word_tally
{
  uintmax_t lines, words;
  bool in_word;                 /* the last byte belongs to a word */
};

/* Add those of S, which goes on where the tally stands.  */
void span_count_words (struct span s, struct word_tally *tally);
void span_count_words_at (enum cpu level, struct span s, struct word_tally *tally);

#endif
