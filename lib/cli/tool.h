/* How a tool declares itself, and what it is given when it runs.
   SPDX-License-Identifier: GPL-3.0-or-later

   A tool is one constant struct, at the top of its file: the first screen of
   the file is the program's promise.  From it come the parsing of options,
   --help, --version, the manual page and the completions.  */

#ifndef CLI_TOOL_H
#define CLI_TOOL_H

#include "bound/arena.h"
#include "bound/str.h"
#include "cli/choice.h"
#include "cli/diag.h"
#include "cli/message.h"
#include "cli/options.h"
#include "io/output.h"
#include "sys/environment.h"

/* Where options may stand.  */
enum grammar
{
  OPTIONS_ANYWHERE,             /* among the operands, unless POSIXLY_CORRECT */
  OPTIONS_FIRST,                /* none behind the first operand */
  OPTIONS_BEFORE_NUMBERS,       /* the same; and what begins as a negative number does is
                                   an operand */
  OPTIONS_OR_OPERANDS           /* anywhere; what would be a bad option is an operand.  For
                                   tools with a row for ANY_OPERAND, which is given all
                                   words up to "--"; that and those behind are left */
};

/* An exit status and what it tells; for --help and the manual page.  */
struct status_row { int status; const char *meaning; };
enum { STATUS_OF_COMMAND = -1 };        /* that of what the tool has run */
typedef SLICE (struct status_row) status_list;

struct tool
{
  const char *name;
  const char *synopsis;         /* behind the name; '\n' between forms */
  const char *summary;          /* what it does, in sentences */
  option_list options;          /* OPTIONS (rows), NO_OPTIONS; or left out: then
                                   all words are operands, but for --help or
                                   --version as the only one */
  size_t settings;              /* sizeof (struct settings) */
  const void *defaults;         /* the settings before any option; zeros if NULL */
  const char *notes;            /* behind the options in --help and the page */
  const char *shared_notes;     /* behind those: what other tools have as well */
  status_list statuses;         /* where they are not 0 and 1 */
  int (*run) (struct invocation *);
  enum grammar grammar;
  int failure, usage_failure;   /* exit statuses; 1 unless said */
  int posix_failure;            /* the same for both where POSIXLY_CORRECT is set */
  bool help_fails;              /* --help and --version exit with 1, too (false) */
  bool in_shells;               /* shells have their own version */
  bool literal;                 /* --help is a word like any other … */
  bool literal_if_posix;        /* … where POSIXLY_CORRECT is set */
  /* Forms older than options (head -5): looks at the words behind the name and
     gives back how many of the first it has taken; none where they are not
     such forms.  */
  size_t (*old_form) (struct invocation *, void *settings, str_list words);
  /* Told of the words of a command line with a bad option, each in turn, until it is
     true: whoever knows what may have been meant says so.  */
  bool (*hint) (struct invocation *, struct str word);
  /* Of a program that is many tools: the one that it is asked to be by its name
     or by the words, of which it sees the first few.  Where that takes words,
     *TAKEN is how many, and *CALLED how the tool is called.  NULL where it is to
     be itself.  */
  const struct tool *(*choose) (struct invocation *, str_list words,
                                struct str *called, size_t *taken);
  const char *list;             /* stands for the line "{list}" of the notes */
};

/* A line on the terminal that does not last: CLEAR, if there is one, takes it away before a
   message.  */
struct passing_line
{
  void (*clear) (void *whom);
  void *whom;
};
static inline void
passing_line_clear (struct passing_line line)
{
  if (line.clear)
    line.clear (line.whom);
}

/* One run of one tool.  */
struct invocation
{
  const struct tool *tool;
  struct str name;              /* as messages give it: no directory */
  struct str called;            /* as it was called */
  const void *settings;         /* its struct settings, filled from the options */
  size_t word;                  /* while options are read: which word, of those
                                   given, the current one stands in */
  size_t turn;                  /* the same, counted in options and operands; which are
                                   several to a word (-ab) or two words (-h x) */
  struct str word_taken;        /* the last word that options are made of, so far */
  int option;                   /* the letter that the current option was given by; 0 … */
  const char *option_word;      /* … where it was by this word, in full */
  bool apart;                   /* the argument is a word by itself; with ANY_OPERAND alone */
  bool options_end;             /* set by an option: all words behind it are operands */
  bool inserts;                 /* set by an option: these words take its place */
  str_list inserted;
  str_list operands;
  struct output out;            /* standard output; flushed, and its error
                                   reported, after run returns */
  struct arena arena;           /* what the run allocates; gone when it ends */
  int status;                   /* the worst so far; complain raises it */
  struct passing_line line;
  bool unheard;                 /* a message could not be written */
  void *landing_;               /* where stop goes, if it may not end the program */
};

/* The exit status of a run that failed.  */
static inline int
failure_status (const struct tool *tool)
{
  if (tool->posix_failure && environment_posix_strict ())
    return tool->posix_failure;
  return tool->failure ? tool->failure : 1;
}

/* Run TOOL on the words of a command line, ARGV[ARGC] being NULL; gives back
   the exit status, unless the run ended the program first (stop).  */
int tool_run (const struct tool *tool, int argc, char **argv);

/* The same for a caller that lives on: a test, a fuzzer.  It always comes
   back; descriptors that the tool had open when it stopped stay open.  */
int tool_run_contained (const struct tool *tool, int argc, char **argv);

#endif
