/* lib/fs/file_set.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/file_set.h"

#include "unit.h"

START_TEST (remembers)
{
  struct file_set s = { 0 };
  ck_assert (!file_set_has (&s, 1, 2));
  file_set_remove (&s, 1, 2);
  ck_assert (file_set_add (&s, 1, 2));
  ck_assert (!file_set_add (&s, 1, 2));
  ck_assert (file_set_add (&s, 2, 1));
  ck_assert (file_set_add (&s, 0, 0));
  ck_assert (file_set_has (&s, 1, 2) && file_set_has (&s, 2, 1) && file_set_has (&s, 0, 0));
  ck_assert (!file_set_has (&s, 2, 2));
  file_set_remove (&s, 1, 2);
  ck_assert (!file_set_has (&s, 1, 2) && file_set_has (&s, 2, 1));
  ck_assert (file_set_add (&s, 1, 2));
  file_set_release (&s);
  ck_assert (!file_set_has (&s, 1, 2));
}
END_TEST

/* Against an array, over few inodes, so that cells are shared and freed often.  */
START_TEST (agrees_with_an_array)
{
  enum { INODES = 700, DEVICES = 2, STEPS = 200000 };
  static bool there[DEVICES][INODES];
  struct file_set s = { 0 };
  uint32_t random = 1;
  for (int step = 0; step < STEPS; step++)
    {
      random = random * 1664525 + 1013904223;
      uint32_t device = random >> 31, inode = (random >> 8) % INODES;
      /* Some far apart, with the same low bits.  */
      ino_t number = inode % 3 ? inode : (ino_t) inode << 32;
      bool *is_there = &there[device][inode];
      ck_assert (file_set_has (&s, device, number) == *is_there);
      if (random >> 4 & 1)
        {
          ck_assert (file_set_add (&s, device, number) == !*is_there);
          *is_there = true;
        }
      else
        {
          file_set_remove (&s, device, number);
          *is_there = false;
        }
    }
  file_set_release (&s);
}
END_TEST

UNIT_TESTS ("file_set", remembers, agrees_with_an_array)
