/* Variables of the environment as printenv and env show them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/variables.h"

#include "cli/quote.h"
#include "sys/environment.h"

/* Whether no style of quoting but those that always quote changes TEXT.  */
static bool
is_plain (struct span text)
{
  for (size_t i = 0; i < text.length; i++)
    {
      unsigned char byte = span_at (text, i);
      if (!((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
            || (byte >= '-' && byte <= '9') || byte == '_'))
        return false;
    }
  return text.length > 0;
}

void
put_value (struct invocation *inv, enum variable_lines lines, struct span value)
{
  if (lines == LINES_QUOTED
      && (!is_plain (value) || str_given (environment_value (STR ("QUOTING_STYLE")))))
    value = str_span (quoted_for_output (inv, value));
  put_span (&inv->out, value);
  put_byte (&inv->out, lines == LINES_QUOTED ? '\n' : '\0');
}

void
put_variable (struct invocation *inv, enum variable_lines lines, struct str entry)
{
  struct span value = str_span (entry);
  size_t equals = span_find (value, '=');
  if (equals < value.length)
    {
      put_span (&inv->out, span_first (value, equals + 1));
      value = span_from (value, equals + 1);
    }
  put_value (inv, lines, value);
}
