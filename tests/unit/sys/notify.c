/* lib/sys/notify.h, ready.h: told of each change, and only of what is watched.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/notify.h"

#include <errno.h>
#include <fcntl.h>
#include <float.h>
#include <math.h>
#include <sys/stat.h>

#include "sys/file.h"
#include "sys/ready.h"
#include "unit.h"

static int notifier;
static char directory[40], file[60], other[60];
static unsigned char room[NOTICES_AT_ONCE];
static struct span notices;

static void
put (const char *name, const char *text)
{
  int fd = open (name, O_WRONLY | O_CREAT | O_APPEND, 0666);
  ck_assert_int_ge (fd, 0);
  ck_assert_int_eq (write (fd, text, strlen (text)), (ssize_t) strlen (text));
  close (fd);
}

static void
begin (void)
{
  strcpy (directory, "/tmp/unit.XXXXXX");
  ck_assert_ptr_nonnull (mkdtemp (directory));
  snprintf (file, sizeof file, "%s/file", directory);
  snprintf (other, sizeof other, "%s/other", directory);
  put (file, "1\n");
  notices = span_empty ();
  notifier = sys_notifier_open ();
}

static void
end (void)
{
  sys_close (notifier);
  unlink (file);
  unlink (other);
  rmdir (directory);
}

/* The next notice is of WATCH, with CHANGES and ENTRY.  */
static void
expect (int watch, unsigned int changes, const char *entry)
{
  struct notice notice;
  while (!notice_take (&notices, &notice))
    {
      ck_assert_int_eq (sys_wait_ready (notifier, -1, 5), READER_READY);
      ssize_t count = sys_read (notifier, MSPAN (room));
      ck_assert_int_gt (count, 0);
      notices = span_first (SPAN_OF (room), (size_t) count);
    }
  ck_assert_int_eq (notice.watch, watch);
  ck_assert_uint_eq (notice.changes, changes);
  ck_assert_str_eq (str_c (notice.entry), entry);
}

static void
expect_nothing (void)
{
  struct notice notice;
  ck_assert (!notice_take (&notices, &notice));
  ck_assert_int_eq (sys_wait_ready (notifier, -1, 0), 0);
  ck_assert_int_eq (sys_read (notifier, MSPAN (room)), -1);
  ck_assert_int_eq (errno, EAGAIN);
}

START_TEST (an_open_file_is_watched_wherever_its_name_goes)
{
  begin ();
  int fd = sys_open_read (str_of (file));
  ck_assert_int_eq (rename (file, other), 0);
  put (file, "another\n");
  int watch = sys_watch_open_file (notifier, fd, WRITTEN | MOVED | REMOVED | ATTRIBUTES);
  ck_assert_int_ge (watch, 0);
  expect_nothing ();
  put (file, "not watched\n");
  expect_nothing ();
  put (other, "2\n");
  expect (watch, WRITTEN, "");
  ck_assert_int_eq (truncate (other, 0), 0);
  expect (watch, WRITTEN, "");
  ck_assert_int_eq (chmod (other, 0600), 0);
  expect (watch, ATTRIBUTES, "");
  ck_assert_int_eq (rename (other, file), 0);
  expect (watch, MOVED, "");
  ck_assert_int_eq (unlink (file), 0);
  expect (watch, ATTRIBUTES, "");
  sys_close (fd);
  expect (watch, REMOVED, "");
  expect (watch, NOT_WATCHED, "");
  end ();
}
END_TEST

START_TEST (entries_of_a_directory_have_their_names)
{
  begin ();
  int watch = sys_watch_directory (notifier, str_of (directory),
                                   ENTRY_MADE | ENTRY_REMOVED | ENTRY_MOVED_IN | REMOVED);
  put (other, "");
  expect (watch, ENTRY_MADE, "other");
  ck_assert_int_eq (rename (other, file), 0);
  expect (watch, ENTRY_MOVED_IN, "file");
  unlink (file);
  expect (watch, ENTRY_REMOVED, "file");
  sys_watch_end (notifier, watch);
  expect (watch, NOT_WATCHED, "");
  put (file, "");
  expect_nothing ();
  end ();
}
END_TEST

START_TEST (what_is_no_directory_is_refused)
{
  begin ();
  ck_assert_int_eq (sys_watch_directory (notifier, str_of (file), ENTRY_MADE), -1);
  ck_assert_int_eq (errno, ENOTDIR);
  ck_assert_int_eq (sys_watch_directory (notifier, str_of (other), ENTRY_MADE), -1);
  ck_assert_int_eq (errno, ENOENT);
  end ();
}
END_TEST

START_TEST (waiting_ends_for_its_reason)
{
  int in[2], out[2];
  ck_assert_int_eq (pipe (in), 0);
  ck_assert_int_eq (pipe (out), 0);
  ck_assert_int_eq (sys_wait_ready (in[0], out[1], 0), 0);
  ck_assert_int_eq (sys_wait_ready (-1, -1, (double) 1 / 1000), 0);
  ck_assert_int_eq (write (in[1], "x", 1), 1);
  ck_assert_int_eq (sys_wait_ready (in[0], out[1], HUGE_VAL), READER_READY);
  close (out[0]);
  ck_assert_int_eq (sys_wait_ready (in[0], out[1], DBL_MAX), READER_READY | WRITER_BROKEN);
  ck_assert_int_eq (sys_wait_ready (-1, out[1], HUGE_VAL), WRITER_BROKEN);
}
END_TEST

UNIT_TESTS ("notify", an_open_file_is_watched_wherever_its_name_goes,
            entries_of_a_directory_have_their_names, what_is_no_directory_is_refused,
            waiting_ends_for_its_reason)
