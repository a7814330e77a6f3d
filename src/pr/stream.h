/* A file that is read line by line, or byte by byte where that matters.
   SPDX-License-Identifier: GPL-3.0-or-later

   Lines are not held whole: they can be longer than memory.  */

#ifndef PR_STREAM_H
#define PR_STREAM_H

#include "cli/tool.h"
#include "io/input.h"

struct stream
{
  struct invocation *inv;
  struct input in;
  struct span rest;             /* what is read and not yet taken */
  bool ended;
  /* How many bytes of REST begin with its first form feed, its first backspace,
     where known: not more than it has.  */
  size_t from_form_feed, from_backspace;
};

/* Read from IN, which is open.  */
struct stream stream_on (struct invocation *inv, struct input in);

/* Close it.  What is read of standard input and not taken is given back.  */
void stream_close (struct stream *s);

/* Whether there is more; then REST is not empty.  A failure to read ends the
   run.  */
bool stream_read_on (struct stream *s);

static inline bool
stream_more (struct stream *s)
{
  return s->rest.length > 0 || stream_read_on (s);
}

static inline void
stream_drop (struct stream *s, size_t count)
{
  s->rest = span_from (s->rest, count);
}

/* The next byte, which is not taken.  False at the end.  */
static inline bool
stream_look (struct stream *s, unsigned char *byte)
{
  if (!stream_more (s))
    return false;
  *byte = span_at (s->rest, 0);
  return true;
}

/* Take a form feed, with the newline behind it, if there is one.  */
void stream_drop_form_feed (struct stream *s);

/* Pass over the rest of a line: take the newline behind it, but no form feed.
   False where it ends in a form feed, or with the file.  */
bool stream_drop_line (struct stream *s);

/* What REST has before its first form feed; before its first backspace as well.  */
struct span stream_page (struct stream *s);
struct span stream_forward (struct stream *s);

#endif
