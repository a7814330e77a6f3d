/* Where fields end that blanks separate.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_SKIP_H
#define SIMD_SKIP_H

#include "bound/span.h"
#include "simd/cpu.h"

/* The index in S behind its first COUNT fields: S.length where it has fewer.  A field is the
   blanks in front of it, which may be none, and what is no blank; blanks are space, \t and
   \n.  */
size_t span_skip_fields (struct span s, size_t count);
size_t span_skip_fields_at (enum cpu level, struct span s, size_t count);

#endif
