/* The order of versions.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/version.h"

#include <filevercmp.h>

int
version_compare (struct span a, struct span b)
{
  return filenvercmp ((const char *) span_raw (a), (ptrdiff_t) a.length,
                      (const char *) span_raw (b), (ptrdiff_t) b.length);
}

static bool
is_digit (unsigned char byte)
{
  return '0' <= byte && byte <= '9';
}

static bool
is_letter (unsigned char byte)
{
  return ('a' <= byte && byte <= 'z') || ('A' <= byte && byte <= 'Z');
}

/* The name without what follows from a point and a letter on: its first byte, at least,
   is left.  */
static struct span
without_suffixes (struct span text)
{
  for (;;)
    {
      size_t begin = text.length;
      for (; begin > 0; begin--)
        {
          unsigned char byte = span_at (text, begin - 1);
          if (!is_letter (byte) && !is_digit (byte) && byte != '~')
            break;
        }
      if (begin < 2 || begin == text.length || span_at (text, begin - 1) != '.'
          || is_digit (span_at (text, begin)))
        return text;
      text = span_first (text, begin - 1);
    }
}

/* An image that is made from its highest bit on.  */
struct bits { uint64_t image; unsigned int left; };

static void
bits_add (struct bits *bits, unsigned int count, uint64_t value)
{
  if (count > bits->left)
    {
      value >>= count - bits->left;
      count = bits->left;
    }
  bits->left -= count;
  bits->image |= value << bits->left;
}

/* Where a byte that is no digit is among others: '~' is in front of the end of such a
   part, letters are behind that, and everything else is behind letters.  */
enum { RANK_BITS = 8, RANK_TILDE = 1, RANK_END = 2, RANK_LETTERS = 3, LETTERS = 52, DIGITS = 10 };

static unsigned int
rank_of (unsigned char byte)
{
  enum { CASE_GAP = 'a' - 'Z' - 1 };
  if (byte == '~')
    return RANK_TILDE;
  if (is_letter (byte))
    return (unsigned int) (RANK_LETTERS + byte - 'A' - (byte >= 'a' ? CASE_GAP : 0));
  int before = (byte > '9' ? DIGITS : 0) + (byte > 'Z' ? LETTERS / 2 : 0)
               + (byte > 'z' ? LETTERS / 2 : 0) + (byte > '~');
  return (unsigned int) (RANK_LETTERS + LETTERS + byte - before);
}

/* The part without digits at the front of *REST, then its number: how many digits that
   has, and they.  At the end of a name both are empty, for ever.  */
static void
add_part (struct bits *bits, struct span *rest)
{
  enum { DIGIT_BITS = 4, DIGITS_MOST = 15 };
  size_t at = 0;
  for (; bits->left > 0 && at < rest->length && !is_digit (span_at (*rest, at)); at++)
    bits_add (bits, RANK_BITS, rank_of (span_at (*rest, at)));
  bits_add (bits, RANK_BITS, RANK_END);
  while (at < rest->length && span_at (*rest, at) == '0')
    at++;
  size_t end = at;
  while (end < rest->length && is_digit (span_at (*rest, end)) && end - at < DIGITS_MOST)
    end++;
  bits_add (bits, DIGIT_BITS, end - at);
  if (end - at == DIGITS_MOST)
    bits->left = 0;
  for (; at < end; at++)
    bits_add (bits, DIGIT_BITS, (uint64_t) (span_at (*rest, at) - '0'));
  *rest = span_from (*rest, end);
}

uint64_t
version_image (struct span text)
{
  enum { CLASS_BITS = 3, NO_NAME = 0, POINT, TWO_POINTS, HIDDEN, USUAL };
  struct bits bits = { 0, 64 };
  bool hidden = text.length > 0 && span_at (text, 0) == '.';
  unsigned int class = text.length == 0 ? NO_NAME
                       : span_equal (text, SPAN (".")) ? POINT
                       : span_equal (text, SPAN ("..")) ? TWO_POINTS
                       : hidden ? HIDDEN : USUAL;
  bits_add (&bits, CLASS_BITS, class);
  if (class < HIDDEN)
    return bits.image;
  struct span rest = without_suffixes (text);
  while (bits.left > 0)
    add_part (&bits, &rest);
  return bits.image;
}
