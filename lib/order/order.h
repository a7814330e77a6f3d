/* How lines are ordered: by their keys, one after the other.
   POSIX.1-2024 sort; GNU manual, "sort invocation".
   SPDX-License-Identifier: GPL-3.0-or-later

   A line is a span without the byte that ends it.  A key is a part of it, and says
   what that is compared as.  Where all keys of two lines are equal, the last resort
   compares the lines whole; a line without keys is compared so at once.  */

#ifndef ORDER_ORDER_H
#define ORDER_ORDER_H

#include "bound/buf.h"
#include "order/decimal.h"
#include "order/digest.h"
#include "order/month.h"
#include "simd/sets.h"
#include "text/collate_codes.h"

enum key_kind
{
  KEY_TEXT, KEY_NUMBER, KEY_HUMAN, KEY_GENERAL, KEY_MONTH, KEY_VERSION, KEY_RANDOM,
  KEY_HEXADECIMAL
};

enum key_ignore { IGNORE_NOTHING, IGNORE_NONDICTIONARY, IGNORE_NONPRINTING };

struct sort_key
{
  /* Pass over so many fields, then so many bytes, to where it begins; the same to
     where it ends; END_BYTES of 0 is the end of the field behind those.  */
  size_t begin_fields, begin_bytes, end_fields, end_bytes;
  bool to_end;                  /* it ends with the line */
  bool skips_begin_blanks, skips_end_blanks;    /* in front of the bytes passed over */
  enum key_kind kind;
  enum key_ignore ignore;
  bool folds;                   /* lower case is compared as upper */
  bool reversed;
};

typedef SLICE (struct sort_key) key_list;

struct ordering
{
  key_list keys;
  bool last_resort;             /* the whole lines are compared last */
  bool last_reversed;
  bool unique;                  /* of lines that are equal one is wanted */
  unsigned char end;            /* of a line */
  int separator;                /* of fields; -1: each begins with its blanks */
  bool collates;                /* text has the locale's order, not that of bytes */
  struct decimal_style numbers;
  struct byte_set blanks, nondictionary, nonprinting;
  bool has_common_blanks;       /* space, \t and \n, as span_skip_fields has them */
  enum cpu level;               /* what the processor can do: asked once, not for each line */
  struct byte_map upper;
  struct months months;
  struct digest_salt salt;      /* of random keys */
};

/* Find out what the locale says, once the other fields are set.  */
void ordering_prepare (struct ordering *order);

/* What one thread needs to compare: an order, and room for what it makes of keys.  Where
   CODES are given, images of text that collates are guesses.  */
struct comparing
{
  const struct ordering *order;
  const struct collate_codes *codes;
  struct buf first_, second_, copy_;
  struct collate_scratch collate_;
  struct collate_codes_scratch codes_;
};

void comparing_release (struct comparing *c);

/* The part of LINE that KEY is: [begin, end).  */
struct key_range { size_t begin, end; };
struct key_range key_range (const struct ordering *order, const struct sort_key *key,
                            struct span line);

/* The part of RANGE that KEY has compared: of numbers and months, what is one.  */
struct key_range key_compared (struct comparing *c, const struct sort_key *key,
                               struct span line, struct key_range range);

/* Below, at, above 0 as LINE_A sorts before, with, behind LINE_B by the keys from
   NUMBER on, and the last resort.  */
int lines_compare_from (struct comparing *c, size_t number, struct span line_a,
                        struct span line_b);

static inline int
lines_compare (struct comparing *c, struct span line_a, struct span line_b)
{
  return lines_compare_from (c, 0, line_a, line_b);
}

/* How many comparisons there are: the keys, and the last resort behind them.  */
static inline size_t
ordering_count (const struct ordering *order)
{
  return order->keys.count + (order->last_resort ? 1 : 0);
}

/* A number that is not greater for the line that sorts first by the comparison
   NUMBER alone, and is less where it tells the two apart.  DEPTH is 0, or how many
   bytes of text, or codes, images have told of.  TEXT begins with the line, which has
   LENGTH bytes, and may go on behind it.  */
uint64_t line_image (struct comparing *c, size_t number, size_t depth, struct span text,
                     size_t length);

/* What lines of the same image IMAGE are: equal in that comparison; perhaps not,
   and images at a greater depth tell more; or perhaps not, and only
   lines_compare_from tells.  */
enum image_tells { IMAGE_EQUAL, IMAGE_GOES_ON, IMAGE_UNCERTAIN };
enum image_tells image_tells (const struct comparing *c, size_t number, uint64_t image);

/* Whether an image at the first comparison costs more than a few comparisons do.  */
bool images_are_dear (const struct ordering *order);

/* How many bytes of text, or codes, one image tells of.  */
enum { IMAGE_TEXT = 7 };

#endif
