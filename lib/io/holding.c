/* Bytes held back until it is known where they go: few in memory, more in a file.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/holding.h"

#include "io/tempfile.h"

/* What is held in memory.  */
enum { MEMORY_MOST = 4 * 1024 * 1024 };

bool
holding_add (struct holding *h, struct span bytes)
{
  h->length += bytes.length;
  if (!h->has_file_ && bytes.length <= MEMORY_MOST - h->memory_.length)
    return buf_append (&h->memory_, bytes);
  if (!h->has_file_)
    {
      if (!tempfile_open (&h->file_, &h->folder, &h->error))
        return false;
      h->has_file_ = true;
      h->error = 0;
    }
  if (!output_write (&h->file_, bytes))
    h->error = h->file_.error;
  return h->error == 0;
}

bool
holding_take (struct holding *h, struct taking *taking, struct span *bytes)
{
  if (!taking->began_)
    {
      taking->began_ = true;
      if (h->has_file_ && !tempfile_read (&h->file_, &taking->in_))
        h->error = h->file_.error;
      *bytes = buf_span (&h->memory_);
      if (bytes->length > 0 && !h->error)
        return true;
    }
  if (h->has_file_ && !h->error && input_block (&taking->in_, bytes))
    return true;
  if (h->has_file_)
    {
      if (!h->error)
        h->error = taking->in_.error;
      input_close (&taking->in_);
    }
  h->has_file_ = false;
  buf_truncate (&h->memory_, 0);
  h->length = 0;
  return false;
}

void
holding_release (struct holding *h)
{
  if (h->has_file_)
    output_close (&h->file_);
  buf_release (&h->memory_);
  *h = (struct holding) { 0 };
}
