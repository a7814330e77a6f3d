/* The database that dircolors has where it is given none.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DIRCOLORS_DATABASE_H
#define DIRCOLORS_DATABASE_H

#include "bound/str.h"

/* All of it, as dircolors -p puts it.  */
struct str dircolors_database (void);

#endif
