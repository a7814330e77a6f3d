/* numfmt: numbers as they are read.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef NUMFMT_READING_H
#define NUMFMT_READING_H

#include "bound/str.h"
#include "units.h"

/* How numbers are read.  */
struct reading
{
  struct notation notation;
  enum scale scale;
  struct str unit_separator;    /* may stand before the unit; not given is one
                                   blank */
};

struct number
{
  long double value;
  size_t precision;             /* digits of the fraction; 0 where there is a unit */
  bool imprecise;               /* it has more digits than are exact */
};

enum read_end
{
  READ_FINE,
  READ_TOO_LARGE,               /* more digits than are read */
  READ_NO_NUMBER,
  READ_BAD_SUFFIX,              /* something that is no unit */
  READ_FORBIDDEN_SUFFIX,        /* a unit where there is to be none */
  READ_MISSING_I,               /* K instead of Ki */
  READ_MORE                     /* something behind the unit */
};

/* All of TEXT, which does not begin with a blank, as a number.  *MORE is set where
   the outcome says so above.  */
enum read_end number_read (const struct reading *reading, struct span text,
                           struct number *number, struct span *more);

/* Whether S begins with a blank, or with a newline, which is one in a record that
   ends in NUL; how many bytes that is.  No-break spaces are none.  */
bool begins_blank (enum charset charset, struct span s, size_t *length);

/* S without blanks at its beginning.  */
struct span skip_blanks (enum charset charset, struct span s);

#endif
