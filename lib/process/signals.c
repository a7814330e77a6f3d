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

/* Let HANDLER handle all signals that are not ignored.  */
static void
handle_all (void (*handler) (int))
{
  struct sigaction action = { .sa_handler = handler, .sa_mask = all_ending () };
  for (size_t i = 0; i < COUNT (ending); i++)
    {
      struct sigaction before;
      int number = ELEM (ending, i);
      if (sigaction (number, NULL, &before) == 0 && before.sa_handler != SIG_IGN)
        sigaction (number, &action, NULL);
    }
}

void
signals_clean_up (void (*clean) (void *whom), void *whom)
{
  sigset_t mask = signals_hold ();
  cleaning.clean = clean;
  cleaning.whom = whom;
  handle_all (clean ? clean_and_end : SIG_DFL);
  signals_let_go (&mask);
}

static volatile sig_atomic_t noted;

static void
note (int number)
{
  if (!noted)
    noted = number;
}

void
signals_note (void)
{
  noted = 0;
  handle_all (note);
}

int
signals_noted (void)
{
  return noted;
}

void
signals_obey (int number)
{
  signal (number, SIG_DFL);
  raise (number);
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
