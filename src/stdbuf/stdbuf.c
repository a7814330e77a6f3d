/* stdbuf: run a command whose standard streams are buffered in another way.
   GNU manual, "stdbuf invocation".
   SPDX-License-Identifier: GPL-3.0-or-later

   The C library of the command does the buffering, so it is told so inside the command: by
   a library of ours (libstdbuf.c) that LD_PRELOAD names.  */

#include <config.h>

#include <errno.h>

#include "bound/buf.h"
#include "cli/number.h"
#include "cli/quote.h"
#include "cli/tool.h"
#include "modes.h"
#include "process/command.h"
#include "sys/environment.h"
#include "sys/names.h"
#include "text/digits.h"

struct settings
{
  struct str input, output, error;      /* as the variables have them; none is as ever */
};

static option_call take_input, take_output, take_error;

static const struct option_row options[] = {
  { 'i', "input", CALL (take_input, "MODE"), N_("buffer standard input so") },
  { 'o', "output", CALL (take_output, "MODE"), N_("buffer standard output so") },
  { 'e', "error", CALL (take_error, "MODE"), N_("buffer standard error so") },
};

static const struct status_row statuses[] = { COMMAND_STATUSES };

static int stdbuf_main (struct invocation *);

const struct tool stdbuf_tool = {
  .name = "stdbuf",
  .synopsis = N_("OPTION... COMMAND [ARG]..."),
  .summary = N_("Run COMMAND with other buffers for its standard streams."),
  .options = OPTIONS (options),
  .grammar = OPTIONS_FIRST,
  .settings = sizeof (struct settings),
  .notes = N_("MODE is L for a buffer of a line, but not for standard input; 0 for no buffer; or\n"
              "the size of a buffer in bytes, which may have a multiplier: KB 1000, K 1024,\n"
              "MB 1000*1000, M 1024*1024, and so on for G, T, P, E, Z, Y, R, Q.\n"
              "\n"
              "COMMAND must use the streams of the C library, be linked with it at run time, and\n"
              "not choose its buffers by itself, as tee does.  Others are not changed."),
  .statuses = LIST (statuses),
  .failure = COMMAND_CANCELED,
  .run = stdbuf_main,
};

/* The argument of an option as its variable has it.  */
static struct str
read_mode (struct invocation *inv, struct str text)
{
  while (text.length > 0 && (str_at (text, 0) == ' '
                             || (str_at (text, 0) >= '\t' && str_at (text, 0) <= '\r')))
    text = str_from (text, 1);
  if (str_equal (text, STR ("L")))
    return text;
  uintmax_t size;
  enum number_end end = number_parse (text, "kKMGTPEZYRQ0", &size);
  if (end == NUMBER_FINE && size > SIZE_MAX)
    end = NUMBER_OVERFLOW;
  if (end != NUMBER_FINE)
    refuse_number (inv, end, text);
  struct digits digits = digits_of (size);
  return arena_str (&inv->arena, digits_span (&digits));
}

static void
take_input (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->input = read_mode (inv, argument);
  if (str_equal (set->input, STR ("L")))
    usage_error (inv, "%s", _("line buffering standard input is meaningless"));
}

static void
take_output (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->output = read_mode (inv, argument);
}

static void
take_error (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->error = read_mode (inv, argument);
}

static void
set_variable (struct str name, struct str value)
{
  if (str_given (value) && !environment_set (name, value))
    bound_out_of_memory ();
}

/* Whether FOLDER has the library; then its path is in *PATH.  */
static bool
has_library (struct span folder, struct buf *path)
{
  struct stat status;
  buf_truncate (path, 0);
  buf_append (path, folder);
  buf_append (path, SPAN ("/libstdbuf.so"));
  return sys_status_in (SYS_HERE, buf_str (path), FOLLOW_LINK, &status);
}

/* Where the library is: beside this program, as it was built, or where it was
   installed.  */
static void
find_library (struct invocation *inv, struct buf *path)
{
  BUF (program);
  if (sys_read_link (SYS_HERE, STR ("/proc/self/exe"), &program))
    {
      struct span text = buf_span (&program);
      size_t slash = span_rfind (text, '/');
      if (slash < text.length && has_library (span_first (text, slash), path))
        return;
    }
  if (has_library (SPAN (PKGLIBEXECDIR), path))
    return;
  complain_errno (inv, errno, _("failed to find %s"), quoted (STR ("libstdbuf.so")));
  stop (inv);
}

/* Have programs load the library, behind what they are to load anyway.  */
static void
set_preload (struct invocation *inv)
{
  BUF (path);
  BUF (value);
  struct str name = STR ("LD_PRELOAD"), before = environment_value (name);
  find_library (inv, &path);
  if (str_given (before))
    {
      buf_append (&value, str_span (before));
      buf_push (&value, ':');
    }
  buf_append (&value, buf_span (&path));
  set_variable (name, buf_str (&value));
}

static int
stdbuf_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count == 0)
    missing_operand (inv);
  if (!str_given (set->input) && !str_given (set->output) && !str_given (set->error))
    usage_error (inv, "%s", _("you must specify a buffering mode option"));
  set_variable (STR (VARIABLE_OF_INPUT), set->input);
  set_variable (STR (VARIABLE_OF_OUTPUT), set->output);
  set_variable (STR (VARIABLE_OF_ERROR), set->error);
  set_preload (inv);
  int error = command_become_words (inv->operands);
  complain_errno (inv, error, _("failed to run command %s"),
                  quoted (VEC_AT (inv->operands, 0)));
  return command_failure (error);
}
