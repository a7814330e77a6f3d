/* lib/text/tabs.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/tabs.h"

#include <stdint.h>

#include "unit.h"

/* Read the lists of TEXT, which '|' separates, to TABS: what is wrong with them, the
   last if there are several; *MANY is how many.  */
static enum tabs_end
read_lists (const char *text, struct tabs *tabs, struct span *wrong, size_t *many)
{
  enum tabs_end last = TABS_FINE;
  *many = 0;
  for (struct span rest = str_span (str_of (text)), list; span_next (&rest, '|', &list);)
    {
      struct tabs_reading reading = { .rest = list };
      for (enum tabs_end end; (end = tabs_read (tabs, &reading, wrong)) != TABS_FINE; ++*many)
        last = end;
    }
  return last;
}

static struct tabs
settled (const char *text)
{
  struct tabs tabs = { 0 };
  struct span wrong;
  size_t many;
  ck_assert_int_eq (read_lists (text, &tabs, &wrong, &many), TABS_FINE);
  ck_assert_uint_eq (many, 0);
  ck_assert_int_eq (tabs_settle (&tabs), TABS_FINE);
  return tabs;
}

/* The stops below 40 that TEXT sets, each as one '|'.  */
static const char *
shown (const char *text)
{
  static char line[41];
  struct tabs tabs = settled (text);
  memset (line, '.', 40);
  uintmax_t column = 0;
  while (tab_after (&tabs, column, &column) == TAB_FOUND && column < 40)
    line[column] = '|';
  VEC_RELEASE (tabs.named_);
  return line;
}

START_TEST (lists_set_stops)
{
  static const struct { const char *text, *stops; } cases[] = {
    { "",            "........|.......|.......|.......|......." },
    { "8",           "........|.......|.......|.......|......." },
    { ",",           "........|.......|.......|.......|......." },
    { "10",          "..........|.........|.........|........." },
    { "/10",         "..........|.........|.........|........." },
    { "+10",         "..........|.........|.........|........." },
    { "/0",          "........|.......|.......|.......|......." },
    { "/",           "........|.......|.......|.......|......." },
    { "3,10",        "...|......|............................." },
    { " 3\t10 ",     "...|......|............................." },
    { "3|10",        "...|......|............................." },
    { "3,,10,",      "...|......|............................." },
    { "003,0010",    "...|......|............................." },
    { "3,/10",       "...|......|.........|.........|........." },
    { "12,/10",      "............|.......|.........|........." },
    { "3,+10",       "...|.........|.........|.........|......" },
    { "3,5,+10",     "...|.|.........|.........|.........|...." },
    { "3|+10",       "...|.........|.........|.........|......" },
    { "3,/0",        "...|..|..|..|..|..|..|..|..|..|..|..|..|" },
    { "/,10",        "..........|.........|.........|........." },
    { "/0,10",       "..........|.........|.........|........." },
    { "+0,/10",      "..........|.........|.........|........." },
    { "1",           ".|||||||||||||||||||||||||||||||||||||||" },
    { "30,36,39",    "..............................|.....|..|" },
  };
  for (size_t i = 0; i < COUNT (cases); i++)
    ck_assert_str_eq (shown (ELEM (cases, i).text), ELEM (cases, i).stops);
}
END_TEST

START_TEST (what_is_wrong_is_told)
{
  static const struct { const char *text; size_t many; enum tabs_end last; const char *wrong; }
  cases[] = {
    { "x", 1, TABS_NO_NUMBER, "x" },
    { "3x,y", 1, TABS_NO_NUMBER, "x,y" },
    { "-3", 1, TABS_NO_NUMBER, "-3" },
    { "3-5", 1, TABS_NO_NUMBER, "-5" },
    { "18446744073709551616", 1, TABS_TOO_LARGE, "18446744073709551616" },
    { "1,99999999999999999999,2", 1, TABS_TOO_LARGE, "99999999999999999999" },
    { "99999999999999999999x", 2, TABS_NO_NUMBER, "x" },
    { "99999999999999999999,88888888888888888888", 2, TABS_TOO_LARGE, "88888888888888888888" },
    { "3/5", 1, TABS_SLASH_INSIDE, "/5" },
    { "3/5,6/7", 2, TABS_SLASH_INSIDE, "/7" },
    { "3/5/6", 2, TABS_SLASH_INSIDE, "/6" },
    { "3+", 1, TABS_PLUS_INSIDE, "+" },
    { "3/x", 2, TABS_NO_NUMBER, "x" },
    { "/3,5", 1, TABS_SLASH_TWICE, NULL },
    { "/3,/5,x", 1, TABS_SLASH_TWICE, NULL },
    { "/3|/5", 1, TABS_SLASH_TWICE, NULL },
    { "1,+3,5", 1, TABS_PLUS_TWICE, NULL },
  };
  for (size_t i = 0; i < COUNT (cases); i++)
    {
      struct tabs tabs = { 0 };
      struct span wrong = span_empty ();
      size_t many;
      enum tabs_end end = read_lists (ELEM (cases, i).text, &tabs, &wrong, &many);
      ck_assert_msg (end == ELEM (cases, i).last && many == ELEM (cases, i).many,
                     "'%s': %zu, %d", ELEM (cases, i).text, many, (int) end);
      if (ELEM (cases, i).wrong)
        ck_assert (span_equal (wrong, str_span (str_of (ELEM (cases, i).wrong))));
      VEC_RELEASE (tabs.named_);
    }
}
END_TEST

START_TEST (lists_must_go_together)
{
  static const struct { const char *text; enum tabs_end end; } cases[] = {
    { "0", TABS_ZERO }, { "3,0", TABS_ZERO }, { "0,/3", TABS_ZERO },
    { "3,3", TABS_NOT_ASCENDING }, { "5,3", TABS_NOT_ASCENDING }, { "5|3", TABS_NOT_ASCENDING },
    { "5,3,0", TABS_NOT_ASCENDING }, { "/3,+5", TABS_SLASH_AND_PLUS },
    { "4,+3,/5", TABS_SLASH_AND_PLUS }, { "5,/3", TABS_FINE }, { "5,+3", TABS_FINE },
  };
  for (size_t i = 0; i < COUNT (cases); i++)
    {
      struct tabs tabs = { 0 };
      struct span wrong;
      size_t many;
      read_lists (ELEM (cases, i).text, &tabs, &wrong, &many);
      ck_assert_uint_eq (many, 0);
      ck_assert_msg (tabs_settle (&tabs) == ELEM (cases, i).end, "'%s'", ELEM (cases, i).text);
      VEC_RELEASE (tabs.named_);
    }
}
END_TEST

START_TEST (columns_end)
{
  uintmax_t stop;
  struct tabs tabs = settled ("18446744073709551615");
  ck_assert_int_eq (tab_after (&tabs, 0, &stop), TAB_FOUND);
  ck_assert_uint_eq (stop, UINTMAX_MAX);
  ck_assert_int_eq (tab_after (&tabs, UINTMAX_MAX, &stop), TAB_TOO_FAR);
  tabs = settled ("8");
  ck_assert_int_eq (tab_after (&tabs, UINTMAX_MAX - 8, &stop), TAB_FOUND);
  ck_assert_uint_eq (stop, UINTMAX_MAX - 7);
  ck_assert_int_eq (tab_after (&tabs, UINTMAX_MAX - 7, &stop), TAB_TOO_FAR);
  tabs = settled ("3,18446744073709551615");
  ck_assert_int_eq (tab_after (&tabs, UINTMAX_MAX - 1, &stop), TAB_FOUND);
  ck_assert_int_eq (tab_after (&tabs, UINTMAX_MAX, &stop), TAB_NONE);
  VEC_RELEASE (tabs.named_);
}
END_TEST

START_TEST (stops_may_be_equally_far_apart)
{
  static const struct { const char *text; uintmax_t apart; } cases[] = {
    { "", 8 }, { "5", 5 }, { "/5", 5 }, { "+5", 5 }, { "5,10", 0 }, { "5,/5", 0 }, { "5,+5", 0 },
  };
  for (size_t i = 0; i < COUNT (cases); i++)
    {
      struct tabs tabs = settled (ELEM (cases, i).text);
      ck_assert_uint_eq (tabs_apart (&tabs), ELEM (cases, i).apart);
      VEC_RELEASE (tabs.named_);
    }
}
END_TEST

UNIT_TESTS ("text/tabs",
            lists_set_stops,
            what_is_wrong_is_told,
            lists_must_go_together,
            columns_end,
            stops_may_be_equally_far_apart)
