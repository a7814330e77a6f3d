/* Pointers where an array is wanted. */ /* refused: reading cannot be read */ /*
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/mspan.h"
#include "bound/vec.h"

int elem (int *p) { return ELEM (p, 1); } /* refused: refused an array, not a pointer + unsafe an array, not a pointer + tidy an array, not a pointer */
size_t count (int *p) { return COUNT (p); } /* refused: refused an array, not a pointer + unsafe an array, not a pointer + tidy an array, not a pointer */
struct mspan bytes (unsigned char *p) { return MSPAN (p); } /* refused: refused an array of bytes + unsafe an array of bytes + tidy an array of bytes */
struct span wide (void) { static const int a[2] = { 1, 2 }; return SPAN_ARRAY (a); } /* refused: refused an array of bytes + unsafe an array of bytes + tidy an array of bytes */
struct span name (const char *p) { return SPAN (p); } /* refused: refused expected + unsafe expected + tidy expected */
