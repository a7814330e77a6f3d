/* What is mounted where.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/mounts.h"

#include <errno.h>
#include <mountlist.h>
#include <sys/stat.h>

#include "fs/canonical.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/path.h"

/* A copy of TEXT, which may be NULL.  */
static struct str
kept (struct arena *arena, const char *text)
{
  return text ? arena_str (arena, str_span (str_of (text))) : str_none ();
}

/* Whether file systems of TYPE are those of other machines, though not all of them are in
   gnulib's list; GNU 9.11 has these.  */
static bool
is_remote_type (struct str type)
{
  static const struct str types[] = {
    STR_INITIAL ("autofs"), STR_INITIAL ("gfs"), STR_INITIAL ("gfs2"), STR_INITIAL ("ncpfs"),
    STR_INITIAL ("smb"), STR_INITIAL ("smb2"), STR_INITIAL ("userlandfs"),
  };
  for (size_t i = 0; i < COUNT (types); i++)
    if (str_equal (ELEM (types, i), type))
      return true;
  return false;
}

bool
mounts_read (struct arena *arena, mount_list *mounts)
{
  struct mount_entry *first = read_file_system_list (true), *next;
  if (!first)
    return false;
  for (struct mount_entry *entry = first; entry; entry = next)
    {
      struct mount mount = {
        .source = kept (arena, entry->me_devname), .folder = kept (arena, entry->me_mountdir),
        .root = kept (arena, entry->me_mntroot), .type = kept (arena, entry->me_type),
        .device = entry->me_dev, .is_dummy = entry->me_dummy, .is_remote = entry->me_remote,
      };
      mount.is_remote |= is_remote_type (mount.type);
      VEC_PUSH (*mounts, mount);
      next = entry->me_next;
      free_mount_entry (entry);
    }
  return true;
}

/* How many folders above FD, which is closed, are on its device without a break.  False
   with errno where that cannot be told.  */
static bool
count_above (int fd, size_t *count)
{
  struct stat here;
  bool known = sys_status (fd, &here);
  for (*count = 0; known; ++*count)
    {
      struct stat above;
      int up = sys_open_folder_in (fd, STR (".."), LINK_ITSELF);
      known = up >= 0 && sys_status (up, &above);
      sys_close_folder (fd);
      fd = up;
      if (!known || above.st_dev != here.st_dev || above.st_ino == here.st_ino)
        break;
      here = above;
    }
  int error = errno;
  if (fd >= 0)
    sys_close_folder (fd);
  errno = error;
  return known;
}

struct str
mount_point_of (struct arena *arena, struct str folder)
{
  int fd = sys_open_folder_in (SYS_HERE, folder, FOLLOW_LINK);
  size_t above;
  if (fd < 0 || !count_above (fd, &above))
    return str_none ();
  struct str path = path_canonical (folder, ALL_COMPONENTS, false);
  if (!str_given (path))
    return path;
  struct span point = str_span (path);
  for (; above > 0; above--)
    point = path_directory (point);
  return arena_str (arena, point);
}
