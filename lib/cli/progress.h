/* How far a long run has come: a bar on standard error, where that is a terminal.
   SPDX-License-Identifier: GPL-3.0-or-later

   The bar is one line, drawn anew ten times a second at most; messages and questions are
   not run into it.  Where standard error is no terminal nothing is counted or said.  */

#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdint.h>

#include "cli/tool.h"

struct progress
{
  bool is_shown;
  uintmax_t files, bytes;       /* done with */
  uintmax_t all_files, all_bytes;       /* those that there are, as far as is known */
  struct invocation *inv_;
  uint64_t begun_ns_, next_ns_;
  bool is_drawn_;
};

/* The row of options.  */
#define PROGRESS_ROW(field)                                                       \
  { 'g', "progress", FLAG (field),                                                \
    N_("show how far this has come, if standard error is a terminal (an\n"        \
       "extension)"), .in_full = true }

/* Begin, where WANTED; P lasts until progress_end, and its sums can be added to before
   anything is drawn, and after.  */
void progress_begin (struct progress *p, struct invocation *inv, bool wanted);

/* FILES and BYTES more are done with.  */
void progress_draw_sometimes (struct progress *p);
static inline void
progress_add (struct progress *p, uintmax_t files, uintmax_t bytes)
{
  if (!p->is_shown)
    return;
  p->files += files;
  p->bytes += bytes;
  progress_draw_sometimes (p);
}

/* The last bar stays to be read.  */
void progress_end (struct progress *p);

#endif
