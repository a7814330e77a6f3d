/* Decimal digits, both ways.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/digits.h"

bool
digits_take (struct span *rest, uintmax_t *value, bool *overflowed)
{
  struct span text = *rest;
  size_t count = 0;
  uintmax_t number = 0;
  bool too_large = false;
  /*@ loop invariant 0 <= count <= text.length;
    @ loop invariant all_digits (text.base_, count);
    @ loop invariant !too_large ==> number == digits_value (text.base_, count);
    @ loop invariant too_large ==> digits_value (text.base_, count) > UINTMAX_MAX;
    @ loop assigns count, number, too_large;
    @ loop variant text.length - count; */
  for (; count < text.length; count++)
    {
      unsigned char byte = span_at (text, count);
      /*@ assert byte == text.base_[count]; */
      if (byte < '0' || byte > '9')
        break;
      unsigned int digit = byte - '0';
      if (number > (UINTMAX_MAX - digit) / 10)
        too_large = true;
      else
        number = number * 10 + digit;
    }
  /*@ assert count < text.length ==>
    @   (text.base_[count] < '0' || text.base_[count] > '9'); */
  *overflowed = too_large;
  *value = too_large ? UINTMAX_MAX : number;
  *rest = span_from (text, count);
  /*@ assert rest->base_ == text.base_ + count && rest->length == text.length - count; */
  return count > 0;
}

#ifndef __FRAMAC__

struct digits
digits_of (uintmax_t number)
{
  struct digits d = { .count = 0 };
  struct mspan text = MSPAN (d.text_);
  do
    {
      mspan_set (text, DIGITS_MOST - ++d.count, (unsigned char) ('0' + number % 10));
      number /= 10;
    }
  while (number > 0);
  return d;
}

#endif
