/* Whole runs of bytes: the few places that call the C library's memory
   functions.
   SPDX-License-Identifier: GPL-3.0-or-later

   These are trusted: their contracts are assumed by the prover, their bodies
   are one call each and are tested by tests/unit/bound/bytes.c.  Nothing
   outside lib/bound and lib/simd calls them; use span.h and mspan.h.  */

#ifndef BOUND_BYTES_H
#define BOUND_BYTES_H

#include "bound/bound.h"

/* BASE + COUNT, where both may be 0: C leaves a null pointer plus 0 undefined.
   Compilers make one addition of it.  */
#define BYTES_PAST(base, count) ((count) > 0 ? (base) + (count) : (base))

#ifdef __FRAMAC__

/*@ predicate same_bytes (unsigned char *a, unsigned char *b, integer count) =
  @   \forall integer k; 0 <= k < count ==> a[k] == b[k];
  @ predicate lacks_byte (unsigned char *base, unsigned char byte,
  @                       integer begin, integer end) =
  @   \forall integer k; begin <= k < end ==> base[k] != byte;
  @ predicate parts_below (unsigned char *a, unsigned char *b, integer k) =
  @   same_bytes (a, b, k) && a[k] < b[k];
  @ predicate sorts_before (unsigned char *a, integer a_count,
  @                         unsigned char *b, integer b_count) =
  @   (a_count < b_count && same_bytes (a, b, a_count))
  @   || \exists integer k; 0 <= k < a_count && k < b_count && parts_below (a, b, k); */

/*@ requires count == 0 || \valid (target + (0 .. count - 1));
  @ requires count == 0 || \valid_read (source + (0 .. count - 1));
  @ requires \separated (target + (0 .. count - 1), source + (0 .. count - 1));
  @ assigns target[0 .. count - 1] \from source[0 .. count - 1];
  @ ensures \forall size_t k; 0 <= k < count ==> target[k] == source[k]; */
void bytes_copy (unsigned char *target, const unsigned char *source, size_t count);

/*@ requires count == 0 || \valid (target + (0 .. count - 1));
  @ requires count == 0 || \valid_read (source + (0 .. count - 1));
  @ assigns target[0 .. count - 1] \from source[0 .. count - 1];
  @ ensures \forall size_t k; 0 <= k < count ==> target[k] == \old (source[k]); */
void bytes_move (unsigned char *target, const unsigned char *source, size_t count);

/*@ requires count == 0 || \valid (target + (0 .. count - 1));
  @ assigns target[0 .. count - 1];
  @ ensures \forall size_t k; 0 <= k < count ==> target[k] == byte; */
void bytes_fill (unsigned char *target, unsigned char byte, size_t count);

/*@ requires count == 0 || \valid_read (base + (0 .. count - 1));
  @ assigns \nothing;
  @ ensures \result <= count;
  @ ensures lacks_byte (base, byte, 0, \result);
  @ ensures \result < count ==> base[\result] == byte; */
size_t bytes_find (const unsigned char *base, unsigned char byte, size_t count);

/*@ requires count == 0 || \valid_read (base + (0 .. count - 1));
  @ assigns \nothing;
  @ ensures \result <= count;
  @ ensures \result < count ==> base[\result] == byte;
  @ ensures \result < count ==> lacks_byte (base, byte, \result + 1, count);
  @ ensures \result == count ==> lacks_byte (base, byte, 0, count); */
size_t bytes_rfind (const unsigned char *base, unsigned char byte, size_t count);

/*@ requires count == 0 || \valid_read (a + (0 .. count - 1));
  @ requires count == 0 || \valid_read (b + (0 .. count - 1));
  @ assigns \nothing;
  @ ensures \result < 0 <==> sorts_before (a, count, b, count);
  @ ensures \result == 0 <==> same_bytes (a, b, count);
  @ ensures \result > 0 <==> sorts_before (b, count, a, count); */
int bytes_compare (const unsigned char *a, const unsigned char *b, size_t count);

#else

#include <string.h>

/* Copy COUNT bytes from SOURCE to TARGET, which do not overlap.  */
static inline void
bytes_copy (unsigned char *target, const unsigned char *source, size_t count)
{
  if (count > 0)
    memcpy (target, source, count);
}

/* The same where they may overlap.  */
static inline void
bytes_move (unsigned char *target, const unsigned char *source, size_t count)
{
  if (count > 0)
    memmove (target, source, count);
}

static inline void
bytes_fill (unsigned char *target, unsigned char byte, size_t count)
{
  if (count > 0)
    memset (target, byte, count);
}

/* The index of the first, the last BYTE; COUNT where there is none.  */
static inline size_t
bytes_find (const unsigned char *base, unsigned char byte, size_t count)
{
  const unsigned char *found = count > 0 ? memchr (base, byte, count) : NULL;
  return found ? (size_t) (found - base) : count;
}

static inline size_t
bytes_rfind (const unsigned char *base, unsigned char byte, size_t count)
{
  const unsigned char *found = count > 0 ? memrchr (base, byte, count) : NULL;
  return found ? (size_t) (found - base) : count;
}

/* Below, at or above 0 as A sorts before, with or after B.  */
static inline int
bytes_compare (const unsigned char *a, const unsigned char *b, size_t count)
{
  return count > 0 ? memcmp (a, b, count) : 0;
}

#endif
#endif
