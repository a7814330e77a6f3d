/* Shared libraries that are loaded while the program runs, where they are worth it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/library.h"

#if defined HAVE_LIBCRYPTO || defined USE_LIBSELINUX

#include <dlfcn.h>
#include <string.h>

void *
sys_library (const char *name)
{
  return dlopen (name, RTLD_LAZY | RTLD_LOCAL);
}

void
sys_library_unload (void *library)
{
  dlclose (library);
}

bool
sys_library_find_ (void *library, const char *name, void *function, size_t size)
{
  void *found = dlsym (library, name);
  /* POSIX: a pointer to a function is of the size of one to data, and has its bytes.  */
  if (!found || size != sizeof found)
    return false;
  memcpy (function, &found, size);
  return true;
}

#else

/* A program that loads nothing need not hold the loader.  */
void *
sys_library (const char *name)
{
  (void) name;
  return NULL;
}

void
sys_library_unload (void *library)
{
  (void) library;
}

bool
sys_library_find_ (void *library, const char *name, void *function, size_t size)
{
  (void) library;
  (void) name;
  (void) function;
  (void) size;
  return false;
}

#endif
