/* df: tell what space file systems have left.
   POSIX.1-2024 df; GNU manual, "df invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "df.h"

#include "bound/buf.h"
#include "cli/number.h"
#include "cli/quote.h"
#include "fs/canonical.h"
#include "rows.h"
#include "sys/environment.h"
#include "sys/names.h"
#include "table.h"

static option_call take_block_size, take_excluded, take_human, take_inodes, take_kibi, take_mebi,
  take_output, take_posix, take_selected, take_si, take_type;

static const struct option_row options[] = {
  { 'a', "all", FLAG (all), N_("show all: those without blocks, doubled, or out of reach, too") },
  { 'B', "block-size", CALL (take_block_size, "SIZE"),
    N_("count in blocks of SIZE; see SIZE below") },
  { 'h', "human-readable", CALL_PLAIN (take_human),
    N_("put sizes in units that people read: 1K 234M 2G") },
  { 'H', "si", CALL_PLAIN (take_si), N_("the same with powers of 1000") },
  { 'i', "inodes", CALL_PLAIN (take_inodes), N_("tell of inodes instead of blocks") },
  { 'k', NULL, CALL_PLAIN (take_kibi), N_("the same as -B1K") },
  { 'l', "local", FLAG (local), N_("leave out those of other machines") },
  { 'm', NULL, CALL_PLAIN (take_mebi), NULL },
  { 0, "no-sync", CLEAR (sync), N_("do not write to disk first what is in memory (default)") },
  { 0, "output", CALL_OR (take_output, "FIELDS"),
    N_("show FIELDS, with commas between them, or all; see FIELDS below") },
  { 'P', "portability", CALL_PLAIN (take_posix), N_("put what POSIX has in the first line") },
  { 0, "sync", FLAG (sync), N_("write to disk first what is in memory") },
  { 0, "total", FLAG (total), N_("show the sum of all, too") },
  { 't', "type", CALL (take_selected, "TYPE"), N_("leave out all but those of TYPE") },
  { 'T', "print-type", CALL_PLAIN (take_type), N_("show the type of each") },
  /* As with -t, for those who come from Solaris.  */
  { 'F', NULL, CALL (take_selected, "TYPE"), NULL },
  { 'x', "exclude-type", CALL (take_excluded, "TYPE"), N_("leave out those of TYPE") },
  { 'v', NULL, IGNORED, N_("do nothing") },
};

static int df_main (struct invocation *);

const struct tool df_tool = {
  .name = "df",
  .synopsis = N_("[OPTION]... [FILE]..."),
  .summary = N_("Put what space the file system of each FILE has, and has left, on standard\n"
                "output; that of all file systems if there is no FILE."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("SIZE is a number with a unit (10K is 10*1024): K, M, G, T, P, E, Z, Y, R, Q\n"
              "(powers of 1024) or KB, MB ... (powers of 1000), KiB = K, MiB = M and so on.\n"
              "Where none is given, DF_BLOCK_SIZE, BLOCK_SIZE or BLOCKSIZE in the environment\n"
              "says it; otherwise it is 1024, or 512 where POSIXLY_CORRECT is set.\n\n"
              "FIELDS are source, fstype, itotal, iused, iavail, ipcent, size, used, avail,\n"
              "pcent, file and target."),
  .run = df_main,
};

/* --- fields ----------------------------------------------------------------------- */

struct field_form
{
  struct str name;              /* in --output */
  const char *title, *title_of_output;  /* the latter where it is another one */
  size_t width;
  bool to_the_left;
};

static const struct field_form *
form_of (enum field field)
{
  static const struct field_form forms[FIELDS] = {
    [FIELD_SOURCE] = { STR_INITIAL ("source"), N_("Filesystem"), NULL, 14, true },
    [FIELD_TYPE] = { STR_INITIAL ("fstype"), N_("Type"), NULL, 4, true },
    [FIELD_SIZE] = { STR_INITIAL ("size"), NULL, NULL, 5, false },
    [FIELD_USED] = { STR_INITIAL ("used"), N_("Used"), NULL, 5, false },
    [FIELD_AVAILABLE] = { STR_INITIAL ("avail"), N_("Available"), N_("Avail"), 5, false },
    [FIELD_PERCENT] = { STR_INITIAL ("pcent"), N_("Use%"), NULL, 4, false },
    [FIELD_INODES] = { STR_INITIAL ("itotal"), N_("Inodes"), NULL, 5, false },
    [FIELD_INODES_USED] = { STR_INITIAL ("iused"), N_("IUsed"), NULL, 5, false },
    [FIELD_INODES_FREE] = { STR_INITIAL ("iavail"), N_("IFree"), NULL, 5, false },
    [FIELD_INODES_PERCENT] = { STR_INITIAL ("ipcent"), N_("IUse%"), NULL, 4, false },
    [FIELD_TARGET] = { STR_INITIAL ("target"), N_("Mounted on"), NULL, 0, true },
    [FIELD_FILE] = { STR_INITIAL ("file"), N_("File"), NULL, 0, true },
  };
  return &ELEM (forms, (size_t) field);
}

/* What is shown of blocks and inodes, and how.  */
struct view
{
  const struct settings *set;
  struct block_size block_size;
  bool human, posix;            /* which titles */
  field_list fields;
};

/* The size of blocks as the first line has it: 1K, 512B, 1.1MB.  In powers of what divides
   it more often.  */
static void
add_block_title (struct buf *text, struct block_size size)
{
  struct block_size title = { .bytes = 1, .scaled = true, .names_unit = true,
                              .without_zero = true, .binary = size.binary,
                              .names_bytes = size.names_bytes, .grouped = size.grouped };
  if (!title.binary)
    {
      uintmax_t by_1000 = size.bytes, by_1024 = size.bytes;
      bool divides_1000, divides_1024;
      do
        {
          divides_1000 = by_1000 % 1000 == 0;
          divides_1024 = by_1024 % 1024 == 0;
          by_1000 /= 1000;
          by_1024 /= 1024;
        }
      while (divides_1000 && divides_1024);
      title.binary = divides_1024 && !divides_1000;
      title.names_bytes |= !title.binary;
    }
  human_append (text, size.bytes, 1, title);
  buf_append (text, str_span (str_of (_("-blocks"))));
}

static void
add_title (struct buf *text, const struct view *view, enum field field)
{
  const struct field_form *form = form_of (field);
  if (field == FIELD_SIZE && view->human)
    buf_append (text, str_span (str_of (_("Size"))));
  else if (field == FIELD_SIZE && view->posix)
    buf_format (text, "%ju%s", view->block_size.bytes, _("-blocks"));
  else if (field == FIELD_SIZE)
    add_block_title (text, view->block_size);
  else if (field == FIELD_PERCENT && view->posix)
    buf_append (text, str_span (str_of (_("Capacity"))));
  else if (form->title_of_output && (view->human || view->set->fields_given))
    buf_append (text, str_span (str_of (_(form->title_of_output))));
  else
    buf_append (text, str_span (str_of (_(form->title))));
}

static void
add_count (struct buf *text, struct count count, uintmax_t unit, struct block_size size)
{
  if (!count.known)
    {
      buf_push (text, '-');
      return;
    }
  if (count.negative)
    buf_push (text, '-');
  human_append (text, count.magnitude, unit, size);
}

static void
add_percent (struct buf *text, const struct space *space)
{
  double percent;
  if (space_percent (space, &percent))
    buf_format (text, "%.0f%%", percent);
  else
    buf_push (text, '-');
}

static void
add_text (struct buf *text, struct str s)
{
  buf_append (text, str_given (s) ? str_span (s) : SPAN ("-"));
}

static void
add_cell (struct buf *text, const struct view *view, const struct row *row, enum field field)
{
  /* Inodes are counted one by one, but in units that people read where those are wanted.  */
  struct block_size one = view->block_size;
  one.bytes = 1;
  const struct space *blocks = &row->blocks, *inodes = &row->inodes;
  switch (field)
    {
    case FIELD_SOURCE: add_text (text, row->source); break;
    case FIELD_TYPE: add_text (text, row->type); break;
    case FIELD_TARGET: add_text (text, row->target); break;
    case FIELD_FILE: add_text (text, row->file); break;
    case FIELD_SIZE: add_count (text, blocks->total, blocks->unit, view->block_size); break;
    case FIELD_USED: add_count (text, blocks->used, blocks->unit, view->block_size); break;
    case FIELD_AVAILABLE:
      add_count (text, blocks->available, blocks->unit, view->block_size);
      break;
    case FIELD_PERCENT: add_percent (text, blocks); break;
    case FIELD_INODES: add_count (text, inodes->total, 1, one); break;
    case FIELD_INODES_USED: add_count (text, inodes->used, 1, one); break;
    case FIELD_INODES_FREE: add_count (text, inodes->available, 1, one); break;
    case FIELD_INODES_PERCENT: add_percent (text, inodes); break;
    case FIELDS: break;
    }
}

/* --- options ---------------------------------------------------------------------- */

static void
set_block_size (struct settings *set, struct block_size size)
{
  set->block_size = size;
  set->block_size_given = true;
}

static void
take_block_size (struct invocation *inv, void *settings, struct str argument)
{
  set_block_size (settings, block_size_argument (inv, argument));
}

static void
take_human (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  set_block_size (settings, block_size_human (true));
}

static void
take_si (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  set_block_size (settings, block_size_human (false));
}

static void
take_kibi (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  set_block_size (settings, block_size_of (1024));
}

static void
take_mebi (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  set_block_size (settings, block_size_of (1024 * 1024));
}

static void __attribute__ ((noreturn))
refuse_with_output (struct invocation *inv, const char *option)
{
  usage_error (inv, _("options %s and %s are mutually exclusive"), option, "--output");
}

/* FLAG becomes true, unless --output was given.  */
static void
set_unless_output (struct invocation *inv, struct settings *set, bool *flag, const char *option)
{
  if (set->fields_given)
    refuse_with_output (inv, option);
  *flag = true;
}

static void
take_inodes (struct invocation *inv, void *settings, struct str argument)
{
  (void) argument;
  struct settings *set = settings;
  set_unless_output (inv, set, &set->inodes, "-i");
}

static void
take_posix (struct invocation *inv, void *settings, struct str argument)
{
  (void) argument;
  struct settings *set = settings;
  set_unless_output (inv, set, &set->posix, "-P");
}

static void
take_type (struct invocation *inv, void *settings, struct str argument)
{
  (void) argument;
  struct settings *set = settings;
  set_unless_output (inv, set, &set->print_type, "-T");
}

static void
take_selected (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  struct settings *set = settings;
  VEC_PUSH (set->selected, argument);
}

static void
take_excluded (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  struct settings *set = settings;
  VEC_PUSH (set->excluded, argument);
}

/* The order in which all of them are shown.  */
static const enum field output_order[] = {
  FIELD_SOURCE, FIELD_TYPE, FIELD_INODES, FIELD_INODES_USED, FIELD_INODES_FREE,
  FIELD_INODES_PERCENT, FIELD_SIZE, FIELD_USED, FIELD_AVAILABLE, FIELD_PERCENT, FIELD_FILE,
  FIELD_TARGET,
};

static void
add_field (struct invocation *inv, struct settings *set, struct span name)
{
  struct str word = arena_str (&inv->arena, name);
  for (size_t i = 0; i < COUNT (output_order); i++)
    {
      enum field field = ELEM (output_order, i);
      if (!str_equal (form_of (field)->name, word))
        continue;
      FOR_EACH (other, set->fields)
        if (*other == field)
          usage_error (inv, _("option --output: field %s used more than once"), quoted (word));
      VEC_PUSH (set->fields, field);
      return;
    }
  usage_error (inv, _("option --output: field %s unknown"), quoted (word));
}

static void
take_output (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  if (set->inodes || set->posix || set->print_type)
    refuse_with_output (inv, set->inodes ? "-i" : set->posix ? "-P" : "-T");
  set->fields_given = true;
  if (!str_given (argument))
    return;
  struct span rest = str_span (argument);
  for (size_t comma; (comma = span_find (rest, ',')) < rest.length;
       rest = span_from (rest, comma + 1))
    add_field (inv, set, span_first (rest, comma));
  add_field (inv, set, rest);
}

static void
check_types (struct invocation *inv, const struct settings *set)
{
  bool any = false;
  /* GNU begins with the last.  */
  for (size_t i = set->selected.count; i > 0; i--)
    {
      struct str type = VEC_AT (set->selected, i - 1);
      FOR_EACH (excluded, set->excluded)
        if (str_equal (type, *excluded))
          {
            complain (inv, _("file system type %s both selected and excluded"), quoted (type));
            any = true;
            break;
          }
    }
  if (any)
    stop (inv);
}

/* --- the work --------------------------------------------------------------------- */

static struct block_size
block_size_wanted (const struct settings *set)
{
  if (set->block_size_given)
    return set->block_size;
  /* POSIX's form heeds no other variable.  */
  if (set->posix)
    return block_size_of (environment_posix_strict () ? 512 : 1024);
  return block_size_by_default (STR ("DF_BLOCK_SIZE"));
}

typedef SLICE (enum field) field_slice;
static const enum field of_blocks[] = { FIELD_SIZE, FIELD_USED, FIELD_AVAILABLE, FIELD_PERCENT };
static const enum field of_inodes[] = { FIELD_INODES, FIELD_INODES_USED, FIELD_INODES_FREE,
                                        FIELD_INODES_PERCENT };
static const field_slice block_fields = LIST (of_blocks), inode_fields = LIST (of_inodes),
  all_fields = LIST (output_order);

static void
add_fields (struct view *view, field_slice fields)
{
  FOR_EACH (field, fields)
    VEC_PUSH (view->fields, *field);
}

static void
add_usual_fields (struct view *view)
{
  VEC_PUSH (view->fields, FIELD_SOURCE);
  if (view->set->print_type)
    VEC_PUSH (view->fields, FIELD_TYPE);
  add_fields (view, view->set->inodes ? inode_fields : block_fields);
  VEC_PUSH (view->fields, FIELD_TARGET);
}

static struct view
view_wanted (const struct settings *set)
{
  struct view view = { .set = set, .block_size = block_size_wanted (set) };
  view.human = !set->inodes && view.block_size.scaled;
  view.posix = set->posix && !set->inodes && !view.human;
  if (!set->fields_given)
    add_usual_fields (&view);
  else if (set->fields.count > 0)
    view.fields = set->fields;
  else
    add_fields (&view, all_fields);
  return view;
}

static bool
shows (const struct view *view, enum field field)
{
  FOR_EACH (each, view->fields)
    if (*each == field)
      return true;
  return false;
}

static void
put_table (struct rows *r, const struct view *view)
{
  struct invocation *inv = r->inv;
  struct table table = { 0 };
  FOR_EACH (field, view->fields)
    table_add_column (&table, form_of (*field)->to_the_left, form_of (*field)->width);
  FOR_EACH (field, view->fields)
    {
      BUF (text);
      add_title (&text, view, *field);
      table_add_cell (&table, inv, buf_span (&text));
    }
  FOR_EACH (row, r->rows)
    FOR_EACH (field, view->fields)
      {
        BUF (text);
        add_cell (&text, view, row, *field);
        table_add_cell (&table, inv, buf_span (&text));
      }
  table_put (&table, &inv->out);
}

static int
df_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  check_types (inv, set);
  struct view view = view_wanted (set);
  struct rows rows;
  rows_begin (&rows, inv);
  if (set->sync)
    sys_sync_all ();
  if (inv->operands.count > 0)
    rows_add_operands (&rows);
  else
    rows_add_all (&rows);
  if (rows.rows.count == 0)
    {
      if (inv->status == 0)
        complain (inv, "%s", _("no file systems processed"));
      return inv->status;
    }
  if (set->total)
    {
      rows.total.source = STR ("total");
      rows.total.target = shows (&view, FIELD_SOURCE) ? STR ("-") : STR ("total");
      VEC_PUSH (rows.rows, rows.total);
    }
  put_table (&rows, &view);
  return inv->status;
}
