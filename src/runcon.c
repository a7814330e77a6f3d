/* runcon: run a command in another security context.
   GNU manual, "runcon invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "fs/context.h"
#include "process/command.h"
#include "sys/context.h"
#include "sys/file.h"
#include "sys/names.h"
#include "sys/selinux.h"

struct settings
{
  bool compute;
  struct str user, role, type, range;
};

static option_call take_user, take_role, take_type, take_range;

static const struct option_row options[] = {
  { 'c', "compute", FLAG (compute),
    N_("begin with the context that running COMMAND would lead to") },
  { 't', "type", CALL (take_type, "TYPE"), N_("the type is to be TYPE, of the same role") },
  { 'u', "user", CALL (take_user, "USER"), N_("the user is to be USER") },
  { 'r', "role", CALL (take_role, "ROLE"), N_("the role is to be ROLE") },
  { 'l', "range", CALL (take_range, "RANGE"), N_("the range is to be RANGE") },
};

static const struct status_row statuses[] = { COMMAND_STATUSES };

static int runcon_main (struct invocation *);

const struct tool runcon_tool = {
  .name = "runcon",
  .synopsis = N_("CONTEXT COMMAND [ARG]...\n"
                 "[-c] [-u USER] [-r ROLE] [-t TYPE] [-l RANGE] COMMAND [ARG]..."),
  .summary = N_("Run COMMAND in the security context CONTEXT, or in the current one with parts\n"
                "changed.  Without COMMAND, tell the current context."),
  .options = OPTIONS (options),
  .grammar = OPTIONS_FIRST,
  .settings = sizeof (struct settings),
  .statuses = LIST (statuses),
  .failure = COMMAND_CANCELED,
  .run = runcon_main,
};

static void
take_once (struct invocation *inv, struct str *part, struct str argument,
           const char *complaint)
{
  if (str_given (*part))
    {
      complain (inv, "%s", _(complaint));
      stop (inv);
    }
  *part = argument;
}

static void
take_user (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  take_once (inv, &set->user, argument, N_("multiple users"));
}

static void
take_role (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  take_once (inv, &set->role, argument, N_("multiple roles"));
}

static void
take_type (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  take_once (inv, &set->type, argument, N_("multiple types"));
}

static void
take_range (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  take_once (inv, &set->range, argument, N_("multiple levelranges"));
}

/* The context of this process.  */
static struct str
own_context (struct invocation *inv)
{
  BUF (context);
  if (sys_read_own_context (&context))
    return arena_str (&inv->arena, buf_span (&context));
  complain_errno (inv, errno, "%s", _("failed to get current context"));
  stop (inv);
}

/* The context that running COMMAND from the context OWN leads to.  */
static struct str
computed_context (struct invocation *inv, const struct selinux *selinux, struct str own,
                  struct str command)
{
  BUF (of_program);
  BUF (context);
  int held = sys_hold (SYS_HERE, command, FOLLOW_LINK);
  if (held < 0 || !sys_read_context (held, &of_program))
    {
      complain_errno (inv, errno, _("failed to get security context of %s"),
                      quoted_file (command));
      stop (inv);
    }
  sys_close (held);
  if (!selinux_of_new_process (selinux, own, arena_str (&inv->arena, buf_span (&of_program)),
                               &context))
    {
      complain_errno (inv, errno, "%s", _("failed to compute a new context"));
      stop (inv);
    }
  return arena_str (&inv->arena, buf_span (&context));
}

static void
set_part (struct invocation *inv, struct context *context, enum context_part part,
          struct str value, const char *complaint)
{
  if (!str_given (value) || context_set_part (context, part, value))
    return;
  complain_errno (inv, errno, _(complaint), quoted (value));
  stop (inv);
}

/* TEXT, with what the options change.  */
static struct str
changed_context (struct invocation *inv, struct str text)
{
  const struct settings *set = inv->settings;
  struct context context;
  if (!context_parse (str_span (text), &context))
    {
      complain_errno (inv, errno, _("failed to create security context: %s"), quoted (text));
      stop (inv);
    }
  set_part (inv, &context, CONTEXT_USER, set->user, N_("failed to set new user: %s"));
  set_part (inv, &context, CONTEXT_TYPE, set->type, N_("failed to set new type: %s"));
  set_part (inv, &context, CONTEXT_RANGE, set->range, N_("failed to set new range: %s"));
  set_part (inv, &context, CONTEXT_ROLE, set->role, N_("failed to set new role: %s"));
  BUF (changed);
  context_put (&context, &changed);
  return arena_str (&inv->arena, buf_span (&changed));
}

/* Become the command WORDS in CONTEXT.  */
static int
run (struct invocation *inv, const struct selinux *selinux, struct str context,
     str_list words)
{
  const struct settings *set = inv->settings;
  if (!selinux_is_valid (selinux, context))
    {
      complain_errno (inv, errno, _("invalid context: %s"), quoted (context));
      stop (inv);
    }
  if (!selinux_set_new_process (selinux, context))
    {
      complain_errno (inv, errno, _("unable to set security context %s"), quoted (context));
      stop (inv);
    }
  struct str command = VEC_AT (words, 0), program = command;
  if (set->compute && span_find (str_span (command), '/') == command.length)
    {
      /* The file whose context counted, not one that PATH has.  */
      BUF (path);
      buf_append (&path, SPAN ("./"));
      buf_append (&path, str_span (command));
      program = arena_str (&inv->arena, buf_span (&path));
    }
  int error = command_become (program, command, words);
  complain_errno (inv, error, "%s", quoted (command));
  return command_failure (error);
}

static int
runcon_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  str_list words = inv->operands;
  if (words.count == 0)
    {
      report (inv, "%s\n", str_c (own_context (inv)));
      return inv->status;
    }
  bool is_changed = set->compute || str_given (set->user) || str_given (set->role)
                    || str_given (set->type) || str_given (set->range);
  struct str context = str_none ();
  if (!is_changed)
    {
      context = VEC_AT (words, 0);
      words = SLICE_FROM (words, 1);
    }
  if (words.count == 0)
    usage_error (inv, "%s", _("no command specified"));
  struct selinux selinux = { 0 };
  if (!selinux_load (&selinux))
    {
      complain (inv, _("%s may be used only on a SELinux kernel"), str_c (inv->name));
      stop (inv);
    }
  if (is_changed)
    {
      context = own_context (inv);
      if (set->compute)
        context = computed_context (inv, &selinux, context, VEC_AT (words, 0));
      context = changed_context (inv, context);
    }
  return run (inv, &selinux, context, words);
}
