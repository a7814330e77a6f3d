/* A read-only window on bytes that someone else owns.
   SPDX-License-Identifier: GPL-3.0-or-later

   A span is two words, passed by value.  It owns nothing: the bytes live as
   long as their owner says (a block of input until the next block is asked
   for, an operand for the whole run).  An index outside the window stops the
   program with a message; it is never undefined.

   Positions are counted in bytes from 0; ranges are half open: BEGIN is in,
   END is not.  What is not found is at LENGTH.

   Fields whose name ends in '_' belong to lib/bound and lib/simd.  */

#ifndef BOUND_SPAN_H
#define BOUND_SPAN_H

#include "bound/bytes.h"
#include "bound/size.h"
#ifndef __FRAMAC__
# include "bound/vec.h"
#endif

struct BOUND_VIEW span
{
  const unsigned char *base_;
  size_t length;
};

/*@ predicate valid_bytes (unsigned char *base, integer length) =
  @   length == 0 || \valid_read (base + (0 .. length - 1));
  @ predicate valid_span (struct span s) = valid_bytes (s.base_, s.length);
  @ predicate same_span (struct span a, struct span b) =
  @   a.base_ == b.base_ && a.length == b.length;
  @ predicate is_part (struct span part, struct span s, integer begin) =
  @   part.base_ == s.base_ + begin && begin + part.length <= s.length; */

/* The bytes of a string literal, without its NUL.  */
#define SPAN(literal) span_of_ ("" literal, sizeof (literal) - 1)

/* The bytes of ARRAY, an array of them (not a pointer).  */
#define SPAN_OF(array) span_of_ ((array), sizeof (array[0]) * COUNT (array))

/* All of ARRAY, which is an array of bytes (not a pointer).  */
#define SPAN_ARRAY(array)                                                     \
  span_of_ ((array), sizeof (array)                                           \
            + 0 * sizeof (struct { _Static_assert (                           \
                sizeof (array)[0] == 1                                        \
                && !__builtin_types_compatible_p (__typeof__ (array),         \
                                                  __typeof__ (&(array)[0])),  \
                "an array of bytes"); int unused_; }))

/* A window on LENGTH bytes at BASE: the door by which raw bytes come in, for
   lib/bound, lib/simd and lib/sys.  */
#ifndef __FRAMAC__
static inline struct span
span_of_ (const void *base, size_t length)
{
  return (struct span) { .base_ = base, .length = length };
}
#endif

/* The bytes themselves, for lib/simd, lib/sys and the wrappers of other
   libraries.  */
/*@ assigns \result \from s.base_;
  @ ensures \result == s.base_; */
static inline const unsigned char *
span_raw (struct span s)
{
  return s.base_;
}

/*@ assigns \nothing;
  @ ensures \result.length == 0 && valid_span (\result); */
static inline struct span
span_empty (void)
{
  return (struct span) { .base_ = NULL, .length = 0 };
}

/* The byte at INDEX.  Stops unless INDEX < S.length.  */
#define span_at(s, index) span_at_ ((s), (index), BOUND_HERE)

/*@ requires valid_span (s);
  @ assigns \nothing;
  @ ensures index < s.length && \result == s.base_[index]; */
static inline unsigned char
span_at_ (struct span s, size_t index, const char *where)
{
  if (BOUND_UNLIKELY (index >= s.length))
    bound_stop (index, s.length, where);
  return s.base_[index];
}

/* The first COUNT bytes, all but the first COUNT, the last COUNT, and those
   from BEGIN up to END.  Stop unless they lie in S.  */
#define span_first(s, count) span_first_ ((s), (count), BOUND_HERE)
#define span_from(s, count) span_from_ ((s), (count), BOUND_HERE)
#define span_last(s, count) span_last_ ((s), (count), BOUND_HERE)
#define span_slice(s, begin, end) span_slice_ ((s), (begin), (end), BOUND_HERE)

/*@ requires valid_span (s);
  @ assigns \nothing;
  @ ensures count <= s.length && \result.length == count;
  @ ensures is_part (\result, s, 0) && valid_span (\result); */
static inline struct span
span_first_ (struct span s, size_t count, const char *where)
{
  if (BOUND_UNLIKELY (count > s.length))
    bound_stop (count, s.length, where);
  return (struct span) { .base_ = s.base_, .length = count };
}

/*@ requires valid_span (s);
  @ assigns \nothing;
  @ ensures count <= s.length && \result.length == s.length - count;
  @ ensures is_part (\result, s, count) && valid_span (\result); */
static inline struct span
span_from_ (struct span s, size_t count, const char *where)
{
  if (BOUND_UNLIKELY (count > s.length))
    bound_stop (count, s.length, where);
  return (struct span) { .base_ = BYTES_PAST (s.base_, count), .length = s.length - count };
}

/*@ requires valid_span (s);
  @ assigns \nothing;
  @ ensures count <= s.length && \result.length == count;
  @ ensures is_part (\result, s, s.length - count) && valid_span (\result); */
static inline struct span
span_last_ (struct span s, size_t count, const char *where)
{
  if (BOUND_UNLIKELY (count > s.length))
    bound_stop (count, s.length, where);
  return (struct span) { .base_ = BYTES_PAST (s.base_, s.length - count),
                         .length = count };
}

/*@ requires valid_span (s);
  @ assigns \nothing;
  @ ensures begin <= end <= s.length && \result.length == end - begin;
  @ ensures is_part (\result, s, begin) && valid_span (\result); */
static inline struct span
span_slice_ (struct span s, size_t begin, size_t end, const char *where)
{
  if (BOUND_UNLIKELY (end > s.length))
    bound_stop (end, s.length, where);
  if (BOUND_UNLIKELY (begin > end))
    bound_stop (begin, end, where);
  return (struct span) { .base_ = BYTES_PAST (s.base_, begin), .length = end - begin };
}

/* The index of the first, of the last BYTE in S; S.length if there is
   none.  */
/*@ requires valid_span (s);
  @ assigns \nothing;
  @ ensures \result <= s.length;
  @ ensures lacks_byte (s.base_, byte, 0, \result);
  @ ensures \result < s.length ==> s.base_[\result] == byte; */
static inline size_t
span_find (struct span s, unsigned char byte)
{
  return bytes_find (s.base_, byte, s.length);
}

/*@ requires valid_span (s);
  @ assigns \nothing;
  @ ensures \result <= s.length;
  @ ensures \result < s.length ==> s.base_[\result] == byte;
  @ ensures \result < s.length ==> lacks_byte (s.base_, byte, \result + 1, s.length);
  @ ensures \result == s.length ==> lacks_byte (s.base_, byte, 0, s.length); */
static inline size_t
span_rfind (struct span s, unsigned char byte)
{
  return bytes_rfind (s.base_, byte, s.length);
}

/* Whether A and B hold the same bytes.  */
/*@ requires valid_span (a) && valid_span (b);
  @ assigns \nothing;
  @ ensures \result <==> a.length == b.length
  @                      && same_bytes (a.base_, b.base_, a.length); */
static inline bool
span_equal (struct span a, struct span b)
{
  if (a.length != b.length)
    return false;
  return bytes_compare (a.base_, b.base_, a.length) == 0;
}

/* Below, at or above 0 as A sorts before, with or after B in byte order; what
   is a beginning of the other sorts first.  */
/*@ requires valid_span (a) && valid_span (b);
  @ assigns \nothing;
  @ ensures \result < 0 <==> sorts_before (a.base_, a.length, b.base_, b.length);
  @ ensures \result == 0 <==> a.length == b.length
  @                           && same_bytes (a.base_, b.base_, a.length);
  @ ensures \result > 0 <==> sorts_before (b.base_, b.length, a.base_, a.length); */
static inline int
span_compare (struct span a, struct span b)
{
  if (a.length == b.length)
    return bytes_compare (a.base_, b.base_, a.length);
  int order = bytes_compare (a.base_, b.base_, size_min (a.length, b.length));
  if (order != 0)
    return order;
  return a.length < b.length ? -1 : 1;
}

/* Whether S begins with HEAD, ends with TAIL.  */
/*@ requires valid_span (s) && valid_span (head);
  @ assigns \nothing;
  @ ensures \result <==> head.length <= s.length
  @                      && same_bytes (s.base_, head.base_, head.length); */
static inline bool
span_starts_with (struct span s, struct span head)
{
  return head.length <= s.length
         && bytes_compare (s.base_, head.base_, head.length) == 0;
}

/*@ requires valid_span (s) && valid_span (tail);
  @ assigns \nothing;
  @ ensures \result <==> tail.length <= s.length
  @   && same_bytes (s.base_ + (s.length - tail.length), tail.base_, tail.length); */
static inline bool
span_ends_with (struct span s, struct span tail)
{
  if (tail.length > s.length)
    return false;
  struct span end = span_last (s, tail.length);
  /*@ assert end.base_ == s.base_ + (s.length - tail.length); */
  return bytes_compare (end.base_, tail.base_, tail.length) == 0;
}

/* Whether BYTE is the last of S.  */
/*@ requires valid_span (s);
  @ assigns \nothing;
  @ ensures \result <==> s.length > 0 && s.base_[s.length - 1] == byte; */
static inline bool
span_ends_in (struct span s, unsigned char byte)
{
  return s.length > 0 && s.base_[s.length - 1] == byte;
}

/* Take from *REST the piece before the first BYTE, and drop that BYTE.  False
   once *REST is empty.  */
/*@ requires \valid (rest) && \valid (piece) && \separated (rest, piece);
  @ requires valid_span (*rest);
  @ assigns *rest, *piece;
  @ ensures \result <==> \old (rest->length) > 0;
  @ ensures valid_span (*rest);
  @ ensures \result ==> is_part (*piece, \old (*rest), 0) && valid_span (*piece);
  @ ensures \result ==> lacks_byte (piece->base_, byte, 0, piece->length);
  @ ensures \result ==> piece->length == \old (rest->length)
  @                     || \old (rest->base_)[piece->length] == byte;
  @ ensures \result && piece->length < \old (rest->length)
  @   ==> rest->base_ == \old (rest->base_) + (piece->length + 1);
  @ ensures \result && piece->length < \old (rest->length)
  @   ==> rest->length == \old (rest->length) - (piece->length + 1);
  @ ensures \result && piece->length == \old (rest->length) ==> rest->length == 0;
  @ ensures !\result ==> same_span (*rest, \old (*rest)) && same_span (*piece, \old (*piece)); */
static inline bool
span_next (struct span *rest, unsigned char byte, struct span *piece)
{
  if (rest->length == 0)
    return false;
  size_t found = span_find (*rest, byte);
  size_t past = found < rest->length ? found + 1 : found;
  struct span whole = *rest;
  piece->base_ = whole.base_;
  piece->length = found;
  rest->base_ = whole.base_ + past;
  rest->length = whole.length - past;
  /*@ assert piece->base_ == whole.base_ && piece->length == found; */
  return true;
}

/* Take the first byte off *REST.  False where it is empty.  */
/*@ requires \valid (rest) && \valid (byte) && valid_span (*rest);
  @ requires \separated (rest, byte);
  @ assigns *rest, *byte;
  @ ensures \result <==> \old (rest->length) > 0;
  @ ensures valid_span (*rest);
  @ ensures \result ==> *byte == \old (rest->base_[0])
  @                     && rest->base_ == \old (rest->base_) + 1
  @                     && rest->length == \old (rest->length) - 1;
  @ ensures !\result ==> same_span (*rest, \old (*rest)) && *byte == \old (*byte); */
static inline bool
span_take (struct span *rest, unsigned char *byte)
{
  if (rest->length == 0)
    return false;
  *byte = rest->base_[0];
  rest->base_ = rest->base_ + 1;
  rest->length = rest->length - 1;
  return true;
}

#endif
