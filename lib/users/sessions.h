/* Sessions: who has logged in, where and when; and what else the system writes down beside
   them, such as its boot.
   POSIX.1-2024 <utmpx.h>; utmp(5).
   SPDX-License-Identifier: GPL-3.0-or-later

     struct sessions sessions;
     sessions_open (&sessions, str_none (), SESSIONS_CHECKED);
     for (struct session session; sessions_next (&sessions, &session);)
       …
     sessions_close (&sessions);

   A file that cannot be read has no sessions.  */

#ifndef USERS_SESSIONS_H
#define USERS_SESSIONS_H

#include <time.h>

#include "bound/arena.h"
#include "io/input.h"
#include "sys/login.h"

struct sessions
{
  int error;                    /* 0, or the errno of the file that could not be read */
  bool is_system_, is_checked_, has_boot_;
  struct input in_;
  struct span rest_;
  struct utmpx login_;
};

/* What is told of one; its texts are valid until the next is asked for.  */
struct session
{
  short kind;                   /* USER_PROCESS and the like, of <utmpx.h> */
  pid_t process;
  time_t time;
  bool has_user;                /* perhaps of blanks only, which are not of its name */
  struct span user, line, id, host;
  int termination, exit;        /* of DEAD_PROCESS */
  const struct utmpx *login_;
};

/* Open FILE, or where none is given that of the system, /var/run/utmp: then those whose
   process is gone are passed over where CHECKED, and the boot is told in any case.  */
enum sessions_trust { SESSIONS_CHECKED, SESSIONS_UNCHECKED };
void sessions_open (struct sessions *sessions, struct str file, enum sessions_trust trust);
bool sessions_next (struct sessions *sessions, struct session *session);
void sessions_close (struct sessions *sessions);

/* Whether someone has logged in by SESSION.  */
bool session_is_login (const struct session *session);

/* The terminal of SESSION: its name below /dev, and whether others may write to it, and when
   it was last read.  False where there is no such file.  */
struct span session_terminal (const struct session *session);
struct terminal_state { bool is_writable; time_t used; };
bool session_terminal_state (const struct session *session, struct terminal_state *state);

/* The format of their times in the locale (text/time_style.h), and how wide that is.  */
struct str session_time_format (size_t *columns);

/* Where SESSION came from, in ARENA: a host, in full where LOOKED_UP, and a display; or an
   address, where that is told and asked for.  None where it is not from elsewhere.  */
enum session_place { PLACE_AS_IT_IS = 0, PLACE_LOOKED_UP = 1, PLACE_BY_ADDRESS = 2 };
struct session_origin { struct str host, display; };
struct session_origin session_origin (struct arena *arena, const struct session *session,
                                      unsigned int how);

#endif
