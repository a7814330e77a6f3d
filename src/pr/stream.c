/* A file that is read line by line.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "stream.h"

#include "cli/files.h"
#include "cli/quote.h"

struct stream
stream_on (struct invocation *inv, struct input in)
{
  return (struct stream) { .inv = inv, .in = in, .rest = span_empty () };
}

void
stream_close (struct stream *s)
{
  if (s->in.is_stdin)
    input_give_back (&s->in, s->rest.length);
  input_close (&s->in);
}

bool
stream_read_on (struct stream *s)
{
  if (s->ended)
    return false;
  if (input_block (&s->in, &s->rest))
    {
      s->from_form_feed = s->from_backspace = SIZE_MAX;
      return true;
    }
  s->ended = true;
  s->rest = span_empty ();
  if (s->in.error)
    {
      complain_errno (s->inv, s->in.error, "%s", quoted_name (file_title (&s->in)));
      stop (s->inv);
    }
  return false;
}

void
stream_drop_form_feed (struct stream *s)
{
  stream_drop (s, 1);
  unsigned char next;
  if (stream_look (s, &next) && next == '\n')
    stream_drop (s, 1);
}

/* What REST has before its first BYTE.  *FROM is kept from call to call, so that
   each byte of a file is looked at once.  */
static struct span
before (struct span rest, unsigned char byte, size_t *from)
{
  if (*from > rest.length)
    *from = rest.length - span_find (rest, byte);
  return span_first (rest, rest.length - *from);
}

struct span
stream_page (struct stream *s)
{
  return before (s->rest, '\f', &s->from_form_feed);
}

struct span
stream_forward (struct stream *s)
{
  size_t length = before (s->rest, '\b', &s->from_backspace).length;
  struct span page = stream_page (s);
  return span_first (page, size_min (page.length, length));
}

bool
stream_drop_line (struct stream *s)
{
  while (stream_more (s))
    {
      struct span page = stream_page (s);
      size_t end = span_find (page, '\n');
      if (end < page.length)
        {
          stream_drop (s, end + 1);
          return true;
        }
      stream_drop (s, end);
      if (s->rest.length > 0)
        return false;
    }
  return false;
}
