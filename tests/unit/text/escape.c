/* lib/text/escape.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/escape.h"

#include "bound/buf.h"
#include "unit.h"

static const struct { const char *text, *bytes; size_t length; enum escape_end end; } texts[] = {
  { "", "", 0, ESCAPE_NONE },
  { "ab", "ab", 2, ESCAPE_NONE },
  { "\\a\\b\\e\\f\\n\\r\\t\\v\\\\", "\a\b\033\f\n\r\t\v\\", 9, ESCAPE_NONE },
  { "a\\cb", "a", 1, ESCAPE_END },
  /* No escapes: the backslash stays.  */
  { "\\", "\\", 1, ESCAPE_NONE },
  { "a\\", "a\\", 2, ESCAPE_NONE },
  { "\\q\\ \\8\\E\\\"", "\\q\\ \\8\\E\\\"", 10, ESCAPE_NONE },
  /* Octal: up to three digits, behind a 0 that does not count or without.  */
  { "\\0", "\0", 1, ESCAPE_NONE },
  { "\\01\\012\\0123\\01234", "\001\012\123\1234", 5, ESCAPE_NONE },
  { "\\1\\12\\123\\1234", "\001\012\123\1234", 5, ESCAPE_NONE },
  { "\\08\\18", "\0008\0018", 4, ESCAPE_NONE },
  { "\\377\\400\\777\\0777", "\377\000\377\377", 4, ESCAPE_NONE },
  /* Hexadecimal: one or two digits.  */
  { "\\x4\\x41\\x412\\xfF", "\004A\x41" "2\377", 5, ESCAPE_NONE },
  { "\\x\\xg", "\\x\\xg", 5, ESCAPE_NONE },
};

START_TEST (escapes)
{
  for (size_t i = 0; i < COUNT (texts); i++)
    {
      BUF (bytes);
      struct span rest = str_span (str_of (ELEM (texts, i).text));
      unsigned char byte;
      enum escape_end end;
      while ((end = escape_take (&rest, &byte)) == ESCAPE_BYTE)
        buf_push (&bytes, byte);
      ck_assert_int_eq (end, ELEM (texts, i).end);
      struct span wanted = span_of_ (ELEM (texts, i).bytes, ELEM (texts, i).length);
      ck_assert (span_equal (buf_span (&bytes), wanted));
    }
}
END_TEST

START_TEST (digits_end_where_the_text_does)
{
  struct span rest = span_first (SPAN ("\\0127"), 3);
  unsigned char byte;
  ck_assert_int_eq (escape_take (&rest, &byte), ESCAPE_BYTE);
  ck_assert_uint_eq (byte, 1);
  ck_assert_uint_eq (rest.length, 0);
}
END_TEST

UNIT_TESTS ("escape", escapes, digits_end_where_the_text_does)
