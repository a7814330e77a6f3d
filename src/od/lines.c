/* od: lines.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "arith/wide.h"
#include "od.h"
#include "simd/dump.h"

/* How much is read at once.  */
enum { READ_AT_ONCE = 256 * 1024 };

/* Lines longer than this are put field by field.  */
enum { WIDTH_OF_BULK = 2048 };

static void
put_number_of (struct output *out, uintmax_t number, const struct address_form *form)
{
  unsigned char digits[24];
  size_t first = sizeof digits;
  for (; number > 0 || sizeof digits - first < form->digits; number /= form->radix)
    ELEM (digits, --first) = span_at (SPAN ("0123456789abcdef"), number % form->radix);
  put_span (out, span_from (SPAN_ARRAY (digits), first));
}

void
put_address (struct dump *dump, uintmax_t address)
{
  struct output *out = &dump->inv->out;
  const struct address_form *form = &dump->form;
  if (form->radix != 0)
    put_number_of (out, address, form);
  if (!form->labels)
    return;
  if (form->radix != 0)
    put_byte (out, ' ');
  put_byte (out, '(');
  struct address_form own = { .radix = 8, .digits = 7 };
  if (form->radix != 0)
    {
      own = *form;
      if (address - form->begin > UINTMAX_MAX - form->label)
        {
          complain (dump->inv, _("pseudo address too large for input"));
          stop (dump->inv);
        }
      address = address - form->begin + form->label;
    }
  put_number_of (out, address, &own);
  put_byte (out, ')');
}

/* What stands in front of the lines of a second type.  */
static size_t
address_columns (const struct address_form *form)
{
  return form->radix == 0 && form->labels ? 7 : form->radix == 0 ? 0 : form->digits;
}

static void
put_as_text (struct output *out, struct span bytes)
{
  put_span (out, SPAN ("  >"));
  for (size_t i = 0; i < bytes.length; i++)
    put_byte (out, byte_is_printable (span_at (bytes, i)) ? span_at (bytes, i) : '.');
  put_byte (out, '<');
}

/* BYTES, which may be less than a line, in the fields of TYPE.  */
static void
put_fields_of (struct dump *dump, const struct type *type, struct span bytes, struct buf *text)
{
  struct output *out = &dump->inv->out;
  size_t fields = dump->width / type->size;
  size_t shown = (bytes.length + type->size - 1) / type->size;
  size_t padding = type->padding;
  for (size_t i = 0; i < shown; i++)
    {
      unsigned char filled[sizeof (long double)] = { 0 };
      struct span field = span_from (bytes, i * type->size);
      if (field.length >= type->size)
        field = span_first (field, type->size);
      else
        {
          mspan_copy (MSPAN (filled), field);
          field = span_first (SPAN_ARRAY (filled), type->size);
        }
      /* What is left of the blanks is shared by what is left of the fields.  */
      size_t left = wide_low (product (type->padding, fields - i - 1) / fields);
      field_text (text, type, field, dump->swapped);
      size_t columns = padding - left + type->columns;
      put_repeated (out, ' ', columns - size_min (columns, text->length));
      put_span (out, buf_span (text));
      padding = left;
    }
  if (type->text)
    {
      put_repeated (out, ' ', padding + type->columns * (fields - shown));
      put_as_text (out, bytes);
    }
  put_byte (out, '\n');
}

static void
put_line (struct dump *dump, uintmax_t address, struct span bytes)
{
  BUF (text);
  bool first = true;
  FOR_EACH (type, dump->types)
    {
      if (first)
        put_address (dump, address);
      else
        put_repeated (&dump->inv->out, ' ', address_columns (&dump->form));
      first = false;
      put_fields_of (dump, type, bytes, &text);
    }
}

/* What each byte is in fields of TYPE, of one byte.  */
static void
fill_texts (struct dump_style *style, const struct type *type)
{
  BUF (text);
  for (unsigned int byte = 0; byte < 256; byte++)
    {
      unsigned char unit[1] = { (unsigned char) byte };
      field_text (&text, type, SPAN_ARRAY (unit), false);
      struct mspan room = MSPAN (ELEM (style->texts, byte));
      mspan_fill (room, ' ');
      mspan_copy (mspan_from (room, style->text_length - text.length), buf_span (&text));
    }
}

/* Whether lines can be put in bulk, in which STYLE.  */
static bool
bulk_style (const struct dump *dump, struct dump_style *style)
{
  if (dump->types.count != 1 || dump->form.labels || dump->width > WIDTH_OF_BULK)
    return false;
  const struct type *type = &VEC_AT (dump->types, 0);
  *style = (struct dump_style) {
    .cells = type->size == 1 ? DUMP_TEXTS : type->kind == TYPE_OCTAL ? DUMP_OCTAL
             : DUMP_HEXADECIMAL,
    .unit = type->size, .big_endian = (__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__) != dump->swapped,
    .width = dump->width, .radix = dump->form.radix, .digits = dump->form.digits,
    .text = type->text, .all = dump->all, .text_length = type->columns + 1
  };
  if (type->text)
    for (unsigned int byte = 0; byte < 256; byte++)
      ELEM (style->shown, byte)
        = byte_is_printable ((unsigned char) byte) ? (unsigned char) byte : '.';
  if (type->size == 1)
    fill_texts (style, type);
  return type->size == 1 || type->kind == TYPE_HEXADECIMAL
         || (type->kind == TYPE_OCTAL && type->size == 2);
}

/* Put whole lines of TEXT, as dump_lines does, at least one; how many bytes.  */
static size_t
put_in_bulk (struct dump *dump, const struct dump_style *style, struct span text,
             struct dump_progress *progress)
{
  size_t written;
  struct mspan room = output_reserve (&dump->inv->out, dump_line_most (style));
  size_t taken = dump_lines (text, room, style, progress, &written);
  output_commit (&dump->inv->out, written);
  return taken;
}

/* The same, one line, by fields.  */
static size_t
put_by_fields (struct dump *dump, struct span text, struct dump_progress *progress)
{
  size_t before = progress->before ? dump->width : 0;
  struct span line = span_slice (text, before, before + dump->width);
  bool same = progress->before && !dump->all && span_equal (span_first (text, before), line);
  if (!same)
    put_line (dump, progress->address, line);
  else if (!progress->starred)
    put_span (&dump->inv->out, SPAN ("*\n"));
  progress->starred = same;
  progress->before = true;
  progress->address += dump->width;
  return dump->width;
}

void
dump_in_lines (struct dump *dump)
{
  struct dump_style style;
  bool bulk = bulk_style (dump, &style);
  struct dump_progress progress = { .address = dump->form.begin };
  BUF (held);
  buf_ensure (&held, READ_AT_ONCE);
  for (;;)
    {
      buf_ensure (&held, READ_AT_ONCE / 2);
      size_t room = size_min (buf_room (&held).length, READ_AT_ONCE);
      size_t length = stream_read (&dump->stream, mspan_first (buf_room (&held), room));
      if (length == 0)
        break;
      buf_commit (&held, length);
      struct span rest = buf_span (&held);
      while (rest.length - (progress.before ? dump->width : 0) >= dump->width)
        {
          /* The last line stays, for the next to be held against.  */
          size_t first = progress.before ? 0 : dump->width;
          size_t taken = bulk ? put_in_bulk (dump, &style, rest, &progress)
                              : put_by_fields (dump, rest, &progress);
          rest = span_from (rest, taken - first);
        }
      buf_drop (&held, held.length - rest.length);
    }
  struct span last = span_from (buf_span (&held), progress.before ? dump->width : 0);
  if (last.length > 0)
    put_line (dump, progress.address, last);
  if (dump->form.radix != 0 || dump->form.labels)
    {
      put_address (dump, progress.address + last.length);
      put_byte (&dump->inv->out, '\n');
    }
}
