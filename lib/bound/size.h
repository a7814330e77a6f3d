/* Sums and products of sizes that say when they do not fit.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef BOUND_SIZE_H
#define BOUND_SIZE_H

#include "bound/bound.h"

/* *RESULT = A + B.  False, and *RESULT as it was, where that passes
   SIZE_MAX.  */
/*@ requires \valid (result);
  @ assigns *result;
  @ ensures \result <==> a + b <= SIZE_MAX;
  @ ensures \result ==> *result == a + b;
  @ ensures !\result ==> *result == \old (*result); */
static inline bool
size_add (size_t a, size_t b, size_t *result)
{
  if (b > SIZE_MAX - a)
    return false;
  *result = a + b;
  return true;
}

/* *RESULT = A * B.  False, and *RESULT as it was, where that passes
   SIZE_MAX.  */
/*@ requires \valid (result);
  @ assigns *result;
  @ ensures \result <==> a * b <= SIZE_MAX;
  @ ensures \result ==> *result == a * b;
  @ ensures !\result ==> *result == \old (*result); */
static inline bool
size_mul (size_t a, size_t b, size_t *result)
{
  if (b != 0 && a > SIZE_MAX / b)
    {
      /*@ assert a >= SIZE_MAX / b + 1; */
      /*@ assert a * b >= (SIZE_MAX / b + 1) * b; */
      /*@ assert (SIZE_MAX / b + 1) * b > SIZE_MAX; */
      return false;
    }
  /*@ assert b != 0 ==> a * b <= (SIZE_MAX / b) * b; */
  /*@ assert a * b <= SIZE_MAX; */
  *result = a * b;
  return true;
}

/* The smaller, the larger.  */
/*@ assigns \nothing;
  @ ensures \result == (a < b ? a : b); */
static inline size_t
size_min (size_t a, size_t b)
{
  return a < b ? a : b;
}

/*@ assigns \nothing;
  @ ensures \result == (a > b ? a : b); */
static inline size_t
size_max (size_t a, size_t b)
{
  return a > b ? a : b;
}

/* NUMBER without its sign.  */
/*@ assigns \nothing;
  @ ensures \result == (number < 0 ? -number : number); */
static inline uintmax_t
magnitude_of (intmax_t number)
{
  return number < 0 ? (uintmax_t) -(number + 1) + 1 : (uintmax_t) number;
}

#endif
