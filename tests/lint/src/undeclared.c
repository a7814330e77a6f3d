/* A tool that is not declared. */ /* refused: tools does not define */ /*
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

int nothing (void);
