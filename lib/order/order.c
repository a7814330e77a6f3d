/* How lines are ordered.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "order/order.h"

#include <locale.h>

#include "order/general.h"
#include "order/hexadecimal.h"
#include "simd/leading.h"
#include "simd/skip.h"
#include "text/classes.h"
#include "text/locale.h"
#include "text/version.h"

static bool
any_key_ignores (const struct ordering *order, enum key_ignore ignored)
{
  FOR_EACH (key, order->keys)
    if (key->ignore == ignored)
      return true;
  return false;
}

static bool
any_key_folds (const struct ordering *order)
{
  FOR_EACH (key, order->keys)
    if (key->folds)
      return true;
  return false;
}

static bool
any_key_is (const struct ordering *order, enum key_kind kind)
{
  FOR_EACH (key, order->keys)
    if (key->kind == kind)
      return true;
  return false;
}

void
ordering_prepare (struct ordering *order)
{
  locale_need (LC_CTYPE);
  order->collates = !collate_is_bytes ();
  bool folds = any_key_folds (order) || any_key_is (order, KEY_MONTH),
       of_dictionaries = any_key_ignores (order, IGNORE_NONDICTIONARY),
       printing = any_key_ignores (order, IGNORE_NONPRINTING);
  order->level = cpu_level ();
  order->has_common_blanks = true;
  for (unsigned int i = 0; i < 256; i++)
    {
      unsigned char byte = (unsigned char) i;
      /* A newline in a line that NUL ends is a blank, too.  */
      bool blank = byte == '\n' || byte_is (CLASS_BLANK, byte);
      ELEM (order->blanks.has, i) = blank;
      order->has_common_blanks &= blank == (byte == ' ' || byte == '\t' || byte == '\n');
      if (of_dictionaries)
        ELEM (order->nondictionary.has, i) = !blank && !byte_is (CLASS_ALNUM, byte);
      if (printing)
        ELEM (order->nonprinting.has, i) = !byte_is (CLASS_PRINT, byte);
      if (folds)
        ELEM (order->upper.to, i) = byte_to_upper (byte);
    }
  order->numbers = decimal_style_of_locale ();
  if (any_key_is (order, KEY_MONTH))
    months_prepare (&order->months, &order->blanks, &order->upper);
}

void
comparing_release (struct comparing *c)
{
  buf_release (&c->first_);
  buf_release (&c->second_);
  buf_release (&c->copy_);
  collate_release (&c->collate_);
  collate_codes_release (&c->codes_);
}

/* --- where a key is ------------------------------------------------------- */

static size_t
skip_blanks (const struct ordering *order, struct span line, size_t at)
{
  while (at < line.length && ELEM (order->blanks.has, span_at (line, at)))
    at++;
  return at;
}

/* Behind the field at AT, in front of what separates it from the next.  */
static size_t
skip_field (const struct ordering *order, struct span line, size_t at)
{
  if (order->separator >= 0)
    return at + span_find (span_from (line, at), (unsigned char) order->separator);
  if (order->has_common_blanks)
    return at + span_skip_fields_at (order->level, span_from (line, at), 1);
  at = skip_blanks (order, line, at);
  while (at < line.length && !ELEM (order->blanks.has, span_at (line, at)))
    at++;
  return at;
}

/* Behind COUNT fields from AT on, and behind what separates them from the next.  */
static size_t
skip_fields (const struct ordering *order, struct span line, size_t at, size_t count)
{
  if (count == 0)
    return at;
  if (order->separator < 0 && order->has_common_blanks)
    return at + span_skip_fields_at (order->level, span_from (line, at), count);
  for (; count > 0 && at < line.length; count--)
    {
      at = skip_field (order, line, at);
      if (order->separator >= 0 && at < line.length)
        at++;
    }
  return at;
}

/* Behind BYTES of the field at AT.  */
static size_t
skip_bytes (const struct ordering *order, struct span line, size_t at, bool skips_blanks,
            size_t bytes)
{
  if (skips_blanks)
    at = skip_blanks (order, line, at);
  return size_min (bytes, line.length - at) + at;
}

struct key_range
key_range (const struct ordering *order, const struct sort_key *key, struct span line)
{
  size_t field = skip_fields (order, line, 0, key->begin_fields);
  size_t begin = skip_bytes (order, line, field, key->skips_begin_blanks, key->begin_bytes);
  if (key->to_end)
    return (struct key_range) { begin, line.length };
  field = key->end_fields >= key->begin_fields
          ? skip_fields (order, line, field, key->end_fields - key->begin_fields)
          : skip_fields (order, line, 0, key->end_fields);
  size_t end = key->end_bytes == 0
               ? skip_field (order, line, field)
               : skip_bytes (order, line, field, key->skips_end_blanks, key->end_bytes);
  return (struct key_range) { begin, size_max (begin, end) };
}

static struct span
key_find (const struct ordering *order, const struct sort_key *key, struct span line)
{
  struct key_range range = key_range (order, key, line);
  return span_slice (line, range.begin, range.end);
}

/* --- what it is compared as ----------------------------------------------- */

static const struct byte_set *
ignored_by (const struct ordering *order, const struct sort_key *key)
{
  return key->ignore == IGNORE_NONDICTIONARY ? &order->nondictionary
         : key->ignore == IGNORE_NONPRINTING ? &order->nonprinting : NULL;
}

/* TEXT as KEY has it compared: a view of itself, or of ROOM.  */
static struct span
key_text (const struct ordering *order, const struct sort_key *key, struct span text,
          struct buf *room)
{
  const struct byte_set *ignored = ignored_by (order, key);
  if (!ignored && !key->folds)
    return text;
  buf_truncate (room, 0);
  buf_ensure (room, text.length);
  for (unsigned char byte; span_take (&text, &byte);)
    if (!ignored || !ELEM (ignored->has, byte))
      buf_push (room, key->folds ? ELEM (order->upper.to, byte) : byte);
  return buf_span (room);
}

/* The next byte of *TEXT that is not ignored; -1 at its end.  */
static inline int
next_byte (struct span *text, const struct byte_set *ignored, const struct byte_map *upper)
{
  for (unsigned char byte; span_take (text, &byte);)
    if (!ignored || !ELEM (ignored->has, byte))
      return upper ? ELEM (upper->to, byte) : byte;
  return -1;
}

/* The bytes of A and B as KEY has them compared, without copies.  */
static int
bytes_compare_as (const struct ordering *order, const struct sort_key *key, struct span a,
                  struct span b)
{
  const struct byte_set *ignored = ignored_by (order, key);
  const struct byte_map *upper = key->folds ? &order->upper : NULL;
  if (!ignored && !upper)
    return span_compare (a, b);
  int byte_a, byte_b;
  do
    {
      byte_a = next_byte (&a, ignored, upper);
      byte_b = next_byte (&b, ignored, upper);
    }
  while (byte_a == byte_b && byte_a >= 0);
  return byte_a - byte_b;
}

static struct span
without_blanks (const struct ordering *order, struct span text)
{
  return span_from (text, skip_blanks (order, text, 0));
}

static int
compare_human (const struct ordering *order, struct span a, struct span b)
{
  int magnitude_a = decimal_magnitude (a, &order->numbers);
  int magnitude_b = decimal_magnitude (b, &order->numbers);
  if (magnitude_a != magnitude_b)
    return magnitude_a < magnitude_b ? -1 : 1;
  struct decimal number_a = decimal_take (&a, &order->numbers);
  struct decimal number_b = decimal_take (&b, &order->numbers);
  return decimal_compare (&number_a, &number_b);
}

/* Where the user named the random bytes, GNU sort is followed in what it hashes.  */
static struct digest
digest_of_key (struct comparing *c, struct span text)
{
  const struct digest_salt *salt = &c->order->salt;
  if (!salt->given)
    return digest_of (salt, text);
  buf_truncate (&c->copy_, 0);
  collate_transform (&c->collate_, text, &c->copy_);
  return digest_of (salt, buf_span (&c->copy_));
}

static int
compare_random (struct comparing *c, struct span a, struct span b)
{
  if (span_equal (a, b))
    return 0;
  struct digest digest_a = digest_of_key (c, a);
  struct digest digest_b = digest_of_key (c, b);
  int difference = span_compare (SPAN_ARRAY (digest_a.bytes), SPAN_ARRAY (digest_b.bytes));
  return difference ? difference : span_compare (a, b);
}

static int
compare_prepared (struct comparing *c, enum key_kind kind, struct span a, struct span b)
{
  const struct ordering *order = c->order;
  struct decimal number_a, number_b;
  struct general general_a, general_b;
  struct hexadecimal hexadecimal_a, hexadecimal_b;
  switch (kind)
    {
    case KEY_NUMBER:
      a = without_blanks (order, a);
      b = without_blanks (order, b);
      number_a = decimal_take (&a, &order->numbers);
      number_b = decimal_take (&b, &order->numbers);
      return decimal_compare (&number_a, &number_b);
    case KEY_HUMAN:
      return compare_human (order, without_blanks (order, a), without_blanks (order, b));
    case KEY_GENERAL:
      general_a = general_of (a, order->numbers.point, &c->copy_);
      general_b = general_of (b, order->numbers.point, &c->copy_);
      return general_compare (&general_a, &general_b);
    case KEY_MONTH:
      return (int) month_of (&order->months, &order->upper, without_blanks (order, a))
             - (int) month_of (&order->months, &order->upper, without_blanks (order, b));
    case KEY_VERSION:
      return version_compare (a, b);
    case KEY_RANDOM:
      return compare_random (c, a, b);
    case KEY_HEXADECIMAL:
      a = without_blanks (order, a);
      b = without_blanks (order, b);
      hexadecimal_a = hexadecimal_take (&a);
      hexadecimal_b = hexadecimal_take (&b);
      return hexadecimal_compare (&hexadecimal_a, &hexadecimal_b);
    case KEY_TEXT:
      break;
    }
  return order->collates ? collate_compare (&c->collate_, a, b) : span_compare (a, b);
}

static int
turned (int difference, bool reversed)
{
  return reversed ? (difference < 0) - (difference > 0) : difference;
}

static int
key_compare (struct comparing *c, const struct sort_key *key, struct span line_a,
             struct span line_b)
{
  const struct ordering *order = c->order;
  struct span a = key_find (order, key, line_a), b = key_find (order, key, line_b);
  int difference;
  if (key->kind == KEY_TEXT && !order->collates)
    difference = bytes_compare_as (order, key, a, b);
  else if (span_equal (a, b))
    difference = 0;
  else
    difference = compare_prepared (c, key->kind, key_text (order, key, a, &c->first_),
                                   key_text (order, key, b, &c->second_));
  return turned (difference, key->reversed);
}

int
lines_compare_from (struct comparing *c, size_t number, struct span line_a,
                    struct span line_b)
{
  const struct ordering *order = c->order;
  for (; number < order->keys.count; number++)
    {
      int difference = key_compare (c, &VEC_AT (order->keys, number), line_a, line_b);
      if (difference != 0)
        return difference;
    }
  if (!order->last_resort)
    return 0;
  int difference = order->collates ? collate_compare (&c->collate_, line_a, line_b)
                                   : span_compare (line_a, line_b);
  return turned (difference, order->last_reversed);
}

struct key_range
key_compared (struct comparing *c, const struct sort_key *key, struct span line,
              struct key_range range)
{
  const struct ordering *order = c->order;
  struct span all = span_slice (line, range.begin, range.end);
  size_t begin = range.begin + skip_blanks (order, all, 0), length;
  struct span text = span_slice (line, begin, range.end);
  unsigned int month;
  switch (key->kind)
    {
    case KEY_NUMBER:
    case KEY_HUMAN:
      length = decimal_length (text, &order->numbers, key->kind == KEY_HUMAN);
      break;
    case KEY_GENERAL:
      length = general_length (text, &c->copy_);
      break;
    case KEY_HEXADECIMAL:
      length = text.length;
      hexadecimal_take (&text);
      length -= text.length;
      break;
    case KEY_MONTH:
      month = month_of (&order->months, &order->upper, text);
      length = month > 0 ? ELEM (order->months.names, month - 1).length : 0;
      break;
    default:
      return range;
    }
  return (struct key_range) { begin, begin + length };
}

/* --- images --------------------------------------------------------------- */

/* The bytes of text, and below them how many there are; or that there are more.  */
enum { IMAGE_MORE = IMAGE_TEXT + 1 };

static inline uint64_t
image_of_text (struct span text, size_t length)
{
  uint64_t word = span_leading (text);
  if (length > IMAGE_TEXT)
    return (word & ~(uint64_t) 0xff) | IMAGE_MORE;
  return length == 0 ? 0 : (word & UINT64_MAX << (64 - 8 * length)) | length;
}

/* The same of what KEY makes of TEXT, from behind the first DEPTH bytes of that.  */
static uint64_t
image_of_changed_text (const struct ordering *order, const struct sort_key *key,
                       struct span text, size_t depth)
{
  const struct byte_set *ignored = ignored_by (order, key);
  const struct byte_map *upper = key->folds ? &order->upper : NULL;
  if (!ignored)
    text = span_from (text, size_min (depth, text.length));
  else
    for (; depth > 0; depth--)
      next_byte (&text, ignored, upper);
  uint64_t image = 0;
  for (unsigned int i = 0; i < IMAGE_TEXT; i++)
    {
      int byte = next_byte (&text, ignored, upper);
      if (byte < 0)
        return image | i;
      image |= (uint64_t) byte << (56 - 8 * i);
    }
  return image | (next_byte (&text, ignored, upper) < 0 ? IMAGE_TEXT : IMAGE_MORE);
}

/* The sign is in front; what is below 0 sorts the other way round.  */
static const uint64_t sign = (uint64_t) 1 << 63;

static uint64_t
image_of_number (const struct ordering *order, struct span text)
{
  struct decimal number = decimal_take (&text, &order->numbers);
  uint64_t image = sign | decimal_image (&number);
  return number.negative ? ~image : image;
}

static uint64_t
image_of_human (const struct ordering *order, struct span text)
{
  int magnitude = decimal_magnitude (text, &order->numbers);
  struct decimal number = decimal_take (&text, &order->numbers);
  uint64_t size = (uint64_t) (magnitude < 0 ? -magnitude : magnitude);
  uint64_t image = sign | size << DECIMAL_IMAGE_BITS | decimal_image (&number);
  return magnitude < 0 || number.negative ? ~image : image;
}

static uint64_t
image_of_hexadecimal (struct span text)
{
  struct hexadecimal number = hexadecimal_take (&text);
  uint64_t image = sign | hexadecimal_image (&number);
  return number.negative ? ~image : image;
}

/* Of a guess, the codes, and below them how many there are, or that there are more.  */
static uint64_t
image_of_collating (struct comparing *c, struct span text, size_t depth)
{
  if (!c->codes)
    return collate_image (&c->collate_, text);
  struct collate_code all = collate_codes_of (c->codes, &c->codes_, text, depth);
  return (all.codes & ~(uint64_t) 0xff) | (all.count > IMAGE_TEXT ? IMAGE_MORE : all.count);
}

static uint64_t
image_of_prepared (struct comparing *c, enum key_kind kind, struct span text, size_t depth)
{
  const struct ordering *order = c->order;
  struct general general;
  struct digest digest;
  switch (kind)
    {
    case KEY_NUMBER:
      return image_of_number (order, without_blanks (order, text));
    case KEY_HUMAN:
      return image_of_human (order, without_blanks (order, text));
    case KEY_GENERAL:
      general = general_of (text, order->numbers.point, &c->copy_);
      return general_image (&general);
    case KEY_MONTH:
      return month_of (&order->months, &order->upper, without_blanks (order, text));
    case KEY_VERSION:
      return version_image (text);
    case KEY_RANDOM:
      digest = digest_of_key (c, text);
      return span_leading (SPAN_ARRAY (digest.bytes));
    case KEY_HEXADECIMAL:
      return image_of_hexadecimal (without_blanks (order, text));
    case KEY_TEXT:
      break;
    }
  return image_of_collating (c, text, depth);
}

static uint64_t
key_image (struct comparing *c, const struct sort_key *key, size_t depth, struct span line)
{
  const struct ordering *order = c->order;
  struct span text = key_find (order, key, line);
  if (key->kind != KEY_TEXT || order->collates)
    return image_of_prepared (c, key->kind, key_text (order, key, text, &c->first_), depth);
  if (key->folds || key->ignore != IGNORE_NOTHING)
    return image_of_changed_text (order, key, text, depth);
  depth = size_min (depth, text.length);
  return image_of_text (span_from (text, depth), text.length - depth);
}

uint64_t
line_image (struct comparing *c, size_t number, size_t depth, struct span text,
            size_t length)
{
  const struct ordering *order = c->order;
  if (number < order->keys.count)
    {
      const struct sort_key *key = &VEC_AT (order->keys, number);
      uint64_t image = key_image (c, key, depth, span_first (text, length));
      return key->reversed ? ~image : image;
    }
  uint64_t image;
  if (order->collates)
    image = image_of_collating (c, span_first (text, length), depth);
  else
    {
      depth = size_min (depth, length);
      image = image_of_text (span_from (text, depth), length - depth);
    }
  return order->last_reversed ? ~image : image;
}

enum image_tells
image_tells (const struct comparing *c, size_t number, uint64_t image)
{
  const struct ordering *order = c->order;
  bool is_key = number < order->keys.count;
  const struct sort_key *key = is_key ? &VEC_AT (order->keys, number) : NULL;
  if (key ? key->reversed : order->last_reversed)
    image = ~image;
  switch (key ? key->kind : KEY_TEXT)
    {
    case KEY_TEXT:
      if ((image & 0xff) == IMAGE_MORE && (c->codes || !order->collates))
        return IMAGE_GOES_ON;
      return order->collates ? IMAGE_UNCERTAIN : IMAGE_EQUAL;
    case KEY_NUMBER:
    case KEY_HUMAN:
    case KEY_HEXADECIMAL:
      return ((image & sign ? image : ~image) & 1) ? IMAGE_UNCERTAIN : IMAGE_EQUAL;
    case KEY_GENERAL:
      return image & 1 ? IMAGE_UNCERTAIN : IMAGE_EQUAL;
    case KEY_MONTH:
      return IMAGE_EQUAL;
    default:
      return IMAGE_UNCERTAIN;
    }
}

bool
images_are_dear (const struct ordering *order)
{
  return order->collates
         && (order->keys.count == 0 || VEC_AT (order->keys, 0).kind == KEY_TEXT);
}
