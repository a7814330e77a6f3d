/* What sort can be told.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SORT_SETTINGS_H
#define SORT_SETTINGS_H

#include "keys.h"

enum checking { NO_CHECK, CHECK, CHECK_QUIETLY };

typedef VEC (struct str) name_vec;

struct settings
{
  struct key_letters letters;   /* for keys that have none */
  given_keys keys;
  enum checking checking;
  bool merge, stable, unique, zero_terminated, debug;
  struct str output;
  int separator;                /* -1 if none is given */
  name_vec folders;             /* for temporary files */
  name_vec names;               /* what to read, without what is behind "--" */
  name_vec put_back;            /* what -y does not take */
  size_t old_turn;              /* when the last old key came; 0 if none did */
  struct str old_word;          /* that key, where it may as well be a file */
  bool old_forms;               /* an old key had its end: the next are keys as well */
  struct str compressor, random_source, names_from;
  size_t batch, threads;        /* 0 is not said */
  uintmax_t memory;             /* bytes; 0 is not said */
};

#endif
