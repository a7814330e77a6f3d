/* ls: one run, and the files that are listed together.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef LS_LISTING_H
#define LS_LISTING_H

#include "settings.h"
#include "sys/marks.h"
#include "text/colours.h"
#include "text/columns.h"
#include "text/file_times.h"
#include "users/names.h"

/* What a symbolic link points to.  */
struct target
{
  struct str text;              /* not given where it was not read */
  bool exists;                  /* it was looked at, with success: */
  mode_t mode;
};

struct file
{
  struct str name;
  mode_t type;                  /* as S_IFMT has it; 0 where nothing tells */
  uint32_t target;              /* its place among the targets, and 1; 0 where it has none */
  unsigned int columns;         /* of the name as it is shown; where columns count */
  unsigned char marks;
  bool is_known;                /* it was looked at, with success */
  bool is_listed;               /* a directory, to be listed and not shown itself */
};

/* Files that are shown together: those of a directory, or operands.  */
struct file_group
{
  VEC (struct file) files;
  VEC (struct target) targets;
  /* Of the file at the same place, where any is wanted.  */
  VEC (struct look) looks;
  VEC (struct str) contexts;
  VEC (struct str) real_paths;  /* no string where there is none */
  VEC (uint32_t) order;
  bool some_quoted;             /* a name is in quotes */
  bool some_marked;
  uintmax_t blocks;             /* of all, of 512 bytes */
  struct arena memory;          /* of the texts of those */
};

/* Where names begin and end in all output.  */
typedef VEC (uintmax_t) name_places;

struct listing
{
  struct invocation *inv;
  const struct settings *set;
  bool on_terminal;
  int terminal;                 /* standard output, where it is one */
  enum format format;
  enum sort sort;
  enum follow follow;
  unsigned char end;            /* of lines */

  size_t width, tab;            /* columns of a line, 0 without limit; of a TAB, 0 for none */
  enum charset charset;
  struct quoter names, headers;
  bool hides;                   /* all that is not printable */
  bool one_line;                /* newlines alone */
  bool aligns;                  /* blanks in place of quotes */

  bool coloured;
  bool colour_used;
  bool checks_targets;          /* links look like what they point to, or unlike */
  struct colours colours;
  bool hyperlinks;
  struct str host;              /* for those */

  struct block_size block_unit, size_unit;
  struct time_format old_times, recent_times;
  struct local_zone zone;
  struct timespec now;
  struct known_names users, groups;
  bool dired;

  /* What is to be known of files.  */
  unsigned int wanted;          /* as sys_look_in has it */
  bool wants_type, wants_look, wants_targets, wants_marks;
  bool keeps_looks;
  bool streams;                 /* files are put as they come, and then forgotten */

  struct file_group group;
  struct buf path;              /* of the directory that is listed; operands have none */
  int folder;                   /* it, or SYS_HERE */
  bool is_operand;              /* what is looked at, or read, is one: then its failure is
                                   serious */
  struct str real_path;         /* of the directory, for hyperlinks; no string where it has none */
  struct marks marks;
  VEC (struct mspan) blocks;    /* what names lie in */
  struct buf row, text, hidden, path_text;      /* what is being put together */
  size_t uncounted;             /* bytes of the row that are colours */
  uintmax_t position;           /* how much was put, without those */
  name_places file_names, folder_names;         /* with DIRED alone */
};

/* plan.c: what the options and the environment come to.  */
void listing_plan (struct listing *l);

/* entries.c: what is listed.  */

/* Something went wrong: say WHAT, which has a %s for PATH in quotes, and note it.  */
void listing_failed (struct listing *l, int error, const char *what, struct str path);
/* The path of NAME in the current directory, valid until the next call.  */
struct str path_of (struct listing *l, struct str name);
void group_clear (struct file_group *group);
bool is_dots (struct str name);
/* PATH from the root and without symbolic links; no string where it has no such form, which
   is told.  */
struct str real_path_of (struct listing *l, struct str path);
/* Add the operand NAME to the group.  */
void add_operand (struct listing *l, struct str name);
/* Add the entries of the directory that FOLDER is open on.  */
void add_entries (struct listing *l);

/* A file of the group: by its place, as all that follow take it.  */
static inline const struct file *
file_at (const struct listing *l, size_t at)
{
  return &VEC_AT (l->group.files, at);
}

/* Its look, where that is kept; its target, NULL where it has none that is wanted.  */
static inline const struct look *
look_at (const struct listing *l, size_t at)
{
  return &VEC_AT (l->group.looks, at);
}
static inline const struct target *
target_at (const struct listing *l, size_t at)
{
  uint32_t target = file_at (l, at)->target;
  return target == 0 ? NULL : &VEC_AT (l->group.targets, target - 1);
}

/* order.c  */
void put_in_order (struct listing *l);

/* colours.c  */

/* The sequence of a file's name, of what it points to; NULL where it has none.  */
const struct sequence *colour_of_name (const struct listing *l, size_t at);
const struct sequence *colour_of_target (const struct listing *l, size_t at);
/* Add to the row what begins and ends a name's colour, what begins a row.  */
void add_colour (struct listing *l, const struct sequence *sequence);
void end_colour (struct listing *l);
void begin_row_colour (struct listing *l);
void add_sequence (struct listing *l, enum colour colour);
/* At the end of all.  */
void restore_colour (struct listing *l);

/* names.c  */

/* TEXT as it is shown, valid until the next call; whether it is in quotes.  */
struct span shown_name (struct listing *l, const struct quoter *q, struct span name,
                        bool *is_quoted);
/* The columns that the names of the group take, in each file.  */
void measure_names (struct listing *l);
/* Add the name of a file to the row, of which there are START columns already, and its mark;
   how many columns that is.  */
size_t add_name (struct listing *l, size_t at, size_t start);
/* The same of what a link points to.  */
void add_target (struct listing *l, size_t at, size_t start);
/* Add PATH, of a directory, as a header has it.  */
void add_header (struct listing *l, struct str path);
/* The mark behind its name, behind that of a file of MODE; 0 where there is none.  */
unsigned char indicator_of_mode (const struct listing *l, mode_t mode);
unsigned char indicator_of (const struct listing *l, size_t at);

/* long.c  */
void put_long_rows (struct listing *l);

/* rows.c: all other formats, and whatever the format is.  */
void put_rows (struct listing *l);

/* Put the row, and begin the next.  */
void put_row (struct listing *l);

/* details.c: what may stand in front of names in each format.  */

/* How many columns each takes, at least; 0 where it is not shown.  */
struct details { size_t inode, blocks, context; };
struct details details_of_group (struct listing *l);
void add_details (struct listing *l, size_t at, const struct details *widths);
size_t details_width (struct listing *l, size_t at, const struct details *widths);
/* Add TEXT to the row, with blanks before it, behind it, up to WIDTH columns.  */
void add_right (struct listing *l, struct span text, size_t width);
void add_left (struct listing *l, struct span text, size_t width);
void add_number (struct listing *l, uintmax_t number, size_t width);
size_t digits_count (uintmax_t number);

#endif
