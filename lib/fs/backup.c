/* Backups of what is to be overwritten.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/backup.h"

#include <errno.h>

#include "fs/unused_name.h"
#include "sys/file.h"
#include "sys/folder.h"
#include "sys/names.h"
#include "text/path.h"

static bool
is_digit (unsigned char byte)
{
  return byte >= '0' && byte <= '9';
}

/* The number of ENTRY, if it is a numbered backup of NAME: "NAME.~NUMBER~".  Else
   nothing.  */
static struct span
number_of_backup (struct span name, struct span entry)
{
  if (!span_starts_with (entry, name))
    return span_empty ();
  struct span rest = span_from (entry, name.length);
  if (rest.length < 4 || !span_starts_with (rest, SPAN (".~")) || !span_ends_in (rest, '~'))
    return span_empty ();
  struct span number = span_slice (rest, 2, rest.length - 1);
  if (span_at (number, 0) == '0')
    return span_empty ();
  for (size_t i = 0; i < number.length; i++)
    if (!is_digit (span_at (number, i)))
      return span_empty ();
  return number;
}

/* Whether the digits A are a larger number than B; neither begins with 0.  */
static bool
is_larger (struct span a, struct span b)
{
  return a.length != b.length ? a.length > b.length : span_compare (a, b) > 0;
}

/* Let *NUMBER be the largest number of a backup of NAME in FOLDER; nothing where there
   is none.  False with errno.  */
static bool
find_largest_number (int folder, struct span name, struct buf *number)
{
  int fd = sys_open_listing_in (folder, STR ("."), LINK_ITSELF);
  struct sys_folder entries;
  if (fd < 0 || !sys_folder_read (&entries, fd))
    return false;
  for (struct sys_entry entry; sys_folder_next (&entries, &entry);)
    {
      struct span found = number_of_backup (name, str_span (entry.name));
      if (is_larger (found, buf_span (number)))
        {
          buf_truncate (number, 0);
          buf_append (number, found);
        }
    }
  int error = errno;
  sys_folder_close (&entries);
  errno = error;
  return error == 0;
}

/* Put the number behind NUMBER to TEXT.  Of any size: it is what a name says.  */
static void
append_successor (struct buf *text, struct span number)
{
  size_t kept = number.length;
  while (kept > 0 && span_at (number, kept - 1) == '9')
    kept--;
  if (kept == 0)
    buf_push (text, '1');
  else
    {
      buf_append (text, span_first (number, kept - 1));
      buf_push (text, (unsigned char) (span_at (number, kept - 1) + 1));
    }
  for (size_t i = kept; i < number.length; i++)
    buf_push (text, '0');
}

/* Let *BACKUP be NAME and EXTENSION; or, where FOLDER has no names of that length, as
   much of NAME as it does, and "~".  False then.  */
static bool
name_backup (int folder, struct span name, struct span extension, struct buf *backup)
{
  size_t most = sys_longest_name (folder);
  bool fits = extension.length <= most && name.length <= most - extension.length;
  buf_truncate (backup, 0);
  buf_append (backup, fits || name.length < most ? name : span_first (name, most - 1));
  buf_append (backup, fits ? extension : SPAN ("~"));
  return fits;
}

/* Whether nothing else can be tried, the system not knowing the other way.  */
static bool
cannot_link (int error)
{
  return error == EPERM || error == EOPNOTSUPP || error == EMLINK || error == ENOSYS
         || error == EACCES || error == EXDEV || error == EINVAL;
}

/* Let NAME have the name BACKUP, in place of what has it, as well.  */
static bool
link_over (int folder, struct str name, struct str backup)
{
  BUF (unused);
  if (sys_make_link (folder, name, LINK_ITSELF, folder, backup))
    return true;
  if (errno != EEXIST)
    return false;
  for (int tries = 0; tries < UNUSED_NAME_TRIES; tries++)
    {
      if (!unused_name (&unused))
        return false;
      if (sys_make_link (folder, name, LINK_ITSELF, folder, buf_str (&unused)))
        {
          bool fine = sys_rename (folder, buf_str (&unused), folder, backup, RENAME_OVER);
          int error = errno;
          /* Renaming one name of a file to another leaves both.  */
          sys_remove_file (folder, buf_str (&unused));
          errno = error;
          return fine;
        }
      if (errno != EEXIST)
        return false;
    }
  return false;
}

static enum backup_made
make_simple (int folder, struct str name, bool may_link, struct str backup)
{
  if (may_link && link_over (folder, name, backup))
    return BACKUP_LINKED;
  if (may_link && !cannot_link (errno))
    return BACKUP_FAILED;
  return sys_rename (folder, name, folder, backup, RENAME_OVER) ? BACKUP_MOVED
                                                                : BACKUP_FAILED;
}

/* The same where nothing may have the name BACKUP: else EEXIST.  */
static enum backup_made
make_new (int folder, struct str name, bool may_link, struct str backup)
{
  if (may_link && sys_make_link (folder, name, LINK_ITSELF, folder, backup))
    return BACKUP_LINKED;
  if (may_link && !cannot_link (errno))
    return BACKUP_FAILED;
  if (sys_rename (folder, name, folder, backup, RENAME_TO_NEW))
    return BACKUP_MOVED;
  if (errno != EINVAL && errno != ENOSYS)
    return BACKUP_FAILED;
  /* The file system cannot promise it.  */
  struct stat status;
  if (sys_status_in (folder, backup, LINK_ITSELF, &status))
    {
      errno = EEXIST;
      return BACKUP_FAILED;
    }
  return sys_rename (folder, name, folder, backup, RENAME_OVER) ? BACKUP_MOVED
                                                                : BACKUP_FAILED;
}

static enum backup_made
make_numbered (const struct backups *how, int folder, struct str name, bool may_link,
               struct buf *backup)
{
  struct span base = str_span (name);
  for (int tries = 0; tries < UNUSED_NAME_TRIES; tries++)
    {
      BUF (number);
      BUF (extension);
      if (!find_largest_number (folder, base, &number))
        return BACKUP_FAILED;
      if (how->kind == NUMBERED_IF_ANY && number.length == 0)
        {
          name_backup (folder, base, str_span (how->suffix), backup);
          return make_simple (folder, name, may_link, buf_str (backup));
        }
      buf_append (&extension, SPAN (".~"));
      append_successor (&extension, buf_span (&number));
      buf_push (&extension, '~');
      bool fits = name_backup (folder, base, buf_span (&extension), backup);
      enum backup_made made = make_new (folder, name, may_link, buf_str (backup));
      if (made != BACKUP_FAILED || errno != EEXIST || !fits)
        return made;
    }
  return BACKUP_FAILED;
}

enum backup_made
backup_make (const struct backups *how, int folder, struct str name, bool may_link,
             struct buf *backup)
{
  struct span base = path_without_slashes (str_span (name));
  BUF (trimmed);
  buf_append (&trimmed, base);
  struct str old = buf_str (&trimmed);
  if (how->kind != SIMPLE_BACKUP)
    return make_numbered (how, folder, old, may_link, backup);
  buf_truncate (backup, 0);
  buf_append (backup, base);
  buf_append (backup, str_span (how->suffix));
  return make_simple (folder, old, may_link, buf_str (backup));
}

bool
backup_undo (enum backup_made made, int folder, struct str backup, struct str name)
{
  switch (made)
    {
    case BACKUP_FAILED: return true;
    case BACKUP_LINKED: return sys_remove_file (folder, backup);
    case BACKUP_MOVED: break;
    }
  return sys_rename (folder, backup, folder, name, RENAME_OVER);
}
