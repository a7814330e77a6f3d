/* nl: number lines.
   POSIX.1-2024 nl; GNU manual, "nl invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>
#include <limits.h>
#include <stdckdint.h>

#include "bound/buf.h"
#include "cli/files.h"
#include "cli/quote.h"
#include "io/block.h"
#include "simd/lines.h"
#include "text/chars.h"
#include "text/number.h"
#include "text/pattern.h"

/* The parts of a logical page.  */
enum section { HEADER, BODY, FOOTER, SECTIONS };

/* Which lines of a section are numbered.  */
struct style
{
  enum { NO_LINE, EVERY_LINE, NONEMPTY_LINES, MATCHING_LINES } which;
  struct span expression;
  struct pattern pattern;
};

enum format { LEFT, RIGHT, ZEROS };

struct settings
{
  struct style styles[SECTIONS];
  struct str delimiter;
  intmax_t increment, start, blank_lines, width;
  enum format format;
  bool keep_numbering;
  bool extended;                /* expressions are POSIX's extended ones */
  struct str separator;
  bool wrong;                   /* something was, and has been told */
};

static option_call take_body_style, take_header_style, take_footer_style, take_format,
  take_extended;

static const struct option_row options[] = {
  { 'b', "body-numbering", CALL (take_body_style, "STYLE"),
    N_("number lines of the body as STYLE says") },
  { 'd', "section-delimiter", TEXT (delimiter, "CC"),
    N_("let CC delimit the parts of a logical page") },
  { 'E', NULL, CALL_PLAIN (take_extended),
    N_("let expressions of STYLE be extended ones (an extension)") },
  { 'f', "footer-numbering", CALL (take_footer_style, "STYLE"),
    N_("number lines of the footer as STYLE says") },
  { 'h', "header-numbering", CALL (take_header_style, "STYLE"),
    N_("number lines of the header as STYLE says") },
  { 'i', "line-increment",
    NUMBER (increment, INTMAX_MIN, INTMAX_MAX, "NUMBER", N_("invalid line number increment")),
    N_("add NUMBER from one numbered line to the next") },
  { 'l', "join-blank-lines",
    NUMBER_CLAMPED (blank_lines, 0, "NUMBER", N_("invalid line number of blank lines")),
    N_("number only every NUMBER-th of the empty lines in a row") },
  { 'n', "number-format", CALL (take_format, "FORMAT"), N_("write numbers as FORMAT says") },
  { 'p', "no-renumber", FLAG (keep_numbering), N_("go on counting from section to section") },
  { 's', "number-separator", TEXT (separator, "STRING"),
    N_("put STRING between number and line") },
  { 'v', "starting-line-number",
    NUMBER (start, INTMAX_MIN, INTMAX_MAX, "NUMBER", N_("invalid starting line number")),
    N_("begin each section with NUMBER") },
  { 'w', "number-width",
    NUMBER (width, 1, INT_MAX, "NUMBER", N_("invalid line number field width")),
    N_("let numbers take NUMBER columns") },
};

static int nl_main (struct invocation *);

const struct tool nl_tool = {
  .name = "nl",
  .synopsis = N_("[OPTION]... [FILE]..."),
  .summary = N_("Put each FILE on standard output, its lines numbered.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) {
    .styles = { [BODY] = { .which = NONEMPTY_LINES } },
    .delimiter = STR_INITIAL ("\\:"),
    .increment = 1, .start = 1, .blank_lines = 1, .width = 6,
    .format = RIGHT,
    .separator = STR_INITIAL ("\t"),
  },
  .notes = N_("Without options: -bt -d'\\:' -fn -hn -i1 -l1 -nrn -s<TAB> -v1 -w6\n\n"
              "A line of CC alone begins a footer, of CC twice a body, of CC three times a\n"
              "header and with it a page.  Where CC is one character, : is the second; where\n"
              "it is empty, there are no pages.\n\n"
              "STYLE is one of:\n"
              "  a     number every line\n"
              "  t     number lines that are not empty\n"
              "  n     number no line\n"
              "  pBRE  number lines that the basic regular expression BRE matches\n\n"
              "FORMAT is one of:\n"
              "  ln    on the left, no zeros in front\n"
              "  rn    on the right, no zeros in front\n"
              "  rz    on the right, zeros in front"),
  .run = nl_main,
};

/* Make a pattern of STYLE's expression; where it is wrong, the run ends.  */
static void
compile (struct invocation *inv, const struct settings *set, struct style *style)
{
  const char *wrong = pattern_compile (&style->pattern, &inv->arena, style->expression,
                                       set->extended ? SYNTAX_EXTENDED : SYNTAX_BASIC);
  if (!wrong)
    return;
  complain (inv, "%s", wrong);
  stop (inv);
}

/* Expressions are extended ones, those that were given before as well.  */
static void
take_extended (struct invocation *inv, void *settings, struct str none)
{
  (void) none;
  struct settings *set = settings;
  set->extended = true;
  for (size_t i = 0; i < SECTIONS; i++)
    if (ELEM (set->styles, i).which == MATCHING_LINES)
      compile (inv, set, &ELEM (set->styles, i));
}

/* Take TEXT as the STYLE of a section.  */
static void
take_style (struct invocation *inv, struct settings *set, enum section section,
            struct str text, const char *complaint)
{
  struct style *style = &ELEM (set->styles, section);
  struct span rest = str_span (text);
  unsigned char letter = 0;
  bool known = span_take (&rest, &letter);
  if (letter == 'p')
    {
      style->which = MATCHING_LINES;
      style->expression = rest;
      compile (inv, set, style);
      return;
    }
  /* What follows one of these letters was never looked at.  */
  switch (known ? letter : 0)
    {
    case 'a': style->which = EVERY_LINE; break;
    case 't': style->which = NONEMPTY_LINES; break;
    case 'n': style->which = NO_LINE; break;
    default:
      complain (inv, "%s: %s", _(complaint), quoted (text));
      set->wrong = true;
    }
}

static void
take_body_style (struct invocation *inv, void *settings, struct str argument)
{
  take_style (inv, settings, BODY, argument, N_("invalid body numbering style"));
}

static void
take_header_style (struct invocation *inv, void *settings, struct str argument)
{
  take_style (inv, settings, HEADER, argument, N_("invalid header numbering style"));
}

static void
take_footer_style (struct invocation *inv, void *settings, struct str argument)
{
  take_style (inv, settings, FOOTER, argument, N_("invalid footer numbering style"));
}

static void
take_format (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  if (str_equal (argument, STR ("ln")))
    set->format = LEFT;
  else if (str_equal (argument, STR ("rn")))
    set->format = RIGHT;
  else if (str_equal (argument, STR ("rz")))
    set->format = ZEROS;
  else
    {
      complain (inv, _("invalid line numbering format: %s"), quoted (argument));
      set->wrong = true;
    }
}

/* What is numbered next, and where in a page.  */
struct numbering
{
  struct invocation *inv;
  const struct settings *set;
  struct output *out;
  struct span delimiter;
  enum section section;
  intmax_t number;
  bool overflowed;              /* NUMBER could not be increased */
  intmax_t blank_lines;         /* in a row, not numbered */
};

static void
put_line_number (struct numbering *n)
{
  if (n->overflowed)
    {
      complain (n->inv, _("line number overflow"));
      stop (n->inv);
    }
  const struct settings *set = n->set;
  bool negative = n->number < 0;
  /* The least number has no positive twin.  */
  struct digits digits = digits_of (negative ? (uintmax_t) -(n->number + 1) + 1
                                             : (uintmax_t) n->number);
  size_t length = digits.count + negative, width = (size_t) set->width;
  size_t padding = width > length ? width - length : 0;
  if (set->format == RIGHT)
    put_repeated (n->out, ' ', padding);
  if (negative)
    put_byte (n->out, '-');
  if (set->format == ZEROS)
    put_repeated (n->out, '0', padding);
  put_span (n->out, digits_span (&digits));
  if (set->format == LEFT)
    put_repeated (n->out, ' ', padding);
  put_str (n->out, set->separator);
  n->overflowed = ckd_add (&n->number, n->number, set->increment);
}

/* Whether LINE of the current section gets a number.  */
static bool
is_numbered (struct numbering *n, struct span line)
{
  struct style style = ELEM (n->set->styles, n->section);
  struct match match;
  switch (style.which)
    {
    case EVERY_LINE:
      if (line.length > 0 || n->set->blank_lines <= 1
          || ++n->blank_lines == n->set->blank_lines)
        {
          n->blank_lines = 0;
          return true;
        }
      return false;
    case NONEMPTY_LINES:
      return line.length > 0;
    case MATCHING_LINES:
      switch (pattern_find (&style.pattern, line, &match))
        {
        case FOUND:
          return true;
        case SEARCH_FAILED:
          complain_errno (n->inv, errno, "%s", _("error in regular expression search"));
          stop (n->inv);
        case NOT_FOUND:
          return false;
        }
      return false;
    case NO_LINE:
      return false;
    }
  return false;
}

/* Whether LINE is nothing but the delimiter, and so begins a section.  */
static bool
begins_section (struct numbering *n, struct span line)
{
  size_t length = n->delimiter.length;
  if (length == 0 || !span_starts_with (line, n->delimiter))
    return false;
  size_t times = line.length / length;
  if (times > 3 || line.length % length != 0)
    return false;
  for (struct span rest = line; rest.length > 0; rest = span_from (rest, length))
    if (!span_starts_with (rest, n->delimiter))
      return false;
  n->section = times == 3 ? HEADER : times == 2 ? BODY : FOOTER;
  if (!n->set->keep_numbering)
    {
      n->number = n->set->start;
      n->overflowed = false;
    }
  return true;
}

static void
put_line (struct numbering *n, struct span line)
{
  if (begins_section (n, line))
    {
      put_byte (n->out, '\n');
      return;
    }
  if (is_numbered (n, line))
    put_line_number (n);
  else
    put_repeated (n->out, ' ', (size_t) n->set->width + n->set->separator.length);
  put_span (n->out, line);
  put_byte (n->out, '\n');
}

/* How far into TEXT, which begins a line, it is sure that no line begins a
   section.  */
static size_t
before_delimiter (struct numbering *n, struct span text)
{
  if (n->delimiter.length == 0)
    return text.length;
  unsigned char first = span_at (n->delimiter, 0);
  size_t at = 0;
  for (;;)
    {
      at += span_find (span_from (text, at), first);
      if (at == text.length || at == 0 || span_at (text, at - 1) == '\n')
        return at;
      at++;
    }
}

/* What number_lines needs to be told; where it can do what is asked.  */
static bool
bulk_style (struct numbering *n, struct number_style *result)
{
  const struct settings *set = n->set;
  const struct style *style = &ELEM (set->styles, n->section);
  bool every = style->which == EVERY_LINE && set->blank_lines <= 1;
  struct span blanks = SPAN ("                                                                ");
  size_t blank_width;
  if ((!every && style->which != NONEMPTY_LINES) || set->increment != 1 || set->format == LEFT
      || n->number < 0 || n->number > INTMAX_MAX / 2
      || ckd_add (&blank_width, (size_t) set->width, set->separator.length)
      || blank_width > blanks.length)
    return false;
  *result = (struct number_style) {
    .end = '\n',
    .width = (size_t) set->width,
    .fill = set->format == ZEROS ? '0' : ' ',
    .separator = str_span (set->separator),
    .nonblank = !every,
    .blank_prefix = span_first (blanks, blank_width),
  };
  return true;
}

/* Put as many of LINES, whole ones that begin no section, as can be done
   together; how many bytes they are.  */
static size_t
put_bulk (struct numbering *n, struct span lines)
{
  struct number_style style;
  if (!bulk_style (n, &style))
    return 0;
  struct line_counter counter;
  line_counter_set (&counter, (uintmax_t) n->number);
  size_t done = 0;
  for (;;)
    {
      struct mspan room = output_reserve (n->out, OUTPUT_BLOCK / 4);
      size_t written;
      size_t taken = number_lines (span_from (lines, done), room, &counter, &style, &written);
      output_commit (n->out, written);
      done += taken;
      if (taken == 0 || done == lines.length)
        break;
    }
  struct span digits = line_counter_text (&counter);
  uintmax_t number;
  bool overflowed;
  digits_take (&digits, &number, &overflowed);
  n->number = (intmax_t) number;
  return done;
}

/* LINES are whole, each with its newline.  */
static void
put_lines (struct numbering *n, struct span lines)
{
  while (lines.length > 0)
    {
      lines = span_from (lines, put_bulk (n, span_first (lines, before_delimiter (n, lines))));
      struct span line;
      if (span_next (&lines, '\n', &line))
        put_line (n, line);
    }
}

/* What delimits sections: CC, or, where that is one character, it and ':'.  */
static struct span
delimiter_of (struct invocation *inv, struct str cc)
{
  struct span rest = str_span (cc);
  if (rest.length == 0)
    return rest;
  /* More than one byte may still be one character.  */
  if (rest.length > 1)
    {
      enum charset charset = charset_of_locale ();
      if (charset == CHARSET_BYTES
          || char_take (charset, &rest).validity != CHAR_VALID || rest.length > 0)
        return str_span (cc);
    }
  BUF (both);
  buf_append (&both, str_span (cc));
  buf_push (&both, ':');
  return str_span (arena_str (&inv->arena, buf_span (&both)));
}

static int
nl_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (set->wrong)
    try_help (inv);
  struct numbering n = {
    .inv = inv,
    .set = set,
    .out = &inv->out,
    .delimiter = delimiter_of (inv, set->delimiter),
    .section = BODY,
    .number = set->start,
  };
  struct files files = EACH_FILE (inv);
  files.cannot_close_stdin = "-";
  for (struct input *in; (in = files_next (&files));)
    for (struct span records; input_records (in, '\n', &records);)
      {
        size_t last = span_rfind (records, '\n');
        size_t whole = last < records.length ? last + 1 : 0;
        put_lines (&n, span_first (records, whole));
        /* The last line may lack its newline, and gets one.  */
        if (whole < records.length)
          put_line (&n, span_from (records, whole));
      }
  return inv->status;
}
