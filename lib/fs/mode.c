/* Modes of files: octal numbers, and words such as u+w.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/mode.h"

#include <modechange.h>

bool
mode_parse (struct str text, struct mode_changes *changes)
{
  struct mode_change *compiled = mode_compile (str_c (text));
  changes->changes_ = (void *) compiled;
  return compiled != NULL;
}

mode_t
mode_changed (struct mode_changes changes, mode_t before, bool is_folder, mode_t umask,
              mode_t *mentioned)
{
  const void *compiled = changes.changes_;
  return mode_adjust (before, is_folder, umask, compiled, mentioned);
}
