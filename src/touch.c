/* touch: change the times of files.
   POSIX.1-2024 touch; GNU manual, "touch invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "sys/clock.h"
#include "sys/environment.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/date.h"

struct settings
{
  bool access, modification;    /* neither is both */
  bool no_create, link_itself;
  struct str date, reference, stamp;
};

static option_call take_time;

enum { ACCESS, MODIFICATION };

static const struct choice times_of[] = {
  { "atime", ACCESS, N_("the time of last access") }, { "access", ACCESS, NULL },
  { "use", ACCESS, NULL },
  { "mtime", MODIFICATION, N_("the time of last modification") },
  { "modify", MODIFICATION, NULL },
};

static const struct option_row options[] = {
  { 'a', NULL, FLAG (access), N_("change only the time of access") },
  { 'c', "no-create", FLAG (no_create), N_("make no new files") },
  { 'd', "date", TEXT (date, "STRING"), N_("parse STRING, and use it instead of now") },
  { 'f', NULL, IGNORED, N_("(ignored)") },
  { 'h', "no-dereference", FLAG (link_itself),
    N_("change symbolic links themselves, and make no new files") },
  { 'm', NULL, FLAG (modification), N_("change only the time of modification") },
  { 'r', "reference", TEXT (reference, "FILE"), N_("use the times of FILE instead of now") },
  { 't', NULL, TEXT (stamp, "STAMP"),
    N_("use STAMP, [[CC]YY]MMDDhhmm[.ss], instead of now") },
  { 0, "time", CALL (take_time, "WORD"),
    N_("change only that time: atime, access, use (-a), or mtime,\n"
       "modify (-m)") },
};

static int touch_main (struct invocation *);

const struct tool touch_tool = {
  .name = "touch",
  .synopsis = N_("[OPTION]... FILE..."),
  .summary = N_("Change the times of access and modification of each FILE to now.  A file that\n"
                "is not there is made, empty.\n\n"
                "FILE - is the file that standard output goes to."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .run = touch_main,
};

static void
take_time (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  choice_list choices = LIST (times_of);
  if (choice_value (inv, choices, argument, "--time") == ACCESS)
    set->access = true;
  else
    set->modification = true;
}

/* What files get.  */
struct times
{
  struct timespec of[2];        /* access, modification */
  bool are_now;                 /* which those may set who can write, too */
};

static bool
same_time (struct timespec a, struct timespec b)
{
  return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

static struct timespec
parse_date (struct invocation *inv, struct str date, struct timespec from)
{
  struct timespec time;
  if (date_parse (date, from, &time))
    return time;
  struct zone zone = zone_here ();
  bool foreign = date_parse_foreign (&zone, date, &time);
  zone_release (&zone);
  if (foreign)
    return time;
  complain (inv, _("invalid date format %s"), quoted (date));
  stop (inv);
}

/* Times as -d has them, seen from now.  */
static struct times
times_of_date (struct invocation *inv, struct str date)
{
  struct timespec now = sys_now (), other = { .tv_sec = now.tv_sec ^ 1 };
  struct timespec time = parse_date (inv, date, now);
  /* What moves with the clock and is now is now for everyone, not a time that only
     the owner may set.  */
  bool is_now = same_time (time, now) && same_time (parse_date (inv, date, other), other);
  return (struct times) { { time, time }, is_now };
}

static struct times
times_of_reference (struct invocation *inv, struct str name)
{
  const struct settings *set = inv->settings;
  struct stat status;
  if (!sys_status_in (SYS_HERE, name, set->link_itself ? LINK_ITSELF : FOLLOW_LINK, &status))
    {
      complain_errno (inv, errno, _("failed to get attributes of %s"), quoted_file (name));
      stop (inv);
    }
  struct times times = { { status.st_atim, status.st_mtim }, false };
  if (str_given (set->date))
    {
      ELEM (times.of, 0) = parse_date (inv, set->date, status.st_atim);
      ELEM (times.of, 1) = parse_date (inv, set->date, status.st_mtim);
    }
  return times;
}

static struct times
times_wanted (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  bool has_date = str_given (set->date), has_reference = str_given (set->reference);
  if (str_given (set->stamp))
    {
      time_t seconds;
      if (!date_parse_stamp (set->stamp, STAMP_YEAR_FIRST, &seconds))
        {
          complain (inv, _("invalid date format %s"), quoted (set->stamp));
          stop (inv);
        }
      if (has_date || has_reference)
        usage_error (inv, "%s", _("cannot specify times from more than one source"));
      struct timespec time = { .tv_sec = seconds };
      return (struct times) { { time, time }, false };
    }
  if (has_reference)
    return times_of_reference (inv, set->reference);
  if (has_date)
    return times_of_date (inv, set->date);
  return (struct times) { .are_now = true };
}

/* TIMES as the system takes them, those that are to stay left out.  */
static void
as_wanted (const struct settings *set, struct times *times)
{
  struct timespec now = { .tv_nsec = UTIME_NOW }, omit = { .tv_nsec = UTIME_OMIT };
  bool both = set->access == set->modification;
  if (times->are_now)
    ELEM (times->of, 0) = ELEM (times->of, 1) = now;
  if (!both && !set->access)
    ELEM (times->of, 0) = omit;
  if (!both && !set->modification)
    ELEM (times->of, 1) = omit;
}

/* The time that the first of more operands is as POSIX had it before 2001: MMDDhhmm[YY],
   YY from 69 on.  False where it is a file, as it usually is.  */
static bool
is_old_time (struct invocation *inv, struct times *times)
{
  const struct settings *set = inv->settings;
  if (str_given (set->stamp) || str_given (set->date) || str_given (set->reference)
      || inv->operands.count < 2 || environment_posix_version () >= 200112)
    return false;
  struct str first = VEC_AT (inv->operands, 0);
  struct timespec time = { 0 };
  bool has_year = first.length == 10;
  if ((first.length != 8 && !has_year)
      || span_find (str_span (first), '.') < first.length
      || (has_year && str_at (first, 8) < '7' && !str_equal (str_from (first, 8), STR ("69")))
      || !date_parse_stamp (first, STAMP_YEAR_LAST, &time.tv_sec))
    return false;
  *times = (struct times) { { time, time }, false };
  BUF (stamp);
  date_format (&stamp, time, STR ("%Y%m%d%H%M.%S"));
  if (!environment_posix_strict ())
    warn (inv, _("warning: 'touch %s' is obsolete; use 'touch -t %s'"), str_c (first),
          str_c (buf_str (&stamp)));
  return true;
}

static void
touch_file (struct invocation *inv, struct str name, const struct times *times)
{
  const struct settings *set = inv->settings;
  bool is_stdout = str_equal (name, STR ("-"));
  int fd = is_stdout ? 1 : -1, open_error = 0;
  /* Making a file and opening it are one; not waiting for the reader of a FIFO.  */
  if (!is_stdout && !set->no_create && !set->link_itself)
    {
      fd = sys_open_in (SYS_HERE, name, O_WRONLY | O_CREAT | O_NONBLOCK | O_NOCTTY, 0666);
      open_error = fd < 0 ? errno : 0;
    }
  bool fine = fd >= 0 ? sys_set_times (fd, times->of)
                      : sys_set_times_in (SYS_HERE, name,
                                          set->link_itself ? LINK_ITSELF : FOLLOW_LINK,
                                          times->of);
  int error = errno;
  if (fd >= 0 && !is_stdout && sys_close (fd) < 0)
    complain_errno (inv, errno, _("failed to close %s"), quoted_file (name));
  /* With standard output closed, there is nothing to be touched.  */
  if (fine || (is_stdout && set->no_create && error == EBADF))
    return;
  if (open_error && open_error != EISDIR && open_error != EINVAL)
    complain_errno (inv, open_error, _("cannot touch %s"), quoted_file (name));
  else if (!(set->no_create && error == ENOENT))
    complain_errno (inv, error, _("setting times of %s"), quoted_file (name));
}

static int
touch_main (struct invocation *inv)
{
  struct times times = times_wanted (inv);
  if (inv->operands.count == 0)
    usage_error (inv, "%s", _("missing file operand"));
  size_t first = is_old_time (inv, &times) ? 1 : 0;
  as_wanted (inv->settings, &times);
  for (size_t i = first; i < inv->operands.count; i++)
    touch_file (inv, VEC_AT (inv->operands, i), &times);
  return inv->status;
}
