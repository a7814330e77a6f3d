/* Trees of files, and what they use.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DU_TREE_H
#define DU_TREE_H

#include "fs/exclude.h"
#include "fs/inodes.h"
#include "fs/mounts.h"
#include "usage.h"

/* Which symbolic links stand for what they point to.  */
enum links { NO_LINKS, OPERANDS, ALL_LINKS };

/* What may be wrong with a path; or it is passed over as was asked.  */
enum trouble
{
  CANNOT_ACCESS, CANNOT_READ, READ_FAILED, FOLDER_LOST, IS_CYCLE, IS_EXCLUDED
};

struct counting
{
  enum links links;
  bool apparent;                /* bytes of contents in place of blocks */
  bool count_again;             /* files that were counted before */
  bool remember_all;            /* that they were counted: not only those of several links */
  bool separate;                /* folders do not have what is in folders in them */
  bool one_filesystem;
  enum usage_time time;
  struct exclusion excluded;

  /* Told of each file and, behind what is in it, of each folder, DEPTH below the operand.
     PATH is good until this comes back.  */
  void (*counted) (struct counting *c, struct str path, size_t depth, bool is_folder,
                   const struct usage *usage);
  /* That is wanted of operands, and of those not deeper than this.  */
  size_t folder_depth, file_depth;

  void (*troubled) (struct counting *c, enum trouble trouble, struct str path, int error);
  void *whom;

  struct usage total;           /* of all that was counted */

  /* What was met so far; the folders that are entered; where something is mounted, once
     that was asked.  */
  struct inodes met, entered;
  bool mounts_known;
  struct inodes mounted;
};

/* Count PATH and all that is in it.  */
void count_tree (struct counting *c, struct str path);

#endif
