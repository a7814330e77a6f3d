/* lib/bound/bytes.h: the functions that the prover trusts, held to their
   contracts one byte at a time.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/bytes.h"

#include <sys/mman.h>

#include "unit.h"

enum { LONGEST = 130 };

/* A page that can be used, between two that cannot.  */
static unsigned char *
guarded_page (size_t *size)
{
  size_t page = (size_t) sysconf (_SC_PAGESIZE);
  unsigned char *pages = mmap (NULL, 3 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  ck_assert_ptr_ne (pages, MAP_FAILED);
  ck_assert_int_eq (mprotect (pages + page, page, PROT_READ | PROT_WRITE), 0);
  *size = page;
  return pages + page;
}

static void
fill_in_order (unsigned char *bytes, size_t count, unsigned int first)
{
  for (size_t i = 0; i < count; i++)
    bytes[i] = (unsigned char) (first + i * 7);
}

/* Whether PLACE is one of COUNT places from BEGIN on.  */
static bool
within (size_t place, size_t begin, size_t count)
{
  return place >= begin && place - begin < count;
}

/* Of COUNT bytes at either end of a page: exactly those are touched.  */
START_TEST (copy_and_move_touch_their_bytes_and_no_others)
{
  size_t page;
  unsigned char *target = guarded_page (&page), *source = guarded_page (&page);
  for (size_t count = 0; count <= LONGEST; count++)
    for (int at_end = 0; at_end < 2; at_end++)
      for (int move = 0; move < 2; move++)
        {
          size_t begin = at_end ? page - count : 0;
          memset (target, 0xee, page);
          memset (source, 0x11, page);
          fill_in_order (source + begin, count, 3);
          (move ? bytes_move : bytes_copy) (target + begin, source + begin, count);
          for (size_t i = 0; i < page; i++)
            ck_assert_uint_eq (target[i], within (i, begin, count) ? source[i] : 0xee);
        }
}
END_TEST

START_TEST (move_copies_what_overlaps_either_way)
{
  unsigned char bytes[3 * LONGEST], before[sizeof bytes];
  for (size_t count = 0; count <= LONGEST; count += 13)
    for (size_t from = 0; from <= LONGEST; from += 5)
      {
        fill_in_order (bytes, sizeof bytes, 1);
        memcpy (before, bytes, sizeof bytes);
        bytes_move (bytes + LONGEST / 2, bytes + from, count);
        for (size_t i = 0; i < sizeof bytes; i++)
          ck_assert_uint_eq (bytes[i], within (i, LONGEST / 2, count)
                                       ? before[i - LONGEST / 2 + from] : before[i]);
      }
}
END_TEST

START_TEST (fill_touches_its_bytes_and_no_others)
{
  size_t page;
  unsigned char *target = guarded_page (&page);
  for (size_t count = 0; count <= LONGEST; count++)
    for (int at_end = 0; at_end < 2; at_end++)
      {
        size_t begin = at_end ? page - count : 0;
        memset (target, 0xee, page);
        bytes_fill (target + begin, 0xff, count);
        for (size_t i = 0; i < page; i++)
          ck_assert_uint_eq (target[i], within (i, begin, count) ? 0xff : 0xee);
      }
}
END_TEST

/* The byte at each place, twice, and beyond either end.  */
START_TEST (find_gives_the_first_and_the_last)
{
  size_t page;
  unsigned char *bytes = guarded_page (&page);
  for (int at_end = 0; at_end < 2; at_end++)
    for (size_t count = 0; count <= LONGEST; count += count < 20 ? 1 : 11)
      {
        unsigned char *base = bytes + (at_end ? page - count : 0);
        memset (bytes, 0x80, page);
        memset (base, 'x', count);
        ck_assert_uint_eq (bytes_find (base, 0x80, count), count);
        ck_assert_uint_eq (bytes_rfind (base, 0x80, count), count);
        for (size_t i = 0; i < count; i++)
          for (size_t k = i; k < count; k++)
            {
              base[i] = base[k] = 0x80;
              ck_assert_uint_eq (bytes_find (base, 0x80, count), i);
              ck_assert_uint_eq (bytes_rfind (base, 0x80, count), k);
              base[i] = base[k] = 'x';
            }
      }
}
END_TEST

static int
sign (int number)
{
  return (number > 0) - (number < 0);
}

START_TEST (compare_tells_by_the_first_difference_unsigned)
{
  size_t page;
  unsigned char *a = guarded_page (&page), *b = guarded_page (&page);
  for (size_t count = 0; count <= LONGEST; count++)
    {
      unsigned char *one = a + page - count, *two = b + page - count;
      fill_in_order (one, count, 5);
      fill_in_order (two, count, 5);
      ck_assert_int_eq (bytes_compare (one, two, count), 0);
      for (size_t i = 0; i < count; i++)
        {
          unsigned char kept = two[i];
          one[i] = 0x7f;
          two[i] = 0x80;
          ck_assert_int_eq (sign (bytes_compare (one, two, count)), -1);
          ck_assert_int_eq (sign (bytes_compare (two, one, count)), 1);
          /* What differs behind the first difference does not tell.  */
          if (i + 1 < count)
            {
              unsigned char last = one[count - 1];
              one[count - 1] = 0xff;
              two[count - 1] = 0;
              ck_assert_int_eq (sign (bytes_compare (one, two, count)), -1);
              one[count - 1] = two[count - 1] = last;
            }
          one[i] = two[i] = kept;
        }
    }
}
END_TEST

START_TEST (nothing_may_be_nowhere)
{
  unsigned char *nowhere = NULL;
  bytes_copy (nowhere, nowhere, 0);
  bytes_move (nowhere, nowhere, 0);
  bytes_fill (nowhere, 'x', 0);
  ck_assert_uint_eq (bytes_find (nowhere, 'x', 0), 0);
  ck_assert_uint_eq (bytes_rfind (nowhere, 'x', 0), 0);
  ck_assert_int_eq (bytes_compare (nowhere, nowhere, 0), 0);
}
END_TEST

UNIT_TESTS ("bound/bytes",
            copy_and_move_touch_their_bytes_and_no_others,
            move_copies_what_overlaps_either_way,
            fill_touches_its_bytes_and_no_others,
            find_gives_the_first_and_the_last,
            compare_tells_by_the_first_difference_unsigned,
            nothing_may_be_nowhere)
