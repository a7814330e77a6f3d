/* Security contexts (SELinux): their parts, and what files have by default.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/context.h"

#include <errno.h>

#include "fs/canonical.h"
#include "sys/context.h"
#include "sys/file.h"
#include "sys/names.h"

/* Whether TEXT may be, or be part of, a context: colons and spaces are in ranges
   alone.  */
static bool
is_part (struct span text, enum context_part part)
{
  for (size_t i = 0; i < text.length; i++)
    switch (span_at (text, i))
      {
      case '\n': case '\t': case '\r':
        return false;
      case ' ': case ':':
        if (part != CONTEXT_RANGE)
          return false;
      }
  return true;
}

/* As many parts as libselinux takes, so many colons can be in a range.  */
enum { COLONS_MOST = 5 };

static size_t
count_colons (struct span text)
{
  size_t count = 0;
  for (size_t i = 0; i < text.length; i++)
    count += span_at (text, i) == ':';
  return count;
}

bool
context_parse (struct span text, struct context *context)
{
  *context = (struct context) { 0 };
  size_t colons = count_colons (text);
  errno = EINVAL;
  if (colons < CONTEXT_TYPE || colons > COLONS_MOST)
    return false;
  struct span rest = text;
  for (enum context_part part = CONTEXT_USER; part < CONTEXT_RANGE; part++)
    {
      size_t end = span_find (rest, ':');
      struct span found = span_first (rest, end);
      if (!is_part (found, part))
        return false;
      ELEM (context->parts, part) = found;
      context->has_range = end < rest.length;
      rest = span_from (rest, context->has_range ? end + 1 : end);
    }
  ELEM (context->parts, CONTEXT_RANGE) = rest;
  return is_part (rest, CONTEXT_RANGE);
}

bool
context_set_part (struct context *context, enum context_part part, struct str value)
{
  if (!is_part (str_span (value), part))
    {
      errno = EINVAL;
      return false;
    }
  ELEM (context->parts, part) = str_span (value);
  context->has_range |= part == CONTEXT_RANGE;
  return true;
}

void
context_put (const struct context *context, struct buf *text)
{
  for (enum context_part part = CONTEXT_USER; part <= CONTEXT_RANGE; part++)
    {
      if (part == CONTEXT_RANGE && !context->has_range)
        return;
      if (part > CONTEXT_USER)
        buf_push (text, ':');
      buf_append (text, ELEM (context->parts, part));
    }
}

/* Defaults.  */

/* Add what a file PATH of MODE has by default.  */
static bool
add_default (const struct selinux *s, struct str path, mode_t mode, struct buf *context)
{
  struct str from_root = path.length > 0 && str_at (path, 0) == '/'
                         ? path : path_canonical (path, NO_COMPONENTS, false);
  return str_given (from_root) && selinux_default (s, from_root, mode, context);
}

/* Add the context HAS with the type of DEFAULTS.  */
static bool
add_with_type (struct span has, struct span defaults, struct buf *context)
{
  struct context result, wanted;
  if (!context_parse (has, &result) || !context_parse (defaults, &wanted))
    return false;
  ELEM (result.parts, CONTEXT_TYPE) = ELEM (wanted.parts, CONTEXT_TYPE);
  context_put (&result, context);
  return true;
}

/* Add what a file of MODE that we make in FOLDER gets unless we say something else.  */
static bool
add_made (const struct selinux *s, int folder, mode_t mode, struct buf *context)
{
  BUF (ours);
  BUF (place);
  int fd = folder == SYS_HERE ? sys_open_folder (STR (".")) : folder;
  bool is_read = fd >= 0 && sys_read_context (fd, &place);
  int error = errno;
  if (folder == SYS_HERE)
    sys_close_folder (fd);
  errno = error;
  return is_read && selinux_own (s, &ours)
         && selinux_of_new_file (s, buf_str (&ours), buf_str (&place), mode, context);
}

bool
context_begin_default (const struct selinux *s, int folder, struct str path, mode_t mode)
{
  BUF (defaults);
  BUF (made);
  BUF (context);
  return add_default (s, path, mode, &defaults) && add_made (s, folder, mode, &made)
         && add_with_type (buf_span (&made), buf_span (&defaults), &context)
         && selinux_set_new_files (s, buf_str (&context));
}

bool
context_restore (const struct selinux *s, int fd, struct str path)
{
  BUF (defaults);
  BUF (has);
  BUF (context);
  struct stat status;
  return sys_status (fd, &status) && add_default (s, path, status.st_mode, &defaults)
         && sys_read_context (fd, &has)
         && add_with_type (buf_span (&has), buf_span (&defaults), &context)
         && sys_write_context (fd, buf_str (&context));
}

bool
context_adopt (const struct selinux *s, int fd)
{
  BUF (context);
  return selinux_new_files (s, &context) && sys_write_context (fd, buf_str (&context));
}

bool
context_is_no_matter (int error)
{
  return error == ENOTSUP || error == ENODATA;
}
