/* What sort --debug tells.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "debug.h"

#include <locale.h>

#include "cli/quote.h"
#include "text/chars.h"
#include "text/locale.h"

/* --- doubtful options ----------------------------------------------------- */

static bool
is_numeric (const struct sort_key *key)
{
  return key->kind == KEY_NUMBER || key->kind == KEY_HUMAN || key->kind == KEY_GENERAL;
}

/* Whether KEY ends in a field in front of the one that it begins in.  */
static bool
is_empty (const struct sort_key *key)
{
  return !key->to_end && key->end_fields < key->begin_fields;
}

static void
warn_of_old_key (struct invocation *inv, const struct sort_key *key)
{
  BUF (old);
  BUF (new);
  buf_format (&old, "+%zu", key->begin_fields);
  buf_format (&new, "-k %zu", key->begin_fields + 1);
  if (!key->to_end)
    {
      buf_format (&old, " -%zu", key->end_fields + 1);
      buf_format (&new, ",%zu", key->end_fields + 1);
    }
  warn (inv, _("obsolescent key %s used; consider %s instead"),
        quoted_n (0, arena_str (&inv->arena, buf_span (&old))),
        quoted_n (1, arena_str (&inv->arena, buf_span (&new))));
}

static void
warn_of_key (struct invocation *inv, const struct ordering *order, const struct sort_key *key,
             size_t number)
{
  if (is_empty (key))
    warn (inv, _("key %zu has zero width and will be ignored"), number);
  bool in_first = !key->to_end && key->end_fields == 0 && key->end_bytes > 0;
  bool skips = is_numeric (key) || key->kind == KEY_MONTH
               || key->kind == KEY_HEXADECIMAL;
  bool blanks_count = (!key->skips_begin_blanks && !skips)
                      || (!key->skips_begin_blanks && key->begin_bytes > 0)
                      || (!key->skips_end_blanks && key->end_bytes > 0);
  if (!is_empty (key) && order->separator < 0 && !in_first && blanks_count)
    warn (inv, _("leading blanks are significant in key %zu; consider also specifying 'b'"),
          number);
  if (is_numeric (key) && (key->to_end || key->end_fields > key->begin_fields))
    warn (inv, _("key %zu is numeric and spans multiple fields"), number);
}

/* What separates fields may be a part of numbers as well, where a key is of several.
   True where that says what the decimal point is, or groups.  */
static bool
warn_of_separator (struct invocation *inv, const struct ordering *order)
{
  bool plain = false, general = false;
  FOR_EACH (key, order->keys)
    if (key->to_end || key->end_fields > key->begin_fields)
      {
        plain |= key->kind == KEY_NUMBER || key->kind == KEY_HUMAN;
        general |= key->kind == KEY_GENERAL;
      }
  int separator = order->separator;
  if (separator < 0 || !(plain || general))
    return false;
  const char separator_text[] = { (char) separator, '\0' };
  const char *complaint = NULL;
  if (plain && separator == order->numbers.group)
    complaint = N_("field separator %s is treated as a group separator in numbers");
  else if (separator == order->numbers.point)
    complaint = N_("field separator %s is treated as a decimal point in numbers");
  else if (separator == '-')
    complaint = N_("field separator %s is treated as a minus sign in numbers");
  else if (general && separator == '+')
    complaint = N_("field separator %s is treated as a plus sign in numbers");
  if (!complaint)
    return false;
  warn (inv, _(complaint), quoted (str_of (separator_text)));
  return separator == order->numbers.point || separator == order->numbers.group;
}

static void
warn_of_numbers (struct invocation *inv, const struct ordering *order, bool keys_given)
{
  bool numeric = false, grouped = false;
  FOR_EACH (key, order->keys)
    {
      numeric |= is_numeric (key);
      grouped |= key->kind == KEY_NUMBER || key->kind == KEY_HUMAN;
    }
  const char point[] = { (char) order->numbers.point, '\0' };
  if (numeric && !(keys_given && warn_of_separator (inv, order)))
    warn (inv, _("numbers use %s as a decimal point in this locale"), quoted (str_of (point)));
  if (grouped && order->numbers.group_unknown)
    warn (inv, "%s", _("the multi-byte number group separator in this locale is not supported"));
}

/* Options that no key has: each key has options of its own.  */
static void
warn_of_unused (struct invocation *inv, const struct ordering *order,
                const struct settings *set)
{
  struct key_letters unused = set->letters;
  /* d takes all that i takes.  */
  unused.nonprinting &= !unused.dictionary;
  FOR_EACH (key, order->keys)
    {
      unused.begin_blanks &= !key->skips_begin_blanks;
      unused.end_blanks &= !key->skips_end_blanks;
      unused.dictionary &= key->ignore != IGNORE_NONDICTIONARY;
      unused.nonprinting &= key->ignore != IGNORE_NONPRINTING;
      unused.folds &= !key->folds;
      unused.general &= key->kind != KEY_GENERAL;
      unused.human &= key->kind != KEY_HUMAN;
      unused.month &= key->kind != KEY_MONTH;
      unused.numeric &= key->kind != KEY_NUMBER;
      unused.random &= key->kind != KEY_RANDOM;
      unused.version &= key->kind != KEY_VERSION;
      unused.hexadecimal &= key->kind != KEY_HEXADECIMAL;
      unused.reversed &= !key->reversed;
    }
  if (order->keys.count == 0)
    return;
  BUF (letters);
  bool reversed = unused.reversed;
  unused.reversed &= set->stable || set->unique;
  letters_list (&unused, &letters);
  if (letters.length > 0)
    {
      struct str text = arena_str (&inv->arena, buf_span (&letters));
      warn (inv, message_counted ("option '-%s' is ignored", "options '-%s' are ignored",
                                  text.length), str_c (text));
    }
  if (reversed && !unused.reversed)
    warn (inv, "%s", _("option '-r' only applies to last-resort comparison"));
}

void
debug_warn (struct invocation *inv, const struct ordering *order, const struct settings *set)
{
  const char *name = setlocale (LC_COLLATE, NULL);
  struct str locale = name ? str_of (name) : STR ("C");
  if (!locale_is_known ())
    warn (inv, "%s", _("failed to set locale"));
  if (str_equal (locale, STR ("C")) || str_equal (locale, STR ("POSIX")))
    warn (inv, "%s", _("text ordering performed using simple byte comparison"));
  else
    warn (inv, _("text ordering performed using %s sorting rules"), quoted (locale));
  for (size_t i = 0; i < set->keys.count; i++)
    {
      const struct sort_key *key = &VEC_AT (order->keys, i);
      if (VEC_AT (set->keys, i).old)
        warn_of_old_key (inv, key);
      warn_of_key (inv, order, key, i + 1);
    }
  warn_of_numbers (inv, order, set->keys.count > 0);
  warn_of_unused (inv, order, set);
}

/* --- what is compared ----------------------------------------------------- */

/* The columns that TEXT takes, a TAB being one.  */
static size_t
columns_of (struct span text)
{
  enum charset charset = charset_of_locale ();
  size_t columns = 0;
  while (text.length > 0)
    {
      bool tab = span_at (text, 0) == '\t';
      struct character c = char_take (charset, &text);
      if (c.validity == CHAR_UNFINISHED)
        return columns + text.length;
      columns += tab || c.validity == CHAR_INVALID ? 1 : char_columns (c.code);
    }
  return columns;
}

/* A line below what is in RANGE of LINE.  */
static void
underline (struct output *out, struct span line, struct key_range range)
{
  put_repeated (out, ' ', columns_of (span_first (line, range.begin)));
  size_t columns = columns_of (span_slice (line, range.begin, range.end));
  if (columns > 0)
    put_repeated (out, '_', columns);
  else
    put_text (out, _("^ no match for key"));
  put_byte (out, '\n');
}

void
debug_put_line (struct output *out, const struct ordering *order, struct span line)
{
  struct comparing c = { .order = order };
  for (struct span rest = line; rest.length > 0;)
    {
      size_t tab = span_find (rest, '\t');
      put_span (out, span_first (rest, tab));
      if (tab < rest.length)
        put_byte (out, '>');
      rest = span_from (rest, size_min (tab + 1, rest.length));
    }
  put_byte (out, '\n');
  FOR_EACH (key, order->keys)
    underline (out, line, key_compared (&c, key, line, key_range (order, key, line)));
  if (order->last_resort)
    underline (out, line, (struct key_range) { 0, line.length });
  comparing_release (&c);
}
