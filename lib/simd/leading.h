/* The beginning of a span as a number that orders as its bytes do.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_LEADING_H
#define SIMD_LEADING_H

#include "simd/load.h"

/* The first 8 bytes of S, the first of them highest; 0 in place of those that it
   lacks.  */
static inline uint64_t
span_leading (struct span s)
{
  enum { WORD = sizeof (uint64_t), HALF = sizeof (uint32_t) };
  if (s.length >= WORD)
    return word_load_high (s.base_);
  /* How many there are is hard to foretell: two looks, which may overlap, for each half of
     the lengths.  */
  if (s.length >= HALF)
    return (uint64_t) half_load_high (s.base_) << 32
           | (uint64_t) half_load_high (s.base_ + (s.length - HALF)) << (64 - 8 * s.length);
  uint64_t word = 0;
  if (s.length >= 2)
    word = (uint64_t) s.base_[1] << 48 | (uint64_t) s.base_[s.length - 1] << (64 - 8 * s.length);
  return s.length == 0 ? 0 : word | (uint64_t) s.base_[0] << 56;
}

/* How many bytes A and B begin with that are the same, if the first BEGIN are.  */
static inline size_t
span_common (struct span a, struct span b, size_t begin)
{
  size_t most = a.length < b.length ? a.length : b.length, at = begin;
  for (uint64_t of_a, of_b; at + sizeof of_a <= most; at += sizeof of_a)
    {
      memcpy (&of_a, a.base_ + at, sizeof of_a);
      memcpy (&of_b, b.base_ + at, sizeof of_b);
      if (of_a != of_b)
        break;
    }
  while (at < most && a.base_[at] == b.base_[at])
    at++;
  return at;
}

/* A hash of S, in line, for what may be short: equal spans have equal ones, and the highest
   bits tell best.  Whoever means harm can make many spans share one.  */
static inline uint64_t
span_mix (struct span s)
{
  const uint64_t factor = 0x9e3779b97f4a7c15;   /* 2^64 / the golden ratio: Knuth 6.4 */
  uint64_t hash = s.length, word;
  size_t at = 0;
  for (; at + sizeof word <= s.length; at += sizeof word)
    {
      memcpy (&word, s.base_ + at, sizeof word);
      hash = (hash ^ word) * factor;
      hash ^= hash >> 32;
    }
  hash = (hash ^ span_leading (span_of_ (s.base_ + at, s.length - at))) * factor;
  hash ^= hash >> 32;
  return hash * factor;
}

/* As span_compare, in line: for short texts that begin alike.  */
static inline int
span_order (struct span a, struct span b)
{
  size_t least = a.length < b.length ? a.length : b.length, at = 0;
  uint64_t of_a, of_b;
  if (least < sizeof of_a)
    {
      /* Lengths tell apart what the zeros behind do not.  */
      of_a = span_leading (a);
      of_b = span_leading (b);
    }
  else
    {
      for (; at + sizeof of_a < least; at += sizeof of_a)
        {
          memcpy (&of_a, a.base_ + at, sizeof of_a);
          memcpy (&of_b, b.base_ + at, sizeof of_b);
          if (of_a != of_b)
            break;
        }
      /* The last word begins in the one before.  */
      if (at + sizeof of_a > least)
        at = least - sizeof of_a;
      of_a = span_leading (span_of_ (a.base_ + at, sizeof of_a));
      of_b = span_leading (span_of_ (b.base_ + at, sizeof of_b));
    }
  if (of_a != of_b)
    return of_a < of_b ? -1 : 1;
  return a.length < b.length ? -1 : a.length > b.length;
}

/* Tell the processor that the byte at INDEX will be read soon; nothing where S has
   no such byte.  */
static inline void
span_foretell (struct span s, size_t index)
{
  /* Whoever does nothing else is without effect, for gcc, and is not called at all.  */
  __asm__ volatile ("");
  if (index < s.length)
    __builtin_prefetch (s.base_ + index);
}

#endif
