/* Many numbers, in memory of pages.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef ORDER_NUMBERS_H
#define ORDER_NUMBERS_H

#include "bound/vec.h"

typedef VEC (uint64_t) numbers64;
typedef VEC (uint32_t) numbers32;

/* COUNT of them, all 0.  Ends the run where memory is short.  */
numbers64 numbers64_make (uint64_t count);
numbers32 numbers32_make (uint64_t count);

#endif
