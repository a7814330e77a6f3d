/* Files written over.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SHRED_OVERWRITING_H
#define SHRED_OVERWRITING_H

#include <sys/types.h>

#include "cli/tool.h"
#include "passes.h"

/* How all files are written over.  */
struct overwriting
{
  struct invocation *inv;
  struct random *random;
  struct str random_source;     /* for messages; may not be given */
  size_t iterations;
  off_t size;                   /* that of each file where it is -1 */
  bool exact, zero, verbose;
  bool truncates;               /* leaves nothing */
  passes passes;                /* one an iteration; chosen for each file */
  struct mspan block;           /* to write from */
};

/* Write over the file FD, called NAME.  What goes wrong is complained of: false.  */
bool overwrite (struct overwriting *o, int fd, struct str name);

/* Have FD on disk; the same of the folder FD.  Failure is complained of: false.  */
bool sync_to_disk (struct invocation *inv, int fd, struct str name);

#endif
