/* Attributes that a copy gets from its source.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "keeping.h"

#include <errno.h>

#include "cli/quote.h"
#include "fs/context.h"
#include "fs/mode.h"
#include "sys/context.h"
#include "sys/names.h"

/* So many bytes are.  */
enum { SOON_WHOLE = 64 * 1024 };

enum
{
  MODE_OF_OTHERS = S_IRWXG | S_IRWXO,
  SPECIAL_BITS = S_ISUID | S_ISGID | S_ISVTX,
  MODE_OF_ALL = S_IRWXU | S_IRWXG | S_IRWXO
};

/* Modes.  */

/* What a new target takes its mode from.  */
static mode_t
model (const struct copying *c, const struct copy_pair *pair)
{
  mode_t mode = pair->from.st_mode & MODE_BITS;
  if (c->plan.keep.mode)
    return mode;
  if (c->plan.default_mode)
    return S_ISDIR (pair->from.st_mode) ? MODE_OF_ALL | (mode & S_ISVTX) : (mode_t) MODE_ALL;
  return S_ISDIR (pair->from.st_mode) ? mode & (MODE_OF_ALL | S_ISVTX) : mode & MODE_OF_ALL;
}

/* What its first mode lacks: what others may do with it before it is whole, or has its
   owner.  */
static mode_t
left_out (const struct copying *c, const struct copy_pair *pair)
{
  const struct kept_attributes *keep = &c->plan.keep;
  bool is_folder = S_ISDIR (pair->from.st_mode);
  mode_t of_folder = is_folder ? S_IWGRP | S_IWOTH : 0;
  if (!keep->owner && !keep->mode)
    return of_folder;
  const struct target_facts *facts = pair_facts (c, pair);
  bool has_list = keep->mode && (pair->found.acl || facts->acl != NO_ACL);
  if (!keep->owner)
    return has_list ? (mode_t) MODE_OF_OTHERS : of_folder;
  /* What is ours from the beginning, and whole in no time, need not be closed to others
     first.  */
  bool is_ours = pair->from.st_uid == c->user && pair->from.st_gid == facts->group;
  bool is_soon_whole = S_ISREG (pair->from.st_mode) && pair->from.st_size <= SOON_WHOLE;
  return is_ours && is_soon_whole && !has_list ? 0 : (mode_t) MODE_OF_OTHERS;
}

/* What it needs besides until it is whole.  */
static mode_t
added (const struct copy_pair *pair)
{
  if (S_ISDIR (pair->from.st_mode))
    return S_IRWXU;
  return pair->found.names.length > 0 ? S_IWUSR : 0;
}

mode_t
keep_first_mode (const struct copying *c, const struct copy_pair *pair)
{
  /* Nobody else's until it has its owner.  */
  if (c->plan.given.are_given)
    return c->plan.given.mode & (S_IRUSR | S_IWUSR);
  mode_t mode = model (c, pair) & (MODE_OF_ALL | S_ISVTX);
  return (mode & ~left_out (c, pair)) | added (pair);
}

/* The mode that a new target is to have in the end, NOW being what it has.  */
static mode_t
final_mode (const struct copying *c, const struct copy_pair *pair, mode_t now)
{
  mode_t mode = model (c, pair);
  if (c->plan.keep.mode)
    return mode;
  mode_t changes = left_out (c, pair) | added (pair);
  return (now & MODE_BITS & ~added (pair)) | (changes & mode & ~c->umask);
}

/* Say what could not be kept, and that the run failed if it must have been.  */
#define TELL_LOST(c, must, error, ...)                \
  ((must) ? complain_errno ((c)->inv, (error), __VA_ARGS__) \
          : warn_errno ((c)->inv, (error), __VA_ARGS__))

/* Extended attributes.  */

bool
keep_prepare (struct copying *c, struct copy_pair *pair)
{
  const struct copy_plan *plan = &c->plan;
  if (!plan->keep.mode && !plan->keep.extended)
    return true;
  if (attributes_read (pair->source_fd, &pair->found))
    return true;
  if (plan->tells_extended)
    TELL_LOST (c, plan->must_keep_extended, errno, _("listing attributes of %s"),
               quoted_file (pair->source.path));
  return !plan->must_keep_extended;
}

/* Whom attributes_copy tells.  */
struct attribute_trouble
{
  struct copying *c;
  const struct copy_pair *pair;
};

static void
tell_attribute (void *whom, enum attribute_failure what, struct str name, int error)
{
  const struct attribute_trouble *trouble = whom;
  struct copying *c = trouble->c;
  bool must = c->plan.must_keep_extended;
  /* That a file system has none is told of where files are copied for them, and where a file
     is gone from where it had some.  */
  if ((error == ENOTSUP || error == ENOSYS) && !must && !c->plan.moves)
    return;
  switch (what)
    {
    case CANNOT_READ_ATTRIBUTE:
      TELL_LOST (c, must, error, _("getting attribute %s of %s"), quoted_file_n (0, name),
                 quoted_file_n (1, trouble->pair->source.path));
      break;
    case CANNOT_SET_ATTRIBUTE:
      TELL_LOST (c, must, error, _("setting attribute %s for %s"), quoted_file_n (0, name),
                 quoted_file_n (1, trouble->pair->target.path));
      break;
    case CANNOT_SET_ANY:
      TELL_LOST (c, must, error, _("setting attributes for %s"),
                 quoted_file (trouble->pair->target.path));
      break;
    }
}

static bool
keep_extended (struct copying *c, const struct copy_pair *pair, const struct keeping *k)
{
  const struct copy_plan *plan = &c->plan;
  struct attribute_trouble trouble = { c, pair };
  bool with_context = !plan->keep.context && !plan->context.is_default;
  return attributes_copy (k->source, &pair->found, k->target, with_context,
                          plan->tells_extended ? tell_attribute : NULL, &trouble)
         || !plan->must_keep_extended;
}

/* Owners.  */

/* A file that was there before: let its new owner not be the old one's guests.  */
static bool
close_to_others (struct copying *c, const struct copy_pair *pair, struct keeping *k)
{
  mode_t old = k->now.st_mode & MODE_BITS, both = old & pair->from.st_mode & S_IRWXU;
  if (k->is_new || !c->plan.keep.mode || both == old)
    return true;
  if (sys_set_mode (k->target, both))
    return true;
  bool is_no_matter = (errno == EPERM || errno == EINVAL) && c->user != 0;
  if (!is_no_matter)
    TELL_LOST (c, c->plan.must_keep, errno, _("clearing permissions for %s"),
               quoted_file (pair->target.path));
  return !c->plan.must_keep;
}

/* Give the target the owner and the group of the source, or at least the group.  What
   that does to the mode is not known then.  *IS_SET tells whether it has both.  */
static bool
keep_owner (struct copying *c, const struct copy_pair *pair, struct keeping *k, bool *is_set)
{
  const struct stat *from = &pair->from;
  *is_set = from->st_uid == k->now.st_uid && from->st_gid == k->now.st_gid;
  if (*is_set)
    return true;
  if (!close_to_others (c, pair, k))
    return false;
  *is_set = sys_set_owner (k->target, from->st_uid, from->st_gid);
  if (*is_set)
    return true;
  bool is_no_matter = false;
  int error = errno;
  if (error == EPERM || error == EINVAL)
    {
      sys_set_owner (k->target, (uid_t) -1, from->st_gid);
      /* Only the mighty may give files away.  */
      is_no_matter = c->user != 0;
    }
  if (!is_no_matter)
    TELL_LOST (c, c->plan.must_keep, error, _("failed to preserve ownership for %s"),
               quoted_file (pair->target.path));
  return is_no_matter || !c->plan.must_keep;
}

/* Modes and lists.  */

/* Give the target its mode.  HAS_OWNER: that of the source, so that the special bits mean
   the same; IS_CHANGED: what mode it has is not known.  */
static bool
keep_mode (struct copying *c, const struct copy_pair *pair, const struct keeping *k,
           bool has_owner, bool is_changed)
{
  const struct copy_plan *plan = &c->plan;
  if (!plan->keep.mode && !k->is_new)
    return true;
  mode_t mode = final_mode (c, pair, k->now.st_mode);
  if (!has_owner)
    mode &= ~(mode_t) SPECIAL_BITS;
  bool fine = true;
  if (plan->default_mode && pair_facts (c, pair)->acl != NO_ACL)
    {
      /* The mode that umask leaves it, not the list that its folder passes on.  */
      is_changed = true;
      mode = (mode & SPECIAL_BITS) | (model (c, pair) & ~c->umask);
      fine = acl_clear (k->target);
    }
  else if (plan->keep.mode)
    {
      bool may_have = !k->is_new || pair_facts (c, pair)->acl != NO_ACL;
      is_changed |= pair->found.acl || pair->found.default_acl || may_have;
      fine = acl_copy (k->source, &pair->found, k->target, may_have);
    }
  if (fine && (is_changed || mode != (k->now.st_mode & MODE_BITS)))
    fine = sys_set_mode (k->target, mode);
  if (!fine)
    TELL_LOST (c, plan->must_keep, errno, _("preserving permissions for %s"),
               quoted_file (pair->target.path));
  return fine || !plan->must_keep;
}

static bool
keep_times (struct copying *c, const struct copy_pair *pair, const struct keeping *k)
{
  const struct timespec times[] = { pair->from.st_atim, pair->from.st_mtim };
  if (sys_set_times (k->target, times))
    return true;
  TELL_LOST (c, c->plan.must_keep, errno, _("preserving times for %s"),
             quoted_file (pair->target.path));
  return !c->plan.must_keep;
}

/* Security contexts.  */

/* Let FD, which PATH names, have the context that is its default, if that is wanted.  */
static bool
give_context (struct copying *c, struct str path, int fd)
{
  if (!c->plan.context.is_default || context_restore (&c->plan.context.selinux, fd, path)
      || context_is_no_matter (errno))
    return true;
  complain_errno (c->inv, errno, _("failed to set the security context of %s"),
                  quoted_file (path));
  return false;
}

/* Let the target have that of the source, if it is kept.  */
static bool
keep_context (struct copying *c, const struct copy_pair *pair, const struct keeping *k)
{
  BUF (context);
  if (!c->plan.keep.context
      || (sys_read_context (k->source, &context)
          && sys_write_context (k->target, buf_str (&context)))
      || !c->plan.must_keep_context)
    return true;
  complain_errno (c->inv, errno, _("failed to set the security context of %s"),
                  quoted_file (pair->target.path));
  return false;
}

bool
give_attributes (struct copying *c, struct str path, int fd)
{
  const struct given_attributes *given = &c->plan.given;
  bool has_owner = given->user != (uid_t) -1 || given->group != (gid_t) -1;
  if (has_owner && !sys_set_owner (fd, given->user, given->group))
    {
      complain_errno (c->inv, errno, _("cannot change ownership of %s"), quoted_file (path));
      return false;
    }
  /* Not less, and not more than that: no list that the folder passes on.  */
  const struct attributes none = { 0 };
  if (!acl_copy (-1, &none, fd, true) || !sys_set_mode (fd, given->mode))
    {
      complain_errno (c->inv, errno, _("cannot change permissions of %s"), quoted_file (path));
      return false;
    }
  return give_context (c, path, fd);
}

bool
keep_attributes (struct copying *c, struct copy_pair *pair, struct keeping *k)
{
  const struct kept_attributes *keep = &c->plan.keep;
  bool is_link = S_ISLNK (pair->from.st_mode);
  bool fine = true, has_owner = true, is_changed = false;
  if (c->plan.given.are_given)
    {
      /* The copy stays, whatever it could not be given: the run has failed, though.  */
      give_attributes (c, pair->target.path, k->target);
      keep_context (c, pair, k);
      return !keep->times || keep_times (c, pair, k);
    }
  if (keep->owner)
    {
      bool had_owner = k->now.st_uid == pair->from.st_uid && k->now.st_gid == pair->from.st_gid;
      fine = keep_owner (c, pair, k, &has_owner);
      is_changed = !had_owner;
    }
  if (fine && keep->extended && !is_link)
    fine = keep_extended (c, pair, k);
  if (fine)
    fine = keep_context (c, pair, k) && give_context (c, pair->target.path, k->target);
  if (fine && !is_link)
    fine = keep_mode (c, pair, k, has_owner, is_changed);
  return fine && (!keep->times || keep_times (c, pair, k));
}
