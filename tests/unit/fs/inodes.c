/* lib/fs/inodes.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/inodes.h"

#include "unit.h"

START_TEST (few)
{
  struct inodes inodes = { 0 };
  size_t number = 7;
  ck_assert (!inodes_find (&inodes, 1, 2, &number));
  inodes_forget (&inodes, 1, 2);
  inodes_set (&inodes, 1, 2, 0);
  inodes_set (&inodes, 2, 1, 5);
  ck_assert (inodes_find (&inodes, 1, 2, &number));
  ck_assert_uint_eq (number, 0);
  ck_assert (inodes_find (&inodes, 2, 1, &number));
  ck_assert_uint_eq (number, 5);
  ck_assert (!inodes_find (&inodes, 2, 2, &number));
  inodes_set (&inodes, 2, 1, 6);
  ck_assert (inodes_find (&inodes, 2, 1, &number));
  ck_assert_uint_eq (number, 6);
  inodes_forget (&inodes, 2, 1);
  ck_assert (!inodes_find (&inodes, 2, 1, &number));
  ck_assert (inodes_find (&inodes, 1, 2, &number));
  inodes_release (&inodes);
}
END_TEST

/* Held equal to an array.  */
START_TEST (many)
{
  enum { MOST = 3000 };
  static size_t expected[MOST];
  struct inodes inodes = { 0 };
  unsigned int seed = 1;
  for (int round = 0; round < 40000; round++)
    {
      seed = seed * 1103515245 + 12345;
      ino_t inode = seed / 65536 % MOST;
      dev_t device = inode % 3;
      size_t number;
      ck_assert (inodes_find (&inodes, device, inode * 4096, &number)
                 == (expected[inode] > 0));
      if (expected[inode] > 0)
        ck_assert_uint_eq (number + 1, expected[inode]);
      if (seed / 8192 % 3 == 0)
        {
          inodes_forget (&inodes, device, inode * 4096);
          expected[inode] = 0;
        }
      else
        {
          inodes_set (&inodes, device, inode * 4096, (size_t) round);
          expected[inode] = (size_t) round + 1;
        }
    }
  inodes_release (&inodes);
}
END_TEST

START_TEST (remembers)
{
  struct inodes s = { 0 };
  ck_assert (!inodes_have (&s, 1, 2));
  inodes_forget (&s, 1, 2);
  ck_assert (inodes_add (&s, 1, 2));
  ck_assert (!inodes_add (&s, 1, 2));
  ck_assert (inodes_add (&s, 2, 1));
  ck_assert (inodes_add (&s, 0, 0));
  ck_assert (inodes_have (&s, 1, 2) && inodes_have (&s, 2, 1) && inodes_have (&s, 0, 0));
  ck_assert (!inodes_have (&s, 2, 2));
  inodes_forget (&s, 1, 2);
  ck_assert (!inodes_have (&s, 1, 2) && inodes_have (&s, 2, 1));
  ck_assert (inodes_add (&s, 1, 2));
  inodes_release (&s);
  ck_assert (!inodes_have (&s, 1, 2));
}
END_TEST

/* Against an array, over few inodes, so that cells are shared and freed often.  */
START_TEST (agrees_with_an_array)
{
  enum { INODES = 700, DEVICES = 2, STEPS = 200000 };
  static bool there[DEVICES][INODES];
  struct inodes s = { 0 };
  uint32_t random = 1;
  for (int step = 0; step < STEPS; step++)
    {
      random = random * 1664525 + 1013904223;
      uint32_t device = random >> 31, inode = (random >> 8) % INODES;
      /* Some far apart, with the same low bits.  */
      ino_t number = inode % 3 ? inode : (ino_t) inode << 32;
      bool *is_there = &there[device][inode];
      ck_assert (inodes_have (&s, device, number) == *is_there);
      if (random >> 4 & 1)
        {
          ck_assert (inodes_add (&s, device, number) == !*is_there);
          *is_there = true;
        }
      else
        {
          inodes_forget (&s, device, number);
          *is_there = false;
        }
    }
  inodes_release (&s);
}
END_TEST

UNIT_TESTS ("inodes", few, many, remembers, agrees_with_an_array)
