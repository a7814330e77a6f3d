/* Lines of files of checksums, as cksum --check reads them.
   GNU manual, "md5sum invocation", "cksum common options".
   SPDX-License-Identifier: GPL-3.0-or-later

     TAG (NAME) = DIGEST        BSD's; the tag may end in -BITS, OpenSSL leaves out the blank
     DIGEST  NAME               GNU's; *NAME for " NAME" is the same here
     DIGEST NAME                BSD's with -r

   A backslash in front says that a newline, a carriage return and a backslash in NAME are
   written \n, \r and \\.  */

#ifndef DIGEST_CHECK_H
#define DIGEST_CHECK_H

#include "bound/arena.h"
#include "digest/text.h"

struct check_format
{
  enum digest_name algorithm;   /* of digests without a tag */
  bool any;                     /* rather: all lines have tags, each is of its own */
  bool base64;                  /* digests may be in base 64; tags are taken as cksum does */
  struct str tag;               /* for messages: of the algorithm, of the last line's */
  /* Whether lines without a tag are BSD's, which the first of them decides: a name may
     begin with a blank.  */
  enum { REVERSED_UNKNOWN, REVERSED_NO, REVERSED_YES } reversed_;
};

/* What is to be found of the file NAME.  */
struct check_line
{
  struct str name;
  struct digest_kind kind;
  enum digest_base base;
  struct span digest;           /* as the line has it */
};

/* Read LINE, which has no end.  False where it is not properly formatted.  What the result
   views lies in ARENA.  */
bool check_line_read (struct check_format *format, struct span line, struct arena *arena,
                      struct check_line *result);

/* Whether VALUE is the digest that LINE has.  */
bool check_line_agrees (const struct check_line *line, const struct digest_value *value);

#endif
