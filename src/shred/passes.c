/* The passes of shred: which patterns, in which order.
   P. Gutmann, "Secure Deletion of Data from Magnetic and Solid-State Memory", 1996.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "passes.h"

/* The patterns are taken in groups, in this order and then again from the first: as many
   random passes, and these patterns behind them.  */
struct pattern_group { size_t random, count; int patterns[14]; };

/* The bit that is flipped.  */
enum { FLIP = 0x80 };

#define FLIPPED(pattern) (PASS_FLIPPED | (pattern))

static const struct pattern_group groups[] = {
  { 2, 2, { 0x000, 0xfff } },
  { 0, 2, { 0x555, 0xaaa } },
  { 1, 6, { 0x249, 0x492, 0x6db, 0x924, 0xb6d, 0xdb6 } },
  { 0, 12, { 0x111, 0x222, 0x333, 0x444, 0x666, 0x777,
             0x888, 0x999, 0xbbb, 0xccc, 0xddd, 0xeee } },
  { 1, 8, { FLIPPED (0x000), FLIPPED (0x249), FLIPPED (0x492), FLIPPED (0x6db),
            FLIPPED (0x924), FLIPPED (0xb6d), FLIPPED (0xdb6), FLIPPED (0xfff) } },
  { 0, 14, { FLIPPED (0x111), FLIPPED (0x222), FLIPPED (0x333), FLIPPED (0x444),
             FLIPPED (0x555), FLIPPED (0x666), FLIPPED (0x777), FLIPPED (0x888),
             FLIPPED (0x999), FLIPPED (0xaaa), FLIPPED (0xbbb), FLIPPED (0xccc),
             FLIPPED (0xddd), FLIPPED (0xeee) } },
  { 1, 0, { 0 } },
};

/* Add COUNT patterns of GROUP, each of them with the same chance.  */
static void
add_some (passes *p, const struct pattern_group *group, size_t count, struct random *r)
{
  for (size_t i = 0, left = group->count; count > 0; i++, left--)
    if (count == left || random_below (r, left) < count)
      {
        int pattern = ELEM (group->patterns, i);
        VEC_PUSH (*p, pattern);
        count--;
      }
}

/* Add the patterns of COUNT passes.  How many are left, to be random.  */
static size_t
add_patterns (passes *p, size_t count, struct random *r)
{
  size_t random = 0;
  for (size_t i = 0; count > 0; i = (i + 1) % COUNT (groups))
    {
      const struct pattern_group *group = &ELEM (groups, i);
      if (group->random >= count)
        return random + count;
      random += group->random;
      count -= group->random;
      size_t taken = size_min (group->count, count);
      /* Too few would not stand for the group.  */
      if (taken < group->count && (taken < 2 || 3 * taken < group->count))
        return random + count;
      add_some (p, group, taken, r);
      count -= taken;
    }
  return random;
}

/* Bring the patterns of P in random order, with RANDOM passes among them, evenly: the first
   and the last pass are random.  */
static void
mix (passes *p, size_t random, struct random *r)
{
  size_t end = p->count, count = end + random;
  for (size_t i = 0; i < random; i++)
    VEC_PUSH (*p, PASS_RANDOM);
  /* J. E. Bresenham's line: it climbs COUNT - 1 while GAPS of them are passed.  */
  size_t gaps = random - 1, height = gaps;
  for (size_t i = 0; i < count; i++)
    {
      if (height <= gaps)
        {
          height += count - 1;
          VEC_AT (*p, end++) = VEC_AT (*p, i);
          VEC_AT (*p, i) = PASS_RANDOM;
        }
      else
        {
          size_t other = i + (size_t) random_below (r, end - i);
          int pass = VEC_AT (*p, i);
          VEC_AT (*p, i) = VEC_AT (*p, other);
          VEC_AT (*p, other) = pass;
        }
      height -= gaps;
    }
}

void
passes_choose (passes *p, size_t count, struct random *r)
{
  if (count > 0)
    mix (p, add_patterns (p, count, r), r);
}

/* The three bytes that two rounds of the 12 bits of PASS are.  */
struct round { unsigned char bytes[3]; };

static struct round
round_of (int pass)
{
  unsigned int bits = (unsigned int) pass & (PASS_FLIPPED - 1);
  bits |= bits << PASS_BITS;
  return (struct round) { { (unsigned char) (bits >> 16), (unsigned char) (bits >> 8),
                            (unsigned char) bits } };
}

struct pass_name
pass_name (int pass)
{
  if (pass == PASS_RANDOM)
    return (struct pass_name) { "random" };
  static const char digits[] = "0123456789abcdef";
  /* It is named after what a block begins with.  */
  struct round round = round_of (pass);
  if (pass & PASS_FLIPPED)
    ELEM (round.bytes, 0) ^= FLIP;
  struct pass_name name = { { 0 } };
  for (size_t i = 0; i < COUNT (round.bytes); i++)
    {
      unsigned int byte = ELEM (round.bytes, i);
      char high = ELEM (digits, byte / 16), low = ELEM (digits, byte % 16);
      ELEM (name.text, 2 * i) = high;
      ELEM (name.text, 2 * i + 1) = low;
    }
  return name;
}

void
pass_fill (int pass, struct mspan m)
{
  struct round round = round_of (pass);
  enum { BLOCK = 512 };
  size_t filled = size_min (sizeof round.bytes, m.length);
  mspan_copy (m, span_first (SPAN_ARRAY (round.bytes), filled));
  /* What is there is copied behind itself: it is a whole number of rounds.  */
  while (filled < m.length)
    {
      size_t more = size_min (filled, m.length - filled);
      mspan_copy (mspan_from (m, filled), mspan_span (mspan_first (m, more)));
      filled += more;
    }
  if (pass & PASS_FLIPPED)
    for (size_t i = 0; i < m.length; i += BLOCK)
      mspan_set (m, i, mspan_at (m, i) ^ FLIP);
}
