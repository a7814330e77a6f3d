/* pr: what it was told, and what its parts share.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef PR_PR_H
#define PR_PR_H

#include "bound/buf.h"
#include "header.h"
#include "pen.h"
#include "simd/sets.h"
#include "stream.h"

/* How bytes that cannot be seen are shown.  */
enum unseen { AS_THEY_ARE, WITH_HATS, IN_OCTAL };

/* What stands for tabs, and how far apart their stops are.  */
struct tabs
{
  unsigned char byte;
  intmax_t width;
};

struct settings
{
  uintmax_t first_page, last_page;      /* 0 where that was not said */
  intmax_t columns;
  bool columns_given, across, merge;
  bool double_space, form_feeds, join, no_warnings;
  bool headers, keep_form_feeds;        /* -t: but no headers; -T: neither */
  bool hats, octal;
  bool expand, tabify;
  struct tabs input_tabs, output_tabs;
  bool numbered, number_given;
  struct tabs numbers;                  /* what is behind a number, its digits */
  intmax_t first_number;
  struct str header, date_format;
  intmax_t length, width, margin;
  /* -w and -s mean what they do together with others, -W and -S do not.  */
  bool posix_width, posix_separator;
  bool truncate, separate;
  struct str separator;
  struct buf digits;                    /* of -COLUMN */
  size_t digits_turn;
  VEC (struct str) names;
};

/* How a page is laid out.  */
struct layout
{
  size_t columns;
  bool down, merge;             /* what several columns are */
  intmax_t lines;               /* of text on a page */
  bool headers;                 /* and what is below the text */
  bool keep_form_feeds;
  bool separate;
  struct span separator;
  bool truncate;
  bool expand, tabify;          /* tabs of the input become blanks, blanks tabs */
  enum unseen unseen;
  intmax_t column_width, number_width, margin;
  bool as_stored;               /* printable ASCII is put as it is, but truncated */
  bool as_it_is;                /* lines are put as they are, perhaps behind a number,
                                   but for backspaces at their beginning */
};

/* The layout for COUNT files side by side, 1 where they come one by one; 0 is
   standard input alone.  Where there can be none, the run ends.  */
struct layout layout_of (struct invocation *inv, const struct settings *set, size_t count);

/* What becomes of the text that is read.  */
enum reading
{
  READING,
  PAGE_READ,                    /* a form feed ended it, and it is held in store */
  HELD,                         /* a form feed ended it */
  CLOSED
};

/* A file, and whether its text goes on; the columns of one file share it.  */
struct reader
{
  struct stream *stream;
  enum reading reading;
};

struct text_column
{
  struct reader *reader;
  intmax_t start;               /* behind the separator; 0 is where the last ended */
  bool numbered;
  intmax_t lines;               /* still to be put on this page */
  bool page_was_full;           /* the last one: a form feed that follows is of no
                                   more effect */
  size_t next_stored, stored;   /* its lines in the store */
};

/* A line in store; WIDTH is where its text ends in the column.  */
struct stored { size_t begin, end; intmax_t width; };

struct store
{
  struct span text;
  struct buf own;               /* where it is, unless it is still what was read */
  bool plain;                   /* it is that, and the lines are printable ASCII */
  VEC (struct stored) lines;
};

/* The line of output that is made, of one of each column.  */
struct row
{
  bool begun;                   /* something was put on it */
  bool empty;                   /* but no line of any column */
  bool align_before;            /* the columns so far were empty: see to them when
                                   something follows */
  bool only_form_feed;
  intmax_t start;               /* of the text that is next; 0 is anywhere */
  size_t separators;            /* owed */
};

struct printer
{
  struct invocation *inv;
  const struct settings *set;
  struct layout layout;
  struct pen pen;
  struct byte_set specials;     /* bytes that are not just put as they are */
  VEC (struct text_column) columns;
  struct store store;
  bool storing;                 /* text goes there, not to the pen */
  struct row row;
  intmax_t position;            /* of the text in its column */
  int32_t number;               /* of the next line; counts on from its least */
  struct header header;
  uintmax_t page;
  bool header_due, form_feed_due;
  bool page_begun;
  intmax_t lines_left;          /* on the page */
};

/* Put all files on pages, as SET has it.  */
void print_files (struct invocation *inv, const struct settings *set);

/* Take a line of COLUMN's file and put it on the row, or in store.  Where the page or
   the file ends before it, its reader is told.  */
void printer_take_line (struct printer *p, struct text_column *column);

/* Put the number of the line.  Of one that is too long, the last digits are put.  */
void printer_put_number (struct printer *p);

/* Read a page of columns down to the store, and share its lines out to the
   columns.  */
void printer_store_page (struct printer *p);

/* Put the next stored line of COLUMN on the row.  */
void printer_put_stored (struct printer *p, struct text_column *column);

/* Put a row: a line of each column.  */
void printer_put_row (struct printer *p);

/* Begin the text of COLUMN on the row: header, margin, blanks and separator.  */
void printer_begin_text (struct printer *p, const struct text_column *column);

/* Put as many lines of the page as can be put as they are, and together.  */
void printer_put_lines (struct printer *p);

/* Pass over the pages before the first that is wanted.  False where the files end
   before it.  */
bool printer_skip_pages (struct printer *p);

/* Put the pages of what P's columns read.  */
void printer_put_pages (struct printer *p);

/* Put the header of the page, which is due.  */
void printer_put_header (struct printer *p);

/* Whether any column may have something for this page.  */
bool printer_goes_on (const struct printer *p);

#endif
