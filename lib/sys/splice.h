/* Moving bytes between descriptors inside the kernel (Linux: splice(2),
   copy_file_range(2), ioctl_ficlone(2), pipe(2)).
   SPDX-License-Identifier: GPL-3.0-or-later

   Every function gives back how many bytes it moved, 0 at the end of the
   source, -1 with errno on failure; ENOSYS where the system has no such
   call.  */

#ifndef SYS_SPLICE_H
#define SYS_SPLICE_H

#include <sys/types.h>

#include "bound/span.h"

/* Move up to COUNT bytes from SOURCE to TARGET, one of which is a pipe.  */
ssize_t sys_splice (int source, int target, size_t count);

/* Duplicate up to COUNT bytes of the pipe SOURCE in the pipe TARGET, without
   taking them from SOURCE.  */
ssize_t sys_tee (int source, int target, size_t count);

/* Map BYTES into the pipe TARGET.  They must not change until read: only for
   constant bytes.  */
ssize_t sys_vmsplice (int target, struct span bytes);

/* Copy up to COUNT bytes from regular file to regular file, at their
   offsets.  */
ssize_t sys_copy_range (int source, int target, size_t count);

/* Let the regular file TARGET have the contents of SOURCE by sharing what is on the
   disk.  False with errno.  */
bool sys_clone (int source, int target);

/* A pipe of our own, closed on exec: ends[0] is read, ends[1] written.  */
struct sys_pipe { int read_end, write_end; };
bool sys_pipe_open (struct sys_pipe *result);
void sys_pipe_close (struct sys_pipe *pipe);

/* Ask for a pipe of SIZE bytes; how large it is then, or -1.  */
ssize_t sys_pipe_size (int fd, size_t size);

#endif
