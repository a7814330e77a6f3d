/* The parts of a file's name.
   POSIX.1-2024, 3.254 Pathname; basename(1), dirname(1).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_PATH_H
#define TEXT_PATH_H

#include "bound/arena.h"

/* The last component of PATH, without slashes behind it; "/" where PATH is
   slashes alone, and nothing where it is empty.  */
struct span path_last_component (struct span path);

/* What is before the last component, without slashes behind it; "/" where that
   is slashes alone, "." where there is nothing.  Not normalised.  */
struct span path_directory (struct span path);

/* PATH without the slashes behind it; nothing where it is slashes alone.  */
struct span path_without_slashes (struct span path);

/* PATH with one slash at most behind it, as fts and so GNU's walks have it; "//" stays.  */
struct str path_with_one_slash (struct arena *arena, struct str path);

#endif
