/* FIFOs and devices, with the mode they are to have.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "nodes.h"

#include <errno.h>

#include "cli/quote.h"
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

bool
node_make (struct str name, mode_t mode, dev_t device)
{
  return sys_make_node (SYS_HERE, name, mode, device);
}

/* The umask does not count any more; the access control list that a folder gives to
   what is made in it still does.  */
void
node_permit (struct invocation *inv, struct str name, mode_t mode)
{
  struct stat status;
  int node = sys_hold (SYS_HERE, name, LINK_ITSELF);
  bool permitted = node >= 0 && sys_status (node, &status)
                   && ((status.st_mode & MODE_BITS) == (mode & MODE_BITS)
                       || ((status.st_mode & S_IFMT) == (mode & S_IFMT)
                           && sys_set_mode (node, mode & MODE_BITS)));
  if (!permitted)
    complain_errno (inv, errno, _("cannot set permissions of %s"), quoted_file (name));
  if (node >= 0)
    sys_close (node);
}
