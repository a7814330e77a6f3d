/* Checksums and message digests: those that cksum knows, of an input.
   POSIX.1-2024 cksum; RFC 1321 (MD5), FIPS 180-4 (SHA-1, SHA-2), FIPS 202 (SHA-3), RFC 7693
   (BLAKE2b), GB/T 32905-2016 (SM3).
   SPDX-License-Identifier: GPL-3.0-or-later

   An input is worked through in whole blocks, and then what is left.  gnulib does MD5, SM3
   and, where nothing faster is at hand, SHA-1 and SHA-2; lib/simd the others.  */

#ifndef DIGEST_DIGEST_H
#define DIGEST_DIGEST_H

#include "digest/libcrypto.h"
#include "io/input.h"

enum digest_name
{
  /* Sums: no digests, for anybody can make a file that has a given one.  */
  DIGEST_BSD, DIGEST_SYSV, DIGEST_CRC, DIGEST_CRC32B,
  DIGEST_MD5, DIGEST_SHA1, DIGEST_SHA224, DIGEST_SHA256, DIGEST_SHA384, DIGEST_SHA512,
  /* Their length is chosen.  SHA-2 is the four of above by its length.  */
  DIGEST_SHA2, DIGEST_SHA3, DIGEST_BLAKE2B,
  DIGEST_SM3,
  /* Those of SHA-3 that give as many bytes as are asked for.  */
  DIGEST_SHAKE128, DIGEST_SHAKE256
};

enum { DIGEST_BYTES_MOST = 64 };

/* An algorithm and the bits of its digests, a multiple of 8.  */
struct digest_kind
{
  enum digest_name name;
  size_t bits;
};

/* NAME with its own length; with BITS where it can have such, which is false where it
   cannot.  SHA-2 becomes the algorithm of that length.  */
struct digest_kind digest_kind_of (enum digest_name name);
bool digest_kind_with (enum digest_name name, uintmax_t bits, struct digest_kind *kind);

/* Whether that is a number to be shown in decimal.  */
static inline bool
digest_is_sum (enum digest_name name)
{
  return name <= DIGEST_CRC32B;
}

/* Whether its length may be any multiple of 8.  */
static inline bool
digest_has_any_length (enum digest_name name)
{
  return name == DIGEST_BLAKE2B || name == DIGEST_SHAKE128 || name == DIGEST_SHAKE256;
}

/* Whether its length is chosen.  */
static inline bool
digest_has_lengths (enum digest_name name)
{
  return name == DIGEST_SHA2 || name == DIGEST_SHA3 || digest_has_any_length (name);
}

/* A digest, the first byte first; a sum, the highest first.  */
struct digest_value
{
  unsigned char bytes[DIGEST_BYTES_MOST];
  size_t count;
  uintmax_t input_length;
};

struct span digest_bytes (const struct digest_value *value);
uint32_t digest_number (const struct digest_value *value);

/* How much was done, which decides whether libcrypto is worth loading.  { 0 } is nothing.
   Threads are each given a copy of what is done, and load nothing.  */
struct digest_effort
{
  struct libcrypto crypto;
  uintmax_t worked;             /* bytes that libcrypto would have been faster with */
  bool may_not_load;
};

/* BYTES of that kind are about to be worked through.  */
void digest_expect (struct digest_effort *effort, enum digest_name name, uintmax_t bytes);

/* Read the rest of IN, in pieces that fit in ROOM, which is some kilobytes at least and
   aligned to a page.  False, with IN->error, where reading fails.  What IN->before gathers
   is flushed before a long read.  */
bool digest_input (struct digest_kind kind, struct input *in, struct mspan room,
                   struct digest_effort *effort, struct digest_value *value);

/* The same for TEXT.  */
void digest_text (struct digest_kind kind, struct span text, struct digest_value *value);

#endif
