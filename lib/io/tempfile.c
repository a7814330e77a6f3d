/* Files for a while.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/tempfile.h"

#include <errno.h>

#include "io/block.h"
#include "sys/environment.h"

bool
tempfile_open (struct output *out, struct str *folder, int *error)
{
  *folder = environment_value (STR ("TMPDIR"));
  int fd = str_given (*folder) && folder->length > 0 ? sys_open_unnamed (*folder) : -1;
  if (fd < 0)
    {
      *folder = STR ("/tmp");
      fd = sys_open_unnamed (*folder);
    }
  *error = errno;
  *out = (struct output) { .name = *folder, .fd_ = fd };
  return fd >= 0;
}

bool
tempfile_open_in (struct output *out, struct str folder, int *error)
{
  int fd = sys_open_unnamed (folder);
  *error = errno;
  *out = (struct output) { .name = folder, .fd_ = fd };
  return fd >= 0;
}

bool
tempfile_read (struct output *out, struct input *in)
{
  if (!output_flush (out) || out->error)
    return false;
  if (sys_seek (out->fd_, 0) < 0)
    {
      out->error = errno;
      return false;
    }
  if (out->room_.length > 0)
    block_release (&out->room_);
  *in = (struct input) { .name = out->name, .fd_ = out->fd_ };
  out->fd_ = -1;
  return true;
}
