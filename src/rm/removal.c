/* The removal of one operand of rm, and of what is in it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "removal.h"

#include <errno.h>

#include "cli/ask.h"
#include "cli/quote.h"
#include "cli/root.h"
#include "fs/walk.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/path.h"

/* At which depth something was left last, seen from the current place: it could not be
   removed, or the user did not want it entered.  A folder with that in it is not tried,
   for the reason has been told.  */
struct left
{
  size_t depth;
};

static void
leave_at (struct left *left, size_t depth)
{
  left->depth = depth > left->depth ? depth : left->depth;
}

static void
cannot_remove (struct removal *r, const struct visit *visit, int error, struct left *left)
{
  leave_at (left, visit->depth);
  bool missing = error == ENOENT || error == ENOTDIR || error == EINVAL || error == EILSEQ;
  if (!(missing && r->ignore_missing))
    complain_errno (r->inv, error, _("cannot remove %s"), quoted_file (visit->path));
}

/* Whether there is somebody to be asked about what is removed.  */
static bool
asks (const struct removal *r)
{
  return r->asks_if_protected || r->asking == ASK_ALWAYS;
}

/* Whether what is visited, with STATUS, is protected against writing.  */
static bool
is_protected (const struct removal *r, const struct visit *visit, const struct stat *status)
{
  if (!asks (r))
    return false;
  return !S_ISLNK (status->st_mode) && !sys_may_in (visit->folder, visit->name, MAY_WRITE)
         && errno == EACCES;
}

/* Whether the user lets go of what is visited.  */
static bool
may_remove (struct removal *r, const struct visit *visit, const struct stat *status)
{
  bool protected = is_protected (r, visit, status);
  if (!protected && r->asking != ASK_ALWAYS)
    return true;
  return ask (r->inv, protected ? _("%s: remove write-protected %s %s? ")
                                : _("%s: remove %s %s? "),
              str_c (r->inv->called), file_kind (status), quoted_file (visit->path));
}

static bool
may_descend (struct removal *r, const struct visit *visit)
{
  bool protected = is_protected (r, visit, &visit->status);
  if (!protected && r->asking != ASK_ALWAYS)
    return true;
  return ask (r->inv, protected ? _("%s: descend into write-protected directory %s? ")
                                : _("%s: descend into directory %s? "),
              str_c (r->inv->called), quoted_file (visit->path));
}

static void
remove_file (struct removal *r, const struct visit *visit, struct left *left)
{
  struct stat status;
  if (asks (r) && !sys_status_in (visit->folder, visit->name, LINK_ITSELF, &status))
    cannot_remove (r, visit, errno, left);
  else if (asks (r) && !may_remove (r, visit, &status))
    return;
  else if (!sys_remove_file (visit->folder, visit->name))
    {
      int error = errno;
      /* A file system that is read-only says so of what is not there, too.  */
      if (error == EROFS && !sys_status_in (visit->folder, visit->name, LINK_ITSELF, &status))
        error = errno;
      cannot_remove (r, visit, error, left);
    }
  else if (r->verbose)
    report (r->inv, _("removed %s\n"), quoted_file (visit->path));
}

/* Remove the folder, which is empty as far as is known; otherwise ERROR, if not 0, told
   why that could not be seen.  */
static void
remove_folder (struct removal *r, const struct visit *visit, int error, struct left *left)
{
  if (sys_remove_folder (visit->folder, visit->name))
    {
      if (r->verbose)
        report (r->inv, _("removed directory %s\n"), quoted_file (visit->path));
      return;
    }
  if (!error || (errno != ENOTEMPTY && errno != EEXIST))
    {
      cannot_remove (r, visit, errno, left);
      return;
    }
  /* It is there, whatever the error is.  */
  leave_at (left, visit->depth);
  complain_errno (r->inv, error, _("cannot remove %s"), quoted_file (visit->path));
}

/* Whether PATH ends in "." or "..".  */
static bool
ends_in_dots (struct str path)
{
  struct span last = path_last_component (str_span (path));
  return span_equal (last, SPAN (".")) || span_equal (last, SPAN (".."));
}

/* Whether the folder is an operand that ends so, which POSIX has rm refuse: told then.  */
static bool
is_refused (struct removal *r, const struct visit *visit)
{
  if (visit->depth > 0 || !ends_in_dots (visit->path))
    return false;
  complain (r->inv, _("refusing to remove %s or %s directory: skipping %s"),
            quoted_file_n (0, STR (".")), quoted_file_n (1, STR ("..")),
            quoted_file_n (2, visit->path));
  return true;
}

/* A folder that cannot be read may be removed yet, if it is empty.  */
static void
remove_unreadable (struct removal *r, const struct visit *visit, struct left *left)
{
  struct stat status;
  if (!r->recursive && !r->folders)
    cannot_remove (r, visit, EISDIR, left);
  else if (r->recursive && is_refused (r, visit))
    leave_at (left, visit->depth);
  else if (!asks (r))
    remove_folder (r, visit, r->recursive ? visit->error : 0, left);
  else if (r->recursive || !sys_status_in (visit->folder, visit->name, LINK_ITSELF, &status))
    cannot_remove (r, visit, visit->error, left);
  else if (r->asking != ASK_ALWAYS && !is_protected (r, visit, &status))
    remove_folder (r, visit, 0, left);
  else if (ask (r->inv, _("%s: attempt removal of inaccessible directory %s? "),
                str_c (r->inv->called), quoted_file (visit->path)))
    remove_folder (r, visit, 0, left);
  else
    leave_at (left, visit->depth);
}

/* Whether the folder is one that must stay, whatever it is called: told then.  */
static bool
is_kept (struct removal *r, const struct visit *visit)
{
  struct stat above;
  if (r->keep_root && is_protected_root (r->inv, &r->root, visit->path, &visit->status))
    return true;
  if (!r->keep_mounts || visit->depth > 0)
    return false;
  if (!sys_status_in (visit->held, STR (".."), LINK_ITSELF, &above))
    {
      complain_errno (r->inv, errno, _("failed to stat %s: skipping %s"),
                      quoted_file_n (0, STR ("..")), quoted_file_n (1, visit->path));
      return true;
    }
  if (above.st_dev == visit->status.st_dev)
    return false;
  complain (r->inv, _("skipping %s, since it's on a different device"),
            quoted_file (visit->path));
  complain (r->inv, "%s", _("and --preserve-root=all is in effect"));
  return true;
}

/* Whether to go into the folder.  If not, what is to become of it is done.  */
static bool
decide_on_folder (struct removal *r, const struct visit *visit, dev_t device,
                  struct left *left)
{
  if (!r->recursive && !(r->folders && visit->is_empty))
    {
      if (!r->folders)
        cannot_remove (r, visit, EISDIR, left);
      else if (asks (r) || ends_in_dots (visit->path))
        cannot_remove (r, visit, ENOTEMPTY, left);
      else
        /* The system has the last word: some folders can go with what is in them.  */
        remove_folder (r, visit, 0, left);
      return false;
    }
  bool fine = !is_refused (r, visit) && !is_kept (r, visit);
  if (fine && r->one_filesystem && visit->depth > 0 && visit->status.st_dev != device)
    {
      complain (r->inv, _("skipping %s, since it's on a different device"),
                quoted_file (visit->path));
      fine = false;
    }
  if (fine && visit->is_empty)
    {
      if (may_remove (r, visit, &visit->status))
        remove_folder (r, visit, 0, left);
      else
        leave_at (left, visit->depth);
      return false;
    }
  fine = fine && may_descend (r, visit);
  if (!fine)
    leave_at (left, visit->depth);
  return fine;
}

/* All that was in the folder has been seen.  */
static void
remove_emptied (struct removal *r, const struct visit *visit, struct left *left)
{
  struct stat status;
  if (left->depth > visit->depth)
    left->depth = visit->depth;
  else if (visit->error)
    {
      leave_at (left, visit->depth);
      complain_errno (r->inv, visit->error, _("traversal failed: %s"),
                      quoted_name (visit->path));
    }
  else if (!asks (r))
    remove_folder (r, visit, 0, left);
  else if (!sys_status_in (visit->folder, visit->name, LINK_ITSELF, &status))
    cannot_remove (r, visit, errno, left);
  else if (may_remove (r, visit, &status))
    remove_folder (r, visit, 0, left);
}

static void
walk_and_remove (struct removal *r, const struct entry *entry, struct str path)
{
  struct walk walk = { .tells_empty = true };
  struct left left = { 0 };
  dev_t device = 0;
  walk_begin (&walk, entry, path);
  for (const struct visit *visit; (visit = walk_next (&walk));)
    switch (visit->kind)
      {
      case VISIT_FOLDER:
        progress_add (&r->progress, 1, 0);
        if (visit->depth == 0)
          device = visit->status.st_dev;
        if (!decide_on_folder (r, visit, device, &left))
          walk_pass (&walk);
        break;
      case VISIT_LEAVE:
        remove_emptied (r, visit, &left);
        break;
      case VISIT_UNREADABLE:
        remove_unreadable (r, visit, &left);
        break;
      case VISIT_FILE:
        remove_file (r, visit, &left);
        progress_add (&r->progress, 1, 0);
        break;
      case VISIT_CYCLE:
      case VISIT_LOST:
        cannot_remove (r, visit, visit->error, &left);
        break;
      }
  walk_end (&walk);
}

void
remove_operand (struct removal *r, struct str path)
{
  /* What is no folder takes one call, where no one is to be asked.  */
  bool may_be_folder = asks (r) || span_ends_in (str_span (path), '/') || ends_in_dots (path);
  if (!may_be_folder)
    {
      if (sys_remove_file (SYS_HERE, path))
        {
          progress_add (&r->progress, 1, 0);
          if (r->verbose)
            report (r->inv, _("removed %s\n"), quoted_file (path));
          return;
        }
      /* Nor is it known that there is anything where nothing can be removed.  */
      may_be_folder = errno == EISDIR || errno == EPERM || errno == EACCES || errno == EROFS;
    }
  struct entry entry;
  struct left left = { 0 };
  if (!may_be_folder || !entry_of (path, &entry))
    {
      cannot_remove (r, &(struct visit) { .path = path }, errno, &left);
      return;
    }
  walk_and_remove (r, &entry, path);
  entry_close (&entry);
}
