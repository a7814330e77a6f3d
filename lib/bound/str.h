/* A bounded string: NUL-terminated, no NUL inside, its length known.
   SPDX-License-Identifier: GPL-3.0-or-later

   What names, operands and option arguments are.  Made once, at the door
   (argv, the environment), and passed by value from there on.  A str borrows,
   as a span does.  The bytes are whatever the user gave: no encoding is
   assumed.  */

#ifndef BOUND_STR_H
#define BOUND_STR_H

#include <string.h>

#include "bound/span.h"
#include "bound/vec.h"

struct BOUND_VIEW str
{
  const char *text_;
  size_t length;
};

/*@ predicate is_text (char *text, integer length) =
  @   valid_read_string (text) && strlen (text) == length;
  @ predicate valid_str (struct str s) = is_text (s.text_, s.length);
  @ predicate no_str (struct str s) = s.text_ == \null && s.length == 0; */

/* Words of a command line, names in a list.  */
typedef SLICE (struct str) str_list;

/* A string literal.  */
#define STR(literal) str_of_literal_ ("" literal, sizeof (literal) - 1)

/* The same, to initialize a constant.  */
#define STR_INITIAL(literal) { .text_ = "" literal, .length = sizeof (literal) - 1 }

/*@ requires is_text (text, length);
  @ assigns \nothing;
  @ ensures valid_str (\result) && \result.text_ == text && \result.length == length; */
static inline struct str
str_of_literal_ (const char *text, size_t length)
{
  return (struct str) { .text_ = text, .length = length };
}

/* TEXT, a string of the C library's or the system's, kept by its owner.  */
/*@ requires valid_read_string (text);
  @ assigns \nothing;
  @ ensures valid_str (\result) && \result.text_ == text; */
static inline struct str
str_of (const char *text)
{
  return (struct str) { .text_ = text, .length = strlen (text) };
}

/* The same bytes, without the NUL.  */
#ifdef __FRAMAC__   /* the prover does not follow a cast: trusted */
/*@ requires valid_str (s) || no_str (s);
  @ assigns \nothing;
  @ ensures valid_span (\result) && \result.length == s.length;
  @ ensures \forall integer k; 0 <= k < s.length
  @         ==> \result.base_[k] == (unsigned char) s.text_[k]; */
struct span str_span (struct str s);
#else
static inline struct span
str_span (struct str s)
{
  return span_of_ (s.text_, s.length);
}
#endif

/* For printf's %s in messages, and for lib/sys.  */
/*@ assigns \result \from s.text_;
  @ ensures \result == s.text_; */
static inline const char *
str_c (struct str s)
{
  return s.text_;
}

/* No string at all, as of an option's argument that was left out: not the empty
   one.  */
/*@ assigns \nothing;
  @ ensures no_str (\result); */
static inline struct str
str_none (void)
{
  return (struct str) { .text_ = NULL, .length = 0 };
}

/* Whether there is one.  */
/*@ assigns \nothing;
  @ ensures valid_str (s) ==> \result;
  @ ensures no_str (s) ==> !\result; */
static inline bool
str_given (struct str s)
{
  return s.text_ != NULL;
}

/* Whether A and B hold the same bytes.  */
/*@ requires valid_str (a) || no_str (a);
  @ requires valid_str (b) || no_str (b);
  @ assigns \nothing;
  @ ensures \result <==> a.length == b.length && \forall integer k; 0 <= k < a.length
  @   ==> (unsigned char) a.text_[k] == (unsigned char) b.text_[k]; */
static inline bool
str_equal (struct str a, struct str b)
{
  return span_equal (str_span (a), str_span (b));
}

/* All but the first COUNT bytes: still a str, for the NUL is at the end.
   Stops unless COUNT <= S.length.  */
#define str_from(s, count) str_from_ ((s), (count), BOUND_HERE)

/*@ requires valid_str (s);
  @ assigns \nothing;
  @ ensures count <= s.length && valid_str (\result);
  @ ensures \result.text_ == s.text_ + count && \result.length == s.length - count; */
static inline struct str
str_from_ (struct str s, size_t count, const char *where)
{
  if (BOUND_UNLIKELY (count > s.length))
    bound_stop (count, s.length, where);
  /*@ assert strlen (s.text_ + count) == s.length - count; */
  /*@ assert \valid_read (s.text_ + (count .. s.length)); */
  return (struct str) { .text_ = BYTES_PAST (s.text_, count), .length = s.length - count };
}

/* The byte at INDEX; 0 at S.length, as in the C string.  Stops beyond, and
   where there is no string.  */
#define str_at(s, index) str_at_ ((s), (index), BOUND_HERE)

/*@ requires valid_str (s) || no_str (s);
  @ assigns \nothing;
  @ ensures valid_str (s) && index <= s.length;
  @ ensures \result == (unsigned char) s.text_[index]; */
static inline unsigned char
str_at_ (struct str s, size_t index, const char *where)
{
  if (index < s.length)
    return (unsigned char) s.text_[index];
  if (BOUND_UNLIKELY (index > s.length || !s.text_))
    bound_stop (index, s.length, where);
  return 0;
}

#endif
