/* The colours of names.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/colours.h"

#include "text/ascii.h"
#include "text/escape.h"

enum { NO_ENDING = SIZE_MAX };

void
colours_begin (struct colours *c)
{
#define SEQUENCE(text) { true, SPAN (text) }
  *c = (struct colours) { .of = {
    [COLOUR_LEFT] = SEQUENCE ("\033["), [COLOUR_RIGHT] = SEQUENCE ("m"),
    [COLOUR_RESET] = SEQUENCE ("0"), [COLOUR_FOLDER] = SEQUENCE ("01;34"),
    [COLOUR_LINK] = SEQUENCE ("01;36"), [COLOUR_FIFO] = SEQUENCE ("33"),
    [COLOUR_SOCKET] = SEQUENCE ("01;35"), [COLOUR_BLOCK] = SEQUENCE ("01;33"),
    [COLOUR_CHARACTER] = SEQUENCE ("01;33"), [COLOUR_PROGRAM] = SEQUENCE ("01;32"),
    [COLOUR_DOOR] = SEQUENCE ("01;35"), [COLOUR_SETUID] = SEQUENCE ("37;41"),
    [COLOUR_SETGID] = SEQUENCE ("30;43"), [COLOUR_STICKY] = SEQUENCE ("37;44"),
    [COLOUR_OTHER_WRITABLE] = SEQUENCE ("34;42"),
    [COLOUR_STICKY_OTHER_WRITABLE] = SEQUENCE ("30;42"), [COLOUR_CLEAR] = SEQUENCE ("\033[K"),
  } };
#undef SEQUENCE
  for (size_t i = 0; i < COUNT (c->last_); i++)
    ELEM (c->last_, i) = NO_ENDING;
}

/* --- parsing -------------------------------------------------------------- */

/* The byte of an escape, behind its backslash.  False where none follows.  */
static bool
take_escape (struct span *rest, unsigned char *byte)
{
  uint32_t value;
  unsigned char letter;
  if (rest->length == 0)
    return false;
  if (digit_value (span_at (*rest, 0), 8) < 8)
    {
      escape_digits_take (rest, 8, SIZE_MAX, &value);
      *byte = (unsigned char) value;
      return true;
    }
  span_take (rest, &letter);
  if (letter == 'x' || letter == 'X')
    {
      escape_digits_take (rest, 16, SIZE_MAX, &value);
      *byte = (unsigned char) value;
    }
  else if (letter == '?')
    *byte = 0x7f;
  else if (letter == '_')
    *byte = ' ';
  else
    {
      unsigned char control = escape_letter (letter);
      *byte = control ? control : letter;
    }
  return true;
}

/* The byte of ^X, behind the caret.  As with GNU, the question mark of ^? is also one of
   its own.  */
static bool
take_control (struct span *rest, unsigned char *byte)
{
  unsigned char letter = rest->length > 0 ? span_at (*rest, 0) : 0;
  if (letter == '?')
    *byte = 0x7f;
  else if ('@' <= letter && letter <= '~')
    {
      *byte = letter & 0x1f;
      *rest = span_from (*rest, 1);
    }
  else
    return false;
  return true;
}

/* Add to BYTES the text at the front of *REST, up to ':', or to '=' where ENDS_AT_EQUALS.
   False where an escape is cut short.  */
static bool
take_text (struct buf *bytes, struct span *rest, bool ends_at_equals)
{
  while (rest->length > 0)
    {
      unsigned char byte = span_at (*rest, 0);
      if (byte == ':' || (byte == '=' && ends_at_equals))
        break;
      *rest = span_from (*rest, 1);
      if ((byte == '\\' && !take_escape (rest, &byte))
          || (byte == '^' && !take_control (rest, &byte)))
        return false;
      buf_push (bytes, byte);
    }
  return true;
}

/* Let SEQUENCE be the text at the front of *REST.  */
static bool
take_sequence (struct colours *c, struct span *rest, bool ends_at_equals,
               struct sequence *sequence)
{
  size_t before = buf_span (&c->bytes_).length;
  if (!take_text (&c->bytes_, rest, ends_at_equals))
    return false;
  /* There was room for all: it stays where it is.  */
  *sequence = (struct sequence) { true, span_from (buf_span (&c->bytes_), before) };
  return true;
}

static bool
take_equals (struct span *rest)
{
  unsigned char byte;
  return span_take (rest, &byte) && byte == '=';
}

/* Take the word of a kind of file, and its sequence.  */
static bool
take_kind (struct colours *c, struct span *rest)
{
  static const char words[COLOURS][3] = {
    "lc", "rc", "ec", "rs", "no", "fi", "di", "ln", "pi", "so", "bd", "cd",
    "mi", "or", "ex", "do", "su", "sg", "st", "ow", "tw", "ca", "mh", "cl",
  };
  if (rest->length < 2)
    return false;
  struct span word = span_first (*rest, 2);
  *rest = span_from (*rest, 2);
  if (!take_equals (rest))
    return false;
  for (size_t i = 0; i < COLOURS; i++)
    if (span_equal (word, str_span (str_of (ELEM (words, i))))
        && take_sequence (c, rest, false, &ELEM (c->of, i)))
      return true;
  /* GNU says so of a sequence that is wrong as well.  */
  ELEM (c->wrong, 0) = span_at (word, 0);
  ELEM (c->wrong, 1) = span_at (word, 1);
  return false;
}

/* Take the end of names, and its sequence.  */
static bool
take_ending (struct colours *c, struct span *rest)
{
  struct sequence end, sequence;
  if (!take_sequence (c, rest, true, &end) || !take_equals (rest)
      || !take_sequence (c, rest, false, &sequence))
    return false;
  VEC_PUSH (c->endings_, ((struct colour_ending) { .end = end.bytes, .sequence = sequence }));
  return true;
}

/* Where the chain of those endings begins that have END's last letter, in either case; of
   the empty end it is one of its own.  */
static size_t *
chain_of (struct colours *c, struct span end)
{
  size_t letter = end.length > 0 ? ascii_lower (span_at (end, end.length - 1)) : 0;
  return &ELEM (c->last_, letter);
}

/* Let the ending at INDEX be the first that is looked at, and others with the same end not
   be.  */
static void
put_in_chain (struct colours *c, size_t index)
{
  struct colour_ending *ending = &VEC_AT (c->endings_, index);
  size_t *first = chain_of (c, ending->end);
  for (size_t *link = first; *link != NO_ENDING;)
    {
      struct colour_ending *other = &VEC_AT (c->endings_, *link);
      if (span_equal (other->end, ending->end))
        *link = other->before_;
      else
        link = &other->before_;
    }
  ending->before_ = *first;
  *first = index;
}

/* Where two endings that differ in case alone have other sequences, case counts.  */
static void
tell_cases_apart (struct colours *c, size_t index)
{
  struct colour_ending *ending = &VEC_AT (c->endings_, index);
  for (size_t at = ending->before_; at != NO_ENDING;)
    {
      struct colour_ending *other = &VEC_AT (c->endings_, at);
      if (ascii_same_letters (other->end, ending->end)
          && !span_equal (other->sequence.bytes, ending->sequence.bytes))
        ending->exact = other->exact = true;
      at = other->before_;
    }
}

bool
colours_parse (struct colours *c, struct str text)
{
  struct span rest = str_span (text);
  buf_ensure (&c->bytes_, rest.length);
  while (rest.length > 0)
    {
      unsigned char first = span_at (rest, 0);
      if (first == ':' || first == '*')
        rest = span_from (rest, 1);
      if (first != ':' && !(first == '*' ? take_ending (c, &rest) : take_kind (c, &rest)))
        return false;
    }
  for (size_t i = 0; i < c->endings_.count; i++)
    put_in_chain (c, i);
  for (size_t i = 0; i < COUNT (c->last_); i++)
    for (size_t at = ELEM (c->last_, i); at != NO_ENDING; at = VEC_AT (c->endings_, at).before_)
      tell_cases_apart (c, at);
  c->links_as_targets = span_equal (ELEM (c->of, COLOUR_LINK).bytes, SPAN ("target"));
  return true;
}

/* --- asking --------------------------------------------------------------- */

bool
colour_differs (const struct colours *c, enum colour colour)
{
  struct span bytes = ELEM (c->of, colour).bytes;
  return bytes.length > 0 && !span_equal (bytes, SPAN ("0")) && !span_equal (bytes, SPAN ("00"));
}

static bool
ends_so (const struct colour_ending *ending, struct span name)
{
  if (ending->exact)
    return span_ends_with (name, ending->end);
  return ending->end.length <= name.length
         && ascii_same_letters (span_last (name, ending->end.length), ending->end);
}

/* The ending of NAME that is first in the chain at INDEX; NO_ENDING where none is.  */
static size_t
find_in_chain (const struct colours *c, size_t index, struct span name)
{
  while (index != NO_ENDING && !ends_so (&VEC_AT (c->endings_, index), name))
    index = VEC_AT (c->endings_, index).before_;
  return index;
}

const struct sequence *
colours_by_end (const struct colours *c, struct span name)
{
  size_t letter = name.length > 0 ? ascii_lower (span_at (name, name.length - 1)) : 0;
  size_t found = find_in_chain (c, ELEM (c->last_, letter), name), any = ELEM (c->last_, 0);
  if (found == NO_ENDING || (any != NO_ENDING && any > found))
    found = any;
  return found == NO_ENDING ? NULL : &VEC_AT (c->endings_, found).sequence;
}
