/* What goes wrong, said in GNU's words.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/diag.h"

#include <stdarg.h>
#include <string.h>
#include <unistd.h>

#include "bound/buf.h"
#include "cli/quote.h"
#include "cli/tool.h"

/* Output comes before a message about what follows it.  Where it fails, the
   message is still said before the run ends.  False then.  */
static bool
put_output_first (struct output *out)
{
  void (*failed) (struct output *, void *) = out->failed;
  out->failed = NULL;
  bool ok = output_flush (out);
  out->failed = failed;
  return ok;
}

/* A message goes out in one write, so that those of several programs do not
   mingle.  Where it cannot be told, the run has failed.  */
static void __attribute__ ((format (printf, 4, 0)))
speak (struct invocation *inv, const char *name, int error, const char *format,
       va_list arguments, const char *end)
{
  passing_line_clear (inv->line);
  bool ok = put_output_first (&inv->out);
  BUF (text);
  if (name)
    buf_format (&text, "%s: ", name);
  buf_vformat (&text, format, arguments);
  if (error)
    buf_format (&text, ": %s", strerror (error));
  buf_append (&text, str_span (str_of (end)));
  if (!sys_write_all (STDERR_FILENO, buf_span (&text)))
    {
      inv->unheard = true;
      if (inv->status == 0)
        inv->status = failure_status (inv->tool);
    }
  if (!ok && inv->out.failed)
    inv->out.failed (&inv->out, inv->out.whom);
}

#define SPEAK(name, error, end)                                  \
  do                                                             \
    {                                                            \
      va_list arguments;                                         \
      va_start (arguments, format);                              \
      speak (inv, (name), (error), format, arguments, (end));    \
      va_end (arguments);                                        \
    }                                                            \
  while (0)

void
complain (struct invocation *inv, const char *format, ...)
{
  SPEAK (str_c (inv->name), 0, "\n");
  inv->status = failure_status (inv->tool);
}

void
complain_errno (struct invocation *inv, int error, const char *format, ...)
{
  SPEAK (str_c (inv->name), error, "\n");
  inv->status = failure_status (inv->tool);
}

void
complain_file (struct invocation *inv, struct str file, int error)
{
  complain_errno (inv, error, "%s", quoted_name (file));
}

void
warn (struct invocation *inv, const char *format, ...)
{
  SPEAK (str_c (inv->name), 0, "\n");
}

void
warn_errno (struct invocation *inv, int error, const char *format, ...)
{
  SPEAK (str_c (inv->name), error, "\n");
}

void
say (struct invocation *inv, const char *format, ...)
{
  SPEAK (NULL, 0, "");
}

void
report (struct invocation *inv, const char *format, ...)
{
  BUF (text);
  va_list arguments;
  va_start (arguments, format);
  buf_vformat (&text, format, arguments);
  va_end (arguments);
  put_span (&inv->out, buf_span (&text));
}

void
say_try_help (struct invocation *inv)
{
  say (inv, _("Try '%s --help' for more information.\n"), str_c (inv->called));
}

void
try_help (struct invocation *inv)
{
  say_try_help (inv);
  const struct tool *tool = inv->tool;
  inv->status = tool->usage_failure ? tool->usage_failure : failure_status (tool);
  stop (inv);
}

void
usage_error (struct invocation *inv, const char *format, ...)
{
  SPEAK (str_c (inv->name), 0, "\n");
  try_help (inv);
}

void
missing_operand (struct invocation *inv)
{
  usage_error (inv, _("missing operand"));
}

void
extra_operand (struct invocation *inv, struct str operand)
{
  usage_error (inv, _("extra operand %s"), quoted (operand));
}
