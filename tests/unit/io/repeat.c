/* lib/io/repeat.h: into pipes, files and sockets, in order from the first byte
   to the last.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/repeat.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include "bound/buf.h"
#include "unit.h"

/* LENGTH bytes that do not repeat themselves soon.  */
static void
fill (struct buf *unit, size_t length)
{
  for (size_t i = 0; i < length; i++)
    buf_push (unit, (unsigned char) (i * 7 + i / 251 + 1));
}

/* Read COUNT bytes from FD, AT_ONCE at most in one read, and compare them with
   UNIT again and again; then close it.  */
static void
check_reading (int fd, struct span unit, size_t count, size_t at_once)
{
  unsigned char *bytes = malloc (at_once);
  for (size_t at = 0; at < count;)
    {
      ssize_t got = read (fd, bytes, at_once);
      ck_assert_int_gt (got, 0);
      for (size_t i = 0; i < (size_t) got; i++, at++)
        if (bytes[i] != span_at (unit, at % unit.length))
          ck_abort_msg ("byte %zu of units of %zu bytes", at, unit.length);
    }
  free (bytes);
  close (fd);
}

/* A child repeats UNIT into ENDS[1], and is told that no one reads any more.  */
static void
try_ends (int ends[2], struct span unit, size_t count, size_t at_once)
{
  pid_t child = fork ();
  ck_assert_int_ge (child, 0);
  if (child == 0)
    {
      close (ends[0]);
      signal (SIGPIPE, SIG_IGN);
      dup2 (ends[1], STDOUT_FILENO);
      struct output out = output_stdout ();
      output_repeat (&out, unit);
      _exit (out.error == EPIPE || out.error == ECONNRESET ? 0 : 1);
    }
  close (ends[1]);
  check_reading (ends[0], unit, count, at_once);
  int status;
  ck_assert_int_eq (waitpid (child, &status, 0), child);
  ck_assert_int_eq (status, 0);
}

static const size_t lengths[] = {
  1, 2, 3, 7, 8, 4095, 4096, 4097, 131071, 131072, 131073, 600000
};
static const size_t at_once[] = { 100, 4096, 4097, 1000000 };

START_TEST (into_pipes)
{
  for (size_t i = 0; i < COUNT (lengths); i++)
    for (size_t j = 0; j < COUNT (at_once); j++)
      for (int flags = 0; flags <= O_NONBLOCK; flags += O_NONBLOCK)
        {
          BUF (unit);
          fill (&unit, ELEM (lengths, i));
          int ends[2];
          ck_assert_int_eq (pipe (ends), 0);
          ck_assert_int_eq (fcntl (ends[1], F_SETFL, flags), 0);
          try_ends (ends, buf_span (&unit), 2000000, ELEM (at_once, j));
        }
}
END_TEST

START_TEST (into_sockets)
{
  for (size_t i = 0; i < COUNT (lengths); i++)
    {
      BUF (unit);
      fill (&unit, ELEM (lengths, i));
      int ends[2];
      ck_assert_int_eq (socketpair (AF_UNIX, SOCK_STREAM, 0, ends), 0);
      try_ends (ends, buf_span (&unit), 2000000, 5000);
    }
}
END_TEST

/* As far as the file may grow.  */
START_TEST (into_files)
{
  signal (SIGXFSZ, SIG_IGN);
  struct rlimit limit = { 1000000, 1000000 };
  ck_assert_int_eq (setrlimit (RLIMIT_FSIZE, &limit), 0);
  for (size_t i = 0; i < COUNT (lengths); i++)
    {
      BUF (unit);
      fill (&unit, ELEM (lengths, i));
      struct str name = new_file ("", 0);
      struct output out = output_open (name, TRUNCATE);
      output_repeat (&out, buf_span (&unit));
      ck_assert_int_eq (out.error, EFBIG);
      int fd = open (str_c (name), O_RDONLY);
      check_reading (fd, buf_span (&unit), 1000000, 65536);
      unlink (str_c (name));
    }
}
END_TEST

UNIT_TESTS ("repeat", into_pipes, into_sockets, into_files)
