/* Ways round the checks.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <stddef.h>

#pragma clang unsafe_buffer_usage begin         /* refused: pragmas switches the unsafe-buffer check off + pragmas a pragma in a tool */
int raw (const char *p, size_t i) { return p[i]; }
#pragma clang unsafe_buffer_usage end           /* refused: pragmas a pragma in a tool + pragmas switches the unsafe-buffer */
#define QUIET _Pragma ("GCC diagnostic push")   /* refused: pragmas a pragma in a tool */
void jump (void) { __asm__ ("nop"); }           /* refused: pragmas assembly in a tool */
int quiet (int n) { return n; } /* NOLINT */ /* refused: pragmas silences a check */
/* A #pragma in a comment is none, and so is this: "_Pragma".  */
const char *text (void);
const char *text (void) { return "#pragma _Pragma asm"; }
