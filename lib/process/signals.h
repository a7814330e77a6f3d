/* Signals of this process.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef PROCESS_SIGNALS_H
#define PROCESS_SIGNALS_H

#include <signal.h>

#include "bound/arena.h"

/* From now on the signal NUMBER does nothing.  True where it did nothing before.  */
bool signal_ignore (int number);

/* The name of the signal NUMBER, without "SIG"; its digits where it has none.  */
const char *signal_name (struct arena *arena, int number);

/* Something to be done before a signal ends the program: CLEAN is called with WHOM,
   while the signal is handled, so it must not use memory of the heap nor anything
   that is being changed.  There is one CLEAN at a time; NULL is none.  Signals that
   are ignored stay ignored.  */
void signals_clean_up (void (*clean) (void *whom), void *whom);

/* From now on such signals are only noted, for who asks now and then; the first of them,
   or 0; do what it does otherwise.  */
void signals_note (void);
int signals_noted (void);
void signals_obey (int number);

/* Let such signals wait while what CLEAN looks at is changed, or what it is to clean
   up is made; then handle those as BEFORE, which signals_hold gave.  */
sigset_t signals_hold (void);
void signals_let_go (const sigset_t *before);

#endif
