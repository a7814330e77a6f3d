/* Names of shredded files removed.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "removing.h"

#include <errno.h>

#include "cli/quote.h"
#include "fs/unused_name.h"
#include "overwriting.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/path.h"

/* The file, by the name that it has just now.  */
struct removing
{
  struct invocation *inv;
  int folder;
  int to_sync;                  /* the same to read; -1 where nothing is to be synced */
  struct str path;              /* as the user calls it */
  const struct stat *status;
  struct buf name;              /* in the folder */
  bool verbose;
};

/* Whether NAME in the folder is the file.  */
static bool
is_file (const struct removing *r, struct str name)
{
  struct stat status;
  return sys_status_in (r->folder, name, LINK_ITSELF, &status)
         && sys_is_one_file (&status, r->status);
}

/* Have the file renamed to NEW, if nothing has that name: false with errno.  Whoever has
   another file by its old name gets that back.  */
static bool
rename_to (struct removing *r, struct str new)
{
  struct str old = buf_str (&r->name);
  if (!rename_to_unused (r->folder, old, r->folder, new))
    return false;
  if (is_file (r, new))
    return true;
  rename_to_unused (r->folder, new, r->folder, old);
  errno = ESTALE;
  return false;
}

/* PATH with NAME as its last component.  */
static void
add_path (struct buf *text, struct str path, struct span name)
{
  size_t slash = span_rfind (path_without_slashes (str_span (path)), '/');
  size_t begin = slash < path_without_slashes (str_span (path)).length ? slash + 1 : 0;
  buf_append (text, span_first (str_span (path), begin));
  buf_append (text, name);
}

static void
tell_renamed (const struct removing *r, struct span old, struct span new)
{
  BUF (before);
  BUF (after);
  add_path (&before, r->path, old);
  add_path (&after, r->path, new);
  warn (r->inv, _("%s: renamed to %s"), quoted_name_n (0, buf_str (&before)),
        quoted_name_n (1, buf_str (&after)));
}

/* The letters of names that tell nothing, and NAME becoming the next of its length.  False
   behind the last.  */
#define LETTERS SPAN ("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_")

static bool
next_name (struct mspan name)
{
  for (size_t end = name.length; end > 0; end--)
    {
      size_t letter = span_find (LETTERS, mspan_at (name, end - 1)) + 1;
      if (letter < LETTERS.length)
        {
          mspan_set (name, end - 1, span_at (LETTERS, letter));
          return true;
        }
      mspan_set (name, end - 1, span_at (LETTERS, 0));
    }
  return false;
}

/* Whether errno tells that what has the file's name is another one by now, or nothing.  */
static bool
is_lost (void)
{
  return errno == ESTALE || errno == ENOENT;
}

/* Rename the file to a name of LENGTH letters.  Where there is none, it keeps the one it has.
   False where it is not the file any more.  */
static bool
shorten (struct removing *r, size_t length)
{
  struct arena *arena = &r->inv->arena;
  struct mspan letters = arena_bytes (arena, length);
  mspan_fill (letters, span_at (LETTERS, 0));
  while (!rename_to (r, arena_str (arena, mspan_span (letters))))
    {
      if (errno != EEXIST)
        return !is_lost ();
      if (!next_name (letters))
        return true;
    }
  if (r->verbose)
    tell_renamed (r, buf_span (&r->name), mspan_span (letters));
  buf_truncate (&r->name, 0);
  buf_append (&r->name, mspan_span (letters));
  return true;
}

static bool
sync_folder (const struct removing *r)
{
  BUF (folder);
  if (r->to_sync < 0)
    return true;
  add_path (&folder, r->path, SPAN ("."));
  return sync_to_disk (r->inv, r->to_sync, buf_str (&folder));
}

/* Make the name shorter and shorter, of letters that tell nothing.  */
static bool
wipe (struct removing *r, bool *fine)
{
  for (size_t length = buf_span (&r->name).length; length > 0; length--)
    {
      if (!shorten (r, length))
        return false;
      *fine &= sync_folder (r);
    }
  return true;
}

static bool
hide_as (void *whom, int folder, struct str name)
{
  (void) folder;
  return rename_to (whom, name);
}

/* Give the file a name that nobody knows, so that by that name it is the file that is
   removed, or nothing.  */
static bool
hide (struct removing *r)
{
  BUF (unused);
  if (!unused_name_make (r->folder, hide_as, r, &unused))
    return false;
  buf_truncate (&r->name, 0);
  buf_append (&r->name, buf_span (&unused));
  return true;
}

/* Remove the file, and tell.  */
static bool
remove_file (struct removing *r)
{
  if (!sys_remove_file (r->folder, buf_str (&r->name)))
    {
      complain_errno (r->inv, errno, _("%s: failed to remove"), quoted_name (r->path));
      return false;
    }
  if (r->verbose)
    warn (r->inv, _("%s: removed"), quoted_name (r->path));
  return true;
}

bool
remove_name (struct invocation *inv, enum removal how, const struct entry *entry,
             struct str path, const struct stat *status, bool verbose)
{
  struct removing r = {
    .inv = inv, .folder = entry->folder, .to_sync = -1, .path = path, .status = status,
    .verbose = verbose,
  };
  bool fine = true;
  if (verbose)
    warn (inv, _("%s: removing"), quoted_name (path));
  buf_append (&r.name, path_without_slashes (str_span (entry->name)));
  if (how == WIPE_AND_SYNC)
    r.to_sync = sys_open_listing_in (entry->folder, STR ("."), LINK_ITSELF);
  bool is_ours = is_file (&r, buf_str (&r.name));
  if (!is_ours)
    errno = ESTALE;
  else
    is_ours = how == UNLINK ? hide (&r) || !is_lost () : wipe (&r, &fine);
  if (!is_ours)
    complain_errno (inv, errno, _("%s: failed to remove"), quoted_name (path));
  fine = is_ours && remove_file (&r) && sync_folder (&r) && fine;
  if (r.to_sync >= 0)
    sys_close (r.to_sync);
  buf_release (&r.name);
  return fine;
}
