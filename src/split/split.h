/* split: what it was told, and what its parts share.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SPLIT_SPLIT_H
#define SPLIT_SPLIT_H

#include "cli/tool.h"
#include "io/input.h"
#include "io/piece.h"
#include "names.h"

enum way
{
  NOT_SAID, LINES, BYTES, LINE_BYTES, BYTE_CHUNKS, LINE_CHUNKS, ROUND_ROBIN,
  DIGITS                        /* -NUMBER, which is of lines */
};

enum letters { LOWER_CASE, DECIMAL, HEXADECIMAL };

struct settings
{
  enum way way;
  uintmax_t count;              /* lines or bytes of a piece; number of chunks */
  uintmax_t chunk;              /* the only one wanted, from 1; 0 is all */
  size_t digits_word;           /* where the digits so far stand */
  uintmax_t suffix_length;      /* 0 is as long as it must be */
  enum letters letters;
  struct str from;              /* the first suffix */
  struct str ending;            /* behind the suffix */
  struct str filter;
  bool separator_given;
  unsigned char separator;
  bool elide_empty, unbuffered, verbose;
};

/* What makes pieces.  */
struct maker
{
  struct invocation *inv;
  const struct settings *set;
  struct names names;
  struct piece_place place;
  struct str shell;
  bool heeds_pipes;             /* filters die of SIGPIPE */
  bool many;                    /* pieces are open at the same time */
};

/* A piece: a file, or a pipe to a filter.  Nothing is done for it until it is
   opened; { 0 } is none.  */
struct piece
{
  struct output out;
  bool open;
  bool deaf;                    /* the filter does not read any more */
  bool parked;                  /* the file is closed for want of descriptors */
  pid_t filter;
};

/* Open PIECE, the next, or say why that fails and end the run, here and below.
   piece_open_or_not gives false, with errno, where there is no descriptor for it;
   it may then be tried again.  */
void piece_open (struct maker *maker, struct piece *piece);
bool piece_open_or_not (struct maker *maker, struct piece *piece);

/* There are not as many suffixes as pieces.  */
void suffixes_exhausted (struct maker *maker) __attribute__ ((noreturn));

/* Write BYTES to it, which is open.  */
void piece_write (struct maker *maker, struct piece *piece, struct span bytes);

/* Move up to COUNT bytes from IN to it; how many were there.  */
uintmax_t piece_move (struct maker *maker, struct piece *piece, struct input *in,
                      uintmax_t count);

/* Close it, and wait for the filter, if there is one.  */
void piece_close (struct maker *maker, struct piece *piece);

/* Close a file for now; open it again.  As above, the latter may lack a
   descriptor.  */
void piece_park (struct maker *maker, struct piece *piece);
bool piece_unpark (struct maker *maker, struct piece *piece);

/* Reading IN failed.  */
void reading_failed (struct invocation *inv, const struct input *in)
  __attribute__ ((noreturn));

/* Split IN.  */
void split_lines (struct maker *maker, struct input *in);
void split_bytes (struct maker *maker, struct input *in);
void split_line_bytes (struct maker *maker, struct input *in);
void split_byte_chunks (struct maker *maker, struct input *in);
void split_line_chunks (struct maker *maker, struct input *in);
void split_round_robin (struct maker *maker, struct input *in);

#endif
