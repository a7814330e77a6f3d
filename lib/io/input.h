/* Bytes from one descriptor: by blocks, or by records.
   SPDX-License-Identifier: GPL-3.0-or-later

   What is given is a view of the input's own block, valid until the next
   call.  An error ends the input and stays in ERROR; nothing is printed here:
   files_next (cli/files.h) complains for the tools.  */

#ifndef IO_INPUT_H
#define IO_INPUT_H

#include "bound/mspan.h"
#include "bound/str.h"
#include "sys/file.h"

struct output;

struct input
{
  struct str name;              /* as the user gave it */
  int error;                    /* 0, or the errno that ended it */
  bool is_stdin;
  bool terminated;              /* whether the last record had its end byte */
  struct output *before;        /* flushed before a read that may wait */
  int fd_;
  bool may_wait_;               /* not a regular file */
  bool at_end_;
  bool widened_;                /* the pipe was made larger */
  bool status_known_;
  struct stat status_;
  struct mspan block_;
  size_t begin_, end_;          /* what is read and not yet given */
};

/* Open NAME, the same with flags of sys_open_read_as, "standard input";
   IN->error tells whether that worked.  BEFORE may be NULL.  */
void input_open (struct input *in, struct str name, struct output *before);
void input_open_as (struct input *in, struct str name, unsigned int how,
                    struct output *before);
void input_stdin (struct input *in, struct str name, struct output *before);

/* Read from the descriptor FD, which is closed with the input.  */
void input_on (struct input *in, struct str name, int fd, struct output *before);

/* Close, give back the block.  False, with IN->error, when closing failed.  */
bool input_close (struct input *in);

/* The same for standard input itself, which input_close leaves open.  */
bool input_close_stdin (struct input *in);

/* Give back the block, and what is read and not given, but stay open.  */
void input_release (struct input *in);

/* What IN is open on; NULL, with IN->error, where that cannot be known.  */
const struct stat *input_status (struct input *in);

/* The next bytes, as many as one read gives.  False at the end.  */
bool input_block (struct input *in, struct span *block);

/* The next bytes, to ROOM, as many as one read gives; how many.  0 at the
   end.  */
size_t input_read (struct input *in, struct mspan room);

/* The last COUNT bytes of the block given last are the beginning of something:
   they are given again in front of the next block.  Where nothing follows, so
   that they come back alone, input_ended is true.  */
void input_keep (struct input *in, size_t count);
bool input_ended (const struct input *in);

/* The last KEEP bytes given, and behind them at least one more, in one piece; only
   those at the end, where it is false.  */
bool input_more (struct input *in, size_t keep, struct span *text);

/* The next record that ends in END, without END; *IN says whether it was
   TERMINATED.  False at the end.  A record of any length is held whole.  */
bool input_record (struct input *in, unsigned char end, struct span *record);

/* As many whole records as are at hand, at least one, with their ends: only
   the last of the input may lack it.  False at the end.  */
bool input_records (struct input *in, unsigned char end, struct span *records);

/* The same, but that a record which fills the block and is longer than LEAST comes in
   pieces, none of which holds END but the last.  IN->terminated is false for a piece,
   and for what the input ends in without END.  */
bool input_pieces (struct input *in, unsigned char end, size_t least, struct span *text);

/* Wait until IN has something to read or is at its end.  False where OUT loses
   its reader before that.  */
bool input_wait (struct input *in, struct output *out);

/* Read ahead until MOST bytes are held, to be given later.  True where they are the
   rest of IN, and *LENGTH how many they are.  */
bool input_hold (struct input *in, size_t most, size_t *length);

/* Pass over the next COUNT bytes of IN, which can seek or holds them.  False, with
   IN->error, where that fails.  */
bool input_skip (struct input *in, uintmax_t count);

/* The last COUNT bytes given by input_block were not wanted: where IN can
   seek, put its offset back, so that who shares it finds them.  */
void input_give_back (struct input *in, size_t count);

/* COUNT bytes came at once.  Where that filled a pipe there is much to come:
   make it larger, so that reader and writer wait for each other less often.  */
void input_widen (struct input *in, ssize_t count);

/* The descriptor, for lib/io's own transfers and for seeking; nothing may have
   been read ahead.  */
int input_fd (const struct input *in);

#endif
