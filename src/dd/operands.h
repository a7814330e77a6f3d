/* What the operands of dd ask for.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DD_OPERANDS_H
#define DD_OPERANDS_H

#include "cli/tool.h"

enum conversion
{
  CONV_ASCII = 1 << 0, CONV_EBCDIC = 1 << 1, CONV_IBM = 1 << 2, CONV_BLOCK = 1 << 3,
  CONV_UNBLOCK = 1 << 4, CONV_LCASE = 1 << 5, CONV_UCASE = 1 << 6, CONV_SWAB = 1 << 7,
  CONV_SPARSE = 1 << 8, CONV_SYNC = 1 << 9, CONV_EXCL = 1 << 10, CONV_NOCREAT = 1 << 11,
  CONV_NOTRUNC = 1 << 12, CONV_NOERROR = 1 << 13, CONV_FDATASYNC = 1 << 14,
  CONV_FSYNC = 1 << 15,
  /* Bytes change, so that what is written is not what was read.  */
  CONV_OF_BYTES = CONV_ASCII | CONV_EBCDIC | CONV_IBM | CONV_BLOCK | CONV_UNBLOCK
                  | CONV_LCASE | CONV_UCASE | CONV_SWAB
};

enum flag
{
  FLAG_APPEND = 1 << 0, FLAG_DIRECT = 1 << 1, FLAG_DIRECTORY = 1 << 2, FLAG_DSYNC = 1 << 3,
  FLAG_SYNC = 1 << 4, FLAG_FULLBLOCK = 1 << 5, FLAG_NONBLOCK = 1 << 6,
  FLAG_NOATIME = 1 << 7, FLAG_NOCACHE = 1 << 8, FLAG_NOCTTY = 1 << 9,
  FLAG_NOFOLLOW = 1 << 10, FLAG_COUNT_BYTES = 1 << 11, FLAG_SKIP_BYTES = 1 << 12,
  FLAG_SEEK_BYTES = 1 << 13
};

/* How much is told.  */
enum telling { TELL_ALL, TELL_NOTHING, TELL_NO_TRANSFER, TELL_PROGRESS };

/* So many whole blocks, and BYTES, fewer than one has.  */
struct amount { intmax_t blocks, bytes; };

/* The number of blocks that stands for all there are.  */
#define ALL_BLOCKS INTMAX_MAX

struct job
{
  struct str input, output;     /* names; standard input and output where not given */
  size_t input_block, output_block;
  bool gathers;                 /* output blocks are filled, whatever is read at once */
  size_t record;                /* cbs; 0 where there are no records */
  struct amount skip, seek, count;
  unsigned int conversions, input_flags, output_flags;
  enum telling telling;
};

/* Read the operands of INV.  What they must not say ends the run.  */
void job_parse (struct invocation *inv, struct job *job);

/* FLAGS as open(2) has them.  */
int flags_for_open (unsigned int flags);

static inline bool
is_any (struct amount amount)
{
  return amount.blocks > 0 || amount.bytes > 0;
}

#endif
