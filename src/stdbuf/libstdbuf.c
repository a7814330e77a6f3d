/* libstdbuf.so: what stdbuf has commands load, to give their standard streams other buffers.
   SPDX-License-Identifier: GPL-3.0-or-later

   It stands in a program of someone else, before that begins: nothing here may end the
   program, and nothing but this is to be seen of it.  */

#include <config.h>

#include <errno.h>
#include <stdlib.h>

#include "modes.h"
#include "sys/stream.h"
#include "text/digits.h"

/* A stream, what it is called in messages, the variable that tells of it.  */
struct wish { enum sys_stream stream; const char *name, *variable; };

static const struct wish wishes[] = {
  { STREAM_ERROR, "stderr", VARIABLE_OF_ERROR },
  { STREAM_INPUT, "stdin", VARIABLE_OF_INPUT },
  { STREAM_OUTPUT, "stdout", VARIABLE_OF_OUTPUT },
};

/* Parse MODE as a size.  */
static bool
parse_size (struct span mode, size_t *size)
{
  uintmax_t number;
  bool overflowed;
  if (!digits_take (&mode, &number, &overflowed) || mode.length > 0 || overflowed
      || number > SIZE_MAX)
    return false;
  *size = (size_t) number;
  return true;
}

static void
say (struct span before, struct span what, struct span between, struct span behind)
{
  sys_stream_say (before);
  sys_stream_say (what);
  sys_stream_say (between);
  sys_stream_say (behind);
  sys_stream_say (SPAN ("\n"));
}

static void
grant (const struct wish *wish, struct str mode)
{
  bool fine;
  size_t size = 0;
  struct span name = str_span (str_of (wish->name)), wanted = str_span (mode);
  errno = 0;
  if (str_equal (mode, STR ("0")))
    fine = sys_stream_unbuffered (wish->stream);
  else if (str_equal (mode, STR ("L")))
    fine = sys_stream_by_lines (wish->stream);
  else if (parse_size (wanted, &size) && size > 0)
    fine = sys_stream_buffered (wish->stream, size);
  else
    {
      say (SPAN ("invalid buffering mode "), wanted, SPAN (" for "), name);
      return;
    }
  if (!fine && errno == ENOMEM)
    say (SPAN ("failed to allocate a "), wanted, SPAN (" byte stdio buffer"), span_empty ());
  else if (!fine)
    say (SPAN ("could not set buffering of "), name, SPAN (" to mode "), wanted);
}

static void __attribute__ ((constructor))
grant_all (void)
{
  for (size_t i = 0; i < COUNT (wishes); i++)
    {
      const char *mode = getenv (ELEM (wishes, i).variable);
      if (mode)
        grant (&ELEM (wishes, i), str_of (mode));
    }
}
