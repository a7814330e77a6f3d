/* Variables of the environment as printenv and env show them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CLI_VARIABLES_H
#define CLI_VARIABLES_H

#include "cli/tool.h"

/* A line each that ends in a newline, what a shell would take apart in quotes; or as they
   are, with a NUL behind.  */
enum variable_lines { LINES_QUOTED, LINES_WITH_NUL };

void put_value (struct invocation *inv, enum variable_lines lines, struct span value);

/* ENTRY of the environment: name and value.  */
void put_variable (struct invocation *inv, enum variable_lines lines, struct str entry);

#endif
