/* Lines broken where they are too wide.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/fold.h"

#include "simd/pages.h"
#include "simd/vector.h"

/* What is under way.  */
struct folding
{
  const unsigned char *from, *from_end;
  unsigned char *to, *to_end;
  const struct fold_style *style;
  bool utf8;
};

static bool
moves_column (unsigned char byte)
{
  return byte == '\t' || byte == '\b' || byte == '\r';
}

/* Whether CODE may be a blank in some locale; only the caller knows.  */
KERNEL_INLINE bool
may_be_blank (uint32_t code)
{
  return code == 0x1680 || (0x2000 <= code && code <= 0x200a) || code == 0x205f
         || code == 0x3000;
}

/* The character of several bytes at AT, of which LENGTH bytes are there: how many
   bytes it has, and its WIDTH.  0 where it is the caller's.  */
static size_t
measure_character (const struct folding *f, const unsigned char *at, size_t length,
                   size_t *width)
{
  const struct fold_style *style = f->style;
  size_t page, bytes = decode_page (at, length, &page);
  const unsigned char *columns = bytes > 0 ? style->table->pages_[page] : NULL;
  if (!columns)
    return 0;
  size_t place = at[bytes - 1] % COLUMNS_PAGE;
  if (style->at_blanks && may_be_blank ((uint32_t) (page * COLUMNS_PAGE + place)))
    return 0;
  unsigned char known = columns[place];
  if (known > 2)
    return 0;
  *width = style->unit == FOLD_CHARS ? 1 : known;
  return bytes;
}

/* --- the careful way: nothing written or read beyond ------------------------- */

/* Where \t, \b and \r move to from COLUMN; the character before took LAST.  */
static size_t
moved_column (unsigned char byte, size_t column, size_t last)
{
  switch (byte)
    {
    case '\t': return column + 8 - column % 8;
    case '\b': return column > last ? column - last : 0;
    default: return 0;
    }
}

/* The line that begins at FROM: how much of the source it is, with its newline if
   it has one, else *BROKEN.  0 where it is the caller's, or not whole.  */
static size_t
measure_line (const struct folding *f, bool *broken)
{
  const struct fold_style *style = f->style;
  size_t left = (size_t) (f->from_end - f->from), at = 0, behind_blank = 0;
  size_t column = 0, width = 1;
  *broken = true;
  while (at < left)
    {
      unsigned char byte = f->from[at];
      size_t bytes = 1, next = column + 1;
      /* Most bytes need no other look than this.  */
      bool plain = byte > '\r' && (byte < 0x80 || !f->utf8);
      if (!plain && byte == '\n')
        {
          *broken = false;
          return at + 1;
        }
      if (!plain && moves_column (byte) && style->unit != FOLD_BYTES)
        next = moved_column (byte, column, width);
      else
        width = 1;
      if (!plain && byte >= 0x80 && f->utf8)
        {
          bytes = measure_character (f, f->from + at, left - at, &width);
          if (bytes == 0)
            return 0;
          next = column + width;
        }
      if (next > style->width)
        return behind_blank > 0 ? behind_blank : at;
      column = next;
      at += bytes;
      if (style->at_blanks && (byte == ' ' || byte == '\t'))
        behind_blank = at;
    }
  return 0;
}

/* Lines that begin before UNTIL.  */
static void
fold_carefully (struct folding *f, const unsigned char *until)
{
  while (f->from < until)
    {
      bool broken;
      size_t length = measure_line (f, &broken);
      if (length == 0 || length + broken > (size_t) (f->to_end - f->to))
        return;
      bytes_copy (f->to, f->from, length);
      f->to += length;
      f->from += length;
      if (broken)
        *f->to++ = '\n';
    }
}

/* --- the quick way ----------------------------------------------------------- */

/* It looks at one stretch after the other, each of which begins with a line, and
   reads and writes so much behind what it takes.  */
enum { STRETCH_STEPS = 64, STRETCH = STRETCH_STEPS * STEP, SLACK = 2 * STEP };
enum { QUICK_LEAVES = STEP + SLACK };

#ifdef SIMD_X86

/* What the bytes of a stretch are, a bit each.  COLUMNS has as many for a character
   as it takes, on its first bytes: one that takes two has more than two.  */
struct stretch
{
  uint64_t ends[STRETCH_STEPS], blanks[STRETCH_STEPS], columns[STRETCH_STEPS];
  size_t length;                /* what is behind is not known */
  /* While it is being marked: of the characters that began before the next step,
     the bytes that they go on with there, a column that they take there, and where
     the last of them began.  */
  uint64_t continuing, column;
  size_t last_lead;
};

struct marks
{
  uint64_t ends, blanks, moving, high;
};

/* Of characters of several bytes: those that begin one of two, of three, of four;
   the bytes that go on with one; and of those that begin one of two or three, whose
   page is known to be all narrow, to be all wide.  */
struct multibyte
{
  uint64_t two, three, four, continuing, narrow, wide;
};

TARGET_AVX2 KERNEL_INLINE struct marks
marks_avx2 (const unsigned char *at)
{
  struct pair p = pair_load (at);
  struct pair tabs = pair_equal (p, '\t');
  struct pair moving = pair_or (pair_within (p, '\b', '\t'), pair_equal (p, '\r'));
  return (struct marks) { pair_mask (pair_equal (p, '\n')),
                          pair_mask (pair_or (pair_equal (p, ' '), tabs)), pair_mask (moving),
                          pair_mask (p) };
}

TARGET_AVX512 KERNEL_INLINE struct marks
marks_avx512 (const unsigned char *at)
{
  __m512i v = wide_load (at);
  return (struct marks) { wide_equal (v, '\n'), wide_equal (v, ' ') | wide_equal (v, '\t'),
                          wide_within (v, '\b', '\t') | wide_equal (v, '\r'),
                          _mm512_movepi8_mask (v) };
}

TARGET_AVX2 KERNEL_INLINE struct multibyte
multibyte_avx2 (const unsigned char *at, const struct column_table *table)
{
  struct pair p = pair_load (at);
  (void) table;                 /* each character is looked up by itself */
  return (struct multibyte) {
    .two = pair_mask (pair_within (p, 0xc2, 0xdf)),
    .three = pair_mask (pair_within (p, 0xe0, 0xef)),
    .four = pair_mask (pair_within (p, 0xf0, 0xf4)),
    .continuing = pair_mask (pair_within (p, 0x80, 0xbf)),
  };
}

/* The bits of BITMAP, of two registers, that PAGE_HIGH (of 7 bits) and PAGE_LOW (of
   3) number.  */
TARGET_AVX512 KERNEL_INLINE uint64_t
pages_in (const unsigned char *bitmap, __m512i page_high, __m512i page_low)
{
  __m512i bytes = _mm512_permutex2var_epi8 (wide_load (bitmap), page_high,
                                            wide_load (bitmap + STEP));
  __m512i bit = wide_table (_mm_setr_epi8 (1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64,
                                           -128));
  return _mm512_test_epi8_mask (bytes, _mm512_shuffle_epi8 (bit, page_low));
}

TARGET_AVX512 KERNEL_INLINE struct multibyte
multibyte_avx512 (const unsigned char *at, const struct column_table *table)
{
  __m512i v = wide_load (at), next = wide_load (at + 1);
  struct multibyte m = {
    .two = wide_within (v, 0xc2, 0xdf), .three = wide_within (v, 0xe0, 0xef),
    .four = wide_within (v, 0xf0, 0xf4), .continuing = wide_within (v, 0x80, 0xbf),
  };
  /* The page of a character of two bytes is in the low five bits of the first; of
     three, in the low four, then in the low six of the second.  Its own low three
     bits number a bit of a byte, those above them the byte.  */
  __m512i low_of_two = _mm512_and_si512 (v, _mm512_set1_epi8 (7));
  __m512i high_of_two = _mm512_and_si512 (_mm512_srli_epi16 (v, 3), _mm512_set1_epi8 (3));
  __m512i low_of_three = _mm512_and_si512 (next, _mm512_set1_epi8 (7));
  __m512i high_of_three
    = _mm512_or_si512 (_mm512_and_si512 (_mm512_slli_epi16 (v, 3), _mm512_set1_epi8 (0x78)),
                       _mm512_and_si512 (_mm512_srli_epi16 (next, 3), _mm512_set1_epi8 (7)));
  __m512i page_low = _mm512_mask_blend_epi8 (m.three, low_of_two, low_of_three);
  __m512i page_high = _mm512_mask_blend_epi8 (m.three, high_of_two, high_of_three);
  /* Those of three bytes whose page has one of two are not well formed.  */
  uint64_t overlong = wide_equal (v, 0xe0)
                      & _mm512_cmplt_epu8_mask (next, _mm512_set1_epi8 ((char) 0xa0));
  uint64_t known = (m.two | m.three) & ~overlong;
  m.narrow = pages_in (table->narrow_, page_high, page_low) & known;
  m.wide = pages_in (table->wide_, page_high, page_low) & known;
  return m;
}

/* The code of the character of several bytes that AT begins, if it has the bytes it
   should; 0 where it could be shorter.  */
TARGET_AVX2 KERNEL_INLINE uint32_t
decode_well_formed (const unsigned char *at)
{
  /* By the high half of the first byte: the bits that are the code's, and the least
     code that needs so many bytes.  */
  static const struct { uint32_t bits, least; } forms[4] = {
    { 0x1f3f0000, 0x80 }, { 0x1f3f0000, 0x80 }, { 0x0f3f3f00, 0x800 }, { 0x073f3f3f, 0x10000 }
  };
  uint32_t bytes;
  memcpy (&bytes, at, sizeof bytes);
  unsigned int form = at[0] >> 4 & 3;
  uint32_t code = _pext_u32 (__builtin_bswap32 (bytes), forms[form].bits);
  return code >= forms[form].least ? code : UINT32_MAX;
}

/* Look up the characters that OTHERS begin in the step at FROM, one by one: wide ones
   are added to *WIDE, those without a column to *NONE.  Returns where the first is
   that is the caller's.  */
TARGET_AVX2 KERNEL_INLINE size_t
look_up (const struct folding *f, const unsigned char *from, uint64_t others, uint64_t *wide,
         uint64_t *none)
{
  for (; others != 0; others &= others - 1)
    {
      size_t at = bit_first (others);
      uint32_t code = decode_well_formed (from + at);
      size_t page = code / COLUMNS_PAGE;
      const unsigned char *columns = page < COLUMNS_PAGES ? f->style->table->pages_[page] : NULL;
      if (!columns || (f->style->at_blanks && may_be_blank (code)))
        return at;
      uint64_t width = columns[code % COLUMNS_PAGE];
      if (width > 2)
        return at;
      *wide |= (width >> 1) << at;
      *none |= (uint64_t) (width == 0) << at;
    }
  return STEP;
}

/* Where in the step at byte BEGIN of the stretch the first character begins that is
   broken, given what goes on with one and what should; it may have begun before.  */
KERNEL_INLINE size_t
first_broken (const struct stretch *s, size_t begin, uint64_t wrong, uint64_t expected,
              uint64_t continuing)
{
  size_t at = bit_first (wrong);
  if ((expected >> at & 1) == 0)
    return begin + at;
  uint64_t before = ~continuing & bits_below (at);
  return before != 0 ? begin + bit_last (before) : s->last_lead;
}

/* Mark step NUMBER, whose bytes are at FROM, the columns of its characters.  False
   where the stretch ends in it.  */
TARGET_AVX2 KERNEL_INLINE bool
mark_characters (const struct folding *f, struct stretch *s, size_t number,
                 const unsigned char *from, struct marks k, struct multibyte m)
{
  size_t begin = number * STEP;
  uint64_t leads = m.two | m.three | m.four, long_leads = m.three | m.four;
  uint64_t expected = s->continuing | leads << 1 | long_leads << 2 | m.four << 3;
  uint64_t wrong = (expected ^ m.continuing) | (k.high & ~(leads | m.continuing));
  uint64_t none = 0;
  size_t good = look_up (f, from, leads & ~(m.narrow | m.wide), &m.wide, &none);
  if (f->style->unit == FOLD_CHARS)
    m.wide = none = 0;
  if (k.moving != 0)
    good = size_min (good, bit_first (k.moving));
  s->length = begin + good;
  if (wrong != 0)
    s->length = size_min (s->length, first_broken (s, begin, wrong, expected, m.continuing));

  s->columns[number] = (~(m.continuing | k.ends | none)) | m.wide << 1 | s->column;
  s->column = m.wide >> (STEP - 1);
  s->continuing = leads >> 63 | long_leads >> 62 | m.four >> 61;
  if (leads != 0)
    s->last_lead = begin + bit_last (leads);
  return s->length == begin + STEP;
}

/* A position in a stretch: the first bit of MASKS from AT on; LENGTH where there is
   none below it.  */
KERNEL_INLINE size_t
find_bit (const uint64_t *masks, size_t at, size_t length)
{
  if (at >= length)
    return length;
  uint64_t mask = masks[at / STEP] & ~bits_below (at % STEP);
  for (at -= at % STEP; mask == 0; mask = masks[at / STEP])
    {
      at += STEP;
      if (at >= length)
        return length;
    }
  return size_min (at + bit_first (mask), length);
}

/* Behind the last bit of MASKS from BEGIN up to END; END where there is none.  */
KERNEL_INLINE size_t
find_behind_last (const uint64_t *masks, size_t begin, size_t end)
{
  size_t at = (end - 1) / STEP;
  uint64_t mask = masks[at] & bits_below (end - at * STEP);
  while (mask == 0 && at > begin / STEP)
    mask = masks[--at];
  if (mask == 0 || at * STEP + bit_last (mask) < begin)
    return end;
  return at * STEP + bit_last (mask) + 1;
}

/* Bit NUMBER, from 0, of those of MASKS from AT on; LENGTH where there are not so many
   below it.  */
TARGET_AVX2 KERNEL_INLINE size_t
find_nth_bit (const uint64_t *masks, size_t at, size_t number, size_t length)
{
  if (at >= length)
    return length;
  uint64_t mask = masks[at / STEP] & ~bits_below (at % STEP);
  for (at -= at % STEP;; mask = masks[at / STEP])
    {
      size_t count = bits_set (mask);
      if (number < count)
        return size_min (at + bit_first (_pdep_u64 ((uint64_t) 1 << number, mask)), length);
      number -= count;
      at += STEP;
      if (at >= length)
        return length;
    }
}

/* Where the line at byte LINE of the stretch becomes too wide: the byte that does not
   belong to it any more.  */
TARGET_AVX2 KERNEL_INLINE size_t
find_excess (const struct folding *f, const struct stretch *s, size_t line, size_t width)
{
  if (!f->utf8)
    return line + width;
  size_t at = find_nth_bit (s->columns, line, width, s->length);
  /* The second column of a wide character is on its second byte.  */
  return at < s->length && (f->from[at] & 0xc0) == 0x80 ? at - 1 : at;
}

/* Copy LENGTH bytes in steps, one at least.  */
KERNEL_INLINE unsigned char *
put_steps (unsigned char *to, const unsigned char *from, size_t length)
{
  size_t done = 0;
  do
    {
      memcpy (to + done, from + done, STEP);
      done += STEP;
    }
  while (done < length);
  return to + length;
}

/* Put the lines of the stretch at FROM.  */
TARGET_AVX2 KERNEL_INLINE void
put_lines (struct folding *f, const struct stretch *s)
{
  size_t width = size_min (f->style->width, STRETCH), line = 0;
  size_t end = find_bit (s->ends, 0, s->length);
  unsigned char *to = f->to;
  for (;;)
    {
      size_t excess = find_excess (f, s, line, width);
      if (size_min (end, excess) >= s->length)
        break;
      bool broken = excess < end;
      size_t next = end + 1;
      if (broken)
        next = f->style->at_blanks ? find_behind_last (s->blanks, line, excess) : excess;
      if ((size_t) (f->to_end - to) < next - line + SLACK)
        break;
      to = put_steps (to, f->from + line, next - line);
      if (broken)
        *to++ = '\n';
      else
        end = find_bit (s->ends, next, s->length);
      line = next;
    }
  f->to = to;
  f->from += line;
}

#define DEFINE_FOLD(level, TARGET)                                              \
  TARGET KERNEL_INLINE void                                                     \
  mark_##level (const struct folding *f, struct stretch *s, size_t length)      \
  {                                                                             \
    s->length = s->continuing = s->column = s->last_lead = 0;                   \
    for (size_t number = 0; s->length < length; number++)                       \
      {                                                                         \
        const unsigned char *from = f->from + number * STEP;                    \
        struct marks k = marks_##level (from);                                  \
        s->ends[number] = k.ends;                                               \
        s->blanks[number] = k.blanks;                                           \
        s->length += STEP;                                                      \
        if (f->utf8 && (k.high | s->continuing) != 0)                           \
          {                                                                     \
            struct multibyte m = multibyte_##level (from, f->style->table);     \
            if (!mark_characters (f, s, number, from, k, m))                    \
              return;                                                           \
            continue;                                                           \
          }                                                                     \
        s->columns[number] = ~k.ends | s->column;                               \
        s->column = 0;                                                          \
        if (k.moving != 0 && f->style->unit != FOLD_BYTES)                      \
          {                                                                     \
            s->length += bit_first (k.moving) - STEP;                           \
            return;                                                             \
          }                                                                     \
      }                                                                         \
    if (s->continuing != 0)                                                     \
      s->length = s->last_lead;                                                 \
  }                                                                             \
                                                                                \
  TARGET static void                                                            \
  fold_##level (struct folding *f)                                              \
  {                                                                             \
    struct stretch s;                                                           \
    const unsigned char *before = NULL;                                         \
    while (f->from != before && f->from_end - f->from >= QUICK_LEAVES)          \
      {                                                                         \
        before = f->from;                                                       \
        size_t left = (size_t) (f->from_end - f->from) - SLACK;                 \
        mark_##level (f, &s, size_min (STRETCH, left / STEP * STEP));           \
        put_lines (f, &s);                                                      \
      }                                                                         \
  }

DEFINE_FOLD (avx2, TARGET_AVX2)
DEFINE_FOLD (avx512, TARGET_AVX512)

#endif

size_t
fold_lines_at (enum cpu level, struct span source, struct mspan target,
               const struct fold_style *style, size_t *written)
{
  *written = 0;
  if (source.length == 0 || target.length == 0)
    return 0;
  struct folding f = {
    .from = source.base_, .from_end = source.base_ + source.length,
    .to = target.base_, .to_end = target.base_ + target.length, .style = style,
    .utf8 = style->unit == FOLD_COLUMNS || style->unit == FOLD_CHARS,
  };
  const unsigned char *before;
  do
    {
      before = f.from;
      const unsigned char *until = f.from_end;
#ifdef SIMD_X86
      if (level == CPU_AVX512)
        fold_avx512 (&f);
      else if (level == CPU_AVX2)
        fold_avx2 (&f);
      /* What stopped it may be a line too long for it, behind which it can go on.  */
      if (level != CPU_PORTABLE && f.from_end - f.from >= QUICK_LEAVES)
        until = f.from + 1;
#else
      (void) level;
#endif
      fold_carefully (&f, until);
    }
  while (f.from != before);
  *written = (size_t) (f.to - target.base_);
  return (size_t) (f.from - source.base_);
}

size_t
fold_lines (struct span source, struct mspan target, const struct fold_style *style,
            size_t *written)
{
  return fold_lines_at (cpu_for (source.length), source, target, style, written);
}
