/* What the network calls hosts.
   POSIX.1-2024 getaddrinfo.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_HOSTS_H
#define SYS_HOSTS_H

#include "bound/buf.h"
#include "bound/str.h"

/* Put the full name of the host NAME, its addresses with blanks between them, behind TEXT.
   NULL, or what is wrong, in the user's language.  */
const char *sys_full_host_name (struct str name, struct buf *text);
const char *sys_host_addresses (struct str name, struct buf *text);

#endif
