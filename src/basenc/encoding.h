/* The encodings: how bytes become printable.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef BASENC_ENCODING_H
#define BASENC_ENCODING_H

#include "simd/radix.h"

enum encoding_name
{
  NO_ENCODING, BASE64, BASE64URL, BASE58, BASE32, BASE32HEX, BASE16, BASE2MSBF, BASE2LSBF,
  Z85
};

/* One that a stream can have: units of bytes become units of digits.  */
struct encoding
{
  enum encoding_name name;
  struct radix radix;           /* of all but Z85 */
  size_t unit_bytes, unit_digits;
  size_t group;                 /* the fewest digits that are whole bytes */
  bool padded;                  /* = fills the last group */
};

enum { PAD = '=', GROUP_MOST = 8 };

/* That of NAME, which is none of NO_ENCODING and BASE58.  */
struct encoding encoding_of (enum encoding_name name);

bool is_digit (const struct encoding *encoding, unsigned char byte);

/* Units while FROM has and TO holds them: how many.  Decoding ends at one that is no
   unit of digits, too.  */
size_t encode_units (const struct encoding *encoding, struct span from, struct mspan to);
size_t decode_units (const struct encoding *encoding, struct span from, struct mspan to);

#endif
