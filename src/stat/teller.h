/* What tells of files and of file systems by a format.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef STAT_TELLER_H
#define STAT_TELLER_H

#include "cli/tool.h"
#include "format.h"
#include "fs/mounts.h"
#include "fs/nearby.h"
#include "sys/status.h"
#include "text/quoting.h"
#include "text/time_style.h"
#include "users/names.h"

struct teller
{
  struct invocation *inv;
  bool follow;                  /* symbolic links */
  bool wants_birth;
  enum sys_freshness freshness;
  piece_list format, device_format; /* the latter for devices, if it has anything */
  struct quoter quoter;
  struct zone zone;
  struct time_style times;
  struct known_names users, groups;
  struct nearby nearby;
  bool mounts_known;
  mount_list mounts;
};

/* Put what FORMAT says on standard output; directives by PUT, which is given WHAT.  */
typedef void directive_put (struct teller *t, const struct piece *piece, const void *what);
void put_format (struct teller *t, const piece_list *format, directive_put *put,
                 const void *what);

/* NAME in FIELD, in quotes where it could be misread; what is no directive of the
   subject.  */
void put_quoted_field (struct teller *t, const struct field *field, struct str name);
void put_unknown (struct teller *t);

/* Tell of the file NAME, standard input if it is "-"; of the file system that it lies
   in.  */
void tell_file (struct teller *t, struct str name);
void tell_file_system (struct teller *t, struct str name);

#endif
