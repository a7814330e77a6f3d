/* tail: what its parts share.
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

/* What is known of an operand that is followed.  */
struct tailed
{
  struct input in;
  bool is_open;
  bool given_up;                /* the name is not tried any more */
  bool tailable;                /* when it was last tried */
  int error;                    /* the errno of that; UNTAILABLE */
  bool may_wait;                /* reads of it */
  bool remote;
  bool has_no_size;             /* a file of /proc: size 0, but bytes */
  struct stat status;           /* when it was last looked at */
  off_t position;               /* up to where it has been put out */
  uintmax_t unchanged;          /* looks without news */
  int watch, directory_watch;   /* -1: none */
};
enum { UNTAILABLE = -1 };
typedef VEC (struct tailed) tailed_list;

/* What standard input is called, what FILE is called, for people.  */
struct str tailed_title (const struct input *in);

/* Whether files of that type can grow.  */
bool is_tailable (const struct stat *status);

/* Put out what is added to FILES until that ends: by a process's end, because no
   file remains, or never.  FIRST as put_header has it.  */
void follow (struct invocation *inv, tailed_list *files, bool *first);

/* Begin to follow FILE, which has just been put out up to where it stands.  */
void tailed_begin (struct invocation *inv, struct tailed *file);

/* Whether the names of files are put out.  */
bool with_headers (const struct invocation *inv);

#endif
