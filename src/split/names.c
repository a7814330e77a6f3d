/* The names of split's output files: a prefix, a suffix that counts, an ending.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "names.h"

/* Let the suffix be what it is up to AT, then LETTER, then zeros.  */
static void
set_letter (struct names *names, size_t at, unsigned char letter)
{
  buf_truncate (&names->letters, at);
  buf_push (&names->letters, letter);
  while (names->letters.length < names->length)
    buf_push (&names->letters, 0);
}

/* Let the name be what it is but for the letters from AT on.  */
static void
spell_from (struct names *names, size_t at)
{
  buf_truncate (&names->name, names->prefix.length + names->widened + at);
  for (struct span rest = span_from (buf_span (&names->letters), at); rest.length > 0;
       rest = span_from (rest, 1))
    buf_push (&names->name, span_at (names->alphabet, span_at (rest, 0)));
  buf_append (&names->name, str_span (names->ending));
}

void
names_begin (struct names *names, struct span from)
{
  buf_append (&names->name, str_span (names->prefix));
  while (names->letters.length + from.length < names->length)
    buf_push (&names->letters, 0);
  for (unsigned char letter; span_take (&from, &letter);)
    buf_push (&names->letters, (unsigned char) span_find (names->alphabet, letter));
}

uintmax_t
names_count (const struct names *names)
{
  uintmax_t all = 1, before = 0;
  struct span letters = buf_span (&names->letters);
  if (names->widens)
    return UINTMAX_MAX;
  for (size_t i = 0; i < letters.length; i++)
    {
      if (all > UINTMAX_MAX / names->alphabet.length)
        return UINTMAX_MAX;
      all *= names->alphabet.length;
      before = before * names->alphabet.length + span_at (letters, i);
    }
  return all - before;
}

/* All suffixes of this length but those that begin with the last letter are used
   up: go on behind that letter.  */
static void
widen (struct names *names)
{
  buf_truncate (&names->name, names->prefix.length + names->widened);
  buf_append (&names->name, span_last (names->alphabet, 1));
  names->widened++;
  names->length++;
  buf_truncate (&names->letters, 0);
  set_letter (names, 0, 0);
}

bool
names_next (struct names *names, struct str *name)
{
  struct span letters = buf_span (&names->letters);
  if (names->name.length == names->prefix.length)
    spell_from (names, 0);
  else
    {
      unsigned char most = (unsigned char) (names->alphabet.length - 1);
      size_t at = letters.length;
      while (at > 0 && span_at (letters, at - 1) == most)
        at--;
      if (at == 0)
        return false;
      at--;
      set_letter (names, at, (unsigned char) (span_at (letters, at) + 1));
      if (names->widens && at == 0 && span_at (buf_span (&names->letters), 0) == most)
        {
          widen (names);
          at = 0;
        }
      spell_from (names, at);
    }
  *name = buf_str (&names->name);
  return true;
}
