/* Formats: text, and directives of what is known of a file.
   GNU manual, "stat invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef STAT_FORMAT_H
#define STAT_FORMAT_H

#include "bound/arena.h"
#include "bound/vec.h"
#include "field.h"

struct piece
{
  enum
  {
    PIECE_TEXT,                 /* TEXT */
    PIECE_DIRECTIVE,            /* "%" FIELD [MODIFIER] LETTER */
    PIECE_BAD_ESCAPE,           /* a backslash before LETTER means nothing */
    PIECE_LONE_BACKSLASH,       /* at the end */
    PIECE_INVALID               /* a directive TEXT, which is none */
  } kind;
  unsigned char letter;
  unsigned char modifier;       /* 'H', 'L' or 'Q'; 0 for none */
  struct field field;
  struct span text;
};

/* What directives are of: files know %Hd, %Ld, %Hr and %Lr as well.  */
enum subject { FILES, FILE_SYSTEMS };

typedef VEC (struct piece) piece_list;

/* Add TEXT, which is kept, to FORMAT, which is of SUBJECT.  ESCAPES: a backslash and what
   follows stand for other bytes, which lie in ARENA.  */
void format_add (piece_list *format, struct arena *arena, struct span text, enum subject subject,
                 bool escapes);

/* Whether FORMAT has the directive LETTER behind MODIFIER, or behind none where that is
   0.  */
bool format_has (const piece_list *format, unsigned char modifier, unsigned char letter);

#endif
