/* Parts of env.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef ENV_ENV_H
#define ENV_ENV_H

#include "bound/vec.h"
#include "cli/tool.h"

/* What separates words.  */
static inline bool
separates_words (unsigned char byte)
{
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* What becomes of each signal when the command begins: bits of what was asked for last.  */
enum signal_change
{
  SIGNAL_DEFAULT = 1, SIGNAL_IGNORED = 2,
  /* With one of the above: it was asked for all signals, so that the system refuses some
     is no matter.  */
  SIGNAL_OF_ALL = 4,
  SIGNAL_BLOCKED = 8, SIGNAL_UNBLOCKED = 16
};

enum { SIGNALS_MOST = 128 };

struct signal_changes
{
  unsigned char of[SIGNALS_MOST + 1];   /* by number */
};

/* An option asks for CHANGE of the signals in LIST, of all where there is none.  */
void signals_change (struct invocation *inv, struct signal_changes *changes,
                     unsigned int change, struct str list);

/* Make the changes.  TOLD: say each on standard error.  */
void signals_apply (struct invocation *inv, const struct signal_changes *changes, bool told);

/* Say on standard error which signals are ignored or blocked.  */
void signals_list (struct invocation *inv);

/* Split TEXT into words, as -S has it.  TOLD: say on standard error what became of it.
   The run ends where that is no such text.  */
str_list split_words (struct invocation *inv, struct str text, bool told);

#endif
