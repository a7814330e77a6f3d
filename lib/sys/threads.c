/* Work that several processors share.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/threads.h"

#include <pthread.h>
#include <signal.h>

#include <nproc.h>

#include "bound/vec.h"

struct share
{
  void (*work) (void *whom, size_t number);
  void *whom;
  size_t number;
  pthread_t thread;
  bool started;
};

static void *
do_share (void *given)
{
  struct share *share = given;
  share->work (share->whom, share->number);
  return NULL;
}

void
sys_share_work (size_t count, void (*work) (void *whom, size_t number), void *whom)
{
  struct share shares[THREADS_MOST];
  sigset_t all, before;
  sigfillset (&all);
  pthread_sigmask (SIG_SETMASK, &all, &before);
  for (size_t i = 1; i < count; i++)
    {
      struct share *share = &ELEM (shares, i);
      *share = (struct share) { .work = work, .whom = whom, .number = i };
      share->started = pthread_create (&share->thread, NULL, do_share, share) == 0;
    }
  pthread_sigmask (SIG_SETMASK, &before, NULL);
  work (whom, 0);
  for (size_t i = 1; i < count; i++)
    {
      struct share *share = &ELEM (shares, i);
      if (share->started)
        pthread_join (share->thread, NULL);
      else
        work (whom, i);
    }
}

size_t
sys_processors (void)
{
  return num_processors (NPROC_CURRENT_OVERRIDABLE);
}
