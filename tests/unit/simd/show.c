/* lib/simd/show.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/show.h"

#include <string.h>

#include "samples.h"

/* How BYTE is shown, which NEXT follows.  */
static struct span
shown (unsigned char byte, unsigned char next, const struct show_style *style)
{
  static unsigned char text[8];
  size_t count = 0;
  if (byte == '\n' && style->ends)
    text[count++] = '$';
  if (byte == '\t' && style->tabs)
    return SPAN ("^I");
  if (byte == '\r' && next == '\n' && style->ends)
    return SPAN ("^M");
  if (!style->nonprinting || byte == '\n' || byte == '\t')
    text[count++] = byte;
  else
    {
      if (byte >= 128)
        {
          text[count++] = 'M';
          text[count++] = '-';
          byte = byte % 128;
        }
      if (byte < 32)
        {
          text[count++] = '^';
          text[count++] = (unsigned char) (byte + '@');
        }
      else if (byte == 127)
        {
          text[count++] = '^';
          text[count++] = '?';
        }
      else
        text[count++] = byte;
    }
  return span_of_ (text, count);
}

static size_t
show_one_by_one (struct span source, struct mspan target, const struct show_style *style,
                 size_t *written)
{
  size_t at = 0;
  *written = 0;
  for (; at < source.length; at++)
    {
      bool last = at + 1 == source.length;
      if (last && source.base_[at] == '\r' && style->ends && !style->nonprinting)
        break;
      struct span text = shown (source.base_[at], last ? 0 : source.base_[at + 1], style);
      if (text.length > target.length - *written)
        break;
      mspan_copy (mspan_from (target, *written), text);
      *written += text.length;
    }
  return at;
}

static struct mspan wanted_room, target_room;
static uint64_t state;

static void
check_one (struct span s, const struct show_style *style, size_t room)
{
  size_t wanted_written;
  size_t wanted = show_one_by_one (s, mspan_first (wanted_room, room), style, &wanted_written);
  EACH_LEVEL (level)
    {
      struct mspan target = mspan_from (target_room, target_room.length - room);
      size_t written;
      SAME (show_text_at (level, s, target, style, &written), wanted);
      SAME (written, wanted_written);
      SAME (memcmp (target.base_, wanted_room.base_, written) == 0, true);
    }
}

static struct show_style
style_of (unsigned int bits)
{
  return (struct show_style) { .ends = bits & 1, .tabs = bits & 2, .nonprinting = bits & 4 };
}

static void
check_show (struct span s)
{
  struct show_style style = style_of (random_next (&state));
  check_one (s, &style, s.length * SHOWN_MOST);
  if (random_next (&state) % 4 == 0)
    check_one (s, &style, random_next (&state) % (s.length * 2 + 1));
}

START_TEST (shows_text)
{
  wanted_room = guarded (300000);
  target_room = guarded (300000);
  each_sample (check_show);
}
END_TEST

/* Each byte in each style among plain ones and among others.  */
START_TEST (shows_each_byte)
{
  wanted_room = guarded (4096);
  target_room = guarded (4096);
  struct mspan m = guarded (300);
  for (unsigned int bits = 0; bits < 8; bits++)
    {
      struct show_style style = style_of (bits);
      for (unsigned int byte = 0; byte < 256; byte++)
        for (unsigned int next = 0; next < 4; next++)
          for (unsigned int among = 0; among < 3; among++)
            {
              mspan_fill (m, (unsigned char) "x\r\t"[among]);
              for (size_t at = byte % 20; at + 1 < m.length; at += 63)
                {
                  mspan_set (m, at, (unsigned char) byte);
                  mspan_set (m, at + 1, (unsigned char) "\nx\r\xff"[next]);
                }
              check_one (mspan_span (m), &style, 2000);
            }
    }
}
END_TEST

START_TEST (stops_where_there_is_no_room)
{
  wanted_room = guarded (4096);
  target_room = guarded (4096);
  struct mspan m = guarded (600);
  static const enum kind kinds[] = { PROSE, SHORT_LINES, BYTES, CONTROLS };
  struct show_style style = style_of (7);
  for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
    {
      sample_fill (m, kinds[i], 2);
      for (size_t room = 0; room < 2500; room++)
        check_one (mspan_span (m), &style, room);
    }
}
END_TEST

/* GNU cat -E since 9.0: ^M$ for CR LF, though -v is not given.  */
START_TEST (leaves_a_last_cr)
{
  unsigned char text[64];
  size_t written;
  struct show_style style = { .ends = true };
  SAME (show_text (SPAN ("a\rb\r\n\r"), MSPAN (text), &style, &written), 5);
  ck_assert (span_equal (span_of_ (text, written), SPAN ("a\rb^M$\n")));
  SAME (show_text (SPAN ("\r"), MSPAN (text), &style, &written), 0);
  SAME (written, 0);
  style.nonprinting = true;
  SAME (show_text (SPAN ("\r"), MSPAN (text), &style, &written), 1);
  ck_assert (span_equal (span_of_ (text, written), SPAN ("^M")));
}
END_TEST

RUN_TESTS ("show", shows_text, shows_each_byte, stops_where_there_is_no_room,
           leaves_a_last_cr)
