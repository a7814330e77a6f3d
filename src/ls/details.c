/* ls: what stands in front of names in any format.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "listing.h"

size_t
digits_count (uintmax_t number)
{
  size_t count = 1;
  for (; number >= 10; number /= 10)
    count++;
  return count;
}

static void
add_blanks (struct listing *l, size_t count)
{
  for (; count > 0; count--)
    buf_push (&l->row, ' ');
}

void
add_number (struct listing *l, uintmax_t number, size_t width)
{
  struct digits digits = digits_of (number);
  struct span text = digits_span (&digits);
  if (text.length < width)
    add_blanks (l, width - text.length);
  buf_append (&l->row, text);
}

void
add_right (struct listing *l, struct span text, size_t width)
{
  size_t columns = text_columns (l->charset, text);
  if (columns < width)
    add_blanks (l, width - columns);
  buf_append (&l->row, text);
}

void
add_left (struct listing *l, struct span text, size_t width)
{
  size_t columns = text_columns (l->charset, text);
  buf_append (&l->row, text);
  if (columns < width)
    add_blanks (l, width - columns);
}

/* --- texts ---------------------------------------------------------------- */

/* Of the file at AT, each valid until the next call.  */

static struct span
inode_text (struct listing *l, size_t at)
{
  buf_truncate (&l->text, 0);
  if (!file_at (l, at)->is_known)
    return SPAN ("?");
  human_append (&l->text, look_at (l, at)->inode, 1, block_size_of (1));
  return buf_span (&l->text);
}

static struct span
blocks_text (struct listing *l, size_t at)
{
  buf_truncate (&l->text, 0);
  if (!file_at (l, at)->is_known)
    return SPAN ("?");
  human_append (&l->text, (uintmax_t) look_at (l, at)->blocks, 512, l->block_unit);
  return buf_span (&l->text);
}

static struct span
context_text (struct listing *l, size_t at)
{
  return str_span (VEC_AT (l->group.contexts, at));
}

/* --- rows ----------------------------------------------------------------- */

typedef struct span detail_text (struct listing *l, size_t at);

/* The widest of what all files have; 1 where each stands for itself.  */
static size_t
widest (struct listing *l, detail_text *text)
{
  size_t width = 1;
  if (l->format != COMMAS && !l->streams)
    for (size_t i = 0; i < l->group.files.count; i++)
      if (file_at (l, i)->is_known)
        width = size_max (width, text_columns (l->charset, text (l, i)));
  return width;
}

struct details
details_of_group (struct listing *l)
{
  return (struct details) {
    .inode = l->set->inode ? widest (l, inode_text) : 0,
    .blocks = l->set->blocks ? widest (l, blocks_text) : 0,
    .context = l->set->context ? widest (l, context_text) : 0,
  };
}

static void
add_detail (struct listing *l, size_t at, detail_text *text, size_t width)
{
  if (width == 0)
    return;
  add_right (l, text (l, at), width);
  buf_push (&l->row, ' ');
}

void
add_details (struct listing *l, size_t at, const struct details *widths)
{
  add_detail (l, at, inode_text, widths->inode);
  add_detail (l, at, blocks_text, widths->blocks);
  if (l->format != LONG)
    add_detail (l, at, context_text, widths->context);
}

static size_t
detail_width (struct listing *l, size_t at, detail_text *text, size_t width)
{
  return width == 0 ? 0 : 1 + size_max (width, text_columns (l->charset, text (l, at)));
}

size_t
details_width (struct listing *l, size_t at, const struct details *widths)
{
  return detail_width (l, at, inode_text, widths->inode)
         + detail_width (l, at, blocks_text, widths->blocks)
         + detail_width (l, at, context_text, widths->context);
}
