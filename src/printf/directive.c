/* printf: the directives of a format.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "directive.h"

#include "text/digits.h"

/* Take a number and '$' off *REST.  False, and nothing taken, where they are not there.  */
static bool
take_choice (struct span *rest, struct choice_of_argument *choice)
{
  struct span after = *rest;
  uintmax_t number;
  bool overflowed;
  unsigned char dollar;
  if (!digits_take (&after, &number, &overflowed) || number == 0
      || !span_take (&after, &dollar) || dollar != '$')
    return false;
  choice->number = number;
  *rest = after;
  return true;
}

/* Take a width or what is behind the '.' of a precision: "*", "*N$", or a number, which
   may be left out.  */
static void
take_measure (struct span *rest, struct measure *measure)
{
  bool overflowed;
  if (rest->length > 0 && span_at (*rest, 0) == '*')
    {
      measure->kind = MEASURE_ARGUMENT;
      *rest = span_from (*rest, 1);
      take_choice (rest, &measure->argument);
    }
  else if (digits_take (rest, &measure->number, &overflowed))
    measure->kind = MEASURE_NUMBER;
}

static bool
holds (struct span set, unsigned char byte)
{
  return span_find (set, byte) < set.length;
}

/* What may not be converted with FLAG.  */
static struct span
excluded_by_flag (unsigned char flag)
{
  switch (flag)
    {
    case '\'': return SPAN ("aAceEosxX");
    case 'I': return SPAN ("aAceEosxX");
    case '#': return SPAN ("cdisu");
    case '0': return SPAN ("cs");
    default: return SPAN ("");
    }
}

static bool
is_flag (unsigned char byte)
{
  return byte == '-' || byte == '+' || byte == ' ' || byte == '#' || byte == '0'
         || byte == '\'' || byte == 'I';
}

static bool
take_conversion (struct span *rest, struct directive *d)
{
  while (rest->length > 0 && holds (SPAN ("lLhjtz"), span_at (*rest, 0)))
    *rest = span_from (*rest, 1);
  if (!span_take (rest, &d->conversion)
      || !holds (SPAN ("diouxXaAeEfFgGcs"), d->conversion)
      || (d->conversion == 'c' && d->precision.kind != MEASURE_NONE))
    return false;
  for (size_t i = 0; i < d->flags.length; i++)
    if (holds (excluded_by_flag (span_at (d->flags, i)), d->conversion))
      return false;
  return true;
}

static unsigned char
first_of (struct span rest)
{
  return rest.length > 0 ? span_at (rest, 0) : 0;
}

bool
directive_take (struct span *rest, struct directive *d)
{
  struct span whole = *rest;
  *d = (struct directive) { .conversion = 0 };
  *rest = span_from (*rest, 1);
  unsigned char first = first_of (*rest);
  bool valid = true, is_plain = first == 's' || first == 'd';
  if (!is_plain && take_choice (rest, &d->argument))
    first = first_of (*rest);
  /* Those have nothing in between, and so do %s and %d most often.  */
  if (first == 'b' || first == 'q' || is_plain)
    span_take (rest, &d->conversion);
  else
    {
      size_t flags = 0;
      while (flags < rest->length && is_flag (span_at (*rest, flags)))
        flags++;
      d->flags = span_first (*rest, flags);
      d->left = holds (d->flags, '-');
      *rest = span_from (*rest, flags);
      take_measure (rest, &d->width);
      if (rest->length > 0 && span_at (*rest, 0) == '.')
        {
          *rest = span_from (*rest, 1);
          take_measure (rest, &d->precision);
          if (d->precision.kind == MEASURE_NONE)
            d->precision.kind = MEASURE_NUMBER;
        }
      valid = take_conversion (rest, d);
    }
  d->text = span_first (whole, whole.length - rest->length);
  return valid;
}
