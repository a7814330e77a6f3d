/* What join is asked for.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef JOIN_JOIN_H
#define JOIN_JOIN_H

#include "cli/tool.h"

/* A field of the output: of file 1 or 2, counted from 0; or the one that is joined
   by, where FILE is 0.  */
struct output_field { unsigned int file; uintmax_t number; };

/* What a word that is no option may be, for the sake of old forms, if there are more
   than two files: what stands behind -j1, behind -j2, behind -o.  */
enum word_kind { IS_FILE, MAY_BE_FIELD_1, MAY_BE_FIELD_2, MAY_BE_FORMAT };

enum order_check { CHECK_UNPAIRED, CHECK_ALWAYS, CHECK_NEVER };

struct settings
{
  bool puts_unpaired[2];
  bool only_unpaired;
  bool ignores_case, header, zero_terminated;
  bool automatic;               /* -o auto */
  unsigned int order_check;
  bool filler_given;
  struct str filler;
  bool separator_given;
  struct str separator;
  bool field_given[2];
  uintmax_t field[2];
  VEC (struct output_field) format;

  /* For old forms.  */
  struct str files[2];
  enum word_kind kinds[2];
  size_t file_count;
  enum word_kind behind;        /* what the next word may be … */
  size_t turn;                  /* … if it comes at this turn */
  unsigned int bare_fields[2];  /* how often -j1, -j2 came with no number so far */
};

/* Put to standard output what SET asks for of its two files.  */
void pair_files (struct invocation *inv, const struct settings *set);

#endif
