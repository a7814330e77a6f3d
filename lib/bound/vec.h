/* Checked arrays: VEC grows, ELEM indexes what the compiler knows the size of.
   SPDX-License-Identifier: GPL-3.0-or-later

   VEC (type) is an anonymous struct; name it where it is passed on:
     typedef VEC (struct output) outputs;
   An empty one is { 0 }.  It owns its elements' memory, not what they point
   to.  VEC_RELEASE gives it back; in an invocation's lifetime that is rarely
   worth the line.

   Growing past what the machine has ends the run: "memory exhausted".  */

#ifndef BOUND_VEC_H
#define BOUND_VEC_H

#include "bound/bound.h"

#define VEC(type) struct { type *base_; size_t count, room_; }

/* A read-only window on elements that someone else owns.  VEC_AT and FOR_EACH
   take it as well.  */
#define SLICE(type) struct { const type *base_; size_t count; }

/* A constant SLICE on all of ARRAY, to initialize one.  */
#define LIST(array) { .base_ = (array), .count = COUNT (array) }

/* How many elements ARRAY has; an error where it is a pointer.  */
#define COUNT(array)                                                     \
  (sizeof (array) / sizeof (array)[0]                                    \
   + 0 * sizeof (struct { _Static_assert (                               \
       !__builtin_types_compatible_p (__typeof__ (array),                \
                                      __typeof__ (&(array)[0])),         \
       "an array, not a pointer"); int unused_; }))

/* What the VEC V holds, to initialize a SLICE, valid until V grows.  */
#define VEC_SLICE(v) { .base_ = (v).base_, .count = (v).count }

/* The element at INDEX of an array, of a VEC; an lvalue.  Stops unless INDEX
   is below its count.  */
#define ELEM(array, index)                                               \
  (*__extension__ ({                                                     \
    __typeof__ ((array)[0]) *elem_ =                                       \
      bound_elem_ ((array), sizeof (array)[0], COUNT (array), (index),   \
                   BOUND_HERE);                                          \
    elem_; }))
#define VEC_AT(v, index)                                                 \
  (*__extension__ ({                                                     \
    __typeof__ (*(v).base_) *elem_ =                                       \
      bound_elem_ ((v).base_, sizeof *(v).base_, (v).count, (index),     \
                   BOUND_HERE);                                          \
    elem_; }))

/* The same of the NUMBER elements that lie at BASE, an array of another library.  */
#define ELEM_AMONG(base, number, index)                                  \
  (*__extension__ ({                                                     \
    __typeof__ (*(base)) *elem_ =                                          \
      bound_elem_ ((base), sizeof *(base), (number), (index), BOUND_HERE); \
    elem_; }))

/* Add ITEM at the end.  */
#define VEC_PUSH(v, item)                                                \
  __extension__ ({                                                       \
    vec_room_ (&(v).base_, sizeof *(v).base_, (v).count, &(v).room_);    \
    __typeof__ (*(v).base_) *elem_ =                                       \
      bound_elem_ ((v).base_, sizeof *(v).base_, (v).room_, (v).count,   \
                   BOUND_HERE);                                          \
    *elem_ = (item);                                                     \
    (v).count++;                                                         \
    (void) 0; })

/* Take the last element off.  Stops where there is none.  */
#define VEC_DROP(v)                                                      \
  __extension__ ({                                                       \
    if (BOUND_UNLIKELY ((v).count == 0))                                 \
      bound_stop (0, 0, BOUND_HERE);                                     \
    (v).count--;                                                         \
    (void) 0; })

/* All but the first NUMBER elements of the SLICE S.  Stops unless there are so many.  */
#define SLICE_FROM(s, number)                                            \
  __extension__ ({                                                       \
    __typeof__ (s) rest_ = (s);                                          \
    size_t number_ = (number);                                           \
    rest_.base_ = slice_from_ (rest_.base_, sizeof *rest_.base_,         \
                               rest_.count, number_, BOUND_HERE);        \
    rest_.count -= number_;                                              \
    rest_; })

/* ITEM points at each element of V in turn; V does not grow meanwhile.  */
#define FOR_EACH(item, v)                                                \
  for (__typeof__ (*(v).base_) *item = NULL;                               \
       (item = vec_next_ ((v).base_, sizeof *(v).base_, (v).count, item));)

/* Put the elements of V in the order that COMPARE has them, as qsort does.  */
#define VEC_SORT(v, compare)                                             \
  vec_sort_ ((v).base_, sizeof *(v).base_, (v).count, (compare))

/* V, which is empty, holds as many elements as fit in MEMORY, an mspan that was got
   from malloc or its kin, and owns that.  Stops where an element cannot begin
   there.  */
#define VEC_ADOPT(v, memory)                                             \
  __extension__ ({                                                       \
    (v).base_ = vec_adopted_ (mspan_raw (memory),                        \
                              _Alignof (__typeof__ (*(v).base_)));       \
    (v).count = (v).room_ = (memory).length / sizeof *(v).base_;         \
    (void) 0; })

/* Keep the first NUMBER elements.  Stops unless there are so many.  */
#define VEC_TRUNCATE(v, number)                                          \
  __extension__ ({                                                       \
    size_t number_ = (number);                                           \
    if (BOUND_UNLIKELY (number_ > (v).count))                            \
      bound_stop (number_, (v).count, BOUND_HERE);                       \
    (v).count = number_;                                                 \
    (void) 0; })

/* V is empty; its memory is kept, is given back.  */
#define VEC_CLEAR(v) ((void) ((v).count = 0))
#define VEC_RELEASE(v) vec_release_ (&(v).base_, &(v).count, &(v).room_)

void vec_room_ (void *base_address, size_t size, size_t count, size_t *room);
void vec_release_ (void *base_address, size_t *count, size_t *room);
void vec_sort_ (void *base, size_t size, size_t count,
                int (*compare) (const void *, const void *));
void *vec_adopted_ (void *base, size_t alignment);

#ifndef __FRAMAC__   /* elements of any type: the prover wants to know which */
static inline void *
bound_elem_ (const void *base, size_t size, size_t count, size_t index,
             const char *where)
{
  if (BOUND_UNLIKELY (index >= count))
    bound_stop (index, count, where);
  return (char *) (uintptr_t) base + size * index;
}

static inline const void *
slice_from_ (const void *base, size_t size, size_t count, size_t number, const char *where)
{
  if (BOUND_UNLIKELY (number > count))
    bound_stop (number, count, where);
  return number == 0 ? base : (const char *) base + size * number;
}

static inline void *
vec_next_ (const void *base, size_t size, size_t count, const void *item)
{
  if (count == 0)
    return NULL;
  const char *next = item ? (const char *) item + size : base;
  return next < (const char *) base + count * size ? (void *) (uintptr_t) next : NULL;
}
#endif

#endif
