/* Sorted runs: files that are so, and what did not fit in memory.
   SPDX-License-Identifier: GPL-3.0-or-later

   A run of ours is a file without a name, readable by us alone, so that nothing is to
   be removed however sort ends.  */

#ifndef SORT_RUNS_H
#define SORT_RUNS_H

#include <sys/types.h>

#include "cli/tool.h"
#include "io/input.h"
#include "order/order.h"

struct run
{
  struct str name;              /* of the user's file; otherwise the run is ours: */
  struct input in;
  bool compressed;
};

typedef VEC (struct run) run_vec;

struct runs
{
  struct invocation *inv;
  const struct ordering *order;
  str_list folders;             /* for ours, each in turn */
  size_t next_folder;
  struct str compressor;        /* a program, or none */
  bool compresses_no_more;      /* it could not be started */
  size_t batch;                 /* merge no more than so many at once */
  size_t threads;               /* as many as there are processors for */
  run_vec list;                 /* in the order of their lines */
};

/* A run that is being written.  */
struct new_run
{
  struct output out;            /* put its lines here */
  struct output file;
  pid_t filter;            /* 0 is none */
};

void run_begin (struct runs *runs, struct new_run *run);
struct run run_end (struct runs *runs, struct new_run *run);

/* Where there are so many runs that descriptors become short, merge some.  */
void runs_limit (struct runs *runs);

/* OUT will be emptied: copy what is to be read from its file.  */
void runs_spare (struct runs *runs, struct output *out);

/* Merge some until the rest can be merged at once.  */
void runs_reduce (struct runs *runs);

/* Merge all runs, which are no more than that, to OUT.  */
void runs_merge (struct runs *runs, struct output *out);

/* Let OUT tell of errors as sort does, and end the run.  */
void output_stops (struct invocation *inv, struct output *out);

#endif
