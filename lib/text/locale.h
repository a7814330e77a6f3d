/* The user's locale, a category at a time.
   SPDX-License-Identifier: GPL-3.0-or-later

   Loading a locale is the dearest thing that most runs could do at their
   start, so each category is set from the environment when it is first
   needed, and only then.  */

#ifndef TEXT_LOCALE_H
#define TEXT_LOCALE_H

#include <locale.h>
#include <stdbool.h>

/* Set CATEGORY (LC_CTYPE, LC_COLLATE …, not LC_ALL) as the environment says.
   True where this call did so, false where it was set before.  */
bool locale_need (int category);

/* Whether CATEGORY is, once set, as in the C locale, which is also called
   POSIX.  */
bool locale_is_C (int category);

/* Whether the system has the locale that the environment asks for, in all categories.  */
bool locale_is_known (void);

#endif
