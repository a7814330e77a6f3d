/* chmod: change modes of files.
   POSIX.1-2024 chmod; GNU manual, "chmod invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/root.h"
#include "fs/mode.h"
#include "fs/walk.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/path.h"

enum telling { TELL_NOTHING, TELL_CHANGES, TELL_ALL };
enum dereferencing { DEREFERENCE_BY_MODE, DEREFERENCE, NO_DEREFERENCE };

struct settings
{
  enum telling telling;
  bool silent;
  bool recursive;
  enum dereferencing dereferencing;
  enum walk_links links;
  bool preserve_root;
  struct str reference;
  struct str mode;              /* put together from options such as -w */
};

static option_call add_mode;

/* What a mode such as -w begins with.  */
#define MODE_ROW(letter) { (letter), NULL, CALL_ATTACHED (add_mode, ""), NULL }

static const struct option_row options[] = {
  { 'c', "changes", SET (telling, TELL_CHANGES), N_("tell of each file whose mode changes") },
  { 'f', "silent", FLAG (silent), N_("do not complain of most failures") },
  { 0, "quiet", ALIAS, NULL },
  { 'v', "verbose", SET (telling, TELL_ALL), N_("tell of each file") },
  { 0, "dereference", SET (dereferencing, DEREFERENCE),
    N_("change what symbolic links point to, and not the links") },
  { 'h', "no-dereference", SET (dereferencing, NO_DEREFERENCE),
    N_("change symbolic links themselves, where the system can") },
  { 0, "no-preserve-root", CLEAR (preserve_root), N_("do not treat '/' specially (default)") },
  { 0, "preserve-root", FLAG (preserve_root), N_("with -R, refuse to change '/'") },
  { 0, "reference", TEXT (reference, "RFILE"), N_("take the mode of RFILE instead of MODE") },
  { 'R', "recursive", FLAG (recursive), N_("change directories and what is in them") },
  { 'H', NULL, SET (links, TOP_LINK),
    N_("with -R, follow an operand that is a symbolic link (default)") },
  { 'L', NULL, SET (links, ALL_LINKS), N_("with -R, follow all symbolic links") },
  { 'P', NULL, SET (links, NO_LINKS), N_("with -R, follow no symbolic links") },
  MODE_ROW ('r'), MODE_ROW ('w'), MODE_ROW ('x'), MODE_ROW ('X'), MODE_ROW ('s'),
  MODE_ROW ('t'), MODE_ROW ('u'), MODE_ROW ('g'), MODE_ROW ('o'), MODE_ROW ('a'),
  MODE_ROW (','), MODE_ROW ('+'), MODE_ROW ('='), MODE_ROW ('0'), MODE_ROW ('1'),
  MODE_ROW ('2'), MODE_ROW ('3'), MODE_ROW ('4'), MODE_ROW ('5'), MODE_ROW ('6'),
  MODE_ROW ('7'),
};

static int chmod_main (struct invocation *);

const struct tool chmod_tool = {
  .name = "chmod",
  .synopsis = N_("[OPTION]... MODE[,MODE]... FILE...\n"
                 "[OPTION]... OCTAL-MODE FILE...\n"
                 "[OPTION]... --reference=RFILE FILE..."),
  .summary = N_("Change the mode of each FILE to MODE, or to that of RFILE."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .links = TOP_LINK },
  .notes = N_("Each MODE is of the form [ugoa]*([-+=]([rwxXst]*|[ugo]))+ or [-+=][0-7]+."),
  .run = chmod_main,
};

static void
add_mode (struct invocation *inv, void *settings, struct str argument)
{
  (void) argument;
  struct settings *set = settings;
  BUF (mode);
  if (str_given (set->mode))
    {
      buf_append (&mode, str_span (set->mode));
      buf_push (&mode, ',');
    }
  buf_append (&mode, str_span (inv->word_taken));
  set->mode = arena_str (&inv->arena, buf_span (&mode));
}

/* One run.  */
struct mode_run
{
  struct invocation *inv;
  const struct settings *set;
  struct mode_changes changes;
  mode_t umask;
  bool is_number;               /* so that files all get FILE_MODE, whatever they have */
  mode_t file_mode;
  bool tells_surprises;         /* where the umask has kept back what -MODE says */
  struct stat root;             /* where it is protected */
};

static void
tell_no_access (const struct mode_run *c, struct str path)
{
  if (c->set->telling == TELL_ALL)
    report (c->inv, _("%s could not be accessed\n"), quoted_file (path));
}

/* Say that PATH could not be reached; ERROR is 0 where FORMAT says it all.  */
static void
cannot_access (const struct mode_run *c, struct str path, int error)
{
  if (c->set->silent)
    c->inv->status = failure_status (c->inv->tool);
  else
    complain_errno (c->inv, error, _("cannot access %s"), quoted_file (path));
  tell_no_access (c, path);
}

static void
tell (const struct mode_run *c, struct str path, mode_t old, mode_t new, bool fine)
{
  enum telling telling = c->set->telling;
  bool changed = fine && ((old ^ new) & MODE_BITS) != 0;
  if (telling == TELL_NOTHING || (telling == TELL_CHANGES && !changed))
    return;
  struct mode_text old_text = mode_text (old), new_text = mode_text (new);
  const char *name = quoted_file (path);
  const char *old_letters = str_c (mode_permissions (&old_text));
  const char *new_letters = str_c (mode_permissions (&new_text));
  unsigned int old_bits = old & MODE_BITS, new_bits = new & MODE_BITS;
  if (fine && !changed)
    report (c->inv, _("mode of %s retained as %04o (%s)\n"), name, new_bits, new_letters);
  else if (fine)
    report (c->inv, _("mode of %s changed from %04o (%s) to %04o (%s)\n"), name, old_bits,
            old_letters, new_bits, new_letters);
  else
    report (c->inv, _("failed to change mode of %s from %04o (%s) to %04o (%s)\n"), name,
            old_bits, old_letters, new_bits, new_letters);
}

/* Complain where -MODE has done less than it says, because of the umask.  */
static void
check_surprise (const struct mode_run *c, struct str path, mode_t old, mode_t new)
{
  if (!c->tells_surprises)
    return;
  mode_t naive = mode_changed (c->changes, old, S_ISDIR (old), 0, NULL);
  if ((new & MODE_BITS & ~naive) == 0)
    return;
  struct mode_text new_text = mode_text (new), naive_text = mode_text (naive);
  complain (c->inv, _("%s: new permissions are %s, not %s"), quoted_name (path),
            str_c (mode_permissions (&new_text)), str_c (mode_permissions (&naive_text)));
}

/* Change the mode of PATH, which HELD is, from that in STATUS.  */
static void
change_mode (const struct mode_run *c, struct str path, int held, const struct stat *status)
{
  mode_t old = status->st_mode;
  bool is_link = S_ISLNK (old);
  if (is_link && c->set->dereferencing != NO_DEREFERENCE)
    {
      if (c->set->telling == TELL_ALL)
        report (c->inv, _("neither symbolic link %s nor referent has been changed\n"),
                quoted_file (path));
      return;
    }
  mode_t new = mode_changed (c->changes, old, S_ISDIR (old), c->umask, NULL);
  bool fine = sys_set_mode_held (held, new);
  if (!fine && is_link && errno == EOPNOTSUPP)
    {
      if (c->set->telling == TELL_ALL)
        report (c->inv, _("neither symbolic link %s nor referent has been changed\n"),
                quoted_file (path));
      return;
    }
  if (!fine && !c->set->silent)
    complain_errno (c->inv, errno, _("changing permissions of %s"), quoted_file (path));
  if (!fine)
    c->inv->status = failure_status (c->inv->tool);
  tell (c, path, old, new | (old & S_IFMT), fine);
  if (fine)
    check_surprise (c, path, old, new | (old & S_IFMT));
}

/* Whether the visit is of a symbolic link that stands for what it points to.  */
static bool
is_followed (const struct mode_run *c, const struct visit *visit)
{
  if (c->set->dereferencing == NO_DEREFERENCE)
    return false;
  if (!c->set->recursive)
    return true;
  return c->set->links == ALL_LINKS || (c->set->links == TOP_LINK && visit->depth == 0);
}

static void
change_file (const struct mode_run *c, const struct visit *visit)
{
  struct stat status;
  bool follows = is_followed (c, visit);
  /* What may be a folder is not changed as if it were a file.  */
  if (visit->error && !(visit->error == ENOENT && visit->depth > 0))
    {
      cannot_access (c, visit->path, visit->error);
      return;
    }
  /* Where it is no matter what a name's file is, and nothing is to be told of it, one call
     does, which reaches nothing that the name points to.  */
  if (c->is_number && !follows && visit->depth > 0 && c->set->telling == TELL_NOTHING
      && sys_set_mode_in (visit->folder, visit->name, c->file_mode))
    return;
  int held = sys_hold (visit->folder, visit->name, follows ? FOLLOW_LINK : LINK_ITSELF);
  int error = errno;
  if (held >= 0 && sys_status (held, &status))
    change_mode (c, visit->path, held, &status);
  else if (held < 0 && error == ENOENT && follows
           && sys_status_in (visit->folder, visit->name, LINK_ITSELF, &status))
    {
      if (c->set->silent)
        c->inv->status = failure_status (c->inv->tool);
      else
        complain (c->inv, _("cannot operate on dangling symlink %s"),
                  quoted_file (visit->path));
      tell_no_access (c, visit->path);
    }
  else if (error != ENOENT || visit->depth == 0)
    /* What is gone since its folder was read is no matter.  */
    cannot_access (c, visit->path, error);
  if (held >= 0)
    sys_close (held);
}

/* Change the folder, and say whether to go into it.  */
static bool
change_folder (const struct mode_run *c, const struct visit *visit)
{
  if (c->set->recursive && c->set->preserve_root
      && is_protected_root (c->inv, &c->root, visit->path, &visit->status))
    return false;
  change_mode (c, visit->path, visit->held, &visit->status);
  return c->set->recursive;
}

static void
cannot_read (const struct mode_run *c, const struct visit *visit)
{
  if (visit->error == ENOENT && visit->depth > 0)
    return;
  if (c->set->silent)
    c->inv->status = failure_status (c->inv->tool);
  else
    complain_errno (c->inv, visit->error, _("cannot read directory %s"),
                    quoted_file (visit->path));
  tell_no_access (c, visit->path);
}

static void
change_operand (const struct mode_run *c, struct str path)
{
  struct entry entry;
  if (!entry_of (path, &entry))
    {
      cannot_access (c, path, errno);
      return;
    }
  struct walk walk = { .links = c->set->recursive ? c->set->links
                                : c->set->dereferencing == NO_DEREFERENCE ? NO_LINKS : TOP_LINK };
  walk_begin (&walk, &entry, path);
  for (const struct visit *visit; (visit = walk_next (&walk));)
    switch (visit->kind)
      {
      case VISIT_FOLDER:
        if (!change_folder (c, visit))
          walk_pass (&walk);
        break;
      case VISIT_LEAVE:
        if (visit->error)
          cannot_read (c, visit);
        break;
      case VISIT_UNREADABLE:
      case VISIT_LOST:
        cannot_read (c, visit);
        break;
      case VISIT_CYCLE:
      case VISIT_FILE:
        change_file (c, visit);
        break;
      }
  walk_end (&walk);
  entry_close (&entry);
}

/* The first operand, or the options, or the reference tell the mode.  The number of
   operands that do, 0 or 1.  */
static size_t
find_mode (struct mode_run *c)
{
  struct invocation *inv = c->inv;
  const struct settings *set = c->set;
  if (str_given (set->reference))
    {
      struct stat status;
      if (str_given (set->mode))
        usage_error (inv, "%s", _("cannot combine mode and --reference options"));
      if (inv->operands.count == 0)
        missing_operand (inv);
      if (!sys_status_in (SYS_HERE, set->reference, FOLLOW_LINK, &status))
        {
          complain_errno (inv, errno, _("failed to get attributes of %s"),
                          quoted_file (set->reference));
          stop (inv);
        }
      c->changes = mode_exactly (status.st_mode);
      return 0;
    }
  size_t taken = str_given (set->mode) ? 0 : 1;
  if (inv->operands.count <= taken)
    {
      if (inv->operands.count == 0)
        missing_operand (inv);
      usage_error (inv, _("missing operand after %s"),
                   quoted (VEC_AT (inv->operands, inv->operands.count - 1)));
    }
  struct str mode = taken ? VEC_AT (inv->operands, 0) : set->mode;
  if (!mode_parse (mode, &c->changes))
    usage_error (inv, _("invalid mode: %s"), quoted (mode));
  c->tells_surprises = taken == 0;
  c->is_number = str_at (mode, 0) >= '0' && str_at (mode, 0) <= '9';
  c->file_mode = mode_changed (c->changes, 0, false, 0, NULL);
  c->umask = sys_umask ();
  return taken;
}

static int
chmod_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct mode_run change = { .inv = inv, .set = set };
  if (set->recursive && set->links == NO_LINKS && set->dereferencing == DEREFERENCE)
    {
      complain (inv, "%s", _("-R --dereference requires either -H or -L"));
      stop (inv);
    }
  size_t taken = find_mode (&change);
  if (set->recursive && set->preserve_root)
    change.root = root_status (inv);
  for (size_t i = taken; i < inv->operands.count; i++)
    change_operand (&change, path_with_one_slash (&inv->arena, VEC_AT (inv->operands, i)));
  return inv->status;
}
