/* hostname: tell or set the name of this host.
   GNU manual, "hostname invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "sys/machine.h"
#include "sys/network.h"

enum part { NAME, SHORT, FULL, DOMAIN, ADDRESSES };

struct settings { enum part part; };

static const struct option_row options[] = {
  { 'd', "domain", SET (part, DOMAIN),
    N_("tell the domain: what is behind the first dot of the full name (an\n"
       "extension)") },
  { 'f', "fqdn", SET (part, FULL),
    N_("tell the full name, as the network has it (an extension)") },
  { 0, "long", ALIAS, NULL },
  { 'i', "ip-address", SET (part, ADDRESSES),
    N_("tell the addresses that the network has for the name (an extension)") },
  { 's', "short", SET (part, SHORT),
    N_("tell the name up to its first dot (an extension)") },
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

/* Put what is asked for of the host NAME; a domain only where there is one.  */
static void
put_part (struct invocation *inv, struct str name)
{
  const struct settings *set = inv->settings;
  BUF (found);
  const char *wrong = NULL;
  if (set->part == ADDRESSES)
    wrong = sys_host_addresses (name, &found);
  else if (set->part == FULL || set->part == DOMAIN)
    wrong = sys_full_host_name (name, &found);
  else
    buf_append (&found, str_span (name));
  if (wrong)
    {
      complain (inv, "%s: %s", quoted_name (name), wrong);
      stop (inv);
    }
  struct span text = buf_span (&found);
  size_t dot = span_find (text, '.');
  if (set->part == SHORT)
    text = span_first (text, dot);
  else if (set->part == DOMAIN)
    text = dot < text.length ? span_from (text, dot + 1) : span_empty ();
  if (text.length == 0 && set->part == DOMAIN)
    return;
  put_span (&inv->out, text);
  put_byte (&inv->out, '\n');
}

static int
hostname_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  size_t most = set->part == NAME ? 1 : 0;
  if (inv->operands.count > most)
    extra_operand (inv, VEC_AT (inv->operands, most));
  if (inv->operands.count == 1)
    {
      struct str name = VEC_AT (inv->operands, 0);
      if (!sys_set_host_name (name))
        complain_errno (inv, errno, _("cannot set name to %s"), quoted_file (name));
      return inv->status;
    }
  BUF (name);
  if (!sys_host_name (&name))
    {
      complain_errno (inv, errno, "%s", _("cannot determine hostname"));
      stop (inv);
    }
  put_part (inv, buf_str (&name));
  return inv->status;
}
