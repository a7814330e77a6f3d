/* The directories of a source, made anew at the target.
   SPDX-License-Identifier: GPL-3.0-or-later

   Source and target go down step by step, each directory being held: what was made is not
   looked up again.  Symbolic links that are there are followed, on both sides, for the
   user names them.  */

#include <config.h>

#include "parents.h"

#include <errno.h>

#include "cli/quote.h"
#include "keeping.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/path.h"

/* The step from one directory to the next on both sides.  */
struct step
{
  int source, target;           /* where it begins */
  struct str name;
  struct target_facts *facts;   /* of the target */
  struct parent *next;
};

/* Go to the source's directory.  */
static bool
step_in_source (struct copying *c, const struct step *step)
{
  struct parent *next = step->next;
  next->source = sys_open_folder_in (step->source, step->name, FOLLOW_LINK);
  if (next->source >= 0 && sys_status (next->source, &next->from))
    return true;
  complain_errno (c->inv, errno, _("failed to get attributes of %s"),
                  quoted_file (next->source_path));
  return false;
}

/* Make a directory at the target.  */
static bool
make_in_target (struct copying *c, const struct step *step)
{
  struct parent *next = step->next;
  struct copy_pair pair = {
    .target = { step->target, step->name, next->path }, .in = step->facts,
    .from = next->from, .source_fd = -1,
  };
  if (!sys_make_folder (step->target, step->name, keep_first_mode (c, &pair)))
    return false;
  next->is_made = true;
  if (c->plan.verbose)
    report (c->inv, "%s -> %s\n", str_c (next->source_path), str_c (next->path));
  next->target = sys_open_listing_in (step->target, step->name, LINK_ITSELF);
  if (next->target >= 0 && sys_is_empty_folder (next->target))
    return true;
  if (next->target >= 0)
    errno = EBUSY;
  return false;
}

/* Go to the target's directory, which is made if it is not there.  */
static bool
step_in_target (struct copying *c, const struct step *step)
{
  struct parent *next = step->next;
  struct stat status;
  next->target = sys_open_folder_in (step->target, step->name, FOLLOW_LINK);
  if (next->target < 0 && errno == ENOTDIR
      && sys_status_in (step->target, step->name, FOLLOW_LINK, &status))
    {
      complain (c->inv, _("%s exists but is not a directory"), quoted_file (next->path));
      return false;
    }
  if (next->target < 0 && !(errno == ENOENT && make_in_target (c, step)))
    {
      complain_errno (c->inv, errno, _("cannot make directory %s"), quoted_file (next->path));
      return false;
    }
  if (sys_status (next->target, &next->now))
    return true;
  complain_errno (c->inv, errno, _("failed to get attributes of %s"), quoted_file (next->path));
  return false;
}

/* The first byte from AT on that is no slash.  */
static size_t
pass_slashes (struct span path, size_t at)
{
  while (at < path.length && span_at (path, at) == '/')
    at++;
  return at;
}

bool
parents_make (struct copying *c, const struct destination *d, struct str source,
              struct parents *parents, struct place *target)
{
  struct arena *arena = &c->inv->arena;
  struct span whole = path_without_slashes (str_span (source));
  struct str at_target = path_in (c->inv, d->path, whole);
  size_t prefix = at_target.length - whole.length;
  bool is_absolute = pass_slashes (whole, 0) > 0;
  int first = is_absolute ? sys_open_folder (STR ("/")) : SYS_HERE;
  struct step step = { .source = first, .target = d->folder, .facts = &c->top_facts };
  bool fine = true;
  size_t begin = pass_slashes (whole, 0);
  for (size_t end; fine && (end = begin + span_find (span_from (whole, begin), '/'))
                             < whole.length;
       begin = pass_slashes (whole, end))
    {
      struct parent next = {
        .source_path = arena_str (arena, span_first (whole, end)),
        .path = arena_str (arena, span_first (str_span (at_target), prefix + end)),
        .source = -1, .target = -1,
      };
      step.name = str_from (next.source_path, begin);
      step.next = &next;
      fine = step_in_source (c, &step) && step_in_target (c, &step);
      if (fine)
        next.facts = target_facts_of (c, &next.now);
      VEC_PUSH (parents->list, next);
      struct parent *last = &VEC_AT (parents->list, parents->list.count - 1);
      step.source = last->source;
      step.target = last->target;
      step.facts = &last->facts;
    }
  if (is_absolute)
    sys_close_folder (first);
  *target = (struct place) { step.target, str_from (at_target, prefix + begin), at_target };
  c->facts = step.facts;
  return fine;
}

/* Give PARENT what it is to have.  */
static void
finish_parent (struct copying *c, const struct parent *parent)
{
  struct target_facts facts = { .is_looked_at = true, .acl = ACL_PASSED_ON };
  struct copy_pair pair = {
    .source = { .path = parent->source_path }, .target = { .path = parent->path },
    .in = &facts, .from = parent->from, .source_fd = parent->source,
  };
  struct keeping keeping = { .source = parent->source, .target = parent->target,
                             .now = parent->now, .is_new = parent->is_made };
  if (keep_prepare (c, &pair))
    keep_attributes (c, &pair, &keeping);
  pair.source_fd = -1;
  pair_release (&pair);
}

void
parents_finish (struct copying *c, struct parents *parents)
{
  bool any_made = false;
  FOR_EACH (parent, parents->list)
    any_made |= parent->is_made;
  /* From the last on: what is done to one changes the times of the one above it.  */
  for (size_t i = parents->list.count; i > 0; i--)
    {
      const struct parent *parent = &VEC_AT (parents->list, i - 1);
      if (any_made && parent->source >= 0 && parent->target >= 0)
        finish_parent (c, parent);
      if (parent->source >= 0)
        sys_close (parent->source);
      if (parent->target >= 0)
        sys_close (parent->target);
    }
  VEC_RELEASE (parents->list);
}
