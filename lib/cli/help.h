/* --help and --version, from the declaration.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CLI_HELP_H
#define CLI_HELP_H

struct invocation;

/* Put them on standard output.  */
void put_help (struct invocation *inv);
void put_version (struct invocation *inv);

#endif
