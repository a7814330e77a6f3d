/* Lines in memory, put in order.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "order/sorting.h"

#include <stdatomic.h>

#include "simd/count.h"
#include "simd/leading.h"
#include "simd/places.h"
#include "sys/memory.h"
#include "sys/threads.h"

/* --- records -------------------------------------------------------------- */

/* A place is where the line begins in the text, and below that its length, or the
   most that there is room for.  */
enum { LENGTH_BITS = 24 };
static const uint64_t length_most = ((uint64_t) 1 << LENGTH_BITS) - 1;
static const uint64_t begin_most = UINT64_MAX >> LENGTH_BITS;

/* The place of a line that is left out.  */
static const uint64_t nowhere = UINT64_MAX;

static uint64_t
place_of (size_t begin, size_t length)
{
  return (uint64_t) begin << LENGTH_BITS | (length < length_most ? length : length_most);
}

static inline size_t
place_begin (uint64_t place)
{
  return (size_t) (place >> LENGTH_BITS);
}

static size_t
place_length (const struct sorting *s, uint64_t place)
{
  uint64_t length = place & length_most;
  if (length < length_most)
    return (size_t) length;
  struct span rest = span_from (s->text, place_begin (place) + (size_t) length);
  return (size_t) length + span_find (rest, s->order->end);
}

static struct span
line_at (const struct sorting *s, uint64_t place)
{
  size_t begin = place_begin (place);
  return span_slice (s->text, begin, begin + place_length (s, place));
}

/* Lines are read in an order that the processor cannot foresee: it is told of those so many
   records ahead.  */
enum { AHEAD = 16 };

static void
foretell_line (const struct sorting *s, uint64_t place)
{
  enum { CACHE_LINE = 64 };
  size_t begin = place_begin (place), length = (size_t) (place & length_most);
  span_foretell (s->text, begin);
  span_foretell (s->text, begin + size_min (length, CACHE_LINE));
}

/* The same of those from BEGIN up to END that have the image of the record behind them, and of
   that: what such lines are is likely to be looked at.  */
static void
foretell_alike (const struct sorting *s, size_t begin, size_t end)
{
  for (size_t i = begin; i + 1 < end; i++)
    if (VEC_AT (s->records_, i).image == VEC_AT (s->records_, i + 1).image)
      {
        foretell_line (s, VEC_AT (s->records_, i).place_);
        foretell_line (s, VEC_AT (s->records_, i + 1).place_);
      }
}

/* --- in one thread -------------------------------------------------------- */

typedef VEC (size_t) digit_ends;

struct worker
{
  struct sorting *s;
  struct comparing comparing;
  /* The ends of digits, of one distribution behind the other: too many for a thread's stack.  */
  digit_ends ends;
  size_t ends_used;
};

static struct worker
worker_of (struct sorting *s)
{
  const struct collate_codes *codes = s->has_codes_ ? &s->codes_ : NULL;
  return (struct worker) { .s = s, .comparing = { .order = s->order, .codes = codes } };
}

static void
worker_release (struct worker *w)
{
  comparing_release (&w->comparing);
  VEC_RELEASE (w->ends);
}

/* The comparison that images are of, and how deep in its text they are.  */
struct stage { size_t number, depth; };

static int
compare_records (struct worker *w, size_t number, const struct line_record *a,
                 const struct line_record *b)
{
  return lines_compare_from (&w->comparing, number, line_at (w->s, a->place_),
                             line_at (w->s, b->place_));
}

/* The records from BEGIN up to END are of equal lines.  */
static void
leave_out_all_but_first (struct worker *w, size_t begin, size_t end)
{
  if (w->s->order->unique)
    for (size_t i = begin + 1; i < end; i++)
      VEC_AT (w->s->records_, i).place_ = nowhere;
}

/* Of each run of equal lines that are in order.  */
static void
leave_out_equals (struct worker *w, size_t begin, size_t end, size_t number)
{
  size_t first = begin;
  for (size_t i = begin + 1; i < end; i++)
    if (compare_records (w, number, &VEC_AT (w->s->records_, first),
                         &VEC_AT (w->s->records_, i)) == 0)
      VEC_AT (w->s->records_, i).place_ = nowhere;
    else
      first = i;
}

/* So few are sorted by insertion.  */
enum { FEW = 24, FEW_COMPARED = 8 };

static void
insertion_sort_by_comparing (struct worker *w, size_t begin, size_t end, size_t number)
{
  line_records records = w->s->records_;
  for (size_t i = begin + 1; i < end; i++)
    {
      struct line_record record = VEC_AT (records, i);
      size_t at = i;
      for (; at > begin && compare_records (w, number, &VEC_AT (records, at - 1), &record) > 0;
           at--)
        VEC_AT (records, at) = VEC_AT (records, at - 1);
      VEC_AT (records, at) = record;
    }
}

static void
merge_sort (struct worker *w, size_t begin, size_t end, size_t number)
{
  line_records records = w->s->records_, spare = w->s->spare_;
  if (end - begin <= FEW_COMPARED)
    {
      insertion_sort_by_comparing (w, begin, end, number);
      return;
    }
  size_t middle = begin + (end - begin) / 2;
  merge_sort (w, begin, middle, number);
  merge_sort (w, middle, end, number);
  if (compare_records (w, number, &VEC_AT (records, middle - 1), &VEC_AT (records, middle)) <= 0)
    return;
  for (size_t i = begin; i < middle; i++)
    VEC_AT (spare, i) = VEC_AT (records, i);
  size_t first = begin, second = middle, at = begin;
  while (first < middle && second < end)
    {
      const struct line_record *a = &VEC_AT (spare, first), *b = &VEC_AT (records, second);
      bool take_second = compare_records (w, number, a, b) > 0;
      VEC_AT (records, at++) = take_second ? *b : *a;
      if (take_second)
        second++;
      else
        first++;
    }
  while (first < middle)
    VEC_AT (records, at++) = VEC_AT (spare, first++);
}

static void
sort_by_comparing (struct worker *w, size_t begin, size_t end, size_t number)
{
  merge_sort (w, begin, end, number);
  if (w->s->order->unique)
    leave_out_equals (w, begin, end, number);
}

/* Text in which lines agree so far is compared from there on: images take a piece at
   a time.  */
enum { DEPTH_MOST = 32 * IMAGE_TEXT };

/* Go deeper in whole lines by what all of them begin with, if they are many.  */
static void
pass_common_text (struct worker *w, size_t begin, size_t end, struct stage *stage)
{
  const struct sorting *s = w->s;
  if (end - begin <= FEW || stage->number < s->order->keys.count || s->order->collates)
    return;
  struct span first = line_at (s, VEC_AT (s->records_, begin).place_);
  size_t common = size_min (first.length, DEPTH_MOST);
  for (size_t i = begin + 1; i < end && common > stage->depth; i++)
    {
      struct span line = line_at (s, VEC_AT (s->records_, i).place_);
      common = span_common (span_first (first, common), line, stage->depth);
    }
  stage->depth = size_max (stage->depth, common);
}

/* The records from BEGIN up to END have the same image at *STAGE: give them images at
   the next stage.  False where they are in order as they are, or were put so.  */
static bool
go_on (struct worker *w, size_t begin, size_t end, struct stage *stage)
{
  const struct sorting *s = w->s;
  switch (image_tells (&w->comparing, stage->number, VEC_AT (s->records_, begin).image))
    {
    case IMAGE_EQUAL:
      stage->number++;
      stage->depth = 0;
      break;
    case IMAGE_GOES_ON:
      stage->depth += IMAGE_TEXT;
      pass_common_text (w, begin, end, stage);
      break;
    case IMAGE_UNCERTAIN:
      sort_by_comparing (w, begin, end, stage->number);
      return false;
    }
  if (stage->number == ordering_count (s->order))
    {
      leave_out_all_but_first (w, begin, end);
      return false;
    }
  if (end - begin <= FEW_COMPARED || stage->depth > DEPTH_MOST)
    {
      sort_by_comparing (w, begin, end, stage->number);
      return false;
    }
  for (size_t i = begin; i < end; i++)
    {
      if (i + AHEAD < end)
        foretell_line (s, VEC_AT (s->records_, i + AHEAD).place_);
      struct line_record *record = &VEC_AT (s->records_, i);
      size_t at = place_begin (record->place_);
      record->image = line_image (&w->comparing, stage->number, stage->depth,
                                  span_from (s->text, at), place_length (s, record->place_));
    }
  return true;
}

static void
insertion_sort (struct worker *w, size_t begin, size_t end)
{
  line_records records = w->s->records_;
  for (size_t i = begin + 1; i < end; i++)
    {
      struct line_record record = VEC_AT (records, i);
      size_t at = i;
      for (; at > begin && VEC_AT (records, at - 1).image > record.image; at--)
        VEC_AT (records, at) = VEC_AT (records, at - 1);
      VEC_AT (records, at) = record;
    }
}

/* Records are distributed by so many bits of their images at once: by more where they
   are many.  */
enum { DIGIT_BITS = 8, WIDE_DIGIT_BITS = 11, MANY = 1 << 14 };

struct distribution
{
  unsigned int shift, bits;
  size_t first_end;             /* where the ends of the records of each digit are */
};

static inline size_t
digit_of (const struct distribution *d, uint64_t image)
{
  return (size_t) (image >> d->shift) & (((size_t) 1 << d->bits) - 1);
}

/* The bits in which the images differ.  */
static uint64_t
differing_bits (const struct sorting *s, size_t begin, size_t end)
{
  uint64_t first = VEC_AT (s->records_, begin).image, differing = 0;
  for (size_t i = begin; i < end; i++)
    differing |= VEC_AT (s->records_, i).image ^ first;
  return differing;
}

static size_t
digits_of (const struct distribution *d)
{
  return (size_t) 1 << d->bits;
}

/* Make room for the ends of D, all 0.  */
static void
distribution_begin (struct worker *w, struct distribution *d)
{
  d->first_end = w->ends_used;
  w->ends_used += digits_of (d);
  while (w->ends.count < w->ends_used)
    VEC_PUSH (w->ends, 0);
  for (size_t i = d->first_end; i < w->ends_used; i++)
    VEC_AT (w->ends, i) = 0;
}

static void
distribution_end (struct worker *w, const struct distribution *d)
{
  w->ends_used = d->first_end;
}

/* Bring the records from BEGIN up to END in the order of the highest bits among
   DIFFERING.  */
static struct distribution
distribute (struct worker *w, size_t begin, size_t end, uint64_t differing)
{
  line_records records = w->s->records_, spare = w->s->spare_;
  unsigned int highest = 63 - (unsigned int) __builtin_clzll (differing);
  struct distribution d = { .bits = end - begin >= MANY ? WIDE_DIGIT_BITS : DIGIT_BITS };
  d.shift = highest + 1 > d.bits ? highest + 1 - d.bits : 0;
  distribution_begin (w, &d);
  digit_ends ends = w->ends;
  for (size_t i = begin; i < end; i++)
    {
      size_t digit = digit_of (&d, VEC_AT (records, i).image);
      VEC_AT (ends, d.first_end + digit)++;
    }
  size_t sum = begin;
  for (size_t i = 0; i < digits_of (&d); i++)
    {
      size_t count = VEC_AT (ends, d.first_end + i);
      VEC_AT (ends, d.first_end + i) = sum;
      sum += count;
    }
  for (size_t i = begin; i < end; i++)
    {
      struct line_record record = VEC_AT (records, i);
      size_t digit = digit_of (&d, record.image);
      size_t at = VEC_AT (ends, d.first_end + digit)++;
      VEC_AT (spare, at) = record;
    }
  for (size_t i = begin; i < end; i++)
    VEC_AT (records, i) = VEC_AT (spare, i);
  return d;
}

/* The records of the digit I, of those that were distributed from BEGIN on.  */
struct range { size_t begin, end; };

static struct range
range_of (const struct worker *w, const struct distribution *d, size_t begin, size_t i)
{
  return (struct range) { i == 0 ? begin : VEC_AT (w->ends, d->first_end + i - 1),
                          VEC_AT (w->ends, d->first_end + i) };
}

static size_t
largest_digit (const struct worker *w, const struct distribution *d, size_t begin)
{
  size_t largest = 0, length = 0;
  for (size_t i = 0; i < digits_of (d); i++)
    {
      struct range range = range_of (w, d, begin, i);
      if (range.end - range.begin > length)
        {
          largest = i;
          length = range.end - range.begin;
        }
    }
  return largest;
}

static void sort_range (struct worker *w, struct range range, struct stage stage);

/* The few records from BEGIN up to END.  */
static void
sort_few (struct worker *w, size_t begin, size_t end, struct stage stage)
{
  insertion_sort (w, begin, end);
  for (size_t first = begin, i; first < end; first = i)
    {
      uint64_t image = VEC_AT (w->s->records_, first).image;
      for (i = first + 1; i < end && VEC_AT (w->s->records_, i).image == image; i++)
        continue;
      struct stage next = stage;
      if (i - first > 1 && go_on (w, first, i, &next))
        sort_range (w, (struct range) { first, i }, next);
    }
}

/* The largest digit is left for the next round, not called for: the others have at
   most half of the records, so calls nest no deeper than a few dozen times.  */
static void
sort_range (struct worker *w, struct range range, struct stage stage)
{
  struct sorting *s = w->s;
  while (range.end - range.begin > FEW)
    {
      uint64_t differing = differing_bits (s, range.begin, range.end);
      if (differing == 0)
        {
          if (!go_on (w, range.begin, range.end, &stage))
            return;
          continue;
        }
      struct distribution d = distribute (w, range.begin, range.end, differing);
      size_t largest = largest_digit (w, &d, range.begin);
      for (size_t i = 0; i < digits_of (&d); i++)
        {
          struct range part = range_of (w, &d, range.begin, i);
          if (part.end - part.begin < 2)
            continue;
          if (part.end - part.begin <= FEW)
            foretell_alike (s, part.begin + AHEAD, size_min (part.end + AHEAD + 1, range.end));
          if (i != largest)
            sort_range (w, part, stage);
        }
      range = range_of (w, &d, range.begin, largest);
      distribution_end (w, &d);
    }
  sort_few (w, range.begin, range.end, stage);
}

/* --- lines that come again ------------------------------------------------ */

/* Where one of equal lines is wanted, a line with the very bytes of an earlier one is not
   sorted at all, if that is found out cheaply: of all lines that fall on a slot, it has
   the last.  */
struct seen { uint64_t hash, place; };  /* a hash of 0 is of none */

struct filter
{
  VEC (struct seen) seen;       /* none: nothing is left out */
  size_t tried, dropped;
};

enum { SEEN = 1 << 16, SEEN_BITS = 16 };

static void
filter_begin (struct filter *f, const struct sorting *s, size_t lines)
{
  *f = (struct filter) { .tried = 0 };
  if (s->order->unique && lines > SEEN)
    {
      struct mspan memory = sys_memory_try (SEEN * sizeof (struct seen));
      if (memory.length > 0)
        VEC_ADOPT (f->seen, memory);
      FOR_EACH (seen, f->seen)
        *seen = (struct seen) { .hash = 0 };
    }
}

/* Whether LINE, which is at PLACE, is an earlier one again.  */
static bool
filter_drops (struct filter *f, const struct sorting *s, struct span line, uint64_t place)
{
  enum { TRIAL = 8192, WORTH = 4 };
  if (f->tried == TRIAL && f->dropped < TRIAL / WORTH)
    {
      VEC_RELEASE (f->seen);
      return false;
    }
  f->tried++;
  uint64_t hash = span_mix (line) | 1;
  struct seen *seen = &VEC_AT (f->seen, (size_t) (hash >> (64 - SEEN_BITS)));
  if (seen->hash == hash && span_equal (line_at (s, seen->place), line))
    {
      f->dropped++;
      return true;
    }
  *seen = (struct seen) { hash, place };
  return false;
}

/* --- all of it ------------------------------------------------------------ */

/* Lines from BEGIN up to END of the text, whose records are from FIRST on.  */
struct part { size_t begin, end, first, count; };

struct team
{
  struct sorting *s;
  struct part parts[THREADS_MOST];
  VEC (struct task { struct range range; struct stage stage; }) tasks;
  _Atomic size_t next_task;
  _Atomic bool wrong;           /* codes were */
};

/* Make the records of PART, and count them.  */
static void
index_part (struct worker *w, struct part *part)
{
  struct sorting *s = w->s;
  struct span text = span_first (s->text, part->end);
  struct places places;
  struct filter filter;
  filter_begin (&filter, s, s->records_.count / s->threads);
  size_t begin = part->begin, at = part->first;
  for (size_t from = part->begin; from < text.length;)
    {
      span_places (text, &from, s->order->end, &places);
      for (size_t i = 0; i < places.count; i++)
        {
          size_t end = ELEM (places.at, i);
          struct span rest = span_from (s->text, begin);
          uint64_t place = place_of (begin, end - begin);
          if (filter.seen.count == 0
              || !filter_drops (&filter, s, span_first (rest, end - begin), place))
            VEC_AT (s->records_, at++) = (struct line_record) {
              .image = line_image (&w->comparing, 0, 0, rest, end - begin),
              .place_ = place,
            };
          begin = end + 1;
        }
    }
  part->count = at - part->first;
  VEC_RELEASE (filter.seen);
}

/* Close the gaps between the records of the parts.  */
static void
gather (struct team *team)
{
  struct sorting *s = team->s;
  size_t count = ELEM (team->parts, 0).count;
  for (size_t i = 1; i < s->threads; i++)
    {
      const struct part *part = &ELEM (team->parts, i);
      if (count < part->first)
        for (size_t j = 0; j < part->count; j++)
          VEC_AT (s->records_, count + j) = VEC_AT (s->records_, part->first + j);
      count += part->count;
    }
  VEC_TRUNCATE (s->records_, count);
}

static void
do_index (void *whom, size_t number)
{
  struct team *team = whom;
  struct worker w = worker_of (team->s);
  index_part (&w, &ELEM (team->parts, number));
  worker_release (&w);
}

static void
do_count (void *whom, size_t number)
{
  struct team *team = whom;
  struct part *part = &ELEM (team->parts, number);
  part->count = span_count (span_slice (team->s->text, part->begin, part->end),
                            team->s->order->end);
}

static void
do_tasks (void *whom, size_t number)
{
  (void) number;
  struct team *team = whom;
  struct worker w = worker_of (team->s);
  for (size_t i; (i = atomic_fetch_add (&team->next_task, 1)) < team->tasks.count;)
    sort_range (&w, VEC_AT (team->tasks, i).range, VEC_AT (team->tasks, i).stage);
  worker_release (&w);
}

/* Give each of the threads its part of the text.  */
static void
divide (struct team *team, size_t threads)
{
  struct sorting *s = team->s;
  size_t begin = 0;
  for (size_t i = 0; i < threads; i++)
    {
      size_t end = i + 1 == threads ? s->text.length
                                    : size_max (begin, s->text.length / threads * (i + 1));
      if (end < s->text.length)
        end += span_find (span_from (s->text, end), s->order->end) + 1;
      ELEM (team->parts, i) = (struct part) { .begin = begin, .end = end };
      begin = end;
    }
  if (threads == 1)
    return;
  sys_share_work (threads, do_count, team);
  size_t first = 0;
  for (size_t i = 0; i < threads; i++)
    {
      ELEM (team->parts, i).first = first;
      first += ELEM (team->parts, i).count;
    }
}

static int
larger_first (const void *a, const void *b)
{
  const struct task *x = a, *y = b;
  size_t of_x = x->range.end - x->range.begin, of_y = y->range.end - y->range.begin;
  return (of_x < of_y) - (of_x > of_y);
}

/* Distribute all records until no part is so large that others would wait for who
   sorts it.  False where that cannot be: the records are in order.  */
static void
make_tasks (struct worker *w, struct team *team)
{
  struct sorting *s = w->s;
  struct range range = { 0, s->records_.count };
  struct stage stage = { 0, 0 };
  size_t large = s->records_.count / (2 * s->threads);
  while (range.end - range.begin > large)
    {
      uint64_t differing = differing_bits (s, range.begin, range.end);
      if (differing == 0)
        {
          if (!go_on (w, range.begin, range.end, &stage))
            return;
          continue;
        }
      struct distribution d = distribute (w, range.begin, range.end, differing);
      size_t largest = largest_digit (w, &d, range.begin);
      for (size_t i = 0; i < digits_of (&d); i++)
        {
          struct range part = range_of (w, &d, range.begin, i);
          if (i != largest && part.end - part.begin > 1)
            VEC_PUSH (team->tasks, ((struct task) { part, stage }));
        }
      range = range_of (w, &d, range.begin, largest);
      distribution_end (w, &d);
    }
  VEC_PUSH (team->tasks, ((struct task) { range, stage }));
}

/* Whether the records are in order as they are: no line sorts before the one in front
   of it.  Equal ones are left out where one is wanted.  */
static bool
in_order (struct worker *w)
{
  line_records records = w->s->records_;
  bool equals = false;
  for (size_t i = 1; i < records.count; i++)
    {
      const struct line_record *a = &VEC_AT (records, i - 1), *b = &VEC_AT (records, i);
      int difference = a->image < b->image ? -1
                       : a->image > b->image ? 1 : compare_records (w, 0, a, b);
      if (difference > 0)
        return false;
      equals |= difference == 0;
    }
  if (equals && w->s->order->unique)
    leave_out_equals (w, 0, records.count, 0);
  return true;
}

static void
sort_records (struct worker *w, struct team *team)
{
  struct sorting *s = w->s;
  if (s->records_.count < 2)
    return;
  if (in_order (w))
    {
      s->as_it_was_ = true;
      return;
    }
  if (s->threads == 1)
    {
      sort_range (w, (struct range) { 0, s->records_.count }, (struct stage) { 0, 0 });
      return;
    }
  make_tasks (w, team);
  VEC_SORT (team->tasks, larger_first);
  sys_share_work (s->threads, do_tasks, team);
  VEC_RELEASE (team->tasks);
}

/* Look whether the order by codes was right, in one of as many parts of the records as there
   are threads.  */
static void
do_look (void *whom, size_t number)
{
  struct team *team = whom;
  const struct sorting *s = team->s;
  struct worker w = worker_of (team->s);
  size_t each = s->records_.count / s->threads, begin = each * number,
         end = number + 1 == s->threads ? s->records_.count : begin + each;
  /* The first line is that behind which the next is to stand.  */
  size_t before = begin == 0 ? 0 : begin - 1;
  while (before > 0 && VEC_AT (s->records_, before).place_ == nowhere)
    before--;
  for (size_t i = before + 1; i < end && !team->wrong; i++)
    {
      const struct line_record *record = &VEC_AT (s->records_, i);
      if (record->place_ == nowhere)
        continue;
      int difference = compare_records (&w, 0, &VEC_AT (s->records_, before), record);
      if (difference > 0 || (difference == 0 && s->order->unique))
        team->wrong = true;
      before = i;
    }
  worker_release (&w);
}

/* Below so many lines for each, threads take longer to begin than to sort.  Below so many
   lines, it takes longer to find codes than to sort without.  */
enum { THREAD_LINES = 16 * 1024, CODES_LINES = 2048 };

static bool
make (struct sorting *s, size_t count, struct team *team)
{
  size_t bytes;
  if (s->text.length > begin_most || !size_mul (count, sizeof (struct line_record), &bytes))
    return false;
  struct mspan records = sys_memory_try (bytes), spare = sys_memory_try (bytes);
  if (records.length == 0 || spare.length == 0)
    {
      if (records.length > 0)
        sys_memory_release (records);
      return false;
    }
  VEC_ADOPT (s->records_, records);
  VEC_ADOPT (s->spare_, spare);
  struct worker w = worker_of (s);
  divide (team, s->threads);
  sys_share_work (s->threads, do_index, team);
  gather (team);
  sort_records (&w, team);
  worker_release (&w);
  if (s->has_codes_)
    sys_share_work (s->threads, do_look, team);
  return true;
}

bool
sorting_make (struct sorting *s, const struct ordering *order, struct span text,
              size_t count, size_t threads)
{
  *s = (struct sorting) {
    .order = order, .text = text,
    .threads = size_max (1, size_min (size_min (threads, THREADS_MOST), count / THREAD_LINES))
  };
  if (count == 0)
    return true;
  s->has_codes_ = images_are_dear (order) && count >= CODES_LINES
                  && collate_codes_find (&s->codes_);
  struct team team = { .s = s };
  if (!make (s, count, &team))
    return false;
  if (!team.wrong)
    return true;
  sorting_release (s);
  s->has_codes_ = s->as_it_was_ = false;
  team = (struct team) { .s = s };
  return make (s, count, &team);
}

void
sorting_put (struct sorting *s, struct output *out)
{
  if (s->as_it_was_ && !s->order->unique)
    {
      put_span (out, s->text);
      return;
    }
  line_records records = s->records_;
  for (size_t i = 0; i < records.count; i++)
    {
      if (i + AHEAD < records.count)
        foretell_line (s, VEC_AT (records, i + AHEAD).place_);
      uint64_t place = VEC_AT (records, i).place_;
      if (place == nowhere)
        continue;
      size_t begin = place_begin (place);
      put_span (out, span_slice (s->text, begin, begin + place_length (s, place) + 1));
    }
}

bool
sorting_next (const struct sorting *s, size_t *at, struct span *line)
{
  while (*at < s->records_.count)
    {
      uint64_t place = VEC_AT (s->records_, (*at)++).place_;
      if (place != nowhere)
        {
          *line = line_at (s, place);
          return true;
        }
    }
  return false;
}

void
sorting_release (struct sorting *s)
{
  VEC_RELEASE (s->records_);
  VEC_RELEASE (s->spare_);
}
