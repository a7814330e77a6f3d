/* Memory in pages.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_MEMORY_H
#define SYS_MEMORY_H

#include "bound/mspan.h"

/* LENGTH bytes that begin at a multiple of ALIGNMENT (a power of two).  Ends
   the run where there are none ("memory exhausted").  */
struct mspan sys_memory (size_t length, size_t alignment);

/* LENGTH bytes that begin at a page, and lie in huge pages where they are many:
   a fault for each small one would cost more than most uses.  Empty where there
   are none.  */
struct mspan sys_memory_try (size_t length);

/* The same for COUNT elements of SIZE bytes; ends the run where there is none.  */
struct mspan sys_memory_for (uint64_t count, size_t size);

void sys_memory_release (struct mspan memory);

/* The bytes of memory that the machine has, those that are free, and the most that
   this process may have, where there is such a limit; UINTMAX_MAX otherwise.  */
struct sys_memory_size { uintmax_t all, available, allowed; };
struct sys_memory_size sys_memory_size (void);

/* The bytes of a page.  */
size_t sys_page_size (void);

#endif
