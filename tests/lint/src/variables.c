/* What would outlive a run.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <stdbool.h>

int counter;                            /* refused: variables outlives the run */
static bool quiet;                      /* refused: variables outlives the run */
static const char *name = "x";          /* refused: variables outlives the run */
static const char *names[] = { "x" };   /* refused: variables outlives the run */
static const char *const words[] = { "x" };
static const struct { int a; } rows[] = { { 1 } };
extern const int declared;

int
calls (void)
{
  static int count;                     /* refused: variables outlives the run */
  int local = 3;
  return ++count + local + quiet + *name + *names[0] + *words[0] + rows[0].a;
}
