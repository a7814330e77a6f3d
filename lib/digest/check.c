/* Lines of files of checksums, as cksum --check reads them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "digest/check.h"

#include "bound/buf.h"

static bool
is_white (unsigned char byte)
{
  return byte == ' ' || byte == '\t';
}

static bool
begins_with (struct span s, unsigned char byte)
{
  return s.length > 0 && span_at (s, 0) == byte;
}

/* Take BYTE off the front of *REST, if it is there.  */
static bool
take_byte (struct span *rest, unsigned char byte)
{
  bool there = begins_with (*rest, byte);
  if (there)
    *rest = span_from (*rest, 1);
  return there;
}

static void
skip_blanks (struct span *rest)
{
  while (rest->length > 0 && is_white (span_at (*rest, 0)))
    *rest = span_from (*rest, 1);
}

/* Put what the escapes in TEXT stand for to NAME.  False where one is none.  */
static bool
unescape (struct span text, struct buf *name)
{
  for (unsigned char byte; span_take (&text, &byte);)
    {
      if (byte == '\\')
        {
          if (!span_take (&text, &byte))
            return false;
          switch (byte)
            {
            case 'n': byte = '\n'; break;
            case 'r': byte = '\r'; break;
            case '\\': break;
            default: return false;
            }
        }
      buf_push (name, byte);
    }
  return true;
}

/* What of TEXT is before a NUL.  GNU reads no further either, so that a list by cksum -z is
   read where it has one name.  */
static struct span
before_nul (struct span text)
{
  return span_first (text, span_find (text, '\0'));
}

/* The name that TEXT stands for.  False where no file can have it.  */
static bool
read_name (struct span text, bool escaped, struct arena *arena, struct str *name)
{
  BUF (bytes);
  if (escaped)
    {
      if (!unescape (text, &bytes))
        return false;
      text = buf_span (&bytes);
      if (span_find (text, '\0') < text.length)
        return false;
    }
  *name = arena_str (arena, before_nul (text));
  return true;
}

/* The digest TEXT, of RESULT->kind; where FITS_ALL, of whatever length that has.  */
static bool
read_digest (const struct check_format *format, struct span text, bool fits_all,
             struct arena *arena, struct check_line *result)
{
  struct digest_kind kind = result->kind;
  for (enum digest_base base = DIGEST_HEX;
       base == DIGEST_HEX || (base == DIGEST_BASE64 && format->base64); base++)
    {
      size_t bits;
      if (digest_is_written (text, base, &bits)
          && (fits_all ? digest_kind_with (kind.name, bits, &result->kind) : bits == kind.bits))
        {
          result->base = base;
          result->digest = str_span (arena_str (arena, text));
          return true;
        }
    }
  return false;
}

/* Whether tags are taken as cksum and b2sum do.  md5sum and its kin know but their own, of
   one length, and one blank behind it.  */
static bool
is_lenient (const struct check_format *format)
{
  return format->base64 || digest_has_lengths (format->algorithm);
}

/* Whether a line has a tag, and one that it may have.  */
enum tag_found { TAG_NONE, TAG_OTHER, TAG_TAKEN };

/* Take the tag of a line off *REST.  */
static enum tag_found
take_tag (const struct check_format *format, struct span *rest, enum digest_name *algorithm)
{
  if (!is_lenient (format))
    {
      struct span own = str_span (digest_tag (format->algorithm));
      if (!span_starts_with (*rest, own))
        return TAG_NONE;
      *algorithm = format->algorithm;
      *rest = span_from (*rest, own.length);
      return TAG_TAKEN;
    }
  size_t length = 0;
  while (length < rest->length && !is_white (span_at (*rest, length))
         && span_at (*rest, length) != '-' && span_at (*rest, length) != '(')
    length++;
  if (!digest_of_tag (span_first (*rest, length), algorithm))
    return TAG_NONE;
  bool is_sha2 = *algorithm >= DIGEST_SHA224 && *algorithm <= DIGEST_SHA512;
  if (!format->any && *algorithm != format->algorithm
      && !(is_sha2 && format->algorithm == DIGEST_SHA2))
    return TAG_OTHER;
  *rest = span_from (*rest, length);
  return TAG_TAKEN;
}

/* Take "-BITS" off *REST, where that is there.  False where no digest has that length.  */
static bool
take_bits (struct span *rest, enum digest_name algorithm, struct digest_kind *kind)
{
  if (!take_byte (rest, '-'))
    /* Lengths of SHA-2 and SHA-3 are not to be guessed.  */
    return algorithm != DIGEST_SHA2 && algorithm != DIGEST_SHA3;
  uintmax_t bits = 0;
  while (rest->length > 0 && span_at (*rest, 0) >= '0' && span_at (*rest, 0) <= '9'
         && bits < 10000)
    {
      bits = 10 * bits + (span_at (*rest, 0) - (uintmax_t) '0');
      *rest = span_from (*rest, 1);
    }
  return digest_kind_with (algorithm, bits, kind);
}

/* What stands behind a tag: "(NAME) = DIGEST".  */
static bool
read_tagged (struct check_format *format, struct span rest, enum digest_name algorithm,
             bool escaped, struct arena *arena, struct check_line *result)
{
  if (digest_is_sum (algorithm))
    return false;
  format->tag = digest_tag (algorithm);
  result->kind = digest_kind_of (algorithm);
  bool has_bits = begins_with (rest, '-');
  /* Others write no length of these.  */
  bool fits_all = !has_bits
                  && (algorithm == DIGEST_SHAKE128 || algorithm == DIGEST_SHAKE256);
  if (is_lenient (format))
    {
      if (!take_bits (&rest, algorithm, &result->kind))
        return false;
      if (!has_bits && rest.length > 0 && is_white (span_at (rest, 0)))
        rest = span_from (rest, 1);
    }
  take_byte (&rest, ' ');
  if (!take_byte (&rest, '('))
    return false;
  size_t close = span_rfind (rest, ')');
  if (close == rest.length)
    return false;
  struct span name = span_first (rest, close);
  rest = span_from (rest, close + 1);
  skip_blanks (&rest);
  if (!take_byte (&rest, '='))
    return false;
  skip_blanks (&rest);
  return read_digest (format, before_nul (rest), fits_all, arena, result)
         && read_name (name, escaped, arena, &result->name);
}

/* A line without a tag: "DIGEST NAME".  */
static bool
read_untagged (struct check_format *format, struct span rest, bool escaped,
               struct arena *arena, struct check_line *result)
{
  size_t length = 0;
  while (length < rest.length && !is_white (span_at (rest, length)))
    length++;
  struct span digest = span_first (rest, length);
  rest = span_from (rest, length);
  /* A blank and at least one byte more.  */
  if (rest.length < 2)
    return false;
  result->kind = digest_kind_of (format->algorithm);
  if (!read_digest (format, digest, digest_has_lengths (format->algorithm), arena, result))
    return false;
  rest = span_from (rest, 1);
  if (rest.length == 1 || !(begins_with (rest, ' ') || begins_with (rest, '*')))
    {
      /* Who may write such a line among others could have other files looked at.  */
      if (format->reversed_ == REVERSED_NO)
        return false;
      format->reversed_ = REVERSED_YES;
    }
  else if (format->reversed_ != REVERSED_YES)
    {
      format->reversed_ = REVERSED_NO;
      rest = span_from (rest, 1);
    }
  return read_name (rest, escaped, arena, &result->name);
}

bool
check_line_read (struct check_format *format, struct span line, struct arena *arena,
                 struct check_line *result)
{
  struct span rest = line;
  skip_blanks (&rest);
  bool escaped = take_byte (&rest, '\\');
  enum digest_name algorithm;
  switch (take_tag (format, &rest, &algorithm))
    {
    case TAG_TAKEN:
      return read_tagged (format, rest, algorithm, escaped, arena, result);
    case TAG_NONE:
      return !format->any && read_untagged (format, rest, escaped, arena, result);
    case TAG_OTHER:
      break;
    }
  return false;
}

bool
check_line_agrees (const struct check_line *line, const struct digest_value *value)
{
  struct digest_text text = digest_written (value, line->base);
  if (line->base == DIGEST_BASE64)
    return span_equal (digest_span (&text), line->digest);
  struct span ours = digest_span (&text), theirs = line->digest;
  for (unsigned char a, b; span_take (&ours, &a) && span_take (&theirs, &b);)
    /* A digit of either case: a letter has this bit where it is small.  */
    if (a != (b >= 'A' ? b | 0x20 : b))
      return false;
  return ours.length == theirs.length;
}
