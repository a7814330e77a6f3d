/* The directories of a source, made anew at the target: cp --parents.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CP_PARENTS_H
#define CP_PARENTS_H

#include "operands.h"
#include "pair.h"

/* A directory of the source, and the one at the target.  */
struct parent
{
  struct str source_path, path;
  int source, target;           /* descriptors; of the latter to change it, or -1 */
  struct stat from, now;
  bool is_made;                 /* the target is, by us */
  struct target_facts facts;    /* of it */
};

struct parents { VEC (struct parent) list; };

/* Have the directories of SOURCE in the folder D; *TARGET is where SOURCE goes then.
   False, told, where that cannot be.  */
bool parents_make (struct copying *c, const struct destination *d, struct str source,
                   struct parents *parents, struct place *target);

/* Give those that were made, and those above them, the attributes that they are to have.
   Releases PARENTS.  */
void parents_finish (struct copying *c, struct parents *parents);

#endif
