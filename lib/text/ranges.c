/* Lists of ranges of numbers.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/ranges.h"

#include "text/digits.h"

/* One item of a list, as far as it is read.  */
struct item
{
  bool dash;
  bool first_given, last_given;
  uintmax_t first, last;
};

/* Take the number at the front of *REST into ITEM.  */
static enum ranges_end
take_number (struct span *rest, struct item *item, struct span *wrong)
{
  struct span digits = *rest;
  uintmax_t number;
  bool overflowed;
  digits_take (rest, &number, &overflowed);
  if (number == UINTMAX_MAX)
    {
      *wrong = span_first (digits, digits.length - rest->length);
      return RANGES_TOO_LARGE;
    }
  if (item->dash)
    {
      item->last = number;
      item->last_given = true;
    }
  else
    {
      item->first = number;
      item->first_given = true;
    }
  return RANGES_FINE;
}

static enum ranges_end
take_dash (struct item *item)
{
  if (item->dash)
    return RANGES_SECOND_DASH;
  if (item->first_given && item->first == 0)
    return RANGES_ZERO;
  item->dash = true;
  return RANGES_FINE;
}

/* ITEM is whole: add what it says.  */
static enum ranges_end
end_item (struct item *item, bool dash_is_all, range_vec *ranges)
{
  struct range range;
  if (!item->dash)
    {
      if (item->first == 0)
        return RANGES_ZERO;
      range = (struct range) { item->first, item->first + 1 };
    }
  else
    {
      if (!item->first_given && !item->last_given && !dash_is_all)
        return RANGES_NO_ENDPOINT;
      range = (struct range) { item->first_given ? item->first : 1, UINTMAX_MAX };
      if (item->last_given)
        {
          if (item->last < range.begin)
            return RANGES_DECREASING;
          range.end = item->last + 1;
        }
    }
  VEC_PUSH (*ranges, range);
  *item = (struct item) { 0 };
  return RANGES_FINE;
}

static int
by_begin (const void *a, const void *b)
{
  const struct range *x = a, *y = b;
  return (x->begin > y->begin) - (x->begin < y->begin);
}

/* RANGES, in any order, become what they are known for.  */
static void
sort_and_merge (range_vec *ranges)
{
  VEC_SORT (*ranges, by_begin);
  range_vec merged = { 0 };
  FOR_EACH (range, *ranges)
    {
      struct range *before = merged.count > 0 ? &VEC_AT (merged, merged.count - 1) : NULL;
      if (!before || range->begin >= before->end)
        VEC_PUSH (merged, *range);
      else if (range->end > before->end)
        before->end = range->end;
    }
  VEC_RELEASE (*ranges);
  *ranges = merged;
}

enum ranges_end
ranges_parse_listed (struct span text, bool dash_is_all, range_vec *ranges,
                     struct span *wrong)
{
  struct item item = { 0 };
  for (struct span rest = text; rest.length > 0;)
    {
      unsigned char byte = span_at (rest, 0);
      enum ranges_end end;
      if ('0' <= byte && byte <= '9')
        end = take_number (&rest, &item, wrong);
      else if (byte == '-' || byte == ',' || byte == ' ' || byte == '\t')
        {
          end = byte == '-' ? take_dash (&item) : end_item (&item, dash_is_all, ranges);
          rest = span_from (rest, 1);
        }
      else
        {
          *wrong = rest;
          end = RANGES_NO_NUMBER;
        }
      if (end != RANGES_FINE)
        return end;
    }
  return end_item (&item, dash_is_all, ranges);
}

enum ranges_end
ranges_parse (struct span text, bool dash_is_all, range_vec *ranges, struct span *wrong)
{
  enum ranges_end end = ranges_parse_listed (text, dash_is_all, ranges, wrong);
  if (end == RANGES_FINE)
    sort_and_merge (ranges);
  return end;
}

void
ranges_complement (range_vec *ranges)
{
  range_vec others = { 0 };
  uintmax_t begin = 1;
  FOR_EACH (range, *ranges)
    {
      if (begin < range->begin)
        VEC_PUSH (others, ((struct range) { begin, range->begin }));
      begin = range->end;
    }
  if (begin < UINTMAX_MAX)
    VEC_PUSH (others, ((struct range) { begin, UINTMAX_MAX }));
  VEC_RELEASE (*ranges);
  *ranges = others;
}

/* The range that holds NUMBER or, where there is none, the next.  */
static const struct range *
range_at (range_list ranges, size_t *at, uintmax_t number)
{
  while (*at < ranges.count && VEC_AT (ranges, *at).end <= number)
    ++*at;
  return *at < ranges.count ? &VEC_AT (ranges, *at) : NULL;
}

bool
ranges_hold (range_list ranges, size_t *at, uintmax_t number)
{
  const struct range *range = range_at (ranges, at, number);
  return range && range->begin <= number;
}

bool
ranges_begin (range_list ranges, size_t *at, uintmax_t number)
{
  const struct range *range = range_at (ranges, at, number);
  return range && range->begin == number;
}
