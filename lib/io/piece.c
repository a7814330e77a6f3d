/* Files that the parts of an input go to, under names that are made up as the
   work goes on.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/piece.h"

#include <errno.h>

#include "bound/buf.h"
#include "sys/file.h"

struct piece_place
piece_place_of (struct str prefix, const struct stat *input)
{
  struct span name = str_span (prefix);
  size_t slash = span_rfind (name, '/');
  return (struct piece_place) { .input = input,
                                .folder_length_ = slash < name.length ? slash + 1 : 0 };
}

void
piece_place_close (struct piece_place *place)
{
  if (place->open_)
    sys_close_folder (place->folder_);
  place->open_ = false;
}

/* The part of NAME that is looked up in the folder.  */
static struct str
within (const struct piece_place *place, struct str name)
{
  return str_from (name, place->folder_length_);
}

/* Look the folder up.  False, with errno, where that fails.  */
static bool
reach_folder (struct piece_place *place, struct str name)
{
  if (place->open_)
    return true;
  BUF (folder);
  buf_append (&folder, span_first (str_span (name), place->folder_length_));
  place->folder_ = sys_open_folder (buf_str (&folder));
  place->open_ = place->folder_ >= 0 || place->folder_length_ == 0;
  return place->open_;
}

/* What was there already becomes a piece.  */
static enum piece_end
take_over (struct piece_place *place, struct output *out)
{
  const struct stat *status = output_status (out);
  if (!status)
    return PIECE_FAILED;
  if (place->input && sys_is_one_file (status, place->input))
    return PIECE_IS_INPUT;
  if (S_ISREG (status->st_mode) && status->st_size > 0 && !sys_empty_file (out->fd_))
    {
      out->error = errno;
      return PIECE_NOT_EMPTIED;
    }
  return PIECE_MADE;
}

enum piece_end
piece_make (struct piece_place *place, struct str name, struct output *out)
{
  *out = (struct output) { .name = name, .fd_ = -1 };
  bool is_new = false;
  if (reach_folder (place, name))
    out->fd_ = sys_make_file (place->folder_, within (place, name), &is_new);
  if (out->fd_ < 0)
    {
      out->error = errno;
      return PIECE_FAILED;
    }
  if (is_new)
    return PIECE_MADE;
  enum piece_end end = take_over (place, out);
  if (end != PIECE_MADE)
    {
      sys_close (out->fd_);
      out->fd_ = -1;
    }
  return end;
}

bool
piece_reopen (struct piece_place *place, struct output *out)
{
  struct stat before = out->status_;
  out->fd_ = sys_append_to_made (place->folder_, within (place, out->name));
  if (out->fd_ < 0)
    out->error = errno;
  else if (!sys_status (out->fd_, &out->status_) || !sys_is_one_file (&before, &out->status_))
    out->error = ESTALE;
  return out->error == 0;
}

void
piece_remove (const struct piece_place *place, struct str name, dev_t device, ino_t inode)
{
  sys_remove_made (place->folder_, within (place, name), device, inode);
}
