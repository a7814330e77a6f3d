/* numfmt: numbers in fields of lines, from what is read to what is put.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef NUMFMT_CONVERSION_H
#define NUMFMT_CONVERSION_H

#include "cli/tool.h"
#include "text/ranges.h"
#include "writing.h"

/* What becomes of a number that cannot be converted.  */
enum invalid { ABORT, FAIL, WARN, IGNORE };

struct conversion
{
  struct invocation *inv;
  enum invalid invalid;
  bool debug, trace;            /* warn of what may be meant otherwise; tell all */
  range_list fields;            /* that are converted */
  bool delimited;               /* by what is in DELIMITER, which may be empty: then
                                   a line is one field; else by blanks */
  struct span delimiter;
  struct reading reading;
  uintmax_t from_unit, to_unit;
  struct writing writing;
  struct span suffix;           /* of numbers that are written, and of some read */
  struct span before, behind;   /* put around them */
  uintmax_t padding;            /* columns */
  bool left_aligned;
  bool keeps_width;             /* each number has the columns of its field instead */
  struct figure figure;         /* the number that is being written */
  bool failed;                  /* some number could not be converted */
};

/* Put the number in FIELD, which is the FIRST of its line or not, converted.  False
   where that could not be done, which is told as C->invalid asks; nothing is put
   then.  */
bool convert (struct conversion *c, struct span field, bool first);

/* Put LINE, with its numbers converted.  */
void convert_line (struct conversion *c, struct span line);

#endif
