/* Bytes as lines of numbers, as od has them.
   SPDX-License-Identifier: GPL-3.0-or-later

   Tables and stores that overlap: what is written behind a cell is written over by
   the next.  */

#include <config.h>

#include "simd/dump.h"

#include "simd/vector.h"

enum { ADDRESS_MOST = 24 };

/* A blank and the numbers from 0 to 0777, of three digits.  */
#define OCTAL_TEXT(n) { ' ', '0' + ((n) >> 6), '0' + ((n) >> 3 & 7), '0' + ((n) & 7) }
#define OCTAL_4(n) OCTAL_TEXT (n), OCTAL_TEXT ((n) + 1), OCTAL_TEXT ((n) + 2), OCTAL_TEXT ((n) + 3)
#define OCTAL_16(n) OCTAL_4 (n), OCTAL_4 ((n) + 4), OCTAL_4 ((n) + 8), OCTAL_4 ((n) + 12)
#define OCTAL_64(n) OCTAL_16 (n), OCTAL_16 ((n) + 16), OCTAL_16 ((n) + 32), OCTAL_16 ((n) + 48)
#define OCTAL_256(n) OCTAL_64 (n), OCTAL_64 ((n) + 64), OCTAL_64 ((n) + 128), OCTAL_64 ((n) + 192)
static const unsigned char octal_texts[512][4] = { OCTAL_256 (0), OCTAL_256 (256) };

static const unsigned char digit_texts[16] = "0123456789abcdef";

size_t
dump_line_most (const struct dump_style *style)
{
  return ADDRESS_MOST + style->width * (DUMP_TEXT_MOST + 1) + 2 * sizeof "  ><\n"
         + DUMP_TEXT_MOST;
}

static unsigned char *
put_address (unsigned char *to, uintmax_t address, const struct dump_style *style)
{
  unsigned char text[ADDRESS_MOST];
  unsigned char *at = text + sizeof text;
  if (style->radix == 8)
    for (; address > 0; address >>= 3)
      *--at = digit_texts[address & 7];
  else if (style->radix == 16)
    for (; address > 0; address >>= 4)
      *--at = digit_texts[address & 15];
  else
    for (; address > 0; address /= 10)
      *--at = digit_texts[address % 10];
  while (text + sizeof text - at < (ptrdiff_t) style->digits)
    *--at = '0';
  size_t length = (size_t) (text + sizeof text - at);
  memcpy (to, at, length);
  return to + length;
}

KERNEL_INLINE unsigned char *
put_texts (unsigned char *to, const unsigned char *from, const struct dump_style *style)
{
  for (size_t i = 0; i < style->width; i++, to += style->text_length)
    memcpy (to, style->texts[from[i]], DUMP_TEXT_MOST);
  return to;
}

KERNEL_INLINE unsigned char *
put_octal (unsigned char *to, const unsigned char *from, const struct dump_style *style)
{
  size_t high = style->big_endian ? 0 : 1;
  for (size_t i = 0; i < style->width; i += 2, to += 7)
    {
      unsigned int number = (unsigned int) from[i + high] << 8 | from[i + 1 - high];
      memcpy (to + 3, octal_texts[number & 0777], 4);
      memcpy (to, octal_texts[number >> 9], 4);
    }
  return to;
}

KERNEL_INLINE unsigned char *
put_hexadecimal (unsigned char *to, const unsigned char *from, const struct dump_style *style)
{
  for (size_t i = 0; i < style->width; i += style->unit)
    {
      *to++ = ' ';
      for (size_t k = 0; k < style->unit; k++, to += 2)
        {
          unsigned char byte = from[i + (style->big_endian ? k : style->unit - 1 - k)];
          to[0] = digit_texts[byte >> 4];
          to[1] = digit_texts[byte & 15];
        }
    }
  return to;
}

/* The bytes themselves, as far as they can be seen.  */
KERNEL_INLINE unsigned char *
put_shown (unsigned char *to, const unsigned char *from, const struct dump_style *style)
{
  memcpy (to, "  >", 3);
  to += 3;
  for (size_t i = 0; i < style->width; i++)
    *to++ = style->shown[from[i]];
  *to++ = '<';
  return to;
}

static unsigned char *
put_line (unsigned char *to, const unsigned char *from, const struct dump_style *style)
{
  switch (style->cells)
    {
    case DUMP_TEXTS: to = put_texts (to, from, style); break;
    case DUMP_OCTAL: to = put_octal (to, from, style); break;
    case DUMP_HEXADECIMAL: to = put_hexadecimal (to, from, style); break;
    }
  if (style->text)
    to = put_shown (to, from, style);
  *to++ = '\n';
  return to;
}

size_t
dump_lines (struct span source, struct mspan target, const struct dump_style *style,
            struct dump_progress *progress, size_t *written)
{
  size_t width = style->width, most = dump_line_most (style);
  size_t first = progress->before ? width : 0, at = first;
  const unsigned char *from = source.base_;
  unsigned char *to = target.base_, *end = BYTES_PAST (target.base_, target.length);
  for (; source.length - at >= width && (size_t) (end - to) >= most; at += width)
    {
      bool same = !style->all && progress->before
                  && bytes_compare (from + at - width, from + at, width) == 0;
      if (same && !progress->starred)
        {
          *to++ = '*';
          *to++ = '\n';
        }
      if (!same)
        {
          if (style->radix != 0)
            to = put_address (to, progress->address, style);
          to = put_line (to, from + at, style);
        }
      progress->starred = same;
      progress->before = true;
      progress->address += width;
    }
  *written = (size_t) (to - target.base_);
  return at - first;
}
