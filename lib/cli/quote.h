/* How names and words are quoted, in messages and on terminals.
   SPDX-License-Identifier: GPL-3.0-or-later

   gnulib's quotearg, for str.  What is given back lives in a slot until that
   slot is next asked for: two of one message need two slots.  */

#ifndef CLI_QUOTE_H
#define CLI_QUOTE_H

#include "bound/str.h"
#include "cli/choice.h"
#include "text/quoting.h"

/* WORD in quotes: 'x' in the C locale, with the locale's own elsewhere.  */
const char *quoted (struct str word);
const char *quoted_n (int slot, struct str word);

/* A file's NAME as a message begins with it ("NAME: what is wrong"): as a
   shell would take it, in quotes only where it must be, a colon included.  */
const char *quoted_name (struct str name);
const char *quoted_name_n (int slot, struct str name);

/* A file's NAME inside a message: the same, always in quotes.  */
const char *quoted_file (struct str name);
const char *quoted_file_n (int slot, struct str name);

/* WORD for a shell, in quotes only where it must be.  */
const char *quoted_for_shell (struct str word);

/* WORD as C has strings, in quotes only where it must be, a colon included.  */
const char *quoted_as_c (struct str word);

/* The words of --quoting-style and of the environment's QUOTING_STYLE: enum quoting.  */
extern const choice_list quoting_styles;

struct invocation;

/* The style that QUOTING_STYLE asks for; OTHERWISE where it asks for none, or, which is
   warned of, for none that there is.  */
enum quoting quoting_of_environment (struct invocation *inv, enum quoting otherwise);

/* Let Q quote names in STYLE, and ALSO as quoter_begin has it.  */
void quoter_for_output (struct quoter *q, enum quoting style, struct span also);

/* NAME for a line of output: in quotes only where it must be, in the style that
   the environment asks for, if any.  */
struct str quoted_for_output (struct invocation *inv, struct span name);

#endif
