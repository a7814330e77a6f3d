/* rm: remove files and directories.
   POSIX.1-2024 rm; GNU manual, "rm invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/ask.h"
#include "cli/quote.h"
#include "cli/root.h"
#include "fs/extent.h"
#include "removal.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/path.h"

/* What --preserve-root keeps from being removed.  */
enum preserved { NOTHING_PRESERVED, ROOT_PRESERVED, MOUNTS_PRESERVED };

struct settings
{
  bool recursive, folders;
  bool ignore_missing;
  enum asking asking;
  bool ask_once;
  bool one_filesystem;
  bool presume_terminal;
  bool verbose, progress;
  enum preserved preserved;
};

enum when { NEVER, ONCE, ALWAYS };

static const struct choice whens[] = {
  { "never", NEVER, N_("do not ask") }, { "no", NEVER, NULL }, { "none", NEVER, NULL },
  { "once", ONCE, N_("ask as -I does") },
  { "always", ALWAYS, N_("ask as -i does") }, { "yes", ALWAYS, NULL },
};

static option_call be_forceful, take_when, give_up_root, keep_root;

static const struct option_row options[] = {
  { 'f', "force", CALL_PLAIN (be_forceful),
    N_("never ask, and let what is not there be no failure") },
  { 'i', NULL, CALL_WITH (take_when, "always"), N_("ask before each removal") },
  { 'I', NULL, CALL_WITH (take_when, "once"),
    N_("ask once, before more than three files are removed, or\n"
       "directories with what is in them") },
  { 0, "interactive", CALL_OR (take_when, "WHEN"),
    N_("ask WHEN: never, once (-I), always (-i); always without WHEN") },
  { 0, "one-file-system", FLAG (one_filesystem),
    N_("with -r, leave directories that are on another file system\n"
       "than the operand") },
  { 0, "no-preserve-root", CALL_PLAIN (give_up_root), N_("do not treat '/' specially") },
  { 0, "preserve-root", CALL_OR (keep_root, "all"),
    N_("do not remove '/' (default); with 'all', nor any operand that\n"
       "is on another device than the directory it is in") },
  { 'r', "recursive", FLAG (recursive), N_("remove directories and what is in them") },
  { 'R', NULL, ALIAS, NULL },
  { 'd', "dir", FLAG (folders), N_("remove empty directories") },
  PROGRESS_ROW (progress),
  { 'v', "verbose", FLAG (verbose), N_("tell of each name that was removed") },
  { 0, "-presume-input-tty", FLAG (presume_terminal), NULL },
};

static int rm_main (struct invocation *);
static bool hint_at_file (struct invocation *, struct str word);

const struct tool rm_tool = {
  .name = "rm",
  .synopsis = N_("[OPTION]... [FILE]..."),
  .summary = N_("Remove each FILE.  Directories are removed with -r or -d alone."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .preserved = ROOT_PRESERVED },
  .notes = N_("Without -f, -i and -I, a file that is protected against writing is asked about if\n"
              "standard input is a terminal.\n"
              "\n"
              "A file whose name begins with '-' is removed by 'rm -- -foo' or 'rm ./-foo'.\n"
              "\n"
              "What was removed may still be found on the disk by those who know how; see\n"
              "shred."),
  .hint = hint_at_file,
  .run = rm_main,
};

static void
be_forceful (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->ignore_missing = true;
  set->asking = ASK_NEVER;
  set->ask_once = false;
}

static void
take_when (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  choice_list choices = LIST (whens);
  int when = str_given (argument) ? choice_value (inv, choices, argument, "--interactive")
                                  : ALWAYS;
  set->asking = when == NEVER ? ASK_NEVER : when == ALWAYS ? ASK_ALWAYS : ASK_IF_PROTECTED;
  set->ask_once = when == ONCE;
  if (when != NEVER)
    set->ignore_missing = false;
}

static void
give_up_root (struct invocation *inv, void *settings, struct str argument)
{
  (void) argument;
  struct settings *set = settings;
  if (!str_equal (inv->word_taken, STR ("--no-preserve-root")))
    {
      complain (inv, "%s", _("you may not abbreviate the --no-preserve-root option"));
      stop (inv);
    }
  set->preserved = NOTHING_PRESERVED;
}

static void
keep_root (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->preserved = ROOT_PRESERVED;
  if (!str_given (argument))
    return;
  if (!str_equal (argument, STR ("all")))
    {
      complain (inv, _("unrecognized --preserve-root argument: %s"), quoted_file (argument));
      stop (inv);
    }
  set->preserved = MOUNTS_PRESERVED;
}

/* The options may have been meant for a file that WORD names.  */
static bool
hint_at_file (struct invocation *inv, struct str word)
{
  struct stat status;
  if (word.length < 2 || str_at (word, 0) != '-'
      || !sys_status_in (SYS_HERE, word, LINK_ITSELF, &status))
    return false;
  say (inv, _("Try '%s ./%s' to remove the file %s.\n"), str_c (inv->called),
       quoted_name (word), quoted_file_n (1, word));
  return true;
}

/* Whether all that is asked for is to be removed.  */
static bool
is_confirmed (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  size_t count = inv->operands.count;
  if (!set->ask_once || (!set->recursive && count <= 3))
    return true;
  return ask (inv,
              set->recursive
                ? message_counted ("%s: remove %zu argument recursively? ",
                                   "%s: remove %zu arguments recursively? ", count)
                : message_counted ("%s: remove %zu argument? ", "%s: remove %zu arguments? ",
                                   count),
              str_c (inv->called), count);
}

/* Count what is to be removed where that is to be seen.  */
static void
begin_progress (struct removal *r)
{
  const struct settings *set = r->inv->settings;
  progress_begin (&r->progress, r->inv, set->progress);
  if (r->progress.is_shown)
    FOR_EACH (path, r->inv->operands)
      r->progress.all_files += extent_of_path (*path, NO_LINKS, r->recursive, false).files;
}

static int
rm_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count == 0)
    {
      if (set->ignore_missing)
        return 0;
      missing_operand (inv);
    }
  struct removal removal = {
    .inv = inv, .recursive = set->recursive, .folders = set->folders,
    .ignore_missing = set->ignore_missing, .asking = set->asking,
    .one_filesystem = set->one_filesystem, .verbose = set->verbose,
    .keep_root = set->preserved != NOTHING_PRESERVED && set->recursive,
    .keep_mounts = set->preserved == MOUNTS_PRESERVED && set->recursive,
  };
  removal.asks_if_protected
    = set->asking == ASK_IF_PROTECTED && !set->ignore_missing
      && (set->presume_terminal || sys_is_terminal (0));
  if (removal.keep_root)
    removal.root = root_status (inv);
  if (!is_confirmed (inv))
    return 0;
  begin_progress (&removal);
  FOR_EACH (path, inv->operands)
    remove_operand (&removal, path_with_one_slash (&inv->arena, *path));
  progress_end (&removal.progress);
  return inv->status;
}
