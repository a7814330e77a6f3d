/* Files that are renamed, or copied to another file system and then removed.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "moving.h"

#include <errno.h>

#include "cli/quote.h"
#include "fs/entry.h"
#include "fs/unused_name.h"
#include "sys/file.h"
#include "sys/names.h"
#include "tree.h"

/* Renaming.  */

static void
tell_renamed (struct copying *c, const struct copy_pair *pair)
{
  if (c->plan.verbose)
    {
      report (c->inv, "%s", _("renamed "));
      tell_names (c, pair);
    }
  remember_target (c, pair);
}

/* Say why renaming failed.  */
static bool
cannot_rename (struct copying *c, const struct copy_pair *pair, int error)
{
  switch (error)
    {
    case EINVAL:
      complain (c->inv, _("cannot move %s to a subdirectory of itself, %s"),
                quoted_file_n (0, pair->source.path), quoted_file_n (1, pair->target.path));
      break;
    case EDQUOT: case EEXIST: case EISDIR: case EMLINK: case ENOSPC: case ENOTEMPTY:
    case ETXTBSY:
      complain_errno (c->inv, error, _("cannot overwrite %s"),
                      quoted_file (pair->target.path));
      break;
    default:
      complain_errno (c->inv, error, _("cannot move %s to %s"),
                      quoted_file_n (0, pair->source.path),
                      quoted_file_n (1, pair->target.path));
    }
  return false;
}

/* To another file system.  */

/* Remove what was made in vain as NAME in FOLDER.  */
static void
remove_made (int folder, struct str name)
{
  struct entry entry = { .folder = folder, .name = name };
  struct walk walk = { .tells_empty = true };
  walk_begin (&walk, &entry, name);
  for (const struct visit *visit; (visit = walk_next (&walk));)
    if (visit->kind == VISIT_FILE)
      sys_remove_file (visit->folder, visit->name);
    else if (visit->kind == VISIT_LEAVE)
      sys_remove_folder (visit->folder, visit->name);
  walk_end (&walk);
}

static bool
tell_no_room (struct copying *c, const struct copy_pair *pair, int error)
{
  complain_errno (c->inv, error,
                  _("inter-device move failed: %s to %s; unable to remove target"),
                  quoted_file_n (0, pair->source.path), quoted_file_n (1, pair->target.path));
  return false;
}

/* Whether what is at the target, if anything, can be replaced: told if not.  */
static bool
can_make_room (struct copying *c, const struct copy_pair *pair)
{
  const struct place *target = &pair->target;
  if (!S_ISDIR (pair->from.st_mode) && span_ends_in (str_span (target->name), '/'))
    {
      complain_errno (c->inv, ENOTDIR, _("cannot create regular file %s"),
                      quoted_file (target->path));
      return false;
    }
  if (!pair->is_there)
    return sys_may_in (target->folder, STR ("."), MAY_WRITE) || errno != EROFS
           || tell_no_room (c, pair, EROFS);
  if (S_ISDIR (pair->to.st_mode) && sys_has_entries (target->folder, target->name))
    return tell_no_room (c, pair, ENOTEMPTY);
  return sys_may_in (target->folder, STR ("."), MAY_WRITE) || tell_no_room (c, pair, errno);
}

/* Copy PAIR's source to its target, where nothing is.  */
static bool
copy_all (struct copying *c, struct copy_pair *pair)
{
  if (S_ISDIR (pair->from.st_mode))
    return copy_tree (c, pair);
  const struct copied *copy = copied_find (&c->links, &pair->from);
  if (!copy)
    tell_copying (c, pair);
  uintmax_t bytes_before = c->progress.bytes;
  bool fine = copy ? pair_link_to_copy (c, pair, copy) : pair_make (c, pair);
  pair_count (c, pair, bytes_before);
  if (fine)
    taken_add (c, &pair->from);
  return fine && !is_stopped (c);
}

/* Make a whole copy of PAIR's source under another name, and let that take the place of
   the target; else nothing is left of it.  */
static bool
replace_target (struct copying *c, struct copy_pair *pair)
{
  struct place final = pair->target;
  BUF (unused);
  if (!unused_name (&unused))
    return cannot_rename (c, pair, errno);
  struct str name = buf_str (&unused);
  c->top = final;
  copied_begin (&c->links, name);
  pair->target.name = name;
  pair->is_there = pair->is_link = pair->replaces = false;
  bool fine = copy_all (c, pair);
  pair->target = final;
  if (fine && !sys_rename (final.folder, name, final.folder, final.name, RENAME_OVER))
    fine = tell_no_room (c, pair, errno);
  copied_rename (&c->links, final.name);
  if (!fine)
    remove_made (final.folder, name);
  return fine;
}

enum move_end { MOVE_FAILED, MOVE_DONE, MOVE_LEFT_REMAINS };

/* Copy what cannot be renamed, and remove it.  A signal is heeded once there is nothing
   half done.  */
static enum move_end
move_across (struct copying *c, struct copy_pair *pair)
{
  if (!can_make_room (c, pair))
    return MOVE_FAILED;
  if (!c->data.moved)
    copying_begin (c);
  /* It was expected to be one file, which is renamed.  */
  c->progress.all_files--;
  copying_expect (c, &(struct entry) { .folder = pair->source.folder,
                                       .name = pair->source.name });
  signals_note_ending ();
  enum move_end moved = replace_target (c, pair) ? MOVE_DONE : MOVE_FAILED;
  if (moved == MOVE_DONE)
    {
      remember_target (c, pair);
      if (!taken_remove (c, pair))
        moved = MOVE_LEFT_REMAINS;
    }
  else
    /* All that was told may have been of attributes that need not be kept.  */
    c->inv->status = failure_status (c->inv->tool);
  signals_clean_up (NULL, NULL);
  if (signals_noted ())
    {
      if (moved == MOVE_FAILED)
        pair_give_up (c, pair);
      output_flush (&c->inv->out);
      signal_end_by (signals_ending_noted ());
    }
  return moved;
}

/* Move the source, which is PAIR's and could not be renamed to a new name: ERROR tells
   why.  */
static bool
move_looked_at (struct copying *c, struct copy_pair *pair, int error, bool copies)
{
  const struct place *source = &pair->source, *target = &pair->target;
  if (!pair_look_at_source (c, pair, KIND_UNKNOWN) || !pair_look_at_target (c, pair))
    return false;
  switch (pair_examine (c, pair))
    {
    case PROCEED: break;
    case PASS_OVER: return true;
    case REFUSE: return false;
    }
  bool makes_way = pair->is_there || pair->backed_up != BACKUP_FAILED;
  if (makes_way || error == EEXIST)
    {
      if (sys_rename (source->folder, source->name, target->folder, target->name,
                      RENAME_OVER))
        {
          tell_renamed (c, pair);
          return true;
        }
      error = errno;
    }
  enum move_end moved = MOVE_FAILED;
  if (error == EXDEV && copies)
    moved = move_across (c, pair);
  else
    cannot_rename (c, pair, error);
  /* Once the target is whole it stays, whatever is left of the source.  */
  if (moved == MOVE_FAILED)
    pair_give_up (c, pair);
  return moved == MOVE_DONE;
}

static bool
move_it (struct copying *c, struct str source, const struct place *target, bool copies)
{
  struct entry entry;
  struct copy_pair pair = {
    .source = { .folder = SYS_HERE, .name = source, .path = source }, .target = *target,
    .in = &c->top_facts, .is_operand = true, .source_fd = -1,
  };
  if (target->folder != NO_FOLDER
      && rename_to_unused (SYS_HERE, source, target->folder, target->name))
    {
      tell_renamed (c, &pair);
      return true;
    }
  int error = target->folder == NO_FOLDER ? c->top_error : errno;
  if (!entry_of (source, &entry))
    {
      complain_errno (c->inv, errno, _("cannot stat %s"), quoted_file (source));
      return false;
    }
  pair.source.folder = entry.folder;
  pair.source.name = entry.name;
  bool fine = move_looked_at (c, &pair, error, copies);
  pair_release (&pair);
  entry_close (&entry);
  return fine;
}

bool
move_operand (struct copying *c, struct str source, const struct place *target, bool copies)
{
  uintmax_t files_before = c->progress.files;
  bool fine = move_it (c, source, target, copies);
  if (c->progress.files == files_before)
    progress_add (&c->progress, 1, 0);
  return fine;
}
