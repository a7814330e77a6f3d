/* FIFOs and devices, with the mode they are to have.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "nodes.h"

#include <errno.h>

#include "cli/quote.h"
#include "fs/context.h"
#include "fs/entry.h"
#include "fs/mode.h"
#include "sys/file.h"
#include "sys/names.h"

mode_t
node_mode (struct invocation *inv, struct str text)
{
  struct mode_changes changes;
  if (!str_given (text))
    return MODE_ALL;
  mode_t mode = 0;
  mode_t umask = sys_swap_umask (0);
  if (!mode_parse (text, &changes))
    complain (inv, "%s", _("invalid mode"));
  else
    {
      mode = mode_changed (changes, MODE_ALL, false, umask, NULL);
      if ((mode & ~(mode_t) (S_IRWXU | S_IRWXG | S_IRWXO)) == 0)
        return mode;
      complain (inv, "%s", _("mode must specify only file permission bits"));
    }
  stop (inv);
}

/* The umask does not count any more; the access control list that a folder gives to
   what is made in it still does.  */
static void
permit (struct invocation *inv, const struct entry *entry, mode_t mode, struct str path)
{
  struct stat status;
  int node = sys_hold (entry->folder, entry->name, LINK_ITSELF);
  bool permitted = node >= 0 && sys_status (node, &status)
                   && ((status.st_mode & MODE_BITS) == (mode & MODE_BITS)
                       || ((status.st_mode & S_IFMT) == (mode & S_IFMT)
                           && sys_set_mode (node, mode & MODE_BITS)));
  if (!permitted)
    complain_errno (inv, errno, _("cannot set permissions of %s"), quoted_file (path));
  if (node >= 0)
    sys_close (node);
}

bool
node_make (struct invocation *inv, const struct node *node, struct str name)
{
  struct entry entry;
  if (!entry_of (name, &entry))
    return false;
  /* Where there is no default, what is usual is right.  */
  if (node->context->is_default)
    context_begin_default (&node->context->selinux, entry.folder, name, node->mode);
  bool is_made = sys_make_node (entry.folder, entry.name, node->mode, node->device);
  int error = errno;
  if (is_made && node->is_exact)
    permit (inv, &entry, node->mode, name);
  entry_close (&entry);
  errno = error;
  return is_made;
}
