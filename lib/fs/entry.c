/* An entry: an open folder, and one name in it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/entry.h"

#include "bound/buf.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/path.h"

bool
entry_of (struct str path, struct entry *entry)
{
  struct span trimmed = path_without_slashes (str_span (path));
  size_t slash = span_rfind (trimmed, '/');
  *entry = (struct entry) { .folder = SYS_HERE, .name = path };
  /* Slashes alone are the root itself.  */
  if (slash >= trimmed.length)
    return true;
  BUF (folder);
  buf_append (&folder, span_first (trimmed, slash + 1));
  entry->folder = sys_open_folder (buf_str (&folder));
  entry->name = str_from (path, slash + 1);
  entry->owned_ = entry->folder >= 0;
  return entry->owned_;
}

void
entry_close (struct entry *entry)
{
  if (entry->owned_)
    sys_close_folder (entry->folder);
  entry->owned_ = false;
}
