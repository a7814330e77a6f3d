/* lib/fs/backup.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/backup.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "unit.h"

static int folder;
static char folder_name[] = "/tmp/unit.XXXXXX";

static void
begin (void)
{
  strcpy (folder_name, "/tmp/unit.XXXXXX");
  ck_assert_ptr_nonnull (mkdtemp (folder_name));
  folder = open (folder_name, O_PATH | O_DIRECTORY | O_CLOEXEC);
  ck_assert_int_ge (folder, 0);
}

static void
end (void)
{
  DIR *entries = opendir (folder_name);
  for (struct dirent *entry; (entry = readdir (entries));)
    unlinkat (folder, entry->d_name, entry->d_type == DT_DIR ? AT_REMOVEDIR : 0);
  closedir (entries);
  ck_assert_int_eq (rmdir (folder_name), 0);
  close (folder);
}

/* A new file in its place.  */
static void
make (const char *name, const char *contents)
{
  unlinkat (folder, name, 0);
  int fd = openat (folder, name, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ck_assert_int_ge (fd, 0);
  ck_assert_int_eq (write (fd, contents, strlen (contents)), (ssize_t) strlen (contents));
  close (fd);
}

static void
check_contents (const char *name, const char *contents)
{
  char found[64] = "";
  int fd = openat (folder, name, O_RDONLY);
  ck_assert_msg (fd >= 0, "%s is not there", name);
  ck_assert_int_ge (read (fd, found, sizeof found - 1), 0);
  close (fd);
  ck_assert_str_eq (found, contents);
}

static bool
is_there (const char *name)
{
  struct stat status;
  return fstatat (folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0;
}

static void
check_backup (enum backup_kind kind, bool may_link, const char *name, const char *expected)
{
  struct backups how = { .kind = kind, .suffix = STR ("~") };
  BUF (backup);
  enum backup_made made = backup_make (&how, folder, str_of (name), may_link, &backup);
  ck_assert_msg (made != BACKUP_FAILED, "%s: %s", name, strerror (errno));
  ck_assert_int_eq (made, may_link ? BACKUP_LINKED : BACKUP_MOVED);
  ck_assert_str_eq (str_c (buf_str (&backup)), expected);
  ck_assert (is_there (expected));
  ck_assert (is_there (name) == may_link);
}

START_TEST (names)
{
  begin ();
  for (int may_link = 0; may_link < 2; may_link++)
    {
      make ("f", "1");
      check_backup (SIMPLE_BACKUP, may_link, "f", "f~");
      make ("f", "2");
      check_backup (NUMBERED_IF_ANY, may_link, "f", "f~");
      check_contents ("f~", "2");
      make ("f", "3");
      check_backup (NUMBERED_BACKUP, may_link, "f", "f.~1~");
      make ("f", "4");
      check_backup (NUMBERED_IF_ANY, may_link, "f", "f.~2~");
      /* None of these is one of f's.  */
      make ("f.~010~", ""), make ("f.~~", ""), make ("f.~7", ""), make ("f.~8x~", "");
      make ("ff.~9~", ""), make ("f.~-5~", "");
      make ("f", "5");
      check_backup (NUMBERED_BACKUP, may_link, "f", "f.~3~");
      make ("f.~9~", ""), make ("f", "6");
      check_backup (NUMBERED_BACKUP, may_link, "f", "f.~10~");
      make ("f.~1989~", ""), make ("f", "7");
      check_backup (NUMBERED_BACKUP, may_link, "f", "f.~1990~");
      make ("f.~99999999999999999999999~", ""), make ("f", "8");
      check_backup (NUMBERED_BACKUP, may_link, "f", "f.~100000000000000000000000~");
      check_contents ("f.~3~", "5");
      check_contents ("f.~100000000000000000000000~", "8");
      for (int i = 1; i < 4; i++)
        {
          char name[8];
          snprintf (name, sizeof name, "f.~%d~", i);
          unlinkat (folder, name, 0);
        }
      unlinkat (folder, "f.~10~", 0), unlinkat (folder, "f.~1990~", 0);
      unlinkat (folder, "f.~9~", 0), unlinkat (folder, "f.~1989~", 0);
      unlinkat (folder, "f.~99999999999999999999999~", 0);
      unlinkat (folder, "f.~100000000000000000000000~", 0);
      unlinkat (folder, "f", 0);
    }
  end ();
}
END_TEST

START_TEST (hard_links_of_the_old_backup)
{
  begin ();
  make ("f", "new");
  ck_assert_int_eq (linkat (folder, "f", folder, "f~", 0), 0);
  check_backup (SIMPLE_BACKUP, true, "f", "f~");
  check_contents ("f", "new");
  /* Nothing is left of what that takes.  */
  int entries = 0;
  DIR *listing = opendir (folder_name);
  while (readdir (listing))
    entries++;
  closedir (listing);
  ck_assert_int_eq (entries, 4);
  end ();
}
END_TEST

START_TEST (folders_and_slashes)
{
  begin ();
  ck_assert_int_eq (mkdirat (folder, "d", 0700), 0);
  struct backups how = { .kind = SIMPLE_BACKUP, .suffix = STR (".old") };
  BUF (backup);
  ck_assert_int_eq (backup_make (&how, folder, STR ("d//"), true, &backup), BACKUP_MOVED);
  ck_assert_span (buf_span (&backup), "d.old");
  ck_assert (is_there ("d.old") && !is_there ("d"));
  ck_assert (backup_undo (BACKUP_MOVED, folder, buf_str (&backup), STR ("d")));
  ck_assert (!is_there ("d.old") && is_there ("d"));
  ck_assert_int_eq (backup_make (&how, folder, STR ("nope"), true, &backup), BACKUP_FAILED);
  ck_assert_int_eq (errno, ENOENT);
  end ();
}
END_TEST

/* As GNU has it: what does not fit becomes "~".  */
START_TEST (long_names)
{
  begin ();
  char name[256], expected[256];
  memset (name, 'a', sizeof name);
  name[252] = '\0';
  strcpy (expected, name);
  strcat (expected, "~");
  make (name, "1");
  check_backup (NUMBERED_BACKUP, true, name, expected);
  /* Nor is there a number that could be another.  */
  struct backups how = { .kind = NUMBERED_BACKUP, .suffix = STR ("~") };
  BUF (backup);
  ck_assert_int_eq (backup_make (&how, folder, str_of (name), true, &backup), BACKUP_FAILED);
  ck_assert_int_eq (errno, EEXIST);
  memset (name, 'b', 255);
  name[255] = '\0';
  strcpy (expected, name);
  expected[254] = '~';
  make (name, "2");
  check_backup (NUMBERED_IF_ANY, false, name, expected);
  end ();
}
END_TEST

UNIT_TESTS ("backup", names, hard_links_of_the_old_backup, folders_and_slashes, long_names)
