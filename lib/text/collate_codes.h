/* The order of texts in the locale, guessed from that of their characters.
   SPDX-License-Identifier: GPL-3.0-or-later

   strxfrm takes ten times as long as a look at a table.  But what a character weighs may
   depend on those around it, and the C library does not tell where: texts have mostly, not
   always, the order of their characters' codes.  Who sorts by codes finds out at the end, by
   strcoll, whether that was right.  */

#ifndef TEXT_COLLATE_CODES_H
#define TEXT_COLLATE_CODES_H

#include "text/chars.h"
#include "text/collate.h"

/* The codes of one character: a byte for each of its primary weights that a character of
   ASCII has, more for others; the first highest, 0 behind the last.  */
enum { COLLATE_CODES_MOST = 8 };
struct collate_code { uint64_t codes; size_t count; };

struct collate_codes
{
  enum charset charset_;
  bool has_pairs_;
  /* Letters of ASCII that sort otherwise together than each by itself: a bit for the second
     of them, small or capital, in the word of the first.  */
  uint32_t pairs_[26];
  struct collate_code of_byte_[256];    /* in UTF-8 of ASCII alone */
  /* The weights of the characters of ASCII, in their order: each is of up to four bytes,
     the first highest.  */
  uint32_t weights_[128];
  size_t weights_count_;
};

/* Find out the codes of the locale.  False where they would be wrong too often.  */
bool collate_codes_find (struct collate_codes *codes);

/* What one thread needs: room, and the codes of the characters, or letters together, that
   it met last.  */
struct collate_codes_scratch
{
  struct collate_scratch scratch_;
  struct buf weights_;
  VEC (struct collate_met { uint64_t bytes; struct collate_code code; }) met_;
};
void collate_codes_release (struct collate_codes_scratch *scratch);

/* The first COLLATE_CODES_MOST of the codes of TEXT, up to its first NUL, that are behind
   DEPTH others, as of one character.  */
struct collate_code collate_codes_of (const struct collate_codes *codes,
                                      struct collate_codes_scratch *scratch,
                                      struct span text, size_t depth);

#endif
