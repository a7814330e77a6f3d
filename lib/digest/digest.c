/* Checksums and message digests: those that cksum knows, of an input.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "digest/digest.h"

#include <md5.h>
#include <sha1.h>
#include <sha256.h>
#include <sha512.h>
#include <sm3.h>

#include "io/output.h"
#include "simd/blake2b.h"
#include "simd/crc.h"
#include "simd/keccak.h"
#include "simd/md5.h"
#include "simd/sha.h"
#include "simd/sm3.h"
#include "simd/sums.h"

/* BLAKE2b must know which block is the last: the last one that came is held back.  */
struct blake2b
{
  uint64_t words[BLAKE2B_WORDS];
  unsigned char last[BLAKE2B_BLOCK];
  bool held;
};

/* One digest while it is worked out.  */
struct digest
{
  struct digest_kind kind;
  size_t unit;                  /* of bytes that are taken at once */
  uintmax_t length;             /* of what was taken */
  struct digest_effort *effort;
  union
  {
    uint64_t sum;
    uint32_t crc;
    struct md5_ctx md5;
    struct sha1_ctx sha1;
    struct sha256_ctx sha256;
    struct sha512_ctx sha512;
    struct sm3_ctx sm3;
    struct blake2b blake2b;
    uint64_t keccak[KECCAK_WORDS];
  } state;
};

struct digest_kind
digest_kind_of (enum digest_name name)
{
  static const unsigned short bits[] = {
    [DIGEST_BSD] = 16, [DIGEST_SYSV] = 16, [DIGEST_CRC] = 32, [DIGEST_CRC32B] = 32,
    [DIGEST_MD5] = 128, [DIGEST_SHA1] = 160, [DIGEST_SHA224] = 224, [DIGEST_SHA256] = 256,
    [DIGEST_SHA384] = 384, [DIGEST_SHA512] = 512, [DIGEST_SHA2] = 512, [DIGEST_SHA3] = 512,
    [DIGEST_BLAKE2B] = 512, [DIGEST_SM3] = 256,
    /* As strong as they can be.  */
    [DIGEST_SHAKE128] = 256, [DIGEST_SHAKE256] = 512
  };
  return (struct digest_kind) { name, ELEM (bits, name) };
}

bool
digest_kind_with (enum digest_name name, uintmax_t bits, struct digest_kind *kind)
{
  bool is_sha = bits == 224 || bits == 256 || bits == 384 || bits == 512;
  *kind = digest_kind_of (name);
  switch (name)
    {
    case DIGEST_BLAKE2B: case DIGEST_SHAKE128: case DIGEST_SHAKE256:
      if (bits == 0 || bits % 8 != 0 || bits > 8 * DIGEST_BYTES_MOST)
        return false;
      break;
    case DIGEST_SHA2:
      if (!is_sha)
        return false;
      kind->name = bits == 224   ? DIGEST_SHA224
                   : bits == 256 ? DIGEST_SHA256
                   : bits == 384 ? DIGEST_SHA384 : DIGEST_SHA512;
      break;
    case DIGEST_SHA3:
      if (!is_sha)
        return false;
      break;
    default:
      return bits == kind->bits;
    }
  kind->bits = (size_t) bits;
  return true;
}

struct span
digest_bytes (const struct digest_value *value)
{
  return span_first (SPAN_ARRAY (value->bytes), value->count);
}

uint32_t
digest_number (const struct digest_value *value)
{
  uint32_t number = 0;
  struct span rest = digest_bytes (value);
  for (unsigned char byte; span_take (&rest, &byte);)
    number = number << 8 | byte;
  return number;
}

/* The bytes of NUMBER become VALUE.  */
static void
give (struct digest_value *value, const struct digest_kind *kind, uint64_t number)
{
  value->count = kind->bits / 8;
  for (size_t i = 0; i < value->count; i++)
    ELEM (value->bytes, i) = (unsigned char) (number >> 8 * (value->count - 1 - i));
}

/* How many bytes of SHA are worth loading libcrypto: with ours they take longer than with
   it by as much as the loading takes.  */
enum { LIBCRYPTO_WORTH = 4 * 1024 * 1024 };

static bool
libcrypto_is_faster (enum digest_name name)
{
  switch (name)
    {
    case DIGEST_SHA384: case DIGEST_SHA512:
      return true;
    case DIGEST_SHA1: case DIGEST_SHA224: case DIGEST_SHA256:
      return !sha_is_there ();
    default:
      return false;
    }
}

void
digest_expect (struct digest_effort *effort, enum digest_name name, uintmax_t bytes)
{
  if (!libcrypto_is_faster (name))
    return;
  effort->worked += bytes;
  if (effort->worked >= LIBCRYPTO_WORTH && !effort->may_not_load)
    libcrypto_load (&effort->crypto);
}

static size_t
unit_of (const struct digest_kind *kind)
{
  switch (kind->name)
    {
    case DIGEST_SHA384: case DIGEST_SHA512:
    case DIGEST_BLAKE2B:
      return BLAKE2B_BLOCK;
    case DIGEST_SHA3:
      return 200 - 2 * kind->bits / 8;
    case DIGEST_SHAKE128:
      return 200 - 2 * 128 / 8;
    case DIGEST_SHAKE256:
      return 200 - 2 * 256 / 8;
    default:
      return 64;
    }
}

static void
digest_begin (struct digest *d, struct digest_kind kind, struct digest_effort *effort)
{
  *d = (struct digest) { .kind = kind, .unit = unit_of (&kind), .effort = effort };
  switch (kind.name)
    {
    case DIGEST_CRC32B: d->state.crc = UINT32_MAX; break;
    case DIGEST_MD5: md5_init_ctx (&d->state.md5); break;
    case DIGEST_SHA1: sha1_init_ctx (&d->state.sha1); break;
    case DIGEST_SHA224: sha224_init_ctx (&d->state.sha256); break;
    case DIGEST_SHA256: sha256_init_ctx (&d->state.sha256); break;
    case DIGEST_SHA384: sha384_init_ctx (&d->state.sha512); break;
    case DIGEST_SHA512: sha512_init_ctx (&d->state.sha512); break;
    case DIGEST_SM3: sm3_init_ctx (&d->state.sm3); break;
    case DIGEST_BLAKE2B:
      for (size_t i = 0; i < BLAKE2B_WORDS; i++)
        ELEM (d->state.blake2b.words, i) = ELEM (blake2b_begin, i);
      /* The length of the digest, no key, no tree.  */
      ELEM (d->state.blake2b.words, 0) ^= 0x01010000 ^ kind.bits / 8;
      break;
    default:
      break;
    }
}

/* gnulib's contexts go on with blocks that others than gnulib work through: unless they hold
   bytes of an unfinished one.  */

/* LENGTH more bytes were taken, as they count them.  */
static void
add_total (uint32_t total[2], size_t length)
{
  uint32_t *low = &ELEM_AMONG (total, 2, 0), *high = &ELEM_AMONG (total, 2, 1);
  uint64_t sum = (uint64_t) *low + length;
  *low = (uint32_t) sum;
  *high += (uint32_t) (sum >> 32);
}

static void
md5_add (struct digest *d, struct span s)
{
  struct md5_ctx *c = &d->state.md5;
  uint32_t words[MD5_WORDS] = { c->A, c->B, c->C, c->D };
  if (c->buflen > 0)
    {
      md5_process_bytes (span_raw (s), s.length, c);
      return;
    }
  md5_blocks (words, s);
  c->A = ELEM (words, 0);
  c->B = ELEM (words, 1);
  c->C = ELEM (words, 2);
  c->D = ELEM (words, 3);
  add_total (c->total, s.length);
}

static void
sm3_add (struct digest *d, struct span s)
{
  struct sm3_ctx *c = &d->state.sm3;
  if (c->buflen > 0)
    {
      sm3_process_bytes (span_raw (s), s.length, c);
      return;
    }
  sm3_blocks (c->state, s);
  add_total (c->total, s.length);
}

static void
sha1_add (struct digest *d, struct span s)
{
  struct sha1_ctx *c = &d->state.sha1;
  struct sha1_words words = { { c->A, c->B, c->C, c->D, c->E } };
  if (c->buflen == 0 && sha_is_there ())
    sha1_blocks (words.word, s);
  else if (c->buflen > 0 || !libcrypto_sha1 (&d->effort->crypto, &words, s))
    {
      sha1_process_bytes (span_raw (s), s.length, c);
      return;
    }
  c->A = ELEM (words.word, 0);
  c->B = ELEM (words.word, 1);
  c->C = ELEM (words.word, 2);
  c->D = ELEM (words.word, 3);
  c->E = ELEM (words.word, 4);
  add_total (c->total, s.length);
}

static void
sha256_add (struct digest *d, struct span s)
{
  struct sha256_ctx *c = &d->state.sha256;
  struct sha256_words words;
  for (size_t i = 0; i < SHA256_WORDS; i++)
    ELEM (words.word, i) = ELEM (c->state, i);
  if (c->buflen == 0 && sha_is_there ())
    sha256_blocks (words.word, s);
  else if (c->buflen > 0 || !libcrypto_sha256 (&d->effort->crypto, &words, s))
    {
      sha256_process_bytes (span_raw (s), s.length, c);
      return;
    }
  for (size_t i = 0; i < SHA256_WORDS; i++)
    ELEM (c->state, i) = ELEM (words.word, i);
  add_total (c->total, s.length);
}

static void
sha512_add (struct digest *d, struct span s)
{
  struct sha512_ctx *c = &d->state.sha512;
  struct sha512_words words;
  for (size_t i = 0; i < COUNT (words.word); i++)
    ELEM (words.word, i) = ELEM (c->state, i);
  if (c->buflen > 0 || !libcrypto_sha512 (&d->effort->crypto, &words, s))
    {
      sha512_process_bytes (span_raw (s), s.length, c);
      return;
    }
  for (size_t i = 0; i < COUNT (words.word); i++)
    ELEM (c->state, i) = ELEM (words.word, i);
  ELEM (c->total, 0) += s.length;
}

/* The block that was held back is not the last.  */
static void
blake2b_go_on (struct digest *d)
{
  struct blake2b *b = &d->state.blake2b;
  if (b->held)
    blake2b_blocks (b->words, SPAN_ARRAY (b->last), d->length - BLAKE2B_BLOCK);
  b->held = false;
}

static void
blake2b_add (struct digest *d, struct span s)
{
  struct blake2b *b = &d->state.blake2b;
  blake2b_go_on (d);
  blake2b_blocks (b->words, span_first (s, s.length - BLAKE2B_BLOCK), d->length);
  mspan_copy (MSPAN (b->last), span_last (s, BLAKE2B_BLOCK));
  b->held = true;
}

/* Take S, which is whole units, aligned as words are.  */
static void
digest_add (struct digest *d, struct span s)
{
  if (s.length == 0)
    return;
  digest_expect (d->effort, d->kind.name, s.length);
  switch (d->kind.name)
    {
    case DIGEST_BSD: d->state.sum = sum_bsd ((uint16_t) d->state.sum, s); break;
    case DIGEST_SYSV: d->state.sum += sum_bytes (s); break;
    case DIGEST_CRC: d->state.crc = crc_forward (d->state.crc, s); break;
    case DIGEST_CRC32B: d->state.crc = crc_reflected (d->state.crc, s); break;
    case DIGEST_MD5: md5_add (d, s); break;
    case DIGEST_SHA1: sha1_add (d, s); break;
    case DIGEST_SHA224: case DIGEST_SHA256: sha256_add (d, s); break;
    case DIGEST_SHA2: case DIGEST_SHA384: case DIGEST_SHA512: sha512_add (d, s); break;
    case DIGEST_SHA3: case DIGEST_SHAKE128: case DIGEST_SHAKE256:
      keccak_absorb (d->state.keccak, d->unit, s);
      break;
    case DIGEST_BLAKE2B: blake2b_add (d, s); break;
    case DIGEST_SM3: sm3_add (d, s); break;
    }
  d->length += s.length;
}

/* The sum of all bytes, folded twice to 16 bits.  */
static uint32_t
sysv_end (uint64_t sum)
{
  uint32_t bytes = (uint32_t) sum, folded = (bytes & 0xffff) + (bytes >> 16);
  return (folded & 0xffff) + (folded >> 16);
}

/* POSIX: the length follows the data, its lowest byte first, no byte in vain.  */
static uint32_t
crc_end (uint32_t crc, uintmax_t length)
{
  for (; length > 0; length >>= 8)
    {
      const unsigned char byte[] = { (unsigned char) length };
      crc = crc_forward (crc, SPAN_ARRAY (byte));
    }
  return ~crc;
}

/* FIPS 202, 6: two bits behind the message, or four of those that give any length, and the
   padding that begins and ends in a bit that is set.  */
static void
sha3_end (struct digest *d, struct span rest, struct mspan bytes)
{
  unsigned char last[KECCAK_RATE_MOST] = { 0 };
  struct mspan block = mspan_first (MSPAN (last), d->unit);
  mspan_copy (block, rest);
  mspan_set (block, rest.length, d->kind.name == DIGEST_SHA3 ? 0x06 : 0x1f);
  mspan_set (block, d->unit - 1, mspan_at (block, d->unit - 1) | 0x80);
  keccak_absorb (d->state.keccak, d->unit, mspan_span (block));
  keccak_bytes (d->state.keccak, bytes);
}

static void
blake2b_end (struct digest *d, struct span rest, struct mspan bytes)
{
  struct blake2b *b = &d->state.blake2b;
  uintmax_t before = d->length;
  if (rest.length > 0)
    blake2b_go_on (d);
  else if (b->held)
    {
      rest = SPAN_ARRAY (b->last);
      before -= BLAKE2B_BLOCK;
    }
  blake2b_last (b->words, rest, before);
  for (size_t i = 0; i < bytes.length; i++)
    mspan_set (bytes, i, (unsigned char) (ELEM (b->words, i / 8) >> 8 * (i % 8)));
}

/* Take the last bytes, aligned as words are, and give the digest.  */
static void
digest_end (struct digest *d, struct span rest, struct digest_value *value)
{
  size_t whole = rest.length / d->unit * d->unit;
  digest_add (d, span_first (rest, whole));
  rest = span_from (rest, whole);
  *value = (struct digest_value) { .count = d->kind.bits / 8,
                                   .input_length = d->length + rest.length };
  struct mspan bytes = mspan_first (MSPAN (value->bytes), value->count);
  const unsigned char *raw = span_raw (rest);
  unsigned char *result = mspan_raw (bytes);
  switch (d->kind.name)
    {
    case DIGEST_BSD:
      give (value, &d->kind, sum_bsd ((uint16_t) d->state.sum, rest));
      break;
    case DIGEST_SYSV:
      give (value, &d->kind, sysv_end (d->state.sum + sum_bytes (rest)));
      break;
    case DIGEST_CRC:
      give (value, &d->kind, crc_end (crc_forward (d->state.crc, rest), value->input_length));
      break;
    case DIGEST_CRC32B:
      give (value, &d->kind, ~crc_reflected (d->state.crc, rest));
      break;
    case DIGEST_MD5:
      md5_process_bytes (raw, rest.length, &d->state.md5);
      md5_finish_ctx (&d->state.md5, result);
      break;
    case DIGEST_SHA1:
      sha1_process_bytes (raw, rest.length, &d->state.sha1);
      sha1_finish_ctx (&d->state.sha1, result);
      break;
    case DIGEST_SHA224:
      sha256_process_bytes (raw, rest.length, &d->state.sha256);
      sha224_finish_ctx (&d->state.sha256, result);
      break;
    case DIGEST_SHA256:
      sha256_process_bytes (raw, rest.length, &d->state.sha256);
      sha256_finish_ctx (&d->state.sha256, result);
      break;
    case DIGEST_SHA384:
      sha512_process_bytes (raw, rest.length, &d->state.sha512);
      sha384_finish_ctx (&d->state.sha512, result);
      break;
    case DIGEST_SHA2: case DIGEST_SHA512:
      sha512_process_bytes (raw, rest.length, &d->state.sha512);
      sha512_finish_ctx (&d->state.sha512, result);
      break;
    case DIGEST_SM3:
      sm3_process_bytes (raw, rest.length, &d->state.sm3);
      sm3_finish_ctx (&d->state.sm3, result);
      break;
    case DIGEST_SHA3: case DIGEST_SHAKE128: case DIGEST_SHAKE256:
      sha3_end (d, rest, bytes);
      break;
    case DIGEST_BLAKE2B:
      blake2b_end (d, rest, bytes);
      break;
    }
}

bool
digest_input (struct digest_kind kind, struct input *in, struct mspan room,
              struct digest_effort *effort, struct digest_value *value)
{
  struct digest d;
  digest_begin (&d, kind, effort);
  room = mspan_first (room, room.length / d.unit * d.unit);
  size_t held = 0;
  for (size_t count; (count = input_read (in, mspan_from (room, held))) > 0;)
    {
      held += count;
      if (held < room.length)
        continue;
      /* There is more, most likely, and it takes a while.  */
      if (in->before)
        output_flush (in->before);
      digest_add (&d, mspan_span (room));
      held = 0;
    }
  digest_end (&d, span_first (mspan_span (room), held), value);
  return in->error == 0;
}

void
digest_text (struct digest_kind kind, struct span text, struct digest_value *value)
{
  struct digest_effort none = { .may_not_load = true };
  struct digest d;
  digest_begin (&d, kind, &none);
  digest_end (&d, text, value);
}
