/* The order of texts in the locale.  POSIX.1-2024, LC_COLLATE; strcoll, strxfrm.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_COLLATE_H
#define TEXT_COLLATE_H

#include "bound/buf.h"

/* Whether that order is the one of bytes; LC_COLLATE is set from the environment if
   it was not.  */
bool collate_is_bytes (void);

/* Below, at, above 0 as A sorts before, with, behind B.  Texts may hold NULs, between
   which they are compared piece by piece.  SCRATCH is for copies.  */
struct collate_scratch { struct buf a_, b_; };
int collate_compare (struct collate_scratch *scratch, struct span a, struct span b);
void collate_release (struct collate_scratch *scratch);

/* Put behind what RESULT holds the weights of each piece of TEXT, with a NUL behind
   those, as GNU sort -R hashes it; TEXT itself in the locales C and POSIX alone.  */
void collate_transform (struct collate_scratch *scratch, struct span text,
                        struct buf *result);

/* Put behind what RESULT holds the primary weights of TEXT up to its first NUL: of two texts
   in which they differ that sorts first whose weights, as bytes, do.  */
void collate_primary (struct collate_scratch *scratch, struct span text, struct buf *result);

/* A number that is not greater for the text that sorts first, and is less where their
   primary weights tell them apart soon enough.  */
uint64_t collate_image (struct collate_scratch *scratch, struct span text);

#endif
