/* The input of csplit: lines that are not yet in a section.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "lines.h"

#include "io/block.h"
#include "simd/count.h"
#include "simd/nth.h"

struct lines
lines_of (struct input in)
{
  return (struct lines) { .in = in, .first = 1, .room = block_for_input () };
}

void
lines_close (struct lines *l)
{
  if (l->room.length > 0)
    block_release (&l->room);
  input_close (&l->in);
}

static struct span
held (const struct lines *l)
{
  return span_slice (mspan_span (l->room), l->begin, l->end);
}

/* What is held moves to the front, or to a larger room where it fills much of this
   one.  Behind it there is always room for two bytes that were not read.  */
static void
make_room (struct lines *l)
{
  struct span rest = held (l);
  if (l->end + 2 < l->room.length && l->begin < l->room.length / 2)
    return;
  if (rest.length > l->room.length / 2)
    {
      size_t length;
      if (!size_mul (l->room.length, 2, &length))
        bound_out_of_memory ();
      struct mspan larger = block_of (length);
      mspan_copy (larger, rest);
      block_release (&l->room);
      l->room = larger;
    }
  else
    mspan_move (l->room, rest);
  l->begin = 0;
  l->end = rest.length;
}

/* Read once more.  False at the end; an error ends the run.  */
static bool
read_more (struct lines *l, struct sections *s)
{
  if (l->at_end)
    return false;
  make_room (l);
  size_t count = input_read (&l->in, mspan_slice (l->room, l->end, l->room.length - 2));
  if (l->in.error)
    {
      complain_errno (s->inv, l->in.error, "%s", _("read error"));
      sections_fail (s);
    }
  l->end += count;
  l->at_end = count == 0;
  return count > 0;
}

/* Let go the first LENGTH bytes, which are COUNT lines.  */
static void
let_go (struct lines *l, size_t length, uintmax_t count)
{
  l->begin += length;
  l->first += count;
}

/* How many lines BYTES are: what is behind the last newline is one.  */
static uintmax_t
lines_in (struct span bytes)
{
  return span_count (bytes, '\n') + (bytes.length > 0 && !span_ends_in (bytes, '\n'));
}

bool
lines_have (struct lines *l, struct sections *s, uintmax_t number)
{
  size_t at = 0;
  uintmax_t missing = number - l->first;
  for (;;)
    {
      at += span_find_nth (span_from (held (l), at), '\n', missing, &missing);
      if (missing == 0 && at < held (l).length)
        return true;
      if (!read_more (l, s))
        return false;
    }
}

uintmax_t
lines_put (struct lines *l, struct sections *s, uintmax_t count)
{
  uintmax_t missing = count;
  while (missing > 0)
    {
      uintmax_t before = missing;
      size_t length = span_find_nth (held (l), '\n', missing, &missing);
      struct span part = span_first (held (l), length);
      section_put (s, part);
      let_go (l, length, before - missing);
      if (missing == 0 || read_more (l, s))
        continue;
      /* The last line may lack its newline.  */
      if (part.length > 0 && !span_ends_in (part, '\n'))
        {
          l->first++;
          missing--;
        }
      break;
    }
  return count - missing;
}

void
lines_put_rest (struct lines *l, struct sections *s)
{
  do
    {
      section_put (s, held (l));
      let_go (l, held (l).length, 0);
    }
  while (read_more (l, s));
}

void
lines_drop (struct lines *l, struct sections *s)
{
  for (;;)
    {
      struct span rest = held (l);
      size_t found = span_find (rest, '\n');
      if (found == rest.length && read_more (l, s))
        continue;
      if (rest.length > 0)
        let_go (l, found < rest.length ? found + 1 : found, 1);
      return;
    }
}

/* Put what is held into S up to AT bytes, but for the last KEEP lines of that; how
   many bytes of it stay.  */
static size_t
put_all_but (struct lines *l, struct sections *s, size_t at, uintmax_t keep)
{
  struct span before = span_first (held (l), at);
  size_t length = before.length;
  if (keep > 0)
    {
      /* The newline that is in front of those lines.  */
      uintmax_t missing;
      size_t found = span_rfind_nth (before, '\n', keep < UINTMAX_MAX ? keep + 1 : keep,
                                     &missing);
      length = found < before.length ? found + 1 : 0;
    }
  struct span part = span_first (before, length);
  section_put (s, part);
  let_go (l, length, lines_in (part));
  return at - length;
}

/* The whole lines from AT on, all of them with newlines: where the last one of the
   input lacks it, it is lent one.  */
static struct span
whole_lines (struct lines *l, size_t at)
{
  struct span text = span_from (held (l), at);
  if (l->at_end && text.length > 0 && !span_ends_in (text, '\n'))
    {
      mspan_set (l->room, l->end, '\n');
      return span_slice (mspan_span (l->room), l->begin + at, l->end + 1);
    }
  size_t last = span_rfind (text, '\n');
  return span_first (text, last < text.length ? last + 1 : 0);
}

/* Where in TEXT, the whole lines from AT on, the first begins that matches.  */
static enum found
search (struct lines *l, struct line_pattern *pattern, struct span text, size_t at,
        size_t *begin)
{
  *begin = 0;
  if (text.length == 0)
    return NOT_FOUND;
  return line_pattern_find (pattern, mspan_from (l->room, l->begin + at), text.length,
                            begin);
}

enum found
lines_find (struct lines *l, struct sections *s, struct line_pattern *pattern,
            uintmax_t from, uintmax_t keep, uintmax_t *match)
{
  size_t at = 0;                /* bytes held that were looked at */
  uintmax_t number = l->first;  /* of the line there */
  for (;;)
    {
      struct span text = whole_lines (l, at);
      if (number < from)
        {
          uintmax_t missing, wanted = from - number;
          size_t length = span_find_nth (text, '\n', wanted, &missing);
          number += wanted - missing;
          at = size_min (at + length, held (l).length);
          text = span_from (text, length);
        }
      size_t begin;
      enum found found = search (l, pattern, text, at, &begin);
      struct span passed = span_first (text, begin);
      number += span_count (passed, '\n');
      /* What was lent is not held.  */
      at = size_min (at + passed.length, held (l).length);
      if (found == FOUND)
        {
          put_all_but (l, s, at, keep);
          *match = number;
          return FOUND;
        }
      if (found == SEARCH_FAILED)
        return found;
      if (l->at_end && at == held (l).length)
        {
          put_all_but (l, s, at, 0);
          return NOT_FOUND;
        }
      at = put_all_but (l, s, at, keep);
      read_more (l, s);
    }
}
