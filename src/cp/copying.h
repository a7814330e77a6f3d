/* Copies of files and trees, as cp and install make them, and mv from one file system to
   another.
   SPDX-License-Identifier: GPL-3.0-or-later

   No name is looked up twice: a source is what was opened, its folder is held open while
   it is copied; a target is made in a folder that is held open, too, and is nothing that
   was there, or is what was looked at.  */

#ifndef CP_COPYING_H
#define CP_COPYING_H

#include "cli/backups.h"
#include "cli/context.h"
#include "cli/progress.h"
#include "fs/copy/data.h"
#include "fs/copy/links.h"
#include "fs/copy/named.h"
#include "fs/walk.h"
#include "process/signals.h"

enum copy_kind { COPY_CONTENTS, MAKE_HARD_LINKS, MAKE_SYMBOLIC_LINKS };
enum updating { UPDATE_ALL, UPDATE_OLDER, UPDATE_NONE, UPDATE_NONE_FAIL };
enum overwriting { OVERWRITE_AS_USUAL, OVERWRITE_ALWAYS, OVERWRITE_IF_ALLOWED };

/* Attributes of a source that its copy gets.  */
struct kept_attributes
{
  bool mode;                    /* and access control lists */
  bool owner, times;
  bool links;                   /* which files are one */
  bool extended;
  bool context;
};

/* Attributes that a copy gets whatever its source has: install.  -1 is the owner, or
   group, that it gets by itself.  */
struct given_attributes
{
  bool are_given;
  mode_t mode;
  uid_t user;
  gid_t group;
};

struct copy_plan
{
  enum copy_kind kind;
  bool recursive;
  enum walk_links links;        /* those that are followed */
  bool special_contents;        /* of FIFOs and devices, instead of making such */
  bool attributes_only;
  struct kept_attributes keep;
  struct given_attributes given;
  bool default_mode;            /* for new files, whatever their sources have */
  bool must_keep;               /* mode, owner, times; else failing is told of alone */
  bool must_keep_extended, must_keep_context;
  bool tells_extended;          /* of all that fails with these, even where there are none;
                                   the other one never does */
  bool quiet_extended;
  enum updating updating;
  enum overwriting overwriting;
  struct backups backups;
  bool force;                   /* replace what cannot be opened */
  bool remove_first;            /* replace what is there */
  bool one_filesystem;
  bool keeps_folder_links;      /* to folders, at the target */
  bool through_dangling;        /* write to where a dangling link leads */
  bool moves;                   /* the source goes afterwards */
  bool verbose, debug;
  struct context_wanted context;
};

/* No folder: what is done in it fails.  */
enum { NO_FOLDER = -1 };

/* A name in a folder that is held open, and how the user writes it.  */
struct place
{
  int folder;                   /* for lib/sys/names.h */
  struct str name;
  struct str path;
};

/* What is known of a folder that targets are made in.  */
struct target_facts
{
  bool is_new;                  /* we made it: nothing was in it before us */
  bool is_looked_at;            /* the rest tells */
  dev_t device;
  blksize_t block_size;
  gid_t group;                  /* what new files in it get */
  enum { ACL_UNKNOWN, ACL_PASSED_ON, NO_ACL } acl;      /* they get a list as well */
};

/* One run.  */
struct copying
{
  struct invocation *inv;
  struct copy_plan plan;
  struct data_copier data;
  mode_t umask;
  uid_t user;                   /* that we are */
  gid_t group;
  bool is_only_operand;         /* there is one source: nothing can be met twice */
  struct copied_links links;
  struct named_files sources, targets;  /* operands */
  struct inodes taken;          /* of what is moved: what each file was when it was copied */
  struct place top;             /* the target of the current operand, in the folder that
                                   paths of LINKS begin in; the name may have slashes */
  struct target_facts top_facts;        /* of the folder that all copies are in */
  struct target_facts *facts;   /* of that which the current operand's is in */
  int top_error;                /* the errno of why it has no folder, which is then
                                   NO_FOLDER */
  struct unfinished
  {
    int folder;
    struct str name;            /* nothing where there is none */
    dev_t device;
    ino_t inode;
  } unfinished;                 /* goes when a signal ends the run */
  bool is_guarded;              /* signals do that */
  bool holds_signals;           /* they wait: those before are … */
  sigset_t signals_before;
  bool limits_size;             /* files cannot be of any size */
  struct progress progress;
};

/* There is one source more whose progress is to be shown: ENTRY; the operand SOURCE.  */
void copying_expect (struct copying *c, const struct entry *entry);
void copying_expect_operand (struct copying *c, struct str source);

/* Begin; *C has its plan, and INV.  */
void copying_begin (struct copying *c);
void copying_end (struct copying *c);

/* Copy the operand SOURCE to TARGET, which may be some folders below TOP's, where all
   copies are.  What fails is told; false then.  */
bool copy_operand (struct copying *c, struct str source, const struct place *target,
                   const struct place *top);

#endif
