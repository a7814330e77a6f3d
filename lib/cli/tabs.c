/* Tab stops that options give, with what GNU says of bad ones.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/tabs.h"

#include "cli/quote.h"
#include "cli/tool.h"

/* Say what is wrong, WRONG where it is a part of a list.  */
static void
complain_of_tabs (struct invocation *inv, enum tabs_end end, struct span wrong)
{
  const char *part = quoted (arena_str (&inv->arena, wrong));
  switch (end)
    {
    case TABS_FINE:
      return;
    case TABS_TOO_LARGE:
      complain (inv, _("tab stop is too large %s"), part);
      return;
    case TABS_SLASH_INSIDE:
      complain (inv, _("'/' specifier not at start of number: %s"), part);
      return;
    case TABS_PLUS_INSIDE:
      complain (inv, _("'+' specifier not at start of number: %s"), part);
      return;
    case TABS_SLASH_TWICE:
      complain (inv, _("'/' specifier only allowed with the last value"));
      return;
    case TABS_PLUS_TWICE:
      complain (inv, _("'+' specifier only allowed with the last value"));
      return;
    case TABS_NO_NUMBER:
      complain (inv, _("tab size contains invalid character(s): %s"), part);
      return;
    case TABS_ZERO:
      complain (inv, _("tab size cannot be 0"));
      return;
    case TABS_NOT_ASCENDING:
      complain (inv, _("tab sizes must be ascending"));
      return;
    case TABS_SLASH_AND_PLUS:
      complain (inv, _("'/' specifier is mutually exclusive with '+'"));
      return;
    }
}

void
tabs_argument (struct invocation *inv, struct tabs *tabs, struct str text)
{
  struct tabs_reading reading = { .rest = str_span (text) };
  struct span wrong = span_empty ();
  bool failed = false;
  for (enum tabs_end end; (end = tabs_read (tabs, &reading, &wrong)) != TABS_FINE;)
    {
      complain_of_tabs (inv, end, wrong);
      failed = true;
    }
  if (failed)
    stop (inv);
}

void
tabs_complete (struct invocation *inv, struct tabs *tabs)
{
  enum tabs_end end = tabs_settle (tabs);
  if (end == TABS_FINE)
    return;
  complain_of_tabs (inv, end, span_empty ());
  stop (inv);
}
