/* What is told of file systems.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "sys/filesystem.h"
#include "teller.h"

struct system
{
  struct str name;              /* of a file in it */
  struct filesystem_status is;
};

static void
put_kind (struct teller *t, const struct field *field, uint32_t kind)
{
  const char *name = filesystem_name (kind);
  BUF (text);
  if (name)
    buf_append (&text, str_span (str_of (name)));
  else
    buf_format (&text, "UNKNOWN (0x%x)", (unsigned int) kind);
  put_text_field (&t->inv->out, field, buf_span (&text));
}

static void
put_directive (struct teller *t, const struct piece *piece, const void *what)
{
  const struct system *system = what;
  const struct filesystem_status *is = &system->is;
  const struct field *field = &piece->field;
  struct output *out = &t->inv->out;
  switch (piece->letter)
    {
    case 'a': put_signed_field (out, field, is->blocks_available); break;
    case 'b': put_signed_field (out, field, (intmax_t) is->blocks); break;
    case 'c': put_count_field (out, field, is->files); break;
    case 'd': put_signed_field (out, field, (intmax_t) is->files_free); break;
    case 'f': put_signed_field (out, field, (intmax_t) is->blocks_free); break;
    case 'i': put_hexadecimal_field (out, field, is->id); break;
    case 'l': put_count_field (out, field, is->name_most); break;
    case 'n':
      if (piece->modifier == 'Q')
        put_quoted_field (t, field, system->name);
      else
        put_text_field (out, field, str_span (system->name));
      break;
    case 's': put_count_field (out, field, is->transfer_size); break;
    case 'S': put_count_field (out, field, is->block_size); break;
    case 't': put_hexadecimal_field (out, field, is->kind); break;
    case 'T': put_kind (t, field, is->kind); break;
    default: put_unknown (t); break;
    }
}

void
tell_file_system (struct teller *t, struct str name)
{
  struct system system = { .name = name };
  if (str_equal (name, STR ("-")))
    complain (t->inv, _("using %s to denote standard input does not work in file system mode"),
              quoted_file (name));
  else if (!sys_filesystem_status (name, &system.is))
    complain_errno (t->inv, errno, _("cannot read file system information for %s"),
                    quoted_file (name));
  else
    put_format (t, &t->format, put_directive, &system);
}
