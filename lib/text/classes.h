/* Classes of bytes, as the locale has them (POSIX.1-2024, LC_CTYPE).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_CLASSES_H
#define TEXT_CLASSES_H

#include "bound/span.h"

enum byte_class
{
  CLASS_ALNUM, CLASS_ALPHA, CLASS_BLANK, CLASS_CNTRL, CLASS_DIGIT, CLASS_GRAPH, CLASS_LOWER,
  CLASS_PRINT, CLASS_PUNCT, CLASS_SPACE, CLASS_UPPER, CLASS_XDIGIT
};

/* The class called NAME ("alpha"), in *RESULT.  False where there is none.  */
bool byte_class_find (struct span name, enum byte_class *result);

/* Whether BYTE, a character by itself, is of CLASS; what it is in the other
   case.  The locale is that of LC_CTYPE as it is set.  */
bool byte_is (enum byte_class class, unsigned char byte);
unsigned char byte_to_upper (unsigned char byte);
unsigned char byte_to_lower (unsigned char byte);

/* TEXT behind the bytes of CLASS that it begins with.  */
struct span text_past (enum byte_class class, struct span text);

#endif
