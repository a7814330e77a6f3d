/* Checked arrays: the growing.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/vec.h"
#include "bound/size.h"

#include <stdlib.h>
#include <string.h>

/* BASE_ADDRESS is that of a pointer whose type is not known here, so the
   pointer itself is copied as bytes.  */

void
vec_room_ (void *base_address, size_t size, size_t count, size_t *room)
{
  if (count < *room)
    return;
  size_t more = *room ? *room : 8, wanted, bytes;
  void *base;
  memcpy (&base, base_address, sizeof base);
  if (!size_add (*room, more, &wanted) || !size_mul (wanted, size, &bytes))
    bound_out_of_memory ();
  base = realloc (base, bytes);
  if (!base)
    bound_out_of_memory ();
  memcpy (base_address, &base, sizeof base);
  *room = wanted;
}

void
vec_release_ (void *base_address, size_t *count, size_t *room)
{
  void *base;
  memcpy (&base, base_address, sizeof base);
  free (base);
  base = NULL;
  memcpy (base_address, &base, sizeof base);
  *count = *room = 0;
}

void
vec_sort_ (void *base, size_t size, size_t count,
           int (*compare) (const void *, const void *))
{
  /* qsort wants a pointer even where there is nothing.  */
  if (count > 1)
    qsort (base, count, size, compare);
}

void *
vec_adopted_ (void *base, size_t alignment)
{
  if ((uintptr_t) base % alignment != 0)
    bound_stop ((uintptr_t) base % alignment, 1, BOUND_HERE);
  return base;
}
