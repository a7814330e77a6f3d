/* basenc: bytes as printable characters, and back.
   RFC 4648; ZeroMQ RFC 32 (Z85); GNU manual, "basenc invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "transform.h"

static const struct option_row options[] = {
  { 0, "base64", SET (encoding, BASE64), N_("as base64 does (RFC 4648, section 4)") },
  { 0, "base64url", SET (encoding, BASE64URL),
    N_("base 64 that can stand in names of files and URLs (section 5)") },
  { 0, "base58", SET (encoding, BASE58), N_("base 58, in which no two digits look alike") },
  { 0, "base32", SET (encoding, BASE32), N_("as base32 does (section 6)") },
  { 0, "base32hex", SET (encoding, BASE32HEX),
    N_("base 32 with digits that begin as those of base 16 do (section 7)") },
  { 0, "base16", SET (encoding, BASE16), N_("base 16, hexadecimal (section 8)") },
  { 0, "base2msbf", SET (encoding, BASE2MSBF), N_("base 2, the highest bit of a byte first") },
  { 0, "base2lsbf", SET (encoding, BASE2LSBF), N_("base 2, the lowest bit of a byte first") },
  { 0, "z85", SET (encoding, Z85),
    N_("base 85 as ZeroMQ has it (its RFC 32): the bytes must be a multiple\n"
       "of 4, the characters one of 5") },
  DECODE_ROW, DECODE_BSD_ROW, GARBAGE_ROW, WIDTH_ROW,
};

const struct tool basenc_tool = {
  .name = "basenc",
  .synopsis = N_("[OPTION]... [FILE]"),
  .summary = N_("Put FILE on standard output in printable characters, or what such characters\n"
                "stand for.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .width = WIDTH_DEFAULT },
  .notes = N_("One of the encodings must be given; the last one counts.  What is decoded may have\n"
              "newlines anywhere."),
  .run = transform_main,
};
