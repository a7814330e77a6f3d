/* Statements that must end the process, and what they say as they do.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TESTS_UNIT_BOUND_DEATH_H
#define TESTS_UNIT_BOUND_DEATH_H

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "bound/bound.h"
#include "unit.h"

/* A child whose standard error is read.  */
struct death { pid_t child; int said; };

/* True in the child.  */
static inline bool
death_begin (struct death *d)
{
  int ends[2];
  fflush (NULL);
  ck_assert_int_eq (pipe (ends), 0);
  d->child = fork ();
  ck_assert_int_ge (d->child, 0);
  if (d->child == 0)
    {
      struct rlimit none = { 0, 0 };
      setrlimit (RLIMIT_CORE, &none);
      dup2 (ends[1], STDERR_FILENO);
      close (ends[0]);
      close (ends[1]);
      return true;
    }
  close (ends[1]);
  d->said = ends[0];
  return false;
}

/* How the child ended; it must have said MESSAGE and no more.  */
static inline int
death_end (struct death *d, const char *message)
{
  char said[1000];
  size_t length = 0;
  for (ssize_t got; (got = read (d->said, said + length, sizeof said - 1 - length)) > 0;)
    length += (size_t) got;
  said[length] = '\0';
  close (d->said);
  /* qemu's user mode has a last word on signals.  */
  char *emulator = strstr (said, "qemu: uncaught target signal");
  if (emulator)
    *emulator = '\0';
  int status;
  ck_assert_int_eq (waitpid (d->child, &status, 0), d->child);
  ck_assert_str_eq (said, message);
  return status;
}

static inline void
death_by_stop (struct death *d, size_t index, size_t count, const char *where)
{
  char message[1000];
  if (count == 0)
    snprintf (message, sizeof message,
              "boundutils: internal error: index %zu of nothing at %s\n", index, where);
  else
    snprintf (message, sizeof message,
              "boundutils: internal error: index %zu outside 0..%zu at %s\n", index,
              count - 1, where);
  int status = death_end (d, message);
  ck_assert (WIFSIGNALED (status));
  ck_assert_int_eq (WTERMSIG (status), SIGABRT);
}

static inline void
death_by_exit (struct death *d, int expected, const char *message)
{
  int status = death_end (d, message);
  ck_assert (WIFEXITED (status));
  ck_assert_int_eq (WEXITSTATUS (status), expected);
}

/* EXPRESSION, on this line, stops: INDEX is outside COUNT.  */
#define ck_assert_stop(expression, index, count)                            \
  do                                                                        \
    {                                                                       \
      struct death death_;                                                  \
      if (death_begin (&death_))                                            \
        {                                                                   \
          (void) (expression);                                              \
          _exit (0);                                                        \
        }                                                                   \
      death_by_stop (&death_, (index), (count), BOUND_HERE);                \
    }                                                                       \
  while (0)

/* EXPRESSION ends with STATUS, having said MESSAGE.  */
#define ck_assert_exit(expression, status, message)                         \
  do                                                                        \
    {                                                                       \
      struct death death_;                                                  \
      if (death_begin (&death_))                                            \
        {                                                                   \
          (void) (expression);                                              \
          _exit (99);                                                       \
        }                                                                   \
      death_by_exit (&death_, (status), (message));                         \
    }                                                                       \
  while (0)

/* From now on this process gets next to no memory.  The address sanitizer
   cannot live with that.  */
static inline void
starve (void)
{
  struct rlimit little = { 16 << 20, 16 << 20 };
  setrlimit (RLIMIT_AS, &little);
}

#if defined __has_feature
# if __has_feature (address_sanitizer)
#  define __SANITIZE_ADDRESS__ 1
# endif
#endif
#ifdef __SANITIZE_ADDRESS__
# define ck_assert_starved(expression) \
  do { if (getpid () == 0) (void) (expression); } while (0)
#else
/* EXPRESSION asks for more memory than there is.  qemu's user mode (EMULATED) has no
   limit of it.  */
# define ck_assert_starved(expression) \
  do                                                                        \
    {                                                                       \
      if (!getenv ("EMULATED"))                                             \
        ck_assert_exit ((starve (), (expression)), 1,                       \
                        "boundutils: memory exhausted\n");                  \
    }                                                                       \
  while (0)
#endif

#endif
