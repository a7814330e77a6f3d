/* od: all files as one stream of bytes.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "stream.h"

#include "io/block.h"

/* Smaller files are read: that of /proc and /sys do not tell what they hold.  */
enum { WORTH_SEEKING = 1 << 16 };

/* The size of the file that is open, 0 where it is to be read.  */
static uintmax_t
size_to_seek (struct input *in)
{
  const struct stat *status = in->is_stdin ? NULL : input_status (in);
  if (!status || !S_ISREG (status->st_mode) || status->st_size < WORTH_SEEKING)
    return 0;
  return (uintmax_t) status->st_size;
}

/* Whether COUNT bytes were passed over in a file of no size, such as a disk.  */
static bool
seeks_in_device (struct input *in, uintmax_t count)
{
  const struct stat *status = input_status (in);
  if (!status || S_ISREG (status->st_mode))
    return false;
  if (input_skip (in, count))
    return true;
  in->error = 0;
  return false;
}

/* Read as many as COUNT bytes for nothing; how many.  */
static uintmax_t
read_away (struct input *in, uintmax_t count)
{
  struct mspan block = block_for_input ();
  uintmax_t done = 0;
  while (done < count)
    {
      uintmax_t wanted = count - done;
      size_t most = wanted < block.length ? (size_t) wanted : block.length;
      size_t length = input_read (in, mspan_first (block, most));
      if (length == 0)
        break;
      done += length;
    }
  block_release (&block);
  return done;
}

void
stream_skip (struct stream *stream, uintmax_t count)
{
  while (stream->in && count > 0)
    {
      uintmax_t size = size_to_seek (stream->in);
      if (size > count)
        {
          input_skip (stream->in, count);
          return;
        }
      if (seeks_in_device (stream->in, count))
        return;
      count -= size > 0 ? size : read_away (stream->in, count);
      if (count > 0 || size > 0)
        stream->in = files_next (&stream->files);
    }
  if (count > 0)
    {
      complain (stream->files.inv, _("cannot skip past end of combined input"));
      stop (stream->files.inv);
    }
}

size_t
stream_read (struct stream *stream, struct mspan room)
{
  if (stream->limited && stream->left < room.length)
    room = mspan_first (room, (size_t) stream->left);
  if (room.length == 0)
    return 0;
  for (; stream->in; stream->in = files_next (&stream->files))
    {
      size_t length = input_read (stream->in, room);
      if (stream->limited)
        stream->left -= length;
      if (length > 0)
        return length;
    }
  return 0;
}
