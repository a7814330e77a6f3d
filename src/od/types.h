/* od: types, and how their fields stand in lines.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef OD_TYPES_H
#define OD_TYPES_H

#include "bound/buf.h"
#include "bound/real.h"
#include "cli/tool.h"

enum type_kind
{
  TYPE_NAME, TYPE_CHARACTER, TYPE_SIGNED, TYPE_UNSIGNED, TYPE_OCTAL, TYPE_HEXADECIMAL,
  TYPE_REAL
};

struct type
{
  enum type_kind kind;
  enum real_kind real;
  bool text;                    /* z: the bytes as text behind each line */
  size_t size;                  /* bytes of a field */
  size_t columns;               /* of a field, without blanks */
  size_t padding;               /* blanks in a line, spread between its fields */
};

typedef VEC (struct type) type_vec;

/* Take the types of TEXT to TYPES.  False where one is wrong, which is told.  */
bool types_add (struct invocation *inv, type_vec *types, struct str text);

/* The bytes that fields of all TYPES fill.  */
size_t types_common_size (const type_vec *types);

/* Spread the fields of TYPES over lines of WIDTH bytes so that they stand above each
   other.  */
void types_align (type_vec *types, size_t width);

/* Put to TEXT, which is emptied, what the field BYTES of TYPE shows; the bytes are the
   other way round than the machine has them where SWAPPED.  */
void field_text (struct buf *text, const struct type *type, struct span bytes, bool swapped);

/* Whether BYTE is printable in the locale.  */
bool byte_is_printable (unsigned char byte);

#endif
