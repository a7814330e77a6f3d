/* The environment.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_ENVIRONMENT_H
#define SYS_ENVIRONMENT_H

#include "bound/str.h"

/* The value of the variable NAME; none (str_given) where it is not set.  */
struct str environment_value (struct str name);

/* The entry at INDEX, usually NAME=VALUE.  False behind the last.  */
bool environment_entry (size_t index, struct str *result);

#endif
