/* The protection of / from what is done to whole trees.
   SPDX-License-Identifier: GPL-3.0-or-later

   What / is, is told by device and inode, not by how it is written.  */

#ifndef CLI_ROOT_H
#define CLI_ROOT_H

#include <sys/stat.h>

#include "cli/tool.h"

/* What / is.  Where that cannot be seen, the run ends.  */
struct stat root_status (struct invocation *inv);

/* Whether the folder PATH, with STATUS, is / as ROOT has it: it is refused then, in GNU's
   words.  */
bool is_protected_root (struct invocation *inv, const struct stat *root, struct str path,
                        const struct stat *status);

#endif
