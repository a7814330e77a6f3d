/* Records of logins, as the system keeps them in files.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/login.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include "bound/mspan.h"

struct utmpx
sys_login (struct span bytes)
{
  struct utmpx login;
  mspan_copy (mspan_of_ (&login, sizeof login), bytes);
  return login;
}

bool
sys_login_address (const struct utmpx *login, struct buf *text)
{
  char room[INET6_ADDRSTRLEN];
  struct span address = span_of_ (&login->ut_addr_v6, sizeof login->ut_addr_v6);
  struct span rest = address;
  unsigned char byte;
  size_t used = 0;      /* bytes up to the last that is not 0 */
  while (span_take (&rest, &byte))
    if (byte)
      used = address.length - rest.length;
  if (used == 0)
    return false;
  /* An address of IPv4 is the first of four numbers.  */
  int family = used <= sizeof (struct in_addr) ? AF_INET : AF_INET6;
  if (!inet_ntop (family, span_raw (address), room, sizeof room))
    return false;
  buf_append (text, str_span (str_of (room)));
  return true;
}
