/* ls: what is listed, and what is known of it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "listing.h"

#include <errno.h>

#include "cli/quote.h"
#include "fs/canonical.h"
#include "io/block.h"
#include "sys/folder.h"
#include "text/wildcard.h"

enum { MINOR_TROUBLE = 1 };

/* The parts of a path, one behind the other.  */
static void
add_path (struct buf *path, struct str folder, struct str name)
{
  if (folder.length > 0 && !str_equal (folder, STR (".")))
    {
      buf_append (path, str_span (folder));
      if (!span_ends_in (str_span (folder), '/'))
        buf_push (path, '/');
    }
  buf_append (path, str_span (name));
}

struct str
path_of (struct listing *l, struct str name)
{
  buf_truncate (&l->path_text, 0);
  add_path (&l->path_text, buf_str (&l->path), name);
  return buf_str (&l->path_text);
}

void
listing_failed (struct listing *l, int error, const char *what, struct str path)
{
  if (l->is_operand)
    {
      complain_errno (l->inv, error, what, quoted_file (path));
      return;
    }
  warn_errno (l->inv, error, what, quoted_file (path));
  if (l->inv->status < MINOR_TROUBLE)
    l->inv->status = MINOR_TROUBLE;
}

void
group_clear (struct file_group *group)
{
  VEC_CLEAR (group->files);
  VEC_CLEAR (group->looks);
  VEC_CLEAR (group->targets);
  VEC_CLEAR (group->contexts);
  VEC_CLEAR (group->real_paths);
  VEC_CLEAR (group->order);
  group->some_quoted = group->some_marked = false;
  group->blocks = 0;
  arena_release (&group->memory);
}

/* --- hyperlinks ----------------------------------------------------------- */

struct str
real_path_of (struct listing *l, struct str path)
{
  marks_leave (&l->marks);
  struct str real = path_canonical (path, NO_COMPONENTS, false);
  if (!str_given (real))
    listing_failed (l, errno, _("error canonicalizing %s"), path);
  return real;
}

/* The same of the entry FILE, of which the listing has told the type, if anything.  */
static struct str
real_path_of_entry (struct listing *l, const struct file *file)
{
  bool may_be_link = file->type == 0 || file->type == S_IFLNK || is_dots (file->name);
  if (may_be_link || !str_given (l->real_path))
    return real_path_of (l, path_of (l, file->name));
  BUF (path);
  buf_append (&path, str_span (l->real_path));
  if (!span_ends_in (str_span (l->real_path), '/'))
    buf_push (&path, '/');
  buf_append (&path, str_span (file->name));
  return arena_str (&l->group.memory, buf_span (&path));
}

/* --- looking -------------------------------------------------------------- */

/* Whether a file of TYPE, as a listing has it, must be looked at.  */
static bool
must_look (const struct listing *l, mode_t type)
{
  const struct colours *c = &l->colours;
  if (l->wants_look)
    return true;
  if (!l->wants_type)
    return false;
  switch (type)
    {
    case 0:
      return true;
    case S_IFDIR:
      return l->coloured && (colour_differs (c, COLOUR_OTHER_WRITABLE)
                             || colour_differs (c, COLOUR_STICKY)
                             || colour_differs (c, COLOUR_STICKY_OTHER_WRITABLE));
    case S_IFLNK:
      return l->follow == FOLLOW_ALL || l->checks_targets
             || (l->coloured && c->links_as_targets);
    case S_IFREG:
      return l->set->indicator == INDICATE_PROGRAMS
             || (l->coloured && (colour_differs (c, COLOUR_PROGRAM)
                                 || colour_differs (c, COLOUR_SETUID)
                                 || colour_differs (c, COLOUR_SETGID)
                                 || colour_differs (c, COLOUR_CAPABILITY)
                                 || colour_differs (c, COLOUR_MANY_LINKS)));
    default:
      return false;
    }
}

/* What there is of marks and contexts.  */
static void
take_marks (struct listing *l, struct file *file, const struct look *look, enum sys_links links)
{
  bool may_be_capable = l->coloured && file->type == S_IFREG
                        && colour_differs (&l->colours, COLOUR_CAPABILITY);
  if (l->wants_marks || may_be_capable)
    file->marks = (unsigned char) marks_in (&l->marks, l->folder, file->name, links, look->on);
  if (file->marks & (MARK_LIST | MARK_CONTEXT | MARK_UNKNOWN))
    l->group.some_marked = true;
}

static struct str
context_of (struct listing *l, const struct file *file, enum sys_links links)
{
  buf_truncate (&l->text, 0);
  if (!file->is_known || !marks_context (&l->marks, l->folder, file->name, links, &l->text))
    return STR ("?");
  return arena_str (&l->group.memory, buf_span (&l->text));
}

/* What the symbolic link FILE points to.  */
static struct target
find_target (struct listing *l, const struct file *file)
{
  struct target target = { .text = str_none () };
  if (l->format == LONG)
    {
      buf_truncate (&l->text, 0);
      if (!sys_read_link (l->folder, file->name, &l->text))
        {
          listing_failed (l, errno, _("cannot read symbolic link %s"), path_of (l, file->name));
          return target;
        }
      target.text = arena_str (&l->group.memory, buf_span (&l->text));
    }
  struct look look;
  if ((l->set->indicator >= INDICATE_TYPES || l->checks_targets)
      && sys_look_in (l->folder, file->name, FOLLOW_LINK, 0, &look))
    {
      target.exists = true;
      target.mode = look.mode;
    }
  return target;
}

/* Add FILE, and LOOK if it is known; LINKS is how that was got; REAL is its real path, where
   that is wanted.  */
static void
add_file (struct listing *l, struct file *file, const struct look *look, enum sys_links links,
          struct str real)
{
  struct file_group *group = &l->group;
  if (file->is_known)
    {
      file->type = look->mode & S_IFMT;
      take_marks (l, file, look, links);
      if (file->type == S_IFLNK && l->wants_targets)
        {
          VEC_PUSH (group->targets, find_target (l, file));
          file->target = (uint32_t) group->targets.count;
        }
      group->blocks += (uintmax_t) look->blocks;
    }
  VEC_PUSH (group->files, *file);
  if (l->keeps_looks)
    VEC_PUSH (group->looks, *look);
  if (l->set->context)
    VEC_PUSH (group->contexts, context_of (l, file, links));
  if (l->hyperlinks)
    VEC_PUSH (group->real_paths, real);
}

/* Others stand where NAME's quote does, if it has one.  */
static void
note_quotes (struct listing *l, struct str name)
{
  if (l->aligns && !l->group.some_quoted)
    shown_name (l, &l->names, str_span (name), &l->group.some_quoted);
}

/* --- operands ------------------------------------------------------------- */

/* Look at the operand FILE as the options say.  False where that fails.  */
static bool
look_at_operand (const struct listing *l, const struct file *file, struct look *look,
                 enum sys_links *links)
{
  *links = l->follow == FOLLOW_ALL || l->follow == FOLLOW_OPERANDS ? FOLLOW_LINK : LINK_ITSELF;
  if (!sys_look_in (SYS_HERE, file->name, *links, l->wanted, look))
    return false;
  if (l->follow != FOLLOW_OPERANDS_TO_FOLDERS || !S_ISLNK (look->mode))
    return true;
  /* A link to nothing, or to itself, is listed as what it is.  */
  struct look target;
  if (!sys_look_in (SYS_HERE, file->name, FOLLOW_LINK, l->wanted, &target))
    return errno == ENOENT || errno == ELOOP;
  if (S_ISDIR (target.mode))
    {
      *look = target;
      *links = FOLLOW_LINK;
    }
  return true;
}

void
add_operand (struct listing *l, struct str name)
{
  struct file file = { .name = name };
  struct look look = { 0 };
  enum sys_links links;
  l->is_operand = true;
  l->folder = SYS_HERE;
  note_quotes (l, name);
  struct str real = l->hyperlinks ? real_path_of (l, name) : str_none ();
  if (!look_at_operand (l, &file, &look, &links))
    {
      listing_failed (l, errno, _("cannot access %s"), name);
      return;
    }
  file.is_known = true;
  file.is_listed = S_ISDIR (look.mode) && !l->set->folders_themselves;
  add_file (l, &file, &look, links, real);
}

/* --- entries -------------------------------------------------------------- */

static bool
matches_any (const struct str *name, str_list patterns)
{
  FOR_EACH (pattern, patterns)
    if (wildcard_matches (*pattern, *name, true))
      return true;
  return false;
}

static bool
is_shown (const struct listing *l, struct str name)
{
  const struct settings *set = l->set;
  if (str_at (name, 0) == '.'
      && (set->entries == NOT_HIDDEN || (set->entries == ALMOST_ALL && is_dots (name))))
    return false;
  if (set->entries == NOT_HIDDEN && matches_any (&name, (str_list) VEC_SLICE (set->hidden)))
    return false;
  return !matches_any (&name, (str_list) VEC_SLICE (set->ignored));
}

static void
add_entry (struct listing *l, const struct sys_batch_entry *entry)
{
  struct file file = { .name = entry->name, .type = entry->type };
  struct look look = { 0 };
  enum sys_links links = l->follow == FOLLOW_ALL ? FOLLOW_LINK : LINK_ITSELF;
  note_quotes (l, file.name);
  struct str real = l->hyperlinks ? real_path_of_entry (l, &file) : str_none ();
  if (must_look (l, entry->type))
    {
      file.is_known = sys_look_in (l->folder, file.name, links, l->wanted, &look);
      /* What has gone meanwhile is no entry any more.  */
      if (!file.is_known && errno == ENOENT && links == LINK_ITSELF && l->set->recursive)
        return;
      if (!file.is_known)
        listing_failed (l, errno, _("cannot access %s"), path_of (l, file.name));
    }
  add_file (l, &file, &look, links, real);
}

/* Where the next batch goes: behind what has filled USED bytes of the last block, or to
   another one.  */
static struct mspan
room_for_batch (struct listing *l, size_t *count, size_t *used)
{
  enum { LEAST = 32 * 1024 };
  if (*count > 0 && VEC_AT (l->blocks, *count - 1).length - *used >= LEAST)
    return mspan_from (VEC_AT (l->blocks, *count - 1), *used);
  if (*count == l->blocks.count)
    VEC_PUSH (l->blocks, block_for_input ());
  *used = 0;
  return VEC_AT (l->blocks, (*count)++);
}

static void
read_entries (struct listing *l)
{
  size_t count = 0, used = 0;
  bool is_operand = l->is_operand;
  for (;;)
    {
      struct mspan room = room_for_batch (l, &count, &used);
      ssize_t length = sys_folder_batch (l->folder, room);
      l->is_operand = is_operand;
      if (length < 0)
        listing_failed (l, errno, _("reading directory %s"), buf_str (&l->path));
      if (length <= 0)
        return;
      l->is_operand = false;
      used += (size_t) length;
      struct span batch = span_first (mspan_span (room), (size_t) length);
      for (struct sys_batch_entry entry; sys_batch_next (&batch, &entry);)
        if (is_shown (l, entry.name))
          add_entry (l, &entry);
      if (l->streams)
        {
          put_in_order (l);
          put_rows (l);
          group_clear (&l->group);
          count = used = 0;
        }
    }
}

void
add_entries (struct listing *l)
{
  read_entries (l);
  marks_leave (&l->marks);
}
