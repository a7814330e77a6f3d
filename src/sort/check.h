/* Whether a file is sorted.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SORT_CHECK_H
#define SORT_CHECK_H

#include "cli/tool.h"
#include "order/order.h"

/* Whether the lines of the file NAME are in order, no two of them equal where ORDER
   wants one of those; unless QUIETLY, say which is the first that is not.  */
bool check_sorted (struct invocation *inv, const struct ordering *order, struct str name,
                   bool quietly);

#endif
