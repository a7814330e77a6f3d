/* base32: bytes as characters of base 32, and back.
   RFC 4648; GNU manual, "base32 invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "transform.h"

static const struct option_row options[] = {
  DECODE_ROW, DECODE_BSD_ROW, GARBAGE_ROW, WIDTH_ROW,
};

const struct tool base32_tool = {
  .name = "base32",
  .synopsis = N_("[OPTION]... [FILE]"),
  .summary = N_("Put FILE on standard output in characters of base 32, or what such characters\n"
                "stand for.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .encoding = BASE32, .width = WIDTH_DEFAULT },
  .notes = N_("The characters are those of RFC 4648, section 6.  What is decoded may have\n"
              "newlines anywhere."),
  .run = transform_main,
};
