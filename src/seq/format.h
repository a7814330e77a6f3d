/* seq: --format.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SEQ_FORMAT_H
#define SEQ_FORMAT_H

#include "cli/tool.h"

struct format
{
  struct span before, behind;   /* what stands around the number */
  bool minus, plus, space, zero;        /* flags */
  bool other_flags;             /* # or ' */
  size_t width, precision;
  bool precision_given;
  bool too_large;               /* width or precision for printf */
  unsigned char conversion;     /* one of aAeEfFgG */
  struct str directive;         /* for real_append */
  struct str plain_directive;   /* the same, digits without groups */
};

/* The format in TEXT; where it is none, GNU's message and the end of the run.  */
struct format format_read (struct invocation *inv, struct str text);

/* The one with DIRECTIVE alone.  */
struct format format_of (struct str directive);

#endif
