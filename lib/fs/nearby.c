/* Names of one folder after another.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/nearby.h"

#include "sys/file.h"
#include "sys/names.h"

struct entry
nearby_entry (struct nearby *n, struct str path)
{
  struct entry whole = { .folder = SYS_HERE, .name = path };
  struct span text = str_span (path);
  size_t slash = span_rfind (text, '/');
  /* Of a slash at the end more is meant than the name before it.  */
  if (slash + 1 >= text.length)
    return whole;
  struct span folder = span_first (text, slash + 1);
  if (!span_equal (folder, n->folder_))
    {
      nearby_release (n);
      n->folder_ = folder;
      return whole;
    }
  if (n->fd_ == 0)
    {
      BUF (name);
      buf_append (&name, folder);
      n->fd_ = sys_open_folder_in (SYS_HERE, buf_str (&name), FOLLOW_LINK);
    }
  /* What keeps it from being opened is told by the whole path.  */
  if (n->fd_ < 0)
    return whole;
  return (struct entry) { .folder = n->fd_, .name = str_from (path, slash + 1) };
}

void
nearby_release (struct nearby *n)
{
  if (n->fd_ > 0)
    sys_close_folder (n->fd_);
  *n = (struct nearby) { 0 };
}
