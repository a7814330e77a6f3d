/* lib/text/path.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/path.h"

#include <libgen.h>

#include "unit.h"

static const struct { const char *path, *last, *directory; } paths[] = {
  { "a", "a", "." },          { "a/", "a", "." },          { "a//", "a", "." },
  { "/a", "a", "/" },         { "//a", "a", "/" },         { "a/b", "b", "a" },
  { "a/b/", "b", "a" },       { "a//b//", "b", "a" },      { "/a//b", "b", "/a" },
  { "/", "/", "/" },          { "///", "/", "/" },         { "", "", "." },
  { ".", ".", "." },          { "..", "..", "." },         { "./", ".", "." },
  { "foo/.", ".", "foo" },    { "foo/./bar", "bar", "foo/." },
  { " / ", " ", " " },        { "a/b/c", "c", "a/b" },
};

static void
check_span (struct span found, const char *expected)
{
  ck_assert_uint_eq (found.length, strlen (expected));
  ck_assert_mem_eq (span_raw (found), expected, found.length);
}

START_TEST (parts_of_paths)
{
  for (size_t i = 0; i < COUNT (paths); i++)
    {
      struct span path = str_span (str_of (ELEM (paths, i).path));
      check_span (path_last_component (path), ELEM (paths, i).last);
      check_span (path_directory (path), ELEM (paths, i).directory);
    }
}
END_TEST

START_TEST (one_slash_is_left)
{
  static const char *const of[][2] = {
    { "", "" }, { "a", "a" }, { "a/", "a/" }, { "a//", "a/" }, { "a///", "a/" }, { "/", "/" },
    { "//", "//" }, { "///", "/" }, { "a//b", "a//b" }, { "//a//", "//a/" },
  };
  struct arena arena = { 0 };
  for (size_t i = 0; i < COUNT (of); i++)
    ck_assert_str_eq (str_c (path_with_one_slash (&arena, str_of (of[i][0]))), of[i][1]);
  arena_release (&arena);
}
END_TEST

/* Every path of up to seven bytes of "a", "." and "/", as the C library's
   functions of POSIX have it; those keep two slashes in front, which POSIX
   leaves open.  */
START_TEST (same_as_the_c_library)
{
  for (size_t length = 1; length <= 7; length++)
    {
      size_t paths_of_length = 1;
      for (size_t i = 0; i < length; i++)
        paths_of_length *= 3;
      for (size_t number = 0; number < paths_of_length; number++)
        {
          char text[8] = "", scratch[8];
          for (size_t i = 0, rest = number; i < length; i++, rest /= 3)
            text[i] = "a./"[rest % 3];
          if (text[0] == '/' && text[1] == '/' && text[2] != '/')
            continue;
          struct span path = str_span (str_of (text));
          check_span (path_last_component (path), basename (strcpy (scratch, text)));
          check_span (path_directory (path), dirname (strcpy (scratch, text)));
        }
    }
}
END_TEST

/* A view that is not NUL-terminated: nothing behind it is looked at.  */
START_TEST (a_part_of_a_longer_text)
{
  struct span path = span_slice (SPAN ("xx/a/b//yy"), 2, 8);
  ck_assert_span (path, "/a/b//");
  ck_assert_span (path_last_component (path), "b");
  ck_assert_span (path_directory (path), "/a");
}
END_TEST

UNIT_TESTS ("path", parts_of_paths, one_slash_is_left, same_as_the_c_library,
            a_part_of_a_longer_text)
