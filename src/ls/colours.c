/* ls: colours of names.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "listing.h"

#include "process/signals.h"

/* --- which colour --------------------------------------------------------- */

static enum colour
colour_of_type (mode_t type)
{
  switch (type)
    {
    case S_IFREG: return COLOUR_FILE;
    case S_IFDIR: return COLOUR_FOLDER;
    case S_IFLNK: return COLOUR_LINK;
    case S_IFIFO: return COLOUR_FIFO;
    case S_IFSOCK: return COLOUR_SOCKET;
    case S_IFBLK: return COLOUR_BLOCK;
    case S_IFCHR: return COLOUR_CHARACTER;
#if defined S_IFDOOR && S_IFDOOR
    case S_IFDOOR: return COLOUR_DOOR;
#endif
    default: return COLOUR_ORPHAN;
    }
}

/* That of a regular file of MODE; LINKS is how many names the one listed has, MARKS its.  */
static enum colour
colour_of_file (const struct colours *c, mode_t mode, nlink_t links, unsigned int marks)
{
  enum { ANY_EXECUTE = S_IXUSR | S_IXGRP | S_IXOTH };
  if ((mode & S_ISUID) && colour_differs (c, COLOUR_SETUID))
    return COLOUR_SETUID;
  if ((mode & S_ISGID) && colour_differs (c, COLOUR_SETGID))
    return COLOUR_SETGID;
  if ((marks & MARK_CAPABILITY) && colour_differs (c, COLOUR_CAPABILITY))
    return COLOUR_CAPABILITY;
  if ((mode & ANY_EXECUTE) && colour_differs (c, COLOUR_PROGRAM))
    return COLOUR_PROGRAM;
  if (links > 1 && colour_differs (c, COLOUR_MANY_LINKS))
    return COLOUR_MANY_LINKS;
  return COLOUR_FILE;
}

static enum colour
colour_of_folder (const struct colours *c, mode_t mode)
{
  if ((mode & S_ISVTX) && (mode & S_IWOTH) && colour_differs (c, COLOUR_STICKY_OTHER_WRITABLE))
    return COLOUR_STICKY_OTHER_WRITABLE;
  if ((mode & S_IWOTH) && colour_differs (c, COLOUR_OTHER_WRITABLE))
    return COLOUR_OTHER_WRITABLE;
  if ((mode & S_ISVTX) && colour_differs (c, COLOUR_STICKY))
    return COLOUR_STICKY;
  return COLOUR_FOLDER;
}

/* The sequence of NAME, which belongs to the file at AT and has MODE; where EXISTS is false,
   it may be that of a link to nothing.  */
static const struct sequence *
sequence_of (const struct listing *l, size_t at, struct span name, mode_t mode, bool exists)
{
  const struct colours *c = &l->colours;
  const struct file *file = file_at (l, at);
  enum colour colour;
  if (!file->is_known)
    colour = colour_of_type (file->type);
  else if (S_ISREG (mode))
    colour = colour_of_file (c, mode, look_at (l, at)->links, file->marks);
  else if (S_ISDIR (mode))
    colour = colour_of_folder (c, mode);
  else
    colour = colour_of_type (mode & S_IFMT);
  if (colour == COLOUR_FILE)
    {
      const struct sequence *by_end = colours_by_end (c, name);
      if (by_end)
        return by_end;
    }
  if (colour == COLOUR_LINK && !exists
      && (c->links_as_targets || colour_differs (c, COLOUR_ORPHAN)))
    colour = COLOUR_ORPHAN;
  const struct sequence *sequence = &ELEM (c->of, colour);
  return sequence->is_there ? sequence : NULL;
}

const struct sequence *
colour_of_name (const struct listing *l, size_t at)
{
  const struct file *file = file_at (l, at);
  const struct target *target = target_at (l, at);
  bool exists = target && target->exists;
  mode_t mode = exists && l->colours.links_as_targets ? target->mode
                : file->is_known ? look_at (l, at)->mode : 0;
  return sequence_of (l, at, str_span (file->name), mode, exists);
}

const struct sequence *
colour_of_target (const struct listing *l, size_t at)
{
  const struct target *target = target_at (l, at);
  const struct sequence *missing = &ELEM (l->colours.of, COLOUR_MISSING);
  if (!target->exists && colour_differs (&l->colours, COLOUR_MISSING))
    return missing;
  return sequence_of (l, at, str_span (target->text), target->mode, target->exists);
}

/* --- sequences ------------------------------------------------------------ */

static void
add_uncounted (struct listing *l, struct span bytes)
{
  buf_append (&l->row, bytes);
  l->uncounted += bytes.length;
}

static void
add_bytes (struct listing *l, enum colour colour)
{
  add_uncounted (l, ELEM (l->colours.of, colour).bytes);
}

/* Put what makes the terminal usual again; as a signal is handled.  */
static void
reset_terminal (void *whom)
{
  const struct listing *l = whom;
  sys_write_all (l->terminal, ELEM (l->colours.of, COLOUR_LEFT).bytes);
  sys_write_all (l->terminal, ELEM (l->colours.of, COLOUR_RIGHT).bytes);
}

/* What stands between names.  */
static void
add_usual (struct listing *l)
{
  if (ELEM (l->colours.of, COLOUR_END).is_there)
    add_bytes (l, COLOUR_END);
  else
    {
      add_bytes (l, COLOUR_LEFT);
      add_bytes (l, COLOUR_RESET);
      add_bytes (l, COLOUR_RIGHT);
    }
}

/* The first sequence of all is about to be added.  */
static void
begin_colours (struct listing *l)
{
  if (l->colour_used)
    return;
  l->colour_used = true;
  if (l->on_terminal)
    {
      signals_clean_up (reset_terminal, l);
      signals_before_stop (reset_terminal, l);
    }
  add_usual (l);
}

void
add_sequence (struct listing *l, enum colour colour)
{
  begin_colours (l);
  add_bytes (l, colour);
}

void
begin_row_colour (struct listing *l)
{
  if (!l->coloured || !colour_differs (&l->colours, COLOUR_NORMAL))
    return;
  add_sequence (l, COLOUR_LEFT);
  add_bytes (l, COLOUR_NORMAL);
  add_bytes (l, COLOUR_RIGHT);
}

void
add_colour (struct listing *l, const struct sequence *sequence)
{
  begin_colours (l);
  /* Attributes would add up.  */
  if (colour_differs (&l->colours, COLOUR_NORMAL))
    {
      add_bytes (l, COLOUR_LEFT);
      add_bytes (l, COLOUR_RIGHT);
    }
  add_bytes (l, COLOUR_LEFT);
  add_uncounted (l, sequence->bytes);
  add_bytes (l, COLOUR_RIGHT);
}

void
end_colour (struct listing *l)
{
  begin_colours (l);
  add_usual (l);
}

void
restore_colour (struct listing *l)
{
  if (!l->colour_used)
    return;
  /* Sequences of the usual kind leave nothing to be restored.  */
  if (!span_equal (ELEM (l->colours.of, COLOUR_LEFT).bytes, SPAN ("\033["))
      || !span_equal (ELEM (l->colours.of, COLOUR_RIGHT).bytes, SPAN ("m")))
    {
      add_bytes (l, COLOUR_LEFT);
      add_bytes (l, COLOUR_RIGHT);
      put_row (l);
    }
  if (l->on_terminal)
    {
      output_flush (&l->inv->out);
      signals_clean_up (NULL, NULL);
      signals_before_stop (NULL, NULL);
    }
}
