/* Modes of files: octal numbers, and words such as u+w.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/mode.h"

#include <modechange.h>

bool
mode_parse (struct str text, struct mode_changes *changes)
{
  struct mode_change *compiled = mode_compile (str_c (text));
  *changes = (struct mode_changes) { .changes_ = (void *) compiled };
  return compiled != NULL;
}

struct mode_changes
mode_exactly (mode_t mode)
{
  return (struct mode_changes) { .is_exact_ = true, .exact_ = mode & MODE_BITS };
}

mode_t
mode_changed (struct mode_changes changes, mode_t before, bool is_folder, mode_t umask,
              mode_t *mentioned)
{
  const void *compiled = changes.changes_;
  if (changes.is_exact_)
    {
      if (mentioned)
        *mentioned = MODE_BITS;
      return changes.exact_;
    }
  return mode_adjust (before, is_folder, umask, compiled, mentioned);
}

static char
kind_letter (mode_t mode)
{
  switch (mode & S_IFMT)
    {
    case S_IFREG: return '-';
    case S_IFDIR: return 'd';
    case S_IFLNK: return 'l';
    case S_IFBLK: return 'b';
    case S_IFCHR: return 'c';
    case S_IFIFO: return 'p';
    case S_IFSOCK: return 's';
    default: return '?';
    }
}

/* The letter for permission to execute where SPECIAL may be set beside it.  */
static char
execute_letter (bool executes, bool special, char both, char alone)
{
  return special ? (executes ? both : alone) : executes ? 'x' : '-';
}

struct mode_text
mode_text (mode_t mode)
{
  return (struct mode_text) { {
    kind_letter (mode),
    mode & S_IRUSR ? 'r' : '-', mode & S_IWUSR ? 'w' : '-',
    execute_letter (mode & S_IXUSR, mode & S_ISUID, 's', 'S'),
    mode & S_IRGRP ? 'r' : '-', mode & S_IWGRP ? 'w' : '-',
    execute_letter (mode & S_IXGRP, mode & S_ISGID, 's', 'S'),
    mode & S_IROTH ? 'r' : '-', mode & S_IWOTH ? 'w' : '-',
    execute_letter (mode & S_IXOTH, mode & S_ISVTX, 't', 'T'), '\0',
  } };
}

struct str
mode_letters (const struct mode_text *text)
{
  return str_of (text->letters);
}

struct str
mode_permissions (const struct mode_text *text)
{
  return str_from (mode_letters (text), 1);
}
