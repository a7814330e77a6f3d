/* The contents of a file, copied to another.
   GNU manual, "cp invocation": --reflink, --sparse, --debug.
   SPDX-License-Identifier: GPL-3.0-or-later

   By sharing them where the file system can; by the kernel; by reading and writing.
   Holes stay holes.  */

#ifndef FS_COPY_DATA_H
#define FS_COPY_DATA_H

#include <stdint.h>
#include <sys/stat.h>

#include "bound/mspan.h"

enum copy_sparse { SPARSE_AUTO, SPARSE_NEVER, SPARSE_ALWAYS };
enum copy_reflink { REFLINK_AUTO, REFLINK_NEVER, REFLINK_ALWAYS };

/* Told of bytes, some of which may have been holes.  False: no more.  */
typedef bool copy_moved (void *whom, uintmax_t bytes);

/* How it was done, or was not.  */
enum copy_way { WAY_UNKNOWN, WAY_NO, WAY_YES, WAY_AVOIDED, WAY_UNSUPPORTED };
/* How holes were found.  */
enum copy_holes { HOLES_UNKNOWN, HOLES_NO, HOLES_ZEROS, HOLES_TOLD, HOLES_TOLD_AND_ZEROS };

/* What copies are like; from one to the next, what has been learnt.  Begins as zeros
   but for what is wanted.  */
struct data_copier
{
  enum copy_sparse sparse;
  enum copy_reflink reflink;
  copy_moved *moved;            /* may be NULL */
  void *whom;

  /* Of the last copy.  */
  enum copy_way offload, cloned;
  enum copy_holes holes;

  dev_t no_clone_from_, no_clone_to_;   /* between these it is no use to try */
  bool no_clone_;
  struct mspan buffer_;
};

enum copy_end
{
  COPY_DONE,
  COPY_CANNOT_CLONE,            /* with REFLINK_ALWAYS, or for want of room */
  COPY_CANNOT_READ, COPY_CANNOT_WRITE,
  COPY_CANNOT_COPY,             /* one of the two */
  COPY_CANNOT_EXTEND,           /* by the hole at the end */
  COPY_CANNOT_SEEK,             /* the source, over a hole */
  COPY_STOPPED                  /* by MOVED */
};

/* Copy all that SOURCE has from its beginning to TARGET, which has nothing; FROM and TO
   tell what they are.  What went wrong has its errno in *ERROR.  */
enum copy_end copy_data (struct data_copier *c, int source, const struct stat *from,
                         int target, const struct stat *to, int *error);

void data_copier_release (struct data_copier *c);

#endif
