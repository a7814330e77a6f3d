/* The operands of cp, install and mv: sources, and where they go.
   GNU manual, "Target directory".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CP_OPERANDS_H
#define CP_OPERANDS_H

#include "cli/backups.h"
#include "copying.h"

/* What options of all three have said: their settings begin with it, called shared.  */
struct shared_settings
{
  struct backup_words backup_words;     /* first: BACKUP_ROWS_OF */
  struct str target;                    /* of -t */
  bool no_target_folder;
  bool verbose, debug;
  struct context_wanted context;
};

option_call want_debug, take_target, want_context;

/* What --update takes.  */
enum { UPDATE_CHOICES = 4 };
extern const struct choice update_choices[UPDATE_CHOICES];

struct destination
{
  bool is_folder;               /* sources go into it, under their own names … */
  int folder;                   /* … and it is held here; else … */
  struct str path;              /* … this is the target */
  str_list sources;
};

/* What the operands, and -t or -T of SET, come to, before anything is looked up.  Where they
   are too few, or too many, the run ends.  */
struct destination name_destination (struct invocation *inv, const struct shared_settings *set);

/* Whether its path is that of a directory, which is held from then on.  False with errno.  */
bool is_into_folder (struct destination *d);

/* End the run, since D must be a directory and is none: WHAT, which has %s for its path, and
   errno.  */
void refuse_destination (struct invocation *inv, const struct destination *d,
                         const char *what) __attribute__ ((noreturn));

/* All of it; the run also ends where the directory is not there.  */
struct destination find_destination (struct invocation *inv, const struct shared_settings *set);

/* PATH without slashes behind it, but for "/"; kept as long as the run.  */
struct str without_slashes (struct invocation *inv, struct str path);

/* The path of NAME in FOLDER.  */
struct str path_in (struct invocation *inv, struct str folder, struct span name);

/* The target of SOURCE, which is copied or moved, in the folder D.  */
struct place target_in (struct invocation *inv, const struct destination *d,
                        struct str source, bool is_copy);

#endif
