/* How an entry is written.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef PTX_FORMAT_H
#define PTX_FORMAT_H

#include "layout.h"

struct format
{
  const struct layout *layout;
  const struct rules *rules;
  enum references references;
  bool references_right;        /* in lines of columns */
  struct str macro;             /* of roff and TeX */
};

/* Put ENTRY to OUT as a line of columns, a call of a roff macro, a call of a TeX
   macro.  */
typedef void put_entry (struct output *out, const struct format *f, const struct entry *e);
put_entry put_as_columns, put_as_roff, put_as_tex;

#endif
