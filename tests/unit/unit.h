/* The main program of a unit test, and files to try things on.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TESTS_UNIT_UNIT_H
#define TESTS_UNIT_UNIT_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bound/str.h"

/* Run TESTS as the cases of NAME.  */
#define UNIT_TESTS(name, ...)                                               \
  int                                                                       \
  main (void)                                                               \
  {                                                                         \
    const TTest *const tests[] = { __VA_ARGS__ };                           \
    TCase *test_case = tcase_create (name);                                 \
    tcase_set_timeout (test_case, 300);                                     \
    for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++)             \
      tcase_add_test (test_case, tests[i]);                                 \
    Suite *suite = suite_create (name);                                     \
    suite_add_tcase (suite, test_case);                                     \
    SRunner *runner = srunner_create (suite);                               \
    srunner_run_all (runner, CK_NORMAL);                                    \
    int failed = srunner_ntests_failed (runner);                            \
    srunner_free (runner);                                                  \
    return failed > 0;                                                      \
  }

/* SPAN holds exactly the bytes of the string literal TEXT.  */
#define ck_assert_span(view, text)                                          \
  do                                                                        \
    {                                                                       \
      struct span span_ = (view);                                           \
      ck_assert_uint_eq (span_.length, sizeof (text) - 1);                  \
      ck_assert_mem_eq (span_raw (span_), (text), sizeof (text) - 1);       \
    }                                                                       \
  while (0)

/* The name of a new file that holds LENGTH bytes at CONTENTS; removed by
   whoever made it.  */
static inline struct str
new_file (const void *contents, size_t length)
{
  char *name = strdup ("/tmp/unit.XXXXXX");
  int fd = mkstemp (name);
  ck_assert_int_ge (fd, 0);
  ck_assert_int_eq (write (fd, contents, length), (ssize_t) length);
  close (fd);
  return str_of (name);
}

#endif
