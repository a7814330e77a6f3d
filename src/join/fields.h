/* The fields of a line, as join tells them apart.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef JOIN_FIELDS_H
#define JOIN_FIELDS_H

#include "bound/span.h"
#include "simd/sets.h"
#include "text/chars.h"

struct field_style
{
  enum { BETWEEN_BLANKS, BETWEEN_SEPARATORS, WHOLE_LINE } kind;
  struct span separator;        /* a character, for BETWEEN_SEPARATORS */
  enum charset charset;
  bool by_characters;           /* the separator's bytes may be part of others */
  struct byte_set blanks;
};

/* The fields of this KIND, with this SEPARATOR, in the locale.  */
void field_style_prepare (struct field_style *style);

/* A line is what is behind BEGIN in a TEXT.  What stands before it is not looked at, but
   may be read.  */

/* [BEGIN, END) of such a TEXT.  */
struct field { size_t begin, end; };

typedef VEC (struct field) fields;

/* A line's fields, one after the other:
     struct field_walk walk = field_walk_begin (style, text, begin);
     for (struct field field; field_walk_next (&walk, &field);)  */
struct field_walk
{
  const struct field_style *style;
  struct span text;
  size_t next;                 /* where the next field begins */
  bool more;                   /* there is one */
};

struct field_walk field_walk_begin (const struct field_style *style, struct span text,
                                    size_t begin);
bool field_walk_next (struct field_walk *walk, struct field *field);

/* The field NUMBER of a line, from 0.  False where there is none; *FIELD is then an
   empty one at the end.  */
bool field_find (const struct field_style *style, struct span text, size_t begin,
                 uintmax_t number, struct field *field);

/* Whether one space stands between any two of the fields of TEXT behind the one that ends
   at END, and nothing behind the last: so they can be copied as they are.  */
bool fields_are_plain (const struct field_style *style, struct span text, size_t end);

#endif
