/* The keys of sort, as options give them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SORT_KEYS_H
#define SORT_KEYS_H

#include "bound/str.h"
#include "order/order.h"

struct invocation;

/* What the letters behind a key, or as options, ask for.  */
struct key_letters
{
  bool begin_blanks, end_blanks;                        /* b */
  bool dictionary, folds, general, human, nonprinting;  /* d f g h i */
  bool month, numeric, random, reversed, version;       /* M n R r V */
  bool hexadecimal;                                     /* x */
};

/* A key as it was given.  */
struct given_key
{
  struct sort_key key;          /* its place alone */
  struct key_letters letters;
  bool old;                     /* as +POS1 [-POS2] */
  size_t old_begin_fields, old_end_fields;      /* for what is said of such keys */
  bool old_has_end;
};

typedef VEC (struct given_key) given_keys;

/* Add the one letter that is an option of its own, or a word of --sort.  */
void letters_add (struct key_letters *letters, unsigned char letter);

/* TEXT as -k takes it; what is wrong with it ends the run.  */
struct given_key key_argument (struct invocation *inv, struct str text);

/* TEXT as +POS1, without the '+'.  False where it is not of that form.  */
bool key_old_begin (struct span text, struct given_key *key);

/* TEXT as -POS2, without the '-', which ends KEY.  */
void key_old_end (struct invocation *inv, struct str text, struct given_key *key);

/* The keys that GIVEN and the letters of the options, which are for keys that have no
   letters, amount to.  What does not go together ends the run.  */
typedef VEC (struct sort_key) sort_keys;
sort_keys keys_resolve (struct invocation *inv, const given_keys *given,
                        const struct key_letters *global);

/* Add the letters to LIST, in the order in which messages have them.  */
void letters_list (const struct key_letters *letters, struct buf *list);

/* Whether there is any letter but r.  */
bool letters_any (const struct key_letters *letters);

#endif
