/* Signals of this process.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef PROCESS_SIGNALS_H
#define PROCESS_SIGNALS_H

#include <signal.h>

#include "bound/arena.h"

/* From now on the signal NUMBER does nothing.  True where it did nothing before.  */
bool signal_ignore (int number);

/* Whether it does nothing; let it do nothing, or what it does unless told otherwise.
   False, with errno, where that cannot be.  */
bool signal_is_ignored (int number, bool *ignored);
bool signal_set_ignored (int number, bool ignored);

/* The signals that are blocked; let those be.  False, with errno, where that cannot be.  */
bool signals_blocked (sigset_t *set);
bool signals_block (const sigset_t *set);

/* All signals that end a process unless told otherwise, but for KILL.  */
sigset_t signals_that_end (void);

/* Wait for one of SET, which are blocked, no longer than SECONDS; HUGE_VAL is for ever.
   Its number, or 0 where time has passed.  */
int signal_wait (const sigset_t *set, double seconds);

/* Be ended by the signal NUMBER.  Comes back where it does not end us.  */
void signal_end_by (int number);

/* The name of the signal NUMBER, without "SIG"; its digits where it has none.  */
const char *signal_name (struct arena *arena, int number);

/* Whether it has a name.  */
bool signal_is_named (int number);

/* What it is about, in the user's language.  */
const char *signal_meaning (int number);

/* The signal that TEXT tells, with or without "SIG", in any case, or by its number, or by
   the exit status of what it has ended; 0 is EXIT.  -1 where it is none.  */
int signal_number (struct str text);

/* No signal has a larger number.  */
int signal_largest (void);

/* From now on the signal NUMBER is only noted, and interrupts calls that wait; where ONCE,
   the second one does what it would have done now.  */
void signal_note (int number, bool once);

/* Whether any signal was noted; whether the signal NUMBER was, which is forgotten then:
   once for each time that it came.  */
extern int signals_noted_;
static inline bool
signals_noted (void)
{
  return __atomic_load_n (&signals_noted_, __ATOMIC_RELAXED) > 0;
}
bool signal_was_noted (int number);

/* Something to be done before a signal ends the program: CLEAN is called with WHOM,
   while the signal is handled, so it must not use memory of the heap nor anything
   that is being changed.  There is one CLEAN at a time; NULL is none.  Signals that
   are ignored stay ignored.  */
void signals_clean_up (void (*clean) (void *whom), void *whom);

/* The same before the terminal's user stops the program (SIGTSTP), which goes on later.  */
void signals_before_stop (void (*clean) (void *whom), void *whom);

/* From now on such signals are noted, too, as signal_note does, until signals_clean_up; one
   of them that was, or 0.  */
void signals_note_ending (void);
int signals_ending_noted (void);

/* Let such signals wait while what CLEAN looks at is changed, or what it is to clean
   up is made; then handle those as BEFORE, which signals_hold gave.  */
sigset_t signals_hold (void);
void signals_let_go (const sigset_t *before);

#endif
