/* The fields of a line, as join tells them apart.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fields.h"

#include "simd/gap.h"
#include "text/classes.h"

void
field_style_prepare (struct field_style *style)
{
  style->charset = charset_of_locale ();
  /* In UTF-8 no character's bytes begin within another's.  */
  style->by_characters = style->charset == CHARSET_OTHER;
  for (unsigned int i = 0; i < 256; i++)
    {
      unsigned char byte = (unsigned char) i;
      /* A newline in a line that NUL ends is a blank, too.  */
      ELEM (style->blanks.has, i)
        = (byte < 0x80 || style->charset == CHARSET_BYTES)
          && (byte == '\n' || byte_is (CLASS_BLANK, byte));
    }
}

/* The character of TEXT at AT, which is more than a byte of ASCII: how many bytes it
   has; whether it is a blank.  */
static size_t
wide_char (const struct field_style *style, struct span text, size_t at, bool *is_blank)
{
  struct span rest = span_from (text, at);
  size_t length = rest.length;
  struct character character = char_take (style->charset, &rest);
  *is_blank = character.validity == CHAR_VALID && char_is_blank (character.code);
  return character.validity == CHAR_UNFINISHED ? 1 : length - rest.length;
}

/* Where the blanks of TEXT at AT end, if BLANKS; else where the next blank is, from AT
   on.  */
static size_t
pass_chars (const struct field_style *style, struct span text, size_t at, bool blanks)
{
  while (at < text.length)
    {
      unsigned char byte = span_at (text, at);
      bool is_blank = ELEM (style->blanks.has, byte);
      size_t length = byte < 0x80 || style->charset == CHARSET_BYTES
                        ? 1 : wide_char (style, text, at, &is_blank);
      if (is_blank != blanks)
        break;
      at += length;
    }
  return at;
}

/* The same, for ASCII at once.  */
static inline size_t
pass_blanks (const struct field_style *style, struct span text, size_t at)
{
  if (at < text.length)
    {
      unsigned char byte = span_at (text, at);
      if (byte < 0x80 && !ELEM (style->blanks.has, byte))
        return at;
    }
  return pass_chars (style, text, at, true);
}

static inline size_t
find_blank (const struct field_style *style, struct span text, size_t at)
{
  at = span_find_gap (text, at);
  if (at == text.length || ELEM (style->blanks.has, span_at (text, at)))
    return at;
  return pass_chars (style, text, at, false);
}

/* Where the next separator of TEXT is, from AT on.  */
static size_t
find_separator (const struct field_style *style, struct span text, size_t at)
{
  struct span separator = style->separator;
  unsigned char first = span_at (separator, 0);
  while (at < text.length)
    if (!style->by_characters)
      {
        at += span_find (span_from (text, at), first);
        if (at == text.length || span_starts_with (span_from (text, at), separator))
          return at;
        at++;
      }
    else if (span_starts_with (span_from (text, at), separator))
      return at;
    else
      {
        bool is_blank;
        at += wide_char (style, text, at, &is_blank);
      }
  return text.length;
}

struct field_walk
field_walk_begin (const struct field_style *style, struct span text, size_t begin)
{
  if (style->kind == BETWEEN_BLANKS)
    begin = pass_blanks (style, text, begin);
  return (struct field_walk) {
    .style = style, .text = text, .next = begin, .more = begin < text.length,
  };
}

bool
field_walk_next (struct field_walk *walk, struct field *field)
{
  if (!walk->more)
    return false;
  struct span text = walk->text;
  const struct field_style *style = walk->style;
  field->begin = walk->next;
  switch (style->kind)
    {
    case BETWEEN_BLANKS:
      field->end = find_blank (style, text, field->begin);
      walk->next = pass_blanks (style, text, field->end);
      walk->more = walk->next < text.length;
      break;
    case BETWEEN_SEPARATORS:
      field->end = find_separator (style, text, field->begin);
      walk->more = field->end < text.length;
      walk->next = field->end + (walk->more ? style->separator.length : 0);
      break;
    case WHOLE_LINE:
      field->end = text.length;
      walk->more = false;
    }
  return true;
}

bool
field_find (const struct field_style *style, struct span text, size_t begin,
            uintmax_t number, struct field *field)
{
  /* Nearly always the first, between blanks.  */
  if (number == 0 && style->kind == BETWEEN_BLANKS)
    {
      field->begin = pass_blanks (style, text, begin);
      field->end = find_blank (style, text, field->begin);
      return field->begin < text.length;
    }
  struct field_walk walk = field_walk_begin (style, text, begin);
  for (; field_walk_next (&walk, field); number--)
    if (number == 0)
      return true;
  *field = (struct field) { text.length, text.length };
  return false;
}

bool
fields_are_plain (const struct field_style *style, struct span text, size_t end)
{
  while (end < text.length)
    {
      size_t begin = end + 1;
      if (span_at (text, end) != ' ' || begin == text.length)
        return false;
      end = find_blank (style, text, begin);
      if (end == begin)
        return false;
    }
  return true;
}
