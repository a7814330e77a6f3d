/* cut: put parts of lines.
   POSIX.1-2024 cut; GNU manual, "cut invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/files.h"
#include "cli/ranges.h"
#include "io/block.h"
#include "simd/columns.h"
#include "simd/fields.h"
#include "simd/nth.h"
#include "simd/utf8.h"
#include "text/chars.h"

enum parts { NO_PARTS, BYTES, CHARACTERS, FIELDS };

/* Whether fields lie between blanks.  */
enum blanks { NO_BLANKS, BLANK_RUNS, BLANK_RUNS_INSIDE };

struct settings
{
  enum parts parts;
  struct str list;              /* of them */
  struct str delimiter;
  enum blanks blanks;
  bool like_awk;                /* -F */
  struct str output_delimiter;
  bool as_listed;               /* -D */
  bool complement, only_delimited, whole_characters, zero_terminated;
};

static option_call take_bytes, take_characters, take_fields, take_fields_like_awk,
  take_delimiter;

static const struct choice trims[] = {
  { "trimmed", BLANK_RUNS_INSIDE, N_("blanks at the ends of a line do not count") },
};

static const struct option_row options[] = {
  { 'b', "bytes", CALL (take_bytes, "LIST"), N_("put the bytes that LIST names") },
  { 'c', "characters", CALL (take_characters, "LIST"),
    N_("put the characters that LIST names") },
  { 0, "complement", FLAG (complement), N_("put all but what LIST names") },
  { 'd', "delimiter", CALL (take_delimiter, "DELIM"),
    N_("fields lie between characters DELIM, instead of TAB") },
  { 'D', NULL, FLAG (as_listed),
    N_("put what LIST names in the order of LIST, and as often as it is\n"
       "named; a line without delimiter is one field (an extension)") },
  { 'f', "fields", CALL (take_fields, "LIST"),
    N_("put the fields that LIST names, and all of each line that\n"
       "has no delimiter") },
  { 'F', NULL, CALL (take_fields_like_awk, "LIST"), N_("the same as -f LIST -w -O ' '") },
  { 'n', "no-partial", FLAG (whole_characters),
    N_("with -b, put characters whole: those whose last byte LIST\nnames") },
  { 'O', "output-delimiter", TEXT (output_delimiter, "STRING"),
    N_("put STRING between fields instead of the delimiter, and\n"
       "between ranges of bytes or characters") },
  { 's', "only-delimited", FLAG (only_delimited),
    N_("leave out lines that have no delimiter") },
  { 'w', "whitespace-delimited", CHOICE_OR (blanks, BLANK_RUNS, trims, "trimmed"),
    N_("fields lie between runs of blanks; if trimmed, those at the\n"
       "ends of a line do not count; TAB is put between fields") },
  { 'z', "zero-terminated", FLAG (zero_terminated), N_("lines end in NUL, not newline") },
};

static int cut_main (struct invocation *);

const struct tool cut_tool = {
  .name = "cut",
  .synopsis = N_("OPTION... [FILE]..."),
  .summary = N_("Put parts of each line of each FILE on standard output.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("One of -b, -c, -f and -F is needed, and no more than one.  LIST is made of\n"
              "these, with commas in between:\n"
              "  N    the N-th byte, character or field, the first being 1\n"
              "  N-   all from the N-th to the end of the line\n"
              "  N-M  all from the N-th to the M-th\n"
              "  -M   all from the first to the M-th\n"
              "What is put is put once, and in the order of the line, but for -D."),
  .run = cut_main,
};

static void
take_list (struct invocation *inv, struct settings *set, enum parts parts, struct str list)
{
  if (set->parts != NO_PARTS)
    usage_error (inv, "%s", _("only one list may be specified"));
  set->parts = parts;
  set->list = list;
}

static void
take_bytes (struct invocation *inv, void *settings, struct str argument)
{
  take_list (inv, settings, BYTES, argument);
}

static void
take_characters (struct invocation *inv, void *settings, struct str argument)
{
  take_list (inv, settings, CHARACTERS, argument);
}

static void
take_fields (struct invocation *inv, void *settings, struct str argument)
{
  take_list (inv, settings, FIELDS, argument);
}

static void
take_fields_like_awk (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  take_list (inv, set, FIELDS, argument);
  set->like_awk = true;
}

/* The character at the front of *REST, all of its bytes.  Nothing follows REST
   that could finish it.  */
static struct character
take_character (enum charset charset, struct span *rest, struct span *bytes)
{
  struct span before = *rest;
  struct character c = char_take (charset, rest);
  if (c.validity == CHAR_UNFINISHED)
    {
      c = (struct character) { span_at (before, 0), CHAR_INVALID };
      *rest = span_from (before, 1);
    }
  *bytes = span_first (before, before.length - rest->length);
  return c;
}

static void
take_delimiter (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  if (argument.length > 1)
    {
      struct span rest = str_span (argument), first;
      take_character (charset_of_locale (), &rest, &first);
      if (rest.length > 0)
        usage_error (inv, "%s", _("the delimiter must be a single character"));
    }
  set->delimiter = argument;
}

/* How the end of a field is found.  */
enum delimiting
{
  BY_BYTE,                      /* which is no part of a longer character */
  BY_BYTES,                     /* a character of which only the first byte begins one */
  BY_CHARACTER,
  BY_BLANKS
};

/* What is to be done, and how.  */
struct cutting
{
  struct output *out;
  enum parts parts;
  range_list ranges;
  bool whole_characters, only_delimited;
  unsigned char end;
  enum charset charset;         /* where it matters */
  bool ascii_so_far;            /* what is read, so that CHARSET_BYTES does */
  enum delimiting delimiting;
  bool trims;
  struct span delimiter;
  bool joined;                  /* JOINT is put between parts */
  struct span joint;
  /* The same for lib/simd, where it can do what is asked.  */
  enum { NO_KERNEL, COLUMNS, SIMPLE_FIELDS } kernel;
  bool ascii_only;              /* but only with ASCII */
  struct columns_style columns;
  struct fields_style fields;
};

/* Put what is between two parts, if *ANY is put, and remember that one now is.  */
static void
begin_part (const struct cutting *c, bool *any)
{
  if (*any && c->joined)
    put_span (c->out, c->joint);
  *any = true;
}

/* How far a line is put, which may come in pieces.  */
struct place
{
  uintmax_t number;             /* of the bytes or characters before it; of the field it is in */
  size_t at;                    /* the next range */
  size_t begun;                 /* the one of which something is put */
  bool any;                     /* there was any such */
  bool within;                  /* the field it is in is one */
};

#define LINE_BEGIN { .begun = SIZE_MAX }

static void
begin_range (const struct cutting *c, struct place *p)
{
  if (p->begun != p->at)
    begin_part (c, &p->any);
  p->begun = p->at;
}

static void
put_bytes (const struct cutting *c, struct place *p, struct span piece)
{
  uintmax_t before = p->number;
  p->number += piece.length;
  for (; p->at < c->ranges.count; p->at++)
    {
      struct range range = VEC_AT (c->ranges, p->at);
      if (range.begin > p->number)
        break;
      begin_range (c, p);
      uintmax_t begin = range.begin - 1 > before ? range.begin - 1 - before : 0;
      uintmax_t end = range.end - 1 - before;
      put_span (c->out, span_slice (piece, (size_t) begin, size_min (end, piece.length)));
      if (range.end - 1 > p->number)
        break;
    }
}

/* The characters that are wanted by their numbers, or, of whole ones with -b, by
   the number of their last byte.  How many bytes are left, a character that may go
   on unless PIECE is the END of its line.  */
static size_t
put_characters (const struct cutting *c, struct place *p, struct span piece, bool end)
{
  for (struct span rest = piece, bytes; rest.length > 0 && p->at < c->ranges.count;)
    {
      struct span ahead = rest;
      if (!end && char_take (c->charset, &ahead).validity == CHAR_UNFINISHED)
        return rest.length;
      take_character (c->charset, &rest, &bytes);
      p->number += c->parts == BYTES ? bytes.length : 1;
      if (!ranges_hold (c->ranges, &p->at, p->number))
        continue;
      begin_range (c, p);
      put_span (c->out, bytes);
    }
  return 0;
}

/* A delimiter, [begin, end); at the end of the text where there is none.  */
struct gap { size_t begin, end; };

/* The first character of TEXT that is the delimiter.  */
static struct gap
find_character (const struct cutting *c, struct span text)
{
  for (struct span rest = text, bytes; rest.length > 0;)
    {
      take_character (c->charset, &rest, &bytes);
      if (span_equal (bytes, c->delimiter))
        return (struct gap) { text.length - rest.length - bytes.length,
                              text.length - rest.length };
    }
  return (struct gap) { text.length, text.length };
}

/* The first place of TEXT where the delimiter's bytes are.  */
static struct gap
find_bytes (const struct cutting *c, struct span text)
{
  unsigned char first = span_at (c->delimiter, 0);
  for (size_t at = 0; at < text.length; at++)
    {
      at += span_find (span_from (text, at), first);
      if (span_starts_with (span_from (text, at), c->delimiter))
        return (struct gap) { at, at + c->delimiter.length };
    }
  return (struct gap) { text.length, text.length };
}

/* The first blanks of TEXT.  */
static struct gap
find_blanks (const struct cutting *c, struct span text)
{
  struct gap gap = { text.length, text.length };
  bool found = false;
  for (struct span rest = text, bytes; rest.length > 0;)
    {
      struct character character = take_character (c->charset, &rest, &bytes);
      bool blank = character.validity == CHAR_VALID && char_is_blank (character.code);
      size_t begin = text.length - rest.length - bytes.length;
      if (blank && !found)
        gap.begin = begin;
      if (!blank && found)
        {
          gap.end = begin;
          break;
        }
      found |= blank;
    }
  return gap;
}

static struct gap
find_gap (const struct cutting *c, struct span text)
{
  size_t at;
  switch (c->delimiting)
    {
    case BY_BYTES: return find_bytes (c, text);
    case BY_CHARACTER: return find_character (c, text);
    case BY_BLANKS: return find_blanks (c, text);
    default:
      at = span_find (text, span_at (c->delimiter, 0));
      return (struct gap) { at, at + (at < text.length) };
    }
}

/* LINE without the blanks at its ends.  */
static struct span
trim (const struct cutting *c, struct span line)
{
  struct gap gap = find_blanks (c, line);
  if (gap.begin == 0)
    line = span_from (line, gap.end);
  for (size_t at = 0; at < line.length;)
    {
      gap = find_blanks (c, span_from (line, at));
      if (at + gap.end == line.length)
        return span_first (line, at + gap.begin);
      at += gap.end;
    }
  return line;
}

/* Drop the fields at the front of *REST up to the next that is wanted; *NUMBER
   is that of the first field in it.  False where it does not hold so many.  */
static bool
skip_fields (const struct cutting *c, size_t at, struct span *rest, uintmax_t *number)
{
  uintmax_t begin = VEC_AT (c->ranges, at).begin;
  if (c->delimiting != BY_BYTE || begin <= *number)
    return true;
  uintmax_t missing;
  size_t skipped = span_find_nth (*rest, span_at (c->delimiter, 0), begin - *number, &missing);
  *rest = span_from (*rest, skipped);
  *number = begin;
  return missing == 0;
}

/* False where LINE is left out.  */
static bool
put_fields_of (const struct cutting *c, struct span line)
{
  if (c->trims)
    line = trim (c, line);
  struct gap gap = find_gap (c, line);
  if (gap.begin == line.length)
    {
      if (!c->only_delimited)
        put_span (c->out, line);
      return !c->only_delimited;
    }
  uintmax_t number = 1;
  size_t at = 0;
  bool any = false;
  for (struct span rest = line;; number++)
    {
      bool wanted = ranges_hold (c->ranges, &at, number);
      if (at == c->ranges.count)
        break;
      if (!wanted)
        {
          if (!skip_fields (c, at, &rest, &number))
            break;
          wanted = ranges_hold (c->ranges, &at, number);
        }
      gap = find_gap (c, rest);
      if (wanted)
        {
          begin_part (c, &any);
          put_span (c->out, span_first (rest, gap.begin));
        }
      if (gap.begin == rest.length)
        break;
      rest = span_from (rest, gap.end);
    }
  return true;
}

/* Put what is wanted of PIECE by the numbers of bytes or characters.  How many bytes
   are left.  */
static size_t
put_positions (const struct cutting *c, struct place *p, struct span piece, bool end)
{
  if ((c->parts == CHARACTERS || c->whole_characters) && span_ascii (piece) < piece.length)
    return put_characters (c, p, piece, end);
  put_bytes (c, p, piece);
  return 0;
}

/* The same of fields that a byte ends.  */
static void
put_fields_in (const struct cutting *c, struct place *p, struct span piece)
{
  for (struct span rest = piece; p->at < c->ranges.count;)
    {
      size_t length = span_find (rest, span_at (c->delimiter, 0));
      if (ranges_hold (c->ranges, &p->at, p->number + 1))
        {
          if (!p->within)
            begin_part (c, &p->any);
          p->within = true;
          put_span (c->out, span_first (rest, length));
        }
      if (length == rest.length)
        break;
      rest = span_from (rest, length + 1);
      p->number++;
      p->within = false;
    }
}

/* Whether a line that begins with TEXT can be put in pieces.  */
static bool
can_begin (const struct cutting *c, struct span text)
{
  return c->parts != FIELDS
         || (c->delimiting == BY_BYTE
             && span_find (text, span_at (c->delimiter, 0)) < text.length);
}

static size_t
put_piece (const struct cutting *c, struct place *p, struct span piece, bool end)
{
  if (c->parts != FIELDS)
    return put_positions (c, p, piece, end);
  put_fields_in (c, p, piece);
  return 0;
}

static void
put_line (const struct cutting *c, struct span line)
{
  bool put = true;
  struct place place = LINE_BEGIN;
  if (c->parts == FIELDS)
    put = put_fields_of (c, line);
  else
    put_positions (c, &place, line, true);
  if (put)
    put_byte (c->out, c->end);
}

/* How many bytes at the beginning of LINES, whole ones, the kernel can take.  */
static size_t
lines_for_kernel (const struct cutting *c, struct span lines)
{
  size_t length = lines.length;
  uintmax_t chars = 0;
  if (c->ascii_only)
    length = span_ascii (lines);
  else if (c->kernel == COLUMNS && c->columns.utf8)
    length = span_count_utf8 (lines, &chars);
  if (length == lines.length)
    return length;
  size_t last = span_rfind (span_first (lines, length), c->end);
  return last < length ? last + 1 : 0;
}

/* Put as many of LINES as the kernel takes; how many bytes they are.  */
static size_t
put_by_kernel (const struct cutting *c, struct span lines)
{
  if (c->kernel == NO_KERNEL)
    return 0;
  size_t length = lines_for_kernel (c, lines), done = 0, taken;
  do
    {
      struct mspan room = output_reserve (c->out, OUTPUT_BLOCK / 4);
      struct span rest = span_slice (lines, done, length);
      size_t written;
      taken = c->kernel == COLUMNS ? put_columns (rest, room, &c->columns, &written)
                                   : put_fields (rest, room, &c->fields, &written);
      output_commit (c->out, written);
      done += taken;
    }
  while (taken > 0);
  return done;
}

static void
put_lines (const struct cutting *c, struct span lines)
{
  while (lines.length > 0)
    {
      lines = span_from (lines, put_by_kernel (c, lines));
      struct span line;
      if (span_next (&lines, c->end, &line))
        put_line (c, line);
    }
}

/* A part of a line, [begin, end), and its number.  */
struct part
{
  uintmax_t number;
  size_t begin, end;
};
typedef VEC (struct part) part_vec;

/* The fields of LINE.  */
static void
list_fields (const struct cutting *c, struct span line, part_vec *parts)
{
  for (size_t begin = 0;;)
    {
      struct gap gap = find_gap (c, span_from (line, begin));
      VEC_PUSH (*parts, ((struct part) { parts->count + 1, begin, begin + gap.begin }));
      if (begin + gap.begin == line.length)
        return;
      begin += gap.end;
    }
}

/* Its characters; those of -b are numbered by their last bytes.  */
static void
list_characters (const struct cutting *c, struct span line, part_vec *parts)
{
  enum charset charset = charset_of_locale ();
  for (struct span rest = line, bytes; rest.length > 0;)
    {
      size_t begin = line.length - rest.length;
      take_character (charset, &rest, &bytes);
      size_t end = begin + bytes.length;
      uintmax_t number = c->parts == BYTES ? end : parts->count + 1;
      VEC_PUSH (*parts, ((struct part) { number, begin, end }));
    }
}

/* Put RANGE of the bytes of LINE.  */
static void
put_byte_range (const struct cutting *c, struct range range, struct span line, bool *any)
{
  if (range.begin > line.length)
    return;
  begin_part (c, any);
  put_span (c->out, span_slice (line, (size_t) range.begin - 1,
                                size_min (range.end - 1, line.length)));
}

/* Put those of PARTS of LINE that RANGE has.  */
static void
put_part_range (const struct cutting *c, struct range range, struct span line,
                const part_vec *parts, bool *any)
{
  bool begun = false;
  FOR_EACH (part, *parts)
    {
      if (part->number < range.begin || part->number >= range.end)
        continue;
      if (!begun || c->parts == FIELDS)
        begin_part (c, any);
      begun = true;
      put_span (c->out, span_slice (line, part->begin, part->end));
    }
}

/* Put what is wanted of LINE as it is listed.  PARTS is room.  */
static void
put_listed (const struct cutting *c, struct span line, part_vec *parts)
{
  bool any = false, bytes = c->parts == BYTES && !c->whole_characters;
  VEC_CLEAR (*parts);
  if (c->trims)
    line = trim (c, line);
  if (c->parts == FIELDS)
    list_fields (c, line, parts);
  else if (!bytes)
    list_characters (c, line, parts);
  if (c->only_delimited && parts->count == 1)
    return;
  FOR_EACH (range, c->ranges)
    if (bytes)
      put_byte_range (c, *range, line, &any);
    else
      put_part_range (c, *range, line, parts, &any);
  put_byte (c->out, c->end);
}

/* The same of all lines of IN; of IN as one line, where lines are its fields.  */
static void
put_file_listed (const struct cutting *c, struct input *in, bool across)
{
  part_vec parts = { 0 };
  BUF (whole);
  size_t lines = 0;
  for (struct span line; input_record (in, c->end, &line); lines++)
    {
      if (!across)
        {
          put_listed (c, line, &parts);
          continue;
        }
      if (lines > 0)
        buf_push (&whole, c->end);
      buf_append (&whole, line);
    }
  if (across && lines > 0)
    put_listed (c, buf_span (&whole), &parts);
  VEC_RELEASE (parts);
}

/* The delimiter is what ends a line: the lines of IN are its fields.  Its last
   end is none of them, but makes of one field a line with a delimiter.  */
static void
put_lines_as_fields (const struct cutting *c, struct input *in)
{
  uintmax_t number = 0;
  size_t at = 0;
  bool any = false, delimited = false;
  for (struct span line; input_record (in, c->end, &line);)
    {
      number++;
      delimited |= in->terminated;
      bool wanted = ranges_hold (c->ranges, &at, number);
      if (!delimited)
        wanted = !c->only_delimited;
      if (!wanted)
        continue;
      begin_part (c, &any);
      put_span (c->out, line);
    }
  if (any || number > 1 || (number == 1 && !c->only_delimited))
    put_byte (c->out, c->end);
}

/* Refuse what does not go together.  */
static void
check_settings (struct invocation *inv, const struct settings *set)
{
  bool delimiter = str_given (set->delimiter), blanks = set->blanks != NO_BLANKS;
  if (set->parts == NO_PARTS)
    usage_error (inv, "%s", _("you must specify a list of bytes, characters, or fields"));
  if (set->parts != FIELDS && (delimiter || blanks))
    usage_error (inv, "%s", _("an input delimiter makes sense\n"
                              "\tonly when operating on fields"));
  if (set->parts != FIELDS && set->only_delimited)
    usage_error (inv, "%s", _("suppressing non-delimited lines makes sense\n"
                              "\tonly when operating on fields"));
  if (set->as_listed && set->complement)
    usage_error (inv, "%s", _("-D and --complement are mutually exclusive"));
  if (delimiter && blanks)
    usage_error (inv, "%s", _("-d and -w are mutually exclusive"));
}

/* Find out how fields are told apart, and what is put between them.  */
static void
plan_delimiters (struct cutting *c, const struct settings *set)
{
  bool given = str_given (set->delimiter);
  c->joined = true;
  if (!given && (set->blanks != NO_BLANKS || set->like_awk))
    {
      c->delimiting = BY_BLANKS;
      c->trims = set->blanks == BLANK_RUNS_INSIDE;
      c->charset = charset_of_locale ();
      c->joint = SPAN ("\t");
    }
  else
    {
      c->delimiter = !given ? SPAN ("\t")
                     : set->delimiter.length == 0 ? SPAN ("\0") : str_span (set->delimiter);
      c->joint = c->delimiter;
      unsigned char first = span_at (c->delimiter, 0);
      /* Below '0' no charset has bytes of longer characters.  */
      c->charset = first < '0' ? CHARSET_BYTES : charset_of_locale ();
      if (c->charset == CHARSET_BYTES || (c->charset == CHARSET_UTF8 && first < 0x80))
        c->delimiting = BY_BYTE;
      else if (c->charset == CHARSET_UTF8 && c->delimiter.length > 1)
        c->delimiting = BY_BYTES;
      else
        c->delimiting = BY_CHARACTER;
    }
  if (set->like_awk)
    c->joint = SPAN (" ");
}

/* Let the kernel for bytes and characters do what it can.  */
static void
plan_columns (struct cutting *c)
{
  bool characters = c->parts == CHARACTERS || c->whole_characters;
  if (c->joined)
    return;
  VEC (struct columns) columns = { 0 };
  FOR_EACH (range, c->ranges)
    VEC_PUSH (columns, ((struct columns) { range->begin - 1, range->end - 1 }));
  c->kernel = COLUMNS;
  c->columns = (struct columns_style) { .columns = VEC_SLICE (columns), .end = c->end };
  c->columns.utf8 = c->parts == CHARACTERS && c->charset == CHARSET_UTF8;
  c->ascii_only = characters && c->charset != CHARSET_BYTES && !c->columns.utf8;
}

/* The same for fields.  */
static void
plan_fields (struct cutting *c)
{
  bool ascii = c->delimiting == BY_CHARACTER && span_at (c->delimiter, 0) < 0x80;
  if ((c->delimiting != BY_BYTE && !ascii) || c->joint.length != 1)
    return;
  struct fields_style *style = &c->fields;
  *style = (struct fields_style) {
    .delimiter = span_at (c->delimiter, 0), .joint = span_at (c->joint, 0), .end = c->end,
    .count = 1, .only_delimited = c->only_delimited,
  };
  FOR_EACH (range, c->ranges)
    {
      style->rest_wanted = range->end == UINTMAX_MAX;
      uintmax_t end = style->rest_wanted ? range->begin : range->end;
      if (end > FIELDS_MOST + 1)
        return;
      style->count = size_max (1, end - 1);
      for (uintmax_t number = range->begin; number < end; number++)
        style->wanted |= (uint64_t) 1 << (number - 1);
    }
  /* The first is told of in any case.  */
  if (style->rest_wanted && VEC_AT (c->ranges, c->ranges.count - 1).begin == 1)
    style->wanted = 1;
  c->kernel = SIMPLE_FIELDS;
  c->ascii_only = ascii;
}

/* LINES come next: ask what characters are, if they hold the first that is not
   ASCII.  */
static void
look_at (struct cutting *c, struct span lines)
{
  if (!c->ascii_so_far || span_ascii (lines) == lines.length)
    return;
  c->ascii_so_far = false;
  c->charset = charset_of_locale ();
  plan_columns (c);
}

/* Put what is wanted of IN.  Of lines that are very long no more than a block is held,
   where that can be.  */
static void
put_file (struct cutting *c, struct input *in)
{
  bool within = false;
  struct place place;
  size_t held = 0;
  for (struct span text; input_pieces (in, c->end, held, &text);)
    {
      bool last = in->terminated || input_ended (in);
      held = 0;
      look_at (c, text);
      if (!within && !last && !can_begin (c, text))
        {
          held = text.length;
          input_keep (in, held);
          continue;
        }
      if (!within && !last)
        place = (struct place) LINE_BEGIN;
      if (within || !last)
        {
          size_t length = span_find (text, c->end);
          size_t left = put_piece (c, &place, span_first (text, length), last);
          within = length == text.length;
          if (within)
            {
              input_keep (in, left);
              continue;
            }
          put_byte (c->out, c->end);
          text = span_from (text, length + 1);
        }
      put_lines (c, text);
    }
  if (within)
    put_byte (c->out, c->end);
}

static int
cut_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  check_settings (inv, set);
  bool fields = set->parts == FIELDS;
  range_vec ranges = ranges_argument (inv, set->list,
                                      fields ? RANGES_OF_FIELDS : RANGES_OF_POSITIONS,
                                      set->as_listed ? RANGES_LISTED : RANGES_SORTED, false);
  if (set->complement)
    ranges_complement (&ranges);

  struct cutting c = {
    .out = &inv->out, .parts = set->parts, .ranges = VEC_SLICE (ranges),
    .end = set->zero_terminated ? '\0' : '\n', .only_delimited = set->only_delimited,
    .whole_characters = set->parts == BYTES && set->whole_characters,
  };
  if (fields)
    plan_delimiters (&c, set);
  else
    c.ascii_so_far = set->parts == CHARACTERS || c.whole_characters;
  if (str_given (set->output_delimiter))
    {
      c.joined = true;
      c.joint = set->output_delimiter.length > 0 ? str_span (set->output_delimiter)
                                                 : SPAN ("\0");
    }
  bool across = fields && c.delimiting == BY_BYTE && span_at (c.delimiter, 0) == c.end;
  if (!set->as_listed && !fields)
    plan_columns (&c);
  else if (!set->as_listed && !across)
    plan_fields (&c);

  struct files files = EACH_FILE (inv);
  files.cannot_close_stdin = "-";
  for (struct input *in; (in = files_next (&files));)
    if (set->as_listed)
      put_file_listed (&c, in, across);
    else if (across)
      put_lines_as_fields (&c, in);
    else
      put_file (&c, in);
  return inv->status;
}
