/* Attributes that a copy gets from its source.
   SPDX-License-Identifier: GPL-3.0-or-later

   POSIX.1-2024 cp -p.  A new file is made with a mode that lets nobody do what its final
   one does not, whoever owns it meanwhile; then it gets its owner, attributes, lists, mode
   and times, by its descriptor.  */

#ifndef CP_KEEPING_H
#define CP_KEEPING_H

#include "pair.h"

/* Both, open or held.  */
struct keeping
{
  int source, target;
  struct stat now;              /* what the target is */
  bool is_new;
};

/* Find out what else the source has, if that is wanted.  False, told, on failure that
   matters.  */
bool keep_prepare (struct copying *c, struct copy_pair *pair);

/* The mode that a new target is made with, whatever it is; the umask takes from it unless
   modes are kept.  */
mode_t keep_first_mode (const struct copying *c, const struct copy_pair *pair);

/* Give what PATH names, and FD is open on or holds, the attributes that the plan gives.
   What fails is told; false then.  */
bool give_attributes (struct copying *c, struct str path, int fd);

/* Give the target what it is to have.  False, told, on failure that matters.  */
bool keep_attributes (struct copying *c, struct copy_pair *pair, struct keeping *k);

#endif
