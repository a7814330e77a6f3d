/* lib/io/ending.h: both ways against a plain count.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/ending.h"

#include <sys/wait.h>

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

/* What put_ending puts out of a pipe that gives TEXT is what is behind EXPECTED
   bytes.  */
static void
try_ending (const char *text, size_t length, size_t count, const unsigned char *end,
            size_t expected)
{
  int ends[2];
  ck_assert_int_eq (pipe (ends), 0);
  pid_t writer = fork ();
  if (writer == 0)
    {
      close (ends[0]);
      for (size_t at = 0; at < length;)
        {
          /* Odd lengths, so that pieces do not end where writes do.  */
          size_t most = length - at < 50021 ? length - at : 50021;
          ssize_t written = write (ends[1], text + at, most);
          if (written <= 0)
            _exit (1);
          at += (size_t) written;
        }
      _exit (0);
    }
  close (ends[1]);
  char name[40];
  snprintf (name, sizeof name, "/dev/fd/%d", ends[0]);
  struct str to = new_file ("", 0);
  struct input in, written;
  struct output out = output_open (to, TRUNCATE);
  input_open (&in, str_of (name), NULL);
  ck_assert_uint_eq (put_ending (&out, &in, count, end), length);
  ck_assert_int_eq (in.error, 0);
  ck_assert (output_close (&out));
  input_close (&in);
  close (ends[0]);
  int status;
  ck_assert_int_eq (waitpid (writer, &status, 0), writer);
  ck_assert_int_eq (status, 0);

  input_open (&written, to, NULL);
  size_t at = expected;
  for (struct span block; input_block (&written, &block); at += block.length)
    {
      ck_assert_uint_le (block.length, length - at);
      ck_assert_mem_eq (span_raw (block), text + at, block.length);
    }
  ck_assert_uint_eq (at, length);
  input_close (&written);
  unlink (str_c (to));
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

  try_ending (text, length, count, &(unsigned char) { '\n' }, expected);
  try_ending (text, length, count, NULL, length > count ? length - count : 0);
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

/* More pieces than are cut from the first blocks; long lines and then short ones, so
   that pieces are given up and used anew, or the other way round; ending with a
   piece and 3 bytes into one.  */
static void
try_many_pieces (size_t length, size_t first_step, size_t second_step)
{
  char *text = malloc (length);
  memset (text, 'x', length);
  for (size_t i = 0; i < length; i += i < length / 3 ? first_step : second_step)
    text[i] = '\n';
  text[length - 1] = '\n';
  static const size_t counts[] = { 1, 2, 5, 60, 8000, 8150, 100000 };
  for (size_t i = 0; i < COUNT (counts); i++)
    try_ending (text, length, ELEM (counts, i), &(unsigned char) { '\n' },
                before_lines (text, length, ELEM (counts, i)));
  static const size_t bytes[] = { 1, 65535, 65536, 65537, 262144, 262145, 9437183, 9437184,
                                  9437187, 9437188 };
  for (size_t i = 0; i < COUNT (bytes); i++)
    try_ending (text, length, ELEM (bytes, i), NULL,
                length > ELEM (bytes, i) ? length - ELEM (bytes, i) : 0);
  free (text);
}

START_TEST (endings_of_many_pieces)
{
  for (size_t more = 0; more <= 3; more += 3)
    {
      try_many_pieces (9 * 1024 * 1024 + more, 100000, 777);
      try_many_pieces (9 * 1024 * 1024 + more, 777, 100000);
    }
}
END_TEST

UNIT_TESTS ("ending", short_texts, texts_of_several_blocks, endings_of_many_pieces)
