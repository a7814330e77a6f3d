/* printf: arguments as numbers.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "values.h"

#include <errno.h>

#include "bound/real.h"
#include "cli/quote.h"
#include "sys/environment.h"
#include "text/chars.h"
#include "text/constant.h"

/* Whether ARGUMENT is a quote and a character, whose *CODE that is.  */
static bool
take_quoted (struct invocation *inv, struct str argument, uint32_t *code)
{
  if (argument.length < 2)
    return false;
  struct span rest = str_span (argument);
  unsigned char quote;
  if (!span_take (&rest, &quote) || (quote != '\'' && quote != '"'))
    return false;
  enum charset charset = span_at (rest, 0) < 0x80 ? CHARSET_BYTES : charset_of_locale ();
  unsigned char first = span_at (rest, 0);
  *code = first;
  struct character c = { 0 };
  if (charset != CHARSET_BYTES)
    c = char_take (charset, &rest);
  if (charset != CHARSET_BYTES && c.validity == CHAR_VALID)
    *code = c.code;
  else if (charset == CHARSET_BYTES || c.validity == CHAR_UNFINISHED)
    rest = span_from (rest, 1);
  if (rest.length > 0 && !environment_posix_strict ())
    warn (inv, _("warning: %s: character(s) following character constant have been ignored"),
          str_c (str_from (argument, argument.length - rest.length)));
  return true;
}

/* Of ARGUMENT, LENGTH bytes were read, with ERROR.  */
static void
verify (struct invocation *inv, struct str argument, size_t length, int error)
{
  if (length == argument.length && length > 0 && error == 0)
    return;
  if (error != 0)
    complain_errno (inv, error, "%s", quoted (argument));
  else if (length == 0)
    complain (inv, _("%s: expected a numeric value"), quoted (argument));
  else
    complain (inv, _("%s: value not completely converted"), quoted (argument));
}

intmax_t
signed_value (struct invocation *inv, struct str argument)
{
  uint32_t code;
  if (!str_given (argument))
    return 0;
  if (take_quoted (inv, argument, &code))
    return (intmax_t) code;
  struct constant number;
  size_t length = constant_at_front (str_span (argument), &number);
  uintmax_t most = (uintmax_t) INTMAX_MAX + (number.negative ? 1 : 0);
  bool fits = number.magnitude <= most;
  verify (inv, argument, length, fits ? 0 : ERANGE);
  if (!number.negative)
    return fits ? (intmax_t) number.magnitude : INTMAX_MAX;
  if (number.magnitude >= most)
    return INTMAX_MIN;
  return -(intmax_t) number.magnitude;
}

uintmax_t
unsigned_value (struct invocation *inv, struct str argument)
{
  uint32_t code;
  if (!str_given (argument))
    return 0;
  if (take_quoted (inv, argument, &code))
    return code;
  struct constant number;
  size_t length = constant_at_front (str_span (argument), &number);
  verify (inv, argument, length, number.overflowed ? ERANGE : 0);
  /* As C has it, a sign takes an unsigned number to what is missing to 2^64.  */
  if (number.negative && !number.overflowed && number.magnitude > 0)
    return UINTMAX_MAX - (number.magnitude - 1);
  return number.magnitude;
}

long double
real_value (struct invocation *inv, struct str argument)
{
  uint32_t code;
  if (!str_given (argument))
    return 0;
  if (take_quoted (inv, argument, &code))
    return code;
  size_t length;
  int error;
  long double value = real_in_any_locale (argument, &length, &error);
  verify (inv, argument, length, error);
  return value;
}
