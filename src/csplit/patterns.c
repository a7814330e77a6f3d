/* The PATTERNs of csplit.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/quote.h"
#include "csplit.h"
#include "text/number.h"

static void __attribute__ ((noreturn))
invalid_pattern (struct invocation *inv, struct str word)
{
  complain (inv, _("%s: invalid pattern"), quoted (word));
  stop (inv);
}

/* {N} or {*}, which repeat CONTROL.  */
static void
take_repeat (struct invocation *inv, struct control *control, struct str word)
{
  if (!span_ends_in (str_span (word), '}'))
    {
      complain (inv, _("%s: '}' is required in repeat count"), quoted (word));
      stop (inv);
    }
  struct span inner = span_slice (str_span (word), 1, word.length - 1);
  if (span_equal (inner, SPAN ("*")))
    {
      control->forever = true;
      return;
    }
  if (number_parse (arena_str (&inv->arena, inner), "", &control->repeats) == NUMBER_FINE)
    return;
  struct span before = span_first (str_span (word), word.length - 1);
  complain (inv, _("%s}: integer required between '{' and '}'"),
            quoted (arena_str (&inv->arena, before)));
  stop (inv);
}

/* /RE/[OFFSET] or %RE%[OFFSET].  */
static void
take_expression (struct invocation *inv, struct control *control)
{
  struct str word = control->word;
  unsigned char delimiter = str_at (word, 0);
  size_t end = span_rfind (str_span (word), delimiter);
  if (end == 0)
    {
      complain (inv, _("%s: closing delimiter '%c' missing"), str_c (word), delimiter);
      stop (inv);
    }
  control->skips = delimiter == '%';
  const char *wrong = line_pattern_compile (&control->pattern, &inv->arena,
                                            span_slice (str_span (word), 1, end));
  if (wrong)
    {
      complain (inv, _("%s: invalid regular expression: %s"), quoted (word), wrong);
      stop (inv);
    }
  struct str offset = str_from (word, end + 1);
  if (offset.length > 0
      && number_parse_signed (offset, "", &control->offset) != NUMBER_FINE)
    {
      complain (inv, _("%s: integer expected after delimiter"), quoted (word));
      stop (inv);
    }
}

/* A line number; they do not go back.  */
static void
take_line (struct invocation *inv, struct control *control, uintmax_t *before)
{
  struct str word = control->word;
  control->is_line = true;
  if (number_parse (word, "", &control->line) != NUMBER_FINE)
    invalid_pattern (inv, word);
  if (control->line == 0)
    {
      complain (inv, _("%s: line number must be greater than zero"), str_c (word));
      stop (inv);
    }
  if (control->line < *before)
    {
      complain (inv, _("line number %s is smaller than preceding line number, %ju"),
                quoted (word), *before);
      stop (inv);
    }
  if (control->line == *before)
    warn (inv, _("warning: line number %s is the same as preceding line number"),
          quoted (word));
  *before = control->line;
}

controls
parse_patterns (struct invocation *inv, size_t first)
{
  controls list = { 0 };
  uintmax_t line = 0;
  bool repeatable = false;
  for (size_t i = first; i < inv->operands.count; i++)
    {
      struct str word = VEC_AT (inv->operands, i);
      unsigned char kind = str_at (word, 0);
      if (kind == '{' && repeatable)
        {
          take_repeat (inv, &VEC_AT (list, list.count - 1), word);
          repeatable = false;
          continue;
        }
      struct control control = { .word = word };
      if (kind == '/' || kind == '%')
        take_expression (inv, &control);
      else
        take_line (inv, &control, &line);
      VEC_PUSH (list, control);
      repeatable = true;
    }
  return list;
}
