/* An environment in the making.
   SPDX-License-Identifier: GPL-3.0-or-later

     struct variables variables = { 0 };
     variables_inherit (&variables);
     variables_set (&variables, STR ("A=1"));
     variables_install (&variables);

   Its entries are kept, not copied.  However many there are, each is set in the same time:
   they are found by their names.  */

#ifndef PROCESS_VARIABLES_H
#define PROCESS_VARIABLES_H

#include "bound/str.h"
#include "bound/vec.h"

struct variables
{
  VEC (struct str) entries;     /* none for those removed */
  VEC (size_t) places_;         /* by name: 1 + the first entry that has it, 0 for none */
  size_t placed_;               /* how many entries have been looked at for that */
};

/* V, which is empty, becomes the environment as it is.  */
void variables_inherit (struct variables *v);

/* ENTRY, which is NAME=VALUE, takes the place of the first entry of that name, or the
   last place.  */
void variables_set (struct variables *v, struct str entry);

/* Take the last place, whatever ENTRY is.  */
void variables_append (struct variables *v, struct str entry);

/* Remove all entries of NAME.  */
void variables_remove (struct variables *v, struct str name);

/* V becomes the environment, for us and for what we start, and is empty then.  */
void variables_install (struct variables *v);

#endif
