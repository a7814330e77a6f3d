/* The door: the words of a command line become strs.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/args.h"

#include <limits.h>

str_list
args_list (struct args *a, struct arena *arena, char **argv, int first, int count)
{
  if (first >= count)
    return (str_list) { .base_ = NULL, .count = 0 };
  size_t words = (size_t) (count - first);
  struct str *list = a->few_;
  if (words > COUNT (a->few_))
    list = arena_take_ (arena, words, sizeof *list, _Alignof (struct str));
  for (size_t i = 0; i < words; i++)
    list[i] = str_of (argv[(size_t) first + i]);
  return (str_list) { .base_ = list, .count = words };
}

/* One pass by hand: every run comes here, and the C library's functions would
   first have to be found by the dynamic linker.  */

void
args_name (char **argv, const char *otherwise, struct str *called, struct str *name)
{
  const char *text = argv[0] ? argv[0] : otherwise;
  size_t length = 0, begin = 0;
  for (; text[length]; length++)
    if (text[length] == '/')
      begin = length + 1;
  *called = (struct str) { .text_ = text, .length = length };
  *name = (struct str) { .text_ = text + begin, .length = length - begin };
}

bool
args_next (char ***rest, struct str *word)
{
  if (!**rest)
    return false;
  *word = str_of (**rest);
  ++*rest;
  return true;
}

void
args_drop_ (int *argc, char ***argv, size_t count, struct str name, const char *where)
{
  if (BOUND_UNLIKELY (*argc <= 0 || count >= (size_t) *argc))
    bound_stop (count, *argc > 0 ? (size_t) *argc : 0, where);
  *argc -= (int) count;
  *argv += count;
  **argv = (char *) (uintptr_t) name.text_;
}

void
args_insert_ (struct arena *arena, int *argc, char ***argv, size_t at, str_list words,
              const char *where)
{
  size_t count, behind = *argc > 0 ? (size_t) *argc : 0;
  if (BOUND_UNLIKELY (at == 0 || at > behind))
    bound_stop (at, behind, where);
  behind -= at;
  if (!size_add (1 + behind, words.count, &count) || count >= INT_MAX)
    bound_out_of_memory ();
  char **list = arena_take_ (arena, count + 1, sizeof *list, _Alignof (char *));
  list[0] = (*argv)[0];
  for (size_t i = 0; i < words.count; i++)
    list[1 + i] = (char *) (uintptr_t) words.base_[i].text_;
  for (size_t i = 0; i < behind; i++)
    list[1 + words.count + i] = (*argv)[at + i];
  *argc = (int) count;
  *argv = list;
}
