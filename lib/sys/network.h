/* Names and addresses of hosts.
   POSIX.1-2024 getaddrinfo, getnameinfo.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_NETWORK_H
#define SYS_NETWORK_H

#include "bound/buf.h"
#include "bound/str.h"

/* Put the name that HOST, a name or an address, has in full behind what TEXT has.  NULL, or
   what kept that from being known.  */
const char *sys_full_host_name (struct str host, struct buf *text);

/* The same with its addresses, with blanks between them.  */
const char *sys_host_addresses (struct str host, struct buf *text);

#endif
