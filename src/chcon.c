/* chcon: change security contexts of files.
   GNU manual, "chcon invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/root.h"
#include "fs/context.h"
#include "fs/walk.h"
#include "sys/context.h"
#include "sys/file.h"
#include "sys/names.h"
#include "sys/selinux.h"
#include "text/path.h"

enum dereferencing { DEREFERENCE_UNSAID, DEREFERENCE, NO_DEREFERENCE };
enum following { FOLLOW_UNSAID, FOLLOW_NONE, FOLLOW_TOP, FOLLOW_ALL };

struct settings
{
  enum dereferencing dereferencing;
  bool preserve_root;
  struct str reference;
  bool recursive, verbose;
  struct str user, role, type, range;
  enum following following;
};

static const struct option_row options[] = {
  { 0, "dereference", SET (dereferencing, DEREFERENCE),
    N_("change what symbolic links point to, not the links (default)") },
  { 'h', "no-dereference", SET (dereferencing, NO_DEREFERENCE),
    N_("change symbolic links themselves") },
  { 'u', "user", TEXT (user, "USER"), N_("change the user of the context to USER") },
  { 'r', "role", TEXT (role, "ROLE"), N_("change the role to ROLE") },
  { 't', "type", TEXT (type, "TYPE"), N_("change the type to TYPE") },
  { 'l', "range", TEXT (range, "RANGE"), N_("change the range to RANGE") },
  { 0, "no-preserve-root", CLEAR (preserve_root), N_("do not treat '/' specially (default)") },
  { 0, "preserve-root", FLAG (preserve_root), N_("with -R, refuse to change '/'") },
  { 0, "reference", TEXT (reference, "RFILE"), N_("take the context of RFILE") },
  { 'R', "recursive", FLAG (recursive), N_("change directories and what is in them") },
  { 'v', "verbose", FLAG (verbose), N_("tell of each file") },
  { 'H', NULL, SET (following, FOLLOW_TOP),
    N_("with -R, follow an operand that is a symbolic link") },
  { 'L', NULL, SET (following, FOLLOW_ALL), N_("with -R, follow all symbolic links") },
  { 'P', NULL, SET (following, FOLLOW_NONE),
    N_("with -R, follow no symbolic links (default)") },
};

static int chcon_main (struct invocation *);

const struct tool chcon_tool = {
  .name = "chcon",
  .synopsis = N_("[OPTION]... CONTEXT FILE...\n"
                 "[OPTION]... [-u USER] [-r ROLE] [-l RANGE] [-t TYPE] FILE...\n"
                 "[OPTION]... --reference=RFILE FILE..."),
  .summary = N_("Change the security context of each FILE to CONTEXT, or parts of it, or to\n"
                "that of RFILE."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .run = chcon_main,
};

/* One run.  CONTEXT is for all; not given where each has its own changed.  */
struct context_run
{
  struct invocation *inv;
  const struct settings *set;
  struct str context;
  struct selinux selinux;
  enum walk_links links;
  struct stat root;             /* where it is protected */
};

/* A part of the context, as far as it is asked for.  */
static struct str
part_wanted (const struct settings *set, enum context_part part)
{
  switch (part)
    {
    case CONTEXT_USER: return set->user;
    case CONTEXT_ROLE: return set->role;
    case CONTEXT_TYPE: return set->type;
    case CONTEXT_RANGE: return set->range;
    }
  return str_none ();
}

/* Change CONTEXT as is asked for.  False, and it is said, where a part cannot be one.  */
static bool
change_parts (const struct context_run *c, struct context *context)
{
  static const char *const names[] = { "user", "role", "type", "range" };
  for (enum context_part part = CONTEXT_USER; part <= CONTEXT_RANGE; part++)
    {
      struct str wanted = part_wanted (c->set, part);
      if (!str_given (wanted) || context_set_part (context, part, wanted))
        continue;
      complain_errno (c->inv, errno, _("failed to set %s security context component to %s"),
                      ELEM (names, part), quoted (wanted));
      return false;
    }
  return true;
}

/* What HELD, which messages call NAME, is to have in place of BEFORE.  False where that
   cannot be told.  */
static bool
context_for (const struct context_run *c, struct str name, bool has_before,
             struct span before, struct str *context)
{
  *context = c->context;
  if (str_given (c->context))
    return true;
  if (!has_before)
    {
      complain (c->inv, _("can't apply partial context to unlabeled file %s"),
                quoted_file (name));
      return false;
    }
  struct context parts;
  if (!context_parse (before, &parts))
    {
      complain_errno (c->inv, errno, _("failed to create security context: %s"),
                      quoted (arena_str (&c->inv->arena, before)));
      return false;
    }
  if (!change_parts (c, &parts))
    return false;
  BUF (text);
  context_put (&parts, &text);
  *context = arena_str (&c->inv->arena, buf_span (&text));
  return true;
}

/* Change the context of what HELD is, which messages call NAME.  */
static void
change_context (const struct context_run *c, struct str name, int held)
{
  BUF (before);
  bool has_before = false;
  struct str context;
  if (!str_given (c->context))
    {
      has_before = sys_read_context (held, &before);
      if (!has_before && errno != ENODATA)
        {
          complain_errno (c->inv, errno, _("failed to get security context of %s"),
                          quoted_file (name));
          return;
        }
    }
  if (!context_for (c, name, has_before, buf_span (&before), &context))
    return;
  if (has_before && span_equal (buf_span (&before), str_span (context)))
    return;
  if (!sys_write_context (held, context))
    complain_errno (c->inv, errno, _("failed to change context of %s to %s"),
                    quoted_file (name), quoted_n (1, context));
}

/* Whether the visit is of a symbolic link that stands for what it points to.  */
static bool
is_followed (const struct context_run *c, const struct visit *visit)
{
  if (!c->set->recursive)
    return c->set->dereferencing != NO_DEREFERENCE;
  return c->links == ALL_LINKS || (c->links == TOP_LINK && visit->depth == 0);
}

static void
cannot_access (const struct context_run *c, const struct visit *visit, int error)
{
  /* What is gone since its folder was read is no matter.  */
  if (error != ENOENT || visit->depth == 0)
    complain_errno (c->inv, error, _("cannot access %s"), quoted_file (visit->path));
}

static void
tell (const struct context_run *c, const struct visit *visit)
{
  if (c->set->verbose)
    report (c->inv, _("changing security context of %s\n"), quoted_file (visit->path));
}

/* How messages about contexts call a file: by its last name below an operand, unless links
   are followed, as GNU does.  */
static struct str
called (const struct context_run *c, const struct visit *visit)
{
  return visit->depth == 0 || c->links == ALL_LINKS ? visit->path : visit->name;
}

static void
change_file (const struct context_run *c, const struct visit *visit)
{
  bool follows = is_followed (c, visit);
  /* What may be a folder is not changed as if it were a file.  */
  if (visit->error)
    {
      cannot_access (c, visit, visit->error);
      return;
    }
  int held = sys_hold (visit->folder, visit->name, follows ? FOLLOW_LINK : LINK_ITSELF);
  struct stat status;
  if (held >= 0)
    {
      tell (c, visit);
      change_context (c, called (c, visit), held);
      sys_close (held);
    }
  else if (errno == ENOENT && follows
           && sys_status_in (visit->folder, visit->name, LINK_ITSELF, &status))
    {
      /* A link to nothing.  */
      tell (c, visit);
      complain_errno (c->inv, ENOENT,
                      str_given (c->context) ? _("failed to change context of %s to %s")
                                             : _("failed to get security context of %s"),
                      quoted_file (called (c, visit)), quoted_n (1, c->context));
    }
  else
    cannot_access (c, visit, errno);
}

static void
change_operand (struct context_run *c, struct str path)
{
  struct entry entry;
  if (!entry_of (path, &entry))
    {
      complain_errno (c->inv, errno, _("cannot access %s"), quoted_file (path));
      return;
    }
  struct walk walk = { .links = c->links };
  walk_begin (&walk, &entry, path);
  for (const struct visit *visit; (visit = walk_next (&walk));)
    switch (visit->kind)
      {
      case VISIT_FOLDER:
        if (!c->set->recursive)
          {
            tell (c, visit);
            change_context (c, called (c, visit), visit->held);
            walk_pass (&walk);
          }
        else if (c->set->preserve_root
                 && is_protected_root (c->inv, &c->root, visit->path, &visit->status))
          walk_pass (&walk);
        break;
      case VISIT_LEAVE:
        if (visit->error)
          complain_errno (c->inv, visit->error, _("cannot read directory %s"),
                          quoted_file (visit->path));
        tell (c, visit);
        change_context (c, called (c, visit), visit->held);
        break;
      case VISIT_UNREADABLE:
      case VISIT_LOST:
        if (visit->error != ENOENT || visit->depth == 0)
          complain_errno (c->inv, visit->error, _("cannot read directory %s"),
                          quoted_file (visit->path));
        break;
      case VISIT_CYCLE:
      case VISIT_FILE:
        change_file (c, visit);
        break;
      }
  walk_end (&walk);
  entry_close (&entry);
}

static void
find_reference (struct context_run *c)
{
  BUF (context);
  int held = sys_hold (SYS_HERE, c->set->reference, FOLLOW_LINK);
  if (held < 0 || !sys_read_context (held, &context))
    {
      complain_errno (c->inv, errno, _("failed to get security context of %s"),
                      quoted_file (c->set->reference));
      stop (c->inv);
    }
  sys_close (held);
  c->context = arena_str (&c->inv->arena, buf_span (&context));
}

/* Which links are followed.  */
static enum walk_links
links_followed (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  bool climbs = set->following == FOLLOW_TOP || set->following == FOLLOW_ALL;
  if (!set->recursive)
    return set->dereferencing == NO_DEREFERENCE ? NO_LINKS : TOP_LINK;
  if (climbs && set->dereferencing == NO_DEREFERENCE)
    {
      complain (inv, "%s", _("-R -h requires -P"));
      stop (inv);
    }
  if (!climbs && set->dereferencing == DEREFERENCE)
    {
      complain (inv, "%s", _("-R --dereference requires either -H or -L"));
      stop (inv);
    }
  return set->following == FOLLOW_ALL ? ALL_LINKS
         : set->following == FOLLOW_TOP ? TOP_LINK : NO_LINKS;
}

/* Find out what is to be changed to what.  The number of operands that tell, 0 or 1.  */
static size_t
find_context (struct context_run *c)
{
  struct invocation *inv = c->inv;
  const struct settings *set = c->set;
  bool has_reference = str_given (set->reference);
  bool has_changes = str_given (set->user) || str_given (set->role) || str_given (set->type)
                     || str_given (set->range);
  size_t taken = has_reference || has_changes ? 0 : 1;
  if (inv->operands.count <= taken)
    {
      if (inv->operands.count == 0)
        missing_operand (inv);
      usage_error (inv, _("missing operand after %s"), quoted (VEC_AT (inv->operands, 0)));
    }
  if (has_reference)
    find_reference (c);
  if (has_reference && has_changes)
    usage_error (inv, "%s", _("conflicting security context specifiers given"));
  if (taken == 1)
    {
      c->context = VEC_AT (inv->operands, 0);
      if (selinux_load (&c->selinux) && !selinux_is_valid (&c->selinux, c->context))
        {
          complain_errno (inv, errno, _("invalid context: %s"), quoted (c->context));
          stop (inv);
        }
    }
  return taken;
}

static int
chcon_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct context_run change = { .inv = inv, .set = set, .links = links_followed (inv) };
  size_t taken = find_context (&change);
  if (set->recursive && set->preserve_root)
    change.root = root_status (inv);
  for (size_t i = taken; i < inv->operands.count; i++)
    change_operand (&change, path_with_one_slash (&inv->arena, VEC_AT (inv->operands, i)));
  selinux_unload (&change.selinux);
  return inv->status;
}
