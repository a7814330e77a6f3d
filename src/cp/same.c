/* Whether a source and its target are one file.
   SPDX-License-Identifier: GPL-3.0-or-later

   By device and inode, which hard links and bind mounts have in common; by folder and
   name, where what counts is which of the names of a file is meant.  */

#include <config.h>

#include "fs/canonical.h"
#include "pair.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/path.h"

static bool
folder_status (int folder, struct stat *status)
{
  return folder == SYS_HERE ? sys_status_in (folder, STR ("."), FOLLOW_LINK, status)
                            : sys_status (folder, status);
}

bool
is_one_entry (const struct place *a, const struct place *b)
{
  struct stat a_status, b_status;
  return span_equal (path_without_slashes (str_span (a->name)),
                     path_without_slashes (str_span (b->name)))
         && (a->folder == b->folder
             || (folder_status (a->folder, &a_status) && folder_status (b->folder, &b_status)
                 && sys_is_one_file (&a_status, &b_status)));
}

/* Both without following links, and whether they can be seen.  */
struct unfollowed { struct stat source, target; bool are_seen; };

static struct unfollowed
look_unfollowed (const struct copying *c, const struct copy_pair *pair)
{
  struct unfollowed both = { .source = pair->from, .target = pair->to, .are_seen = true };
  if (c->plan.links == NO_LINKS)
    return both;
  both.are_seen = sys_status_in (pair->source.folder, pair->source.name, LINK_ITSELF,
                                 &both.source)
                  && sys_status_in (pair->target.folder, pair->target.name, LINK_ITSELF,
                                    &both.target);
  return both;
}

/* Whether they are one file once links, of whatever STATUS is one, are followed.  */
static bool
is_one_when_followed (const struct copy_pair *pair, const struct unfollowed *both)
{
  struct stat source = both->source, target = both->target;
  if (S_ISLNK (source.st_mode)
      && !sys_status_in (pair->source.folder, pair->source.name, FOLLOW_LINK, &source))
    return false;
  if (S_ISLNK (target.st_mode)
      && !sys_status_in (pair->target.folder, pair->target.name, FOLLOW_LINK, &target))
    return false;
  return sys_is_one_file (&source, &target);
}

/* Two symbolic links that are not followed.  */
static enum sameness
sameness_of_links (const struct copying *c, const struct copy_pair *pair)
{
  if (is_one_entry (&pair->source, &pair->target))
    return THE_SAME;
  if (c->plan.backups.kind != NO_BACKUP || !sys_is_one_file (&pair->from, &pair->to))
    return NOT_THE_SAME;
  /* Renaming one name of a file to another does nothing.  */
  return c->plan.moves ? THE_SAME : SAME_AS_WANTED;
}

/* The target gets another name before anything else happens.  */
static enum sameness
sameness_with_backup (const struct copying *c, const struct copy_pair *pair,
                      const struct unfollowed *both)
{
  if (sys_is_one_file (&both->source, &both->target))
    return is_one_entry (&pair->source, &pair->target) ? THE_SAME : NOT_THE_SAME;
  /* The source may be a link to the target: it would lead nowhere then.  */
  bool loses_source = !c->plan.moves && c->plan.links != NO_LINKS
                      && S_ISLNK (both->source.st_mode) && !S_ISLNK (both->target.st_mode);
  return loses_source ? THE_SAME : NOT_THE_SAME;
}

/* Whether the source, a symbolic link, leads to the very name of the target, and not to
   another name of that file.  Told by path: links may lead anywhere.  */
static bool
leads_to_target (const struct copy_pair *pair)
{
  struct entry entry;
  struct str path = path_canonical (pair->source.path, ALL_COMPONENTS, false);
  if (!str_given (path) || !entry_of (path, &entry))
    return true;
  struct place led_to = { .folder = entry.folder, .name = entry.name, .path = path };
  bool leads = is_one_entry (&led_to, &pair->target);
  entry_close (&entry);
  return leads;
}

enum sameness
pair_sameness (const struct copying *c, const struct copy_pair *pair)
{
  const struct copy_plan *plan = &c->plan;
  bool is_one = sys_is_one_file (&pair->from, &pair->to);
  bool follows = plan->links != NO_LINKS;
  if (is_one && plan->kind == MAKE_HARD_LINKS)
    return SAME_AS_WANTED;
  if (!follows && S_ISLNK (pair->from.st_mode) && S_ISLNK (pair->to.st_mode))
    return sameness_of_links (c, pair);
  /* A link cannot be read once it has made room for its copy.  */
  if (follows && pair->is_link && is_one_entry (&pair->source, &pair->target))
    return THE_SAME;
  if (follows && !is_one)
    return NOT_THE_SAME;

  struct unfollowed both = look_unfollowed (c, pair);
  bool source_is_link = S_ISLNK (both.source.st_mode);
  bool target_is_link = S_ISLNK (both.target.st_mode);
  if (!both.are_seen
      || (follows && source_is_link && target_is_link && plan->remove_first))
    return NOT_THE_SAME;
  if (plan->backups.kind != NO_BACKUP)
    return sameness_with_backup (c, pair, &both);

  if (plan->moves || plan->remove_first)
    {
      /* A link is replaced, not written through.  */
      if (target_is_link)
        return NOT_THE_SAME;
      if (sys_is_one_file (&both.source, &both.target) && both.target.st_nlink > 1
          && !is_one_entry (&pair->source, &pair->target))
        return plan->moves ? THE_SAME : NOT_THE_SAME;
      /* What the link leads to keeps its other name.  */
      if (plan->moves && source_is_link && both.target.st_nlink > 1
          && !leads_to_target (pair))
        return NOT_THE_SAME;
    }
  if (!source_is_link && !target_is_link && !sys_is_one_file (&both.source, &both.target))
    return NOT_THE_SAME;
  if (plan->kind == MAKE_SYMBOLIC_LINKS && target_is_link)
    return NOT_THE_SAME;
  if (!follows)
    {
      if (!is_one_when_followed (pair, &both))
        return NOT_THE_SAME;
      if (plan->kind == MAKE_HARD_LINKS)
        return target_is_link ? NOT_THE_SAME : SAME_AS_WANTED;
    }
  return THE_SAME;
}
