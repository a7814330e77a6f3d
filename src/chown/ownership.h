/* What chown and chgrp share: the options, and the walk.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CHOWN_OWNERSHIP_H
#define CHOWN_OWNERSHIP_H

#include "cli/tool.h"
#include "fs/walk.h"
#include "users/owner.h"

enum telling { TELL_NOTHING, TELL_CHANGES, TELL_ALL };
enum dereferencing { DEREFERENCE_BY_MODE, DEREFERENCE, NO_DEREFERENCE };

struct settings
{
  enum telling telling;
  bool silent;
  bool recursive;
  enum dereferencing dereferencing;
  enum walk_links links;
  bool preserve_root;
  struct str reference;
  bool has_from;
  struct owner from;
};

/* --from.  */
option_call take_from;

#define OWNERSHIP_ROWS(what)                                                   \
  { 'c', "changes", SET (telling, TELL_CHANGES), N_("tell of each file that changes") }, \
  { 'f', "silent", FLAG (silent), N_("do not complain of most failures") },             \
  { 0, "quiet", ALIAS, NULL },                                                          \
  { 'v', "verbose", SET (telling, TELL_ALL), N_("tell of each file") },                 \
  { 0, "dereference", SET (dereferencing, DEREFERENCE),                                 \
    N_("change what symbolic links point to (default without -R)") },                   \
  { 'h', "no-dereference", SET (dereferencing, NO_DEREFERENCE),                         \
    N_("change symbolic links themselves") },                                           \
  { 0, "from", CALL (take_from, "OWNER:GROUP"),                                         \
    N_("change only files that have this owner and this group, of\n"                    \
       "which one may be left out") },                                                  \
  { 0, "no-preserve-root", CLEAR (preserve_root),                                       \
    N_("do not treat '/' specially (default)") },                                       \
  { 0, "preserve-root", FLAG (preserve_root), N_("with -R, refuse to change '/'") },    \
  { 0, "reference", TEXT (reference, "RFILE"), what },                                  \
  { 'R', "recursive", FLAG (recursive), N_("change directories and what is in them") }, \
  { 'H', NULL, SET (links, TOP_LINK),                                                   \
    N_("with -R, follow an operand that is a symbolic link") },                         \
  { 'L', NULL, SET (links, ALL_LINKS), N_("with -R, follow all symbolic links") },      \
  { 'P', NULL, SET (links, NO_LINKS), N_("with -R, follow no symbolic links (default)") }

/* Give the operands from FIRST on what OWNER says.  */
void change_ownership (struct invocation *inv, struct owner owner, size_t first);

/* Check what must be there: the number of operands that tell the owner, 0 or 1.  */
size_t ownership_operands (struct invocation *inv);

/* What RFILE is.  Where that cannot be seen, the run ends.  */
struct stat ownership_reference (struct invocation *inv);

#endif
