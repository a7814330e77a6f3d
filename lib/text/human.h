/* Sizes as people read them, and the blocks that they are counted in.
   GNU manual, "Block size".  gnulib's human.
   SPDX-License-Identifier: GPL-3.0-or-later

     struct block_size size = block_size_by_default (STR ("DU_BLOCK_SIZE"));
     …
     put_human (out, status.st_blocks, 512, size);

   A number of units of some bytes each is told in blocks, rounded up unless ROUNDING
   says otherwise.  What the arithmetic of integers cannot hold is told as nearly as that
   of long doubles can.  */

#ifndef TEXT_HUMAN_H
#define TEXT_HUMAN_H

#include "bound/buf.h"
#include "bound/str.h"
#include "io/output.h"
#include "text/number.h"

enum human_rounding { ROUND_UP, ROUND_TO_NEAREST, ROUND_DOWN };

struct block_size
{
  uintmax_t bytes;              /* of a block; 1 where units are scaled */
  enum human_rounding rounding;
  bool scaled;                  /* each number in the unit that suits it: 1.1K, 12M */
  bool binary;                  /* those are powers of 1024, not of 1000 */
  bool names_unit;              /* the unit's letter stands behind the number … */
  bool names_bytes;             /* … with a B behind it: kB, KiB … */
  bool spaced;                  /* … and a blank before it */
  bool without_zero;            /* 1K in place of 1.0K */
  bool grouped;                 /* digits in groups, as the locale has them */
};

/* Blocks of BYTES; units that suit each number, powers of 1024 (-h) or of 1000 (--si).  */
static inline struct block_size
block_size_of (uintmax_t bytes)
{
  return (struct block_size) { .bytes = bytes };
}
static inline struct block_size
block_size_human (bool binary)
{
  return (struct block_size) { .bytes = 1, .scaled = true, .binary = binary,
                               .names_unit = true };
}

/* Parse TEXT, the SIZE of --block-size: "human-readable", "si" (both may be cut short), or a
   number of bytes with a suffix, or the suffix alone, which is then put behind numbers; "'"
   in front of it groups digits.  0 is no size.  */
enum number_end block_size_parse (struct str text, struct block_size *size);

/* What the environment asks for: by VARIABLE (LS_BLOCK_SIZE), by BLOCK_SIZE, by BLOCKSIZE;
   otherwise 1024, or 512 where POSIXLY_CORRECT is set.  A bad size in the first of those
   that is set is worth what is good of it: what digits it begins with.  */
struct block_size block_size_by_default (struct str variable);

/* Add AMOUNT units of UNIT bytes each, as SIZE has it, to TEXT or to OUT.  */
void human_append (struct buf *text, uintmax_t amount, uintmax_t unit,
                   struct block_size size);
void put_human (struct output *out, uintmax_t amount, uintmax_t unit, struct block_size size);

#endif
