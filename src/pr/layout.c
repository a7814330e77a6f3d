/* How a page is laid out, from what pr was told.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "pr.h"

#include <stdckdint.h>

#include "io/block.h"

/* Lines above and below the text.  */
enum { HEADER_LINES = 5, FOOTER_LINES = 5 };

/* What stands between columns, and whether lines are cut to their width.  -w and -s
   are POSIX's: alone, -s ends truncation, and -w is of no effect without columns.  */
static void
plan_columns (struct layout *l, const struct settings *set)
{
  bool several = set->merge || set->columns_given;
  bool join = set->join;
  l->truncate = set->truncate;
  l->separate = set->separate;
  l->separator = str_given (set->separator) ? str_span (set->separator) : span_empty ();
  if (set->posix_width && several)
    {
      l->truncate = true;
      l->separate |= set->posix_separator;
    }
  else if (set->posix_width)
    join = true;
  else if (set->posix_separator && !set->separate && several)
    {
      l->separate = l->truncate || l->separator.length > 0;
      join |= !l->truncate;
    }

  if (l->columns > 1)
    {
      bool tab = span_equal (l->separator, SPAN ("\t"));
      if (!l->separate)
        l->separator = join ? SPAN ("\t") : SPAN (" ");
      else if (tab && !join)
        l->separator = SPAN (" ");
      l->separate = true;
      l->truncate = true;
    }
  if (join)
    l->truncate = false;
}

static void
plan_lines (struct layout *l, const struct settings *set)
{
  intmax_t text = set->length - HEADER_LINES - FOOTER_LINES;
  l->headers = set->headers && text > 0;
  l->keep_form_feeds = set->keep_form_feeds || text <= 0;
  l->lines = l->headers ? text : set->length;
  if (set->double_space)
    l->lines = l->lines > 1 ? l->lines / 2 : 1;
}

/* How wide columns and numbers are.  */
static void
plan_widths (struct invocation *inv, struct layout *l, const struct settings *set)
{
  /* A tab behind the number takes it to the next stop of 8, whatever -i says.  */
  intmax_t digits = set->numbers.width;
  if (set->numbered)
    l->number_width = digits + (set->numbers.byte == '\t' ? 8 - digits % 8 : 1);
  intmax_t columns = (intmax_t) l->columns, separators;
  intmax_t room = set->width - (l->merge ? l->number_width : 0);
  if (ckd_mul (&separators, columns - 1, (intmax_t) l->separator.length)
      || ckd_sub (&room, room, separators))
    room = 0;
  l->column_width = room / columns;
  if (l->column_width < 1)
    {
      complain (inv, "%s", _("page width too narrow"));
      stop (inv);
    }
}

struct layout
layout_of (struct invocation *inv, const struct settings *set, size_t count)
{
  struct layout l = { .merge = set->merge && count > 0, .margin = set->margin };
  l.columns = l.merge ? count : (size_t) set->columns;
  l.down = l.columns > 1 && !l.merge && !set->across;
  l.unseen = set->octal ? IN_OCTAL : set->hats ? WITH_HATS : AS_THEY_ARE;
  plan_columns (&l, set);
  plan_lines (&l, set);
  plan_widths (inv, &l, set);
  bool tab = span_equal (l.separator, SPAN ("\t"));
  l.expand = set->expand || (l.columns > 1 && !tab);
  l.tabify = set->tabify || l.columns > 1;
  unsigned char tab_byte = set->input_tabs.byte;
  l.as_stored = l.truncate && !set->numbered && (tab_byte < ' ' || tab_byte > '~');
  l.as_it_is = l.columns == 1 && !l.truncate && !l.expand && !l.tabify && !l.separate
               && l.unseen == AS_THEY_ARE && l.margin == 0 && !set->double_space
               && l.number_width < OUTPUT_BLOCK / 8;
  return l;
}
