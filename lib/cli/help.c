/* --help and --version, from the declaration.
   SPDX-License-Identifier: GPL-3.0-or-later

   The layout is that of GNU coreutils 9.11: each option alone on its line, its
   text below it at column 10, and, where the terminal can show them, option
   names in bold that link to their place in the manual.  */

#include <config.h>

#include "cli/help.h"

#include <stdlib.h>

#include "cli/markup.h"
#include "cli/tool.h"
#include "text/number.h"

/* TEXT, with INDENT blanks before each of its lines.  */
static void
put_indented (struct output *out, const char *text, size_t indent)
{
  struct span rest = str_span (str_of (text));
  for (struct span line; span_next (&rest, '\n', &line);)
    {
      put_repeated (out, ' ', indent);
      put_span (out, line);
      put_byte (out, '\n');
    }
}

static void
put_usage (struct invocation *inv)
{
  struct output *out = &inv->out;
  struct span forms = str_span (str_of (_(inv->tool->synopsis)));
  const char *lead = _("Usage: ");
  for (struct span form; span_next (&forms, '\n', &form);)
    {
      put_text (out, lead);
      put_str (out, inv->called);
      if (form.length > 0)
        put_byte (out, ' ');
      put_span (out, form);
      put_byte (out, '\n');
      lead = _("  or:  ");
    }
}

/* What of ROW's argument stands behind its word.  */
static void
put_argument (struct output *out, const struct effect *effect, bool behind_word)
{
  if (!effect->argument)
    return;
  put_text (out, effect->optional ? (behind_word ? "[=" : "[") : (behind_word ? "=" : " "));
  put_text (out, effect->argument);
  if (effect->optional)
    put_byte (out, ']');
}

/* "-q, --quiet, --silent": ROW with the aliases behind it.  */
static void
put_spellings (struct invocation *inv, const struct option_row *row)
{
  struct output *out = &inv->out;
  const char *between = "";
  bool any_word = false;
  put_text (out, row->key ? "  " : "      ");
  markup_begin (inv, row);
  for (const struct option_row *s = row; s; s = next_spelling (inv->tool->options, s))
    {
      if (s->key)
        {
          put_text (out, between);
          put_byte (out, '-');
          put_byte (out, (unsigned char) s->key);
          if (row->effect.attached)
            put_argument (out, &row->effect, false);
          between = ", ";
        }
      if (s->name)
        {
          put_text (out, between);
          put_text (out, "--");
          put_text (out, s->name);
          between = ", ";
          any_word = true;
        }
    }
  if (any_word || !row->effect.attached)
    put_argument (out, &row->effect, any_word);
  markup_end (inv);
  put_byte (out, '\n');
}

static void
put_options (struct invocation *inv)
{
  FOR_EACH (row, inv->tool->options)
    if (row->help)
      {
        put_spellings (inv, row);
        put_indented (&inv->out, _(row->help), 9);
      }
  markup_put_standard (inv, "help");
  put_indented (&inv->out, _("display this help and exit"), 9);
  markup_put_standard (inv, "version");
  put_indented (&inv->out, _("output version information and exit"), 9);
}

static bool
has_mandatory_argument (const struct tool *tool)
{
  FOR_EACH (row, tool->options)
    if (row->help && row->key && row->name && row->effect.argument
        && !row->effect.optional)
      return true;
  return false;
}

/* The words that an option accepts, each with its meaning.  */
static void
put_choices (struct invocation *inv)
{
  FOR_EACH (row, inv->tool->options)
    if (row->help)
      FOR_EACH (choice, row->effect.choices)
        if (choice->help)
          {
            struct str word = str_of (choice->word);
            put_text (&inv->out, "  ");
            put_str (&inv->out, word);
            put_repeated (&inv->out, ' ', word.length < 14 ? 14 - word.length : 1);
            put_text (&inv->out, _(choice->help));
            put_byte (&inv->out, '\n');
          }
}

/* Notes may have a line "{choices}", which stands for those, and a line "{list}",
   which stands for what the tool has there.  */
static void
put_notes (struct invocation *inv, const char *notes)
{
  struct span rest = str_span (str_of (_(notes)));
  put_byte (&inv->out, '\n');
  for (struct span line; span_next (&rest, '\n', &line);)
    if (span_equal (line, SPAN ("{choices}")))
      put_choices (inv);
    else if (span_equal (line, SPAN ("{list}")))
      put_indented (&inv->out, inv->tool->list, 0);
    else
      {
        put_span (&inv->out, line);
        put_byte (&inv->out, '\n');
      }
}

static void
put_statuses (struct invocation *inv)
{
  put_text (&inv->out, _("\nExit status:\n"));
  FOR_EACH (row, inv->tool->statuses)
    {
      put_byte (&inv->out, ' ');
      if (row->status == STATUS_OF_COMMAND)
        put_span (&inv->out, SPAN ("  -"));
      else
        put_number (&inv->out, (uintmax_t) row->status, 3);
      put_span (&inv->out, SPAN ("  "));
      put_text (&inv->out, _(row->meaning));
      put_byte (&inv->out, '\n');
    }
}

void
put_help (struct invocation *inv)
{
  const struct tool *tool = inv->tool;
  struct output *out = &inv->out;
  put_usage (inv);
  put_indented (out, _(tool->summary), 0);
  put_byte (out, '\n');
  if (has_mandatory_argument (tool))
    put_text (out, _("Mandatory arguments to long options are mandatory for short "
                     "options too.\n"));
  put_options (inv);
  if (tool->notes)
    put_notes (inv, tool->notes);
  if (tool->shared_notes)
    put_notes (inv, tool->shared_notes);
  if (tool->statuses.count > 0)
    put_statuses (inv);
  if (tool->in_shells)
    {
      put_byte (out, '\n');
      put_text (out, _("Your shell may have its own version of "));
      put_text (out, tool->name);
      put_text (out, _(", which is used instead of this\n"
                       "one unless this one is called by its path.  The shell's manual\n"
                       "tells what that version does.\n"));
    }
  put_byte (out, '\n');
  put_text (out, _("The behaviour is that of GNU coreutils, whose manual describes it in full:\n"));
  put_text (out, "<https://www.gnu.org/software/coreutils/");
  put_text (out, markup_manual_name (tool->name));
  put_text (out, ">\n");
  put_text (out, _("Locally: man "));
  put_str (out, inv->name);
  put_byte (out, '\n');
}

void
put_version (struct invocation *inv)
{
  struct output *out = &inv->out;
  put_str (out, inv->name);
  put_text (out, " (boundutils, compatible with GNU coreutils) " PACKAGE_VERSION "\n");
  put_text (out, _("Copyright (C) 2026 the boundutils authors.\n"
                   "License GPLv3+: GNU GPL version 3 or later "
                   "<https://gnu.org/licenses/gpl.html>.\n"
                   "This is free software: you are free to change and redistribute it.\n"
                   "There is NO WARRANTY, to the extent permitted by law.\n"));
}
