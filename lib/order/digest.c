/* Random order: texts by what a salted hash makes of them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "order/digest.h"

#include <md5.h>

#include "bound/mspan.h"
#include "simd/leading.h"

/* SipHash-1-3 (Aumasson and Bernstein, 2012): nobody who does not know the key
   foretells what it makes of a text.  */
struct sip { uint64_t v0, v1, v2, v3; };

static inline uint64_t
rotate (uint64_t x, unsigned int count)
{
  return x << count | x >> (64 - count);
}

static inline void
sip_round (struct sip *s)
{
  s->v0 += s->v1;
  s->v1 = rotate (s->v1, 13) ^ s->v0;
  s->v0 = rotate (s->v0, 32);
  s->v2 += s->v3;
  s->v3 = rotate (s->v3, 16) ^ s->v2;
  s->v0 += s->v3;
  s->v3 = rotate (s->v3, 21) ^ s->v0;
  s->v2 += s->v1;
  s->v1 = rotate (s->v1, 17) ^ s->v2;
  s->v2 = rotate (s->v2, 32);
}

static inline void
sip_add (struct sip *s, uint64_t word)
{
  s->v3 ^= word;
  sip_round (s);
  s->v0 ^= word;
}

static uint64_t
sip_hash (struct span key, struct span text)
{
  uint64_t k0 = span_leading (key), k1 = span_leading (span_from (key, 8));
  struct sip s = {
    k0 ^ 0x736f6d6570736575, k1 ^ 0x646f72616e646f6d,
    k0 ^ 0x6c7967656e657261, k1 ^ 0x7465646279746573
  };
  struct span rest = text;
  for (; rest.length >= 8; rest = span_from (rest, 8))
    sip_add (&s, span_leading (rest));
  sip_add (&s, span_leading (rest));
  sip_add (&s, text.length);
  s.v2 ^= 0xff;
  sip_round (&s);
  sip_round (&s);
  sip_round (&s);
  return s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
}

uint64_t
digest_word (const struct digest_salt *salt, struct span text)
{
  return sip_hash (SPAN_ARRAY (salt->bytes), text);
}

struct digest
digest_of (const struct digest_salt *salt, struct span text)
{
  struct digest digest = { { 0 } };
  if (salt->given)
    {
      struct md5_ctx context;
      md5_init_ctx (&context);
      md5_process_bytes (span_raw (SPAN_ARRAY (salt->bytes)), sizeof salt->bytes, &context);
      md5_process_bytes (span_raw (text), text.length, &context);
      md5_finish_ctx (&context, digest.bytes);
      return digest;
    }
  uint64_t hash = digest_word (salt, text);
  for (size_t i = 0; i < 8; i++)
    mspan_set (MSPAN (digest.bytes), i, (unsigned char) (hash >> (56 - 8 * i)));
  return digest;
}
