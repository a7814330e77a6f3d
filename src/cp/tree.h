/* Copies of trees.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CP_TREE_H
#define CP_TREE_H

#include "pair.h"

/* Copy the operand PAIR, a folder as it seems, and what is in it.  False where anything
   failed: told.  */
bool copy_tree (struct copying *c, struct copy_pair *pair);

#endif
