/* Words, each with a number.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef ORDER_SYMBOLS_H
#define ORDER_SYMBOLS_H

#include "order/digest.h"

/* Where a name may be found: part of its hash, and its number plus 1; 0 is none.  */
struct symbol_slot { uint32_t hash_, number_; };
typedef VEC (struct symbol_slot) symbol_slots;

/* { 0 } holds none.  */
struct symbols
{
  VEC (struct span) names;      /* by their numbers */
  symbol_slots slots_;
  struct digest_salt salt_;
};

/* The number of NAME, which is kept, not copied: the next one where NAME is new.  Ends
   the run where memory is short, or there are 2^32 - 2 names.  */
uint32_t symbols_number (struct symbols *symbols, struct span name);

void symbols_release (struct symbols *symbols);

#endif
