/* Names and addresses of hosts.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/network.h"

#include <canon-host.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

const char *
sys_full_host_name (struct str host, struct buf *text)
{
  int error = 0;
  char *name = canon_host_r (str_c (host), &error);
  if (!name)
    return gai_strerror (error);
  buf_append (text, str_span (str_of (name)));
  free (name);
  return NULL;
}

const char *
sys_host_addresses (struct str host, struct buf *text)
{
  /* Each once, not once for each kind of socket.  */
  struct addrinfo *found, wanted = { .ai_socktype = SOCK_STREAM };
  int error = getaddrinfo (str_c (host), NULL, &wanted, &found);
  if (error)
    return gai_strerror (error);
  for (struct addrinfo *at = found; at && !error; at = at->ai_next)
    {
      char address[NI_MAXHOST];
      error = getnameinfo (at->ai_addr, at->ai_addrlen, address, sizeof address, NULL, 0,
                           NI_NUMERICHOST);
      if (error)
        break;
      if (at != found)
        buf_push (text, ' ');
      buf_append (text, str_span (str_of (address)));
    }
  freeaddrinfo (found);
  return error ? gai_strerror (error) : NULL;
}
