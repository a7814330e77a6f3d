/* Words that an option accepts.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/choice.h"

#include "cli/quote.h"
#include "cli/tool.h"

enum choice_found
choice_find (choice_list choices, struct str word, int *value)
{
  enum choice_found found = CHOICE_NONE;
  FOR_EACH (choice, choices)
    {
      struct str known = str_of (choice->word);
      if (!span_starts_with (str_span (known), str_span (word)))
        continue;
      if (found == CHOICE_NONE || known.length == word.length)
        *value = choice->value;
      if (known.length == word.length)
        return CHOICE_ONE;
      if (found != CHOICE_SEVERAL)
        found = *value == choice->value ? CHOICE_ONE : CHOICE_SEVERAL;
    }
  return found;
}

/* Synonyms stand on one line.  */
static void
say_valid (struct invocation *inv, choice_list choices)
{
  say (inv, "%s", _("Valid arguments are:"));
  const struct choice *before = NULL;
  FOR_EACH (choice, choices)
    {
      bool synonym = before && before->value == choice->value;
      say (inv, synonym ? ", %s" : "\n  - %s", quoted (str_of (choice->word)));
      before = choice;
    }
  say (inv, "\n");
}

/* GNU's message, and the end of the run.  */
static void __attribute__ ((noreturn))
refuse (struct invocation *inv, choice_list choices, struct str word, const char *option,
        enum choice_found found)
{
  complain (inv, found == CHOICE_SEVERAL ? _("ambiguous argument %s for %s")
                                         : _("invalid argument %s for %s"),
            quoted_n (0, word), quoted_n (1, str_of (option)));
  say_valid (inv, choices);
  say_try_help (inv);
  /* GNU's tools end so even where other usage errors have a status of their own.  */
  inv->status = 1;
  stop (inv);
}

int
choice_value (struct invocation *inv, choice_list choices, struct str word,
              const char *option)
{
  int value = 0;
  enum choice_found found = choice_find (choices, word, &value);
  if (found != CHOICE_ONE)
    refuse (inv, choices, word, option, found);
  return value;
}

int
choice_value_whole (struct invocation *inv, choice_list choices, struct str word,
                    const char *option)
{
  FOR_EACH (choice, choices)
    if (str_equal (str_of (choice->word), word))
      return choice->value;
  refuse (inv, choices, word, option, CHOICE_NONE);
}
