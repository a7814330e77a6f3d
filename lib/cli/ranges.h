/* Lists of ranges that options take, with what GNU says of bad ones.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CLI_RANGES_H
#define CLI_RANGES_H

#include "bound/str.h"
#include "text/ranges.h"

struct invocation;

/* What the numbers of a list count.  */
enum ranges_of { RANGES_OF_FIELDS, RANGES_OF_POSITIONS /* bytes or characters */ };

/* Whether they are sorted, or stay as they are listed.  */
enum ranges_order { RANGES_SORTED, RANGES_LISTED };

/* The ranges of TEXT, for ranges_parse or ranges_parse_listed; where it is no list, GNU's
   message and the end of the run.  */
range_vec ranges_argument (struct invocation *inv, struct str text, enum ranges_of what,
                           enum ranges_order order, bool dash_is_all);

#endif
