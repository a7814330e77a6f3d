/* What uname and arch tell.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "parts.h"

#include <errno.h>

#include "sys/machine.h"

#ifdef __linux__
# define OPERATING_SYSTEM "GNU/Linux"
#else
# define OPERATING_SYSTEM "unknown"
#endif

/* What is being put.  */
struct line
{
  struct output *out;
  bool labelled, begun;
};

static void
put_part (struct line *line, const char *label, struct str text)
{
  if (line->labelled)
    {
      put_text (line->out, _(label));
      put_span (line->out, SPAN (": "));
    }
  else if (line->begun)
    put_byte (line->out, ' ');
  put_str (line->out, text);
  if (line->labelled)
    put_byte (line->out, '\n');
  line->begun = true;
}

int
put_parts (struct invocation *inv, struct parts parts)
{
  if (inv->operands.count > 0)
    extra_operand (inv, VEC_AT (inv->operands, 0));
  struct machine machine;
  if (!sys_machine (&machine))
    {
      complain_errno (inv, errno, "%s", _("cannot get system name"));
      stop (inv);
    }
  struct line line = { .out = &inv->out, .labelled = parts.labelled };
  bool all = parts.all;
  /* Linux does not tell of processor and platform more than of the machine.  */
  bool unknown = !all && !parts.labelled;
  if (all || parts.system)
    put_part (&line, N_("Kernel name"), machine_part (&machine, MACHINE_SYSTEM));
  if (all || parts.node)
    put_part (&line, N_("Node name"), machine_part (&machine, MACHINE_NODE));
  if (all || parts.release)
    put_part (&line, N_("Kernel release"), machine_part (&machine, MACHINE_RELEASE));
  if (all || parts.version)
    put_part (&line, N_("Kernel version"), machine_part (&machine, MACHINE_VERSION));
  if (all || parts.machine)
    put_part (&line, N_("Machine"), machine_part (&machine, MACHINE_HARDWARE));
  if (unknown && parts.processor)
    put_part (&line, N_("Processor"), STR ("unknown"));
  if (unknown && parts.platform)
    put_part (&line, N_("Hardware platform"), STR ("unknown"));
  if (all || parts.operating_system)
    put_part (&line, N_("Operating system"), STR (OPERATING_SYSTEM));
  if (!line.labelled)
    put_byte (&inv->out, '\n');
  return inv->status;
}
