/* od: types, and how their fields stand in lines.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "types.h"

#include "cli/quote.h"
#include "text/chars.h"
#include "text/digits.h"

static bool
take_byte (struct span *rest, unsigned char byte)
{
  if (rest->length == 0 || span_at (*rest, 0) != byte)
    return false;
  *rest = span_from (*rest, 1);
  return true;
}

/* Take a size in bytes off *REST: a letter of LETTERS, whose sizes are in SIZES, or a
   number; OTHERWISE where there is neither.  False where the number is no size at all.  */
static bool
take_size (struct span *rest, struct span letters, struct span sizes, size_t otherwise,
           uintmax_t *size)
{
  bool overflowed = false;
  size_t found = rest->length > 0 ? span_find (letters, span_at (*rest, 0)) : letters.length;
  if (found < letters.length)
    {
      *size = span_at (sizes, found);
      *rest = span_from (*rest, 1);
    }
  else if (!digits_take (rest, size, &overflowed))
    *size = otherwise;
  return !overflowed;
}

static size_t
integer_columns (enum type_kind kind, size_t size)
{
  size_t power = size == 1 ? 0 : size == 2 ? 1 : size == 4 ? 2 : 3;
  struct row { unsigned char of_power[4]; };
  static const struct row columns[] = {
    [TYPE_SIGNED] = { { 4, 6, 11, 20 } }, [TYPE_UNSIGNED] = { { 3, 5, 10, 20 } },
    [TYPE_OCTAL] = { { 3, 6, 11, 22 } }, [TYPE_HEXADECIMAL] = { { 2, 4, 8, 16 } }
  };
  struct row row = ELEM (columns, kind);
  return ELEM (row.of_power, power);
}

static bool
refuse_size (struct invocation *inv, struct str text, const char *what, uintmax_t size)
{
  complain (inv, what, quoted (text), size);
  return false;
}

static bool
take_integer (struct invocation *inv, struct str text, struct span *rest, struct type *type)
{
  uintmax_t size;
  if (!take_size (rest, SPAN ("CSIL"), SPAN ("\1\2\4\10"), sizeof (int), &size))
    {
      complain (inv, _("invalid type string %s"), quoted (text));
      return false;
    }
  if (size != 1 && size != 2 && size != 4 && size != 8)
    return refuse_size (inv, text, N_("invalid type string %s;\n"
                                      "this system doesn't provide a %ju-byte integral type"),
                        size);
  type->size = size;
  type->columns = integer_columns (type->kind, type->size);
  return true;
}

static bool
take_real (struct invocation *inv, struct str text, struct span *rest, struct type *type)
{
  static const unsigned char columns[] = {
    [REAL_HALF] = 15, [REAL_BFLOAT] = 15, [REAL_FLOAT] = 15, [REAL_DOUBLE] = 24,
    [REAL_LONG_DOUBLE] = sizeof (long double) > 8 ? 29 : 24
  };
  bool brain = rest->length > 0 && span_at (*rest, 0) == 'B';
  uintmax_t size;
  if (!take_size (rest, SPAN ("HBFDL"), SPAN ("\2\2\4\10\20"), sizeof (double), &size))
    {
      complain (inv, _("invalid type string %s"), quoted (text));
      return false;
    }
  type->real = brain ? REAL_BFLOAT : size == 2 ? REAL_HALF
               : size == real_size (REAL_FLOAT) ? REAL_FLOAT
               : size == real_size (REAL_DOUBLE) ? REAL_DOUBLE : REAL_LONG_DOUBLE;
  if (size != real_size (type->real))
    return refuse_size (inv, text,
                        N_("invalid type string %s;\n"
                           "this system doesn't provide a %ju-byte floating point type"),
                        size);
  type->size = size;
  type->columns = ELEM (columns, type->real);
  return true;
}

/* Take one type off *REST, of TEXT.  */
static bool
take_type (struct invocation *inv, struct str text, struct span *rest, struct type *type)
{
  static const unsigned char letters[] = {
    [TYPE_NAME] = 'a', [TYPE_CHARACTER] = 'c', [TYPE_SIGNED] = 'd', [TYPE_UNSIGNED] = 'u',
    [TYPE_OCTAL] = 'o', [TYPE_HEXADECIMAL] = 'x', [TYPE_REAL] = 'f'
  };
  unsigned char letter = span_at (*rest, 0);
  size_t kind = span_find (SPAN_ARRAY (letters), letter);
  if (kind == COUNT (letters))
    {
      struct str shown = arena_str (&inv->arena, span_first (*rest, 1));
      complain (inv, _("invalid character '%s' in type string %s"), str_c (shown), quoted (text));
      return false;
    }
  *rest = span_from (*rest, 1);
  *type = (struct type) { .kind = (enum type_kind) kind, .size = 1, .columns = 3 };
  bool fine = true;
  if (type->kind == TYPE_REAL)
    fine = take_real (inv, text, rest, type);
  else if (type->kind != TYPE_NAME && type->kind != TYPE_CHARACTER)
    fine = take_integer (inv, text, rest, type);
  type->text = fine && take_byte (rest, 'z');
  return fine;
}

bool
types_add (struct invocation *inv, type_vec *types, struct str text)
{
  struct span rest = str_span (text);
  while (rest.length > 0)
    {
      struct type type;
      if (!take_type (inv, text, &rest, &type))
        return false;
      VEC_PUSH (*types, type);
    }
  return true;
}

/* All sizes are powers of 2.  */
size_t
types_common_size (const type_vec *types)
{
  size_t size = 1;
  FOR_EACH (type, *types)
    size = size_max (size, type->size);
  return size;
}

void
types_align (type_vec *types, size_t width)
{
  size_t columns = 0;
  FOR_EACH (type, *types)
    columns = size_max (columns, (type->columns + 1) * (width / type->size));
  FOR_EACH (type, *types)
    type->padding = columns - type->columns * (width / type->size);
}

bool
byte_is_printable (unsigned char byte)
{
  if (byte < 0x80)
    return byte >= ' ' && byte < 0x7f;
  if (charset_of_locale () != CHARSET_BYTES)
    return false;
  unsigned char bytes[] = { byte };
  struct span rest = SPAN_ARRAY (bytes);
  struct character c = char_take (CHARSET_BYTES, &rest);
  return c.validity == CHAR_VALID && char_is_printable (c.code);
}

static void
add_octal_byte (struct buf *text, unsigned char byte)
{
  for (unsigned int shift = 9; shift > 0; shift -= 3)
    buf_push (text, (unsigned char) ('0' + (byte >> (shift - 3) & 7)));
}

static void
add_character (struct buf *text, unsigned char byte)
{
  static const unsigned char letters[] = {
    [0] = '0', ['\a'] = 'a', ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\v'] = 'v',
    ['\f'] = 'f', ['\r'] = 'r'
  };
  if (byte < COUNT (letters) && ELEM (letters, byte) != 0)
    {
      buf_push (text, '\\');
      buf_push (text, ELEM (letters, byte));
    }
  else if (byte_is_printable (byte))
    buf_push (text, byte);
  else
    add_octal_byte (text, byte);
}

static void
add_name (struct buf *text, unsigned char byte)
{
  static const unsigned char names[][4] = {
    "nul", "soh", "stx", "etx", "eot", "enq", "ack", "bel", "bs", "ht", "nl", "vt", "ff",
    "cr", "so", "si", "dle", "dc1", "dc2", "dc3", "dc4", "nak", "syn", "etb", "can", "em",
    "sub", "esc", "fs", "gs", "rs", "us", "sp"
  };
  byte &= 0x7f;
  struct span name = byte == 0x7f ? SPAN ("del") : span_empty ();
  if (byte < COUNT (names))
    {
      name = SPAN_ARRAY (ELEM (names, byte));
      name = span_first (name, span_find (name, '\0'));
    }
  if (name.length > 0)
    buf_append (text, name);
  else
    buf_push (text, byte);
}

/* The number in BYTES.  */
static uintmax_t
number_of (struct span bytes, bool big_endian)
{
  uintmax_t number = 0;
  for (size_t i = 0; i < bytes.length; i++)
    number = number << 8 | span_at (bytes, big_endian ? i : bytes.length - 1 - i);
  return number;
}

static void
add_digits (struct buf *text, uintmax_t number, unsigned int shift, size_t count)
{
  for (; count > 0; count--)
    {
      size_t places = (count - 1) * shift;
      size_t digit = places < 64 ? number >> places & ((1u << shift) - 1) : 0;
      buf_push (text, span_at (SPAN ("0123456789abcdef"), digit));
    }
}

static void
add_decimal (struct buf *text, uintmax_t number)
{
  struct digits digits = digits_of (number);
  buf_append (text, digits_span (&digits));
}

static void
add_signed (struct buf *text, uintmax_t number, size_t size)
{
  uintmax_t sign = (uintmax_t) 1 << (size * 8 - 1);
  if (number & sign)
    {
      buf_push (text, '-');
      number = (sign - 1 - (number & (sign - 1))) + 1;
    }
  add_decimal (text, number);
}

static void
add_real (struct buf *text, const struct type *type, struct span bytes, bool swapped)
{
  unsigned char turned[sizeof (long double)];
  if (!swapped)
    {
      real_shortest (text, type->real, bytes);
      return;
    }
  for (size_t i = 0; i < bytes.length; i++)
    ELEM (turned, i) = span_at (bytes, bytes.length - 1 - i);
  real_shortest (text, type->real, span_first (SPAN_ARRAY (turned), bytes.length));
}

void
field_text (struct buf *text, const struct type *type, struct span bytes, bool swapped)
{
  bool big_endian = (__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__) != swapped;
  uintmax_t number = type->kind == TYPE_REAL ? 0 : number_of (bytes, big_endian);
  buf_truncate (text, 0);
  switch (type->kind)
    {
    case TYPE_NAME: add_name (text, span_at (bytes, 0)); break;
    case TYPE_CHARACTER: add_character (text, span_at (bytes, 0)); break;
    case TYPE_SIGNED: add_signed (text, number, type->size); break;
    case TYPE_UNSIGNED: add_decimal (text, number); break;
    case TYPE_OCTAL: add_digits (text, number, 3, type->columns); break;
    case TYPE_HEXADECIMAL: add_digits (text, number, 4, type->columns); break;
    case TYPE_REAL: add_real (text, type, bytes, swapped); break;
    }
}
