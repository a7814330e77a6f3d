/* SHA by OpenSSL's libcrypto, which knows processors that lib/simd does not.
   SPDX-License-Identifier: GPL-3.0-or-later

   OpenSSL has deprecated these functions in favour of others that take no state; they are
   looked up by name each time, and where they are gone one day, ours do it.  */

#include <config.h>

#include "digest/libcrypto.h"

#include "sys/library.h"

#ifdef HAVE_LIBCRYPTO

#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/opensslv.h>
#include <openssl/sha.h>

#define TEXT_(text) #text
#define TEXT_OF(number) TEXT_ (number)
/* The library that belongs to the headers.  */
#ifdef OPENSSL_SHLIB_VERSION
# define LIBRARY "libcrypto.so." TEXT_OF (OPENSSL_SHLIB_VERSION)
#else
# define LIBRARY "libcrypto.so." SHLIB_VERSION_NUMBER
#endif

bool
libcrypto_load (struct libcrypto *crypto)
{
  if (!crypto->tried_)
    {
      crypto->tried_ = true;
      crypto->library_ = sys_library (LIBRARY);
    }
  return crypto->library_;
}

/* Each gives libcrypto a context that holds our words, and no bytes of an unfinished
   block.  */

bool
libcrypto_sha1 (const struct libcrypto *crypto, struct sha1_words *words, struct span s)
{
  int (*blocks) (SHA_CTX *, const void *, size_t);
  if (!crypto->library_ || !sys_library_function (crypto->library_, "SHA1_Update", blocks))
    return false;
  SHA_CTX c = {
    .h0 = ELEM (words->word, 0), .h1 = ELEM (words->word, 1), .h2 = ELEM (words->word, 2),
    .h3 = ELEM (words->word, 3), .h4 = ELEM (words->word, 4)
  };
  blocks (&c, span_raw (s), s.length);
  *words = (struct sha1_words) { { c.h0, c.h1, c.h2, c.h3, c.h4 } };
  return true;
}

bool
libcrypto_sha256 (const struct libcrypto *crypto, struct sha256_words *words, struct span s)
{
  int (*blocks) (SHA256_CTX *, const void *, size_t);
  if (!crypto->library_ || !sys_library_function (crypto->library_, "SHA256_Update", blocks))
    return false;
  SHA256_CTX c = { .md_len = SHA256_DIGEST_LENGTH };
  for (size_t i = 0; i < COUNT (words->word); i++)
    ELEM (c.h, i) = ELEM (words->word, i);
  blocks (&c, span_raw (s), s.length);
  for (size_t i = 0; i < COUNT (words->word); i++)
    ELEM (words->word, i) = ELEM (c.h, i);
  return true;
}

bool
libcrypto_sha512 (const struct libcrypto *crypto, struct sha512_words *words, struct span s)
{
  int (*blocks) (SHA512_CTX *, const void *, size_t);
  if (!crypto->library_ || !sys_library_function (crypto->library_, "SHA512_Update", blocks))
    return false;
  SHA512_CTX c = { .md_len = SHA512_DIGEST_LENGTH };
  for (size_t i = 0; i < COUNT (words->word); i++)
    ELEM (c.h, i) = ELEM (words->word, i);
  blocks (&c, span_raw (s), s.length);
  for (size_t i = 0; i < COUNT (words->word); i++)
    ELEM (words->word, i) = ELEM (c.h, i);
  return true;
}

#else

bool
libcrypto_load (struct libcrypto *crypto)
{
  (void) crypto;
  return false;
}

bool
libcrypto_sha1 (const struct libcrypto *crypto, struct sha1_words *words, struct span s)
{
  (void) crypto, (void) words, (void) s;
  return false;
}

bool
libcrypto_sha256 (const struct libcrypto *crypto, struct sha256_words *words, struct span s)
{
  (void) crypto, (void) words, (void) s;
  return false;
}

bool
libcrypto_sha512 (const struct libcrypto *crypto, struct sha512_words *words, struct span s)
{
  (void) crypto, (void) words, (void) s;
  return false;
}

#endif
