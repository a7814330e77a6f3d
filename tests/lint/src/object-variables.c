/* A variable. */ /* refused: object bytes of variables */ /*
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

extern int state_of_run;                /* refused: variables outlives the run */
int state_of_run = 3;                   /* refused: variables outlives the run */
