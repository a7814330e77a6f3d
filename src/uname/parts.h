/* What uname and arch tell.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef UNAME_PARTS_H
#define UNAME_PARTS_H

#include "cli/tool.h"

struct parts
{
  bool system, node, release, version, machine, processor, platform, operating_system;
  bool all;                     /* of which those that are not known are left out */
  bool labelled;                /* a line each, with its name */
};

/* Put PARTS to standard output; the exit status.  */
int put_parts (struct invocation *inv, struct parts parts);

#endif
