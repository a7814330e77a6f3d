/* du: tell what space files use.
   POSIX.1-2024 du; GNU manual, "du invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/files.h"
#include "cli/names.h"
#include "cli/number.h"
#include "cli/quote.h"
#include "cli/tool.h"
#include "io/whole.h"
#include "sys/environment.h"
#include "text/human.h"
#include "text/path.h"
#include "text/time_style.h"
#include "tree.h"

struct settings
{
  bool all, apparent, count_links, inodes, one_filesystem, separate, summarize, total, verbose,
    zero;
  enum links links;
  bool block_size_given;
  struct block_size block_size;
  bool depth_given;
  uintmax_t depth;
  bool threshold_given;
  intmax_t threshold;
  bool with_time;
  enum usage_time time;
  struct str time_style;
  struct str files_from;
  struct exclusion excluded;
  bool failed;                  /* something was wrong with the options */
};

static option_call take_block_size, take_bytes, take_depth, take_excluded, take_excluded_from,
  take_human, take_kibi, take_mebi, take_si, take_threshold, take_time;

static const struct option_row options[] = {
  { '0', "null", FLAG (zero), N_("end each line with NUL instead of newline") },
  { 'a', "all", FLAG (all), N_("tell of all files, not of directories alone") },
  { 'A', "apparent-size", FLAG (apparent),
    N_("tell how long files are instead of what space they use; holes\n"
       "count, what is lost in blocks does not") },
  { 'B', "block-size", CALL (take_block_size, "SIZE"),
    N_("count in blocks of SIZE; see SIZE below") },
  { 'b', "bytes", CALL_PLAIN (take_bytes), N_("the same as -A -B1") },
  { 'c', "total", FLAG (total), N_("tell the sum of all, too") },
  { 'D', "dereference-args", SET (links, OPERANDS),
    N_("count what FILEs that are symbolic links point to") },
  { 'H', NULL, ALIAS, NULL },
  { 'd', "max-depth", CALL (take_depth, "N"),
    N_("tell of what is N levels below a FILE at most; -d0 is -s") },
  { 0, "files0-from", TEXT (files_from, "F"),
    N_("take the names of FILEs from F, where each ends with a NUL; of\n"
       "standard input if F is -") },
  { 'h', "human-readable", CALL_PLAIN (take_human),
    N_("put sizes in units that people read: 1K 234M 2G") },
  { 0, "inodes", FLAG (inodes), N_("tell how many inodes are used instead of space") },
  { 'k', NULL, CALL_PLAIN (take_kibi), N_("the same as -B1K") },
  { 'L', "dereference", SET (links, ALL_LINKS),
    N_("count what symbolic links point to") },
  { 'l', "count-links", FLAG (count_links), N_("count files as often as they have names") },
  { 'm', NULL, CALL_PLAIN (take_mebi), N_("the same as -B1M") },
  { 'P', "no-dereference", SET (links, NO_LINKS), N_("follow no symbolic links (default)") },
  { 'S', "separate-dirs", FLAG (separate),
    N_("leave out of a directory what is in directories in it") },
  { 0, "si", CALL_PLAIN (take_si), N_("the same as -h with powers of 1000") },
  { 's', "summarize", FLAG (summarize), N_("tell of each FILE alone") },
  { 't', "threshold", CALL (take_threshold, "SIZE"),
    N_("tell of nothing that is smaller than SIZE, or, where that is\n"
       "negative, larger") },
  { 0, "time", CALL_OR (take_time, "WORD"),
    N_("tell when anything in it was last changed; or another time: atime,\n"
       "access or use; ctime or status; birth or creation (an extension)") },
  { 0, "time-style", TEXT (time_style, "STYLE"),
    N_("put times as STYLE has it: full-iso, long-iso, iso, or +FORMAT, as\n"
       "that of date") },
  { 'v', "verbose", FLAG (verbose),
    N_("tell what is passed over (an extension)"), .in_full = true },
  { 'X', "exclude-from", CALL (take_excluded_from, "FILE"),
    N_("pass over what matches a pattern in FILE, one a line") },
  { 0, "exclude", CALL (take_excluded, "PATTERN"), N_("pass over what matches PATTERN") },
  { 'x', "one-file-system", FLAG (one_filesystem),
    N_("leave out directories on other file systems") },
  { 0, "-debug", IGNORED, NULL },
};

static int du_main (struct invocation *);

const struct tool du_tool = {
  .name = "du",
  .synopsis = N_("[OPTION]... [FILE]...\n[OPTION]... --files0-from=F"),
  .summary = N_("Put what space each FILE (the current directory if there is none) uses, and each\n"
                "directory in it, on standard output.  A file with several names is counted\n"
                "once."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .depth = UINTMAX_MAX },
  .notes = N_("SIZE is a number with a unit (10K is 10*1024): K, M, G, T, P, E, Z, Y, R, Q\n"
              "(powers of 1024) or KB, MB ... (powers of 1000), KiB = K, MiB = M and so on.\n"
              "Where none is given, DU_BLOCK_SIZE, BLOCK_SIZE or BLOCKSIZE in the environment\n"
              "says it; otherwise it is 1024, or 512 where POSIXLY_CORRECT is set.\n\n"
              "PATTERN is one of a shell's (* ? []), and matches a path, or what of it follows\n"
              "a slash."),
  .run = du_main,
};

/* --- options -------------------------------------------------------------------- */

static void
set_block_size (struct settings *set, struct block_size size)
{
  set->block_size = size;
  set->block_size_given = true;
}

static void
take_block_size (struct invocation *inv, void *settings, struct str argument)
{
  set_block_size (settings, block_size_argument (inv, argument));
}

static void
take_bytes (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->apparent = true;
  set_block_size (set, block_size_of (1));
}

static void
take_kibi (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  set_block_size (settings, block_size_of (1024));
}

static void
take_mebi (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  set_block_size (settings, block_size_of (1024 * 1024));
}

static void
take_human (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  set_block_size (settings, block_size_human (true));
}

static void
take_si (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  set_block_size (settings, block_size_human (false));
}

static void
take_depth (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->depth_given = true;
  if (number_parse_constant (argument, "", &set->depth) == NUMBER_FINE)
    return;
  complain (inv, _("invalid maximum depth %s"), quoted (argument));
  set->failed = true;
}

static void
take_threshold (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  enum number_end end = number_parse_signed (argument, "kKmMGTPEZYRQ0", &set->threshold);
  if (end != NUMBER_FINE)
    refuse_number (inv, end, argument);
  set->threshold_given = true;
  if (set->threshold != 0 || str_at (argument, 0) != '-')
    return;
  complain (inv, _("invalid --threshold argument %s"), quoted (STR ("-0")));
  stop (inv);
}

static const struct choice time_words[] = {
  { "atime", TIME_OF_ACCESS, N_("last access") }, { "access", TIME_OF_ACCESS, NULL },
  { "use", TIME_OF_ACCESS, NULL }, { "ctime", TIME_OF_STATUS, N_("last change of the status") },
  { "status", TIME_OF_STATUS, NULL },
};
static const choice_list times = LIST (time_words);

static void
take_time (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->with_time = true;
  bool is_birth = str_given (argument) && (str_equal (argument, STR ("birth"))
                                           || str_equal (argument, STR ("creation")));
  set->time = !str_given (argument) ? TIME_OF_CHANGE
              : is_birth            ? TIME_OF_BIRTH
              : (enum usage_time) choice_value (inv, times, argument, "--time");
}

static void
take_excluded (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  struct settings *set = settings;
  exclusion_add (&set->excluded, argument);
}

static void
take_excluded_from (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  struct input in;
  if (str_equal (argument, STR ("-")))
    input_stdin (&in, argument, NULL);
  else
    input_open (&in, argument, NULL);
  struct whole whole = whole_empty ();
  if (!in.error && !whole_read (&whole, &in, SIZE_MAX))
    in.error = ENOMEM;
  exclusion_add_lines (&set->excluded, whole_span (&whole));
  whole_release (&whole);
  if (in.error)
    {
      complain_file (inv, argument, in.error);
      set->failed = true;
    }
  input_close (&in);
}

/* What does not go together.  */
static void
check_settings (struct invocation *inv, const struct settings *set)
{
  if (set->failed)
    try_help (inv);
  if (set->all && set->summarize)
    usage_error (inv, "%s", _("cannot both summarize and show all entries"));
  if (set->summarize && set->depth_given && set->depth == 0)
    warn (inv, "%s", _("warning: summarizing is the same as using --max-depth=0"));
  if (set->summarize && set->depth_given && set->depth > 0)
    usage_error (inv, _("warning: summarizing conflicts with --max-depth=%ju"), set->depth);
  if (set->inodes && set->apparent)
    warn (inv, "%s", _("warning: options --apparent-size and -b are ineffective with --inodes"));
}

/* --- times ------------------------------------------------------------------------ */

/* The style that is asked for by the option or the environment; none where it is the
   default.  */
static struct str
style_asked (struct invocation *inv, const struct settings *set)
{
  if (str_given (set->time_style))
    return set->time_style;
  struct str style = environment_value (STR ("TIME_STYLE"));
  if (!str_given (style) || str_equal (style, STR ("locale")))
    return str_none ();
  /* What ls has besides: a second format for recent files, and styles for some locales
     only.  */
  if (str_at (style, 0) == '+')
    {
      struct span text = str_span (style);
      return arena_str (&inv->arena, span_first (text, span_find (text, '\n')));
    }
  while (span_starts_with (str_span (style), SPAN ("posix-")))
    style = str_from (style, SPAN ("posix-").length);
  return style;
}

/* STYLE is none: say which there are, and end the run.  */
static void __attribute__ ((noreturn))
refuse_style (struct invocation *inv, struct str style, enum choice_found found)
{
  complain (inv, found == CHOICE_SEVERAL ? _("ambiguous argument %s for %s")
                                         : _("invalid argument %s for %s"),
            quoted_n (0, style), quoted_n (1, STR ("time style")));
  say (inv, "%s", _("Valid arguments are:\n"
                    "  - full-iso\n"
                    "  - long-iso\n"
                    "  - iso\n"
                    "  - +FORMAT (e.g., +%H:%M) for a 'date'-style format\n"));
  try_help (inv);
}

static struct str
time_format (struct invocation *inv, const struct settings *set)
{
  static const struct choice words[] = { { "full-iso", 0, NULL }, { "long-iso", 1, NULL },
                                         { "iso", 2, NULL } };
  static const struct str formats[] = { STR_INITIAL ("%Y-%m-%d %H:%M:%S.%N %z"),
                                        STR_INITIAL ("%Y-%m-%d %H:%M"),
                                        STR_INITIAL ("%Y-%m-%d") };
  static const choice_list styles = LIST (words);
  struct str style = style_asked (inv, set);
  int format = 1;
  if (!str_given (style))
    return ELEM (formats, (size_t) format);
  if (str_at (style, 0) == '+')
    return str_from (style, 1);
  enum choice_found found = choice_find (styles, style, &format);
  if (found != CHOICE_ONE)
    refuse_style (inv, style, found);
  return ELEM (formats, (size_t) format);
}

/* --- lines ------------------------------------------------------------------------ */

struct report
{
  struct invocation *inv;
  const struct settings *set;
  struct block_size block_size;
  struct zone zone;
  struct time_style style;
};

static void
put_time (struct report *r, struct timespec time)
{
  BUF (text);
  if (time.tv_nsec < 0)
    buf_push (&text, '-');
  else if (!time_style_add (&r->style, time, &text))
    buf_format (&text, "%jd", (intmax_t) time.tv_sec);
  put_span (&r->inv->out, buf_span (&text));
}

static void
put_line (struct report *r, const struct usage *usage, struct str name)
{
  struct output *out = &r->inv->out;
  uintmax_t number = r->set->inodes ? usage->inodes : usage->size;
  if (number == UINTMAX_MAX)
    put_text (out, _("Infinity"));
  else
    put_human (out, number, 1, r->block_size);
  if (r->set->with_time)
    {
      put_byte (out, '\t');
      put_time (r, usage->time);
    }
  put_byte (out, '\t');
  put_name (r->inv, str_span (name), r->set->zero);
  /* It may be long before there is more.  */
  if (output_is_terminal (out))
    output_flush (out);
}

/* Whether what is so large is wanted.  */
static bool
passes_threshold (const struct settings *set, const struct usage *usage)
{
  uintmax_t number = set->inodes ? usage->inodes : usage->size;
  if (!set->threshold_given)
    return true;
  return set->threshold < 0 ? number <= magnitude_of (set->threshold)
                            : number >= (uintmax_t) set->threshold;
}

static void
counted (struct counting *c, struct str path, size_t depth, bool is_folder,
         const struct usage *usage)
{
  (void) depth, (void) is_folder;
  struct report *r = c->whom;
  if (passes_threshold (r->set, usage))
    put_line (r, usage, path);
}

static void
troubled (struct counting *c, enum trouble trouble, struct str path, int error)
{
  struct report *r = c->whom;
  struct invocation *inv = r->inv;
  switch (trouble)
    {
    case CANNOT_ACCESS:
      complain_errno (inv, error, _("cannot access %s"), quoted_file (path));
      break;
    case CANNOT_READ:
      complain_errno (inv, error, _("cannot read directory %s"), quoted_file (path));
      break;
    case READ_FAILED:
      complain_file (inv, path, error);
      break;
    case FOLDER_LOST:
      complain_errno (inv, error, _("fts_read failed: %s"), quoted_name (path));
      break;
    case IS_CYCLE:
      complain (inv, _("WARNING: Circular directory structure.\n"
                       "This almost certainly means that you have a corrupted file system.\n"
                       "NOTIFY YOUR SYSTEM MANAGER.\n"
                       "The following directory is part of the cycle:\n"
                       "  %s\n"), quoted_name (path));
      break;
    case IS_EXCLUDED:
      if (r->set->verbose)
        report (inv, _("%s ignored\n"), quoted_file (path));
      break;
    }
}

static int
du_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  check_settings (inv, set);
  struct report r = { .inv = inv, .set = set, .zone = zone_here () };
  r.block_size = set->block_size_given ? set->block_size
                                       : block_size_by_default (STR ("DU_BLOCK_SIZE"));
  if (set->inodes)
    r.block_size.bytes = 1;
  if (set->with_time)
    time_style_make (&r.style, time_format (inv, set), &r.zone, LOCALE_WORDS);

  struct files files = EACH_FILE (inv);
  files.refuse_empty = true;
  if (str_given (set->files_from))
    files_from_list (&files, set->files_from);
  size_t depth = set->summarize ? 0 : size_min (set->depth, SIZE_MAX);
  struct counting c = {
    .links = set->links, .apparent = set->apparent, .count_again = set->count_links,
    .remember_all = inv->operands.count > 1 || files.list || set->links != NO_LINKS,
    .separate = set->separate, .one_filesystem = set->one_filesystem,
    .time = set->time,
    .excluded = set->excluded, .counted = counted, .folder_depth = depth,
    .file_depth = set->all ? depth : 0, .troubled = troubled, .whom = &r,
    /* Nothing has changed later than this, if nothing is counted: as GNU has it.  */
    .total = { .time = { .tv_sec = 0 } },
  };
  if (inv->operands.count == 0 && !files.list)
    count_tree (&c, STR ("."));
  else
    for (struct str name; files_next_name (&files, &name);)
      count_tree (&c, path_with_one_slash (&inv->arena, name));
  if (set->total)
    put_line (&r, &c.total, str_of (_("total")));
  return inv->status;
}
