/* lib/simd/numerals.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/numerals.h"

#include <inttypes.h>
#include <string.h>

#include "samples.h"

static void
check_number (uint64_t number, uint64_t first, unsigned char end)
{
  char wanted[32];
  uint64_t rest = number - first;
  number_list list = { .base_ = &rest, .count = 1 };
  static struct mspan room;
  if (room.length == 0)
    room = guarded (NUMERAL_ROOM);
  size_t from = 0, length = (size_t) snprintf (wanted, sizeof wanted, "%" PRIu64 "%c", number, end);
  SAME (write_numerals (list, first, end, &from, room), length);
  SAME (from, 1);
  ck_assert_mem_eq (room.base_, wanted, length);
}

START_TEST (numbers_around_powers)
{
  for (uint64_t power = 1;; power *= 10)
    {
      for (uint64_t near = 0; near < 20; near++)
        {
          check_number (power + near, 0, '\n');
          check_number (power - near, near, '\0');
          check_number (power * (near + 1) - 1, 7, '\n');
        }
      if (power > UINT64_MAX / 10)
        break;
    }
  for (uint64_t i = 0; i < 100; i++)
    check_number (UINT64_MAX - i, 1, '\n');
}
END_TEST

START_TEST (all_groups)
{
  for (uint64_t number = 0; number < 100000000; number += 1 + number % 37)
    check_number (number, 3, '\n');
  uint64_t state = 5;
  for (size_t i = 0; i < 200000; i++)
    {
      uint64_t high = random_next (&state);
      check_number ((high << 32 | random_next (&state)) >> random_next (&state) % 64, i, '\n');
    }
}
END_TEST

/* As many as there is room for, and the next ones then.  */
START_TEST (goes_on)
{
  uint64_t numbers[50];
  char wanted[1000];
  size_t length = 0;
  for (size_t i = 0; i < 50; i++)
    {
      numbers[i] = i * i * i * i * i;
      length += (size_t) sprintf (wanted + length, "%" PRIu64 "\n", numbers[i] + 10);
    }
  number_list list = { .base_ = numbers, .count = 50 };
  for (size_t room = NUMERAL_ROOM; room < 300; room++)
    {
      struct mspan target = guarded (room);
      size_t done = 0;
      for (size_t from = 0; from < list.count;)
        {
          size_t before = from, written = write_numerals (list, 10, '\n', &from, target);
          ck_assert (from > before);
          ck_assert_mem_eq (target.base_, wanted + done, written);
          done += written;
        }
      SAME (done, length);
    }
  size_t from = 0;
  SAME (write_numerals (list, 0, '\n', &from, guarded (NUMERAL_ROOM - 1)), 0);
  SAME (from, 0);
}
END_TEST

RUN_TESTS ("numerals", numbers_around_powers, all_groups, goes_on)
