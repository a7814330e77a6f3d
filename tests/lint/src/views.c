/* Views and arrays forged, opened, stretched.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/buf.h"
#include "bound/str.h"
#include "bound/vec.h"

typedef VEC (int) ints;

struct span positional (const unsigned char *p)
{
  return (struct span) { p, 999 };      /* refused: refused a view made by hand + views a view made by hand */
}
struct span designated (void)
{
  return (struct span) { .length = 5 }; /* refused: views a view made by hand */
}
struct span stretched (struct span s)
{
  s.length = 999;                       /* refused: views changes what a view */
  s.length++;                           /* refused: views changes what a view */
  s.length -= 2;                        /* refused: views changes what a view */
  return s;
}
size_t *lent (struct span *s)
{
  return &s->length;                    /* refused: views changes what a view */
}
void filled (ints *v)
{
  v->count = 10;                        /* refused: views changes what a view */
}
int outside (struct buf *b)
{
  b->length = 3;                        /* refused: views changes what a view */
  return b->base_ != NULL;              /* refused: private base_ is private to lib/bound + private a field of another */
}
struct span door (const char *p)
{
  return span_of_ (p, 999);             /* refused: private span_of_ is private to lib/bound */
}
int inside (ints *v, struct span *s)
{
  return VEC_AT (*v, (size_t) *s->base_);       /* refused: private base_ is private to lib/bound */
}
ints array (int *p)
{
  return (ints) { p, 999 };             /* refused: views a view made by hand */
}
str_list words (void)
{
  return (str_list) { .count = 3 };     /* refused: views a view made by hand */
}
struct own_ { int x; };                 /* refused: private own_: only lib/ has names */
