/* Calls that no poisoned word shows.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <strings.h>
#include <string.h>

#define PASTE(a, b) a##b

void by_builtin (void *a) { __builtin_memset (a, 0, 3); }       /* refused: calls memset is refused */
char *common (const char *s) { return index (s, 'x'); }         /* refused: calls index is refused */
size_t pasted (const char *s) { return PASTE (str, len) (s); }  /* refused: refused strlen + calls is refused */

/* A variable may have such a name.  */
int names (int index);
int names (int index) { return index; }
