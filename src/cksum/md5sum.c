/* md5sum: MD5 digests of files, put or checked.
   RFC 1321; GNU manual, "md5sum invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sums.h"

static const struct option_row options[] = { DIGEST_ROWS_BEFORE, DIGEST_ROWS_BEHIND };

const struct tool md5sum_tool = DIGEST_TOOL (
  "md5sum", DIGEST_MD5,
  N_("Put the MD5 digest of each FILE, or check such digests.\n\n"
     "Standard input is read where there is no FILE, or where FILE is -."), options);
