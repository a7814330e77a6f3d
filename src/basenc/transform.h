/* What base32, base64 and basenc share: all but their encoding.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef BASENC_TRANSFORM_H
#define BASENC_TRANSFORM_H

#include "cli/tool.h"
#include "encoding.h"
#include "io/input.h"

struct settings
{
  enum encoding_name encoding;
  bool decode, ignore_garbage;
  intmax_t width;               /* of lines; 0 makes none */
};

enum { WIDTH_DEFAULT = 76 };

option_call take_width;

#define DECODE_ROW { 'd', "decode", FLAG (decode), N_("decode instead of encoding") }
/* Of BSD and macOS.  */
#define DECODE_BSD_ROW { 'D', NULL, FLAG (decode), N_("the same as -d (an extension)") }
#define GARBAGE_ROW \
  { 'i', "ignore-garbage", FLAG (ignore_garbage), \
    N_("pass over all bytes that are not of the encoding when decoding") }
#define WIDTH_ROW \
  { 'w', "wrap", CALL (take_width, "COLS"), \
    N_("encode to lines of COLS characters instead of 76; 0 makes no lines") }

/* The run of each of the three.  */
int transform_main (struct invocation *inv);

/* Put what is read from IN, encoded, decoded as the settings say.  */
void encode_input (struct invocation *inv, struct input *in);
void decode_input (struct invocation *inv, struct input *in);
void encode_base58 (struct invocation *inv, struct input *in);
void decode_base58 (struct invocation *inv, struct input *in);

/* Digits in lines.  */
struct wrapping
{
  struct output *out;
  size_t width;                 /* 0 for none */
  size_t column;
};

struct wrapping wrapping_of (struct invocation *inv);

/* Put DIGITS, which are at most DIGITS_AT_MOST, in lines; end the last line.  */
enum { DIGITS_AT_MOST = 16 * 1024 };
void put_digits (struct wrapping *wrapping, struct span digits);
void end_lines (struct wrapping *wrapping);

void refuse_input (struct invocation *inv) __attribute__ ((noreturn));

#endif
