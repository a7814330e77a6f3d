/* base64: bytes as characters of base 64, and back.
   RFC 4648; GNU manual, "base64 invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "transform.h"

static const struct option_row options[] = {
  DECODE_ROW, DECODE_BSD_ROW, GARBAGE_ROW, WIDTH_ROW,
};

const struct tool base64_tool = {
  .name = "base64",
  .synopsis = N_("[OPTION]... [FILE]"),
  .summary = N_("Put FILE on standard output in characters of base 64, or what such characters\n"
                "stand for.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .encoding = BASE64, .width = WIDTH_DEFAULT },
  .notes = N_("The characters are those of RFC 4648, section 4.  What is decoded may have\n"
              "newlines anywhere."),
  .run = transform_main,
};
