/* lib/simd/interleave.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/interleave.h"

#include <string.h>

#include "samples.h"

static struct mspan target_room;
static uint64_t state;

/* Take the line at *AT off TEXT, put it to TARGET.  False where it has no end, or
   does not fit.  */
static bool
take_line (struct span text, size_t *at, unsigned char end, struct mspan target,
           size_t *written)
{
  for (size_t i = *at; i < text.length; i++)
    if (text.base_[i] == end)
      {
        if (i - *at > target.length - *written)
          return false;
        memcpy (target.base_ + *written, text.base_ + *at, i - *at);
        *written += i - *at;
        *at = i + 1;
        return true;
      }
  return false;
}

/* The same by lines: the texts stand at AT behind it.  */
static size_t
interleave_one_by_one (const text_vec *texts, const column_vec *columns, unsigned char end,
                       struct mspan target, size_t at[])
{
  size_t written = 0;
  for (;;)
    {
      size_t next[8], put = written;
      memcpy (next, at, sizeof next);
      for (size_t i = 0; i < columns->count; i++)
        {
          const struct column *c = &columns->base_[i];
          if (!take_line (texts->base_[c->text], &next[c->text], end, target, &put)
              || c->joint.length > target.length - put)
            return written;
          memcpy (target.base_ + put, c->joint.bytes, c->joint.length);
          put += c->joint.length;
        }
      written = put;
      memcpy (at, next, sizeof next);
    }
}

/* Rows of columns that are of S, of its parts and of a text of short lines.  */
static void
check_interleave (struct span s)
{
  static unsigned char wanted[300000];
  static unsigned char short_lines[5000];
  sample_fill (MSPAN (short_lines), SHORT_LINES, s.length);
  text_vec texts = { 0 };
  VEC_PUSH (texts, s);
  VEC_PUSH (texts, SPAN_ARRAY (short_lines));
  VEC_PUSH (texts, span_from (s, random_next (&state) % (s.length + 1)));
  column_vec columns = { 0 };
  size_t count = random_next (&state) % 5 + 1;
  for (size_t i = 0; i < count; i++)
    {
      struct column c = { .text = random_next (&state) % 3,
                          .joint.length = random_next (&state) % 4 ? 1 : random_next (&state) % 9 };
      memcpy (c.joint.bytes, "\t:;12345", JOINT_MOST);
      VEC_PUSH (columns, c);
    }
  unsigned char end = random_next (&state) % 4 ? '\n' : 'a';
  size_t room = random_next (&state) % 2 ? target_room.length : random_next (&state) % 600;
  size_t at[8] = { 0 };
  size_t wanted_written = interleave_one_by_one (&texts, &columns, end,
                                                 mspan_first (MSPAN (wanted), room), at);
  EACH_LEVEL (level)
    {
      text_vec rest = { 0 };
      FOR_EACH (text, texts)
        VEC_PUSH (rest, *text);
      struct mspan target = mspan_from (target_room, target_room.length - room);
      SAME (interleave_lines_at (level, &rest, &columns, end, target), wanted_written);
      SAME (memcmp (target.base_, wanted, wanted_written) == 0, true);
      for (size_t i = 0; i < 3; i++)
        {
          SAME (rest.base_[i].length, texts.base_[i].length - at[i]);
          SAME (rest.base_[i].base_ == texts.base_[i].base_ + at[i], true);
        }
      VEC_RELEASE (rest);
    }
  VEC_RELEASE (texts);
  VEC_RELEASE (columns);
}

START_TEST (interleaves)
{
  target_room = guarded (1 << 18);
  each_sample (check_interleave);
}
END_TEST

RUN_TESTS ("interleave", interleaves)
