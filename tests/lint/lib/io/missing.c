/* A header that is not there, and one without its folder.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#if 0
# include "bound/nothing.h"     /* refused: floors no such header in lib/ */
# include "wrong.h"             /* refused: floors name headers of lib/ by their folder */
#endif
int missing (void);
