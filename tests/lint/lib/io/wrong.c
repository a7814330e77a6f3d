/* What lib/io may not do.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bound/buf.h"
#include "cli/good.h"           /* refused: floors io includes cli, which is not below it */
#include "text/good.h"

struct gathered { size_t room_, used_; };

size_t own (const struct gathered *g) { return g->room_ - g->used_; }
size_t other (const struct buf *b) { return b->room_; }         /* refused: private a field of another folder's */
void say (void) { puts ("x"); }                                 /* refused: speech puts: below cli nothing prints */
void leave (void) { abort (); }                                 /* refused: speech abort: below cli */
ssize_t take (int fd, char *b) { return read (fd, b, 1); }      /* refused: descriptors read: lib/sys */
int gone (const char *name) { return unlink (name); }           /* refused: paths unlink */
int stepped (const char *p) { return p[1]; }                    /* refused: unsafe unsafe buffer access */
size_t door (const char *p) { return span_from (span_of_ (p, 9), 1).length; } /* refused: private span_of_ */
int cast (void *p) { return *(int *) p; }
