/* sum: the checksums of old, and how many blocks files have.
   GNU manual, "sum invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sums.h"

static const struct option_row options[] = {
  { 'r', NULL, SET (algorithm, DIGEST_BSD), N_("BSD's sum, blocks of 1024 bytes (the default)") },
  { 's', "sysv", SET (algorithm, DIGEST_SYSV), N_("System V's sum, blocks of 512 bytes") },
};

const struct tool sum_tool = {
  .name = "sum",
  .synopsis = N_("[OPTION]... [FILE]..."),
  .summary = N_("Put the checksum of each FILE and how many blocks it has.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .algorithm = DIGEST_BSD },
  .run = sums_main,
};
