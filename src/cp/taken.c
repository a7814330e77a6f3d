/* What was copied of a source that is moved, and its removal.
   SPDX-License-Identifier: GPL-3.0-or-later

   A file is known by device and inode, and by a number made of all that changes when it
   does.  Before a file is removed it gets a name that nobody else uses, and is looked at
   again: what came to its old name meanwhile is another file, and stays.  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "fs/unused_name.h"
#include "moving.h"
#include "sys/file.h"
#include "sys/names.h"

static uint64_t
mix (uint64_t state, uint64_t next)
{
  state = (state ^ next) * 0x9e3779b97f4a7c15;
  return state ^ state >> 29;
}

/* What the file with STATUS is known by.  */
static size_t
print_of (const struct stat *status)
{
  uint64_t state = mix (1, (uint64_t) status->st_ctim.tv_sec);
  state = mix (state, (uint64_t) status->st_ctim.tv_nsec);
  state = mix (state, (uint64_t) status->st_mtim.tv_sec);
  state = mix (state, (uint64_t) status->st_mtim.tv_nsec);
  state = mix (state, (uint64_t) status->st_size);
  return (size_t) mix (state, status->st_mode) / 2;
}

void
taken_add (struct copying *c, const struct stat *status)
{
  inodes_set (&c->taken, status->st_dev, status->st_ino, print_of (status));
}

static bool
is_taken (const struct copying *c, const struct stat *status)
{
  size_t print;
  return inodes_find (&c->taken, status->st_dev, status->st_ino, &print)
         && print == print_of (status);
}

static bool
cannot_remove (struct copying *c, struct str path, int error)
{
  complain_errno (c->inv, error, _("cannot remove %s"), quoted_file (path));
  return false;
}

static bool
is_left (struct copying *c, struct str path)
{
  complain (c->inv, _("%s is left, as it changed while being moved"), quoted_file (path));
  return false;
}

/* A name that a file is to have for a moment.  */
struct renaming { struct str from; };

static bool
rename_to (void *whom, int folder, struct str name)
{
  const struct renaming *renaming = whom;
  return rename_to_unused (folder, renaming->from, folder, name);
}

/* Remove the file at PLACE, which HELD holds and which has STATUS.  */
static bool
remove_held (struct copying *c, const struct place *place, int held, struct stat *status)
{
  BUF (unused);
  struct stat found;
  struct renaming renaming = { place->name };
  if (!unused_name_make (place->folder, rename_to, &renaming, &unused))
    return errno == ENOENT ? is_left (c, place->path) : cannot_remove (c, place->path, errno);
  struct str name = buf_str (&unused);
  if (!sys_status_in (place->folder, name, LINK_ITSELF, &found)
      || !sys_is_one_file (&found, status))
    {
      rename_to_unused (place->folder, name, place->folder, place->name);
      return is_left (c, place->path);
    }
  if (!sys_remove_file (place->folder, name))
    {
      int error = errno;
      rename_to_unused (place->folder, name, place->folder, place->name);
      return cannot_remove (c, place->path, error);
    }
  if (c->plan.verbose)
    report (c->inv, _("removed %s\n"), quoted_file (place->path));
  /* Its other names are names of a file that has changed, but by us.  */
  if (status->st_nlink > 1 && sys_status (held, &found))
    taken_add (c, &found);
  return true;
}

static bool
remove_file (struct copying *c, const struct place *place)
{
  struct stat status;
  int held = sys_hold (place->folder, place->name, LINK_ITSELF);
  if (held < 0)
    return errno == ENOENT || cannot_remove (c, place->path, errno);
  bool fine = sys_status (held, &status);
  if (!fine)
    cannot_remove (c, place->path, errno);
  else
    fine = is_taken (c, &status) ? remove_held (c, place, held, &status)
                                 : is_left (c, place->path);
  sys_close (held);
  return fine;
}

/* Remove the folder if it has nothing in it.  ALL_GONE: nothing that is known of.  */
static bool
remove_folder (struct copying *c, const struct place *place, bool all_gone)
{
  if (sys_remove_folder (place->folder, place->name))
    {
      if (c->plan.verbose)
        report (c->inv, _("removed directory %s\n"), quoted_file (place->path));
      return true;
    }
  bool is_full = errno == ENOTEMPTY || errno == EEXIST || errno == EROFS;
  return is_full && !all_gone ? false : cannot_remove (c, place->path, errno);
}

bool
taken_remove (struct copying *c, const struct copy_pair *pair)
{
  if (!S_ISDIR (pair->from.st_mode))
    return remove_file (c, &pair->source);
  struct walk walk = { .tells_empty = true, .by_inode = true };
  struct entry entry = { .folder = pair->source.folder, .name = pair->source.name };
  bool fine = true;
  walk_begin (&walk, &entry, pair->source.path);
  for (const struct visit *visit; !is_stopped (c) && (visit = walk_next (&walk));)
    {
      struct place place = { visit->folder, visit->name, visit->path };
      switch (visit->kind)
        {
        case VISIT_FOLDER:
          break;
        case VISIT_LEAVE:
          fine &= visit->error ? cannot_remove (c, visit->path, visit->error)
                               : remove_folder (c, &place, fine);
          break;
        case VISIT_FILE:
          fine &= visit->error ? cannot_remove (c, visit->path, visit->error)
                               : remove_file (c, &place);
          break;
        case VISIT_UNREADABLE:
        case VISIT_CYCLE:
        case VISIT_LOST:
          fine = cannot_remove (c, visit->path, visit->error);
          break;
        }
    }
  walk_end (&walk);
  return fine;
}
