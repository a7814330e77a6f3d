/* ls: the long form.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "listing.h"

#include <sys/sysmacros.h>

#include "fs/mode.h"
#include "sys/clock.h"

/* How wide what is shown of the files is.  */
struct widths
{
  struct details details;
  size_t links, user, group, author, size, major, minor;
};

static bool
is_device (const struct look *look)
{
  return S_ISCHR (look->mode) || S_ISBLK (look->mode);
}

/* --- owners --------------------------------------------------------------- */

/* The name of NUMBER, a user's or a group's; none where it is to be a number.  */
static struct str
name_of_owner (struct listing *l, uintmax_t number, bool is_group)
{
  struct arena *arena = &l->inv->arena;
  if (l->set->numeric)
    return str_none ();
  return is_group ? known_group (&l->groups, arena, (gid_t) number)
                  : known_user (&l->users, arena, (uid_t) number);
}

static size_t
owner_width (struct listing *l, uintmax_t number, bool is_group)
{
  struct str name = name_of_owner (l, number, is_group);
  return str_given (name) ? text_columns (l->charset, str_span (name)) : digits_count (number);
}

/* Add the owner or the group of LOOK, which may be NULL.  Names begin where columns begin,
   numbers end where they end.  */
static void
add_owner (struct listing *l, const struct look *look, bool is_group, size_t width)
{
  uintmax_t number = !look ? 0 : is_group ? look->group : look->user;
  struct str name = look ? name_of_owner (l, number, is_group) : STR ("?");
  if (str_given (name))
    add_left (l, str_span (name), width);
  else
    add_number (l, number, width);
  buf_push (&l->row, ' ');
}

/* Add all that is shown of whose the file is.  */
static void
add_owners (struct listing *l, const struct look *look, const struct widths *w)
{
  if (!l->set->without_owner)
    add_owner (l, look, false, w->user);
  if (!l->set->without_group)
    add_owner (l, look, true, w->group);
  if (l->set->author)
    add_owner (l, look, false, w->author);
}

/* What rows have in common with the one before.  */
struct common
{
  bool is_there;
  uid_t user;
  gid_t group;
  struct buf owners;            /* of those, as they are shown */
};

static void
add_owners_like_before (struct listing *l, const struct look *look, const struct widths *w,
                        struct common *before)
{
  if (before->is_there && look && look->user == before->user && look->group == before->group)
    {
      buf_append (&l->row, buf_span (&before->owners));
      return;
    }
  size_t begin = l->row.length;
  add_owners (l, look, w);
  if (!look)
    return;
  before->is_there = true;
  before->user = look->user;
  before->group = look->group;
  buf_truncate (&before->owners, 0);
  buf_append (&before->owners, span_from (buf_span (&l->row), begin));
}

/* --- sizes ---------------------------------------------------------------- */

static uintmax_t
size_of (const struct look *look)
{
  return (uintmax_t) look->size;
}

static struct span
size_text (struct listing *l, const struct look *look)
{
  buf_truncate (&l->text, 0);
  human_append (&l->text, size_of (look), 1, l->size_unit);
  return buf_span (&l->text);
}

/* "MAJOR, MINOR".  */
static void
add_device (struct listing *l, const struct look *look, const struct widths *w)
{
  enum { BETWEEN = 2 };
  size_t least = w->major + BETWEEN + w->minor;
  add_number (l, major (look->device), w->major + (w->size > least ? w->size - least : 0));
  buf_append (&l->row, SPAN (", "));
  add_number (l, minor (look->device), w->minor);
}

static void
add_size (struct listing *l, const struct look *look, const struct widths *w)
{
  if (!look)
    add_right (l, SPAN ("?"), w->size);
  else if (is_device (look))
    add_device (l, look, w);
  else
    add_right (l, size_text (l, look), w->size);
  buf_push (&l->row, ' ');
}

/* --- times ---------------------------------------------------------------- */

static bool
is_before (struct timespec a, struct timespec b)
{
  return a.tv_sec != b.tv_sec ? a.tv_sec < b.tv_sec : a.tv_nsec < b.tv_nsec;
}

/* Whether TIME is of the last six months, as years have them on the average.  */
static bool
is_recent (struct listing *l, struct timespec time)
{
  enum { SIX_MONTHS = 31556952 / 2 };
  /* What is in the future may have come about since the clock was looked at.  */
  if (is_before (l->now, time))
    l->now = sys_now ();
  struct timespec long_ago = { .tv_sec = l->now.tv_sec - SIX_MONTHS, .tv_nsec = l->now.tv_nsec };
  return is_before (long_ago, time) && is_before (time, l->now);
}

/* Add TIME in FORMAT.  False where it has no such form; then nothing is added.  */
static bool
add_formatted (struct listing *l, const struct time_format *format, struct timespec time)
{
  enum { LENGTH_MOST = 1000 };
  size_t before = l->row.length;
  if (time_format_add (format, &l->zone, time, &l->row)
      && l->row.length - before <= LENGTH_MOST)
    return true;
  buf_truncate (&l->row, before);
  return false;
}

/* The columns of a usual time.  */
static size_t
usual_width (struct listing *l)
{
  size_t before = l->row.length, width = 0;
  if (add_formatted (l, &l->old_times, (struct timespec) { 0 }))
    width = text_columns (l->charset, span_from (buf_span (&l->row), before));
  buf_truncate (&l->row, before);
  return width;
}

static void
add_time (struct listing *l, const struct look *look)
{
  bool is_known = look && look->time.tv_nsec >= 0;
  if (!is_known)
    add_right (l, SPAN ("?"), usual_width (l));
  else if (!add_formatted (l, is_recent (l, look->time) ? &l->recent_times : &l->old_times,
                           look->time))
    {
      buf_truncate (&l->text, 0);
      buf_format (&l->text, "%jd", (intmax_t) look->time.tv_sec);
      add_right (l, buf_span (&l->text), usual_width (l));
    }
  buf_push (&l->row, ' ');
}

/* --- rows ----------------------------------------------------------------- */

static unsigned char
letter_of_type (mode_t type)
{
  struct mode_text text = mode_text (type);
  return type == 0 ? '?' : str_at (mode_letters (&text), 0);
}

/* What stands behind the mode.  */
static unsigned char
mark_of (const struct file *file)
{
  if (!file->is_known || (file->marks & MARK_UNKNOWN))
    return '?';
  if (file->marks & MARK_LIST)
    return '+';
  return file->marks & MARK_CONTEXT ? '.' : ' ';
}

static void
add_mode (struct listing *l, size_t at)
{
  const struct file *file = file_at (l, at);
  if (file->is_known)
    {
      struct mode_text text = mode_text (look_at (l, at)->mode);
      buf_append (&l->row, str_span (mode_letters (&text)));
    }
  else
    {
      buf_push (&l->row, letter_of_type (file->type));
      buf_append (&l->row, SPAN ("?????????"));
    }
  if (l->group.some_marked)
    buf_push (&l->row, mark_of (file));
  buf_push (&l->row, ' ');
}

/* Let the owners of LOOK fit in W.  */
static void
widen_owners (struct listing *l, struct widths *w, const struct look *look)
{
  if (!l->set->without_owner)
    w->user = size_max (w->user, owner_width (l, look->user, false));
  if (!l->set->without_group)
    w->group = size_max (w->group, owner_width (l, look->group, true));
  if (l->set->author)
    w->author = size_max (w->author, owner_width (l, look->user, false));
}

static struct widths
widths_of_group (struct listing *l)
{
  struct widths w = { .details = details_of_group (l) };
  const struct look *before = NULL;
  for (size_t i = 0; i < l->group.files.count; i++)
    {
      const struct look *look = look_at (l, i);
      if (!file_at (l, i)->is_known)
        continue;
      w.links = size_max (w.links, digits_count (look->links));
      if (!before || look->user != before->user || look->group != before->group)
        widen_owners (l, &w, look);
      before = look;
      if (is_device (look))
        {
          w.major = size_max (w.major, digits_count (major (look->device)));
          w.minor = size_max (w.minor, digits_count (minor (look->device)));
          w.size = size_max (w.size, w.major + 2 + w.minor);
        }
      else
        w.size = size_max (w.size, text_columns (l->charset, size_text (l, look)));
    }
  return w;
}

static void
add_long_row (struct listing *l, size_t at, const struct widths *w, struct common *before)
{
  const struct settings *set = l->set;
  const struct look *look = file_at (l, at)->is_known ? look_at (l, at) : NULL;
  /* Where the terminal's line begins, as far as names in colour are concerned.  */
  size_t begin = l->row.length;
  add_details (l, at, &w->details);
  add_mode (l, at);
  if (look)
    add_number (l, look->links, w->links);
  else
    add_right (l, SPAN ("?"), w->links);
  buf_push (&l->row, ' ');
  if (!set->without_owner || !set->without_group || set->author || set->context)
    {
      add_owners_like_before (l, look, w, before);
      if (set->context)
        {
          add_left (l, str_span (VEC_AT (l->group.contexts, at)), w->details.context);
          buf_push (&l->row, ' ');
        }
      begin = l->row.length;
    }
  add_size (l, look, w);
  add_time (l, look);

  size_t start = l->row.length - begin, length = add_name (l, at, start);
  const struct target *target = target_at (l, at);
  unsigned char indicator = indicator_of (l, at);
  if (file_at (l, at)->type == S_IFLNK)
    {
      /* The mark is that of what the link points to.  */
      if (!target || !str_given (target->text))
        return;
      buf_append (&l->row, SPAN (" -> "));
      add_target (l, at, start + length + sizeof " -> " - 1);
      indicator = target->exists ? indicator_of_mode (l, target->mode) : 0;
    }
  if (indicator)
    buf_push (&l->row, indicator);
}

void
put_long_rows (struct listing *l)
{
  struct widths w = widths_of_group (l);
  struct common before = { 0 };
  FOR_EACH (at, l->group.order)
    {
      if (l->dired)
        buf_append (&l->row, SPAN ("  "));
      begin_row_colour (l);
      add_long_row (l, *at, &w, &before);
      buf_push (&l->row, l->end);
      put_row (l);
    }
  buf_release (&before.owners);
}
