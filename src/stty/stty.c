/* stty: show how a terminal works, or change that.
   POSIX.1-2024 stty; GNU manual, "stty invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>
#include <unistd.h>

#include "changes.h"
#include "cli/quote.h"
#include "notes.h"
#include "saved.h"

struct settings
{
  bool all, save, debug;
  struct str device;
  bool changes;                 /* some word is more than advice how to change */
  VEC (struct str) words;
};

static option_call take_word, take_device;

static const struct option_row options[] = {
  { ANY_OPERAND, NULL, CALL (take_word, NULL), NULL },
  { 'a', "all", FLAG (all), N_("show all settings, for people") },
  { 'g', "save", FLAG (save), N_("show all settings as one SETTING, which brings them back") },
  { 'F', "file", CALL (take_device, "DEVICE"),
    N_("do it to the terminal DEVICE instead of standard input") },
  { 0, "-debug", FLAG (debug), NULL },
};

static int stty_main (struct invocation *);

const struct tool stty_tool = {
  .name = "stty",
  .synopsis = N_("[-F DEVICE | --file=DEVICE] [SETTING]...\n"
                 "[-F DEVICE | --file=DEVICE] [-a|--all]\n"
                 "[-F DEVICE | --file=DEVICE] [-g|--save]"),
  .summary = N_("Change how the terminal that standard input is works, as each SETTING says.\n"
                "Without a SETTING, show its speed, its line discipline, and what differs from\n"
                "'stty sane'."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = STTY_NOTES,
  .grammar = OPTIONS_OR_OPERANDS,
  .run = stty_main,
};

static void
take_word (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  struct settings *set = settings;
  VEC_PUSH (set->words, argument);
  if (!str_equal (argument, STR ("drain")) && !str_equal (argument, STR ("-drain")))
    set->changes = true;
}

static void
take_device (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  if (str_given (set->device))
    {
      complain (inv, "%s", _("only one device may be specified"));
      stop (inv);
    }
  set->device = argument;
}

static void
refuse_mixed_styles (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (set->all && set->save)
    complain (inv, "%s", _("the options for verbose and stty-readable output styles are\n"
                           "mutually exclusive"));
  else if (set->changes && (set->all || set->save))
    complain (inv, "%s", _("when specifying an output style, modes may not be set"));
  else
    return;
  stop (inv);
}

static struct terminal_file
open_terminal (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (!str_given (set->device))
    return (struct terminal_file) { STDIN_FILENO, str_of (_("standard input")) };
  bool is_open;
  struct terminal_file file = { sys_open_terminal (set->device, &is_open), set->device };
  if (file.fd >= 0)
    return file;
  if (is_open)
    complain_errno (inv, errno, _("%s: couldn't reset non-blocking mode"),
                    quoted_name (file.device));
  else
    complain_file (inv, file.device, errno);
  stop (inv);
}

static void
tell_difference (struct invocation *inv, const char *what, uintmax_t asked, uintmax_t got)
{
  if (asked != got)
    warn (inv, "%s: asked for %#jx, got %#jx", what, asked, got);
}

/* What of ASKED the terminal did not take, for ---debug.  */
static void
tell_differences (struct invocation *inv, const struct terminal *asked,
                  const struct terminal *got)
{
  const struct termios *a = &asked->mode, *g = &got->mode;
  tell_difference (inv, "input flags", a->c_iflag, g->c_iflag);
  tell_difference (inv, "output flags", a->c_oflag, g->c_oflag);
  tell_difference (inv, "control flags", a->c_cflag, g->c_cflag);
  tell_difference (inv, "local flags", a->c_lflag, g->c_lflag);
  tell_difference (inv, "line discipline", a->c_line, g->c_line);
  for (size_t i = 0; i < NCCS; i++)
    tell_difference (inv, "a character", ELEM (a->c_cc, i), ELEM (g->c_cc, i));
  tell_difference (inv, "ispeed", asked->input_speed, got->input_speed);
  tell_difference (inv, "ospeed", asked->output_speed, got->output_speed);
}

/* Set what CHANGES have made of the terminal, and see what came of it: the system says that
   all is well where it took anything at all.  */
static void
set_terminal (struct invocation *inv, const struct changes *changes)
{
  const struct settings *set = inv->settings;
  struct terminal_file file = changes->file;
  struct terminal got;
  if (!sys_terminal_set (file.fd, &changes->terminal, !changes->at_once)
      || !sys_terminal_get (file.fd, &got))
    complain_file (inv, file.device, errno);
  else if (!terminal_same (&changes->terminal, &got))
    {
      if (set->debug)
        tell_differences (inv, &changes->terminal, &got);
      complain (inv, _("%s: unable to perform all requested operations"),
                quoted_name (file.device));
    }
}

static int
stty_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  str_list words = VEC_SLICE (set->words);
  refuse_mixed_styles (inv);
  if (set->changes)
    {
      struct changes trial = { .is_trial = true };
      change_by_words (inv, &trial, words);
      if (inv->operands.count > 0)
        usage_error (inv, _("invalid argument %s"), quoted (VEC_AT (inv->operands, 0)));
    }

  struct changes changes = { .file = open_terminal (inv) };
  if (!sys_terminal_get (changes.file.fd, &changes.terminal))
    {
      complain_file (inv, changes.file.device, errno);
      stop (inv);
    }
  if (set->all)
    show_all (inv, changes.file, &changes.terminal);
  else if (set->save)
    saved_put (&inv->out, &changes.terminal.mode);
  else if (!set->changes)
    show_changed (inv, &changes.terminal);
  else
    {
      change_by_words (inv, &changes, words);
      if (changes.is_needed)
        set_terminal (inv, &changes);
    }
  return inv->status;
}
