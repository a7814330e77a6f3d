/* Characters of the user's locale, in bytes.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/chars.h"

#include <langinfo.h>
#include <stdlib.h>
#include <wchar.h>
#include <wctype.h>

#include "bound/arena.h"
#include "bound/str.h"
#include "text/locale.h"

enum charset
charset_of_locale (void)
{
  locale_need (LC_CTYPE);
  if (MB_CUR_MAX == 1)
    return CHARSET_BYTES;
  return str_equal (str_of (nl_langinfo (CODESET)), STR ("UTF-8")) ? CHARSET_UTF8
                                                                   : CHARSET_OTHER;
}

static bool
is_continuation (unsigned char byte)
{
  return (byte & 0xc0) == 0x80;
}

/* The bytes that may follow LEAD as the second: Unicode 15, table 3-7.  */
static bool
fits_second (unsigned char lead, unsigned char second)
{
  switch (lead)
    {
    case 0xe0: return 0xa0 <= second && second <= 0xbf;
    case 0xed: return 0x80 <= second && second <= 0x9f;
    case 0xf0: return 0x90 <= second && second <= 0xbf;
    case 0xf4: return 0x80 <= second && second <= 0x8f;
    default: return is_continuation (second);
    }
}

static size_t
utf8_encode (uint32_t code, struct mspan room)
{
  if (code > 0x10ffff)
    return 0;
  size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  for (size_t i = length - 1; i > 0; i--, code >>= 6)
    mspan_set (room, i, (unsigned char) (0x80 | (code & 0x3f)));
  static const unsigned char lead[] = { 0, 0, 0xc0, 0xe0, 0xf0 };
  mspan_set (room, 0, (unsigned char) (ELEM (lead, length) | code));
  return length;
}

size_t
char_encode (enum charset charset, uint32_t code, struct mspan room)
{
  if (charset == CHARSET_UTF8 || code < 0x80)
    return utf8_encode (code, room);
  if (code > INT32_MAX || locale_is_C (LC_CTYPE))
    return 0;
  mbstate_t state = { 0 };
  struct mspan bytes = mspan_first (room, CHAR_BYTES_MOST);
  size_t length = wcrtomb ((char *) mspan_raw (bytes), (wchar_t) code, &state);
  return length <= CHAR_BYTES_MOST ? length : 0;
}

static struct character
invalid_byte (struct span *rest, unsigned char byte)
{
  *rest = span_from (*rest, 1);
  return (struct character) { byte, CHAR_INVALID };
}

/* By the C library: any charset that has no shift states.  */
static struct character
multibyte_take (struct span *rest)
{
  mbstate_t state = { 0 };
  wchar_t wide;
  size_t length = mbrtowc (&wide, (const char *) span_raw (*rest), rest->length, &state);
  if (length == (size_t) -2)
    return (struct character) { 0, CHAR_UNFINISHED };
  if (length == (size_t) -1)
    return invalid_byte (rest, span_at (*rest, 0));
  if (length == 0)                      /* a NUL */
    length = 1;
  *rest = span_from (*rest, length);
  return (struct character) { (uint32_t) wide, CHAR_VALID };
}

/* What Unicode calls ill-formed although it has UTF-8's pattern (overlong,
   surrogates, above U+10FFFF) is left to the C library: glibc takes some of it
   for characters.  */
static struct character
utf8_take (struct span *rest)
{
  unsigned char lead = span_at (*rest, 0);
  if (lead < 0x80)
    {
      *rest = span_from (*rest, 1);
      return (struct character) { lead, CHAR_VALID };
    }
  size_t length = 0xc2 <= lead && lead <= 0xdf ? 2
                  : 0xe0 <= lead && lead <= 0xef ? 3
                  : 0xf0 <= lead && lead <= 0xf4 ? 4 : 0;
  if (length == 0)
    return lead >= 0xf5 ? multibyte_take (rest) : invalid_byte (rest, lead);
  uint32_t code = lead & (0x7fu >> length);
  for (size_t i = 1; i < length; i++)
    {
      if (i == rest->length)
        return (struct character) { 0, CHAR_UNFINISHED };
      unsigned char byte = span_at (*rest, i);
      if (!is_continuation (byte))
        return invalid_byte (rest, lead);
      if (i == 1 && !fits_second (lead, byte))
        return multibyte_take (rest);
      code = code << 6 | (byte & 0x3f);
    }
  *rest = span_from (*rest, length);
  return (struct character) { code, CHAR_VALID };
}

static struct character
byte_take (struct span *rest)
{
  unsigned char byte = span_at (*rest, 0);
  *rest = span_from (*rest, 1);
  wint_t wide = byte < 0x80 ? byte : btowc (byte);
  /* In musl's C locale what is not ASCII has a surrogate's code: no character either.  */
  if (wide == WEOF || (wide >= 0xd800 && wide <= 0xdfff))
    return (struct character) { byte, CHAR_INVALID };
  return (struct character) { (uint32_t) wide, CHAR_VALID };
}

struct character
char_take (enum charset charset, struct span *rest)
{
  switch (charset)
    {
    case CHARSET_UTF8: return utf8_take (rest);
    case CHARSET_BYTES: return byte_take (rest);
    default: return multibyte_take (rest);
    }
}

/* What is known of the characters of one page of 256: a byte each, 0 while it
   was not asked.  */
enum { KNOWN = 1, SPACE = 2, PRINTABLE = 4, BLANK = 8, COLUMNS_SHIFT = 4 };

static struct mspan
page_of (uint32_t code)
{
  static struct mspan pages[0x110000 / 256];
  static struct arena memory;
  struct mspan *page = &ELEM (pages, code / 256);
  if (page->length == 0)
    *page = arena_bytes (&memory, 256);
  return *page;
}

static unsigned int
traits_of (uint32_t code)
{
  if (code >= 0x110000)
    return KNOWN;
  struct mspan page = page_of (code);
  unsigned int traits = mspan_at (page, code % 256);
  if (traits == 0)
    {
      wint_t wide = (wint_t) code;
      int columns = iswprint (wide) ? wcwidth ((wchar_t) wide) : 0;
      traits = KNOWN | (iswspace (wide) ? SPACE : 0) | (iswprint (wide) ? PRINTABLE : 0)
               | (iswblank (wide) ? BLANK : 0)
               | (columns > 0 ? (unsigned int) columns << COLUMNS_SHIFT : 0);
      mspan_set (page, code % 256, (unsigned char) traits);
    }
  return traits;
}

bool
char_is_space (uint32_t code)
{
  return (traits_of (code) & SPACE) != 0;
}

bool
char_is_no_break_space (uint32_t code)
{
  return code == 0xa0 || code == 0x2007 || code == 0x202f || code == 0x2060;
}

bool
char_is_blank (uint32_t code)
{
  return (traits_of (code) & BLANK) != 0 && !char_is_no_break_space (code);
}

bool
char_is_printable (uint32_t code)
{
  return (traits_of (code) & PRINTABLE) != 0;
}

unsigned int
char_columns (uint32_t code)
{
  return traits_of (code) >> COLUMNS_SHIFT;
}

static unsigned int
advance_of (uint32_t code)
{
  return char_is_printable (code) ? char_columns (code) : 1;
}

/* The columns of a character, one way to count them; and those that are known, as
   far as they were asked for.  */
typedef unsigned int count_columns (uint32_t code);
struct known_columns
{
  struct column_table table;
  struct arena memory;
};

/* The page of CODE: the columns of 64 characters.  */
static void
learn_columns (struct known_columns *known, count_columns *columns_of, uint32_t code)
{
  struct mspan columns = arena_bytes (&known->memory, COLUMNS_PAGE);
  uint32_t first = code - code % COLUMNS_PAGE;
  for (uint32_t i = 0; i < COLUMNS_PAGE; i++)
    {
      unsigned int width = columns_of (first + i);
      mspan_set (columns, i, width < COLUMNS_UNKNOWN ? (unsigned char) width : COLUMNS_UNKNOWN);
    }
  column_table_add (&known->table, code, mspan_span (columns));
}

static struct known_columns *
known_advance (void)
{
  static struct known_columns known;
  return &known;
}

unsigned int
char_advance (struct character c)
{
  if (c.validity != CHAR_VALID || c.code < 0x80 || c.code >= 0x110000)
    return 1;
  struct known_columns *known = known_advance ();
  if (!column_table_has (&known->table, c.code))
    learn_columns (known, advance_of, c.code);
  return advance_of (c.code);
}

const struct column_table *
chars_known_advance (void)
{
  return &known_advance ()->table;
}

/* Learn what is to be known of the character that REST begins with.  False where it
   is none, or is known.  */
static bool
learn_first (struct known_columns *known, count_columns *columns_of, struct span rest)
{
  if (rest.length == 0 || span_at (rest, 0) < 0x80)
    return false;
  struct character c = char_take (CHARSET_UTF8, &rest);
  if (c.validity != CHAR_VALID || c.code >= 0x110000
      || column_table_has (&known->table, c.code))
    return false;
  learn_columns (known, columns_of, c.code);
  return true;
}

static size_t
tally_columns (struct known_columns *known, count_columns *columns_of, struct span s,
               struct width_tally *tally)
{
  struct span rest = s;
  do
    rest = span_from (rest, span_line_width_utf8 (rest, &known->table, tally));
  while (learn_first (known, columns_of, rest));
  return s.length - rest.length;
}

size_t
chars_line_width_utf8 (struct span s, struct width_tally *tally)
{
  static struct known_columns known;
  return tally_columns (&known, char_columns, s, tally);
}

size_t
chars_line_advance_utf8 (struct span s, struct width_tally *tally)
{
  return tally_columns (known_advance (), advance_of, s, tally);
}
