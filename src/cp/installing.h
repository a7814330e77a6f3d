/* What install does besides copying.
   GNU manual, "install invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CP_INSTALLING_H
#define CP_INSTALLING_H

#include "copying.h"
#include "fs/entry.h"
#include "users/owner.h"

struct wanted
{
  mode_t mode;                  /* of files */
  mode_t folder_mode, mentioned;        /* of directories: these bits, as in that mode */
  struct owner owner;
  const struct context_wanted *context;
  bool verbose;
};

/* Make the directory PATH, and those missing above it; if it is there it gets the attributes
   that are wanted.  What fails is told.  */
void make_directory (struct invocation *inv, const struct wanted *wanted, struct str path);

/* Make what is missing above PATH; *ENTRY is where it goes, for entry_close.  False, told,
   on failure.  */
bool make_leading (struct invocation *inv, const struct wanted *wanted, struct str path,
                   struct entry *entry);

/* Whether TARGET has all that it would get from SOURCE.  */
bool is_installed (const struct copying *c, const struct wanted *wanted, struct str source,
                   const struct place *target);

/* What a file has until it is stripped: nobody else reads it.  */
struct given_attributes before_strip (void);

/* Let PROGRAM strip TARGET, which was just put there with those attributes; then give it
   those of C's plan.  Where PROGRAM fails, TARGET is removed.  What fails is told.  */
void strip_installed (struct copying *c, struct str program, const struct place *target);

#endif
