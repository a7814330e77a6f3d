/* Conversions of bytes: what dd writes in place of what it reads.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DD_RECORDS_H
#define DD_RECORDS_H

#include "simd/sets.h"
#include "target.h"

struct records
{
  bool maps;                    /* bytes become others … */
  struct byte_map map;
  unsigned char newline, space; /* … these as well, where records are made */
  size_t column;                /* how much of the current record there was */
  bool is_cut;                  /* more than a record has */
  size_t spaces;                /* held back: they may be the last of a record */
  bool has_single;              /* a byte waits for the one that it is swapped with: */
  unsigned char single;
};

/* Be ready for the conversions that JOB asks for.  */
void records_begin (struct records *r, const struct job *job);

/* Put to D's target what BYTES become, which do not stay as they are.  */
void records_put (struct records *r, struct dd *d, struct mspan bytes);

/* Put what is left at the end.  */
void records_end (struct records *r, struct dd *d);

#endif
