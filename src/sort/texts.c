/* The inputs of sort, and the text that is sorted at once.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "texts.h"

#include <errno.h>

#include "cli/quote.h"
#include "sys/memory.h"

static void __attribute__ ((noreturn))
refuse_text (struct invocation *inv, const char *complaint, struct str name, int error)
{
  complain_errno (inv, error, "%s: %s", _(complaint), quoted_name (name));
  stop (inv);
}

void
text_refuse_unreadable (struct invocation *inv, struct str name)
{
  if (!str_equal (name, STR ("-")) && !sys_may_read (name))
    refuse_text (inv, N_("cannot read"), name, errno);
}

static void
open_or_refuse (struct invocation *inv, const char *complaint, struct input *in,
                struct str name)
{
  if (str_equal (name, STR ("-")))
    input_stdin (in, name, NULL);
  else
    input_open (in, name, NULL);
  if (in->error)
    refuse_text (inv, complaint, name, in->error);
}

void
text_open (struct invocation *inv, struct input *in, struct str name)
{
  open_or_refuse (inv, N_("cannot read"), in, name);
}

void
text_open_to_check (struct invocation *inv, struct input *in, struct str name)
{
  open_or_refuse (inv, N_("open failed"), in, name);
}

void
text_failed (struct invocation *inv, const struct input *in)
{
  refuse_text (inv, N_("read failed"), in->name, in->error);
}

void
text_close (struct invocation *inv, struct input *in)
{
  if (!input_close (in))
    refuse_text (inv, N_("close failed"), in->name, in->error);
}

uintmax_t
texts_length (struct invocation *inv, str_list names)
{
  uintmax_t sum = 0;
  FOR_EACH (name, names)
    {
      struct stat status;
      bool known = sys_status_of_operand (*name, &status);
      if (!known && str_equal (*name, STR ("-")))
        refuse_text (inv, N_("stat failed"), *name, errno);
      if (!known || !S_ISREG (status.st_mode) || status.st_size <= 0)
        return 0;
      sum += (uintmax_t) status.st_size;
    }
  return sum;
}

struct span
chunk_text (const struct chunk *chunk)
{
  return span_first (mspan_span (chunk->room), chunk->length);
}

void
chunk_drop (struct chunk *chunk, size_t count)
{
  mspan_move (chunk->room, span_from (chunk_text (chunk), count));
  chunk->length -= count;
}

void
chunk_release (struct chunk *chunk)
{
  if (chunk->room.length > 0)
    sys_memory_release (chunk->room);
  *chunk = (struct chunk) { .room = mspan_empty () };
}

/* Make room for LENGTH bytes.  False where memory is short.  */
static bool
chunk_grow (struct chunk *chunk, size_t length)
{
  struct mspan larger = sys_memory_try (length);
  if (larger.length == 0)
    return false;
  mspan_copy (larger, chunk_text (chunk));
  if (chunk->room.length > 0)
    sys_memory_release (chunk->room);
  chunk->room = larger;
  return true;
}

/* Make some room behind what is held.  False where MOST bytes are held already, with a
   whole line among them.  */
static bool
chunk_make_room (struct chunk *chunk, unsigned char end, size_t most)
{
  enum { ROOM_FIRST = 256 * 1024, GROWTH = 4 };
  if (chunk->length < chunk->room.length)
    return true;
  size_t length = chunk->room.length, wanted;
  bool whole = span_rfind (chunk_text (chunk), end) < chunk->length;
  if (length >= most && whole)
    return false;
  if (!size_mul (length, GROWTH, &wanted))
    wanted = SIZE_MAX;
  if (whole || length < most)
    wanted = size_min (wanted, most);
  wanted = size_max (wanted, size_min (most, ROOM_FIRST));
  if (chunk_grow (chunk, wanted))
    return true;
  if (!whole)
    bound_out_of_memory ();
  return false;
}

/* Give the last line its end, where it has none.  */
static void
chunk_end_line (struct chunk *chunk, unsigned char end)
{
  if (chunk->length == 0 || span_ends_in (chunk_text (chunk), end))
    return;
  if (chunk->length == chunk->room.length && !chunk_grow (chunk, chunk->length + 1))
    bound_out_of_memory ();
  mspan_set (chunk->room, chunk->length++, end);
}

void
chunk_fill (struct chunk *chunk, struct texts *texts, size_t most, size_t expected)
{
  struct input *in = &texts->input;
  if (chunk->room.length == 0 && expected > 0)
    chunk_grow (chunk, size_min (expected + texts->names.count + 1, most));
  for (;;)
    {
      if (!texts->is_open)
        {
          if (texts->next == texts->names.count)
            break;
          text_open (texts->inv, in, VEC_AT (texts->names, texts->next++));
          texts->is_open = true;
        }
      if (!chunk_make_room (chunk, texts->end, most))
        return;
      size_t count = input_read (in, mspan_from (chunk->room, chunk->length));
      chunk->length += count;
      if (count > 0)
        continue;
      if (in->error)
        text_failed (texts->inv, in);
      text_close (texts->inv, in);
      texts->is_open = false;
      chunk_end_line (chunk, texts->end);
    }
  chunk->ended = true;
}
