/* b2sum: BLAKE2b digests of files, put or checked.
   RFC 7693; GNU manual, "b2sum invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sums.h"

static const struct option_row options[] = {
  DIGEST_ROWS_BEFORE,
  LENGTH_ROW (N_("digests of BITS bits instead of 512: a multiple of 8")),
  DIGEST_ROWS_BEHIND
};

const struct tool b2sum_tool = DIGEST_TOOL (
  "b2sum", DIGEST_BLAKE2B,
  N_("Put the BLAKE2b digest of each FILE, or check such digests.\n\n"
     "Standard input is read where there is no FILE, or where FILE is -."), options);
