/* What chown and chgrp share: the options, and the walk.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "ownership.h"

#include <errno.h>

#include "bound/buf.h"
#include "cli/quote.h"
#include "cli/root.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/path.h"

void
take_from (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  bool is_old;
  const char *wrong = owner_parse (&inv->arena, argument, &set->from, &is_old);
  if (wrong)
    {
      complain (inv, "%s: %s", _(wrong), quoted (argument));
      stop (inv);
    }
  set->has_from = true;
}

size_t
ownership_operands (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  size_t count = inv->operands.count;
  if (set->recursive && set->links == NO_LINKS && set->dereferencing == DEREFERENCE)
    {
      complain (inv, "%s", _("-R --dereference requires either -H or -L"));
      stop (inv);
    }
  size_t taken = str_given (set->reference) ? 0 : 1;
  if (count == 0)
    missing_operand (inv);
  if (count <= taken)
    usage_error (inv, _("missing operand after %s"),
                 quoted (VEC_AT (inv->operands, count - 1)));
  return taken;
}

struct stat
ownership_reference (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct stat status;
  if (sys_status_in (SYS_HERE, set->reference, FOLLOW_LINK, &status))
    return status;
  complain_errno (inv, errno, _("failed to get attributes of %s"),
                  quoted_file (set->reference));
  stop (inv);
}

/* One run.  */
struct owner_run
{
  struct invocation *inv;
  const struct settings *set;
  struct owner owner;
  bool follows;                 /* links stand for what they point to */
  struct stat root;             /* where it is protected */
};

/* "USER:GROUP", of which either may be none.  */
static const char *
ownership_text (struct arena *arena, struct str user, struct str group)
{
  BUF (text);
  if (str_given (user))
    buf_append (&text, str_span (user));
  if (str_given (group))
    {
      if (str_given (user))
        buf_push (&text, ':');
      buf_append (&text, str_span (group));
    }
  return str_c (arena_str (arena, buf_span (&text)));
}

enum outcome { CHANGED, FAILED, RETAINED };

/* Tell of PATH, which has had STATUS; NULL where that is not known.  */
static void
tell (const struct owner_run *c, struct str path, const struct stat *status,
      enum outcome outcome)
{
  enum telling telling = c->set->telling;
  if (telling == TELL_NOTHING || (telling == TELL_CHANGES && outcome != CHANGED))
    return;
  struct invocation *inv = c->inv;
  const struct owner *owner = &c->owner;
  /* An empty name is of a group alone, or of nothing.  */
  bool has_group = str_given (owner->group_name);
  bool has_user = str_given (owner->user_name)
                  && (owner->user_name.length > 0 || has_group);
  const char *name = quoted_file (path);
  struct arena arena = { 0 };
  const char *new = ownership_text (&arena, owner->user_name, owner->group_name);
  const char *old = NULL;
  if (status)
    old = ownership_text (&arena, has_user ? user_name (&arena, status->st_uid) : str_none (),
                          has_group ? group_name (&arena, status->st_gid) : str_none ());
  bool of_group = has_group && !has_user;
  if (!has_user && !has_group)
    report (inv, outcome == RETAINED ? _("ownership of %s retained\n")
                                     : _("failed to change ownership of %s\n"), name);
  else if (outcome == RETAINED)
    report (inv, of_group ? _("group of %s retained as %s\n")
                          : _("ownership of %s retained as %s\n"), name, old);
  else if (outcome == CHANGED)
    report (inv, of_group ? _("changed group of %s from %s to %s\n")
                          : _("changed ownership of %s from %s to %s\n"), name, old, new);
  else if (old)
    report (inv, of_group ? _("failed to change group of %s from %s to %s\n")
                          : _("failed to change ownership of %s from %s to %s\n"),
            name, old, new);
  else
    report (inv, of_group ? _("failed to change group of %s to %s\n")
                          : _("failed to change ownership of %s to %s\n"), name, new);
  arena_release (&arena);
}

static void
fail (const struct owner_run *c)
{
  c->inv->status = failure_status (c->inv->tool);
}

static void
cannot_access (const struct owner_run *c, struct str path, int error)
{
  fail (c);
  if (!c->set->silent)
    complain_errno (c->inv, error, _("cannot access %s"), quoted_file (path));
  tell (c, path, NULL, FAILED);
}

/* Whether a file with STATUS is one that --from asks for.  */
static bool
is_wanted (const struct owner_run *c, const struct stat *status)
{
  const struct owner *from = &c->set->from;
  return !c->set->has_from
         || ((from->user == (uid_t) -1 || from->user == status->st_uid)
             && (from->group == (gid_t) -1 || from->group == status->st_gid));
}

/* Change PATH, which HELD is, from what is in STATUS.  */
static void
change_held (const struct owner_run *c, struct str path, int held, const struct stat *status)
{
  const struct owner *owner = &c->owner;
  if (!is_wanted (c, status))
    {
      tell (c, path, status, RETAINED);
      return;
    }
  if (!sys_set_owner (held, owner->user, owner->group))
    {
      int error = errno;
      fail (c);
      if (!c->set->silent)
        complain_errno (c->inv, error,
                        owner->user != (uid_t) -1 ? _("changing ownership of %s")
                                                  : _("changing group of %s"),
                        quoted_file (path));
      tell (c, path, status, FAILED);
      return;
    }
  bool changes = (owner->user != (uid_t) -1 && owner->user != status->st_uid)
                 || (owner->group != (gid_t) -1 && owner->group != status->st_gid);
  tell (c, path, status, changes ? CHANGED : RETAINED);
}

static void
change_file (const struct owner_run *c, const struct visit *visit)
{
  struct stat status;
  /* What may be a folder is not changed as if it were a file.  */
  if (visit->error && !(visit->error == ENOENT && visit->depth > 0))
    {
      cannot_access (c, visit->path, visit->error);
      return;
    }
  /* Where it is no matter what a name's file is, and nothing is to be told of it, one call
     does, which reaches nothing that the name points to.  */
  if (!c->follows && !c->set->has_from && c->set->telling == TELL_NOTHING
      && sys_set_owner_in (visit->folder, visit->name, c->owner.user, c->owner.group))
    return;
  int held = sys_hold (visit->folder, visit->name, c->follows ? FOLLOW_LINK : LINK_ITSELF);
  int error = errno;
  if (held >= 0)
    {
      if (sys_status (held, &status))
        change_held (c, visit->path, held, &status);
      else
        cannot_access (c, visit->path, errno);
      sys_close (held);
    }
  else if (c->follows && sys_status_in (visit->folder, visit->name, LINK_ITSELF, &status))
    {
      fail (c);
      if (!c->set->silent)
        complain_errno (c->inv, error, _("cannot dereference %s"), quoted_file (visit->path));
      tell (c, visit->path, &status, FAILED);
    }
  else if (error != ENOENT || visit->depth == 0)
    /* What is gone since its folder was read is no matter.  */
    cannot_access (c, visit->path, error);
}

/* Change the folder that is visited, and that is held.  */
static void
change_folder (const struct owner_run *c, const struct visit *visit)
{
  struct stat status;
  if (visit->is_followed && !c->follows)
    change_file (c, visit);
  else if (sys_status (visit->held, &status))
    change_held (c, visit->path, visit->held, &status);
  else
    cannot_access (c, visit->path, errno);
}

static void
cannot_read (const struct owner_run *c, const struct visit *visit)
{
  if (visit->error == ENOENT && visit->depth > 0)
    return;
  fail (c);
  if (!c->set->silent)
    complain_errno (c->inv, visit->error, _("cannot read directory %s"),
                    quoted_file (visit->path));
  tell (c, visit->path, NULL, FAILED);
}

static bool
is_protected (const struct owner_run *c, const struct visit *visit)
{
  return c->set->preserve_root
         && is_protected_root (c->inv, &c->root, visit->path, &visit->status);
}

static void
change_tree (const struct owner_run *c, const struct entry *entry, struct str path)
{
  struct walk walk = { .links = c->set->links };
  walk_begin (&walk, entry, path);
  for (const struct visit *visit; (visit = walk_next (&walk));)
    switch (visit->kind)
      {
      case VISIT_FOLDER:
        if (is_protected (c, visit))
          walk_pass (&walk);
        break;
      case VISIT_LEAVE:
        if (visit->error)
          cannot_read (c, visit);
        else
          change_folder (c, visit);
        break;
      case VISIT_UNREADABLE:
      case VISIT_LOST:
        cannot_read (c, visit);
        break;
      case VISIT_CYCLE:
      case VISIT_FILE:
        change_file (c, visit);
        break;
      }
  walk_end (&walk);
}

void
change_ownership (struct invocation *inv, struct owner owner, size_t first)
{
  const struct settings *set = inv->settings;
  struct owner_run c = { .inv = inv, .set = set, .owner = owner };
  /* With -R, links that are not followed are changed themselves.  */
  c.follows = set->dereferencing == DEREFERENCE
              || (set->dereferencing == DEREFERENCE_BY_MODE
                  && !(set->recursive && set->links == NO_LINKS));
  if (set->recursive && set->preserve_root)
    c.root = root_status (inv);
  for (size_t i = first; i < inv->operands.count; i++)
    {
      struct str path = path_with_one_slash (&inv->arena, VEC_AT (inv->operands, i));
      struct entry entry;
      if (!set->recursive)
        /* One look-up: the name is held, and then changed.  */
        change_file (&c, &(struct visit) { .folder = SYS_HERE, .name = path, .path = path });
      else if (entry_of (path, &entry))
        {
          change_tree (&c, &entry, path);
          entry_close (&entry);
        }
      else
        cannot_access (&c, path, errno);
    }
}
