/* Tabs replaced by spaces, and spaces by tabs.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/tabs.h"

#include "simd/vector.h"

/* What is under way.  */
struct tabbing
{
  const unsigned char *from, *from_end;
  unsigned char *to, *to_end;
  size_t apart;
  uint32_t reciprocal;          /* 65536 / apart, rounded up */
  bool bytes, indents_only;
  bool begins_line;             /* FROM does */
  size_t past_stop;             /* where FROM is, from the last tab stop */
  uintmax_t column;             /* the same from the beginning of the line */
};

/* COLUMNS / apart; exact, for COLUMNS are few: below 3 * TABS_APART_MOST.  */
KERNEL_INLINE size_t
stops_in (const struct tabbing *t, size_t columns)
{
  return columns * t->reciprocal >> 16;
}

static struct tabbing
tabbing_of (struct span source, struct mspan target, const struct tabs_style *style,
            uintmax_t column)
{
  return (struct tabbing) {
    .from = source.base_, .from_end = source.base_ + source.length,
    .to = target.base_, .to_end = target.base_ + target.length,
    .apart = style->apart, .reciprocal = (uint32_t) (65536 / style->apart + 1),
    .bytes = style->bytes, .indents_only = style->indents_only,
    .begins_line = column == 0, .past_stop = (size_t) (column % style->apart), .column = column,
  };
}

/* The quick way leaves so much of the source at most, unless what is there or the
   room ends it: it reads so far behind the beginning of a step.  */
enum { QUICK_LEAVES = 2 * STEP };

/* --- expand ---------------------------------------------------------------- */

/* Whether BYTE is the caller's.  */
static bool
is_strange (const struct tabbing *t, unsigned char byte)
{
  return byte == '\b' || (byte >= 0x80 && !t->bytes);
}

/* The careful way: byte by byte, nothing written or read beyond.  */
static void
expand_carefully (struct tabbing *t)
{
  for (; t->from < t->from_end && !is_strange (t, *t->from); t->from++)
    {
      size_t width = *t->from == '\t' ? t->apart - t->past_stop : 1;
      if ((size_t) (t->to_end - t->to) < width)
        return;
      bytes_fill (t->to, *t->from == '\t' ? ' ' : *t->from, width);
      t->to += width;
      t->past_stop = *t->from == '\n' ? 0 : t->past_stop + width;
      t->past_stop = t->past_stop == t->apart ? 0 : t->past_stop;
    }
}

#ifdef SIMD_X86

/* The bytes of a step that matter, a bit each.  */
struct found
{
  uint64_t tabs, newlines, spaces, strange;
};

TARGET_AVX2 KERNEL_INLINE struct found
found_avx2 (const unsigned char *at, bool bytes)
{
  struct pair p = pair_load (at);
  return (struct found) { pair_mask (pair_equal (p, '\t')), pair_mask (pair_equal (p, '\n')),
                          pair_mask (pair_equal (p, ' ')),
                          pair_mask (pair_equal (p, '\b')) | (bytes ? 0 : pair_mask (p)) };
}

TARGET_AVX512 KERNEL_INLINE struct found
found_avx512 (const unsigned char *at, bool bytes)
{
  __m512i v = wide_load (at);
  return (struct found) { wide_equal (v, '\t'), wide_equal (v, '\n'), wide_equal (v, ' '),
                          wide_equal (v, '\b') | (bytes ? 0 : _mm512_movepi8_mask (v)) };
}

/* The column of byte AT of a step, from some tab stop: behind the last of the
   newlines BEFORE it, or else as many as there are from byte DONE, whose column is
   PAST_STOP.  */
KERNEL_INLINE size_t
column_at (size_t at, uint64_t before, size_t done, size_t past_stop)
{
  return before != 0 ? at - 1 - bit_last (before) : past_stop + at - done;
}

/* The first COUNT bytes of a step.  What is between tabs is copied whole steps at a
   time, and so are the spaces put.  */
KERNEL_INLINE void
expand_step (struct tabbing *t, struct found f, size_t count)
{
  unsigned char *to = t->to;
  uint64_t newlines = f.newlines & bits_below (count);
  size_t done = 0, past_stop = t->past_stop;
  for (uint64_t tabs = f.tabs & bits_below (count); tabs != 0; tabs &= tabs - 1)
    {
      size_t at = bit_first (tabs);
      uint64_t before = newlines & bits_below (at);
      size_t column = column_at (at, before, done, past_stop);
      newlines ^= before;
      memcpy (to, t->from + done, STEP);
      to += at - done;
      memset (to, ' ', TABS_APART_MOST);
      to += (stops_in (t, column) + 1) * t->apart - column;
      done = at + 1;
      past_stop = 0;
    }
  memcpy (to, t->from + done, STEP);
  t->to = to + (count - done);
  past_stop = column_at (count, newlines, done, past_stop);
  t->past_stop = past_stop - stops_in (t, past_stop) * t->apart;
  t->from += count;
}

#define DEFINE_EXPAND(level, TARGET)                                            \
  TARGET static void                                                            \
  expand_##level (struct tabbing *t)                                            \
  {                                                                             \
    size_t most = STEP * t->apart + 2 * STEP, count = STEP;                     \
    while (count == STEP && t->from_end - t->from >= QUICK_LEAVES               \
           && (size_t) (t->to_end - t->to) >= most)                             \
      {                                                                         \
        struct found f = found_##level (t->from, t->bytes);                     \
        count = f.strange != 0 ? bit_first (f.strange) : STEP;                  \
        expand_step (t, f, count);                                              \
      }                                                                         \
  }

DEFINE_EXPAND (avx2, TARGET_AVX2)
DEFINE_EXPAND (avx512, TARGET_AVX512)

#endif

size_t
expand_tabs_at (enum cpu level, struct span source, struct mspan target,
                const struct tabs_style *style, uintmax_t *column, size_t *written)
{
  *written = 0;
  if (source.length == 0 || target.length == 0)
    return 0;
  struct tabbing t = tabbing_of (source, target, style, *column);
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    expand_avx512 (&t);
  else if (level == CPU_AVX2)
    expand_avx2 (&t);
#else
  (void) level;
#endif
  /* Where there is no room left for the quick way, there will be when the target
     was emptied.  */
  if (t.from == source.base_ || t.from_end - t.from < QUICK_LEAVES)
    expand_carefully (&t);
  *written = (size_t) (t.to - target.base_);
  /* All that was written takes a column.  */
  size_t newline = bytes_rfind (target.base_, '\n', *written);
  *column = newline < *written ? *written - newline - 1 : *column + *written;
  return (size_t) (t.from - source.base_);
}

size_t
expand_tabs (struct span source, struct mspan target, const struct tabs_style *style,
             uintmax_t *column, size_t *written)
{
  return expand_tabs_at (cpu_for (source.length), source, target, style, column, written);
}

/* --- unexpand -------------------------------------------------------------- */

static bool
is_space_or_tab (unsigned char byte)
{
  return byte == ' ' || byte == '\t';
}

/* A run of spaces and tabs: of how many of each it is put.  */
struct run
{
  size_t tabs, spaces;
};

/* The LENGTH bytes at RUN; the caller's column goes with them.  */
KERNEL_INLINE struct run
measure_run (struct tabbing *t, const unsigned char *run, size_t length)
{
  size_t past_stop = t->past_stop, tabs = 0;
  for (size_t i = 0; i < length; i++)
    if (run[i] == '\t' || past_stop + 1 == t->apart)
      {
        tabs++;
        past_stop = 0;
      }
    else
      past_stop++;
  t->column += tabs * t->apart + past_stop - t->past_stop;
  struct run r = { tabs, tabs > 0 ? past_stop : length };
  t->past_stop = past_stop;
  /* A space alone.  */
  if (length == 1 && run[0] == ' ')
    r = (struct run) { 0, 1 };
  return r;
}

/* The careful way for a run.  False where it is the caller's, or there is no
   room.  */
static bool
put_run_carefully (struct tabbing *t)
{
  size_t length = 1, left = (size_t) (t->from_end - t->from);
  while (length < left && is_space_or_tab (t->from[length]))
    length++;
  if (length == left || is_strange (t, t->from[length])
      || (size_t) (t->to_end - t->to) < length)
    return false;
  struct run run = measure_run (t, t->from, length);
  bytes_fill (t->to, '\t', run.tabs);
  bytes_fill (t->to + run.tabs, ' ', run.spaces);
  t->to += run.tabs + run.spaces;
  t->from += length;
  t->begins_line = false;
  return true;
}

static void
put_byte_carefully (struct tabbing *t)
{
  unsigned char byte = *t->from++;
  *t->to++ = byte;
  t->begins_line = byte == '\n';
  t->column = t->begins_line ? 0 : t->column + 1;
  t->past_stop = t->begins_line || t->past_stop + 1 == t->apart ? 0 : t->past_stop + 1;
}

static void
unexpand_carefully (struct tabbing *t, const unsigned char *until)
{
  while (t->from < until && t->to < t->to_end)
    {
      bool matters = !t->indents_only || t->begins_line;
      if (matters && is_strange (t, *t->from))
        return;
      if (!matters || !is_space_or_tab (*t->from))
        put_byte_carefully (t);
      else if (!put_run_carefully (t))
        return;
    }
}

#ifdef SIMD_X86

/* Where the runs that matter begin: those that begin a line, or those of more than
   a space.  RUNS are all spaces and tabs; none is a run that began before.  */
KERNEL_INLINE uint64_t
first_of_runs (const struct tabbing *t, struct found f, uint64_t runs)
{
  if (t->indents_only)
    return runs & (f.newlines << 1 | t->begins_line);
  return runs & ~(runs << 1) & (runs >> 1 | f.tabs);
}

/* How many bytes of the step can be taken: up to the first that is the caller's,
   or to the run that is there, for its end is out of sight.  */
KERNEL_INLINE size_t
count_to_take (const struct tabbing *t, struct found f, uint64_t runs)
{
  uint64_t strange = f.strange;
  if (t->indents_only)
    {
      uint64_t first = first_of_runs (t, f, runs);
      /* Adding carries through each run, to the byte behind it.  */
      uint64_t behind = (runs + first) & ~runs;
      strange &= behind | f.newlines << 1 | t->begins_line;
    }
  size_t count = strange != 0 ? bit_first (strange) : STEP;
  uint64_t others = ~runs & bits_below (count);
  return others != 0 ? bit_last (others) + 1 : 0;
}

/* Of the run at byte AT of a step, of LENGTH bytes whose TABS these are; its column
   is COLUMN, that behind it is left in *COLUMN, both from some tab stop.  */
KERNEL_INLINE struct run
measure_run_of_step (const struct tabbing *t, uint64_t tabs, size_t at, size_t length,
                     size_t *column)
{
  size_t end = at + length, put = 0;
  for (; tabs != 0; tabs &= tabs - 1)
    {
      size_t tab = bit_first (tabs);
      put += stops_in (t, *column + tab - at) + 1;
      at = tab + 1;
      *column = 0;
    }
  size_t last = *column + end - at, stops = stops_in (t, last);
  put += stops;
  *column = last - stops * t->apart;
  return (struct run) { put, put > 0 ? *column : length };
}

/* The first COUNT bytes of a step, which hold all of each run.  */
KERNEL_INLINE void
unexpand_step (struct tabbing *t, struct found f, uint64_t runs, size_t count)
{
  unsigned char *to = t->to;
  uint64_t newlines = f.newlines & bits_below (count);
  size_t done = 0, past_stop = t->past_stop;
  uintmax_t column = t->column;
  for (uint64_t firsts = first_of_runs (t, f, runs) & bits_below (count); firsts != 0;
       firsts &= firsts - 1)
    {
      size_t at = bit_first (firsts), end = bit_first (~runs & ~bits_below (at));
      uint64_t before = newlines & bits_below (at);
      column = before != 0 ? at - 1 - bit_last (before) : column + at - done;
      past_stop = column_at (at, before, done, past_stop);
      past_stop -= stops_in (t, past_stop) * t->apart;
      newlines ^= before;
      memcpy (to, t->from + done, STEP);
      to += at - done;

      uintmax_t stop = column - past_stop;
      uint64_t tabs = f.tabs & bits_below (end) & ~bits_below (at);
      struct run run = measure_run_of_step (t, tabs, at, end - at, &past_stop);
      memset (to, '\t', STEP);
      to += run.tabs;
      memset (to, ' ', STEP);
      to += run.spaces;
      column = run.tabs > 0 ? stop + run.tabs * t->apart + past_stop : column + run.spaces;
      done = end;
    }
  memcpy (to, t->from + done, STEP);
  t->to = to + (count - done);
  t->column = newlines != 0 ? count - 1 - bit_last (newlines) : column + count - done;
  past_stop = column_at (count, newlines, done, past_stop);
  t->past_stop = past_stop - stops_in (t, past_stop) * t->apart;
  t->begins_line = f.newlines >> (count - 1) & 1;
  t->from += count;
}

/* A step, if no line begins in it with what matters, where only indents do.  */
KERNEL_INLINE bool
copy_step (struct tabbing *t, struct found f, uint64_t runs)
{
  if (((runs | f.strange) & (f.newlines << 1 | t->begins_line)) != 0)
    return false;
  memcpy (t->to, t->from, STEP);
  t->begins_line = f.newlines >> (STEP - 1);
  t->past_stop = 0;             /* which is so where it matters */
  t->from += STEP;
  t->to += STEP;
  return true;
}

#define DEFINE_UNEXPAND(level, TARGET)                                          \
  TARGET static void                                                            \
  unexpand_##level (struct tabbing *t)                                          \
  {                                                                             \
    while (t->from_end - t->from >= QUICK_LEAVES                                \
           && t->to_end - t->to >= 4 * STEP)                                    \
      {                                                                         \
        struct found f = found_##level (t->from, t->bytes);                     \
        uint64_t runs = f.spaces | f.tabs;                                      \
        if (t->indents_only && copy_step (t, f, runs))                          \
          continue;                                                             \
        size_t count = count_to_take (t, f, runs);                              \
        if (count == 0)                                                         \
          break;                                                                \
        unexpand_step (t, f, runs, count);                                      \
      }                                                                         \
  }

DEFINE_UNEXPAND (avx2, TARGET_AVX2)
DEFINE_UNEXPAND (avx512, TARGET_AVX512)

#endif

size_t
unexpand_tabs_at (enum cpu level, struct span source, struct mspan target,
                  const struct tabs_style *style, uintmax_t *column, size_t *written)
{
  *written = 0;
  if (source.length == 0 || target.length == 0)
    return 0;
  struct tabbing t = tabbing_of (source, target, style, *column);
  const unsigned char *before;
  do
    {
      before = t.from;
      const unsigned char *until = t.from_end;
#ifdef SIMD_X86
      if (level == CPU_AVX512)
        unexpand_avx512 (&t);
      else if (level == CPU_AVX2)
        unexpand_avx2 (&t);
      /* What stopped it may be a run too long for it, behind which it can go on.  */
      if (level != CPU_PORTABLE && t.from_end - t.from >= QUICK_LEAVES)
        until = t.from + 1;
#else
      (void) level;
#endif
      unexpand_carefully (&t, until);
    }
  while (t.from != before);
  *written = (size_t) (t.to - target.base_);
  *column = t.indents_only ? !t.begins_line : t.column;
  return (size_t) (t.from - source.base_);
}

size_t
unexpand_tabs (struct span source, struct mspan target, const struct tabs_style *style,
               uintmax_t *column, size_t *written)
{
  return unexpand_tabs_at (cpu_for (source.length), source, target, style, column, written);
}
