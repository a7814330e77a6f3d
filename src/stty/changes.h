/* What is to become of a terminal.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef STTY_CHANGES_H
#define STTY_CHANGES_H

#include "cli/tool.h"
#include "show.h"

struct changes
{
  struct terminal_file file;    /* what is told of at once, and resized */
  struct terminal terminal;     /* what it was, then what it is to be */
  bool is_trial;                /* only refuse what cannot be */
  bool at_once;                 /* not wait until what was written is sent */
  bool is_needed;               /* TERMINAL has been set */
  bool has_input_speed, has_output_speed;
};

/* Do what WORDS say, in their order, up to TERMINAL.  What is no setting is a usage
   error.  */
void change_by_words (struct invocation *inv, struct changes *changes, str_list words);

#endif
