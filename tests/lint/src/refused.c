/* Functions of the C library that trust what they are told.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bound/span.h"

size_t length (const char *s) { return strlen (s); }    /* refused: refused strlen is refused + calls strlen */
void copy (char *a, const char *b) { strcpy (a, b); }   /* refused: refused strcpy + calls strcpy */
void *take (size_t n) { return malloc (n); }            /* refused: refused malloc + calls malloc */
void give (void *p) { free (p); }                       /* refused: refused free + calls free */
long number (const char *s) { return strtol (s, NULL, 10); }    /* refused: refused strtol + calls strtol */
void text (char *s) { sprintf (s, "x"); }               /* refused: refused sprintf + calls sprintf */
void bytes (void *a, const void *b)
{
  memcpy (a, b, 3);                                     /* refused: refused memcpy is refused (bound/refused.h; gcc and clang) + calls memcpy */
}
size_t (*indirect) (const char *s, size_t n);           /* refused: variables outlives the run */
void hand_over (void) { indirect = strnlen; }           /* refused: refused strnlen + calls strnlen */
void *on_stack (void) { return alloca (3); }            /* refused: refused alloca is refused + calls alloca */
int on_stack_too (size_t n) { char a[n]; return sizeof a > 3; } /* refused: refused whose length is not constant */
