/* od: offsets among the operands, as before there were options for them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>
#include <stdckdint.h>

#include "od.h"
#include "text/escape.h"

/* Whether WORD is an offset: octal, or decimal with a dot behind it, or hexadecimal with 0x
   in front; b behind it makes it blocks of 512 bytes, B of 1024.  */
static bool
is_offset (struct invocation *inv, struct str word, uintmax_t *offset)
{
  struct span rest = str_span (word);
  if (span_starts_with (rest, SPAN ("+")))
    rest = span_from (rest, 1);
  size_t dot = span_find (rest, '.');
  unsigned int base = dot < rest.length ? 10 : 8;
  if (base == 8 && (span_starts_with (rest, SPAN ("0x")) || span_starts_with (rest, SPAN ("0X"))))
    {
      base = 16;
      rest = span_from (rest, 2);
    }
  bool overflowed = false;
  size_t digits = 0;
  *offset = 0;
  for (; digits < rest.length; digits++)
    {
      unsigned int digit = digit_value (span_at (rest, digits), base);
      if (digit == base)
        break;
      overflowed |= ckd_mul (offset, *offset, (uintmax_t) base)
                    || ckd_add (offset, *offset, digit);
    }
  if (digits == 0 || (base == 10 && digits != dot))
    return false;
  rest = span_from (rest, base == 10 ? dot + 1 : digits);
  if (span_equal (rest, SPAN ("b")) || span_equal (rest, SPAN ("B")))
    {
      overflowed |= ckd_mul (offset, *offset, (uintmax_t) (span_at (rest, 0) == 'b' ? 512 : 1024));
      rest = span_empty ();
    }
  if (rest.length > 0)
    return false;
  if (overflowed)
    {
      complain_errno (inv, ERANGE, "%s", str_c (word));
      stop (inv);
    }
  return true;
}

/* Whether the word at INDEX begins as one that is an offset without --traditional: as the
   second operand it may begin with a digit.  */
static bool
begins_as_offset (struct str word, size_t index)
{
  unsigned char first = word.length > 0 ? str_at (word, 0) : 0;
  return first == '+' || (index == 1 && first >= '0' && first <= '9');
}

struct old_offsets
take_old_offsets (struct invocation *inv, str_list *operands, bool all_forms)
{
  struct old_offsets found = { .given = false };
  size_t count = operands->count;
  if (count == 0 || count > 3 || (count == 3 && !all_forms))
    return found;
  struct str last = VEC_AT (*operands, count - 1);
  if (!all_forms && !begins_as_offset (last, count - 1))
    return found;
  uintmax_t number, first;
  if (count == 3)
    {
      if (!is_offset (inv, VEC_AT (*operands, 1), &found.offset)
          || !is_offset (inv, last, &found.label))
        return found;
      found.given = found.label_given = true;
      VEC_TRUNCATE (*operands, 1);
      return found;
    }
  if (!is_offset (inv, last, &number))
    return found;
  found.given = true;
  found.offset = number;
  VEC_TRUNCATE (*operands, count - 1);
  if (count == 2 && all_forms && is_offset (inv, VEC_AT (*operands, 0), &first))
    {
      found.offset = first;
      found.label_given = true;
      found.label = number;
      VEC_TRUNCATE (*operands, 0);
    }
  return found;
}
