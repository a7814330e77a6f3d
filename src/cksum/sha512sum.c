/* sha512sum: SHA-512 digests of files, put or checked.
   FIPS 180-4; GNU manual, "sha2 utilities".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sums.h"

static const struct option_row options[] = { DIGEST_ROWS_BEFORE, DIGEST_ROWS_BEHIND };

const struct tool sha512sum_tool = DIGEST_TOOL (
  "sha512sum", DIGEST_SHA512,
  N_("Put the SHA-512 digest of each FILE, or check such digests.\n\n"
     "Standard input is read where there is no FILE, or where FILE is -."), options);
