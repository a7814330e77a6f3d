/* test: tell whether a condition holds.
   POSIX.1-2024 test; GNU manual, "test invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/tool.h"
#include "test.h"

const char test_notes[] =
  N_("These are true of FILEs:\n"
     "  -e FILE      it is there; so it is for all of these\n"
     "  -f -d FILE   it is a regular file, a directory\n"
     "  -h -L FILE   it is a symbolic link (all others follow links)\n"
     "  -b -c FILE   it is a block device, a character device\n"
     "  -p -S FILE   it is a named pipe, a socket\n"
     "  -s FILE      it is not empty\n"
     "  -r -w -x FILE  the user may read it, write to it, run or search it\n"
     "  -u -g -k FILE  it has the set-user-ID, the set-group-ID, the sticky bit\n"
     "  -O -G FILE   it is owned by the effective user, by the effective group\n"
     "  -N FILE      it was modified after it was last read\n"
     "  A -nt B      A was modified after B, or B is not there\n"
     "  A -ot B      A was modified before B, or A is not there\n"
     "  A -ef B      A and B are the same file\n"
     "  -t FD        the file descriptor FD is open on a terminal\n"
     "and these of texts and integers:\n"
     "  -n TEXT      it is not empty; so for TEXT alone\n"
     "  -z TEXT      it is empty\n"
     "  A = B        they are the same; so for ==\n"
     "  A != B       they are not\n"
     "  A < B        A sorts before B in the locale; so for >\n"
     "  I -eq J      the integers are equal; so for -ne, -lt, -le, -gt, -ge\n"
     "An integer may have any size, or be -l TEXT, the length of TEXT.\n\n"
     "Conditions are put together by ! CONDITION, ( CONDITION ), A -a B (both) and\n"
     "A -o B (one or both).  -a and -o are best left alone, for what is meant is not\n"
     "always clear: test A && test B, and test A || test B, are.  Many of these words\n"
     "mean something to shells and want quotes there.");

const struct status_row test_statuses[TEST_STATUSES] = {
  { 0, N_("the condition holds") },
  { 1, N_("it does not") },
  { STATUS_INVALID, N_("it is none, or something else went wrong") },
};

static int test_main (struct invocation *);

const struct tool test_tool = {
  .name = "test",
  .synopsis = N_("\nCONDITION"),
  .summary = N_("Exit with a status that tells whether CONDITION holds; nothing at all does not\n"
                "hold."),
  .notes = test_notes,
  .statuses = LIST (test_statuses),
  .failure = STATUS_INVALID,
  .in_shells = true,
  .literal = true,
  .run = test_main,
};

static int
test_main (struct invocation *inv)
{
  return condition_holds (inv, inv->operands.count) ? 0 : 1;
}
