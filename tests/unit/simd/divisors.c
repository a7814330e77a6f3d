/* lib/simd/divisors.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/divisors.h"

#include "samples.h"

/* Odd numbers from 3 on: what is said of primes is so for them, too.  */
static struct divisors d;

static uint32_t
divisor (size_t at)
{
  return 2 * (uint32_t) at + 3;
}

static void
fill (void)
{
  for (size_t i = 0; i < DIVISORS; i++)
    {
      uint32_t inverse = divisor (i);
      for (int times = 0; times < 4; times++)
        inverse *= 2 - divisor (i) * inverse;
      d.inverse[i] = inverse;
      d.most[i] = UINT32_MAX / divisor (i);
    }
}

static void
check (uint32_t n, size_t from, size_t past)
{
  uint32_t wanted = 0;
  size_t group = from;
  for (; group < past && wanted == 0; group++)
    for (size_t i = 0; i < DIVISOR_GROUP; i++)
      wanted |= (uint32_t) (n % divisor (group * DIVISOR_GROUP + i) == 0) << i;
  EACH_LEVEL (level)
    {
      size_t found = from;
      SAME (divisors_find_at (level, &d, n, &found, past), wanted);
      if (wanted != 0)
        SAME (found, group - 1);
    }
  size_t found = from;
  SAME (divisors_find (&d, n, &found, past), wanted);
}

START_TEST (as_by_division)
{
  fill ();
  for (uint32_t n = 1; n < 20000; n++)
    check (n, 0, DIVISORS / DIVISOR_GROUP);
  uint64_t state = 3;
  for (size_t i = 0; i < 200000; i++)
    {
      uint32_t n = random_next (&state) << 1;
      size_t past = random_next (&state) % (DIVISORS / DIVISOR_GROUP + 1);
      check (n | 1, past / 2, past);
    }
  check (UINT32_MAX, 0, DIVISORS / DIVISOR_GROUP);
  check (641u * 6700417u - 2, 3, 3);
}
END_TEST

RUN_TESTS ("divisors", as_by_division)
