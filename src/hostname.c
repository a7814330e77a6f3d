/* hostname: tell or set the name of this host.
   GNU manual, "hostname invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "io/input.h"
#include "sys/hosts.h"
#include "sys/machine.h"

/* What is told.  */
enum part { NAME, SHORT_NAME, FULL_NAME, DOMAIN, ADDRESSES };

struct settings
{
  enum part part;
  struct str file;              /* that has a name to be set */
};

static const struct option_row options[] = {
  { 'd', "domain", SET (part, DOMAIN),
    N_("tell what is behind the first dot of the full name (extension)") },
  { 'f', "fqdn", SET (part, FULL_NAME),
    N_("tell the full name, as the network has it (extension)") },
  { 0, "long", ALIAS, NULL },
  { 'F', "file", TEXT (file, "FILE"),
    N_("let the first line of FILE that is no comment be the name\n"
       "(extension)") },
  { 'i', "ip-address", SET (part, ADDRESSES),
    N_("tell the addresses of the name (extension)") },
  { 's', "short", SET (part, SHORT_NAME),
    N_("tell the name up to its first dot (extension)") },
};

static int hostname_main (struct invocation *);

const struct tool hostname_tool = {
  .name = "hostname",
  .synopsis = N_("[NAME]\nOPTION"),
  .summary = N_("Put the name of this host on standard output, or let NAME be its name."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .run = hostname_main,
};

static void
set_name (struct invocation *inv, struct str name)
{
  if (!sys_set_host_name (name))
    complain_errno (inv, errno, _("cannot set name to %s"), quoted_file (name));
}

/* LINE without the blanks at its ends.  */
static struct span
trimmed (struct span line)
{
  while (line.length > 0 && (span_at (line, 0) == ' ' || span_at (line, 0) == '\t'))
    line = span_from (line, 1);
  while (span_ends_in (line, ' ') || span_ends_in (line, '\t') || span_ends_in (line, '\r'))
    line = span_first (line, line.length - 1);
  return line;
}

static void
set_name_of_file (struct invocation *inv, struct str file)
{
  struct input in;
  struct span line;
  struct str name = str_none ();
  input_open (&in, file, NULL);
  while (!str_given (name) && input_record (&in, '\n', &line))
    {
      line = trimmed (line);
      if (line.length > 0 && span_at (line, 0) != '#' && span_find (line, '\0') == line.length)
        name = arena_str (&inv->arena, line);
    }
  if (in.error)
    complain_file (inv, file, in.error);
  else if (!str_given (name))
    complain (inv, _("%s: there is no name in it"), quoted_name (file));
  else
    set_name (inv, name);
  if (in.error == 0)
    input_close (&in);
}

/* Put to TEXT what is told of the host NAME.  NULL, or what is wrong.  */
static const char *
tell (enum part part, struct str name, struct buf *text)
{
  struct span shown = str_span (name);
  BUF (full);
  if (part == ADDRESSES)
    return sys_host_addresses (name, text);
  if (part == FULL_NAME || part == DOMAIN)
    {
      const char *wrong = sys_full_host_name (name, &full);
      if (wrong)
        return wrong;
      shown = buf_span (&full);
    }
  size_t dot = span_find (shown, '.');
  if (part == SHORT_NAME)
    shown = span_first (shown, dot);
  if (part == DOMAIN)
    shown = span_from (shown, size_min (dot + 1, shown.length));
  buf_append (text, shown);
  return NULL;
}

static int
hostname_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count > 1)
    extra_operand (inv, VEC_AT (inv->operands, 1));
  if (inv->operands.count == 1 && (str_given (set->file) || set->part != NAME))
    extra_operand (inv, VEC_AT (inv->operands, 0));
  if (str_given (set->file))
    {
      set_name_of_file (inv, set->file);
      return inv->status;
    }
  if (inv->operands.count == 1)
    {
      set_name (inv, VEC_AT (inv->operands, 0));
      return inv->status;
    }
  BUF (name);
  BUF (text);
  if (!sys_host_name (&name))
    {
      complain_errno (inv, errno, "%s", _("cannot determine hostname"));
      stop (inv);
    }
  const char *wrong = tell (set->part, buf_str (&name), &text);
  if (wrong)
    {
      complain (inv, _("cannot look up %s: %s"), quoted_file (buf_str (&name)), wrong);
      stop (inv);
    }
  buf_push (&text, '\n');
  put_span (&inv->out, buf_span (&text));
  return inv->status;
}
