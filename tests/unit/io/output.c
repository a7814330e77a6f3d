/* lib/io/output.h: gathering, order, errors.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/output.h"

#include <errno.h>

#include "io/block.h"
#include "io/input.h"
#include "unit.h"

/* The file NAME holds LENGTH bytes, all of which are as BYTE says.  */
static void
check_file (struct str name, size_t length, unsigned char byte_at (size_t))
{
  struct input in;
  input_open (&in, name, NULL);
  size_t at = 0;
  for (struct span block; input_block (&in, &block);)
    for (size_t i = 0; i < block.length; i++, at++)
      ck_assert_uint_eq (span_at (block, i), byte_at (at));
  ck_assert_uint_eq (at, length);
  input_close (&in);
}

static unsigned char
letter_at (size_t position)
{
  return (unsigned char) ('a' + position % 26);
}

/* Pieces of every size near the block's edges keep their order.  */
START_TEST (pieces_keep_their_order)
{
  static const size_t sizes[] = {
    1, 2, OUTPUT_BLOCK / 2 - 1, OUTPUT_BLOCK / 2, OUTPUT_BLOCK - 1, 1, 1, OUTPUT_BLOCK,
    OUTPUT_BLOCK + 1, 3, 3 * OUTPUT_BLOCK, 1,
  };
  struct str name = new_file ("", 0);
  struct output out = output_open (name, TRUNCATE);
  unsigned char *text = malloc (3 * OUTPUT_BLOCK);
  size_t at = 0;
  for (size_t i = 0; i < COUNT (sizes); i++)
    {
      size_t length = ELEM (sizes, i);
      for (size_t k = 0; k < length; k++)
        text[k] = letter_at (at + k);
      if (length == 1)
        put_byte (&out, text[0]);
      else if (length == 3)
        ck_assert (output_write (&out, span_of_ (text, length)));
      else
        put_span (&out, span_of_ (text, length));
      at += length;
    }
  ck_assert (output_close (&out));
  check_file (name, at, letter_at);
  unlink (str_c (name));
  free (text);
}
END_TEST

START_TEST (numbers_and_repetitions)
{
  struct str name = new_file ("", 0);
  struct output out = output_open (name, TRUNCATE);
  put_number (&out, 0, 1);
  put_number (&out, 42, 6);
  put_number (&out, UINT64_MAX, 3);
  put_repeated (&out, '-', 3);
  put_str (&out, STR ("end"));
  ck_assert (output_close (&out));
  struct input in;
  input_open (&in, name, NULL);
  struct span block;
  ck_assert (input_block (&in, &block));
  ck_assert_span (block, "0    4218446744073709551615---end");
  input_close (&in);
  unlink (str_c (name));
}
END_TEST

START_TEST (append_appends)
{
  struct str name = new_file ("ab", 2);
  struct output out = output_open (name, APPEND);
  put_span (&out, SPAN ("cd"));
  ck_assert (output_close (&out));
  check_file (name, 4, letter_at);
  unlink (str_c (name));
}
END_TEST

static int failures;

static void
count_failure (struct output *out, void *whom)
{
  ck_assert_ptr_eq (whom, &failures);
  ck_assert_int_eq (out->error, ENOSPC);
  failures++;
}

/* The first error is told once and kept; what follows is swallowed.  */
START_TEST (the_first_error_stays)
{
  failures = 0;
  struct output out = output_open (STR ("/dev/full"), TRUNCATE);
  out.failed = count_failure;
  out.whom = &failures;
  put_span (&out, SPAN ("text"));
  ck_assert_int_eq (out.error, 0);
  ck_assert (!output_flush (&out));
  ck_assert_int_eq (out.error, ENOSPC);
  put_repeated (&out, 'x', 3 * OUTPUT_BLOCK);
  ck_assert (output_close (&out));
  ck_assert_int_eq (out.error, ENOSPC);
  ck_assert_int_eq (failures, 1);
}
END_TEST

START_TEST (what_cannot_be_opened_says_so)
{
  struct output out = output_open (STR ("/nonexistent/file"), TRUNCATE);
  ck_assert_int_eq (out.error, ENOENT);
  put_span (&out, SPAN ("swallowed"));
  output_close (&out);
  ck_assert_int_eq (out.error, ENOENT);
}
END_TEST

UNIT_TESTS ("output", pieces_keep_their_order, numbers_and_repetitions, append_appends,
            the_first_error_stays, what_cannot_be_opened_says_so)
