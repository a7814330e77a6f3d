/* echo: put out words.
   POSIX.1-2024 echo; GNU manual, "echo invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/tool.h"
#include "sys/environment.h"
#include "text/escape.h"

static const struct option_row options[] = {
  { 'n', NULL, IGNORED, N_("put no newline behind them") },
  { 'e', NULL, IGNORED, N_("heed the escape sequences below") },
  { 'E', NULL, IGNORED, N_("heed none, as at first") },
};

static int echo_main (struct invocation *);

/* A word such as -nx is text, not a wrong option.  */
const struct tool echo_tool = {
  .name = "echo",
  .synopsis = N_("[-neE]... [STRING]...\nOPTION"),
  .summary = N_("Put the STRINGs on standard output, with blanks in between and a newline\n"
                "behind them."),
  .options = OPTIONS_READ_BY_TOOL (options),
  .notes = N_("With -e, these are heeded:\n"
              "  \\\\     a backslash\n"
              "  \\a     the bell\n"
              "  \\b     a backspace\n"
              "  \\c     the end of all output\n"
              "  \\e     an escape character\n"
              "  \\f     a form feed\n"
              "  \\n     a newline\n"
              "  \\r     a carriage return\n"
              "  \\t     a tab\n"
              "  \\v     a vertical tab\n"
              "  \\0NNN  the byte with the octal number NNN, of 1 to 3 digits\n"
              "  \\xHH   the byte with the hexadecimal number HH, of 1 or 2 digits\n\n"
              "For text that may begin with a dash or hold backslashes, printf is the\n"
              "better choice."),
  .in_shells = true,
  .literal_if_posix = true,
  .run = echo_main,
};

struct settings { bool no_newline, escapes; };

/* Whether WORD is options alone; then they are heeded.  */
static bool
take_options (struct str word, struct settings *set)
{
  struct span letters = str_span (word);
  unsigned char letter;
  if (letters.length < 2 || !span_take (&letters, &letter) || letter != '-')
    return false;
  struct settings then = *set;
  while (span_take (&letters, &letter))
    if (letter == 'n')
      then.no_newline = true;
    else if (letter == 'e' || letter == 'E')
      then.escapes = letter == 'e';
    else
      return false;
  *set = then;
  return true;
}

/* WORD with its escapes turned to bytes.  False at one that ends the output.  */
static bool
put_escaped (struct output *out, struct span word)
{
  while (word.length > 0)
    {
      size_t plain = span_find (word, '\\');
      put_span (out, span_first (word, plain));
      word = span_from (word, plain);
      unsigned char byte;
      switch (escape_take (&word, &byte))
        {
        case ESCAPE_BYTE:
          put_byte (out, byte);
          break;
        case ESCAPE_END:
          return false;
        case ESCAPE_NONE:
          break;
        }
    }
  return true;
}

static int
echo_main (struct invocation *inv)
{
  struct settings set = { 0 };
  size_t first = 0;
  /* POSIX's echo knows no option, and always escapes; GNU's still takes -n if
     it comes first.  */
  bool posix = environment_posix_strict ();
  bool heeded = !posix || (inv->operands.count > 0
                           && str_equal (VEC_AT (inv->operands, 0), STR ("-n")));
  while (heeded && first < inv->operands.count
         && take_options (VEC_AT (inv->operands, first), &set))
    first++;
  for (size_t i = first; i < inv->operands.count; i++)
    {
      if (i > first)
        put_byte (&inv->out, ' ');
      struct str word = VEC_AT (inv->operands, i);
      if (!set.escapes && !posix)
        put_str (&inv->out, word);
      else if (!put_escaped (&inv->out, str_span (word)))
        return inv->status;
    }
  if (!set.no_newline)
    put_byte (&inv->out, '\n');
  return inv->status;
}
