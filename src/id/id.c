/* id: tell who we are, or who others are: users and groups.
   POSIX.1-2024 id; GNU manual, "id invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "identity.h"
#include "sys/machine.h"
#include "users/audit.h"
#include "users/owner.h"

struct settings
{
  /* What alone is told, if not all.  */
  bool user, group, groups, context, audit, record, lines;
  bool names, real, zero;
};

static option_call take_context;

static const struct option_row options[] = {
  { 'a', NULL, IGNORED, N_("(ignored)") },
  { 'Z', "context", CALL_PLAIN (take_context),
    N_("tell only the security context of the process") },
  { 'g', "group", FLAG (group), N_("tell only the effective group ID") },
  { 'G', "groups", FLAG (groups), N_("tell the IDs of all groups") },
  { 'n', "name", FLAG (names), N_("tell names in place of IDs; for -u, -g, -G") },
  { 'r', "real", FLAG (real), N_("tell real IDs in place of effective ones; for -u, -g, -G") },
  { 'u', "user", FLAG (user), N_("tell only the effective user ID") },
  { 'z', "zero", FLAG (zero),
    N_("end what is told with NUL, not with a newline, and separate by\n"
       "NUL, not by blanks; not for all at once") },
  { 'A', NULL, FLAG (audit),
    N_("tell only the IDs of the login and the session that the system's\n"
       "audit has for the process (an extension)") },
  { 'p', NULL, FLAG (lines), N_("tell names for people, a kind a line (an extension)") },
  { 'P', NULL, FLAG (record),
    N_("tell only the user's line of the password file (an extension)") },
};

static int id_main (struct invocation *);

const struct tool id_tool = {
  .name = "id",
  .synopsis = N_("[OPTION]... [USER]..."),
  .summary = N_("Tell the user and group IDs of each USER, by name or number, as after a login; or\n"
                "those of this process, real and effective."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .run = id_main,
};

static void
take_context (struct invocation *inv, void *settings, struct str argument)
{
  (void) settings;
  (void) argument;
  complain (inv, "%s", _("--context (-Z) works only on an SELinux-enabled kernel"));
  stop (inv);
}

/* Refuse what cannot be told.  Whether all is to be told, not a part.  */
static bool
is_whole (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  unsigned int parts = 0U + set->user + set->group + set->groups + set->context
                       + set->audit + set->record + set->lines;
  const char *wrong = NULL;
  if (set->context && inv->operands.count > 0)
    wrong = N_("cannot print security context when user specified");
  else if (set->audit && inv->operands.count > 0)
    wrong = N_("cannot print audit properties when user specified");
  else if (parts > 1)
    wrong = N_("cannot print \"only\" of more than one choice");
  else if (parts == 0 && (set->real || set->names))
    wrong = N_("printing only names or real IDs requires -u, -g, or -G");
  else if (parts == 0 && set->zero)
    wrong = N_("option --zero not permitted in default format");
  if (wrong)
    {
      complain (inv, "%s", _(wrong));
      stop (inv);
    }
  return parts == 0;
}

/* Put LABEL, ID and, where FOUND, "(NAME)".  */
static void
put_labelled (struct invocation *inv, const char *label, uintmax_t id, bool found,
              struct str name)
{
  put_text (&inv->out, label);
  put_number (&inv->out, id, 1);
  if (found)
    {
      put_byte (&inv->out, '(');
      put_str (&inv->out, name);
      put_byte (&inv->out, ')');
    }
}

static void
put_labelled_user (struct invocation *inv, const char *label, uid_t user)
{
  struct str name = str_none ();
  bool found = user_known (&inv->arena, user, &name);
  put_labelled (inv, label, user, found, name);
}

static void
put_labelled_group (struct invocation *inv, const char *label, gid_t group)
{
  struct str name = str_none ();
  bool found = group_known (&inv->arena, group, &name);
  put_labelled (inv, label, group, found, name);
}

static void
put_whole (struct invocation *inv, const struct identity *who)
{
  put_labelled_user (inv, _("uid="), who->user);
  put_labelled_group (inv, _(" gid="), who->group);
  if (who->effective_user != who->user)
    put_labelled_user (inv, _(" euid="), who->effective_user);
  if (who->effective_group != who->group)
    put_labelled_group (inv, _(" egid="), who->effective_group);
  group_ids groups = identity_groups (inv, who);
  const char *label = _(" groups=");
  FOR_EACH (group, groups)
    {
      put_labelled_group (inv, label, *group);
      label = ",";
    }
  VEC_RELEASE (groups);
}

static void
put_user (struct invocation *inv, uid_t user, bool as_name)
{
  struct str name;
  if (as_name && user_known (&inv->arena, user, &name))
    {
      put_str (&inv->out, name);
      return;
    }
  if (as_name)
    complain (inv, _("cannot find name for user ID %ju"), (uintmax_t) user);
  put_number (&inv->out, user, 1);
}

static void
put_line (struct invocation *inv, const char *label, struct str name)
{
  put_text (&inv->out, label);
  put_byte (&inv->out, '\t');
  put_str (&inv->out, name);
  put_byte (&inv->out, '\n');
}

/* As BSD systems have it: what differs from the usual is told as well.  */
static void
put_lines (struct invocation *inv, const struct identity *who)
{
  struct arena *arena = &inv->arena;
  struct str user = user_name (arena, who->user);
  BUF (login);
  if (!who->is_login && sys_login_name (&login)
      && !span_equal (buf_span (&login), str_span (user)))
    put_line (inv, "login", buf_str (&login));
  put_line (inv, "uid", user);
  if (who->effective_user != who->user)
    put_line (inv, "euid", user_name (arena, who->effective_user));
  if (who->effective_group != who->group)
    put_line (inv, "rgid", group_name (arena, who->group));
  put_text (&inv->out, "groups");
  group_ids groups = identity_groups (inv, who);
  unsigned char between = '\t';
  FOR_EACH (group, groups)
    {
      put_byte (&inv->out, between);
      put_str (&inv->out, group_name (arena, *group));
      between = ' ';
    }
  VEC_RELEASE (groups);
}

/* The line that the password file has, or would have.  */
static void
put_record (struct invocation *inv, uid_t user)
{
  struct account account;
  if (!account_of (&inv->arena, user, &account))
    {
      complain (inv, _("cannot find name for user ID %ju"), (uintmax_t) user);
      stop (inv);
    }
  struct output *out = &inv->out;
  put_str (out, account.name);
  put_byte (out, ':');
  put_str (out, account.password);
  put_byte (out, ':');
  put_number (out, account.user, 1);
  put_byte (out, ':');
  put_number (out, account.group, 1);
  put_byte (out, ':');
  put_str (out, account.remark);
  put_byte (out, ':');
  put_str (out, account.home);
  put_byte (out, ':');
  put_str (out, account.shell);
}

static void
put_audit_id (struct invocation *inv, const char *label, uint32_t id)
{
  put_text (&inv->out, label);
  if (id == UINT32_MAX)
    put_text (&inv->out, "-1");
  else
    put_number (&inv->out, id, 1);
}

static void
put_audit (struct invocation *inv)
{
  struct audit audit;
  if (!audit_of_process (&audit))
    {
      complain_errno (inv, errno, "%s", _("cannot get audit properties"));
      stop (inv);
    }
  put_audit_id (inv, "auid=", audit.login);
  put_audit_id (inv, "\nasid=", audit.session);
}

static void
put_identity (struct invocation *inv, const struct identity *who, bool whole)
{
  const struct settings *set = inv->settings;
  unsigned char end = set->zero ? '\0' : '\n';
  if (whole)
    put_whole (inv, who);
  else if (set->user)
    put_user (inv, set->real ? who->user : who->effective_user, set->names);
  else if (set->group)
    put_group (inv, set->real ? who->group : who->effective_group, set->names);
  else if (set->groups)
    put_groups (inv, who, set->names, set->zero ? '\0' : ' ');
  else if (set->lines)
    put_lines (inv, who);
  else if (set->record)
    put_record (inv, who->user);
  else
    put_audit (inv);
  put_byte (&inv->out, end);
  /* Between the groups of several users, one NUL would tell nothing.  */
  if (set->zero && set->groups && inv->operands.count > 1)
    put_byte (&inv->out, end);
}

static int
id_main (struct invocation *inv)
{
  bool whole = is_whole (inv);
  if (inv->operands.count == 0)
    {
      struct identity who = identity_of_process ();
      put_identity (inv, &who, whole);
    }
  FOR_EACH (operand, inv->operands)
    {
      struct account account;
      if (!account_find (&inv->arena, *operand, &account))
        {
          complain_errno (inv, errno, _("%s: no such user"), quoted (*operand));
          continue;
        }
      struct identity who = identity_of_user (&account);
      put_identity (inv, &who, whole);
    }
  return inv->status;
}
