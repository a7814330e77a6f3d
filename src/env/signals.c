/* env: what becomes of signals when the command begins.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "process/signals.h"

#include <errno.h>

#include "bound/buf.h"
#include "cli/quote.h"
#include "env.h"

/* The larger numbers that a system may have are no matter.  */
static int
last_signal (void)
{
  return signal_largest () < SIGNALS_MOST ? signal_largest () : SIGNALS_MOST;
}

/* CHANGE takes the place of what it stands against.  */
static void
set_change (struct signal_changes *changes, int number, unsigned int change)
{
  enum { HANDLING = SIGNAL_DEFAULT | SIGNAL_IGNORED | SIGNAL_OF_ALL,
         MASK = SIGNAL_BLOCKED | SIGNAL_UNBLOCKED };
  unsigned int before = ELEM (changes->of, (size_t) number);
  before &= change & HANDLING ? ~(unsigned int) HANDLING : ~0u;
  before &= change & MASK ? ~(unsigned int) MASK : ~0u;
  ELEM (changes->of, (size_t) number) = (unsigned char) (before | change);
}

void
signals_change (struct invocation *inv, struct signal_changes *changes, unsigned int change,
                struct str list)
{
  unsigned int handling = change & (SIGNAL_DEFAULT | SIGNAL_IGNORED);
  if (!str_given (list))
    for (int number = 1; number <= last_signal (); number++)
      set_change (changes, number, change | (handling ? SIGNAL_OF_ALL : 0));
  struct span rest = str_span (list), piece;
  while (span_next (&rest, ',', &piece))
    {
      if (piece.length == 0)
        continue;
      struct str name = arena_str (&inv->arena, piece);
      int number = signal_number (name);
      if (number <= 0 || number > last_signal ())
        usage_error (inv, _("%s: invalid signal"), quoted (name));
      set_change (changes, number, change);
    }
}

/* The name of a signal; SIG and its number where it has none.  */
static const char *
label (struct invocation *inv, int number)
{
  const char *name = signal_name (&inv->arena, number);
  BUF (text);
  if (*name >= '0' && *name <= '9')
    buf_append (&text, SPAN ("SIG"));
  buf_append (&text, str_span (str_of (name)));
  return str_c (arena_str (&inv->arena, buf_span (&text)));
}

static void
set_handling (struct invocation *inv, int number, unsigned int change, bool told)
{
  bool all = change & SIGNAL_OF_ALL, ignored = change & SIGNAL_IGNORED;
  bool was_ignored;
  if (!signal_is_ignored (number, &was_ignored))
    {
      if (all)
        return;
      complain_errno (inv, errno, _("failed to get signal action for signal %d"), number);
      stop (inv);
    }
  bool fine = signal_set_ignored (number, ignored);
  if (!fine && !all)
    {
      complain_errno (inv, errno, _("failed to set signal action for signal %d"), number);
      stop (inv);
    }
  if (told)
    say (inv, "Reset signal %s (%d) to %s%s\n", label (inv, number), number,
         ignored ? "IGNORE" : "DEFAULT", fine ? "" : " (failure ignored)");
}

/* The signals that are blocked now.  */
static sigset_t
current_mask (struct invocation *inv)
{
  sigset_t mask;
  if (signals_blocked (&mask))
    return mask;
  complain_errno (inv, errno, "%s", _("failed to get signal process mask"));
  stop (inv);
}

static void
set_mask (struct invocation *inv, const struct signal_changes *changes, bool told)
{
  sigset_t mask = current_mask (inv);
  for (int number = 1; number <= last_signal (); number++)
    {
      unsigned int change = ELEM (changes->of, (size_t) number);
      bool blocked = change & SIGNAL_BLOCKED;
      /* The C library keeps some for itself.  */
      if (!(change & (SIGNAL_BLOCKED | SIGNAL_UNBLOCKED))
          || (blocked ? sigaddset (&mask, number) : sigdelset (&mask, number)) < 0)
        continue;
      if (told)
        say (inv, "signal %s (%d) mask set to %s\n", label (inv, number), number,
             blocked ? "BLOCK" : "UNBLOCK");
    }
  if (!signals_block (&mask))
    {
      complain_errno (inv, errno, "%s", _("failed to set signal process mask"));
      stop (inv);
    }
}

void
signals_apply (struct invocation *inv, const struct signal_changes *changes, bool told)
{
  bool changes_mask = false;
  for (int number = 1; number <= last_signal (); number++)
    {
      unsigned int change = ELEM (changes->of, (size_t) number);
      if (change & (SIGNAL_DEFAULT | SIGNAL_IGNORED))
        set_handling (inv, number, change, told);
      changes_mask |= (change & (SIGNAL_BLOCKED | SIGNAL_UNBLOCKED)) != 0;
    }
  if (changes_mask)
    set_mask (inv, changes, told);
}

void
signals_list (struct invocation *inv)
{
  sigset_t mask = current_mask (inv);
  for (int number = 1; number <= last_signal (); number++)
    {
      bool ignored, blocked = sigismember (&mask, number) > 0;
      if (!signal_is_ignored (number, &ignored))
        continue;
      if (ignored || blocked)
        say (inv, "%-10s (%2d): %s%s%s\n", label (inv, number), number,
             blocked ? "BLOCK" : "", ignored && blocked ? "," : "", ignored ? "IGNORE" : "");
    }
}
