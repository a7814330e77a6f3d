/* The option --context of tools that make files.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CLI_CONTEXT_H
#define CLI_CONTEXT_H

#include "cli/tool.h"

/* Rows of options: -Z and --context[=CTX].  No security module that labels files is
   supported: -Z does nothing then, as with GNU, and a context is warned about.  */
option_call take_context;
#define CONTEXT_ROWS                                                        \
  { 'Z', NULL, IGNORED,                                                     \
    N_("give what is made the default security context") },                 \
  { 0, "context", CALL_OR (take_context, "CTX"),                            \
    N_("the same, or the context CTX") }

#endif
