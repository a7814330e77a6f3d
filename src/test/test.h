/* What test and [ have in common.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEST_TEST_H
#define TEST_TEST_H

#include "cli/tool.h"

enum { STATUS_INVALID = 2, TEST_STATUSES = 3 };

extern const char test_notes[];
extern const struct status_row test_statuses[TEST_STATUSES];

/* Whether the condition that the first COUNT operands are holds.  Where they are none: a
   complaint, and the end of the run.  */
bool condition_holds (struct invocation *inv, size_t count);

#endif
