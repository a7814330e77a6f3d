/* lib/text/colours.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/colours.h"

#include "unit.h"

static void
check_end (const char *variable, const char *name, const char *expected)
{
  struct colours c;
  colours_begin (&c);
  ck_assert (colours_parse (&c, str_of (variable)));
  const struct sequence *found = colours_by_end (&c, str_span (str_of (name)));
  BUF (text);
  buf_append (&text, found ? found->bytes : SPAN ("none"));
  ck_assert_msg (strcmp (str_c (buf_str (&text)), expected) == 0, "%s in %s has %s, not %s",
                 name, variable, str_c (buf_str (&text)), expected);
}

START_TEST (ends_of_names)
{
  check_end ("*.gz=1:*.tar.gz=2:*z=3", "a.gz", "3");
  check_end ("*z=3:*.gz=1:*.tar.gz=2", "a.gz", "1");
  check_end ("*z=3:*.gz=1:*.tar.gz=2", "a.tar.gz", "2");
  check_end ("*z=3:*.gz=1:*.tar.gz=2", "tar.gz", "1");
  check_end ("*.gz=1", "gz", "none");
  check_end ("*.gz=1", "", "none");
  check_end ("*.gz=1:*.gz=2", "x.gz", "2");
  check_end ("*=1:*.gz=2", "x.gz", "2");
  check_end ("*=1:*.gz=2", "x", "1");
  check_end ("*.gz=2:*=1", "x.gz", "1");
  check_end ("*.gz=2:*=1", "", "1");
  check_end ("*\\x2egz=\\e[31\\073\\_^A^[:", "x.gz", "\033[31; \001\033");
  check_end ("*a\\=b=1\\:2=3", "a=b", "1:2=3");
}
END_TEST

START_TEST (cases_of_letters)
{
  check_end ("*.gz=1", "x.GZ", "1");
  check_end ("*.GZ=1", "x.gz", "1");
  check_end ("*.gz=1:*.GZ=1", "x.Gz", "1");
  check_end ("*.gz=1:*.GZ=2", "x.gz", "1");
  check_end ("*.gz=1:*.GZ=2", "x.GZ", "2");
  check_end ("*.gz=1:*.GZ=2", "x.Gz", "none");
  check_end ("*.GZ=1:*.gz=2:*.gz=1", "x.Gz", "1");
  check_end ("*.\xc4=1", "x.\xe4", "none");
}
END_TEST

START_TEST (kinds)
{
  struct colours c;
  colours_begin (&c);
  ck_assert (!c.of[COLOUR_NORMAL].is_there && c.of[COLOUR_FOLDER].is_there);
  ck_assert (colours_parse (&c, STR (":di=:ex=00:no=0:pi=000:ln=target:cl=\\e[1K")));
  ck_assert (c.of[COLOUR_FOLDER].is_there && c.of[COLOUR_FOLDER].bytes.length == 0);
  ck_assert (!colour_differs (&c, COLOUR_FOLDER) && !colour_differs (&c, COLOUR_PROGRAM));
  ck_assert (!colour_differs (&c, COLOUR_NORMAL) && colour_differs (&c, COLOUR_FIFO));
  ck_assert (c.links_as_targets);
  ck_assert_span (c.of[COLOUR_CLEAR].bytes, "\033[1K");
}
END_TEST

static void
check_wrong (const char *variable, const char *word)
{
  struct colours c;
  colours_begin (&c);
  ck_assert_msg (!colours_parse (&c, str_of (variable)), "%s is fine", variable);
  ck_assert_int_eq (c.wrong[0], word[0]);
  ck_assert (!word[0] || c.wrong[1] == word[1]);
}

START_TEST (what_is_wrong)
{
  check_wrong ("zz=1", "zz");
  check_wrong ("di=1:xx=", "xx");
  check_wrong ("di=^", "di");
  check_wrong ("di=a\\", "di");
  check_wrong ("di=^!", "di");
  check_wrong ("d", "");
  check_wrong ("di", "");
  check_wrong ("dir=1", "");
  check_wrong ("*.gz", "");
  check_wrong ("*.gz:", "");
  check_wrong ("*.gz=^", "");
  check_wrong ("*\\=1", "");
}
END_TEST

UNIT_TESTS ("text/colours", ends_of_names, cases_of_letters, kinds, what_is_wrong)
