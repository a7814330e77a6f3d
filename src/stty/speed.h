/* Speeds of terminals, as words.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef STTY_SPEED_H
#define STTY_SPEED_H

#include <stdbool.h>
#include <stdint.h>

#include "bound/str.h"

/* The bits a second that TEXT names, rounded to a whole number, halves to an even one.
   False where it is no speed.  */
bool speed_parse (struct str text, uint32_t *speed);

#endif
