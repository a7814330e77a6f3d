/* Where the keywords of texts stand.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef PTX_INDEX_H
#define PTX_INDEX_H

#include "bound/buf.h"
#include "order/symbols.h"
#include "rules.h"

/* What tells a reader where a keyword is from.  */
enum references { NO_REFERENCES, LINE_NUMBERS, FIRST_FIELDS };

struct text
{
  struct str name;              /* of the file; empty for standard input */
  struct span bytes;
  size_t last_line;             /* that a keyword stands in, from 0 */
};

struct context
{
  size_t text;
  struct match part;
};

struct occurrence
{
  size_t begin;                 /* of the keyword */
  size_t word;                  /* its number */
  size_t context;
  size_t reference;             /* line from 0, or where the first field begins */
};

struct index
{
  struct rules *rules;
  bool has_first_fields;        /* on each line, which are no keywords */
  enum references references;
  VEC (struct text) texts;
  VEC (struct context) contexts;
  struct symbols words;         /* in capitals where that makes them the same */
  VEC (bool) wanted;            /* of each word: whether it is a keyword */
  bool only_listed;             /* words are not, by themselves */
  VEC (struct occurrence) occurrences;
  size_t longest_word, longest_reference;
};

/* Whether the word TEXT, which lives as long as the index, is a keyword from now on
   wherever it stands.  */
void index_list (struct index *ix, struct span text, bool is_keyword);

/* Add the keywords of BYTES, which NAME holds and which live as long as the
   index.  */
void index_add (struct index *ix, struct str name, struct span bytes);

/* Put the occurrences in order: of their keywords, then as they came.  */
void index_sort (struct index *ix);

#endif
