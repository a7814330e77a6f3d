/* The removal of one operand of rm, and of what is in it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef RM_REMOVAL_H
#define RM_REMOVAL_H

#include <sys/stat.h>

#include "cli/progress.h"

/* Whether the user is asked first.  */
enum asking { ASK_IF_PROTECTED, ASK_NEVER, ASK_ALWAYS };

struct removal
{
  struct invocation *inv;
  bool recursive, folders;      /* -r, -d */
  bool ignore_missing, verbose;
  enum asking asking;
  bool asks_if_protected;       /* of what is protected against writing */
  bool one_filesystem;
  bool keep_root, keep_mounts;
  struct stat root;             /* where keep_root */
  struct progress progress;     /* of files */
};

/* Remove PATH; what is wrong is complained of.  */
void remove_operand (struct removal *r, struct str path);

#endif
