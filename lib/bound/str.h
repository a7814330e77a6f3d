/* A bounded string: NUL-terminated, no NUL inside, its length known.
   SPDX-License-Identifier: GPL-3.0-or-later

   What names, operands and option arguments are.  Made once, at the door
   (argv, the environment), and passed by value from there on.  A str borrows,
   as a span does.  The bytes are whatever the user gave: no encoding is
   assumed.  */

#ifndef BOUND_STR_H
#define BOUND_STR_H

#include "bound/span.h"
#include "bound/vec.h"

struct BOUND_VIEW str
{
  const char *text_;
  size_t length;
};

/* Words of a command line, names in a list.  */
typedef SLICE (struct str) str_list;

/* A string literal.  */
#define STR(literal) str_of_literal_ ("" literal, sizeof (literal) - 1)

/* The same, to initialize a constant.  */
#define STR_INITIAL(literal) { .text_ = "" literal, .length = sizeof (literal) - 1 }

static inline struct str
str_of_literal_ (const char *text, size_t length)
{
  return (struct str) { .text_ = text, .length = length };
}

/* TEXT, a string of the C library's or the system's, kept by its owner.  */
static inline struct str
str_of (const char *text)
{
  return (struct str) { .text_ = text, .length = strlen (text) };
}

/* The same bytes, without the NUL.  */
static inline struct span
str_span (struct str s)
{
  return span_of_ (s.text_, s.length);
}

/* For printf's %s in messages, and for lib/sys.  */
static inline const char *
str_c (struct str s)
{
  return s.text_;
}

/* No string at all, as of an option's argument that was left out: not the empty
   one.  */
static inline struct str
str_none (void)
{
  return (struct str) { .text_ = NULL, .length = 0 };
}

/* Whether there is one.  */
static inline bool
str_given (struct str s)
{
  return s.text_ != NULL;
}

static inline bool
str_equal (struct str a, struct str b)
{
  return span_equal (str_span (a), str_span (b));
}

/* All but the first COUNT bytes: still a str, for the NUL is at the end.
   Stops unless COUNT <= S.length.  */
#define str_from(s, count) str_from_ ((s), (count), BOUND_HERE)

static inline struct str
str_from_ (struct str s, size_t count, const char *where)
{
  if (BOUND_UNLIKELY (count > s.length))
    bound_stop (count, s.length, where);
  return (struct str) { .text_ = s.text_ + count, .length = s.length - count };
}

/* The byte at INDEX; 0 at S.length, as in the C string.  */
#define str_at(s, index) str_at_ ((s), (index), BOUND_HERE)

static inline unsigned char
str_at_ (struct str s, size_t index, const char *where)
{
  if (BOUND_UNLIKELY (index > s.length))
    bound_stop (index, s.length, where);
  return (unsigned char) s.text_[index];
}

#endif
