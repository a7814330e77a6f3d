/* SHA by OpenSSL's libcrypto, which knows processors that lib/simd does not.
   SPDX-License-Identifier: GPL-3.0-or-later

   Loading it takes a millisecond or two: it pays where several megabytes are to be
   digested.  It is asked for nothing but the rounds on whole blocks, so that it can take
   over at any block.  */

#ifndef DIGEST_LIBCRYPTO_H
#define DIGEST_LIBCRYPTO_H

#include "bound/span.h"

struct libcrypto
{
  bool tried_;
  void *library_;               /* NULL where it was not, or could not be loaded */
};

/* Load it, if that was not tried before.  Whether it is there.  */
bool libcrypto_load (struct libcrypto *crypto);

/* What the rounds work on.  */
struct sha1_words { uint32_t word[5]; };
struct sha256_words { uint32_t word[8]; };
struct sha512_words { uint64_t word[8]; };

/* WORDS go on with the blocks of S, which is whole blocks.  False, and WORDS as they were,
   where libcrypto is not loaded or cannot do that.  */
bool libcrypto_sha1 (const struct libcrypto *crypto, struct sha1_words *words, struct span s);
bool libcrypto_sha256 (const struct libcrypto *crypto, struct sha256_words *words,
                       struct span s);
bool libcrypto_sha512 (const struct libcrypto *crypto, struct sha512_words *words,
                       struct span s);

#endif
