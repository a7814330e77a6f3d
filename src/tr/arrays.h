/* The arrays of bytes that tr's strings stand for.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TR_ARRAYS_H
#define TR_ARRAYS_H

#include "cli/tool.h"
#include "simd/sets.h"
#include "text/classes.h"

enum element_kind { RANGE, CLASS, EQUIVALENT, REPEAT };

struct element
{
  enum element_kind kind;
  unsigned char first, last;    /* of a range; a byte is a range of itself */
  enum byte_class class;
  uintmax_t count;              /* of a repeat; 0 as many as are needed */
};

struct array
{
  VEC (struct element) elements;
  bool has_class;               /* as it was given, also where it is a complement */
};

/* What TEXT stands for.  Where it means nothing, the run ends.  */
struct array array_parse (struct invocation *inv, struct str text);

/* The bytes of ARRAY.  */
struct byte_set array_set (const struct array *array);

/* All other bytes, in ascending order.  */
struct array array_complement (const struct array *array);

/* No repeat of ARRAY1 may have an open end.  */
void array1_check (struct invocation *inv, const struct array *array1);

/* The map from ARRAY1 to ARRAY2, which is made as long.  COMPLEMENTED tells that
   ARRAY1 is a complement, TRUNCATE that it may be the longer one.  Where there
   is none, the run ends.  */
struct byte_map array_map (struct invocation *inv, const struct array *array1,
                           struct array *array2, bool complemented, bool truncate);

/* How many repeats with an open end ARRAY has.  */
size_t array_open_repeats (const struct array *array);

#endif
