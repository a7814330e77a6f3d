/* Signals of this process.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "process/signals.h"

#include <sig2str.h>

#include "bound/buf.h"

bool
signal_ignore (int number)
{
  return signal (number, SIG_IGN) == SIG_IGN;
}

const char *
signal_name (struct arena *arena, int number)
{
  char name[SIG2STR_MAX];
  BUF (text);
  if (sig2str (number, name) == 0)
    buf_append (&text, str_span (str_of (name)));
  else
    buf_format (&text, "%d", number);
  return str_c (arena_str (arena, buf_span (&text)));
}

/* How many there are: Linux has 64.  */
enum { SIGNALS_MOST = 128 };

/* A handler has nothing else to write to.  */
int signals_noted_;             /* in all */
static int noted[SIGNALS_MOST];

static void
note (int number)
{
  __atomic_fetch_add (&ELEM (noted, (size_t) number), 1, __ATOMIC_RELAXED);
  __atomic_fetch_add (&signals_noted_, 1, __ATOMIC_RELAXED);
}

void
signal_note (int number, bool once)
{
  struct sigaction action = { .sa_handler = note };
  if (once)
    action.sa_flags = SA_NODEFER | (int) SA_RESETHAND;
  sigaction (number, &action, NULL);
}

bool
signal_was_noted (int number)
{
  int *count = &ELEM (noted, (size_t) number);
  if (__atomic_load_n (count, __ATOMIC_RELAXED) == 0)
    return false;
  __atomic_fetch_sub (count, 1, __ATOMIC_RELAXED);
  __atomic_fetch_sub (&signals_noted_, 1, __ATOMIC_RELAXED);
  return true;
}

bool
signal_is_ignored (int number)
{
  struct sigaction now;
  return sigaction (number, NULL, &now) == 0 && now.sa_handler == SIG_IGN;
}

void
signal_raise (int number)
{
  raise (number);
}

/* All signals that end a program unless it says otherwise, but for those that tell
   of its own mistakes and those that nobody sends.  */
static const int ending[] = {
  SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGALRM, SIGTERM, SIGUSR1, SIGUSR2,
#ifdef SIGPOLL
  SIGPOLL,
#endif
#ifdef SIGPROF
  SIGPROF,
#endif
#ifdef SIGVTALRM
  SIGVTALRM,
#endif
#ifdef SIGXCPU
  SIGXCPU,
#endif
#ifdef SIGXFSZ
  SIGXFSZ,
#endif
};

/* A handler is told nothing but the signal's number.  */
static struct { void (*clean) (void *); void *whom; } cleaning;

static void
clean_and_end (int number)
{
  if (cleaning.clean)
    cleaning.clean (cleaning.whom);
  signal (number, SIG_DFL);
  /* It waits until this handler is left.  */
  raise (number);
}

static sigset_t
all_ending (void)
{
  sigset_t set;
  sigemptyset (&set);
  for (size_t i = 0; i < COUNT (ending); i++)
    sigaddset (&set, ELEM (ending, i));
  return set;
}

void
signals_clean_up (void (*clean) (void *whom), void *whom)
{
  sigset_t mask = signals_hold ();
  cleaning.clean = clean;
  cleaning.whom = whom;
  struct sigaction action = { .sa_handler = clean ? clean_and_end : SIG_DFL,
                              .sa_mask = all_ending () };
  for (size_t i = 0; i < COUNT (ending); i++)
    {
      struct sigaction before;
      int number = ELEM (ending, i);
      if (sigaction (number, NULL, &before) == 0 && before.sa_handler != SIG_IGN)
        sigaction (number, &action, NULL);
    }
  signals_let_go (&mask);
}

sigset_t
signals_hold (void)
{
  sigset_t set = all_ending (), before;
  sigprocmask (SIG_BLOCK, &set, &before);
  return before;
}

void
signals_let_go (const sigset_t *before)
{
  sigprocmask (SIG_SETMASK, before, NULL);
}
