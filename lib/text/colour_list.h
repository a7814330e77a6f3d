/* The colours that files of each kind have where nobody says otherwise.
   GNU manual, "dircolors invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_COLOUR_LIST_H
#define TEXT_COLOUR_LIST_H

#include "bound/str.h"

/* All of them, as dircolors -p puts them.  */
struct str colour_list (void);

/* Whether TERMINAL, the value of TERM, is one of those that have colours there.  */
bool colour_list_has_terminal (struct str terminal);

#endif
