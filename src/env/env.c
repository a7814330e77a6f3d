/* env: run a command in a changed environment, or show that environment.
   POSIX.1-2024 env; GNU manual, "env invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/variables.h"
#include "env.h"
#include "io/input.h"
#include "process/command.h"
#include "process/variables.h"
#include "sys/environment.h"
#include "sys/names.h"

struct settings
{
  bool ignore_environment, null, debug, list_signals;
  struct str folder, argv0;
  struct str entries, lines;    /* files of variables */
  VEC (struct str) unset;
  struct signal_changes signals;
};

static option_call take_unset, take_split, take_default, take_ignored, take_blocked,
  refuse_blank;

static const struct option_row options[] = {
  { 'i', "ignore-environment", FLAG (ignore_environment),
    N_("begin with an empty environment") },
  { 0, "env0-from", TEXT (entries, "FILE"),
    N_("set what FILE has, entries that end in NUL each") },
  { '0', "null", FLAG (null), N_("end each line of output with NUL, not newline") },
  { 'u', "unset", CALL (take_unset, "NAME"), N_("remove the variable NAME") },
  { 'a', "argv0", TEXT (argv0, "ARG"), N_("call COMMAND by ARG, not by its name") },
  { 'C', "chdir", TEXT (folder, "DIR"), N_("run COMMAND in the directory DIR") },
  { 'f', "file", TEXT (lines, "FILE"),
    N_("set what the lines NAME=VALUE of FILE have, before all else\n"
       "(extension)") },
  { 'S', "split-string", CALL (take_split, "S"),
    N_("split S into words, which take its place; for '#!' lines") },
  { 0, "block-signal", CALL_OR (take_blocked, "SIG"), N_("block SIG while COMMAND runs") },
  { 0, "default-signal", CALL_OR (take_default, "SIG"),
    N_("let SIG do what it does unless told otherwise") },
  { 0, "ignore-signal", CALL_OR (take_ignored, "SIG"), N_("let SIG do nothing") },
  { 0, "list-signal-handling", FLAG (list_signals),
    N_("say on standard error which signals are blocked or ignored") },
  { 'v', "debug", FLAG (debug), N_("say on standard error what is done") },
  /* Of a '#!' line, all words of which come as one.  */
  { ' ', NULL, CALL_WITH (refuse_blank, " "), NULL },
  { '\t', NULL, CALL_WITH (refuse_blank, "\t"), NULL },
  { '\n', NULL, CALL_WITH (refuse_blank, "\n"), NULL },
  { '\v', NULL, CALL_WITH (refuse_blank, "\v"), NULL },
  { '\f', NULL, CALL_WITH (refuse_blank, "\f"), NULL },
  { '\r', NULL, CALL_WITH (refuse_blank, "\r"), NULL },
};

static const struct status_row statuses[] = {
  { 0, N_("there is no COMMAND, and the environment was shown") },
  COMMAND_STATUSES,
};

static int env_main (struct invocation *);

const struct tool env_tool = {
  .name = "env",
  .synopsis = N_("[OPTION]... [-] [NAME=VALUE]... [COMMAND [ARG]...]"),
  .summary = N_("Set each NAME to VALUE in the environment and run COMMAND.  A mere - is -i.\n"
                "Without COMMAND show the environment; values that a shell would take apart are\n"
                "quoted, save with -0."),
  .options = OPTIONS (options),
  .grammar = OPTIONS_FIRST,
  .settings = sizeof (struct settings),
  .notes = N_("SIG is a name such as PIPE or a number such as 13, or several with commas between\n"
              "them; without it all signals are meant."),
  .statuses = LIST (statuses),
  .failure = COMMAND_CANCELED,
  .run = env_main,
};

static void
take_unset (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  struct settings *set = settings;
  VEC_PUSH (set->unset, argument);
}

static void
take_split (struct invocation *inv, void *settings, struct str argument)
{
  const struct settings *set = settings;
  inv->inserted = split_words (inv, argument, set->debug);
  inv->inserts = true;
}

static void
take_default (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  signals_change (inv, &set->signals, SIGNAL_DEFAULT | SIGNAL_UNBLOCKED, argument);
}

static void
take_ignored (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  signals_change (inv, &set->signals, SIGNAL_IGNORED, argument);
}

static void
take_blocked (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  signals_change (inv, &set->signals, SIGNAL_BLOCKED, argument);
}

static void
say_split_hint (struct invocation *inv)
{
  complain (inv, "%s", _("use -[v]S to pass options in shebang lines"));
}

static void
refuse_blank (struct invocation *inv, void *settings, struct str argument)
{
  (void) settings;
  complain (inv, _("invalid option -- '%s'"), str_c (argument));
  say_split_hint (inv);
  try_help (inv);
}

/* --- the environment -------------------------------------------------------- */

/* Say what is done, if that is asked for.  */
static void
tell (struct invocation *inv, const char *what, struct str text)
{
  const struct settings *set = inv->settings;
  if (set->debug)
    say (inv, "%-9s %s\n", what, str_c (text));
}

static void
open_file (struct input *in, struct str name)
{
  if (str_equal (name, STR ("-")))
    input_stdin (in, name, NULL);
  else
    input_open (in, name, NULL);
}

static void
close_file (struct invocation *inv, struct input *in)
{
  if (!in->error && (in->is_stdin ? input_close_stdin (in) : input_close (in)))
    return;
  complain_errno (inv, in->error, _("cannot read %s"), quoted_file (in->name));
  stop (inv);
}

/* --env0-from: the entries of the file NAME, each with a NUL behind it.  AS_THEY_ARE: also
   those that are no NAME=VALUE, and those of one name.  */
static void
take_entries (struct invocation *inv, struct variables *v, struct str name, bool as_they_are)
{
  struct input in;
  struct span entry;
  open_file (&in, name);
  while (input_record (&in, '\0', &entry))
    {
      struct str text = arena_str (&inv->arena, entry);
      if (!in.terminated)
        {
          complain (inv, _("%s: file must end with a NUL byte"), quoted_name (name));
          stop (inv);
        }
      if (as_they_are)
        {
          tell (inv, "append:", text);
          variables_append (v, text);
        }
      else if (span_find (entry, '=') < entry.length)
        {
          tell (inv, "setenv:", text);
          variables_set (v, text);
        }
      else
        {
          complain (inv, _("invalid variable specification %s in %s"), quoted_n (0, text),
                    quoted_file_n (1, name));
          stop (inv);
        }
    }
  close_file (inv, &in);
}

/* TEXT without blanks at its ends.  */
static struct span
trimmed (struct span text)
{
  while (text.length > 0 && separates_words (span_at (text, 0)))
    text = span_from (text, 1);
  while (text.length > 0 && separates_words (span_at (text, text.length - 1)))
    text = span_first (text, text.length - 1);
  return text;
}

/* --file: the lines NAME=VALUE of the file NAME, but for empty ones and those that begin
   with #.  VALUE may be in quotes.  */
static void
take_lines (struct invocation *inv, struct variables *v, struct str name)
{
  struct input in;
  struct span line;
  open_file (&in, name);
  while (input_record (&in, '\n', &line))
    {
      line = trimmed (line);
      if (line.length == 0 || span_at (line, 0) == '#')
        continue;
      size_t equals = span_find (line, '=');
      if (equals == line.length || span_find (line, '\0') < line.length)
        {
          complain (inv, _("invalid variable specification %s in %s"),
                    quoted_n (0, arena_str (&inv->arena, line)), quoted_file_n (1, name));
          stop (inv);
        }
      struct span value = trimmed (span_from (line, equals + 1));
      unsigned char quote = value.length > 1 ? span_at (value, 0) : 0;
      if ((quote == '"' || quote == '\'') && span_ends_in (value, quote))
        value = span_slice (value, 1, value.length - 1);
      BUF (entry);
      buf_append (&entry, trimmed (span_first (line, equals)));
      buf_push (&entry, '=');
      buf_append (&entry, value);
      struct str text = arena_str (&inv->arena, buf_span (&entry));
      tell (inv, "setenv:", text);
      variables_set (v, text);
    }
  close_file (inv, &in);
}

static void
remove_variable (struct invocation *inv, struct variables *v, struct str name)
{
  tell (inv, "unset:", name);
  if (name.length == 0 || span_find (str_span (name), '=') < name.length)
    {
      complain_errno (inv, EINVAL, _("cannot unset %s"), quoted (name));
      stop (inv);
    }
  variables_remove (v, name);
}

/* What the operands are: NAME=VALUE from BEGIN up to END, then the command.  */
struct parts
{
  bool empty;                   /* nothing is inherited */
  size_t begin, end;
};

static bool
is_assignment (struct str word)
{
  return span_find (str_span (word), '=') < word.length;
}

static struct parts
find_parts (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  str_list words = inv->operands;
  struct parts parts = { .empty = set->ignore_environment };
  if (words.count > 0 && str_equal (VEC_AT (words, 0), STR ("-")))
    parts = (struct parts) { .empty = true, .begin = 1 };
  parts.end = parts.begin;
  while (parts.end < words.count && is_assignment (VEC_AT (words, parts.end)))
    parts.end++;
  return parts;
}

static void
make_environment (struct invocation *inv, struct parts parts, struct variables *variables)
{
  const struct settings *set = inv->settings;
  if (parts.empty && set->debug)
    say (inv, "cleaning environ\n");
  if (!parts.empty)
    variables_inherit (variables);
  if (str_given (set->lines))
    take_lines (inv, variables, set->lines);
  if (!parts.empty || str_given (set->lines))
    FOR_EACH (name, set->unset)
      remove_variable (inv, variables, *name);
  if (str_given (set->entries))
    take_entries (inv, variables, set->entries, parts.empty);
  for (size_t i = parts.begin; i < parts.end; i++)
    {
      struct str entry = VEC_AT (inv->operands, i);
      tell (inv, "setenv:", entry);
      variables_set (variables, entry);
    }
}

/* --- the command ------------------------------------------------------------ */

/* Refuse what needs a command, or needs that there is none.  */
static void
check_options (struct invocation *inv, bool has_command)
{
  const struct settings *set = inv->settings;
  if (set->null && has_command)
    usage_error (inv, "%s", _("cannot specify --null (-0) with command"));
  if (str_given (set->folder) && !has_command)
    usage_error (inv, "%s", _("must specify command with --chdir (-C)"));
  if (str_given (set->argv0) && !has_command)
    usage_error (inv, "%s", _("must specify command with --argv0 (-a)"));
}

static void
go_to_folder (struct invocation *inv, struct str folder)
{
  const struct settings *set = inv->settings;
  if (set->debug)
    say (inv, "chdir:    %s\n", quoted_file (folder));
  if (sys_go_to_folder (folder))
    return;
  complain_errno (inv, errno, _("cannot change directory to %s"), quoted_file (folder));
  stop (inv);
}

static void
tell_command (struct invocation *inv, struct str program, struct str called,
              str_list arguments)
{
  const struct settings *set = inv->settings;
  if (str_given (set->argv0))
    say (inv, "argv0:     %s\n", quoted (set->argv0));
  say (inv, "executing: %s\n", str_c (program));
  say (inv, "   arg[0]= %s\n", quoted (called));
  int number = 1;
  FOR_EACH (word, arguments)
    say (inv, "   arg[%d]= %s\n", number++, quoted (*word));
}

static bool
has_blank (struct str text)
{
  for (size_t i = 0; i < text.length; i++)
    if (separates_words (str_at (text, i)))
      return true;
  return false;
}

/* Run the command that the operands from FIRST on are, in the environment VARIABLES.  */
static int
run_command (struct invocation *inv, size_t first, struct variables *variables)
{
  const struct settings *set = inv->settings;
  str_list words = SLICE_FROM (inv->operands, first);
  struct str program = VEC_AT (words, 0);
  struct str called = str_given (set->argv0) ? set->argv0 : program;
  str_list arguments = SLICE_FROM (words, 1);

  signals_apply (inv, &set->signals, set->debug);
  if (set->list_signals)
    signals_list (inv);
  if (str_given (set->folder))
    go_to_folder (inv, set->folder);
  if (set->debug)
    tell_command (inv, program, called, arguments);

  struct environment ours = environment_all ();
  variables_install (variables);
  int error = command_become (program, called, arguments), status = command_failure (error);
  /* Messages are in the language that was ours.  */
  environment_restore (ours);
  complain_errno (inv, error, "%s", quoted (program));
  if (status == COMMAND_NOT_FOUND && has_blank (program))
    say_split_hint (inv);
  return status;
}

static int
env_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct parts parts = find_parts (inv);
  bool has_command = parts.end < inv->operands.count;
  struct variables variables = { 0 };
  make_environment (inv, parts, &variables);
  check_options (inv, has_command);
  if (has_command)
    return run_command (inv, parts.end, &variables);
  FOR_EACH (entry, variables.entries)
    if (str_given (*entry))
      put_variable (inv, set->null ? LINES_WITH_NUL : LINES_QUOTED, *entry);
  return inv->status;
}
