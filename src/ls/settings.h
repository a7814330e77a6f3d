/* What ls, dir and vdir can be told.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef LS_SETTINGS_H
#define LS_SETTINGS_H

#include "cli/tool.h"
#include "sys/look.h"
#include "text/human.h"
#include "text/quoting.h"

/* How files are listed where no option says so.  */
enum manner { BY_OUTPUT, IN_COLUMNS, IN_FULL };

enum format { FORMAT_UNSET, LONG, ONE_PER_LINE, COLUMNS, ACROSS, COMMAS };

enum sort { SORT_UNSET, SORT_NONE, SORT_NAME, SORT_SIZE, SORT_TIME, SORT_VERSION, SORT_EXTENSION,
            SORT_WIDTH };

/* Which entries of a directory.  */
enum entries { NOT_HIDDEN, ALMOST_ALL, ALL };

/* Which symbolic links stand for what they point to.  */
enum follow { FOLLOW_UNSET, FOLLOW_NONE, FOLLOW_OPERANDS_TO_FOLDERS, FOLLOW_OPERANDS, FOLLOW_ALL };

enum indicator { INDICATE_NOTHING, INDICATE_FOLDERS, INDICATE_TYPES, INDICATE_PROGRAMS };

enum when { NEVER, AUTO, ALWAYS };

/* Whether what is not printable is shown as '?'.  */
enum hiding { HIDING_UNSET, SHOW_CONTROLS, HIDE_CONTROLS };

struct settings
{
  enum manner manner;
  enum format format;
  enum sort sort;
  bool reverse, folders_first;
  enum entries entries;
  VEC (struct str) ignored, hidden;     /* patterns */
  enum follow follow;
  bool folders_themselves, recursive;
  unsigned int time;                    /* LOOK_CHANGE and kin; 0 is that */
  struct str time_style;
  bool without_owner, without_group, numeric, author, inode, blocks, context;
  bool dired, zero;
  enum indicator indicator;
  unsigned int colour, hyperlink;       /* enum when */
  enum hiding hiding;
  bool quoting_given;
  unsigned int quoting;                 /* enum quoting */
  bool sizes_given, kibibytes;
  struct block_size sizes;
  bool width_given, tab_given;
  size_t width;                         /* 0 is no limit */
  size_t tab;                           /* 0 is no TABs */
};

/* Rows of options, as many as there are, for all three.  */
enum { LISTING_OPTIONS = 59 };
extern const struct option_row listing_options[LISTING_OPTIONS];

/* What their --help has behind the options, their exit statuses.  */
enum { LISTING_STATUSES = 3 };
extern const struct status_row listing_statuses[LISTING_STATUSES];
#define LISTING_NOTES                                                                \
  N_("SIZE is a number with a suffix, or a suffix alone: K, M, G, T, ... for powers of\n"  \
     "1024, KB, MB, ... for powers of 1000; \"'\" in front of it groups digits.\n\n"       \
     "STYLE of times is full-iso, long-iso, iso, locale, or +FORMAT as of date; two\n"     \
     "formats, a newline between them, are for older times and for those of the last\n"    \
     "six months.  With posix- in front, STYLE does not count in the POSIX locale.\n"      \
     "The variable TIME_STYLE is used where the option is not given.\n\n"                  \
     "WHEN is always, auto (where standard output is a terminal) or never.  Colours are\n" \
     "those of the variable LS_COLORS, which dircolors sets.")

/* A text as the width of lines; as the columns from one tab stop to the next.  False where
   it is none.  */
bool width_parse (struct str text, size_t *width);
bool tab_parse (struct str text, size_t *tab);

/* The run of each of the three.  */
int listing_main (struct invocation *inv);

#endif
