/* lib/bound/bound.h: what the stop says, and how the process ends.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/bound.h"

#include "death.h"

static int
stop_at (size_t index, size_t count)
{
  bound_stop (index, count, "src/wc.c:123");
}

static int
introduced_stop (void)
{
  bound_introduce ("wc", 2);
  bound_stop (10, 10, "src/wc.c:123");
}

static int
out_of_memory (void)
{
  bound_out_of_memory ();
}

static int
introduced_out_of_memory (void)
{
  bound_introduce ("sort", 2);
  bound_out_of_memory ();
}

START_TEST (a_stop_says_index_bounds_and_place_and_aborts)
{
  struct death d;
  if (death_begin (&d))
    stop_at (10, 10);
  death_by_stop (&d, 10, 10, "src/wc.c:123");
  if (death_begin (&d))
    stop_at (SIZE_MAX, SIZE_MAX);
  death_by_stop (&d, SIZE_MAX, SIZE_MAX, "src/wc.c:123");
}
END_TEST

START_TEST (a_stop_in_nothing_has_no_bounds_to_say)
{
  struct death d;
  if (death_begin (&d))
    stop_at (0, 0);
  death_by_stop (&d, 0, 0, "src/wc.c:123");
}
END_TEST

START_TEST (the_one_introduced_speaks)
{
  struct death d;
  if (death_begin (&d))
    introduced_stop ();
  int status = death_end (&d, "wc: internal error: index 10 outside 0..9 at src/wc.c:123\n");
  ck_assert (WIFSIGNALED (status) && WTERMSIG (status) == SIGABRT);
  ck_assert_exit (introduced_out_of_memory (), 2, "sort: memory exhausted\n");
}
END_TEST

START_TEST (memory_exhausted_is_failure_1_unless_said)
{
  ck_assert_exit (out_of_memory (), 1, "boundutils: memory exhausted\n");
}
END_TEST

START_TEST (the_place_is_file_and_line)
{
  const char *here = BOUND_HERE;
  char expected[1000];
  snprintf (expected, sizeof expected, "%s:%d", __FILE__, __LINE__ - 2);
  ck_assert_str_eq (here, expected);
}
END_TEST

UNIT_TESTS ("bound/bound",
            a_stop_says_index_bounds_and_place_and_aborts,
            a_stop_in_nothing_has_no_bounds_to_say,
            the_one_introduced_speaks,
            memory_exhausted_is_failure_1_unless_said,
            the_place_is_file_and_line)
