/* lib/simd/lines.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/lines.h"

#include <string.h>

#include "samples.h"

/* The same with numbers that are numbers, a byte at a time.  */
static size_t
number_one_by_one (struct span source, struct mspan target, uintmax_t *number,
                   const struct number_style *style, size_t *written)
{
  size_t at = 0;
  *written = 0;
  while (at < source.length)
    {
      size_t end = at;
      while (end < source.length && source.base_[end] != style->end)
        end++;
      if (end == source.length && !style->last)
        break;
      bool empty = end == at;
      if (end < source.length)
        end++;
      char prefix[200] = "";
      size_t length = 0;
      if (style->nonblank && empty)
        {
          bytes_copy ((unsigned char *) prefix, style->blank_prefix.base_,
                      style->blank_prefix.length);
          length = style->blank_prefix.length;
        }
      else
        {
          char digits[30];
          size_t count = (size_t) sprintf (digits, "%ju", *number);
          for (; length + count < style->width; length++)
            prefix[length] = (char) style->fill;
          memcpy (prefix + length, digits, count);
          length += count;
          bytes_copy ((unsigned char *) prefix + length, style->separator.base_,
                      style->separator.length);
          length += style->separator.length;
        }
      if (length + (end - at) > target.length - *written)
        break;
      *number += !(style->nonblank && empty);
      memcpy (target.base_ + *written, prefix, length);
      *written += length;
      memcpy (target.base_ + *written, source.base_ + at, end - at);
      *written += end - at;
      at = end;
    }
  return at;
}

static struct mspan wanted_room, target_room;
static uint64_t state;

static void
check_one (struct span s, const struct number_style *style, uintmax_t first, size_t room)
{
  uintmax_t number = first;
  size_t wanted_written;
  size_t wanted = number_one_by_one (s, mspan_first (wanted_room, room), &number, style,
                                     &wanted_written);
  EACH_LEVEL (level)
    {
      struct line_counter counter;
      line_counter_set (&counter, first);
      struct mspan target = mspan_from (target_room, target_room.length - room);
      size_t written;
      SAME (number_lines_at (level, s, target, &counter, style, &written), wanted);
      SAME (written, wanted_written);
      SAME (memcmp (target.base_, wanted_room.base_, written) == 0, true);
      struct line_counter same;
      line_counter_set (&same, number);
      SAME (span_equal (line_counter_text (&counter), line_counter_text (&same)), true);
    }
}

static void
check_number (struct span s)
{
  static const uintmax_t firsts[] = {
    1, 0, 8, 95, 999, 999990, 12345678901234, UINTMAX_MAX - 999999,
  };
  struct number_style styles[] = {
    { .end = '\n', .width = 6, .fill = ' ', .separator = SPAN ("\t") },
    { .end = '\n', .width = 6, .fill = ' ', .separator = SPAN ("\t"), .nonblank = true },
    { .end = '\n', .width = 6, .fill = '0', .separator = SPAN (": "), .nonblank = true,
      .blank_prefix = SPAN ("        ") },
    { .end = '\n', .width = 1, .fill = ' ', .separator = SPAN ("") },
    { .end = 'a', .width = 20, .fill = ' ', .separator = SPAN ("123456789") },
    { .end = '\n', .width = 22, .fill = '0', .separator = SPAN ("123456789+") },
    { .end = '\n', .width = 6, .fill = ' ', .separator = SPAN ("\t"), .nonblank = true,
      .blank_prefix = SPAN ("one that is longer than what is put at once") },
    { .end = '\n', .width = 100, .fill = ' ', .separator = SPAN ("  "), .nonblank = true,
      .blank_prefix = SPAN ("a long one, longer than what is put at once") },
  };
  struct number_style *style = &styles[random_next (&state) % (sizeof styles / sizeof styles[0])];
  style->last = random_next (&state) % 2;
  uintmax_t first = firsts[random_next (&state) % (sizeof firsts / sizeof firsts[0])];
  size_t enough = s.length * 110 + 110;
  if (enough > target_room.length)
    enough = target_room.length;
  check_one (s, style, first, random_next (&state) % (enough + 1));
  if (random_next (&state) % 4 == 0)
    check_one (s, style, first, random_next (&state) % 400);
}

START_TEST (numbers_lines)
{
  wanted_room = guarded (1 << 20);
  target_room = guarded (1 << 20);
  each_sample (check_number);
}
END_TEST

/* Each size of target, so that each line is once the one that does not fit.  */
START_TEST (stops_where_there_is_no_room)
{
  wanted_room = guarded (8192);
  target_room = guarded (8192);
  struct mspan m = guarded (1500);
  struct number_style style = { .end = '\n', .width = 6, .fill = ' ', .separator = SPAN ("\t"),
                                .last = true };
  sample_fill (m, PROSE, 3);
  for (size_t room = 0; room < 2000; room++)
    check_one (mspan_span (m), &style, 1, room);
  sample_fill (m, SHORT_LINES, 3);
  for (size_t room = 0; room < 6000; room++)
    check_one (mspan_span (m), &style, 98, room);
}
END_TEST

START_TEST (a_line_longer_than_the_target)
{
  struct mspan m = guarded (3000), target = guarded (2000);
  mspan_fill (m, 'x');
  mspan_set (m, 2999, '\n');
  struct number_style style = { .end = '\n', .width = 6, .fill = ' ', .separator = SPAN ("\t") };
  struct line_counter counter;
  line_counter_set (&counter, 5);
  size_t written = 1;
  SAME (number_lines (mspan_span (m), target, &counter, &style, &written), 0);
  SAME (written, 0);
  ck_assert (span_equal (line_counter_text (&counter), SPAN ("5")));
}
END_TEST

START_TEST (counts_up)
{
  struct line_counter counter, same;
  line_counter_set (&counter, 0);
  for (uintmax_t i = 0; i < 12000; i++, line_counter_next (&counter))
    {
      line_counter_set (&same, i);
      ck_assert (span_equal (line_counter_text (&counter), line_counter_text (&same)));
    }
  line_counter_set (&counter, UINTMAX_MAX);
  ck_assert (span_equal (line_counter_text (&counter), SPAN ("18446744073709551615")));
  line_counter_next (&counter);
  ck_assert (span_equal (line_counter_text (&counter), SPAN ("18446744073709551616")));
}
END_TEST

/* No more than its 32 digits, whatever is counted.  */
START_TEST (wraps_around)
{
  struct line_counter counter = { .count_ = LINE_COUNTER_DIGITS };
  memset (counter.text_, '9', sizeof counter.text_);
  counter.text_[LINE_COUNTER_DIGITS - 1] = '8';
  struct mspan m = guarded (1000), target = guarded (100000);
  mspan_fill (m, '\n');
  struct number_style style = { .end = '\n', .width = 1, .fill = ' ' };
  size_t written;
  SAME (number_lines (mspan_span (m), target, &counter, &style, &written), 1000);
  ck_assert (span_equal (line_counter_text (&counter), SPAN ("998")));
}
END_TEST

RUN_TESTS ("lines", numbers_lines, stops_where_there_is_no_room,
           a_line_longer_than_the_target, counts_up, wraps_around)
