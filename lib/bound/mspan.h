/* A writable window on bytes that someone else owns.
   SPDX-License-Identifier: GPL-3.0-or-later

   What span.h is for reading: two words, passed by value, every access
   checked.  What a buffer reserves, and what a table of bytes is.  */

#ifndef BOUND_MSPAN_H
#define BOUND_MSPAN_H

#include "bound/span.h"

struct BOUND_VIEW mspan
{
  unsigned char *base_;
  size_t length;
};

/*@ predicate valid_room (unsigned char *base, integer length) =
  @   length == 0 || \valid (base + (0 .. length - 1));
  @ predicate valid_mspan (struct mspan m) = valid_room (m.base_, m.length);
  @ predicate is_mpart (struct mspan part, struct mspan m, integer begin) =
  @   part.base_ == m.base_ + begin && begin + part.length <= m.length; */

/* A window on all of ARRAY, which is an array of bytes (not a pointer).  */
#define MSPAN(array)                                                          \
  mspan_of_ ((array), sizeof (array)                                          \
             + 0 * sizeof (struct { _Static_assert (                          \
                 sizeof (array)[0] == 1                                       \
                 && !__builtin_types_compatible_p (__typeof__ (array),        \
                                                   __typeof__ (&(array)[0])), \
                 "an array of bytes"); int unused_; }))

#ifndef __FRAMAC__
static inline struct mspan
mspan_of_ (void *base, size_t length)
{
  return (struct mspan) { .base_ = base, .length = length };
}
#endif

/*@ assigns \nothing;
  @ ensures \result.length == 0 && valid_mspan (\result); */
static inline struct mspan
mspan_empty (void)
{
  return (struct mspan) { .base_ = NULL, .length = 0 };
}

/* The bytes themselves, for lib/simd, lib/sys and the wrappers of other
   libraries.  */
/*@ assigns \result \from m.base_;
  @ ensures \result == m.base_; */
static inline unsigned char *
mspan_raw (struct mspan m)
{
  return m.base_;
}

/* Whether A and B begin at the same byte of memory.  */
/*@ assigns \nothing;
  @ ensures \result <==> a.base_ == b.base_; */
static inline bool
mspan_same_place (struct mspan a, struct mspan b)
{
  return a.base_ == b.base_;
}

/* The same bytes, to read.  */
/*@ requires valid_mspan (m);
  @ assigns \nothing;
  @ ensures \result.base_ == m.base_ && \result.length == m.length;
  @ ensures valid_span (\result); */
static inline struct span
mspan_span (struct mspan m)
{
  return (struct span) { .base_ = m.base_, .length = m.length };
}

/* The byte at INDEX; BYTE there instead.  Stop unless INDEX < M.length.  */
#define mspan_at(m, index) mspan_at_ ((m), (index), BOUND_HERE)
#define mspan_set(m, index, byte) mspan_set_ ((m), (index), (byte), BOUND_HERE)

/*@ requires valid_mspan (m);
  @ assigns \nothing;
  @ ensures index < m.length && \result == m.base_[index]; */
static inline unsigned char
mspan_at_ (struct mspan m, size_t index, const char *where)
{
  if (BOUND_UNLIKELY (index >= m.length))
    bound_stop (index, m.length, where);
  return m.base_[index];
}

/*@ requires valid_mspan (m);
  @ assigns m.base_[index];
  @ ensures index < m.length && m.base_[index] == byte; */
static inline void
mspan_set_ (struct mspan m, size_t index, unsigned char byte, const char *where)
{
  if (BOUND_UNLIKELY (index >= m.length))
    bound_stop (index, m.length, where);
  m.base_[index] = byte;
}

/* Parts of M, as span.h has them.  */
#define mspan_first(m, count) mspan_first_ ((m), (count), BOUND_HERE)
#define mspan_from(m, count) mspan_from_ ((m), (count), BOUND_HERE)
#define mspan_slice(m, begin, end) mspan_slice_ ((m), (begin), (end), BOUND_HERE)

/*@ requires valid_mspan (m);
  @ assigns \nothing;
  @ ensures count <= m.length && \result.length == count;
  @ ensures is_mpart (\result, m, 0) && valid_mspan (\result); */
static inline struct mspan
mspan_first_ (struct mspan m, size_t count, const char *where)
{
  if (BOUND_UNLIKELY (count > m.length))
    bound_stop (count, m.length, where);
  return (struct mspan) { .base_ = m.base_, .length = count };
}

/*@ requires valid_mspan (m);
  @ assigns \nothing;
  @ ensures count <= m.length && \result.length == m.length - count;
  @ ensures is_mpart (\result, m, count) && valid_mspan (\result); */
static inline struct mspan
mspan_from_ (struct mspan m, size_t count, const char *where)
{
  if (BOUND_UNLIKELY (count > m.length))
    bound_stop (count, m.length, where);
  return (struct mspan) { .base_ = BYTES_PAST (m.base_, count),
                          .length = m.length - count };
}

/*@ requires valid_mspan (m);
  @ assigns \nothing;
  @ ensures begin <= end <= m.length && \result.length == end - begin;
  @ ensures is_mpart (\result, m, begin) && valid_mspan (\result); */
static inline struct mspan
mspan_slice_ (struct mspan m, size_t begin, size_t end, const char *where)
{
  if (BOUND_UNLIKELY (end > m.length))
    bound_stop (end, m.length, where);
  if (BOUND_UNLIKELY (begin > end))
    bound_stop (begin, end, where);
  return (struct mspan) { .base_ = BYTES_PAST (m.base_, begin), .length = end - begin };
}

/* Copy SOURCE to the beginning of M and give back the rest of M.  Stops
   unless it fits.  mspan_copy wants them apart; mspan_move does not.  */
#define mspan_copy(m, source) mspan_copy_ ((m), (source), BOUND_HERE)
#define mspan_move(m, source) mspan_move_ ((m), (source), BOUND_HERE)

/*@ requires valid_mspan (m) && valid_span (source);
  @ requires \separated (m.base_ + (0 .. source.length - 1),
  @                      source.base_ + (0 .. source.length - 1));
  @ assigns m.base_[0 .. source.length - 1];
  @ ensures source.length <= m.length;
  @ ensures \forall size_t k; 0 <= k < source.length ==> m.base_[k] == source.base_[k];
  @ ensures is_mpart (\result, m, source.length) && valid_mspan (\result); */
static inline struct mspan
mspan_copy_ (struct mspan m, struct span source, const char *where)
{
  if (BOUND_UNLIKELY (source.length > m.length))
    bound_stop (source.length, m.length, where);
  bytes_copy (m.base_, source.base_, source.length);
  return (struct mspan) { .base_ = BYTES_PAST (m.base_, source.length),
                          .length = m.length - source.length };
}

/*@ requires valid_mspan (m) && valid_span (source);
  @ assigns m.base_[0 .. source.length - 1];
  @ ensures source.length <= m.length;
  @ ensures \forall size_t k; 0 <= k < source.length
  @         ==> m.base_[k] == \old (source.base_[k]);
  @ ensures is_mpart (\result, m, source.length) && valid_mspan (\result); */
static inline struct mspan
mspan_move_ (struct mspan m, struct span source, const char *where)
{
  if (BOUND_UNLIKELY (source.length > m.length))
    bound_stop (source.length, m.length, where);
  bytes_move (m.base_, source.base_, source.length);
  return (struct mspan) { .base_ = BYTES_PAST (m.base_, source.length),
                          .length = m.length - source.length };
}

/* Every byte of M becomes BYTE.  */
/*@ requires valid_mspan (m);
  @ assigns m.base_[0 .. m.length - 1];
  @ ensures \forall size_t k; 0 <= k < m.length ==> m.base_[k] == byte; */
static inline void
mspan_fill (struct mspan m, unsigned char byte)
{
  bytes_fill (m.base_, byte, m.length);
}

#endif
