/* The markup of --help: option names in bold, linked to the manual.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/markup.h"

#include <stdlib.h>

#ifndef MANUAL_URL
# define MANUAL_URL "https://www.gnu.org/software/coreutils/manual/coreutils.html"
#endif
#define PROGRAM_URL "https://www.gnu.org/software/coreutils/"
#define LINK_BEGIN "\033]8;;"
#define LINK_END "\033\\"
#define BOLD "\033[1m"
#define PLAIN "\033[0m"

static bool
terminal_shows_it (void)
{
  const char *terminal = getenv ("TERM");
  if (!terminal)
    return false;
  struct str name = str_of (terminal);
  return name.length > 0 && !str_equal (name, STR ("dumb"));
}

/* Programs that the manual describes under another's name.  */
static const struct { char name[10], manual[6]; } manual_names[] = {
  { "[", "test" }, { "dir", "ls" }, { "vdir", "ls" },
  { "b2sum", "cksum" }, { "md5sum", "cksum" }, { "sha1sum", "cksum" },
  { "sha224sum", "cksum" }, { "sha256sum", "cksum" },
  { "sha384sum", "cksum" }, { "sha512sum", "cksum" },
};

const char *
markup_manual_name (const char *name)
{
  for (size_t i = 0; i < COUNT (manual_names); i++)
    if (str_equal (str_of (ELEM (manual_names, i).name), str_of (name)))
      return ELEM (manual_names, i).manual;
  return name;
}

void
markup_begin (struct invocation *inv, const struct option_row *row)
{
  if (!terminal_shows_it ())
    return;
  struct output *out = &inv->out;
  put_text (out, LINK_BEGIN MANUAL_URL "#");
  put_text (out, markup_manual_name (inv->tool->name));
  if (row->key)
    {
      put_byte (out, '-');
      put_byte (out, (unsigned char) row->key);
    }
  else
    {
      put_text (out, "--");
      put_text (out, row->name);
    }
  put_text (out, LINK_END BOLD);
}

void
markup_end (struct invocation *inv)
{
  if (terminal_shows_it ())
    put_text (&inv->out, PLAIN LINK_BEGIN LINK_END);
}

void
markup_put_standard (struct invocation *inv, const char *word)
{
  struct output *out = &inv->out;
  bool shown = terminal_shows_it ();
  put_text (out, "      ");
  if (shown)
    {
      put_text (out, LINK_BEGIN PROGRAM_URL);
      put_text (out, inv->tool->name);
      put_byte (out, '#');
      put_text (out, inv->tool->name);
      put_text (out, "--");
      put_text (out, word);
      put_text (out, LINK_END BOLD);
    }
  put_text (out, "--");
  put_text (out, word);
  markup_end (inv);
  put_byte (out, '\n');
}
