/* Four bytes as five digits of base 85.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/z85.h"

static const unsigned char digits[] =
  "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
  ".-:+=^!/*?&<>()[]{}@%$#";

/* The value of each byte that is a digit, and IS_DIGIT.  */
enum { IS_DIGIT = 0x80 };
static const unsigned char values[256] = {
  ['!'] = 196, 0, 212, 211, 210, 200, 0, 203, 204, 198, 193, 0,
  191, 190, 197, 128, 129, 130, 131, 132, 133, 134, 135, 136,
  137, 192, 0, 201, 194, 202, 199, 209, 164, 165, 166, 167,
  168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179,
  180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 205, 0,
  206, 195, 0, 0, 138, 139, 140, 141, 142, 143, 144, 145,
  146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157,
  158, 159, 160, 161, 162, 163, 207, 0, 208,
};

bool
z85_is_digit (unsigned char byte)
{
  return values[byte] != 0;
}

size_t
z85_encode (struct span from, struct mspan to)
{
  size_t groups = size_min (from.length / Z85_BYTES, to.length / Z85_DIGITS);
  const unsigned char *in = from.base_;
  unsigned char *out = to.base_;
  for (size_t i = 0; i < groups; i++, in += Z85_BYTES, out += Z85_DIGITS)
    {
      uint32_t number = (uint32_t) in[0] << 24 | (uint32_t) in[1] << 16
                        | (uint32_t) in[2] << 8 | in[3];
      /* The digits do not wait for each other.  */
      out[0] = digits[number / (85 * 85 * 85 * 85)];
      out[1] = digits[number / (85 * 85 * 85) % 85];
      out[2] = digits[number / (85 * 85) % 85];
      out[3] = digits[number / 85 % 85];
      out[4] = digits[number % 85];
    }
  return groups;
}

size_t
z85_decode (struct span from, struct mspan to)
{
  size_t groups = size_min (from.length / Z85_DIGITS, to.length / Z85_BYTES);
  const unsigned char *in = from.base_;
  unsigned char *out = to.base_;
  for (size_t i = 0; i < groups; i++, in += Z85_DIGITS, out += Z85_BYTES)
    {
      unsigned char first = values[in[0]], second = values[in[1]], third = values[in[2]],
        fourth = values[in[3]], last = values[in[4]];
      enum { VALUE = IS_DIGIT - 1 };
      uint64_t number = (uint64_t) (first & VALUE) * (85 * 85 * 85 * 85)
                        + (second & VALUE) * (85U * 85 * 85) + (third & VALUE) * (85U * 85)
                        + (fourth & VALUE) * 85U + (last & VALUE);
      if (!(first & second & third & fourth & last & IS_DIGIT) || number > UINT32_MAX)
        return i;
      for (size_t j = 0; j < Z85_BYTES; j++)
        out[j] = (unsigned char) (number >> (24 - 8 * j));
    }
  return groups;
}
