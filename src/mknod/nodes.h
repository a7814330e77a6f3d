/* FIFOs and devices, with the mode they are to have.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef MKNOD_NODES_H
#define MKNOD_NODES_H

#include "cli/tool.h"

/* The mode that TEXT, given to -m, asks for; what is usual where there is none.  The
   umask does not count any more where there is one.  Where TEXT is no mode, or more
   than permissions, the run ends.  */
mode_t node_mode (struct invocation *inv, struct str text);

/* Make NAME a node of MODE.  False, with errno, on failure.  */
bool node_make (struct str name, mode_t mode, dev_t device);

/* See to it that the node NAME, just made, has MODE; complain where that cannot
   be.  */
void node_permit (struct invocation *inv, struct str name, mode_t mode);

#endif
