/* Directories made, with those above them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/making.h"

#include <errno.h>

#include "fs/entry.h"
#include "fs/mode.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/path.h"

/* What the directory is made with: others do not write to it before its mode is
   final.  */
static mode_t
first_mode (const struct made_mode *last)
{
  bool changes = (last->mentioned & (S_ISUID | S_ISGID)) | (last->mode & S_ISVTX);
  return changes ? last->mode & ~(mode_t) (S_IWGRP | S_IWOTH) : last->mode;
}

/* Give the directory NAME, just made, what mkdir did not.  */
static bool
finish_mode (int above, struct str name, const struct made_mode *last)
{
  struct stat status;
  if (last->mentioned == 0)
    return true;
  int folder = sys_open_folder_in (above, name, LINK_ITSELF);
  if (folder < 0)
    return false;
  bool fine = sys_status (folder, &status);
  if (fine && ((status.st_mode ^ last->mode) & last->mentioned) != 0)
    fine = sys_set_mode (folder, last->mode
                                 | (status.st_mode & MODE_BITS & ~last->mentioned));
  int error = errno;
  sys_close (folder);
  errno = error;
  return fine;
}

static bool
is_folder (int above, struct str name)
{
  struct stat status;
  return sys_status_in (above, name, FOLLOW_LINK, &status) && S_ISDIR (status.st_mode);
}

/* Make the directory NAME while the umask is WANTED.  */
static bool
make_under (const struct making *m, mode_t wanted, int above, struct str name, mode_t mode)
{
  if (wanted == m->umask)
    return sys_make_folder (above, name, mode);
  sys_swap_umask (wanted);
  bool is_made = sys_make_folder (above, name, mode);
  int error = errno;
  sys_swap_umask (m->umask);
  errno = error;
  return is_made;
}

/* Make the last directory of PATH, which is NAME in ABOVE.  */
static struct making_failure
make_last (const struct making *m, struct str path, int above, struct str name)
{
  struct making_failure failure = { .path = path };
  if (m->begins)
    m->begins (m->whom, above, name, path);
  bool is_made = make_under (m, m->last.umask, above, name, first_mode (&m->last));
  failure.error = is_made ? 0 : errno;
  if (is_made)
    {
      if (m->made)
        m->made (m->whom, path);
      if (!finish_mode (above, name, &m->last))
        failure = (struct making_failure) { errno, path, true };
    }
  else if (m->parents && failure.error != ENOENT && is_folder (above, name))
    failure.error = 0;
  if (!failure.error && m->parents && m->is_there)
    m->is_there (m->whom, above, name, path);
  return failure;
}

/* Make the directory NAME above the last one if it is not there, and hold it: -1 with
   errno.  */
static int
step_down (const struct making *m, struct str path, int above, struct str name)
{
  if (m->begins)
    m->begins (m->whom, above, name, path);
  /* Whatever the umask: its owner must be able to go on.  */
  mode_t umask = m->above ? 0 : m->umask & ~(mode_t) (S_IWUSR | S_IXUSR);
  bool is_made = make_under (m, umask, above, name,
                             m->above ? m->above : S_IRWXU | S_IRWXG | S_IRWXO);
  int error = errno;
  if (is_made)
    {
      if (m->made)
        m->made (m->whom, path);
      return sys_open_folder_in (above, name, LINK_ITSELF);
    }
  int folder = sys_open_folder_in (above, name, FOLLOW_LINK);
  if (folder < 0 && errno == ENOENT)
    /* A link to nothing is there, or nothing and it cannot be made.  */
    errno = error;
  return folder;
}

/* The first place from AT on where PATH has no slash.  */
static size_t
pass_slashes (struct span path, size_t at)
{
  while (at < path.length && span_at (path, at) == '/')
    at++;
  return at;
}

/* Whether nothing in FOLDER can be looked up.  */
static bool
is_closed_to_us (int folder)
{
  struct stat status;
  return folder != SYS_HERE && !sys_status_in (folder, STR ("."), LINK_ITSELF, &status)
         && errno == EACCES;
}

struct making_failure
make_above (const struct making *m, struct str path, struct entry *entry)
{
  struct making_failure failure = { 0 };
  struct span whole = str_span (path);
  struct str above = STR ("/");
  /* The root, or nothing.  */
  if (pass_slashes (whole, 0) == whole.length)
    {
      entry_of (path, entry);
      return failure;
    }
  int folder = span_at (whole, 0) == '/' ? sys_open_folder (above) : SYS_HERE;
  for (size_t end = 0;;)
    {
      size_t begin = pass_slashes (whole, end);
      end = begin + span_find (span_from (whole, begin), '/');
      if (pass_slashes (whole, end) == whole.length)
        {
          *entry = (struct entry) { .folder = folder, .name = str_from (path, begin),
                                    .owned_ = folder != SYS_HERE };
          return failure;
        }
      struct str so_far = arena_str (m->arena, span_first (whole, end));
      int next = step_down (m, so_far, folder, str_from (so_far, begin));
      if (next < 0)
        failure = (struct making_failure) { .error = errno, .path = so_far };
      if (failure.error == EACCES && is_closed_to_us (folder))
        failure.path = above;
      sys_close_folder (folder);
      if (failure.error)
        return failure;
      folder = next;
      above = so_far;
    }
}

/* The same as make_folder, by steps.  */
static struct making_failure
make_by_steps (const struct making *m, struct str path)
{
  struct entry entry;
  struct making_failure failure = make_above (m, path, &entry);
  if (failure.error)
    return failure;
  failure = make_last (m, path, entry.folder, entry.name);
  if (failure.error == EACCES && is_closed_to_us (entry.folder))
    failure.path = arena_str (m->arena, path_directory (str_span (path)));
  entry_close (&entry);
  return failure;
}

/* The same where somebody wants to know in which folder PATH is.  */
static struct making_failure
make_in_place (const struct making *m, struct str path)
{
  struct entry entry;
  if (m->parents && path.length > 0)
    return make_by_steps (m, path);
  if (!entry_of (path, &entry))
    return (struct making_failure) { .error = errno, .path = path };
  struct making_failure failure = make_last (m, path, entry.folder, entry.name);
  entry_close (&entry);
  return failure;
}

struct making_failure
make_folder (const struct making *m, struct str path)
{
  if (m->begins || m->is_there)
    return make_in_place (m, path);
  struct making_failure failure = make_last (m, path, SYS_HERE, path);
  switch (failure.mode_failed ? 0 : failure.error)
    {
    case ENOENT: case ENAMETOOLONG: case ENOTDIR: case EACCES:
      /* Steps find what is missing above, or which directory is the trouble.  */
      if (m->parents && path.length > 0)
        return make_by_steps (m, path);
    }
  return failure;
}
