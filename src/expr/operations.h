/* expr: what its operators and words make of values.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef EXPR_OPERATIONS_H
#define EXPR_OPERATIONS_H

#include "cli/tool.h"

enum { STATUS_INVALID = 2, STATUS_FAILED = 3 };

/* A value is text; whether it is a number shows in it.  */

/* Whether VALUE is empty or zero.  */
bool is_null (struct str value);

/* A OPERATOR B, one of "< <= = == != >= >", one of "+ - * / %".  The run ends where
   that cannot be computed.  */
struct str comparison (struct invocation *inv, struct str operator, struct str a, struct str b);
struct str arithmetic (struct invocation *inv, struct str operator, struct str a, struct str b);

/* What PATTERN matches at the front of TEXT: the first group, or else how many
   characters.  */
struct str matched (struct invocation *inv, struct str text, struct str pattern);

/* Characters: how many TEXT has; the position of the first that is one of SET, or 0;
   LENGTH of them from POSITION on, which counts from 1.  */
struct str length_of (struct invocation *inv, struct str text);
struct str index_of (struct invocation *inv, struct str text, struct str set);
struct str part_of (struct invocation *inv, struct str text, struct str position,
                    struct str length);

#endif
