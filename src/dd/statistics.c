/* What dd has done, and in what time.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "statistics.h"

#include <inttypes.h>

#include "sys/clock.h"
#include "text/human.h"
#include "text/locale.h"

enum { SECOND_NS = 1000000000 };

void
statistics_begin (struct statistics *s, enum telling telling)
{
  s->telling = telling;
  s->begun_ns = sys_steady_ns ();
  s->next_ns = s->begun_ns + SECOND_NS;
}

/* Add BYTES in the unit that suits them: "1.2 kB", "1.1 KiB"; of so many for each PART.
   Whether that has a prefix.  */
static bool
add_size (struct buf *text, uintmax_t bytes, bool binary, uintmax_t unit, uintmax_t part)
{
  struct block_size size = {
    .bytes = part, .rounding = ROUND_TO_NEAREST, .scaled = true, .binary = binary,
    .names_unit = true, .names_bytes = true, .spaced = true,
  };
  human_append (text, bytes, unit, size);
  struct span whole = buf_span (text);
  return span_at (whole, whole.length - 2) != ' ';
}

/* Add "12 bytes copied", with what that is in larger units.  */
static void
add_bytes (struct buf *text, uintmax_t bytes)
{
  BUF (decimal);
  BUF (binary);
  bool is_large = add_size (&decimal, bytes, false, 1, 1);
  bool is_larger = add_size (&binary, bytes, true, 1, 1);
  unsigned long count = bytes < 1000000 ? bytes : bytes % 1000000 + 1000000;
  if (!is_large)
    buf_format (text, message_counted ("%"PRIuMAX" byte copied", "%"PRIuMAX" bytes copied",
                                       count), bytes);
  else if (!is_larger)
    buf_format (text, message_counted ("%"PRIuMAX" byte (%s) copied",
                                       "%"PRIuMAX" bytes (%s) copied", count),
                bytes, str_c (buf_str (&decimal)));
  else
    buf_format (text, message_counted ("%"PRIuMAX" byte (%s, %s) copied",
                                       "%"PRIuMAX" bytes (%s, %s) copied", count),
                bytes, str_c (buf_str (&decimal)), str_c (buf_str (&binary)));
}

/* Add the line that tells how much was written in what time.  */
static void
add_transfer (const struct statistics *s, struct buf *text, uint64_t now_ns, bool in_seconds)
{
  uint64_t taken_ns = now_ns - s->begun_ns;
  double seconds = (double) taken_ns / (double) SECOND_NS;
  locale_need (LC_NUMERIC);
  add_bytes (text, s->bytes);
  buf_format (text, in_seconds ? ", %.0f s, " : ", %g s, ", seconds);
  if (taken_ns > 0)
    add_size (text, s->bytes, false, SECOND_NS, taken_ns);
  else
    buf_append (text, str_span (str_of (_("Infinity B"))));
  buf_append (text, SPAN ("/s"));
}

static void
tell_progress (struct statistics *s, struct invocation *inv, uint64_t now_ns)
{
  BUF (text);
  add_transfer (s, &text, now_ns, true);
  size_t length = buf_span (&text).length;
  /* Nothing of the line before must be seen.  */
  for (size_t i = length; i < s->line_length; i++)
    buf_push (&text, ' ');
  say (inv, "\r%s", str_c (buf_str (&text)));
  s->line_length = length;
  s->bytes_told = s->bytes;
}

void
statistics_progress (struct statistics *s, struct invocation *inv)
{
  uint64_t now_ns = sys_steady_ns ();
  if (now_ns < s->next_ns)
    return;
  tell_progress (s, inv, now_ns);
  s->next_ns += SECOND_NS;
}

void
statistics_last_progress (struct statistics *s, struct invocation *inv)
{
  if (s->telling == TELL_PROGRESS && s->line_length > 0 && s->bytes_told < s->bytes)
    tell_progress (s, inv, sys_steady_ns ());
}

void
statistics_end_line (struct statistics *s, struct invocation *inv)
{
  if (s->line_length > 0)
    say (inv, "\n");
  s->line_length = 0;
}

void
statistics_tell (struct statistics *s, struct invocation *inv)
{
  if (s->telling == TELL_NOTHING)
    return;
  uint64_t now_ns = sys_steady_ns ();
  BUF (text);
  if (s->line_length > 0)
    buf_push (&text, '\n');
  s->line_length = 0;
  buf_format (&text, _("%"PRIuMAX"+%"PRIuMAX" records in\n"
                       "%"PRIuMAX"+%"PRIuMAX" records out\n"),
              s->whole_in, s->partial_in, s->whole_out, s->partial_out);
  if (s->truncated > 0)
    buf_format (&text, message_counted ("%"PRIuMAX" truncated record\n",
                                        "%"PRIuMAX" truncated records\n", s->truncated),
                s->truncated);
  if (s->telling != TELL_NO_TRANSFER)
    {
      add_transfer (s, &text, now_ns, false);
      buf_push (&text, '\n');
    }
  say (inv, "%s", str_c (buf_str (&text)));
}
