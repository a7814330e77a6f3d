/* uptime: tell for how long the system has run, and how busy it is.
   GNU manual, "uptime invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/tool.h"
#include "sys/clock.h"
#include "sys/machine.h"
#include "text/date.h"
#include "users/sessions.h"

struct settings { bool pretty, since; };

static const struct option_row options[] = {
  { 'p', "pretty", FLAG (pretty),
    N_("tell only for how long it has run, in words (an extension)") },
  { 's', "since", FLAG (since), N_("tell only when it was started (an extension)") },
};

static int uptime_main (struct invocation *);

const struct tool uptime_tool = {
  .name = "uptime",
  .synopsis = N_("[OPTION]... [FILE]"),
  .summary = N_("Tell the time, for how long the system has run, how many users have logged in,\n"
                "and how many processes wanted to run, on average over the last 1, 5 and 15\n"
                "minutes."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("FILE is /var/run/utmp if it is not given; /var/log/wtmp tells of the past.\n"
              "Processes that wait for a disk count as those that want to run."),
  .run = uptime_main,
};

enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR };

/* What the records of sessions tell.  */
struct tally { uintmax_t users; time_t boot; };

static struct tally
read_sessions (struct invocation *inv)
{
  struct tally tally = { 0 };
  struct sessions sessions;
  sessions_open (&sessions, inv->operands.count > 0 ? VEC_AT (inv->operands, 0) : str_none (),
                 SESSIONS_CHECKED);
  for (struct session session; sessions_next (&sessions, &session);)
    {
      tally.users += session_is_login (&session);
      if (session.kind == BOOT_TIME)
        tally.boot = session.time;
    }
  if (tally.boot == 0)
    complain_errno (inv, sessions.error, "%s", _("couldn't get boot time"));
  sessions_close (&sessions);
  return tally;
}

static void
put_time (struct invocation *inv, struct timespec time, struct str format)
{
  BUF (text);
  date_format (&text, time, format);
  put_span (&inv->out, buf_span (&text));
}

/* Units of time, the largest first.  */
struct unit { time_t seconds; const char *one, *many; };
typedef SLICE (struct unit) unit_list;
static const struct unit unit_rows[] = {
  { 3650 * (time_t) DAY, N_COUNTED ("%ju decade", "%ju decades") },
  { 365 * DAY, N_COUNTED ("%ju year", "%ju years") },
  { 7 * DAY, N_COUNTED ("%ju week", "%ju weeks") },
  { DAY, N_COUNTED ("%ju day", "%ju days") },
  { HOUR, N_COUNTED ("%ju hour", "%ju hours") },
  { MINUTE, N_COUNTED ("%ju minute", "%ju minutes") },
};
static const unit_list units = LIST (unit_rows);

/* Put that it has run for UP seconds, in words: "up 1 week, 3 hours".  */
static void
put_in_words (struct invocation *inv, time_t up)
{
  bool is_short = up < MINUTE;
  const char *before = " ";
  put_text (&inv->out, _("up"));
  FOR_EACH (unit, units)
    {
      time_t count = up / unit->seconds;
      up %= unit->seconds;
      if (count == 0 && !(unit->seconds == MINUTE && is_short))
        continue;
      put_text (&inv->out, before);
      report (inv, message_counted (unit->one, unit->many, (unsigned long) count),
              (uintmax_t) count);
      before = ", ";
    }
  put_byte (&inv->out, '\n');
}

static void
put_loads (struct invocation *inv)
{
  double loads[SYS_LOADS];
  size_t count = sys_loads (loads);
  if (count > 0)
    report (inv, _(",  load average: %.2f"), ELEM (loads, 0));
  for (size_t i = 1; i < count; i++)
    report (inv, ", %.2f", ELEM (loads, i));
  put_byte (&inv->out, '\n');
}

/* Put the line, with the days, hours and minutes of UP seconds; below 0 it is not known.  */
static void
put_line (struct invocation *inv, struct timespec now, time_t up, uintmax_t users)
{
  put_time (inv, now, STR (" %H:%M:%S  "));
  unsigned long days = (unsigned long) (up / DAY);
  int hours = (int) (up % DAY / HOUR), minutes = (int) (up % HOUR / MINUTE);
  if (up < 0)
    put_text (&inv->out, _("up ???? days ??:??,  "));
  else if (days > 0)
    report (inv, message_counted ("up %lu day %2d:%02d,  ", "up %lu days %2d:%02d,  ", days),
            days, hours, minutes);
  else
    report (inv, _("up %2d:%02d,  "), hours, minutes);
  report (inv, message_counted ("%ju user", "%ju users", (unsigned long) users), users);
  put_loads (inv);
}

static int
uptime_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count > 1)
    extra_operand (inv, VEC_AT (inv->operands, 1));
  struct tally tally = read_sessions (inv);
  struct timespec now = sys_now ();
  bool is_known = tally.boot != 0;
  time_t up = !is_known ? -1 : now.tv_sec > tally.boot ? now.tv_sec - tally.boot : 0;
  if (set->since && is_known)
    put_time (inv, (struct timespec) { .tv_sec = tally.boot }, STR ("%Y-%m-%d %H:%M:%S\n"));
  else if (set->pretty && is_known)
    put_in_words (inv, up);
  else if (!set->since && !set->pretty)
    put_line (inv, now, up, tally.users);
  return inv->status;
}
