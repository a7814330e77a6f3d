/* The names of split's output files: a prefix, a suffix that counts, an ending.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SPLIT_NAMES_H
#define SPLIT_NAMES_H

#include "bound/buf.h"

/* Suffixes count in the letters of an alphabet, the first of which is zero.  Where
   they widen, those that begin with the last letter are left out and stand for
   two letters more: yz, zaaa … zyzz, zzaaaa.  */
struct names
{
  struct str prefix, ending;
  struct span alphabet;
  size_t length;                /* letters of a suffix */
  bool widens;
  struct buf name;
  struct buf letters;          /* of the current suffix, as places in the alphabet */
  size_t widened;              /* how many times */
};

/* Let the first name have the suffix FROM, letters of the alphabet, of which there
   are no more than in a suffix.  */
void names_begin (struct names *names, struct span from);

/* How many names there are still, as far as a number can tell; none was asked for.  */
uintmax_t names_count (const struct names *names);

/* The next name, valid until the one after it.  False where there is none.  */
bool names_next (struct names *names, struct str *name);

#endif
