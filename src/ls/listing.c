/* ls: operands, and what is in directories.
   SPDX-License-Identifier: GPL-3.0-or-later

   Each directory is entered from the one above it, which is held open.  However deep they
   are, few descriptors are open: a directory that was closed is opened again as the one
   above a directory that is open, and must be the one it was.  */

#include <config.h>

#include "listing.h"

#include <errno.h>

#include "cli/quote.h"
#include "sys/file.h"
#include "text/path.h"

/* A directory on the way from an operand to the current one, whose directories are being
   listed.  */
struct level
{
  int fd;                       /* -1 where it is closed */
  dev_t device;
  ino_t inode;
  bool is_followed;             /* by a symbolic link: what is above it is not .. */
  size_t path_length;
  struct buf left;              /* names of directories to be listed, each with a NUL */
  size_t next;                  /* of them, in that */
};
typedef VEC (struct level) levels;

struct tree
{
  struct listing *l;
  levels levels;
  size_t closed;                /* of the levels, the first so many have no descriptor */
  bool has_headers;
  bool is_first;                /* nothing was put before */
};

/* So many levels have descriptors, but for those that cannot be had again.  */
enum { LEVELS_OPEN = 12 };

void
put_row (struct listing *l)
{
  put_span (&l->inv->out, buf_span (&l->row));
  l->position += l->row.length - l->uncounted;
  l->uncounted = 0;
  buf_truncate (&l->row, 0);
}

/* --- levels --------------------------------------------------------------- */

static void
close_level (struct level *level)
{
  if (level->fd >= 0)
    sys_close (level->fd);
  level->fd = -1;
}

/* Close the first levels that are open, where there are many.  */
static void
limit_descriptors (struct tree *t)
{
  while (t->levels.count - t->closed > LEVELS_OPEN
         && !VEC_AT (t->levels, t->closed + 1).is_followed)
    close_level (&VEC_AT (t->levels, t->closed++));
}

/* Have the level above the last one open again.  False where it cannot be had.  */
static bool
reopen_above (struct tree *t)
{
  size_t count = t->levels.count;
  if (count < 2 || t->closed < count - 1)
    return true;
  struct level *above = &VEC_AT (t->levels, count - 2);
  struct stat status;
  int fd = sys_open_folder_in (VEC_AT (t->levels, count - 1).fd, STR (".."), LINK_ITSELF);
  if (fd < 0)
    return false;
  if (!sys_status (fd, &status) || status.st_dev != above->device
      || status.st_ino != above->inode)
    {
      sys_close (fd);
      errno = ENOENT;
      return false;
    }
  above->fd = fd;
  t->closed = count - 2;
  return true;
}

static bool
is_above (const struct tree *t, const struct stat *status)
{
  FOR_EACH (level, t->levels)
    if (level->inode == status->st_ino && level->device == status->st_dev)
      return true;
  return false;
}

bool
is_dots (struct str name)
{
  return str_equal (name, STR (".")) || str_equal (name, STR (".."));
}

/* The names of the group's directories, in order, but for . and .. of a listing.  */
static void
note_folders (const struct listing *l, struct buf *names, bool are_operands)
{
  FOR_EACH (at, l->group.order)
    {
      const struct file *file = file_at (l, *at);
      if (are_operands ? !file->is_listed : file->type != S_IFDIR || is_dots (file->name))
        continue;
      buf_append (names, str_span (file->name));
      buf_push (names, '\0');
    }
}

/* --- directories ---------------------------------------------------------- */

static void
put_header (struct tree *t)
{
  struct listing *l = t->l;
  if (!t->has_headers)
    return;
  if (!t->is_first)
    buf_push (&l->row, '\n');
  if (l->dired)
    buf_append (&l->row, SPAN ("  "));
  add_header (l, buf_str (&l->path));
  buf_append (&l->row, SPAN (":\n"));
  put_row (l);
  t->is_first = false;
}

static void
put_total (struct listing *l)
{
  if (l->format != LONG && !l->set->blocks)
    return;
  if (l->dired)
    buf_append (&l->row, SPAN ("  "));
  buf_append (&l->row, str_span (str_of (_("total"))));
  buf_push (&l->row, ' ');
  human_append (&l->row, l->group.blocks, 512, l->block_unit);
  buf_push (&l->row, l->end);
  put_row (l);
}

/* List what is in the directory FD, whose path is the listing's.  FD is then closed, or is
   the last level's where directories of it are to be listed.  */
static void
list_folder (struct tree *t, int fd, bool is_operand, bool is_followed)
{
  struct listing *l = t->l;
  struct stat status = { 0 };
  l->folder = fd;
  l->is_operand = is_operand;
  if (l->set->recursive && !sys_status (fd, &status))
    {
      listing_failed (l, errno, _("cannot determine device and inode of %s"), buf_str (&l->path));
      sys_close (fd);
      return;
    }
  if (l->set->recursive && is_above (t, &status))
    {
      complain (l->inv, _("%s: not listing already-listed directory"),
                quoted_name (buf_str (&l->path)));
      sys_close (fd);
      return;
    }
  l->real_path = l->hyperlinks ? real_path_of (l, buf_str (&l->path)) : str_none ();
  group_clear (&l->group);
  put_header (t);
  add_entries (l);
  put_in_order (l);
  put_total (l);
  put_rows (l);

  struct level level = { .fd = fd, .device = status.st_dev, .inode = status.st_ino,
                         .is_followed = is_followed };
  if (l->set->recursive)
    note_folders (l, &level.left, false);
  if (level.left.length == 0)
    {
      sys_close (fd);
      return;
    }
  level.path_length = path_without_slashes (buf_span (&l->path)).length;
  VEC_PUSH (t->levels, level);
  limit_descriptors (t);
}

/* Open NAME in the last level.  *IS_FOLLOWED tells whether it is a symbolic link.  */
static int
open_folder (const struct tree *t, struct str name, bool *is_followed)
{
  int folder = VEC_AT (t->levels, t->levels.count - 1).fd;
  int fd = sys_open_listing_in (folder, name, LINK_ITSELF);
  *is_followed = fd < 0 && t->l->follow == FOLLOW_ALL && (errno == ELOOP || errno == ENOTDIR);
  return *is_followed ? sys_open_listing_in (folder, name, FOLLOW_LINK) : fd;
}

/* List the next directory of the last level.  False where none is left.  */
static bool
list_next (struct tree *t)
{
  struct listing *l = t->l;
  struct level *level = &VEC_AT (t->levels, t->levels.count - 1);
  struct span left = span_from (buf_span (&level->left), level->next), name;
  bool is_followed;
  if (!span_next (&left, '\0', &name))
    return false;
  level->next += name.length + 1;
  buf_truncate (&l->path, level->path_length);
  if (level->path_length == 0 || !span_ends_in (buf_span (&l->path), '/'))
    buf_push (&l->path, '/');
  size_t begin = l->path.length;
  buf_append (&l->path, name);
  int fd = open_folder (t, str_from (buf_str (&l->path), begin), &is_followed);
  if (fd >= 0)
    {
      list_folder (t, fd, false, is_followed);
      return true;
    }
  /* What has gone meanwhile is none any more.  */
  int error = errno;
  l->is_operand = false;
  if (error != ENOENT)
    listing_failed (l, error, _("cannot open directory %s"), buf_str (&l->path));
  return true;
}

/* The last level is done.  */
static void
leave_level (struct tree *t)
{
  struct listing *l = t->l;
  bool is_lost = !reopen_above (t);
  int error = errno;
  struct level *level = &VEC_AT (t->levels, t->levels.count - 1);
  buf_truncate (&l->path, level->path_length);
  close_level (level);
  buf_release (&level->left);
  VEC_DROP (t->levels);
  if (!is_lost)
    return;
  /* Where we are is not known any more.  */
  l->is_operand = false;
  listing_failed (l, error, _("cannot open directory %s"),
                  arena_str (&l->inv->arena, path_directory (buf_span (&l->path))));
  for (; t->levels.count > 0; VEC_DROP (t->levels))
    {
      level = &VEC_AT (t->levels, t->levels.count - 1);
      close_level (level);
      buf_release (&level->left);
    }
  t->closed = 0;
}

static void
list_tree (struct tree *t, int fd, struct str path)
{
  buf_truncate (&t->l->path, 0);
  buf_append (&t->l->path, str_span (path));
  list_folder (t, fd, true, true);
  while (t->levels.count > 0)
    if (!list_next (t))
      leave_level (t);
}

/* --- operands ------------------------------------------------------------- */

static int
open_operand (const struct listing *l, struct str path)
{
  return sys_open_listing_in (SYS_HERE, path,
                              l->follow == FOLLOW_NONE ? LINK_ITSELF : FOLLOW_LINK);
}

/* List the directories NAMES, each of which has a NUL.  */
static void
list_trees (struct tree *t, struct span names)
{
  struct listing *l = t->l;
  for (struct span name; span_next (&names, '\0', &name);)
    {
      struct str path = arena_str (&l->inv->arena, name);
      int fd = open_operand (l, path);
      if (fd >= 0)
        list_tree (t, fd, path);
      else
        {
          l->is_operand = true;
          listing_failed (l, errno, _("cannot open directory %s"), path);
        }
    }
}

/* Leave the directories that are to be listed out of what is shown.  */
static void
leave_out_folders (struct file_group *group)
{
  size_t kept = 0;
  FOR_EACH (at, group->order)
    if (!VEC_AT (group->files, *at).is_listed)
      VEC_AT (group->order, kept++) = *at;
  VEC_TRUNCATE (group->order, kept);
}

static void
list_operands (struct tree *t)
{
  struct listing *l = t->l;
  BUF (folders);
  FOR_EACH (operand, l->inv->operands)
    add_operand (l, *operand);
  /* With -d, nothing is the current directory as well.  */
  if (l->inv->operands.count == 0)
    add_operand (l, STR ("."));
  put_in_order (l);
  note_folders (l, &folders, true);
  leave_out_folders (&l->group);
  put_rows (l);
  bool is_one = span_find (buf_span (&folders), '\0') + 1 == folders.length;
  if (l->group.order.count > 0 && folders.length > 0)
    {
      buf_push (&l->row, '\n');
      put_row (l);
    }
  else if (l->group.order.count == 0 && l->inv->operands.count == 1 && is_one)
    t->has_headers = l->set->recursive;
  list_trees (t, buf_span (&folders));
}

/* A single operand is taken for a directory: then it need not be looked at.  False where it
   is none, as far as can be seen.  */
static bool
list_only_operand (struct tree *t)
{
  struct listing *l = t->l;
  bool is_given = l->inv->operands.count == 1;
  struct str path = is_given ? VEC_AT (l->inv->operands, 0) : STR (".");
  if (l->inv->operands.count > 1 || l->set->folders_themselves)
    return false;
  int fd = open_operand (l, path);
  if (fd < 0 && is_given)
    return false;
  t->has_headers = l->set->recursive;
  if (fd >= 0)
    list_tree (t, fd, path);
  else
    {
      l->is_operand = true;
      listing_failed (l, errno, _("cannot open directory %s"), path);
    }
  return true;
}

/* --- the end -------------------------------------------------------------- */

static void
put_places (struct listing *l, const char *word, const name_places *places)
{
  struct output *out = &l->inv->out;
  if (places->count == 0)
    return;
  put_text (out, word);
  FOR_EACH (place, *places)
    {
      put_byte (out, ' ');
      put_number (out, *place, 1);
    }
  put_byte (out, '\n');
}

/* What Emacs wants to know.  */
static void
put_dired (struct listing *l)
{
  put_places (l, "//DIRED//", &l->file_names);
  put_places (l, "//SUBDIRED//", &l->folder_names);
  FOR_EACH (style, quoting_styles)
    if (style->value == (int) l->names.style)
      report (l->inv, "//DIRED-OPTIONS// --quoting-style=%s\n", style->word);
}

int
listing_main (struct invocation *inv)
{
  struct listing l = { .inv = inv, .set = inv->settings };
  struct tree tree = { .l = &l, .has_headers = true, .is_first = true };
  listing_plan (&l);
  if (!list_only_operand (&tree))
    list_operands (&tree);
  restore_colour (&l);
  if (l.dired)
    put_dired (&l);
  return inv->status;
}
