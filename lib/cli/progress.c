/* How far a long run has come.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/progress.h"

#include <inttypes.h>
#include <unistd.h>

#include "bound/buf.h"
#include "sys/clock.h"
#include "sys/file.h"
#include "sys/window.h"
#include "text/human.h"

enum { USUAL_COLUMNS = 80, LONGEST_BAR = 40, SHORTEST_BAR = 5 };

static const uint64_t second_ns = 1000000000, tenth_ns = 100000000;

/* Take the bar off the terminal.  */
static void
clear (void *whom)
{
  struct progress *p = whom;
  if (p->is_drawn_)
    sys_write_all (STDERR_FILENO, SPAN ("\r\033[K"));
  p->is_drawn_ = false;
}

void
progress_begin (struct progress *p, struct invocation *inv, bool wanted)
{
  *p = (struct progress) { .is_shown = wanted && sys_is_terminal (STDERR_FILENO),
                           .inv_ = inv };
  if (!p->is_shown)
    return;
  p->begun_ns_ = p->next_ns_ = sys_steady_ns ();
  inv->line = (struct passing_line) { clear, p };
}

/* A part of what there is, in thousandths; all of nothing.  */
static uintmax_t
thousandths (uintmax_t part, uintmax_t all)
{
  if (all == 0 || part >= all)
    return 1000;
  return (uintmax_t) ((long double) part / (long double) all * 1000);
}

/* As many in a second as that makes.  */
static uintmax_t
rate (uintmax_t amount, uint64_t elapsed_ns)
{
  return (uintmax_t) ((long double) amount * (long double) second_ns
                      / (long double) (elapsed_ns > 0 ? elapsed_ns : 1));
}

static void
append_time (struct buf *text, uintmax_t seconds)
{
  uintmax_t minutes = seconds / 60;
  if (minutes >= 60)
    buf_format (text, "%"PRIuMAX":%02"PRIuMAX":%02"PRIuMAX, minutes / 60, minutes % 60,
                seconds % 60);
  else
    buf_format (text, "%"PRIuMAX":%02"PRIuMAX, minutes, seconds % 60);
}

/* The bar itself, THOUSANDTHS of it filled.  */
static void
append_bar (struct buf *text, size_t length, uintmax_t thousandths)
{
  size_t filled = length * (size_t) thousandths / 1000;
  buf_push (text, '[');
  for (size_t i = 0; i < length; i++)
    buf_push (text, i < filled ? '=' : i == filled ? '>' : ' ');
  buf_append (text, SPAN ("] "));
}

/* What stands behind the bar.  */
static void
append_numbers (const struct progress *p, struct buf *text, uintmax_t thousandths,
                uint64_t elapsed_ns)
{
  struct block_size human = block_size_human (true);
  bool has_bytes = p->all_bytes > 0;
  uintmax_t part = has_bytes ? p->bytes : p->files;
  uintmax_t all = has_bytes ? p->all_bytes : p->all_files;
  uintmax_t by_second = rate (part, elapsed_ns);
  buf_format (text, "%3"PRIuMAX"%%  ", thousandths / 10);
  if (has_bytes)
    {
      human_append (text, p->bytes, 1, human);
      buf_push (text, '/');
      human_append (text, p->all_bytes, 1, human);
      buf_append (text, SPAN ("  "));
    }
  buf_format (text, message_counted ("%"PRIuMAX"/%"PRIuMAX" file  ",
                                     "%"PRIuMAX"/%"PRIuMAX" files  ", p->all_files),
              p->files, p->all_files);
  if (has_bytes)
    human_append (text, by_second, 1, human);
  else
    buf_format (text, "%"PRIuMAX, by_second);
  buf_append (text, SPAN ("/s  "));
  if (part < all)
    {
      append_time (text, by_second > 0 ? (all - part) / by_second : 0);
      buf_format (text, " %s", _("left"));
    }
  else
    append_time (text, elapsed_ns / second_ns);
}

static void
draw (struct progress *p, uint64_t now_ns)
{
  BUF (text);
  BUF (numbers);
  struct window_size window;
  uint64_t elapsed_ns = now_ns - p->begun_ns_;
  uintmax_t done = p->all_bytes > 0 ? thousandths (p->bytes, p->all_bytes)
                                    : thousandths (p->files, p->all_files);
  append_numbers (p, &numbers, done, elapsed_ns);
  /* What was told of on standard output comes first, and no bar runs into it.  */
  clear (p);
  output_flush (&p->inv_->out);
  bool has_size = sys_window_size (STDERR_FILENO, &window) && window.columns > 0;
  size_t columns = has_size ? window.columns : USUAL_COLUMNS;
  size_t others = buf_span (&numbers).length + sizeof "[]";
  buf_push (&text, '\r');
  if (columns > others + SHORTEST_BAR)
    {
      size_t room = columns - 1 - others;
      append_bar (&text, room < LONGEST_BAR ? room : LONGEST_BAR, done);
    }
  /* A line that is too long would be two, of which one is left behind.  */
  struct span shown = buf_span (&numbers);
  buf_append (&text, span_first (shown, shown.length < columns ? shown.length : columns - 1));
  sys_write_all (STDERR_FILENO, buf_span (&text));
  p->is_drawn_ = true;
  p->next_ns_ = now_ns + tenth_ns;
}

void
progress_draw_sometimes (struct progress *p)
{
  uint64_t now_ns = sys_steady_ns ();
  if (now_ns >= p->next_ns_)
    draw (p, now_ns);
}

void
progress_end (struct progress *p)
{
  if (!p->is_shown)
    return;
  draw (p, sys_steady_ns ());
  sys_write_all (STDERR_FILENO, SPAN ("\n"));
  p->is_shown = p->is_drawn_ = false;
  p->inv_->line = (struct passing_line) { NULL, NULL };
}
