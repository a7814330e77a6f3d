/* A number in a name: what is before it, how it is written, what is behind it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "suffix.h"

#include <limits.h>

#include "bound/buf.h"
#include "text/digits.h"
#include "text/locale.h"

/* Of a number in octal, with a separator behind each digit, and 0x.  */
enum { NUMBER_MOST = 2 * 22 + 2 };

struct suffix
suffix_of_digits (size_t width)
{
  return (struct suffix) { .width = width, .zeros = true, .conversion = 'd' };
}

/* Take what is printed as it is off *REST: up to a conversion.  %% is one %.  */
static struct span
literal_take (struct span *rest, struct arena *arena)
{
  BUF (text);
  while (rest->length > 0)
    {
      bool escaped = span_starts_with (*rest, SPAN ("%%"));
      if (span_at (*rest, 0) == '%' && !escaped)
        break;
      buf_push (&text, span_at (*rest, 0));
      *rest = span_from (*rest, escaped ? 2 : 1);
    }
  return str_span (arena_str (arena, buf_span (&text)));
}

static void
flags_take (struct span *rest, struct suffix *suffix)
{
  for (; rest->length > 0; *rest = span_from (*rest, 1))
    switch (span_at (*rest, 0))
      {
      case '-': suffix->left = true; break;
      case '0': suffix->zeros = true; break;
      case '#': suffix->alternate = true; break;
      case '\'': suffix->grouped = true; break;
      default: return;
      }
}

static size_t
width_take (struct span *rest)
{
  uintmax_t width = 0;
  bool overflowed;
  digits_take (rest, &width, &overflowed);
  if (width > INT_MAX - NUMBER_MOST)
    bound_out_of_memory ();
  return (size_t) width;
}

/* What separates groups of digits in the user's locale.  */
static void
find_separator (struct suffix *suffix)
{
  locale_need (LC_NUMERIC);
  const struct lconv *locale = localeconv ();
  char group = *locale->grouping;
  suffix->separator = str_span (str_of (locale->thousands_sep));
  suffix->group = group > 0 && group < CHAR_MAX ? (size_t) group : 0;
  if (suffix->group == 0 || suffix->separator.length == 0)
    suffix->grouped = false;
}

enum suffix_end
suffix_parse (struct suffix *suffix, struct arena *arena, struct str format,
              struct suffix_fault *bad)
{
  *suffix = (struct suffix) { 0 };
  struct span rest = str_span (format);
  suffix->before = literal_take (&rest, arena);
  if (rest.length == 0)
    return SUFFIX_NO_CONVERSION;
  rest = span_from (rest, 1);
  flags_take (&rest, suffix);
  suffix->width = width_take (&rest);
  if (span_starts_with (rest, SPAN (".")))
    {
      rest = span_from (rest, 1);
      suffix->precision_given = true;
      suffix->precision = width_take (&rest);
    }
  *bad = (struct suffix_fault) { 0 };
  if (!span_take (&rest, &suffix->conversion))
    return SUFFIX_UNFINISHED;
  bad->conversion = suffix->conversion;
  switch (suffix->conversion)
    {
    case 'd': case 'i': case 'u':
      bad->flag = suffix->alternate ? '#' : 0;
      break;
    case 'o': case 'x': case 'X':
      bad->flag = suffix->grouped ? '\'' : 0;
      break;
    default:
      return SUFFIX_BAD_CONVERSION;
    }
  if (bad->flag)
    return SUFFIX_BAD_FLAG;
  suffix->after = literal_take (&rest, arena);
  if (rest.length > 0)
    return SUFFIX_TOO_MANY;
  if (suffix->grouped)
    find_separator (suffix);
  return SUFFIX_FINE;
}

size_t
suffix_most (const struct suffix *suffix)
{
  size_t separators = NUMBER_MOST * suffix->separator.length;
  return suffix->before.length + suffix->after.length + NUMBER_MOST + separators
         + suffix->width + suffix->precision;
}

/* What is written from the right to the left.  */
struct leftward { struct mspan room; size_t at; };

static void
push_left (struct leftward *l, unsigned char byte)
{
  l->at--;
  mspan_set (l->room, l->at, byte);
}

static void
push_digits (struct leftward *l, const struct suffix *suffix, uintmax_t number)
{
  struct span digits = suffix->conversion == 'X' ? SPAN ("0123456789ABCDEF")
                                                 : SPAN ("0123456789abcdef");
  unsigned int base = suffix->conversion == 'o' ? 8
                      : suffix->conversion == 'x' || suffix->conversion == 'X' ? 16 : 10;
  size_t least = suffix->precision_given ? suffix->precision : 1, count = 0;
  for (; number > 0 || count < least; number /= base)
    {
      if (suffix->grouped && count > 0 && count % suffix->group == 0)
        for (size_t i = suffix->separator.length; i > 0; i--)
          push_left (l, span_at (suffix->separator, i - 1));
      push_left (l, span_at (digits, (size_t) (number % base)));
      count++;
    }
}

size_t
suffix_put (const struct suffix *suffix, uintmax_t number, struct mspan room)
{
  struct leftward l = { .room = room, .at = room.length };
  push_digits (&l, suffix, number);
  bool octal = suffix->conversion == 'o';
  if (suffix->alternate && octal
      && (l.at == room.length || mspan_at (room, l.at) != '0'))
    push_left (&l, '0');
  bool prefixed = suffix->alternate && !octal && number > 0;
  /* Zeros stand behind 0x, blanks before.  */
  if (suffix->zeros && !suffix->left && !suffix->precision_given)
    while (room.length - l.at + (prefixed ? 2 : 0) < suffix->width)
      push_left (&l, '0');
  if (prefixed)
    {
      push_left (&l, suffix->conversion);
      push_left (&l, '0');
    }
  struct span text = mspan_span (mspan_from (room, l.at));
  size_t padding = suffix->width > text.length ? suffix->width - text.length : 0;
  struct mspan rest = mspan_copy (room, suffix->before);
  if (!suffix->left)
    {
      mspan_fill (mspan_first (rest, padding), ' ');
      rest = mspan_from (rest, padding);
    }
  rest = mspan_move (rest, text);
  if (suffix->left)
    {
      mspan_fill (mspan_first (rest, padding), ' ');
      rest = mspan_from (rest, padding);
    }
  rest = mspan_copy (rest, suffix->after);
  return room.length - rest.length;
}
