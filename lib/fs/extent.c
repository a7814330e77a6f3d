/* How much there is in a tree.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/extent.h"

#include "sys/names.h"

static void
add_file (struct extent *extent, int folder, struct str name, enum sys_links links,
          bool with_bytes)
{
  struct stat status;
  extent->files++;
  if (with_bytes && sys_status_in (folder, name, links, &status) && S_ISREG (status.st_mode))
    extent->bytes += (uintmax_t) status.st_size;
}

struct extent
extent_of (const struct entry *entry, enum walk_links links, bool deep, bool with_bytes)
{
  struct extent extent = { 0 };
  enum sys_links of_top = links == NO_LINKS ? LINK_ITSELF : FOLLOW_LINK;
  if (!deep)
    {
      add_file (&extent, entry->folder, entry->name, of_top, with_bytes);
      return extent;
    }
  struct walk walk = { .links = links };
  walk_begin (&walk, entry, entry->name);
  for (const struct visit *visit; (visit = walk_next (&walk));)
    if (visit->kind == VISIT_FOLDER)
      extent.files++;
    else if (visit->kind == VISIT_FILE)
      add_file (&extent, visit->folder, visit->name,
                links == ALL_LINKS || visit->depth == 0 ? of_top : LINK_ITSELF, with_bytes);
  walk_end (&walk);
  return extent;
}

struct extent
extent_of_path (struct str path, enum walk_links links, bool deep, bool with_bytes)
{
  struct entry entry;
  struct extent extent = { .files = 1 };
  if (!entry_of (path, &entry))
    return extent;
  extent = extent_of (&entry, links, deep, with_bytes);
  entry_close (&entry);
  return extent;
}
