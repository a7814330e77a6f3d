/* Backups of what is to be overwritten, as options ask for them.
   GNU manual, "Backup options".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CLI_BACKUPS_H
#define CLI_BACKUPS_H

#include "cli/tool.h"

enum backup_kind { NO_BACKUP, SIMPLE_BACKUP, NUMBERED_IF_ANY, NUMBERED_BACKUP };

struct backups
{
  enum backup_kind kind;
  struct str suffix;            /* of simple ones; no slash in it */
};

/* What -b, --backup and -S have said.  The settings of a tool that has BACKUP_ROWS
   begin with one, called backup_words; of one that has BACKUP_ROWS_OF (MEMBER), with that
   member.  */
struct backup_words
{
  bool wanted;
  struct str control, suffix;
};

option_call want_backup, take_backup_suffix;
#define BACKUP_ROWS BACKUP_ROWS_OF (backup_words)
#define BACKUP_ROWS_OF(member)                                                   \
  { 0, "backup",                                                                 \
    { .kind = EFFECT_CALL, .call = want_backup, .argument = "CONTROL",           \
      .optional = true, .value = BACKUP_WORDS_FIRST_ (member) },                 \
    N_("make a backup of each file that is overwritten; see CONTROL below") },   \
  { 'b', NULL, CALL_PLAIN (want_backup), N_("the same as --backup without CONTROL") }, \
  { 'S', "suffix", CALL (take_backup_suffix, "SUFFIX"),                          \
    N_("make backups, and let the names of simple ones end in SUFFIX") }
#define BACKUP_WORDS_FIRST_(member) \
  (0 * sizeof (char[offsetof (struct settings, member) == 0 ? 1 : -1]))

/* What --help says of them.  */
#define BACKUP_NOTES                                                              \
  N_("A backup has the name of the file with '~' behind it, or what -S or the\n"  \
     "environment's SIMPLE_BACKUP_SUFFIX say, or else a number: 'file.~1~'.  CONTROL\n" \
     "tells which, or else the environment's VERSION_CONTROL:\n"                  \
     "  none, off       no backups, even with --backup\n"                         \
     "  numbered, t     numbers\n"                                                \
     "  existing, nil   numbers for files that have such backups, else simple\n"  \
     "  simple, never   always simple")

/* What they come to, with the environment.  Where CONTROL is none of those, the run
   ends.  */
struct backups backups_wanted (struct invocation *inv, const struct backup_words *words);

#endif
