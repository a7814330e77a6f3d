/* fmt: fill paragraphs.
   GNU manual, "fmt invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/files.h"
#include "cli/quote.h"
#include "read.h"
#include "text/number.h"

struct settings
{
  bool crown_margin, split_only, tagged_paragraph, uniform_spacing;
  struct str prefix;
  struct str width, goal;
};

static option_call refuse_digit;

static const struct option_row options[] = {
  { 'c', "crown-margin", FLAG (crown_margin),
    N_("keep the indentation of a paragraph's first two lines; its\n"
       "other lines are indented like the second") },
  { 'p', "prefix", TEXT (prefix, "STRING"),
    N_("fill only lines that begin with STRING, and put it before\n"
       "each line that is made of them") },
  { 's', "split-only", FLAG (split_only), N_("split long lines, but join none") },
  { 't', "tagged-paragraph", FLAG (tagged_paragraph),
    N_("like -c, but the first line is by itself where the second is\n"
       "indented alike") },
  { 'u', "uniform-spacing", FLAG (uniform_spacing),
    N_("put one space between words, two between sentences") },
  { 'w', "width", TEXT (width, "WIDTH"),
    N_("let lines have WIDTH columns at most, instead of 75") },
  { 'g', "goal", TEXT (goal, "WIDTH"),
    N_("make lines WIDTH columns wide where that can be, instead of\n"
       "93% of the most they may have") },
  { ANY_DIGIT, NULL, CALL_PLAIN (refuse_digit), NULL },
};

static int fmt_main (struct invocation *);
static size_t take_old_form (struct invocation *, void *settings, str_list words);

const struct tool fmt_tool = {
  .name = "fmt",
  .synopsis = N_("[-WIDTH] [OPTION]... [FILE]..."),
  .summary = N_("Fill the paragraphs of each FILE: make their lines as even as can be, and\n"
                "put them on standard output.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("-WIDTH, in front of all other options, is the same as --width=WIDTH.\n\n"
              "Lines of one indentation that follow one another are a paragraph.  Where -g\n"
              "is given and -w is not, lines may have 10 columns more than what -g says."),
  .old_form = take_old_form,
  .run = fmt_main,
};

static size_t
take_old_form (struct invocation *inv, void *settings, str_list words)
{
  (void) inv;
  struct settings *set = settings;
  if (words.count == 0)
    return 0;
  struct str word = VEC_AT (words, 0);
  if (word.length < 2 || str_at (word, 0) != '-' || str_at (word, 1) < '0'
      || str_at (word, 1) > '9')
    return 0;
  /* What it is worth is asked later: -w may replace it.  */
  set->width = str_from (word, 1);
  return 1;
}

static void
refuse_digit (struct invocation *inv, void *settings, struct str argument)
{
  (void) settings;
  usage_error (inv, _("invalid option -- %s; -WIDTH is recognized only when it is the first\n"
                      "option; use -w N instead"), str_c (argument));
}

/* TEXT as a width of at most MOST columns; ERROR tells what more is.  */
static intmax_t
parse_width (struct invocation *inv, struct str text, intmax_t most, int error)
{
  uintmax_t width;
  enum number_end end = number_parse (text, "", &width);
  if (end == NUMBER_FINE && width <= (uintmax_t) most)
    return (intmax_t) width;
  if (end != NUMBER_FINE && end != NUMBER_OVERFLOW)
    error = 0;
  complain_errno (inv, error, "%s: %s", _("invalid width"), quoted (text));
  stop (inv);
}

static struct measures
parse_measures (struct invocation *inv, const struct settings *set)
{
  struct measures measures = { .width = 75 };
  if (str_given (set->width))
    measures.width = parse_width (inv, set->width, WIDTH_MOST, ERANGE);
  /* 7% are left to make lines even.  */
  measures.goal = measures.width * (2 * (100 - 7) + 1) / 200;
  if (str_given (set->goal))
    {
      measures.goal = parse_width (inv, set->goal, measures.width, EOVERFLOW);
      if (!str_given (set->width))
        measures.width = measures.goal + 10;
    }
  return measures;
}

/* How many of the first bytes of S, of the last ones, are blanks.  */
static size_t
blanks_before (struct span s)
{
  size_t count = 0;
  while (count < s.length && span_at (s, count) == ' ')
    count++;
  return count;
}

static size_t
blanks_behind (struct span s)
{
  size_t count = 0;
  while (count < s.length && span_at (s, s.length - 1 - count) == ' ')
    count++;
  return count;
}

static struct style
style_of (const struct settings *set)
{
  struct span prefix = str_span (set->prefix);
  size_t before = blanks_before (prefix);
  prefix = span_from (prefix, before);
  size_t behind = blanks_behind (prefix);
  return (struct style) {
    .split_only = set->split_only,
    .crown_margin = set->crown_margin,
    .tagged_paragraph = set->tagged_paragraph,
    .uniform_spacing = set->uniform_spacing,
    .prefix = span_first (prefix, prefix.length - behind),
    .blanks_before = (intmax_t) before,
    .blanks_behind = (intmax_t) behind,
  };
}

static int
fmt_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct paragraph *p = ARENA_NEW (&inv->arena, struct paragraph);
  p->out = &inv->out;
  p->measures = parse_measures (inv, set);
  struct style style = style_of (set);
  struct files files = EACH_FILE (inv);
  files.cannot_open = N_("cannot open %s for reading");
  files.cannot_read = N_("error reading %s");
  files.cannot_close_stdin = N_("closing standard input");
  for (struct input *in; (in = files_next (&files));)
    {
      struct reader reader = reader_of (&style, in, p);
      while (read_paragraph (&reader, p))
        {
          choose_lines (p);
          put_lines (p, p->count);
        }
      if (in->error && in->is_stdin)
        {
          /* It has no name in this message.  */
          complain_errno (inv, in->error, "%s", _("read error"));
          in->error = 0;
        }
    }
  return inv->status;
}
