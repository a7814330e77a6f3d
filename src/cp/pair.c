/* A source, and the target that it is to be copied to: looked at.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "pair.h"

#include <errno.h>

#include "cli/quote.h"
#include "sys/file.h"
#include "sys/names.h"

void
pair_release (struct copy_pair *pair)
{
  if (pair->source_fd >= 0)
    sys_close (pair->source_fd);
  attributes_release (&pair->found);
  buf_release (&pair->backup);
}

enum sys_links
pair_links (const struct copying *c, const struct copy_pair *pair)
{
  bool follows = c->plan.links == ALL_LINKS
                 || (c->plan.links == TOP_LINK && pair->is_operand);
  return follows ? FOLLOW_LINK : LINK_ITSELF;
}

bool
pair_has_contents (const struct copying *c, const struct copy_pair *pair)
{
  mode_t mode = pair->from.st_mode;
  return c->plan.kind == COPY_CONTENTS
         && (S_ISREG (mode)
             || (c->plan.special_contents && !S_ISLNK (mode) && !S_ISDIR (mode)));
}

static bool
cannot_stat (struct copying *c, const struct place *place, int error)
{
  complain_errno (c->inv, error, _("cannot stat %s"), quoted_file (place->path));
  return false;
}

/* Open the source to read it.  What is known to be a regular file must not make us wait if
   it is something else by now.  */
static int
open_to_read (const struct copying *c, const struct copy_pair *pair, bool is_regular)
{
  return sys_open_in (pair->source.folder, pair->source.name,
                      O_RDONLY | O_NOCTTY | (is_regular ? O_NONBLOCK : 0)
                      | (pair_links (c, pair) == FOLLOW_LINK ? 0 : O_NOFOLLOW), 0);
}

bool
pair_look_at_source (struct copying *c, struct copy_pair *pair, enum entry_kind kind)
{
  /* Most of what a tree has are files that can be read: opening tells what they are.  */
  if (kind == KIND_FILE && c->plan.kind == COPY_CONTENTS)
    {
      pair->source_fd = open_to_read (c, pair, true);
      if (pair->source_fd >= 0 && sys_status (pair->source_fd, &pair->from)
          && S_ISREG (pair->from.st_mode))
        return true;
      if (pair->source_fd >= 0)
        sys_close (pair->source_fd);
      pair->source_fd = -1;
    }
  return sys_status_in (pair->source.folder, pair->source.name, pair_links (c, pair),
                        &pair->from)
         || cannot_stat (c, &pair->source, errno);
}

bool
pair_open_source (struct copying *c, struct copy_pair *pair)
{
  struct stat status;
  if (pair->source_fd >= 0)
    return true;
  int fd = open_to_read (c, pair, S_ISREG (pair->from.st_mode));
  if (fd < 0)
    {
      complain_errno (c->inv, errno, _("cannot open %s for reading"),
                      quoted_file (pair->source.path));
      return false;
    }
  pair->source_fd = fd;
  if (!sys_status (fd, &status))
    {
      complain_errno (c->inv, errno, _("cannot fstat %s"), quoted_file (pair->source.path));
      return false;
    }
  if (sys_is_one_file (&status, &pair->from))
    {
      pair->from = status;
      return true;
    }
  complain (c->inv, _("skipping file %s, as it was replaced while being copied"),
            quoted_file (pair->source.path));
  return false;
}

/* Whether a symbolic link at the target is what is there, whatever it points to: where it
   is not written through.  */
static bool
link_counts_itself (const struct copying *c, const struct copy_pair *pair)
{
  const struct copy_plan *plan = &c->plan;
  return !pair_has_contents (c, pair) || plan->moves || plan->backups.kind != NO_BACKUP
         || plan->remove_first;
}

bool
pair_look_at_target (struct copying *c, struct copy_pair *pair)
{
  const struct place *target = &pair->target;
  pair->is_there = pair->is_link = false;
  if (!sys_status_in (target->folder, target->name, LINK_ITSELF, &pair->to))
    {
      int error = target_error (c, pair, errno);
      return error == ENOENT || cannot_stat (c, target, error);
    }
  pair->is_there = true;
  pair->is_link = S_ISLNK (pair->to.st_mode);
  struct stat status;
  if (!pair->is_link || link_counts_itself (c, pair))
    return true;
  if (sys_status_in (target->folder, target->name, FOLLOW_LINK, &status))
    pair->to = status;
  else if (errno == ENOENT)
    pair->is_there = false;
  else if (!(errno == ELOOP && c->plan.force))
    return cannot_stat (c, target, errno);
  return true;
}

struct target_facts
target_facts_of (const struct copying *c, const struct stat *status)
{
  return (struct target_facts) {
    .is_looked_at = true, .device = status->st_dev, .block_size = status->st_blksize,
    .group = status->st_mode & S_ISGID ? status->st_gid : c->group,
  };
}

const struct target_facts *
pair_facts (const struct copying *c, const struct copy_pair *pair)
{
  struct target_facts *facts = pair->in;
  struct stat status;
  bool matters = c->plan.keep.mode || c->plan.default_mode;
  bool wants_acl = matters && facts->acl == ACL_UNKNOWN;
  if (facts->is_looked_at && !wants_acl)
    return facts;
  int folder = pair->target.folder == SYS_HERE
                 ? sys_open_folder_in (SYS_HERE, STR ("."), LINK_ITSELF) : pair->target.folder;
  if (!facts->is_looked_at && folder >= 0 && sys_status (folder, &status))
    *facts = target_facts_of (c, &status);
  facts->is_looked_at = true;
  if (wants_acl)
    facts->acl = folder < 0 || acl_is_inherited (folder) ? ACL_PASSED_ON : NO_ACL;
  if (folder != pair->target.folder && folder >= 0)
    sys_close (folder);
  return facts;
}
