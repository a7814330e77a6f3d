/* Copies that files which are the same file are to share.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/copy/links.h"

#include <errno.h>

#include "sys/file.h"
#include "sys/names.h"

/* What the system takes for a path at once is 4096 bytes at least.  */
enum { PATH_AT_ONCE = 4000 };

const struct copied *
copied_find (const struct copied_links *links, const struct stat *status)
{
  size_t number;
  if (!inodes_find (&links->sources_, status->st_dev, status->st_ino, &number))
    return NULL;
  return &VEC_AT (links->copies_, number);
}

void
copied_begin (struct copied_links *links, struct str name)
{
  VEC_PUSH (links->tops_, name);
}

void
copied_rename (struct copied_links *links, struct str name)
{
  VEC_AT (links->tops_, links->tops_.count - 1) = name;
}

void
copied_path (const struct copied_links *links, const struct copied *copy, struct buf *path)
{
  buf_append (path, str_span (VEC_AT (links->tops_, copy->top)));
  buf_append (path, str_span (copy->below));
}

void
copied_add (struct copied_links *links, const struct stat *status, struct str below,
            const struct stat *target)
{
  struct copied copy = { .top = links->tops_.count - 1, .below = below,
                         .device = target->st_dev, .inode = target->st_ino };
  inodes_set (&links->sources_, status->st_dev, status->st_ino, links->copies_.count);
  VEC_PUSH (links->copies_, copy);
}

/* The folder that has the last part of *PATH, which becomes short enough; FOLDER itself
   where it is.  -1 with errno.  */
static int
shorten (int folder, struct str *path)
{
  int current = folder;
  while (path->length > PATH_AT_ONCE)
    {
      struct span head = span_first (str_span (*path), PATH_AT_ONCE);
      size_t slash = span_rfind (head, '/');
      BUF (part);
      buf_append (&part, span_first (head, slash < head.length ? slash : 0));
      int next = sys_open_folder_in (current, buf_str (&part), LINK_ITSELF);
      int error = errno;
      if (current != folder)
        sys_close (current);
      errno = error;
      if (next < 0)
        return -1;
      current = next;
      *path = str_from (*path, slash + 1);
    }
  return current;
}

int
copied_hold (const struct copied_links *links, const struct copied *copy, int folder)
{
  BUF (whole);
  copied_path (links, copy, &whole);
  struct str path = buf_str (&whole);
  struct stat status;
  int last = shorten (folder, &path);
  if (last == -1)
    return -1;
  int held = sys_hold (last, path, LINK_ITSELF);
  int error = errno;
  if (last != folder)
    sys_close (last);
  errno = error;
  if (held < 0)
    return -1;
  /* Whatever the path leads to: it must be the copy.  */
  if (sys_status (held, &status) && status.st_dev == copy->device
      && status.st_ino == copy->inode)
    return held;
  sys_close (held);
  errno = ENOENT;
  return -1;
}

void
copied_release (struct copied_links *links)
{
  inodes_release (&links->sources_);
  VEC_RELEASE (links->copies_);
  VEC_RELEASE (links->tops_);
}
