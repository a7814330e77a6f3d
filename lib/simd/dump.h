/* Bytes as lines of numbers, as od has them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_DUMP_H
#define SIMD_DUMP_H

#include "bound/mspan.h"

/* What is put for each unit of bytes: a text for one byte; or a blank and a number.  */
enum dump_cells { DUMP_TEXTS, DUMP_HEXADECIMAL, DUMP_OCTAL };

/* The longest text of a byte.  */
enum { DUMP_TEXT_MOST = 8 };

struct dump_style
{
  enum dump_cells cells;
  size_t unit;                  /* bytes: 1 of texts; 2 of octal numbers; any */
  bool big_endian;
  size_t width;                 /* bytes a line, a multiple of UNIT */
  unsigned int radix, digits;   /* of addresses: 8, 10, 16, and how many digits at
                                   least; 0: there are none */
  bool text;                    /* the bytes as SHOWN behind each line */
  bool all;                     /* lines like the one before are put, too */
  size_t text_length;
  unsigned char texts[256][DUMP_TEXT_MOST];
  unsigned char shown[256];
};

/* Where a dump is.  */
struct dump_progress
{
  uintmax_t address;            /* of the next line */
  bool before;                  /* SOURCE begins with the line before that */
  bool starred;                 /* "*" is put for that one */
};

/* How much room a line may want.  */
size_t dump_line_most (const struct dump_style *style);

/* Put as many whole lines of SOURCE to TARGET as there is room; a line like the one
   before it is left out, with a "*" for all such.  Returns how many bytes of SOURCE they
   are, without the line BEFORE, and those written to TARGET in *WRITTEN; what TARGET held
   behind those is lost.  */
size_t dump_lines (struct span source, struct mspan target, const struct dump_style *style,
                   struct dump_progress *progress, size_t *written);

#endif
