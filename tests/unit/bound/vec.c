/* lib/bound/vec.h: arrays of any type, checked.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/vec.h"

#include "death.h"

/* A size that is no power of two.  */
struct triple { unsigned char a[3]; };

typedef VEC (int) ints;
typedef VEC (struct triple) triples;
struct page { char bytes[4096]; };
typedef VEC (struct page) pages;
typedef SLICE (int) int_list;

START_TEST (elem_stops_at_the_count)
{
  int numbers[3] = { 1, 2, 3 };
  ck_assert_uint_eq (COUNT (numbers), 3);
  ck_assert_int_eq (ELEM (numbers, 0), 1);
  ck_assert_int_eq (ELEM (numbers, 2), 3);
  ELEM (numbers, 1) = 20;
  ELEM (numbers, 1)++;
  ck_assert_int_eq (numbers[1], 21);
  ck_assert_stop (ELEM (numbers, 3), 3, 3);
  ck_assert_stop (ELEM (numbers, 3) = 4, 3, 3);
  ck_assert_stop (ELEM (numbers, SIZE_MAX), SIZE_MAX, 3);
}
END_TEST

/* An index that is computed is computed once.  */
START_TEST (elem_looks_at_its_index_once)
{
  static const struct triple rows[2] = { { { 1, 2, 3 } }, { { 4, 5, 6 } } };
  size_t i = 0;
  ck_assert_uint_eq (ELEM (rows, i++).a[2], 3);
  ck_assert_uint_eq (ELEM (rows, i++).a[0], 4);
  ck_assert_uint_eq (i, 2);
}
END_TEST

START_TEST (an_empty_one_has_no_elements)
{
  ints v = { 0 };
  ck_assert_uint_eq (v.count, 0);
  ck_assert_stop (VEC_AT (v, 0), 0, 0);
  FOR_EACH (item, v)
    ck_abort_msg ("%d", *item);
  VEC_CLEAR (v);
  VEC_RELEASE (v);
}
END_TEST

START_TEST (what_is_pushed_stays_over_many_growths)
{
  ints v = { 0 };
  for (int i = 0; i < 10000; i++)
    {
      VEC_PUSH (v, i * 3);
      ck_assert_uint_eq (v.count, (size_t) i + 1);
    }
  for (int i = 0; i < 10000; i++)
    ck_assert_int_eq (VEC_AT (v, (size_t) i), i * 3);
  int expected = 0;
  FOR_EACH (item, v)
    {
      ck_assert_int_eq (*item, expected);
      expected += 3;
    }
  ck_assert_int_eq (expected, 30000);
  VEC_RELEASE (v);
}
END_TEST

/* Room for more is no part of it.  */
START_TEST (at_stops_at_the_count)
{
  triples v = { 0 };
  for (unsigned char i = 0; i < 9; i++)
    {
      VEC_PUSH (v, ((struct triple) { { i, (unsigned char) (i + 1), 0xff } }));
      ck_assert_uint_eq (VEC_AT (v, i).a[1], i + 1);
      ck_assert_stop (VEC_AT (v, v.count), v.count, v.count);
    }
  ck_assert_stop (VEC_AT (v, SIZE_MAX), SIZE_MAX, 9);
  VEC_AT (v, 8).a[0] = 77;
  size_t seen = 0;
  FOR_EACH (item, v)
    ck_assert_uint_eq (item->a[0], ++seen == 9 ? 77 : seen - 1);
  ck_assert_uint_eq (seen, 9);
  VEC_RELEASE (v);
}
END_TEST

START_TEST (an_item_is_looked_at_once)
{
  ints v = { 0 };
  int next = 0;
  for (int i = 0; i < 20; i++)
    VEC_PUSH (v, next++);
  ck_assert_int_eq (next, 20);
  ck_assert_int_eq (VEC_AT (v, 19), 19);
  VEC_RELEASE (v);
}
END_TEST

START_TEST (clear_forgets_and_release_gives_back)
{
  ints v = { 0 };
  VEC_PUSH (v, 1);
  VEC_PUSH (v, 2);
  VEC_TRUNCATE (v, 2);
  ck_assert_int_eq (VEC_AT (v, 1), 2);
  ck_assert_stop (VEC_TRUNCATE (v, 3), 3, 2);
  VEC_TRUNCATE (v, 1);
  ck_assert_uint_eq (v.count, 1);
  ck_assert_stop (VEC_AT (v, 1), 1, 1);
  VEC_CLEAR (v);
  ck_assert_uint_eq (v.count, 0);
  ck_assert_stop (VEC_AT (v, 0), 0, 0);
  VEC_PUSH (v, 3);
  ck_assert_int_eq (VEC_AT (v, 0), 3);
  VEC_RELEASE (v);
  ck_assert_uint_eq (v.count, 0);
  VEC_RELEASE (v);
  VEC_PUSH (v, 4);
  ck_assert_int_eq (VEC_AT (v, 0), 4);
  ck_assert_stop (VEC_AT (v, 1), 1, 1);
  VEC_RELEASE (v);
}
END_TEST

START_TEST (a_slice_reads_an_array_or_a_vec)
{
  static const int numbers[] = { 5, 6 };
  int_list list = LIST (numbers);
  ck_assert_uint_eq (list.count, 2);
  ck_assert_int_eq (VEC_AT (list, 1), 6);
  ck_assert_stop (VEC_AT (list, 2), 2, 2);
  int sum = 0;
  FOR_EACH (item, list)
    sum += *item;
  ck_assert_int_eq (sum, 11);

  ints v = { 0 };
  VEC_PUSH (v, 7);
  int_list part = VEC_SLICE (v);
  ck_assert_int_eq (VEC_AT (part, 0), 7);
  ck_assert_stop (VEC_AT (part, 1), 1, 1);
  VEC_RELEASE (v);
}
END_TEST

static int
push_without_end (void)
{
  struct page page = { "x" };
  pages v = { 0 };
  for (size_t i = 0; i < (size_t) 1 << 30; i++)
    VEC_PUSH (v, page);
  return 0;
}

START_TEST (growing_past_the_machine_ends_the_run)
{
  ck_assert_starved (push_without_end ());
}
END_TEST

static int
by_value (const void *a, const void *b)
{
  int x = *(const int *) a, y = *(const int *) b;
  return (x > y) - (x < y);
}

START_TEST (sort_puts_all_in_order)
{
  ints v = { 0 };
  VEC_SORT (v, by_value);
  ck_assert_uint_eq (v.count, 0);
  for (int i = 0; i < 1000; i++)
    VEC_PUSH (v, i * 7919 % 1000);
  VEC_SORT (v, by_value);
  ck_assert_uint_eq (v.count, 1000);
  int expected = 0;
  FOR_EACH (item, v)
    ck_assert_int_eq (*item, expected++);
  VEC_RELEASE (v);
}
END_TEST

UNIT_TESTS ("bound/vec",
            elem_stops_at_the_count,
            elem_looks_at_its_index_once,
            an_empty_one_has_no_elements,
            what_is_pushed_stays_over_many_growths,
            at_stops_at_the_count,
            an_item_is_looked_at_once,
            clear_forgets_and_release_gives_back,
            a_slice_reads_an_array_or_a_vec,
            sort_puts_all_in_order,
            growing_past_the_machine_ends_the_run)
