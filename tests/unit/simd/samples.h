/* What the kernels are tried on: samples between pages that may not be
   touched, at each level that this processor has.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TESTS_UNIT_SIMD_SAMPLES_H
#define TESTS_UNIT_SIMD_SAMPLES_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "bound/mspan.h"
#include "simd/cpu.h"

static const char *const level_names[] = { "portable", "AVX2", "AVX-512" };

/* LEVEL is each level that can run here.  */
#define EACH_LEVEL(level) \
  for (enum cpu level = CPU_PORTABLE; level <= cpu_level (); level++)

/* Check's own comparisons write to a file each time, millions of times here.  */
#define SAME(a, b)                                                          \
  do                                                                        \
    {                                                                       \
      uintmax_t a_ = (a), b_ = (b);                                         \
      if (a_ != b_)                                                         \
        ck_abort_msg (#a " is %ju, " #b " is %ju", a_, b_);                 \
    }                                                                       \
  while (0)

/* The same numbers in each run.  */
static inline uint32_t
random_next (uint64_t *state)
{
  *state = *state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t) (*state >> 33);
}

/* Room for LENGTH bytes whose end, and whose beginning where LENGTH is a
   multiple of the page, lies at a page that faults.  Lives until exit.  */
static inline struct mspan
guarded (size_t length)
{
  size_t page = 4096, room = (length + page - 1) / page * page;
  unsigned char *base = mmap (NULL, room + 2 * page, PROT_READ | PROT_WRITE,
                              MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  ck_assert_ptr_ne (base, MAP_FAILED);
  ck_assert_int_eq (mprotect (base, page, PROT_NONE), 0);
  ck_assert_int_eq (mprotect (base + page + room, page, PROT_NONE), 0);
  return mspan_of_ (base + page + room - length, length);
}

enum kind
{
  ONE_BYTE, NEWLINES, ALTERNATING, SHORT_LINES, PROSE, ASCII, BYTES, CONTROLS, UTF8,
  WIDE_UTF8, BROKEN_UTF8, KINDS
};

/* The UTF-8 of CODE, which may be a surrogate or too large.  */
static inline size_t
utf8_write (unsigned char *to, uint32_t code)
{
  size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  if (length == 1)
    {
      to[0] = (unsigned char) code;
      return 1;
    }
  for (size_t i = length - 1; i > 0; i--, code >>= 6)
    to[i] = (unsigned char) (0x80 | (code & 0x3f));
  to[0] = (unsigned char) ((0xf00 >> length) | code);
  return length;
}

static inline uint32_t
utf8_code (uint64_t *state, enum kind kind)
{
  static const uint32_t edges[] = {
    0x7f, 0x80, 0x85, 0xa0, 0xab, 0x7ff, 0x800, 0xfff, 0x1000, 0x167f, 0x1680,
    0x1681, 0x1fff, 0x2000, 0x2007, 0x200a, 0x200b, 0x2019, 0x2028, 0x2029,
    0x202a, 0x202f, 0x205e, 0x205f, 0x2060, 0x2061, 0x2fff, 0x3000, 0x3001,
    0x3002, 0xcfff, 0xd000, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x3ffff, 0x40000,
    0xfffff, 0x100000, 0x10ffff, '\n', ' ', '\t'
  };
  switch (random_next (state) % (kind == WIDE_UTF8 ? 5 : 8))
    {
    case 0: return 0x80 + random_next (state) % 0x780;
    case 1: return 0x800 + random_next (state) % 0xd000;
    case 2: return 0x10000 + random_next (state) % 0x100000;
    case 3: return 0x4e00 + random_next (state) % 0x5000;
    case 4: return edges[random_next (state) % (sizeof edges / sizeof edges[0])];
    case 5: return random_next (state) % 4 ? ' ' : '\n';
    default: return 0x20 + random_next (state) % 0x5f;
    }
}

static inline void
sample_fill (struct mspan m, enum kind kind, uint64_t seed)
{
  uint64_t state = seed * 977 + (uint64_t) kind;
  unsigned char *at = m.base_;
  if (kind >= UTF8)
    {
      unsigned char bytes[4];
      for (size_t i = 0; i < m.length;)
        {
          size_t length = utf8_write (bytes, utf8_code (&state, kind));
          for (size_t j = 0; j < length && i < m.length; j++)
            at[i++] = bytes[j];
        }
      /* Now and then a byte that is wrong, mostly wrong as UTF-8 goes.  */
      if (kind == BROKEN_UTF8)
        for (size_t i = random_next (&state) % 80; i < m.length;
             i += 1 + random_next (&state) % 80)
          at[i] = random_next (&state) % 4 ? (unsigned char) (0x80 | random_next (&state))
                                           : (unsigned char) random_next (&state);
      return;
    }
  for (size_t i = 0; i < m.length; i++)
    {
      uint32_t r = random_next (&state);
      switch (kind)
        {
        case ONE_BYTE: at[i] = 'a'; break;
        case NEWLINES: at[i] = '\n'; break;
        case ALTERNATING: at[i] = i % 2 ? '\n' : 'a'; break;
        case SHORT_LINES: at[i] = r % 4 ? (unsigned char) ('a' + r / 4 % 26) : '\n'; break;
        case PROSE:
          at[i] = r % 60 == 0 ? '\n' : r % 7 == 0 ? ' ' : (unsigned char) ('a' + r / 64 % 26);
          break;
        case ASCII: at[i] = (unsigned char) (r % 128); break;
        case CONTROLS: at[i] = (unsigned char) "\r\n\t\v\f \b\r\nab\x7f\xff"[r % 13]; break;
        default: at[i] = (unsigned char) r; break;
        }
    }
}

/* Call CHECK with the empty span, and with samples of each kind: all lengths
   from 0 to 300, each at 64 alignments behind a page that faults and 64 before
   one; and some longer ones.  */
static inline void
each_sample (void (*check) (struct span sample))
{
  enum { LONGEST = 300, ROOM = 4096, LONG = 70000 };
  struct mspan room = guarded (ROOM), wide = guarded (LONG);
  check (span_empty ());
  for (enum kind kind = 0; kind < KINDS; kind++)
    {
      for (size_t length = 0; length <= LONGEST; length++)
        for (size_t apart = 0; apart < 64; apart++)
          for (int behind = 0; behind < 2; behind++)
            {
              size_t begin = behind ? ROOM - length - apart : apart;
              struct mspan part = mspan_slice (room, begin, begin + length);
              sample_fill (part, kind, length * 64 + apart);
              check (mspan_span (part));
            }
      for (size_t i = 0; i < 20; i++)
        {
          struct mspan part = mspan_from (wide, i * i * i);
          sample_fill (part, kind, i);
          check (mspan_span (part));
        }
    }
}

/* The main program of a test: run TESTS as the cases of NAME.  */
#define RUN_TESTS(name, ...)                                                \
  int                                                                       \
  main (void)                                                               \
  {                                                                         \
    const TTest *const tests[] = { __VA_ARGS__ };                           \
    return run_tests ((name), tests, sizeof tests / sizeof tests[0]);       \
  }

static inline int
run_tests (const char *name, const TTest *const tests[], size_t count)
{
  for (enum cpu level = cpu_level () + 1; level <= CPU_AVX512; level++)
    printf ("%s: skipped %s, which this processor lacks\n", name, level_names[level]);
  Suite *suite = suite_create (name);
  TCase *test_case = tcase_create (name);
  tcase_set_timeout (test_case, 300);
  for (size_t i = 0; i < count; i++)
    tcase_add_test (test_case, tests[i]);
  suite_add_tcase (suite, test_case);
  SRunner *runner = srunner_create (suite);
  srunner_run_all (runner, CK_NORMAL);
  int failed = srunner_ntests_failed (runner);
  srunner_free (runner);
  return failed > 0;
}

#endif
