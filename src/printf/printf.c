/* printf: put out arguments in a format.
   POSIX.1-2024 printf; GNU manual, "printf invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <limits.h>

#include "bound/buf.h"
#include "cli/quote.h"
#include "cli/tool.h"
#include "directive.h"
#include "escapes.h"
#include "text/locale.h"
#include "values.h"

static int printf_main (struct invocation *);

const struct tool printf_tool = {
  .name = "printf",
  .synopsis = N_("FORMAT [ARGUMENT]...\nOPTION"),
  .summary = N_("Put the ARGUMENTs on standard output as FORMAT says.  FORMAT is used again while\n"
                "there are arguments left; those that are missing count as empty or 0."),
  .notes = N_("FORMAT is text with escape sequences:\n"
              "  \\\"          a double quote\n"
              "  \\\\          a backslash\n"
              "  \\a          the bell\n"
              "  \\b          a backspace\n"
              "  \\c          the end of all output\n"
              "  \\e          an escape character\n"
              "  \\f          a form feed\n"
              "  \\n          a newline\n"
              "  \\r          a carriage return\n"
              "  \\t          a tab\n"
              "  \\v          a vertical tab\n"
              "  \\NNN        the byte with the octal number NNN, of 1 to 3 digits\n"
              "  \\xHH        the byte with the hexadecimal number HH, of 1 or 2 digits\n"
              "  \\uHHHH      the character with that number in Unicode, of 4 digits\n"
              "  \\UHHHHHHHH  the same, of 8 digits\n"
              "and with directives, each for an argument:\n"
              "  %%          a percent sign, for none\n"
              "  %b          text with escapes, of which octal ones are \\0NNN or \\NNN\n"
              "  %q          text quoted so that a shell reads it as it was\n"
              "and those of C that end in one of diouxXaAeEfFgGcs, with flags, a width and\n"
              "a precision, each of which may be *, an argument.  N$ behind % or * takes\n"
              "argument N in place of the next.  A number may be a quote and a character,\n"
              "for that character's code."),
  .in_shells = true,
  .run = printf_main,
};

/* Where the arguments of one pass through the format come from.  */
struct arguments
{
  struct invocation *inv;
  size_t first;                 /* among the operands, of this pass */
  size_t next;                  /* from 0, of this pass: who says no number */
  size_t used;                  /* how many the pass takes */
};

static struct str
argument_taken (struct arguments *arguments, struct choice_of_argument choice)
{
  size_t index = choice.number > 0 ? choice.number - 1 : arguments->next++;
  size_t left = arguments->inv->operands.count - arguments->first;
  if (index >= left)
    {
      arguments->used = left;
      return str_none ();
    }
  if (arguments->used <= index)
    arguments->used = index + 1;
  return VEC_AT (arguments->inv->operands, arguments->first + index);
}

static void __attribute__ ((noreturn))
write_error (struct invocation *inv)
{
  complain (inv, _("write error"));
  stop (inv);
}

/* The width, 0 where there is none; below that the text stands at the left.  */
static int
taken_width (struct arguments *arguments, const struct directive *d)
{
  struct invocation *inv = arguments->inv;
  if (d->width.kind == MEASURE_NUMBER && d->width.number > INT_MAX)
    write_error (inv);
  if (d->width.kind != MEASURE_ARGUMENT)
    return d->left ? -(int) d->width.number : (int) d->width.number;
  struct str argument = argument_taken (arguments, d->width.argument);
  intmax_t width = signed_value (inv, argument);
  if (width < INT_MIN || width > INT_MAX)
    {
      complain (inv, _("invalid field width: %s"), quoted (argument));
      stop (inv);
    }
  if (width == INT_MIN)         /* without its sign no int */
    write_error (inv);
  return d->left && width > 0 ? -(int) width : (int) width;
}

/* The precision, -1 where there is none.  */
static int
taken_precision (struct arguments *arguments, const struct directive *d)
{
  struct invocation *inv = arguments->inv;
  if (d->precision.kind == MEASURE_NONE)
    return -1;
  if (d->precision.kind == MEASURE_NUMBER)
    {
      if (d->precision.number > INT_MAX)
        write_error (inv);
      return (int) d->precision.number;
    }
  struct str argument = argument_taken (arguments, d->precision.argument);
  intmax_t precision = signed_value (inv, argument);
  if (precision > INT_MAX)
    {
      complain (inv, _("invalid precision: %s"), quoted (argument));
      stop (inv);
    }
  return precision < 0 ? -1 : (int) precision;
}

static void
put_padded (struct output *out, struct span text, int width)
{
  size_t columns = width < 0 ? (size_t) -(width + 1) + 1 : (size_t) width;
  size_t padding = columns > text.length ? columns - text.length : 0;
  if (width > 0)
    put_repeated (out, ' ', padding);
  put_span (out, text);
  if (width < 0)
    put_repeated (out, ' ', padding);
}

/* What C's printf makes of numbers in D.  */
static void
put_by_c (struct invocation *inv, const struct directive *d, int width, int precision,
          struct str argument)
{
  locale_need (LC_NUMERIC);
  BUF (directive);
  BUF (text);
  bool real = span_find (SPAN ("aAeEfFgG"), d->conversion) < 8;
  bool is_signed = d->conversion == 'd' || d->conversion == 'i';
  buf_push (&directive, '%');
  buf_append (&directive, d->flags);
  buf_append (&directive, SPAN ("*.*"));
  buf_push (&directive, real ? 'L' : 'j');
  buf_push (&directive, d->conversion);
  const char *how = str_c (buf_str (&directive));
  bool done = real ? buf_format (&text, how, width, precision, real_value (inv, argument))
              : is_signed
                ? buf_format (&text, how, width, precision, signed_value (inv, argument))
                : buf_format (&text, how, width, precision, unsigned_value (inv, argument));
  if (!done)
    write_error (inv);
  put_span (&inv->out, buf_span (&text));
}

/* Most numbers are decimal and plain.  */
static bool
put_plain_number (struct invocation *inv, const struct directive *d, struct str argument)
{
  bool is_signed = d->conversion == 'd' || d->conversion == 'i';
  if (!is_signed && d->conversion != 'u')
    return false;
  if (d->flags.length > 0 || d->width.kind != MEASURE_NONE || d->precision.kind != MEASURE_NONE)
    return false;
  if (!is_signed)
    {
      put_number (&inv->out, unsigned_value (inv, argument), 1);
      return true;
    }
  intmax_t value = signed_value (inv, argument);
  if (value < 0)
    put_byte (&inv->out, '-');
  put_number (&inv->out, value < 0 ? (uintmax_t) -(value + 1) + 1 : (uintmax_t) value, 1);
  return true;
}

static void
put_text_argument (struct invocation *inv, const struct directive *d, int width, int precision,
                   struct str argument)
{
  struct span text = str_given (argument) ? str_span (argument) : SPAN ("");
  if (d->conversion == 'c')
    text = text.length > 0 ? span_first (text, 1) : SPAN ("\0");
  else if (precision >= 0)
    text = span_first (text, size_min (text.length, (size_t) precision));
  put_padded (&inv->out, text, width);
}

/* %b.  False where that ends all output.  */
static bool
put_escaped (struct invocation *inv, struct span text)
{
  while (text.length > 0)
    {
      size_t plain = span_find (text, '\\');
      put_span (&inv->out, span_first (text, plain));
      text = span_from (text, plain);
      if (text.length > 0 && !put_escape (inv, &text, ESCAPES_OF_ARGUMENT))
        return false;
    }
  return true;
}

/* An argument as D has it.  False where that ends all output.  */
static bool
put_directive (struct arguments *arguments, const struct directive *d)
{
  struct invocation *inv = arguments->inv;
  int width = taken_width (arguments, d);
  int precision = taken_precision (arguments, d);
  struct str argument = argument_taken (arguments, d->argument);
  switch (d->conversion)
    {
    case 'b':
      return !str_given (argument) || put_escaped (inv, str_span (argument));
    case 'q':
      if (str_given (argument))
        put_text (&inv->out, quoted_for_shell (argument));
      return true;
    case 'c': case 's':
      put_text_argument (inv, d, width, precision, argument);
      return true;
    default:
      if (!put_plain_number (inv, d, argument))
        put_by_c (inv, d, width, precision, argument);
      return true;
    }
}

/* Where the text that stands for itself at the front of FORMAT ends.  */
static size_t
plain_length (struct span format)
{
  size_t i = 0;
  while (i < format.length && span_at (format, i) != '%' && span_at (format, i) != '\\')
    i++;
  return i;
}

/* Take the directive at the front of *FORMAT, and put its argument.  False where that ends
   all output.  */
static bool
take_directive (struct span *format, struct arguments *arguments)
{
  struct invocation *inv = arguments->inv;
  if (span_starts_with (*format, SPAN ("%%")))
    {
      put_byte (&inv->out, '%');
      *format = span_from (*format, 2);
      return true;
    }
  struct directive d;
  if (directive_take (format, &d))
    return put_directive (arguments, &d);
  if (d.width.kind == MEASURE_ARGUMENT)
    taken_width (arguments, &d);
  if (d.precision.kind == MEASURE_ARGUMENT)
    taken_precision (arguments, &d);
  complain (inv, _("%s: invalid conversion specification"),
            str_c (arena_str (&inv->arena, d.text)));
  stop (inv);
}

/* One pass through FORMAT.  False where that ends all output.  */
static bool
put_pass (struct span format, struct arguments *arguments)
{
  struct invocation *inv = arguments->inv;
  while (format.length > 0)
    {
      size_t plain = plain_length (format);
      put_span (&inv->out, span_first (format, plain));
      format = span_from (format, plain);
      if (format.length == 0)
        break;
      if (!(span_at (format, 0) == '\\' ? put_escape (inv, &format, ESCAPES_OF_FORMAT)
                                        : take_directive (&format, arguments)))
        return false;
    }
  return true;
}

static int
printf_main (struct invocation *inv)
{
  size_t first = 0;
  if (inv->operands.count > 0 && str_equal (VEC_AT (inv->operands, 0), STR ("--")))
    first = 1;
  if (first >= inv->operands.count)
    missing_operand (inv);
  struct span format = str_span (VEC_AT (inv->operands, first));
  struct arguments arguments = { .inv = inv, .first = first + 1 };
  do
    {
      arguments.next = arguments.used = 0;
      if (!put_pass (format, &arguments))
        return inv->status = 0;         /* \c: as GNU, whatever went wrong before */
      arguments.first += arguments.used;
    }
  while (arguments.used > 0 && arguments.first < inv->operands.count);
  if (arguments.first < inv->operands.count)
    warn (inv, _("warning: ignoring excess arguments, starting with %s"),
          quoted (VEC_AT (inv->operands, arguments.first)));
  return inv->status;
}
