/* lib/text/progression.h: against numbers that the C library counts and prints.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/progression.h"

#include <fcntl.h>

#include "unit.h"

static void
set (struct fixed *n, long long value)
{
  char text[32];
  int length = snprintf (text, sizeof text, "%lld", value < 0 ? -value : value);
  fixed_set (n, value < 0, span_of_ (text, (size_t) length), 0);
}

/* NUMBER, of two places, as printf's %WIDTH.2f with FLAG has it.  */
static void
add_wanted (struct buf *wanted, const char *flag, int width, long long number)
{
  char text[64], format[32];
  snprintf (format, sizeof format, "%%%s%d.2f", flag, width);
  int length = snprintf (text, sizeof text, format, (double) number / 100);
  buf_append (wanted, span_of_ (text, (size_t) length));
}

static void
check (long long first, long long step, long long last, const char *flag, int width)
{
  struct figure_style style = {
    .before = SPAN ("<"), .behind = SPAN (">"), .separator = SPAN (", "), .point = SPAN ("."),
    .places = 2, .width = (size_t) width, .plus = flag[0] == '+' ? '+' : '\0',
    .padding = strchr (flag, '0') ? PAD_ZEROS : strchr (flag, '-') ? PAD_BEHIND : PAD_BLANKS,
  };
  struct fixed number = { 0 }, by = { 0 }, to = { 0 };
  set (&number, first);
  set (&by, step);
  set (&to, last);
  struct str name = new_file ("", 0);
  struct output out = output_open (name, TRUNCATE);
  put_progression (&out, &style, &number, &by, &to);
  ck_assert (output_close (&out));
  BUF (wanted);
  for (long long n = first; step < 0 ? n >= last : n <= last; n += step)
    {
      buf_append (&wanted, n == first ? SPAN ("<") : SPAN (", <"));
      add_wanted (&wanted, flag, width, n);
      buf_push (&wanted, '>');
    }
  unsigned char *text = malloc (wanted.length + 1);
  int fd = open (str_c (name), O_RDONLY);
  ck_assert_int_eq (read (fd, text, wanted.length + 1), (ssize_t) wanted.length);
  ck_assert_mem_eq (text, span_raw (buf_span (&wanted)), wanted.length);
  close (fd);
  unlink (str_c (name));
  free (text);
  fixed_release (&number);
  fixed_release (&by);
  fixed_release (&to);
}

START_TEST (as_printf_has_them)
{
  static const char *const flags[] = { "", "0", "-", "+", "+0", "+-" };
  for (size_t i = 0; i < COUNT (flags); i++)
    for (int width = 1; width < 10; width += 4)
      {
        check (-250, 1, 250, ELEM (flags, i), width);
        check (1200, -7, -1200, ELEM (flags, i), width);
        check (5, 100, 123456, ELEM (flags, i), width);
        check (99999, 3, 99999, ELEM (flags, i), width);
        check (-123456, 333, 654321, ELEM (flags, i), width);
      }
}
END_TEST

START_TEST (over_many_blocks)
{
  check (0, 1, 300000, "", 1);
  check (987654, -3, -12, "0", 9);
  check (1, 1234, 100000000, "", 1);
  check (0, 100000, 2500000000, "-", 12);
}
END_TEST

UNIT_TESTS ("text/progression", as_printf_has_them, over_many_blocks)
