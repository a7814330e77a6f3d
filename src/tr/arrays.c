/* The arrays of bytes that tr's strings stand for.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "arrays.h"

#include <stdckdint.h>

#include "bound/buf.h"
#include "cli/quote.h"
#include "text/number.h"

/* --- reading ---------------------------------------------------------------- */

/* A byte of the string; one that was escaped means nothing but itself.  */
struct letter { unsigned char byte; bool escaped; };
typedef VEC (struct letter) letter_list;

static bool
is_octal (unsigned char byte)
{
  return '0' <= byte && byte <= '7';
}

/* Take the digits of an octal escape, of which FIRST is taken, off *REST.  */
static unsigned char
take_octal (struct invocation *inv, struct span *rest, unsigned char first)
{
  unsigned int value = first - '0';
  for (int digits = 1; digits < 3 && rest->length > 0; digits++)
    {
      unsigned char digit = span_at (*rest, 0);
      if (!is_octal (digit))
        break;
      if (value * 8 + (digit - '0') > 0xff)
        {
          unsigned char second = (unsigned char) ('0' + value % 8);
          warn (inv, _("warning: the ambiguous octal escape \\%c%c%c is being\n"
                       "\tinterpreted as the 2-byte sequence \\0%c%c, %c"),
                first, second, digit, first, second, digit);
          break;
        }
      value = value * 8 + (digit - '0');
      *rest = span_from (*rest, 1);
    }
  return (unsigned char) value;
}

static unsigned char
unescaped (struct invocation *inv, struct span *rest, unsigned char byte)
{
  switch (byte)
    {
    case 'a': return '\a';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'v': return '\v';
    default: return is_octal (byte) ? take_octal (inv, rest, byte) : byte;
    }
}

static letter_list
letters_of (struct invocation *inv, struct str text)
{
  letter_list letters = { 0 };
  struct span rest = str_span (text);
  for (unsigned char byte; span_take (&rest, &byte);)
    {
      struct letter letter = { .byte = byte };
      if (byte == '\\')
        {
          letter.escaped = true;
          if (span_take (&rest, &byte))
            letter.byte = unescaped (inv, &rest, byte);
          else
            warn (inv, _("warning: an unescaped backslash at end of string "
                         "is not portable"));
        }
      VEC_PUSH (letters, letter);
    }
  return letters;
}

/* Whether letter INDEX is BYTE and not escaped.  */
static bool
letter_is (const letter_list *letters, size_t index, unsigned char byte)
{
  return index < letters->count && !VEC_AT (*letters, index).escaped
         && VEC_AT (*letters, index).byte == byte;
}

/* BYTE so that it can be printed.  */
static void
push_printable (struct buf *text, unsigned char byte)
{
  static const char letters[] = "\aa\bb\ff\nn\rr\tt\vv";
  size_t index = span_find (str_span (str_of (letters)), byte);
  if (index % 2 == 0 && index < sizeof letters - 1)
    {
      buf_push (text, '\\');
      buf_push (text, span_at (str_span (str_of (letters)), index + 1));
    }
  else if (byte_is (CLASS_PRINT, byte))
    buf_push (text, byte);
  else
    buf_format (text, "\\%03o", (unsigned int) byte);
}

static struct str
printable (struct invocation *inv, const letter_list *letters, size_t begin, size_t end)
{
  BUF (text);
  for (size_t i = begin; i < end; i++)
    push_printable (&text, VEC_AT (*letters, i).byte);
  return arena_str (&inv->arena, buf_span (&text));
}

/* The byte of a range's end: not as push_printable.  */
static void
push_end_of_range (struct buf *text, unsigned char byte)
{
  if (byte_is (CLASS_PRINT, byte))
    buf_push (text, byte);
  else
    buf_format (text, "\\%03o", (unsigned int) byte);
}

/* Whether "*", digits and "]" begin at letter INDEX.  */
static bool
is_repeat_behind (const letter_list *letters, size_t index)
{
  if (!letter_is (letters, index++, '*'))
    return false;
  while (index < letters->count && !VEC_AT (*letters, index).escaped
         && '0' <= VEC_AT (*letters, index).byte && VEC_AT (*letters, index).byte <= '9')
    index++;
  return letter_is (letters, index, ']');
}

/* Where "[:" or "[=" begins at letter INDEX: the class, and in *AFTER the index
   behind it.  False where it is none after all.  */
static bool
parse_class (struct invocation *inv, const letter_list *letters, size_t index,
             struct element *element, size_t *after)
{
  unsigned char mark = VEC_AT (*letters, index + 1).byte;
  size_t begin = index + 2, end = begin;
  while (end < letters->count
         && !(letter_is (letters, end, mark) && letter_is (letters, end + 1, ']')))
    end++;
  if (end == letters->count)
    return false;
  *after = end + 2;
  struct str name = printable (inv, letters, begin, end);
  if (begin == end)
    complain (inv, mark == ':' ? _("missing character class name '[::]'")
                               : _("missing equivalence class character '[==]'"));
  else if (mark == '=' && end - begin == 1)
    {
      unsigned char byte = VEC_AT (*letters, begin).byte;
      *element = (struct element) { .kind = EQUIVALENT, .first = byte, .last = byte };
      return true;
    }
  else if (mark == ':' && byte_class_find (str_span (name), &element->class))
    {
      element->kind = CLASS;
      return true;
    }
  else if (is_repeat_behind (letters, begin))
    return false;
  else if (mark == ':')
    complain (inv, _("invalid character class %s"), quoted (name));
  else
    complain (inv, _("%s: equivalence class operand must be a single character"),
              str_c (name));
  stop (inv);
}

/* The same for "[c*]" and "[c*n]".  */
static bool
parse_repeat (struct invocation *inv, const letter_list *letters, size_t index,
              struct element *element, size_t *after)
{
  size_t begin = index + 3, end = begin;
  if (!letter_is (letters, index + 2, '*'))
    return false;
  while (end < letters->count && !VEC_AT (*letters, end).escaped
         && VEC_AT (*letters, end).byte != ']')
    end++;
  if (!letter_is (letters, end, ']'))
    return false;
  *after = end + 1;
  *element = (struct element) { .kind = REPEAT, .first = VEC_AT (*letters, index + 1).byte };
  if (begin == end)
    return true;
  struct str number = printable (inv, letters, begin, end);
  unsigned int base = letter_is (letters, begin, '0') ? 8 : 10;
  if (number_parse_base (number, base, &element->count) == NUMBER_FINE
      && element->count < UINTMAX_MAX)
    return true;
  complain (inv, _("invalid repeat count %s in [c*n] construct"), quoted (number));
  stop (inv);
}

static struct element
parse_range (struct invocation *inv, unsigned char first, unsigned char last)
{
  if (first > last)
    {
      BUF (range);
      push_end_of_range (&range, first);
      buf_push (&range, '-');
      push_end_of_range (&range, last);
      complain (inv, _("range-endpoints of '%s' are in reverse collating sequence order"),
                str_c (buf_str (&range)));
      stop (inv);
    }
  return (struct element) { .kind = RANGE, .first = first, .last = last };
}

struct array
array_parse (struct invocation *inv, struct str text)
{
  struct array array = { .has_class = false };
  letter_list letters = letters_of (inv, text);
  for (size_t i = 0, after; i < letters.count; i = after)
    {
      struct element element;
      bool bracket = letter_is (&letters, i, '[') && i + 2 < letters.count;
      bool marked = letter_is (&letters, i + 1, ':') || letter_is (&letters, i + 1, '=');
      if ((bracket && marked && parse_class (inv, &letters, i, &element, &after))
          || (bracket && parse_repeat (inv, &letters, i, &element, &after)))
        array.has_class |= element.kind == CLASS;
      else if (letter_is (&letters, i + 1, '-') && i + 2 < letters.count)
        {
          element = parse_range (inv, VEC_AT (letters, i).byte, VEC_AT (letters, i + 2).byte);
          after = i + 3;
        }
      else
        {
          unsigned char byte = VEC_AT (letters, i).byte;
          element = (struct element) { .kind = RANGE, .first = byte, .last = byte };
          after = i + 1;
        }
      VEC_PUSH (array.elements, element);
    }
  return array;
}

/* --- walking ---------------------------------------------------------------- */

static bool
element_has (const struct element *element, unsigned char byte)
{
  switch (element->kind)
    {
    case CLASS: return byte_is (element->class, byte);
    case REPEAT: return element->count > 0 && byte == element->first;
    default: return element->first <= byte && byte <= element->last;
    }
}

static uintmax_t
element_length (const struct element *element)
{
  uintmax_t length = 0;
  if (element->kind == REPEAT)
    return element->count;
  for (unsigned int byte = 0; byte < 256; byte++)
    length += element_has (element, (unsigned char) byte);
  return length;
}

static uintmax_t
array_length (struct invocation *inv, const struct array *array)
{
  uintmax_t length = 0;
  FOR_EACH (element, array->elements)
    if (ckd_add (&length, length, element_length (element)))
      {
        complain (inv, _("too many characters in set"));
        stop (inv);
      }
  return length;
}

size_t
array_open_repeats (const struct array *array)
{
  size_t count = 0;
  FOR_EACH (element, array->elements)
    count += element->kind == REPEAT && element->count == 0;
  return count;
}

struct byte_set
array_set (const struct array *array)
{
  struct byte_set set = { { false } };
  for (unsigned int byte = 0; byte < 256; byte++)
    FOR_EACH (element, array->elements)
      ELEM (set.has, byte) |= element_has (element, (unsigned char) byte);
  return set;
}

struct array
array_complement (const struct array *array)
{
  struct array others = { .has_class = array->has_class };
  struct byte_set set = array_set (array);
  for (unsigned int i = 0; i < 256; i++)
    if (!ELEM (set.has, i))
      {
        unsigned char byte = (unsigned char) i;
        struct element element = { .kind = RANGE, .first = byte, .last = byte };
        VEC_PUSH (others.elements, element);
      }
  return others;
}

void
array1_check (struct invocation *inv, const struct array *array1)
{
  if (array_open_repeats (array1) == 0)
    return;
  complain (inv, _("the [c*] repeat construct may not appear in string1"));
  stop (inv);
}

/* A place in an array: at BYTE, or behind its end.  */
struct place
{
  const struct array *array;
  size_t index;                 /* of the element */
  uintmax_t left;               /* of a repeat, with this one */
  unsigned char byte;
  bool begins_element, at_end;
};

/* Go to the first byte of the element from FROM on, or the next element that has
   one.  */
static void
place_find (struct place *place, unsigned int from)
{
  for (; place->index < place->array->elements.count; place->index++, from = 0)
    {
      const struct element *element = &VEC_AT (place->array->elements, place->index);
      place->begins_element = from == 0;
      if (element->kind == REPEAT)
        {
          place->byte = element->first;
          place->left = from == 0 ? element->count : 0;
          if (place->left > 0)
            return;
          continue;
        }
      for (unsigned int byte = from; byte < 256; byte++)
        if (element_has (element, (unsigned char) byte))
          {
            place->byte = (unsigned char) byte;
            return;
          }
    }
  place->at_end = true;
}

static struct place
place_first (const struct array *array)
{
  struct place place = { .array = array };
  place_find (&place, 0);
  return place;
}

static const struct element *
place_element (const struct place *place)
{
  return &VEC_AT (place->array->elements, place->index);
}

static bool
place_in_repeat (const struct place *place)
{
  return !place->at_end && place_element (place)->kind == REPEAT;
}

/* Go on by COUNT bytes, more than one only within a repeat.  */
static void
place_advance (struct place *place, uintmax_t count)
{
  if (place_in_repeat (place) && place->left > count)
    {
      place->left -= count;
      place->begins_element = false;
    }
  else
    place_find (place, place->byte + 1u);
}

static void
place_skip_element (struct place *place)
{
  place->index++;
  place_find (place, 0);
}

/* --- mapping ---------------------------------------------------------------- */

/* Whether [:lower:] or [:upper:] begins here.  */
static bool
begins_case (const struct place *place)
{
  if (place->at_end || !place->begins_element || place_element (place)->kind != CLASS)
    return false;
  enum byte_class class = place_element (place)->class;
  return class == CLASS_LOWER || class == CLASS_UPPER;
}

/* Go on in both: past both classes where ARRAY2 has one that changes case, past
   as many bytes as both repeat, past one byte.  */
static void
advance_both (struct place *one, struct place *two)
{
  if (begins_case (one) && begins_case (two))
    {
      place_skip_element (one);
      place_skip_element (two);
      return;
    }
  uintmax_t count = 1;
  if (place_in_repeat (one) && place_in_repeat (two))
    count = one->left < two->left ? one->left : two->left;
  place_advance (one, count);
  place_advance (two, count);
}

/* Classes that change case must face each other.  Where they do, both lengths
   lose what is more than one byte.  */
static void
check_cases (struct invocation *inv, const struct array *array1, const struct array *array2,
             uintmax_t *length1, uintmax_t *length2)
{
  struct place one = place_first (array1), two = place_first (array2);
  while (!two.at_end)
    {
      if (begins_case (&two) && !begins_case (&one))
        {
          complain (inv, _("misaligned [:upper:] and/or [:lower:] construct"));
          stop (inv);
        }
      if (one.at_end)
        break;
      if (begins_case (&two))
        {
          *length1 -= element_length (place_element (&one)) - 1;
          *length2 -= element_length (place_element (&two)) - 1;
        }
      advance_both (&one, &two);
    }
}

/* Make ARRAY2 longer by COUNT: its last byte, again and again.  */
static void
extend (struct invocation *inv, struct array *array2, uintmax_t count)
{
  if (array2->elements.count == 0)
    {
      complain (inv, _("when not truncating set1, string2 must be non-empty"));
      stop (inv);
    }
  struct element last = VEC_AT (array2->elements, array2->elements.count - 1);
  if (last.kind == CLASS)
    {
      complain (inv, _("when translating with string1 longer than string2,\n"
                       "the latter string must not end with a character class"));
      stop (inv);
    }
  struct element more = { .kind = REPEAT, .count = count,
                          .first = last.kind == REPEAT ? last.first : last.last };
  VEC_PUSH (array2->elements, more);
}

/* Whether all of ARRAY is one byte.  */
static bool
is_one_byte (const struct array *array)
{
  struct byte_set set = array_set (array);
  size_t count = 0;
  for (size_t i = 0; i < COUNT (set.has); i++)
    count += ELEM (set.has, i);
  return count <= 1;
}

static void
check_array2 (struct invocation *inv, const struct array *array2)
{
  if (array_open_repeats (array2) > 1)
    {
      complain (inv, _("only one [c*] repeat construct may appear in string2"));
      stop (inv);
    }
  FOR_EACH (element, array2->elements)
    if (element->kind == EQUIVALENT)
      {
        complain (inv, _("[=c=] expressions may not appear in string2 when translating"));
        stop (inv);
      }
  FOR_EACH (element, array2->elements)
    if (element->kind == CLASS && element->class != CLASS_LOWER && element->class != CLASS_UPPER)
      {
        complain (inv, _("when translating, the only character classes that may appear in\n"
                         "string2 are 'upper' and 'lower'"));
        stop (inv);
      }
}

struct byte_map
array_map (struct invocation *inv, const struct array *array1, struct array *array2,
           bool complemented, bool truncate)
{
  uintmax_t length1 = array_length (inv, array1), length2 = array_length (inv, array2);
  check_array2 (inv, array2);
  FOR_EACH (element, array2->elements)
    if (element->kind == REPEAT && element->count == 0 && length1 > length2)
      {
        element->count = length1 - length2;
        length2 = length1;
      }
  if (!complemented)
    check_cases (inv, array1, array2, &length1, &length2);
  if (length1 > length2 && !truncate)
    {
      extend (inv, array2, length1 - length2);
      length2 = length1;
    }
  if (complemented && array1->has_class && !(length1 == length2 && is_one_byte (array2)))
    {
      complain (inv, _("when translating with complemented character classes,\n"
                       "string2 must map all characters in the domain to one"));
      stop (inv);
    }

  struct byte_map map = { 0 };
  for (unsigned int byte = 0; byte < 256; byte++)
    ELEM (map.to, byte) = (unsigned char) byte;
  struct place one = place_first (array1), two = place_first (array2);
  for (; !one.at_end && !two.at_end; advance_both (&one, &two))
    {
      bool changes_case = begins_case (&two) && begins_case (&one)
                          && place_element (&one)->class != place_element (&two)->class;
      if (!changes_case)
        ELEM (map.to, one.byte) = two.byte;
      else
        for (unsigned int i = 0; i < 256; i++)
          {
            unsigned char byte = (unsigned char) i;
            if (byte_is (place_element (&one)->class, byte))
              ELEM (map.to, i) = place_element (&two)->class == CLASS_UPPER
                                   ? byte_to_upper (byte) : byte_to_lower (byte);
          }
    }
  return map;
}
