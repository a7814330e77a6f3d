/* readlink: tell what symbolic links hold, or names without links.
   POSIX.1-2024 readlink; GNU manual, "readlink invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "bound/buf.h"
#include "cli/names.h"
#include "cli/tool.h"
#include "fs/canonical.h"
#include "sys/environment.h"
#include "sys/names.h"

/* What is put: what the link holds, or a name, of which so many components must be
   there.  */
enum wanted { LINK_TEXT, WANTS_ALL, WANTS_ALL_BUT_LAST, WANTS_NONE };

struct settings
{
  enum wanted wanted;
  bool no_newline, zero;
  bool verbose;
};

static const struct option_row options[] = {
  { 'f', "canonicalize", SET (wanted, WANTS_ALL_BUT_LAST),
    N_("put the name without links, of which all components but the\n"
       "last must be there") },
  { 'e', "canonicalize-existing", SET (wanted, WANTS_ALL),
    N_("the same, but all components must be there") },
  { 'm', "canonicalize-missing", SET (wanted, WANTS_NONE),
    N_("the same, but none needs to be there") },
  { 'n', "no-newline", FLAG (no_newline), N_("put no newline behind a single name") },
  { 'q', "quiet", CLEAR (verbose),
    N_("do not complain (default, but where POSIXLY_CORRECT is set)") },
  { 's', "silent", ALIAS, NULL },
  { 'v', "verbose", FLAG (verbose), N_("complain of what cannot be read") },
  { 'z', "zero", FLAG (zero), N_("end each with NUL instead of newline") },
};

static int readlink_main (struct invocation *);

const struct tool readlink_tool = {
  .name = "readlink",
  .synopsis = N_("[OPTION]... FILE..."),
  .summary = N_("Put what each FILE, a symbolic link, points to on standard output; or the name\n"
                "of each FILE without symbolic links.\n\n"
                "realpath is preferred for names."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .run = readlink_main,
};

/* What is to be put for FILE; no string, with errno, where there is none.  */
static struct str
text_of (struct invocation *inv, struct resolver *resolver, struct str file)
{
  const struct settings *set = inv->settings;
  BUF (text);
  switch (set->wanted)
    {
    case LINK_TEXT:
      return sys_read_link (SYS_HERE, file, &text) ? arena_str (&inv->arena, buf_span (&text))
                                                   : str_none ();
    case WANTS_ALL:
      return resolver_canonical (resolver, &inv->arena, file, ALL_COMPONENTS);
    case WANTS_ALL_BUT_LAST:
      return resolver_canonical (resolver, &inv->arena, file, ALL_BUT_LAST);
    case WANTS_NONE:
      return resolver_canonical (resolver, &inv->arena, file, NO_COMPONENTS);
    }
  return str_none ();
}

static int
readlink_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  bool no_newline = set->no_newline;
  bool tells = set->verbose || environment_posix_strict ();
  if (inv->operands.count == 0)
    missing_operand (inv);
  if (no_newline && inv->operands.count > 1)
    {
      warn (inv, "%s", _("ignoring --no-newline with multiple arguments"));
      no_newline = false;
    }
  struct resolver resolver = { 0 };
  FOR_EACH (file, inv->operands)
    {
      struct str text = text_of (inv, &resolver, *file);
      if (!str_given (text))
        {
          if (tells)
            complain_file (inv, *file, errno);
          else
            inv->status = failure_status (inv->tool);
        }
      else if (no_newline)
        put_str (&inv->out, text);
      else
        put_name (inv, str_span (text), set->zero);
    }
  resolver_release (&resolver);
  return inv->status;
}
