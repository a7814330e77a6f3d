/* The files that csplit's sections go to.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CSPLIT_SECTIONS_H
#define CSPLIT_SECTIONS_H

#include "bound/buf.h"
#include "cli/tool.h"
#include "suffix.h"
#include "io/piece.h"

struct made_file { dev_t device; ino_t inode; };

struct sections
{
  struct invocation *inv;
  struct str prefix;
  struct suffix suffix;
  struct piece_place place;
  bool keep, quiet, elide_empty;
  bool open;
  struct output out;            /* the section that is written */
  uintmax_t length;             /* its bytes so far */
  VEC (struct made_file) made;  /* all files so far, in the order of numbers */
  struct buf name;             /* of the section */
  struct buf other_name;       /* of one that is removed */
};

/* No section yet.  From now on files that were made go when a signal ends the run,
   unless they are to be kept.  */
void sections_begin (struct sections *s);

/* Begin the next section, end it: its length is told.  A failure is told and ends
   the run by sections_fail.  */
void section_open (struct sections *s);
void section_close (struct sections *s);

/* Put BYTES to the section, if one is open.  */
void section_put (struct sections *s, struct span bytes);

/* The run failed, which was told: end it, and remove the files unless they are to be
   kept.  */
void sections_fail (struct sections *s) __attribute__ ((noreturn));

/* All went well.  */
void sections_end (struct sections *s);

#endif
