/* Lines with numbers in front of them, as cat -n, cat -b and nl write them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_LINES_H
#define SIMD_LINES_H

#include "bound/mspan.h"
#include "simd/cpu.h"

/* The number of the next line, kept as its decimal digits and counted up in
   place.  After 32 nines comes 0.  */
enum { LINE_COUNTER_DIGITS = 32 };

struct line_counter
{
  unsigned char text_[LINE_COUNTER_DIGITS];     /* the digits, at its end */
  size_t count_;
};

void line_counter_set (struct line_counter *counter, uintmax_t number);
void line_counter_next (struct line_counter *counter);

/* The digits, valid until COUNTER changes.  */
static inline struct span
line_counter_text (const struct line_counter *counter)
{
  return span_last (span_of_ (counter->text_, LINE_COUNTER_DIGITS), counter->count_);
}

struct number_style
{
  unsigned char end;            /* the last byte of each line */
  size_t width;                 /* a number takes so many columns, or more */
  unsigned char fill;           /* what is before its digits: ' ' or '0' */
  struct span separator;        /* what is behind them */
  bool nonblank;                /* lines that are empty but for END have no number … */
  struct span blank_prefix;     /* … but this */
  bool last;                    /* SOURCE ends the input: what is behind its last END,
                                   if anything, is a line as well */
};

/* Copy the lines of SOURCE to TARGET, each behind its number, which COUNTER
   counts.  Only whole lines are taken, as many as there is room for.  Returns
   the bytes taken off SOURCE, and those written to TARGET in *WRITTEN; what
   TARGET held behind those is lost.

   Where SOURCE has a line and none is taken, there is no room for that one.
   The caller then makes room, or puts it out piece by piece:
   line_counter_text, line_counter_next.  */
size_t number_lines (struct span source, struct mspan target,
                     struct line_counter *counter,
                     const struct number_style *style, size_t *written);
size_t number_lines_at (enum cpu level, struct span source, struct mspan target,
                        struct line_counter *counter,
                        const struct number_style *style, size_t *written);

#endif
