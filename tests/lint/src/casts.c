/* Pointers out of casts, and memory read as what it is not.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <stdint.h>
#include <stddef.h>

struct big { char bytes[64]; int last; };
union pun { const void *v; uintptr_t n; };      /* refused: casts a union */

int offset (const char *p)
{
  return *(const char *) ((uintptr_t) p + 4);   /* refused: casts a cast to a pointer + tidy no-int-to-ptr */
}
int larger (const char *p)
{
  return ((const struct big *) (const void *) p)->last;    /* refused: casts a cast to a pointer + tidy through-void */
}
int around (const char *p)
{
  const void *v = p;                            /* refused: casts a void pointer that is not */
  const struct big *b = v;
  return b->last;
}
int plain (const void *p)
{
  const struct big *b = p;
  char *none = NULL;
  return b->last + (none == (char *) 0);
}
