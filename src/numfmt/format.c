/* numfmt: --format.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "format.h"

#include "cli/quote.h"
#include "text/digits.h"

/* What became of a format.  */
enum format_end
{
  FORMAT_FINE,
  FORMAT_NO_DIRECTIVE,
  FORMAT_UNFINISHED,            /* nothing is behind % and width */
  FORMAT_BAD_PRECISION,
  FORMAT_BAD,                   /* the directive is not one with f */
  FORMAT_SECOND_DIRECTIVE
};

/* Where the first directive of S is; S.length where there is none.  "%%" is one
   character, of which *CHARS are before that.  */
static size_t
find_directive (struct span s, size_t *chars)
{
  size_t at = 0;
  for (*chars = 0; at < s.length; ++*chars)
    {
      bool escape = span_starts_with (span_from (s, at), SPAN ("%%"));
      if (!escape && span_at (s, at) == '%')
        break;
      at += escape ? 2 : 1;
    }
  return at;
}

static bool
take_byte (struct span *rest, unsigned char byte)
{
  if (rest->length == 0 || span_at (*rest, 0) != byte)
    return false;
  *rest = span_from (*rest, 1);
  return true;
}

/* Take a number as strtol does, with blanks and a sign in front.  Nothing is taken
   where there is none.  */
static void
take_number (struct span *rest, intmax_t *value, bool *overflowed)
{
  struct span after = *rest;
  while (after.length > 0
         && (span_at (after, 0) == ' '
             || (span_at (after, 0) >= '\t' && span_at (after, 0) <= '\r')))
    after = span_from (after, 1);
  bool negative = take_byte (&after, '-');
  if (!negative)
    take_byte (&after, '+');
  uintmax_t digits;
  if (!digits_take (&after, &digits, overflowed))
    return;
  *overflowed |= digits > INTMAX_MAX;
  *value = *overflowed ? INTMAX_MAX : (intmax_t) digits;
  if (negative)
    *value = -*value;
  *rest = after;
}

static void
take_flags (struct span *rest, struct format *format)
{
  for (;;)
    if (take_byte (rest, '\''))
      format->grouping = true;
    else if (take_byte (rest, '0'))
      format->zeros = true;
    else if (!take_byte (rest, ' '))
      break;
}

/* Take what is behind the '.'.  */
static bool
take_precision (struct span *rest, struct format *format)
{
  unsigned char first = rest->length > 0 ? span_at (*rest, 0) : 0;
  intmax_t precision = 0;
  bool overflowed = false;
  take_number (rest, &precision, &overflowed);
  if (overflowed || precision < 0 || first == ' ' || first == '\t' || first == '+')
    return false;
  format->precision_given = true;
  format->precision = (size_t) precision;
  return true;
}

static enum format_end
parse_format (struct span text, struct format *format)
{
  size_t chars, begin = find_directive (text, &chars);
  /* GNU numfmt puts as many bytes as there are characters.  */
  *format = (struct format) { .before = span_first (text, chars) };
  struct span rest = span_from (text, begin);
  if (!take_byte (&rest, '%'))
    return FORMAT_NO_DIRECTIVE;
  take_flags (&rest, format);
  bool overflowed;
  take_number (&rest, &format->width, &overflowed);
  if (rest.length == 0)
    return FORMAT_UNFINISHED;
  if (take_byte (&rest, '.') && !take_precision (&rest, format))
    return FORMAT_BAD_PRECISION;
  if (!take_byte (&rest, 'f'))
    return FORMAT_BAD;
  format->behind = rest;
  return find_directive (rest, &chars) < rest.length ? FORMAT_SECOND_DIRECTIVE : FORMAT_FINE;
}

bool
format_pads (const struct format *format)
{
  return format->width != 0 && !(format->zeros && format->width > 0);
}

struct format
format_argument (struct invocation *inv, struct str text, bool warns_of_width)
{
  struct format format;
  enum format_end end = parse_format (str_span (text), &format);
  if (warns_of_width && format_pads (&format))
    warn (inv, "%s", _("--format padding overriding --padding"));
  const char *word = quoted (text);
  switch (end)
    {
    case FORMAT_FINE:
      return format;
    case FORMAT_NO_DIRECTIVE:
      complain (inv, _("format %s has no %% directive"), word);
      break;
    case FORMAT_UNFINISHED:
      complain (inv, _("format %s ends in %%"), word);
      break;
    case FORMAT_BAD_PRECISION:
      complain (inv, _("invalid precision in format %s"), word);
      break;
    case FORMAT_BAD:
      complain (inv, _("invalid format %s, directive must be %%[0]['][-][N][.][N]f"), word);
      break;
    case FORMAT_SECOND_DIRECTIVE:
      complain (inv, _("format %s has too many %% directives"), word);
      break;
    }
  stop (inv);
}
