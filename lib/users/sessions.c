/* Sessions: who has logged in, where and when.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "users/sessions.h"

#include "sys/clock.h"
#include "sys/names.h"
#include "sys/network.h"
#include "sys/process.h"
#include "text/locale.h"

/* Before the clock of the day has been set, a machine without a battery thinks that it is
   this early.  */
enum { NO_CLOCK_YET = 60 };

void
sessions_open (struct sessions *sessions, struct str file, enum sessions_trust trust)
{
  bool is_system = !str_given (file);
  *sessions = (struct sessions) {
    .is_system_ = is_system, .is_checked_ = is_system && trust == SESSIONS_CHECKED,
  };
  input_open (&sessions->in_, is_system ? STR ("/var/run/utmp") : file, NULL);
  sessions->error = sessions->in_.error;
}

/* The text that ROOM, an array of the record, holds.  */
static struct span
text_in (struct span room)
{
  return span_first (room, span_find (room, '\0'));
}

/* Some systems fill names up with blanks.  */
static struct span
without_blanks_behind (struct span text)
{
  while (span_ends_in (text, ' '))
    text = span_first (text, text.length - 1);
  return text;
}

static struct session
session_of (const struct utmpx *login)
{
  return (struct session) {
    .kind = login->ut_type,
    .process = login->ut_pid,
    .time = login->ut_tv.tv_sec,
    .has_user = ELEM (login->ut_user, 0) != '\0',
    .user = without_blanks_behind (text_in (SPAN_ARRAY (login->ut_user))),
    .line = text_in (SPAN_ARRAY (login->ut_line)),
    .id = text_in (SPAN_ARRAY (login->ut_id)),
    .host = text_in (SPAN_ARRAY (login->ut_host)),
    .termination = login->ut_exit.e_termination,
    .exit = login->ut_exit.e_exit,
    .login_ = login,
  };
}

/* When the system was started, by its own clock.  */
static bool
boot_by_clock (struct session *session)
{
  struct timespec up, now = sys_now ();
  if (!sys_time_up (&up))
    return false;
  *session = (struct session) {
    .kind = BOOT_TIME, .user = SPAN ("reboot"), .line = SPAN ("~"),
    .time = now.tv_sec - up.tv_sec - (now.tv_nsec < up.tv_nsec),
  };
  return true;
}

/* The next record of the file.  */
static bool
next_record (struct sessions *sessions)
{
  while (sessions->rest_.length < LOGIN_BYTES)
    if (!input_more (&sessions->in_, sessions->rest_.length, &sessions->rest_))
      return false;
  sessions->login_ = sys_login (span_first (sessions->rest_, LOGIN_BYTES));
  sessions->rest_ = span_from (sessions->rest_, LOGIN_BYTES);
  return true;
}

static bool
is_over (const struct session *session)
{
  return session_is_login (session) && session->process > 0
         && !sys_process_exists (session->process);
}

bool
sessions_next (struct sessions *sessions, struct session *session)
{
  while (next_record (sessions))
    {
      *session = session_of (&sessions->login_);
      if (sessions->is_checked_ && is_over (session))
        continue;
      if (sessions->is_system_ && session->kind == BOOT_TIME)
        {
          sessions->has_boot_ = true;
          if (session->time <= NO_CLOCK_YET)
            boot_by_clock (session);
        }
      return true;
    }
  if (!sessions->is_system_ || sessions->has_boot_)
    return false;
  sessions->has_boot_ = true;
  return boot_by_clock (session);
}

void
sessions_close (struct sessions *sessions)
{
  input_close (&sessions->in_);
}

bool
session_is_login (const struct session *session)
{
  return session->kind == USER_PROCESS && session->has_user;
}

struct span
session_terminal (const struct session *session)
{
  /* A blank ends the name of a service, such as sshd.  */
  size_t blank = span_find (session->line, ' ');
  return blank < session->line.length ? span_from (session->line, blank + 1) : session->line;
}

bool
session_terminal_state (const struct session *session, struct terminal_state *state)
{
  struct span name = session_terminal (session);
  BUF (path);
  if (!span_starts_with (name, SPAN ("/")))
    buf_append (&path, SPAN ("/dev/"));
  buf_append (&path, name);
  struct stat status;
  if (!sys_status_in (SYS_HERE, buf_str (&path), FOLLOW_LINK, &status))
    return false;
  *state = (struct terminal_state) {
    .is_writable = (status.st_mode & S_IWGRP) != 0, .used = status.st_atime,
  };
  return true;
}

struct str
session_time_format (size_t *columns)
{
  bool is_C = locale_is_C (LC_TIME);
  *columns = is_C ? sizeof "Nov 14 22:13" - 1 : sizeof "2023-11-14 22:13" - 1;
  return is_C ? STR ("%b %e %H:%M") : STR ("%Y-%m-%d %H:%M");
}

struct session_origin
session_origin (struct arena *arena, const struct session *session, unsigned int how)
{
  struct session_origin origin = { str_none (), str_none () };
  struct span rest = session->host, host;
  if (!span_next (&rest, ':', &host))
    return origin;
  origin.host = arena_str (arena, host);
  if (host.length < session->host.length)
    origin.display = arena_str (arena, rest);
  BUF (found);
  if (how & PLACE_BY_ADDRESS && session->login_ && sys_login_address (session->login_, &found))
    origin.host = arena_str (arena, buf_span (&found));
  if (how & PLACE_LOOKED_UP && origin.host.length > 0)
    {
      buf_truncate (&found, 0);
      if (!sys_full_host_name (origin.host, &found))
        origin.host = arena_str (arena, buf_span (&found));
    }
  return origin;
}
