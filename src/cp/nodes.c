/* Copies that have no contents: links, FIFOs, sockets, devices.
   SPDX-License-Identifier: GPL-3.0-or-later

   What takes the place of something is made under another name, and renamed over it.  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "fs/unused_name.h"
#include "keeping.h"
#include "sys/file.h"
#include "sys/names.h"

/* Something to be made.  */
struct node
{
  enum node_kind { NODE_SPECIAL, NODE_SYMBOLIC_LINK, NODE_HARD_LINK } kind;
  mode_t mode;                  /* of a special file */
  dev_t device;
  struct str text;              /* of a symbolic link */
  int held;                     /* what a hard link is to */
};

static bool
make_node (void *whom, int folder, struct str name)
{
  const struct node *node = whom;
  switch (node->kind)
    {
    case NODE_SPECIAL: return sys_make_node (folder, name, node->mode, node->device);
    case NODE_SYMBOLIC_LINK: return sys_make_symlink (node->text, folder, name);
    case NODE_HARD_LINK: break;
    }
  return sys_link_held (node->held, folder, name);
}

/* Hold what was just made as NAME in FOLDER.  -1 with errno; EBUSY where something else
   has the name by now.  */
static int
hold_made (const struct node *node, int folder, struct str name, struct stat *status)
{
  mode_t kind = node->kind == NODE_SPECIAL ? node->mode & S_IFMT : S_IFLNK;
  int held = sys_hold (folder, name, LINK_ITSELF);
  if (held >= 0
      && !(sys_status (held, status) && (status->st_mode & S_IFMT) == kind
           && status->st_nlink == 1
           && (node->kind != NODE_SPECIAL || status->st_rdev == node->device)))
    {
      sys_close (held);
      errno = EBUSY;
      return -1;
    }
  return held;
}

/* Give what was just made as NAME the attributes that it is to have.  */
static bool
keep_of_node (struct copying *c, struct copy_pair *pair, const struct node *node, struct str name,
              struct stat *status)
{
  const struct kept_attributes *keep = &c->plan.keep;
  if (node->kind == NODE_HARD_LINK
      || (!keep->mode && !keep->owner && !keep->times && !keep->extended && !keep->context
          && !c->plan.context.is_default && !c->plan.default_mode))
    return true;
  int held = hold_made (node, pair->target.folder, name, status);
  if (held < 0)
    {
      complain_errno (c->inv, errno, _("preserving times for %s"),
                      quoted_file (pair->target.path));
      return false;
    }
  struct keeping keeping = { .source = pair->source_fd, .target = held, .now = *status,
                             .is_new = true };
  bool fine = keep_attributes (c, pair, &keeping);
  sys_close (held);
  return fine;
}

/* Make NODE at the target.  MAY_REPLACE: also where something else is.  *ERROR is 0, or the
   errno of what could not be done.  */
static bool
make_at_target (struct copying *c, struct copy_pair *pair, struct node *node, bool may_replace,
                int *error)
{
  const struct place *target = &pair->target;
  struct stat status = { 0 };
  bool is_kept = true;
  *error = 0;
  if (!pair->replaces && make_node (node, target->folder, target->name))
    is_kept = keep_of_node (c, pair, node, target->name, &status);
  else if (!pair->replaces && !(may_replace && errno == EEXIST))
    *error = errno;
  else
    {
      BUF (unused);
      if (!unused_name_make (target->folder, make_node, node, &unused))
        *error = errno;
      else
        {
          struct str name = buf_str (&unused);
          is_kept = keep_of_node (c, pair, node, name, &status);
          if (!sys_rename (target->folder, name, target->folder, target->name, RENAME_OVER))
            *error = errno;
          /* Renaming one name of a file to another leaves both.  */
          if (*error || node->kind == NODE_HARD_LINK)
            sys_remove_file (target->folder, name);
        }
    }
  *error = *error ? target_error (c, pair, *error) : 0;
  if (*error)
    return false;
  pair_remember (c, pair, &status);
  return is_kept;
}

/* Symbolic links.  */

/* Make a symbolic link that holds TEXT.  *ERROR as make_at_target has it.  */
static bool
make_symlink (struct copying *c, struct copy_pair *pair, struct str text, int *error)
{
  struct node node = { .kind = NODE_SYMBOLIC_LINK, .text = text };
  return make_at_target (c, pair, &node, c->plan.force, error);
}

static bool
is_current_folder (int folder)
{
  struct stat here, status;
  return folder == SYS_HERE
         || !sys_status_in (SYS_HERE, STR ("."), FOLLOW_LINK, &here)
         || !sys_status (folder, &status)
         || sys_is_one_file (&here, &status);
}

bool
pair_make_symlink (struct copying *c, struct copy_pair *pair)
{
  int error;
  if (str_at (pair->source.path, 0) != '/' && !is_current_folder (pair->target.folder))
    {
      complain (c->inv, _("%s: can make relative symbolic links only in current directory"),
                quoted_name (pair->target.path));
      return false;
    }
  bool fine = make_symlink (c, pair, pair->source.path, &error);
  if (error)
    complain_errno (c->inv, error, _("cannot create symbolic link %s to %s"),
                    quoted_file_n (0, pair->target.path), quoted_file_n (1, pair->source.path));
  return fine;
}

/* Whether the target is a symbolic link that holds TEXT already.  */
static bool
is_link_to (const struct copy_pair *pair, struct str text)
{
  BUF (old);
  return sys_read_link (pair->target.folder, pair->target.name, &old)
         && span_equal (buf_span (&old), str_span (text));
}

bool
pair_copy_symlink (struct copying *c, struct copy_pair *pair)
{
  BUF (link);
  int error;
  if (!sys_read_link (pair->source.folder, pair->source.name, &link))
    {
      complain_errno (c->inv, errno, _("cannot read symbolic link %s"),
                      quoted_file (pair->source.path));
      return false;
    }
  struct str text = buf_str (&link);
  bool fine = make_symlink (c, pair, text, &error);
  if (error == EEXIST && c->plan.updating == UPDATE_OLDER && is_link_to (pair, text))
    return true;
  if (error)
    complain_errno (c->inv, error, _("cannot create symbolic link %s"),
                    quoted_file (pair->target.path));
  return fine;
}

/* Hard links.  */

static bool
link_to_held (struct copying *c, struct copy_pair *pair, int held, bool may_replace,
              struct str old)
{
  struct node node = { .kind = NODE_HARD_LINK, .held = held };
  int error = errno;
  if (held >= 0)
    {
      make_at_target (c, pair, &node, may_replace, &error);
      sys_close (held);
    }
  if (error)
    complain_errno (c->inv, error, _("cannot create hard link %s to %s"),
                    quoted_file_n (0, pair->target.path), quoted_file_n (1, old));
  return !error;
}

bool
pair_make_hard_link (struct copying *c, struct copy_pair *pair)
{
  bool may_replace = c->plan.force || c->plan.overwriting == OVERWRITE_IF_ALLOWED;
  struct stat status;
  int held = sys_hold (pair->source.folder, pair->source.name, pair_links (c, pair));
  if (held >= 0 && sys_status (held, &status)
      && (status.st_dev != pair->from.st_dev || status.st_ino != pair->from.st_ino))
    {
      sys_close (held);
      complain (c->inv, _("skipping file %s, as it was replaced while being copied"),
                quoted_file (pair->source.path));
      return false;
    }
  return link_to_held (c, pair, held, may_replace, pair->source.path);
}

bool
pair_link_to_copy (struct copying *c, struct copy_pair *pair, const struct copied *copy)
{
  if (pair->is_there)
    tell_removed (c, pair);
  BUF (path);
  put_copy_path (c, copy, &path);
  return link_to_held (c, pair, copied_hold (&c->links, copy, c->top.folder), true,
                       buf_str (&path));
}

/* FIFOs, sockets, devices.  */

bool
pair_make_node (struct copying *c, struct copy_pair *pair)
{
  bool is_fifo = S_ISFIFO (pair->from.st_mode);
  pair->source_fd = sys_hold (pair->source.folder, pair->source.name, pair_links (c, pair));
  if (pair->source_fd >= 0 && !keep_prepare (c, pair))
    return false;
  struct node node = {
    .kind = NODE_SPECIAL,
    .mode = keep_first_mode (c, pair) | (pair->from.st_mode & S_IFMT),
    .device = is_fifo ? 0 : pair->from.st_rdev,
  };
  int error;
  bool fine = make_at_target (c, pair, &node, false, &error);
  if (error)
    complain_errno (c->inv, error,
                    is_fifo ? _("cannot create fifo %s") : _("cannot create special file %s"),
                    quoted_file (pair->target.path));
  return fine;
}
