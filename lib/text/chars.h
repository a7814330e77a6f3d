/* Characters of the user's locale, in bytes.
   SPDX-License-Identifier: GPL-3.0-or-later

   UTF-8 is decoded here, with glibc's idea of what is valid; single-byte
   charsets through a table; others by the C library.  What a character is (a
   space, printable, how wide) is asked of the C library once and remembered,
   so that the answers are the locale's own.  */

#ifndef TEXT_CHARS_H
#define TEXT_CHARS_H

#include "bound/mspan.h"
#include "simd/width.h"

enum charset { CHARSET_BYTES, CHARSET_UTF8, CHARSET_OTHER };

/* The charset of LC_CTYPE, which is set from the environment if it was not.  */
enum charset charset_of_locale (void);

enum char_validity
{
  CHAR_VALID,
  CHAR_INVALID,                 /* one byte that begins no character */
  CHAR_UNFINISHED               /* the bytes may be a character's beginning */
};

struct character
{
  uint32_t code;                /* as wchar_t; of an invalid byte, that byte */
  enum char_validity validity;
};

/* Take a character off *REST, which is not empty: all of its bytes, or the one
   byte that is invalid.  Of an unfinished one nothing is taken.  */
struct character char_take (enum charset charset, struct span *rest);

/* The bytes of the character CODE of Unicode at the front of ROOM, which holds
   CHAR_BYTES_MOST; how many they are, 0 where the charset has no such character.  */
enum { CHAR_BYTES_MOST = 16 };  /* MB_LEN_MAX */
size_t char_encode (enum charset charset, uint32_t code, struct mspan room);

/* Of a valid character: whether it separates words (white space that is not a
   no-break space in the locale), is a blank that separates fields (that is no
   no-break space), is a no-break space, is printable; its columns, 0 where it is
   not printable.  */
bool char_is_space (uint32_t code);
bool char_is_blank (uint32_t code);
bool char_is_no_break_space (uint32_t code);
bool char_is_printable (uint32_t code);
unsigned int char_columns (uint32_t code);

/* The same of any character where lines are broken and tab stops are found: 1 of
   what is not printable or no character.  */
unsigned int char_advance (struct character c);

/* The same, as far as it was asked for, for kernels: with a character, its page is
   known.  */
const struct column_table *chars_known_advance (void);

/* Take characters of UTF-8 and newlines from the beginning of S into TALLY, as
   far as a bulk operation goes: it stops before other control characters, bytes
   that are no character and an unfinished one.  Returns how many bytes that
   is.  */
size_t chars_line_width_utf8 (struct span s, struct width_tally *tally);
/* The same with the columns of char_advance.  */
size_t chars_line_advance_utf8 (struct span s, struct width_tally *tally);

#endif
