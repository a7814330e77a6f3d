/* lib/bound/args.h: the words of a command line.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/args.h"

#include "death.h"

/* Words on both sides of how many need no memory of the heap.  */
START_TEST (every_word_in_order_few_or_many)
{
  enum { MOST = 40 };
  static char texts[MOST][8];
  char *argv[MOST + 1] = { NULL };
  for (int i = 0; i < MOST; i++)
    {
      snprintf (texts[i], sizeof texts[i], "%.*d", i % 5, i);
      argv[i] = texts[i];
    }
  for (int first = 0; first < 12; first++)
    for (int count = 0; count <= MOST; count++)
      {
        struct arena arena = { 0 };
        struct { struct args few; unsigned char behind[64]; } frame;
        memset (frame.behind, 'x', sizeof frame.behind);
        str_list words = args_list (&frame.few, &arena, argv, first, count);
        ck_assert_uint_eq (words.count, count > first ? (size_t) (count - first) : 0);
        for (size_t i = 0; i < words.count; i++)
          {
            ck_assert_ptr_eq (str_c (VEC_AT (words, i)), argv[(size_t) first + i]);
            ck_assert_uint_eq (VEC_AT (words, i).length, strlen (argv[(size_t) first + i]));
          }
        ck_assert_stop (VEC_AT (words, words.count), words.count, words.count);
        for (size_t i = 0; i < sizeof frame.behind; i++)
          ck_assert_uint_eq (frame.behind[i], 'x');
        arena_release (&arena);
      }
}
END_TEST

static void
check_name (const char *first, const char *called, const char *name)
{
  char text[100];
  char *argv[2] = { NULL, NULL };
  if (first)
    argv[0] = strcpy (text, first);
  struct str got_called, got_name;
  args_name (argv, "otherwise", &got_called, &got_name);
  ck_assert_str_eq (str_c (got_called), called);
  ck_assert_uint_eq (got_called.length, strlen (called));
  ck_assert_str_eq (str_c (got_name), name);
  ck_assert_uint_eq (got_name.length, strlen (name));
}

START_TEST (the_name_is_behind_the_last_slash)
{
  check_name ("wc", "wc", "wc");
  check_name ("/usr/bin/wc", "/usr/bin/wc", "wc");
  check_name ("./wc", "./wc", "wc");
  check_name ("/", "/", "");
  check_name ("", "", "");
  check_name (NULL, "otherwise", "otherwise");
}
END_TEST

START_TEST (next_stops_at_the_end)
{
  char zero[] = "zero", empty[] = "";
  char *words[] = { zero, empty, NULL }, **rest = words;
  struct str word;
  ck_assert (args_next (&rest, &word));
  ck_assert_ptr_eq (str_c (word), zero);
  ck_assert_uint_eq (word.length, 4);
  ck_assert (args_next (&rest, &word));
  ck_assert_uint_eq (word.length, 0);
  ck_assert (!args_next (&rest, &word));
  ck_assert (!args_next (&rest, &word));
}
END_TEST

START_TEST (dropped_words_leave_a_name)
{
  char zero[] = "zero", one[] = "one", two[] = "two";
  for (size_t dropped = 0; dropped < 3; dropped++)
    {
      char *words[] = { zero, one, two, NULL }, **argv = words;
      int argc = 3;
      args_drop (&argc, &argv, dropped, STR ("name"));
      ck_assert_int_eq (argc, 3 - (int) dropped);
      ck_assert_ptr_eq (argv, words + dropped);
      ck_assert_str_eq (argv[0], "name");
      ck_assert_ptr_eq (argv[argc], NULL);
    }
  char *words[] = { zero, NULL }, **argv = words;
  int argc = 1, none = 0;
  ck_assert_stop (args_drop (&argc, &argv, 1, STR ("name")), 1, 1);
  ck_assert_stop (args_drop (&none, &argv, 0, STR ("name")), 0, 0);
}
END_TEST

UNIT_TESTS ("bound/args",
            every_word_in_order_few_or_many,
            the_name_is_behind_the_last_slash,
            next_stops_at_the_end,
            dropped_words_leave_a_name)
