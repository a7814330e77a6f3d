/* Words that an option accepts.
   SPDX-License-Identifier: GPL-3.0-or-later

   A word may be cut short as long as it stays clear which is meant; words with
   the same value are synonyms.  HELP of a synonym is NULL.  */

#ifndef CLI_CHOICE_H
#define CLI_CHOICE_H

#include "bound/str.h"

struct choice { const char *word; int value; const char *help; };
typedef SLICE (struct choice) choice_list;

struct invocation;

enum choice_found { CHOICE_NONE, CHOICE_ONE, CHOICE_SEVERAL };

/* What WORD stands for, in *VALUE where that is clear.  */
enum choice_found choice_find (choice_list choices, struct str word, int *value);

/* The value that WORD, given to OPTION ("--total"), stands for.  Where it is
   none of CHOICES, or could be several: GNU's message with the words that are
   valid, and the end of the run.  */
int choice_value (struct invocation *inv, choice_list choices,
                  struct str word, const char *option);

/* The same where WORD may not be cut short.  */
int choice_value_whole (struct invocation *inv, choice_list choices,
                        struct str word, const char *option);

#endif
