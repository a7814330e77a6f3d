/* What the system's audit remembers of this process (Linux: audit(7)).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef USERS_AUDIT_H
#define USERS_AUDIT_H

#include <stdbool.h>
#include <stdint.h>

/* The user who has logged in, whoever that has become by now, and the number of that
   session; UINT32_MAX where there was no login.  */
struct audit { uint32_t login, session; };

/* False with errno where the system has no audit.  */
bool audit_of_process (struct audit *audit);

#endif
