/* Manual pages and completions, from the declaration; used when building.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/describe.h"

#include "cli/markup.h"
#include "io/whole.h"

/* The options that every tool has but those to which they are words like any other.  */
static const struct option_row standard_rows[] = {
  { 0, "help", IGNORED, N_("display this help and exit") },
  { 0, "version", IGNORED, N_("output version information and exit") },
};
static const option_list standard_options = OPTIONS (standard_rows);

/* Call DESCRIBE for each option that is shown.  */
static void
each_option (struct output *out, const struct tool *tool,
             void (*describe) (struct output *, const struct tool *, option_list,
                               const struct option_row *))
{
  FOR_EACH (row, tool->options)
    if (row->help && (row->key > ANY_OPERAND || row->name))
      describe (out, tool, tool->options, row);
  if (!tool->literal)
    FOR_EACH (row, standard_options)
      describe (out, tool, standard_options, row);
}

/* The words that ROW accepts, BETWEEN them.  */
static void
put_words (struct output *out, const struct option_row *row, const char *between)
{
  const char *before = "";
  FOR_EACH (choice, row->effect.choices)
    {
      put_text (out, before);
      put_text (out, choice->word);
      before = between;
    }
}

/* --- the manual page ------------------------------------------------------ */

/* TEXT as it is: no request, no escape; the dashes of options stay dashes.  */
static void
put_roff (struct output *out, struct span text)
{
  unsigned char before = '\n', byte;
  bool in_option = false;
  while (span_take (&text, &byte))
    {
      bool begins_word = before == '\n' || before == ' ' || before == '(' || before == '[';
      if (byte == ' ' || byte == '\n')
        in_option = false;
      else if (byte == '-' && begins_word)
        in_option = true;
      if (before == '\n' && (byte == '.' || byte == '\''))
        put_text (out, "\\&");
      if (byte == '\\' || (byte == '-' && in_option))
        put_byte (out, '\\');
      put_byte (out, byte == '\\' ? 'e' : byte);
      before = byte;
    }
}

static void
put_roff_text (struct output *out, const char *text)
{
  put_roff (out, str_span (str_of (text)));
}

static bool
is_capital (unsigned char byte)
{
  return 'A' <= byte && byte <= 'Z';
}

/* TEXT, with words of capitals, which stand for what the user says, in
   italics.  */
static void
put_variables (struct output *out, struct span text)
{
  unsigned char byte;
  bool italic = false;
  while (span_take (&text, &byte))
    {
      bool variable = is_capital (byte) || (italic && ('0' <= byte && byte <= '9'))
                      || (italic && byte == '_');
      if (variable != italic)
        put_text (out, variable ? "\\fI" : "\\fR");
      italic = variable;
      if (byte == '-' || byte == '\\')
        put_byte (out, '\\');
      put_byte (out, byte == '\\' ? 'e' : byte);
    }
  if (italic)
    put_text (out, "\\fR");
}

static void
put_choices (struct output *out, const struct tool *tool)
{
  FOR_EACH (row, tool->options)
    if (row->help)
      FOR_EACH (choice, row->effect.choices)
        if (choice->help)
          {
            put_text (out, ".TP\n.B ");
            put_roff_text (out, choice->word);
            put_byte (out, '\n');
            put_roff_text (out, choice->help);
            put_byte (out, '\n');
          }
}

/* Paragraphs, of which lines that begin with a blank stay lines.  */
static void
put_paragraphs (struct output *out, const struct tool *tool, const char *text)
{
  struct span rest = str_span (str_of (text));
  bool as_it_is = false;
  for (struct span line; span_next (&rest, '\n', &line);)
    {
      bool indented = span_starts_with (line, SPAN (" "));
      if (indented != as_it_is)
        put_text (out, indented ? ".PP\n.nf\n" : ".fi\n");
      as_it_is = indented;
      if (line.length == 0)
        put_text (out, ".PP\n");
      else if (span_equal (line, SPAN ("{choices}")))
        put_choices (out, tool);
      else
        {
          bool list = span_equal (line, SPAN ("{list}"));
          put_roff (out, list ? str_span (str_of (tool->list)) : line);
          put_byte (out, '\n');
        }
    }
  if (as_it_is)
    put_text (out, ".fi\n");
}

/* The letter or word of ROW, in bold.  */
static void
put_bold_spelling (struct output *out, const struct option_row *row, bool letter)
{
  put_text (out, letter ? "\\fB\\-" : "\\fB\\-\\-");
  if (letter)
    put_byte (out, (unsigned char) row->key);
  else
    {
      struct span name = str_span (str_of (row->name)), part;
      for (const char *dash = ""; span_next (&name, '-', &part); dash = "\\-")
        {
          put_text (out, dash);
          put_span (out, part);
        }
    }
  put_text (out, "\\fR");
}

/* What of an argument stands behind its option.  */
static void
put_page_argument (struct output *out, const struct effect *effect, bool behind_word)
{
  if (!effect->argument)
    return;
  put_text (out, effect->optional ? (behind_word ? "[=" : "[") : (behind_word ? "=" : " "));
  put_variables (out, str_span (str_of (effect->argument)));
  if (effect->optional)
    put_byte (out, ']');
}

static void
put_page_option (struct output *out, const struct tool *tool, option_list options,
                 const struct option_row *row)
{
  (void) tool;
  const struct effect *effect = &row->effect;
  const char *between = "";
  bool any_word = false;
  put_text (out, ".TP\n");
  for (const struct option_row *s = row; s; s = next_spelling (options, s))
    {
      if (s->key > ANY_OPERAND)
        {
          put_text (out, between);
          put_bold_spelling (out, s, true);
          if (effect->attached)
            put_page_argument (out, effect, false);
          between = ", ";
        }
      if (s->name)
        {
          put_text (out, between);
          put_bold_spelling (out, s, false);
          between = ", ";
          any_word = true;
        }
    }
  if (any_word || !effect->attached)
    put_page_argument (out, effect, any_word);
  put_byte (out, '\n');
  put_roff_text (out, row->help);
  put_byte (out, '\n');
}

/* Up to the first full stop, in the case of a title's second half.  */
static void
put_first_sentence (struct output *out, struct span text)
{
  unsigned char first, before = ' ', byte;
  if (!span_take (&text, &first))
    return;
  put_byte (out, is_capital (first) ? first + ('a' - 'A') : first);
  while (span_take (&text, &byte)
         && !(byte == '.' && (text.length == 0 || span_starts_with (text, SPAN (" "))
                              || span_starts_with (text, SPAN ("\n")))))
    {
      if (byte == '-')
        put_byte (out, '\\');
      if (byte != '\n' || before != '\n')
        put_byte (out, byte == '\n' ? ' ' : byte);
      before = byte;
    }
}

/* Take off *REST a section: a line "[title]", and what is below it.  */
static bool
next_section (struct span *rest, struct span *title, struct span *body)
{
  struct span line;
  *title = span_empty ();
  while (span_next (rest, '\n', &line))
    if (span_starts_with (line, SPAN ("[")) && span_ends_with (line, SPAN ("]")))
      {
        *title = span_slice (line, 1, line.length - 1);
        break;
      }
  if (title->length == 0)
    return false;
  struct span after = *rest, begin = *rest;
  while (span_next (&after, '\n', &line)
         && !(span_starts_with (line, SPAN ("[")) && span_ends_with (line, SPAN ("]"))))
    *rest = after;
  *body = span_first (begin, begin.length - rest->length);
  return true;
}

static struct span
section_of (struct span sections, struct span wanted)
{
  for (struct span title, body; next_section (&sections, &title, &body);)
    if (span_equal (title, wanted))
      return body;
  return span_empty ();
}

/* Lines of man(7), in which an empty one begins a paragraph.  */
static void
put_body (struct output *out, struct span body)
{
  while (span_ends_with (body, SPAN ("\n\n")))
    body = span_first (body, body.length - 1);
  for (struct span line; span_next (&body, '\n', &line);)
    {
      put_span (out, line.length > 0 ? line : SPAN (".PP"));
      put_byte (out, '\n');
    }
}

static void
put_title (struct output *out, struct span title)
{
  unsigned char byte;
  put_text (out, ".SH ");
  while (span_take (&title, &byte))
    put_byte (out, 'a' <= byte && byte <= 'z' ? byte - ('a' - 'A') : byte);
  put_byte (out, '\n');
}

static void
put_synopsis (struct output *out, const struct tool *tool)
{
  struct span forms = str_span (str_of (tool->synopsis));
  const char *before = "";
  for (struct span form; span_next (&forms, '\n', &form); before = ".br\n")
    {
      put_text (out, before);
      put_text (out, ".B ");
      put_roff_text (out, tool->name);
      put_byte (out, '\n');
      put_variables (out, form);
      if (form.length > 0)
        put_byte (out, '\n');
    }
}

static void
put_notes (struct output *out, const struct tool *tool, const char *notes)
{
  if (!notes)
    return;
  put_text (out, ".PP\n");
  put_paragraphs (out, tool, notes);
}

static void
put_status (struct output *out, int status, const char *meaning)
{
  put_text (out, ".TP\n");
  if (status == STATUS_OF_COMMAND)
    put_byte (out, '-');
  else
    put_number (out, (uintmax_t) status, 1);
  put_byte (out, '\n');
  put_roff_text (out, meaning);
  put_byte (out, '\n');
}

static void
put_statuses (struct output *out, const struct tool *tool)
{
  put_text (out, ".SH EXIT STATUS\n");
  FOR_EACH (row, tool->statuses)
    put_status (out, row->status, row->meaning);
  if (tool->statuses.count == 0)
    {
      put_status (out, 0, "All went well.");
      put_status (out, failure_status (tool), "Something failed; standard error tells what.");
    }
}

static void
put_page (struct output *out, const struct tool *tool, struct span sections)
{
  put_text (out, ".TH \"");
  for (struct span name = str_span (str_of (tool->name)); name.length > 0;)
    {
      unsigned char byte;
      span_take (&name, &byte);
      put_byte (out, 'a' <= byte && byte <= 'z' ? byte - ('a' - 'A') : byte);
    }
  put_text (out, "\" 1 \"\" \"boundutils " PACKAGE_VERSION "\" \"User Commands\"\n.SH NAME\n");
  put_roff_text (out, tool->name);
  put_text (out, " \\- ");
  struct span name = section_of (sections, SPAN ("name"));
  if (name.length > 0)
    put_body (out, name);
  else
    {
      put_first_sentence (out, str_span (str_of (tool->summary)));
      put_byte (out, '\n');
    }
  put_text (out, ".SH SYNOPSIS\n");
  put_synopsis (out, tool);
  put_text (out, ".SH DESCRIPTION\n");
  put_paragraphs (out, tool, tool->summary);
  if (!tool->literal)
    put_text (out, ".SH OPTIONS\n");
  each_option (out, tool, put_page_option);
  put_notes (out, tool, tool->notes);
  put_notes (out, tool, tool->shared_notes);
  put_statuses (out, tool);
  struct span rest = sections;
  for (struct span title, body; next_section (&rest, &title, &body);)
    if (!span_equal (title, SPAN ("name")) && !span_equal (title, SPAN ("see also")))
      {
        put_title (out, title);
        put_body (out, body);
      }
  if (tool->in_shells)
    put_text (out, ".SH SHELLS\nA shell may have its own version of this program, which is used "
                   "instead unless\nthe program is called by its path; the shell's manual "
                   "describes it.\n");
  put_text (out, ".SH SEE ALSO\n");
  struct span see_also = section_of (sections, SPAN ("see also"));
  if (see_also.length > 0)
    {
      put_body (out, see_also);
      put_text (out, ".PP\n");
    }
  put_text (out, "The manual of GNU coreutils, whose behaviour this is:\n"
                 "<https://www.gnu.org/software/coreutils/");
  put_text (out, markup_manual_name (tool->name));
  put_text (out, ">\n");
}

void
describe_page (struct output *out, const struct tool *tool, struct input *more)
{
  struct whole whole = whole_empty ();
  if (more && !whole_read (&whole, more, SIZE_MAX))
    bound_out_of_memory ();
  if (!more || !more->error)
    put_page (out, tool, whole_span (&whole));
  whole_release (&whole);
}

/* --- completions ---------------------------------------------------------- */

/* TEXT inside single quotes, where a quote is put as QUOTE, and what is in
   SPECIAL behind a backslash; line ends become blanks.  */
static void
put_inside_quotes (struct output *out, const char *text, const char *quote, const char *special)
{
  struct span rest = str_span (str_of (text)), specials = str_span (str_of (special));
  for (unsigned char byte; span_take (&rest, &byte);)
    if (byte == '\'')
      put_text (out, quote);
    else
      {
        if (span_find (specials, byte) < specials.length)
          put_byte (out, '\\');
        put_byte (out, byte == '\n' ? ' ' : byte);
      }
}

/* All spellings of ROW: LETTER and WORD before them, BEHIND_LETTER and
   BEHIND_WORD behind, BETWEEN between.  */
struct frame { const char *letter, *behind_letter, *word, *behind_word, *between; };

static void
put_spellings (struct output *out, option_list options, const struct option_row *row,
               const struct frame *frame)
{
  const char *between = "";
  for (const struct option_row *s = row; s; s = next_spelling (options, s))
    {
      if (s->key > ANY_OPERAND)
        {
          put_text (out, between);
          put_text (out, frame->letter);
          put_byte (out, (unsigned char) s->key);
          put_text (out, frame->behind_letter);
          between = frame->between;
        }
      if (s->name)
        {
          put_text (out, between);
          put_text (out, frame->word);
          put_text (out, s->name);
          put_text (out, frame->behind_word);
          between = frame->between;
        }
    }
}

static bool
needs_argument (const struct option_row *row)
{
  return row->effect.argument && !row->effect.optional;
}

static void
put_bash_choices (struct output *out, const struct tool *tool, option_list options,
                  const struct option_row *row)
{
  (void) tool;
  if (row->effect.choices.count == 0)
    return;
  put_text (out, "    ");
  put_spellings (out, options, row, &(struct frame) { "-", "", "--", "", "|" });
  put_text (out, ") mapfile -t COMPREPLY < <(compgen -W '");
  put_words (out, row, " ");
  put_text (out, "' -- \"$word\"); return ;;\n");
}

static void
put_bash_option (struct output *out, const struct tool *tool, option_list options,
                 const struct option_row *row)
{
  (void) tool;
  put_byte (out, ' ');
  put_spellings (out, options, row,
                 &(struct frame) { "-", "", "--", needs_argument (row) ? "=" : "", " " });
}

static void
put_function_name (struct output *out, const struct tool *tool)
{
  put_text (out, "_boundutils_");
  put_text (out, str_equal (str_of (tool->name), STR ("[")) ? "lbracket" : tool->name);
}

void
describe_for_bash (struct output *out, const struct tool *tool)
{
  put_text (out, "# bash completion of boundutils\n");
  put_function_name (out, tool);
  put_text (out, " ()\n"
                 "{\n"
                 "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
                 "  if [[ $word == = ]]; then word=\n"
                 "  elif [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD-2]}\n"
                 "  fi\n"
                 "  case $before in\n");
  each_option (out, tool, put_bash_choices);
  put_text (out, "    *) ;;\n"
                 "  esac\n"
                 "  [[ $word == -* ]] || return\n"
                 "  mapfile -t COMPREPLY < <(compgen -W '");
  each_option (out, tool, put_bash_option);
  put_text (out, "' -- \"$word\")\n"
                 "  [[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace\n"
                 "}\n"
                 "complete -o default -F ");
  put_function_name (out, tool);
  put_byte (out, ' ');
  put_text (out, tool->name);
  put_byte (out, '\n');
}

static void
put_zsh_option (struct output *out, const struct tool *tool, option_list options,
                const struct option_row *row)
{
  (void) tool;
  const struct effect *effect = &row->effect;
  const char *behind_word = !effect->argument ? "" : effect->optional ? "=-" : "=";
  bool several = (row->key > ANY_OPERAND && row->name) || next_spelling (options, row);
  put_text (out, "  ");
  if (several)
    {
      put_text (out, "'(");
      put_spellings (out, options, row, &(struct frame) { "-", "", "--", "", " " });
      put_text (out, ")'{");
    }
  put_spellings (out, options, row,
                 &(struct frame) { "-", needs_argument (row) ? "+" : "", "--", behind_word, "," });
  put_text (out, several ? "}'[" : "'[");
  put_inside_quotes (out, row->help, "'\\''", "[]:\\");
  put_byte (out, ']');
  if (effect->argument)
    {
      put_text (out, effect->optional ? "::" : ":");
      put_inside_quotes (out, effect->argument, "'\\''", "[]:\\");
      put_byte (out, ':');
      if (effect->choices.count > 0)
        {
          put_byte (out, '(');
          put_words (out, row, " ");
          put_byte (out, ')');
        }
    }
  put_text (out, "' \\\n");
}

void
describe_for_zsh (struct output *out, const struct tool *tool)
{
  put_text (out, "#compdef ");
  put_text (out, tool->name);
  put_text (out, "\n_arguments -s -S \\\n");
  each_option (out, tool, put_zsh_option);
  put_text (out, "  '*:file:_files'\n");
}

static void
put_fish_option (struct output *out, const struct tool *tool, option_list options,
                 const struct option_row *row)
{
  put_text (out, "complete -c ");
  put_text (out, tool->name);
  put_byte (out, ' ');
  put_spellings (out, options, row, &(struct frame) { "-s ", "", "-l ", "", " " });
  if (row->effect.choices.count > 0)
    {
      put_text (out, needs_argument (row) ? " -x -a '" : " -f -a '");
      put_words (out, row, " ");
      put_byte (out, '\'');
    }
  else if (needs_argument (row))
    put_text (out, " -r");
  put_text (out, " -d '");
  put_inside_quotes (out, row->help, "\\'", "\\");
  put_text (out, "'\n");
}

void
describe_for_fish (struct output *out, const struct tool *tool)
{
  each_option (out, tool, put_fish_option);
}

static void
put_option_line (struct output *out, const struct tool *tool, option_list options,
                 const struct option_row *row)
{
  put_text (out, tool->name);
  put_byte (out, ' ');
  put_spellings (out, options, row, &(struct frame) { "-", "", "--", "", " " });
  put_byte (out, '\n');
}

void
describe_options (struct output *out, const struct tool *tool)
{
  each_option (out, tool, put_option_line);
}
