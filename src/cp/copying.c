/* Copies of files and trees.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "copying.h"

#include <errno.h>

#include "cli/quote.h"
#include "fs/extent.h"
#include "moving.h"
#include "process/signals.h"
#include "sys/file.h"
#include "sys/identity.h"
#include "sys/names.h"
#include "text/path.h"
#include "tree.h"

/* Told by the copier of data: BYTES more are done with.  Whether to go on.  */
static bool
copying_moved (void *whom, uintmax_t bytes)
{
  struct copying *c = whom;
  progress_add (&c->progress, 0, bytes);
  return !is_stopped (c);
}

void
copying_begin (struct copying *c)
{
  const struct copy_plan *plan = &c->plan;
  const struct kept_attributes *keep = &plan->keep;
  c->facts = &c->top_facts;
  if (keep->mode || keep->owner || keep->extended || plan->default_mode || plan->recursive)
    {
      c->umask = sys_swap_umask (0);
      /* Where modes are kept, what is made gets them whole.  */
      if (!plan->keep.mode)
        sys_swap_umask (c->umask);
    }
  c->user = sys_effective_user ();
  c->group = sys_effective_group ();
  c->limits_size = sys_file_size_is_limited ();
  if (plan->moves || c->progress.is_shown)
    {
      c->data.moved = copying_moved;
      c->data.whom = c;
    }
}

void
copying_expect (struct copying *c, const struct entry *entry)
{
  const struct copy_plan *plan = &c->plan;
  if (!c->progress.is_shown)
    return;
  struct extent extent = extent_of (entry, plan->links, plan->recursive,
                                    plan->kind == COPY_CONTENTS && !plan->attributes_only);
  c->progress.all_files += extent.files;
  c->progress.all_bytes += extent.bytes;
}

void
copying_expect_operand (struct copying *c, struct str source)
{
  struct entry entry;
  if (!c->progress.is_shown || !entry_of (source, &entry))
    return;
  copying_expect (c, &entry);
  entry_close (&entry);
}

void
pair_count (struct copying *c, const struct copy_pair *pair, uintmax_t bytes_before)
{
  const struct stat *from = &pair->from;
  uintmax_t size = S_ISREG (from->st_mode) ? (uintmax_t) from->st_size : 0;
  uintmax_t moved = c->progress.bytes - bytes_before;
  progress_add (&c->progress, 1, c->progress.all_bytes > 0 && size > moved ? size - moved : 0);
}

void
copying_end (struct copying *c)
{
  progress_end (&c->progress);
  if (c->is_guarded)
    signals_clean_up (NULL, NULL);
  data_copier_release (&c->data);
  copied_release (&c->links);
  named_release (&c->sources);
  named_release (&c->targets);
  inodes_release (&c->taken);
}

void
pair_remember (struct copying *c, const struct copy_pair *pair, const struct stat *status)
{
  struct stat found = *status;
  bool is_seen = found.st_ino != 0;
  bool wants_name = pair->is_operand && !c->is_only_operand && !c->plan.moves;
  /* Of a file that is moved, the name that is left last has no others any more, but its
     copy is known by then.  */
  bool wants_link = pair_shares_copies (c, pair)
                    && !(c->plan.moves && pair->from.st_nlink == 1);
  if (!wants_name && !wants_link)
    return;
  if (!is_seen && !sys_status_in (pair->target.folder, pair->target.name, LINK_ITSELF, &found))
    return;
  if (wants_name)
    named_add (&c->targets, pair->target.name, &found);
  if (wants_link)
    remember_copy (c, &pair->from, pair->target.path, &found);
}

void
remember_target (struct copying *c, const struct copy_pair *pair)
{
  struct stat status;
  if (pair->is_operand && !c->is_only_operand
      && sys_status_in (pair->target.folder, pair->target.name, LINK_ITSELF, &status))
    named_add (&c->targets, pair->target.name, &status);
}

void
remember_copy (struct copying *c, const struct stat *from, struct str path,
               const struct stat *status)
{
  struct span top = path_without_slashes (str_span (c->top.path));
  struct span below = span_from (str_span (path), top.length);
  copied_add (&c->links, from, arena_str (&c->inv->arena, below), status);
}

void
put_copy_path (const struct copying *c, const struct copied *copy, struct buf *path)
{
  put_folder_of (c->top.path, path);
  copied_path (&c->links, copy, path);
}

/* Whether names of the source's file may have copies that are to be one file.  */
bool
pair_shares_copies (const struct copying *c, const struct copy_pair *pair)
{
  const struct copy_plan *plan = &c->plan;
  return plan->keep.links && plan->kind != MAKE_HARD_LINKS
         && (pair->from.st_nlink > 1 || plan->moves || plan->links == ALL_LINKS
             || (plan->links == TOP_LINK && pair->is_operand));
}

/* Make what was examined.  */
bool
pair_make (struct copying *c, struct copy_pair *pair)
{
  mode_t mode = pair->from.st_mode;
  if (c->plan.kind == MAKE_SYMBOLIC_LINKS)
    return pair_make_symlink (c, pair);
  if (c->plan.kind == MAKE_HARD_LINKS)
    return pair_make_hard_link (c, pair);
  if (pair_has_contents (c, pair))
    return pair_copy_contents (c, pair);
  if (S_ISLNK (mode))
    return pair_copy_symlink (c, pair);
  if (S_ISFIFO (mode) || S_ISBLK (mode) || S_ISCHR (mode) || S_ISSOCK (mode))
    return pair_make_node (c, pair);
  complain (c->inv, _("%s has unknown file type"), quoted_file (pair->source.path));
  return false;
}

/* Whether the operand that PATH was is the source itself.  */
static bool
is_operand_again (const struct copy_pair *pair, struct str path)
{
  struct entry entry;
  if (!entry_of (path, &entry))
    return false;
  struct place place = { .folder = entry.folder, .name = entry.name };
  bool is_it = is_one_entry (&place, &pair->source);
  entry_close (&entry);
  return is_it;
}

/* Whether this operand was copied already: told then.  */
static bool
is_repeated (struct copying *c, const struct copy_pair *pair)
{
  if (!pair->is_operand || c->is_only_operand || c->plan.backups.kind != NO_BACKUP
      || c->plan.given.are_given || S_ISDIR (pair->from.st_mode))
    return false;
  struct named named = named_of (&c->sources, &pair->from);
  for (struct str path; named_next (&c->sources, &named, &path);)
    if (is_operand_again (pair, path))
      {
        warn (c->inv, _("warning: source file %s specified more than once"),
              quoted_file (pair->source.path));
        return true;
      }
  named_add (&c->sources, pair->source.path, &pair->from);
  return false;
}

/* Copy the source, which was looked at.  */
static bool
copy_looked_at (struct copying *c, struct copy_pair *pair)
{
  if (is_repeated (c, pair))
    return true;
  if (!pair->in->is_new && !pair_look_at_target (c, pair))
    return false;
  const struct copied *copy = pair_shares_copies (c, pair) ? copied_find (&c->links, &pair->from)
                                                           : NULL;
  switch (pair_examine (c, pair))
    {
    case PROCEED:
      break;
    case PASS_OVER:
      /* Which files are one counts for more than which is newer.  */
      if (c->plan.updating == UPDATE_OLDER && copy)
        return pair_link_to_copy (c, pair, copy);
      if (c->plan.updating == UPDATE_OLDER && pair_shares_copies (c, pair))
        remember_copy (c, &pair->from, pair->target.path, &pair->to);
      return true;
    case REFUSE:
      return false;
    }
  /* Of a file that is moved, names are told of once.  */
  if (!copy || !c->plan.moves)
    tell_copying (c, pair);
  bool fine = copy ? pair_link_to_copy (c, pair, copy) : pair_make (c, pair);
  if (fine && c->plan.moves)
    taken_add (c, &pair->from);
  if (!fine)
    pair_give_up (c, pair);
  return fine;
}

/* The same, for who watches.  */
static bool
copy_and_count (struct copying *c, struct copy_pair *pair)
{
  uintmax_t bytes_before = c->progress.bytes;
  bool fine = copy_looked_at (c, pair);
  pair_count (c, pair, bytes_before);
  return fine;
}

bool
pair_copy (struct copying *c, struct copy_pair *pair, enum entry_kind kind)
{
  return pair_look_at_source (c, pair, kind) && copy_and_count (c, pair);
}

bool
copy_operand (struct copying *c, struct str source, const struct place *target,
              const struct place *top)
{
  struct entry entry;
  if (!entry_of (source, &entry))
    {
      complain_errno (c->inv, errno, _("cannot stat %s"), quoted_file (source));
      return false;
    }
  struct copy_pair pair = {
    .source = { .folder = entry.folder, .name = entry.name, .path = source },
    .target = *target, .in = c->facts, .is_operand = true, .source_fd = -1,
  };
  c->top = *top;
  copied_begin (&c->links, top->name);
  bool fine = pair_look_at_source (c, &pair, KIND_UNKNOWN);
  if (!fine)
    progress_add (&c->progress, 1, 0);
  if (fine && S_ISDIR (pair.from.st_mode) && c->plan.recursive)
    fine = copy_tree (c, &pair);
  else if (fine && S_ISDIR (pair.from.st_mode))
    {
      complain (c->inv, c->plan.given.are_given ? _("omitting directory %s")
                        : _("-r not specified; omitting directory %s"), quoted_file (source));
      fine = false;
    }
  else if (fine)
    fine = copy_and_count (c, &pair);
  pair_release (&pair);
  entry_close (&entry);
  return fine;
}
