/* What stands in the way of a copy.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "pair.h"

#include <errno.h>

#include "cli/ask.h"
#include "cli/quote.h"
#include "fs/mode.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/path.h"

/* Times, as exactly as the target's file system has them.  */

/* The largest of some usual units that NANOSECONDS is a multiple of.  */
static long int
unit_of (long int nanoseconds)
{
  long int unit = 1;
  while (unit < 1000000000 && nanoseconds % (unit * 10) == 0)
    unit *= 10;
  return unit;
}

/* The unit that times of the file with STATUS seem to have.  */
static long int
unit_of_times (const struct stat *status)
{
  long int unit = unit_of (status->st_mtim.tv_nsec);
  long int of_change = unit_of (status->st_ctim.tv_nsec);
  long int of_access = unit_of (status->st_atim.tv_nsec);
  if (of_change < unit)
    unit = of_change;
  return of_access < unit ? of_access : unit;
}

/* Whether the source was not changed after the target, as far as the latter's file system
   can tell where the time was copied.  */
static bool
is_up_to_date (const struct copying *c, const struct copy_pair *pair)
{
  struct timespec source = pair->from.st_mtim, target = pair->to.st_mtim;
  if (c->plan.keep.times || c->plan.moves)
    {
      long int unit = unit_of_times (&pair->to);
      source.tv_nsec -= source.tv_nsec % unit;
      /* FAT has units of two seconds.  */
      if (unit == 1000000000 && target.tv_sec % 2 == 0)
        source.tv_sec -= source.tv_sec % 2;
    }
  return source.tv_sec != target.tv_sec ? source.tv_sec < target.tv_sec
                                        : source.tv_nsec <= target.tv_nsec;
}

/* Questions.  */

static bool
may_write (const struct copy_pair *pair)
{
  return S_ISLNK (pair->to.st_mode)
         || sys_may_in (pair->target.folder, pair->target.name, MAY_WRITE);
}

/* Whether the user lets the target be overwritten.  */
static bool
may_overwrite (const struct copying *c, const struct copy_pair *pair)
{
  const struct copy_plan *plan = &c->plan;
  const char *name = str_c (c->inv->called);
  if (may_write (pair))
    return ask (c->inv, _("%s: overwrite %s? "), name, quoted_file (pair->target.path));
  struct mode_text text = mode_text (pair->to.st_mode);
  return ask (c->inv,
              plan->moves || plan->force || plan->remove_first
                ? _("%s: replace %s, overriding mode %04o (%s)? ")
                : _("%s: unwritable %s (mode %04o, %s); try anyway? "),
              name, quoted_file (pair->target.path),
              (unsigned int) (pair->to.st_mode & MODE_BITS),
              str_c (mode_permissions (&text)));
}

/* Whether nothing that is there may go, or be written to.  */
static enum verdict
examine_sparing (struct copying *c, const struct copy_pair *pair)
{
  bool fails = c->plan.updating == UPDATE_NONE_FAIL;
  if ((S_ISDIR (pair->from.st_mode) && !c->plan.moves)
      || (c->plan.updating != UPDATE_NONE && !fails))
    return PROCEED;
  if (fails)
    complain (c->inv, _("not replacing %s"), quoted_file (pair->target.path));
  tell_passed_over (c, pair);
  return fails ? REFUSE : PASS_OVER;
}

/* Whether what is there may, as far as the user is concerned.  */
static enum verdict
examine_wishes (struct copying *c, struct copy_pair *pair)
{
  const struct copy_plan *plan = &c->plan;
  if (S_ISDIR (pair->from.st_mode) && !plan->moves)
    return PROCEED;
  if (plan->updating == UPDATE_OLDER && !S_ISDIR (pair->from.st_mode)
      && is_up_to_date (c, pair))
    {
      tell_passed_over (c, pair);
      return PASS_OVER;
    }
  bool asks = plan->overwriting == OVERWRITE_IF_ALLOWED
              || (plan->overwriting == OVERWRITE_AS_USUAL && plan->moves
                  && !may_write (pair) && sys_is_terminal (0));
  if (!asks || may_overwrite (c, pair))
    return PROCEED;
  tell_passed_over (c, pair);
  c->inv->status = failure_status (c->inv->tool);
  return REFUSE;
}

/* Kinds of files.  */

static enum verdict
examine_kinds (struct copying *c, const struct copy_pair *pair)
{
  bool from_folder = S_ISDIR (pair->from.st_mode), to_folder = S_ISDIR (pair->to.st_mode);
  bool makes_way = c->plan.moves && c->plan.backups.kind != NO_BACKUP;
  if (from_folder == to_folder || makes_way)
    return PROCEED;
  complain (c->inv,
            from_folder ? _("cannot overwrite non-directory %s with directory %s")
                        : _("cannot overwrite directory %s with non-directory %s"),
            quoted_file_n (0, pair->target.path), quoted_file_n (1, pair->source.path));
  return REFUSE;
}

/* Whether the file with STATUS, at the target, is a copy that this run made under its
   name.  */
static bool
was_just_made (const struct copying *c, const struct copy_pair *pair, const struct stat *status)
{
  struct span target = path_without_slashes (str_span (pair->target.name));
  struct named named = named_of (&c->targets, status);
  for (struct str name; named_next (&c->targets, &named, &name);)
    /* Names that differ in case may be one.  */
    if (status->st_nlink == 1 || span_equal (path_without_slashes (str_span (name)), target))
      return true;
  return false;
}

/* Whether overwriting the target would lose what was copied.  */
static enum verdict
examine_just_made (struct copying *c, const struct copy_pair *pair)
{
  if (!pair->is_operand || c->is_only_operand || S_ISDIR (pair->to.st_mode)
      || c->plan.backups.kind == NUMBERED_BACKUP || !was_just_made (c, pair, &pair->to))
    return PROCEED;
  complain (c->inv, _("will not overwrite just-created %s with %s"),
            quoted_file_n (0, pair->target.path), quoted_file_n (1, pair->source.path));
  return REFUSE;
}

/* The same where it is a symbolic link that would be written through.  */
static enum verdict
examine_just_made_link (struct copying *c, const struct copy_pair *pair)
{
  struct stat status;
  if (!pair->is_link || !pair->is_operand || c->is_only_operand || c->plan.moves
      || c->plan.backups.kind != NO_BACKUP
      || !sys_status_in (pair->target.folder, pair->target.name, LINK_ITSELF, &status)
      || !was_just_made (c, pair, &status))
    return PROCEED;
  complain (c->inv, _("will not copy %s through just-created symlink %s"),
            quoted_file_n (0, pair->source.path), quoted_file_n (1, pair->target.path));
  return REFUSE;
}

/* Backups, and other ways for the target to make room.  */

/* Whether the backup would take the place of the source, which has such a name.  */
static bool
would_lose_source (const struct copying *c, const struct copy_pair *pair)
{
  struct span source = path_without_slashes (str_span (pair->source.name));
  struct span target = path_without_slashes (str_span (pair->target.name));
  struct span suffix = str_span (c->plan.backups.suffix);
  struct stat status;
  if (c->plan.backups.kind == NUMBERED_BACKUP
      || source.length != target.length + suffix.length
      || !span_starts_with (source, target) || !span_ends_with (source, suffix))
    return false;
  BUF (backup);
  buf_append (&backup, source);
  return sys_status_in (pair->target.folder, buf_str (&backup), FOLLOW_LINK, &status)
         && sys_is_one_file (&status, &pair->from);
}

static bool
is_dots (struct span name)
{
  return span_equal (name, SPAN (".")) || span_equal (name, SPAN (".."));
}

static bool
wants_backup (const struct copying *c, const struct copy_pair *pair)
{
  return c->plan.backups.kind != NO_BACKUP
         && !is_dots (path_without_slashes (str_span (pair->target.name)))
         && (c->plan.moves || !S_ISDIR (pair->to.st_mode));
}

static enum verdict
make_backup (struct copying *c, struct copy_pair *pair)
{
  if (would_lose_source (c, pair))
    {
      complain (c->inv,
                c->plan.moves ? _("backing up %s might destroy source;  %s not moved")
                              : _("backing up %s might destroy source;  %s not copied"),
                quoted_file_n (0, pair->target.path), quoted_file_n (1, pair->source.path));
      return REFUSE;
    }
  /* A directory is renamed over none but its like; and renaming a file over another name
     of it does nothing.  */
  bool is_one = sys_is_one_file (&pair->to, &pair->from);
  bool may_link = !S_ISDIR (pair->from.st_mode) && !(c->plan.moves && is_one);
  pair->backed_up = backup_make (&c->plan.backups, pair->target.folder, pair->target.name,
                                 may_link, &pair->backup);
  if (pair->backed_up == BACKUP_FAILED && errno != ENOENT)
    {
      complain_errno (c->inv, errno, _("cannot backup %s"), quoted_file (pair->target.path));
      return REFUSE;
    }
  pair->replaces = pair->backed_up == BACKUP_LINKED;
  pair->is_there = pair->is_link = false;
  return PROCEED;
}

/* Whether what is there goes, and is not written to: as asked; or because others have a
   name of it, or only a file can be written to.  */
static bool
is_replaced (const struct copying *c, const struct copy_pair *pair)
{
  const struct copy_plan *plan = &c->plan;
  bool has_data = !plan->attributes_only;
  if (S_ISDIR (pair->to.st_mode) || plan->moves)
    return false;
  return plan->remove_first
         || (has_data && ((plan->keep.links && pair->to.st_nlink > 1)
                          || (pair_links (c, pair) == LINK_ITSELF
                              && !S_ISREG (pair->from.st_mode))));
}

enum verdict
pair_examine (struct copying *c, struct copy_pair *pair)
{
  if (!pair->is_there)
    return examine_just_made_link (c, pair);
  enum verdict verdict = examine_sparing (c, pair);
  if (verdict != PROCEED)
    return verdict;
  enum sameness sameness = pair_sameness (c, pair);
  if (sameness == THE_SAME)
    {
      complain (c->inv, _("%s and %s are the same file"),
                quoted_file_n (0, pair->source.path), quoted_file_n (1, pair->target.path));
      return REFUSE;
    }
  verdict = examine_wishes (c, pair);
  if (verdict == PROCEED && sameness == SAME_AS_WANTED)
    verdict = PASS_OVER;
  if (verdict == PROCEED)
    verdict = examine_kinds (c, pair);
  if (verdict == PROCEED)
    verdict = examine_just_made (c, pair);
  if (verdict != PROCEED)
    return verdict;
  if (wants_backup (c, pair))
    return make_backup (c, pair);
  if (is_replaced (c, pair))
    {
      if (!sys_may_in (pair->target.folder, STR ("."), MAY_WRITE))
        {
          complain_errno (c->inv, errno, _("cannot remove %s"),
                          quoted_file (pair->target.path));
          return REFUSE;
        }
      tell_removed (c, pair);
      pair->replaces = true;
      pair->is_there = pair->is_link = false;
    }
  return examine_just_made_link (c, pair);
}

void
pair_give_up (struct copying *c, struct copy_pair *pair)
{
  if (pair->backed_up == BACKUP_FAILED)
    return;
  struct str backup = buf_str (&pair->backup);
  BUF (path);
  put_backup_path (pair, &path);
  if (!backup_undo (pair->backed_up, pair->target.folder, backup, pair->target.name))
    complain_errno (c->inv, errno, _("cannot un-backup %s"), quoted_file (pair->target.path));
  else if (c->plan.verbose)
    report (c->inv, _("%s -> %s (unbackup)\n"), quoted_file_n (0, buf_str (&path)),
            quoted_file_n (1, pair->target.path));
}
