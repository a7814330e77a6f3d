/* FIFOs and devices, with the mode they are to have.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef MKNOD_NODES_H
#define MKNOD_NODES_H

#include "cli/context.h"

/* The mode that TEXT, given to -m, asks for; what is usual where there is none.  The
   umask does not count any more where there is one.  Where TEXT is no mode, or more
   than permissions, the run ends.  */
mode_t node_mode (struct invocation *inv, struct str text);

struct node
{
  mode_t mode;                  /* with the kind */
  bool is_exact;                /* neither umask nor folder take from the mode */
  dev_t device;
  const struct context_wanted *context;
};

/* Make NAME such a node.  False, with errno, where nothing was made; what else is wrong is
   complained of.  */
bool node_make (struct invocation *inv, const struct node *node, struct str name);

#endif
