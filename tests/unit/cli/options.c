/* lib/cli/options.h: what rows do to settings.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/tool.h"

#include <fcntl.h>

#include "unit.h"

enum colour { RED, GREEN, BLUE };

struct settings
{
  bool flag;
  enum colour colour;
  intmax_t number;
  struct str text;
  unsigned int calls;
};

static option_call count_call, keep_digits;

static const struct choice colours[] = {
  { "red", RED, NULL }, { "green", GREEN, NULL }, { "grass", GREEN, NULL },
  { "blue", BLUE, NULL }, { "blueish", BLUE, NULL }, { "black", RED, NULL },
};

static const struct option_row rows[] = {
  { 'f', "flag", FLAG (flag), "" },
  { 0, "no-flag", CLEAR (flag), "" },
  { 'b', NULL, SET (colour, BLUE), "" },
  { 'c', "colour", CHOICE_OR (colour, GREEN, colours, "C"), "" },
  { 0, "color", ALIAS, NULL },
  { 'n', "number", NUMBER (number, -3, 10, "N", "invalid N"), "" },
  { 'm', "most", NUMBER_CLAMPED (number, 0, "N", "invalid M"), "" },
  { 't', "text", TEXT (text, "T"), "" },
  { 'C', "call", CALL_PLAIN (count_call), "" },
  { 'A', NULL, SAME_AS ("fbC"), "" },
  { 'i', NULL, IGNORED, NULL },
  { ANY_DIGIT, NULL, CALL_OR (keep_digits, "N"), NULL },
};

static struct settings seen;
static char digits_seen[20];
static size_t operands_seen;

static void
count_call (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  ck_assert (!str_given (argument));
  struct settings *set = settings;
  set->calls++;
}

static void
keep_digits (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  (void) settings;
  strncpy (digits_seen, str_c (argument), sizeof digits_seen - 1);
}

static int
remember (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  seen = *set;
  operands_seen = inv->operands.count;
  return inv->status;
}

static const struct tool tool = {
  .name = "unit",
  .synopsis = "",
  .summary = "",
  .options = OPTIONS (rows),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .number = 5 },
  .usage_failure = 7,
  .failure = 3,
  .run = remember,
};

/* What was seen of options and operands, each with its turn.  */
static struct { size_t turn; char what[8]; } events[10];
static size_t event_count;

static void
note (struct invocation *inv, const char *kind, struct str argument)
{
  ck_assert_uint_lt (event_count, 10);
  events[event_count].turn = inv->turn;
  snprintf (events[event_count].what, sizeof events[0].what, "%s%s", kind,
            str_given (argument) ? str_c (argument) : "?");
  event_count++;
}

static void
note_operand (struct invocation *inv, void *settings, struct str argument)
{
  (void) settings;
  note (inv, "", argument);
}

static void
note_attached (struct invocation *inv, void *settings, struct str argument)
{
  (void) settings;
  note (inv, "e", argument);
}

static const struct option_row rows_in_turn[] = {
  { ANY_OPERAND, NULL, CALL_PLAIN (note_operand), NULL },
  { 'e', "expand", CALL_ATTACHED (note_attached, "C"), "" },
  { 'f', NULL, FLAG (flag), "" },
};

static const struct tool tool_in_turn = {
  .name = "unit",
  .synopsis = "",
  .summary = "",
  .options = OPTIONS (rows_in_turn),
  .settings = sizeof (struct settings),
  .run = remember,
};

/* Extensions among the words of others.  */
static const struct option_row rows_in_full[] = {
  { 0, "random-seed", TEXT (text, "T"), "", .in_full = true },
  { 0, "random-source", NUMBER (number, 0, 9, "N", "invalid"), "" },
  { 'r', "repeat", FLAG (flag), "" },
  { 'm', "message", CALL_PLAIN (count_call), "" },
  { 0, "mesg", ALIAS, NULL },
};

static const struct tool tool_in_full = {
  .name = "unit",
  .synopsis = "",
  .summary = "",
  .options = OPTIONS (rows_in_full),
  .settings = sizeof (struct settings),
  .usage_failure = 7,
  .run = remember,
};

static const struct option_row rows_or_operands[] = {
  { ANY_OPERAND, NULL, CALL (note_operand, NULL), NULL },
  { 'f', "flag", FLAG (flag), "" },
  { 'n', "number", NUMBER (number, 0, 9, "N", "invalid"), "" },
};

static const struct tool tool_or_operands = {
  .name = "unit",
  .synopsis = "",
  .summary = "",
  .options = OPTIONS (rows_or_operands),
  .settings = sizeof (struct settings),
  .grammar = OPTIONS_OR_OPERANDS,
  .run = remember,
};

/* Run WHICH with the words of LINE, which blanks separate; its status.  Messages go
   nowhere.  */
static int
run_tool (const struct tool *which, const char *line)
{
  static int nowhere = -1;
  if (nowhere < 0)
    {
      nowhere = open ("/dev/null", O_WRONLY);
      dup2 (nowhere, STDERR_FILENO);
    }
  char *text = strdup (line), *argv[20] = { strdup ("unit") };
  int argc = 1;
  for (char *word = strtok (text, " "); word; word = strtok (NULL, " "))
    argv[argc++] = word;
  argv[argc] = NULL;
  memset (&seen, 0, sizeof seen);
  operands_seen = 99;
  event_count = 0;
  return tool_run_contained (which, argc, argv);
}

static int
run (const char *line)
{
  return run_tool (&tool, line);
}

START_TEST (defaults_stand)
{
  ck_assert_int_eq (run (""), 0);
  ck_assert_int_eq (seen.number, 5);
  ck_assert (!seen.flag && !str_given (seen.text));
  ck_assert_uint_eq (operands_seen, 0);
}
END_TEST

START_TEST (the_last_one_wins)
{
  ck_assert_int_eq (run ("-f --no-flag -n 1 -n2 --text a -t b"), 0);
  ck_assert (!seen.flag);
  ck_assert_int_eq (seen.number, 2);
  ck_assert_span (str_span (seen.text), "b");
}
END_TEST

START_TEST (options_may_follow_operands)
{
  ck_assert_int_eq (run ("a -f b -- -c"), 0);
  ck_assert (seen.flag);
  ck_assert_uint_eq (operands_seen, 3);
  setenv ("POSIXLY_CORRECT", "1", 1);
  ck_assert_int_eq (run ("a -f b"), 0);
  ck_assert (!seen.flag);
  ck_assert_uint_eq (operands_seen, 3);
}
END_TEST

START_TEST (a_digit_may_be_given_with_what_follows)
{
  ck_assert_int_eq (run ("-f3"), 0);
  ck_assert_str_eq (digits_seen, "3");
  ck_assert_int_eq (run ("-fC30,4C"), 0);
  ck_assert_str_eq (digits_seen, "30,4C");
  ck_assert_uint_eq (seen.calls, 1);
  ck_assert_int_eq (run ("-1 2"), 0);
  ck_assert_str_eq (digits_seen, "1");
  ck_assert_uint_eq (operands_seen, 1);
}
END_TEST

START_TEST (letters_stand_for_several)
{
  ck_assert_int_eq (run ("-AiC"), 0);
  ck_assert (seen.flag);
  ck_assert_int_eq (seen.colour, BLUE);
  ck_assert_uint_eq (seen.calls, 2);
}
END_TEST

START_TEST (words_may_be_cut_short)
{
  ck_assert_int_eq (run ("--num=3"), 0);
  ck_assert_int_eq (seen.number, 3);
  ck_assert_int_eq (run ("--colour=blu"), 0);           /* two synonyms */
  ck_assert_int_eq (seen.colour, BLUE);
  ck_assert_int_eq (run ("--colour=blue"), 0);          /* exact, though a beginning */
  ck_assert_int_eq (seen.colour, BLUE);
  ck_assert_int_eq (run ("--colour=gr"), 0);
  ck_assert_int_eq (seen.colour, GREEN);
  ck_assert_int_eq (run ("--colour=bl"), 1);            /* blue or black */
  ck_assert_int_eq (run ("--colour=pink"), 1);
  ck_assert_int_eq (run ("--co"), 7);                   /* --colour or --color */
  ck_assert_int_eq (run ("--color"), 0);                /* left out */
  ck_assert_int_eq (seen.colour, GREEN);
}
END_TEST

START_TEST (numbers_keep_their_bounds)
{
  ck_assert_int_eq (run ("-n -3"), 0);
  ck_assert_int_eq (run ("-n 10"), 0);
  ck_assert_int_eq (run ("-n -4"), 3);
  ck_assert_int_eq (run ("-n 11"), 3);
  ck_assert_int_eq (run ("-n 1k"), 3);
  ck_assert_int_eq (run ("-n 99999999999999999999"), 3);
  ck_assert_int_eq (run ("-m 99999999999999999999"), 0);
  ck_assert_int_eq (seen.number, INTMAX_MAX);
  ck_assert_int_eq (run ("-m -1"), 3);
}
END_TEST

START_TEST (unknown_options_are_usage_errors)
{
  ck_assert_int_eq (run ("-x"), 7);
  ck_assert_int_eq (run ("--xyz"), 7);
  ck_assert_int_eq (run ("-t"), 7);
  ck_assert_int_eq (run ("--flag=1"), 7);
  ck_assert_uint_eq (operands_seen, 99);
}
END_TEST

static void
expect_event (size_t number, size_t turn, const char *what)
{
  ck_assert_uint_lt (number, event_count);
  ck_assert_uint_eq (events[number].turn, turn);
  ck_assert_str_eq (events[number].what, what);
}

START_TEST (operands_are_seen_in_their_turn)
{
  for (int posix = 0; posix < 2; posix++)
    {
      if (posix)
        setenv ("POSIXLY_CORRECT", "1", 1);
      ck_assert_int_eq (run_tool (&tool_in_turn, "+1 -fex a -e -- b -f"), 0);
      ck_assert_uint_eq (event_count, 4);
      expect_event (0, 1, "+1");
      expect_event (1, 3, "ex");
      expect_event (2, 4, "a");
      expect_event (3, 5, "e?");
      ck_assert_uint_eq (operands_seen, 2);
    }
  ck_assert_int_eq (run_tool (&tool_in_turn, "a b"), 0);        /* no option at all */
  ck_assert_uint_eq (event_count, 2);
  ck_assert_uint_eq (operands_seen, 0);
}
END_TEST

START_TEST (an_argument_may_be_attached)
{
  ck_assert_int_eq (run_tool (&tool_in_turn, "-e --expand=x --expand -ef x"), 0);
  ck_assert_uint_eq (event_count, 5);
  expect_event (0, 1, "e?");
  expect_event (1, 2, "ex");
  expect_event (2, 3, "e?");
  expect_event (3, 4, "ef");
  expect_event (4, 5, "x");
  ck_assert (!seen.flag);
}
END_TEST

START_TEST (extensions_take_no_word_that_is_cut_short)
{
  ck_assert_int_eq (run_tool (&tool_in_full, "--random-seed=x"), 0);
  ck_assert_str_eq (str_c (seen.text), "x");
  ck_assert_int_eq (run_tool (&tool_in_full, "--random-seed x"), 0);
  ck_assert_str_eq (str_c (seen.text), "x");
  ck_assert_int_eq (run_tool (&tool_in_full, "--random=3"), 0);
  ck_assert_int_eq (seen.number, 3);
  ck_assert_int_eq (run_tool (&tool_in_full, "--random-s 4"), 0);
  ck_assert_int_eq (seen.number, 4);
  ck_assert_int_eq (run_tool (&tool_in_full, "--random-see=x"), 7);
  ck_assert_int_eq (run_tool (&tool_in_full, "--r=3"), 7);      /* ambiguous as ever */
  ck_assert_int_eq (run_tool (&tool_in_full, "--random-seed=x --random-source=5"), 0);
  ck_assert_int_eq (seen.number, 5);
}
END_TEST

START_TEST (beginnings_of_one_meaning_are_clear)
{
  ck_assert_int_eq (run_tool (&tool_in_full, "--mes --me --mesg"), 0);
  ck_assert_uint_eq (seen.calls, 3);
}
END_TEST

START_TEST (bad_options_may_be_operands)
{
  ck_assert_int_eq (run_tool (&tool_or_operands, "a -x --nope -fx -n 3 - b"), 0);
  ck_assert (seen.flag);
  ck_assert_int_eq (seen.number, 3);
  ck_assert_uint_eq (event_count, 6);
  ck_assert_str_eq (events[0].what, "a");
  ck_assert_str_eq (events[1].what, "-x");
  ck_assert_str_eq (events[2].what, "--nope");
  ck_assert_str_eq (events[3].what, "-fx");
  ck_assert_str_eq (events[4].what, "-");
  ck_assert_str_eq (events[5].what, "b");
  ck_assert_uint_eq (operands_seen, 0);
  ck_assert_int_eq (run_tool (&tool_or_operands, "-n"), 0);     /* no argument */
  ck_assert_str_eq (events[0].what, "-n");
  ck_assert_int_eq (run_tool (&tool_or_operands, "-x -- -f y"), 0);
  ck_assert (!seen.flag);
  ck_assert_uint_eq (event_count, 1);
  ck_assert_uint_eq (operands_seen, 3);         /* and "--" */
  ck_assert_int_eq (run_tool (&tool_or_operands, "x --"), 0);
  ck_assert_uint_eq (operands_seen, 1);
  ck_assert_int_eq (run_tool (&tool_or_operands, "--number -- x"), 1);     /* its argument */
}
END_TEST

UNIT_TESTS ("options", defaults_stand, the_last_one_wins, options_may_follow_operands,
            a_digit_may_be_given_with_what_follows,
            letters_stand_for_several, words_may_be_cut_short, numbers_keep_their_bounds,
            unknown_options_are_usage_errors, operands_are_seen_in_their_turn,
            an_argument_may_be_attached, extensions_take_no_word_that_is_cut_short,
            beginnings_of_one_meaning_are_clear, bad_options_may_be_operands)
