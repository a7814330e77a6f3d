/* Programs stripped once they are installed: install --strip.
   SPDX-License-Identifier: GPL-3.0-or-later

   The program that strips is given a file by its name, and may put another one there; so
   what has the name afterwards is looked at before it is given to anybody.  */

#include <config.h>

#include <errno.h>
#include <fcntl.h>

#include "cli/quote.h"
#include "installing.h"
#include "keeping.h"
#include "process/signals.h"
#include "sys/file.h"
#include "sys/names.h"
#include "sys/process.h"

struct given_attributes
before_strip (void)
{
  return (struct given_attributes) { true, S_IRUSR | S_IWUSR, (uid_t) -1, (gid_t) -1 };
}

/* Let PROGRAM do its work on PATH.  False, told, on failure.  */
static bool
run_program (struct invocation *inv, struct str program, struct str path)
{
  BUF (text);
  struct sys_end end;
  /* It would be taken for an option.  */
  if (span_starts_with (str_span (path), SPAN ("-")))
    buf_append (&text, SPAN ("./"));
  buf_append (&text, str_span (path));
  signal_set_ignored (SIGCHLD, false);
  pid_t id = sys_start_filter (program, buf_str (&text), -1, -1);
  if (id < 0)
    complain_errno (inv, errno, _("cannot run strip program %s"), quoted_file (program));
  else if (!sys_wait_for (id, &end))
    complain_errno (inv, errno, "%s", _("waiting for strip"));
  else if (end.by_signal || end.number != 0)
    complain (inv, "%s", _("strip process terminated abnormally"));
  else
    return true;
  return false;
}

/* HELD, which STATUS is of and PLACE names, or the same opened: what is only held has no list
   of rights that could be changed where there is no /proc.  */
static int
open_held (const struct place *place, int held, const struct stat *status)
{
  struct stat opened;
  int fd = sys_open_in (place->folder, place->name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0);
  bool is_same = fd >= 0 && sys_status (fd, &opened) && sys_is_one_file (&opened, status);
  int worse = is_same ? held : fd;
  if (worse >= 0)
    sys_close (worse);
  return is_same ? fd : held;
}

/* Hold what PLACE is, if it is a file of ours that has no other name.  -1 with errno.  */
static int
hold_ours (const struct copying *c, const struct place *place)
{
  struct stat status;
  int held = sys_hold (place->folder, place->name, LINK_ITSELF);
  if (held < 0)
    return -1;
  if (sys_status (held, &status) && S_ISREG (status.st_mode) && status.st_nlink == 1
      && status.st_uid == c->user)
    return open_held (place, held, &status);
  sys_close (held);
  errno = EBUSY;
  return -1;
}

void
strip_installed (struct copying *c, struct str program, const struct place *target)
{
  struct stat copied;
  bool keeps_times = c->plan.keep.times
                     && sys_status_in (target->folder, target->name, LINK_ITSELF, &copied);
  if (!run_program (c->inv, program, target->path))
    {
      if (!sys_remove_file (target->folder, target->name))
        complain_errno (c->inv, errno, _("cannot unlink %s"), quoted_file (target->path));
      return;
    }
  int held = hold_ours (c, target);
  if (held < 0)
    {
      complain_errno (c->inv, errno, _("cannot change permissions of %s"),
                      quoted_file (target->path));
      return;
    }
  const struct timespec times[] = { copied.st_atim, copied.st_mtim };
  if (keeps_times && !sys_set_times (held, times))
    complain_errno (c->inv, errno, _("cannot set timestamps for %s"),
                    quoted_file (target->path));
  give_attributes (c, target->path, held);
  sys_close (held);
}
