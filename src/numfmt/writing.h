/* numfmt: numbers as they are written.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef NUMFMT_WRITING_H
#define NUMFMT_WRITING_H

#include "bound/buf.h"
#include "reading.h"

enum rounding { FROM_ZERO, TOWARDS_ZERO, UP, DOWN, NEAREST };

/* How numbers are written.  */
struct writing
{
  struct notation notation;
  enum scale scale;
  enum rounding rounding;
  bool grouping;
  size_t zeros;                 /* the least length, made up by zeros in front */
  bool precision_given;
  size_t precision;             /* digits of the fraction, instead of the number's own */
};

/* The digits of a number, with sign and point, and its unit.  */
struct figure
{
  unsigned char bytes[64];     /* short ones stand at the end of this, */
  size_t begin;
  struct buf text;             /* others here */
  bool is_long;
  struct span unit;             /* empty, a letter, or a letter and 'i' */
};

enum write_end
{
  WRITE_FINE,
  WRITE_TOO_LARGE_UNSCALED,     /* more digits than are exact */
  WRITE_TOO_LARGE,              /* for the largest unit */
  WRITE_FAILED                  /* too long to be printed */
};

enum write_end number_write (const struct writing *writing, const struct number *number,
                             struct figure *figure);

/* The digits, until FIGURE is next written.  */
struct span figure_digits (const struct figure *figure);

/* FIGURE is made from its end: it is empty, has TEXT, has NUMBER with at least so many
   digits in front of what it has.  That fits where it is a number of 64 bits.  */
void figure_begin (struct figure *figure);
void figure_prepend (struct figure *figure, struct span text);
void figure_prepend_digits (struct figure *figure, uint64_t number, size_t least);

/* What stands for the POWER of the base of SCALE.  */
struct span unit_of (enum scale scale, size_t power);

/* Whether digits are written in groups.  */
bool writes_groups (const struct writing *writing);

#endif
