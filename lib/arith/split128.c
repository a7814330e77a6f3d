/* Finding a factor of a number of 128 bits.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#define RESIDUE_WIDE
#include "arith/curves.h"
#include "arith/split.h"

wide
split128 (wide n, const struct plan *plan, unsigned int *number, unsigned int limit)
{
  return factor_by_curves (n, plan, number, limit);
}
