/* lib/bound/arena.h: what is given is zeroed, aligned, apart, and stays.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/arena.h"

#include <stdalign.h>

#include "death.h"

struct odd { char letter; double number; char text[5]; };

/* Each piece is filled with a byte of its own and looked at in the end.  */
START_TEST (pieces_are_zeroed_apart_and_stay)
{
  enum { PIECES = 3000 };
  static struct mspan pieces[PIECES];
  struct arena a = { 0 };
  for (size_t i = 0; i < PIECES; i++)
    {
      pieces[i] = arena_bytes (&a, i % 200);
      ck_assert_uint_eq (pieces[i].length, i % 200);
      for (size_t k = 0; k < pieces[i].length; k++)
        ck_assert_uint_eq (mspan_at (pieces[i], k), 0);
      mspan_fill (pieces[i], (unsigned char) (i % 251));
    }
  for (size_t i = 0; i < PIECES; i++)
    for (size_t k = 0; k < pieces[i].length; k++)
      ck_assert_uint_eq (mspan_at (pieces[i], k), i % 251);
  arena_release (&a);
}
END_TEST

/* Sizes at the edge of a chunk, and larger than one, with others between.  */
START_TEST (large_pieces_are_whole)
{
  static const size_t sizes[] = {
    64 * 1024 - 65, 1, 64 * 1024 - 64, 1, 64 * 1024 - 63, 1, 64 * 1024, 1000000, 3,
  };
  struct mspan pieces[COUNT (sizes)];
  struct arena a = { 0 };
  for (size_t i = 0; i < COUNT (sizes); i++)
    {
      pieces[i] = arena_bytes (&a, ELEM (sizes, i));
      ck_assert_uint_eq (pieces[i].length, ELEM (sizes, i));
      for (size_t k = 0; k < pieces[i].length; k++)
        ck_assert_uint_eq (mspan_at (pieces[i], k), 0);
      mspan_fill (pieces[i], (unsigned char) (i + 1));
    }
  for (size_t i = 0; i < COUNT (sizes); i++)
    {
      ck_assert_uint_eq (mspan_at (pieces[i], 0), i + 1);
      ck_assert_uint_eq (mspan_at (pieces[i], pieces[i].length - 1), i + 1);
    }
  arena_release (&a);
}
END_TEST

START_TEST (objects_are_aligned_for_their_type)
{
  struct arena a = { 0 };
  for (size_t i = 0; i < 2000; i++)
    {
      arena_bytes (&a, i % 7);
      double *number = ARENA_NEW (&a, double);
      ck_assert_uint_eq ((uintptr_t) number % alignof (double), 0);
      ck_assert_double_eq (*number, 0);
      *number = 1;
      arena_bytes (&a, i % 3);
      max_align_t *widest = ARENA_NEW (&a, max_align_t);
      ck_assert_uint_eq ((uintptr_t) widest % alignof (max_align_t), 0);
      arena_bytes (&a, 1);
      struct odd *odd = ARENA_NEW (&a, struct odd);
      ck_assert_uint_eq ((uintptr_t) odd % alignof (struct odd), 0);
      ck_assert_int_eq (odd->letter, 0);
      memset (odd, 0xff, sizeof *odd);
    }
  arena_release (&a);
}
END_TEST

START_TEST (a_str_is_a_copy_with_its_nul)
{
  struct arena a = { 0 };
  char text[] = "name";
  struct str copy = arena_str (&a, str_span (str_of (text)));
  struct str empty = arena_str (&a, span_empty ());
  struct str next = arena_str (&a, SPAN ("x"));
  text[0] = 'X';
  ck_assert_str_eq (str_c (copy), "name");
  ck_assert_uint_eq (copy.length, 4);
  ck_assert_uint_eq (str_at (copy, 4), 0);
  ck_assert_str_eq (str_c (empty), "");
  ck_assert (str_given (empty));
  ck_assert_str_eq (str_c (next), "x");
  arena_release (&a);
}
END_TEST

START_TEST (release_makes_it_empty)
{
  struct arena a = { 0 };
  arena_release (&a);
  mspan_fill (arena_bytes (&a, 100), 0xff);
  arena_release (&a);
  arena_release (&a);
  struct mspan again = arena_bytes (&a, 100);
  for (size_t i = 0; i < again.length; i++)
    ck_assert_uint_eq (mspan_at (again, i), 0);
  arena_release (&a);
}
END_TEST

static int
take (size_t count, size_t size, size_t alignment)
{
  struct arena a = { 0 };
  arena_bytes (&a, 1);
  arena_take_ (&a, count, size, alignment);
  return 0;
}

START_TEST (asking_for_too_much_ends_the_run)
{
  static const char exhausted[] = "boundutils: memory exhausted\n";
  ck_assert_exit (take (SIZE_MAX, 1, 1), 1, exhausted);
  ck_assert_exit (take (SIZE_MAX - 7, 1, 8), 1, exhausted);
  ck_assert_exit (take (SIZE_MAX / 2 + 1, 2, 1), 1, exhausted);
  ck_assert_exit (take (SIZE_MAX / 8 + 1, 8, 8), 1, exhausted);
  ck_assert_starved (take (1 << 30, 1, 1));
}
END_TEST

UNIT_TESTS ("bound/arena",
            pieces_are_zeroed_apart_and_stay,
            large_pieces_are_whole,
            objects_are_aligned_for_their_type,
            a_str_is_a_copy_with_its_nul,
            release_makes_it_empty,
            asking_for_too_much_ends_the_run)
