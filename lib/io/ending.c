/* The ending of an input.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/ending.h"

#include <errno.h>

#include "bound/buf.h"
#include "io/block.h"
#include "io/transfer.h"
#include "simd/count.h"
#include "simd/nth.h"

/* Where IN stands and where it ends, for a regular file whose size can be
   believed: those of /proc and /sys say 0 or a page.  */
static bool
known_range (struct input *in, off_t *begin, off_t *end)
{
  const struct stat *status = input_status (in);
  if (!status || !S_ISREG (status->st_mode) || status->st_size <= status->st_blksize)
    return false;
  *begin = sys_offset (in->fd_);
  *end = status->st_size;
  return *begin >= 0 && *begin <= *end;
}

bool
ending_of_bytes (struct input *in, uintmax_t count, uintmax_t *before)
{
  off_t begin, end;
  if (!known_range (in, &begin, &end))
    return false;
  uintmax_t length = (uintmax_t) (end - begin);
  *before = length > count ? length - count : 0;
  return true;
}

/* Fill ROOM from IN at OFFSET.  False on error and where the file has become
   shorter.  */
static bool
read_whole (struct input *in, struct mspan room, off_t offset)
{
  while (room.length > 0)
    {
      ssize_t count = sys_read_at (in->fd_, room, offset);
      if (count < 0)
        in->error = errno;
      if (count <= 0)
        return false;
      offset += count;
      room = mspan_from (room, (size_t) count);
    }
  return true;
}

bool
ending_of_records (struct input *in, uintmax_t count, unsigned char end, uintmax_t *before)
{
  off_t begin, at;
  if (!known_range (in, &begin, &at))
    return false;
  if (count == 0)
    {
      *before = (uintmax_t) (at - begin);
      return true;
    }
  if (in->block_.length == 0)
    in->block_ = block_for_input ();
  /* The end byte of the last record, if it has one, is not between records.  */
  bool last = true;
  while (at > begin)
    {
      off_t length = (at - begin) % INPUT_BLOCK;
      if (length == 0)
        length = INPUT_BLOCK;
      at -= length;
      struct mspan room = mspan_first (in->block_, (size_t) length);
      if (!read_whole (in, room, at))
        return false;
      struct span block = mspan_span (room);
      if (last)
        {
          block = span_first (block, block.length - span_ends_in (block, end));
          last = false;
        }
      size_t wanted = count < SIZE_MAX ? (size_t) count : SIZE_MAX, missing;
      size_t found = span_rfind_nth (block, end, wanted, &missing);
      if (missing == 0)
        {
          *before = (uintmax_t) (at - begin) + found + 1;
          return true;
        }
      count -= wanted - missing;
    }
  *before = 0;
  return true;
}

/* Bytes read that may be part of the ending: SENT of them are known not to be,
   and are put out.  They are dropped only when they are most of what is held,
   so that each byte moves a bounded number of times.  */
struct held
{
  struct buf bytes;
  size_t sent;
};

static void
send (struct output *out, struct held *held, size_t upto)
{
  put_span (out, span_slice (buf_span (&held->bytes), held->sent, upto));
  held->sent = upto;
  if (held->sent > held->bytes.length / 2)
    {
      buf_drop (&held->bytes, held->sent);
      held->sent = 0;
    }
}

void
put_but_ending (struct output *out, struct input *in, uintmax_t count,
                const unsigned char *end)
{
  if (count == 0)
    {
      transfer (in, out, TRANSFER_ALL);
      return;
    }
  struct held held = { .sent = 0 };
  uintmax_t ends = 0;                   /* end bytes among those not sent */
  for (struct span block; input_block (in, &block);)
    {
      buf_append (&held.bytes, block);
      struct span waiting = span_from (buf_span (&held.bytes), held.sent);
      size_t spare = 0;
      if (!end)
        spare = waiting.length > count ? waiting.length - (size_t) count : 0;
      else
        {
          ends += span_count (block, *end);
          uintmax_t records = ends + !span_ends_in (waiting, *end);
          if (records > count)
            {
              size_t missing;
              spare = span_find_nth (waiting, *end, (size_t) (records - count), &missing);
              ends -= records - count;
            }
        }
      if (spare > 0)
        send (out, &held, held.sent + spare);
    }
  input_give_back (in, held.bytes.length - held.sent);
  buf_release (&held.bytes);
}
