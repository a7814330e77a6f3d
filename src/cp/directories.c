/* Directories that install makes.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "fs/context.h"
#include "fs/making.h"
#include "fs/mode.h"
#include "installing.h"
#include "sys/file.h"
#include "sys/names.h"

/* Directories on the way to one operand.  */
struct way
{
  struct invocation *inv;
  const struct wanted *wanted;
  bool is_made;                 /* the last one, by us */
};

/* The directory PATH is about to be made in FOLDER.  */
static void
begin (void *whom, int folder, struct str name, struct str path)
{
  struct way *way = whom;
  (void) name;
  way->is_made = false;
  if (way->wanted->context->is_default
      && !context_begin_default (&way->wanted->context->selinux, folder, path, S_IFDIR)
      && !context_is_no_matter (errno))
    complain_errno (way->inv, errno, _("failed to set default creation context for %s"),
                    quoted_file (path));
}

static void
tell_made (void *whom, struct str path)
{
  struct way *way = whom;
  way->is_made = true;
  if (way->wanted->verbose)
    report (way->inv, _("%s: creating directory %s\n"), str_c (way->inv->called),
            quoted_file (path));
}

/* Hold the directory NAME in FOLDER: that which was made, and is empty, or that which is
   there, be it by a link.  -1 with errno.  */
static int
hold_directory (const struct way *way, int folder, struct str name)
{
  if (!way->is_made)
    return sys_open_folder_in (folder, name, FOLLOW_LINK);
  int made = sys_open_listing_in (folder, name, LINK_ITSELF);
  if (made < 0 || sys_is_empty_folder (made))
    return made;
  sys_close (made);
  errno = EBUSY;
  return -1;
}

/* Give the directory FD, which IS_MADE by us, the owner and the mode that are wanted.  False
   with errno.  */
static bool
give (const struct wanted *wanted, int fd, bool is_made)
{
  const struct owner *owner = &wanted->owner;
  struct stat status;
  if (!sys_status (fd, &status))
    return false;
  bool changes_owner = (owner->user != (uid_t) -1 && owner->user != status.st_uid)
                       || (owner->group != (gid_t) -1 && owner->group != status.st_gid);
  if (changes_owner && !sys_set_owner (fd, owner->user, owner->group))
    return false;
  /* One that was made has inherited no more than its set-group-ID bit.  */
  mode_t kept = ~wanted->mentioned & (is_made ? S_ISGID : MODE_BITS);
  mode_t mode = wanted->folder_mode | (status.st_mode & kept);
  return (status.st_mode & MODE_BITS) == mode || sys_set_mode (fd, mode);
}

/* The directory PATH is NAME in FOLDER, maybe since long ago.  */
static void
finish (void *whom, int folder, struct str name, struct str path)
{
  const struct way *way = whom;
  const struct owner *owner = &way->wanted->owner;
  int fd = hold_directory (way, folder, name);
  if (fd < 0 || !give (way->wanted, fd, way->is_made))
    complain_errno (way->inv, errno,
                    owner->user == (uid_t) -1 && owner->group == (gid_t) -1
                      ? _("cannot change permissions of %s")
                      : _("cannot change owner and permissions of %s"), quoted (path));
  else if (way->wanted->context->is_default
           && !context_restore (&way->wanted->context->selinux, fd, path)
           && !context_is_no_matter (errno))
    complain_errno (way->inv, errno, _("failed to restore context for %s"),
                    quoted_file (path));
  if (fd >= 0)
    sys_close (fd);
}

static struct making
making_of (struct way *way)
{
  return (struct making) {
    .arena = &way->inv->arena, .umask = sys_umask (), .last = { .mode = S_IRWXU }, .parents = true,
    .above = S_IRWXU | S_IRGRP | S_IXGRP | S_IROTH | S_IXOTH,
    .made = tell_made, .begins = begin, .is_there = finish, .whom = way,
  };
}

static bool
tell_failure (struct invocation *inv, const struct making_failure *failure)
{
  if (failure->error)
    complain_errno (inv, failure->error, _("cannot create directory %s"),
                    quoted (failure->path));
  return !failure->error;
}

void
make_directory (struct invocation *inv, const struct wanted *wanted, struct str path)
{
  struct way way = { .inv = inv, .wanted = wanted };
  struct making making = making_of (&way);
  struct making_failure failure = make_folder (&making, path);
  tell_failure (inv, &failure);
}

bool
make_leading (struct invocation *inv, const struct wanted *wanted, struct str path,
              struct entry *entry)
{
  struct way way = { .inv = inv, .wanted = wanted };
  struct making making = making_of (&way);
  struct making_failure failure = make_above (&making, path, entry);
  return tell_failure (inv, &failure);
}
