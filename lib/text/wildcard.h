/* Shell patterns: * ? [...].  POSIX.1-2024 fnmatch.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_WILDCARD_H
#define TEXT_WILDCARD_H

#include <stdbool.h>

#include "bound/str.h"

/* Whether PATTERN matches all of TEXT, in the locale of LC_CTYPE as it is set; where
   HIDES, a point that TEXT begins with is matched by a point alone.  */
bool wildcard_matches (struct str pattern, struct str text, bool hides);

#endif
