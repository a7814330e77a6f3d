/* What df can be told.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DF_DF_H
#define DF_DF_H

#include "cli/tool.h"
#include "space.h"
#include "text/human.h"

enum field
{
  FIELD_SOURCE, FIELD_TYPE, FIELD_SIZE, FIELD_USED, FIELD_AVAILABLE, FIELD_PERCENT,
  FIELD_INODES, FIELD_INODES_USED, FIELD_INODES_FREE, FIELD_INODES_PERCENT, FIELD_TARGET,
  FIELD_FILE, FIELDS
};

typedef VEC (enum field) field_list;
typedef VEC (struct str) type_list;

struct settings
{
  bool all, local, print_type, posix, inodes, total, sync;
  bool block_size_given;
  struct block_size block_size;
  bool fields_given;
  field_list fields;            /* of --output */
  type_list selected, excluded;
};

/* A line of what is shown.  Texts that are not given are "-".  */
struct row
{
  struct str source, type, target, file;
  struct space blocks, inodes;
};

#endif
