/* Trees of files, and what they use.
   SPDX-License-Identifier: GPL-3.0-or-later

   A folder is entered from the one above it, which is held open, and must be what was
   looked at; nothing is looked up by a path but the operand.  A path is put together for
   those alone that are told of.  */

#include <config.h>

#include "tree.h"

#include <errno.h>

#include "bound/buf.h"
#include "sys/file.h"
#include "sys/folder.h"
#include "sys/memory.h"
#include "sys/names.h"

/* So many folders have descriptors, but for those that cannot be had again.  */
enum { LEVELS_OPEN = 12 };
enum { BATCH = 64 * 1024 };
enum { GATHERED_MOST = 64 * 1024 };

/* Where a name is that was read ahead.  */
struct place { ino_t inode; size_t at; };
typedef VEC (struct place) place_list;

/* A folder on the way from the operand to the current place.  */
struct level
{
  int fd;                       /* -1 where it is closed */
  bool may_be_link;             /* links are followed: it may have been entered by one */
  dev_t device;
  ino_t inode;
  size_t path_length;
  struct mspan room;            /* for batches */
  struct span batch;            /* what is left of the last */
  struct buf names;             /* that were read ahead, each with a NUL behind it, … */
  place_list places;            /* … and where they are … */
  size_t next_place;            /* … but for those before this */
  bool at_end;                  /* nothing is left to be read … */
  int read_error;               /* … for that, if it is not 0 */
  struct usage own;             /* itself, and the files in it */
  struct usage below;           /* the folders in it */
};

struct walk
{
  struct counting *c;
  dev_t device;                 /* of the operand */
  struct buf path;              /* of the last level */
  VEC (struct level) levels;
  size_t closed;                /* of those, the first so many have no descriptor */
  VEC (struct mspan) rooms;     /* that no level uses */
};

/* --- paths ------------------------------------------------------------------- */

static struct level *
last_level (struct walk *w)
{
  return &VEC_AT (w->levels, w->levels.count - 1);
}

/* The folder that names are looked up in now.  */
static int
current_folder (struct walk *w)
{
  return w->levels.count > 0 ? last_level (w)->fd : SYS_HERE;
}

/* NAME in the last level as the user would write it, until path_done.  */
static struct str
path_of (struct walk *w, struct str name)
{
  if (w->levels.count > 0 && !span_ends_in (buf_span (&w->path), '/'))
    buf_push (&w->path, '/');
  buf_append (&w->path, str_span (name));
  return buf_str (&w->path);
}

static void
path_done (struct walk *w)
{
  buf_truncate (&w->path, w->levels.count > 0 ? last_level (w)->path_length : 0);
}

static void
tell_trouble (struct walk *w, enum trouble trouble, struct str name, int error)
{
  w->c->troubled (w->c, trouble, path_of (w, name), error);
  path_done (w);
}

/* --- listings ----------------------------------------------------------------- */

static struct mspan
take_room (struct walk *w)
{
  if (w->rooms.count == 0)
    return sys_memory (BATCH, sizeof (uint64_t));
  struct mspan room = VEC_AT (w->rooms, w->rooms.count - 1);
  VEC_DROP (w->rooms);
  return room;
}

static bool
is_dots (struct str name)
{
  return str_at (name, 0) == '.'
         && (name.length == 1 || (name.length == 2 && str_at (name, 1) == '.'));
}

static void
read_batch (struct level *level)
{
  ssize_t count = sys_folder_batch (level->fd, level->room);
  level->at_end = count <= 0;
  /* What was removed meanwhile has no entries.  */
  level->read_error = count < 0 && errno != ENOENT ? errno : 0;
  level->batch = mspan_span (mspan_first (level->room, count > 0 ? (size_t) count : 0));
}

/* The next entry that is read.  False at the end.  */
static bool
read_entry (struct level *level, struct sys_batch_entry *entry)
{
  for (; !level->at_end; read_batch (level))
    while (sys_batch_next (&level->batch, entry))
      if (!is_dots (entry->name))
        return true;
  return false;
}

static void
keep_entry (struct level *level, const struct sys_batch_entry *entry)
{
  VEC_PUSH (level->places, ((struct place) { entry->inode, buf_span (&level->names).length }));
  buf_append (&level->names, str_span (entry->name));
  buf_push (&level->names, '\0');
}

enum { DIGIT_BITS = 11, DIGITS = 1 << DIGIT_BITS };

static size_t
digit_of (const struct place *place, unsigned int shift)
{
  return (size_t) (place->inode >> shift) & (DIGITS - 1);
}

/* Put into SORTED, which has as many elements, the places of FROM in the order of a digit
   of their inodes; those with the same one stay in theirs.  */
static void
sort_by_digit (const place_list *from, place_list *sorted, unsigned int shift)
{
  size_t begins[DIGITS] = { 0 };
  FOR_EACH (place, *from)
    ELEM (begins, digit_of (place, shift))++;
  size_t sum = 0;
  for (size_t i = 0; i < DIGITS; i++)
    {
      size_t count = ELEM (begins, i);
      ELEM (begins, i) = sum;
      sum += count;
    }
  FOR_EACH (place, *from)
    {
      size_t at = ELEM (begins, digit_of (place, shift))++;
      VEC_AT (*sorted, at) = *place;
    }
}

/* Sort PLACES by inode, but for digits that all have in common: usually all but two.  */
static void
sort_places (place_list *places)
{
  ino_t differing = 0;
  place_list other = { 0 };
  FOR_EACH (place, *places)
    {
      differing |= place->inode ^ VEC_AT (*places, 0).inode;
      VEC_PUSH (other, *place);
    }
  for (unsigned int shift = 0; shift < 64; shift += DIGIT_BITS)
    if ((differing >> shift & (DIGITS - 1)) != 0)
      {
        sort_by_digit (places, &other, shift);
        place_list sorted = other;
        other = *places;
        *places = sorted;
      }
  VEC_RELEASE (other);
}

/* Read many names, and have them in the order of their inodes: what the system knows of
   them lies together.  */
static void
gather (struct level *level)
{
  struct sys_batch_entry entry;
  VEC_CLEAR (level->places);
  buf_truncate (&level->names, 0);
  level->next_place = 0;
  while (level->places.count < GATHERED_MOST && read_entry (level, &entry))
    keep_entry (level, &entry);
  sort_places (&level->places);
}

static bool
next_name (struct level *level, struct str *name)
{
  struct sys_batch_entry entry;
  if (level->next_place == level->places.count
      && level->batch.length > BATCH - BATCH / 4)
    gather (level);
  if (level->next_place < level->places.count)
    {
      size_t at = VEC_AT (level->places, level->next_place++).at;
      *name = str_of (str_c (str_from (buf_str (&level->names), at)));
      return true;
    }
  if (!read_entry (level, &entry))
    return false;
  *name = entry.name;
  return true;
}

/* --- levels -------------------------------------------------------------------- */

static void
close_level (struct walk *w, struct level *level)
{
  if (level->fd >= 0)
    sys_close (level->fd);
  level->fd = -1;
  if (level->room.length > 0)
    VEC_PUSH (w->rooms, level->room);
  level->room = mspan_empty ();
  level->batch = span_empty ();
}

/* Read what is left of LEVEL to memory, and close it.  */
static void
put_aside (struct walk *w, struct level *level)
{
  struct sys_batch_entry entry;
  while (read_entry (level, &entry))
    keep_entry (level, &entry);
  close_level (w, level);
}

static bool
is_file (int fd, dev_t device, ino_t inode)
{
  struct stat status;
  if (!sys_status (fd, &status))
    return false;
  errno = ENOENT;
  return status.st_dev == device && status.st_ino == inode;
}

/* Whether LEVEL is in ABOVE itself, and was not entered by a link.  */
static bool
is_directly_in (const struct level *level, const struct level *above)
{
  int fd = sys_open_folder_in (level->fd, STR (".."), LINK_ITSELF);
  bool is_in = fd >= 0 && is_file (fd, above->device, above->inode);
  if (fd >= 0)
    sys_close (fd);
  return is_in;
}

/* Close the first levels that are open, where there are many.  That above a folder
   which was entered by a link is not the one above it: it stays open.  */
static void
limit_descriptors (struct walk *w)
{
  while (w->levels.count - w->closed > LEVELS_OPEN)
    {
      struct level *first = &VEC_AT (w->levels, w->closed);
      const struct level *next = &VEC_AT (w->levels, w->closed + 1);
      if (next->may_be_link && !is_directly_in (next, first))
        break;
      put_aside (w, first);
      w->closed++;
    }
}

/* Have the level above the last one open again.  False, with errno, where it is not above
   that any more.  */
static bool
reopen_above (struct walk *w)
{
  size_t count = w->levels.count;
  if (count < 2 || w->closed < count - 1)
    return true;
  struct level *above = &VEC_AT (w->levels, count - 2);
  int fd = sys_open_folder_in (last_level (w)->fd, STR (".."), LINK_ITSELF);
  if (fd < 0)
    return false;
  if (!is_file (fd, above->device, above->inode))
    {
      int error = errno;
      sys_close (fd);
      errno = error;
      return false;
    }
  above->fd = fd;
  w->closed = count - 2;
  return true;
}

static void
drop_level (struct walk *w)
{
  struct level *last = last_level (w);
  inodes_forget (&w->c->entered, last->device, last->inode);
  close_level (w, last);
  buf_release (&last->names);
  VEC_RELEASE (last->places);
  VEC_DROP (w->levels);
  path_done (w);
}

/* --- cycles -------------------------------------------------------------------- */

static void
know_mounts (struct counting *c)
{
  struct arena arena = { 0 };
  mount_list mounts = { 0 };
  struct stat status;
  if (!c->mounts_known && mounts_read (&arena, &mounts))
    FOR_EACH (mount, mounts)
      if (sys_status_in (SYS_HERE, mount->folder, FOLLOW_LINK, &status))
        inodes_add (&c->mounted, status.st_dev, status.st_ino);
  VEC_RELEASE (mounts);
  arena_release (&arena);
  c->mounts_known = true;
}

/* Whether the folder FOUND is one of those on the way to it: mounted there, or reached by a
   link, which both is fine, or by a fault of the file system.  */
static bool
is_cycle (struct walk *w, const struct stat *found, bool *is_fault)
{
  struct counting *c = w->c;
  if (!inodes_have (&c->entered, found->st_dev, found->st_ino))
    return false;
  *is_fault = c->links != ALL_LINKS;
  if (!*is_fault)
    return true;
  know_mounts (c);
  bool in_cycle = false;
  FOR_EACH (level, w->levels)
    {
      in_cycle |= level->device == found->st_dev && level->inode == found->st_ino;
      if (in_cycle && inodes_have (&c->mounted, level->device, level->inode))
        *is_fault = false;
    }
  return true;
}

/* --- entries ------------------------------------------------------------------- */

/* Count what is no folder, or none that can be read.  */
static void
count_leaf (struct walk *w, struct str name, const struct file_status *found)
{
  struct counting *c = w->c;
  size_t depth = w->levels.count;
  struct usage usage = usage_of (found, c->apparent, c->time);
  bool is_folder = S_ISDIR (found->status.st_mode);
  if (depth == 0 || depth <= (is_folder ? c->folder_depth : c->file_depth))
    {
      c->counted (c, path_of (w, name), depth, is_folder, &usage);
      path_done (w);
    }
  usage_add (depth == 0 ? &c->total
             : is_folder ? &last_level (w)->below : &last_level (w)->own, &usage);
}

static void
enter (struct walk *w, struct str name, const struct file_status *found, bool follow)
{
  struct counting *c = w->c;
  dev_t device = found->status.st_dev;
  ino_t inode = found->status.st_ino;
  enum sys_links links = follow ? FOLLOW_LINK : LINK_ITSELF;
  int fd = sys_open_listing_in (current_folder (w), name, links);
  if (fd >= 0 && !is_file (fd, device, inode))
    {
      int error = errno;
      sys_close (fd);
      errno = error;
      fd = -1;
    }
  if (fd < 0)
    {
      /* It may be gone by now.  */
      if (errno == ENOENT && w->levels.count > 0)
        return;
      tell_trouble (w, CANNOT_READ, name, errno);
      count_leaf (w, name, found);
      return;
    }
  struct level level = {
    .fd = fd, .device = device, .inode = inode, .room = take_room (w),
    .own = usage_of (found, c->apparent, c->time), .below = usage_none (),
    .may_be_link = follow,
  };
  path_of (w, name);
  level.path_length = buf_span (&w->path).length;
  read_batch (&level);
  inodes_add (&c->entered, level.device, level.inode);
  VEC_PUSH (w->levels, level);
  limit_descriptors (w);
}

/* Whether the file FOUND was counted before; from now on it was.  */
static bool
was_counted (struct counting *c, const struct stat *found)
{
  bool may_come_again = c->remember_all || (!S_ISDIR (found->st_mode) && found->st_nlink > 1);
  return may_come_again && !c->count_again
         && !inodes_add (&c->met, found->st_dev, found->st_ino);
}

static bool
is_excluded (struct walk *w, struct str name)
{
  struct counting *c = w->c;
  if (exclusion_is_empty (&c->excluded))
    return false;
  struct str path = path_of (w, name);
  bool excluded = exclusion_holds (&c->excluded, path);
  if (excluded)
    c->troubled (c, IS_EXCLUDED, path, 0);
  path_done (w);
  return excluded;
}

/* NAME cannot be looked at, for ERROR.  */
static void
tell_missing (struct walk *w, struct str name, bool follow, int error)
{
  struct stat status;
  bool is_there = follow && error == ENOENT
                  && sys_status_in (current_folder (w), name, LINK_ITSELF, &status);
  /* GNU gives no reason for a link that points nowhere.  */
  if (is_there)
    error = 0;
  /* What was listed may be gone by now.  */
  if (error != ENOENT || w->levels.count == 0)
    tell_trouble (w, CANNOT_ACCESS, name, error);
}

static void
visit (struct walk *w, struct str name)
{
  struct counting *c = w->c;
  bool is_operand = w->levels.count == 0;
  bool follow = c->links == ALL_LINKS || (c->links == OPERANDS && is_operand);
  struct file_status found;
  bool is_fault;
  if (is_excluded (w, name))
    return;
  if (!sys_file_status_in (current_folder (w), name, follow ? FOLLOW_LINK : LINK_ITSELF,
                           c->time == TIME_OF_BIRTH, FRESH_AS_USUAL, &found))
    {
      tell_missing (w, name, follow, errno);
      return;
    }
  const struct stat *status = &found.status;
  if (is_operand)
    w->device = status->st_dev;
  else if (c->one_filesystem && status->st_dev != w->device)
    return;
  if (was_counted (c, status))
    return;
  if (!S_ISDIR (status->st_mode))
    count_leaf (w, name, &found);
  else if (!is_cycle (w, status, &is_fault))
    enter (w, name, &found, follow);
  else if (is_fault)
    tell_trouble (w, IS_CYCLE, name, 0);
}

/* What was counted so far is all that will be.  */
static void
give_up (struct walk *w)
{
  for (; w->levels.count > 0; drop_level (w))
    {
      usage_add (&w->c->total, &last_level (w)->own);
      usage_add (&w->c->total, &last_level (w)->below);
    }
}

/* Tell of the last level, which is over, and go up.  */
static void
leave (struct walk *w)
{
  struct counting *c = w->c;
  struct level *last = last_level (w);
  size_t depth = w->levels.count - 1;
  struct usage all = last->own, shown = last->own;
  usage_add (&all, &last->below);
  if (!c->separate)
    shown = all;
  if (depth == 0 || depth <= c->folder_depth)
    c->counted (c, buf_str (&w->path), depth, true, &shown);
  if (!reopen_above (w))
    {
      c->troubled (c, FOLDER_LOST, buf_str (&w->path), errno);
      give_up (w);
      return;
    }
  drop_level (w);
  usage_add (depth > 0 ? &last_level (w)->below : &c->total, &all);
}

void
count_tree (struct counting *c, struct str path)
{
  struct walk w = { .c = c };
  visit (&w, path);
  while (w.levels.count > 0)
    {
      struct level *level = last_level (&w);
      struct str name;
      if (next_name (level, &name))
        {
          visit (&w, name);
          continue;
        }
      if (level->read_error)
        c->troubled (c, READ_FAILED, buf_str (&w.path), level->read_error);
      leave (&w);
    }
  buf_release (&w.path);
  VEC_RELEASE (w.levels);
  FOR_EACH (room, w.rooms)
    sys_memory_release (*room);
  VEC_RELEASE (w.rooms);
}
