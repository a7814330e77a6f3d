/* What the network calls hosts.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/hosts.h"

#include <errno.h>
#include <netdb.h>
#include <string.h>
#include <sys/socket.h>

static const char *
look_up (struct str name, int flags, struct addrinfo **found)
{
  struct addrinfo hints = { .ai_flags = flags, .ai_socktype = SOCK_STREAM };
  int error = getaddrinfo (str_c (name), NULL, &hints, found);
  if (error == EAI_SYSTEM)
    return strerror (errno);
  return error ? gai_strerror (error) : NULL;
}

const char *
sys_full_host_name (struct str name, struct buf *text)
{
  struct addrinfo *found;
  const char *wrong = look_up (name, AI_CANONNAME, &found);
  if (wrong)
    return wrong;
  struct str full = found->ai_canonname ? str_of (found->ai_canonname) : name;
  buf_append (text, str_span (full));
  freeaddrinfo (found);
  return NULL;
}

const char *
sys_host_addresses (struct str name, struct buf *text)
{
  struct addrinfo *found;
  const char *wrong = look_up (name, 0, &found);
  if (wrong)
    return wrong;
  for (const struct addrinfo *address = found; address; address = address->ai_next)
    {
      char numbers[NI_MAXHOST];
      int error = getnameinfo (address->ai_addr, address->ai_addrlen, numbers, sizeof numbers,
                               NULL, 0, NI_NUMERICHOST);
      if (error)
        continue;
      if (address != found)
        buf_push (text, ' ');
      buf_append (text, str_span (str_of (numbers)));
    }
  freeaddrinfo (found);
  return NULL;
}
