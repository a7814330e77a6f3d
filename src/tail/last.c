/* tail: the part of a file that is asked for.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "tail.h"

#include <errno.h>

#include "cli/files.h"
#include "cli/quote.h"
#include "io/ending.h"
#include "io/transfer.h"
#include "simd/nth.h"

void
cannot_read (struct invocation *inv, const struct input *in)
{
  complain_errno (inv, in->error, _("error reading %s"), quoted_file (file_title (in)));
}

/* What is left of IN, at most MOST bytes of it.  A failure to read ends the run,
   as it does in GNU's.  */
static void
put_rest (struct invocation *inv, struct input *in, uintmax_t most)
{
  transfer (in, &inv->out, most);
  if (in->error && in->error != EAGAIN)
    {
      cannot_read (inv, in);
      stop (inv);
    }
}

/* Pass over the first COUNT bytes, lines of IN, and put out what was read behind
   them.  */
static void
skip_bytes (struct output *out, struct input *in, uintmax_t count)
{
  for (struct span block; count > 0 && input_block (in, &block);)
    {
      size_t length = count < block.length ? (size_t) count : block.length;
      put_span (out, span_from (block, length));
      count -= length;
    }
}

static void
skip_lines (struct output *out, struct input *in, uintmax_t count, unsigned char end)
{
  for (struct span block; count > 0 && input_block (in, &block);)
    {
      size_t length = span_find_nth (block, end, count, &count);
      put_span (out, span_from (block, length));
    }
}

/* How much of IN follows where it stands.  Behind its own end a file is put only as
   it was before, or it would grow for ever.  */
static uintmax_t
rest_of (struct invocation *inv, struct input *in)
{
  if (!transfer_is_endless (in, &inv->out))
    return TRANSFER_ALL;
  off_t end = input_status (in)->st_size, at = sys_offset (input_fd (in));
  return end > at ? (uintmax_t) (end - at) : 0;
}

static void
put_from (struct invocation *inv, struct input *in, unsigned char end)
{
  const struct settings *set = inv->settings;
  /* The first is number 1; so is number 0.  */
  uintmax_t count = set->count - (set->count > 0);
  if (!set->bytes)
    skip_lines (&inv->out, in, count, end);
  else if (set->presume_pipe || !sys_is_offset (count)
           || sys_seek_by (input_fd (in), (off_t) count) < 0)
    skip_bytes (&inv->out, in, count);
  if (!in->error)
    put_rest (inv, in, rest_of (inv, in));
}

static void
put_last_bytes (struct invocation *inv, struct input *in)
{
  const struct settings *set = inv->settings;
  uintmax_t before;
  bool seeks = !set->presume_pipe;
  if (seeks && ending_of_bytes (in, set->count, &before))
    seeks = sys_seek_by (input_fd (in), (off_t) before) >= 0;
  else
    seeks = seeks && !S_ISREG (input_status (in)->st_mode) && sys_is_offset (set->count)
            && sys_seek_before_end (input_fd (in), (off_t) set->count) >= 0;
  if (seeks)
    put_rest (inv, in, set->count);
  else
    put_ending (&inv->out, in, set->count, NULL);
}

static void
put_last_lines (struct invocation *inv, struct input *in, unsigned char end)
{
  const struct settings *set = inv->settings;
  uintmax_t before;
  off_t begin = set->presume_pipe ? -1 : sys_offset (input_fd (in));
  if (begin >= 0 && ending_of_records (in, set->count, end, &before)
      && sys_seek_by (input_fd (in), (off_t) before) >= 0)
    /* What is added meanwhile is not among the last that were asked for.  */
    put_rest (inv, in, (uintmax_t) (input_status (in)->st_size - begin) - before);
  else if (!in->error)
    put_ending (&inv->out, in, set->count, &end);
}

void
put_part (struct invocation *inv, struct input *in)
{
  const struct settings *set = inv->settings;
  unsigned char end = set->zero_terminated ? '\0' : '\n';
  if (!input_status (in))
    {
      complain_errno (inv, in->error, _("cannot fstat %s"), quoted_file (file_title (in)));
      return;
    }
  if (set->from_start)
    put_from (inv, in, end);
  else if (set->bytes)
    put_last_bytes (inv, in);
  else
    put_last_lines (inv, in, end);
  /* Nothing at the moment, of what was opened so as not to wait.  */
  if (in->error == EAGAIN && set->follow && set->writers && !in->is_stdin)
    in->error = 0;
  if (in->error)
    cannot_read (inv, in);
}
