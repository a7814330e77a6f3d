/* Questions to the user.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/ask.h"

#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>

#include "bound/buf.h"
#include "sys/file.h"
#include "text/locale.h"

/* Put a line of standard input to TEXT, no byte more taken than that.  */
static void
read_answer (struct buf *text)
{
  unsigned char byte[1];
  while (sys_read (STDIN_FILENO, MSPAN (byte)) == 1 && ELEM (byte, 0) != '\n')
    buf_push (text, ELEM (byte, 0));
}

bool
ask (struct invocation *inv, const char *format, ...)
{
  BUF (text);
  va_list arguments;
  passing_line_clear (inv->line);
  output_flush (&inv->out);
  va_start (arguments, format);
  buf_vformat (&text, format, arguments);
  va_end (arguments);
  sys_write_all (STDERR_FILENO, buf_span (&text));
  buf_truncate (&text, 0);
  read_answer (&text);
  message_begin ();
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
