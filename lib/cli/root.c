/* The protection of / from what is done to whole trees.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/root.h"

#include <errno.h>

#include "cli/quote.h"
#include "sys/names.h"

struct stat
root_status (struct invocation *inv)
{
  struct stat root;
  if (sys_status_in (SYS_HERE, STR ("/"), LINK_ITSELF, &root))
    return root;
  complain_errno (inv, errno, _("failed to get attributes of %s"), quoted_file (STR ("/")));
  stop (inv);
}

bool
is_protected_root (struct invocation *inv, const struct stat *root, struct str path,
                   const struct stat *status)
{
  if (status->st_ino != root->st_ino || status->st_dev != root->st_dev)
    return false;
  if (str_equal (path, STR ("/")))
    complain (inv, _("it is dangerous to operate recursively on %s"), quoted_file (path));
  else
    complain (inv, _("it is dangerous to operate recursively on %s (same as %s)"),
              quoted_file_n (0, path), quoted_file_n (1, STR ("/")));
  complain (inv, "%s", _("use --no-preserve-root to override this failsafe"));
  return true;
}
