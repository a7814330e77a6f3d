/* tail: what it was told, and what its parts share.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TAIL_TAIL_H
#define TAIL_TAIL_H

#include "cli/tool.h"
#include "io/input.h"

enum follow { NOT, BY_NAME, BY_DESCRIPTOR };
enum headers { SEVERAL_FILES, ALWAYS, NEVER };

/* A process whose end is the end of following (--pid).  */
struct writer
{
  pid_t id;
  struct writer *next;
};

struct settings
{
  bool bytes;                   /* COUNT is of bytes, not of lines */
  bool from_start;              /* pass over COUNT instead of ending with it */
  uintmax_t count;
  bool zero_terminated;
  enum headers headers;
  enum follow follow;
  bool retry;                   /* a name that cannot be opened may be later */
  struct writer *writers;
  double interval;              /* seconds between looks */
  uintmax_t unchanged_most;     /* looks without news before a name is reopened */
  bool debug;
  bool no_notices;              /* for tests: poll */
  bool presume_pipe;            /* for tests: do not seek */
};

/* Whether the names of files are put out.  */
bool with_headers (const struct invocation *inv);

/* Say that reading IN failed.  */
void cannot_read (struct invocation *inv, const struct input *in);

/* Put out the part of IN that is asked for.  */
void put_part (struct invocation *inv, struct input *in);

#endif
