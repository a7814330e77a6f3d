/* The encodings: how bytes become printable.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "encoding.h"

#include "simd/z85.h"

#define LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define LETTERS_AND_DIGITS LETTERS "abcdefghijklmnopqrstuvwxyz" "0123456789"

static struct encoding
encoding_by (enum encoding_name name, struct span alphabet, size_t group, bool padded)
{
  struct radix radix = radix_of (alphabet, name == BASE16);
  radix.lowest_first = name == BASE2LSBF;
  return (struct encoding) {
    .name = name, .radix = radix, .unit_bytes = radix.bits, .unit_digits = RADIX_UNIT,
    .group = group, .padded = padded,
  };
}

struct encoding
encoding_of (enum encoding_name name)
{
  switch (name)
    {
    case BASE64URL: return encoding_by (name, SPAN (LETTERS_AND_DIGITS "-_"), 4, true);
    case BASE32: return encoding_by (name, SPAN (LETTERS "234567"), 8, true);
    case BASE32HEX: return encoding_by (name, SPAN ("0123456789ABCDEFGHIJKLMNOPQRSTUV"), 8, true);
    case BASE16: return encoding_by (name, SPAN ("0123456789ABCDEF"), 2, false);
    case BASE2MSBF:
    case BASE2LSBF: return encoding_by (name, SPAN ("01"), 8, false);
    case Z85:
      return (struct encoding) {
        .name = name, .unit_bytes = Z85_BYTES, .unit_digits = Z85_DIGITS, .group = Z85_DIGITS,
      };
    case NO_ENCODING:
    case BASE58:
    case BASE64:
    default: return encoding_by (name, SPAN (LETTERS_AND_DIGITS "+/"), 4, true);
    }
}

bool
is_digit (const struct encoding *encoding, unsigned char byte)
{
  return encoding->name == Z85 ? z85_is_digit (byte)
                               : ELEM (encoding->radix.values, byte) != 0;
}

size_t
encode_units (const struct encoding *encoding, struct span from, struct mspan to)
{
  return encoding->name == Z85 ? z85_encode (from, to)
                               : radix_encode (&encoding->radix, from, to);
}

size_t
decode_units (const struct encoding *encoding, struct span from, struct mspan to)
{
  return encoding->name == Z85 ? z85_decode (from, to)
                               : radix_decode (&encoding->radix, from, to);
}
