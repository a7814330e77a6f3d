/* lib/simd/dump.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/dump.h"

#include <inttypes.h>
#include <string.h>

#include "bound/buf.h"
#include "samples.h"

/* Add to WANTED a line as printf has it.  */
static void
line_by_printf (struct buf *wanted, const unsigned char *from, uintmax_t address,
                const struct dump_style *style)
{
  if (style->radix == 8)
    buf_format (wanted, "%0*jo", (int) style->digits, address);
  else if (style->radix == 10)
    buf_format (wanted, "%0*ju", (int) style->digits, address);
  else if (style->radix == 16)
    buf_format (wanted, "%0*jx", (int) style->digits, address);
  for (size_t i = 0; i < style->width; i += style->unit)
    {
      uint64_t number = 0;
      for (size_t k = 0; k < style->unit; k++)
        number = number << 8 | from[i + (style->big_endian ? k : style->unit - 1 - k)];
      if (style->cells == DUMP_TEXTS)
        buf_format (wanted, " %03u", from[i]);
      else if (style->cells == DUMP_OCTAL)
        buf_format (wanted, " %06" PRIo64, number);
      else
        buf_format (wanted, " %0*" PRIx64, (int) style->unit * 2, number);
    }
  if (style->text)
    {
      buf_format (wanted, "  >");
      for (size_t i = 0; i < style->width; i++)
        buf_push (wanted, style->shown[from[i]]);
      buf_push (wanted, '<');
    }
  buf_push (wanted, '\n');
}

static struct mspan room;
static uint64_t state;

/* The dump of S in calls that have more and less room.  */
static void
check_style (struct span s, const struct dump_style *style)
{
  struct dump_progress progress = { .address = 01234567 };
  bool starred = false;
  size_t at = 0;
  while (s.length - at >= style->width)
    {
      size_t before = progress.before ? style->width : 0;
      struct span source = span_from (s, at - before);
      size_t most = dump_line_most (style);
      struct mspan target = mspan_from (room, room.length - most - random_next (&state) % 5000);
      size_t written;
      size_t taken = dump_lines (source, target, style, &progress, &written);
      ck_assert_uint_gt (taken, 0);
      SAME (taken / style->width * style->width, taken);
      BUF (wanted);
      for (size_t line = at; line < at + taken; line += style->width)
        {
          const unsigned char *from = s.base_ + line;
          bool same = !style->all && line > 0
                      && memcmp (from - style->width, from, style->width) == 0;
          if (!same)
            line_by_printf (&wanted, from, 01234567 + line, style);
          else if (!starred)
            buf_format (&wanted, "*\n");
          starred = same;
        }
      ck_assert (span_equal (buf_span (&wanted), span_of_ (target.base_, written)));
      at += taken;
      SAME (progress.address, 01234567 + at);
    }
}

static struct dump_style
random_style (void)
{
  static const unsigned int radixes[] = { 0, 8, 10, 16 };
  struct dump_style style = {
    .cells = (enum dump_cells) (random_next (&state) % 3),
    .big_endian = random_next (&state) % 2, .text = random_next (&state) % 2,
    .all = random_next (&state) % 2, .text_length = 4,
    .radix = radixes[random_next (&state) % 4], .digits = 6 + random_next (&state) % 2
  };
  style.unit = style.cells == DUMP_TEXTS ? 1 : style.cells == DUMP_OCTAL ? 2
               : (size_t) 1 << random_next (&state) % 4;
  style.width = style.unit * (1 + random_next (&state) % 20);
  for (unsigned int byte = 0; byte < 256; byte++)
    {
      char text[DUMP_TEXT_MOST];
      snprintf (text, sizeof text, " %03u   ", byte % 256);
      memcpy (style.texts[byte], text, sizeof text);
      style.shown[byte] = byte >= ' ' && byte < 0x7f ? (unsigned char) byte : '.';
    }
  return style;
}

static void
check_dump (struct span s)
{
  struct dump_style style = random_style ();
  check_style (span_first (s, size_min (s.length, 3000)), &style);
}

START_TEST (dumps_lines)
{
  room = guarded (20000);
  each_sample (check_dump);
}
END_TEST

/* Lines that are the same, some of them with others between.  */
START_TEST (stars_lines)
{
  room = guarded (20000);
  struct mspan m = guarded (4000);
  for (unsigned int round = 0; round < 200; round++)
    {
      struct dump_style style = random_style ();
      mspan_fill (m, (unsigned char) round);
      for (unsigned int i = 0; i < round % 5; i++)
        mspan_set (m, random_next (&state) % m.length, 0);
      check_style (mspan_span (m), &style);
    }
}
END_TEST

RUN_TESTS ("dump", dumps_lines, stars_lines)
