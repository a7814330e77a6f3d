/* Modes of files: octal numbers, and words such as u+w.
   POSIX.1-2024 chmod; GNU manual, "File permissions".  gnulib's modechange.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef FS_MODE_H
#define FS_MODE_H

#include <stdbool.h>
#include <sys/stat.h>
#include <sys/types.h>

#include "bound/str.h"

/* All that chmod changes.  */
enum { MODE_BITS = S_ISUID | S_ISGID | S_ISVTX | S_IRWXU | S_IRWXG | S_IRWXO };
/* What there is for new files before the umask.  */
enum { MODE_ALL = S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH };

struct mode_changes_;
struct mode_changes
{
  struct mode_changes_ *changes_;
  bool is_exact_;
  mode_t exact_;
};

/* Parse TEXT.  False where it is no mode.  *CHANGES lasts as long as the run.  */
bool mode_parse (struct str text, struct mode_changes *changes);

/* Those that make any mode to MODE's.  */
struct mode_changes mode_exactly (mode_t mode);

/* What CHANGES make of the mode BEFORE, of a folder if IS_FOLDER; UMASK counts where
   the words do not say whose.  The bits that they speak of are in *MENTIONED, which
   may be NULL.  */
mode_t mode_changed (struct mode_changes changes, mode_t before, bool is_folder,
                     mode_t umask, mode_t *mentioned);

/* The mode as ls has it: "-rwxr-xr-x", and the same without the kind of file.  */
struct mode_text { char letters[11]; };
struct mode_text mode_text (mode_t mode);
struct str mode_letters (const struct mode_text *text);
struct str mode_permissions (const struct mode_text *text);

#endif
