/* Random numbers: of our own, or of a file's bytes.
   SPDX-License-Identifier: GPL-3.0-or-later

   Our own are those of ChaCha20 with a key of the system's.  Those of a file are the
   ones that GNU's tools have of the same file.  */

#ifndef ORDER_RANDOM_H
#define ORDER_RANDOM_H

#include "io/input.h"
#include "order/numbers.h"
#include "simd/chacha.h"

struct random
{
  bool failed;                  /* the file gave too few bytes, … */
  int error;                    /* … for this errno, or 0 at its end */
  bool has_source_;
  struct input source_;
  struct span bytes_;           /* what is read of it and not used */
  uint64_t number_, largest_;   /* what is left of its bytes */
  struct chacha chacha_;
  size_t used_;                 /* how many of these words */
  struct chacha_words words_;
};

/* Begin with the bytes of the file SOURCE, or, where none is given, of the system.
   False, with R->error, where they cannot be had.  */
bool random_open (struct random *r, struct str source);
void random_close (struct random *r);

/* Begin with SEED: the same numbers of the same seed, on any machine.  */
void random_open_seed (struct random *r, struct str seed);

/* A number below COUNT, which is not 0: each of them with the same chance.  When R has
   failed, 0.  */
uint64_t random_below (struct random *r, uint64_t count);

/* Fill M with random bytes.  False when R has failed.  */
bool random_bytes (struct random *r, struct mspan m);

/* COUNT numbers below LIMIT, no two the same, in random order; COUNT <= LIMIT.  Memory
   is for COUNT of them, or for LIMIT where that is not much more; the run ends where
   there is none.  */
numbers64 random_choose (struct random *r, uint64_t count, uint64_t limit);

/* Bring COUNT elements of V to its front, in random order.  Where R fails, some.  */
void random_shuffle (struct random *r, numbers64 *v, size_t count);

#endif
