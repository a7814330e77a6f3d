/* Backups of what is to be overwritten, as options ask for them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/backups.h"

#include "sys/environment.h"

static const struct choice kinds[] = {
  { "none", NO_BACKUP, NULL }, { "off", NO_BACKUP, NULL },
  { "simple", SIMPLE_BACKUP, NULL }, { "never", SIMPLE_BACKUP, NULL },
  { "existing", NUMBERED_IF_ANY, NULL }, { "nil", NUMBERED_IF_ANY, NULL },
  { "numbered", NUMBERED_BACKUP, NULL }, { "t", NUMBERED_BACKUP, NULL },
};

void
want_backup (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  struct backup_words *words = settings;
  words->wanted = true;
  /* Without one, that of an option before it holds.  */
  if (str_given (argument))
    words->control = argument;
}

void
take_backup_suffix (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  struct backup_words *words = settings;
  words->wanted = true;
  words->suffix = argument;
}

static bool
has_text (struct str word)
{
  return str_given (word) && word.length > 0;
}

static enum backup_kind
kind_wanted (struct invocation *inv, struct str control)
{
  choice_list choices = LIST (kinds);
  if (has_text (control))
    return (enum backup_kind) choice_value (inv, choices, control, "backup type");
  struct str usual = environment_value (STR ("VERSION_CONTROL"));
  if (has_text (usual))
    return (enum backup_kind) choice_value (inv, choices, usual, "$VERSION_CONTROL");
  return NUMBERED_IF_ANY;
}

struct backups
backups_wanted (struct invocation *inv, const struct backup_words *words)
{
  struct backups backups = { .kind = NO_BACKUP, .suffix = STR ("~") };
  if (!words->wanted)
    return backups;
  backups.kind = kind_wanted (inv, words->control);
  struct str suffix = str_given (words->suffix)
                        ? words->suffix : environment_value (STR ("SIMPLE_BACKUP_SUFFIX"));
  /* One with a slash would be a name elsewhere.  */
  if (has_text (suffix) && span_find (str_span (suffix), '/') == suffix.length)
    backups.suffix = suffix;
  return backups;
}
