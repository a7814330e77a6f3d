/* Paragraphs, as they are read.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef FMT_READ_H
#define FMT_READ_H

#include "io/input.h"
#include "paragraph.h"

/* What makes lines a paragraph, and how it is indented.  */
struct style
{
  bool split_only, crown_margin, tagged_paragraph, uniform_spacing;
  struct span prefix;           /* without the blanks around it */
  intmax_t blanks_before, blanks_behind;        /* they */
};

struct reader
{
  const struct style *style;
  struct input *in;
  struct span rest;             /* read and not yet taken */
  intmax_t column;              /* of the first byte of it */
  intmax_t prefix_indent;       /* of the current line */
  bool joins;                   /* lines are joined to the paragraph that is read */
  bool begun;                   /* the current line is, and REST is its text */
  unsigned char marks[256];     /* what each byte is */
};

struct reader reader_of (const struct style *style, struct input *in,
                         struct paragraph *p);

/* Read the next paragraph to *P, and put what is in front of it and no
   paragraph.  False at the end.  */
bool read_paragraph (struct reader *r, struct paragraph *p);

#endif
