/* date: tell or set the date and time.
   POSIX.1-2024 date; GNU manual, "date invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "io/input.h"
#include "sys/clock.h"
#include "sys/names.h"
#include "text/date.h"
#include "text/time_style.h"

struct settings
{
  struct str date, reference, file, set;
  struct str form;              /* of dates that are given */
  struct str format;
  enum time_words words;        /* of that format */
  bool resolution, debug, utc;
  bool several_dates, several_sets;
};

/* How much of a date and its time are told.  */
enum detail { DAY, HOURS, MINUTES, SECONDS, NANOSECONDS };

static const struct choice iso_details[] = {
  { "hours", HOURS, N_("the date and the hour") },
  { "minutes", MINUTES, N_("the same with minutes") },
  { "date", DAY, N_("the date alone") },
  { "seconds", SECONDS, N_("as minutes with seconds") },
  { "ns", NANOSECONDS, N_("the same with nanoseconds") },
};
static const struct choice rfc_3339_details[] = {
  { "date", DAY, N_("the date alone") },
  { "seconds", SECONDS, N_("the date and the time") },
  { "ns", NANOSECONDS, N_("the same with nanoseconds") },
};

static option_call take_date, take_set, take_iso, take_rfc_3339, take_email;

static const struct option_row options[] = {
  { 'd', "date", CALL (take_date, "STRING"), N_("tell the time that STRING says, not now") },
  { 0, "debug", FLAG (debug),
    N_("say on standard error how STRING is understood, and warn of\n"
       "what may be meant otherwise") },
  { 'D', NULL, TEXT (form, "FORM"),
    N_("read STRING as strptime does by FORM (extension)") },
  { 'f', "file", TEXT (file, "DATEFILE"), N_("as --date, for each line of DATEFILE") },
  { 'I', "iso-8601", CALL_ATTACHED (take_iso, "FMT"),
    N_("tell it as ISO 8601 has it: 2006-08-14T02:34:56-06:00; FMT\n"
       "is date, as without it, hours, minutes, seconds or ns") },
  { 'r', "reference", TEXT (reference, "FILE"),
    N_("tell when FILE was last modified") },
  { 0, "resolution", FLAG (resolution),
    N_("tell how far apart two times are at least: 0.000000001") },
  { 'R', "rfc-email", CALL_PLAIN (take_email),
    N_("tell it as mail has it: Mon, 14 Aug 2006 02:34:56 -0600") },
  { 0, "rfc-822", ALIAS, NULL },
  { 0, "rfc-2822", ALIAS, NULL },
  { 0, "rfc-3339", CALL (take_rfc_3339, "FMT"),
    N_("tell it as RFC 3339 has it: 2006-08-14 02:34:56-06:00; FMT\n"
       "is date, seconds or ns") },
  { 's', "set", CALL (take_set, "STRING"), N_("set the time that STRING says") },
  { 'u', "utc", FLAG (utc), N_("tell or set Coordinated Universal Time (UTC)") },
  { 0, "universal", ALIAS, NULL },
  { 0, "uct", ALIAS, NULL },
};

static int date_main (struct invocation *);

const struct tool date_tool = {
  .name = "date",
  .synopsis = N_("[OPTION]... [+FORMAT]\n"
                 "[-u|--utc|--universal] [MMDDhhmm[[CC]YY][.ss]]"),
  .summary = N_("Tell the date and time as FORMAT has it.  With -s, or with\n"
                "[MMDDhhmm[[CC]YY][.ss]], set them."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("STRING is a date as people write it: \"Sun, 29 Feb 2004 16:21:42 -0800\",\n"
              "\"2004-02-29 16:21:42\", \"next Thursday\", \"@1078100502\" (seconds since\n"
              "1970-01-01 UTC).  Time zones are those that TZ may be set to.\n"
              "\n"
              "FORMAT is text in which these stand for parts of the time:\n"
              "\n"
              "  %%   a %\n"
              "  %a   the day of the week as the locale has it, short (Sun); %A in full\n"
              "  %b   the month as the locale has it, short (Jan); %B in full; %h as %b\n"
              "  %c   date and time as the locale has them (Thu Mar  3 23:05:25 2005)\n"
              "  %C   the century: the year without its last two digits (20)\n"
              "  %d   the day of the month (01); %e padded with a blank, as %_d\n"
              "  %D   the date as %m/%d/%y\n"
              "  %F   the date as %+4Y-%m-%d\n"
              "  %g   the year of the ISO week (see %V), two digits; %G in full\n"
              "  %H   the hour (00..23); %k padded with a blank, as %_H\n"
              "  %I   the hour (01..12); %l padded with a blank, as %_I\n"
              "  %j   the day of the year (001..366)\n"
              "  %m   the month (01..12)\n"
              "  %M   the minute (00..59)\n"
              "  %n   a newline\n"
              "  %N   nanoseconds (000000000..999999999)\n"
              "  %p   AM or PM as the locale has them, if it does; %P in lower case\n"
              "  %q   the quarter of the year (1..4)\n"
              "  %r   the time of a clock of 12 hours as the locale has it (11:11:04 PM)\n"
              "  %R   hours and minutes as %H:%M\n"
              "  %s   seconds since 1970-01-01 00:00 UTC\n"
              "  %S   the second (00..60)\n"
              "  %t   a tab\n"
              "  %T   the time as %H:%M:%S\n"
              "  %u   the day of the week (1..7); 1 is Monday\n"
              "  %U   the week of the year, from Sunday on (00..53)\n"
              "  %V   the ISO week, from Monday on (01..53)\n"
              "  %w   the day of the week (0..6); 0 is Sunday\n"
              "  %W   the week of the year, from Monday on (00..53)\n"
              "  %x   the date as the locale has it (12/31/99)\n"
              "  %X   the time as the locale has it (23:13:48)\n"
              "  %y   the year, its last two digits (00..99); %Y in full\n"
              "  %z   the time zone +hhmm (-0400); %:z +hh:mm; %::z +hh:mm:ss\n"
              "  %:::z  the time zone, with ':' only where it must (-04, +05:30)\n"
              "  %Z   the time zone by its letters (EDT)\n"
              "\n"
              "Numbers are padded with zeros.  Behind % there may be flags:\n"
              "\n"
              "  -  do not pad; %-N puts the digits that the clock has\n"
              "  _  pad with blanks\n"
              "  0  pad with zeros\n"
              "  +  pad with zeros, and put + before years of more than four digits\n"
              "  ^  use upper case\n"
              "  #  use the opposite case\n"
              "\n"
              "and behind them a width, and then E for what the locale puts in place of the\n"
              "usual form, or O for its other digits."),
  .run = date_main,
};

static void
take_date (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  struct settings *set = settings;
  set->several_dates |= str_given (set->date);
  set->date = argument;
}

static void
take_set (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  struct settings *set = settings;
  set->several_sets |= str_given (set->set);
  set->set = argument;
}

static void
take_iso (struct invocation *inv, void *settings, struct str argument)
{
  static const struct str formats[] = {
    [DAY] = STR_INITIAL ("%Y-%m-%d"),
    [HOURS] = STR_INITIAL ("%Y-%m-%dT%H%:z"),
    [MINUTES] = STR_INITIAL ("%Y-%m-%dT%H:%M%:z"),
    [SECONDS] = STR_INITIAL ("%Y-%m-%dT%H:%M:%S%:z"),
    [NANOSECONDS] = STR_INITIAL ("%Y-%m-%dT%H:%M:%S,%N%:z"),
  };
  struct settings *set = settings;
  choice_list choices = LIST (iso_details);
  int detail = str_given (argument) ? choice_value (inv, choices, argument, "--iso-8601") : DAY;
  set->format = ELEM (formats, (size_t) detail);
  set->words = C_WORDS;
}

static void
take_rfc_3339 (struct invocation *inv, void *settings, struct str argument)
{
  static const struct str formats[] = {
    [DAY] = STR_INITIAL ("%Y-%m-%d"),
    [SECONDS] = STR_INITIAL ("%Y-%m-%d %H:%M:%S%:z"),
    [NANOSECONDS] = STR_INITIAL ("%Y-%m-%d %H:%M:%S.%N%:z"),
  };
  struct settings *set = settings;
  choice_list choices = LIST (rfc_3339_details);
  int detail = choice_value (inv, choices, argument, "--rfc-3339");
  set->format = ELEM (formats, (size_t) detail);
  set->words = C_WORDS;
}

static void
take_email (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->format = STR ("%a, %d %b %Y %H:%M:%S %z");
  set->words = C_WORDS;
}

/* What is told, and how.  */
struct telling
{
  struct invocation *inv;
  struct zone zone;
  struct str format;
  struct time_style style;
};

/* The operand, if there is one that is no format: the time to be set.  The format, if it
   is one, in *FORMAT.  */
static struct str
read_operands (struct invocation *inv, struct str *format)
{
  const struct settings *set = inv->settings;
  int sources = str_given (set->date) + str_given (set->file)
                + str_given (set->reference) + set->resolution;
  if (sources > 1)
    usage_error (inv, "%s", _("the options to specify dates for printing are"
                              " mutually exclusive"));
  if (sources > 0 && str_given (set->set))
    usage_error (inv, "%s", _("the options to print and set the time may not be"
                              " used together"));
  *format = set->format;
  if (inv->operands.count == 0)
    return str_none ();
  if (inv->operands.count > 1)
    extra_operand (inv, VEC_AT (inv->operands, 1));
  struct str operand = VEC_AT (inv->operands, 0);
  if (operand.length > 0 && str_at (operand, 0) == '+')
    {
      if (str_given (*format))
        {
          complain (inv, "%s", _("multiple output formats specified"));
          stop (inv);
        }
      *format = str_from (operand, 1);
      return str_none ();
    }
  if (sources > 0 || str_given (set->set))
    usage_error (inv, _("the argument %s lacks a leading '+';\n"
                        "when using an option to specify date(s), any non-option\n"
                        "argument must be a format string beginning with '+'"),
                 quoted (operand));
  return operand;
}

static void
tell (struct telling *t, struct timespec time)
{
  struct invocation *inv = t->inv;
  const struct settings *set = inv->settings;
  BUF (line);
  if (set->debug)
    warn (inv, _("output format: %s"), quoted (t->format));
  if (!time_style_add (&t->style, time, &line))
    {
      buf_format (&line, "%jd", (intmax_t) time.tv_sec);
      complain (inv, _("time %s is out of range"), quoted (buf_str (&line)));
      return;
    }
  buf_push (&line, '\n');
  put_span (&inv->out, buf_span (&line));
}

/* Parse TEXT.  False, and it is complained of, where it is no date.  */
static bool
parse (struct telling *t, struct str text, struct timespec *time)
{
  const struct settings *set = t->inv->settings;
  bool fine;
  if (str_given (set->form))
    fine = date_parse_as (&t->zone, text, set->form, time);
  else if (set->debug)
    fine = date_parse_in (&t->zone, text, DATE_EXPLAINED, time);
  else
    fine = date_parse_in (&t->zone, text, DATE_QUIETLY, time)
           || date_parse_foreign (&t->zone, text, time);
  if (!fine)
    complain (t->inv, _("invalid date %s"), quoted (text));
  return fine;
}

/* Tell the date of each line of NAME.  */
static void
tell_file (struct telling *t, struct str name)
{
  struct invocation *inv = t->inv;
  struct input in;
  struct span line;
  if (str_equal (name, STR ("-")))
    input_stdin (&in, STR ("standard input"), &inv->out);
  else
    input_open (&in, name, &inv->out);
  if (in.error)
    {
      complain_file (inv, name, in.error);
      return;
    }
  BUF (text);
  while (input_record (&in, '\n', &line))
    {
      struct timespec time;
      buf_truncate (&text, 0);
      /* What follows a NUL is not seen, as with GNU.  */
      buf_append (&text, span_first (line, span_find (line, '\0')));
      if (parse (t, buf_str (&text), &time))
        tell (t, time);
    }
  if (in.error)
    complain_errno (inv, in.error, _("%s: read error"), quoted_name (in.name));
  if (!(in.is_stdin ? input_close_stdin (&in) : input_close (&in)))
    complain_file (inv, in.name, in.error);
}

static struct timespec
time_of_file (struct invocation *inv, struct str name)
{
  struct stat status;
  if (sys_status_in (SYS_HERE, name, FOLLOW_LINK, &status))
    return status.st_mtim;
  complain_file (inv, name, errno);
  stop (inv);
}

/* Set the clock to TIME, and tell that time whether or not that worked.  */
static void
set_and_tell (struct telling *t, struct timespec time)
{
  if (!sys_set_clock (time))
    complain_errno (t->inv, errno, "%s", _("cannot set date"));
  tell (t, time);
}

static void
tell_what_is_asked (struct telling *t, struct str stamp)
{
  struct invocation *inv = t->inv;
  const struct settings *set = inv->settings;
  struct timespec time = { 0 };
  if (str_given (set->file))
    tell_file (t, set->file);
  else if (str_given (set->reference))
    tell (t, time_of_file (inv, set->reference));
  else if (set->resolution)
    tell (t, sys_clock_step ());
  else if (str_given (set->date))
    {
      if (parse (t, set->date, &time))
        tell (t, time);
    }
  else if (str_given (set->set))
    {
      if (parse (t, set->set, &time))
        set_and_tell (t, time);
    }
  else if (!str_given (stamp))
    tell (t, sys_now ());
  else if (date_parse_stamp (stamp, STAMP_YEAR_LAST, &time.tv_sec))
    set_and_tell (t, time);
  else
    complain (inv, _("invalid date %s"), quoted (stamp));
}

static int
date_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct telling t = { .inv = inv };
  /* Dates are explained by gnulib's parser, which does not begin with messages itself.  */
  if (set->debug)
    message_begin ();
  if (set->debug && set->several_dates)
    warn (inv, "%s", _("only using last of multiple -d options"));
  if (set->debug && set->several_sets)
    warn (inv, "%s", _("only using last of multiple -s options"));
  struct str stamp = read_operands (inv, &t.format);
  if (!str_given (t.format))
    t.format = set->resolution ? STR ("%s.%N") : time_format_usual ();
  if (set->utc)
    zone_set_utc ();
  t.zone = zone_here ();
  time_style_make (&t.style, t.format, &t.zone, set->words);
  tell_what_is_asked (&t, stamp);
  return inv->status;
}
