/* Lines dealt out to pieces in turn (split -n r/N).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "io/block.h"
#include "split.h"

/* A piece and what is gathered for it.  */
struct seat
{
  struct piece piece;
  struct mspan room;
  size_t held;
};

struct ring
{
  struct maker *maker;
  VEC (struct seat) seats;      /* those that had a line so far */
  uintmax_t count;              /* all */
  size_t room;                  /* bytes gathered for each */
  size_t victim;                /* the next to be closed for want of descriptors */
  size_t deaf;                  /* how many do not read any more */
};

/* What is gathered for all, unless they are very many.  */
enum { GATHERED = 16 * 1024 * 1024, ROOM_MOST = 64 * 1024, ROOM_LEAST = 4096 };

/* Close a file, to have its descriptor.  False where there is none but KEEP.  */
static bool
park_another (struct ring *ring, const struct seat *keep)
{
  if (str_given (ring->maker->set->filter))
    return false;
  for (size_t tries = 0; tries < ring->seats.count; tries++)
    {
      struct seat *seat = &VEC_AT (ring->seats, ring->victim % ring->seats.count);
      ring->victim++;
      if (seat != keep && seat->piece.open && !seat->piece.parked)
        {
          piece_park (ring->maker, &seat->piece);
          return true;
        }
    }
  return false;
}

/* Have SEAT's piece open.  */
static void
open_seat (struct ring *ring, struct seat *seat)
{
  struct piece *piece = &seat->piece;
  while (!(piece->parked ? piece_unpark (ring->maker, piece)
                         : piece->open || piece_open_or_not (ring->maker, piece)))
    {
      int error = errno;
      if (park_another (ring, seat))
        continue;
      complain_file (ring->maker->inv, piece->out.name, error);
      stop (ring->maker->inv);
    }
}

static void
write_to_seat (struct ring *ring, struct seat *seat, struct span bytes)
{
  if (bytes.length == 0 || seat->piece.deaf)
    return;
  open_seat (ring, seat);
  piece_write (ring->maker, &seat->piece, bytes);
  ring->deaf += seat->piece.deaf;
}

static void
flush_seat (struct ring *ring, struct seat *seat)
{
  size_t held = seat->held;
  seat->held = 0;
  write_to_seat (ring, seat, mspan_span (mspan_first (seat->room, held)));
}

static void
put_to_seat (struct ring *ring, struct seat *seat, struct span bytes)
{
  if (bytes.length > seat->room.length - seat->held)
    flush_seat (ring, seat);
  if (seat->room.length == 0 && !ring->maker->set->unbuffered)
    seat->room = block_of (ring->room);
  if (bytes.length > seat->room.length)
    write_to_seat (ring, seat, bytes);
  else
    {
      mspan_copy (mspan_from (seat->room, seat->held), bytes);
      seat->held += bytes.length;
    }
}

/* The seat NUMBER, which is one of those there or the next.  */
static struct seat *
seat_at (struct ring *ring, size_t number)
{
  if (number == ring->seats.count)
    {
      VEC_PUSH (ring->seats, (struct seat) { 0 });
      /* Whatever it is given, it is made, and in the order of names.  */
      open_seat (ring, &VEC_AT (ring->seats, number));
    }
  return &VEC_AT (ring->seats, number);
}

/* Make what had no line, close all.  */
static void
end_ring (struct ring *ring)
{
  FOR_EACH (seat, ring->seats)
    {
      flush_seat (ring, seat);
      if (seat->room.length > 0)
        block_release (&seat->room);
    }
  if (!ring->maker->set->elide_empty)
    for (uintmax_t i = ring->seats.count; i < ring->count; i++)
      seat_at (ring, ring->seats.count);
  FOR_EACH (seat, ring->seats)
    if (!seat->piece.parked)
      piece_close (ring->maker, &seat->piece);
  VEC_RELEASE (ring->seats);
}

static void
deal_out (struct ring *ring, struct input *in)
{
  unsigned char end = ring->maker->set->separator;
  size_t turn = 0;
  for (struct span block; input_block (in, &block);)
    while (block.length > 0)
      {
        size_t found = span_find (block, end);
        bool at_end = found < block.length;
        struct span part = span_first (block, at_end ? found + 1 : found);
        block = span_from (block, part.length);
        put_to_seat (ring, seat_at (ring, turn), part);
        if (at_end)
          turn = turn + 1 == ring->count ? 0 : turn + 1;
        if (ring->deaf > 0 && ring->deaf == ring->count)
          return;
      }
}

/* Put each line that is the turn of the one piece that is wanted.  */
static void
put_turns (struct maker *maker, struct input *in)
{
  const struct settings *set = maker->set;
  uintmax_t turn = 1;
  for (struct span block; input_block (in, &block);)
    while (block.length > 0)
      {
        size_t found = span_find (block, set->separator);
        bool at_end = found < block.length;
        struct span part = span_first (block, at_end ? found + 1 : found);
        block = span_from (block, part.length);
        if (turn == set->chunk)
          {
            put_span (&maker->inv->out, part);
            if (set->unbuffered)
              output_flush (&maker->inv->out);
          }
        if (at_end)
          turn = turn == set->count ? 1 : turn + 1;
      }
}

void
split_round_robin (struct maker *maker, struct input *in)
{
  const struct settings *set = maker->set;
  if (set->chunk > 0)
    put_turns (maker, in);
  else
    {
      maker->many = true;
      if (set->count > names_count (&maker->names))
        suffixes_exhausted (maker);
      uintmax_t room = GATHERED / set->count;
      struct ring ring = {
        .maker = maker,
        .count = set->count,
        .room = room > ROOM_MOST ? ROOM_MOST : room < ROOM_LEAST ? ROOM_LEAST : (size_t) room,
      };
      deal_out (&ring, in);
      if (!in->error)
        end_ring (&ring);
    }
  if (in->error)
    reading_failed (maker->inv, in);
}
