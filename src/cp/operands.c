/* The operands of cp, install and mv.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "operands.h"

#include <errno.h>

#include "cli/quote.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/path.h"

void
want_debug (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct shared_settings *set = settings;
  set->verbose = set->debug = true;
}

void
take_target (struct invocation *inv, void *settings, struct str argument)
{
  struct shared_settings *set = settings;
  if (str_given (set->target))
    {
      complain (inv, "%s", _("multiple target directories specified"));
      stop (inv);
    }
  set->target = argument;
}

void
want_context (struct invocation *inv, void *settings, struct str argument)
{
  struct shared_settings *set = settings;
  context_want (inv, &set->context, argument, "SELinux");
}

const struct choice update_choices[UPDATE_CHOICES] = {
  { "all", UPDATE_ALL, N_("replace what is there (default)") },
  { "none", UPDATE_NONE, N_("replace nothing; that is no failure") },
  { "none-fail", UPDATE_NONE_FAIL, N_("replace nothing; that is a failure") },
  { "older", UPDATE_OLDER, N_("replace what is older than its source") },
};

static int
open_target_folder (struct str path)
{
  return path.length > 0 ? sys_open_folder (path) : (errno = ENOENT, -1);
}

static void
check_count (struct invocation *inv, bool has_target)
{
  size_t count = inv->operands.count;
  if (count == 0)
    usage_error (inv, "%s", _("missing file operand"));
  if (count == 1 && !has_target)
    usage_error (inv, _("missing destination file operand after %s"),
                 quoted_file (VEC_AT (inv->operands, 0)));
}

struct destination
name_destination (struct invocation *inv, const struct shared_settings *set)
{
  struct destination d = { .folder = SYS_HERE, .path = set->target, .sources = inv->operands };
  check_count (inv, str_given (set->target));
  if (set->no_target_folder && str_given (set->target))
    {
      complain (inv, "%s", _("cannot combine --target-directory (-t) and "
                             "--no-target-directory (-T)"));
      stop (inv);
    }
  if (set->no_target_folder && d.sources.count > 2)
    usage_error (inv, _("extra operand %s"), quoted_file (VEC_AT (d.sources, 2)));
  if (!str_given (set->target))
    {
      d.path = VEC_AT (d.sources, d.sources.count - 1);
      VEC_TRUNCATE (d.sources, d.sources.count - 1);
    }
  return d;
}

bool
is_into_folder (struct destination *d)
{
  int folder = open_target_folder (d->path);
  if (folder < 0)
    return false;
  d->folder = folder;
  d->is_folder = true;
  return true;
}

void
refuse_destination (struct invocation *inv, const struct destination *d, const char *what)
{
  complain_errno (inv, errno, what, quoted_file (d->path));
  stop (inv);
}

struct destination
find_destination (struct invocation *inv, const struct shared_settings *set)
{
  struct destination d = name_destination (inv, set);
  if (set->no_target_folder || is_into_folder (&d))
    return d;
  if (str_given (set->target))
    refuse_destination (inv, &d, _("target directory %s"));
  if (d.sources.count > 1)
    refuse_destination (inv, &d, _("target %s"));
  return d;
}

struct str
without_slashes (struct invocation *inv, struct str path)
{
  struct span trimmed = path_without_slashes (str_span (path));
  if (trimmed.length == path.length)
    return path;
  return trimmed.length > 0 ? arena_str (&inv->arena, trimmed) : STR ("/");
}

struct str
path_in (struct invocation *inv, struct str folder, struct span name)
{
  BUF (path);
  buf_append (&path, str_span (folder));
  if (!span_ends_in (buf_span (&path), '/'))
    buf_push (&path, '/');
  buf_append (&path, name);
  return arena_str (&inv->arena, buf_span (&path));
}

struct place
target_in (struct invocation *inv, const struct destination *d, struct str source,
           bool is_copy)
{
  struct span name = path_last_component (str_span (source));
  /* What is in "x/.." is copied into the folder itself, not into that above it; what is in
     "/" has no other name.  */
  if ((is_copy && span_equal (name, SPAN (".."))) || span_equal (name, SPAN ("/")))
    name = SPAN (".");
  struct str path = path_in (inv, d->path, name);
  return (struct place) { .folder = d->folder, .name = str_from (path, path.length - name.length),
                          .path = path };
}
