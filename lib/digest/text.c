/* Digests as they are written.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "digest/text.h"

static const struct str tags[] = {
  [DIGEST_BSD] = STR_INITIAL ("BSD"), [DIGEST_SYSV] = STR_INITIAL ("SYSV"),
  [DIGEST_CRC] = STR_INITIAL ("CRC"), [DIGEST_CRC32B] = STR_INITIAL ("CRC32B"),
  [DIGEST_MD5] = STR_INITIAL ("MD5"), [DIGEST_SHA1] = STR_INITIAL ("SHA1"),
  [DIGEST_SHA224] = STR_INITIAL ("SHA224"), [DIGEST_SHA256] = STR_INITIAL ("SHA256"),
  [DIGEST_SHA384] = STR_INITIAL ("SHA384"), [DIGEST_SHA512] = STR_INITIAL ("SHA512"),
  [DIGEST_SHA2] = STR_INITIAL ("SHA2"), [DIGEST_SHA3] = STR_INITIAL ("SHA3"),
  [DIGEST_BLAKE2B] = STR_INITIAL ("BLAKE2b"), [DIGEST_SM3] = STR_INITIAL ("SM3"),
  [DIGEST_SHAKE128] = STR_INITIAL ("SHAKE128"), [DIGEST_SHAKE256] = STR_INITIAL ("SHAKE256")
};

struct str
digest_tag (enum digest_name algorithm)
{
  return ELEM (tags, algorithm);
}

bool
digest_of_tag (struct span word, enum digest_name *algorithm)
{
  for (size_t i = 0; i < COUNT (tags); i++)
    if (span_equal (word, str_span (ELEM (tags, i))))
      {
        *algorithm = (enum digest_name) i;
        return true;
      }
  return false;
}

static void
put (struct digest_text *text, unsigned char byte)
{
  ELEM (text->bytes, text->length++) = byte;
}

static struct digest_text
in_hex (struct span bytes)
{
  struct span digits = SPAN ("0123456789abcdef");
  struct digest_text text = { .length = 0 };
  for (unsigned char byte; span_take (&bytes, &byte);)
    {
      put (&text, span_at (digits, byte >> 4));
      put (&text, span_at (digits, byte & 0xf));
    }
  return text;
}

static struct digest_text
in_base64 (struct span bytes)
{
  struct span digits
    = SPAN ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
  struct digest_text text = { .length = 0 };
  for (size_t i = 0; i < bytes.length; i += 3)
    {
      uint32_t group = 0;
      for (size_t j = i; j < i + 3; j++)
        group = group << 8 | (j < bytes.length ? span_at (bytes, j) : 0u);
      for (size_t j = 0; j < 4; j++)
        put (&text, i + j > bytes.length ? '=' : span_at (digits, group >> (18 - 6 * j) & 0x3f));
    }
  return text;
}

struct digest_text
digest_written (const struct digest_value *value, enum digest_base base)
{
  return base == DIGEST_HEX ? in_hex (digest_bytes (value)) : in_base64 (digest_bytes (value));
}

static bool
is_digit (unsigned char byte)
{
  return byte >= '0' && byte <= '9';
}

static bool
is_letter (unsigned char byte, unsigned char last)
{
  unsigned char small = byte | 0x20;
  return small >= 'a' && small <= last;
}

bool
digest_is_written (struct span text, enum digest_base base, size_t *bits)
{
  struct span rest = text;
  size_t digits = 0;
  for (unsigned char byte; span_take (&rest, &byte); digits++)
    if (base == DIGEST_HEX ? !is_digit (byte) && !is_letter (byte, 'f')
                           : !is_digit (byte) && !is_letter (byte, 'z')
                             && byte != '+' && byte != '/')
      {
        rest = span_from (text, digits);
        break;
      }
  if (base == DIGEST_HEX)
    {
      *bits = digits * 4;
      return digits > 0 && digits % 2 == 0 && rest.length == 0;
    }
  /* The last group of four may have one or two '=' for digits.  */
  *bits = digits * 6 / 8 * 8;
  return digits > 0 && digits % 4 != 1 && text.length % 4 == 0
         && (rest.length == 0 || span_equal (rest, SPAN ("="))
             || span_equal (rest, SPAN ("==")));
}
