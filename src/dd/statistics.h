/* What dd has done, and in what time.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DD_STATISTICS_H
#define DD_STATISTICS_H

#include "operands.h"

struct statistics
{
  uintmax_t whole_in, partial_in;       /* blocks */
  uintmax_t whole_out, partial_out;
  uintmax_t truncated;                  /* records */
  uintmax_t bytes;                      /* written */
  enum telling telling;
  uint64_t begun_ns;
  uint64_t next_ns;                     /* when progress is told again */
  size_t line_length;                   /* of progress, which is still the last line */
  uintmax_t bytes_told;                 /* there */
};

/* The work begins.  */
void statistics_begin (struct statistics *s, enum telling telling);

/* End the line that tells of progress, if there is one.  */
void statistics_end_line (struct statistics *s, struct invocation *inv);

/* Tell all of it, as far as it is to be told.  */
void statistics_tell (struct statistics *s, struct invocation *inv);

/* Tell of progress, where a second has passed; now, where bytes were written since it was
   told.  */
void statistics_progress (struct statistics *s, struct invocation *inv);
void statistics_last_progress (struct statistics *s, struct invocation *inv);

#endif
