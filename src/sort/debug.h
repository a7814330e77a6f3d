/* What sort --debug tells.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SORT_DEBUG_H
#define SORT_DEBUG_H

#include "cli/tool.h"
#include "settings.h"

/* Say how text is compared, and which of the options are doubtful.  KEYS are what those
   of SET amount to.  */
void debug_warn (struct invocation *inv, const struct ordering *order,
                 const struct settings *set);

/* Put LINE, and below it for each comparison a line under what is compared.  */
void debug_put_line (struct output *out, const struct ordering *order, struct span line);

#endif
