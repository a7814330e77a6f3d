/* Words for people: translated, in the user's locale.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/message.h"

#include <errno.h>
#include <gettext.h>

#include "text/locale.h"

void
message_begin (void)
{
  /* A message is often an argument beside errno.  */
  int error = errno;
  locale_need (LC_CTYPE);
  if (locale_need (LC_MESSAGES))
    {
      bindtextdomain (PACKAGE, LOCALEDIR);
      textdomain (PACKAGE);
    }
  errno = error;
}

const char *
message (const char *text)
{
  message_begin ();
  return gettext (text);
}

const char *
message_counted (const char *one, const char *many, unsigned long count)
{
  message_begin ();
  return ngettext (one, many, count);
}

const char *
message_in (int category, const char *text)
{
  if (locale_is_C (category))
    return text;
  message_begin ();
  return dcgettext (NULL, text, category);
}
