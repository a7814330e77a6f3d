/* The primaries of conditions: operators and their operands.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "primaries.h"

#include <limits.h>

#include "cli/quote.h"
#include "sys/file.h"
#include "sys/identity.h"
#include "sys/names.h"
#include "text/classes.h"
#include "text/collate.h"
#include "text/digits.h"
#include "text/integer.h"

/* --- integers ------------------------------------------------------------------ */

static void __attribute__ ((noreturn))
refuse_integer (struct invocation *inv, struct str text)
{
  complain (inv, _("invalid integer %s"), quoted (text));
  stop (inv);
}

/* TEXT, which must be an integer, without blanks and a "+".  */
static struct span
integer_of (struct invocation *inv, struct str text)
{
  struct span rest = text_past (CLASS_SPACE, str_span (text));
  while (rest.length > 0 && byte_is (CLASS_BLANK, span_at (rest, rest.length - 1)))
    rest = span_first (rest, rest.length - 1);
  bool plus = rest.length > 1 && span_at (rest, 0) == '+' && span_at (rest, 1) != '-';
  if (plus)
    rest = span_from (rest, 1);
  if (!integer_is (rest))
    refuse_integer (inv, text);
  return rest;
}

/* --- files --------------------------------------------------------------------- */

static bool
is_terminal (struct invocation *inv, struct str text)
{
  struct span digits = integer_of (inv, text);
  uintmax_t number;
  bool overflowed;
  return digits_take (&digits, &number, &overflowed) && number <= INT_MAX
         && sys_is_terminal ((int) number);
}

/* Below, at, above 0 as A is before, at, behind B.  */
static int
time_compare (struct timespec a, struct timespec b)
{
  if (a.tv_sec != b.tv_sec)
    return a.tv_sec < b.tv_sec ? -1 : 1;
  return (a.tv_nsec > b.tv_nsec) - (a.tv_nsec < b.tv_nsec);
}

bool
is_unary (unsigned char letter)
{
  return span_find (SPAN ("bcdefghkLnNOprsStuwxzG"), letter)
         < SPAN ("bcdefghkLnNOprsStuwxzG").length;
}

bool
unary_holds (struct invocation *inv, unsigned char letter, struct str operand)
{
  switch (letter)
    {
    case 'n': return operand.length > 0;
    case 'z': return operand.length == 0;
    case 't': return is_terminal (inv, operand);
    case 'r': return sys_may_in (SYS_HERE, operand, MAY_READ);
    case 'w': return sys_may_in (SYS_HERE, operand, MAY_WRITE);
    case 'x': return sys_may_in (SYS_HERE, operand, MAY_RUN);
    default: break;
    }
  struct stat status;
  bool itself = letter == 'h' || letter == 'L';
  if (!sys_status_in (SYS_HERE, operand, itself ? LINK_ITSELF : FOLLOW_LINK, &status))
    return false;
  switch (letter)
    {
    case 'e': return true;
    case 'f': return S_ISREG (status.st_mode);
    case 'd': return S_ISDIR (status.st_mode);
    case 'h': case 'L': return S_ISLNK (status.st_mode);
    case 'b': return S_ISBLK (status.st_mode);
    case 'c': return S_ISCHR (status.st_mode);
    case 'p': return S_ISFIFO (status.st_mode);
    case 'S': return S_ISSOCK (status.st_mode);
    case 's': return status.st_size > 0;
    case 'u': return status.st_mode & S_ISUID;
    case 'g': return status.st_mode & S_ISGID;
    case 'k': return status.st_mode & S_ISVTX;
    case 'O': return status.st_uid == sys_effective_user ();
    case 'G': return status.st_gid == sys_effective_group ();
    case 'N': return time_compare (status.st_mtim, status.st_atim) > 0;
    default: return false;
    }
}

/* --- two operands -------------------------------------------------------------- */

enum binary
binary_of (struct str word)
{
  static const struct { struct str word; enum binary operator; } operators[] = {
    { STR_INITIAL ("="), TEXT_EQUAL }, { STR_INITIAL ("=="), TEXT_EQUAL },
    { STR_INITIAL ("!="), TEXT_UNEQUAL }, { STR_INITIAL ("<"), TEXT_LESS },
    { STR_INITIAL (">"), TEXT_GREATER }, { STR_INITIAL ("-nt"), FILE_NEWER },
    { STR_INITIAL ("-ot"), FILE_OLDER }, { STR_INITIAL ("-ef"), FILE_SAME },
    { STR_INITIAL ("-eq"), INTEGER_EQ }, { STR_INITIAL ("-ne"), INTEGER_NE },
    { STR_INITIAL ("-lt"), INTEGER_LT }, { STR_INITIAL ("-le"), INTEGER_LE },
    { STR_INITIAL ("-gt"), INTEGER_GT }, { STR_INITIAL ("-ge"), INTEGER_GE },
  };
  if (word.length == 0 || word.length > 3)
    return NO_BINARY;
  for (size_t i = 0; i < COUNT (operators); i++)
    if (str_equal (word, ELEM (operators, i).word))
      return ELEM (operators, i).operator;
  return NO_BINARY;
}

/* OPERAND as an integer; ROOM is for the digits of a length.  */
static struct span
integer_operand (struct invocation *inv, struct operand operand, struct digits *room)
{
  if (!operand.is_length)
    return integer_of (inv, operand.text);
  *room = digits_of (operand.text.length);
  return digits_span (room);
}

static int
texts_compare (struct span left, struct span right)
{
  if (collate_is_bytes ())
    return span_compare (left, right);
  struct collate_scratch scratch = { 0 };
  int order = collate_compare (&scratch, left, right);
  collate_release (&scratch);
  return order;
}

/* Whether OPERATOR, spelt SPELLING, holds between texts.  A length is none: one at the left
   is its text here, and where one stands at the right, GNU takes the operator itself for
   what is at the left.  */
static bool
texts_hold (enum binary operator, struct str spelling, struct operand left,
            struct operand right)
{
  struct span a = str_span (right.is_length ? spelling : left.text);
  struct span b = str_span (right.text);
  switch (operator)
    {
    case TEXT_EQUAL: return span_equal (a, b);
    case TEXT_UNEQUAL: return !span_equal (a, b);
    case TEXT_LESS: return texts_compare (a, b) < 0;
    default: return texts_compare (a, b) > 0;
    }
}

static bool
integers_hold (struct invocation *inv, enum binary operator, struct operand left,
               struct operand right)
{
  struct digits left_length, right_length;
  struct span a = integer_operand (inv, left, &left_length);
  struct span b = integer_operand (inv, right, &right_length);
  int order = integer_compare (a, b);
  switch (operator)
    {
    case INTEGER_EQ: return order == 0;
    case INTEGER_NE: return order != 0;
    case INTEGER_LT: return order < 0;
    case INTEGER_LE: return order <= 0;
    case INTEGER_GT: return order > 0;
    default: return order >= 0;
    }
}

static bool
files_hold (struct invocation *inv, enum binary operator, struct operand left,
            struct operand right)
{
  if (left.is_length || right.is_length)
    {
      complain (inv, _("%s does not accept -l"),
                operator == FILE_NEWER ? "-nt" : operator == FILE_OLDER ? "-ot" : "-ef");
      stop (inv);
    }
  struct stat a, b;
  bool a_there = sys_status_in (SYS_HERE, left.text, FOLLOW_LINK, &a);
  bool b_there = sys_status_in (SYS_HERE, right.text, FOLLOW_LINK, &b);
  bool both = a_there && b_there;
  switch (operator)
    {
    case FILE_NEWER: return both ? time_compare (a.st_mtim, b.st_mtim) > 0 : a_there;
    case FILE_OLDER: return both ? time_compare (a.st_mtim, b.st_mtim) < 0 : b_there;
    default: return both && sys_is_one_file (&a, &b);
    }
}

bool
binary_holds (struct invocation *inv, struct str operator, struct operand left,
              struct operand right)
{
  enum binary meaning = binary_of (operator);
  switch (meaning)
    {
    case TEXT_EQUAL: case TEXT_UNEQUAL: case TEXT_LESS: case TEXT_GREATER:
      return texts_hold (meaning, operator, left, right);
    case FILE_NEWER: case FILE_OLDER: case FILE_SAME:
      return files_hold (inv, meaning, left, right);
    default:
      return integers_hold (inv, meaning, left, right);
    }
}
