/* od: what its parts share.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef OD_OD_H
#define OD_OD_H

#include "stream.h"
#include "types.h"

/* How addresses are put.  */
struct address_form
{
  unsigned int radix;           /* 8, 10, 16; 0 puts none */
  unsigned int digits;          /* at least */
  bool labels;                  /* a second one in parentheses, … */
  uintmax_t label;              /* … of the byte that is at the first address */
  uintmax_t begin;              /* the first address */
};

/* What is dumped, and how.  */
struct dump
{
  struct invocation *inv;
  struct stream stream;
  struct address_form form;
  type_vec types;
  size_t width;                 /* bytes a line */
  bool all, swapped;
};

/* The address of a byte, without what stands behind it.  */
void put_address (struct dump *dump, uintmax_t address);

/* Dump the stream in lines.  */
void dump_in_lines (struct dump *dump);

/* Put the strings of the stream: LEAST printable characters or more, and NUL behind
   them.  */
void dump_strings (struct dump *dump, size_t least);

/* Where a dump begins, as operands say it the old way: [+]OFFSET[.][b].  */
struct old_offsets
{
  bool given, label_given;
  uintmax_t offset, label;
};

/* Take offsets off OPERANDS: as tools of old where ALL_FORMS.  */
struct old_offsets take_old_offsets (struct invocation *inv, str_list *operands,
                                     bool all_forms);

#endif
