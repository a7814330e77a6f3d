/* Random numbers: of our own, or of a file's bytes.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "order/random.h"

#include <errno.h>

#include "bound/mspan.h"
#include "order/digest.h"
#include "sys/entropy.h"
#include "sys/memory.h"

static void
take_key (struct random *r, struct span key)
{
  for (size_t i = 0; i < key.length; i++)
    ELEM (r->chacha_.key, i / 4) = ELEM (r->chacha_.key, i / 4) << 8 | span_at (key, i);
}

void
random_open_seed (struct random *r, struct str seed)
{
  *r = (struct random) { .bytes_ = span_empty (), .used_ = CHACHA_WORDS };
  /* A digest is half a key.  */
  struct digest_salt first = { .given = true }, second = { .bytes = { 1 }, .given = true };
  struct digest halves[] = { digest_of (&first, str_span (seed)),
                             digest_of (&second, str_span (seed)) };
  unsigned char key[sizeof r->chacha_.key];
  mspan_copy (mspan_copy (MSPAN (key), SPAN_ARRAY (ELEM (halves, 0).bytes)),
              SPAN_ARRAY (ELEM (halves, 1).bytes));
  take_key (r, SPAN_ARRAY (key));
}

bool
random_open (struct random *r, struct str source)
{
  *r = (struct random) { .has_source_ = str_given (source), .bytes_ = span_empty (),
                         .used_ = CHACHA_WORDS };
  if (r->has_source_)
    {
      input_open (&r->source_, source, NULL);
      r->error = r->source_.error;
      return r->error == 0;
    }
  unsigned char key[sizeof r->chacha_.key];
  if (!sys_random (MSPAN (key)))
    {
      r->error = errno;
      return false;
    }
  take_key (r, SPAN_ARRAY (key));
  return true;
}

void
random_close (struct random *r)
{
  if (r->has_source_)
    input_close (&r->source_);
}

/* The next byte of the source; 0 when there is none.  */
static unsigned char
source_byte (struct random *r)
{
  unsigned char byte = 0;
  if (!r->failed && !span_take (&r->bytes_, &byte)
      && !(input_block (&r->source_, &r->bytes_) && span_take (&r->bytes_, &byte)))
    {
      r->failed = true;
      r->error = r->source_.error;
    }
  return byte;
}

/* NUMBER_ is as likely to be any from 0 to LARGEST_.  A byte more is one more digit of
   it, in base 256, until there are COUNT numbers that it can be.  Then those up to the
   last multiple of COUNT are used: the remainder by COUNT is what is wanted, and the
   quotient is left for the next time.  What is beyond that multiple is where the next
   try begins.

   All this is modulo 2^64, as GNU has it: where COUNT is more than 2^56, LARGEST_ may
   come out small, and more bytes are taken; and NUMBER_ may come out larger.  */
static uint64_t
below_from_source (struct random *r, uint64_t count)
{
  uint64_t number = r->number_, largest = r->largest_;
  for (;;)
    {
      while (largest < count - 1)
        {
          number = number << 8 | source_byte (r);
          largest = largest << 8 | UINT8_MAX;
          if (r->failed)
            return 0;
        }
      uint64_t beyond = largest - (count - 1);
      if (beyond == 0)
        {
          r->number_ = r->largest_ = 0;
          return number % count;
        }
      uint64_t unused = beyond % count;
      if (number <= largest - unused)
        {
          r->number_ = number / count;
          r->largest_ = beyond / count;
          return number % count;
        }
      number -= largest - unused + 1;
      largest = unused - 1;
    }
}

static inline uint32_t
own_word (struct random *r)
{
  if (r->used_ == CHACHA_WORDS)
    {
      chacha_next (&r->chacha_, &r->words_);
      r->used_ = 0;
    }
  return ELEM (r->words_.word, r->used_++);
}

static inline uint64_t
own_below (struct random *r, uint64_t count)
{
  const uint64_t words = (uint64_t) 1 << 32;
  if (count <= words)
    {
      /* D. Lemire, "Fast random integer generation in an interval", 2019: a word by
         COUNT, in words, is below COUNT; the few products whose low part is below
         2^32 modulo COUNT are one too many of their number.  */
      uint64_t product = own_word (r) * count;
      if ((uint32_t) product < count)
        for (uint64_t few = words % count; (uint32_t) product < few;)
          product = own_word (r) * count;
      return product >> 32;
    }
  unsigned int spare = (unsigned int) __builtin_clzll (count - 1);
  for (;;)
    {
      uint64_t number = (uint64_t) own_word (r) << 32;
      number = (number | own_word (r)) >> spare;
      if (number < count)
        return number;
    }
}

static inline uint64_t
draw_below (struct random *r, uint64_t count)
{
  return r->has_source_ ? below_from_source (r, count) : own_below (r, count);
}

uint64_t
random_below (struct random *r, uint64_t count)
{
  return draw_below (r, count);
}

/* The next bytes of the source.  */
static void
source_bytes (struct random *r, struct mspan m)
{
  while (m.length > 0)
    {
      size_t count = size_min (m.length, r->bytes_.length);
      m = mspan_copy (m, span_first (r->bytes_, count));
      r->bytes_ = span_from (r->bytes_, count);
      if (m.length > 0 && !input_block (&r->source_, &r->bytes_))
        {
          r->failed = true;
          r->error = r->source_.error;
          return;
        }
    }
}

bool
random_bytes (struct random *r, struct mspan m)
{
  if (r->failed)
    return false;
  if (r->has_source_)
    source_bytes (r, m);
  else
    while (m.length > 0)
      {
        struct chacha_words words;
        chacha_next (&r->chacha_, &words);
        struct span bytes = SPAN_OF (words.word);
        m = mspan_copy (m, span_first (bytes, size_min (bytes.length, m.length)));
      }
  return !r->failed;
}

/* Fisher and Yates, from the front: an element of those that are left goes to the next
   place, and the one that is there to where that was.  */
void
random_shuffle (struct random *r, numbers64 *v, size_t count)
{
  for (size_t i = 0; i < count && !r->failed; i++)
    {
      size_t chosen = i + draw_below (r, v->count - i);
      uint64_t element = VEC_AT (*v, chosen);
      VEC_AT (*v, chosen) = VEC_AT (*v, i);
      VEC_AT (*v, i) = element;
    }
}

/* --- few of many ---------------------------------------------------------- */

/* What has come to a place from elsewhere.  */
struct moved { uint64_t place, element; };

/* By place, with open addressing; places are not NOWHERE.  They come by chance, so
   their low bits are as good as a hash of them.  */
static const uint64_t NOWHERE = UINT64_MAX;
struct moved_table { VEC (struct moved) slots; };

static struct moved_table
moved_table_for (uint64_t count)
{
  struct moved_table table = { 0 };
  uint64_t slots = 16;
  while (slots / 2 < count && slots < UINT64_MAX / 2)
    slots *= 2;
  VEC_ADOPT (table.slots, sys_memory_for (slots, sizeof (struct moved)));
  FOR_EACH (slot, table.slots)
    slot->place = NOWHERE;
  return table;
}

/* The slot of PLACE, or the one where it would go.  */
static struct moved *
slot_of (struct moved_table *table, uint64_t place)
{
  size_t mask = table->slots.count - 1;
  for (size_t at = place & mask;; at = (at + 1) & mask)
    {
      struct moved *slot = &VEC_AT (table->slots, at);
      if (slot->place == place || slot->place == NOWHERE)
        return slot;
    }
}

static uint64_t
element_at (const struct moved *slot, uint64_t place)
{
  return slot->place == place ? slot->element : place;
}

/* As if all numbers below LIMIT were shuffled, but only those that moved are held.  */
static void
choose_few (struct random *r, uint64_t limit, numbers64 *v)
{
  struct moved_table table = moved_table_for (v->count);
  for (size_t i = 0; i < v->count && !r->failed; i++)
    {
      uint64_t chosen = i + draw_below (r, limit - i);
      uint64_t here = element_at (slot_of (&table, i), i);
      struct moved *slot = slot_of (&table, chosen);
      VEC_AT (*v, i) = element_at (slot, chosen);
      *slot = (struct moved) { chosen, here };
    }
  VEC_RELEASE (table.slots);
}

numbers64
random_choose (struct random *r, uint64_t count, uint64_t limit)
{
  /* So many times as many numbers cost more than those that move.  */
  enum { FEW = 8 };
  numbers64 v;
  if (limit / FEW >= count)
    {
      v = numbers64_make (count);
      choose_few (r, limit, &v);
      return v;
    }
  v = numbers64_make (limit);
  for (size_t i = 0; i < v.count; i++)
    VEC_AT (v, i) = i;
  random_shuffle (r, &v, count);
  VEC_TRUNCATE (v, count);
  return v;
}
