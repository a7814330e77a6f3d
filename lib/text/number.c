/* Numbers in text, as options have them: blanks, signs, multiplier suffixes.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/number.h"

#include <c-strtod.h>
#include <errno.h>
#include <langinfo.h>
#include <math.h>
#include <xstrtol.h>

#include "bound/buf.h"
#include "bound/real.h"
#include "text/locale.h"

static enum number_end
end_of (strtol_error error)
{
  if (error == LONGINT_OK)
    return NUMBER_FINE;
  if (error & LONGINT_INVALID_SUFFIX_CHAR)
    return NUMBER_BAD_SUFFIX;
  return error == LONGINT_OVERFLOW ? NUMBER_OVERFLOW : NUMBER_BAD;
}

/* gnulib's parsers are the definition of what GNU's options accept.  */

enum number_end
number_parse (struct str text, const char *suffixes, uintmax_t *value)
{
  return end_of (xstrtoumax (str_c (text), NULL, 10, value, suffixes));
}

enum number_end
number_parse_constant (struct str text, const char *suffixes, uintmax_t *value)
{
  return end_of (xstrtoumax (str_c (text), NULL, 0, value, suffixes));
}

enum number_end
number_parse_base (struct str text, unsigned int base, uintmax_t *value)
{
  return end_of (xstrtoumax (str_c (text), NULL, (int) base, value, ""));
}

enum number_end
number_parse_signed (struct str text, const char *suffixes, intmax_t *value)
{
  return end_of (xstrtoimax (str_c (text), NULL, 10, value, suffixes));
}

bool
number_take (struct span *rest, uintmax_t *value, bool *overflowed)
{
  struct span text = *rest, blanks = SPAN (" \t\n\v\f\r");
  while (text.length > 0 && span_find (blanks, span_at (text, 0)) < blanks.length)
    text = span_from (text, 1);
  if (text.length > 0 && span_at (text, 0) == '+')
    text = span_from (text, 1);
  if (!digits_take (&text, value, overflowed))
    return false;
  *rest = text;
  return true;
}

/* TEXT as the C locale has real numbers.  */
static enum number_end
real_in_c (struct str text, double *value)
{
  char *end;
  errno = 0;
  *value = c_strtod (str_c (text), &end);
  struct str rest = str_of (end);
  if (rest.length == text.length)
    return NUMBER_BAD;
  if (rest.length > 0)
    return NUMBER_BAD_SUFFIX;
  return errno == ERANGE && *value != 0 ? NUMBER_OVERFLOW : NUMBER_FINE;
}

/* Where PART begins in S; S.length if it does not.  */
static size_t
find_part (struct span s, struct span part)
{
  for (size_t i = 0; i < s.length; i++)
    if (span_starts_with (span_from (s, i), part))
      return i;
  return s.length;
}

/* CHANGED, which is empty, becomes TEXT with NEW in place of the first OLD.  False where
   there is none.  */
static bool
change_point (struct span text, struct span old, struct span new, struct buf *changed)
{
  size_t found = find_part (text, old);
  if (old.length == 0 || found == text.length)
    return false;
  buf_append (changed, span_first (text, found));
  buf_append (changed, new);
  buf_append (changed, span_from (text, found + old.length));
  return true;
}

static struct span
point_of_locale (void)
{
  locale_need (LC_NUMERIC);
  return str_span (str_of (nl_langinfo (RADIXCHAR)));
}

enum number_end
number_parse_real (struct str text, double *value)
{
  enum number_end end = real_in_c (text, value);
  if (end == NUMBER_FINE || end == NUMBER_OVERFLOW)
    return end;
  /* The locales' forms differ in the point only.  */
  BUF (in_c);
  if (!change_point (str_span (text), point_of_locale (), SPAN ("."), &in_c))
    return end;
  return real_in_c (buf_str (&in_c), value);
}

/* TEXT as the locale has real numbers.  */
static enum number_end
long_real_in_locale (struct str text, long double *value)
{
  size_t length;
  *value = real_at_front (text, &length);
  if (length < text.length || length == 0)
    return length == 0 ? NUMBER_BAD : NUMBER_BAD_SUFFIX;
  /* Of what is infinite "infinity" alone has this letter; other numbers are too
     large.  */
  bool named = span_find (str_span (text), 'n') < length
               || span_find (str_span (text), 'N') < length;
  return isinf (*value) && !named ? NUMBER_OVERFLOW : NUMBER_FINE;
}

enum number_end
number_parse_long_real (struct str text, long double *value)
{
  struct span point = point_of_locale ();
  enum number_end end = long_real_in_locale (text, value);
  BUF (in_locale);
  if (end == NUMBER_FINE || end == NUMBER_OVERFLOW
      || !change_point (str_span (text), SPAN ("."), point, &in_locale))
    return end;
  return long_real_in_locale (buf_str (&in_locale), value);
}
