/* env: a text that is split into words (-S).
   GNU manual, "-S/--split-string syntax".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/buf.h"
#include "cli/quote.h"
#include "env.h"
#include "sys/environment.h"

struct splitting
{
  struct invocation *inv;
  bool told;
  struct str text;
  size_t at;                    /* in TEXT */
  bool in_word;
  unsigned char quote;          /* the one that is open, or 0 */
  bool ended;                   /* what follows does not count */
  struct buf word;
  VEC (struct str) words;
};

static void
add (struct splitting *s, unsigned char byte)
{
  s->in_word = true;
  buf_push (&s->word, byte);
}

static void
end_word (struct splitting *s)
{
  if (!s->in_word)
    return;
  VEC_PUSH (s->words, arena_str (&s->inv->arena, buf_span (&s->word)));
  buf_truncate (&s->word, 0);
  s->in_word = false;
}

/* What a backslash and BYTE stand for, where that is a byte; 0 where it is none.  */
static unsigned char
escaped (unsigned char byte)
{
  switch (byte)
    {
    case '"': case '#': case '$': case '\'': case '\\': return byte;
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'v': return '\v';
    default: return 0;
    }
}

/* A backslash, which is not in single quotes, and what follows it.  */
static void
take_escape (struct splitting *s)
{
  if (s->at + 1 == s->text.length)
    {
      complain (s->inv, "%s", _("invalid backslash at end of string in -S"));
      stop (s->inv);
    }
  unsigned char byte = str_at (s->text, s->at + 1);
  s->at += 2;
  if (escaped (byte))
    add (s, escaped (byte));
  else if (byte == '_' && s->quote)
    add (s, ' ');
  else if (byte == '_')
    end_word (s);
  else if (byte == 'c' && !s->quote)
    s->ended = true;
  else if (byte == 'c')
    {
      complain (s->inv, "%s", _("'\\c' must not appear in double-quoted -S string"));
      stop (s->inv);
    }
  else
    {
      complain (s->inv, _("invalid sequence '\\%c' in -S"), byte);
      stop (s->inv);
    }
}

static bool
is_letter (unsigned char byte)
{
  return byte == '_' || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* ${NAME}: the value of a variable.  */
static void
take_variable (struct splitting *s)
{
  struct str rest = str_from (s->text, s->at);
  struct span name = str_span (rest);
  size_t end = 2;
  while (end < rest.length
         && (is_letter (str_at (rest, end))
             || (end > 2 && str_at (rest, end) >= '0' && str_at (rest, end) <= '9')))
    end++;
  if (end == 2 || end >= rest.length || str_at (rest, 1) != '{' || str_at (rest, end) != '}')
    {
      complain (s->inv, _("only ${VARNAME} expansion is supported, error at: %s"),
                str_c (rest));
      stop (s->inv);
    }
  name = span_slice (name, 2, end);
  s->at += end + 1;
  struct str variable = arena_str (&s->inv->arena, name), value = environment_value (variable);
  if (!str_given (value))
    {
      if (s->told)
        say (s->inv, "replacing ${%s} with null string\n", str_c (variable));
      return;
    }
  s->in_word = true;
  if (s->told)
    say (s->inv, "expanding ${%s} into %s\n", str_c (variable), quoted (value));
  buf_append (&s->word, str_span (value));
}

/* What stands at the current place.  */
static void
take (struct splitting *s)
{
  unsigned char byte = str_at (s->text, s->at);
  bool single = s->quote == '\'';
  bool escapes = byte == '\\';
  if (single && escapes)
    {
      unsigned char next = s->at + 1 < s->text.length ? str_at (s->text, s->at + 1) : 0;
      escapes = next == '\\' || next == '\'';
    }
  if (escapes)
    take_escape (s);
  else if (byte == '$' && !single)
    take_variable (s);
  else if (!s->quote && separates_words (byte))
    {
      end_word (s);
      s->at++;
    }
  else if (!s->quote && !s->in_word && byte == '#')
    s->ended = true;
  else if (s->quote ? byte == s->quote : byte == '"' || byte == '\'')
    {
      s->quote = s->quote ? 0 : byte;
      s->in_word = true;
      s->at++;
    }
  else
    {
      add (s, byte);
      s->at++;
    }
}

static void
tell (struct invocation *inv, struct str text, str_list words)
{
  if (words.count > 0)
    say (inv, "split -S:  %s\n", quoted (text));
  const char *before = " into:   ";
  FOR_EACH (word, words)
    {
      say (inv, "%s %s\n", before, quoted (*word));
      before = "     &   ";
    }
}

str_list
split_words (struct invocation *inv, struct str text, bool told)
{
  struct splitting s = { .inv = inv, .told = told, .text = text };
  while (!s.ended && s.at < text.length)
    take (&s);
  if (s.quote)
    {
      complain (inv, "%s", _("no terminating quote in -S string"));
      stop (inv);
    }
  end_word (&s);
  buf_release (&s.word);
  str_list words = VEC_SLICE (s.words);
  if (told)
    tell (inv, text, words);
  return words;
}
