/* What is to be done with each elliptic curve, to find a factor of a number.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "arith/plan.h"

/* Which numbers below LIMIT are composite, as Eratosthenes has it.  */
typedef VEC (bool) sieve;

static sieve
sieve_make (unsigned int limit)
{
  sieve composite = { 0 };
  for (unsigned int i = 0; i < limit; i++)
    VEC_PUSH (composite, i < 2);
  for (unsigned int i = 2; i * i < limit; i++)
    if (!VEC_AT (composite, i))
      for (unsigned int multiple = i * i; multiple < limit; multiple += i)
        VEC_AT (composite, multiple) = true;
  return composite;
}

/* The steps that lead from GIANT times TIMES to primes above FIRST and up to SECOND.  */
static uint32_t
steps_at (const sieve *composite, unsigned int times, unsigned int first, unsigned int second)
{
  uint32_t steps = 0;
  unsigned int bit = 0;
  for (unsigned int step = 1; step < GIANT / 2; step += 2)
    {
      if (step % 3 == 0 || step % 5 == 0 || step % 7 == 0)
        continue;
      unsigned int above = times * GIANT + step, below = times > 0 ? above - 2 * step : 0;
      if ((above > first && above <= second && !VEC_AT (*composite, above))
          || (below > first && below <= second && !VEC_AT (*composite, below)))
        steps |= (uint32_t) 1 << bit;
      bit++;
    }
  return steps;
}

struct plan
plan_make (unsigned int first, unsigned int second)
{
  struct plan plan = { .first = first, .second = second };
  sieve composite = sieve_make (second + 1);
  for (unsigned int i = 3; i <= first; i++)
    if (!VEC_AT (composite, i))
      VEC_PUSH (plan.primes, i);
  for (unsigned int times = 0; times * GIANT < second + GIANT / 2; times++)
    VEC_PUSH (plan.steps, steps_at (&composite, times, first, second));
  VEC_RELEASE (composite);
  return plan;
}

void
plan_release (struct plan *plan)
{
  VEC_RELEASE (plan->primes);
  VEC_RELEASE (plan->steps);
}
