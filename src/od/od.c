/* od: dump files in octal and other formats.
   POSIX.1-2024 od; GNU manual, "od invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <stdckdint.h>

#include "cli/number.h"
#include "cli/quote.h"
#include "od.h"
#include "text/locale.h"
#include "text/number.h"

enum endianness { ENDIAN_NATIVE, ENDIAN_LITTLE, ENDIAN_BIG };

struct settings
{
  type_vec types;
  struct address_form form;
  bool all, traditional, strings, limited;
  bool modern;                  /* an option that od of old had not */
  bool width_given;
  bool failed;                  /* a type is wrong */
  unsigned int endian;
  uintmax_t skip, limit, width, string_least;
};

static const struct settings defaults = { .form = { .radix = 8, .digits = 7 } };

static const struct choice endians[] = {
  { "little", ENDIAN_LITTLE, NULL },
  { "big", ENDIAN_BIG, NULL },
};

static option_call take_radix, take_skip, take_limit, take_least, take_type,
  take_old_type, take_width, take_all;

static const struct option_row options[] = {
  { 'A', "address-radix", CALL (take_radix, "RADIX"),
    N_("how addresses are printed: d in decimal, o in octal, x in hexadecimal,\n"
       "n not at all") },
  { 0, "endian", CHOICE (endian, endians, "{big|little}"),
    N_("the order of the bytes of a number in the input") },
  { 'j', "skip-bytes", CALL (take_skip, "BYTES"), N_("pass over BYTES of the input first") },
  { 'N', "read-bytes", CALL (take_limit, "BYTES"), N_("dump BYTES of the input at most") },
  { 'S', NULL, CALL (take_least, "BYTES"),
    N_("print only strings: as many printable characters as BYTES or more, and\n"
       "NUL behind them") },
  { 0, "strings", CALL_OR (take_least, "BYTES"), N_("the same; 3 where BYTES are left out") },
  { 't', "format", CALL (take_type, "TYPE"), N_("print fields of TYPE, see below") },
  { 'v', "output-duplicates", CALL_PLAIN (take_all),
    N_("print lines that are as the one before, too, and no '*' for them") },
  { 'w', "width", CALL_ATTACHED (take_width, "BYTES"),
    N_("print BYTES a line; 32 where they are left out") },
  { 0, "traditional", FLAG (traditional), N_("take operands as the third form above") },
  { 'a', NULL, CALL_WITH (take_old_type, "a"), N_("as -t a: names of characters") },
  { 'b', NULL, CALL_WITH (take_old_type, "o1"), N_("as -t o1: bytes in octal") },
  { 'c', NULL, CALL_WITH (take_old_type, "c"),
    N_("as -t c: printable characters, and escapes for others") },
  { 'd', NULL, CALL_WITH (take_old_type, "u2"), N_("as -t u2: two bytes in decimal") },
  { 'f', NULL, CALL_WITH (take_old_type, "fF"), N_("as -t fF: floats") },
  { 'i', NULL, CALL_WITH (take_old_type, "dI"), N_("as -t dI: ints in decimal") },
  { 'l', NULL, CALL_WITH (take_old_type, "dL"), N_("as -t dL: longs in decimal") },
  { 'o', NULL, CALL_WITH (take_old_type, "o2"), N_("as -t o2: two bytes in octal") },
  { 's', NULL, CALL_WITH (take_old_type, "d2"), N_("as -t d2: two bytes, with a sign") },
  { 'x', NULL, CALL_WITH (take_old_type, "x2"), N_("as -t x2: two bytes in hexadecimal") },
  { 'B', NULL, CALL_WITH (take_old_type, "o2"), NULL },
  { 'D', NULL, CALL_WITH (take_old_type, "u4"), NULL },
  { 'e', NULL, CALL_WITH (take_old_type, "fD"), NULL },
  { 'F', NULL, CALL_WITH (take_old_type, "fD"), NULL },
  { 'h', NULL, CALL_WITH (take_old_type, "x2"), NULL },
  { 'H', NULL, CALL_WITH (take_old_type, "x4"), NULL },
  { 'I', NULL, CALL_WITH (take_old_type, "dL"), NULL },
  { 'L', NULL, CALL_WITH (take_old_type, "dL"), NULL },
  { 'O', NULL, CALL_WITH (take_old_type, "o4"), NULL },
  { 'X', NULL, CALL_WITH (take_old_type, "x4"), NULL },
};

static int od_main (struct invocation *);

const struct tool od_tool = {
  .name = "od",
  .synopsis = N_("[OPTION]... [FILE]...\n"
                 "[-abcdfilosx]... [FILE] [[+]OFFSET[.][b]]\n"
                 "--traditional [OPTION]... [FILE] [[+]OFFSET[.][b] [+][LABEL][.][b]]"),
  .summary = N_("Dump FILEs, one behind the other, or standard input where there is none:\n"
                "their bytes as numbers in octal, or as options say.  \"-\" is standard input."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &defaults,
  .notes = N_("TYPE is one or more of these, each with z behind it to see the bytes as text\n"
              "at the end of lines, too:\n"
              "  a          names of characters, their highest bit ignored\n"
              "  c          characters or escapes\n"
              "  d[SIZE]    decimal numbers with a sign, of SIZE bytes\n"
              "  f[SIZE]    floating-point numbers\n"
              "  o[SIZE]    octal numbers\n"
              "  u[SIZE]    decimal numbers without a sign\n"
              "  x[SIZE]    hexadecimal numbers\n\n"
              "SIZE is a number, or for doux C (char), S (short), I (int) or L (long), for f\n"
              "H (half precision), B (bfloat16), F (float), D (double) or L (long double).\n\n"
              "OFFSET is -j OFFSET, in octal unless a dot is behind it or 0x in front; b makes\n"
              "it blocks of 512 bytes.  LABEL is the address to print for the first byte.\n\n"
              "BYTES may be hexadecimal, with 0x in front, or octal, with 0, and may have a\n"
              "suffix: b is 512; kB, MB and so on are powers of 1000; K (or KiB), M and so on\n"
              "powers of 1024."),
  .run = od_main,
};

static void
take_radix (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->modern = true;
  switch (argument.length > 0 ? str_at (argument, 0) : 0)
    {
    case 'd': set->form = (struct address_form) { .radix = 10, .digits = 7 }; break;
    case 'o': set->form = (struct address_form) { .radix = 8, .digits = 7 }; break;
    case 'x': set->form = (struct address_form) { .radix = 16, .digits = 6 }; break;
    case 'n': set->form = (struct address_form) { .radix = 0 }; break;
    default:
      complain (inv, _("invalid output address radix '%c'; it must be one character from [doxn]"),
                argument.length > 0 ? str_at (argument, 0) : 0);
      stop (inv);
    }
}

/* The number ARGUMENT of the option that is read, with one of SUFFIXES.  */
static uintmax_t
number_of (struct invocation *inv, struct str argument, const char *suffixes)
{
  uintmax_t number;
  enum number_end end = number_parse_constant (argument, suffixes, &number);
  if (end != NUMBER_FINE)
    refuse_number (inv, end, argument);
  return number;
}

static const char size_suffixes[] = "bEGKkMmPQRTYZ0";

static void
take_skip (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->modern = true;
  set->skip = number_of (inv, argument, size_suffixes);
}

static void
take_limit (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->modern = set->limited = true;
  set->limit = number_of (inv, argument, size_suffixes);
}

static void
take_least (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->modern = set->strings = true;
  set->string_least = 3;
  if (str_given (argument))
    set->string_least = number_of (inv, argument, size_suffixes);
}

static void
take_type (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->modern = true;
  set->failed |= !types_add (inv, &set->types, argument);
}

static void
take_old_type (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  types_add (inv, &set->types, argument);
}

static void
take_all (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  (void) argument;
  struct settings *set = settings;
  set->modern = set->all = true;
}

static void
take_width (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->modern = set->width_given = true;
  set->width = str_given (argument) ? number_of (inv, argument, "") : 32;
  if (set->width == 0)
    refuse_number (inv, NUMBER_BAD, argument);
}

/* The bytes of a line.  */
static size_t
width_of_lines (struct invocation *inv, const struct settings *set, size_t common)
{
  enum { USUAL = 16 };
  if (!set->width_given)
    return size_max (common, USUAL);
  if (set->width % common == 0 && set->width <= PTRDIFF_MAX)
    return (size_t) set->width;
  warn (inv, _("warning: invalid width %ju; using %zu instead"), set->width, common);
  return common;
}

/* Take what operands say of the old way, and give back the files.  */
static str_list
files_of (struct invocation *inv, const struct settings *set, struct dump *dump,
          uintmax_t *skip)
{
  str_list files = inv->operands;
  if (set->modern && !set->traditional)
    return files;
  struct old_offsets found = take_old_offsets (inv, &files, set->traditional);
  if (set->traditional && files.count > 1)
    {
      complain (inv, _("extra operand %s"), quoted (VEC_AT (files, 1)));
      usage_error (inv, _("compatibility mode supports at most one file"));
    }
  if (found.given)
    *skip = found.offset;
  if (found.label_given)
    {
      dump->form.labels = true;
      dump->form.label = found.label;
    }
  return files;
}

static int
od_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  locale_need (LC_NUMERIC);
  if (set->failed)
    return failure_status (inv->tool);
  if (set->strings && set->types.count > 0)
    {
      complain (inv, _("no type may be specified when dumping strings"));
      stop (inv);
    }
  uintmax_t skip = set->skip;
  struct dump dump = {
    .inv = inv, .form = set->form, .types = set->types, .all = set->all,
    .swapped = set->endian == ENDIAN_BIG ? __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
               : set->endian == ENDIAN_LITTLE && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  };
  str_list files = files_of (inv, set, &dump, &skip);
  if (dump.types.count == 0)
    types_add (inv, &dump.types, STR ("oS"));
  uintmax_t end;
  if (set->limited && ckd_add (&end, skip, set->limit))
    {
      complain (inv, _("skip-bytes + read-bytes is too large"));
      stop (inv);
    }
  dump.stream = (struct stream) {
    .files = { .inv = inv, .names = files, .cannot_open = "%s", .cannot_read = "%s",
               .cannot_close_stdin = N_("standard input") },
    .limited = set->limited, .left = set->limit
  };
  dump.stream.in = files_next (&dump.stream.files);
  if (!dump.stream.in)
    return inv->status;
  dump.form.begin = skip;
  stream_skip (&dump.stream, skip);
  dump.width = width_of_lines (inv, set, types_common_size (&dump.types));
  types_align (&dump.types, dump.width);
  if (set->strings)
    dump_strings (&dump, set->string_least);
  else
    dump_in_lines (&dump);
  VEC_RELEASE (dump.types);
  return inv->status;
}
