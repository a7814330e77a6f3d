/* who: tell who has logged in.
   POSIX.1-2024 who; GNU manual, "who invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <unistd.h>

#include "cli/tool.h"
#include "sys/clock.h"
#include "sys/machine.h"
#include "text/time_style.h"
#include "users/sessions.h"

struct settings
{
  /* What is told of; nothing is logins.  */
  bool boot, dead, login, process, runlevel, clock, users;
  bool idle, exit, message;     /* columns */
  bool brief;                   /* no columns of processes */
  bool mine, names, heading, lookup, addresses;
};

static option_call take_all, take_dead, take_login, take_runlevel, take_users;

static const struct option_row options[] = {
  { 'a', "all", CALL_PLAIN (take_all), N_("the same as -b -d --login -p -r -t -T -u") },
  { 'b', "boot", FLAG (boot), N_("tell when the system was started") },
  { 'd', "dead", CALL_PLAIN (take_dead), N_("tell of processes that have ended") },
  { 'H', "heading", FLAG (heading), N_("put a line of headings above") },
  { 0, "ips", FLAG (addresses),
    N_("tell addresses, where they are known, instead of hosts; with\n"
       "--lookup, the hosts that have them (an extension)") },
  { 'l', "login", CALL_PLAIN (take_login), N_("tell of terminals that wait for a login") },
  { 0, "lookup", FLAG (lookup), N_("ask the network for the full names of hosts") },
  { 'm', NULL, FLAG (mine), N_("tell only of the terminal that standard input is") },
  { 'p', "process", FLAG (process), N_("tell of processes that init has started") },
  { 'q', "count", FLAG (names), N_("tell only the names of users, and how many they are") },
  { 'r', "runlevel", CALL_PLAIN (take_runlevel), N_("tell the run-level, and the one before") },
  { 's', "short", FLAG (brief), N_("tell only names, terminals and times (the default)") },
  { 't', "time", FLAG (clock), N_("tell when the clock was last set") },
  { 'T', "message", FLAG (message),
    N_("tell whether the user lets others write to the terminal: + or -,\n"
       "or ? where that is not known") },
  { 'w', "mesg", ALIAS, NULL },
  { 0, "writable", ALIAS, NULL },
  { 'u', "users", CALL_PLAIN (take_users), N_("tell for how long users have typed nothing") },
};

static int who_main (struct invocation *);

const struct tool who_tool = {
  .name = "who",
  .synopsis = N_("[OPTION]... [FILE | ARG1 ARG2]"),
  .summary = N_("Tell who has logged in, at which terminal, when and from where."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("FILE is /var/run/utmp if it is not given; /var/log/wtmp tells of the past.\n"
              "ARG1 ARG2, such as 'am i', are the same as -m."),
  .run = who_main,
};

static void
take_all (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->boot = set->dead = set->login = set->process = set->runlevel = set->clock = true;
  set->users = set->idle = set->exit = set->message = true;
}

static void
take_dead (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->dead = set->idle = set->exit = true;
}

static void
take_login (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->login = set->idle = true;
}

static void
take_runlevel (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->runlevel = set->idle = true;
}

static void
take_users (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->users = set->idle = true;
}

/* A line of the table.  */
struct row
{
  struct span user, line, time, idle, process, comment, exit;
  unsigned char message;
};

/* What lines are made with.  */
struct table
{
  struct invocation *inv;
  struct settings what;
  struct zone zone;
  struct time_style style;
  size_t time_columns;
  time_t boot;                  /* told so far; 0 is not known */
};

static struct span
words (const char *text)
{
  return str_span (str_of (text));
}

static void
append_wide (struct buf *line, struct span text, size_t columns)
{
  buf_append (line, text);
  for (size_t i = text.length; i < columns; i++)
    buf_push (line, ' ');
}

/* Put ROW, without blanks at its end.  */
static void
put_row (struct table *table, const struct row *row)
{
  const struct settings *what = &table->what;
  BUF (line);
  append_wide (&line, row->user, 8);
  if (what->message)
    {
      buf_push (&line, ' ');
      buf_push (&line, row->message ? row->message : ' ');
    }
  buf_push (&line, ' ');
  append_wide (&line, row->line, 12);
  buf_push (&line, ' ');
  append_wide (&line, row->time, table->time_columns);
  if (what->idle && !what->brief)
    {
      buf_push (&line, ' ');
      append_wide (&line, row->idle, 6);
    }
  if (!what->brief)
    {
      append_wide (&line, span_empty (), row->process.length < 10 ? 11 - row->process.length : 1);
      buf_append (&line, row->process);
    }
  buf_push (&line, ' ');
  append_wide (&line, row->comment, 8);
  if (what->exit)
    {
      buf_push (&line, ' ');
      append_wide (&line, row->exit, 12);
    }
  struct span text = buf_span (&line);
  while (span_ends_in (text, ' '))
    text = span_first (text, text.length - 1);
  put_span (&table->inv->out, text);
  put_byte (&table->inv->out, '\n');
}

static void
put_headings (struct table *table)
{
  put_row (table, &(struct row) {
    .user = words (_("NAME")), .line = words (_("LINE")), .time = words (_("TIME")),
    .idle = words (_("IDLE")), .process = words (_("PID")), .comment = words (_("COMMENT")),
    .exit = words (_("EXIT")),
  });
}

/* Put ROW with the time of SESSION and, where it has one, its process.  */
static void
put_timed_row (struct table *table, const struct session *session, struct row *row,
               bool has_process)
{
  BUF (time);
  BUF (process);
  if (!time_style_add (&table->style, (struct timespec) { .tv_sec = session->time }, &time))
    buf_format (&time, "%jd", (intmax_t) session->time);
  row->time = buf_span (&time);
  if (has_process)
    {
      buf_format (&process, "%jd", (intmax_t) session->process);
      row->process = buf_span (&process);
    }
  put_row (table, row);
}

/* For how long the terminal has been idle that was USED last then; since yesterday, or since
   another boot, is old.  */
static void
append_idle (struct buf *text, const struct table *table, time_t used)
{
  enum { DAY = 24 * 60 * 60 };
  time_t now = sys_now ().tv_sec, idle = now - used;
  if (used <= table->boot || used > now || idle >= DAY)
    buf_append (text, words (_(" old ")));
  else if (idle < 60)
    buf_append (text, SPAN ("  .  "));
  else
    buf_format (text, "%02d:%02d", (int) (idle / 3600), (int) (idle % 3600 / 60));
}

static void
put_user (struct table *table, const struct session *session)
{
  const struct settings *what = &table->what;
  BUF (idle);
  BUF (place);
  struct row row = { .user = session->user, .line = session->line, .message = '?' };
  struct terminal_state state;
  if ((what->message || what->idle) && session_terminal_state (session, &state))
    {
      row.message = state.is_writable ? '+' : '-';
      append_idle (&idle, table, state.used);
    }
  else
    buf_append (&idle, SPAN ("  ?"));
  unsigned int how = (what->lookup ? PLACE_LOOKED_UP : 0)
                     | (what->addresses ? PLACE_BY_ADDRESS : 0);
  struct arena arena = { 0 };
  struct session_origin origin = session_origin (&arena, session, how);
  if (str_given (origin.host))
    buf_format (&place, "(%s%s%s)", str_c (origin.host), str_given (origin.display) ? ":" : "",
                str_given (origin.display) ? str_c (origin.display) : "");
  arena_release (&arena);
  row.idle = buf_span (&idle);
  row.comment = buf_span (&place);
  put_timed_row (table, session, &row, true);
}

/* Process numbers are levels, that of now and the one before it.  */
static void
put_runlevel (struct table *table, const struct session *session)
{
  unsigned char last = (unsigned char) (session->process / 256);
  unsigned char now = (unsigned char) (session->process % 256);
  BUF (line);
  BUF (comment);
  buf_format (&line, "%s ", _("run-level"));
  if (now)
    buf_push (&line, now);
  if (last == 'N')
    last = 'S';
  if (last >= ' ' && last <= '~')
    buf_format (&comment, "%s%c", _("last="), last);
  put_timed_row (table, session,
                 &(struct row) { .line = buf_span (&line), .comment = buf_span (&comment) },
                 false);
}

static void
put_event (struct table *table, const struct session *session, const char *line)
{
  put_timed_row (table, session, &(struct row) { .line = words (line) }, false);
}

static void
put_process (struct table *table, const struct session *session, const char *user)
{
  BUF (comment);
  BUF (exit);
  buf_append (&comment, words (_("id=")));
  buf_append (&comment, session->id);
  if (session->kind == DEAD_PROCESS)
    buf_format (&exit, "%s%d %s%d", _("term="), session->termination, _("exit="), session->exit);
  put_timed_row (table, session,
                 &(struct row) { .user = words (user), .line = session->line,
                                 .comment = buf_span (&comment), .exit = buf_span (&exit) },
                 true);
}

static void
put_session (struct table *table, const struct session *session)
{
  const struct settings *what = &table->what;
  if (what->users && session_is_login (session))
    put_user (table, session);
  else if (what->runlevel && session->kind == RUN_LVL)
    put_runlevel (table, session);
  else if (what->boot && session->kind == BOOT_TIME)
    put_event (table, session, _("system boot"));
  else if (what->clock && session->kind == NEW_TIME)
    put_event (table, session, _("clock change"));
  else if (what->process && session->kind == INIT_PROCESS)
    put_process (table, session, "");
  else if (what->login && session->kind == LOGIN_PROCESS)
    put_process (table, session, _("LOGIN"));
  else if (what->dead && session->kind == DEAD_PROCESS)
    put_process (table, session, "");
}

/* The terminal that standard input is, by its name below /dev.  False where it is none.  */
static bool
own_terminal (struct buf *name)
{
  if (!sys_terminal_name (STDIN_FILENO, name))
    return false;
  if (span_starts_with (buf_span (name), SPAN ("/dev/")))
    buf_drop (name, SPAN ("/dev/").length);
  return true;
}

static void
put_table (struct invocation *inv, struct sessions *sessions, bool mine)
{
  struct table table = { .inv = inv, .zone = zone_here () };
  const struct settings *set = inv->settings;
  table.what = *set;
  struct settings *what = &table.what;
  if (!(what->boot || what->dead || what->login || what->process || what->runlevel
        || what->clock || what->users))
    what->users = what->brief = true;
  if (what->exit)
    what->brief = false;
  struct str format = session_time_format (&table.time_columns);
  time_style_make (&table.style, format, &table.zone, LOCALE_WORDS);

  if (what->heading)
    put_headings (&table);
  BUF (terminal);
  bool any = !mine || own_terminal (&terminal);
  for (struct session session; any && sessions_next (sessions, &session);)
    {
      if (!mine || span_equal (session_terminal (&session), buf_span (&terminal)))
        put_session (&table, &session);
      if (session.kind == BOOT_TIME)
        table.boot = session.time;
    }
  time_style_release (&table.style);
  zone_release (&table.zone);
}

/* The names of those who have logged in, and how many they are.  */
static void
put_names (struct invocation *inv, struct sessions *sessions)
{
  uintmax_t count = 0;
  for (struct session session; sessions_next (sessions, &session);)
    if (session_is_login (&session))
      {
        if (count++ > 0)
          put_byte (&inv->out, ' ');
        put_span (&inv->out, session.user);
      }
  report (inv, _("\n# users=%ju\n"), count);
}

static int
who_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  size_t count = inv->operands.count;
  if (count > 2)
    extra_operand (inv, VEC_AT (inv->operands, 2));
  struct sessions sessions;
  sessions_open (&sessions, count == 1 ? VEC_AT (inv->operands, 0) : str_none (),
                 SESSIONS_CHECKED);
  if (set->names)
    put_names (inv, &sessions);
  else
    put_table (inv, &sessions, set->mine || count == 2);
  sessions_close (&sessions);
  return inv->status;
}
