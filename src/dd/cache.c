/* What the system is told to forget of a file that is read or written once.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cache.h"

#include "sys/file.h"
#include "sys/memory.h"

/* So many bytes at once: a call for each block would cost more than it gives.  */
enum { AT_ONCE = 128 * 1024 };

void
cache_pass (struct cache *c, int fd, off_t offset)
{
  off_t length = offset - c->from;
  if (length < AT_ONCE)
    return;
  length -= length % AT_ONCE;
  sys_forget (fd, c->from, length);
  c->from += length;
}

bool
cache_end (struct cache *c, int fd, off_t offset)
{
  if (!c->forgets_rest)
    return offset == c->from || sys_forget (fd, c->from, offset - c->from);
  /* Of a page that was begun, nothing would be forgotten.  */
  off_t page = (off_t) sys_page_size ();
  return sys_forget (fd, c->from - c->from % page, 0);
}
