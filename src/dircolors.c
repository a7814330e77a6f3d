/* dircolors: the variable LS_COLORS, from a list of file types and their colours.
   GNU manual, "dircolors invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/buf.h"
#include "cli/files.h"
#include "cli/quote.h"
#include "cli/tool.h"
#include "io/lines.h"
#include "sys/environment.h"
#include "text/ascii.h"
#include "text/colour_list.h"
#include "text/wildcard.h"

enum shell { SHELL_OF_USER, SHELL_BOURNE, SHELL_C };

struct settings
{
  enum shell shell;
  bool database;                /* put that */
  bool colours;                 /* put each in its colour */
};

static const struct option_row options[] = {
  { 'b', "sh", SET (shell, SHELL_BOURNE),
    N_("put a command of Bourne shells (sh, bash, dash, zsh, ...)") },
  { 0, "bourne-shell", ALIAS, NULL },
  { 'c', "csh", SET (shell, SHELL_C), N_("put a command of C shells (csh, tcsh)") },
  { 0, "c-shell", ALIAS, NULL },
  { 'p', "print-database", FLAG (database), N_("put the list that is used without FILE") },
  { 0, "print-ls-colors", FLAG (colours),
    N_("put the colours of LS_COLORS, each on its line and as it looks") },
};

static int dircolors_main (struct invocation *);

const struct tool dircolors_tool = {
  .name = "dircolors",
  .synopsis = N_("[OPTION]... [FILE]"),
  .summary = N_("Put a command of the shell on standard output that sets LS_COLORS, the colours\n"
                "of ls --color, as FILE says; - is standard input.  Without FILE there is a\n"
                "list of its own."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("The shell is that of the variable SHELL unless -b or -c is given.  What FILE may\n"
              "hold is told in the list that -p puts."),
  .run = dircolors_main,
};

/* What a word of the list is in LS_COLORS; not given where there is no such word.  */
static struct str
code_of (struct span word)
{
  static const struct { struct str word, code; } codes[] = {
#define CODE(word, code) { STR_INITIAL (word), STR_INITIAL (code) }
    CODE ("NORMAL", "no"), CODE ("NORM", "no"), CODE ("FILE", "fi"), CODE ("RESET", "rs"),
    CODE ("DIR", "di"), CODE ("LNK", "ln"), CODE ("LINK", "ln"), CODE ("SYMLINK", "ln"),
    CODE ("ORPHAN", "or"), CODE ("MISSING", "mi"), CODE ("FIFO", "pi"), CODE ("PIPE", "pi"),
    CODE ("SOCK", "so"), CODE ("BLK", "bd"), CODE ("BLOCK", "bd"), CODE ("CHR", "cd"),
    CODE ("CHAR", "cd"), CODE ("DOOR", "do"), CODE ("EXEC", "ex"), CODE ("LEFT", "lc"),
    CODE ("LEFTCODE", "lc"), CODE ("RIGHT", "rc"), CODE ("RIGHTCODE", "rc"), CODE ("END", "ec"),
    CODE ("ENDCODE", "ec"), CODE ("SUID", "su"), CODE ("SETUID", "su"), CODE ("SGID", "sg"),
    CODE ("SETGID", "sg"), CODE ("STICKY", "st"), CODE ("OTHER_WRITABLE", "ow"),
    CODE ("OWR", "ow"), CODE ("STICKY_OTHER_WRITABLE", "tw"), CODE ("OWT", "tw"),
    CODE ("CAPABILITY", "ca"), CODE ("MULTIHARDLINK", "mh"), CODE ("CLRTOEOL", "cl"),
#undef CODE
  };
  for (size_t i = 0; i < COUNT (codes); i++)
    if (ascii_same_letters (word, str_span (ELEM (codes, i).word)))
      return ELEM (codes, i).code;
  return str_none ();
}

/* Words that other versions of dircolors know, and that mean nothing here.  */
static bool
is_ignored (struct span word)
{
  return ascii_same_letters (word, SPAN ("OPTIONS")) || ascii_same_letters (word, SPAN ("COLOR"))
         || ascii_same_letters (word, SPAN ("EIGHTBIT"));
}

/* --- a list --------------------------------------------------------------- */

struct list
{
  struct invocation *inv;
  struct str name;              /* none of our own */
  size_t line;
  /* Whether what comes counts: before all lines that ask for terminals; behind those, of
     which one did, or none; and behind what came behind them.  */
  enum { BEFORE_ALL, MATCHED, UNMATCHED, COUNTS } state;
  struct str terminal, colour_terminal;
  bool is_wrong;
};

static struct list
list_begin (struct invocation *inv, struct str name)
{
  struct list list = { .inv = inv, .name = name };
  list.terminal = environment_value (STR ("TERM"));
  if (list.terminal.length == 0)
    list.terminal = STR ("none");
  list.colour_terminal = environment_value (STR ("COLORTERM"));
  if (!str_given (list.colour_terminal))
    list.colour_terminal = STR ("");
  return list;
}

static bool
is_white (unsigned char byte)
{
  return byte == ' ' || ('\t' <= byte && byte <= '\r');
}

static struct span
without_blanks (struct span text)
{
  while (text.length > 0 && is_white (span_at (text, 0)))
    text = span_from (text, 1);
  while (text.length > 0 && is_white (span_at (text, text.length - 1)))
    text = span_first (text, text.length - 1);
  return text;
}

/* The word of a line and what it stands for.  False where nothing is there.  */
static bool
split_line (struct span line, struct span *word, struct span *value)
{
  /* What follows a NUL is not seen.  */
  line = without_blanks (span_first (line, span_find (line, '\0')));
  if (line.length == 0 || span_at (line, 0) == '#')
    return false;
  size_t end = 0;
  while (end < line.length && !is_white (span_at (line, end)))
    end++;
  *word = span_first (line, end);
  *value = span_from (line, end);
  *value = without_blanks (span_first (*value, span_find (*value, '#')));
  return true;
}

/* Add TEXT, in which ':' and '=' are not what they are in LS_COLORS, and quotes are not
   what they are in a shell.  */
static void
add_quoted (struct buf *variable, struct span text)
{
  bool is_escaped = false;
  for (unsigned char byte; span_take (&text, &byte);)
    {
      if (byte == '\'')
        buf_append (variable, SPAN ("'\\'"));
      else if ((byte == ':' || byte == '=') && !is_escaped)
        buf_push (variable, '\\');
      is_escaped = (byte == '\\' || byte == '^') && !is_escaped;
      buf_push (variable, byte);
    }
}

static void
add_colour (struct list *list, struct buf *variable, struct span star, struct span name,
            struct span value)
{
  const struct settings *set = list->inv->settings;
  if (set->colours)
    {
      buf_append (variable, SPAN ("\033["));
      buf_append (variable, value);
      buf_push (variable, 'm');
      buf_append (variable, star);
      buf_append (variable, name);
      buf_push (variable, '\t');
      buf_append (variable, value);
      buf_append (variable, SPAN ("\033[0m\n"));
      return;
    }
  buf_append (variable, star);
  add_quoted (variable, name);
  buf_push (variable, '=');
  add_quoted (variable, value);
  buf_push (variable, ':');
}

/* A line of LIST says what VALUE is to be matched by TERMINAL.  */
static void
ask_for_terminal (struct list *list, struct span value, struct str terminal)
{
  BUF (pattern);
  buf_append (&pattern, value);
  if (list->state != MATCHED)
    list->state = wildcard_matches (buf_str (&pattern), terminal, false) ? MATCHED : UNMATCHED;
}

/* Add to VARIABLE what LINE says.  */
static void
add_line (struct list *list, struct span line, struct buf *variable)
{
  struct span word, value;
  list->line++;
  if (!split_line (line, &word, &value))
    return;
  if (value.length == 0)
    {
      complain (list->inv, _("%s:%zu: invalid line;  missing second token"),
                quoted_name (list->name), list->line);
      list->is_wrong = true;
      return;
    }
  if (ascii_same_letters (word, SPAN ("TERM")))
    ask_for_terminal (list, value, list->terminal);
  else if (ascii_same_letters (word, SPAN ("COLORTERM")))
    ask_for_terminal (list, value, list->colour_terminal);
  else
    {
      if (list->state == MATCHED)
        list->state = COUNTS;
      if (list->state == UNMATCHED)
        return;
      struct str code = code_of (word);
      if (str_given (code))
        add_colour (list, variable, span_empty (), str_span (code), value);
      else if (span_at (word, 0) == '.')
        add_colour (list, variable, SPAN ("*"), word, value);
      else if (span_at (word, 0) == '*')
        add_colour (list, variable, span_empty (), word, value);
      else if (list->state == COUNTS && !is_ignored (word))
        {
          complain (list->inv, _("%s:%zu: unrecognized keyword %s"), quoted_name (list->name),
                    list->line, str_c (arena_str (&list->inv->arena, word)));
          list->is_wrong = true;
        }
    }
}

/* Add to VARIABLE what all lines of FILE say.  False where one is wrong, or FILE cannot be
   read.  */
static bool
add_file (struct invocation *inv, struct buf *variable)
{
  bool is_fine = false;
  struct files files = EACH_FILE (inv);
  for (struct input *in; (in = files_next (&files));)
    {
      struct list list = list_begin (inv, in->name);
      struct lines lines;
      lines_begin (&lines, *in, '\n');
      for (struct line line; lines_next (&lines, &line); lines.keep = line.end)
        add_line (&list, line_text (&lines, line), variable);
      *in = lines.in;
      is_fine = !list.is_wrong && in->error == 0;
      if (in->error)
        complain_errno (inv, in->error, _("%s: read error"), quoted_name (in->name));
      in->error = 0;
    }
  return is_fine;
}

static void
add_database (struct invocation *inv, struct buf *variable)
{
  struct list list = list_begin (inv, STR (""));
  struct span rest = str_span (colour_list ());
  for (struct span line; span_next (&rest, '\n', &line);)
    add_line (&list, line, variable);
}

/* --- the command ---------------------------------------------------------- */

static enum shell
shell_of_user (struct invocation *inv)
{
  struct str shell = environment_value (STR ("SHELL"));
  if (shell.length == 0)
    {
      complain (inv, "%s", _("no SHELL environment variable, and no shell type option given"));
      stop (inv);
    }
  size_t slash = span_rfind (str_span (shell), '/');
  struct span name = str_span (slash < shell.length ? str_from (shell, slash + 1) : shell);
  return span_equal (name, SPAN ("csh")) || span_equal (name, SPAN ("tcsh")) ? SHELL_C
                                                                             : SHELL_BOURNE;
}

static void
refuse_what_does_not_go_together (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if ((set->database || set->colours) && set->shell != SHELL_OF_USER)
    usage_error (inv, "%s", _("the options to output non shell syntax,\n"
                              "and to select a shell syntax are mutually exclusive"));
  if (set->database && set->colours)
    usage_error (inv, "%s", _("options --print-database and --print-ls-colors are mutually "
                              "exclusive"));
  size_t most = set->database ? 0 : 1;
  if (inv->operands.count <= most)
    return;
  complain (inv, _("extra operand %s"), quoted (VEC_AT (inv->operands, most)));
  if (set->database)
    say (inv, "%s\n", _("file operands cannot be combined with --print-database (-p)"));
  try_help (inv);
}

static int
dircolors_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  refuse_what_does_not_go_together (inv);
  if (set->database)
    {
      put_str (&inv->out, colour_list ());
      return inv->status;
    }
  enum shell shell = set->shell;
  if (shell == SHELL_OF_USER && !set->colours)
    shell = shell_of_user (inv);
  BUF (variable);
  if (inv->operands.count == 0)
    add_database (inv, &variable);
  else if (!add_file (inv, &variable))
    return inv->status;
  const char *before = shell == SHELL_C ? "setenv LS_COLORS '" : "LS_COLORS='";
  const char *behind = shell == SHELL_C ? "'\n" : "';\nexport LS_COLORS\n";
  if (!set->colours)
    put_text (&inv->out, before);
  put_span (&inv->out, buf_span (&variable));
  if (!set->colours)
    put_text (&inv->out, behind);
  return inv->status;
}
