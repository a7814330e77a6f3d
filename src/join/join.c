/* join: pair the lines of two sorted files that have a field in common.
   POSIX.1-2024 join; GNU manual, "join invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "join.h"

#include "cli/quote.h"
#include "text/chars.h"
#include "text/number.h"

static option_call take_unpaired, take_only_unpaired, take_first_field, take_second_field,
  take_field, take_filler, take_separator, take_format, take_operand;

static const struct option_row options[] = {
  { 'a', NULL, CALL (take_unpaired, "FILENUM"),
    N_("put lines of file FILENUM, 1 or 2, that pair with none, too") },
  { 'e', NULL, CALL (take_filler, "STRING"),
    N_("put STRING for fields that are empty or missing") },
  { 'i', "ignore-case", FLAG (ignores_case), N_("compare small letters as capitals") },
  { 'j', NULL, CALL (take_field, "FIELD"), N_("the same as -1 FIELD -2 FIELD") },
  { 'o', NULL, CALL (take_format, "FORMAT"), N_("put the fields that FORMAT says; see below") },
  { 't', NULL, CALL (take_separator, "CHAR"),
    N_("fields lie between characters CHAR, in the input and the output;\n'\\0' is NUL") },
  { 'v', NULL, CALL (take_only_unpaired, "FILENUM"),
    N_("the same as -a FILENUM, but put no pairs") },
  { '1', NULL, CALL (take_first_field, "FIELD"), N_("join by FIELD of file 1") },
  { '2', NULL, CALL (take_second_field, "FIELD"), N_("join by FIELD of file 2") },
  { 0, "check-order", SET (order_check, CHECK_ALWAYS),
    N_("stop at a line that is out of order, also where all lines pair") },
  { 0, "nocheck-order", SET (order_check, CHECK_NEVER),
    N_("do not look at the order of the lines") },
  { 0, "header", FLAG (header), N_("pair the first lines of both, whatever they are") },
  { 'z', "zero-terminated", FLAG (zero_terminated), N_("lines end in NUL, not newline") },
  { ANY_OPERAND, NULL, CALL (take_operand, NULL), NULL },
};

static int join_main (struct invocation *);

const struct tool join_tool = {
  .name = "join",
  .synopsis = N_("[OPTION]... FILE1 FILE2"),
  .summary = N_("Put a line for each pair of lines, one of FILE1 and one of FILE2, that have the\n"
                "same join field: that field, and the others of both.\n\n"
                "The join field is the first, unless said otherwise.  One of the files may be\n"
                "standard input, which is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("Both files must be in the order of their join fields, as sort -k 1b,1 has them\n"
              "(sort -t CHAR -k 1,1 with -t CHAR).  Without -t, fields lie between blanks, and\n"
              "those in front of the first do not count; one space is put between fields.\n\n"
              "FORMAT is a list of fields with commas or blanks between them: M.N, the field N\n"
              "of file M, or 0, the join field.  Or it is 'auto': the join field, then as many\n"
              "fields as the first line of each file has."),
  .run = join_main,
};

static unsigned int
file_number (struct invocation *inv, struct str text)
{
  uintmax_t number;
  if (number_parse (text, "", &number) == NUMBER_FINE && (number == 1 || number == 2))
    return (unsigned int) number;
  complain (inv, _("invalid file number: %s"), quoted (text));
  stop (inv);
}

/* TEXT as the number of a field; counted from 0.  */
static uintmax_t
field_number (struct invocation *inv, struct str text)
{
  uintmax_t number;
  enum number_end end = number_parse (text, "", &number);
  if ((end == NUMBER_FINE || end == NUMBER_OVERFLOW) && number > 0)
    return number - 1;
  complain (inv, _("invalid field number: %s"), quoted (text));
  stop (inv);
}

/* File 1 + WHICH is joined by FIELD, and so by no other.  */
static void
set_field (struct invocation *inv, struct settings *set, size_t which, uintmax_t field)
{
  bool *given = &ELEM (set->field_given, which);
  uintmax_t *known = &ELEM (set->field, which);
  if (*given && *known != field)
    {
      complain (inv, _("incompatible join fields %ju, %ju"), *known, field);
      stop (inv);
    }
  *given = true;
  *known = field;
}

static void
take_unpaired (struct invocation *inv, void *settings, struct str text)
{
  struct settings *set = settings;
  ELEM (set->puts_unpaired, file_number (inv, text) - 1) = true;
}

static void
take_only_unpaired (struct invocation *inv, void *settings, struct str text)
{
  struct settings *set = settings;
  set->only_unpaired = true;
  take_unpaired (inv, settings, text);
}

static void
take_first_field (struct invocation *inv, void *settings, struct str text)
{
  set_field (inv, settings, 0, field_number (inv, text));
}

static void
take_second_field (struct invocation *inv, void *settings, struct str text)
{
  set_field (inv, settings, 1, field_number (inv, text));
}

/* The word behind the current option may be KIND.  */
static void
expect_word (struct invocation *inv, struct settings *set, enum word_kind kind)
{
  set->behind = kind;
  set->turn = inv->turn + 1;
}

/* -j FIELD; or the old -j1 [FIELD] and -j2 [FIELD], where FIELD is left out if else
   there are too few files.  */
static void
take_field (struct invocation *inv, void *settings, struct str text)
{
  struct settings *set = settings;
  bool first = str_equal (text, STR ("1")), second = str_equal (text, STR ("2"));
  if (!inv->apart && (first || second))
    {
      ELEM (set->bare_fields, second ? 1 : 0)++;
      expect_word (inv, set, second ? MAY_BE_FIELD_2 : MAY_BE_FIELD_1);
      return;
    }
  uintmax_t field = field_number (inv, text);
  set_field (inv, set, 0, field);
  set_field (inv, set, 1, field);
}

static void
take_filler (struct invocation *inv, void *settings, struct str text)
{
  struct settings *set = settings;
  if (set->filler_given && !str_equal (set->filler, text))
    {
      complain (inv, "%s", _("conflicting empty-field replacement strings"));
      stop (inv);
    }
  set->filler_given = true;
  set->filler = text;
}

static void
take_separator (struct invocation *inv, void *settings, struct str text)
{
  struct settings *set = settings;
  struct span rest = str_span (text);
  if (rest.length > 1)
    char_take (charset_of_locale (), &rest);
  else
    rest = span_empty ();
  if (rest.length > 0 && !str_equal (text, STR ("\\0")))
    {
      complain (inv, _("multi-character tab %s"), quoted (text));
      stop (inv);
    }
  if (set->separator_given && !str_equal (set->separator, text))
    {
      complain (inv, "%s", _("incompatible tabs"));
      stop (inv);
    }
  set->separator_given = true;
  set->separator = text;
}

/* One of -o's fields: 0, or the number of a file, a dot and that of a field.  */
static struct output_field
output_field (struct invocation *inv, struct span text)
{
  struct str word = arena_str (&inv->arena, text);
  switch (text.length > 0 ? span_at (text, 0) : 0)
    {
    case '0':
      if (text.length > 1)
        break;
      return (struct output_field) { .file = 0 };
    case '1':
    case '2':
      if (text.length < 2 || span_at (text, 1) != '.')
        break;
      return (struct output_field) { .file = span_at (text, 0) == '1' ? 1 : 2,
                                     .number = field_number (inv, str_from (word, 2)) };
    default:
      complain (inv, _("invalid file number in field spec: %s"), quoted (word));
      stop (inv);
    }
  complain (inv, _("invalid field specifier: %s"), quoted (word));
  stop (inv);
}

/* The fields of LIST, with commas or blanks between them.  */
static void
add_format (struct invocation *inv, struct settings *set, struct str list)
{
  struct span rest = str_span (list);
  for (bool more = true; more;)
    {
      size_t end = 0;
      while (end < rest.length && span_find (SPAN (", \t"), span_at (rest, end)) == 3)
        end++;
      VEC_PUSH (set->format, output_field (inv, span_first (rest, end)));
      more = end < rest.length;
      rest = span_from (rest, more ? end + 1 : end);
    }
}

static void
take_format (struct invocation *inv, void *settings, struct str text)
{
  struct settings *set = settings;
  if (str_equal (text, STR ("auto")))
    {
      set->automatic = true;
      return;
    }
  add_format (inv, set, text);
  expect_word (inv, set, MAY_BE_FORMAT);
}

/* WORD, which may be KIND, is a file, unless one of the two before it need not be: then
   that is taken for what it may be.  */
static void
add_file (struct invocation *inv, struct settings *set, struct str word, enum word_kind kind)
{
  if (set->file_count == 2)
    {
      size_t other = ELEM (set->kinds, 0) == IS_FILE ? 1 : 0;
      struct str text = ELEM (set->files, other);
      enum word_kind is = ELEM (set->kinds, other);
      switch (is)
        {
        case IS_FILE:
          usage_error (inv, _("extra operand %s"), quoted_file (word));
        case MAY_BE_FIELD_1:
        case MAY_BE_FIELD_2:
          ELEM (set->bare_fields, is == MAY_BE_FIELD_2 ? 1 : 0)--;
          set_field (inv, set, is == MAY_BE_FIELD_2 ? 1 : 0, field_number (inv, text));
          break;
        case MAY_BE_FORMAT:
          add_format (inv, set, text);
        }
      if (other == 0)
        {
          ELEM (set->files, 0) = ELEM (set->files, 1);
          ELEM (set->kinds, 0) = ELEM (set->kinds, 1);
        }
      set->file_count = 1;
    }
  ELEM (set->files, set->file_count) = word;
  ELEM (set->kinds, set->file_count) = kind;
  set->file_count++;
}

static void
take_operand (struct invocation *inv, void *settings, struct str word)
{
  struct settings *set = settings;
  enum word_kind kind = set->turn == inv->turn ? set->behind : IS_FILE;
  add_file (inv, set, word, kind);
  /* -o may have many words behind it.  */
  if (kind == MAY_BE_FORMAT)
    expect_word (inv, set, MAY_BE_FORMAT);
}

/* Once all options are read: the operands behind "--", and what was left open.  */
static void
complete (struct invocation *inv, struct settings *set)
{
  FOR_EACH (word, inv->operands)
    add_file (inv, set, *word, IS_FILE);
  if (set->file_count == 0)
    missing_operand (inv);
  /* GNU names the last word, whatever it is.  */
  if (set->file_count == 1)
    usage_error (inv, _("missing operand after %s"),
                 quoted (inv->operands.count > 0 ? ELEM (set->files, 0) : inv->word_taken));
  for (size_t which = 0; which < COUNT (set->bare_fields); which++)
    if (ELEM (set->bare_fields, which) > 0)
      {
        set_field (inv, set, 0, which);
        set_field (inv, set, 1, which);
      }
}

static int
join_main (struct invocation *inv)
{
  const struct settings *given = inv->settings;
  struct settings set = *given;
  complete (inv, &set);
  if (str_equal (ELEM (set.files, 0), STR ("-")) && str_equal (ELEM (set.files, 1), STR ("-")))
    {
      complain (inv, "%s", _("both files cannot be standard input"));
      stop (inv);
    }
  pair_files (inv, &set);
  return inv->status;
}
