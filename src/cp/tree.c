/* Copies of trees.
   SPDX-License-Identifier: GPL-3.0-or-later

   The source is walked; for each folder that is entered there is one at the target, which
   is held open as long as the walk is in it.  */

#include <config.h>

#include "tree.h"

#include <errno.h>

#include "cli/quote.h"
#include "fs/copy/targets.h"
#include "keeping.h"
#include "sys/file.h"
#include "sys/names.h"

/* A folder that is being filled.  */
struct filling
{
  struct stat from, now;        /* the source; the target before it is filled */
  bool is_made;                 /* the target is, by us */
  size_t path_length;           /* of the target's path */
  struct target_facts facts;
};

struct tree
{
  struct copying *c;
  struct copy_pair *operand;
  struct targets targets;
  VEC (struct filling) folders;
  struct buf path;              /* the target's, of what is copied now */
  dev_t device;                 /* that the source begins on */
  bool has_made;                /* any folder: the first of them could be met in the source */
  bool is_lost;                 /* a folder of the target is not where it was */
  bool fine;
};

/* The target of VISIT, valid until the next is asked for.  */
static struct place
target_of (struct tree *t, const struct visit *visit)
{
  size_t depth = t->folders.count;
  if (depth == 0)
    return t->operand->target;
  buf_truncate (&t->path, VEC_AT (t->folders, depth - 1).path_length);
  if (!span_ends_in (buf_span (&t->path), '/'))
    buf_push (&t->path, '/');
  buf_append (&t->path, str_span (visit->name));
  return (struct place) { .folder = targets_current (&t->targets), .name = visit->name,
                          .path = buf_str (&t->path) };
}

/* What is known of the folder that the target of the next visit is in.  */
static struct target_facts *
facts_of (struct tree *t)
{
  size_t depth = t->folders.count;
  return depth == 0 ? t->c->facts : &VEC_AT (t->folders, depth - 1).facts;
}

static void
begin_pair (struct tree *t, const struct visit *visit, struct copy_pair *pair)
{
  *pair = (struct copy_pair) {
    .source = { .folder = visit->folder, .name = visit->name, .path = visit->path },
    .target = target_of (t, visit), .in = facts_of (t),
    .is_operand = visit->depth == 0, .source_fd = -1,
  };
}

static void
copy_other (struct tree *t, const struct visit *visit)
{
  struct copy_pair pair;
  begin_pair (t, visit, &pair);
  t->fine &= pair_copy (t->c, &pair, visit->entry_kind);
  pair_release (&pair);
}

/* Folders.  */

/* Whether the target folder FOLDER, which is on the device of the source FROM, is in it,
   or is it.  */
static bool
is_inside (int folder, const struct stat *from)
{
  struct stat status, above_status;
  int current = sys_open_folder_in (folder, STR ("."), LINK_ITSELF);
  bool is_found = false;
  if (current < 0 || !sys_status (current, &status) || status.st_dev != from->st_dev)
    {
      if (current >= 0)
        sys_close (current);
      return false;
    }
  for (;;)
    {
      is_found = sys_is_one_file (&status, from);
      int above = is_found ? -1 : sys_open_folder_in (current, STR (".."), LINK_ITSELF);
      sys_close (current);
      if (above < 0)
        return is_found;
      /* Above / is /.  */
      bool is_root = !sys_status (above, &above_status)
                     || sys_is_one_file (&above_status, &status);
      if (is_root)
        {
          sys_close (above);
          return false;
        }
      current = above;
      status = above_status;
    }
}

static bool
tell_into_itself (struct tree *t)
{
  complain (t->c->inv,
            t->c->plan.moves ? _("cannot move %s to a subdirectory of itself, %s")
                             : _("cannot copy a directory, %s, into itself, %s"),
            quoted_file_n (0, t->operand->source.path),
            quoted_file_n (1, t->operand->target.path));
  t->fine = false;
  return false;
}

/* Whether the source folder may be copied, as far as it was met before.  If not it is told,
   and *FINE tells whether that is a failure.  */
static bool
may_copy_again (struct tree *t, const struct copy_pair *pair)
{
  struct copying *c = t->c;
  const struct copied *copy = copied_find (&c->links, &pair->from);
  if (pair->is_operand && is_inside (pair->target.folder, &pair->from))
    return tell_into_itself (t);
  if (!copy)
    return true;
  if (copy->device == pair->from.st_dev && copy->inode == pair->from.st_ino)
    return tell_into_itself (t);
  if (pair->is_there && pair->to.st_dev == copy->device && pair->to.st_ino == copy->inode)
    {
      warn (c->inv, _("warning: source directory %s specified more than once"),
            quoted_file (t->operand->source.path));
      return false;
    }
  if (c->plan.links == ALL_LINKS || (c->plan.links == TOP_LINK && pair->is_operand))
    return true;
  BUF (path);
  put_copy_path (c, copy, &path);
  complain (c->inv, _("will not create hard link %s to directory %s"),
            quoted_file_n (0, pair->target.path), quoted_file_n (1, buf_str (&path)));
  t->fine = false;
  return false;
}

/* Open the target folder: that which was made, and has nothing in it; or that which was
   looked at.  -1 with errno; EBUSY where it is another by now.  */
static int
open_target (const struct copy_pair *pair, bool is_made, struct stat *status)
{
  enum sys_links links = pair->is_link ? FOLLOW_LINK : LINK_ITSELF;
  int fd = is_made ? sys_open_listing_in (pair->target.folder, pair->target.name, links)
                   : sys_open_folder_in (pair->target.folder, pair->target.name, links);
  if (fd < 0)
    return -1;
  bool is_it = sys_status (fd, status)
               && (is_made ? sys_is_empty_folder (fd)
                           : sys_is_one_file (status, &pair->to));
  if (is_it)
    return fd;
  sys_close (fd);
  errno = EBUSY;
  return -1;
}

/* Make the target folder, with a mode that lets us fill it, whatever the umask.  */
static bool
make_target (const struct copying *c, const struct copy_pair *pair)
{
  bool is_in_our_way = (c->umask & S_IRWXU) != 0 && !c->plan.keep.mode;
  if (is_in_our_way)
    sys_swap_umask (c->umask & ~(mode_t) S_IRWXU);
  bool fine = sys_make_folder (pair->target.folder, pair->target.name,
                               keep_first_mode (c, pair));
  int error = errno;
  if (is_in_our_way)
    sys_swap_umask (c->umask);
  errno = error;
  return fine;
}

/* Make the target folder if it is not there, and open it; -1, told, where that cannot
   be.  */
static int
have_target (struct tree *t, struct copy_pair *pair, struct filling *folder)
{
  struct copying *c = t->c;
  folder->is_made = !pair->is_there;
  if (folder->is_made && !make_target (c, pair))
    {
      complain_errno (c->inv, target_error (c, pair, errno), _("cannot create directory %s"),
                      quoted_file (pair->target.path));
      return -1;
    }
  int fd = open_target (pair, folder->is_made, &folder->now);
  if (fd < 0)
    complain_errno (c->inv, errno, _("cannot access %s"), quoted_file (pair->target.path));
  return fd;
}

/* Whether the kinds of source and target go together.  A link to a folder may be kept.  */
static enum verdict
examine_folder (struct tree *t, struct copy_pair *pair)
{
  struct copying *c = t->c;
  struct stat status;
  if (!pair->in->is_new && !pair_look_at_target (c, pair))
    return REFUSE;
  if (pair->is_link && c->plan.keeps_folder_links
      && sys_status_in (pair->target.folder, pair->target.name, FOLLOW_LINK, &status)
      && S_ISDIR (status.st_mode))
    pair->to = status;
  else
    pair->is_link = false;
  return pair_examine (c, pair);
}

/* Begin with the folder that PAIR tells of.  Whether what is in it is to be copied; it is
   the last of T's folders then.  */
static bool
begin_folder (struct tree *t, struct copy_pair *pair)
{
  struct copying *c = t->c;
  struct filling folder = { .from = pair->from };
  enum verdict verdict = examine_folder (t, pair);
  if (verdict != PROCEED || !may_copy_again (t, pair))
    {
      t->fine &= verdict != REFUSE;
      return false;
    }
  int fd = have_target (t, pair, &folder);
  if (fd < 0)
    {
      t->fine = false;
      return false;
    }
  if (folder.is_made)
    tell_made_folder (c, pair);
  /* It may be met again: it would be copied into itself.  */
  if (folder.is_made && !t->has_made)
    remember_copy (c, &folder.now, pair->target.path, &folder.now);
  t->has_made |= folder.is_made;
  if (pair->is_operand)
    remember_copy (c, &pair->from, pair->target.path, &folder.now);

  folder.facts = target_facts_of (c, &folder.now);
  folder.facts.is_new = folder.is_made;
  if (folder.is_made && pair->in->acl != ACL_UNKNOWN)
    folder.facts.acl = pair->in->acl;
  if (pair->is_operand)
    buf_append (&t->path, str_span (pair->target.path));
  folder.path_length = pair->target.path.length;
  targets_enter (&t->targets, fd, &folder.now);
  VEC_PUSH (t->folders, folder);
  return true;
}

/* Finish the last folder, the source of which is open as SOURCE, or not: -1.  */
static void
finish_folder (struct tree *t, const struct visit *visit, int source)
{
  struct copying *c = t->c;
  struct filling folder = VEC_AT (t->folders, t->folders.count - 1);
  int fd;
  VEC_DROP (t->folders);
  if (!targets_leave (&t->targets, &fd))
    {
      complain_errno (c->inv, errno, _("cannot access %s"),
                      quoted_file (buf_str (&t->path)));
      t->fine = false;
      t->is_lost = true;
      return;
    }
  struct copy_pair pair;
  begin_pair (t, visit, &pair);
  pair.from = folder.from;
  pair.source_fd = source;
  struct keeping keeping = { .source = source, .target = fd, .now = folder.now,
                             .is_new = folder.is_made };
  t->fine &= (source < 0 || keep_prepare (c, &pair)) && keep_attributes (c, &pair, &keeping);
  pair.source_fd = -1;
  pair_release (&pair);
  sys_close (fd);
}

/* VISIT is of a folder.  Whether to go into it.  */
static bool
enter_folder (struct tree *t, const struct visit *visit)
{
  struct copy_pair pair;
  begin_pair (t, visit, &pair);
  pair.from = visit->status;
  bool enters = begin_folder (t, &pair);
  pair_release (&pair);
  progress_add (&t->c->progress, 1, 0);
  if (visit->depth == 0)
    t->device = visit->status.st_dev;
  if (enters && t->c->plan.one_filesystem && visit->status.st_dev != t->device)
    {
      finish_folder (t, visit, visit->held);
      return false;
    }
  return enters;
}

static void
tell_unreadable (struct tree *t, const struct visit *visit)
{
  complain_errno (t->c->inv, visit->error, _("cannot access %s"), quoted_file (visit->path));
  t->fine = false;
}

/* A folder that cannot be read has a copy that is empty.  */
static void
copy_unreadable (struct tree *t, const struct visit *visit)
{
  struct copy_pair pair;
  begin_pair (t, visit, &pair);
  bool begins = false;
  if (pair_look_at_source (t->c, &pair, KIND_FOLDER))
    begins = begin_folder (t, &pair);
  else
    t->fine = false;
  pair_release (&pair);
  if (!begins)
    return;
  tell_unreadable (t, visit);
  finish_folder (t, visit, -1);
}

bool
copy_tree (struct copying *c, struct copy_pair *operand)
{
  struct tree tree = { .c = c, .operand = operand, .fine = true };
  struct walk walk = { .links = c->plan.links, .tells_empty = true, .by_inode = true };
  struct entry entry = { .folder = operand->source.folder, .name = operand->source.name };
  walk_begin (&walk, &entry, operand->source.path);
  for (const struct visit *visit;
       !tree.is_lost && !is_stopped (c) && (visit = walk_next (&walk));)
    switch (visit->kind)
      {
      case VISIT_FOLDER:
        if (!enter_folder (&tree, visit))
          walk_pass (&walk);
        break;
      case VISIT_LEAVE:
        if (visit->error)
          tell_unreadable (&tree, visit);
        finish_folder (&tree, visit, visit->held);
        break;
      case VISIT_UNREADABLE:
        copy_unreadable (&tree, visit);
        break;
      case VISIT_LOST:
        tell_unreadable (&tree, visit);
        break;
      case VISIT_CYCLE:
        complain (c->inv, _("cannot copy cyclic symbolic link %s"), quoted_file (visit->path));
        tree.fine = false;
        break;
      case VISIT_FILE:
        copy_other (&tree, visit);
        break;
      }
  walk_end (&walk);
  tree.fine &= !is_stopped (c);
  targets_release (&tree.targets);
  VEC_RELEASE (tree.folders);
  buf_release (&tree.path);
  return tree.fine;
}
