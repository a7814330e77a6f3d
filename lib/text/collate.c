/* The order of texts in the locale.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/collate.h"

#include <locale.h>

#include "bound/collating.h"
#include "simd/leading.h"
#include "text/locale.h"

/* Whether the name of the locale of LC_COLLATE is one of the first COUNT of these.  */
static bool
collates_as (size_t count)
{
  /* glibc's C.UTF-8 has no rules of its own: its order is that of the characters'
     numbers, which is that of their bytes.  */
  static const char *const of_bytes[] = { "C", "POSIX", "C.UTF-8", "C.utf8" };
  locale_need (LC_COLLATE);
  const char *name = setlocale (LC_COLLATE, NULL);
  for (size_t i = 0; i < size_min (count, COUNT (of_bytes)); i++)
    if (name && str_equal (str_of (name), str_of (ELEM (of_bytes, i))))
      return true;
  return false;
}

bool
collate_is_bytes (void)
{
  return collates_as (SIZE_MAX);
}

void
collate_release (struct collate_scratch *scratch)
{
  buf_release (&scratch->a_);
  buf_release (&scratch->b_);
}

/* Take the text before the first NUL off *REST, with that NUL if it has one, and copy
   it to B.  */
static struct str
take_piece (struct span *rest, struct buf *b)
{
  size_t length = span_find (*rest, '\0');
  buf_truncate (b, 0);
  buf_append (b, span_first (*rest, length));
  *rest = span_from (*rest, size_min (length + 1, rest->length));
  return buf_str (b);
}

int
collate_compare (struct collate_scratch *scratch, struct span a, struct span b)
{
  if (span_equal (a, b))
    return 0;
  for (;;)
    {
      bool more_a = span_find (a, '\0') < a.length, more_b = span_find (b, '\0') < b.length;
      struct str piece_a = take_piece (&a, &scratch->a_);
      int difference = str_collate (piece_a, take_piece (&b, &scratch->b_));
      if (difference != 0)
        return difference;
      if (!more_a || !more_b)
        return more_a - more_b;
    }
}

/* Put behind what RESULT holds the weights of PIECE.  */
static void
add_weights (struct str piece, struct buf *result)
{
  buf_ensure (result, 8 * piece.length + 64);
  size_t length = str_weights (piece, buf_room (result));
  if (length >= buf_room (result).length)
    {
      buf_ensure (result, length + 1);
      str_weights (piece, buf_room (result));
    }
  buf_commit (result, length);
}

void
collate_transform (struct collate_scratch *scratch, struct span text, struct buf *result)
{
  enum { C_AND_POSIX = 2 };
  if (collates_as (C_AND_POSIX))
    {
      buf_append (result, text);
      return;
    }
  while (text.length > 0)
    {
      add_weights (take_piece (&text, &scratch->a_), result);
      buf_push (result, '\0');
    }
}

/* glibc's strxfrm has the weights of each level behind each other with a byte 1 in
   between.  Only those of the first are used: on others it does not always agree with
   strcoll, whose order counts.  */
void
collate_primary (struct collate_scratch *scratch, struct span text, struct buf *result)
{
  size_t before = result->length;
  add_weights (take_piece (&text, &scratch->a_), result);
  buf_truncate (result, before + span_find (span_from (buf_span (result), before), 1));
}

uint64_t
collate_image (struct collate_scratch *scratch, struct span text)
{
  buf_truncate (&scratch->b_, 0);
  collate_primary (scratch, text, &scratch->b_);
  return span_leading (buf_span (&scratch->b_));
}
