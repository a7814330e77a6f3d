/* ls: options.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "settings.h"

#include <errno.h>

#include "cli/number.h"
#include "cli/quote.h"

static const struct choice formats[] = {
  { "verbose", LONG, NULL }, { "long", LONG, NULL }, { "commas", COMMAS, NULL },
  { "horizontal", ACROSS, NULL }, { "across", ACROSS, NULL }, { "vertical", COLUMNS, NULL },
  { "single-column", ONE_PER_LINE, NULL },
};
static const struct choice sorts[] = {
  { "none", SORT_NONE, NULL }, { "size", SORT_SIZE, NULL }, { "time", SORT_TIME, NULL },
  { "version", SORT_VERSION, NULL }, { "extension", SORT_EXTENSION, NULL },
  { "name", SORT_NAME, NULL }, { "width", SORT_WIDTH, NULL },
};
static const struct choice times[] = {
  { "atime", LOOK_ACCESS, NULL }, { "access", LOOK_ACCESS, NULL }, { "use", LOOK_ACCESS, NULL },
  { "ctime", LOOK_STATUS, NULL }, { "status", LOOK_STATUS, NULL },
  { "mtime", LOOK_CHANGE, NULL }, { "modification", LOOK_CHANGE, NULL },
  { "birth", LOOK_BIRTH, NULL }, { "creation", LOOK_BIRTH, NULL },
};
static const struct choice indicators[] = {
  { "none", INDICATE_NOTHING, NULL }, { "slash", INDICATE_FOLDERS, NULL },
  { "file-type", INDICATE_TYPES, NULL }, { "classify", INDICATE_PROGRAMS, NULL },
};
static const struct choice whens[] = {
  { "always", ALWAYS, NULL }, { "yes", ALWAYS, NULL }, { "force", ALWAYS, NULL },
  { "never", NEVER, NULL }, { "no", NEVER, NULL }, { "none", NEVER, NULL },
  { "auto", AUTO, NULL }, { "tty", AUTO, NULL }, { "if-tty", AUTO, NULL },
};

static option_call take_one_per_line, take_unsorted, take_zero, take_dired, take_full_time,
  take_no_owner, take_no_group, take_numeric, take_ignore, take_hide, take_backups, take_classify,
  take_quoting, take_human, take_si, take_block_size, take_width, take_tab;

const struct option_row listing_options[] = {
  { 'a', "all", SET (entries, ALL), N_("list entries that begin with . as well") },
  { 'A', "almost-all", SET (entries, ALMOST_ALL), N_("the same, but not . and ..") },
  { 0, "author", FLAG (author), N_("with -l, put the author of each file") },
  { 'b', "escape", CALL_WITH (take_quoting, "escape"),
    N_("put what is not printable as escapes of C") },
  { 0, "block-size", CALL (take_block_size, "SIZE"),
    N_("put sizes in units of SIZE bytes; see below") },
  { 'c', NULL, SET (time, LOOK_STATUS),
    N_("show, with -l, and sort by, with -t or without -l, the time when a\n"
       "file's status changed") },
  { 'C', NULL, SET (format, COLUMNS), N_("list in columns, downwards") },
  { 'd', "directory", FLAG (folders_themselves),
    N_("list directories themselves, not what is in them") },
  { 'D', "dired", CALL_PLAIN (take_dired),
    N_("the same as -l, with a list of where names stand in the output,\n"
       "for the dired mode of Emacs") },
  { 'f', NULL, CALL_PLAIN (take_unsorted), N_("the same as -a -U") },
  { 0, "full-time", CALL_PLAIN (take_full_time), N_("the same as -l --time-style=full-iso") },
  { 'F', "classify", CALL_OR (take_classify, "WHEN"),
    N_("mark what files are by one of */=>@| behind the name; without WHEN\n"
       "always") },
  { 0, "file-type", SET (indicator, INDICATE_TYPES), N_("the same as -F, but without *") },
  { 0, "format", CHOICE (format, formats, "WORD"),
    N_("across (-x), commas (-m), horizontal (-x), long (-l), single-column\n"
       "(-1), verbose (-l), vertical (-C)") },
  { 0, "color", CHOICE_OR (colour, ALWAYS, whens, "WHEN"),
    N_("colour names by what files are; without WHEN always") },
  { 'g', NULL, CALL_PLAIN (take_no_owner), N_("the same as -l, but without owners") },
  { 0, "group-directories-first", FLAG (folders_first),
    N_("put directories before files; not with -U") },
  { 'h', "human-readable", CALL_PLAIN (take_human),
    N_("with -l and -s, put sizes like 1K 234M 2G") },
  { 'H', "dereference-command-line", SET (follow, FOLLOW_OPERANDS),
    N_("follow operands that are symbolic links") },
  { 0, "dereference-command-line-symlink-to-dir", SET (follow, FOLLOW_OPERANDS_TO_FOLDERS),
    N_("the same, only to directories (default without -d, -F and -l)") },
  { 'q', "hide-control-chars", SET (hiding, HIDE_CONTROLS),
    N_("put ? for what is not printable (default on terminals)") },
  { 0, "hide", CALL (take_hide, "PATTERN"),
    N_("do not list entries that match the shell's PATTERN; -a and -A do") },
  { 0, "hyperlink", CHOICE_OR (hyperlink, ALWAYS, whens, "WHEN"),
    N_("make names links to the files; without WHEN always") },
  { 'i', "inode", FLAG (inode), N_("put the number of each file's inode") },
  { 'B', "ignore-backups", CALL_PLAIN (take_backups),
    N_("do not list entries that end in ~") },
  { 'I', "ignore", CALL (take_ignore, "PATTERN"),
    N_("do not list entries that match the shell's PATTERN") },
  { 0, "indicator-style", CHOICE (indicator, indicators, "WORD"),
    N_("put marks behind names: none, slash (-p), file-type, classify (-F)") },
  { 'k', "kibibytes", FLAG (kibibytes),
    N_("count blocks of 1024 bytes for -s and totals, whatever the\n"
       "environment says") },
  { 'l', NULL, SET (format, LONG), N_("list in long form") },
  { 0, "long", SET (format, LONG), N_("the same as -l (an extension)"), .in_full = true },
  { 'L', "dereference", SET (follow, FOLLOW_ALL),
    N_("show what symbolic links point to, not the links") },
  { 'm', NULL, SET (format, COMMAS), N_("list in lines, with commas between names") },
  { 'n', "numeric-uid-gid", CALL_PLAIN (take_numeric),
    N_("the same as -l, with the numbers of users and groups") },
  { 'G', "no-group", FLAG (without_group), N_("with -l, do not put groups") },
  { 'N', "literal", CALL_WITH (take_quoting, "literal"), N_("put names without quoting") },
  { 'o', NULL, CALL_PLAIN (take_no_group), N_("the same as -l, but without groups") },
  { 'p', NULL, SET (indicator, INDICATE_FOLDERS), N_("put / behind directories") },
  { 'Q', "quote-name", CALL_WITH (take_quoting, "c"), N_("put names in double quotes") },
  { 0, "quoting-style", CALL (take_quoting, "WORD"),
    N_("quote names: literal (default elsewhere), locale, shell, shell-always,\n"
       "shell-escape (default on terminals), shell-escape-always, c, c-maybe,\n"
       "clocale, escape (default of dir and vdir); also the variable\n"
       "QUOTING_STYLE") },
  { 'r', "reverse", FLAG (reverse), N_("turn the order around") },
  { 'R', "recursive", FLAG (recursive), N_("list directories in directories, too") },
  { 's', "size", FLAG (blocks), N_("put how many blocks each file takes") },
  { 0, "si", CALL_PLAIN (take_si), N_("the same as -h, but in powers of 1000, not 1024") },
  { 0, "show-control-chars", SET (hiding, SHOW_CONTROLS),
    N_("put what is not printable as it is (default elsewhere, and of dir and\n"
       "vdir)") },
  { 'S', NULL, SET (sort, SORT_SIZE), N_("sort by size, the largest first") },
  { 0, "sort", CHOICE (sort, sorts, "WORD"),
    N_("sort by name, none (-U), size (-S), time (-t), version (-v),\n"
       "extension (-X), width") },
  { 'T', "tabsize", CALL (take_tab, "COLS"), N_("tab stops are COLS columns apart, not 8") },
  { 0, "time", CHOICE (time, times, "WORD"),
    N_("show and sort by (as -c does) another time than that of the last\n"
       "modification (mtime, modification): atime, access, use (-u); ctime,\n"
       "status (-c); birth, creation") },
  { 0, "time-style", TEXT (time_style, "STYLE"), N_("put times in STYLE; see below") },
  { 't', NULL, SET (sort, SORT_TIME), N_("sort by time, the newest first") },
  { 'u', NULL, SET (time, LOOK_ACCESS),
    N_("the same as -c with the time when a file was read last") },
  { 'U', NULL, SET (sort, SORT_NONE), N_("do not sort: list entries as they come") },
  { 'v', NULL, SET (sort, SORT_VERSION), N_("sort by name, with numbers as versions have them") },
  { 'w', "width", CALL (take_width, "COLS"),
    N_("lines have COLS columns; 0 is no limit") },
  { 'x', NULL, SET (format, ACROSS), N_("list in columns, line by line") },
  { 'X', NULL, SET (sort, SORT_EXTENSION), N_("sort by what is behind the last .") },
  { 'Z', "context", FLAG (context), N_("put the security context of each file") },
  { 0, "zero", CALL_PLAIN (take_zero),
    N_("end lines by NUL, not newline; implies -1 -N --show-control-chars\n"
       "--color=never") },
  { '1', NULL, CALL_PLAIN (take_one_per_line), N_("list one file a line; not with -l") },
};

const struct status_row listing_statuses[] = {
  { 0, N_("all went well") },
  { 1, N_("something in a directory could not be seen") },
  { 2, N_("an operand could not be seen, or the command line is wrong") },
};

static void
take_one_per_line (struct invocation *inv, void *settings, struct str none)
{
  (void) inv, (void) none;
  struct settings *set = settings;
  if (set->format != LONG)
    set->format = ONE_PER_LINE;
}

static void
take_unsorted (struct invocation *inv, void *settings, struct str none)
{
  (void) inv, (void) none;
  struct settings *set = settings;
  set->entries = ALL;
  set->sort = SORT_NONE;
}

static void
take_zero (struct invocation *inv, void *settings, struct str none)
{
  struct settings *set = settings;
  take_one_per_line (inv, settings, none);
  set->zero = true;
  set->hiding = SHOW_CONTROLS;
  set->colour = NEVER;
  set->quoting_given = true;
  set->quoting = QUOTING_LITERAL;
}

static void
take_dired (struct invocation *inv, void *settings, struct str none)
{
  (void) inv, (void) none;
  struct settings *set = settings;
  set->dired = true;
  set->format = LONG;
  set->hyperlink = NEVER;
}

static void
take_full_time (struct invocation *inv, void *settings, struct str none)
{
  (void) inv, (void) none;
  struct settings *set = settings;
  set->format = LONG;
  set->time_style = STR ("full-iso");
}

static void
take_no_owner (struct invocation *inv, void *settings, struct str none)
{
  (void) inv, (void) none;
  struct settings *set = settings;
  set->format = LONG;
  set->without_owner = true;
}

static void
take_no_group (struct invocation *inv, void *settings, struct str none)
{
  (void) inv, (void) none;
  struct settings *set = settings;
  set->format = LONG;
  set->without_group = true;
}

static void
take_numeric (struct invocation *inv, void *settings, struct str none)
{
  (void) inv, (void) none;
  struct settings *set = settings;
  set->format = LONG;
  set->numeric = true;
}

static void
take_ignore (struct invocation *inv, void *settings, struct str pattern)
{
  (void) inv;
  struct settings *set = settings;
  VEC_PUSH (set->ignored, pattern);
}

static void
take_hide (struct invocation *inv, void *settings, struct str pattern)
{
  (void) inv;
  struct settings *set = settings;
  VEC_PUSH (set->hidden, pattern);
}

static void
take_backups (struct invocation *inv, void *settings, struct str none)
{
  (void) none;
  take_ignore (inv, settings, STR ("*~"));
  take_ignore (inv, settings, STR (".*~"));
}

static void
take_classify (struct invocation *inv, void *settings, struct str word)
{
  struct settings *set = settings;
  int when = ALWAYS;
  if (str_given (word))
    when = choice_value (inv, (choice_list) LIST (whens), word, "--classify");
  if (when == ALWAYS || (when == AUTO && output_is_terminal (&inv->out)))
    set->indicator = INDICATE_PROGRAMS;
}

static void
take_quoting (struct invocation *inv, void *settings, struct str word)
{
  struct settings *set = settings;
  set->quoting_given = true;
  set->quoting = (unsigned int) choice_value (inv, quoting_styles, word, "--quoting-style");
}

static void
set_sizes (struct settings *set, struct block_size size)
{
  set->sizes_given = true;
  set->sizes = size;
}

static void
take_human (struct invocation *inv, void *settings, struct str none)
{
  (void) inv, (void) none;
  set_sizes (settings, block_size_human (true));
}

static void
take_si (struct invocation *inv, void *settings, struct str none)
{
  (void) inv, (void) none;
  set_sizes (settings, block_size_human (false));
}

static void
take_block_size (struct invocation *inv, void *settings, struct str size)
{
  set_sizes (settings, block_size_argument (inv, size));
}

bool
width_parse (struct str text, size_t *width)
{
  uintmax_t number;
  enum number_end end = number_parse_constant (text, "", &number);
  if (end != NUMBER_FINE && end != NUMBER_OVERFLOW)
    return false;
  /* What no line can have is no limit.  */
  *width = end == NUMBER_OVERFLOW || number > PTRDIFF_MAX ? 0 : (size_t) number;
  return true;
}

static void
take_width (struct invocation *inv, void *settings, struct str text)
{
  struct settings *set = settings;
  set->width_given = true;
  if (width_parse (text, &set->width))
    return;
  complain (inv, "%s: %s", _("invalid line width"), quoted (text));
  stop (inv);
}

bool
tab_parse (struct str text, size_t *tab)
{
  uintmax_t number;
  if (number_parse_constant (text, "", &number) != NUMBER_FINE || number > PTRDIFF_MAX)
    return false;
  *tab = (size_t) number;
  return true;
}

static void
take_tab (struct invocation *inv, void *settings, struct str text)
{
  struct settings *set = settings;
  set->tab_given = true;
  if (tab_parse (text, &set->tab))
    return;
  uintmax_t number;
  int error = number_parse_constant (text, "", &number) == NUMBER_OVERFLOW ? EOVERFLOW : 0;
  complain_errno (inv, error, "%s: %s", _("invalid tab size"), quoted (text));
  stop (inv);
}
