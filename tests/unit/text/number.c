/* lib/text/number.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/number.h"

#include "unit.h"

START_TEST (parses_as_GNU_does)
{
  static const struct { const char *text; enum number_end end; uintmax_t value; } cases[] = {
    { "0", NUMBER_FINE, 0 }, { "12", NUMBER_FINE, 12 }, { " +7", NUMBER_FINE, 7 },
    { "1b", NUMBER_FINE, 512 }, { "1K", NUMBER_FINE, 1024 }, { "1kB", NUMBER_FINE, 1000 },
    { "2MiB", NUMBER_FINE, 2097152 }, { "K", NUMBER_FINE, 1024 },
    { "18446744073709551615", NUMBER_FINE, UINTMAX_MAX },
    { "18446744073709551616", NUMBER_OVERFLOW, UINTMAX_MAX },
    { "1Y", NUMBER_OVERFLOW, UINTMAX_MAX }, { "1Q", NUMBER_OVERFLOW, UINTMAX_MAX },
    { "", NUMBER_BAD, 0 }, { "-1", NUMBER_BAD, 0 }, { "x", NUMBER_BAD, 0 },
    { "1x", NUMBER_BAD_SUFFIX, 1 }, { "1e2", NUMBER_BAD_SUFFIX, 1 },
    { "1KX", NUMBER_BAD_SUFFIX, 1 },
  };
  for (size_t i = 0; i < COUNT (cases); i++)
    {
      uintmax_t value = 77;
      enum number_end end = number_parse (str_of (ELEM (cases, i).text), "bkKmMGTPEZYRQ0",
                                          &value);
      ck_assert_msg (end == ELEM (cases, i).end, "'%s': %d", ELEM (cases, i).text, (int) end);
      if (end == NUMBER_FINE || end == NUMBER_OVERFLOW)
        ck_assert_uint_eq (value, ELEM (cases, i).value);
    }
}
END_TEST

START_TEST (takes_a_number_off)
{
  static const struct
    { const char *text, *rest; bool taken, overflowed; uintmax_t value; } cases[] = {
    { "12", "", true, false, 12 }, { " \t+7.5", ".5", true, false, 7 },
    { "\n3 ", " ", true, false, 3 },
    { "18446744073709551616%", "%", true, true, UINTMAX_MAX },
    { "", "", false, false, 0 }, { " +", " +", false, false, 0 }, { "-1", "-1", false, false, 0 },
    { "++1", "++1", false, false, 0 }, { "+ 1", "+ 1", false, false, 0 },
  };
  for (size_t i = 0; i < COUNT (cases); i++)
    {
      uintmax_t value;
      bool overflowed;
      struct span rest = str_span (str_of (ELEM (cases, i).text));
      ck_assert_msg (number_take (&rest, &value, &overflowed) == ELEM (cases, i).taken,
                     "'%s'", ELEM (cases, i).text);
      ck_assert (span_equal (rest, str_span (str_of (ELEM (cases, i).rest))));
      if (ELEM (cases, i).taken)
        {
          ck_assert_uint_eq (value, ELEM (cases, i).value);
          ck_assert (overflowed == ELEM (cases, i).overflowed);
        }
    }
}
END_TEST

START_TEST (parses_real)
{
  static const struct { const char *text; enum number_end end; double value; } cases[] = {
    { "0", NUMBER_FINE, 0 }, { "1.5", NUMBER_FINE, (double) 3 / 2 },
    { " -.25", NUMBER_FINE, (double) -1 / 4 },
    { "1e2", NUMBER_FINE, 100 }, { "0x1p3", NUMBER_FINE, 8 }, { "1e-999", NUMBER_FINE, 0 },
    { "1e999", NUMBER_OVERFLOW, 0 }, { "1,5", NUMBER_BAD_SUFFIX, 0 },
    { "1 ", NUMBER_BAD_SUFFIX, 0 }, { "", NUMBER_BAD, 0 }, { ".", NUMBER_BAD, 0 },
    { "x", NUMBER_BAD, 0 },
  };
  for (size_t i = 0; i < COUNT (cases); i++)
    {
      double value = 77;
      enum number_end end = number_parse_real (str_of (ELEM (cases, i).text), &value);
      ck_assert_msg (end == ELEM (cases, i).end, "'%s': %d", ELEM (cases, i).text, (int) end);
      if (end == NUMBER_FINE)
        ck_assert_double_eq (value, ELEM (cases, i).value);
    }
}
END_TEST

START_TEST (parses_signed)
{
  intmax_t value;
  ck_assert_int_eq (number_parse_signed (STR ("-9223372036854775808"), "", &value), NUMBER_FINE);
  ck_assert_int_eq (value, INTMAX_MIN);
  ck_assert_int_eq (number_parse_signed (STR ("-9223372036854775809"), "", &value),
                    NUMBER_OVERFLOW);
  ck_assert_int_eq (value, INTMAX_MIN);
  ck_assert_int_eq (number_parse_signed (STR ("1k"), "", &value), NUMBER_BAD_SUFFIX);
}
END_TEST

UNIT_TESTS ("number", parses_as_GNU_does, takes_a_number_off, parses_real,
            parses_signed)
