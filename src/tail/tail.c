/* tail: put out the end of files, and what is added to them.
   POSIX.1-2024 tail; GNU manual, "tail invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "follow.h"

#include <errno.h>
#include <limits.h>
#include <stdckdint.h>
#include <unistd.h>

#include "cli/files.h"
#include "cli/header.h"
#include "cli/number.h"
#include "cli/quote.h"
#include "sys/environment.h"
#include "text/number.h"

static option_call take_bytes, take_lines, take_name_and_retry, take_writer, take_interval,
  take_unchanged, refuse_digit;

static const struct choice follow_rows[] = {
  { "descriptor", BY_DESCRIPTOR, N_("the file that was opened, wherever it is moved to") },
  { "name", BY_NAME, N_("whatever file has the name, opened anew when that changes") },
};

static const struct option_row options[] = {
  { 'c', "bytes", CALL (take_bytes, "[+]NUM"),
    N_("put out the last NUM bytes of each file; with '+' before NUM, all\n"
       "from byte NUM on") },
  { 0, "debug", FLAG (debug), N_("tell on standard error how files are followed") },
  { 'f', "follow", CHOICE_OR (follow, BY_DESCRIPTOR, follow_rows, "HOW"),
    N_("go on with what is added to the files; HOW is 'descriptor', as\n"
       "where it is left out, or 'name'") },
  { 'F', NULL, CALL_PLAIN (take_name_and_retry), N_("the same as --follow=name --retry") },
  { 'n', "lines", CALL (take_lines, "[+]NUM"),
    N_("put out the last NUM lines of each file instead of 10; with '+'\n"
       "before NUM, all from line NUM on") },
  { 0, "max-unchanged-stats", CALL (take_unchanged, "N"),
    N_("with --follow=name, see whether the name still means the same file\n"
       "after N looks (5 unless said) that found nothing new; of use only\n"
       "where the system does not tell of changes") },
  { 0, "pid", CALL (take_writer, "PID"),
    N_("with -f, end when the process PID has ended; may be repeated, and\n"
       "then all of them must have") },
  { 'q', "quiet", SET (headers, NEVER), N_("put no file name before what is of it") },
  { 0, "silent", ALIAS, NULL },
  { 0, "retry", FLAG (retry), N_("with -f, go on trying to open what cannot be opened") },
  { 's', "sleep-interval", CALL (take_interval, "N"),
    N_("with -f, look for changes every N seconds (1.0 unless said), which\n"
       "may be a fraction; where the system tells of changes, look for the\n"
       "process of --pid that often") },
  { 0, "use-polling", FLAG (no_notices),
    N_("with -f, look for changes although the system tells of them (an\n"
       "extension)"), .in_full = true },
  { 'v', "verbose", SET (headers, ALWAYS), N_("put the file name before what is of it") },
  { 'z', "zero-terminated", FLAG (zero_terminated), N_("lines end in NUL, not newline") },
  { 0, "-disable-inotify", FLAG (no_notices), NULL },
  { 0, "-presume-input-pipe", FLAG (presume_pipe), NULL },
  { '0', NULL, CALL_WITH (refuse_digit, "0"), NULL },
  { '1', NULL, CALL_WITH (refuse_digit, "1"), NULL },
  { '2', NULL, CALL_WITH (refuse_digit, "2"), NULL },
  { '3', NULL, CALL_WITH (refuse_digit, "3"), NULL },
  { '4', NULL, CALL_WITH (refuse_digit, "4"), NULL },
  { '5', NULL, CALL_WITH (refuse_digit, "5"), NULL },
  { '6', NULL, CALL_WITH (refuse_digit, "6"), NULL },
  { '7', NULL, CALL_WITH (refuse_digit, "7"), NULL },
  { '8', NULL, CALL_WITH (refuse_digit, "8"), NULL },
  { '9', NULL, CALL_WITH (refuse_digit, "9"), NULL },
};

static int tail_main (struct invocation *);
static size_t take_old_form (struct invocation *, void *settings, str_list words);

const struct tool tail_tool = {
  .name = "tail",
  .synopsis = N_("[OPTION]... [FILE]..."),
  .summary = N_("Put the last 10 lines of each FILE on standard output, each of several\n"
                "files behind a line with its name.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .count = 10, .interval = 1, .unchanged_most = 5 },
  .notes = N_("NUM may end in a multiplier: b 512, kB 1000, K 1024, MB 1000*1000,\n"
              "M 1024*1024, and so on for G, T, P, E, Z, Y, R, Q; KiB is K, MiB is M …\n"
              "\n"
              "A log is often renamed and begun anew under its old name.  -f stays with\n"
              "the renamed file; -F goes over to the new one, and waits for it where\n"
              "there is none yet.  HOW is one of:\n{choices}"),
  .old_form = take_old_form,
  .run = tail_main,
};

static void
take_count (struct invocation *inv, struct settings *set, struct str text, bool bytes)
{
  set->bytes = bytes;
  if (span_starts_with (str_span (text), SPAN ("+")))
    set->from_start = true;
  else if (span_starts_with (str_span (text), SPAN ("-")))
    text = str_from (text, 1);
  set->count = count_argument (inv, text, bytes ? N_("invalid number of bytes")
                                                : N_("invalid number of lines"));
}

static void
take_bytes (struct invocation *inv, void *settings, struct str argument)
{
  take_count (inv, settings, argument, true);
}

static void
take_lines (struct invocation *inv, void *settings, struct str argument)
{
  take_count (inv, settings, argument, false);
}

static void
take_name_and_retry (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->follow = BY_NAME;
  set->retry = true;
}

static void
take_unchanged (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  enum number_end end = number_parse (argument, "", &set->unchanged_most);
  if (end == NUMBER_FINE || end == NUMBER_OVERFLOW)
    return;
  complain (inv, "%s: %s", _("invalid maximum number of unchanged stats between opens"),
            quoted (argument));
  stop (inv);
}

static void
take_writer (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  uintmax_t id;
  enum number_end end = number_parse (argument, "", &id);
  bool too_large = end == NUMBER_OVERFLOW || (end == NUMBER_FINE && id > INT_MAX);
  if (end != NUMBER_FINE || too_large)
    {
      complain_errno (inv, too_large ? EOVERFLOW : 0, "%s: %s", _("invalid PID"),
                      quoted (argument));
      stop (inv);
    }
  struct writer *writer = ARENA_NEW (&inv->arena, struct writer);
  *writer = (struct writer) { .id = (pid_t) id, .next = set->writers };
  set->writers = writer;
}

static void
take_interval (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  if (number_parse_real (argument, &set->interval) == NUMBER_FINE && set->interval >= 0)
    return;
  complain (inv, "%s: %s", _("invalid number of seconds"), quoted (argument));
  stop (inv);
}

/* -5 where it is not the old form.  */
static void
refuse_digit (struct invocation *inv, void *settings, struct str digit)
{
  (void) settings;
  complain (inv, _("option used in invalid context -- %s"), str_c (digit));
  stop (inv);
}

/* Whether WORDS are as many as the old form has: one option, one FILE at most.  */
static bool
old_form_is_alone (str_list words)
{
  if (words.count == 1)
    return true;
  if (words.count < 2 || words.count > 3)
    return false;
  struct str second = VEC_AT (words, 1);
  bool option = second.length > 1 && str_at (second, 0) == '-';
  return str_equal (second, STR ("--")) || (words.count == 2 && !option);
}

/* [-+][NUM][bcl][f], as the first word: what was there before -n.  The version
   of POSIX that is asked for decides about what means something else now: before
   that of 2001, -c alone is such a form; +5 was not before that of 2008, but is
   again.  */
static size_t
take_old_form (struct invocation *inv, void *settings, str_list words)
{
  if (!old_form_is_alone (words))
    return 0;
  struct str word = VEC_AT (words, 0);
  struct span rest = str_span (word);
  unsigned char sign;
  if (!span_take (&rest, &sign) || (sign != '-' && sign != '+'))
    return 0;
  int version = environment_posix_version ();
  bool before_2001 = version < 200112, has_plus = before_2001 || version >= 200809;
  if (sign == '+' ? !has_plus
                  : !before_2001 && (rest.length == 0 || span_equal (rest, SPAN ("c"))))
    return 0;

  uintmax_t count;
  bool overflowed, bytes = false, follow = false, blocks_overflow = false;
  if (!digits_take (&rest, &count, &overflowed))
    count = 10;
  if (span_starts_with (rest, SPAN ("b")) || span_starts_with (rest, SPAN ("c")))
    bytes = true;
  if (span_starts_with (rest, SPAN ("b")) && !overflowed)
    blocks_overflow = ckd_mul (&count, count, 512);
  if (bytes || span_starts_with (rest, SPAN ("l")))
    rest = span_from (rest, 1);
  if (span_starts_with (rest, SPAN ("f")))
    {
      follow = true;
      rest = span_from (rest, 1);
    }
  if (rest.length > 0)
    return 0;
  if (overflowed || blocks_overflow)
    {
      complain_errno (inv, overflowed ? ERANGE : 0, "%s: %s", _("invalid number"), quoted (word));
      stop (inv);
    }
  struct settings *set = settings;
  set->bytes = bytes;
  set->count = count;
  set->from_start = sign == '+';
  set->follow = follow ? BY_DESCRIPTOR : NOT;
  return 1;
}

bool
with_headers (const struct invocation *inv)
{
  const struct settings *set = inv->settings;
  return set->headers == ALWAYS
         || (set->headers == SEVERAL_FILES && inv->operands.count > 1);
}

/* Put out the part of the operand NAME that is asked for.  *FILE is then what is
   followed, where anything is.  */
static void
put_operand (struct invocation *inv, struct str name, struct tailed *file, bool *first)
{
  const struct settings *set = inv->settings;
  struct input *in = &file->in;
  *file = (struct tailed) { .watch = -1, .directory_watch = -1 };
  if (str_equal (name, STR ("-")))
    input_stdin (in, name, &inv->out);
  else
    /* A FIFO without a writer must not hide that the process has ended.  */
    input_open_as (in, name, set->follow && set->writers ? WITHOUT_WAITING : 0, &inv->out);
  if (in->error)
    {
      complain_errno (inv, in->error, _("cannot open %s for reading"),
                      quoted_file (file_title (in)));
      tailed_missing (inv, file);
      return;
    }
  if (with_headers (inv))
    put_header (&inv->out, in, first);
  put_part (inv, in);
  if (set->follow)
    tailed_begin (inv, file);
  else if (!input_close (in))
    cannot_read (inv, in);
}

/* Refuse what cannot be meant, and warn of what has no effect.  */
static void
check_settings (struct invocation *inv, bool reads_stdin)
{
  const struct settings *set = inv->settings;
  if (set->retry && !set->follow)
    warn (inv, _("warning: --retry ignored; --retry is useful only when following"));
  else if (set->retry && set->follow == BY_DESCRIPTOR)
    warn (inv, _("warning: --retry only effective for the initial open"));
  if (set->writers && !set->follow)
    warn (inv, _("warning: PID ignored; --pid=PID is useful only when following"));
  if (!reads_stdin || !set->follow)
    return;
  if (set->follow == BY_NAME)
    {
      complain (inv, _("cannot follow %s by name"), quoted_file (STR ("-")));
      stop (inv);
    }
  struct stat status;
  bool waits_for_it = !set->writers && inv->operands.count <= 1
                      && sys_status (STDIN_FILENO, &status) && !S_ISREG (status.st_mode);
  if (!waits_for_it && sys_is_terminal (STDIN_FILENO))
    warn (inv, _("warning: following standard input indefinitely is ineffective"));
}

static int
tail_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct str standard_input[] = { STR ("-") };
  str_list names = inv->operands;
  if (names.count == 0)
    names = (str_list) LIST (standard_input);
  bool reads_stdin = false;
  FOR_EACH (name, names)
    reads_stdin |= str_equal (*name, STR ("-"));
  check_settings (inv, reads_stdin);
  watch_copying (inv);
  if (set->count == 0 && !set->from_start && !set->follow)
    return inv->status;

  bool first = true;
  tailed_list files = { 0 };
  FOR_EACH (name, names)
    {
      struct tailed file;
      put_operand (inv, *name, &file, &first);
      if (set->follow)
        VEC_PUSH (files, file);
    }
  if (set->follow)
    follow (inv, &files, &first);
  VEC_RELEASE (files);
  if (reads_stdin && sys_close (STDIN_FILENO) < 0)
    complain_errno (inv, errno, "%s", "-");
  return inv->status;
}
