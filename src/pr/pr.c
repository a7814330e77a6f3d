/* pr: put files on pages, with headers, in columns.
   POSIX.1-2024 pr; GNU manual, "pr invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "pr.h"

#include <errno.h>
#include <limits.h>

#include "cli/quote.h"
#include "text/number.h"

static option_call take_operand, take_digit, take_pages, take_columns;
static option_call take_input_tabs, take_output_tabs, take_numbers;
static option_call take_first_number, take_length, take_margin, take_width, take_page_width;
static option_call take_separator, take_separator_string, omit_headers, omit_pagination;

static const struct option_row options[] = {
  { ANY_OPERAND, NULL, CALL_PLAIN (take_operand), NULL },
  { 0, "pages", CALL (take_pages, "FIRST[:LAST]"),
    N_("begin with page FIRST, end with page LAST; the same as\n+FIRST[:LAST]") },
  { 0, "columns", CALL (take_columns, "COLUMNS"),
    N_("make so many columns, read from top to bottom, of the same height\n"
       "on each page; the same as -COLUMNS") },
  { 'a', "across", FLAG (across), N_("let columns be read from left to right instead") },
  { 'b', NULL, IGNORED, NULL },
  { 'c', "show-control-chars", FLAG (hats),
    N_("show control characters as ^X, others that cannot be seen as \\NNN") },
  { 'd', "double-space", FLAG (double_space), N_("put an empty line behind each line") },
  { 'D', "date-format", TEXT (date_format, "FORMAT"),
    N_("put the date into headers as FORMAT says (see date)") },
  { 'e', "expand-tabs", CALL_ATTACHED (take_input_tabs, "CHAR[WIDTH]"),
    N_("replace each tab, and each CHAR, by blanks up to the next multiple\n"
       "of WIDTH (8)") },
  { 'F', NULL, FLAG (form_feeds), N_("end pages with form feeds instead of empty lines") },
  { 'f', "form-feed", ALIAS, NULL },
  { 'h', "header", TEXT (header, "HEADER"),
    N_("put HEADER into headers instead of the name of the file") },
  { 'i', "output-tabs", CALL_ATTACHED (take_output_tabs, "CHAR[WIDTH]"),
    N_("put CHAR (TAB) in place of blanks that reach a multiple of\n"
       "WIDTH (8)") },
  { 'J', "join-lines", FLAG (join),
    N_("let columns have lines of any length, one behind the other, with\n"
       "no regard to -W") },
  { 'l', "length", CALL (take_length, "LENGTH"),
    N_("let pages have LENGTH lines instead of 66; up to 10 leave no room\n"
       "for headers, as with -t") },
  { 'm', "merge", FLAG (merge), N_("put all files side by side, one in each column") },
  { 'n', "number-lines", CALL_ATTACHED (take_numbers, "SEP[DIGITS]"),
    N_("number lines: DIGITS (5) digits, and SEP (TAB) behind them") },
  { 'N', "first-line-number", CALL (take_first_number, "NUMBER"),
    N_("give NUMBER to the first line of the first page that is put") },
  { 'o', "indent", CALL (take_margin, "MARGIN"),
    N_("begin each line with MARGIN blanks, which do not count as width") },
  { 'r', "no-file-warnings", FLAG (no_warnings),
    N_("do not complain of files that cannot be opened") },
  { 's', "separator", CALL_ATTACHED (take_separator, "CHAR"),
    N_("put CHAR (TAB, or with -w nothing) between columns; unless -w is\n"
       "given, lines are then not truncated") },
  { 'S', "sep-string", CALL_ATTACHED (take_separator_string, "STRING"),
    N_("put STRING between columns; without it, it is a blank, with -J a\n"
       "TAB") },
  { 't', "omit-header", CALL_PLAIN (omit_headers),
    N_("put no headers, nor anything below the text of a page") },
  { 'T', "omit-pagination", CALL_PLAIN (omit_pagination),
    N_("the same, and drop the form feeds that files have") },
  { 'v', "show-nonprinting", FLAG (octal), N_("show what cannot be seen as \\NNN") },
  { 'w', "width", CALL (take_width, "WIDTH"),
    N_("make pages of several columns WIDTH (72) columns wide") },
  { 'W', "page-width", CALL (take_page_width, "WIDTH"),
    N_("make pages WIDTH (72) columns wide in any case, and truncate lines\n"
       "to that unless -J is given") },
  { ANY_DIGIT, NULL, CALL_PLAIN (take_digit), NULL },
};

static int pr_main (struct invocation *);

const struct tool pr_tool = {
  .name = "pr",
  .synopsis = N_("[OPTION]... [FILE]..."),
  .summary = N_("Put each FILE on standard output, on pages with a header, in columns if asked.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) {
    .columns = 1, .headers = true,
    .input_tabs = { '\t', 8 }, .output_tabs = { '\t', 8 }, .numbers = { '\t', 5 },
    .first_number = 1, .length = 66, .width = 72,
  },
  .notes = N_("A page has five lines of header, with the date, the title and the number of the\n"
              "page on the third, and five empty lines at its end.  A form feed in a FILE ends\n"
              "the page."),
  .run = pr_main,
};

static void __attribute__ ((noreturn))
refuse_number (struct invocation *inv, struct str text, enum number_end end, intmax_t number,
               intmax_t least, const char *complaint)
{
  /* 1 is the least that makes sense; other bounds are those of the type.  */
  bool out_of_range = end == NUMBER_FINE && number < least && least == 1;
  bool too_large = end == NUMBER_OVERFLOW || end == NUMBER_FINE;
  complain_errno (inv, out_of_range ? ERANGE : too_large ? EOVERFLOW : 0, "%s: %s",
                  _(complaint), quoted (text));
  stop (inv);
}

/* TEXT as an int that is at least LEAST.  */
static intmax_t
number_of (struct invocation *inv, struct str text, intmax_t least, const char *complaint)
{
  intmax_t number = 0;
  enum number_end end = number_parse_signed (text, "", &number);
  if (end != NUMBER_FINE || number < least || number > INT_MAX)
    refuse_number (inv, text, end, number, least, complaint);
  return number;
}

static void
take_columns (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->columns = number_of (inv, argument, 1, N_("invalid number of columns"));
  set->columns_given = true;
  set->digits_turn = 0;
}

/* -COLUMN.  Only digits that follow each other are one number: the last of
   several.  */
static void
take_digit (struct invocation *inv, void *settings, struct str digit)
{
  struct settings *set = settings;
  if (set->digits_turn == 0 || set->digits_turn + 1 != inv->turn)
    buf_truncate (&set->digits, 0);
  set->digits_turn = inv->turn;
  buf_append (&set->digits, str_span (digit));
}

static void
take_first_number (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->number_given = true;
  set->first_number = number_of (inv, argument, INT_MIN,
                                 N_("'-N NUMBER' invalid starting line number"));
}

static void
take_length (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->length = number_of (inv, argument, 1,
                           N_("'-l PAGE_LENGTH' invalid number of lines"));
}

static void
take_margin (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->margin = number_of (inv, argument, 0, N_("'-o MARGIN' invalid line offset"));
}

static void
take_width (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  intmax_t width = number_of (inv, argument, 1,
                              N_("'-w PAGE_WIDTH' invalid number of characters"));
  set->posix_width = true;
  /* -W has the say where both are given.  */
  if (!set->truncate)
    set->width = width;
}

static void
take_page_width (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->width = number_of (inv, argument, 1,
                          N_("'-W PAGE_WIDTH' invalid number of characters"));
  set->posix_width = false;
  set->truncate = true;
}

static void
take_separator (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  struct settings *set = settings;
  set->posix_separator = true;
  if (!set->separate && str_given (argument))
    set->separator = argument;
}

static void
take_separator_string (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  struct settings *set = settings;
  set->posix_separator = false;
  set->separate = true;
  set->separator = str_given (argument) ? argument : STR ("");
}

static void
omit_headers (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  (void) argument;
  struct settings *set = settings;
  set->headers = false;
  set->keep_form_feeds = true;
}

static void
omit_pagination (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  (void) argument;
  struct settings *set = settings;
  set->headers = false;
  set->keep_form_feeds = false;
}

/* TEXT, the argument of -LETTER: a byte, a number, or both.  */
static void
take_tabs (struct invocation *inv, struct tabs *tabs, unsigned char letter, struct str text)
{
  if (text.length == 0)
    usage_error (inv, _("'-%c': Invalid argument: %s"), letter, quoted (text));
  unsigned char first = str_at (text, 0);
  if (first < '0' || first > '9')
    {
      tabs->byte = first;
      text = str_from (text, 1);
    }
  if (text.length == 0)
    return;
  intmax_t number = 0;
  enum number_end end = number_parse_signed (text, "", &number);
  if (end == NUMBER_FINE && 0 < number && number <= INT_MAX)
    {
      tabs->width = number;
      return;
    }
  bool too_large = end == NUMBER_OVERFLOW || (end == NUMBER_FINE && number > INT_MAX);
  complain_errno (inv, too_large ? EOVERFLOW : 0,
                  _("'-%c' extra characters or invalid number in the argument: %s"),
                  letter, quoted (text));
  try_help (inv);
}

static void
take_input_tabs (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->expand = true;
  if (str_given (argument))
    take_tabs (inv, &set->input_tabs, 'e', argument);
}

static void
take_output_tabs (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->tabify = true;
  if (str_given (argument))
    take_tabs (inv, &set->output_tabs, 'i', argument);
}

static void
take_numbers (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->numbered = true;
  if (str_given (argument))
    take_tabs (inv, &set->numbers, 'n', argument);
}

/* Say what is wrong with the number of a page, that is in RANGE, given to OPTION.  */
static void __attribute__ ((noreturn))
refuse_pages (struct invocation *inv, enum number_end end, const char *option, struct str range)
{
  if (end == NUMBER_OVERFLOW)
    complain (inv, _("%s argument %s too large"), option, quoted (range));
  else if (end == NUMBER_BAD_SUFFIX)
    complain (inv, _("invalid suffix in %s argument %s"), option, quoted (range));
  else
    complain (inv, _("invalid %s argument %s"), option, quoted (range));
  stop (inv);
}

/* Take RANGE, FIRST[:LAST].  False where there are no such pages.  */
static bool
take_range (struct invocation *inv, struct settings *set, const char *option, struct str range)
{
  size_t colon = span_find (str_span (range), ':');
  struct str begin = arena_str (&inv->arena, span_first (str_span (range), colon));
  uintmax_t first = 0, last = 0;
  enum number_end end = number_parse (begin, "", &first);
  if (end == NUMBER_OVERFLOW || end == NUMBER_BAD
      || (end == NUMBER_BAD_SUFFIX && first == UINTMAX_MAX))
    refuse_pages (inv, end, option, range);
  if (first == 0 || end == NUMBER_BAD_SUFFIX)
    return false;
  if (colon < range.length)
    {
      end = number_parse (str_from (range, colon + 1), "", &last);
      if (end != NUMBER_FINE)
        refuse_pages (inv, end, option, range);
      if (last < first)
        return false;
    }
  set->first_page = first;
  set->last_page = last;
  return true;
}

static void
take_pages (struct invocation *inv, void *settings, struct str argument)
{
  if (take_range (inv, settings, "--pages", argument))
    return;
  complain (inv, _("invalid page range %s"), quoted (argument));
  stop (inv);
}

/* A file, or +FIRST[:LAST] where no pages were given before.  */
static void
take_operand (struct invocation *inv, void *settings, struct str operand)
{
  struct settings *set = settings;
  if (set->first_page == 0 && str_at (operand, 0) == '+'
      && take_range (inv, set, "+", str_from (operand, 1)))
    return;
  VEC_PUSH (set->names, operand);
}

/* What options that exclude each other say.  */
static void
check_settings (struct invocation *inv, struct settings *set)
{
  if (set->digits_turn > 0)
    take_columns (inv, set, buf_str (&set->digits));
  if (set->merge && set->columns_given)
    complain (inv, "%s", _("cannot specify number of columns when printing in parallel"));
  else if (set->merge && set->across)
    complain (inv, "%s", _("cannot specify both printing across and printing in parallel"));
  else
    return;
  stop (inv);
}

static int
pr_main (struct invocation *inv)
{
  const struct settings *given = inv->settings;
  struct settings set = *given;
  check_settings (inv, &set);
  FOR_EACH (name, inv->operands)
    VEC_PUSH (set.names, *name);
  print_files (inv, &set);
  return inv->status;
}
