/* Regular expressions: gnulib's, on spans.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_PATTERN_H
#define TEXT_PATTERN_H

#include "bound/arena.h"
#include "bound/span.h"
#include "simd/sets.h"

/* Which expressions: POSIX's basic ones with GNU's extensions (nl, expr …), its extended
   ones, or those of Emacs, which are tac's.  */
enum syntax { SYNTAX_BASIC, SYNTAX_EXTENDED, SYNTAX_EMACS };

struct pattern_;
struct pattern { struct pattern_ *compiled_; };

/* The same as gnulib spells it, for the other matchers that it has.  */
unsigned long int pattern_syntax (enum syntax syntax);

/* Compile TEXT, in the user's locale.  NULL, or what is wrong with it.  */
const char *pattern_compile (struct pattern *p, struct arena *arena, struct span text,
                             enum syntax syntax);

/* The same, but each byte of TEXT, and of what is searched, is taken for what MAP
   says.  */
const char *pattern_compile_mapped (struct pattern *p, struct arena *arena,
                                    struct span text, enum syntax syntax,
                                    const struct byte_map *map);

/* A part of a text, [begin, end).  */
struct match { size_t begin, end; };

enum found { FOUND, NOT_FOUND, SEARCH_FAILED };

/* The first match in TEXT, the last: the one that begins last.  */
enum found pattern_find (struct pattern *p, struct span text, struct match *match);
enum found pattern_rfind (struct pattern *p, struct span text, struct match *match);

/* How long the match is with which TEXT begins.  */
enum found pattern_match (struct pattern *p, struct span text, size_t *length);

/* The same with what the first group of P has matched of it; nothing where that took no
   part in the match.  Lines are nothing to ^ and $ here: those match at the ends of TEXT.  */
enum found pattern_match_group (struct pattern *p, struct span text, size_t *length,
                                struct match *group);
/* Whether P has groups.  */
bool pattern_has_groups (const struct pattern *p);

#endif
