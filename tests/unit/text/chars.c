/* lib/text/chars.h: held equal to the C library.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/chars.h"

#include <limits.h>
#include <locale.h>
#include <wchar.h>
#include <wctype.h>

#include "unit.h"

static void
use_utf8 (void)
{
  setenv ("LC_ALL", "C.UTF-8", 1);
  ck_assert_int_eq (charset_of_locale (), CHARSET_UTF8);
}

/* What mbrtowc says of BYTES must be what char_take says.  */
static void
compare (const unsigned char *bytes, size_t length)
{
  mbstate_t state = { 0 };
  wchar_t wide = 0;
  size_t expected = mbrtowc (&wide, (const char *) bytes, length, &state);
  struct span rest = span_of_ (bytes, length);
  struct character c = char_take (CHARSET_UTF8, &rest);
  size_t taken = length - rest.length;
  if (expected == (size_t) -1)
    {
      ck_assert_int_eq (c.validity, CHAR_INVALID);
      ck_assert_uint_eq (taken, 1);
    }
  else if (expected == (size_t) -2)
    {
      ck_assert_int_eq (c.validity, CHAR_UNFINISHED);
      ck_assert_uint_eq (taken, 0);
    }
  else
    {
      ck_assert_int_eq (c.validity, CHAR_VALID);
      ck_assert_uint_eq (taken, expected ? expected : 1);
      ck_assert_uint_eq (c.code, (uint32_t) wide);
    }
}

/* Every code point, surrogates and those too large included, in the bytes that
   UTF-8's pattern gives it.  */
START_TEST (decodes_every_code_point)
{
  use_utf8 ();
  for (uint32_t code = 0; code < 0x120000; code += code < 0x30000 || code > 0x10ff00 ? 1 : 7)
    {
      unsigned char bytes[4];
      size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      uint32_t left = code;
      for (size_t i = length - 1; i > 0; i--, left >>= 6)
        bytes[i] = (unsigned char) (0x80 | (left & 0x3f));
      bytes[0] = (unsigned char) (length == 1 ? left : (0xf00u >> length & 0xff) | left);
      compare (bytes, length);
    }
}
END_TEST

/* All sequences of one and two bytes; of three and four with bytes from the
   edges of their classes.  */
START_TEST (judges_every_sequence)
{
  use_utf8 ();
  static const unsigned char edges[] = {
    0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0,
    0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xf8, 0xfc, 0xff,
  };
  for (unsigned int a = 0; a < 256; a++)
    for (unsigned int b = 0; b < 256; b++)
      {
        unsigned char bytes[] = { (unsigned char) a, (unsigned char) b, 0, 0 };
        compare (bytes, 1);
        compare (bytes, 2);
        for (size_t c = 0; c < sizeof edges; c++)
          {
            bytes[2] = edges[c];
            compare (bytes, 3);
            for (size_t d = 0; a >= 0xf0 && d < sizeof edges; d++)
              {
                bytes[3] = edges[d];
                compare (bytes, 4);
              }
          }
      }
}
END_TEST

START_TEST (classes_are_those_of_the_locale)
{
  use_utf8 ();
  for (uint32_t code = 0; code < 0x110000; code++)
    {
      wint_t wide = (wint_t) code;
      int columns = iswprint (wide) ? wcwidth ((wchar_t) code) : 0;
      /* Twice: asked of the C library, and remembered.  */
      for (int i = 0; i < 2; i++)
        if (char_is_space (code) != (iswspace (wide) != 0)
            || char_is_blank (code) != (iswblank (wide) && !char_is_no_break_space (code))
            || char_is_printable (code) != (iswprint (wide) != 0)
            || (int) char_columns (code) != (columns > 0 ? columns : 0))
          ck_abort_msg ("U+%04X", code);
    }
}
END_TEST

START_TEST (what_is_not_printable_advances_by_one)
{
  use_utf8 ();
  for (uint32_t code = 0; code < 0x110000; code++)
    {
      unsigned int columns = iswprint ((wint_t) code) ? char_columns (code) : 1;
      if (char_advance ((struct character) { code, CHAR_VALID }) != columns
          || char_advance ((struct character) { code, CHAR_INVALID }) != 1)
        ck_abort_msg ("U+%04X", code);
    }
  ck_assert_uint_eq (char_advance ((struct character) { 0x301, CHAR_VALID }), 0);
  ck_assert_uint_eq (char_advance ((struct character) { 0x6f22, CHAR_VALID }), 2);
}
END_TEST

/* All bytes of a character are taken, or none.  */
START_TEST (widths_are_those_of_each_character)
{
  use_utf8 ();
  for (uint32_t code = 0x80; code < 0x110000; code++)
    {
      unsigned char bytes[MB_LEN_MAX + 1];
      mbstate_t state = { 0 };
      size_t length = wcrtomb ((char *) bytes, (wchar_t) code, &state);
      if (length == (size_t) -1)
        continue;
      bytes[length] = '\n';
      for (size_t most = 1; most <= length + 1; most++)
        {
          struct width_tally tally = { .column = 2 };
          size_t taken = chars_line_width_utf8 (span_of_ (bytes, most), &tally);
          uintmax_t columns = 2 + char_columns (code);
          if (taken != (most < length ? 0 : most)
              || tally.column != (most < length ? 2 : most == length ? columns : 0)
              || tally.longest != (most > length ? columns : 0))
            ck_abort_msg ("U+%04X", code);
        }
      struct width_tally tally = { .column = 2 };
      if (chars_line_advance_utf8 (span_of_ (bytes, length), &tally) != length
          || tally.column != 2 + char_advance ((struct character) { code, CHAR_VALID }))
        ck_abort_msg ("U+%04X", code);
    }
}
END_TEST

START_TEST (what_is_no_character_has_no_width)
{
  use_utf8 ();
  static const char *const texts[] = {
    "\t", "\r", "\x1b", "\x7f", "\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc3" "A",
    "\xe0\x9f\xbf", "\xed\xa0\x80", "\xed\xbf\xbf", "\xe2\x82" "A", "\xf0\x8f\xbf\xbf",
    "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xf0\x9f\x98" "A", "\xff",
  };
  for (size_t i = 0; i < COUNT (texts); i++)
    {
      struct width_tally tally = { .column = 2 };
      ck_assert_uint_eq (chars_line_width_utf8 (str_span (str_of (texts[i])), &tally), 0);
      ck_assert_uint_eq (tally.column, 2);
    }
}
END_TEST

START_TEST (blanks_separate)
{
  use_utf8 ();
  static const uint32_t blanks[] = { ' ', '\t', 0x2003, 0x3000 };
  static const uint32_t others[] = { '\n', '\r', 'a', 0xa0, 0x2007, 0x202f, 0x2060 };
  for (size_t i = 0; i < COUNT (blanks); i++)
    ck_assert_msg (char_is_blank (blanks[i]), "U+%04X", blanks[i]);
  for (size_t i = 0; i < COUNT (others); i++)
    ck_assert_msg (!char_is_blank (others[i]), "U+%04X", others[i]);
}
END_TEST

START_TEST (bytes_are_characters_in_the_C_locale)
{
  setenv ("LC_ALL", "C", 1);
  ck_assert_int_eq (charset_of_locale (), CHARSET_BYTES);
  const unsigned char text[] = { 'a', 0xe4, 0 };
  struct span rest = SPAN_OF (text);
  ck_assert_int_eq (char_take (CHARSET_BYTES, &rest).validity, CHAR_VALID);
  ck_assert_int_eq (char_take (CHARSET_BYTES, &rest).validity, CHAR_INVALID);
  ck_assert_int_eq (char_take (CHARSET_BYTES, &rest).validity, CHAR_VALID);
  ck_assert_uint_eq (rest.length, 0);
}
END_TEST

UNIT_TESTS ("chars", decodes_every_code_point, judges_every_sequence,
            classes_are_those_of_the_locale, what_is_not_printable_advances_by_one,
            widths_are_those_of_each_character, what_is_no_character_has_no_width, blanks_separate,
            bytes_are_characters_in_the_C_locale)
