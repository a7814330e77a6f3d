/* lib/text/human.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/human.h"

#include "unit.h"

/* AMOUNT units of UNIT bytes, in blocks of what TEXT says, are EXPECTED.  */
static void
check_in (struct block_size size, uintmax_t amount, uintmax_t unit, const char *expected)
{
  BUF (text);
  human_append (&text, amount, unit, size);
  ck_assert_str_eq (str_c (buf_str (&text)), expected);
}

static void
check (const char *block, uintmax_t amount, uintmax_t unit, const char *expected)
{
  struct block_size size;
  ck_assert_int_eq (block_size_parse (str_of (block), &size), NUMBER_FINE);
  check_in (size, amount, unit, expected);
}

START_TEST (rounds_up)
{
  check ("1024", 0, 512, "0");
  check ("1024", 1, 512, "1");
  check ("1024", 2, 512, "1");
  check ("1024", 3, 512, "2");
  check ("512", 3, 1024, "6");
  check ("1000", 3, 512, "2");
  check ("1", UINTMAX_MAX, 1, "18446744073709551615");
  check ("1024", UINTMAX_MAX, 1, "18014398509481984");
  check ("0x400", 1025, 1, "2");
  check ("1", UINTMAX_MAX, 512, "9444732965739290426880");
}
END_TEST

START_TEST (rounds_as_asked)
{
  struct block_size size = block_size_of (1024);
  size.rounding = ROUND_DOWN;
  check_in (size, 2047, 1, "1");
  size.rounding = ROUND_TO_NEAREST;
  check_in (size, 1535, 1, "1");
  check_in (size, 1537, 1, "2");
  check_in (size, 1536, 1, "2");
  check_in (size, 2560, 1, "2");
}
END_TEST

START_TEST (scales)
{
  check ("human-readable", 1023, 1, "1023");
  check ("human-readable", 1024, 1, "1.0K");
  check ("human", 1025, 1, "1.1K");
  check ("h", 10 * 1024, 1, "10K");
  check ("h", 10 * 1024 + 1, 1, "11K");
  check ("h", 1048575, 1, "1.0M");
  check ("si", 999, 1, "999");
  check ("s", 1000, 1, "1.0k");
  check ("si", 1000001, 1, "1.1M");
  check ("h", UINTMAX_MAX, 1, "16E");
  check ("h", UINTMAX_MAX, 1 << 30, "16R");
  struct block_size dd = { .bytes = 1, .rounding = ROUND_TO_NEAREST, .scaled = true,
                           .names_unit = true, .names_bytes = true, .spaced = true };
  check_in (dd, 1049, 1, "1.0 kB");
  dd.binary = true;
  check_in (dd, 2048, 1, "2.0 KiB");
  dd.without_zero = true;
  check_in (dd, 2048, 1, "2 KiB");
  check_in (dd, 7, 1, "7 B");
}
END_TEST

START_TEST (names_units)
{
  check ("K", 1025, 1, "2K");
  check ("KiB", 1025, 1, "2KiB");
  check ("kB", 1025, 1, "2kB");
  check ("M", 1, 1, "1M");
  check ("1K", 1025, 1, "2");
  check ("'1", 1234567, 1, "1234567");
}
END_TEST

START_TEST (refuses)
{
  static const struct { const char *text; enum number_end end; } cases[] = {
    { "", NUMBER_BAD }, { "0", NUMBER_BAD }, { "x", NUMBER_BAD }, { "-1", NUMBER_BAD },
    { "0K", NUMBER_BAD }, { "'", NUMBER_BAD }, { "1x", NUMBER_BAD_SUFFIX },
    { "1R", NUMBER_BAD_SUFFIX }, { "1KX", NUMBER_BAD_SUFFIX }, { "1Y", NUMBER_OVERFLOW },
    { "18446744073709551616", NUMBER_OVERFLOW },
  };
  for (size_t i = 0; i < COUNT (cases); i++)
    {
      struct block_size size;
      enum number_end end = block_size_parse (str_of (ELEM (cases, i).text), &size);
      ck_assert_msg (end == ELEM (cases, i).end, "'%s': %d", ELEM (cases, i).text, (int) end);
    }
}
END_TEST

START_TEST (heeds_the_environment)
{
  static const char *const names[] = { "X_BLOCK_SIZE", "BLOCK_SIZE", "BLOCKSIZE",
                                       "POSIXLY_CORRECT" };
  for (size_t i = 0; i < COUNT (names); i++)
    unsetenv (ELEM (names, i));
  ck_assert_uint_eq (block_size_by_default (STR ("X_BLOCK_SIZE")).bytes, 1024);
  setenv ("POSIXLY_CORRECT", "", 1);
  ck_assert_uint_eq (block_size_by_default (STR ("X_BLOCK_SIZE")).bytes, 512);
  setenv ("BLOCKSIZE", "3", 1);
  ck_assert_uint_eq (block_size_by_default (STR ("X_BLOCK_SIZE")).bytes, 3);
  setenv ("BLOCK_SIZE", "4", 1);
  ck_assert_uint_eq (block_size_by_default (STR ("X_BLOCK_SIZE")).bytes, 4);
  setenv ("X_BLOCK_SIZE", "5K", 1);
  ck_assert_uint_eq (block_size_by_default (STR ("X_BLOCK_SIZE")).bytes, 5120);
  setenv ("X_BLOCK_SIZE", "7z", 1);
  ck_assert_uint_eq (block_size_by_default (STR ("X_BLOCK_SIZE")).bytes, 7);
  setenv ("X_BLOCK_SIZE", "x", 1);
  ck_assert_uint_eq (block_size_by_default (STR ("X_BLOCK_SIZE")).bytes, 512);
}
END_TEST

UNIT_TESTS ("human", rounds_up, rounds_as_asked, scales, names_units, refuses,
            heeds_the_environment)
