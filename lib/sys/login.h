/* Records of logins, as the system keeps them in files (utmp(5)).
   POSIX.1-2024 <utmpx.h>.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_LOGIN_H
#define SYS_LOGIN_H

#include <utmpx.h>

#include "bound/buf.h"
#include "bound/span.h"

/* The record that BYTES are, LOGIN_BYTES of them.  */
enum { LOGIN_BYTES = sizeof (struct utmpx) };
struct utmpx sys_login (struct span bytes);

/* Put the address that LOGIN came from behind what TEXT has.  False where it tells
   none.  */
bool sys_login_address (const struct utmpx *login, struct buf *text);

#endif
