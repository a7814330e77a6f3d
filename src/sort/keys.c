/* The keys of sort, as options give them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "keys.h"

#include "cli/quote.h"
#include "cli/tool.h"
#include "text/number.h"

/* --- letters -------------------------------------------------------------- */

static bool
is_letter (unsigned char byte)
{
  return byte != 0 && span_find (SPAN ("bdfghiMnRrVx"), byte) < sizeof "bdfghiMnRrVx" - 1;
}

static bool *
letter_field (struct key_letters *letters, unsigned char letter)
{
  switch (letter)
    {
    case 'd': return &letters->dictionary;
    case 'f': return &letters->folds;
    case 'g': return &letters->general;
    case 'h': return &letters->human;
    case 'i': return &letters->nonprinting;
    case 'M': return &letters->month;
    case 'n': return &letters->numeric;
    case 'R': return &letters->random;
    case 'r': return &letters->reversed;
    case 'x': return &letters->hexadecimal;
    default: return &letters->version;
    }
}

void
letters_add (struct key_letters *letters, unsigned char letter)
{
  if (letter == 'b')
    letters->begin_blanks = letters->end_blanks = true;
  else
    *letter_field (letters, letter) = true;
}

bool
letters_any (const struct key_letters *l)
{
  return l->begin_blanks || l->end_blanks || l->dictionary || l->folds || l->general || l->human
         || l->nonprinting || l->month || l->numeric || l->random || l->version
         || l->hexadecimal;
}

/* Letters at the front of *REST; b is of the one end or the other.  */
static void
take_letters (struct span *rest, struct key_letters *letters, bool *blanks)
{
  while (rest->length > 0 && is_letter (span_at (*rest, 0)))
    {
      unsigned char letter = span_at (*rest, 0);
      if (letter == 'b')
        *blanks = true;
      else
        letters_add (letters, letter);
      *rest = span_from (*rest, 1);
    }
}

void
letters_list (const struct key_letters *l, struct buf *list)
{
  struct key_letters letters = *l;
  if (letters.begin_blanks || letters.end_blanks)
    buf_push (list, 'b');
  /* d takes all that i takes.  */
  letters.nonprinting &= !letters.dictionary;
  struct span all = SPAN ("dfghiMnRrVx");
  for (unsigned char letter; span_take (&all, &letter);)
    if (*letter_field (&letters, letter))
      buf_push (list, letter);
}

/* --- places --------------------------------------------------------------- */

static void
refuse_key (struct invocation *inv, const char *reason, struct str text)
  __attribute__ ((noreturn));

static void
refuse_key (struct invocation *inv, const char *reason, struct str text)
{
  complain (inv, _("%s: invalid field specification %s"), reason, quoted (text));
  stop (inv);
}

/* Take a count off the front of *REST.  */
static bool
count_take (struct span *rest, size_t *count)
{
  uintmax_t number;
  bool overflowed;
  if (!number_take (rest, &number, &overflowed))
    return false;
  *count = size_min (number, SIZE_MAX);
  return true;
}

/* A count off the front of *REST; where there is none, REASON and the end.  */
static size_t
take_count (struct invocation *inv, struct span *rest, const char *reason)
{
  size_t count;
  struct span before = *rest;
  if (!count_take (rest, &count))
    {
      complain (inv, _("%s: invalid count at start of %s"), reason,
                quoted (arena_str (&inv->arena, before)));
      stop (inv);
    }
  return count;
}

static bool
take_byte (struct span *rest, unsigned char byte)
{
  if (rest->length == 0 || span_at (*rest, 0) != byte)
    return false;
  *rest = span_from (*rest, 1);
  return true;
}

struct given_key
key_argument (struct invocation *inv, struct str text)
{
  struct given_key given = { .key = { .to_end = true } };
  struct sort_key *key = &given.key;
  struct span rest = str_span (text);
  size_t field = take_count (inv, &rest, _("invalid number at field start"));
  if (field == 0)
    refuse_key (inv, _("field number is zero"), text);
  key->begin_fields = field - 1;
  if (take_byte (&rest, '.'))
    {
      size_t byte = take_count (inv, &rest, _("invalid number after '.'"));
      if (byte == 0)
        refuse_key (inv, _("character offset is zero"), text);
      key->begin_bytes = byte - 1;
    }
  take_letters (&rest, &given.letters, &given.letters.begin_blanks);
  if (take_byte (&rest, ','))
    {
      key->to_end = false;
      field = take_count (inv, &rest, _("invalid number after ','"));
      if (field == 0)
        refuse_key (inv, _("field number is zero"), text);
      key->end_fields = field - 1;
      if (take_byte (&rest, '.'))
        key->end_bytes = take_count (inv, &rest, _("invalid number after '.'"));
      take_letters (&rest, &given.letters, &given.letters.end_blanks);
    }
  if (rest.length > 0)
    refuse_key (inv, _("stray character in field spec"), text);
  return given;
}

bool
key_old_begin (struct span text, struct given_key *given)
{
  *given = (struct given_key) { .key = { .to_end = true }, .old = true };
  size_t count;
  if (!count_take (&text, &count))
    return false;
  given->key.begin_fields = given->old_begin_fields = count;
  if (take_byte (&text, '.') && !count_take (&text, &given->key.begin_bytes))
    return false;
  take_letters (&text, &given->letters, &given->letters.begin_blanks);
  return text.length == 0;
}

void
key_old_end (struct invocation *inv, struct str text, struct given_key *given)
{
  struct span rest = str_span (text);
  struct sort_key *key = &given->key;
  key->to_end = false;
  given->old_has_end = true;
  key->end_fields = given->old_end_fields
    = take_count (inv, &rest, _("invalid number after '-'"));
  if (take_byte (&rest, '.'))
    key->end_bytes = take_count (inv, &rest, _("invalid number after '.'"));
  /* The field before is the last of the key, whole.  */
  if (key->end_bytes == 0 && key->end_fields > 0)
    key->end_fields--;
  take_letters (&rest, &given->letters, &given->letters.end_blanks);
  if (rest.length > 0)
    {
      BUF (word);
      buf_push (&word, '-');
      buf_append (&word, str_span (text));
      refuse_key (inv, _("stray character in field spec"),
                  arena_str (&inv->arena, buf_span (&word)));
    }
}

/* --- what they amount to -------------------------------------------------- */

/* Of the ways to compare no more than one may be asked for.  */
static void
refuse_incompatible (struct invocation *inv, const struct key_letters *l)
{
  int ways = l->numeric + l->general + l->human + l->month + l->hexadecimal
             + (l->version || l->random || l->dictionary || l->nonprinting);
  if (ways <= 1)
    return;
  BUF (text);
  struct key_letters letters = *l;
  letters.begin_blanks = letters.end_blanks = letters.reversed = false;
  letters_list (&letters, &text);
  complain (inv, _("options '-%s' are incompatible"),
            str_c (arena_str (&inv->arena, buf_span (&text))));
  stop (inv);
}

static struct sort_key
key_with_letters (struct sort_key key, const struct key_letters *l)
{
  key.skips_begin_blanks = l->begin_blanks;
  key.skips_end_blanks = l->end_blanks;
  key.folds = l->folds;
  key.reversed = l->reversed;
  key.ignore = l->dictionary ? IGNORE_NONDICTIONARY
               : l->nonprinting ? IGNORE_NONPRINTING : IGNORE_NOTHING;
  key.kind = l->numeric ? KEY_NUMBER : l->general ? KEY_GENERAL : l->human ? KEY_HUMAN
             : l->month ? KEY_MONTH : l->random ? KEY_RANDOM : l->version ? KEY_VERSION
             : l->hexadecimal ? KEY_HEXADECIMAL : KEY_TEXT;
  return key;
}

sort_keys
keys_resolve (struct invocation *inv, const given_keys *given,
              const struct key_letters *global)
{
  sort_keys keys = { 0 };
  FOR_EACH (key, *given)
    {
      bool own = letters_any (&key->letters) || key->letters.reversed;
      const struct key_letters *letters = own ? &key->letters : global;
      refuse_incompatible (inv, letters);
      VEC_PUSH (keys, key_with_letters (key->key, letters));
    }
  if (keys.count == 0 && letters_any (global))
    {
      refuse_incompatible (inv, global);
      VEC_PUSH (keys, key_with_letters ((struct sort_key) { .to_end = true }, global));
    }
  return keys;
}
