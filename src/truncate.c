/* truncate: make files longer or shorter.
   GNU manual, "truncate invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>
#include <stdckdint.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/number.h"

/* What the number of -s is to the size.  */
enum relation { IS_SIZE, IS_CHANGE, AT_LEAST, AT_MOST, ROUND_UP, ROUND_DOWN };

struct settings
{
  bool no_create, io_blocks;
  struct str reference;
  bool has_size;
  enum relation relation;
  intmax_t number;
};

static option_call take_size;

static const struct option_row options[] = {
  { 'c', "no-create", FLAG (no_create), N_("make no new files") },
  { 'o', "io-blocks", FLAG (io_blocks), N_("count SIZE in blocks of I/O instead of bytes") },
  { 'r', "reference", TEXT (reference, "RFILE"), N_("take the size from that of RFILE") },
  { 's', "size", CALL (take_size, "SIZE"), N_("set the size to SIZE, or change it by SIZE") },
};

static int truncate_main (struct invocation *);

const struct tool truncate_tool = {
  .name = "truncate",
  .synopsis = N_("OPTION... FILE..."),
  .summary = N_("Give each FILE the size that is asked for; it is made if it is not there.\n\n"
                "What is behind the new end is lost.  What is new before it reads as zeros."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("SIZE may have a unit behind it: K, M, G, T, P, E, Z, Y, R, Q for powers of 1024,\n"
              "also written KiB and so on; KB, MB and so on for powers of 1000.\n"
              "\n"
              "SIZE may have one of these before it: '+' to extend by it, '-' to reduce by it,\n"
              "'<' for at most, '>' for at least, '/' to round down to a multiple of it, '%' to\n"
              "round up to one."),
  .run = truncate_main,
};

static struct str
without_blanks (struct str text)
{
  while (text.length > 0 && (str_at (text, 0) == ' ' || (str_at (text, 0) >= '\t'
                                                         && str_at (text, 0) <= '\r')))
    text = str_from (text, 1);
  return text;
}

/* The relation that TEXT begins with, which is taken off.  */
static enum relation
take_relation (struct str *text)
{
  enum relation relation;
  switch (str_at (*text, 0))
    {
    case '<': relation = AT_MOST; break;
    case '>': relation = AT_LEAST; break;
    case '/': relation = ROUND_DOWN; break;
    case '%': relation = ROUND_UP; break;
    default: return IS_SIZE;
    }
  *text = without_blanks (str_from (*text, 1));
  return relation;
}

static void
take_size (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  struct str text = without_blanks (argument);
  set->relation = take_relation (&text);
  if (str_at (text, 0) == '+' || str_at (text, 0) == '-')
    {
      if (set->relation != IS_SIZE)
        usage_error (inv, "%s", _("multiple relative modifiers specified"));
      set->relation = IS_CHANGE;
    }
  enum number_end end = number_parse_signed (text, "EgGkKmMPQRtTYZ0", &set->number);
  if (end != NUMBER_FINE)
    {
      complain_errno (inv, end == NUMBER_OVERFLOW ? EOVERFLOW : 0, "%s: %s",
                      _("Invalid number"), quoted (text));
      stop (inv);
    }
  if ((set->relation == ROUND_UP || set->relation == ROUND_DOWN) && set->number == 0)
    {
      complain (inv, "%s", _("division by zero"));
      stop (inv);
    }
  set->has_size = true;
}

/* The size of the file FD, NAME.  False where it has none: said then.  */
static bool
find_size (struct invocation *inv, struct str name, int fd, const struct stat *status,
           off_t *size)
{
  if (S_ISREG (status->st_mode))
    *size = status->st_size;
  else
    *size = sys_seek_end (fd);
  if (*size >= 0)
    return true;
  complain_errno (inv, errno, _("cannot get the size of %s"), quoted_file (name));
  return false;
}

/* NUMBER as RELATION to the size BEFORE makes it.  False where that is too large.  */
static bool
apply (enum relation relation, intmax_t before, intmax_t number, intmax_t *size)
{
  *size = number;
  switch (relation)
    {
    case IS_SIZE:
      return true;
    case IS_CHANGE:
      return !ckd_add (size, before, number);
    case AT_LEAST:
      *size = before > number ? before : number;
      return true;
    case AT_MOST:
      *size = before < number ? before : number;
      return true;
    case ROUND_DOWN:
      *size = before - before % number;
      return true;
    case ROUND_UP:
      *size = before;
      return before % number == 0 || !ckd_add (size, before, number - before % number);
    }
  return false;
}

/* SIZE is the size of the reference; less than 0 where there is none.  */
static void
set_size (struct invocation *inv, struct str name, int fd, off_t reference)
{
  const struct settings *set = inv->settings;
  struct stat status;
  off_t before = reference;
  intmax_t number = set->number, size;
  if (!sys_status (fd, &status))
    {
      complain_errno (inv, errno, _("cannot fstat %s"), quoted_file (name));
      return;
    }
  if (set->io_blocks && ckd_mul (&number, number, (intmax_t) status.st_blksize))
    {
      complain (inv, _("overflow in %jd * %jd byte blocks for file %s"), set->number,
                (intmax_t) status.st_blksize, quoted_file (name));
      return;
    }
  if (!set->has_size)
    size = reference;
  else
    {
      if (set->relation != IS_SIZE && reference < 0
          && !find_size (inv, name, fd, &status, &before))
        return;
      if (!apply (set->relation, before, number, &size))
        {
          complain (inv, set->relation == ROUND_UP ? _("overflow rounding up size of file %s")
                                                   : _("overflow extending size of file %s"),
                    quoted_file (name));
          return;
        }
    }
  if (size < 0)
    size = 0;
  if (!sys_set_length (fd, size))
    complain_errno (inv, errno, _("failed to truncate %s at %jd bytes"), quoted_file (name),
                    size);
}

static void
truncate_file (struct invocation *inv, struct str name, off_t reference)
{
  const struct settings *set = inv->settings;
  int fd = sys_open_in (SYS_HERE, name,
                        O_WRONLY | O_NONBLOCK | (set->no_create ? 0 : O_CREAT), 0666);
  if (fd < 0)
    {
      if (!(set->no_create && errno == ENOENT))
        complain_errno (inv, errno, _("cannot open %s for writing"), quoted_file (name));
      return;
    }
  set_size (inv, name, fd, reference);
  if (sys_close (fd) < 0)
    complain_errno (inv, errno, _("failed to close %s"), quoted_file (name));
}

/* The size of the file that -r names.  */
static off_t
reference_size (struct invocation *inv, struct str name)
{
  struct stat status;
  off_t size = -1;
  int error = 0;
  int fd = sys_open_in (SYS_HERE, name, O_RDONLY | O_NONBLOCK, 0);
  if (fd >= 0 && sys_status (fd, &status))
    size = S_ISREG (status.st_mode) ? status.st_size : sys_seek_end (fd);
  else if (sys_status_in (SYS_HERE, name, FOLLOW_LINK, &status) && S_ISREG (status.st_mode))
    /* It need not be readable.  */
    size = status.st_size;
  error = errno;
  if (fd >= 0)
    sys_close (fd);
  if (size >= 0)
    return size;
  if (fd < 0)
    complain_errno (inv, error, _("cannot stat %s"), quoted_file (name));
  else
    complain_errno (inv, error, _("cannot get the size of %s"), quoted_file (name));
  stop (inv);
}

static int
truncate_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  bool has_reference = str_given (set->reference);
  if (!has_reference && !set->has_size)
    usage_error (inv, _("you must specify either %s or %s"), quoted_n (0, STR ("--size")),
                 quoted_n (1, STR ("--reference")));
  if (has_reference && set->has_size && set->relation == IS_SIZE)
    usage_error (inv, _("you must specify a relative %s with %s"),
                 quoted_n (0, STR ("--size")), quoted_n (1, STR ("--reference")));
  if (set->io_blocks && !set->has_size)
    usage_error (inv, _("%s was specified but %s was not"),
                 quoted_n (0, STR ("--io-blocks")), quoted_n (1, STR ("--size")));
  if (inv->operands.count == 0)
    usage_error (inv, "%s", _("missing file operand"));
  off_t reference = has_reference ? reference_size (inv, set->reference) : -1;
  FOR_EACH (name, inv->operands)
    truncate_file (inv, *name, reference);
  return inv->status;
}
