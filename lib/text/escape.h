/* Backslash escapes in text.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_ESCAPE_H
#define TEXT_ESCAPE_H

#include "bound/span.h"

enum escape_end
{
  ESCAPE_NONE,                  /* nothing was left */
  ESCAPE_BYTE,                  /* a byte, escaped or not */
  ESCAPE_END                    /* \c */
};

/* Take a byte off *REST: the first, or what an escape of echo -e there stands
   for.  Of what is no escape, only the backslash is taken.  */
enum escape_end escape_take (struct span *rest, unsigned char *byte);

/* Take up to MOST digits of BASE, 16 at most, off *REST; how many there were, and in
   *VALUE what they make, its lowest 32 bits.  */
size_t escape_digits_take (struct span *rest, unsigned int base, size_t most,
                           uint32_t *value);

/* The byte that LETTER behind a backslash stands for in C: \a, \b, \e, \f, \n, \r, \t, \v.
   0 where it is no such letter.  */
unsigned char escape_letter (unsigned char letter);

/* The value of a digit of BASE, 16 at most; BASE where BYTE is none.  */
unsigned int digit_value (unsigned char byte, unsigned int base);

#endif
