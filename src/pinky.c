/* pinky: tell who has logged in, or what is known of users.
   GNU manual, "pinky invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/tool.h"
#include "io/input.h"
#include "sys/clock.h"
#include "text/classes.h"
#include "text/time_style.h"
#include "users/account.h"
#include "users/sessions.h"

struct settings
{
  bool by_user;                 /* the long form */
  bool no_home, no_project, no_plan;
  bool no_heading, no_full_name, no_idle, no_place;
  bool lookup;
};

static option_call leave_out_place, leave_out_idle;

static const struct option_row options[] = {
  { 'l', NULL, FLAG (by_user), N_("tell what is known of each USER, in the long form") },
  { 'b', NULL, FLAG (no_home), N_("leave out the home directory and the shell of the long form") },
  { 'h', NULL, FLAG (no_project), N_("leave out the user's .project of the long form") },
  { 'p', NULL, FLAG (no_plan), N_("leave out the user's .plan of the long form") },
  { 's', NULL, CLEAR (by_user), N_("tell who has logged in, in the short form (the default)") },
  { 'f', NULL, FLAG (no_heading), N_("leave out the headings of the short form") },
  { 'w', NULL, FLAG (no_full_name), N_("leave out the full name of the short form") },
  { 'i', NULL, CALL_PLAIN (leave_out_place),
    N_("leave out the full name and the host of the short form") },
  { 'q', NULL, CALL_PLAIN (leave_out_idle),
    N_("leave out the full name, the host and the idle time of the short\nform") },
  { 0, "lookup", FLAG (lookup), N_("ask the network for the full names of hosts") },
};

static int pinky_main (struct invocation *);

const struct tool pinky_tool = {
  .name = "pinky",
  .synopsis = N_("[OPTION]... [USER]..."),
  .summary = N_("Tell who has logged in, only of each USER if any is given: a light finger."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("Who has logged in is told by /var/run/utmp."),
  .run = pinky_main,
};

static void
leave_out_place (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->no_full_name = set->no_place = true;
}

static void
leave_out_idle (struct invocation *inv, void *settings, struct str argument)
{
  leave_out_place (inv, settings, argument);
  struct settings *set = settings;
  set->no_idle = true;
}

/* Add the full name that REMARK has to TEXT: what is before the first comma, with the user's
   NAME, as a name is written, for each '&'.  */
static void
append_full_name (struct buf *text, struct str remark, struct str name)
{
  struct span rest = span_first (str_span (remark), span_find (str_span (remark), ','));
  for (unsigned char byte; span_take (&rest, &byte);)
    if (byte != '&')
      buf_push (text, byte);
    else if (name.length > 0)
      {
        buf_push (text, byte_to_upper (str_at (name, 0)));
        buf_append (text, span_from (str_span (name), 1));
      }
}

/* --- the short form -------------------------------------------------------- */

/* What lines are made with.  */
struct table
{
  struct invocation *inv;
  struct zone zone;
  struct time_style style;
  size_t time_columns;
};

static void
put_wide (struct output *out, struct span text, size_t columns)
{
  put_span (out, text);
  put_repeated (out, ' ', text.length < columns ? columns - text.length : 0);
}

static void
put_word (struct output *out, const char *text, size_t columns)
{
  put_wide (out, str_span (str_of (text)), columns);
}

static void
put_headings (struct table *table)
{
  const struct settings *set = table->inv->settings;
  struct output *out = &table->inv->out;
  put_word (out, _("Login"), 8);
  if (!set->no_full_name)
    {
      put_byte (out, ' ');
      put_word (out, _("Name"), 19);
    }
  put_byte (out, ' ');
  put_word (out, _(" TTY"), 9);
  if (!set->no_idle)
    {
      put_byte (out, ' ');
      put_word (out, _("Idle"), 6);
    }
  put_byte (out, ' ');
  put_word (out, _("When"), table->time_columns);
  if (!set->no_place)
    {
      put_byte (out, ' ');
      put_text (out, _("Where"));
    }
  put_byte (out, '\n');
}

/* The full name of the user NAME in 19 columns, and no more.  */
static void
put_full_name (struct table *table, struct span name)
{
  struct output *out = &table->inv->out;
  struct arena arena = { 0 };
  struct account account;
  BUF (text);
  put_byte (out, ' ');
  if (account_named (&arena, arena_str (&arena, name), &account))
    {
      append_full_name (&text, account.remark, account.name);
      put_wide (out, span_first (buf_span (&text), size_min (text.length, 19)), 19);
    }
  else
    {
      buf_format (&text, "%19s", _("        ???"));
      put_span (out, buf_span (&text));
    }
  arena_release (&arena);
}

/* For how long a terminal has been idle that was USED last then.  */
static void
put_idle (struct table *table, time_t used)
{
  enum { DAY = 24 * 60 * 60 };
  BUF (text);
  time_t idle = sys_now ().tv_sec - used;
  if (idle >= DAY)
    buf_format (&text, "%jud", (uintmax_t) (idle / DAY));
  else if (idle >= 60)
    buf_format (&text, "%02d:%02d", (int) (idle / 3600), (int) (idle % 3600 / 60));
  put_wide (&table->inv->out, buf_span (&text), 6);
}

static void
put_place (struct table *table, const struct session *session)
{
  const struct settings *set = table->inv->settings;
  struct output *out = &table->inv->out;
  struct arena arena = { 0 };
  struct session_origin origin
    = session_origin (&arena, session, set->lookup ? PLACE_LOOKED_UP : PLACE_AS_IT_IS);
  if (str_given (origin.host))
    {
      put_byte (out, ' ');
      put_str (out, origin.host);
    }
  if (str_given (origin.display))
    {
      put_byte (out, ':');
      put_str (out, origin.display);
    }
  arena_release (&arena);
}

static void
put_session (struct table *table, const struct session *session)
{
  const struct settings *set = table->inv->settings;
  struct output *out = &table->inv->out;
  struct terminal_state state;
  bool is_known = session_terminal_state (session, &state);
  put_wide (out, session->user, 8);
  if (!set->no_full_name)
    put_full_name (table, session->user);
  put_byte (out, ' ');
  put_byte (out, !is_known ? '?' : state.is_writable ? ' ' : '*');
  put_wide (out, session->line, 8);
  if (!set->no_idle)
    {
      put_byte (out, ' ');
      if (is_known)
        put_idle (table, state.used);
      else
        put_word (out, _("?????"), 6);
    }
  BUF (time);
  if (!time_style_add (&table->style, (struct timespec) { .tv_sec = session->time }, &time))
    buf_format (&time, "%jd", (intmax_t) session->time);
  put_byte (out, ' ');
  put_span (out, buf_span (&time));
  if (!set->no_place)
    put_place (table, session);
  put_byte (out, '\n');
}

/* Whether sessions of USER are asked for.  */
static bool
is_wanted (struct invocation *inv, struct span user)
{
  FOR_EACH (name, inv->operands)
    if (span_equal (str_span (*name), user))
      return true;
  return inv->operands.count == 0;
}

static void
put_sessions (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct table table = { .inv = inv, .zone = zone_here () };
  struct str format = session_time_format (&table.time_columns);
  time_style_make (&table.style, format, &table.zone, LOCALE_WORDS);
  if (!set->no_heading)
    put_headings (&table);
  struct sessions sessions;
  sessions_open (&sessions, str_none (), SESSIONS_UNCHECKED);
  for (struct session session; sessions_next (&sessions, &session);)
    if (session_is_login (&session) && is_wanted (inv, session.user))
      put_session (&table, &session);
  sessions_close (&sessions);
  time_style_release (&table.style);
  zone_release (&table.zone);
}

/* --- the long form --------------------------------------------------------- */

/* Put what the file NAME in the home directory of ACCOUNT says below TITLE; nothing where
   there is none, or where reading it might never end.  */
static void
put_file_of (struct invocation *inv, const struct account *account, struct span name,
             const char *title)
{
  BUF (path);
  buf_append (&path, str_span (account->home));
  buf_append (&path, name);
  struct input in;
  input_open_as (&in, buf_str (&path), WITHOUT_WAITING, &inv->out);
  const struct stat *status = in.error ? NULL : input_status (&in);
  if (status && S_ISREG (status->st_mode))
    {
      put_text (&inv->out, title);
      for (struct span block; input_block (&in, &block);)
        put_span (&inv->out, block);
    }
  input_close (&in);
}

static void
put_user (struct invocation *inv, struct str name)
{
  const struct settings *set = inv->settings;
  struct output *out = &inv->out;
  struct account account;
  put_text (out, _("Login name: "));
  put_wide (out, str_span (name), 28);
  put_text (out, _("In real life: "));
  put_byte (out, ' ');
  if (!account_named (&inv->arena, name, &account))
    {
      put_text (out, _("???\n"));
      return;
    }
  BUF (full_name);
  append_full_name (&full_name, account.remark, account.name);
  put_span (out, buf_span (&full_name));
  put_byte (out, '\n');
  if (!set->no_home)
    {
      put_text (out, _("Directory: "));
      put_wide (out, str_span (account.home), 29);
      put_text (out, _("Shell: "));
      put_byte (out, ' ');
      put_str (out, account.shell);
      put_byte (out, '\n');
    }
  if (!set->no_project)
    put_file_of (inv, &account, SPAN ("/.project"), _("Project: "));
  if (!set->no_plan)
    put_file_of (inv, &account, SPAN ("/.plan"), _("Plan:\n"));
  put_byte (out, '\n');
}

static int
pinky_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (!set->by_user)
    {
      put_sessions (inv);
      return inv->status;
    }
  if (inv->operands.count == 0)
    usage_error (inv, "%s",
                 _("no username specified; at least one must be specified when using -l"));
  FOR_EACH (name, inv->operands)
    put_user (inv, *name);
  return inv->status;
}
