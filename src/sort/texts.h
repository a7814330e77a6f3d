/* The inputs of sort, and the text that is sorted at once.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SORT_TEXTS_H
#define SORT_TEXTS_H

#include "cli/tool.h"
#include "io/input.h"

/* All inputs, one behind the other.  */
struct texts
{
  struct invocation *inv;
  str_list names;
  unsigned char end;            /* of a line */
  size_t next;
  bool is_open;
  struct input input;
};

/* The run ends where the file NAME could not be opened if that were tried now.  Open it,
   standard input where it is "-"; the run ends where that cannot be done, and where one
   could not be read, or closed.  */
void text_refuse_unreadable (struct invocation *inv, struct str name);
void text_open (struct invocation *inv, struct input *in, struct str name);
void text_open_to_check (struct invocation *inv, struct input *in, struct str name);
void text_failed (struct invocation *inv, const struct input *in) __attribute__ ((noreturn));
void text_close (struct invocation *inv, struct input *in);

/* Lines that are held.  */
struct chunk
{
  struct mspan room;
  size_t length;                /* of what is held */
  bool ended;                   /* that is the end of all texts */
};

/* Read to CHUNK as much as MOST bytes, more only for a line that is longer; what fits
   at once if EXPECTED, the length of all texts, is not 0.  The last line of each file
   has its end then, even if it had none.  */
void chunk_fill (struct chunk *chunk, struct texts *texts, size_t most, size_t expected);

/* What is held.  */
struct span chunk_text (const struct chunk *chunk);

/* Drop the first COUNT bytes.  */
void chunk_drop (struct chunk *chunk, size_t count);
void chunk_release (struct chunk *chunk);

/* How long the files NAMES are together; 0 where that is not known.  Standard input that
   is closed ends the run.  */
uintmax_t texts_length (struct invocation *inv, str_list names);

#endif
