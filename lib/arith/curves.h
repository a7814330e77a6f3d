/* A factor of a number, by elliptic curves.
   SPDX-License-Identifier: GPL-3.0-or-later

   H. W. Lenstra's method (1987), on the curves and in the coordinates of P. L. Montgomery
   ("Speeding the Pollard and elliptic curve methods of factorization", 1987), with
   H. Suyama's choice of curves, whose orders are multiples of 12.  What is here is of
   the width of residue.h: 64 bits, or 128 where RESIDUE_WIDE is defined before.  */

#ifndef ARITH_CURVES_H
#define ARITH_CURVES_H

#include "arith/plan.h"
#include "arith/residue.h"

struct point { residue x, z; };

struct curve
{
  struct modulus m;
  residue up, down;             /* (A + 2) / 4 is UP / DOWN */
};

static inline __attribute__ ((always_inline)) struct point
point_double (const struct curve *c, struct point p)
{
  const struct modulus *m = &c->m;
  residue sum = residue_square (m, residue_sum (m, p.x, p.z));
  residue difference = residue_square (m, residue_difference (m, p.x, p.z));
  residue cross = residue_difference (m, sum, difference);
  residue scaled = residue_product (m, difference, c->down);
  return (struct point) {
    .x = residue_product (m, sum, scaled),
    .z = residue_product (m, cross,
                          residue_sum (m, scaled, residue_product (m, cross, c->up))),
  };
}

/* P + Q, of which the difference is known.  */
static inline __attribute__ ((always_inline)) struct point
point_add (const struct curve *c, struct point p, struct point q, struct point difference)
{
  const struct modulus *m = &c->m;
  residue a = residue_product (m, residue_difference (m, p.x, p.z), residue_sum (m, q.x, q.z));
  residue b = residue_product (m, residue_sum (m, p.x, p.z), residue_difference (m, q.x, q.z));
  residue sum = residue_square (m, residue_sum (m, a, b));
  residue less = residue_square (m, residue_difference (m, a, b));
  return (struct point) {
    .x = residue_product (m, difference.z, sum),
    .z = residue_product (m, difference.x, less),
  };
}

/* P taken TIMES times, which is not 0: up the bits of TIMES, with two points that differ
   by P.  */
static struct point
point_multiple (const struct curve *c, struct point p, unsigned int times)
{
  if (times == 1)
    return p;
  struct point low = p, high = point_double (c, p);
  for (unsigned int bit = 1u << (30 - (unsigned int) __builtin_clz (times)); bit > 1; bit >>= 1)
    {
      struct point middle = point_add (c, low, high, p);
      if (times & bit)
        {
          low = middle;
          high = point_double (c, high);
        }
      else
        {
          high = middle;
          low = point_double (c, low);
        }
    }
  return times & 1 ? point_add (c, low, high, p) : point_double (c, low);
}

static inline void
swap_terms (unsigned int *d, struct point *a, unsigned int *e, struct point *b)
{
  unsigned int number = *d;
  *d = *e;
  *e = number;
  struct point point = *a;
  *a = *b;
  *b = point;
}

/* P taken PRIME times, which is an odd prime.  P. L. Montgomery's "Evaluating recurrences
   of form X(m+n) = f(X(m), X(n), X(m-n)) via Lucas chains" (1983), with four of his nine
   rules.  D a + E b is the result all the time, and a - b is known; as D and E begin in
   the golden ratio, most often they become less by a sum alone.  */
static struct point
point_prime_multiple (const struct curve *c, struct point p, unsigned int prime)
{
  /* The golden ratio less 1, in parts of 2^32, and rounded.  */
  const uint64_t golden = 2654435769, half = (uint64_t) 1 << 31;
  unsigned int part = (unsigned int) ((prime * golden + half) >> 32);
  unsigned int d = prime - part, e = 2 * part - prime;
  struct point a = point_double (c, p), b = p, difference = p;
  while (d != e)
    {
      if (d < e)
        swap_terms (&d, &a, &e, &b);
      if ((d + 3) / 4 <= e)
        {
          d -= e;
          struct point sum = point_add (c, a, b, difference);
          difference = b;
          b = sum;
        }
      else if (d % 2 == e % 2)
        {
          d = (d - e) / 2;
          b = point_add (c, a, b, difference);
          a = point_double (c, a);
        }
      else if (d % 2 == 0)
        {
          d /= 2;
          difference = point_add (c, difference, a, b);
          a = point_double (c, a);
        }
      else
        {
          e /= 2;
          difference = point_add (c, difference, b, a);
          b = point_double (c, b);
        }
    }
  return point_add (c, a, b, difference);
}

/* The curve that NUMBER, at least 6, stands for, modulo C's, and a point on it.  */
static struct point
curve_choose (struct curve *c, unsigned int number)
{
  const struct modulus *m = &c->m;
  residue sigma = residue_of (m, number), five = residue_of (m, 5);
  residue u = residue_difference (m, residue_square (m, sigma), five);
  residue twice = residue_sum (m, sigma, sigma), v = residue_sum (m, twice, twice);
  residue u3 = residue_product (m, residue_square (m, u), u);
  residue v3 = residue_product (m, residue_square (m, v), v);
  residue less = residue_difference (m, v, u);
  residue less3 = residue_product (m, residue_square (m, less), less);
  residue more = residue_sum (m, residue_sum (m, residue_sum (m, u, u), u), v);
  c->up = residue_product (m, less3, more);
  c->down = residue_product (m, residue_product (m, u3, v), residue_of (m, 16));
  return (struct point) { u3, v3 };
}

/* P, taken by all powers of primes up to the plan's first bound.  */
static struct point
first_stage (const struct curve *c, struct point p, const struct plan *plan)
{
  for (unsigned int power = 2; power <= plan->first; power *= 2)
    p = point_double (c, p);
  FOR_EACH (prime, plan->primes)
    for (unsigned int power = *prime; power <= plan->first; power *= *prime)
      p = point_prime_multiple (c, p, *prime);
  return p;
}

/* The multiples of a point by the steps, and the product of both coordinates.  */
struct steps
{
  struct point point[STEPS];
  residue cross[STEPS];
};

/* The multiples of P by the numbers that are coprime to GIANT and below half of it.  These
   are 1 or 5 more than a multiple of 6.  */
static void
make_steps (const struct curve *c, struct point p, struct steps *steps)
{
  const struct modulus *m = &c->m;
  struct point two = point_double (c, p), four = point_double (c, two);
  struct point five = point_add (c, four, p, point_multiple (c, p, 3));
  struct point six = point_double (c, point_multiple (c, p, 3));
  /* 1 and -5 differ by 6, as 5 and -1 do.  */
  struct point ones = p, ones_before = five, fives = five, fives_before = p;
  size_t count = 0;
  for (unsigned int one = 1; one < GIANT / 2; one += 6)
    {
      if (one % 5 != 0 && one % 7 != 0)
        ELEM (steps->point, count++) = ones;
      if (one + 4 < GIANT / 2 && (one + 4) % 5 != 0 && (one + 4) % 7 != 0)
        ELEM (steps->point, count++) = fives;
      struct point next = point_add (c, ones, six, ones_before);
      ones_before = ones;
      ones = next;
      next = point_add (c, fives, six, fives_before);
      fives_before = fives;
      fives = next;
    }
  for (size_t i = 0; i < STEPS; i++)
    ELEM (steps->cross, i) = residue_product (m, ELEM (steps->point, i).x,
                                              ELEM (steps->point, i).z);
}

/* Multiply ALL by x z' - x' z of GIANT and each of STEPS that WANTED has a bit for: that
   is 0 modulo a prime for which the points are the same or opposite.  */
static residue
multiply_by_steps (const struct curve *c, residue all, struct point giant,
                   const struct steps *steps, uint32_t wanted)
{
  const struct modulus *m = &c->m;
  residue cross = residue_product (m, giant.x, giant.z);
  for (; wanted != 0; wanted &= wanted - 1)
    {
      size_t i = (size_t) __builtin_ctz (wanted);
      const struct point *step = &ELEM (steps->point, i);
      residue both = residue_product (m, residue_difference (m, giant.x, step->x),
                                      residue_sum (m, giant.z, step->z));
      both = residue_difference (m, both, cross);
      both = residue_sum (m, both, ELEM (steps->cross, i));
      all = residue_product (m, all, both);
    }
  return all;
}

/* A residue that is 0 modulo each prime for which P, taken by a prime of the second
   stage, is nothing.  */
static residue
second_stage (const struct curve *c, struct point p, const struct plan *plan)
{
  struct steps steps BOUND_UNSET;
  make_steps (c, p, &steps);
  residue all = c->m.one;
  size_t times = 0;
  while (VEC_AT (plan->steps, times) == 0)
    times++;
  if (times == 0)
    {
      for (uint32_t wanted = VEC_AT (plan->steps, 0); wanted != 0; wanted &= wanted - 1)
        all = residue_product (&c->m, all,
                               ELEM (steps.point, (size_t) __builtin_ctz (wanted)).z);
      times = 1;
    }
  struct point giant = point_multiple (c, p, GIANT);
  struct point at = point_multiple (c, giant, (unsigned int) times);
  struct point next = point_multiple (c, giant, (unsigned int) times + 1);
  for (; times < plan->steps.count; times++)
    {
      all = multiply_by_steps (c, all, at, &steps, VEC_AT (plan->steps, times));
      struct point after = point_add (c, next, giant, at);
      at = next;
      next = after;
    }
  return all;
}

/* A factor of N, which is odd and no prime, by the curves from *NUMBER on and before
   LIMIT; *NUMBER is then the last one.  N where none was found.  */
static residue
factor_by_curves (residue n, const struct plan *plan, unsigned int *number,
                  unsigned int limit)
{
  struct curve c = { .m = modulus_of (n) };
  for (; *number < limit; ++*number)
    {
      struct point p = first_stage (&c, curve_choose (&c, *number), plan);
      residue found = odd_divisor (p.z, n);
      if (found == 1)
        found = odd_divisor (second_stage (&c, p, plan), n);
      if (found != 1 && found != n)
        return found;
    }
  return n;
}

#endif
