/* expr: what its operators and words make of values.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "operations.h"

#include "bound/collating.h"
#include "text/chars.h"
#include "text/digits.h"
#include "text/integer.h"
#include "text/locale.h"
#include "text/pattern.h"

bool
is_null (struct str value)
{
  struct span text = str_span (value);
  return text.length == 0
         || (integer_is (text) && integer_compare (text, SPAN ("0")) == 0);
}

static void __attribute__ ((noreturn))
refuse (struct invocation *inv, int status, const char *what)
{
  complain (inv, "%s", what);
  inv->status = status;
  stop (inv);
}

static struct str
number (struct invocation *inv, size_t value)
{
  struct digits digits = digits_of (value);
  return arena_str (&inv->arena, digits_span (&digits));
}

static int
compare (struct str a, struct str b)
{
  if (integer_is (str_span (a)) && integer_is (str_span (b)))
    return integer_compare (str_span (a), str_span (b));
  locale_need (LC_COLLATE);
  locale_need (LC_CTYPE);       /* bytes that are no characters sort by that */
  return str_collate (a, b);
}

struct str
comparison (struct invocation *inv, struct str operator, struct str a, struct str b)
{
  (void) inv;
  int order = compare (a, b);
  unsigned char first = str_at (operator, 0);
  bool holds = first == '!' ? order != 0
               : (first == '<' && order < 0) || (first == '>' && order > 0)
                 || (str_at (operator, operator.length - 1) == '=' && order == 0);
  return holds ? STR ("1") : STR ("0");
}

struct str
arithmetic (struct invocation *inv, struct str operator, struct str a, struct str b)
{
  struct span x = str_span (a), y = str_span (b);
  if (!integer_is (x) || !integer_is (y))
    refuse (inv, STATUS_INVALID, _("non-integer argument"));
  unsigned char sign = str_at (operator, 0);
  if ((sign == '/' || sign == '%') && is_null (b))
    refuse (inv, STATUS_INVALID, _("division by zero"));
  switch (sign)
    {
    case '+': return integer_sum (&inv->arena, x, y);
    case '-': return integer_difference (&inv->arena, x, y);
    case '*': return integer_product (&inv->arena, x, y);
    case '/': return integer_quotient (&inv->arena, x, y);
    default: return integer_remainder (&inv->arena, x, y);
    }
}

/* Take a character off *REST, or a byte that is none.  */
static struct span
take_character (enum charset charset, struct span *rest)
{
  struct span before = *rest;
  if (charset == CHARSET_BYTES || char_take (charset, rest).validity == CHAR_UNFINISHED)
    *rest = span_from (*rest, 1);
  return span_first (before, before.length - rest->length);
}

static size_t
count_characters (struct span text)
{
  enum charset charset = charset_of_locale ();
  if (charset == CHARSET_BYTES)
    return text.length;
  size_t count = 0;
  for (; text.length > 0; count++)
    take_character (charset, &text);
  return count;
}

struct str
matched (struct invocation *inv, struct str text, struct str expression)
{
  struct pattern pattern;
  const char *wrong
    = pattern_compile (&pattern, &inv->arena, str_span (expression), SYNTAX_BASIC);
  if (wrong)
    refuse (inv, STATUS_INVALID, wrong);
  size_t length;
  struct match group;
  struct span whole = str_span (text);
  switch (pattern_match_group (&pattern, whole, &length, &group))
    {
    case FOUND:
      if (pattern_has_groups (&pattern))
        return arena_str (&inv->arena, span_slice (whole, group.begin, group.end));
      return number (inv, count_characters (span_first (whole, length)));
    case NOT_FOUND:
      break;
    case SEARCH_FAILED:
      refuse (inv, STATUS_FAILED, _("error in regular expression matcher"));
    }
  return pattern_has_groups (&pattern) ? STR ("") : STR ("0");
}

struct str
length_of (struct invocation *inv, struct str text)
{
  return number (inv, count_characters (str_span (text)));
}

static bool
holds (enum charset charset, struct span set, struct span character)
{
  while (set.length > 0)
    if (span_equal (take_character (charset, &set), character))
      return true;
  return false;
}

struct str
index_of (struct invocation *inv, struct str text, struct str set)
{
  enum charset charset = charset_of_locale ();
  struct span rest = str_span (text);
  for (size_t position = 1; rest.length > 0; position++)
    if (holds (charset, str_span (set), take_character (charset, &rest)))
      return number (inv, position);
  return STR ("0");
}

struct str
part_of (struct invocation *inv, struct str text, struct str position, struct str length)
{
  if (!integer_is (str_span (position)) || !integer_is (str_span (length)))
    return STR ("");
  size_t first = integer_as_size (str_span (position));
  size_t count = integer_as_size (str_span (length));
  if (first == 0)
    return STR ("");
  enum charset charset = charset_of_locale ();
  struct span rest = str_span (text);
  for (size_t i = 1; i < first && rest.length > 0; i++)
    take_character (charset, &rest);
  struct span part = rest;
  for (size_t i = 0; i < count && rest.length > 0; i++)
    take_character (charset, &rest);
  return arena_str (&inv->arena, span_first (part, part.length - rest.length));
}
