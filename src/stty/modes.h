/* What can be set on a terminal, by its words.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef STTY_MODES_H
#define STTY_MODES_H

#include <termios.h>

#include "bound/span.h"

/* A flag, or one of the values that several flags have together.  */
enum mode_group { MODES_CONTROL, MODES_INPUT, MODES_OUTPUT, MODES_LOCAL };
enum mode_traits
{
  NEGATABLE = 1,                /* "-WORD" turns it off */
  SANE_ON = 2, SANE_OFF = 4,    /* what "sane" makes of it */
  SYNONYM = 8                   /* shown by another word */
};
struct mode
{
  const char *word;
  enum mode_group group;
  unsigned int traits;
  tcflag_t bits, mask;          /* which of the flags in MASK are set */
};
typedef SLICE (struct mode) mode_list;
extern const mode_list modes;

/* A character, or a number, that means something.  */
struct special
{
  const char *word;
  size_t index;                 /* in c_cc */
  cc_t sane;
  bool is_synonym, is_number;
};
typedef SLICE (struct special) character_list;
extern const character_list characters;

/* A word that stands for others, and what its negation stands for; NULL where it has
   none.  Among them, that of a character makes it sane.  */
struct combination { const char *word, *stands_for, *negated; };

/* What WORD is; NULL.  */
const struct mode *mode_of (struct span word);
const struct special *character_of (struct span word);
const struct combination *combination_of (struct span word);

bool mode_is_on (const struct mode *mode, struct termios in);

/* Turn MODE on, or off; do what WORDS of a combination stand for; make all of it as on a
   terminal where nobody has set anything.  */
void mode_turn (const struct mode *mode, bool on, struct termios *in);
void combination_set (struct span words, struct termios *in);
void modes_sane (struct termios *in);

#endif
