/* How names and words are quoted, in messages and on terminals.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/quote.h"

#include <quotearg.h>
#include <stdlib.h>

#include "cli/tool.h"

const char *
quoted_n (int slot, struct str word)
{
  message_begin ();
  return quotearg_n_style_mem (slot, locale_quoting_style, str_c (word), word.length);
}

const char *
quoted (struct str word)
{
  return quoted_n (0, word);
}

const char *
quoted_name_n (int slot, struct str name)
{
  message_begin ();
  return quotearg_n_style_colon (slot, shell_escape_quoting_style, str_c (name));
}

const char *
quoted_name (struct str name)
{
  return quoted_name_n (0, name);
}

const char *
quoted_file_n (int slot, struct str name)
{
  message_begin ();
  return quotearg_n_style_mem (slot, shell_escape_always_quoting_style, str_c (name),
                               name.length);
}

const char *
quoted_file (struct str name)
{
  return quoted_file_n (0, name);
}

const char *
quoted_for_shell (struct str word)
{
  message_begin ();
  return quotearg_n_style (0, shell_escape_quoting_style, str_c (word));
}

const char *
quoted_as_c (struct str word)
{
  message_begin ();
  return quotearg_n_style_colon (0, c_maybe_quoting_style, str_c (word));
}

static const struct choice style_rows[] = {
  { "literal", literal_quoting_style, NULL },
  { "shell", shell_quoting_style, NULL },
  { "shell-always", shell_always_quoting_style, NULL },
  { "shell-escape", shell_escape_quoting_style, NULL },
  { "shell-escape-always", shell_escape_always_quoting_style, NULL },
  { "c", c_quoting_style, NULL },
  { "c-maybe", c_maybe_quoting_style, NULL },
  { "escape", escape_quoting_style, NULL },
  { "locale", locale_quoting_style, NULL },
  { "clocale", clocale_quoting_style, NULL },
};
static const choice_list styles = LIST (style_rows);

/* The style that the environment asks for.  */
static enum quoting_style
output_style (struct invocation *inv)
{
  const char *asked = getenv ("QUOTING_STYLE");
  int style = shell_escape_quoting_style;
  if (asked && choice_find (styles, str_of (asked), &style) != CHOICE_ONE)
    {
      warn (inv,
            _("ignoring invalid value of environment variable QUOTING_STYLE: %s"),
            quoted (str_of (asked)));
      style = shell_escape_quoting_style;
    }
  return (enum quoting_style) style;
}

struct str
quoted_for_output (struct invocation *inv, struct span name)
{
  message_begin ();
  return str_of (quotearg_n_style_mem (0, output_style (inv), (const char *) span_raw (name),
                                       name.length));
}
