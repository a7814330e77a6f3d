/* Characters beyond ASCII by their pages, of 64 characters each.
   SPDX-License-Identifier: GPL-3.0-or-later

   For lib/simd alone.  All characters of a page have the same bytes in UTF-8, but for
   the last, whose low six bits are the place in the page.  */

#ifndef SIMD_PAGES_H
#define SIMD_PAGES_H

#include "simd/vector.h"
#include "simd/width.h"

KERNEL_INLINE bool
continues (unsigned char byte)
{
  return (byte & 0xc0) == 0x80;
}

/* The page of the character at AT, of LENGTH bytes at least 1, and its bytes, the
   last of which has its place in the page.  0 bytes where it is not well
   formed.  */
KERNEL_INLINE size_t
decode_page (const unsigned char *at, size_t length, size_t *page)
{
  if (at[0] < 0xe0)
    {
      *page = at[0] & 0x1f;
      return at[0] >= 0xc2 && length >= 2 && continues (at[1]) ? 2 : 0;
    }
  if (at[0] < 0xf0)
    {
      if (length < 3 || !continues (at[1]) || !continues (at[2]))
        return 0;
      *page = (size_t) (at[0] & 0x0f) << 6 | (at[1] & 0x3f);
      bool surrogate = 0xd800 / COLUMNS_PAGE <= *page && *page < 0xe000 / COLUMNS_PAGE;
      return *page >= 0x800 / COLUMNS_PAGE && !surrogate ? 3 : 0;
    }
  if (length < 4 || !continues (at[1]) || !continues (at[2]) || !continues (at[3]))
    return 0;
  *page = (size_t) (at[0] & 0x0f) << 12 | (size_t) (at[1] & 0x3f) << 6 | (at[2] & 0x3f);
  return 0x10000 / COLUMNS_PAGE <= *page && *page < COLUMNS_PAGES ? 4 : 0;
}

/* Whether characters of PAGE are blanks in some locale: U+1680, U+2000 to U+200A,
   U+205F and U+3000.  */
KERNEL_INLINE bool
page_has_blanks (size_t page)
{
  return page == 0x1680 / COLUMNS_PAGE || page == 0x2000 / COLUMNS_PAGE
         || page == 0x2040 / COLUMNS_PAGE || page == 0x3000 / COLUMNS_PAGE;
}

#endif
