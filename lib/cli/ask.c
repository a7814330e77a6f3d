/* Questions to the user.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/ask.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>

#include "bound/buf.h"
#include "cli/diag.h"
#include "sys/file.h"
#include "text/locale.h"

/* Put a line of standard input to TEXT, no byte more taken than that.  False, with errno, where
   it cannot be read; its end is no failure.  */
static bool
read_answer (struct buf *text)
{
  unsigned char byte[1];
  ssize_t count;
  while ((count = sys_read (STDIN_FILENO, MSPAN (byte))) == 1 && ELEM (byte, 0) != '\n')
    buf_push (text, ELEM (byte, 0));
  return count >= 0;
}

bool
ask (struct invocation *inv, const char *format, ...)
{
  BUF (text);
  va_list arguments;
  va_start (arguments, format);
  buf_vformat (&text, format, arguments);
  va_end (arguments);
  say_span (inv, buf_span (&text));
  buf_truncate (&text, 0);
  bool is_read = read_answer (&text);
  int error = errno;
  message_begin ();
  /* No answer is no consent, and the run has not done what it was to do.  */
  if (!is_read)
    {
      complain_errno (inv, error, _("error reading %s"), _("standard input"));
      return false;
    }
  return rpmatch (str_c (buf_str (&text))) > 0;
}

const char *
file_kind (const struct stat *status)
{
  switch (status->st_mode & S_IFMT)
    {
    case S_IFREG: return status->st_size == 0 ? _("regular empty file") : _("regular file");
    case S_IFDIR: return _("directory");
    case S_IFLNK: return _("symbolic link");
    case S_IFBLK: return _("block special file");
    case S_IFCHR: return _("character special file");
    case S_IFIFO: return _("fifo");
    case S_IFSOCK: return _("socket");
    default: return _("weird file");
    }
}
