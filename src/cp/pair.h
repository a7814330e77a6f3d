/* A source, and the target that it is to be copied to.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CP_PAIR_H
#define CP_PAIR_H

#include "copying.h"
#include "fs/attributes.h"
#include "fs/backup.h"
#include "process/signals.h"

struct copy_pair
{
  struct place source, target;
  struct target_facts *in;      /* of the target's folder */
  bool is_operand;

  struct stat from;             /* what is copied */
  int source_fd;                /* it, open to read, or held; or -1 */
  struct attributes found;      /* what else it has, if asked for */

  bool is_there;                /* something that has the target's name: TO */
  bool is_link;                 /* its name is a symbolic link to that, or to nothing */
  struct stat to;
  bool replaces;                /* it is renamed over, by what is to be there instead */
  enum backup_made backed_up;
  struct buf backup;            /* its name */
};

void pair_release (struct copy_pair *pair);

/* Whether the source, where it is a symbolic link, stands for what it points to.  */
enum sys_links pair_links (const struct copying *c, const struct copy_pair *pair);

/* See what the source is; KIND is what its listing says.  What can be read is opened
   where its contents will be wanted.  False, told, where there is nothing.  */
bool pair_look_at_source (struct copying *c, struct copy_pair *pair, enum entry_kind kind);

/* Whether the contents are copied, of whatever it is.  */
bool pair_has_contents (const struct copying *c, const struct copy_pair *pair);

/* Have the source open to be read.  False, told, where it cannot be, or is something else
   by now.  */
bool pair_open_source (struct copying *c, struct copy_pair *pair);

/* See what is at the target.  False, told, on failure.  */
bool pair_look_at_target (struct copying *c, struct copy_pair *pair);

/* Whether they are one name in one folder.  */
bool is_one_entry (const struct place *a, const struct place *b);

/* Whether source and target are one file: then it is refused, unless there is nothing to
   be done about that.  */
enum sameness { NOT_THE_SAME, THE_SAME, SAME_AS_WANTED };
enum sameness pair_sameness (const struct copying *c, const struct copy_pair *pair);

/* Find out, and tell, what stands in the way.  PASS_OVER is success.  */
enum verdict { PROCEED, PASS_OVER, REFUSE };
enum verdict pair_examine (struct copying *c, struct copy_pair *pair);

/* Why something failed at the target, ERROR being errno.  */
static inline int
target_error (const struct copying *c, const struct copy_pair *pair, int error)
{
  return pair->target.folder == NO_FOLDER ? c->top_error : error;
}

/* Undo what that did.  */
void pair_give_up (struct copying *c, struct copy_pair *pair);

/* What is known of the target's folder; of a folder that has STATUS.  */
const struct target_facts *pair_facts (const struct copying *c, const struct copy_pair *pair);
struct target_facts target_facts_of (const struct copying *c, const struct stat *status);

/* Copy it; KIND is what the listing says of the source.  False, told, on failure.  Of a
   folder: see tree.h.  */
bool pair_copy (struct copying *c, struct copy_pair *pair, enum entry_kind kind);

/* The source is done with, for who watches the progress; BYTES_BEFORE is how many bytes
   were before.  */
void pair_count (struct copying *c, const struct copy_pair *pair, uintmax_t bytes_before);

/* Copy the contents, and attributes, of what was examined.  */
bool pair_copy_contents (struct copying *c, struct copy_pair *pair);

/* Make what is no file with contents.  */
bool pair_make_symlink (struct copying *c, struct copy_pair *pair);
bool pair_make_hard_link (struct copying *c, struct copy_pair *pair);
bool pair_make_node (struct copying *c, struct copy_pair *pair);
bool pair_copy_symlink (struct copying *c, struct copy_pair *pair);

/* Let the target be one file with COPY, which was made before.  */
bool pair_link_to_copy (struct copying *c, struct copy_pair *pair, const struct copied *copy);

/* Whether names of the source's file may have copies that are to be one file.  */
bool pair_shares_copies (const struct copying *c, const struct copy_pair *pair);

/* The target was made, and has STATUS, if that is known: remember it.  */
void pair_remember (struct copying *c, const struct copy_pair *pair, const struct stat *status);

/* The same of an operand, as what may not be overwritten.  */
void remember_target (struct copying *c, const struct copy_pair *pair);

/* FROM has the copy PATH, which has STATUS.  */
void remember_copy (struct copying *c, const struct stat *from, struct str path,
                    const struct stat *status);

/* Put what is before the last name of PATH behind TEXT; the path of the backup.  */
void put_folder_of (struct str path, struct buf *text);
void put_backup_path (const struct copy_pair *pair, struct buf *path);

/* Put the path of COPY, as the user would write it, behind PATH.  */
void put_copy_path (const struct copying *c, const struct copied *copy, struct buf *path);

/* Make what was examined.  False, told, on failure.  */
bool pair_make (struct copying *c, struct copy_pair *pair);

/* A signal asks for the end: what is not whole is to be removed first.  */
static inline bool
is_stopped (const struct copying *c)
{
  return c->plan.moves && signals_noted ();
}

/* Put source and target on standard output; tell of them, if that is wanted.  */
void tell_names (const struct copying *c, const struct copy_pair *pair);
void tell_copying (const struct copying *c, const struct copy_pair *pair);
void tell_made_folder (const struct copying *c, const struct copy_pair *pair);
void tell_removed (const struct copying *c, const struct copy_pair *pair);
void tell_passed_over (const struct copying *c, const struct copy_pair *pair);
void tell_ways (const struct copying *c);

#endif
