/* ls: what the options and the environment come to.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "listing.h"

#include "cli/quote.h"
#include "sys/clock.h"
#include "sys/environment.h"
#include "sys/machine.h"
#include "sys/window.h"
#include "text/colour_list.h"
#include "text/locale.h"

static bool
is_now (const struct listing *l, unsigned int when)
{
  return when == ALWAYS || (when == AUTO && l->on_terminal);
}

static bool
has_columns (enum format format)
{
  return format == COLUMNS || format == ACROSS;
}

static enum format
choose_format (const struct listing *l)
{
  if (l->set->format != FORMAT_UNSET)
    return l->set->format;
  switch (l->set->manner)
    {
    case IN_FULL: return LONG;
    case IN_COLUMNS: return COLUMNS;
    default: return l->on_terminal ? COLUMNS : ONE_PER_LINE;
    }
}

static enum sort
choose_sort (const struct listing *l)
{
  if (l->set->sort != SORT_UNSET)
    return l->set->sort;
  return l->set->time && l->format != LONG ? SORT_TIME : SORT_NAME;
}

static enum follow
choose_follow (const struct listing *l)
{
  if (l->set->follow != FOLLOW_UNSET)
    return l->set->follow;
  bool shows_links = l->set->folders_themselves || l->set->indicator == INDICATE_PROGRAMS
                     || l->format == LONG;
  return shows_links ? FOLLOW_NONE : FOLLOW_OPERANDS_TO_FOLDERS;
}

/* --- lines ---------------------------------------------------------------- */

static size_t
choose_width (struct listing *l)
{
  enum { USUAL = 80 };
  struct window_size size;
  size_t width;
  if (l->set->width_given)
    return l->set->width;
  if (!has_columns (l->format) && l->format != COMMAS && !l->coloured)
    return USUAL;
  if (l->on_terminal && sys_window_size (l->terminal, &size) && size.columns > 0)
    return size.columns;
  struct str columns = environment_value (STR ("COLUMNS"));
  if (columns.length == 0)
    return USUAL;
  if (width_parse (columns, &width))
    return width;
  warn (l->inv, _("ignoring invalid width in environment variable COLUMNS: %s"), quoted (columns));
  return USUAL;
}

static size_t
choose_tab (struct listing *l)
{
  enum { USUAL = 8 };
  size_t tab;
  if (!has_columns (l->format) && l->format != COMMAS)
    return 0;
  if (l->set->tab_given)
    return l->set->tab;
  struct str size = environment_value (STR ("TABSIZE"));
  if (!str_given (size))
    return USUAL;
  if (tab_parse (size, &tab))
    return tab;
  warn (l->inv, _("ignoring invalid tab size in environment variable TABSIZE: %s"), quoted (size));
  return USUAL;
}

/* --- colours -------------------------------------------------------------- */

/* Whether LS_COLORS, or the terminal, has colours: then they are known.  */
static bool
learn_colours (struct listing *l)
{
  struct str variable = environment_value (STR ("LS_COLORS"));
  struct str terminal = environment_value (STR ("TERM"));
  colours_begin (&l->colours);
  if (variable.length == 0)
    return environment_value (STR ("COLORTERM")).length > 0
           || (terminal.length > 0 && colour_list_has_terminal (terminal));
  if (colours_parse (&l->colours, variable))
    return true;
  if (l->colours.wrong[0])
    warn (l->inv, _("unrecognized prefix: %s"),
          quoted (arena_str (&l->inv->arena, SPAN_ARRAY (l->colours.wrong))));
  warn (l->inv, "%s", _("unparsable value for LS_COLORS environment variable"));
  return false;
}

static void
plan_colours (struct listing *l)
{
  const struct colours *c = &l->colours;
  l->coloured = l->coloured && learn_colours (l);
  l->checks_targets = l->set->folders_first
                      || (l->coloured
                          && (colour_differs (c, COLOUR_ORPHAN)
                              || (colour_differs (c, COLOUR_PROGRAM) && c->links_as_targets)
                              || (colour_differs (c, COLOUR_MISSING) && l->format == LONG)));
}

/* --- names ---------------------------------------------------------------- */

static enum quoting
choose_quoting (struct listing *l)
{
  if (l->set->quoting_given)
    return l->set->quoting;
  enum quoting usual = l->set->manner != BY_OUTPUT ? QUOTING_ESCAPE
                       : l->on_terminal ? QUOTING_SHELL_ESCAPE : QUOTING_LITERAL;
  return quoting_of_environment (l->inv, usual);
}

static bool
leaves_controls (enum quoting style)
{
  return style == QUOTING_LITERAL || style == QUOTING_SHELL || style == QUOTING_SHELL_ALWAYS;
}

static void
plan_names (struct listing *l)
{
  const struct settings *set = l->set;
  enum quoting style = choose_quoting (l);
  BUF (also);
  /* What could be taken for something else.  */
  if (style == QUOTING_ESCAPE)
    buf_push (&also, ' ');
  if (set->indicator == INDICATE_TYPES)
    buf_append (&also, SPAN ("*=>@|"));
  if (set->indicator == INDICATE_PROGRAMS)
    buf_append (&also, SPAN ("=>@|"));
  bool may_be_bare = style == QUOTING_SHELL || style == QUOTING_SHELL_ESCAPE
                     || style == QUOTING_C_MAYBE || style == QUOTING_ESCAPE;
  if (l->format == COMMAS && may_be_bare)
    buf_push (&also, ',');
  quoter_for_output (&l->names, style, buf_span (&also));
  quoter_for_output (&l->headers, style, SPAN (":"));
  bool lines_are_short = l->width > 0 && has_columns (l->format);
  l->aligns = (l->format == LONG || lines_are_short)
              && (style == QUOTING_SHELL || style == QUOTING_SHELL_ESCAPE
                  || style == QUOTING_C_MAYBE);
  enum hiding hiding = set->hiding;
  if (hiding == HIDING_UNSET && set->manner == BY_OUTPUT && l->on_terminal)
    hiding = HIDE_CONTROLS;
  l->hides = hiding == HIDE_CONTROLS && leaves_controls (style);
  /* Names as they are need no charset.  */
  if (l->hides || style != QUOTING_LITERAL || l->format != ONE_PER_LINE || l->sort == SORT_WIDTH)
    l->charset = charset_of_locale ();
  l->one_line = hiding == HIDING_UNSET && leaves_controls (style) && !l->dired && !set->zero
                && (l->format == LONG || l->format == ONE_PER_LINE || lines_are_short);
}

/* --- sizes and times ------------------------------------------------------ */

static void
plan_sizes (struct listing *l)
{
  const struct settings *set = l->set;
  l->block_unit = l->size_unit = set->sizes;
  if (set->sizes_given)
    return;
  l->block_unit = block_size_by_default (STR ("LS_BLOCK_SIZE"));
  bool is_for_sizes = str_given (environment_value (STR ("LS_BLOCK_SIZE")))
                      || str_given (environment_value (STR ("BLOCK_SIZE")));
  l->size_unit = is_for_sizes ? l->block_unit : block_size_of (1);
  if (set->kibibytes)
    l->block_unit = block_size_of (1024);
}

enum time_style { FULL_ISO, LONG_ISO, ISO, LOCALE };
static const struct choice time_styles[] = {
  { "full-iso", FULL_ISO, NULL }, { "long-iso", LONG_ISO, NULL }, { "iso", ISO, NULL },
  { "locale", LOCALE, NULL },
};

static enum time_style
time_style_of (struct listing *l, struct str word)
{
  int style = 0;
  enum choice_found found = choice_find ((choice_list) LIST (time_styles), word, &style);
  if (found == CHOICE_ONE)
    return (enum time_style) style;
  complain (l->inv, found == CHOICE_SEVERAL ? _("ambiguous argument %s for %s")
                                            : _("invalid argument %s for %s"),
            quoted_n (0, word), quoted_n (1, STR ("time style")));
  say (l->inv, "%s", _("Valid arguments are:\n"));
  FOR_EACH (choice, (choice_list) LIST (time_styles))
    say (l->inv, "  - [posix-]%s\n", choice->word);
  say (l->inv, "%s", _("  - +FORMAT (e.g., +%H:%M) for a 'date'-style format\n"));
  try_help (l->inv);
}

/* The formats of TEXT, which is +FORMAT, for times that are old and for recent ones.  */
static void
split_format (struct listing *l, struct str text, struct str *old, struct str *recent)
{
  *old = *recent = text;
  size_t newline = span_find (str_span (text), '\n');
  if (newline == text.length)
    return;
  *old = arena_str (&l->inv->arena, span_first (str_span (text), newline));
  *recent = str_from (text, newline + 1);
  if (span_find (str_span (*recent), '\n') == recent->length)
    return;
  complain (l->inv, _("invalid time style format %s"), quoted (text));
  stop (l->inv);
}

/* The names of months as wide as the widest, in NAMES.  False where they are not to be.  */
static bool
align_months (struct listing *l, struct str *names)
{
  enum { WIDTH_MOST = 12 };
  size_t width = 0;
  for (size_t i = 0; i < MONTHS; i++)
    width = size_max (width, text_columns (l->charset, str_span (short_month (i))));
  for (size_t i = 0; i < MONTHS; i++)
    {
      struct span name = str_span (short_month (i));
      if (width > WIDTH_MOST || span_find (name, '%') < name.length)
        return false;
      BUF (text);
      size_t blanks = width - text_columns (l->charset, name);
      bool is_number = name.length > 0 && '0' <= span_at (name, 0) && span_at (name, 0) <= '9';
      for (size_t j = 0; is_number && j < blanks; j++)
        buf_push (&text, ' ');
      buf_append (&text, name);
      for (size_t j = 0; !is_number && j < blanks; j++)
        buf_push (&text, ' ');
      ELEM_AMONG (names, MONTHS, i) = arena_str (&l->inv->arena, buf_span (&text));
    }
  return true;
}

static void
set_formats (struct listing *l, struct str old, struct str recent)
{
  struct str months[MONTHS];
  bool has_month = time_format_has_month (old) || time_format_has_month (recent);
  const struct str *aligned = has_month && align_months (l, months) ? months : NULL;
  time_format_begin (&l->old_times, old, aligned);
  time_format_begin (&l->recent_times, recent, aligned);
}

static void
plan_times (struct listing *l)
{
  struct str style = l->set->time_style, prefix = STR ("posix-");
  if (!str_given (style))
    style = environment_value (STR ("TIME_STYLE"));
  if (!str_given (style))
    style = STR ("locale");
  while (span_starts_with (str_span (style), str_span (prefix)))
    style = locale_is_C (LC_TIME) ? STR ("locale") : str_from (style, prefix.length);
  struct str old = STR (LONG_ISO_FORMAT), recent = STR (LONG_ISO_FORMAT);
  if (style.length > 0 && str_at (style, 0) == '+')
    split_format (l, str_from (style, 1), &old, &recent);
  else
    switch (time_style_of (l, style))
      {
      case FULL_ISO:
        old = recent = STR (FULL_ISO_FORMAT);
        break;
      case LONG_ISO:
        break;
      case ISO:
        old = STR (ISO_FORMAT " ");
        recent = STR (ISO_RECENT_FORMAT);
        break;
      case LOCALE:
        old = str_of (message_in (LC_TIME, N_("%b %e  %Y")));
        recent = str_of (message_in (LC_TIME, N_("%b %e %H:%M")));
        break;
      }
  set_formats (l, old, recent);
  l->now = sys_now ();
}

/* --- what is to be known of files ----------------------------------------- */

static void
plan_looks (struct listing *l)
{
  const struct settings *set = l->set;
  unsigned int time = set->time ? set->time : LOOK_CHANGE;
  if (l->format == LONG)
    l->wanted |= LOOK_LINKS | LOOK_OWNERS | LOOK_SIZE | LOOK_BLOCKS | time;
  if (l->sort == SORT_TIME)
    l->wanted |= time;
  if (l->sort == SORT_SIZE)
    l->wanted |= LOOK_SIZE;
  if (set->blocks)
    l->wanted |= LOOK_BLOCKS;
  if (set->inode)
    l->wanted |= LOOK_INODE;
  l->wants_look = l->wanted != 0 || set->context || l->hyperlinks;
  l->wants_type = set->recursive || l->coloured || set->indicator != INDICATE_NOTHING
                  || set->folders_first;
  if (l->coloured && colour_differs (&l->colours, COLOUR_MANY_LINKS))
    l->wanted |= LOOK_LINKS;
  l->wants_targets = l->format == LONG || l->checks_targets;
  l->wants_marks = l->format == LONG;
  l->keeps_looks = l->wanted || l->coloured || set->indicator == INDICATE_PROGRAMS;
  l->streams = l->format == ONE_PER_LINE && l->sort == SORT_NONE && !set->blocks
               && !set->recursive;
}

void
listing_plan (struct listing *l)
{
  const struct settings *set = l->set;
  struct invocation *inv = l->inv;
  l->on_terminal = output_is_terminal (&inv->out);
  l->terminal = l->on_terminal ? output_fd (&inv->out) : -1;
  l->format = choose_format (l);
  l->sort = choose_sort (l);
  l->follow = choose_follow (l);
  l->end = set->zero ? '\0' : '\n';
  l->hyperlinks = is_now (l, set->hyperlink);
  l->coloured = is_now (l, set->colour);
  l->dired = set->dired && l->format == LONG && !l->hyperlinks;
  plan_sizes (l);
  l->width = choose_width (l);
  l->tab = choose_tab (l);
  plan_names (l);
  if (l->dired && set->zero)
    {
      complain (inv, "%s", _("--dired and --zero are incompatible"));
      stop (inv);
    }
  if (l->format == LONG)
    plan_times (l);
  plan_colours (l);
  /* Some terminals do not get on with TABs and colours in one line.  */
  if (l->coloured)
    l->tab = 0;
  plan_looks (l);
  if (l->hyperlinks)
    {
      BUF (host);
      sys_host_name (&host);
      l->host = arena_str (&inv->arena, buf_span (&host));
    }
}
