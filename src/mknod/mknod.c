/* mknod: make device files and named pipes.
   GNU manual, "mknod invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>
#include <limits.h>
#include <sys/sysmacros.h>

#include "cli/quote.h"
#include "nodes.h"
#include "text/number.h"

struct settings
{
  struct str mode;
  struct context_wanted context;
};

static option_call want_context;

static const struct option_row options[] = {
  { 'm', "mode", TEXT (mode, "MODE"),
    N_("give it MODE, as of chmod, instead of a=rw less the umask") },
  CONTEXT_ROWS (want_context),
};

static int mknod_main (struct invocation *);

const struct tool mknod_tool = {
  .name = "mknod",
  .synopsis = N_("[OPTION]... NAME TYPE [MAJOR MINOR]"),
  .summary = N_("Make NAME a special file of TYPE."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("TYPE is one of these:\n"
              "\n"
              "  b      a block device, whose numbers are MAJOR and MINOR\n"
              "  c, u   a character device, the same\n"
              "  p      a named pipe (FIFO), which has no numbers\n"
              "\n"
              "Numbers that begin with 0x are hexadecimal, those that begin with 0 octal."),
  .run = mknod_main,
};

static void
want_context (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  context_want (inv, &set->context, argument, "SELinux/SMACK");
}

/* The kind of node that TYPE is; 0 where it is none.  */
static mode_t
kind_of (struct str type)
{
  switch (str_at (type, 0))
    {
    case 'b': return S_IFBLK;
    case 'c': case 'u': return S_IFCHR;
    case 'p': return S_IFIFO;
    default: return 0;
    }
}

/* NAME, TYPE and, where the type has them, two numbers: no less, no more.  */
static void
check_operands (struct invocation *inv)
{
  size_t count = inv->operands.count;
  bool is_fifo = count > 1 && str_at (VEC_AT (inv->operands, 1), 0) == 'p';
  size_t wanted = is_fifo ? 2 : 4;
  if (count == 0)
    missing_operand (inv);
  if (count < wanted)
    {
      complain (inv, _("missing operand after %s"), quoted (VEC_AT (inv->operands, count - 1)));
      if (wanted == 4 && count == 2)
        say (inv, "%s\n", _("Special files require major and minor device numbers."));
      try_help (inv);
    }
  if (count > wanted)
    {
      complain (inv, _("extra operand %s"), quoted (VEC_AT (inv->operands, wanted)));
      if (is_fifo && count == 4)
        say (inv, "%s\n", _("Fifos do not have major and minor device numbers."));
      try_help (inv);
    }
}

/* A part of a device's number.  */
static bool
parse_part (struct str text, uintmax_t *number)
{
  return number_parse_base (text, 0, number) == NUMBER_FINE;
}

static dev_t
parse_device (struct invocation *inv, struct str major_text, struct str minor_text)
{
  uintmax_t major_number, minor_number;
  if (!parse_part (major_text, &major_number) || major_number > UINT_MAX)
    complain (inv, _("invalid major device number %s"), quoted (major_text));
  else if (!parse_part (minor_text, &minor_number) || minor_number > UINT_MAX)
    complain (inv, _("invalid minor device number %s"), quoted (minor_text));
  else
    {
      dev_t device = makedev ((unsigned int) major_number, (unsigned int) minor_number);
      if (device != (dev_t) -1)
        return device;
      complain (inv, _("invalid device %s %s"), str_c (major_text), str_c (minor_text));
    }
  stop (inv);
}

static int
mknod_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  mode_t mode = node_mode (inv, set->mode);
  check_operands (inv);
  context_begin (inv, &set->context);
  struct str name = VEC_AT (inv->operands, 0), type = VEC_AT (inv->operands, 1);
  mode_t kind = kind_of (type);
  if (kind == 0)
    usage_error (inv, _("invalid device type %s"), quoted (type));
  struct node node = {
    .mode = kind | mode, .is_exact = str_given (set->mode), .context = &set->context,
    .device = kind == S_IFIFO ? 0
              : parse_device (inv, VEC_AT (inv->operands, 2), VEC_AT (inv->operands, 3)),
  };
  if (!node_make (inv, &node, name))
    complain_file (inv, name, errno);
  return inv->status;
}
