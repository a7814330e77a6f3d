/* sync: write what is in memory to disk.
   GNU manual, "sync invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "sys/file.h"
#include "sys/names.h"

struct settings
{
  bool data, filesystem;
};

static const struct option_row options[] = {
  { 'd', "data", FLAG (data),
    N_("write the data of each FILE, and no more of what is known\n"
       "about it than is needed to find them") },
  { 'f', "file-system", FLAG (filesystem),
    N_("write all of the file system that has FILE") },
};

static int sync_main (struct invocation *);

const struct tool sync_tool = {
  .name = "sync",
  .synopsis = N_("[OPTION] [FILE]..."),
  .summary = N_("Write what was changed in memory to disk: of each FILE, or, where there is\n"
                "none, of all file systems."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .run = sync_main,
};

static void
sync_file (struct invocation *inv, struct str name)
{
  const struct settings *set = inv->settings;
  /* Not waiting for the writer of a FIFO.  What cannot be read may be written.  */
  int fd = sys_open_in (SYS_HERE, name, O_RDONLY | O_NONBLOCK, 0);
  int error = errno;
  if (fd < 0)
    fd = sys_open_in (SYS_HERE, name, O_WRONLY | O_NONBLOCK, 0);
  if (fd < 0)
    {
      complain_errno (inv, error, _("error opening %s"), quoted_file (name));
      return;
    }
  if (!(set->filesystem ? sys_sync_filesystem (fd)
             : set->data ? sys_sync_data (fd) : sys_sync_file (fd)))
    complain_errno (inv, errno, _("error syncing %s"), quoted_file (name));
  if (sys_close (fd) < 0)
    complain_errno (inv, errno, _("failed to close %s"), quoted_file (name));
}

static int
sync_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (set->data && set->filesystem)
    {
      complain (inv, "%s", _("cannot specify both --data and --file-system"));
      stop (inv);
    }
  if (set->data && inv->operands.count == 0)
    {
      complain (inv, "%s", _("--data needs at least one argument"));
      stop (inv);
    }
  if (inv->operands.count == 0)
    sys_sync_all ();
  FOR_EACH (name, inv->operands)
    sync_file (inv, *name);
  return inv->status;
}
