/* shred: write over files, so that it is harder to find what was in them.
   GNU manual, "shred invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "cli/quote.h"
#include "overwriting.h"
#include "removing.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/number.h"

struct settings
{
  bool exact, force, verbose, zero;
  uintmax_t iterations;
  off_t size;
  enum removal removal;
  struct str random_source;
};

static const struct choice removals[] = {
  { "unlink", UNLINK, N_("remove the name") },
  { "wipe", WIPE, N_("rename the file before that, to names that tell nothing") },
  { "wipesync", WIPE_AND_SYNC, N_("the same, each of them on disk before the next (default)") },
};

static option_call take_iterations, take_random_source, take_size;

static const struct option_row options[] = {
  { 'f', "force", FLAG (force), N_("make a file writable where it is not") },
  { 'n', "iterations", CALL (take_iterations, "N"), N_("write over each file N times, not 3") },
  { 0, "random-source", CALL (take_random_source, "FILE"), N_("take random bytes from FILE") },
  { 's', "size", CALL (take_size, "N"),
    N_("write over so many bytes of each file, with a suffix such as K,\n"
       "M or G, and not over all of it") },
  { 'u', NULL, SET (removal, WIPE_AND_SYNC), N_("remove each file in the end") },
  { 0, "remove", CHOICE_OR (removal, WIPE_AND_SYNC, removals, "HOW"),
    N_("the same, as HOW says; see below") },
  { 'v', "verbose", FLAG (verbose), N_("tell what is done") },
  { 'x', "exact", FLAG (exact),
    N_("write over no more than what a file has, not to the end of its\n"
       "last block; that is the default for what is no regular file") },
  { 'z', "zero", FLAG (zero), N_("write zeros in the end, so that it shows less") },
};

static int shred_main (struct invocation *);

const struct tool shred_tool = {
  .name = "shred",
  .synopsis = N_("[OPTION]... FILE..."),
  .summary = N_("Write over each FILE, so that even who has its disk finds it hard to read what\n"
                "was in it.  - is standard output."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .iterations = 3, .size = -1 },
  .notes = N_("HOW is one of these:\n"
              "{choices}\n"
              "Files are not removed unless that is asked for, for many that are shredded are\n"
              "devices.  Where a file system does not write to the places where it has written\n"
              "before, or keeps copies of them, nothing is gained."),
  .run = shred_main,
};

/* The number TEXT, which is at most MOST; or the end of the run.  */
static uintmax_t
number_argument (struct invocation *inv, enum number_end end, uintmax_t number, uintmax_t most,
                 struct str text, const char *wrong)
{
  bool is_large = end == NUMBER_OVERFLOW || (end == NUMBER_FINE && number > most);
  if (end == NUMBER_FINE && !is_large)
    return number;
  complain_errno (inv, is_large ? EOVERFLOW : 0, "%s: %s", wrong, quoted (text));
  stop (inv);
}

static void
take_iterations (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  uintmax_t number = 0;
  enum number_end end = number_parse (argument, "", &number);
  set->iterations = number_argument (inv, end, number, SIZE_MAX / sizeof (int), argument,
                                     _("invalid number of passes"));
}

static void
take_size (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  uintmax_t number = 0;
  enum number_end end = number_parse_constant (argument, "cbBkKMGTPEZYRQ0", &number);
  set->size = (off_t) number_argument (inv, end, number, INTMAX_MAX, argument,
                                       _("invalid file size"));
}

static void
take_random_source (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  text_once (inv, &set->random_source, argument, N_("multiple random sources specified"));
}

/* Open ENTRY, called PATH, to write.  -1 where that cannot be, which is complained of.  */
static int
open_file (struct invocation *inv, const struct entry *entry, struct str path, bool force)
{
  /* Whatever is there does not keep us waiting.  */
  enum { FLAGS = O_WRONLY | O_NOCTTY | O_NONBLOCK };
  struct stat status;
  int fd = sys_open_in (entry->folder, entry->name, FLAGS, 0);
  if (fd < 0 && errno == EACCES && force)
    {
      int held = sys_hold (entry->folder, entry->name, FOLLOW_LINK);
      if (held >= 0 && sys_set_mode (held, S_IWUSR))
        fd = sys_open_in (SYS_HERE, str_of (sys_own_name (held).text), FLAGS, 0);
      int error = errno;
      if (held >= 0)
        sys_close (held);
      errno = error;
    }
  if (fd >= 0)
    return fd;
  int error = errno;
  if (error == ENXIO && sys_status_in (entry->folder, entry->name, FOLLOW_LINK, &status)
      && S_ISFIFO (status.st_mode))
    complain (inv, _("%s: invalid file type"), quoted_name (path));
  else
    complain_errno (inv, error, _("%s: failed to open for writing"), quoted_name (path));
  return -1;
}

/* From now on writes to FD wait again.  */
static void
wait_again (int fd)
{
  int flags = sys_flags (fd);
  if (flags >= 0)
    sys_set_flags (fd, flags & ~O_NONBLOCK);
}

static void
shred_file (struct overwriting *o, struct str path)
{
  struct invocation *inv = o->inv;
  const struct settings *set = inv->settings;
  struct entry entry;
  struct stat name, file;
  if (!entry_of (path, &entry))
    {
      complain_errno (inv, errno, _("%s: failed to open for writing"), quoted_name (path));
      return;
    }
  /* What is removed is the name; and what it is, is known before the file is opened.  */
  bool is_known = sys_status_in (entry.folder, entry.name, LINK_ITSELF, &name);
  int fd = open_file (inv, &entry, path, set->force);
  if (fd >= 0)
    {
      wait_again (fd);
      bool is_same = is_known && sys_status (fd, &file)
                     && (S_ISLNK (name.st_mode)
                         || sys_is_one_file (&name, &file));
      bool fine = overwrite (o, fd, path);
      if (sys_close (fd) < 0)
        {
          complain_errno (inv, errno, _("%s: failed to close"), quoted_name (path));
          fine = false;
        }
      if (fine && set->removal != KEEP_NAME)
        {
          /* A name that was another file's is not removed, whatever it is now.  */
          if (!is_same)
            complain_errno (inv, ESTALE, _("%s: failed to remove"), quoted_name (path));
          else
            remove_name (inv, set->removal, &entry, path, &name, set->verbose);
        }
    }
  entry_close (&entry);
}

static void
shred_output (struct overwriting *o)
{
  struct str name = STR ("-");
  int flags = sys_flags (STDOUT_FILENO);
  if (flags < 0)
    complain_errno (o->inv, errno, _("%s: fcntl failed"), quoted_name (name));
  else if (flags & O_APPEND)
    complain (o->inv, _("%s: cannot shred append-only file descriptor"), quoted_name (name));
  else
    overwrite (o, STDOUT_FILENO, name);
}

static int
shred_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count == 0)
    usage_error (inv, "%s", _("missing file operand"));
  struct random random;
  if (!random_open (&random, set->random_source))
    {
      if (str_given (set->random_source))
        complain_file (inv, set->random_source, random.error);
      else
        complain_errno (inv, random.error, "%s", _("no random bytes"));
      stop (inv);
    }
  struct overwriting overwriting = {
    .inv = inv, .random = &random, .random_source = set->random_source,
    .iterations = set->iterations, .size = set->size, .exact = set->exact, .zero = set->zero,
    .verbose = set->verbose, .truncates = set->removal != KEEP_NAME,
  };
  FOR_EACH (path, inv->operands)
    if (str_equal (*path, STR ("-")))
      shred_output (&overwriting);
    else
      shred_file (&overwriting, *path);
  random_close (&random);
  return inv->status;
}
