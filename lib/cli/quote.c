/* How names and words are quoted, in messages and on terminals.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/quote.h"

#include <langinfo.h>
#include <quotearg.h>
#include <stdlib.h>

#include "cli/tool.h"
#include "text/ascii.h"

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
  static struct buf slot;
  struct quoter quoter;
  quoter_begin (&quoter, QUOTING_SHELL_ESCAPE, span_empty (), span_empty (), span_empty ());
  buf_truncate (&slot, 0);
  quoter_add (&quoter, str_span (word), &slot);
  return str_c (buf_str (&slot));
}

const char *
quoted_as_c (struct str word)
{
  message_begin ();
  return quotearg_n_style_colon (0, c_maybe_quoting_style, str_c (word));
}

static const struct choice style_rows[] = {
  { "literal", QUOTING_LITERAL, NULL },
  { "shell", QUOTING_SHELL, NULL },
  { "shell-always", QUOTING_SHELL_ALWAYS, NULL },
  { "shell-escape", QUOTING_SHELL_ESCAPE, NULL },
  { "shell-escape-always", QUOTING_SHELL_ESCAPE_ALWAYS, NULL },
  { "c", QUOTING_C, NULL },
  { "c-maybe", QUOTING_C_MAYBE, NULL },
  { "escape", QUOTING_ESCAPE, NULL },
  { "locale", QUOTING_LOCALE, NULL },
  { "clocale", QUOTING_CLOCALE, NULL },
};
const choice_list quoting_styles = LIST (style_rows);

enum quoting
quoting_of_environment (struct invocation *inv, enum quoting otherwise)
{
  const char *asked = getenv ("QUOTING_STYLE");
  int style;
  if (!asked)
    return otherwise;
  if (choice_find (quoting_styles, str_of (asked), &style) == CHOICE_ONE)
    return (enum quoting) style;
  warn (inv, _("ignoring invalid value of environment variable QUOTING_STYLE: %s"),
        quoted (str_of (asked)));
  return otherwise;
}

/* What stands around quoted names for MARK, which is ` or ': as the translation has it,
   else as the charset has it.  */
static struct span
mark_around (const char *mark, enum quoting style)
{
  bool is_left = str_at (str_of (mark), 0) == '`';
  const char *translated = message (mark);
  if (translated != mark)
    return str_span (str_of (translated));
  struct str charset = str_of (nl_langinfo (CODESET));
  if (ascii_same_letters (str_span (charset), SPAN ("UTF-8")))
    return is_left ? SPAN ("\xe2\x80\x98") : SPAN ("\xe2\x80\x99");
  if (ascii_same_letters (str_span (charset), SPAN ("GB18030")))
    return is_left ? SPAN ("\xa1\xae") : SPAN ("\xa1\xaf");
  return style == QUOTING_CLOCALE ? SPAN ("\"") : SPAN ("'");
}

void
quoter_for_output (struct quoter *q, enum quoting style, struct span also)
{
  struct span left = span_empty (), right = span_empty ();
  if (style == QUOTING_LOCALE || style == QUOTING_CLOCALE)
    {
      left = mark_around (N_("`"), style);
      right = mark_around (N_("'"), style);
    }
  quoter_begin (q, style, also, left, right);
}

struct str
quoted_for_output (struct invocation *inv, struct span name)
{
  static struct buf slot;
  struct quoter quoter;
  quoter_for_output (&quoter, quoting_of_environment (inv, QUOTING_SHELL_ESCAPE), span_empty ());
  buf_truncate (&slot, 0);
  quoter_add (&quoter, name, &slot);
  return buf_str (&slot);
}
