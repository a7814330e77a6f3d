/* The colours of names: LS_COLORS.
   GNU manual, "ls invocation", --color; "dircolors invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_COLOURS_H
#define TEXT_COLOURS_H

#include "bound/buf.h"
#include "bound/str.h"

/* What has a sequence of its own, in the order of LS_COLORS' words below.  */
enum colour
{
  COLOUR_LEFT, COLOUR_RIGHT, COLOUR_END, COLOUR_RESET, COLOUR_NORMAL, COLOUR_FILE,
  COLOUR_FOLDER, COLOUR_LINK, COLOUR_FIFO, COLOUR_SOCKET, COLOUR_BLOCK, COLOUR_CHARACTER,
  COLOUR_MISSING, COLOUR_ORPHAN, COLOUR_PROGRAM, COLOUR_DOOR, COLOUR_SETUID, COLOUR_SETGID,
  COLOUR_STICKY, COLOUR_OTHER_WRITABLE, COLOUR_STICKY_OTHER_WRITABLE, COLOUR_CAPABILITY,
  COLOUR_MANY_LINKS, COLOUR_CLEAR, COLOURS
};

struct sequence
{
  bool is_there;
  struct span bytes;
};

/* A name that ends in END.  */
struct colour_ending
{
  struct span end;
  struct sequence sequence;
  bool exact;                   /* in the case that it has */
  size_t before_;               /* the next one to look at with that last letter */
};

struct colours
{
  struct sequence of[COLOURS];
  bool links_as_targets;        /* ln=target */
  struct buf bytes_;
  VEC (struct colour_ending) endings_;
  size_t last_[256];            /* the first one to look at, by the last letter */
  unsigned char wrong[2];       /* the word that is none, where there is one */
};

/* C becomes what there is without LS_COLORS; then TEXT, a value of that, is heeded.  False
   where it is wrong; C->wrong[0] is not 0 where a word is.  */
void colours_begin (struct colours *c);
bool colours_parse (struct colours *c, struct str text);

/* Whether what has COLOUR looks other than all else.  */
bool colour_differs (const struct colours *c, enum colour colour);

/* The sequence of names that end as NAME does.  NULL where there is none.  */
const struct sequence *colours_by_end (const struct colours *c, struct span name);

#endif
