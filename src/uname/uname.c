/* uname: tell of the machine and its system.
   POSIX.1-2024 uname; GNU manual, "uname invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "parts.h"

struct settings
{
  bool system, node, release, version, machine, processor, platform, operating_system;
  bool all, labelled;
};

static option_call tell_all, tell_labelled;

static const struct option_row options[] = {
  { 'a', "all", CALL_PLAIN (tell_all),
    N_("tell all of it, in this order; -p and -i only where known") },
  { 'A', "all-labeled", CALL_PLAIN (tell_labelled),
    N_("tell each on a line with its name; all, or what else is asked for") },
  { 's', "kernel-name", FLAG (system), N_("tell the name of the kernel (default)") },
  { 0, "sysname", ALIAS, NULL },
  { 'n', "nodename", FLAG (node), N_("tell the name of this host in its network") },
  { 'r', "kernel-release", FLAG (release), N_("tell the release of the kernel") },
  { 0, "release", ALIAS, NULL },
  { 'v', "kernel-version", FLAG (version), N_("tell the version of the kernel") },
  { 'm', "machine", FLAG (machine), N_("tell the kind of machine") },
  { 'p', "processor", FLAG (processor), N_("tell the kind of processor (not portable)") },
  { 'i', "hardware-platform", FLAG (platform),
    N_("tell the hardware platform (not portable)") },
  { 'o', "operating-system", FLAG (operating_system), N_("tell the operating system") },
};

static int uname_main (struct invocation *);

const struct tool uname_tool = {
  .name = "uname",
  .synopsis = N_("[OPTION]..."),
  .summary = N_("Tell of this machine and its system, on standard output."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .run = uname_main,
};

static void
tell_all (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->all = true;
  set->labelled = false;
}

static void
tell_labelled (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->labelled = true;
}

static int
uname_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct parts parts = {
    .system = set->system, .node = set->node, .release = set->release,
    .version = set->version, .machine = set->machine, .processor = set->processor,
    .platform = set->platform, .operating_system = set->operating_system,
    .all = set->all, .labelled = set->labelled,
  };
  bool some = set->system || set->node || set->release || set->version || set->machine
              || set->processor || set->platform || set->operating_system;
  if (!some && set->labelled)
    parts.all = true;
  else if (!some)
    parts.system = true;
  return put_parts (inv, parts);
}
