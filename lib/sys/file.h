/* Descriptors: open, read, write, seek, status.
   SPDX-License-Identifier: GPL-3.0-or-later

   Thin: one system call each (POSIX.1-2024, the page of that name), retried
   where a signal interrupted it.  They speak in errno and never print.  A
   count of -1 or a descriptor of -1 means failure.  */

#ifndef SYS_FILE_H
#define SYS_FILE_H

#include <sys/stat.h>
#include <sys/types.h>

#include "bound/mspan.h"
#include "bound/str.h"

/* FD, or a descriptor above the standard ones that means the same; then FD is
   closed.  */
int sys_above_standard (int fd);

/* Open NAME to read; to write, created with mode 0666 less the umask, either
   emptied, appended to or kept as
   it is.  Never gives back descriptors 0, 1 or 2, so that a
   program started with them closed does not take a file for its output.  */
int sys_open_read (struct str name);
enum open_mode { TRUNCATE, APPEND, KEEP_CONTENT };
/* A new file without a name in FOLDER, of mode 0600, to write and read.  */
int sys_open_unnamed (struct str folder);
int sys_open_write (struct str name, enum open_mode mode);

/* Open NAME to read, without waiting for a FIFO's writer (nor in any read of it
   then: EAGAIN); or refusing a symbolic link (ELOOP); or both.  */
enum { WITHOUT_WAITING = 1, NOT_A_LINK = 2 };
int sys_open_read_as (struct str name, unsigned int how);

/* The folder NAME, to reach what is in it; the current one where NAME is empty.
   For the functions below; closed by sys_close_folder.  */
int sys_open_folder (struct str name);
void sys_close_folder (int folder);

/* A file to be written whose name was made up, not given by the user: NAME in
   FOLDER, made with mode 0666 less the umask.  One that is there already is
   opened as it is, but through a symbolic link only if that leads to a character
   device (else ELOOP): *IS_NEW tells.
   Or only to write behind what an old one has, if it is still there.  */
int sys_make_file (int folder, struct str name, bool *is_new);
int sys_append_to_made (int folder, struct str name);

/* Take all bytes from the file FD is open on.  False on failure.  */
bool sys_empty_file (int fd);

/* Remove NAME from FOLDER if it is still the file with that number.  May be called
   while a signal is handled.  */
void sys_remove_made (int folder, struct str name, dev_t device, ino_t inode);

/* From now on reads of FD do not wait.  False on failure.  */
bool sys_stop_waiting (int fd);

/* Whether NAME could be opened to read now; errno says why not.  For early messages:
   the opening says it again.  */
bool sys_may_read (struct str name);

/* Whether what this process writes to a file ends somewhere, with a signal.  */
bool sys_file_size_is_limited (void);

/* How many descriptors this process may have.  */
size_t sys_descriptors_most (void);

/* How many more it may have, if below a few hundred; at least so many otherwise.  */
size_t sys_descriptors_left (void);

/* Whether NAME is a symbolic link now.  */
bool sys_is_link (struct str name);

int sys_close (int fd);

/* A descriptor above the standard ones that means the same as FD; not for programs that we
   start.  */
int sys_duplicate (int fd);

/* Let TARGET, which is closed first if it is open, mean the same as FD; for programs that
   we start as well.  False on failure.  */
bool sys_redirect (int target, int fd);

/* Whether FD is closed.  */
bool sys_is_closed (int fd);

/* Read up to ROOM.length bytes to ROOM's beginning; 0 at the end of file.  */
ssize_t sys_read (int fd, struct mspan room);
/* The same from OFFSET, leaving the file's own offset alone.  */
ssize_t sys_read_at (int fd, struct mspan room, off_t offset);

/* Read and write once, as much as that comes to: EINTR where a signal came before.  */
ssize_t sys_read_once (int fd, struct mspan room);
ssize_t sys_write_once (int fd, struct span bytes);

/* Write all of BYTES, waiting where FD does not block.  False on failure.  */
bool sys_write_all (int fd, struct span bytes);

/* Wait until SOURCE has something to read or is at its end.  False where TARGET,
   a pipe or socket, loses its reader before that.  */
bool sys_wait_readable (int source, int target);

/* Where FD is in its file; -1 where it has no such place.  */
off_t sys_offset (int fd);
/* Go to OFFSET, from the file's beginning; forward by COUNT (back, where it is
   below 0); to the end; to COUNT bytes before it.  The new offset, or -1.  */
off_t sys_seek (int fd, off_t offset);
off_t sys_seek_by (int fd, off_t count);
off_t sys_seek_end (int fd);
off_t sys_seek_before_end (int fd, off_t count);
/* Go to where the next data of a file, the next hole begins, from OFFSET on.  -1 with
   ENXIO where there is none; with EINVAL where the file system tells of no holes.  */
off_t sys_seek_data (int fd, off_t offset);
off_t sys_seek_hole (int fd, off_t offset);

/* Whether a file can have COUNT bytes, and so be asked to seek by that many.  */
bool sys_is_offset (uintmax_t count);

/* What FD is open on.  False on failure.  */
bool sys_status (int fd, struct stat *status);

/* Whether A and B are of one file.  */
static inline bool
sys_is_one_file (const struct stat *a, const struct stat *b)
{
  return a->st_ino == b->st_ino && a->st_dev == b->st_dev;
}

/* The same of the file NAME, of standard input where it is "-".  For what is
   shown only: whoever acts on a file opens it first.  */
bool sys_status_of_operand (struct str name, struct stat *status);

/* Whether what is written to FD goes to the end of its file, wherever that
   is.  */
bool sys_appends (int fd);

/* Tell the system that FD will be read from front to back; that it need not remember
   what FD's file has from OFFSET on, as many bytes as LENGTH, up to its end where that
   is 0: false on failure.  */
void sys_will_read_on (int fd);
bool sys_forget (int fd, off_t offset, off_t length);

/* The flags of open(2) that FD has, or -1; FD has those FLAGS from now on that it can get
   once it is open.  */
int sys_flags (int fd);
bool sys_set_flags (int fd, int flags);

bool sys_is_terminal (int fd);

#endif
