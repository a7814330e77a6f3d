/* What of a line uniq compares.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef UNIQ_COMPARISON_H
#define UNIQ_COMPARISON_H

#include "bound/span.h"
#include "simd/sets.h"
#include "text/chars.h"

struct comparison
{
  bool whole;                   /* all of it, byte by byte or with ASCII's letters folded */
  bool folds;
  uintmax_t fields, chars, most_chars;
  enum charset charset;
  struct byte_set blanks;
  struct byte_map map;          /* a byte to what it is compared as */
};

/* Find out what the locale says, once it is set what is skipped, how much is compared
   at most, and whether case is ignored.  */
void comparison_prepare (struct comparison *c);

/* The part of LINE that is compared.  */
struct span compared_part (const struct comparison *c, struct span line);

/* Whether lines of these parts are equal.  */
bool parts_equal (const struct comparison *c, struct span a, struct span b);

#endif
