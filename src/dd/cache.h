/* What the system is told to forget of a file that is read or written once.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DD_CACHE_H
#define DD_CACHE_H

#include <stdbool.h>
#include <sys/types.h>

struct cache
{
  bool forgets;                 /* what was transferred, for who calls cache_pass … */
  bool forgets_rest;            /* … and, at the end, whatever lies behind that */
  off_t from;                   /* what lies before is forgotten */
};

/* All up to OFFSET was transferred by FD.  */
void cache_pass (struct cache *c, int fd, off_t offset);

/* Nothing more is.  False, with errno, where the system could not forget it.  */
bool cache_end (struct cache *c, int fd, off_t offset);

#endif
