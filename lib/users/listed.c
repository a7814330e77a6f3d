/* Accounts and groups as /etc/passwd and /etc/group list them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "users/listed.h"

#include "io/input.h"
#include "text/digits.h"

/* The fields of a line of either file that we look at.  */
struct line
{
  struct span name;
  uint32_t number;
  struct span last;             /* the group of a user, the members of a group */
};

static bool
parse_number (struct span text, uint32_t *number)
{
  uintmax_t value;
  bool overflowed;
  if (!digits_take (&text, &value, &overflowed) || text.length > 0 || value >= UINT32_MAX)
    return false;
  *number = (uint32_t) value;
  return true;
}

/* Parse TEXT: a name, a password, a number, and more, with colons between them.  */
static bool
parse_line (struct span text, struct line *line)
{
  struct span password, number;
  line->last = span_empty ();
  if (!span_next (&text, ':', &line->name) || line->name.length == 0
      || !span_next (&text, ':', &password) || !span_next (&text, ':', &number)
      || !parse_number (number, &line->number))
    return false;
  span_next (&text, ':', &line->last);
  return true;
}

/* Call FOUND with each line of the file NAME, until it is true.  */
static bool
search (struct str name, void *whom, bool (*found) (void *whom, const struct line *line))
{
  struct input in;
  struct span text;
  struct line line;
  bool done = false;
  /* It may be anything, a FIFO for one.  */
  input_open_as (&in, name, WITHOUT_WAITING, NULL);
  const struct stat *status = in.error ? NULL : input_status (&in);
  if (status && S_ISREG (status->st_mode))
    while (!done && input_record (&in, '\n', &text))
      done = parse_line (text, &line) && found (whom, &line);
  if (status)
    input_close (&in);
  return done;
}

struct wanted_account
{
  struct arena *arena;
  struct str name;              /* none: the one of the user */
  uid_t user;
  struct account *account;
};

static bool
account_found (void *whom, const struct line *line)
{
  struct wanted_account *wanted = whom;
  uint32_t group;
  bool is_it = str_given (wanted->name) ? span_equal (line->name, str_span (wanted->name))
                                        : line->number == wanted->user;
  if (!is_it || !parse_number (line->last, &group))
    return false;
  *wanted->account = (struct account) {
    .name = arena_str (wanted->arena, line->name), .user = line->number, .group = group
  };
  return true;
}

bool
listed_account_of (struct arena *arena, uid_t user, struct account *account)
{
  struct wanted_account wanted = {
    .arena = arena, .name = str_none (), .user = user, .account = account
  };
  return search (STR ("/etc/passwd"), &wanted, account_found);
}

bool
listed_account_named (struct arena *arena, struct str name, struct account *account)
{
  struct wanted_account wanted = { .arena = arena, .name = name, .account = account };
  return search (STR ("/etc/passwd"), &wanted, account_found);
}

struct wanted_group
{
  struct str name;              /* of the group; of a member */
  gid_t *group;
  group_ids *groups;
};

static bool
group_found (void *whom, const struct line *line)
{
  struct wanted_group *wanted = whom;
  if (!span_equal (line->name, str_span (wanted->name)))
    return false;
  *wanted->group = line->number;
  return true;
}

bool
listed_group_named (struct str name, gid_t *group)
{
  struct wanted_group wanted = { .name = name, .group = group };
  return search (STR ("/etc/group"), &wanted, group_found);
}

static bool
add_group_of_member (void *whom, const struct line *line)
{
  struct wanted_group *wanted = whom;
  struct span rest = line->last, member;
  while (span_next (&rest, ',', &member))
    if (span_equal (member, str_span (wanted->name)))
      {
        VEC_PUSH (*wanted->groups, line->number);
        break;
      }
  return false;
}

void
listed_groups_of (struct str name, group_ids *groups)
{
  struct wanted_group wanted = { .name = name, .groups = groups };
  search (STR ("/etc/group"), &wanted, add_group_of_member);
}
