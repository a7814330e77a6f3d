/* The door: the words of a command line become strs.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef BOUND_ARGS_H
#define BOUND_ARGS_H

#include "bound/arena.h"
#include "bound/str.h"

/* Few words need no memory of the heap.  */
struct args { struct str few_[8]; };

/* The words of ARGV from FIRST up to COUNT, kept in A or, where they are many,
   in ARENA.  */
str_list args_list (struct args *a, struct arena *arena, char **argv, int first,
                    int count);

/* How a program was called, *ARGV or else OTHERWISE, and the part of that
   behind its last slash.  */
void args_name (char **argv, const char *otherwise, struct str *called,
                struct str *name);

/* Take the first word off *REST, a list that ends in NULL.  False where there is
   none.  */
bool args_next (char ***rest, struct str *word);

/* Drop the first COUNT words; the one that then comes first becomes NAME, which
   is kept, not copied.  Stops unless there are more than COUNT.  */
#define args_drop(argc, argv, count, name) \
  args_drop_ ((argc), (argv), (count), (name), BOUND_HERE)
void args_drop_ (int *argc, char ***argv, size_t count, struct str name,
                 const char *where);

/* A command line of its first word, then WORDS, then what follows the first AT words of
   it; kept in ARENA.  Stops unless there are so many.  */
#define args_insert(arena, argc, argv, at, words) \
  args_insert_ ((arena), (argc), (argv), (at), (words), BOUND_HERE)
void args_insert_ (struct arena *arena, int *argc, char ***argv, size_t at, str_list words,
                   const char *where);

#endif
