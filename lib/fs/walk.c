/* A walk through a tree of files.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/walk.h"

#include <errno.h>

#include "sys/file.h"
#include "sys/names.h"

/* So many levels have descriptors, but for those that cannot be had again.  */
enum { LEVELS_OPEN = 12 };

static int
level_fd (const struct level *level)
{
  return sys_folder_is_open (&level->listing_) ? sys_folder_fd (&level->listing_)
                                                : level->held_;
}

static void
close_level (struct level *level)
{
  sys_folder_close (&level->listing_);
  if (level->held_ >= 0)
    sys_close (level->held_);
  level->held_ = -1;
}

static void
release_level (struct level *level)
{
  close_level (level);
  buf_release (&level->kept_);
}

/* Entries.  */

static void
keep_entry (struct level *level, const struct sys_entry *entry)
{
  buf_push (&level->kept_, (unsigned char) entry->kind);
  buf_append (&level->kept_, str_span (entry->name));
  buf_push (&level->kept_, '\0');
}

/* So many entries are put in order at once.  */
enum { ENTRIES_AT_ONCE = 10000 };

/* An entry among those that were kept.  */
struct kept { ino_t inode; size_t begin; };
typedef VEC (struct kept) kept_list;

static int
compare_inodes (const void *a, const void *b)
{
  const struct kept *x = a, *y = b;
  if (x->inode != y->inode)
    return x->inode < y->inode ? -1 : 1;
  return x->begin < y->begin ? -1 : 1;
}

/* Put the entries that are kept from BEGIN on, ORDER tells where, in the order of their
   inodes.  */
static void
sort_kept (struct level *level, size_t begin, kept_list *order)
{
  BUF (sorted);
  struct span kept = buf_span (&level->kept_);
  VEC_SORT (*order, compare_inodes);
  FOR_EACH (next, *order)
    {
      struct span entry = span_from (kept, next->begin);
      buf_append (&sorted, span_first (entry, span_find (span_from (entry, 1), '\0') + 2));
    }
  buf_truncate (&level->kept_, begin);
  buf_append (&level->kept_, buf_span (&sorted));
}

/* Read up to MOST more entries to memory.  */
static void
read_ahead (struct level *level, bool by_inode, size_t most)
{
  kept_list order = { 0 };
  size_t begin = level->kept_.length;
  bool is_sorted = true;
  struct sys_entry entry;
  for (; !level->is_read_ && most > 0; most--)
    if (!sys_folder_next (&level->listing_, &entry))
      {
        level->is_read_ = true;
        level->error_ = errno;
      }
    else
      {
        struct kept kept = { entry.inode, level->kept_.length };
        if (by_inode && order.count > 0)
          is_sorted &= VEC_AT (order, order.count - 1).inode <= kept.inode;
        if (by_inode)
          VEC_PUSH (order, kept);
        keep_entry (level, &entry);
      }
  if (!is_sorted)
    sort_kept (level, begin, &order);
  VEC_RELEASE (order);
}

/* Put the name of the next entry behind PATH.  False at the end.  */
static bool
next_entry (struct level *level, bool by_inode, struct buf *path, enum entry_kind *kind)
{
  if (by_inode && level->kept_from_ == level->kept_.length)
    {
      buf_truncate (&level->kept_, 0);
      level->kept_from_ = 0;
      read_ahead (level, by_inode, ENTRIES_AT_ONCE);
    }
  struct span kept = span_from (buf_span (&level->kept_), level->kept_from_);
  if (kept.length > 0)
    {
      size_t end = span_find (kept, '\0');
      *kind = span_at (kept, 0);
      buf_append (path, span_slice (kept, 1, end));
      level->kept_from_ += end + 1;
      return true;
    }
  struct sys_entry entry;
  if (level->is_read_)
    return false;
  if (!sys_folder_next (&level->listing_, &entry))
    {
      level->is_read_ = true;
      level->error_ = errno;
      return false;
    }
  *kind = entry.kind;
  buf_append (path, str_span (entry.name));
  return true;
}

/* Levels.  */

/* Close the first levels that are open, where there are many.  That above a folder
   which was entered by a link is not the one above it: it stays open.  */
static void
limit_descriptors (struct walk *w)
{
  while (w->levels_.count - w->closed_ > LEVELS_OPEN
         && !VEC_AT (w->levels_, w->closed_ + 1).is_link_)
    {
      struct level *first = &VEC_AT (w->levels_, w->closed_++);
      read_ahead (first, w->by_inode, SIZE_MAX);
      close_level (first);
    }
}

/* Have the level above the last one open again.  False where it cannot be had.  */
static bool
reopen_above (struct walk *w)
{
  size_t count = w->levels_.count;
  if (count < 2 || w->closed_ < count - 1)
    return true;
  struct level *above = &VEC_AT (w->levels_, count - 2);
  struct stat status;
  int fd = sys_open_folder_in (level_fd (&VEC_AT (w->levels_, count - 1)), STR (".."),
                               LINK_ITSELF);
  if (fd < 0)
    return false;
  if (!sys_status (fd, &status) || status.st_dev != above->device_
      || status.st_ino != above->inode_)
    {
      sys_close (fd);
      errno = ENOENT;
      return false;
    }
  above->held_ = fd;
  w->closed_ = count - 2;
  return true;
}

static bool
is_above (const struct walk *w, const struct level *level)
{
  FOR_EACH (above, w->levels_)
    if (above->inode_ == level->inode_ && above->device_ == level->device_)
      return true;
  return false;
}

/* Visits.  */

/* Let the visit be of NAME_BEGIN in the path, which is in the last of COUNT levels.  */
static void
set_visit (struct walk *w, enum visit_kind kind, size_t count, size_t name_begin)
{
  struct str path = buf_str (&w->path_);
  w->visit_.kind = kind;
  w->visit_.depth = count;
  w->visit_.path = path;
  w->visit_.error = 0;
  if (count == 0)
    {
      w->visit_.folder = w->top_.folder;
      w->visit_.name = w->top_.name;
    }
  else
    {
      w->visit_.folder = level_fd (&VEC_AT (w->levels_, count - 1));
      w->visit_.name = str_from (path, name_begin);
    }
}

/* Whether a symbolic link here may stand for a folder.  */
static bool
may_follow (const struct walk *w)
{
  return w->links == ALL_LINKS || (w->links == TOP_LINK && w->levels_.count == 0);
}

/* Whether the visit is of a folder, as far as is known.  */
static bool
is_folder (struct walk *w)
{
  struct visit *visit = &w->visit_;
  struct stat status;
  visit->is_followed = false;
  switch (visit->entry_kind)
    {
    case KIND_FOLDER:
      return true;
    case KIND_FILE: case KIND_OTHER:
      return false;
    case KIND_UNKNOWN:
      if (!sys_status_in (visit->folder, visit->name, LINK_ITSELF, &status))
        {
          visit->error = errno;
          return false;
        }
      if (!S_ISLNK (status.st_mode))
        return S_ISDIR (status.st_mode);
      visit->entry_kind = KIND_LINK;
      break;
    case KIND_LINK:
      break;
    }
  visit->is_followed = may_follow (w)
                       && sys_status_in (visit->folder, visit->name, FOLLOW_LINK, &status)
                       && S_ISDIR (status.st_mode);
  return visit->is_followed;
}

/* Open the folder that is visited.  False where it is not to be entered: the visit says
   why.  */
static bool
open_pending (struct walk *w, size_t name_begin)
{
  struct visit *visit = &w->visit_;
  struct level level = { .held_ = -1, .is_link_ = visit->is_followed,
                         .path_length_ = buf_span (&w->path_).length,
                         .name_begin_ = name_begin };
  enum sys_links links = visit->is_followed ? FOLLOW_LINK : LINK_ITSELF;
  int fd = w->tells_empty ? sys_open_listing_in (visit->folder, visit->name, links)
                          : sys_open_folder_in (visit->folder, visit->name, links);
  if (fd < 0)
    {
      /* Swapped for something else, it is that; and what cannot even be held is
         nothing known.  */
      bool is_other = errno == ENOTDIR || errno == ELOOP;
      visit->kind = is_other || !w->tells_empty ? VISIT_FILE : VISIT_UNREADABLE;
      visit->error = is_other ? 0 : errno;
      return false;
    }
  if (!sys_status (fd, &visit->status))
    {
      visit->kind = VISIT_UNREADABLE;
      visit->error = errno;
      sys_close (fd);
      return false;
    }
  level.device_ = visit->status.st_dev;
  level.inode_ = visit->status.st_ino;
  if (w->links == ALL_LINKS && is_above (w, &level))
    {
      visit->kind = VISIT_CYCLE;
      sys_close (fd);
      return false;
    }
  visit->held = fd;
  level.held_ = fd;
  w->pending_ = level;
  return true;
}

/* Open what is held to read it.  By its name, for what is held is only searched, which
   its mode may not allow; so it may be another by now.  -1 with errno.  */
static int
open_held (const struct visit *visit, const struct level *level)
{
  struct stat status;
  int fd = sys_open_listing_in (visit->folder, visit->name,
                                visit->is_followed ? FOLLOW_LINK : LINK_ITSELF);
  if (fd < 0)
    return fd;
  int error = ESTALE;
  if (!sys_status (fd, &status))
    error = errno;
  else if (status.st_dev == level->device_ && status.st_ino == level->inode_)
    return fd;
  sys_close (fd);
  errno = error;
  return -1;
}

/* Begin to read the pending level.  False, with errno, where that cannot be.  */
static bool
read_pending (const struct visit *visit, struct level *level, bool is_listing)
{
  int fd = level->held_;
  if (!is_listing)
    {
      fd = open_held (visit, level);
      int error = errno;
      sys_close (level->held_);
      errno = error;
    }
  level->held_ = -1;
  return fd >= 0 && sys_folder_read (&level->listing_, fd);
}

/* The visit of what the path now names, which is of KIND.  */
static const struct visit *
visit_entry (struct walk *w, size_t name_begin, enum entry_kind kind)
{
  struct visit *visit = &w->visit_;
  set_visit (w, VISIT_FILE, w->levels_.count, name_begin);
  visit->entry_kind = kind;
  w->state_ = GO_ON;
  if (!is_folder (w) || !open_pending (w, name_begin))
    return visit;
  visit->kind = VISIT_FOLDER;
  if (w->tells_empty)
    {
      if (!read_pending (visit, &w->pending_, true))
        {
          visit->kind = VISIT_UNREADABLE;
          visit->error = errno;
          return visit;
        }
      visit->held = level_fd (&w->pending_);
      read_ahead (&w->pending_, w->by_inode, w->by_inode ? ENTRIES_AT_ONCE : 1);
      visit->is_empty = w->pending_.kept_.length == 0;
      if (visit->is_empty && w->pending_.error_)
        {
          visit->kind = VISIT_UNREADABLE;
          visit->error = w->pending_.error_;
          release_level (&w->pending_);
          return visit;
        }
    }
  w->state_ = MAY_ENTER;
  return visit;
}

/* Go into the folder that was visited last.  A visit where that cannot be.  */
static const struct visit *
enter (struct walk *w)
{
  w->state_ = GO_ON;
  if (!w->tells_empty && !read_pending (&w->visit_, &w->pending_, false))
    {
      w->visit_.kind = VISIT_UNREADABLE;
      w->visit_.error = errno;
      release_level (&w->pending_);
      return &w->visit_;
    }
  VEC_PUSH (w->levels_, w->pending_);
  w->pending_ = (struct level) { .held_ = -1 };
  limit_descriptors (w);
  return NULL;
}

/* The visit behind all that is in the last level, which is over.  */
static const struct visit *
leave (struct walk *w)
{
  size_t count = w->levels_.count;
  struct level last = VEC_AT (w->levels_, count - 1);
  if (!reopen_above (w))
    {
      int error = errno;
      buf_truncate (&w->path_, VEC_AT (w->levels_, count - 2).path_length_);
      set_visit (w, VISIT_LOST, 0, 0);
      w->visit_.error = error;
      w->state_ = ENDED;
      return &w->visit_;
    }
  VEC_DROP (w->levels_);
  set_visit (w, VISIT_LEAVE, count - 1, last.name_begin_);
  w->visit_.is_followed = last.is_link_;
  w->visit_.error = last.error_;
  w->visit_.held = level_fd (&last);
  w->pending_ = last;
  w->state_ = LEFT;
  return &w->visit_;
}

void
walk_begin (struct walk *w, const struct entry *entry, struct str path)
{
  w->top_ = *entry;
  w->pending_.held_ = -1;
  w->state_ = BEGIN;
  buf_append (&w->path_, str_span (path));
}

const struct visit *
walk_next (struct walk *w)
{
  const struct visit *visit;
  switch (w->state_)
    {
    case BEGIN:
      return visit_entry (w, 0, KIND_UNKNOWN);
    case MAY_ENTER:
      visit = enter (w);
      if (visit)
        return visit;
      break;
    case LEFT:
      release_level (&w->pending_);
      w->state_ = GO_ON;
      break;
    case GO_ON:
      break;
    case ENDED:
      return NULL;
    }
  if (w->levels_.count == 0)
    return NULL;
  struct level *level = &VEC_AT (w->levels_, w->levels_.count - 1);
  enum entry_kind kind;
  buf_truncate (&w->path_, level->path_length_);
  if (!span_ends_in (buf_span (&w->path_), '/'))
    buf_push (&w->path_, '/');
  size_t name_begin = buf_span (&w->path_).length;
  if (next_entry (level, w->by_inode, &w->path_, &kind))
    return visit_entry (w, name_begin, kind);
  buf_truncate (&w->path_, level->path_length_);
  return leave (w);
}

void
walk_pass (struct walk *w)
{
  release_level (&w->pending_);
  w->state_ = GO_ON;
}

void
walk_end (struct walk *w)
{
  if (w->state_ == MAY_ENTER || w->state_ == LEFT)
    release_level (&w->pending_);
  FOR_EACH (level, w->levels_)
    release_level (level);
  VEC_RELEASE (w->levels_);
  buf_release (&w->path_);
}
