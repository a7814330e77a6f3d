/* A file that does not compile fails, loudly. */ /* refused: reading cannot be read */ /*
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

int broken (const char *p, int i) { return p[i] + undeclared; } /* refused: unsafe undeclared + refused undeclared + tidy undeclared */
