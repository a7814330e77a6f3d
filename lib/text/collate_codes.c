/* The order of texts in the locale, guessed from that of their characters.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/collate_codes.h"

#include "simd/leading.h"

/* Take a primary weight off *REST, which is not empty.  glibc's strxfrm writes them as
   UTF-8 has numbers.  */
static uint32_t
take_weight (struct span *rest)
{
  unsigned char lead = span_at (*rest, 0);
  size_t length = size_min (lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4, rest->length);
  uint32_t weight = (uint32_t) (span_leading (span_first (*rest, length)) >> 32);
  *rest = span_from (*rest, length);
  return weight;
}

/* How many of the weights of ASCII are below WEIGHT.  */
static size_t
weights_below (const struct collate_codes *codes, uint32_t weight)
{
  size_t low = 0, high = codes->weights_count_;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      if (ELEM (codes->weights_, middle) < weight)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
add_code (struct collate_code *code, unsigned int byte)
{
  if (code->count < COLLATE_CODES_MOST)
    code->codes |= (uint64_t) byte << (56 - 8 * code->count++);
}

/* The weights of ASCII have even codes.  Odd ones are between them: the bytes of the weight
   follow.  */
static struct collate_code
code_of_weights (const struct collate_codes *codes, struct span weights)
{
  struct collate_code code = { 0, 0 };
  while (weights.length > 0 && code.count < COLLATE_CODES_MOST)
    {
      uint32_t weight = take_weight (&weights);
      size_t below = weights_below (codes, weight);
      bool is_known = below < codes->weights_count_ && ELEM (codes->weights_, below) == weight;
      add_code (&code, 2 * (unsigned int) below + (is_known ? 2 : 1));
      if (!is_known)
        for (; weight != 0; weight <<= 8)
          add_code (&code, weight >> 24);
    }
  return code;
}

static struct collate_code
code_of_character (const struct collate_codes *codes, struct collate_codes_scratch *scratch,
                   struct span character)
{
  buf_truncate (&scratch->weights_, 0);
  collate_primary (&scratch->scratch_, character, &scratch->weights_);
  return code_of_weights (codes, buf_span (&scratch->weights_));
}

/* Whether the small letters A and B weigh the same beside each other as each by itself.  */
static bool
stand_alone (struct collate_codes_scratch *scratch, unsigned char a, unsigned char b)
{
  unsigned char pair[] = { a, b };
  struct span both = SPAN_ARRAY (pair);
  struct buf *weights = &scratch->weights_;
  buf_truncate (weights, 0);
  collate_primary (&scratch->scratch_, both, weights);
  size_t length = weights->length;
  collate_primary (&scratch->scratch_, span_first (both, 1), weights);
  collate_primary (&scratch->scratch_, span_from (both, 1), weights);
  return span_equal (span_first (buf_span (weights), length),
                     span_from (buf_span (weights), length));
}

/* Find the pairs of letters that do not.  In Czech, say, "ch" is a letter of its own.  */
static void
find_pairs (struct collate_codes *codes, struct collate_codes_scratch *scratch)
{
  for (unsigned char a = 'a'; a <= 'z'; a++)
    for (unsigned char b = 'a'; b <= 'z'; b++)
      if (!stand_alone (scratch, a, b))
        {
          ELEM (codes->pairs_, a - 'a') |= (uint32_t) 1 << (b - 'a');
          codes->has_pairs_ = true;
        }
}

static bool
is_letter (unsigned char byte)
{
  return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

/* Whether TEXT has a pair of letters behind its first AT bytes.  */
static bool
has_pair (const struct collate_codes *codes, struct span text, size_t at)
{
  if (at + 1 >= text.length || !is_letter (span_at (text, at))
      || !is_letter (span_at (text, at + 1)))
    return false;
  unsigned int second = (span_at (text, at + 1) | 0x20) - 'a';
  return ELEM (codes->pairs_, (span_at (text, at) | 0x20) - 'a') >> second & 1;
}

/* How many letters that belong together TEXT begins with; 0 where those are none.  */
static size_t
letters_together (const struct collate_codes *codes, struct span text)
{
  enum { MOST = 4 };
  size_t last = 0;
  /* Hungarian writes a double "cs" as "ccs".  */
  if (has_pair (codes, text, 1) && (span_at (text, 0) | 0x20) == (span_at (text, 1) | 0x20))
    last = 1;
  while (last < MOST - 1 && has_pair (codes, text, last))
    last++;
  return last > 0 ? last + 1 : 0;
}

/* Put the weight of the character BYTE of ASCII among those known.  */
static void
know_weight (struct collate_codes *codes, struct collate_codes_scratch *scratch,
             unsigned char byte)
{
  buf_truncate (&scratch->weights_, 0);
  unsigned char bytes[] = { byte };
  collate_primary (&scratch->scratch_, SPAN_ARRAY (bytes), &scratch->weights_);
  struct span rest = buf_span (&scratch->weights_);
  uint32_t weight = rest.length > 0 ? take_weight (&rest) : 0;
  size_t at = weights_below (codes, weight);
  if (weight == 0 || rest.length > 0
      || (at < codes->weights_count_ && ELEM (codes->weights_, at) == weight))
    return;
  for (size_t i = codes->weights_count_++; i > at; i--)
    ELEM (codes->weights_, i) = ELEM (codes->weights_, i - 1);
  ELEM (codes->weights_, at) = weight;
}

bool
collate_codes_find (struct collate_codes *codes)
{
  *codes = (struct collate_codes) { .charset_ = charset_of_locale () };
  struct collate_codes_scratch scratch = { 0 };
  bool found = codes->charset_ != CHARSET_OTHER;
  if (found)
    {
      find_pairs (codes, &scratch);
      unsigned int last = codes->charset_ == CHARSET_UTF8 ? 0x7f : 0xff;
      for (unsigned int i = 1; i <= 0x7f; i++)
        know_weight (codes, &scratch, (unsigned char) i);
      for (unsigned int i = 1; i <= last; i++)
        {
          unsigned char bytes[] = { (unsigned char) i };
          ELEM (codes->of_byte_, i) = code_of_character (codes, &scratch, SPAN_ARRAY (bytes));
        }
    }
  collate_codes_release (&scratch);
  return found;
}

void
collate_codes_release (struct collate_codes_scratch *scratch)
{
  collate_release (&scratch->scratch_);
  buf_release (&scratch->weights_);
  VEC_RELEASE (scratch->met_);
}

/* The code of what is a character, or letters together: up to four bytes.  */
static struct collate_code
code_met (const struct collate_codes *codes, struct collate_codes_scratch *scratch,
          struct span character)
{
  enum { MET_BITS = 10 };
  while (scratch->met_.count < 1 << MET_BITS)
    VEC_PUSH (scratch->met_, ((struct collate_met) { .bytes = 0 }));
  struct collate_met *met
    = &VEC_AT (scratch->met_, (size_t) (span_mix (character) >> (64 - MET_BITS)));
  uint64_t bytes = span_leading (character);
  if (met->bytes != bytes)
    *met = (struct collate_met) { bytes, code_of_character (codes, scratch, character) };
  return met->code;
}

/* The length of the character of UTF-8 that TEXT begins with, or of the byte that is
   none.  */
static size_t
character_length (const struct collate_codes *codes, struct span text)
{
  struct span rest = text;
  struct character c = char_take (codes->charset_, &rest);
  return c.validity == CHAR_VALID ? text.length - rest.length : 1;
}

struct collate_code
collate_codes_of (const struct collate_codes *codes, struct collate_codes_scratch *scratch,
                  struct span text, size_t depth)
{
  struct collate_code all = { 0, 0 };
  while (text.length > 0 && all.count < COLLATE_CODES_MOST)
    {
      unsigned char byte = span_at (text, 0);
      size_t length = 0;
      if (byte == '\0')
        break;
      if (byte >= 0x80 && codes->charset_ == CHARSET_UTF8)
        length = character_length (codes, text);
      else if (codes->has_pairs_)
        length = letters_together (codes, text);
      struct collate_code code = length > 0
                                 ? code_met (codes, scratch, span_first (text, length))
                                 : ELEM (codes->of_byte_, byte);
      text = span_from (text, size_max (1, length));
      size_t passed = size_min (depth, code.count);
      depth -= passed;
      if (passed == code.count)
        continue;
      all.codes |= code.codes << 8 * passed >> 8 * all.count;
      all.count = size_min (COLLATE_CODES_MOST, all.count + code.count - passed);
    }
  return all;
}
