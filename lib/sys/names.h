/* Names in folders: made, removed, renamed, looked at.
   SPDX-License-Identifier: GPL-3.0-or-later

   Thin: one system call each (POSIX.1-2024, the page of that name); they speak
   in errno and never print.  A FOLDER is what sys_open_folder or
   sys_open_folder_in gave, or SYS_HERE, the current one; a NAME is looked up in
   it.  What was decided on by one call and is acted on by another must be held
   by a descriptor between them, for a name may mean something else by then.  */

#ifndef SYS_NAMES_H
#define SYS_NAMES_H

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>

#include "bound/buf.h"
#include "bound/str.h"

enum { SYS_HERE = AT_FDCWD };

/* Whether a symbolic link that NAME is stands for what it points to.  */
enum sys_links { LINK_ITSELF, FOLLOW_LINK };

/* Make a folder, a FIFO or device (mknod), a symbolic link that holds TEXT.  The
   umask takes from MODE.  False on failure.  */
bool sys_make_folder (int folder, struct str name, mode_t mode);
bool sys_make_node (int folder, struct str name, mode_t mode, dev_t device);
bool sys_make_symlink (struct str text, int folder, struct str name);
/* Make NAME in FOLDER a hard link to OLD in FROM.  */
bool sys_make_link (int from, struct str old, enum sys_links links, int folder,
                    struct str name);
/* The same of what FD holds or is open on, which has not lost its last name.  */
bool sys_link_held (int fd, int folder, struct str name);
/* Make a new file of MODE, to read and write; -1 where NAME is there.  */
int sys_make_new_file (int folder, struct str name, mode_t mode);

/* The umask becomes MASK; the one before.  The one that is there.  */
mode_t sys_swap_umask (mode_t mask);
mode_t sys_umask (void);

bool sys_remove_file (int folder, struct str name);
bool sys_remove_folder (int folder, struct str name);

/* Rename OLD in FROM to NAME in FOLDER: in place of what is there, only where
   nothing is (EEXIST), or the two trade places.  EINVAL or ENOSYS where the file
   system or the kernel cannot.  */
enum sys_rename { RENAME_OVER, RENAME_TO_NEW, RENAME_EXCHANGING };
bool sys_rename (int from, struct str old, int folder, struct str name,
                 enum sys_rename how);

/* What NAME is.  False on failure.  */
bool sys_status_in (int folder, struct str name, enum sys_links links,
                    struct stat *status);

/* Whether the effective user may do that to NAME, whatever it is; errno says why not.  */
enum sys_access { MAY_READ, MAY_WRITE, MAY_RUN };
bool sys_may_in (int folder, struct str name, enum sys_access access);

/* The most bytes that a name in FOLDER can have.  */
size_t sys_longest_name (int folder);

/* What a path from FOLDER, a name in it, may have at most in bytes; UINTMAX_MAX where there
   is no limit.  False on failure.  */
bool sys_path_limit (struct str folder, uintmax_t *most);
bool sys_name_limit (struct str folder, uintmax_t *most);

/* Whether the folder NAME has entries, as far as can be seen.  */
bool sys_has_entries (int folder, struct str name);

/* Put what the symbolic link NAME holds behind what TEXT has.  False on
   failure.  */
bool sys_read_link (int folder, struct str name, struct buf *text);

/* A folder in a folder, for the functions here.  */
int sys_open_folder_in (int folder, struct str name, enum sys_links links);
/* The same to read what it lists as well (lib/sys/folder.h).  */
int sys_open_listing_in (int folder, struct str name, enum sys_links links);

/* From now on NAME is the current folder.  False on failure.  */
bool sys_go_to_folder (struct str name);

/* From now on NAME is the root directory; the current folder stays.  False on failure.  */
bool sys_change_root (struct str name);

/* Hold NAME, whatever it is, without opening it: for the functions below, and as a
   folder.  */
int sys_hold (int folder, struct str name, enum sys_links links);

/* Open NAME to write, or to read, or both; MODE is for what is made.  FLAGS are those
   of open(2); never gives back descriptors 0, 1 or 2.  */
int sys_open_in (int folder, struct str name, int flags, mode_t mode);

/* The name that the kernel shows FD by: a look-up of it comes back to what FD is open on
   or holds, whatever becomes of its own name.  ENOENT where there is no /proc.  */
struct sys_own_name { char text[sizeof "/proc/self/fd/" + 20]; };
struct sys_own_name sys_own_name (int fd);

/* The same, but EINTR where a signal came before, as while a FIFO waits for its other
   end.  */
int sys_open_once (int folder, struct str name, int flags, mode_t mode);

/* What FD, which is open or held, is to be.  Where a mode cannot be set because it is
   that of a symbolic link, errno is EOPNOTSUPP.  (uid_t) -1 and (gid_t) -1 change
   nothing.  The second one saves a call where FD is held.  */
bool sys_set_mode (int fd, mode_t mode);
bool sys_set_mode_held (int fd, mode_t mode);
bool sys_set_owner (int fd, uid_t user, gid_t group);
/* The same of NAME, never of what it points to; a mode, only where Linux is 6.6 or newer.  */
bool sys_set_mode_in (int folder, struct str name, mode_t mode);
bool sys_set_owner_in (int folder, struct str name, uid_t user, gid_t group);
/* Times of access and modification, as utimensat(2) takes them.  */
bool sys_set_times (int fd, const struct timespec times[2]);
bool sys_set_times_in (int folder, struct str name, enum sys_links links,
                       const struct timespec times[2]);
bool sys_set_length (int fd, off_t length);

/* Write to disk what is in memory: of the file, of its data and what is needed to
   find them, of the file system that has it; of all.  */
bool sys_sync_file (int fd);
bool sys_sync_data (int fd);
bool sys_sync_filesystem (int fd);
void sys_sync_all (void);

#endif
