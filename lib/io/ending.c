/* The ending of an input.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/ending.h"

#include <errno.h>

#include "bound/arena.h"
#include "bound/buf.h"
#include "bound/vec.h"
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
  /* A few records need not touch many pages.  */
  for (off_t step = 8 * 1024; at > begin; step = step < INPUT_BLOCK ? 4 * step : step)
    {
      step = step < INPUT_BLOCK ? step : INPUT_BLOCK;
      off_t length = (at - begin) % step;
      if (length == 0)
        length = step;
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
send_held (struct output *out, struct held *held, size_t upto)
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
        send_held (out, &held, held.sent + spare);
    }
  input_give_back (in, held.bytes.length - held.sent);
  buf_release (&held.bytes);
}

/* Bytes are kept in pieces of this size: what a pipe holds unless it was asked
   to hold more, and small enough to stay in the cache while they are counted.  */
enum { PIECE = 64 * 1024, STORE_LARGEST = 4 * 1024 * 1024 };

struct piece
{
  struct piece *older, *newer;
  struct mspan room;
  size_t length;
  uintmax_t units;              /* bytes or end bytes: all it has, or enough */
};

/* The last of what was read.  A piece is given up when those behind it hold
   enough, and is used again.  */
struct kept
{
  struct piece few[INPUT_BLOCK / PIECE];
  size_t few_used;
  struct mspan first;           /* what pieces are cut from: this, then these */
  VEC (struct mspan) stores;
  struct mspan uncut;
  struct arena arena;
  struct piece *oldest, *newest, *spare;
  uintmax_t units, enough;
  const unsigned char *end;     /* of records; NULL counts bytes */
};

static struct piece *
new_piece (struct kept *kept)
{
  struct piece *piece = kept->spare;
  if (piece)
    {
      kept->spare = piece->older;
      struct mspan room = piece->room;
      *piece = (struct piece) { .room = room };
      return piece;
    }
  if (kept->uncut.length == 0)
    {
      size_t store = kept->stores.count == 0 ? INPUT_BLOCK : STORE_LARGEST;
      kept->uncut = block_of (store);
      VEC_PUSH (kept->stores, kept->uncut);
    }
  piece = kept->few_used < COUNT (kept->few) ? &ELEM (kept->few, kept->few_used++)
                                             : ARENA_NEW (&kept->arena, struct piece);
  piece->room = mspan_first (kept->uncut, PIECE);
  kept->uncut = mspan_from (kept->uncut, PIECE);
  return piece;
}

/* Begin a new piece behind the newest.  */
static void
begin_piece (struct kept *kept)
{
  struct piece *piece = new_piece (kept);
  piece->older = kept->newest;
  if (kept->newest)
    kept->newest->newer = piece;
  else
    kept->oldest = piece;
  kept->newest = piece;
}

static struct span
piece_bytes (const struct piece *piece)
{
  return span_first (mspan_span (piece->room), piece->length);
}

/* The newest piece is read: give up those that are not needed any more.  */
static void
settle (struct kept *kept)
{
  struct piece *newest = kept->newest;
  newest->units = newest->length;
  if (kept->end)
    {
      uintmax_t missing;
      span_rfind_nth (piece_bytes (newest), *kept->end, kept->enough, &missing);
      newest->units = kept->enough - missing;
    }
  kept->units += newest->units;
  for (struct piece *oldest;
       (oldest = kept->oldest) != newest && kept->units - oldest->units >= kept->enough;)
    {
      kept->units -= oldest->units;
      kept->oldest = oldest->newer;
      kept->oldest->older = NULL;
      oldest->older = kept->spare;
      kept->spare = oldest;
    }
}

static uintmax_t
keep_all (struct kept *kept, struct input *in)
{
  uintmax_t total = 0;
  for (size_t count;; total += count, kept->newest->length += count)
    {
      if (!kept->newest || kept->newest->length == PIECE)
        {
          if (kept->newest)
            settle (kept);
          begin_piece (kept);
        }
      count = input_read (in, mspan_from (kept->newest->room, kept->newest->length));
      if (count == 0)
        return total;
    }
}

/* Where the last COUNT records, bytes begin: *OFFSET bytes into the piece given
   back.  */
static struct piece *
find_beginning (const struct kept *kept, uintmax_t count, size_t *offset)
{
  struct piece *piece = kept->newest;
  /* A last piece that was begun for nothing.  */
  if (piece->length == 0 && piece->older)
    piece = piece->older;
  bool last = true;
  for (;; piece = piece->older)
    {
      struct span bytes = piece_bytes (piece);
      if (!kept->end)
        {
          *offset = bytes.length > count ? bytes.length - (size_t) count : 0;
          count -= bytes.length - *offset;
        }
      else
        {
          if (last)
            bytes = span_first (bytes, bytes.length - span_ends_in (bytes, *kept->end));
          last = false;
          size_t found = span_rfind_nth (bytes, *kept->end, count, &count);
          *offset = count == 0 ? found + 1 : 0;
        }
      if (count == 0 || !piece->older)
        return piece;
    }
}

uintmax_t
put_ending (struct output *out, struct input *in, uintmax_t count,
            const unsigned char *end)
{
  if (count == 0)
    return transfer_to_nowhere (in);
  struct kept kept = { .first = block_for_input (), .end = end, .enough = count };
  kept.uncut = kept.first;
  /* One more where the last byte may be an end that is not between records.  */
  if (end && count < UINTMAX_MAX)
    kept.enough = count + 1;
  uintmax_t total = keep_all (&kept, in);
  if (!in->error || in->error == EAGAIN)
    {
      size_t offset;
      for (struct piece *piece = find_beginning (&kept, count, &offset); piece;
           piece = piece->newer, offset = 0)
        put_span (out, span_from (piece_bytes (piece), offset));
    }
  block_release (&kept.first);
  FOR_EACH (store, kept.stores)
    block_release (store);
  VEC_RELEASE (kept.stores);
  arena_release (&kept.arena);
  return total;
}
