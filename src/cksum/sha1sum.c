/* sha1sum: SHA-1 digests of files, put or checked.
   FIPS 180-4; GNU manual, "sha1sum invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sums.h"

static const struct option_row options[] = { DIGEST_ROWS_BEFORE, DIGEST_ROWS_BEHIND };

const struct tool sha1sum_tool = DIGEST_TOOL (
  "sha1sum", DIGEST_SHA1,
  N_("Put the SHA-1 digest of each FILE, or check such digests.\n\n"
     "Standard input is read where there is no FILE, or where FILE is -."), options);
