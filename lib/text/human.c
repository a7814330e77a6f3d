/* Sizes as people read them, and the blocks that they are counted in.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/human.h"

#include <human.h>
#include <stdckdint.h>

#include "sys/environment.h"
#include "text/digits.h"
#include "text/locale.h"

static enum number_end
end_of (strtol_error error)
{
  switch (error)
    {
    case LONGINT_OK: return NUMBER_FINE;
    case LONGINT_OVERFLOW: return NUMBER_OVERFLOW;
    case LONGINT_INVALID_SUFFIX_CHAR:
    case LONGINT_INVALID_SUFFIX_CHAR_WITH_OVERFLOW: return NUMBER_BAD_SUFFIX;
    default: return NUMBER_BAD;
    }
}

/* SIZE as gnulib has it parsed: BYTES and OPTIONS.  */
static struct block_size
size_of (uintmax_t bytes, int options)
{
  return (struct block_size) {
    .bytes = bytes,
    .scaled = options & human_autoscale,
    .binary = options & human_base_1024,
    .names_unit = options & human_SI,
    .names_bytes = options & human_B,
    .grouped = options & human_group_digits,
  };
}

static int
options_of (struct block_size size)
{
  static const int roundings[] = {
    [ROUND_UP] = human_ceiling,
    [ROUND_TO_NEAREST] = human_round_to_nearest,
    [ROUND_DOWN] = human_floor,
  };
  return ELEM (roundings, size.rounding)
         | (size.scaled ? human_autoscale : 0)
         | (size.binary ? human_base_1024 : 0)
         | (size.names_unit ? human_SI : 0)
         | (size.names_bytes ? human_B : 0)
         | (size.spaced ? human_space_before_unit : 0)
         | (size.without_zero ? human_suppress_point_zero : 0)
         | (size.grouped ? human_group_digits : 0);
}

/* gnulib looks at BLOCK_SIZE and BLOCKSIZE where TEXT is none.  */
static enum number_end
size_parse (struct str text, struct block_size *size)
{
  int options = 0;
  uintmax_t bytes = 0;
  enum number_end end = end_of (human_options (str_c (text), &options, &bytes));
  *size = size_of (bytes, options);
  return end;
}

enum number_end
block_size_parse (struct str text, struct block_size *size)
{
  return size_parse (text, size);
}

struct block_size
block_size_by_default (struct str variable)
{
  struct block_size size;
  size_parse (environment_value (variable), &size);
  return size;
}

/* AMOUNT units of UNIT bytes in blocks of SIZE, in *BLOCKS.  False where that is no matter
   of a product or a quotient.  */
static bool
count_blocks (uintmax_t amount, uintmax_t unit, struct block_size size, uintmax_t *blocks)
{
  if (unit >= size.bytes)
    return unit % size.bytes == 0 && !ckd_mul (blocks, amount, unit / size.bytes);
  if (unit == 0 || size.bytes % unit != 0 || size.rounding == ROUND_TO_NEAREST)
    return false;
  uintmax_t divisor = size.bytes / unit;
  *blocks = amount / divisor + (size.rounding == ROUND_UP && amount % divisor > 0);
  return true;
}

/* Whether AMOUNT units of UNIT bytes are a plain integer as SIZE has them: *NUMBER.  */
static bool
is_plain (uintmax_t amount, uintmax_t unit, struct block_size size, uintmax_t *number)
{
  return !size.scaled && !size.names_unit && !size.grouped
         && count_blocks (amount, unit, size, number);
}

/* The longest text of gnulib's, and a NUL.  */
enum { HUMAN_MOST = LONGEST_HUMAN_READABLE + 1 };

static struct str
human_text (char *room, uintmax_t amount, uintmax_t unit, struct block_size size)
{
  locale_need (LC_NUMERIC);
  return str_of (human_readable (amount, room, options_of (size), unit, size.bytes));
}

void
human_append (struct buf *text, uintmax_t amount, uintmax_t unit, struct block_size size)
{
  uintmax_t number;
  if (is_plain (amount, unit, size, &number))
    {
      struct digits digits = digits_of (number);
      buf_append (text, digits_span (&digits));
      return;
    }
  char room[HUMAN_MOST];
  buf_append (text, str_span (human_text (room, amount, unit, size)));
}

void
put_human (struct output *out, uintmax_t amount, uintmax_t unit, struct block_size size)
{
  uintmax_t number;
  if (is_plain (amount, unit, size, &number))
    {
      put_number (out, number, 1);
      return;
    }
  char room[HUMAN_MOST];
  put_str (out, human_text (room, amount, unit, size));
}
