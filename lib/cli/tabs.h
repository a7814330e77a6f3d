/* Tab stops that options give, with what GNU says of bad ones.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CLI_TABS_H
#define CLI_TABS_H

#include "bound/str.h"
#include "text/tabs.h"

struct invocation;

/* Add the list TEXT to TABS, for tabs_read; where it is none, GNU's messages and
   the end of the run.  */
void tabs_argument (struct invocation *inv, struct tabs *tabs, struct str text);

/* The same for tabs_settle, when all options have been read.  */
void tabs_complete (struct invocation *inv, struct tabs *tabs);

/* What --help says of such lists.  */
#define TABS_HELP                                                               \
  N_("A LIST is one number, or several with commas or blanks in between:\n"     \
     "  N    tab stops at the multiples of N\n"                                 \
     "  N,M  tab stops at the columns N and M, the first column being 0\n"      \
     "At the end of several, and of none, there may be one of these:\n"         \
     "  /N   and at the multiples of N behind them\n"                           \
     "  +N   and at every N-th column behind the last of them")

#endif
