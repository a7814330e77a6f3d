/* The environment.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/environment.h"

#include <posixver.h>
#include <stdlib.h>
#include <unistd.h>

#include "bound/args.h"

struct str
environment_value (struct str name)
{
  const char *value = getenv (str_c (name));
  return value ? str_of (value) : str_none ();
}

bool
environment_set (struct str name, struct str value)
{
  return setenv (str_c (name), str_c (value), 1) == 0;
}

void
environment_replace (str_list entries)
{
  VEC (char *) list = { 0 };
  FOR_EACH (entry, entries)
    VEC_PUSH (list, (char *) (uintptr_t) str_c (*entry));
  VEC_PUSH (list, NULL);
  environ = &VEC_AT (list, 0);
}

struct environment
environment_all (void)
{
  return (struct environment) { .rest_ = environ };
}

bool
environment_next (struct environment *all, struct str *entry)
{
  return all->rest_ && args_next (&all->rest_, entry);
}

void
environment_restore (struct environment before)
{
  environ = before.rest_;
}

int
environment_posix_version (void)
{
  return posix2_version ();
}

bool
environment_posix_strict (void)
{
  return getenv ("POSIXLY_CORRECT") != NULL;
}
