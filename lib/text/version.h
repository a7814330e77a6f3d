/* The order of versions.  GNU manual, "Version sort ordering".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_VERSION_H
#define TEXT_VERSION_H

#include "bound/span.h"

/* Below, at, above 0 as A is an earlier version than B, the same, a later one.  */
int version_compare (struct span a, struct span b);

/* A number that is not greater for the earlier of two.  */
uint64_t version_image (struct span text);

#endif
