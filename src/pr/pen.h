/* The line that is being written: where the next text goes, and the blanks that
   are owed before it.
   SPDX-License-Identifier: GPL-3.0-or-later

   Blanks are put when text follows them, as tabs where that is asked for; those
   at the end of a line are never put.  Where no tabs are, everything is put as
   it is, and nobody keeps count of columns.  */

#ifndef PR_PEN_H
#define PR_PEN_H

#include "io/output.h"

/* The columns of bytes beyond ASCII, once the locale has been asked.  */
struct byte_columns
{
  bool known;
  signed char of[128];
};

void byte_columns_learn (struct byte_columns *columns);

/* How many columns BYTE moves to the right: a backspace is -1, what cannot be seen
   is 0.  */
static inline int
columns_of_byte (struct byte_columns *columns, unsigned char byte)
{
  if (byte < 0x80)
    return ' ' <= byte && byte <= '~' ? 1 : byte == '\b' ? -1 : 0;
  if (!columns->known)
    byte_columns_learn (columns);
  return ELEM (columns->of, byte - 0x80);
}

struct pen
{
  struct output *out;
  bool tabs;
  unsigned char tab;
  intmax_t tab_width;
  intmax_t column;              /* where the next text goes but for BLANKS */
  intmax_t blanks;              /* owed; below 0 where text ran beyond its place */
  struct byte_columns columns;
};

/* Begin a line.  */
static inline void
pen_begin (struct pen *pen)
{
  pen->column = pen->blanks = 0;
}

/* What is put next goes to COLUMN.  */
void pen_move_to (struct pen *pen, intmax_t column);

/* Put the blanks that are owed.  */
void pen_put_blanks (struct pen *pen);

/* COUNT blanks.  */
static inline void
pen_add_blanks (struct pen *pen, intmax_t count)
{
  if (pen->tabs)
    pen->blanks += count;
  else
    put_repeated (pen->out, ' ', (size_t) count);
}

/* Put TEXT of one line; TEXT that is printable ASCII.  */
void pen_put (struct pen *pen, struct span text);
void pen_put_plain (struct pen *pen, struct span text);

#endif
