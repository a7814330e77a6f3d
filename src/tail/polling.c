/* tail: following files by looking at them again and again.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "follow.h"

#include <errno.h>
#include <math.h>

/* Look at FILE; whether it had anything new.  */
static bool
look_at_file (struct follower *fw, struct tailed *file)
{
  if (file->given_up)
    return false;
  if (!file->is_open)
    {
      look_at_name (fw, file, CLOSE);
      return false;
    }
  stop_waiting (fw, file);
  struct stat now;
  if (!ask_status (fw, file, &now))
    return false;
  bool unchanged = is_unchanged (file, &now);
  if (unchanged)
    {
      bool other = false;
      if (file->unchanged++ >= fw->set->unchanged_most && fw->set->follow == BY_NAME)
        {
          other = look_at_name (fw, file, CLOSE);
          file->unchanged = 0;
        }
      /* A lone pipe or device may have bytes although nothing is told of them.  */
      if (other || S_ISREG (now.st_mode) || fw->files->count > 1)
        return false;
    }
  else
    file->unchanged = 0;
  take_status (fw, file, &now);
  if (!unchanged)
    show (fw, file);
  bool any = put_new_bytes (fw, file);
  if (any)
    file->unchanged = 0;
  return any;
}

/* The file that alone is followed, where it is better to wait for it than to look at
   it now and then: a terminal, a pipe.  */
static struct tailed *
one_to_wait_for (const struct follower *fw)
{
  if (fw->set->writers || fw->set->follow != BY_DESCRIPTOR || fw->files->count != 1)
    return NULL;
  struct tailed *file = &VEC_AT (*fw->files, 0);
  return file->is_open && !S_ISREG (file->status.st_mode) ? file : NULL;
}

static void
follow_by_waiting (struct follower *fw, struct tailed *file)
{
  for (;;)
    {
      int fd = input_fd (&file->in);
      if (!wait_for (fw, fd, HUGE_VAL))
        continue;
      ssize_t count = sys_read (fd, fw->block);
      if (count < 0 && errno != EAGAIN)
        {
          file->in.error = errno;
          cannot_read (fw->inv, &file->in);
          stop (fw->inv);
        }
      if (count > 0)
        put_span (&fw->inv->out, mspan_span (mspan_first (fw->block, (size_t) count)));
      else
        /* No writer now, or the end of a device: neither can be waited for.  */
        wait_for (fw, -1, fw->set->interval);
    }
}

void
follow_by_polling (struct follower *fw)
{
  struct tailed *alone = one_to_wait_for (fw);
  if (fw->set->debug)
    warn (fw->inv, "%s", alone ? _("using blocking mode") : _("using polling mode"));
  if (alone)
    follow_by_waiting (fw, alone);
  for (bool last_look = false;;)
    {
      bool any = false;
      FOR_EACH (file, *fw->files)
        any |= look_at_file (fw, file);
      if (!any_remains (fw))
        {
          none_remains (fw);
          return;
        }
      if (any)
        continue;
      /* What the writers wrote before they ended is read once they have.  */
      if (last_look)
        return;
      last_look = fw->set->writers && !a_writer_lives (fw->set);
      wait_for (fw, -1, last_look ? 0 : fw->set->interval);
    }
}

