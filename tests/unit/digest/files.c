/* lib/digest/files.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "digest/files.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "unit.h"

enum { FILES = 60, LENGTH = 300000 };

struct told
{
  digest_jobs *jobs;
  size_t count;
};

static void
hear (void *whom, struct digest_job *job)
{
  struct told *told = whom;
  ck_assert_ptr_eq (job, &VEC_AT (*told->jobs, told->count));
  told->count++;
}

/* Files of which some are not there, are no files, or are nothing to do, on as many
   threads as COUNT says: all are told of in their order, and are what they are one by
   one.  */
static void
check_jobs (const char *count)
{
  setenv ("OMP_NUM_THREADS", count, 1);
  static unsigned char text[LENGTH];
  digest_jobs jobs = { 0 };
  struct digest_kind kind = digest_kind_of (DIGEST_SHA256);
  for (size_t i = 0; i < FILES; i++)
    {
      memset (text, (int) i, sizeof text);
      struct digest_job job = { .name = new_file (text, LENGTH - i * 1000), .kind = kind };
      if (i % 10 == 3)
        unlink (str_c (job.name));
      if (i % 10 == 7)
        job.name = STR ("/");
      if (i % 10 == 9)
        {
          unlink (str_c (job.name));
          job.name = str_none ();
        }
      VEC_PUSH (jobs, job);
    }
  struct told told = { .jobs = &jobs };
  struct digest_files files = { .told = hear, .whom = &told };
  digest_files (&files, &jobs);
  ck_assert_uint_eq (told.count, FILES);
  ck_assert (!files.stdin_used);
  for (size_t i = 0; i < FILES; i++)
    {
      const struct digest_job *job = &VEC_AT (jobs, i);
      ck_assert_int_eq (job->error, i % 10 == 3 ? ENOENT : i % 10 == 7 ? EISDIR : 0);
      if (!str_given (job->name) || job->error)
        continue;
      memset (text, (int) i, sizeof text);
      struct digest_value wanted;
      digest_text (kind, span_of_ (text, LENGTH - i * 1000), &wanted);
      ck_assert (span_equal (digest_bytes (&job->value), digest_bytes (&wanted)));
      unlink (str_c (job->name));
    }
  VEC_RELEASE (jobs);
}

START_TEST (one_by_one)
{
  check_jobs ("1");
}
END_TEST

START_TEST (at_the_same_time)
{
  check_jobs ("2");
  check_jobs ("7");
  check_jobs ("64");
}
END_TEST

/* What is no file waits for its turn: here the second reader of a FIFO waits for a second
   writer.  */
START_TEST (fifos_in_turn)
{
  setenv ("OMP_NUM_THREADS", "4", 1);
  static unsigned char text[LENGTH];
  struct str big = new_file (text, LENGTH);
  char folder[] = "/tmp/unit.XXXXXX", fifo[sizeof folder + 8];
  ck_assert_ptr_nonnull (mkdtemp (folder));
  snprintf (fifo, sizeof fifo, "%s/fifo", folder);
  ck_assert_int_eq (mkfifo (fifo, 0600), 0);
  digest_jobs jobs = { 0 };
  for (size_t i = 0; i < 40; i++)
    VEC_PUSH (jobs, ((struct digest_job) {
      .name = i == 20 || i == 30 ? str_of (fifo) : big, .kind = digest_kind_of (DIGEST_MD5) }));
  fflush (stdout);
  pid_t writer = fork ();
  if (writer == 0)
    {
      int fd = open (fifo, O_WRONLY);
      ck_assert_int_eq (write (fd, "abc", 3), 3);
      close (fd);
      /* Until the first reader has left.  */
      while ((fd = open (fifo, O_WRONLY | O_NONBLOCK)) >= 0)
        close (fd);
      close (open (fifo, O_WRONLY));
      _exit (0);
    }
  struct told told = { .jobs = &jobs };
  struct digest_files files = { .told = hear, .whom = &told };
  digest_files (&files, &jobs);
  /* It may still wait for a third reader.  */
  kill (writer, SIGKILL);
  waitpid (writer, NULL, 0);
  ck_assert_uint_eq (told.count, 40);
  ck_assert_uint_eq (VEC_AT (jobs, 20).value.input_length, 3);
  ck_assert_uint_eq (VEC_AT (jobs, 30).value.input_length, 0);
  ck_assert_uint_eq (VEC_AT (jobs, 39).value.input_length, LENGTH);
  unlink (fifo);
  rmdir (folder);
  unlink (str_c (big));
  VEC_RELEASE (jobs);
}
END_TEST

UNIT_TESTS ("files", one_by_one, at_the_same_time, fifos_in_turn)
