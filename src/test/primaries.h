/* The primaries of conditions: operators and their operands.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEST_PRIMARIES_H
#define TEST_PRIMARIES_H

#include "cli/tool.h"

/* Whether LETTER behind a dash is an operator of one operand; whether that holds of
   OPERAND.  */
bool is_unary (unsigned char letter);
bool unary_holds (struct invocation *inv, unsigned char letter, struct str operand);

enum binary
{
  NO_BINARY,
  TEXT_EQUAL, TEXT_UNEQUAL, TEXT_LESS, TEXT_GREATER,
  FILE_NEWER, FILE_OLDER, FILE_SAME,
  INTEGER_EQ, INTEGER_NE, INTEGER_LT, INTEGER_LE, INTEGER_GT, INTEGER_GE
};

/* The operator of two operands that WORD is.  */
enum binary binary_of (struct str word);

struct operand
{
  struct str text;
  bool is_length;               /* "-l" in front: the length of TEXT is meant */
};

/* Whether OPERATOR, which is one, holds between LEFT and RIGHT.  */
bool binary_holds (struct invocation *inv, struct str operator, struct operand left,
                   struct operand right);

#endif
