/* The lines of two files that have a field in common, in pairs.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/quote.h"
#include "fields.h"
#include "io/lines.h"
#include "join.h"
#include "simd/leading.h"
#include "text/classes.h"
#include "text/collate.h"

/* One of the two files.  The lines of a group stay at hand, and so does the line before
   the current one.  */
struct side
{
  struct lines lines;
  struct str name;
  uintmax_t field;              /* it is joined by */
  bool puts_unpaired;
  uintmax_t count;              /* lines so far, the current one included */
  struct line current, before;
  struct line key, key_before;  /* their join fields */
  bool at_end;
  bool unchecked;               /* the order of the current line is not known */
  bool disordered;              /* that was told */
  VEC (struct line) group;      /* lines with the join field that pairs now */
  uintmax_t automatic;          /* so many fields are put, in the automatic format */
};

struct joining
{
  struct invocation *inv;
  const struct settings *set;
  struct output *out;
  unsigned char end;
  struct field_style style;
  struct span separator;        /* of the output */
  bool collates;
  struct collate_scratch scratch;
  struct byte_map upper;
  bool unpaired;                /* a line that pairs with none was seen */
  bool skips_check;             /* of the next lines, which are behind headers */
  struct side sides[2];
  fields fields[2];             /* of the two lines that are put */
};

static struct span
key_text (const struct side *side, struct line key)
{
  return line_text (&side->lines, key);
}

/* In the order of upper case.  */
static int
compare_folded (const struct byte_map *upper, struct span a, struct span b)
{
  for (size_t i = 0; i < a.length && i < b.length; i++)
    {
      unsigned char of_a = ELEM (upper->to, span_at (a, i));
      unsigned char of_b = ELEM (upper->to, span_at (b, i));
      if (of_a != of_b)
        return of_a < of_b ? -1 : 1;
    }
  return a.length < b.length ? -1 : a.length > b.length;
}

static int
compare_keys (struct joining *j, struct span a, struct span b)
{
  if (j->set->ignores_case)
    return compare_folded (&j->upper, a, b);
  if (!j->collates || a.length == 0 || b.length == 0)
    return span_order (a, b);
  return collate_compare (&j->scratch, a, b);
}

static bool
checks_order (const struct joining *j)
{
  return j->set->order_check == CHECK_ALWAYS
         || (j->set->order_check == CHECK_UNPAIRED && j->unpaired);
}

static void
tell_disorder (struct joining *j, struct side *side)
{
  if (side->disordered)
    return;
  side->disordered = true;
  struct span line = line_text (&side->lines, side->current);
  BUF (text);
  buf_append (&text, span_first (line, span_find (line, '\0')));
  complain (j->inv, _("%s:%ju: is not sorted: %s"), str_c (side->name), side->count,
            str_c (buf_str (&text)));
  if (j->set->order_check == CHECK_ALWAYS)
    stop (j->inv);
}

/* Go on to the next line of SIDE.  False at its end.  */
static bool
advance (struct joining *j, struct side *side)
{
  side->before = side->current;
  side->key_before = side->key;
  side->lines.keep = side->group.count > 0 ? VEC_AT (side->group, 0).begin : side->before.begin;
  side->at_end = !lines_next (&side->lines, &side->current);
  if (side->at_end)
    {
      if (!side->lines.in.error)
        return false;
      complain_errno (j->inv, side->lines.in.error, "%s", _("read error"));
      stop (j->inv);
    }
  size_t begin = line_begin (&side->lines, side->current);
  struct field key;
  field_find (&j->style, line_block (&side->lines, side->current), begin, side->field, &key);
  uintmax_t place = side->current.begin - begin;
  side->key.begin = place + key.begin;
  side->key.end = place + key.end;
  side->unchecked = checks_order (j) && side->count > 0 && !j->skips_check;
  side->count++;
  return true;
}

/* The order of the current line of SIDE is to be known now; IN_ORDER if it is already
   clear that it is right.  */
static void
settle_order (struct joining *j, struct side *side, bool in_order)
{
  if (!side->unchecked)
    return;
  side->unchecked = false;
  if (!in_order
      && compare_keys (j, key_text (side, side->key_before), key_text (side, side->key)) > 0)
    tell_disorder (j, side);
}

/* FIELD, or what stands for it where it is empty.  */
static void
put_field (struct joining *j, struct span field)
{
  put_span (j->out, field.length == 0 && j->set->filler_given ? str_span (j->set->filler) : field);
}

static void
put_next_field (struct joining *j, struct span field)
{
  put_span (j->out, j->separator);
  put_field (j, field);
}

/* All fields of the line behind BEGIN in TEXT, which is of SIDE, but the join field.  */
static void
put_other_fields (struct joining *j, const struct side *side, struct span text, size_t begin)
{
  struct field_walk walk = field_walk_begin (&j->style, text, begin);
  uintmax_t most = j->set->automatic ? side->automatic : UINTMAX_MAX, number = 0;
  for (struct field field; number < most && field_walk_next (&walk, &field); number++)
    if (number != side->field)
      put_next_field (j, span_slice (text, field.begin, field.end));
  if (j->set->automatic)
    for (; number < most; number++)
      if (number != side->field)
        put_next_field (j, span_empty ());
}

/* The same for LINE; KEY is its join field.  */
static void
put_around_key (struct joining *j, const struct side *side, const struct line *line,
                const struct field *key)
{
  struct span text = line_block (&side->lines, *line);
  if (side->field == 0 && !j->set->filler_given && !j->set->automatic
      && (j->style.kind != BETWEEN_BLANKS || fields_are_plain (&j->style, text, key->end)))
    put_span (j->out, span_from (text, key->end));
  else
    put_other_fields (j, side, text, line_begin (&side->lines, *line));
}

/* The join field, and the others of both lines.  */
static void
put_both (struct joining *j, const struct line *first, const struct line *second)
{
  const struct side *a = &ELEM (j->sides, 0), *b = &ELEM (j->sides, 1);
  struct field key_a = { 0, 0 }, key_b = { 0, 0 };
  if (first)
    {
      struct span text = line_block (&a->lines, *first);
      field_find (&j->style, text, line_begin (&a->lines, *first), a->field, &key_a);
      put_field (j, span_slice (text, key_a.begin, key_a.end));
    }
  if (second)
    {
      struct span text = line_block (&b->lines, *second);
      field_find (&j->style, text, line_begin (&b->lines, *second), b->field, &key_b);
      if (!first)
        put_field (j, span_slice (text, key_b.begin, key_b.end));
    }
  if (first)
    put_around_key (j, a, first, &key_a);
  else if (j->set->automatic)
    put_other_fields (j, a, span_empty (), 0);
  if (second)
    put_around_key (j, b, second, &key_b);
  else if (j->set->automatic)
    put_other_fields (j, b, span_empty (), 0);
}

/* The fields that -o has of LINE, which is of side WHICH; none where it is NULL.  */
static struct span
list_fields (struct joining *j, size_t which, const struct line *line)
{
  fields *list = &ELEM (j->fields, which);
  VEC_CLEAR (*list);
  if (!line)
    return span_empty ();
  const struct lines *lines = &ELEM (j->sides, which).lines;
  struct span text = line_block (lines, *line);
  struct field_walk walk = field_walk_begin (&j->style, text, line_begin (lines, *line));
  for (struct field field; field_walk_next (&walk, &field);)
    VEC_PUSH (*list, field);
  return text;
}

static void
put_format (struct joining *j, const struct line *first, const struct line *second)
{
  struct span texts[2] = { list_fields (j, 0, first), list_fields (j, 1, second) };
  bool is_next = false;
  FOR_EACH (wanted, j->set->format)
    {
      size_t which = wanted->file > 0 ? wanted->file - 1 : first ? 0 : 1;
      uintmax_t number = wanted->file > 0 ? wanted->number : ELEM (j->sides, which).field;
      const fields *list = &ELEM (j->fields, which);
      struct span text = span_empty ();
      if (number < list->count)
        {
          struct field field = VEC_AT (*list, (size_t) number);
          text = span_slice (ELEM (texts, which), field.begin, field.end);
        }
      if (is_next)
        put_span (j->out, j->separator);
      is_next = true;
      put_field (j, text);
    }
}

/* Put a pair; FIRST or SECOND is NULL where there is only the other.  */
static void
put_pair (struct joining *j, const struct line *first, const struct line *second)
{
  if (j->set->format.count > 0)
    put_format (j, first, second);
  else
    put_both (j, first, second);
  put_byte (j->out, j->end);
}

/* The current line of SIDE pairs with none.  */
static void
put_unpaired (struct joining *j, const struct side *side)
{
  if (!side->puts_unpaired)
    return;
  bool is_first = side == &ELEM (j->sides, 0);
  put_pair (j, is_first ? &side->current : NULL, is_first ? NULL : &side->current);
}

/* All lines of SIDE from the current one on that have the join field KEY.  */
static void
collect_group (struct joining *j, struct side *side, struct span key)
{
  int order;
  do
    {
      VEC_PUSH (side->group, side->current);
      if (!advance (j, side))
        return;
      order = compare_keys (j, key_text (side, side->key), key);
      if (order < 0 && side->unchecked)
        tell_disorder (j, side);
      side->unchecked = false;
    }
  while (order == 0);
}

static void
join_group (struct joining *j)
{
  struct side *a = &ELEM (j->sides, 0), *b = &ELEM (j->sides, 1);
  struct line key = a->key;
  collect_group (j, a, key_text (b, b->key));
  collect_group (j, b, key_text (a, key));
  if (!j->set->only_unpaired)
    FOR_EACH (first, a->group)
      FOR_EACH (second, b->group)
        put_pair (j, first, second);
  VEC_CLEAR (a->group);
  VEC_CLEAR (b->group);
}

/* The other file has ended: the lines of SIDE that are left pair with none.  If CHECKS,
   their order is looked at, whether or not they are put.  */
static void
finish_side (struct joining *j, struct side *side, const struct side *other, bool checks)
{
  if (side->at_end || !(side->puts_unpaired || checks))
    return;
  put_unpaired (j, side);
  if (!other->at_end)
    j->unpaired = true;
  while (advance (j, side))
    {
      settle_order (j, side, false);
      put_unpaired (j, side);
      if (side->disordered && !side->puts_unpaired)
        return;
    }
}

static void
put_headers (struct joining *j)
{
  struct side *a = &ELEM (j->sides, 0), *b = &ELEM (j->sides, 1);
  if (a->at_end && b->at_end)
    return;
  put_pair (j, a->at_end ? NULL : &a->current, b->at_end ? NULL : &b->current);
  j->skips_check = true;
  if (!a->at_end)
    advance (j, a);
  if (!b->at_end)
    advance (j, b);
  j->skips_check = false;
}

static void
join_files (struct joining *j)
{
  struct side *a = &ELEM (j->sides, 0), *b = &ELEM (j->sides, 1);
  while (!a->at_end && !b->at_end)
    {
      int order = compare_keys (j, key_text (a, a->key), key_text (b, b->key));
      /* A line was read alone when the one before it was less than the other file's: it
         is in order if it is not less.  */
      settle_order (j, a, order >= 0);
      settle_order (j, b, order <= 0);
      if (order == 0)
        {
          join_group (j);
          continue;
        }
      struct side *lesser = order < 0 ? a : b;
      put_unpaired (j, lesser);
      advance (j, lesser);
      j->unpaired = true;
    }
  bool checks = j->set->order_check != CHECK_NEVER && !(a->disordered && b->disordered);
  finish_side (j, a, b, checks);
  finish_side (j, b, a, checks);
  if (a->disordered || b->disordered)
    complain (j->inv, "%s", _("input is not in sorted order"));
}

static void
open_side (struct joining *j, size_t which)
{
  struct side *side = &ELEM (j->sides, which);
  const struct settings *set = j->set;
  side->name = ELEM (set->files, which);
  side->field = ELEM (set->field, which);
  side->puts_unpaired = ELEM (set->puts_unpaired, which);
  struct input in;
  if (str_equal (side->name, STR ("-")))
    input_stdin (&in, side->name, j->out);
  else
    input_open (&in, side->name, j->out);
  if (in.error)
    {
      complain_file (j->inv, side->name, in.error);
      stop (j->inv);
    }
  lines_begin (&side->lines, in, j->end);
}

/* How fields are told apart, and what is put between them.  */
static void
prepare_fields (struct joining *j)
{
  const struct settings *set = j->set;
  j->style.kind = !set->separator_given ? BETWEEN_BLANKS
                  : set->separator.length == 0 || str_equal (set->separator, STR ("\n"))
                    ? WHOLE_LINE : BETWEEN_SEPARATORS;
  j->separator = !set->separator_given || set->separator.length == 0 ? SPAN (" ")
                 : str_equal (set->separator, STR ("\\0")) ? SPAN ("\0")
                 : str_span (set->separator);
  j->style.separator = j->separator;
  field_style_prepare (&j->style);
  for (unsigned int i = 0; i < COUNT (j->upper.to) && j->set->ignores_case; i++)
    ELEM (j->upper.to, i) = byte_to_upper ((unsigned char) i);
}

/* As many fields as the current line of SIDE has are put, of each line.  */
static void
count_fields (struct joining *j, struct side *side)
{
  if (side->at_end)
    return;
  struct field_walk walk
    = field_walk_begin (&j->style, line_block (&side->lines, side->current),
                        line_begin (&side->lines, side->current));
  for (struct field field; field_walk_next (&walk, &field);)
    side->automatic++;
}

void
pair_files (struct invocation *inv, const struct settings *set)
{
  struct joining j = {
    .inv = inv, .set = set, .out = &inv->out, .end = set->zero_terminated ? '\0' : '\n',
    .collates = !collate_is_bytes (),
  };
  prepare_fields (&j);
  struct side *a = &ELEM (j.sides, 0), *b = &ELEM (j.sides, 1);
  open_side (&j, 0);
  open_side (&j, 1);
  advance (&j, a);
  advance (&j, b);
  if (set->automatic)
    {
      count_fields (&j, a);
      count_fields (&j, b);
    }
  if (set->header)
    put_headers (&j);
  join_files (&j);
}
