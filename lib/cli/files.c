/* The files a tool reads, each in turn.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/files.h"

#include "cli/quote.h"

struct str
file_title (const struct input *in)
{
  return in->is_stdin ? str_of (_("standard input")) : in->name;
}

static void
complain_of (struct files *files, const char *format)
{
  struct input *in = &files->input_;
  struct str name = file_title (in);
  bool no_operand = files->names.count == 0 && !files->list;
  /* A name in front of the message is quoted only where it must be.  */
  if (format && span_starts_with (str_span (str_of (format)), SPAN ("%s")))
    complain_errno (files->inv, in->error, _(format), quoted_name (name));
  else if (format)
    complain_errno (files->inv, in->error, _(format), quoted_file (name));
  else if (no_operand && files->stdin_name)
    complain_file (files->inv, str_of (_(files->stdin_name)), in->error);
  else
    complain_file (files->inv, in->name, in->error);
}

/* Complain of the error that ended the current file, if any.  */
static void
settle (struct files *files)
{
  if (files->open_ && files->input_.error)
    complain_of (files, files->cannot_read);
  files->input_.error = 0;
}

/* The longest list that is read at once.  */
enum { LIST_AT_ONCE = 10 * 1024 * 1024 };

void
files_from_list (struct files *files, struct str file)
{
  struct invocation *inv = files->inv;
  if (files->names.count > 0)
    {
      complain (inv, _("extra operand %s"), quoted_file (VEC_AT (files->names, 0)));
      say (inv, "%s\n", _("file operands cannot be combined with --files0-from"));
      try_help (inv);
    }
  struct name_list *list = ARENA_NEW (&inv->arena, struct name_list);
  files->list = list;
  list->name_ = file;
  if (str_equal (file, STR ("-")))
    input_stdin (&list->from_, file, &inv->out);
  else
    input_open (&list->from_, file, &inv->out);
  if (list->from_.error)
    {
      complain_errno (inv, list->from_.error, _("cannot open %s for reading"),
                      quoted_file (file));
      stop (inv);
    }
  const struct stat *status = input_status (&list->from_);
  if (!status || !S_ISREG (status->st_mode) || status->st_size > LIST_AT_ONCE)
    return;
  VEC (struct str) names = { 0 };
  for (struct span name; input_record (&list->from_, '\0', &name);)
    VEC_PUSH (names, arena_str (&inv->arena, name));
  if (list->from_.error)
    {
      complain_errno (inv, list->from_.error, _("cannot read file names from %s"),
                      quoted_file (file));
      stop (inv);
    }
  files->names = (str_list) VEC_SLICE (names);
}

/* The next name of the list.  False at its end.  */
static bool
next_listed (struct files *files, struct str *name)
{
  struct name_list *list = files->list;
  if (files->names.count > 0)
    {
      if (files->next_ == files->names.count)
        return false;
      *name = VEC_AT (files->names, files->next_++);
    }
  else
    {
      struct span record;
      if (!input_record (&list->from_, '\0', &record))
        {
          if (list->from_.error)
            complain_errno (files->inv, list->from_.error, _("%s: read error"),
                            quoted_name (list->name_));
          list->from_.error = 0;
          return false;
        }
      buf_truncate (&list->word_, 0);
      buf_append (&list->word_, record);
      *name = buf_str (&list->word_);
    }
  list->number_++;
  return true;
}

/* Whether NAME, from the list, can be opened; otherwise say why not.  */
static bool
is_good_name (struct files *files, struct str name)
{
  struct name_list *list = files->list;
  if (list->from_.is_stdin && str_equal (name, STR ("-")))
    complain (files->inv, _("when reading file names from standard input, "
                            "no file name of %s allowed"), quoted_file (name));
  else if (name.length == 0)
    complain (files->inv, "%s:%ju: %s", quoted_name (list->name_), list->number_,
              _("invalid zero-length file name"));
  else
    return true;
  return false;
}

bool
files_next_name (struct files *files, struct str *name)
{
  if (files->list)
    {
      while (next_listed (files, name))
        if (is_good_name (files, *name))
          return true;
      return false;
    }
  size_t count = files->names.count;
  while (files->next_ < (count ? count : 1))
    {
      *name = count ? VEC_AT (files->names, files->next_) : STR ("-");
      files->next_++;
      if (name->length > 0 || !files->refuse_empty)
        return true;
      complain (files->inv, "%s", _("invalid zero-length file name"));
    }
  return false;
}

struct input *
files_next (struct files *files)
{
  struct input *in = &files->input_;
  settle (files);
  if (files->open_ && !input_close (in))
    complain_of (files, files->cannot_read);
  files->open_ = false;
  for (struct str name; files_next_name (files, &name);)
    {
      if (str_equal (name, STR ("-")))
        input_stdin (in, name, &files->inv->out);
      else
        input_open (in, name, &files->inv->out);
      if (!in->error)
        {
          files->open_ = true;
          files->stdin_used_ |= in->is_stdin;
          return in;
        }
      complain_of (files, files->cannot_open);
    }
  if (files->stdin_used_ && files->cannot_close_stdin && !input_close_stdin (in))
    complain_errno (files->inv, in->error, "%s", _(files->cannot_close_stdin));
  return NULL;
}

size_t
files_seen (const struct files *files)
{
  return files->list ? (size_t) files->list->number_ : files->next_;
}
