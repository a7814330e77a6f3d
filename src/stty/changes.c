/* What is to become of a terminal.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "changes.h"

#include <errno.h>
#include <limits.h>
#include <unistd.h>

#include "cli/quote.h"
#include "modes.h"
#include "saved.h"
#include "speed.h"
#include "sys/window.h"
#include "text/number.h"

/* The words that are left.  */
struct words { str_list all; size_t next; };

static struct str
argument_of (struct invocation *inv, struct words *words, struct str word)
{
  if (words->next == words->all.count)
    usage_error (inv, _("missing argument to %s"), quoted (word));
  return VEC_AT (words->all, words->next++);
}

static uintmax_t
integer_of (struct invocation *inv, struct str text, uintmax_t most)
{
  uintmax_t value;
  enum number_end end = number_parse_constant (text, "bB", &value);
  if (end == NUMBER_FINE && value <= most)
    return value;
  int error = end == NUMBER_FINE || end == NUMBER_OVERFLOW ? EOVERFLOW : 0;
  complain_errno (inv, error, "%s: %s", _("invalid integer argument"), quoted (text));
  stop (inv);
}

/* The character that TEXT is: itself, ^X as typed with the control key, ^- or undef for
   none, or by number.  */
static cc_t
character_value (struct invocation *inv, const struct special *character, struct str text)
{
  if (character->is_number)
    return (cc_t) integer_of (inv, text, (cc_t) -1);
  if (text.length < 2)
    return str_at (text, 0);
  if (str_equal (text, STR ("^-")) || str_equal (text, STR ("undef")))
    return _POSIX_VDISABLE;
  if (str_at (text, 0) == '^')
    return str_at (text, 1) == '?' ? 0177 : str_at (text, 1) & 0237;
  return (cc_t) integer_of (inv, text, (cc_t) -1);
}

/* Turn the mode, or do the combination, that WORD is.  False where it is neither, or cannot
   be negated.  */
static bool
change_mode (struct changes *changes, struct span word, bool negated)
{
  struct termios *in = &changes->terminal.mode;
  const struct mode *mode = mode_of (word);
  const struct combination *combination = combination_of (word);
  if (mode && (!negated || mode->traits & NEGATABLE))
    mode_turn (mode, !negated, in);
  else if (combination && (!negated || combination->negated))
    combination_set (str_span (str_of (negated ? combination->negated
                                               : combination->stands_for)), in);
  else if (span_equal (word, SPAN ("sane")) && !negated)
    modes_sane (in);
  else
    return false;
  changes->is_needed = true;
  return true;
}

enum way { WAY_IN = 1, WAY_OUT = 2, WAY_BOTH = 3 };

/* Where only one of the ways is given a speed, that is of both: few terminals have two, and
   many a system would forget the one.  */
static void
change_speed (struct invocation *inv, struct changes *changes, enum way way, struct str text)
{
  uint32_t speed = 0;
  speed_parse (text, &speed);
  struct terminal *terminal = &changes->terminal;
  changes->has_input_speed |= (way & WAY_IN) != 0;
  changes->has_output_speed |= (way & WAY_OUT) != 0;
  uint32_t output = way & WAY_OUT || (!changes->has_output_speed && speed > 0)
                      ? speed : terminal->output_speed;
  uint32_t input = way & WAY_IN || !changes->has_input_speed
                     ? speed : terminal->input_speed;
  changes->is_needed = true;
  /* Input of speed 0 is as fast as output.  */
  if (terminal_set_speeds (terminal, input > 0 ? input : output, output))
    return;
  if (way & WAY_IN)
    complain (inv, _("unsupported ispeed %s"), quoted (text));
  else
    complain (inv, _("unsupported ospeed %s"), quoted (text));
  stop (inv);
}

/* The speed of one WAY is told by the next word.  */
static void
change_one_speed (struct invocation *inv, struct changes *changes, enum way way,
                  struct str text)
{
  uint32_t speed;
  if (speed_parse (text, &speed))
    change_speed (inv, changes, way, text);
  else if (way == WAY_IN)
    usage_error (inv, _("invalid ispeed %s"), quoted (text));
  else
    usage_error (inv, _("invalid ospeed %s"), quoted (text));
}

static void
change_size (struct invocation *inv, struct changes *changes, bool rows, struct str text)
{
  /* Terminals take 16 bits of it.  */
  unsigned short value = (unsigned short) (integer_of (inv, text, INT_MAX) & USHRT_MAX);
  if (changes->is_trial)
    return;
  struct window_size size;
  bool fine = sys_window_size (changes->file.fd, &size) || errno == EINVAL;
  if (rows)
    size.rows = value;
  else
    size.columns = value;
  if (fine && sys_set_window_size (changes->file.fd, size))
    return;
  complain_file (inv, changes->file.device, errno);
  stop (inv);
}

static void
change_discipline (struct invocation *inv, struct changes *changes, struct str text)
{
  uintmax_t value = integer_of (inv, text, ULONG_MAX);
  changes->terminal.mode.c_line = (cc_t) value;
  changes->is_needed = true;
  if (changes->terminal.mode.c_line != value)
    warn (inv, _("invalid line discipline %s"), quoted (text));
}

/* Do what WORD says where it is one of the special words.  */
static bool
change_special (struct invocation *inv, struct changes *changes, struct words *words,
                struct str word)
{
  struct span name = str_span (word);
  const struct special *character = character_of (name);
  if (character)
    {
      struct str value = argument_of (inv, words, word);
      ELEM (changes->terminal.mode.c_cc, character->index)
        = character_value (inv, character, value);
      changes->is_needed = true;
    }
  else if (span_equal (name, SPAN ("ispeed")))
    change_one_speed (inv, changes, WAY_IN, argument_of (inv, words, word));
  else if (span_equal (name, SPAN ("ospeed")))
    change_one_speed (inv, changes, WAY_OUT, argument_of (inv, words, word));
  else if (span_equal (name, SPAN ("rows")))
    change_size (inv, changes, true, argument_of (inv, words, word));
  else if (span_equal (name, SPAN ("cols")) || span_equal (name, SPAN ("columns")))
    change_size (inv, changes, false, argument_of (inv, words, word));
  else if (span_equal (name, SPAN ("line")))
    change_discipline (inv, changes, argument_of (inv, words, word));
  else if (span_equal (name, SPAN ("size")))
    {
      if (!changes->is_trial)
        show_size (inv, changes->file);
    }
  else if (span_equal (name, SPAN ("speed")))
    {
      if (!changes->is_trial)
        show_speed (inv, &changes->terminal);
    }
  else
    return false;
  return true;
}

/* Do what WORD says where it is a whole mode, or a speed.  */
static bool
change_whole (struct invocation *inv, struct changes *changes, struct str word)
{
  uint32_t speed;
  if (saved_parse (&inv->arena, word, &changes->terminal.mode))
    {
      terminal_heed_flags (&changes->terminal);
      changes->is_needed = true;
      return true;
    }
  if (!speed_parse (word, &speed))
    return false;
  change_speed (inv, changes, WAY_BOTH, word);
  return true;
}

void
change_by_words (struct invocation *inv, struct changes *changes, str_list all)
{
  struct words words = { .all = all };
  while (words.next < words.all.count)
    {
      struct str word = VEC_AT (words.all, words.next++);
      bool negated = str_at (word, 0) == '-';
      struct span name = span_from (str_span (word), negated);
      if (span_equal (name, SPAN ("drain")))
        changes->at_once = negated;
      else if (!change_mode (changes, name, negated)
               && (negated || !(change_special (inv, changes, &words, word)
                                || change_whole (inv, changes, word))))
        usage_error (inv, _("invalid argument %s"), quoted (word));
    }
}
