/* users: tell the names of those who have logged in.
   GNU manual, "users invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/tool.h"
#include "users/sessions.h"

static int users_main (struct invocation *);

const struct tool users_tool = {
  .name = "users",
  .synopsis = N_("[OPTION]... [FILE]"),
  .summary = N_("Put the names of those who have logged in on a line, once for each session.\n\n"
                "FILE is /var/run/utmp if it is not given; /var/log/wtmp tells of the past."),
  .options = NO_OPTIONS,
  .run = users_main,
};

static int
by_bytes (const void *a, const void *b)
{
  const struct str *x = a, *y = b;
  return span_compare (str_span (*x), str_span (*y));
}

static int
users_main (struct invocation *inv)
{
  if (inv->operands.count > 1)
    extra_operand (inv, VEC_AT (inv->operands, 1));
  struct sessions sessions;
  sessions_open (&sessions, inv->operands.count > 0 ? VEC_AT (inv->operands, 0) : str_none (),
                 SESSIONS_CHECKED);
  VEC (struct str) names = { 0 };
  for (struct session session; sessions_next (&sessions, &session);)
    if (session_is_login (&session))
      VEC_PUSH (names, arena_str (&inv->arena, session.user));
  sessions_close (&sessions);
  VEC_SORT (names, by_bytes);
  const char *before = "";
  FOR_EACH (name, names)
    {
      put_text (&inv->out, before);
      put_str (&inv->out, *name);
      before = " ";
    }
  if (names.count > 0)
    put_byte (&inv->out, '\n');
  VEC_RELEASE (names);
  return inv->status;
}
