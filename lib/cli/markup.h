/* The markup of --help: option names in bold, linked to the manual.
   SPDX-License-Identifier: GPL-3.0-or-later

   As GNU coreutils 9.11 has it: on unless TERM is unset, empty or "dumb",
   whatever standard output is.  Hyperlinks are OSC 8.  */

#ifndef CLI_MARKUP_H
#define CLI_MARKUP_H

#include "cli/tool.h"

/* Around an option's spellings.  */
void markup_begin (struct invocation *inv, const struct option_row *row);
void markup_end (struct invocation *inv);

/* The line "      --WORD" of --help and --version.  */
void markup_put_standard (struct invocation *inv, const char *word);

/* The name under which the manual describes the tool NAME.  */
const char *markup_manual_name (const char *name);

#endif
