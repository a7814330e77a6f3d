/* chroot: run a command for which another directory is the root.
   GNU manual, "chroot invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "bound/buf.h"
#include "cli/quote.h"
#include "fs/canonical.h"
#include "identity.h"
#include "process/command.h"
#include "sys/environment.h"
#include "sys/names.h"

struct settings
{
  struct str userspec, groups;
  struct str user, group;       /* parts of a userspec */
  bool skip_chdir;
};

static const struct option_row options[] = {
  { 'G', "groups", TEXT (groups, "G_LIST"),
    N_("let the supplementary groups be those, with commas between\n"
       "them (-G is an extension)") },
  { 0, "userspec", TEXT (userspec, "USER:GROUP"), N_("be that user, of that group") },
  { 'u', NULL, TEXT (user, "USER"), N_("be that user (extension)") },
  { 'g', NULL, TEXT (group, "GROUP"), N_("be of that group (extension)") },
  { 0, "skip-chdir", FLAG (skip_chdir), N_("stay in the current directory") },
};

static const struct status_row statuses[] = { COMMAND_STATUSES };

static int chroot_main (struct invocation *);

const struct tool chroot_tool = {
  .name = "chroot",
  .synopsis = N_("[OPTION]... NEWROOT [COMMAND [ARG]...]\nOPTION"),
  .summary = N_("Run COMMAND with NEWROOT for its root directory.  Without COMMAND run\n"
                "'\"$SHELL\" -i', with /bin/sh where SHELL is not set."),
  .options = OPTIONS (options),
  .grammar = OPTIONS_FIRST,
  .settings = sizeof (struct settings),
  .notes = N_("Users and groups are names or numbers; +N is always a number."),
  .statuses = LIST (statuses),
  .failure = COMMAND_CANCELED,
  .run = chroot_main,
};

/* USER:GROUP, as the options have it; none where nothing is asked for.  */
static struct str
spec_wanted (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (!str_given (set->user) && !str_given (set->group))
    return set->userspec;
  BUF (spec);
  if (str_given (set->user))
    buf_append (&spec, str_span (set->user));
  if (str_given (set->group))
    {
      buf_push (&spec, ':');
      buf_append (&spec, str_span (set->group));
    }
  return arena_str (&inv->arena, buf_span (&spec));
}

static bool
is_our_root (struct str path)
{
  struct str canonical = path_canonical (path, ALL_COMPONENTS, false);
  return str_given (canonical) && str_equal (canonical, STR ("/"));
}

static void
enter (struct invocation *inv, struct str root)
{
  const struct settings *set = inv->settings;
  if (!sys_change_root (root))
    {
      complain_errno (inv, errno, _("cannot change root directory to %s"), quoted_file (root));
      stop (inv);
    }
  if (!set->skip_chdir && !sys_go_to_folder (STR ("/")))
    {
      complain_errno (inv, errno, "%s", _("cannot chdir to root directory"));
      stop (inv);
    }
}

static int
run_command (struct invocation *inv, struct str program, str_list arguments)
{
  int error = command_become (program, program, arguments);
  complain_errno (inv, error, _("failed to run command %s"), quoted (program));
  return command_failure (error);
}

static int
run_shell (struct invocation *inv)
{
  static const struct str interactive[] = { STR_INITIAL ("-i") };
  str_list arguments = LIST (interactive);
  struct str shell = environment_value (STR ("SHELL"));
  return run_command (inv, str_given (shell) ? shell : STR ("/bin/sh"), arguments);
}

static int
chroot_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count == 0)
    missing_operand (inv);
  struct str root = VEC_AT (inv->operands, 0);
  bool is_other = !is_our_root (root);
  if (set->skip_chdir && is_other)
    usage_error (inv, _("option --skip-chdir only permitted if NEWROOT is old %s"),
                 quoted_file (STR ("/")));

  struct identity id = identity_outside (inv, spec_wanted (inv), set->groups);
  /* Nothing of the new root is to be taken for ours.  */
  message_load ();
  enter (inv, root);
  if (is_other)
    identity_inside (&id);
  identity_take (&id);

  if (inv->operands.count == 1)
    return run_shell (inv);
  return run_command (inv, VEC_AT (inv->operands, 1), SLICE_FROM (inv->operands, 2));
}
