/* The environment.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/environment.h"

#include <stdlib.h>

struct str
environment_value (struct str name)
{
  const char *value = getenv (str_c (name));
  return value ? str_of (value) : str_none ();
}
