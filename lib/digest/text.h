/* Digests as they are written.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DIGEST_TEXT_H
#define DIGEST_TEXT_H

#include "digest/digest.h"

enum { DIGEST_TEXT_MOST = 2 * DIGEST_BYTES_MOST };

/* Hexadecimal, with small letters; base 64 (RFC 4648, section 4).  */
enum digest_base { DIGEST_HEX, DIGEST_BASE64 };

struct digest_text { unsigned char bytes[DIGEST_TEXT_MOST]; size_t length; };

struct digest_text digest_written (const struct digest_value *value, enum digest_base base);

/* What is written there.  */
static inline struct span
digest_span (const struct digest_text *text)
{
  return span_first (SPAN_ARRAY (text->bytes), text->length);
}

/* Whether TEXT could be a digest in that base; its *BITS then.  */
bool digest_is_written (struct span text, enum digest_base base, size_t *bits);

/* The tag that stands before a digest of ALGORITHM, without a length; the algorithm that
   WORD is the tag of.  */
struct str digest_tag (enum digest_name algorithm);
bool digest_of_tag (struct span word, enum digest_name *algorithm);

#endif
