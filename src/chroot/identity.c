/* chroot: who the command is to be.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "identity.h"

#include <errno.h>

#include "cli/quote.h"
#include "text/number.h"
#include "users/listed.h"
#include "users/owner.h"

/* The number that TEXT is, below LIMIT.  */
static bool
parse_number (struct str text, uintmax_t limit, uint32_t *number)
{
  uintmax_t value;
  if (number_parse (text, "", &value) != NUMBER_FINE || value >= limit)
    return false;
  *number = (uint32_t) value;
  return true;
}

static bool
is_name (struct str text)
{
  return text.length > 0 && str_at (text, 0) != '+';
}

/* --- before the root is changed --------------------------------------------- */

static void
find_user (struct identity *id)
{
  struct arena *arena = &id->inv->arena;
  if (is_name (id->user_text))
    id->has_account = account_named (arena, id->user_text, &id->account);
  if (id->has_account)
    id->user = id->account.user;
  id->has_user = id->has_account || parse_number (id->user_text, UINT32_MAX, &id->user);
  if (id->has_user && !id->has_account)
    id->has_account = account_of (arena, id->user, &id->account);
}

/* The group that TEXT is, by name or else by number, below LIMIT.  */
static bool
find_group (struct identity *id, struct str text, uintmax_t limit, gid_t *group)
{
  struct owner found = owner_none ();
  if (is_name (text) && group_parse (&id->inv->arena, text, &found))
    {
      *group = found.group;
      return true;
    }
  return parse_number (text, limit, group);
}

/* Take USER and GROUP from SPEC, which has the byte AT between them.  */
static void
split (struct identity *id, struct str spec, size_t at)
{
  struct arena *arena = &id->inv->arena;
  id->user_text = arena_str (arena, span_first (str_span (spec), at));
  id->group_text = at < spec.length ? str_from (spec, at + 1) : STR ("");
  id->has_user = id->has_account = id->has_group = false;
  if (id->user_text.length > 0)
    find_user (id);
  if (id->group_text.length > 0)
    id->has_group = find_group (id, id->group_text, UINT32_MAX, &id->group);
}

/* The old form of SPEC has a dot for the colon.  */
static void
try_old_form (struct identity *id, struct str spec)
{
  struct identity old = *id;
  size_t dot = span_find (str_span (spec), '.');
  if (dot == spec.length)
    return;
  split (&old, spec, dot);
  if ((old.user_text.length > 0 && !old.has_user)
      || (old.group_text.length > 0 && !old.has_group))
    return;
  warn (id->inv, "%s", _("warning: '.' should be ':'"));
  *id = old;
}

/* Add the groups of the list.  */
static void
find_list (struct identity *id)
{
  struct span rest = str_span (id->list), piece;
  while (span_next (&rest, ',', &piece))
    {
      gid_t group;
      struct str text = arena_str (&id->inv->arena, piece);
      if (text.length == 0)
        continue;
      if (find_group (id, text, (uintmax_t) UINT32_MAX + 1, &group))
        VEC_PUSH (id->groups, group);
      else
        VEC_PUSH (id->unknown, text);
    }
}

/* The user's own groups, out here or in there.  */
static void
find_groups_of_user (struct identity *id)
{
  if (str_given (id->list) || !id->has_account)
    return;
  gid_t first = id->group_text.length > 0 ? id->group : id->account.group;
  if (id->account_is_inside)
    {
      VEC_PUSH (id->groups, first);
      listed_groups_of (id->account.name, &id->groups);
    }
  else if (!sys_groups_of_user (id->account.name, first, &id->groups))
    {
      complain_errno (id->inv, errno, "%s", _("failed to get supplemental groups"));
      stop (id->inv);
    }
}

struct identity
identity_outside (struct invocation *inv, struct str spec, struct str list)
{
  struct identity id = {
    .inv = inv, .user_text = STR (""), .group_text = STR (""), .list = list
  };
  if (str_given (spec))
    {
      size_t colon = span_find (str_span (spec), ':');
      split (&id, spec, colon);
      if (colon == spec.length && spec.length > 0 && !id.has_user)
        try_old_form (&id, spec);
    }
  if (str_given (list))
    find_list (&id);
  if (id.group_text.length == 0 || id.has_group)
    find_groups_of_user (&id);
  return id;
}

/* --- behind that ------------------------------------------------------------ */

void
identity_inside (struct identity *id)
{
  struct arena *arena = &id->inv->arena;
  bool knew_all = id->has_account && (id->group_text.length == 0 || id->has_group);
  if (id->user_text.length > 0 && !id->has_account)
    {
      id->account_is_inside = id->has_account
        = id->has_user ? listed_account_of (arena, id->user, &id->account)
                       : listed_account_named (arena, id->user_text, &id->account);
      if (id->has_account)
        id->user = id->account.user;
      id->has_user |= id->has_account;
    }
  if (is_name (id->group_text) && !id->has_group)
    id->has_group = listed_group_named (id->group_text, &id->group);
  VEC (struct str) unknown = { 0 };
  FOR_EACH (name, id->unknown)
    {
      gid_t group;
      if (is_name (*name) && listed_group_named (*name, &group))
        VEC_PUSH (id->groups, group);
      else
        VEC_PUSH (unknown, *name);
    }
  VEC_CLEAR (id->unknown);
  FOR_EACH (name, unknown)
    VEC_PUSH (id->unknown, *name);
  VEC_RELEASE (unknown);
  if (!knew_all && (id->group_text.length == 0 || id->has_group))
    find_groups_of_user (id);
}

/* Refuse what nobody knows.  */
static void
check (struct identity *id)
{
  struct invocation *inv = id->inv;
  bool unknown_user = id->user_text.length > 0 && !id->has_user;
  bool unknown_group = id->group_text.length > 0 && !id->has_group;
  if (unknown_user)
    complain (inv, "%s", _("invalid user"));
  else if (unknown_group)
    complain (inv, "%s", _("invalid group"));
  else if (id->has_user && !id->has_group && !id->has_account)
    complain (inv, _("no group specified for unknown uid: %ju"), (uintmax_t) id->user);
  else
    {
      FOR_EACH (name, id->unknown)
        complain (inv, _("invalid group %s"), quoted (*name));
      if (str_given (id->list) && id->list.length > 0 && id->groups.count == 0
          && id->unknown.count == 0)
        complain (inv, _("invalid group list %s"), quoted (id->list));
    }
  if (inv->status)
    stop (inv);
}

static void
stop_at (struct identity *id, const char *what)
{
  complain_errno (id->inv, errno, "%s", _(what));
  stop (id->inv);
}

void
identity_take (struct identity *id)
{
  check (id);
  if (id->has_user && !id->has_group)
    {
      id->has_group = true;
      id->group = id->account.group;
    }
  if ((id->has_user || str_given (id->list)) && !sys_set_groups (&id->groups))
    stop_at (id, N_("failed to set supplemental groups"));
  if (id->has_group && !sys_set_group (id->group))
    stop_at (id, N_("failed to set group-ID"));
  if (id->has_user && !sys_set_user (id->user))
    stop_at (id, N_("failed to set user-ID"));
}
