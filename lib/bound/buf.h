/* Growable bytes, owned.
   SPDX-License-Identifier: GPL-3.0-or-later

   Life: `BUF (line);` makes an empty buf that is released at the end of its
   scope; `struct buf b = { 0 };` and buf_release where the owner is a struct.
   What it holds is read through buf_span, a view that lives until the buf
   next changes.

   Growing past what the machine has ends the run: "memory exhausted".  Where
   input decides the size and there is a sensible largest one, say it with
   buf_limit: growing past it is then refused.

   The growing itself (buf.c) is realloc: trusted by the prover, tested.  What
   is here is proved.  */

#ifndef BOUND_BUF_H
#define BOUND_BUF_H

#include "bound/mspan.h"
#include "bound/str.h"

struct buf
{
  unsigned char *base_;
  size_t length;
  size_t room_;                 /* bytes at base_ */
  size_t most_;                 /* room_ may not pass this; 0 is no limit */
};

#define BUF(name) struct buf name __attribute__ ((cleanup (buf_release))) = { 0 }

/*@ predicate fits (struct buf *b, integer length) =
  @   b->most_ == 0 || length <= b->most_;
  @ predicate valid_buf (struct buf *b) = \valid (b)
  @   && b->length <= b->room_ && fits (b, b->room_)
  @   && \object_pointer (b->base_) && valid_room (b->base_, b->room_)
  @   && \separated (b, b->base_ + (0 .. b->room_ - 1));
  @ predicate holds_still{Old, New} (struct buf *b) = \forall integer k;
  @   0 <= k < \at (b->length, Old)
  @   ==> \at (b->base_[k], New) == \at (b->base_[k], Old); */

/* Give the memory back.  B is empty and can be used again.  */
void buf_release (struct buf *b);

/* From now on B may hold at most MOST bytes; 0 is no limit.  Stops where it
   holds more already.  */
#define buf_limit(b, most) buf_limit_ ((b), (most), BOUND_HERE)

/*@ requires valid_buf (b);
  @ assigns b->most_, b->room_;
  @ ensures valid_buf (b) && b->most_ == most;
  @ ensures most == 0 || \old (b->room_) <= most ==> b->room_ == \old (b->room_);
  @ ensures 0 < most < \old (b->room_) ==> b->room_ == most; */
static inline void
buf_limit_ (struct buf *b, size_t most, const char *where)
{
  if (BOUND_UNLIKELY (most > 0 && b->length > most))
    bound_stop (b->length, most, where);
  b->most_ = most;
  /* Room beyond it is forgotten, else it would be filled unasked.  */
  if (most > 0 && b->room_ > most)
    b->room_ = most;
}

/* Make room for COUNT more bytes.  False where that passes B's limit.  */
/*@ requires valid_buf (b);
  @ assigns b->base_, b->room_;
  @ ensures valid_buf (b) && holds_still{Old, Here} (b);
  @ ensures \result <==> fits (b, b->length + count);
  @ ensures \result ==> b->room_ - b->length >= count; */
bool buf_grow_ (struct buf *b, size_t count);

/* The same, one comparison where there is room already.  */
/*@ requires valid_buf (b);
  @ assigns b->base_, b->room_;
  @ ensures valid_buf (b) && holds_still{Old, Here} (b);
  @ ensures \result <==> fits (b, b->length + count);
  @ ensures \result ==> b->room_ - b->length >= count; */
static inline bool
buf_ensure (struct buf *b, size_t count)
{
  return count <= b->room_ - b->length || buf_grow_ (b, count);
}

/* What B holds.  */
/*@ requires valid_buf (b);
  @ assigns \nothing;
  @ ensures \result.base_ == b->base_ && \result.length == b->length;
  @ ensures valid_span (\result); */
static inline struct span
buf_span (const struct buf *b)
{
  return (struct span) { .base_ = b->base_, .length = b->length };
}

/* The room past what B holds, for someone to write to; buf_commit then says
   how much of it was written.  */
/*@ requires valid_buf (b);
  @ assigns \nothing;
  @ ensures \result.base_ == b->base_ + b->length;
  @ ensures \result.length == b->room_ - b->length;
  @ ensures valid_mspan (\result); */
static inline struct mspan
buf_room (const struct buf *b)
{
  return (struct mspan) { .base_ = BYTES_PAST (b->base_, b->length),
                          .length = b->room_ - b->length };
}

/* COUNT bytes of the room are part of B.  Stops unless there are so many.  */
#define buf_commit(b, count) buf_commit_ ((b), (count), BOUND_HERE)

/*@ requires valid_buf (b);
  @ assigns b->length;
  @ ensures valid_buf (b) && b->length == \old (b->length) + count; */
static inline void
buf_commit_ (struct buf *b, size_t count, const char *where)
{
  if (BOUND_UNLIKELY (count > b->room_ - b->length))
    bound_stop (count, b->room_ - b->length, where);
  b->length = b->length + count;
}

/* Add a byte, add bytes that are not B's own.  False, and B as it was, where
   that passes its limit.  */
/*@ requires valid_buf (b);
  @ ensures valid_buf (b) && b->most_ == \old (b->most_);
  @ ensures holds_still{Old, Here} (b);
  @ ensures \result <==> fits (b, \old (b->length) + 1);
  @ ensures \result ==> b->length == \old (b->length) + 1
  @                     && b->base_[b->length - 1] == byte;
  @ ensures !\result ==> b->length == \old (b->length); */
static inline bool
buf_push (struct buf *b, unsigned char byte)
{
  if (!buf_ensure (b, 1))
    return false;
  b->base_[b->length] = byte;
  b->length = b->length + 1;
  return true;
}

/*@ requires valid_buf (b) && valid_span (source);
  @ requires \separated (b, source.base_ + (0 .. source.length - 1));
  @ ensures valid_buf (b) && b->most_ == \old (b->most_);
  @ ensures holds_still{Old, Here} (b);
  @ ensures \result <==> fits (b, \old (b->length) + source.length);
  @ ensures \result ==> b->length == \old (b->length) + source.length;
  @ ensures \result ==> \forall integer k; 0 <= k < source.length
  @   ==> b->base_[\old (b->length) + k] == \old (source.base_[k]);
  @ ensures !\result ==> b->length == \old (b->length); */
static inline bool
buf_append (struct buf *b, struct span source)
{
  if (!buf_ensure (b, source.length))
    return false;
  /* Memory of others stays apart from B's when that moves: realloc's promise.  */
  /*@ admit \separated (b->base_ + (0 .. b->room_ - 1),
    @                   source.base_ + (0 .. source.length - 1)); */
  bytes_copy (BYTES_PAST (b->base_, b->length), source.base_, source.length);
  b->length = b->length + source.length;
  return true;
}

#ifndef __FRAMAC__
#include <stdarg.h>

/* What B holds as a string, valid until B next changes.  B holds no NUL: what
   follows one would not be seen.  */
struct str buf_str (struct buf *b);

/* Add what printf would print: words for people, not data.  */
bool buf_format (struct buf *b, const char *format, ...)
  __attribute__ ((format (printf, 2, 3)));
bool buf_vformat (struct buf *b, const char *format, va_list arguments)
  __attribute__ ((format (printf, 2, 0)));
#endif

/* Keep the first LENGTH bytes.  Stops unless B holds so many.  */
#define buf_truncate(b, length) buf_truncate_ ((b), (length), BOUND_HERE)

/*@ requires valid_buf (b);
  @ assigns b->length;
  @ ensures valid_buf (b) && length <= \old (b->length) && b->length == length; */
static inline void
buf_truncate_ (struct buf *b, size_t length, const char *where)
{
  if (BOUND_UNLIKELY (length > b->length))
    bound_stop (length, b->length, where);
  b->length = length;
}

/* Drop the first COUNT bytes; what is left moves to the front.  Stops unless B
   holds so many.  */
#define buf_drop(b, count) buf_drop_ ((b), (count), BOUND_HERE)

/*@ requires valid_buf (b);
  @ assigns b->length, b->base_[0 .. b->length - 1];
  @ ensures valid_buf (b) && b->length == \old (b->length) - count;
  @ ensures \forall size_t k; 0 <= k < b->length ==>
  @         b->base_[k] == \old (b->base_[k + count]); */
static inline void
buf_drop_ (struct buf *b, size_t count, const char *where)
{
  if (BOUND_UNLIKELY (count > b->length))
    bound_stop (count, b->length, where);
  if (count == 0)
    return;
  bytes_move (b->base_, b->base_ + count, b->length - count);
  b->length = b->length - count;
}

#endif
