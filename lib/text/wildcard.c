/* Shell patterns.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/wildcard.h"

#include <fnmatch.h>

bool
wildcard_matches (struct str pattern, struct str text, bool hides)
{
  return fnmatch (str_c (pattern), str_c (text), hides ? FNM_PERIOD : 0) == 0;
}
