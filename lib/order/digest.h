/* Random order: texts by what a salted hash makes of them.
   GNU manual, "sort invocation", -R.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef ORDER_DIGEST_H
#define ORDER_DIGEST_H

#include "bound/span.h"

enum { DIGEST_LENGTH = 16, DIGEST_SALT_LENGTH = 16 };

/* Of the system's own, or of a file that the user named.  Then the hash is MD5, and
   the order the one that GNU sort has with that file.  */
struct digest_salt
{
  unsigned char bytes[DIGEST_SALT_LENGTH];
  bool given;
};

struct digest { unsigned char bytes[DIGEST_LENGTH]; };

struct digest digest_of (const struct digest_salt *salt, struct span text);

/* A word of it for tables, always of SipHash: nobody can have many texts share one.  */
uint64_t digest_word (const struct digest_salt *salt, struct span text);

#endif
