/* seq: --format.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "format.h"

#include <limits.h>

#include "bound/buf.h"
#include "cli/quote.h"
#include "text/digits.h"

/* Take what stands before the next directive of *REST; "%%" is '%'.  */
static struct span
take_text (struct invocation *inv, struct span *rest)
{
  BUF (text);
  while (rest->length > 0)
    {
      bool escape = span_starts_with (*rest, SPAN ("%%"));
      unsigned char byte = span_at (*rest, 0);
      if (byte == '%' && !escape)
        break;
      buf_push (&text, byte);
      *rest = span_from (*rest, escape ? 2 : 1);
    }
  return str_span (arena_str (&inv->arena, buf_span (&text)));
}

static bool
take_flag (struct span *rest, struct format *format)
{
  if (rest->length == 0)
    return false;
  switch (span_at (*rest, 0))
    {
    case '-': format->minus = true; break;
    case '+': format->plus = true; break;
    case ' ': format->space = true; break;
    case '0': format->zero = true; break;
    case '#':
    case '\'': format->other_flags = true; break;
    default: return false;
    }
  *rest = span_from (*rest, 1);
  return true;
}

/* Take a number, which may be missing.  */
static size_t
take_number (struct span *rest, struct format *format)
{
  uintmax_t number;
  bool overflowed;
  if (!digits_take (rest, &number, &overflowed))
    return 0;
  if (overflowed || number > INT_MAX)
    {
      format->too_large = true;
      return 0;
    }
  return (size_t) number;
}

/* "%FLAGS", PARAMETERS and "L" with CONVERSION, FLAGS without those in LEFT_OUT.  */
static struct str
directive_of (struct invocation *inv, struct span flags, struct span parameters,
              unsigned char conversion, struct span left_out)
{
  BUF (text);
  buf_push (&text, '%');
  for (size_t i = 0; i < flags.length; i++)
    if (span_find (left_out, span_at (flags, i)) == left_out.length)
      buf_push (&text, span_at (flags, i));
  buf_append (&text, parameters);
  buf_push (&text, 'L');
  buf_push (&text, conversion);
  return arena_str (&inv->arena, buf_span (&text));
}

static void refuse (struct invocation *inv, const char *complaint, struct str text)
  __attribute__ ((noreturn));

static void
refuse (struct invocation *inv, const char *complaint, struct str text)
{
  complain (inv, complaint, quoted (text));
  stop (inv);
}

static void
check_conversion (struct invocation *inv, unsigned char conversion, struct str text)
{
  struct span conversions = SPAN ("aAeEfFgG");
  if (span_find (conversions, conversion) < conversions.length)
    return;
  complain (inv, _("format %s has unknown %%%c directive"), quoted (text), conversion);
  stop (inv);
}

struct format
format_read (struct invocation *inv, struct str text)
{
  struct format format = { 0 };
  struct span rest = str_span (text);
  format.before = take_text (inv, &rest);
  if (rest.length == 0)
    refuse (inv, _("format %s has no %% directive"), text);
  rest = span_from (rest, 1);
  struct span flags = rest;
  while (take_flag (&rest, &format))
    continue;
  flags = span_first (flags, flags.length - rest.length);
  struct span parameters = rest;
  format.width = take_number (&rest, &format);
  format.precision_given = span_starts_with (rest, SPAN ("."));
  if (format.precision_given)
    {
      rest = span_from (rest, 1);
      format.precision = take_number (&rest, &format);
    }
  parameters = span_first (parameters, parameters.length - rest.length);
  if (span_starts_with (rest, SPAN ("L")))
    rest = span_from (rest, 1);
  if (rest.length == 0)
    refuse (inv, _("format %s ends in %%"), text);
  format.conversion = span_at (rest, 0);
  check_conversion (inv, format.conversion, text);
  rest = span_from (rest, 1);
  format.behind = take_text (inv, &rest);
  if (rest.length > 0)
    refuse (inv, _("format %s has too many %% directives"), text);
  format.directive = directive_of (inv, flags, parameters, format.conversion, SPAN (""));
  format.plain_directive
    = directive_of (inv, flags, parameters, format.conversion, SPAN ("'"));
  return format;
}

struct format
format_of (struct str directive)
{
  return (struct format) {
    .before = span_empty (), .behind = span_empty (),
    .directive = directive, .plain_directive = directive,
  };
}
