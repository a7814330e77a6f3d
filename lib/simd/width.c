/* The widths of lines of ASCII.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/width.h"

#include "simd/pages.h"
#include "simd/vector.h"

KERNEL_INLINE void
end_line (struct width_tally *t)
{
  if (t->longest < t->column)
    t->longest = t->column;
  t->column = 0;
}

static size_t
width_portable (const unsigned char *at, size_t length, struct width_tally *tally)
{
  struct width_tally t = *tally;
  size_t i = 0;
  while (i < length)
    if (length - i >= sizeof (bytes16)
        && !bytes16_any ((bytes16) (bytes16_load (at + i) - 0x20 > 0x7e - 0x20)))
      {
        t.column += sizeof (bytes16);
        i += sizeof (bytes16);
      }
    else
      {
        if (at[i] == '\n')
          end_line (&t);
        else if (at[i] >= 0x20 && at[i] <= 0x7e)
          t.column++;
        else
          break;
        i++;
      }
  *tally = t;
  return i;
}

#ifdef SIMD_X86

/* Whether MASK has COUNT bits in a row, COUNT from 1 to 64.  */
KERNEL_INLINE bool
has_run (uint64_t mask, size_t count)
{
  size_t folded = 1;
  for (; 2 * folded <= count; folded *= 2)
    mask &= mask >> folded;
  return (mask & mask >> (count - folded)) != 0;
}

/* Take COUNT bytes whose NEWLINES these are.  */
KERNEL_INLINE void
take_lines (struct width_tally *t, uint64_t newlines, size_t count)
{
  if (newlines == 0)
    {
      t->column += count;
      return;
    }
  t->column += bit_first (newlines);
  end_line (t);
  /* Lines that begin and end in here are shorter than a step: once the longest
     is not, they need no look, and otherwise one look at all of them.  */
  uint64_t inner = ~newlines & bits_below (bit_last (newlines)) & ~(newlines ^ (newlines - 1));
  if (t->longest < STEP - 2 && has_run (inner, (size_t) t->longest + 1))
    for (uint64_t rest = newlines & (newlines - 1), before = bit_first (newlines); rest != 0;
         rest &= rest - 1)
      {
        size_t next = bit_first (rest);
        t->column = next - before - 1;
        end_line (t);
        before = next;
      }
  t->column = count - 1 - bit_last (newlines);
}

struct found
{
  uint64_t newlines, others;
};

TARGET_AVX2 KERNEL_INLINE struct found
found_avx2 (const unsigned char *at)
{
  struct pair p = pair_load (at), newlines = pair_equal (p, '\n');
  return (struct found) { pair_mask (newlines),
                          ~pair_mask (pair_or (pair_within (p, 0x20, 0x7e), newlines)) };
}

TARGET_AVX512 KERNEL_INLINE struct found
found_avx512 (const unsigned char *at)
{
  __m512i v = wide_load (at);
  uint64_t newlines = wide_equal (v, '\n');
  return (struct found) { newlines, ~(wide_within (v, 0x20, 0x7e) | newlines) };
}

#define DEFINE_WIDTH(level, TARGET)                                             \
  TARGET static size_t                                                          \
  width_##level (const unsigned char *at, size_t length, struct width_tally *tally) \
  {                                                                             \
    struct width_tally t = *tally;                                              \
    size_t i = 0;                                                               \
    struct found f = { 0, 0 };                                                  \
    for (; length - i >= STEP; i += STEP)                                       \
      {                                                                         \
        f = found_##level (at + i);                                             \
        if (f.others != 0)                                                      \
          break;                                                                \
        take_lines (&t, f.newlines, STEP);                                      \
      }                                                                         \
    if (f.others != 0)                                                          \
      {                                                                         \
        size_t count = bit_first (f.others);                                    \
        take_lines (&t, f.newlines & bits_below (count), count);                \
        *tally = t;                                                             \
        return i + count;                                                       \
      }                                                                         \
    *tally = t;                                                                 \
    return i + width_portable (at + i, length - i, tally);                      \
  }

DEFINE_WIDTH (avx2, TARGET_AVX2)
DEFINE_WIDTH (avx512, TARGET_AVX512)

#endif

size_t
span_line_width_at (enum cpu level, struct span s, struct width_tally *tally)
{
  if (s.length == 0)
    return 0;
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    return width_avx512 (s.base_, s.length, tally);
  if (level == CPU_AVX2)
    return width_avx2 (s.base_, s.length, tally);
#else
  (void) level;
#endif
  return width_portable (s.base_, s.length, tally);
}

size_t
span_line_width (struct span s, struct width_tally *tally)
{
  return span_line_width_at (cpu_for (s.length), s, tally);
}

static bool
all_are (struct span columns, unsigned char width)
{
  for (size_t i = 0; i < columns.length; i++)
    if (columns.base_[i] != width)
      return false;
  return true;
}

void
column_table_add (struct column_table *table, uint32_t code, struct span columns)
{
  size_t page = code / COLUMNS_PAGE;
  if (page >= COLUMNS_PAGES || columns.length != COLUMNS_PAGE)
    bound_stop (code, COLUMNS_PAGES * COLUMNS_PAGE, BOUND_HERE);
  table->pages_[page] = columns.base_;
  if (page < 0x10000 / COLUMNS_PAGE && !page_has_blanks (page))
    {
      table->narrow_[page / 8] |= (unsigned char) (all_are (columns, 1) << page % 8);
      table->wide_[page / 8] |= (unsigned char) (all_are (columns, 2) << page % 8);
    }
}

bool
column_table_has (const struct column_table *table, uint32_t code)
{
  return code / COLUMNS_PAGE < COLUMNS_PAGES && table->pages_[code / COLUMNS_PAGE];
}

size_t
span_line_width_utf8 (struct span s, const struct column_table *table,
                      struct width_tally *tally)
{
  enum { ASCII_STRETCH = 32 };
  struct width_tally t = *tally;
  const unsigned char *at = s.base_;
  size_t i = 0, length = s.length, quick_from = 0;
  while (i < length)
    if (at[i] < 0x80)
      {
        /* Words of ASCII among others are short: the kernel is for text.  */
        if (i >= quick_from && length - i >= ASCII_STRETCH
            && !bytes16_any ((bytes16) (bytes16_load (at + i) >= 0x80))
            && !bytes16_any ((bytes16) (bytes16_load (at + i + sizeof (bytes16)) >= 0x80)))
          {
            size_t taken = span_line_width (span_from (s, i), &t);
            i += taken;
            quick_from = i + ASCII_STRETCH;
            if (taken > 0)
              continue;
          }
        if (at[i] == '\n')
          end_line (&t);
        else if (at[i] >= 0x20 && at[i] != 0x7f)
          t.column++;
        else
          break;
        i++;
      }
    else
      {
        size_t page, bytes = decode_page (at + i, length - i, &page);
        const unsigned char *columns = bytes > 0 ? table->pages_[page] : NULL;
        if (!columns)
          break;
        unsigned char width = columns[at[i + bytes - 1] & 0x3f];
        if (width == COLUMNS_UNKNOWN)
          break;
        t.column += width;
        i += bytes;
      }
  *tally = t;
  return i;
}
