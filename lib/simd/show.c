/* Text in which what cannot be seen is shown, as cat -E, -T and -v do.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/show.h"

#include "simd/vector.h"

/* How a byte is shown: LENGTH bytes of TEXT.  */
struct shown
{
  unsigned char text[SHOWN_MOST];
  unsigned int length;
};

/* For each byte, shown as cat -v does but for newline and tab, which are shown
   as control bytes.  */
#define LOW(byte) ((byte) & 0x7f)
#define IS_META(byte) ((byte) >= 0x80)
#define IS_CONTROL(byte) (LOW (byte) < 0x20 || LOW (byte) == 0x7f)
#define SHOWN(byte)                                                           \
  {                                                                           \
    {                                                                         \
      IS_META (byte) ? 'M' : IS_CONTROL (byte) ? '^' : LOW (byte),            \
      IS_META (byte) ? '-' : IS_CONTROL (byte) ? LOW (byte) ^ 0x40 : 0,       \
      IS_META (byte) ? IS_CONTROL (byte) ? '^' : LOW (byte) : 0,              \
      IS_META (byte) && IS_CONTROL (byte) ? LOW (byte) ^ 0x40 : 0             \
    },                                                                        \
    1 + IS_CONTROL (byte) + 2 * IS_META (byte)                                \
  }
#define SHOWN_4(byte) \
  SHOWN (byte), SHOWN ((byte) + 1), SHOWN ((byte) + 2), SHOWN ((byte) + 3)
#define SHOWN_16(byte) \
  SHOWN_4 (byte), SHOWN_4 ((byte) + 4), SHOWN_4 ((byte) + 8), SHOWN_4 ((byte) + 12)
#define SHOWN_64(byte) \
  SHOWN_16 (byte), SHOWN_16 ((byte) + 16), SHOWN_16 ((byte) + 32), SHOWN_16 ((byte) + 48)
static const struct shown nonprinting_shown[256] = {
  SHOWN_64 (0), SHOWN_64 (64), SHOWN_64 (128), SHOWN_64 (192)
};

/* What is under way.  */
struct showing
{
  const unsigned char *run;     /* what is before FROM and will be copied as it is */
  const unsigned char *from, *from_end;
  unsigned char *to, *to_end;
  const struct show_style *style;
  bool cr_of_pair;              /* CR is shown, but only before a newline */
};

KERNEL_INLINE struct shown
itself (unsigned char byte)
{
  return (struct shown) { .text = { byte }, .length = 1 };
}

/* How BYTE is shown, which NEXT follows.  */
static struct shown
show_byte (const struct showing *s, unsigned char byte, unsigned char next)
{
  if (byte == '\n')
    return s->style->ends ? (struct shown) { .text = "$\n", .length = 2 } : itself (byte);
  bool show = byte == '\t' ? s->style->tabs : s->style->nonprinting;
  if (byte == '\r' && s->cr_of_pair)
    show = next == '\n';
  return show ? nonprinting_shown[byte] : itself (byte);
}

/* The careful way: byte by byte, nothing written or read beyond.  */
static void
show_carefully (struct showing *s)
{
  while (s->from < s->from_end)
    {
      bool at_end = s->from_end - s->from == 1;
      if (at_end && s->from[0] == '\r' && s->cr_of_pair)
        return;
      struct shown shown = show_byte (s, s->from[0], at_end ? 0 : s->from[1]);
      if (shown.length > (size_t) (s->to_end - s->to))
        return;
      bytes_copy (s->to, shown.text, shown.length);
      s->to += shown.length;
      s->from++;
    }
}

/* The table for STYLE; CR is shown where it is of a pair.  */
static void
fill_table (struct shown table[256], const struct showing *s)
{
  if (s->style->nonprinting)
    memcpy (table, nonprinting_shown, sizeof nonprinting_shown);
  else
    for (unsigned int i = 0; i < 256; i++)
      table[i] = itself ((unsigned char) i);
  table['\n'] = show_byte (s, '\n', 0);
  table['\t'] = show_byte (s, '\t', 0);
  table['\r'] = show_byte (s, '\r', '\n');
}

/* The quick way reads so far behind the beginning of a step, and writes so far
   behind where the step begins: all of it as "M-^X", and what is copied whole
   behind the last byte.  */
enum { READ_AHEAD = 2 * STEP, WRITE_AHEAD = (SHOWN_MOST + 1) * STEP };

KERNEL_INLINE bool
showing_has_room (const struct showing *s)
{
  return s->from_end - s->from >= READ_AHEAD
         && s->to_end - s->to >= s->from - s->run + WRITE_AHEAD;
}

KERNEL_INLINE unsigned char *
put_shown (const struct showing *s, const struct shown *table, unsigned char *to,
           const unsigned char *from)
{
  struct shown shown = table[from[0]];
  if (s->cr_of_pair && from[0] == '\r' && from[1] != '\n')
    shown = itself ('\r');
  memcpy (to, shown.text, SHOWN_MOST);
  return to + shown.length;
}

/* Copy the run up to END, in pieces of PIECE bytes.  */
KERNEL_INLINE void
end_run (struct showing *s, const unsigned char *end, size_t piece)
{
  const unsigned char *from = s->run;
  unsigned char *to = s->to;
  for (; from < end; from += piece, to += piece)
    memcpy (to, from, piece);
  s->to += end - s->run;
  s->run = end;
}

/* Behind the last step.  */
static void
end_last_run (struct showing *s)
{
  size_t length = (size_t) (s->from - s->run);
  bytes_copy (s->to, s->run, length);
  s->to += length;
  s->run = s->from;
}

static bytes16
all_or_none (bool all)
{
  return (bytes16) { 0 } + (unsigned char) (all ? 0xff : 0);
}

static void
show_portable (struct showing *s, const struct shown *table)
{
  bytes16 nonprinting = all_or_none (s->style->nonprinting);
  bytes16 ends = all_or_none (s->style->ends), tabs = all_or_none (s->style->tabs);
  bytes16 cr_of_pair = all_or_none (s->cr_of_pair);
  while (showing_has_room (s))
    {
      bytes16 v = bytes16_load (s->from);
      bytes16 newline = (bytes16) (v == '\n'), tab = (bytes16) (v == '\t');
      bytes16 special = (bytes16) (v - 0x20 > 0x7e - 0x20) & nonprinting & ~newline & ~tab;
      special |= (newline & ends) | (tab & tabs) | ((bytes16) (v == '\r') & cr_of_pair);
      if (bytes16_any (special))
        {
          end_run (s, s->from, sizeof v);
          for (size_t i = 0; i < sizeof v; i++)
            s->to = put_shown (s, table, s->to, s->from + i);
          s->run = s->from + sizeof v;
        }
      s->from += sizeof v;
    }
  end_last_run (s);
}

#ifdef SIMD_X86

/* Where this many bytes of a step are shown, it is done byte by byte.  */
enum { MANY = 12 };

/* A step that does without the run, if there are MANY.  */
KERNEL_INLINE void
show_each (struct showing *s, const struct shown *table, size_t piece)
{
  end_run (s, s->from, piece);
  for (size_t i = 0; i < STEP; i++)
    s->to = put_shown (s, table, s->to, s->from + i);
  s->from += STEP;
  s->run = s->from;
}

/* A step, of which the bytes in SPECIAL are not themselves when shown.  */
KERNEL_INLINE void
show_some (struct showing *s, const struct shown *table, uint64_t special, size_t piece)
{
  for (; special != 0; special &= special - 1)
    {
      const unsigned char *at = s->from + bit_first (special);
      end_run (s, at, piece);
      s->to = put_shown (s, table, s->to, at);
      s->run = at + 1;
    }
  s->from += STEP;
}

/* Which bytes are special, by their halves: those for which the two entries
   have a bit in common.  */
struct special_tables
{
  unsigned char low[16], high[16];
};

enum { ROW_0 = 1, ROW_1 = 2, ROW_7 = 4, ROWS_8_TO_F = 8 };

static struct special_tables
special_tables (const struct showing *s)
{
  struct special_tables t = {
    .high = { [0] = ROW_0, [1] = ROW_1, [7] = ROW_7, [8 ... 15] = ROWS_8_TO_F }
  };
  if (s->style->nonprinting)
    {
      for (size_t i = 0; i < 16; i++)
        t.low[i] = ROW_0 | ROW_1 | ROWS_8_TO_F;
      t.low[0xf] |= ROW_7;
    }
  unsigned char others = t.low[0] & (ROW_1 | ROWS_8_TO_F);
  t.low['\t'] = others | (s->style->tabs ? ROW_0 : 0);
  t.low['\n'] = others | (s->style->ends ? ROW_0 : 0);
  if (s->cr_of_pair)
    t.low['\r'] = ROW_0;
  return t;
}

struct tables_avx2
{
  __m256i low, high;
};

TARGET_AVX2 KERNEL_INLINE struct tables_avx2
tables_avx2 (const struct special_tables *t)
{
  return (struct tables_avx2) {
    _mm256_broadcastsi128_si256 (_mm_loadu_si128 ((const void *) t->low)),
    _mm256_broadcastsi128_si256 (_mm_loadu_si128 ((const void *) t->high))
  };
}

/* Not special: 255; special: 0.  */
TARGET_AVX2 KERNEL_INLINE __m256i
itself_avx2 (const struct tables_avx2 *t, __m256i v)
{
  __m256i half = _mm256_set1_epi8 (0x0f);
  __m256i low = _mm256_shuffle_epi8 (t->low, _mm256_and_si256 (v, half));
  __m256i high = _mm256_shuffle_epi8 (t->high,
                                      _mm256_and_si256 (_mm256_srli_epi16 (v, 4), half));
  return _mm256_cmpeq_epi8 (_mm256_and_si256 (low, high), _mm256_setzero_si256 ());
}

TARGET_AVX2 KERNEL_INLINE uint64_t
special_avx2 (const struct tables_avx2 *t, const unsigned char *at)
{
  struct pair p = pair_load (at);
  return ~pair_mask ((struct pair) { itself_avx2 (t, p.low), itself_avx2 (t, p.high) });
}

TARGET_AVX2 static void
show_avx2 (struct showing *showing, const struct shown *table)
{
  struct showing s = *showing;
  struct special_tables halves = special_tables (&s);
  struct tables_avx2 tables = tables_avx2 (&halves);
  while (showing_has_room (&s))
    {
      uint64_t special = special_avx2 (&tables, s.from);
      if (bits_set (special) < MANY)
        show_some (&s, table, special, 32);
      else
        show_each (&s, table, 32);
    }
  end_last_run (&s);
  *showing = s;
}

struct tables_avx512
{
  __m512i low, high, half;
};

TARGET_AVX512 KERNEL_INLINE struct tables_avx512
tables_avx512 (const struct special_tables *t)
{
  return (struct tables_avx512) {
    wide_hold (wide_table (_mm_loadu_si128 ((const void *) t->low))),
    wide_hold (wide_table (_mm_loadu_si128 ((const void *) t->high))),
    wide_hold (_mm512_set1_epi8 (0x0f))
  };
}

TARGET_AVX512 KERNEL_INLINE uint64_t
special_avx512 (const struct tables_avx512 *t, __m512i v)
{
  __m512i low = _mm512_shuffle_epi8 (t->low, _mm512_and_si512 (v, t->half));
  __m512i high = _mm512_shuffle_epi8 (
    t->high, _mm512_and_si512 (_mm512_srli_epi16 (v, 4), t->half));
  return _mm512_test_epi8_mask (low, high);
}

/* From a register of marks and one of bytes, mark and byte in turn: the first 32
   of each.  The others are 32 further in both.  */
#define TURN(i) (i), 64 + (i)
#define TURNS_4(i) TURN (i), TURN ((i) + 1), TURN ((i) + 2), TURN ((i) + 3)
#define TURNS_16(i) TURNS_4 (i), TURNS_4 ((i) + 4), TURNS_4 ((i) + 8), TURNS_4 ((i) + 12)
static const unsigned char in_turn[64] = { TURNS_16 (0), TURNS_16 (16) };

/* A step whose special bytes are shown as two, a mark and a byte.  */
struct marked
{
  __m512i marks, bytes;
  uint64_t special;
};

TARGET_AVX512 KERNEL_INLINE struct marked
mark (__m512i v, uint64_t special)
{
  uint64_t newlines = wide_equal (v, '\n'), caret = special & ~newlines;
  __m512i letters = _mm512_xor_si512 (v, _mm512_set1_epi8 (0x40));
  return (struct marked) {
    .marks = _mm512_mask_set1_epi8 (_mm512_set1_epi8 ('^'), newlines, '$'),
    .bytes = _mm512_mask_blend_epi8 (caret, v, letters),
    .special = special
  };
}

/* Whether ENDS, of lines that are shown, are two at most and can be put as they
   are below.  */
KERNEL_INLINE bool
are_few (uint64_t ends)
{
  uint64_t second = ends & (ends - 1);
  return (second & (second - 1)) == 0 && second >> 63 == 0;
}

/* The most common step: nothing but ENDS is special, and they are few.  The
   bytes behind the first give way by one, those behind the second by two, and
   what does not fit is put behind.  */
TARGET_AVX512 KERNEL_INLINE void
put_ends (struct showing *s, __m512i v, uint64_t ends)
{
  uint64_t second = ends & (ends - 1);
  uint64_t dollars = (ends ^ second) | second << 1;
  _mm512_storeu_si512 (s->to, _mm512_mask_expand_epi8 (_mm512_set1_epi8 ('$'), ~dollars, v));
  memcpy (s->to + STEP, s->from + STEP - bits_set (ends), 2);
  s->to += STEP + bits_set (ends);
}

/* All bytes get a mark, and those that are not wanted are squeezed out again.  */
TARGET_AVX512 KERNEL_INLINE void
put_marks (struct showing *s, struct marked m)
{
  __m512i turns = wide_load (in_turn);
  __m512i other_turns = _mm512_add_epi8 (turns, _mm512_set1_epi8 (32));
  __m512i low = _mm512_permutex2var_epi8 (m.marks, turns, m.bytes);
  __m512i high = _mm512_permutex2var_epi8 (m.marks, other_turns, m.bytes);
  uint64_t even = UINT64_C (0x5555555555555555);
  uint64_t low_wanted = _pdep_u64 (m.special, even) | ~even;
  uint64_t high_wanted = _pdep_u64 (m.special >> 32, even) | ~even;
  _mm512_storeu_si512 (s->to, _mm512_maskz_compress_epi8 (low_wanted, low));
  s->to += 32 + bits_set (m.special & UINT32_MAX);
  _mm512_storeu_si512 (s->to, _mm512_maskz_compress_epi8 (high_wanted, high));
  s->to += 32 + bits_set (m.special >> 32);
}

TARGET_AVX512 static void
show_avx512 (struct showing *showing, const struct shown *table)
{
  struct showing s = *showing;
  struct special_tables halves = special_tables (&s);
  struct tables_avx512 tables = tables_avx512 (&halves);
  while (showing_has_room (&s))
    {
      __m512i v = wide_load (s.from);
      uint64_t special = special_avx512 (&tables, v);
      uint64_t newlines = wide_equal (v, '\n');
      if (s.cr_of_pair)
        {
          special &= ~wide_equal (v, '\r') | newlines >> 1
                     | (uint64_t) (s.from[STEP] == '\n') << 63;
        }
      if ((special & ~newlines) == 0 && are_few (special))
        {
          end_run (&s, s.from, 64);
          put_ends (&s, v, special);
          s.from += STEP;
          s.run = s.from;
        }
      else if ((_mm512_movepi8_mask (v) & special) == 0)
        {
          end_run (&s, s.from, 64);
          put_marks (&s, mark (v, special));
          s.from += STEP;
          s.run = s.from;
        }
      else if (bits_set (special) < MANY)
        show_some (&s, table, special, 64);
      else
        show_each (&s, table, 64);
    }
  end_last_run (&s);
  *showing = s;
}

#endif

static void
show_quickly (enum cpu level, struct showing *s)
{
  struct shown table[256];
  fill_table (table, s);
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    show_avx512 (s, table);
  else if (level == CPU_AVX2)
    show_avx2 (s, table);
  else
#else
  (void) level;
#endif
    show_portable (s, table);
}

size_t
show_text_at (enum cpu level, struct span source, struct mspan target,
              const struct show_style *style, size_t *written)
{
  *written = 0;
  if (source.length == 0 || target.length == 0)
    return 0;
  struct showing s = {
    .run = source.base_, .from = source.base_, .from_end = source.base_ + source.length,
    .to = target.base_, .to_end = target.base_ + target.length,
    .style = style, .cr_of_pair = style->ends && !style->nonprinting
  };
  if (showing_has_room (&s))
    show_quickly (level, &s);
  show_carefully (&s);
  *written = (size_t) (s.to - target.base_);
  return (size_t) (s.from - source.base_);
}

size_t
show_text (struct span source, struct mspan target, const struct show_style *style,
           size_t *written)
{
  return show_text_at (cpu_for (source.length), source, target, style, written);
}
