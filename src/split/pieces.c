/* The pieces that split makes: files, or pipes to filters.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "bound/buf.h"
#include "cli/quote.h"
#include "io/transfer.h"
#include "process/signals.h"
#include "split.h"
#include "sys/environment.h"
#include "sys/process.h"
#include "sys/splice.h"

static void __attribute__ ((noreturn))
piece_failed (struct maker *maker, const struct piece *piece)
{
  complain_file (maker->inv, piece->out.name, piece->out.error);
  stop (maker->inv);
}

static bool
is_lack_of_descriptors (int error)
{
  return error == EMFILE || error == ENFILE;
}

static void
tell (struct maker *maker, struct str name)
{
  BUF (text);
  if (str_given (maker->set->filter))
    buf_format (&text, _("executing with FILE=%s\n"), quoted_name (name));
  else
    buf_format (&text, _("creating file %s\n"), quoted_file (name));
  put_span (&maker->inv->out, buf_span (&text));
}

/* Start the filter.  False with errno where there is no pipe for it.  */
static bool
start_filter (struct maker *maker, struct piece *piece)
{
  struct invocation *inv = maker->inv;
  const struct settings *set = maker->set;
  struct sys_pipe pipe;
  if (!environment_set (STR ("FILE"), piece->out.name))
    bound_out_of_memory ();
  if (!sys_pipe_open (&pipe))
    return false;
  piece->filter = sys_start_shell (maker->shell, set->filter, pipe.read_end,
                                   maker->heeds_pipes);
  if (piece->filter < 0)
    {
      int error = errno;
      complain_errno (inv, error, _("failed to run command: \"%s -c %s\""),
                      str_c (maker->shell), str_c (set->filter));
      stop (inv);
    }
  sys_close (pipe.read_end);
  piece->out = output_on (piece->out.name, pipe.write_end);
  return true;
}

static void
make_file (struct maker *maker, struct piece *piece)
{
  struct invocation *inv = maker->inv;
  struct str name = piece->out.name;
  switch (piece_make (&maker->place, name, &piece->out))
    {
    case PIECE_MADE:
      return;
    case PIECE_FAILED:
      if (is_lack_of_descriptors (piece->out.error))
        return;
      piece_failed (maker, piece);
    case PIECE_NOT_EMPTIED:
      complain_errno (inv, piece->out.error, _("%s: error truncating"), quoted_name (name));
      stop (inv);
    case PIECE_IS_INPUT:
      complain (inv, _("%s would overwrite input; aborting"), quoted_file (name));
      stop (inv);
    }
}

void
suffixes_exhausted (struct maker *maker)
{
  complain (maker->inv, "%s", _("output file suffixes exhausted"));
  stop (maker->inv);
}

bool
piece_open_or_not (struct maker *maker, struct piece *piece)
{
  if (!str_given (piece->out.name))
    {
      struct str name;
      if (!names_next (&maker->names, &name))
        suffixes_exhausted (maker);
      piece->out.name = maker->many ? arena_str (&maker->inv->arena, str_span (name)) : name;
      if (maker->set->verbose)
        tell (maker, name);
    }
  if (str_given (maker->set->filter))
    piece->open = start_filter (maker, piece);
  else
    {
      make_file (maker, piece);
      piece->open = piece->out.error == 0;
      errno = piece->out.error;
      piece->out.error = 0;
    }
  return piece->open;
}

void
piece_open (struct maker *maker, struct piece *piece)
{
  *piece = (struct piece) { 0 };
  if (piece_open_or_not (maker, piece))
    return;
  piece->out.error = errno;
  piece_failed (maker, piece);
}

void
piece_write (struct maker *maker, struct piece *piece, struct span bytes)
{
  if (piece->deaf || output_write (&piece->out, bytes))
    return;
  /* A filter may end before its input does.  */
  if (piece->out.error == EPIPE && str_given (maker->set->filter))
    {
      piece->out.error = 0;
      piece->deaf = true;
    }
  else
    piece_failed (maker, piece);
}

uintmax_t
piece_move (struct maker *maker, struct piece *piece, struct input *in, uintmax_t count)
{
  uintmax_t moved = 0;
  if (!str_given (maker->set->filter))
    {
      moved = transfer (in, &piece->out, count);
      if (piece->out.error)
        piece_failed (maker, piece);
    }
  else
    /* What a filter does not take must be passed over, not lost count of.  */
    for (struct span block; moved < count && input_block (in, &block);)
      {
        size_t length = count - moved < block.length ? (size_t) (count - moved) : block.length;
        piece_write (maker, piece, span_first (block, length));
        input_keep (in, block.length - length);
        moved += length;
      }
  if (in->error)
    reading_failed (maker->inv, in);
  return moved;
}

/* The filter of PIECE ended otherwise than well: so do we.  */
static void __attribute__ ((noreturn))
filter_failed (struct maker *maker, const struct piece *piece, struct sys_end end)
{
  struct invocation *inv = maker->inv;
  const char *name = quoted_name (piece->out.name), *command = str_c (maker->set->filter);
  if (end.by_signal)
    complain (inv, _("with FILE=%s, signal %s from command: %s"), name,
              signal_name (&inv->arena, end.number), command);
  else
    complain (inv, _("with FILE=%s, exit %d from command: %s"), name, end.number, command);
  inv->status = end.by_signal ? end.number + 128 : end.number;
  stop (inv);
}

void
piece_close (struct maker *maker, struct piece *piece)
{
  if (!output_close (&piece->out))
    piece_failed (maker, piece);
  piece->open = false;
  if (piece->filter <= 0)
    return;
  struct sys_end end;
  if (!sys_wait_for (piece->filter, &end))
    {
      complain_errno (maker->inv, errno, "%s", _("waiting for child process"));
      stop (maker->inv);
    }
  piece->filter = 0;
  /* That we had more to say than the filter wanted to hear is no failure.  */
  bool well = end.by_signal ? end.number == SIGPIPE : end.number == 0;
  if (!well)
    filter_failed (maker, piece, end);
}

void
piece_park (struct maker *maker, struct piece *piece)
{
  if (!output_status (&piece->out) || !output_close (&piece->out))
    piece_failed (maker, piece);
  piece->parked = true;
}

bool
piece_unpark (struct maker *maker, struct piece *piece)
{
  if (!piece_reopen (&maker->place, &piece->out))
    {
      if (!is_lack_of_descriptors (piece->out.error))
        piece_failed (maker, piece);
      piece->out.error = 0;
      return false;
    }
  piece->parked = false;
  return true;
}
