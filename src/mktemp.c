/* mktemp: make a temporary file or directory, and tell its name.
   GNU manual, "mktemp invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "bound/buf.h"
#include "cli/help.h"
#include "cli/quote.h"
#include "cli/tool.h"
#include "sys/entropy.h"
#include "sys/environment.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/path.h"

struct settings
{
  bool folder, dry_run, quiet;
  bool in_folder, old_form;     /* --tmpdir or -p; -t */
  struct str parent;            /* given to those */
  struct str suffix;
};

static option_call take_parent, show_version;

static const struct option_row options[] = {
  { 'd', "directory", FLAG (folder), N_("make a directory, not a file") },
  { 'u', "dry-run", FLAG (dry_run),
    N_("make nothing, only tell a name (unsafe: another may take it)") },
  { 'q', "quiet", FLAG (quiet), N_("do not tell why nothing could be made") },
  { 0, "suffix", TEXT (suffix, "SUFF"),
    N_("add SUFF, which has no slash, to TEMPLATE; default where\n"
       "TEMPLATE does not end in X is what is behind its last X") },
  { 'p', NULL, CALL (take_parent, "DIR"), N_("take TEMPLATE as a name in DIR") },
  { 0, "tmpdir", CALL_OR (take_parent, "DIR"),
    N_("the same; without DIR it is $TMPDIR, or else /tmp") },
  { 't', NULL, FLAG (old_form),
    N_("take TEMPLATE as a name without a slash, in $TMPDIR, or else\n"
       "in the DIR of -p, or else in /tmp (old)") },
  { 'V', NULL, CALL_PLAIN (show_version), NULL },
};

static int mktemp_main (struct invocation *);

const struct tool mktemp_tool = {
  .name = "mktemp",
  .synopsis = N_("[OPTION]... [TEMPLATE]"),
  .summary = N_("Make a new file or directory that only its owner can use, and put its name on\n"
                "standard output.\n\n"
                "Each of the last Xs of TEMPLATE, of which there must be three in a row at least,\n"
                "becomes a random letter or digit.  Without TEMPLATE it is tmp.XXXXXXXXXX in\n"
                "$TMPDIR, or else in /tmp."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .run = mktemp_main,
};

static void
take_parent (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  struct settings *set = settings;
  set->in_folder = true;
  set->parent = argument;
}

/* As the first mktemp, of BSD, had it.  */
static void
show_version (struct invocation *inv, void *settings, struct str argument)
{
  (void) settings, (void) argument;
  put_version (inv);
  stop (inv);
}

/* A template, taken apart.  */
struct template
{
  struct str whole;             /* for messages */
  struct span head;             /* before the Xs */
  size_t wildcards;
  struct span tail;             /* behind them */
};

static bool
has_slash (struct span text)
{
  return span_find (text, '/') < text.length;
}

/* The index behind the last X; 0 where there is none.  */
static size_t
behind_last_x (struct span text)
{
  size_t last = span_rfind (text, 'X');
  return last < text.length ? last + 1 : 0;
}

/* End the run because of what is wrong with TEXT, as FORMAT has it.  */
#define REFUSE(inv, format, text)                \
  do                                             \
    {                                            \
      complain ((inv), (format), quoted (text)); \
      stop (inv);                                \
    }                                            \
  while (0)

/* TEXT, taken apart.  What is wrong with it ends the run.  */
static struct template
parse_template (struct invocation *inv, struct str text)
{
  const struct settings *set = inv->settings;
  struct span bytes = str_span (text);
  struct template template = { .whole = text };
  size_t end = behind_last_x (bytes);
  template.tail = span_from (bytes, end);
  if (str_given (set->suffix))
    {
      if (end < bytes.length || end == 0)
        REFUSE (inv, _("with --suffix, template %s must end in X"), text);
      template.tail = str_span (set->suffix);
      BUF (whole);
      buf_append (&whole, bytes);
      buf_append (&whole, template.tail);
      template.whole = arena_str (&inv->arena, buf_span (&whole));
    }
  if (has_slash (template.tail) && (end > 0 || str_given (set->suffix)))
    REFUSE (inv, _("invalid suffix %s, contains directory separator"),
            arena_str (&inv->arena, template.tail));
  size_t begin = end;
  while (begin > 0 && span_at (bytes, begin - 1) == 'X')
    begin--;
  template.head = span_first (bytes, begin);
  template.wildcards = end - begin;
  if (template.wildcards < 3)
    REFUSE (inv, _("too few X's in template %s"), text);
  return template;
}

/* $TMPDIR, or else OTHERWISE, or else /tmp.  */
static struct str
usual_folder (struct str otherwise)
{
  struct str folder = environment_value (STR ("TMPDIR"));
  if (str_given (folder) && folder.length > 0)
    return folder;
  return str_given (otherwise) && otherwise.length > 0 ? otherwise : STR ("/tmp");
}

/* The folder that TEXT, a template, is in; no string where it is a path by itself.  */
static struct str
folder_wanted (struct invocation *inv, struct str text)
{
  const struct settings *set = inv->settings;
  bool has_template = inv->operands.count > 0;
  if (set->old_form)
    {
      if (has_slash (str_span (text)))
        REFUSE (inv, _("invalid template, %s, contains directory separator"), text);
      return usual_folder (set->parent);
    }
  if (!set->in_folder && has_template)
    return str_none ();
  if (str_at (text, 0) == '/')
    REFUSE (inv, _("invalid template, %s; with --tmpdir, it may not be absolute"), text);
  return str_given (set->parent) && set->parent.length > 0 ? set->parent
                                                           : usual_folder (str_none ());
}

/* Add COUNT random letters and digits to NAME.  */
static void
add_random (struct invocation *inv, struct buf *name, size_t count)
{
  static const char letters[]
    = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  const unsigned int letter_count = sizeof letters - 1;
  unsigned char bytes[64];
  size_t left = 0;
  while (count > 0)
    {
      if (left == 0)
        {
          if (!sys_random (MSPAN (bytes)))
            {
              complain_errno (inv, errno, "%s", _("cannot get random bytes"));
              stop (inv);
            }
          left = sizeof bytes;
        }
      unsigned int byte = ELEM (bytes, --left);
      /* Each is as likely as any other.  */
      if (byte >= 256 / letter_count * letter_count)
        continue;
      buf_push (name, (unsigned char) ELEM (letters, byte % letter_count));
      count--;
    }
}

/* Make NAME.  False with errno; EEXIST where it is there.  */
static bool
make (const struct settings *set, struct str name)
{
  struct stat status;
  if (set->dry_run)
    {
      if (sys_status_in (SYS_HERE, name, LINK_ITSELF, &status) || errno == EOVERFLOW)
        errno = EEXIST;
      return errno == ENOENT;
    }
  if (set->folder)
    return sys_make_folder (SYS_HERE, name, S_IRWXU);
  int fd = sys_make_new_file (SYS_HERE, name, S_IRUSR | S_IWUSR);
  return fd >= 0 && sys_close (fd) == 0;
}

static struct str
full_text (struct invocation *inv, struct str folder, struct span head, struct span rest)
{
  BUF (text);
  if (str_given (folder))
    {
      struct span bare = path_without_slashes (str_span (folder));
      buf_append (&text, bare.length > 0 ? bare : str_span (folder));
      if (bare.length > 0)
        buf_push (&text, '/');
    }
  buf_append (&text, head);
  buf_append (&text, rest);
  return arena_str (&inv->arena, buf_span (&text));
}

/* Make what is asked for, of a name that no one can foretell.  */
static struct str
make_new (struct invocation *inv, struct str folder, const struct template *template)
{
  const struct settings *set = inv->settings;
  struct str head = full_text (inv, folder, template->head, span_empty ());
  BUF (name);
  /* Names are so many that the same one comes again only where something is wrong.  */
  for (unsigned int tries = 0; tries < 250000; tries++)
    {
      buf_truncate (&name, 0);
      buf_append (&name, str_span (head));
      add_random (inv, &name, template->wildcards);
      buf_append (&name, template->tail);
      if (make (set, buf_str (&name)))
        return arena_str (&inv->arena, buf_span (&name));
      if (errno != EEXIST)
        break;
    }
  struct str whole = full_text (inv, folder, str_span (template->whole), span_empty ());
  int error = errno;
  if (set->quiet)
    inv->status = failure_status (inv->tool);
  else
    complain_errno (inv, error,
                    set->folder ? _("failed to create directory via template %s")
                                : _("failed to create file via template %s"), quoted (whole));
  stop (inv);
}

static int
mktemp_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count > 1)
    usage_error (inv, "%s", _("too many templates"));
  struct str text = inv->operands.count > 0 ? VEC_AT (inv->operands, 0)
                                            : STR ("tmp.XXXXXXXXXX");
  struct template template = parse_template (inv, text);
  struct str name = make_new (inv, folder_wanted (inv, text), &template);
  /* Who does not learn the name cannot remove it: that comes before the complaint.  */
  inv->out.failed = NULL;
  put_str (&inv->out, name);
  put_byte (&inv->out, '\n');
  if (output_close (&inv->out))
    return inv->status;
  if (!set->dry_run && set->folder)
    sys_remove_folder (SYS_HERE, name);
  else if (!set->dry_run)
    sys_remove_file (SYS_HERE, name);
  if (set->quiet)
    return failure_status (inv->tool);
  complain_errno (inv, inv->out.error, "%s", _("write error"));
  return inv->status;
}
