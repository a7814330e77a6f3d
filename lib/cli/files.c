/* The files a tool reads, each in turn.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/files.h"

#include "cli/quote.h"

static void
complain_of (struct files *files, const char *format)
{
  struct input *in = &files->input_;
  struct str name = in->is_stdin ? str_of (_("standard input")) : in->name;
  if (format)
    complain_errno (files->inv, in->error, _(format), quoted_file (name));
  else
    complain_file (files->inv, in->name, in->error);
}

void
files_settle (struct files *files)
{
  if (files->open_ && files->input_.error)
    complain_of (files, files->cannot_read);
  files->input_.error = 0;
}

struct input *
files_next (struct files *files)
{
  struct input *in = &files->input_;
  files_settle (files);
  if (files->open_ && !input_close (in))
    complain_of (files, files->cannot_read);
  files->open_ = false;
  size_t count = files->names.count;
  while (files->next_ < (count ? count : 1))
    {
      size_t index = files->next_++;
      struct str name = count ? VEC_AT (files->names, index) : STR ("-");
      if (str_equal (name, STR ("-")))
        input_stdin (in, name, &files->inv->out);
      else
        input_open (in, name, &files->inv->out);
      if (!in->error)
        {
          files->open_ = true;
          return in;
        }
      complain_of (files, files->cannot_open);
    }
  return NULL;
}
