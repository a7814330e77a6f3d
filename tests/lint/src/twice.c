/* One of two.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

int twice (void);
