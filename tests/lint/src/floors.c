/* Includes from where a tool may not take them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/span.h"
#include "floors.h"
#if 0
# include "other.h"              /* refused: floors is not this tool's own */
# include "other/other.h"        /* refused: floors is not this tool's own */
# include "../src/other/other.h" /* refused: floors is not this tool's own */
# include "other/other.c"        /* refused: floors includes a .c file */
# include <err.h>                /* refused: floors speaks behind our back */
#endif
#define HEADER "bound/span.h"
#include HEADER                 /* refused: floors an include that is not spelt out */

/* refused.  */
int floors (struct span s);
