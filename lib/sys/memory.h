/* Memory in pages.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_MEMORY_H
#define SYS_MEMORY_H

#include "bound/mspan.h"

/* LENGTH bytes that begin at a multiple of ALIGNMENT (a power of two).  Ends
   the run where there are none ("memory exhausted").  */
struct mspan sys_memory (size_t length, size_t alignment);
void sys_memory_release (struct mspan memory);

/* The bytes of a page.  */
size_t sys_page_size (void);

#endif
