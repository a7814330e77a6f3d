/* od: -S.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/block.h"
#include "od.h"

static void
put_string (struct dump *dump, uintmax_t address, struct span text)
{
  struct output *out = &dump->inv->out;
  put_address (dump, address);
  if (dump->form.radix != 0 || dump->form.labels)
    put_byte (out, ' ');
  put_span (out, text);
  put_byte (out, '\n');
}

void
dump_strings (struct dump *dump, size_t least)
{
  struct mspan block = block_for_input ();
  BUF (text);
  uintmax_t address = dump->form.begin;
  for (size_t length; (length = stream_read (&dump->stream, block)) > 0;)
    for (size_t i = 0; i < length; i++, address++)
      {
        unsigned char byte = mspan_at (block, i);
        if (byte_is_printable (byte))
          {
            buf_push (&text, byte);
            continue;
          }
        if (byte == '\0' && text.length >= least)
          put_string (dump, address - text.length, buf_span (&text));
        buf_truncate (&text, 0);
      }
  /* The limit ends a string as well as NUL does, the end of the input does not.  */
  if (dump->stream.limited && dump->stream.left == 0 && text.length >= least && text.length > 0)
    put_string (dump, address - text.length, buf_span (&text));
  block_release (&block);
}
