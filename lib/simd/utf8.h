/* Characters and words of UTF-8, without a decoder.
   SPDX-License-Identifier: GPL-3.0-or-later

   Valid are the characters from U+0000 to U+10FFFF, but for surrogates, each in
   its shortest form.  A kernel takes what it can vouch for, always whole
   characters, and stops before the first character that is the caller's: the
   caller deals with that one by itself and comes back with the rest.  (What a
   kernel stops at need not be an error: glibc's decoder knows sequences for
   numbers past U+10FFFF.)  */

#ifndef SIMD_UTF8_H
#define SIMD_UTF8_H

#include "bound/span.h"
#include "simd/cpu.h"
#include "simd/words.h"

/* How many bytes at the beginning of S are ASCII.  */
size_t span_ascii (struct span s);
size_t span_ascii_at (enum cpu level, struct span s);

/* Add to *CHARS the valid characters at the beginning of S, up to the first
   byte that belongs to none or to one that S does not hold whole.  Returns
   their length in bytes.  */
size_t span_count_utf8 (struct span s, uintmax_t *chars);
size_t span_count_utf8_at (enum cpu level, struct span s, uintmax_t *chars);

/* The same with lines and words.  Which characters beyond ASCII are blanks is a
   matter of locale, so this stops at the few that are somewhere: U+0085,
   U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+2060 and
   U+3000.  All others are taken for parts of words.  */
size_t span_count_words_utf8 (struct span s, struct word_tally *tally, uintmax_t *chars);
size_t span_count_words_utf8_at (enum cpu level, struct span s, struct word_tally *tally,
                                 uintmax_t *chars);

#endif
