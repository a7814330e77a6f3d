/* One run of dd.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DD_DD_H
#define DD_DD_H

#include "cache.h"
#include "operands.h"
#include "process/signals.h"
#include "statistics.h"

/* Where bytes come from.  */
struct source
{
  int fd;
  struct mspan block;           /* to read to */
  off_t offset;                 /* in the file */
  bool can_seek;
  int seek_error;               /* why not */
  bool warns;                   /* of short reads that may not be what was meant */
  size_t before;                /* what the last read gave */
  size_t partial;               /* what the last block had, where it was not whole */
  struct cache cache;
};

/* Where they go.  */
struct target
{
  int fd;
  struct mspan block;           /* what is gathered, of which … */
  size_t held;                  /* … so many bytes are */
  bool seeks;                   /* over blocks of zeros */
  bool seeked;                  /* the last of them was */
  bool syncs_data, syncs_all;   /* when all is written */
  off_t offset;                 /* in the file, where that matters */
  struct cache cache;
};

struct dd
{
  struct invocation *inv;
  const struct job *job;
  struct statistics statistics;
  struct source source;
  struct target target;
  bool interrupted;
};

/* Do what signals ask for that have come: tell what was done so far, or end.  */
void heed_noted_signals (struct dd *d);
static inline void
heed_signals (struct dd *d)
{
  if (signals_noted ())
    heed_noted_signals (d);
}

/* The invocation, for complaints: a line that tells of progress ends first.  errno stays as
   it is.  */
struct invocation *speaker (struct dd *d);

/* Have the target on disk, if that was asked for, close what is open, tell what was done;
   the same, and end the run, which has failed; the same, but nothing is told where the
   target cannot be had on disk, as with GNU.  */
void finish (struct dd *d);
void fail (struct dd *d) __attribute__ ((noreturn));
void give_up (struct dd *d) __attribute__ ((noreturn));

/* The names, for messages.  */
struct str source_name (const struct dd *d);
struct str target_name (const struct dd *d);

/* Open NAME with FLAGS; let FD, which is open, have FLAGS as well, NAME telling what it
   is called.  What goes wrong ends the run.  */
int open_end (struct dd *d, struct str name, int flags);
void add_flags (struct dd *d, int fd, int flags, struct str (*name) (const struct dd *));

/* LENGTH bytes, for input or output.  Where there are none, the run ends.  */
struct mspan block_memory (struct dd *d, size_t length, bool is_input);

#endif
