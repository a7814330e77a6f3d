/* lib/io/input.h: blocks, records, what is kept.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/input.h"

#include <errno.h>

#include "io/block.h"
#include "unit.h"

static struct input
open_text (const void *contents, size_t length)
{
  struct input in;
  struct str name = new_file (contents, length);
  input_open (&in, name, NULL);
  ck_assert_int_eq (in.error, 0);
  unlink (str_c (name));
  return in;
}

START_TEST (a_missing_file_says_so)
{
  struct input in;
  input_open (&in, STR ("/nonexistent/file"), NULL);
  ck_assert_int_eq (in.error, ENOENT);
}
END_TEST

START_TEST (a_directory_fails_when_read)
{
  struct input in;
  struct span block;
  input_open (&in, STR ("/"), NULL);
  ck_assert_int_eq (in.error, 0);
  ck_assert (!input_block (&in, &block));
  ck_assert_int_eq (in.error, EISDIR);
  input_close (&in);
}
END_TEST

START_TEST (records_know_whether_they_ended)
{
  struct input in = open_text ("one\n\nlast", 9);
  struct span record;
  ck_assert (input_record (&in, '\n', &record));
  ck_assert_span (record, "one");
  ck_assert (in.terminated);
  ck_assert (input_record (&in, '\n', &record));
  ck_assert_span (record, "");
  ck_assert (in.terminated);
  ck_assert (input_record (&in, '\n', &record));
  ck_assert_span (record, "last");
  ck_assert (!in.terminated);
  ck_assert (!input_record (&in, '\n', &record));
  input_close (&in);
}
END_TEST

START_TEST (an_empty_file_has_no_record)
{
  struct input in = open_text ("", 0);
  struct span record;
  ck_assert (!input_record (&in, '\n', &record));
  ck_assert_int_eq (in.error, 0);
  input_close (&in);
}
END_TEST

/* A record of LENGTH bytes between two short ones, around every edge of the
   block and of its doubling.  */
static void
long_record (size_t length)
{
  size_t all = 3 + length + 1 + 2;
  char *text = malloc (all);
  memset (text, 'x', all);
  memcpy (text, "ab\n", 3);
  text[3 + length] = '\n';
  text[all - 1] = '\n';
  struct input in = open_text (text, all);
  struct span record;
  ck_assert (input_record (&in, '\n', &record));
  ck_assert_span (record, "ab");
  ck_assert (input_record (&in, '\n', &record));
  ck_assert_uint_eq (record.length, length);
  ck_assert_mem_eq (span_raw (record), text + 3, length);
  ck_assert (input_record (&in, '\n', &record));
  ck_assert_span (record, "x");
  ck_assert (!input_record (&in, '\n', &record));
  input_close (&in);
  free (text);
}

START_TEST (records_of_any_length)
{
  static const size_t edges[] = { INPUT_BLOCK / 2, INPUT_BLOCK, 2 * INPUT_BLOCK,
                                  4 * INPUT_BLOCK };
  for (size_t i = 0; i < COUNT (edges); i++)
    for (size_t d = 0; d < 12; d++)
      long_record (edges[i] + d - 6);
}
END_TEST

/* All records together, given in lumps, are the file.  */
START_TEST (lumps_of_records_lose_nothing)
{
  size_t all = 3 * INPUT_BLOCK + 77;
  char *text = malloc (all);
  for (size_t i = 0; i < all; i++)
    text[i] = i % 1000 == 999 ? '\n' : (char) ('a' + i % 23);
  struct input in = open_text (text, all);
  size_t at = 0;
  for (struct span records; input_records (&in, '\n', &records); at += records.length)
    {
      ck_assert_uint_le (at + records.length, all);
      ck_assert_mem_eq (span_raw (records), text + at, records.length);
      ck_assert (span_ends_in (records, '\n') || at + records.length == all);
    }
  ck_assert_uint_eq (at, all);
  ck_assert (!in.terminated);
  input_close (&in);
  free (text);
}
END_TEST

START_TEST (kept_bytes_come_back_in_front)
{
  size_t all = INPUT_BLOCK + 10;
  char *text = malloc (all);
  for (size_t i = 0; i < all; i++)
    text[i] = (char) ('a' + i % 26);
  struct input in = open_text (text, all);
  struct span block;
  size_t at = 0;
  while (input_block (&in, &block))
    {
      ck_assert_mem_eq (span_raw (block), text + at, block.length);
      if (input_ended (&in))
        {
          at += block.length;
          break;
        }
      at += block.length - 3;
      input_keep (&in, 3);
    }
  ck_assert_uint_eq (at, all);
  ck_assert (!input_block (&in, &block));
  input_close (&in);
  free (text);
}
END_TEST

UNIT_TESTS ("input", a_missing_file_says_so, a_directory_fails_when_read,
            records_know_whether_they_ended, an_empty_file_has_no_record,
            records_of_any_length, lumps_of_records_lose_nothing,
            kept_bytes_come_back_in_front)
