/* Steps and subscripts of pointers.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <stddef.h>
#include <ctype.h>

#include "bound/vec.h"

struct flexible { size_t count; char tail[]; };
static const int table[256] = { 1, 2, 3 };
typedef VEC (int) ints;

#define THIRD(p) ((p)[3])

int subscript (const char *p, size_t i) { return p[i]; }        /* refused: unsafe unsafe buffer access */
int sum (const char *p) { return *(p + 1); }                    /* refused: unsafe unsafe pointer arithmetic */
void step (const char **p) { (*p)++; }                          /* refused: unsafe unsafe pointer arithmetic */
void stride (const char *p) { p += 2; }                         /* refused: unsafe unsafe pointer arithmetic */
const char *element (const char *p) { return &p[3]; }           /* refused: unsafe unsafe buffer access */
int lookup (unsigned char c) { return table[c]; }               /* refused: unsafe unsafe buffer access */
int fixed (size_t i) { char a[8] = { 0 }; return a[i]; }        /* refused: unsafe unsafe buffer access */
int flexible (struct flexible *f) { return f->tail[1]; }        /* refused: unsafe unsafe buffer access */
int argument (char **argv) { return argv[1] == NULL; }          /* refused: unsafe unsafe buffer access */
int class (int c) { return isalpha (c); }                       /* refused: unsafe unsafe buffer access */
int macro (const char *p) { return THIRD (p); }                 /* refused: unsafe unsafe buffer access */
int inside (ints *v, const int *p)
{
  return VEC_AT (*v, (size_t) p[3]);                            /* refused: unsafe unsafe buffer access */
}
int constant (void) { char a[8] = { 0 }; return a[3] + ELEM (a, 2); }
