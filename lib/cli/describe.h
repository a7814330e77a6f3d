/* Manual pages and completions, from the declaration; used when building.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CLI_DESCRIBE_H
#define CLI_DESCRIBE_H

#include "cli/tool.h"
#include "io/input.h"

/* Put on OUT the page of TOOL, in the language of man(7).  MORE may be NULL:
   its sections, each begun by a line "[title]", are in that language already.
   [name] stands in place of the first sentence of the summary; all others come
   behind what the declaration tells, [see also] last.  */
void describe_page (struct output *out, const struct tool *tool, struct input *more);

/* Put what completes the words of TOOL's command line: sourced by bash, found as
   the function _TOOL by zsh, read by fish.  */
void describe_for_bash (struct output *out, const struct tool *tool);
void describe_for_zsh (struct output *out, const struct tool *tool);
void describe_for_fish (struct output *out, const struct tool *tool);

/* Put a line for each option of TOOL: its name and all spellings, with blanks
   between them.  */
void describe_options (struct output *out, const struct tool *tool);

#endif
