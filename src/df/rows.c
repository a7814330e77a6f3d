/* Which file systems are shown, and what of them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "rows.h"

#include <errno.h>

#include "cli/quote.h"
#include "fs/canonical.h"
#include "sys/status.h"
#include "text/path.h"

static const struct settings *
settings_of (const struct rows *r)
{
  return r->inv->settings;
}

void
rows_begin (struct rows *r, struct invocation *inv)
{
  *r = (struct rows) { .inv = inv };
  r->total.blocks = r->total.inodes = space_unknown ();
  const struct settings *set = inv->settings;
  if (mounts_read (&inv->arena, &r->mounts))
    return;
  bool fatal = inv->operands.count == 0 || set->all || set->local || set->selected.count > 0
               || set->excluded.count > 0;
  if (!fatal)
    {
      warn_errno (inv, errno, _("Warning: %s"), _("cannot read table of mounted file systems"));
      return;
    }
  complain_errno (inv, errno, "%s", _("cannot read table of mounted file systems"));
  stop (inv);
}

static bool
has_type (const type_list *types, struct str type)
{
  FOR_EACH (each, *types)
    if (str_equal (*each, type))
      return true;
  return false;
}

/* Whether file systems of TYPE are wanted; of no known type they are.  */
static bool
is_type_wanted (const struct settings *set, struct str type)
{
  if (!str_given (type))
    return true;
  return (set->selected.count == 0 || has_type (&set->selected, type))
         && !has_type (&set->excluded, type);
}

static bool
status_of_folder (struct str folder, struct stat *status)
{
  return sys_status_in (SYS_HERE, folder, FOLLOW_LINK, status);
}

/* The mount that was mounted last of those that DEVICE is the number of the files of.  */
static const struct mount *
mount_of_device (const struct rows *r, dev_t device)
{
  const struct mount *found = NULL;
  struct stat status;
  FOR_EACH (mount, r->mounts)
    if (status_of_folder (mount->folder, &status) && status.st_dev == device)
      found = mount;
  return found;
}

/* Whether another file system than that of MOUNT answers at its mount point.  */
static bool
is_hidden (const struct rows *r, const struct mount *mount)
{
  struct stat status;
  if (!status_of_folder (mount->folder, &status))
    return false;
  const struct mount *other = mount_of_device (r, status.st_dev);
  return other && !str_equal (other->source, mount->source)
         && !(other->is_remote && mount->is_remote);
}

/* What is asked for: a mount by itself or by a FILE in it; a mount point without a mount.  */
struct wanted
{
  const struct mount *mount;    /* NULL where none is known */
  struct str folder;
  struct str file;              /* the operand, if there is one */
  bool by_file;                 /* it lies there, and tells of the file system */
};

static void
add_row (struct rows *r, const struct wanted *wanted)
{
  struct invocation *inv = r->inv;
  const struct settings *set = settings_of (r);
  const struct mount *mount = wanted->mount;
  bool is_operand = str_given (wanted->file);
  if (mount && ((mount->is_remote && set->local)
                || (mount->is_dummy && !set->all && !is_operand)
                || str_at (mount->folder, 0) != '/'))
    return;
  if (!is_type_wanted (set, mount ? mount->type : str_none ()))
    return;

  struct row row = {
    .source = mount ? mount->source : str_none (), .type = mount ? mount->type : str_none (),
    .target = wanted->folder, .file = wanted->file,
    .blocks = space_unknown (), .inodes = space_unknown (),
  };
  struct str asked = wanted->by_file ? wanted->file : wanted->folder;
  struct filesystem_status status;
  bool known = sys_filesystem_status (asked, &status);
  if (!known && (is_operand || (errno != EACCES && errno != ENOENT)))
    {
      complain_file (inv, asked, errno);
      return;
    }
  if (!known && !set->all)
    return;
  if (known && !is_operand && set->all && is_hidden (r, mount))
    known = false;
  if (known)
    {
      row.blocks = space_of_blocks (&status);
      row.inodes = space_of_inodes (&status);
      if (status.blocks == 0 && !set->all && !is_operand)
        return;
    }
  else
    row.type = str_none ();
  VEC_PUSH (r->rows, row);
  space_add (&r->total.blocks, &row.blocks);
  space_add (&r->total.inodes, &row.inodes);
}

/* --- duplicates ------------------------------------------------------------------ */

static bool
has_slash (struct str text)
{
  return span_find (str_span (text), '/') < text.length;
}

/* Whether MOUNT shows a smaller part of its file system than OTHER.  */
static bool
is_part_of (const struct mount *mount, const struct mount *other)
{
  return str_given (mount->root) && str_given (other->root)
         && other->root.length < mount->root.length;
}

/* Whether NEW is to be shown in place of OLD, which has the same device: a source with a
   slash goes before one without; what is nearer to the root, unless it is a part only; and
   what has been mounted over the other.  */
static bool
goes_before (const struct mount *new, const struct mount *old)
{
  bool over = str_equal (new->folder, old->folder) && !str_equal (new->source, old->source);
  return (has_slash (new->source) && !has_slash (old->source))
         || (new->folder.length < old->folder.length && !is_part_of (new, old)) || over;
}

struct kept { const struct mount *mount; bool comparable; dev_t device; };
typedef VEC (struct kept) kept_list;

/* Add MOUNT to KEPT, or let it take the place of one that it makes superfluous, or neither:
   a device is shown once.  */
static void
keep (const struct rows *r, kept_list *kept, const struct mount *mount)
{
  const struct settings *set = settings_of (r);
  struct stat status;
  struct kept new = { .mount = mount };
  /* What is left out anyway takes nobody's place.  */
  bool is_left_out = (mount->is_remote && set->local)
                     || (mount->is_dummy && !set->all)
                     || !is_type_wanted (set, mount->type);
  new.comparable = !is_left_out && status_of_folder (mount->folder, &status);
  if (new.comparable)
    {
      new.device = status.st_dev;
      FOR_EACH (old, *kept)
        {
          if (!old->comparable || old->device != new.device)
            continue;
          /* Other parts of another machine's file system count by themselves, but in a
             sum.  */
          if (!set->total && mount->is_remote && old->mount->is_remote
              && !str_equal (mount->source, old->mount->source))
            continue;
          if (goes_before (mount, old->mount))
            *old = new;
          return;
        }
    }
  VEC_PUSH (*kept, new);
}

void
rows_add_all (struct rows *r)
{
  kept_list kept = { 0 };
  FOR_EACH (mount, r->mounts)
    if (settings_of (r)->all)
      VEC_PUSH (kept, ((struct kept) { .mount = mount }));
    else
      keep (r, &kept, mount);
  FOR_EACH (each, kept)
    {
      struct wanted wanted = { .mount = each->mount, .folder = each->mount->folder };
      add_row (r, &wanted);
    }
  VEC_RELEASE (kept);
}

/* --- operands -------------------------------------------------------------------- */

/* Whether what MOUNT has mounted is still what is seen at its mount point.  */
static bool
is_on_top (const struct rows *r, const struct mount *mount)
{
  const struct mount *last = mount;
  FOR_EACH (each, r->mounts)
    if (str_equal (each->folder, mount->folder))
      last = each;
  return str_equal (last->source, mount->source);
}

/* Add the row of the file system on the device FILE.  False where it is not mounted.  */
static bool
add_device (struct rows *r, struct str file)
{
  struct str resolved = path_canonical (file, ALL_COMPONENTS, false);
  if (!str_given (resolved))
    return false;
  const struct mount *best = NULL;
  bool best_is_there = false, is_hidden_somewhere = false;
  struct stat status;
  FOR_EACH (mount, r->mounts)
    {
      if (str_at (mount->source, 0) != '/')
        continue;
      struct str source = path_canonical (mount->source, ALL_COMPONENTS, false);
      if (!str_given (source) || !str_equal (source, resolved))
        continue;
      if (!is_on_top (r, mount))
        {
          is_hidden_somewhere = true;
          continue;
        }
      bool is_there = status_of_folder (mount->folder, &status);
      bool is_shorter = !best || mount->folder.length < best->folder.length;
      if (best && (best_is_there > is_there || (best_is_there == is_there && !is_shorter)))
        continue;
      best = mount;
      best_is_there = is_there;
    }
  if (best)
    add_row (r, &(const struct wanted) { best, best->folder, file, false });
  else if (is_hidden_somewhere)
    complain (r->inv, _("cannot access %s: over-mounted by another device"),
              quoted_file (file));
  return best || is_hidden_somewhere;
}

/* Whether MOUNT may be it where BEST may be as well.  */
static bool
may_follow (const struct mount *mount, const struct mount *best)
{
  return !str_equal (mount->type, STR ("lofs"))
         && (!best || best->is_dummy || !mount->is_dummy);
}

/* The mount that FILE, which has STATUS, lies in: that with the longest mount point that
   its path begins with; otherwise one of its device; NULL where there is none.  */
static const struct mount *
mount_with (const struct rows *r, struct str file, const struct stat *status)
{
  const struct mount *best = NULL;
  struct stat found;
  struct str resolved = path_canonical (file, ALL_COMPONENTS, false);
  if (str_given (resolved))
    FOR_EACH (mount, r->mounts)
      if (may_follow (mount, best) && (!best || best->folder.length <= mount->folder.length)
          && path_is_in (resolved, mount->folder))
        best = mount;
  if (best && status_of_folder (best->folder, &found) && found.st_dev == status->st_dev)
    return best;
  best = NULL;
  FOR_EACH (mount, r->mounts)
    if (may_follow (mount, best) && status_of_folder (mount->folder, &found)
        && found.st_dev == status->st_dev)
      best = mount;
  return best;
}

static void
add_operand (struct rows *r, struct str file, const struct stat *status)
{
  struct invocation *inv = r->inv;
  if ((S_ISBLK (status->st_mode) || S_ISCHR (status->st_mode)) && add_device (r, file))
    return;
  const struct mount *mount = mount_with (r, file, status);
  if (mount)
    {
      add_row (r, &(const struct wanted) { mount, mount->folder, file, true });
      return;
    }
  struct str folder = file;
  if (!S_ISDIR (status->st_mode))
    {
      struct str path = path_canonical (file, ALL_COMPONENTS, false);
      folder = str_given (path) ? arena_str (&inv->arena, path_directory (str_span (path))) : path;
    }
  struct str point = str_given (folder) ? mount_point_of (&inv->arena, folder) : folder;
  if (str_given (point))
    add_row (r, &(const struct wanted) { NULL, point, file, false });
  else
    complain_file (inv, file, errno);
}

void
rows_add_operands (struct rows *r)
{
  struct invocation *inv = r->inv;
  FOR_EACH (file, inv->operands)
    {
      struct file_status found;
      /* What is mounted when it is looked at is to be mounted.  */
      if (sys_file_status_in (SYS_HERE, *file, FOLLOW_LINK, false, FRESH_FROM_SOURCE, &found))
        add_operand (r, *file, &found.status);
      else
        complain_file (inv, *file, errno);
    }
}
