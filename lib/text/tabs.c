/* Tab stops.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/tabs.h"

#include <stdckdint.h>

#include "text/digits.h"

/* A number has ended: it is what the prefix before it says, and so are all that
   follow it, until there is another prefix.  */
static enum tabs_end
end_number (struct tabs *tabs, struct tabs_reading *r)
{
  if (!r->number_given_)
    return TABS_FINE;
  r->number_given_ = false;
  if (r->kind_ == TABS_NAMED)
    {
      VEC_PUSH (tabs->named_, r->number_);
      return TABS_FINE;
    }
  uintmax_t *set = r->kind_ == TABS_MULTIPLE ? &tabs->multiple_ : &tabs->step_;
  if (*set > 0)
    return r->kind_ == TABS_MULTIPLE ? TABS_SLASH_TWICE : TABS_PLUS_TWICE;
  *set = r->number_;
  return TABS_FINE;
}

/* Take digits off R.  They go on with the number before them where a prefix stands
   wrongly inside it, which is told.  */
static enum tabs_end
take_number (struct tabs_reading *r, struct span *wrong)
{
  struct span digits = r->rest;
  bool overflowed;
  digits_take (&r->rest, &r->number_, &overflowed);
  r->number_given_ = true;
  if (!overflowed)
    return TABS_FINE;
  *wrong = span_first (digits, digits.length - r->rest.length);
  return TABS_TOO_LARGE;
}

static enum tabs_end
take_prefix (struct tabs_reading *r, struct span *wrong)
{
  bool slash = span_at (r->rest, 0) == '/';
  struct span before = r->rest;
  r->rest = span_from (r->rest, 1);
  r->kind_ = slash ? TABS_MULTIPLE : TABS_STEP;
  if (!r->number_given_)
    return TABS_FINE;
  *wrong = before;
  return slash ? TABS_SLASH_INSIDE : TABS_PLUS_INSIDE;
}

/* What is wrong so far that nothing behind it can be read.  */
static bool
is_final (enum tabs_end end)
{
  return end == TABS_SLASH_TWICE || end == TABS_PLUS_TWICE || end == TABS_NO_NUMBER;
}

enum tabs_end
tabs_read (struct tabs *tabs, struct tabs_reading *r, struct span *wrong)
{
  enum tabs_end end = TABS_FINE;
  while (r->rest.length > 0 && end == TABS_FINE)
    {
      unsigned char byte = span_at (r->rest, 0);
      if ('0' <= byte && byte <= '9')
        end = take_number (r, wrong);
      else if (byte == '/' || byte == '+')
        end = take_prefix (r, wrong);
      else if (byte == ',' || byte == ' ' || byte == '\t')
        {
          r->rest = span_from (r->rest, 1);
          end = end_number (tabs, r);
        }
      else
        {
          *wrong = r->rest;
          end = TABS_NO_NUMBER;
        }
    }
  if (end == TABS_FINE && !r->failed_)
    end = end_number (tabs, r);
  r->failed_ |= end != TABS_FINE;
  if (is_final (end))
    r->rest = span_empty ();
  return end;
}

enum tabs_end
tabs_settle (struct tabs *tabs)
{
  uintmax_t last = 0;
  FOR_EACH (stop, tabs->named_)
    {
      if (*stop == 0)
        return TABS_ZERO;
      if (*stop <= last)
        return TABS_NOT_ASCENDING;
      last = *stop;
    }
  if (tabs->multiple_ > 0 && tabs->step_ > 0)
    return TABS_SLASH_AND_PLUS;
  tabs->apart_ = tabs->multiple_ > 0 ? tabs->multiple_ : tabs->step_;
  tabs->origin_ = tabs->step_ > 0 ? last : 0;
  if (tabs->apart_ == 0 && tabs->named_.count <= 1)
    {
      tabs->apart_ = last > 0 ? last : 8;
      VEC_RELEASE (tabs->named_);
    }
  return TABS_FINE;
}

/* The first of STOPS, which ascend, behind COLUMN; STOPS.count where there is
   none.  */
static size_t
find_named (const struct tabs *tabs, uintmax_t column)
{
  size_t begin = 0, end = tabs->named_.count;
  while (begin < end)
    {
      size_t middle = begin + (end - begin) / 2;
      if (VEC_AT (tabs->named_, middle) > column)
        end = middle;
      else
        begin = middle + 1;
    }
  return begin;
}

enum tab_end
tab_after (const struct tabs *tabs, uintmax_t column, uintmax_t *stop)
{
  size_t named = find_named (tabs, column);
  if (named < tabs->named_.count)
    {
      *stop = VEC_AT (tabs->named_, named);
      return TAB_FOUND;
    }
  if (tabs->apart_ == 0)
    return TAB_NONE;
  uintmax_t missing = tabs->apart_ - (column - tabs->origin_) % tabs->apart_;
  return ckd_add (stop, column, missing) ? TAB_TOO_FAR : TAB_FOUND;
}

uintmax_t
tabs_apart (const struct tabs *tabs)
{
  return tabs->named_.count == 0 && tabs->origin_ == 0 ? tabs->apart_ : 0;
}
