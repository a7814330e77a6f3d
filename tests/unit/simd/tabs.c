/* lib/simd/tabs.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/tabs.h"

#include <string.h>

#include "samples.h"

/* What is to come out: the bytes, and for each byte of the source how many of them
   there are behind it and which column that is.  */
static unsigned char wanted[70000 * TABS_APART_MOST];
static struct { size_t written; uintmax_t column; } behind[70001];

static struct mspan target_room;
static uint64_t state;

static bool
is_strange (const struct tabs_style *style, unsigned char byte)
{
  return byte == '\b' || (byte >= 0x80 && !style->bytes);
}

/* The same a byte at a time: how much of SOURCE is taken.  */
static size_t
expand_one_by_one (struct span source, const struct tabs_style *style, uintmax_t column)
{
  size_t written = 0, i = 0;
  for (; i < source.length && !is_strange (style, source.base_[i]); i++)
    {
      unsigned char byte = source.base_[i];
      if (byte == '\t')
        do
          wanted[written++] = ' ';
        while (++column % style->apart != 0);
      else
        {
          wanted[written++] = byte;
          column = byte == '\n' ? 0 : column + 1;
        }
      behind[i + 1].written = written;
      behind[i + 1].column = column;
    }
  return i;
}

/* The same, a run at a time.  */
static size_t
unexpand_one_by_one (struct span source, const struct tabs_style *style, uintmax_t column)
{
  size_t written = 0, i = 0;
  bool begins = column == 0;
  while (i < source.length)
    {
      bool matters = begins || !style->indents_only;
      if (matters && is_strange (style, source.base_[i]))
        break;
      size_t end = i;
      uintmax_t reached = column, stop = column;
      for (; matters && end < source.length
             && (source.base_[end] == ' ' || source.base_[end] == '\t'); end++)
        {
          reached += source.base_[end] == '\t' ? style->apart - reached % style->apart : 1;
          if (reached % style->apart == 0)
            stop = reached;
        }
      if (end > i && (end == source.length || is_strange (style, source.base_[end])))
        break;
      if (end == i || (end == i + 1 && source.base_[i] == ' '))
        {
          wanted[written++] = source.base_[i];
          column = source.base_[i] == '\n' ? 0 : column + 1;
          begins = source.base_[i++] == '\n';
        }
      else
        {
          for (uintmax_t at = column; at < stop; at += style->apart - at % style->apart)
            wanted[written++] = '\t';
          for (uintmax_t at = stop; at < reached; at++)
            wanted[written++] = ' ';
          begins = false;
          column = reached;
          i = end;
        }
      behind[i].written = written;
      behind[i].column = style->indents_only ? !begins : column;
    }
  return i;
}

typedef size_t kernel_at (enum cpu level, struct span source, struct mspan target,
                          const struct tabs_style *style, uintmax_t *column, size_t *written);

/* Take all of S, as far as LENGTH, through a target of ROOM bytes.  */
static void
check_room (kernel_at *kernel, struct span s, const struct tabs_style *style, uintmax_t column,
            size_t room, size_t length)
{
  EACH_LEVEL (level)
    {
      struct mspan target = mspan_from (target_room, target_room.length - room);
      size_t done = 0, put = 0, taken;
      uintmax_t at = column;
      do
        {
          size_t written = SIZE_MAX;
          taken = kernel (level, span_from (s, done), target, style, &at, &written);
          SAME (written <= room, true);
          SAME (memcmp (target.base_, wanted + put, written) == 0, true);
          done += taken;
          put += written;
          if (done > 0)
            {
              SAME (put, behind[done].written);
              SAME (at, behind[done].column);
            }
        }
      while (taken > 0);
      /* There was no room, or no more to take.  */
      if (room >= 2 * s.length + TABS_APART_MOST * 70)
        SAME (done, length);
    }
}

static void
check_kernel (struct span s, kernel_at *kernel,
              size_t one_by_one (struct span, const struct tabs_style *, uintmax_t))
{
  static const size_t distances[] = { 8, 8, 8, 4, 2, 3, 7, 10, 16, 63, 64 };
  struct tabs_style style = {
    .apart = distances[random_next (&state) % (sizeof distances / sizeof distances[0])],
    .bytes = random_next (&state) % 2,
    .indents_only = random_next (&state) % 2
  };
  uintmax_t column = random_next (&state) % 3 ? 0 : random_next (&state) % 100;
  if (style.indents_only && kernel == unexpand_tabs_at)
    column = column > 0;
  size_t length = one_by_one (s, &style, column);
  check_room (kernel, s, &style, column, target_room.length, length);
  check_room (kernel, s, &style, column, random_next (&state) % 6000, length);
}

/* Samples have few blanks: some of their bytes become some.  */
static unsigned char with_blanks[70000];

static struct span
put_blanks (struct span s)
{
  if (s.length > 0)
    memcpy (with_blanks + sizeof with_blanks - s.length, s.base_, s.length);
  struct span copy = span_of_ (with_blanks + sizeof with_blanks - s.length, s.length);
  uint32_t often = random_next (&state) % 60 + 1;
  for (size_t i = random_next (&state) % 70; i < s.length; i += 1 + random_next (&state) % often)
    {
      size_t run = random_next (&state) % 8 == 0 ? random_next (&state) % 100 : 3;
      unsigned char byte = random_next (&state) % 3 ? ' ' : '\t';
      for (; run > 0 && i < s.length; run--)
        with_blanks[sizeof with_blanks - s.length + i++] = byte;
    }
  return copy;
}

static void
check_expand (struct span s)
{
  if (random_next (&state) % 2)
    s = put_blanks (s);
  check_kernel (s, expand_tabs_at, expand_one_by_one);
}

static void
check_unexpand (struct span s)
{
  if (random_next (&state) % 2)
    s = put_blanks (s);
  check_kernel (s, unexpand_tabs_at, unexpand_one_by_one);
}

START_TEST (expands)
{
  target_room = guarded (1 << 16);
  each_sample (check_expand);
}
END_TEST

START_TEST (unexpands)
{
  target_room = guarded (1 << 16);
  each_sample (check_unexpand);
}
END_TEST

RUN_TESTS ("tabs", expands, unexpands)
