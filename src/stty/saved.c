/* How a terminal works, as one word (stty -g).
   SPDX-License-Identifier: GPL-3.0-or-later

   Input, output, control and local flags, then the characters, in hexadecimal with
   colons between them.  */

#include <config.h>

#include "saved.h"

#include "bound/buf.h"
#include "text/number.h"

enum { FLAG_FIELDS = 4, FIELDS = FLAG_FIELDS + NCCS };

void
saved_put (struct output *out, const struct termios *mode)
{
  BUF (line);
  buf_format (&line, "%jx:%jx:%jx:%jx", (uintmax_t) mode->c_iflag,
              (uintmax_t) mode->c_oflag, (uintmax_t) mode->c_cflag,
              (uintmax_t) mode->c_lflag);
  for (size_t i = 0; i < NCCS; i++)
    buf_format (&line, ":%x", (unsigned int) ELEM (mode->c_cc, i));
  buf_push (&line, '\n');
  put_span (out, buf_span (&line));
}

bool
saved_parse (struct arena *arena, struct str text, struct termios *mode)
{
  uintmax_t fields[FIELDS];
  size_t count = 0;
  struct span rest = str_span (text);
  for (struct span field; span_next (&rest, ':', &field); count++)
    if (count == FIELDS
        || number_parse_base (arena_str (arena, field), 16, &ELEM (fields, count))
             != NUMBER_FINE
        || ELEM (fields, count) > (count < FLAG_FIELDS ? (tcflag_t) -1 : (cc_t) -1))
      return false;
  if (count < FIELDS || span_ends_in (str_span (text), ':'))
    return false;
  mode->c_iflag = (tcflag_t) ELEM (fields, 0);
  mode->c_oflag = (tcflag_t) ELEM (fields, 1);
  mode->c_cflag = (tcflag_t) ELEM (fields, 2);
  mode->c_lflag = (tcflag_t) ELEM (fields, 3);
  for (size_t i = 0; i < NCCS; i++)
    ELEM (mode->c_cc, i) = (cc_t) ELEM (fields, FLAG_FIELDS + i);
  return true;
}
