/* lib/bound/buf.h: growing, limits, and what stays as it was.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/buf.h"

#include "death.h"

/* The byte that stands at PLACE in what these tests append.  */
static unsigned char
byte_at (size_t place)
{
  return (unsigned char) (place * 31 + place / 256);
}

static void
check_bytes (const struct buf *b, size_t length)
{
  struct span s = buf_span (b);
  ck_assert_uint_eq (s.length, length);
  for (size_t i = 0; i < length; i++)
    ck_assert_uint_eq (span_at (s, i), byte_at (i));
}

START_TEST (an_empty_one_is_empty)
{
  BUF (b);
  ck_assert_uint_eq (b.length, 0);
  ck_assert_uint_eq (buf_span (&b).length, 0);
  ck_assert_uint_eq (buf_room (&b).length, 0);
  buf_release (&b);
  buf_release (&b);
}
END_TEST

START_TEST (bytes_pushed_are_kept_over_many_growths)
{
  BUF (b);
  for (size_t i = 0; i < 100000; i++)
    ck_assert (buf_push (&b, byte_at (i)));
  check_bytes (&b, 100000);
}
END_TEST

START_TEST (pieces_appended_are_kept)
{
  unsigned char piece[1000];
  BUF (b);
  size_t total = 0;
  for (size_t length = 0; length < sizeof piece; length += 7)
    {
      for (size_t i = 0; i < length; i++)
        piece[i] = byte_at (total + i);
      ck_assert (buf_append (&b, span_first (SPAN_ARRAY (piece), length)));
      total += length;
    }
  check_bytes (&b, total);
  ck_assert (buf_append (&b, span_empty ()));
  check_bytes (&b, total);
}
END_TEST

START_TEST (room_is_reserved_written_and_committed)
{
  BUF (b);
  ck_assert (buf_append (&b, SPAN ("ab")));
  ck_assert (buf_ensure (&b, 1000));
  struct mspan room = buf_room (&b);
  ck_assert_uint_ge (room.length, 1000);
  mspan_copy (room, SPAN ("cde"));
  ck_assert_span (buf_span (&b), "ab");
  buf_commit (&b, 0);
  ck_assert_span (buf_span (&b), "ab");
  buf_commit (&b, 3);
  ck_assert_span (buf_span (&b), "abcde");
  ck_assert_uint_eq (buf_room (&b).length, room.length - 3);
}
END_TEST

START_TEST (no_more_is_committed_than_there_is_room)
{
  BUF (b);
  ck_assert_stop (buf_commit (&b, 1), 1, 0);
  ck_assert (buf_push (&b, 'a'));
  size_t room = buf_room (&b).length;
  ck_assert_stop (buf_commit (&b, room + 1), room + 1, room);
  ck_assert_stop (buf_commit (&b, SIZE_MAX), SIZE_MAX, room);
  buf_commit (&b, room);
  ck_assert_uint_eq (b.length, room + 1);
  ck_assert_uint_eq (buf_room (&b).length, 0);
  /* Full is room enough for nothing.  */
  ck_assert (buf_ensure (&b, 0));
  ck_assert_uint_eq (buf_room (&b).length, 0);
}
END_TEST

START_TEST (truncate_keeps_the_first_bytes)
{
  BUF (b);
  ck_assert (buf_append (&b, SPAN ("abc")));
  buf_truncate (&b, 3);
  ck_assert_span (buf_span (&b), "abc");
  buf_truncate (&b, 1);
  ck_assert_span (buf_span (&b), "a");
  ck_assert_stop (buf_truncate (&b, 2), 2, 1);
  ck_assert_stop (buf_truncate (&b, SIZE_MAX), SIZE_MAX, 1);
  buf_truncate (&b, 0);
  ck_assert_uint_eq (b.length, 0);
}
END_TEST

START_TEST (drop_moves_the_rest_to_the_front)
{
  BUF (b);
  for (size_t i = 0; i < 1000; i++)
    ck_assert (buf_push (&b, byte_at (i + 300)));
  buf_drop (&b, 0);
  ck_assert_uint_eq (b.length, 1000);
  buf_drop (&b, 700);
  ck_assert_uint_eq (b.length, 300);
  for (size_t i = 0; i < 300; i++)
    ck_assert_uint_eq (span_at (buf_span (&b), i), byte_at (i + 1000));
  ck_assert_stop (buf_drop (&b, 301), 301, 300);
  ck_assert_stop (buf_drop (&b, SIZE_MAX), SIZE_MAX, 300);
  buf_drop (&b, 300);
  ck_assert_uint_eq (b.length, 0);
  buf_drop (&b, 0);
}
END_TEST

/* The limit itself fits, one more does not, and refusing changes nothing.  */
START_TEST (a_limit_refuses_what_passes_it)
{
  for (size_t most = 1; most < 300; most += most < 70 ? 1 : 50)
    {
      BUF (b);
      buf_limit (&b, most);
      for (size_t i = 0; i < most; i++)
        ck_assert (buf_push (&b, byte_at (i)));
      check_bytes (&b, most);
      ck_assert (!buf_push (&b, 'x'));
      ck_assert (!buf_append (&b, SPAN ("x")));
      ck_assert (!buf_ensure (&b, 1));
      ck_assert (!buf_ensure (&b, SIZE_MAX));
      ck_assert (buf_ensure (&b, 0));
      ck_assert (buf_append (&b, SPAN ("")));
      check_bytes (&b, most);
      ck_assert_uint_eq (buf_room (&b).length, 0);
      buf_truncate (&b, most - 1);
      ck_assert (buf_push (&b, byte_at (most - 1)));
      check_bytes (&b, most);
    }
}
END_TEST

/* Room that is there already is no way round it.  */
START_TEST (a_limit_set_late_holds)
{
  BUF (b);
  ck_assert (buf_push (&b, 'a'));
  ck_assert_uint_gt (buf_room (&b).length, 2);
  buf_limit (&b, 3);
  ck_assert (buf_append (&b, SPAN ("bc")));
  ck_assert (!buf_push (&b, 'd'));
  ck_assert_stop (buf_limit (&b, 2), 3, 2);
  buf_truncate (&b, 2);
  buf_limit (&b, 2);
  ck_assert (!buf_push (&b, 'd'));
  buf_truncate (&b, 1);
  ck_assert (buf_push (&b, 'B'));
  buf_limit (&b, 0);
  ck_assert (buf_append (&b, SPAN ("as many as one likes")));
  ck_assert_span (buf_span (&b), "aBas many as one likes");
}
END_TEST

START_TEST (an_append_that_passes_the_limit_adds_nothing)
{
  BUF (b);
  buf_limit (&b, 5);
  ck_assert (buf_append (&b, SPAN ("abc")));
  ck_assert (!buf_append (&b, SPAN ("def")));
  ck_assert_span (buf_span (&b), "abc");
  ck_assert (buf_append (&b, SPAN ("de")));
  ck_assert_span (buf_span (&b), "abcde");
}
END_TEST

START_TEST (release_keeps_the_limit_and_nothing_else)
{
  BUF (b);
  buf_limit (&b, 3);
  ck_assert (buf_append (&b, SPAN ("abc")));
  buf_release (&b);
  ck_assert_uint_eq (b.length, 0);
  ck_assert (!buf_append (&b, SPAN ("abcd")));
  ck_assert (buf_append (&b, SPAN ("xyz")));
  ck_assert_span (buf_span (&b), "xyz");
}
END_TEST

START_TEST (formats_are_added_behind)
{
  BUF (b);
  ck_assert (buf_format (&b, "%s", ""));
  ck_assert_uint_eq (b.length, 0);
  ck_assert (buf_format (&b, "%d-%s", 42, "x"));
  ck_assert_span (buf_span (&b), "42-x");
  for (int width = 1; width < 500; width++)
    {
      size_t before = b.length;
      ck_assert (buf_format (&b, "%*d", width, 7));
      ck_assert_uint_eq (b.length, before + (size_t) width);
      ck_assert (span_ends_in (buf_span (&b), '7'));
    }
}
END_TEST

static bool
grow_without_end (void)
{
  BUF (b);
  for (size_t count = 1 << 20; count > 0; count *= 2)
    buf_ensure (&b, count);
  return true;
}

static bool
grow_by (size_t count)
{
  BUF (b);
  return buf_push (&b, 'a') && buf_ensure (&b, count);
}

/* Too much for the machine, for ptrdiff_t, for size_t.  */
START_TEST (growing_past_the_machine_ends_the_run)
{
  ck_assert_starved (grow_without_end ());
  ck_assert_starved (grow_by ((size_t) 1 << 40));
  ck_assert_exit (grow_by (PTRDIFF_MAX), 1, "boundutils: memory exhausted\n");
  ck_assert_exit (grow_by (SIZE_MAX), 1, "boundutils: memory exhausted\n");
}
END_TEST

#ifndef __SANITIZE_ADDRESS__
/* How many bytes this process has mapped.  */
static size_t
mapped (void)
{
  size_t pages = 0;
  FILE *statm = fopen ("/proc/self/statm", "r");
  ck_assert (statm && fscanf (statm, "%zu", &pages) == 1);
  fclose (statm);
  return pages * (size_t) sysconf (_SC_PAGESIZE);
}
#endif

/* Where half as much again is not to be had, just enough is.  */
START_TEST (growing_falls_back_to_what_is_needed)
{
#ifndef __SANITIZE_ADDRESS__
  const size_t many = 60 << 20, more = 2 << 20;
  struct death d;
  if (death_begin (&d))
    {
      rlim_t most = mapped () + many + 2 * more;
      setrlimit (RLIMIT_AS, &(struct rlimit) { most, most });
      BUF (b);
      bool ok = buf_ensure (&b, many);
      mspan_set (buf_room (&b), many - 1, 'x');
      buf_commit (&b, many);
      ok = ok && buf_ensure (&b, more) && span_at (buf_span (&b), many - 1) == 'x';
      mspan_set (buf_room (&b), more - 1, 'x');
      _exit (ok ? 0 : 98);
    }
  death_by_exit (&d, 0, "");
#endif
}
END_TEST

UNIT_TESTS ("bound/buf",
            an_empty_one_is_empty,
            bytes_pushed_are_kept_over_many_growths,
            pieces_appended_are_kept,
            room_is_reserved_written_and_committed,
            no_more_is_committed_than_there_is_room,
            truncate_keeps_the_first_bytes,
            drop_moves_the_rest_to_the_front,
            a_limit_refuses_what_passes_it,
            a_limit_set_late_holds,
            an_append_that_passes_the_limit_adds_nothing,
            release_keeps_the_limit_and_nothing_else,
            formats_are_added_behind,
            growing_past_the_machine_ends_the_run,
            growing_falls_back_to_what_is_needed)
