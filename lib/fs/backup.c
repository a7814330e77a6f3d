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

/* A name of what OLD is already.  */
static bool
make_link (void *old, int folder, struct str name)
{
  const struct str *from = old;
  return sys_make_link (folder, *from, LINK_ITSELF, folder, name);
}

/* Let NAME have the name BACKUP, in place of what has it, as well.  */
static bool
link_over (int folder, struct str name, struct str backup)
{
  if (sys_make_link (folder, name, LINK_ITSELF, folder, backup))
    return true;
  BUF (unused);
  if (errno != EEXIST || !unused_name_make (folder, make_link, &name, &unused))
    return false;
  bool fine = sys_rename (folder, buf_str (&unused), folder, backup, RENAME_OVER);
  int error = errno;
  /* Renaming one name of a file to another leaves both.  */
  sys_remove_file (folder, buf_str (&unused));
  errno = error;
  return fine;
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
  return rename_to_unused (folder, name, folder, backup) ? BACKUP_MOVED : BACKUP_FAILED;
}

/* Let *BACKUP be the name that a backup of NAME gets, and say whether it must be a new
   one, which is tried again as long as that is taken.  False with errno.  */
struct naming { bool is_numbered, fits; };

static bool
name_as_wanted (const struct backups *how, int folder, struct span name, struct buf *backup,
                struct naming *naming)
{
  *naming = (struct naming) { .is_numbered = how->kind != SIMPLE_BACKUP, .fits = true };
  if (!naming->is_numbered)
    {
      buf_truncate (backup, 0);
      buf_append (backup, name);
      buf_append (backup, str_span (how->suffix));
      return true;
    }
  BUF (number);
  BUF (extension);
  if (!find_largest_number (folder, name, &number))
    return false;
  naming->is_numbered = how->kind == NUMBERED_BACKUP || number.length > 0;
  if (!naming->is_numbered)
    buf_append (&extension, str_span (how->suffix));
  else
    {
      buf_append (&extension, SPAN (".~"));
      append_successor (&extension, buf_span (&number));
      buf_push (&extension, '~');
    }
  naming->fits = name_backup (folder, name, buf_span (&extension), backup);
  return true;
}

bool
backup_name (const struct backups *how, int folder, struct str name, struct buf *backup)
{
  struct naming naming;
  return name_as_wanted (how, folder, path_without_slashes (str_span (name)), backup, &naming);
}

enum backup_made
backup_make (const struct backups *how, int folder, struct str name, bool may_link,
             struct buf *backup)
{
  BUF (trimmed);
  buf_append (&trimmed, path_without_slashes (str_span (name)));
  struct str old = buf_str (&trimmed);
  struct stat status;
  /* With a slash behind it, a link is the folder that it points to, which has another name.  */
  if (old.length < name.length && sys_status_in (folder, old, LINK_ITSELF, &status)
      && S_ISLNK (status.st_mode))
    {
      errno = ENOTDIR;
      return BACKUP_FAILED;
    }
  for (int tries = 0; tries < UNUSED_NAME_TRIES; tries++)
    {
      struct naming naming;
      if (!name_as_wanted (how, folder, str_span (old), backup, &naming))
        return BACKUP_FAILED;
      if (!naming.is_numbered)
        return make_simple (folder, old, may_link, buf_str (backup));
      enum backup_made made = make_new (folder, old, may_link, buf_str (backup));
      if (made != BACKUP_FAILED || errno != EEXIST || !naming.fits)
        return made;
    }
  return BACKUP_FAILED;
}

bool
backup_undo (enum backup_made made, int folder, struct str backup, struct str name)
{
  if (made == BACKUP_FAILED)
    return true;
  /* If NAME is still the file, renaming does nothing.  */
  bool fine = sys_rename (folder, backup, folder, name, RENAME_OVER);
  int error = errno;
  if (fine && made == BACKUP_LINKED)
    sys_remove_file (folder, backup);
  errno = error;
  return fine;
}
