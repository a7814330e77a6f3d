/* Whether a file is installed already: install --compare.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/mode.h"
#include "installing.h"
#include "io/block.h"
#include "sys/context.h"
#include "sys/file.h"
#include "sys/identity.h"
#include "sys/names.h"

/* Open what NAME in FOLDER is, if that is a regular file; -1 otherwise.  */
static int
open_file (int folder, struct str name, enum sys_links links, struct stat *status)
{
  if (!sys_status_in (folder, name, links, status) || !S_ISREG (status->st_mode))
    return -1;
  int fd = sys_open_in (folder, name, O_RDONLY | O_NOCTTY | O_NONBLOCK
                                      | (links == LINK_ITSELF ? O_NOFOLLOW : 0), 0);
  if (fd < 0 || (sys_status (fd, status) && S_ISREG (status->st_mode)))
    return fd;
  sys_close (fd);
  return -1;
}

/* Whether MODE has bits that are more than permissions: they are never sure to be as they
   were set.  */
static bool
has_more_than_permissions (mode_t mode)
{
  return (mode & MODE_BITS & ~(mode_t) (S_IRWXU | S_IRWXG | S_IRWXO)) != 0;
}

/* Whether a file with STATUS has the mode and the owner that are wanted.  */
static bool
has_attributes (const struct wanted *wanted, const struct stat *status)
{
  const struct owner *owner = &wanted->owner;
  return !has_more_than_permissions (wanted->mode)
         && (status->st_mode & MODE_BITS) == wanted->mode
         && status->st_uid == (owner->user != (uid_t) -1 ? owner->user : sys_real_user ())
         && status->st_gid == (owner->group != (gid_t) -1 ? owner->group : sys_real_group ());
}

/* Whether two files have one context, or none.  */
static bool
have_one_context (int a, int b)
{
  BUF (of_a);
  BUF (of_b);
  bool has_a = sys_read_context (a, &of_a), has_b = sys_read_context (b, &of_b);
  return has_a == has_b && span_equal (buf_span (&of_a), buf_span (&of_b));
}

/* Fill ROOM from FD, as far as its file goes.  False on failure.  */
static bool
fill (int fd, struct mspan room, size_t *length)
{
  for (*length = 0; *length < room.length;)
    {
      ssize_t count = sys_read (fd, mspan_from (room, *length));
      if (count < 0)
        return false;
      if (count == 0)
        break;
      *length += (size_t) count;
    }
  return true;
}

static bool
have_one_content (int a, int b)
{
  struct mspan of_a = block_for_input (), of_b = block_for_output ();
  of_a = mspan_first (of_a, of_b.length);
  size_t a_length, b_length;
  bool is_same;
  do
    is_same = fill (a, of_a, &a_length) && fill (b, of_b, &b_length)
              && span_equal (span_first (mspan_span (of_a), a_length),
                             span_first (mspan_span (of_b), b_length));
  while (is_same && a_length > 0);
  return is_same;
}

bool
is_installed (const struct copying *c, const struct wanted *wanted, struct str source,
              const struct place *target)
{
  struct stat from, to;
  int new_fd = open_file (SYS_HERE, source, FOLLOW_LINK, &from);
  int old_fd = new_fd < 0 ? -1 : open_file (target->folder, target->name, LINK_ITSELF, &to);
  bool is_it = old_fd >= 0 && from.st_size == to.st_size
               && !has_more_than_permissions (from.st_mode) && has_attributes (wanted, &to)
               && (!c->plan.keep.context || have_one_context (new_fd, old_fd))
               && have_one_content (new_fd, old_fd);
  if (old_fd >= 0)
    sys_close (old_fd);
  if (new_fd >= 0)
    sys_close (new_fd);
  return is_it;
}
