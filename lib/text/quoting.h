/* Names quoted: for shells, as C has strings, or as people read them.
   GNU manual, "Formatting the file names", --quoting-style.
   SPDX-License-Identifier: GPL-3.0-or-later

   What gnulib's quotearg does, for many names: those with nothing to quote are told at a
   glance.  In one thing it is newer than the quotearg at hand: where a name has a single
   quote and both begins and ends with what is escaped, the first escape is in $'' as the
   others are (GNU 9.6).  */

#ifndef TEXT_QUOTING_H
#define TEXT_QUOTING_H

#include "bound/buf.h"
#include "text/chars.h"

enum quoting
{
  QUOTING_LITERAL, QUOTING_SHELL, QUOTING_SHELL_ALWAYS, QUOTING_SHELL_ESCAPE,
  QUOTING_SHELL_ESCAPE_ALWAYS, QUOTING_C, QUOTING_C_MAYBE, QUOTING_ESCAPE, QUOTING_LOCALE,
  QUOTING_CLOCALE
};

struct quoter
{
  enum quoting style;
  enum charset charset_;
  struct span left_, right_;    /* of the last two styles */
  unsigned char special_[256];  /* not 0 for bytes that may want quoting */
};

/* Let Q quote names in STYLE, and in charsets as that of the locale.  The bytes of ALSO,
   which are ASCII, are quoted as well where a style can leave bytes alone.  LEFT and RIGHT,
   which are kept, stand around names of the last two styles.  */
void quoter_begin (struct quoter *q, enum quoting style, struct span also, struct span left,
                   struct span right);

/* Add NAME, which has no NUL, to TEXT as Q quotes it.  Whether that differs from it.  */
bool quoter_add (const struct quoter *q, struct span name, struct buf *text);

/* Whether that would be NAME itself, as far as is seen at a glance: then it is; otherwise it
   may be.  */
bool quoter_passes (const struct quoter *q, struct span name);

/* Add TEXT to RESULT with '?' for what is not printable; for newlines alone.  */
void add_hidden (enum charset charset, struct span text, struct buf *result);
void add_on_one_line (struct span text, struct buf *result);

#endif
