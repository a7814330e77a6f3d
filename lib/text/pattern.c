/* Regular expressions: gnulib's, on spans.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/pattern.h"

#include <limits.h>
#include <regex.h>

#include "text/locale.h"

struct pattern_
{
  struct re_pattern_buffer buffer;
  struct re_registers registers;
  unsigned char fastmap[UCHAR_MAX + 1];
  struct byte_map map;
};

unsigned long int
pattern_syntax (enum syntax syntax)
{
  switch (syntax)
    {
    case SYNTAX_EMACS: return RE_SYNTAX_EMACS;
    case SYNTAX_EXTENDED: return RE_SYNTAX_POSIX_EXTENDED;
    default: return RE_SYNTAX_POSIX_BASIC & ~RE_CONTEXT_INVALID_DUP & ~RE_NO_EMPTY_RANGES;
    }
}

const char *
pattern_compile_mapped (struct pattern *p, struct arena *arena, struct span text,
                        enum syntax syntax, const struct byte_map *map)
{
  locale_need (LC_CTYPE);
  locale_need (LC_COLLATE);
  p->compiled_ = ARENA_NEW (arena, struct pattern_);
  struct re_pattern_buffer *buffer = &p->compiled_->buffer;
  buffer->fastmap = (char *) p->compiled_->fastmap;
  if (map)
    {
      p->compiled_->map = *map;
      buffer->translate = p->compiled_->map.to;
    }
  re_syntax_options = pattern_syntax (syntax);
  return re_compile_pattern ((const char *) span_raw (text), text.length, buffer);
}

const char *
pattern_compile (struct pattern *p, struct arena *arena, struct span text,
                 enum syntax syntax)
{
  return pattern_compile_mapped (p, arena, text, syntax, NULL);
}

static enum found
search (struct pattern *p, struct span text, regoff_t start, regoff_t range,
        struct match *match)
{
  struct pattern_ *compiled = p->compiled_;
  /* The library counts in int.  */
  if (text.length > INT_MAX)
    return SEARCH_FAILED;
  regoff_t at = re_search (&compiled->buffer, (const char *) span_raw (text),
                           (regoff_t) text.length, start, range, &compiled->registers);
  if (at == -1)
    return NOT_FOUND;
  if (at < 0)
    return SEARCH_FAILED;
  *match = (struct match) { (size_t) compiled->registers.start[0],
                            (size_t) compiled->registers.end[0] };
  return FOUND;
}

enum found
pattern_find (struct pattern *p, struct span text, struct match *match)
{
  return search (p, text, 0, (regoff_t) size_min (text.length, INT_MAX), match);
}

enum found
pattern_rfind (struct pattern *p, struct span text, struct match *match)
{
  if (text.length == 0)
    return NOT_FOUND;
  regoff_t last = (regoff_t) size_min (text.length - 1, INT_MAX);
  return search (p, text, last, -last, match);
}

static enum found
match (struct pattern *p, struct span text, size_t *length, struct re_registers *registers)
{
  if (text.length > INT_MAX)
    return SEARCH_FAILED;
  regoff_t matched = re_match (&p->compiled_->buffer, (const char *) span_raw (text),
                               (regoff_t) text.length, 0, registers);
  if (matched < 0)
    return matched == -1 ? NOT_FOUND : SEARCH_FAILED;
  *length = (size_t) matched;
  return FOUND;
}

enum found
pattern_match (struct pattern *p, struct span text, size_t *length)
{
  return match (p, text, length, NULL);
}

bool
pattern_has_groups (const struct pattern *p)
{
  return p->compiled_->buffer.re_nsub > 0;
}

enum found
pattern_match_group (struct pattern *p, struct span text, size_t *length,
                     struct match *group)
{
  struct re_registers *registers = &p->compiled_->registers;
  *group = (struct match) { 0 };
  p->compiled_->buffer.newline_anchor = 0;
  if (!pattern_has_groups (p))
    return match (p, text, length, NULL);
  enum found found = match (p, text, length, registers);
  if (found != FOUND)
    return found;
  regoff_t begin = ELEM_AMONG (registers->start, registers->num_regs, 1);
  regoff_t end = ELEM_AMONG (registers->end, registers->num_regs, 1);
  if (end >= 0)
    *group = (struct match) { (size_t) begin, (size_t) end };
  return FOUND;
}
