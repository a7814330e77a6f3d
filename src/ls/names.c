/* ls: names as they are shown.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "listing.h"

#include "simd/plain.h"

struct span
shown_name (struct listing *l, const struct quoter *q, struct span name, bool *is_quoted)
{
  struct span shown = name;
  *is_quoted = false;
  if (!quoter_passes (q, name))
    {
      buf_truncate (&l->text, 0);
      *is_quoted = quoter_add (q, name, &l->text);
      shown = buf_span (&l->text);
    }
  bool hides = l->hides && span_plain (shown) < shown.length;
  if (!hides && !(l->one_line && span_find (shown, '\n') < shown.length))
    return shown;
  buf_truncate (&l->hidden, 0);
  if (hides)
    add_hidden (l->charset, shown, &l->hidden);
  else
    add_on_one_line (shown, &l->hidden);
  return buf_span (&l->hidden);
}

/* Whether a blank stands where names of the group that are quoted have their quote.  */
static bool
is_padded (const struct listing *l, bool is_quoted)
{
  return l->aligns && l->group.some_quoted && !is_quoted;
}

void
measure_names (struct listing *l)
{
  FOR_EACH (file, l->group.files)
    {
      bool is_quoted;
      struct span shown = shown_name (l, &l->names, str_span (file->name), &is_quoted);
      file->columns = (unsigned int) (text_columns (l->charset, shown)
                                      + is_padded (l, is_quoted));
    }
}

unsigned char
indicator_of_mode (const struct listing *l, mode_t mode)
{
  enum { ANY_EXECUTE = S_IXUSR | S_IXGRP | S_IXOTH };
  enum indicator style = l->set->indicator;
  if (style == INDICATE_NOTHING)
    return 0;
  if (S_ISDIR (mode))
    return '/';
  if (style == INDICATE_FOLDERS)
    return 0;
  switch (mode & S_IFMT)
    {
    case S_IFREG: return style == INDICATE_PROGRAMS && (mode & ANY_EXECUTE) ? '*' : 0;
    case S_IFLNK: return '@';
    case S_IFIFO: return '|';
    case S_IFSOCK: return '=';
#if defined S_IFDOOR && S_IFDOOR
    case S_IFDOOR: return '>';
#endif
    default: return 0;
    }
}

unsigned char
indicator_of (const struct listing *l, size_t at)
{
  const struct file *file = file_at (l, at);
  bool has_mode = file->is_known && l->keeps_looks;
  return indicator_of_mode (l, has_mode ? look_at (l, at)->mode : file->type);
}

/* --- hyperlinks ----------------------------------------------------------- */

/* Add TEXT as a URL has it (RFC 3986).  */
static void
add_escaped (struct buf *row, struct span text, bool is_path)
{
  for (unsigned char byte; span_take (&text, &byte);)
    {
      bool is_letter = ('a' <= byte && byte <= 'z') || ('A' <= byte && byte <= 'Z');
      bool is_digit = '0' <= byte && byte <= '9';
      if (is_letter || is_digit || span_find (SPAN ("-._~"), byte) < 4 || (is_path && byte == '/'))
        buf_push (row, byte);
      else
        buf_format (row, "%%%02x", byte);
    }
}

static void
begin_link (struct listing *l, struct str path)
{
  buf_append (&l->row, SPAN ("\033]8;;file://"));
  add_escaped (&l->row, str_span (l->host), false);
  if (path.length == 0 || str_at (path, 0) != '/')
    buf_push (&l->row, '/');
  add_escaped (&l->row, str_span (path), true);
  buf_append (&l->row, SPAN ("\033\\"));
}

static void
end_link (struct listing *l)
{
  buf_append (&l->row, SPAN ("\033]8;;\033\\"));
}

/* --- names in rows -------------------------------------------------------- */

/* Add TEXT; where it stands in all output is noted in PLACES, if that is wanted.  */
static void
add_placed (struct listing *l, struct span text, name_places *places)
{
  uintmax_t begin = l->position + l->row.length - l->uncounted;
  buf_append (&l->row, text);
  if (!l->dired || !places)
    return;
  VEC_PUSH (*places, begin);
  VEC_PUSH (*places, begin + text.length);
}

/* Add NAME in the colour of SEQUENCE, if it has one, and as a link to REAL, if there is
   that; how many bytes of it are shown.  */
static size_t
add_shown (struct listing *l, const struct quoter *q, struct span name, bool may_pad,
           const struct sequence *sequence, struct str real, name_places *places)
{
  bool is_quoted;
  struct span shown = shown_name (l, q, name, &is_quoted);
  bool pads = is_padded (l, is_quoted);
  size_t length = shown.length + pads;
  if (pads && may_pad)
    buf_push (&l->row, ' ');
  if (sequence)
    add_colour (l, sequence);
  if (!str_given (real))
    {
      add_placed (l, shown, places);
      return length;
    }
  /* Quotes that others have no part in stand outside.  */
  bool bares = l->aligns && l->group.some_quoted && !pads;
  if (bares)
    buf_append (&l->row, span_first (shown, 1));
  begin_link (l, real);
  add_placed (l, bares ? span_slice (shown, 1, shown.length - 1) : shown, places);
  end_link (l);
  if (bares)
    buf_append (&l->row, span_last (shown, 1));
  return length;
}

/* What ends a name that began in column START and has LENGTH bytes.  */
static void
end_name (struct listing *l, const struct sequence *sequence, size_t start, size_t length)
{
  if (!l->coloured || (!sequence && !colour_differs (&l->colours, COLOUR_NORMAL)))
    return;
  end_colour (l);
  /* The rest of a line that it may have been broken to has the background of the last.  */
  if (l->width > 0 && start / l->width != (start + length - 1) / l->width)
    add_sequence (l, COLOUR_CLEAR);
}

size_t
add_name (struct listing *l, size_t at, size_t start)
{
  const struct sequence *sequence = l->coloured ? colour_of_name (l, at) : NULL;
  struct str real = l->hyperlinks ? VEC_AT (l->group.real_paths, at) : str_none ();
  size_t length = add_shown (l, &l->names, str_span (file_at (l, at)->name), true, sequence, real,
                             &l->file_names);
  end_name (l, sequence, start, length);
  return length;
}

void
add_target (struct listing *l, size_t at, size_t start)
{
  const struct sequence *sequence = l->coloured ? colour_of_target (l, at) : NULL;
  struct str real = l->hyperlinks ? VEC_AT (l->group.real_paths, at) : str_none ();
  size_t length = add_shown (l, &l->names, str_span (target_at (l, at)->text), false, sequence,
                             real, NULL);
  end_name (l, sequence, start, length);
}

void
add_header (struct listing *l, struct str path)
{
  add_shown (l, &l->headers, str_span (path), true, NULL, l->real_path, &l->folder_names);
}
