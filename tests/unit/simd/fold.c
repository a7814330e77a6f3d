/* lib/simd/fold.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/fold.h"

#include <string.h>

#include "by_lines.h"

/* Made-up columns: pages that are all narrow, all wide, of some that take none, of
   some that take three, and pages that are not known.  */
static unsigned char pages[4][COLUMNS_PAGE];
static struct column_table table;

static void
fill_table (void)
{
  memset (pages[0], 1, COLUMNS_PAGE);
  memset (pages[1], 2, COLUMNS_PAGE);
  for (size_t i = 0; i < COLUMNS_PAGE; i++)
    {
      pages[2][i] = (unsigned char) (i % 3);
      pages[3][i] = i % 16 == 5 ? 3 : 1;
    }
  for (size_t page = 0; page < COLUMNS_PAGES; page++)
    if (page % 7 != 6 && !(0xd800 / COLUMNS_PAGE <= page && page < 0xe000 / COLUMNS_PAGE))
      column_table_add (&table, (uint32_t) (page * COLUMNS_PAGE),
                        span_of_ (pages[page % 50 == 0 ? 3 : page % 3], COLUMNS_PAGE));
}

/* The character that BYTES begin, LENGTH of them: how many bytes it has, 0 where it is
   none.  */
static size_t
decode (const unsigned char *bytes, size_t length, uint32_t *code)
{
  unsigned char again[4];
  size_t count = bytes[0] < 0xc0 ? 0 : bytes[0] < 0xe0 ? 2 : bytes[0] < 0xf0 ? 3
                 : bytes[0] < 0xf8 ? 4 : 0;
  if (count == 0 || count > length)
    return 0;
  *code = bytes[0] & (0x7fu >> count);
  for (size_t i = 1; i < count; i++)
    *code = *code << 6 | (bytes[i] & 0x3f);
  if (*code > 0x10ffff || utf8_write (again, *code) != count || memcmp (again, bytes, count) != 0)
    return 0;
  return count;
}

/* What a byte or character at AT of S takes: its bytes and columns.  0 where it is the
   caller's.  */
static size_t
measure (struct span s, size_t at, const struct fold_style *style, size_t *width)
{
  unsigned char byte = s.base_[at];
  *width = 1;
  if (style->unit == FOLD_BYTES)
    return 1;
  if (byte < 0x80 || style->unit == FOLD_BYTE_COLUMNS)
    return 1;
  uint32_t code;
  size_t bytes = decode (s.base_ + at, s.length - at, &code);
  if (bytes == 0 || !column_table_has (&table, code))
    return 0;
  if (style->at_blanks && (code == 0x1680 || (0x2000 <= code && code <= 0x200a)
                           || code == 0x205f || code == 0x3000))
    return 0;
  *width = table.pages_[code / COLUMNS_PAGE][code % COLUMNS_PAGE];
  if (*width > 2)
    return 0;
  if (style->unit == FOLD_CHARS)
    *width = 1;
  return bytes;
}

/* The column behind the one byte or character at AT of S, whose width is WIDTH, if it is
   COLUMN before; *LAST is the width of the one before, if it had one.  */
static size_t
column_behind (struct span s, size_t at, const struct fold_style *style, size_t column,
               size_t width, size_t *last)
{
  if (style->unit != FOLD_BYTES)
    switch (s.base_[at])
      {
      case '\t':
        while (++column % 8 != 0)
          continue;
        return column;
      case '\b':
        return column - (*last < column ? *last : column);
      case '\r': return 0;
      }
  *last = width;
  return column + width;
}

/* The same a line at a time: all lines of SOURCE, each of whose ends, in source and
   target, is put to ENDS; how many there are.  */
static size_t
fold_one_by_one (struct span source, const struct fold_style *style)
{
  size_t count = 0, written = 0, line = 0;
  for (size_t at = 0, column = 0, last = 1; at < source.length;)
    {
      size_t width, bytes = measure (source, at, style, &width), next = at;
      bool newline = source.base_[at] == '\n';
      if (bytes == 0)
        break;
      size_t behind = column_behind (source, at, style, column, width, &last);
      if (newline)
        next = at + 1;
      else if (behind <= style->width)
        {
          column = behind;
          at += bytes;
          continue;
        }
      else if (at == line)
        break;
      else if (style->at_blanks)
        for (next = at; next > line && source.base_[next - 1] != ' '
                        && source.base_[next - 1] != '\t'; next--)
          continue;
      if (next == line)
        next = at;
      memcpy (wanted + written, source.base_ + line, next - line);
      written += next - line;
      if (!newline)
        wanted[written++] = '\n';
      ends[count++] = (struct line_end) { next, written };
      line = at = next;
      column = 0;
      last = 1;
    }
  return count;
}

static uint64_t state;

static size_t
fold_lines_by (enum cpu level, struct span source, struct mspan target, const void *style,
               size_t *written)
{
  return fold_lines_at (level, source, target, style, written);
}

static void
check_fold (struct span s)
{
  static const size_t widths[] = { 2, 3, 5, 8, 20, 40, 63, 64, 65, 80, 128, 130, 300, 4000, 5000,
                                   SIZE_MAX };
  struct fold_style style = {
    .unit = (enum fold_unit) (random_next (&state) % 4),
    .at_blanks = random_next (&state) % 2,
    .width = widths[random_next (&state) % (sizeof widths / sizeof widths[0])],
    .table = &table
  };
  if (style.unit != FOLD_COLUMNS && random_next (&state) % 16 == 0)
    style.width = 1;
  size_t count = fold_one_by_one (s, &style);
  check_rooms (fold_lines_by, &style, s, count, &state);
}

START_TEST (folds)
{
  fill_table ();
  target_room = guarded (1 << 18);
  each_sample (check_fold);
}
END_TEST

/* Long text of characters that are all known, broken by one byte now and then.  */
START_TEST (folds_text_beyond_ASCII)
{
  fill_table ();
  target_room = guarded (1 << 18);
  struct mspan room = guarded (30000);
  for (size_t round = 0; round < 400; round++)
    {
      size_t length = 0;
      while (length + 4 <= room.length)
        {
          uint32_t code = random_next (&state) % 3 == 0 ? ' ' + random_next (&state) % 90
                                                        : utf8_code (&state, WIDE_UTF8);
          bool known = code < 0x80 ? code >= ' ' || code == '\n' : column_table_has (&table, code);
          if (known && table.pages_[code / COLUMNS_PAGE] != pages[3])
            length += utf8_write (room.base_ + length, code);
        }
      if (round % 2)
        room.base_[random_next (&state) % length] = (unsigned char) random_next (&state);
      check_fold (span_first (mspan_span (room), length));
    }
}
END_TEST

RUN_TESTS ("fold", folds, folds_text_beyond_ASCII)
