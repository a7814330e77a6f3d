/* The files that csplit's sections go to.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sections.h"

#include <errno.h>

#include "cli/quote.h"
#include "process/signals.h"

/* The name of the section NUMBER, written to NAME, which has room for it: nothing of
   the heap is asked for.  */
static struct str
name_of (const struct sections *s, size_t number, struct buf *name)
{
  buf_truncate (name, 0);
  buf_append (name, str_span (s->prefix));
  struct mspan room = mspan_first (buf_room (name), suffix_most (&s->suffix));
  buf_commit (name, suffix_put (&s->suffix, number, room));
  return buf_str (name);
}

/* May be called while a signal is handled.  */
static void
remove_made (void *whom)
{
  struct sections *s = whom;
  for (size_t i = 0; i < s->made.count; i++)
    {
      struct made_file file = VEC_AT (s->made, i);
      piece_remove (&s->place, name_of (s, i, &s->other_name), file.device, file.inode);
    }
}

void
sections_begin (struct sections *s)
{
  size_t most = s->prefix.length + suffix_most (&s->suffix) + 1;
  buf_ensure (&s->name, most);
  buf_ensure (&s->other_name, most);
  if (!s->keep)
    signals_clean_up (remove_made, s);
}

/* Make the file, and remember which it is before a signal can come between.  */
static enum piece_end
make (struct sections *s, struct str name)
{
  sigset_t mask = signals_hold ();
  enum piece_end end = piece_make (&s->place, name, &s->out);
  if (end == PIECE_MADE)
    {
      const struct stat *status = output_status (&s->out);
      if (status)
        VEC_PUSH (s->made, ((struct made_file) { status->st_dev, status->st_ino }));
      else
        end = PIECE_FAILED;
    }
  signals_let_go (&mask);
  return end;
}

void
section_open (struct sections *s)
{
  struct str name = name_of (s, s->made.count, &s->name);
  enum piece_end end = make (s, name);
  s->length = 0;
  s->open = end == PIECE_MADE;
  if (s->open)
    return;
  if (end == PIECE_IS_INPUT)
    complain (s->inv, _("%s would overwrite input; aborting"), quoted_file (name));
  else
    complain_file (s->inv, name, s->out.error);
  sections_fail (s);
}

void
section_put (struct sections *s, struct span bytes)
{
  if (!s->open || bytes.length == 0)
    return;
  if (!output_write (&s->out, bytes))
    {
      complain_errno (s->inv, s->out.error, _("write error for %s"),
                      quoted_file (s->out.name));
      sections_fail (s);
    }
  s->length += bytes.length;
}

/* An empty file that is not wanted gives its number to the next.  */
static void
elide (struct sections *s)
{
  sigset_t mask = signals_hold ();
  struct made_file file = VEC_AT (s->made, s->made.count - 1);
  piece_remove (&s->place, s->out.name, file.device, file.inode);
  VEC_DROP (s->made);
  signals_let_go (&mask);
}

void
section_close (struct sections *s)
{
  if (!s->open)
    return;
  s->open = false;
  /* What could not be written is told of once.  */
  bool failed_before = s->out.error != 0;
  if (!output_close (&s->out) && !failed_before)
    {
      complain_file (s->inv, s->out.name, s->out.error);
      sections_fail (s);
    }
  if (failed_before)
    return;
  if (s->length == 0 && s->elide_empty)
    elide (s);
  else if (!s->quiet)
    {
      put_number (&s->inv->out, s->length, 1);
      put_byte (&s->inv->out, '\n');
    }
}

void
sections_fail (struct sections *s)
{
  s->inv->status = failure_status (s->inv->tool);
  section_close (s);
  if (!s->keep)
    remove_made (s);
  sections_end (s);
  stop (s->inv);
}

void
sections_end (struct sections *s)
{
  signals_clean_up (NULL, NULL);
  piece_place_close (&s->place);
  buf_release (&s->name);
  buf_release (&s->other_name);
  VEC_RELEASE (s->made);
}
