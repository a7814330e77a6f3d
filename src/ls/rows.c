/* ls: rows of names, in all forms but the long one.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "listing.h"

/* What stands between names.  */
enum { GAP = 2 };

static void
add_item (struct listing *l, size_t at, const struct details *widths, size_t start)
{
  begin_row_colour (l);
  add_details (l, at, widths);
  add_name (l, at, start);
  unsigned char indicator = indicator_of (l, at);
  if (indicator)
    buf_push (&l->row, indicator);
}

static size_t
item_columns (struct listing *l, size_t at, const struct details *widths)
{
  return details_width (l, at, widths) + file_at (l, at)->columns
         + (indicator_of (l, at) != 0);
}

/* --- a name a line -------------------------------------------------------- */

/* Whether rows are nothing but names as they are.  */
static bool
is_bare (const struct listing *l)
{
  const struct settings *set = l->set;
  return !l->coloured && !l->hyperlinks && set->indicator == INDICATE_NOTHING && !set->inode
         && !set->blocks && !set->context;
}

static void
put_each (struct listing *l)
{
  struct output *out = &l->inv->out;
  if (is_bare (l))
    {
      bool is_quoted;
      FOR_EACH (at, l->group.order)
        {
          put_span (out, shown_name (l, &l->names, str_span (file_at (l, *at)->name), &is_quoted));
          put_byte (out, l->end);
        }
      return;
    }
  struct details widths = details_of_group (l);
  FOR_EACH (at, l->group.order)
    {
      add_item (l, *at, &widths, 0);
      buf_push (&l->row, l->end);
      put_row (l);
    }
}

/* --- names in lines ------------------------------------------------------- */

/* SEPARATOR stands behind names, then a blank or the end of the line.  */
static void
put_separated (struct listing *l, unsigned char separator)
{
  struct details widths = details_of_group (l);
  size_t position = 0;
  bool is_first = true;
  if (l->width > 0)
    measure_names (l);
  FOR_EACH (at, l->group.order)
    {
      size_t columns = l->width > 0 ? item_columns (l, *at, &widths) : 0;
      if (!is_first)
        {
          bool fits = l->width == 0 || position + columns + GAP <= l->width;
          buf_push (&l->row, separator);
          buf_push (&l->row, fits ? ' ' : l->end);
          if (!fits)
            put_row (l);
          position = fits ? position + GAP : 0;
        }
      is_first = false;
      add_item (l, *at, &widths, position);
      position += columns;
    }
  buf_push (&l->row, l->end);
  put_row (l);
}

/* --- columns -------------------------------------------------------------- */

typedef VEC (size_t) sizes;

/* Names in columns.  */
struct layout
{
  size_t names, columns, rows;
  bool is_across;               /* line by line, not column by column */
  sizes items;                  /* how wide each name is, … */
  sizes widths;                 /* … each column, with the gap behind it */
};

static size_t
column_of (const struct layout *layout, size_t index)
{
  return layout->is_across ? index % layout->columns : index / layout->rows;
}

/* Lay the names out in so many COLUMNS.  False where lines would be longer than WIDTH.  */
static bool
lay_out (struct layout *layout, size_t columns, size_t width)
{
  /* So wide is a column at least, and the lines of those that are do not count.  */
  enum { LEAST = 1 + GAP };
  size_t line = columns * LEAST;
  layout->columns = columns;
  layout->rows = (layout->names + columns - 1) / columns;
  VEC_CLEAR (layout->widths);
  for (size_t i = 0; i < columns; i++)
    VEC_PUSH (layout->widths, (size_t) LEAST);
  for (size_t i = 0; i < layout->names; i++)
    {
      size_t column = column_of (layout, i);
      size_t item = VEC_AT (layout->items, i), wanted = item + (column == columns - 1 ? 0 : GAP);
      size_t *has = &VEC_AT (layout->widths, column);
      if (wanted <= *has)
        continue;
      line += wanted - *has;
      *has = wanted;
      if (line > width && columns > 1)
        return false;
    }
  return true;
}

/* Blanks and TABs from the column FROM up to TO.  */
static void
indent (struct listing *l, size_t from, size_t to)
{
  while (from < to)
    if (l->tab > 0 && to / l->tab > (from + 1) / l->tab)
      {
        buf_push (&l->row, '\t');
        from += l->tab - from % l->tab;
      }
    else
      {
        buf_push (&l->row, ' ');
        from++;
      }
}

/* Put the names in ROW.  */
static void
put_layout_row (struct listing *l, const struct layout *layout, const struct details *widths,
                size_t row)
{
  size_t position = 0;
  size_t step = layout->is_across ? 1 : layout->rows;
  size_t index = layout->is_across ? row * layout->columns : row;
  for (size_t column = 0; column < layout->columns && index < layout->names; column++)
    {
      if (column > 0)
        {
          size_t begin = position;
          position += VEC_AT (layout->widths, column - 1);
          indent (l, begin + VEC_AT (layout->items, index - step), position);
        }
      add_item (l, VEC_AT (l->group.order, index), widths, position);
      index += step;
    }
  buf_push (&l->row, l->end);
  put_row (l);
}

static void
put_in_columns (struct listing *l)
{
  struct details widths = details_of_group (l);
  struct layout layout = { .names = l->group.order.count, .is_across = l->format == ACROSS };
  /* The last column has no gap.  */
  size_t most = l->width / (1 + GAP) + (l->width % (1 + GAP) != 0);
  measure_names (l);
  FOR_EACH (at, l->group.order)
    VEC_PUSH (layout.items, item_columns (l, *at, &widths));
  size_t columns = size_max (size_min (most, layout.names), 1);
  while (!lay_out (&layout, columns, l->width))
    columns--;
  for (size_t row = 0; row < layout.rows; row++)
    put_layout_row (l, &layout, &widths, row);
  VEC_RELEASE (layout.items);
  VEC_RELEASE (layout.widths);
}

void
put_rows (struct listing *l)
{
  if (l->group.order.count == 0)
    return;
  switch (l->format)
    {
    case COLUMNS:
    case ACROSS:
      if (l->width > 0)
        put_in_columns (l);
      else
        put_separated (l, ' ');
      break;
    case COMMAS:
      put_separated (l, ',');
      break;
    case LONG:
      put_long_rows (l);
      break;
    default:
      put_each (l);
      break;
    }
}
