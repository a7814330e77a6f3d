/* seq: put a sequence of numbers.
   GNU manual, "seq invocation".
   SPDX-License-Identifier: GPL-3.0-or-later

   Decimal numbers are counted in their digits, exactly and of any length.  What that
   cannot do, for instance hexadecimal fractions and %e, is left to long doubles and
   printf, as GNU seq does everything.  */

#include <config.h>

#include <errno.h>
#include <langinfo.h>

#include "bound/real.h"
#include "cli/quote.h"
#include "format.h"
#include "operand.h"
#include "text/locale.h"
#include "text/number.h"
#include "text/progression.h"

struct settings
{
  struct str format, separator, terminator;
  bool equal_width;
};

static const struct option_row options[] = {
  { 'f', "format", TEXT (format, "FORMAT"),
    N_("write each number as FORMAT says, which is for printf and floating\n"
       "point numbers") },
  { 's', "separator", TEXT (separator, "STRING"),
    N_("put STRING between numbers; a newline if not given") },
  { 't', "terminator", TEXT (terminator, "STRING"),
    N_("put STRING behind the last number; a newline if not given\n"
       "(extension)") },
  { 'w', "equal-width", FLAG (equal_width),
    N_("make all numbers equally wide, with zeros in front") },
};

static int seq_main (struct invocation *);

const struct tool seq_tool = {
  .name = "seq",
  .synopsis = N_("[OPTION]... LAST\n[OPTION]... FIRST LAST\n[OPTION]... FIRST INCREMENT LAST"),
  .summary = N_("Put the numbers from FIRST to LAST, each of which is by INCREMENT more than the\n"
                "one before it."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) {
    .separator = STR_INITIAL ("\n"), .terminator = STR_INITIAL ("\n"),
  },
  .notes = N_("FIRST and INCREMENT are 1 where they are left out, also if LAST is less than\n"
              "FIRST.  The sequence ends before the number that would be beyond LAST.  Numbers\n"
              "may have a fraction; INCREMENT may be negative, but not 0; none may be NaN.\n"
              "\n"
              "FORMAT has one directive with one of the letters e, f, g, a, E, F, G and A.  It\n"
              "is %.Pf if not given, with as many digits P behind the point as FIRST and\n"
              "INCREMENT have where all numbers are decimal ones, and %g otherwise."),
  .run = seq_main,
  .grammar = OPTIONS_BEFORE_NUMBERS,
};

struct sequence
{
  struct invocation *inv;
  const struct settings *set;
  struct operand first, step, last;
};

static struct sequence
read_operands (struct invocation *inv)
{
  struct sequence s = { .inv = inv, .set = inv->settings };
  size_t count = inv->operands.count;
  s.first = s.step = operand_read (inv, STR ("1"));
  if (count > 1)
    s.first = operand_read (inv, VEC_AT (inv->operands, 0));
  if (count > 2)
    {
      s.step = operand_read (inv, VEC_AT (inv->operands, 1));
      if (operand_is_zero (&s.step))
        usage_error (inv, _("invalid Zero increment value: %s"), quoted (s.step.word));
    }
  s.last = operand_read (inv, VEC_AT (inv->operands, count - 1));
  return s;
}

/* --- exact numbers -------------------------------------------------------- */

/* How many digits behind the point the numbers have that are put.  */
static size_t
places_of (const struct sequence *s)
{
  return size_max (s->first.places, s->step.places);
}

/* How wide O is with PLACES digits behind the point.  */
static size_t
width_with_places (const struct operand *o, size_t places)
{
  size_t width = o->width + places + (places > 0 && o->places == 0 ? 1 : 0);
  size_t without = o->places + (places == 0 && o->places > 0 ? 1 : 0);
  return width > without ? width - without : 0;
}

/* The width of all numbers with --equal-width.  */
static size_t
equal_width (const struct sequence *s)
{
  size_t places = places_of (s);
  return size_max (width_with_places (&s->first, places), width_with_places (&s->last, places));
}

/* So many digits do with the digits themselves what else printf does.  */
enum { DECIMALS_MOST = 20000, WIDTH_MOST = 20000 };

/* Whether %g, with PRECISION, writes O and numbers nearer to 0 as %.0f does.  */
static bool
is_short_integer (const struct operand *o, size_t precision)
{
  return o->exact && o->places == 0 && o->exponent == 0 && o->whole.length <= precision;
}

/* Whether FORMAT leaves no digit of S out, so that its numbers are written exactly;
   *PLACES is how many it writes behind the point.  */
static bool
writes_all_digits (const struct sequence *s, const struct format *format, size_t *places)
{
  size_t precision = format->precision_given ? format->precision : 6;
  if (format->other_flags || format->too_large || format->width > WIDTH_MOST)
    return false;
  switch (format->conversion)
    {
    case 'f':
    case 'F':
      *places = precision;
      return places_of (s) <= precision && precision <= DECIMALS_MOST;
    case 'g':
    case 'G':
      *places = 0;
      return is_short_integer (&s->first, precision) && is_short_integer (&s->last, precision)
             && s->step.places == 0;
    default:
      return false;
    }
}

/* How the numbers of S are written, with FORMAT if there is one.  False where digits
   alone cannot do it.  */
static bool
find_style (const struct sequence *s, const struct format *format,
            struct figure_style *style)
{
  *style = (struct figure_style) {
    .before = span_empty (), .behind = span_empty (),
    .separator = str_span (s->set->separator), .point = SPAN ("."),
    .places = places_of (s), .padding = PAD_ZEROS,
  };
  if (format)
    {
      style->before = format->before;
      style->behind = format->behind;
      style->width = format->width;
      style->plus = format->plus ? '+' : format->space ? ' ' : '\0';
      style->padding = format->minus ? PAD_BEHIND : format->zero ? PAD_ZEROS : PAD_BLANKS;
      if (!writes_all_digits (s, format, &style->places))
        return false;
    }
  else if (s->set->equal_width)
    style->width = equal_width (s);
  if (style->places > 0)
    {
      locale_need (LC_NUMERIC);
      style->point = str_span (str_of (nl_langinfo (RADIXCHAR)));
    }
  return true;
}

/* Whether all numbers of S have digits that can be counted.  */
static bool
is_exact (const struct sequence *s)
{
  return s->first.exact && s->step.exact && s->first.has_places && s->step.has_places
         && (s->last.exact || operand_is_infinite (&s->last))
         && places_of (s) <= DECIMALS_MOST;
}

static void
put_end (const struct sequence *s)
{
  put_str (&s->inv->out, s->set->terminator);
}

static void
put_exact (const struct sequence *s, const struct figure_style *style)
{
  struct fixed number = { 0 }, step = { 0 }, last = { 0 };
  operand_fixed (&s->first, style->places, false, &number);
  operand_fixed (&s->step, style->places, false, &step);
  bool endless = operand_is_infinite (&s->last);
  bool beyond = endless && s->last.negative != step.negative;
  if (!endless)
    {
      operand_fixed (&s->last, style->places, step.negative, &last);
      int order = fixed_compare (&number, &last);
      beyond = step.negative ? order < 0 : order > 0;
    }
  if (!beyond)
    {
      put_progression (&s->inv->out, style, &number, &step, endless ? NULL : &last);
      put_end (s);
    }
  fixed_release (&number);
  fixed_release (&step);
  fixed_release (&last);
}

/* --- long doubles --------------------------------------------------------- */

/* NUMBER as text by DIRECTIVE.  */
static void
write_real (const struct sequence *s, struct str directive, long double number,
            struct buf *text)
{
  buf_truncate (text, 0);
  if (!real_append (text, directive, number))
    output_fail (&s->inv->out, errno);
}

/* Whether NUMBER, which is beyond LAST, is LAST when written, and not the same as
   BEFORE: then that it is beyond is due to rounding.  */
static bool
is_last_as_written (const struct sequence *s, const struct format *format,
                    long double number, long double before, long double last)
{
  BUF (text);
  BUF (text_before);
  write_real (s, format->plain_directive, number, &text);
  write_real (s, format->plain_directive, before, &text_before);
  long double read;
  return number_parse_long_real (buf_str (&text), &read) == NUMBER_FINE && read == last
         && !span_equal (buf_span (&text), buf_span (&text_before));
}

static void
put_rounded (struct sequence *s, const struct format *format)
{
  long double first = operand_value (&s->first), step = operand_value (&s->step);
  long double last = operand_value (&s->last), number = first, before = first;
  struct output *out = &s->inv->out;
  locale_need (LC_NUMERIC);
  BUF (text);
  if (step < 0 ? number < last : number > last)
    return;
  for (long double count = 1;; count++)
    {
      write_real (s, format->directive, number, &text);
      put_span (out, format->before);
      put_span (out, buf_span (&text));
      put_span (out, format->behind);
      bool past = step < 0 ? number < last : number > last;
      before = number;
      number = first + count * step;
      if (past)
        break;
      if ((step < 0 ? number < last : number > last)
          && !is_last_as_written (s, format, number, before, last))
        break;
      put_str (out, s->set->separator);
    }
  put_end (s);
}

/* The format where none is given.  */
static struct format
default_format (const struct sequence *s)
{
  if (!s->first.has_places || !s->step.has_places || !s->last.has_places)
    return format_of (STR ("%Lg"));
  BUF (directive);
  if (s->set->equal_width)
    buf_format (&directive, "%%0%zu.%zuLf", equal_width (s), places_of (s));
  else
    buf_format (&directive, "%%.%zuLf", places_of (s));
  return format_of (arena_str (&s->inv->arena, buf_span (&directive)));
}

static int
seq_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count < 1)
    missing_operand (inv);
  if (inv->operands.count > 3)
    extra_operand (inv, VEC_AT (inv->operands, 3));
  bool formatted = str_given (set->format);
  struct format format = { 0 };
  if (formatted)
    format = format_read (inv, set->format);
  if (formatted && set->equal_width)
    usage_error (inv, "%s", _("format string may not be specified when printing equal width "
                              "strings"));
  struct sequence s = read_operands (inv);
  if (!formatted)
    format = default_format (&s);
  struct figure_style style;
  if (is_exact (&s) && find_style (&s, formatted ? &format : NULL, &style))
    put_exact (&s, &style);
  else
    put_rounded (&s, &format);
  return inv->status;
}
