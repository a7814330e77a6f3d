/* lib/io/ending.h: both ways against a plain count.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/ending.h"

#include "io/block.h"
#include "unit.h"

/* How many bytes of TEXT are before its last COUNT lines.  */
static size_t
before_lines (const char *text, size_t length, size_t count)
{
  size_t at = length;
  if (count == 0)
    return length;
  if (at > 0 && text[at - 1] == '\n')
    at--;
  for (; at > 0; at--)
    if (text[at - 1] == '\n' && --count == 0)
      return at;
  return 0;
}

static void
try_lines (const char *text, size_t length, size_t count)
{
  struct str name = new_file (text, length);
  size_t expected = before_lines (text, length, count);
  struct input in;
  input_open (&in, name, NULL);
  uintmax_t before;
  if (ending_of_records (&in, count, '\n', &before))
    ck_assert_uint_eq (before, expected);
  ck_assert_int_eq (in.error, 0);

  struct str to = new_file ("", 0);
  struct output out = output_open (to, TRUNCATE);
  put_but_ending (&out, &in, count, &(unsigned char) { '\n' });
  ck_assert (output_close (&out));
  input_close (&in);

  struct input written;
  input_open (&written, to, NULL);
  size_t at = 0;
  for (struct span block; input_block (&written, &block); at += block.length)
    ck_assert_mem_eq (span_raw (block), text + at, block.length);
  ck_assert_uint_eq (at, expected);
  input_close (&written);
  unlink (str_c (name));
  unlink (str_c (to));
}

START_TEST (short_texts)
{
  static const char *const texts[] = { "", "a", "\n", "a\n", "a\nb", "a\nb\n", "\n\n\n", "a\n\nb" };
  for (size_t i = 0; i < COUNT (texts); i++)
    for (size_t count = 0; count < 5; count++)
      try_lines (ELEM (texts, i), strlen (ELEM (texts, i)), count);
}
END_TEST

START_TEST (texts_of_several_blocks)
{
  size_t length = 2 * INPUT_BLOCK + 5;
  char *text = malloc (length);
  for (size_t i = 0; i < length; i++)
    text[i] = i % 61 == 7 ? '\n' : 'x';
  static const size_t counts[] = {
    0, 1, 2, 10, 4000, 4297, 4298, 8593, 8594, 8595, 8596, 8597, 9999,
  };
  for (size_t cut = 0; cut < 62; cut += 20)
    for (size_t i = 0; i < COUNT (counts); i++)
      try_lines (text, length - cut, ELEM (counts, i));
  free (text);
}
END_TEST

UNIT_TESTS ("ending", short_texts, texts_of_several_blocks)
