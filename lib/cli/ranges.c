/* Lists of ranges that options take, with what GNU says of bad ones.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/ranges.h"

#include "cli/quote.h"
#include "cli/tool.h"

range_vec
ranges_argument (struct invocation *inv, struct str text, enum ranges_of what,
                 enum ranges_order order, bool dash_is_all)
{
  range_vec ranges = { 0 };
  struct span wrong = span_empty ();
  enum ranges_end end
    = order == RANGES_LISTED
        ? ranges_parse_listed (str_span (text), dash_is_all, &ranges, &wrong)
        : ranges_parse (str_span (text), dash_is_all, &ranges, &wrong);
  bool fields = what == RANGES_OF_FIELDS;
  struct str part = arena_str (&inv->arena, wrong);
  switch (end)
    {
    case RANGES_FINE:
      break;
    case RANGES_ZERO:
      usage_error (inv, "%s", fields ? _("fields are numbered from 1")
                                     : _("byte/character positions are numbered from 1"));
    case RANGES_SECOND_DASH:
      usage_error (inv, "%s", fields ? _("invalid field range")
                                     : _("invalid byte or character range"));
    case RANGES_DECREASING:
      usage_error (inv, "%s", _("invalid decreasing range"));
    case RANGES_NO_ENDPOINT:
      usage_error (inv, "%s", _("invalid range with no endpoint: -"));
    case RANGES_TOO_LARGE:
      usage_error (inv, fields ? _("field number %s is too large")
                               : _("byte/character offset %s is too large"), quoted (part));
    case RANGES_NO_NUMBER:
      usage_error (inv, fields ? _("invalid field value %s")
                               : _("invalid byte/character position %s"), quoted (part));
    }
  return ranges;
}
