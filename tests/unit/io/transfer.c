/* lib/io/transfer.h: every kind of source to every kind of target.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/transfer.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include "unit.h"

/* What a way in or out is open on.  */
enum kind { REGULAR, PIPE, SOCKET, KINDS };

/* A pair of descriptors: what is written to TO comes out of FROM.  */
struct channel { int from, to; };

static struct channel
channel_of (enum kind kind)
{
  int ends[2];
  if (kind == PIPE)
    ck_assert_int_eq (pipe (ends), 0);
  else if (kind == SOCKET)
    ck_assert_int_eq (socketpair (AF_UNIX, SOCK_STREAM, 0, ends), 0);
  else
    {
      struct str name = new_file ("", 0);
      ends[0] = open (str_c (name), O_RDONLY);
      ends[1] = open (str_c (name), O_WRONLY);
      unlink (str_c (name));
    }
  return (struct channel) { .from = ends[0], .to = ends[1] };
}

static unsigned char
byte_at (size_t position)
{
  return (unsigned char) (position * 7 + (position >> 9));
}

/* A child that feeds LENGTH bytes to FD.  */
static pid_t
feed (int fd, size_t length, int unwanted)
{
  pid_t child = fork ();
  if (child != 0)
    return child;
  close (unwanted);
  unsigned char block[5000];
  for (size_t at = 0; at < length;)
    {
      size_t some = size_min (length - at, sizeof block);
      for (size_t i = 0; i < some; i++)
        block[i] = byte_at (at + i);
      ssize_t count = write (fd, block, some);
      if (count < 0)
        _exit (0);              /* nobody wants the rest */
      at += (size_t) count;
    }
  _exit (0);
}

/* A child that checks that exactly LENGTH bytes come from FD.  */
static pid_t
check (int fd, size_t length, int unwanted)
{
  pid_t child = fork ();
  if (child != 0)
    return child;
  close (unwanted);
  close (STDIN_FILENO);
  unsigned char block[3000];
  size_t at = 0;
  for (ssize_t count; (count = read (fd, block, sizeof block)) > 0;)
    for (ssize_t i = 0; i < count; i++, at++)
      if (block[i] != byte_at (at))
        _exit (1);
  _exit (at == length ? 0 : 2);
}

static void
must_succeed (pid_t child)
{
  int status;
  ck_assert_int_eq (waitpid (child, &status, 0), child);
  ck_assert_int_eq (status, 0);
}

/* Standard input is something else, so that whoever feeds it may stop.  */
static void
leave_stdin (void)
{
  int nowhere = open ("/dev/null", O_RDONLY);
  dup2 (nowhere, STDIN_FILENO);
  close (nowhere);
}

static void
try_transfer (enum kind from, enum kind to, size_t length, uintmax_t most)
{
  size_t expected = most < length ? (size_t) most : length;
  signal (SIGPIPE, SIG_IGN);
  struct channel source = channel_of (from);
  pid_t feeder = feed (source.to, length, source.from);
  if (from == REGULAR)
    must_succeed (feeder);
  close (source.to);
  dup2 (source.from, STDIN_FILENO);
  close (source.from);
  struct channel target = channel_of (to);
  pid_t checker = to == REGULAR ? 0 : check (target.from, expected, target.to);

  struct input in;
  input_stdin (&in, STR ("-"), NULL);
  /* An output of a descriptor is made as the tools' is: by being standard
     output.  */
  int saved = dup (STDOUT_FILENO);
  dup2 (target.to, STDOUT_FILENO);
  close (target.to);
  struct output out = output_stdout ();
  uintmax_t moved = transfer (&in, &out, most);
  ck_assert_int_eq (in.error, 0);
  ck_assert_int_eq (out.error, 0);
  ck_assert (output_close (&out));
  dup2 (saved, STDOUT_FILENO);
  close (saved);
  input_close (&in);
  leave_stdin ();
  ck_assert_uint_eq (moved, expected);

  if (to == REGULAR)
    checker = check (target.from, expected, -1);
  must_succeed (checker);
  if (from != REGULAR)
    waitpid (feeder, NULL, 0);
  close (target.from);
}

START_TEST (every_way)
{
  static const size_t lengths[] = { 0, 1, 32 * 1024, 32 * 1024 + 1, 700 * 1024 + 3 };
  static const uintmax_t limits[] = { TRANSFER_ALL, 0, 1, 40000, 600 * 1024 };
  for (enum kind from = 0; from < KINDS; from++)
    for (enum kind to = 0; to < KINDS; to++)
      for (size_t i = 0; i < COUNT (lengths); i++)
        for (size_t j = 0; j < COUNT (limits); j++)
          try_transfer (from, to, ELEM (lengths, i), ELEM (limits, j));
}
END_TEST

START_TEST (to_nowhere_counts)
{
  for (enum kind from = 0; from < KINDS; from++)
    {
      struct channel source = channel_of (from);
      pid_t feeder = feed (source.to, 123456, source.from);
      if (from == REGULAR)
        must_succeed (feeder);
      close (source.to);
      dup2 (source.from, STDIN_FILENO);
      close (source.from);
      struct input in;
      input_stdin (&in, STR ("-"), NULL);
      ck_assert_uint_eq (transfer_to_nowhere (&in), 123456);
      ck_assert_int_eq (in.error, 0);
      input_close (&in);
    }
}
END_TEST

/* /proc says that its files are empty.  */
START_TEST (proc_is_read_to_its_end)
{
  struct input in;
  input_open (&in, STR ("/proc/self/status"), NULL);
  struct str to = new_file ("", 0);
  struct output out = output_open (to, TRUNCATE);
  ck_assert_uint_gt (transfer (&in, &out, TRANSFER_ALL), 100);
  ck_assert (output_close (&out));
  input_close (&in);
  unlink (str_c (to));
}
END_TEST

UNIT_TESTS ("transfer", every_way, to_nowhere_counts, proc_is_read_to_its_end)
