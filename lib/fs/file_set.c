/* Sets of files, told apart by device and inode.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/file_set.h"

enum { CELLS_AT_FIRST = 64 };

static size_t
next_cell (const struct file_set *s, size_t cell)
{
  return (cell + 1) & (s->cells_.count - 1);
}

/* Where it is looked for first.  */
static size_t
home_of (const struct file_set *s, dev_t device, ino_t inode)
{
  uint64_t key = (uint64_t) inode ^ (uint64_t) device << 40;
  return (size_t) (key * 0x9e3779b97f4a7c15u >> 32) & (s->cells_.count - 1);
}

/* The cell that has it, or the free one that would.  */
static size_t
cell_of (const struct file_set *s, dev_t device, ino_t inode)
{
  for (size_t i = home_of (s, device, inode);; i = next_cell (s, i))
    {
      const struct file_cell *cell = &VEC_AT (s->cells_, i);
      if (!cell->used || (cell->inode == inode && cell->device == device))
        return i;
    }
}

/* Have twice as many cells.  */
static void
grow (struct file_set *s)
{
  struct file_set grown = { .members_ = s->members_ };
  size_t count = s->cells_.count > 0 ? 2 * s->cells_.count : CELLS_AT_FIRST;
  while (grown.cells_.count < count)
    VEC_PUSH (grown.cells_, ((struct file_cell) { .used = false }));
  FOR_EACH (cell, s->cells_)
    if (cell->used)
      VEC_AT (grown.cells_, cell_of (&grown, cell->device, cell->inode)) = *cell;
  VEC_RELEASE (s->cells_);
  *s = grown;
}

bool
file_set_has (const struct file_set *s, dev_t device, ino_t inode)
{
  return s->members_ > 0 && VEC_AT (s->cells_, cell_of (s, device, inode)).used;
}

bool
file_set_add (struct file_set *s, dev_t device, ino_t inode)
{
  if (s->members_ >= s->cells_.count / 2)
    grow (s);
  struct file_cell *cell = &VEC_AT (s->cells_, cell_of (s, device, inode));
  if (cell->used)
    return false;
  *cell = (struct file_cell) { inode, device, true };
  s->members_++;
  return true;
}

void
file_set_remove (struct file_set *s, dev_t device, ino_t inode)
{
  if (!file_set_has (s, device, inode))
    return;
  size_t free_one = cell_of (s, device, inode), mask = s->cells_.count - 1;
  /* What stands behind it because it was taken moves up.  */
  for (size_t i = next_cell (s, free_one); VEC_AT (s->cells_, i).used; i = next_cell (s, i))
    {
      const struct file_cell *cell = &VEC_AT (s->cells_, i);
      size_t home = home_of (s, cell->device, cell->inode);
      if (((i - home) & mask) >= ((i - free_one) & mask))
        {
          VEC_AT (s->cells_, free_one) = *cell;
          free_one = i;
        }
    }
  VEC_AT (s->cells_, free_one).used = false;
  s->members_--;
}

void
file_set_release (struct file_set *s)
{
  VEC_RELEASE (s->cells_);
  s->members_ = 0;
}
