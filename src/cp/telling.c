/* What cp and mv tell of what they do: -v, --debug.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/quote.h"
#include "pair.h"
#include "text/path.h"

void
put_folder_of (struct str path, struct buf *text)
{
  struct span trimmed = path_without_slashes (str_span (path));
  size_t slash = span_rfind (trimmed, '/');
  if (slash < trimmed.length)
    buf_append (text, span_first (trimmed, slash + 1));
}

void
put_backup_path (const struct copy_pair *pair, struct buf *path)
{
  put_folder_of (pair->target.path, path);
  buf_append (path, buf_span (&pair->backup));
}

void
tell_copying (const struct copying *c, const struct copy_pair *pair)
{
  if (!c->plan.verbose)
    return;
  if (c->plan.moves)
    report (c->inv, "%s", _("copied "));
  tell_names (c, pair);
}

void
tell_names (const struct copying *c, const struct copy_pair *pair)
{
  report (c->inv, "%s -> %s", quoted_file_n (0, pair->source.path),
          quoted_file_n (1, pair->target.path));
  if (pair->backed_up != BACKUP_FAILED)
    {
      BUF (path);
      put_backup_path (pair, &path);
      report (c->inv, _(" (backup: %s)"), quoted_file (buf_str (&path)));
    }
  report (c->inv, "\n");
}

void
tell_made_folder (const struct copying *c, const struct copy_pair *pair)
{
  if (c->plan.moves && c->plan.verbose)
    report (c->inv, _("created directory %s\n"), quoted_file (pair->target.path));
  else
    tell_copying (c, pair);
}

void
tell_removed (const struct copying *c, const struct copy_pair *pair)
{
  if (c->plan.verbose)
    report (c->inv, _("removed %s\n"), quoted_file (pair->target.path));
}

void
tell_passed_over (const struct copying *c, const struct copy_pair *pair)
{
  if (c->plan.debug)
    report (c->inv, _("skipped %s\n"), quoted_file (pair->target.path));
}

static const char *
way_word (enum copy_way way)
{
  switch (way)
    {
    case WAY_NO: return _("no");
    case WAY_YES: return _("yes");
    case WAY_AVOIDED: return _("avoided");
    case WAY_UNSUPPORTED: return _("unsupported");
    case WAY_UNKNOWN: break;
    }
  return _("unknown");
}

static const char *
holes_word (enum copy_holes holes)
{
  switch (holes)
    {
    case HOLES_NO: return _("no");
    case HOLES_ZEROS: return _("zeros");
    case HOLES_TOLD: return "SEEK_HOLE";
    case HOLES_TOLD_AND_ZEROS: return _("SEEK_HOLE + zeros");
    case HOLES_UNKNOWN: break;
    }
  return _("unknown");
}

void
tell_ways (const struct copying *c)
{
  if (c->plan.debug)
    report (c->inv, _("copy offload: %s, reflink: %s, sparse detection: %s\n"),
            way_word (c->data.offload), way_word (c->data.cloned),
            holes_word (c->data.holes));
}
