/* Files that have been met, by device and inode.
   SPDX-License-Identifier: GPL-3.0-or-later

   A table with open addressing, never more than half full.  */

#include <config.h>

#include "fs/inodes.h"

enum { SLOTS_AT_FIRST = 64 };

/* A free slot has number 0; the others one more than they are asked for.  */

static size_t
home_of (const struct inodes *i, dev_t device, ino_t inode)
{
  uint64_t key = (uint64_t) inode + (uint64_t) device * 0x9e3779b97f4a7c15;
  key = (key ^ key >> 32) * 0xd6e8feb86659fd93;
  key = (key ^ key >> 32) * 0xd6e8feb86659fd93;
  return (size_t) (key ^ key >> 32) & (i->table_.count - 1);
}

/* The slot of the file, or the free one where it would be.  */
static size_t
find_slot (const struct inodes *i, dev_t device, ino_t inode)
{
  size_t at = home_of (i, device, inode);
  for (;; at = (at + 1) & (i->table_.count - 1))
    {
      const struct inode_slot_ *slot = &VEC_AT (i->table_, at);
      if (slot->number_ == 0 || (slot->inode_ == inode && slot->device_ == device))
        return at;
    }
}

static void
make_room (struct inodes *i)
{
  struct inodes old = *i;
  size_t room = old.table_.count > 0 ? old.table_.count * 2 : SLOTS_AT_FIRST;
  *i = (struct inodes) { .count_ = old.count_ };
  for (size_t n = 0; n < room; n++)
    VEC_PUSH (i->table_, (struct inode_slot_) { 0 });
  FOR_EACH (slot, old.table_)
    if (slot->number_ > 0)
      VEC_AT (i->table_, find_slot (i, slot->device_, slot->inode_)) = *slot;
  inodes_release (&old);
}

bool
inodes_find (const struct inodes *i, dev_t device, ino_t inode, size_t *number)
{
  if (i->count_ == 0)
    return false;
  const struct inode_slot_ *slot = &VEC_AT (i->table_, find_slot (i, device, inode));
  if (slot->number_ == 0)
    return false;
  *number = slot->number_ - 1;
  return true;
}

bool
inodes_have (const struct inodes *i, dev_t device, ino_t inode)
{
  size_t number;
  return inodes_find (i, device, inode, &number);
}

/* The slot of the file, or a free one for it.  */
static struct inode_slot_ *
slot_for (struct inodes *i, dev_t device, ino_t inode)
{
  if (i->count_ >= i->table_.count / 2)
    make_room (i);
  return &VEC_AT (i->table_, find_slot (i, device, inode));
}

bool
inodes_add (struct inodes *i, dev_t device, ino_t inode)
{
  struct inode_slot_ *slot = slot_for (i, device, inode);
  if (slot->number_ > 0)
    return false;
  *slot = (struct inode_slot_) { inode, device, ++i->count_ };
  return true;
}

void
inodes_set (struct inodes *i, dev_t device, ino_t inode, size_t number)
{
  struct inode_slot_ *slot = slot_for (i, device, inode);
  i->count_ += slot->number_ == 0;
  *slot = (struct inode_slot_) { inode, device, number + 1 };
}

/* Those behind a slot that becomes free move up, if they are there because it was not.  */
void
inodes_forget (struct inodes *i, dev_t device, ino_t inode)
{
  if (i->count_ == 0)
    return;
  size_t mask = i->table_.count - 1;
  size_t hole = find_slot (i, device, inode);
  if (VEC_AT (i->table_, hole).number_ == 0)
    return;
  for (size_t at = (hole + 1) & mask; VEC_AT (i->table_, at).number_ > 0; at = (at + 1) & mask)
    {
      const struct inode_slot_ *slot = &VEC_AT (i->table_, at);
      size_t home = home_of (i, slot->device_, slot->inode_);
      if (((at - home) & mask) >= ((at - hole) & mask))
        {
          VEC_AT (i->table_, hole) = *slot;
          hole = at;
        }
    }
  VEC_AT (i->table_, hole) = (struct inode_slot_) { 0 };
  i->count_--;
}

void
inodes_release (struct inodes *i)
{
  VEC_RELEASE (i->table_);
  i->count_ = 0;
}
