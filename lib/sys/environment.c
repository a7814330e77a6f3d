/* The environment.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/environment.h"

#include <posixver.h>
#include <stdlib.h>
#include <unistd.h>

struct str
environment_value (struct str name)
{
  const char *value = getenv (str_c (name));
  return value ? str_of (value) : str_none ();
}

/* The system ends the list with NULL: INDEX comes from a count that stopped at
   it.  */

bool
environment_entry (size_t index, struct str *result)
{
  char **entry = bound_elem_ (environ, sizeof *environ, index + 1, index, BOUND_HERE);
  if (!*entry)
    return false;
  *result = str_of (*entry);
  return true;
}

int
environment_posix_version (void)
{
  return posix2_version ();
}
