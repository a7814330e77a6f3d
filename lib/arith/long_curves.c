/* A factor of a number of any length, by elliptic curves.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#ifdef HAVE_GMP

# include "arith/long_curves.h"
# include "bound/size.h"

struct point { mpz_t x, z; };

/* A curve, and numbers for the time of a sum.  */
struct curve
{
  mpz_t n, up, down;
  mpz_t a, b, c, d;
};

static void
point_begin (struct point *p)
{
  mpz_inits (p->x, p->z, NULL);
}

static void
point_end (struct point *p)
{
  mpz_clears (p->x, p->z, NULL);
}

static void
point_set (struct point *p, const struct point *q)
{
  mpz_set (p->x, q->x);
  mpz_set (p->z, q->z);
}

/* A = B * C modulo N.  */
static void
multiply (const struct curve *c, mpz_t a, const mpz_t b, const mpz_t d)
{
  mpz_mul (a, b, d);
  mpz_mod (a, a, c->n);
}

/* SUM = 2 P; they may be the same.  */
static void
point_double (struct curve *c, struct point *sum, const struct point *p)
{
  mpz_add (c->a, p->x, p->z);
  multiply (c, c->a, c->a, c->a);
  mpz_sub (c->b, p->x, p->z);
  multiply (c, c->b, c->b, c->b);
  mpz_sub (c->c, c->a, c->b);
  multiply (c, c->d, c->b, c->down);
  multiply (c, sum->x, c->a, c->d);
  multiply (c, c->a, c->c, c->up);
  mpz_add (c->a, c->a, c->d);
  multiply (c, sum->z, c->c, c->a);
}

/* SUM = P + Q, where P - Q is known; SUM may be any of them.  */
static void
point_add (struct curve *c, struct point *sum, const struct point *p, const struct point *q,
           const struct point *difference)
{
  mpz_sub (c->a, p->x, p->z);
  mpz_add (c->b, q->x, q->z);
  multiply (c, c->a, c->a, c->b);
  mpz_add (c->b, p->x, p->z);
  mpz_sub (c->c, q->x, q->z);
  multiply (c, c->b, c->b, c->c);
  mpz_add (c->c, c->a, c->b);
  multiply (c, c->c, c->c, c->c);
  mpz_sub (c->d, c->a, c->b);
  multiply (c, c->d, c->d, c->d);
  multiply (c, c->a, difference->z, c->c);
  multiply (c, c->b, difference->x, c->d);
  mpz_set (sum->x, c->a);
  mpz_set (sum->z, c->b);
}

/* P taken TIMES times, which is not 0.  */
static void
point_multiply (struct curve *c, struct point *p, unsigned int times)
{
  if (times == 1)
    return;
  struct point low, high;
  point_begin (&low);
  point_begin (&high);
  point_set (&low, p);
  point_double (c, &high, p);
  for (unsigned int bit = 1u << (30 - (unsigned int) __builtin_clz (times)); bit > 0; bit >>= 1)
    if (times & bit)
      {
        point_add (c, &low, &low, &high, p);
        point_double (c, &high, &high);
      }
    else
      {
        point_add (c, &high, &low, &high, p);
        point_double (c, &low, &low);
      }
  point_set (p, &low);
  point_end (&low);
  point_end (&high);
}

/* As curve_choose of arith/curves.h.  */
static void
curve_choose (struct curve *c, struct point *p, unsigned int number)
{
  mpz_set_ui (c->a, number);
  mpz_mul_ui (c->b, c->a, 4);           /* v */
  mpz_mul (c->a, c->a, c->a);
  mpz_sub_ui (c->a, c->a, 5);           /* u */
  mpz_powm_ui (p->x, c->a, 3, c->n);
  mpz_powm_ui (p->z, c->b, 3, c->n);
  mpz_sub (c->c, c->b, c->a);
  mpz_powm_ui (c->c, c->c, 3, c->n);
  mpz_mul_ui (c->d, c->a, 3);
  mpz_add (c->d, c->d, c->b);
  multiply (c, c->up, c->c, c->d);
  mpz_mul_ui (c->d, p->x, 16);
  multiply (c, c->down, c->d, c->b);
}

static void
first_stage (struct curve *c, struct point *p, const struct plan *plan)
{
  for (unsigned int power = 2; power <= plan->first; power *= 2)
    point_double (c, p, p);
  FOR_EACH (prime, plan->primes)
    for (unsigned int power = 1; power <= plan->first / *prime; power *= *prime)
      point_multiply (c, p, *prime);
}

struct steps { struct point point[STEPS]; };

static void
make_steps (struct curve *c, const struct point *p, struct steps *steps)
{
  size_t count = 0;
  for (unsigned int step = 1; step < GIANT / 2; step += 2)
    if (step % 3 != 0 && step % 5 != 0 && step % 7 != 0)
      {
        struct point *point = &ELEM (steps->point, count++);
        point_begin (point);
        point_set (point, p);
        point_multiply (c, point, step);
      }
}

/* ALL is multiplied by x z' - x' z of GIANT and each of STEPS that WANTED has a bit
   for.  */
static void
multiply_by_steps (struct curve *c, mpz_t all, const struct point *giant,
                   const struct steps *steps, uint32_t wanted)
{
  for (; wanted != 0; wanted &= wanted - 1)
    {
      const struct point *step = &ELEM (steps->point, (size_t) __builtin_ctz (wanted));
      mpz_mul (c->a, giant->x, step->z);
      mpz_submul (c->a, giant->z, step->x);
      mpz_mod (c->a, c->a, c->n);
      multiply (c, all, all, c->a);
    }
}

static void
second_stage (struct curve *c, const struct point *p, const struct plan *plan, mpz_t all)
{
  struct steps steps;
  make_steps (c, p, &steps);
  mpz_set_ui (all, 1);
  struct point giant, at, next;
  point_begin (&giant);
  point_begin (&at);
  point_begin (&next);
  point_set (&giant, p);
  point_multiply (c, &giant, GIANT);
  unsigned int times = plan->first / GIANT + 1;
  point_set (&at, &giant);
  point_multiply (c, &at, times);
  point_set (&next, &giant);
  point_multiply (c, &next, times + 1);
  for (; times < plan->steps.count; times++)
    {
      multiply_by_steps (c, all, &at, &steps, VEC_AT (plan->steps, times));
      point_add (c, &at, &next, &giant, &at);
      mpz_swap (at.x, next.x);
      mpz_swap (at.z, next.z);
    }
  point_end (&giant);
  point_end (&at);
  point_end (&next);
  for (size_t i = 0; i < STEPS; i++)
    point_end (&ELEM (steps.point, i));
}

/* Whether the curve of NUMBER finds a FACTOR of C's modulus.  */
static bool
try_curve (struct curve *c, const struct plan *plan, unsigned int number, mpz_t factor)
{
  struct point p;
  point_begin (&p);
  curve_choose (c, &p, number);
  first_stage (c, &p, plan);
  mpz_gcd (factor, p.z, c->n);
  if (mpz_cmp_ui (factor, 1) == 0)
    {
      second_stage (c, &p, plan, factor);
      mpz_gcd (factor, factor, c->n);
    }
  point_end (&p);
  return mpz_cmp_ui (factor, 1) > 0 && mpz_cmp (factor, c->n) < 0;
}

void
split_long (struct factoring *f, const mpz_t n, mpz_t factor)
{
  struct curve c;
  mpz_inits (c.up, c.down, c.a, c.b, c.c, c.d, NULL);
  mpz_init_set (c.n, n);
  unsigned int number = FIRST_CURVE;
  for (size_t effort = 0;; effort++)
    {
      const struct plan *plan = plan_for (f, effort);
      for (unsigned int left = plan_curves (effort); left > 0; left--)
        if (try_curve (&c, plan, number++, factor))
          {
            mpz_clears (c.n, c.up, c.down, c.a, c.b, c.c, c.d, NULL);
            return;
          }
    }
}

#endif
