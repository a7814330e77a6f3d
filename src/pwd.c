/* pwd: tell the current directory.
   POSIX.1-2024 pwd; GNU manual, "pwd invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "sys/environment.h"
#include "sys/file.h"
#include "sys/machine.h"
#include "sys/names.h"

enum links { BY_ENVIRONMENT, LOGICAL, PHYSICAL };

struct settings
{
  enum links links;
};

static const struct option_row options[] = {
  { 'L', "logical", SET (links, LOGICAL),
    N_("take $PWD, even if it has symbolic links") },
  { 'P', "physical", SET (links, PHYSICAL), N_("have no symbolic links in it") },
};

static int pwd_main (struct invocation *);

const struct tool pwd_tool = {
  .name = "pwd",
  .synopsis = N_("[OPTION]..."),
  .summary = N_("Put the full name of the current directory on standard output.\n\n"
                "-P is the default, or -L where POSIXLY_CORRECT is set."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .in_shells = true,
  .run = pwd_main,
};

/* Whether PATH has a component "." or "..".  */
static bool
has_dots (struct span path)
{
  struct span name;
  while (span_next (&path, '/', &name))
    if (span_equal (name, SPAN (".")) || span_equal (name, SPAN ("..")))
      return true;
  return false;
}

/* $PWD, if it is the current directory, by a full name without dots; else none.  */
static struct str
logical_folder (void)
{
  struct str path = environment_value (STR ("PWD"));
  struct stat here, there;
  bool fine = str_given (path) && str_at (path, 0) == '/' && !has_dots (str_span (path))
              && sys_status_in (SYS_HERE, path, FOLLOW_LINK, &there)
              && sys_status_in (SYS_HERE, STR ("."), FOLLOW_LINK, &here)
              && sys_is_one_file (&here, &there);
  return fine ? path : str_none ();
}

static int
pwd_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count > 0)
    warn (inv, "%s", _("ignoring non-option arguments"));
  bool logical = set->links == BY_ENVIRONMENT ? environment_posix_strict ()
                                              : set->links == LOGICAL;
  struct str path = logical ? logical_folder () : str_none ();
  BUF (physical);
  if (!str_given (path))
    {
      if (!sys_current_folder (&physical))
        {
          if (errno == ENOENT)
            complain (inv, _("couldn't find directory entry in %s with matching i-node"),
                      quoted (STR ("..")));
          else
            complain_errno (inv, errno, "%s", _("cannot determine the current directory"));
          stop (inv);
        }
      path = buf_str (&physical);
    }
  put_str (&inv->out, path);
  put_byte (&inv->out, '\n');
  return inv->status;
}
