/* Shared libraries that are loaded while the program runs, where they are worth it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_LIBRARY_H
#define SYS_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

/* Load the library NAME; NULL where it is not there or cannot be loaded.  */
void *sys_library (const char *name);

/* No function of it is called any more.  Otherwise it stays.  */
void sys_library_unload (void *library);

/* Point FUNCTION, a pointer to a function of the right type, to the one of that NAME.  False
   where LIBRARY has none.  */
#define sys_library_function(library, name, function) \
  sys_library_find_ ((library), (name), &(function), sizeof (function))
bool sys_library_find_ (void *library, const char *name, void *function, size_t size);

#endif
