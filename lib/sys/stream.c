/* The C library's standard streams.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/stream.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static FILE *
file_of (enum sys_stream stream)
{
  return stream == STREAM_INPUT ? stdin : stream == STREAM_OUTPUT ? stdout : stderr;
}

bool
sys_stream_unbuffered (enum sys_stream stream)
{
  return setvbuf (file_of (stream), NULL, _IONBF, 0) == 0;
}

bool
sys_stream_by_lines (enum sys_stream stream)
{
  return setvbuf (file_of (stream), NULL, _IOLBF, 0) == 0;
}

bool
sys_stream_buffered (enum sys_stream stream, size_t size)
{
  /* glibc heeds no size without a buffer.  */
  char *buffer = malloc (size);
  if (!buffer)
    {
      errno = ENOMEM;
      return false;
    }
  errno = 0;
  if (setvbuf (file_of (stream), buffer, _IOFBF, size) == 0)
    return true;
  free (buffer);
  return false;
}

void
sys_stream_say (struct span text)
{
  while (text.length > 0)
    {
      ssize_t count = write (STDERR_FILENO, span_raw (text), text.length);
      if (count < 0 && errno == EINTR)
        continue;
      if (count <= 0)
        break;
      text = span_from (text, (size_t) count);
    }
}
