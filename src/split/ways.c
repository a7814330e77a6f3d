/* The ways in which split finds where pieces end.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "io/holding.h"
#include "io/tempfile.h"
#include "io/transfer.h"
#include "simd/nth.h"
#include "split.h"

void
reading_failed (struct invocation *inv, const struct input *in)
{
  complain_file (inv, in->name, in->error);
  stop (inv);
}

/* The next block of IN.  False at its end; an error ends the run.  */
static bool
next_block (struct maker *maker, struct input *in, struct span *block)
{
  if (input_block (in, block))
    return true;
  if (in->error)
    reading_failed (maker->inv, in);
  return false;
}

/* Close the piece that is open, if any.  */
static void
end_piece (struct maker *maker, struct piece *piece)
{
  if (piece->open)
    piece_close (maker, piece);
}

void
split_lines (struct maker *maker, struct input *in)
{
  struct piece piece = { 0 };
  uintmax_t missing = 0;
  for (struct span block; next_block (maker, in, &block);)
    while (block.length > 0)
      {
        if (missing == 0)
          {
            end_piece (maker, &piece);
            piece_open (maker, &piece);
            missing = maker->set->count;
          }
        size_t length = span_find_nth (block, maker->set->separator, missing, &missing);
        piece_write (maker, &piece, span_first (block, length));
        block = span_from (block, length);
      }
  end_piece (maker, &piece);
}

/* The bytes that IN, a regular file, is known to have left; 0 where that is not
   known.  */
static uintmax_t
bytes_ahead (struct input *in)
{
  const struct stat *status = input_status (in);
  if (!status || !S_ISREG (status->st_mode))
    return 0;
  off_t offset = sys_offset (input_fd (in));
  return offset >= 0 && offset < status->st_size ? (uintmax_t) (status->st_size - offset) : 0;
}

/* Smaller pieces than this are cut out of blocks.  */
enum { WORTH_MOVING = 64 * 1024 };

void
split_bytes (struct maker *maker, struct input *in)
{
  struct piece piece = { 0 };
  uintmax_t count = maker->set->count, missing = 0;
  uintmax_t ahead = count < WORTH_MOVING || str_given (maker->set->filter) ? 0
                                                                           : bytes_ahead (in);
  in->error = 0;
  while (ahead > 0 && missing == 0)
    {
      end_piece (maker, &piece);
      piece_open (maker, &piece);
      uintmax_t moved = piece_move (maker, &piece, in, count);
      missing = count - moved;
      ahead -= moved < ahead ? moved : ahead;
    }
  /* The file may be longer by now.  */
  for (struct span block; next_block (maker, in, &block);)
    while (block.length > 0)
      {
        if (missing == 0)
          {
            end_piece (maker, &piece);
            piece_open (maker, &piece);
            missing = count;
          }
        size_t length = missing < block.length ? (size_t) missing : block.length;
        piece_write (maker, &piece, span_first (block, length));
        block = span_from (block, length);
        missing -= length;
      }
  end_piece (maker, &piece);
}

/* What is held back did not come back.  */
static void
holding_failed (struct maker *maker, const struct holding *held)
{
  complain_file (maker->inv, held->folder, held->error);
  stop (maker->inv);
}

/* A piece of whole lines that does not take more than so many bytes.  */
struct line_piece
{
  struct piece piece;
  uintmax_t length;             /* bytes written to it */
  bool has_line;                /* a line ends in it */
  struct holding held;          /* the beginning of a line that may not fit */
};

static void
line_piece_write (struct maker *maker, struct line_piece *p, struct span bytes)
{
  if (!p->piece.open)
    piece_open (maker, &p->piece);
  piece_write (maker, &p->piece, bytes);
  p->length += bytes.length;
}

/* What is held back goes to the piece after all.  */
static void
put_held (struct maker *maker, struct line_piece *p)
{
  if (p->held.length == 0)
    return;
  struct taking taking = { 0 };
  for (struct span bytes; holding_take (&p->held, &taking, &bytes);)
    line_piece_write (maker, p, bytes);
  if (p->held.error)
    holding_failed (maker, &p->held);
}

/* The next piece, which begins with what is held back.  */
static void
begin_next (struct maker *maker, struct line_piece *p)
{
  end_piece (maker, &p->piece);
  p->length = 0;
  p->has_line = false;
  put_held (maker, p);
}

void
split_line_bytes (struct maker *maker, struct input *in)
{
  struct line_piece p = { 0 };
  unsigned char end = maker->set->separator;
  for (struct span block; next_block (maker, in, &block);)
    while (block.length > 0)
      {
        uintmax_t room = maker->set->count - p.length - p.held.length;
        struct span part = room < block.length ? span_first (block, (size_t) room) : block;
        size_t last = span_rfind (part, end);
        if (last < part.length)
          {
            part = span_first (part, last + 1);
            put_held (maker, &p);
            line_piece_write (maker, &p, part);
            p.has_line = true;
          }
        else if (!p.has_line)
          line_piece_write (maker, &p, part);
        else if (!holding_add (&p.held, part))
          holding_failed (maker, &p.held);
        block = span_from (block, part.length);
        if (p.length + p.held.length == maker->set->count)
          begin_next (maker, &p);
      }
  put_held (maker, &p);
  holding_release (&p.held);
  end_piece (maker, &p.piece);
}

/* What is shorter than this is held in memory to know how long it is.  */
enum { HELD_MOST = 1024 * 1024 };

/* Where the parts of IN are to lie: how many bytes it has.  What does not tell is
   copied, to memory or to a file, which *IN then is.  */
static uintmax_t
length_of (struct maker *maker, struct input *in)
{
  struct invocation *inv = maker->inv;
  uintmax_t ahead = bytes_ahead (in);
  size_t held;
  if (ahead > 0)
    return ahead;
  in->error = 0;
  if (input_hold (in, HELD_MOST, &held))
    return held;
  if (in->error)
    {
      complain_errno (inv, in->error, _("%s: cannot determine file size"),
                      quoted_name (in->name));
      stop (inv);
    }
  /* Such as /dev/zero: no place has room for a copy of it.  */
  const struct stat *status = input_status (in);
  if (status && S_ISCHR (status->st_mode) && sys_offset (input_fd (in)) >= 0)
    {
      complain_errno (inv, EOVERFLOW, _("%s: cannot determine file size"), quoted_name (in->name));
      stop (inv);
    }
  struct output copy;
  struct str folder;
  int error;
  if (!tempfile_open (&copy, &folder, &error))
    {
      complain_file (inv, folder, error);
      stop (inv);
    }
  struct str name = in->name;
  uintmax_t length = transfer (in, &copy, TRANSFER_ALL);
  if (in->error)
    reading_failed (inv, in);
  input_close (in);
  if (!tempfile_read (&copy, in))
    {
      complain_file (inv, folder, copy.error);
      stop (inv);
    }
  in->name = name;
  return length;
}

/* Bytes in parts of nearly the same length, the longer ones first.  */
struct parts { uintmax_t length, count; };

/* Where the first NUMBER parts end.  */
static uintmax_t
parts_end (struct parts parts, uintmax_t number)
{
  uintmax_t longer = parts.length % parts.count;
  return number * (parts.length / parts.count) + (number < longer ? number : longer);
}

/* Put the next COUNT bytes of IN to standard output.  */
static void
put_part (struct maker *maker, struct input *in, uintmax_t count)
{
  transfer (in, &maker->inv->out, count);
  if (in->error)
    reading_failed (maker->inv, in);
}

static void
pass_over (struct maker *maker, struct input *in, uintmax_t count)
{
  if (!input_skip (in, count))
    reading_failed (maker->inv, in);
}

void
split_byte_chunks (struct maker *maker, struct input *in)
{
  const struct settings *set = maker->set;
  struct parts parts = { .length = length_of (maker, in), .count = set->count };
  if (set->chunk > 0)
    {
      uintmax_t begin = parts_end (parts, set->chunk - 1);
      pass_over (maker, in, begin);
      put_part (maker, in, parts_end (parts, set->chunk) - begin);
      return;
    }
  uintmax_t begin = 0;
  for (uintmax_t number = 1; number <= parts.count; number++)
    {
      uintmax_t end = parts_end (parts, number);
      if (begin == end && set->elide_empty)
        return;
      struct piece piece;
      piece_open (maker, &piece);
      piece_move (maker, &piece, in, end - begin);
      piece_close (maker, &piece);
      begin = end;
    }
}

/* Bytes of IN up to and with the end of a line go to PIECE, to standard output where
   that is NULL, or nowhere.  */
enum to { TO_PIECE, TO_OUTPUT, TO_NOWHERE };

static uintmax_t
finish_line (struct maker *maker, struct input *in, struct piece *piece, enum to to)
{
  uintmax_t moved = 0;
  for (struct span block; next_block (maker, in, &block);)
    {
      size_t found = span_find (block, maker->set->separator);
      bool at_end = found < block.length;
      struct span part = span_first (block, at_end ? found + 1 : found);
      input_keep (in, block.length - part.length);
      moved += part.length;
      if (to == TO_PIECE)
        piece_write (maker, piece, part);
      else if (to == TO_OUTPUT)
        put_span (&maker->inv->out, part);
      if (at_end)
        break;
    }
  return moved;
}

/* A line belongs to the part in which its last byte lies, or, where that is the last
   of the part, to the next.  */
static void
put_line_chunk (struct maker *maker, struct input *in, struct parts parts)
{
  uintmax_t chunk = maker->set->chunk, at = 0, end = parts_end (parts, chunk);
  if (parts.length == 0)
    return;
  uintmax_t before = parts_end (parts, chunk - 1);
  if (before > 0)
    {
      pass_over (maker, in, before - 1);
      at = before - 1 + finish_line (maker, in, NULL, TO_NOWHERE);
    }
  if (at >= end)
    return;
  put_part (maker, in, end - 1 - at);
  finish_line (maker, in, NULL, TO_OUTPUT);
}

void
split_line_chunks (struct maker *maker, struct input *in)
{
  const struct settings *set = maker->set;
  struct parts parts = { .length = length_of (maker, in), .count = set->count };
  if (set->chunk > 0)
    {
      put_line_chunk (maker, in, parts);
      return;
    }
  uintmax_t at = 0;
  for (uintmax_t number = 1; number <= parts.count; number++)
    {
      uintmax_t end = parts_end (parts, number);
      bool empty = at >= end;
      if (empty && set->elide_empty)
        {
          if (at >= parts.length)
            return;
          continue;
        }
      struct piece piece;
      piece_open (maker, &piece);
      if (!empty)
        {
          at += piece_move (maker, &piece, in, end - 1 - at);
          at += finish_line (maker, in, &piece, TO_PIECE);
        }
      piece_close (maker, &piece);
    }
}
