/* numfmt: one number, from what was read to what is put.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "conversion.h"

#include "cli/quote.h"
#include "exact.h"

/* A number could not be converted: end the run, if it is to be.  */
static void
fail (struct conversion *c)
{
  c->failed = true;
  if (c->invalid == ABORT || c->invalid == FAIL)
    c->inv->status = 2;
  if (c->invalid == ABORT)
    stop (c->inv);
}

/* TEXT, which is no number, came to END; MORE is what is wrong.  */
static void
reading_failed (struct conversion *c, enum read_end end, struct span text, struct span more)
{
  BUF (copy);
  buf_append (&copy, text);
  const char *input = quoted (buf_str (&copy));
  BUF (rest);
  buf_append (&rest, more);
  if (c->invalid != IGNORE)
    switch (end)
      {
      case READ_FINE:
        break;
      case READ_TOO_LARGE:
        warn (c->inv, _("value too large to be converted: %s"), input);
        break;
      case READ_NO_NUMBER:
        warn (c->inv, _("invalid number: %s"), input);
        break;
      case READ_BAD_SUFFIX:
        warn (c->inv, _("invalid suffix in input: %s"), input);
        break;
      case READ_FORBIDDEN_SUFFIX:
        warn (c->inv, _("rejecting suffix in input: %s (consider using --from)"), input);
        break;
      case READ_MISSING_I:
        warn (c->inv, _("missing 'i' suffix in input: %s (e.g Ki/Mi/Gi)"), input);
        break;
      case READ_MORE:
        warn (c->inv, _("invalid suffix in input %s: %s"), input,
              quoted_n (1, buf_str (&rest)));
        break;
      }
  fail (c);
}

/* NUMBER could not be written, which came to END.  */
static void
writing_failed (struct conversion *c, enum write_end end, const struct number *number)
{
  const struct writing *w = &c->writing;
  size_t precision = w->precision_given ? w->precision : number->precision;
  if (end == WRITE_FAILED)
    {
      complain (c->inv, _("failed to prepare value '%Lf' for printing"), number->value);
      stop (c->inv);
    }
  if (c->invalid == IGNORE)
    ;
  else if (end == WRITE_TOO_LARGE)
    warn (c->inv, _("value too large to be printed: '%Lg' (cannot handle values > 999Q)"),
          number->value);
  else if (precision > 0)
    warn (c->inv,
          _("value/precision too large to be printed: '%Lg/%zu' (consider using --to)"),
          number->value, precision);
  else
    warn (c->inv, _("value too large to be printed: '%Lg' (consider using --to)"),
          number->value);
  fail (c);
}

/* The columns of TEXT, if all of it can be seen.  */
static bool
columns_of (enum charset charset, struct span text, uintmax_t *columns)
{
  *columns = 0;
  while (text.length > 0)
    {
      unsigned char byte = span_at (text, 0);
      if (' ' <= byte && byte <= '~')
        {
          text = span_from (text, 1);
          ++*columns;
          continue;
        }
      struct character c = char_take (charset, &text);
      if (c.validity != CHAR_VALID || !char_is_printable (c.code))
        return false;
      *columns += char_columns (c.code);
    }
  return true;
}

/* The blanks that C->figure lacks for its width.  */
static size_t
missing_columns (const struct conversion *c)
{
  if (c->padding == 0)
    return 0;
  const struct span parts[] = {
    figure_digits (&c->figure),
    c->figure.unit.length > 0 ? str_span (c->reading.unit_separator) : span_empty (),
    c->figure.unit, c->suffix
  };
  uintmax_t missing = c->padding;
  for (size_t i = 0; i < COUNT (parts); i++)
    {
      uintmax_t columns;
      if (!columns_of (c->writing.notation.charset, ELEM (parts, i), &columns)
          || columns > missing)
        return 0;
      missing -= columns;
    }
  return missing;
}

static void
put_figure (struct conversion *c)
{
  struct output *out = &c->inv->out;
  size_t missing = missing_columns (c);
  put_span (out, c->before);
  if (!c->left_aligned)
    put_repeated (out, ' ', missing);
  put_span (out, figure_digits (&c->figure));
  if (c->figure.unit.length > 0)
    {
      put_str (out, c->reading.unit_separator);
      put_span (out, c->figure.unit);
    }
  put_span (out, c->suffix);
  if (c->left_aligned)
    put_repeated (out, ' ', missing);
  put_span (out, c->behind);
}

/* Tell what became of TEXT.  */
static void
trace (struct conversion *c, struct span text, const struct number *number)
{
  BUF (copy);
  buf_append (&copy, text);
  BUF (digits);
  buf_append (&digits, figure_digits (&c->figure));
  buf_append (&digits, c->figure.unit);
  say (c->inv, "input: %s\n  value: %Lf (%Lg), precision: %zu\n  padding: %ju\n  output: %s\n",
       quoted (buf_str (&copy)), number->value, number->value, number->precision, c->padding,
       quoted_n (1, buf_str (&digits)));
}

/* The number of TEXT, in C's units.  */
static bool
read_number (struct conversion *c, struct span text, struct number *number)
{
  struct span more = span_empty ();
  enum read_end end = number_read (&c->reading, text, number, &more);
  if (end != READ_FINE)
    {
      reading_failed (c, end, text, more);
      return false;
    }
  if (number->imprecise && c->debug)
    {
      BUF (copy);
      buf_append (&copy, text);
      warn (c->inv, _("large input value %s: possible precision loss"),
            quoted (buf_str (&copy)));
    }
  if (c->from_unit != 1 || c->to_unit != 1)
    number->value = number->value * (long double) c->from_unit / (long double) c->to_unit;
  return true;
}

bool
convert (struct conversion *c, struct span field, bool first)
{
  enum charset charset = c->reading.notation.charset;
  if (c->suffix.length > 0 && span_ends_with (field, c->suffix))
    field = span_first (field, field.length - c->suffix.length);
  struct span text = skip_blanks (charset, field);
  if (c->keeps_width)
    {
      c->padding = 0;
      if ((!first || text.length < field.length) && !columns_of (charset, field, &c->padding))
        c->padding = field.length;
    }
  struct exact exact;
  if (!c->debug && c->from_unit == 1 && c->to_unit == 1
      && exact_read (&c->reading, text, &exact)
      && exact_write (&c->writing, &exact, &c->figure))
    {
      put_figure (c);
      return true;
    }
  struct number number;
  if (!read_number (c, text, &number))
    return false;
  enum write_end end = number_write (&c->writing, &number, &c->figure);
  if (end != WRITE_FINE)
    {
      writing_failed (c, end, &number);
      return false;
    }
  if (c->trace)
    trace (c, text, &number);
  put_figure (c);
  return true;
}
