/* sha384sum: SHA-384 digests of files, put or checked.
   FIPS 180-4; GNU manual, "sha2 utilities".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sums.h"

static const struct option_row options[] = { DIGEST_ROWS_BEFORE, DIGEST_ROWS_BEHIND };

const struct tool sha384sum_tool = DIGEST_TOOL (
  "sha384sum", DIGEST_SHA384,
  N_("Put the SHA-384 digest of each FILE, or check such digests.\n\n"
     "Standard input is read where there is no FILE, or where FILE is -."), options);
