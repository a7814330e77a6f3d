/* Signals of this process.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "process/signals.h"

#include <errno.h>
#include <limits.h>
#include <sig2str.h>
#include <string.h>
#include <timespec.h>

#include "bound/buf.h"
#include "cli/message.h"
#include "text/number.h"

bool
signal_ignore (int number)
{
  return signal (number, SIG_IGN) == SIG_IGN;
}

bool
signal_is_ignored (int number, bool *ignored)
{
  struct sigaction action;
  if (sigaction (number, NULL, &action) < 0)
    return false;
  *ignored = action.sa_handler == SIG_IGN;
  return true;
}

bool
signal_set_ignored (int number, bool ignored)
{
  return signal (number, ignored ? SIG_IGN : SIG_DFL) != SIG_ERR;
}

bool
signals_blocked (sigset_t *set)
{
  sigemptyset (set);
  return sigprocmask (SIG_BLOCK, NULL, set) == 0;
}

bool
signals_block (const sigset_t *set)
{
  return sigprocmask (SIG_SETMASK, set, NULL) == 0;
}

/* Whether the signal NUMBER does nothing or stops a process, unless told otherwise.  */
static bool
ends_nothing (int number)
{
  return number == SIGCHLD || number == SIGCONT || number == SIGSTOP || number == SIGTSTP
         || number == SIGTTIN || number == SIGTTOU || number == SIGURG
#ifdef SIGWINCH
         || number == SIGWINCH
#endif
    ;
}

sigset_t
signals_that_end (void)
{
  sigset_t set;
  sigemptyset (&set);
  for (int number = 1; number <= signal_largest (); number++)
    if (number != SIGKILL && !ends_nothing (number))
      sigaddset (&set, number);
  return set;
}

int
signal_wait (const sigset_t *set, double seconds)
{
  /* The system may not take very long times.  */
  const double most = 1000000;
  for (;;)
    {
      struct timespec time = dtotimespec (seconds < most ? seconds : most);
      int number = sigtimedwait (set, NULL, &time);
      if (number > 0)
        return number;
      /* Another signal may have been handled: who waits knows how much time is left.  */
      if (seconds <= most || errno == EINTR)
        return 0;
      seconds -= most;
    }
}

void
signal_end_by (int number)
{
  sigset_t set;
  signal (number, SIG_DFL);
  sigemptyset (&set);
  sigaddset (&set, number);
  sigprocmask (SIG_UNBLOCK, &set, NULL);
  raise (number);
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

bool
signal_is_named (int number)
{
  char name[SIG2STR_MAX];
  return sig2str (number, name) == 0;
}

const char *
signal_meaning (int number)
{
  message_begin ();
  const char *meaning = strsignal (number);
  return meaning ? meaning : "?";
}

/* A number that tells a signal: itself, or an exit status.  */
static int
signal_of_number (struct str text)
{
  uintmax_t number;
  if (number_parse (text, "", &number) != NUMBER_FINE || number > INT_MAX)
    return -1;
  int status = (int) number;
  return status & (status >= 0xff ? 0xff : 0x7f);
}

static int
signal_of_name (struct str text)
{
  int number;
  BUF (name);
  for (size_t i = 0; i < text.length; i++)
    {
      unsigned char byte = str_at (text, i);
      buf_push (&name, byte >= 'a' && byte <= 'z' ? (unsigned char) (byte - 'a' + 'A') : byte);
    }
  struct str upper = buf_str (&name);
  if (str2sig (str_c (upper), &number) == 0)
    return number;
  if (span_starts_with (str_span (upper), SPAN ("SIG"))
      && str2sig (str_c (str_from (upper, 3)), &number) == 0)
    return number;
  return -1;
}

int
signal_number (struct str text)
{
  bool is_number = text.length > 0 && str_at (text, 0) >= '0' && str_at (text, 0) <= '9';
  int number = is_number ? signal_of_number (text) : signal_of_name (text);
  return number <= signal_largest () ? number : -1;
}

int
signal_largest (void)
{
  return SIGNUM_BOUND;
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
static struct cleaning { void (*clean) (void *); void *whom; } cleaning, stopping;
static bool noting_ending;

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

/* Let HANDLER handle all signals that are not ignored.  They are held.  */
static void
handle_all (void (*handler) (int))
{
  struct sigaction action = { .sa_handler = handler, .sa_mask = all_ending () };
  for (size_t i = 0; i < COUNT (ending); i++)
    {
      struct sigaction before;
      int number = ELEM (ending, i);
      if (sigaction (number, &action, &before) == 0 && before.sa_handler == SIG_IGN)
        sigaction (number, &before, NULL);
    }
}

void
signals_clean_up (void (*clean) (void *whom), void *whom)
{
  sigset_t mask = signals_hold ();
  cleaning.clean = clean;
  cleaning.whom = whom;
  /* Without anything to clean up the handler ends us as the signal would.  */
  if (clean || noting_ending)
    handle_all (clean_and_end);
  noting_ending = false;
  signals_let_go (&mask);
}

static void
clean_and_stop (int number)
{
  (void) number;
  if (stopping.clean)
    stopping.clean (stopping.whom);
  raise (SIGSTOP);
}

void
signals_before_stop (void (*clean) (void *whom), void *whom)
{
  struct sigaction before;
  stopping.clean = clean;
  stopping.whom = whom;
  struct sigaction action = { .sa_handler = clean ? clean_and_stop : SIG_DFL,
                              .sa_mask = all_ending (), .sa_flags = SA_RESTART };
  if (sigaction (SIGTSTP, NULL, &before) == 0 && before.sa_handler != SIG_IGN)
    sigaction (SIGTSTP, &action, NULL);
}

void
signals_note_ending (void)
{
  sigset_t mask = signals_hold ();
  handle_all (note);
  noting_ending = true;
  signals_let_go (&mask);
}

int
signals_ending_noted (void)
{
  for (size_t i = 0; i < COUNT (ending); i++)
    {
      int number = ELEM (ending, i);
      if (__atomic_load_n (&ELEM (noted, (size_t) number), __ATOMIC_RELAXED) > 0)
        return number;
    }
  return 0;
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
