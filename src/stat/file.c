/* What is told of files.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>
#include <sys/sysmacros.h>

#include "cli/quote.h"
#include "fs/canonical.h"
#include "fs/mode.h"
#include "sys/context.h"
#include "sys/file.h"
#include "teller.h"
#include "text/path.h"

struct file
{
  struct str name;
  struct entry entry;           /* where it is looked up */
  bool is_input;                /* standard input */
  struct file_status is;
};

static struct span
kind_in_words (const struct stat *status)
{
  switch (status->st_mode & S_IFMT)
    {
    case S_IFREG: return status->st_size == 0 ? SPAN ("regular empty file")
                                              : SPAN ("regular file");
    case S_IFDIR: return SPAN ("directory");
    case S_IFLNK: return SPAN ("symbolic link");
    case S_IFIFO: return SPAN ("fifo");
    case S_IFSOCK: return SPAN ("socket");
    case S_IFBLK: return SPAN ("block special file");
    case S_IFCHR: return SPAN ("character special file");
    default: return SPAN ("weird file");
    }
}

static void
put_time (struct teller *t, const struct field *field, struct timespec time)
{
  BUF (text);
  if (!time_style_add (&t->times, time, &text))
    buf_format (&text, "%jd.%09ld", (intmax_t) time.tv_sec, time.tv_nsec);
  put_text_field (&t->inv->out, field, buf_span (&text));
}

static bool
birth_is_known (const struct file *file)
{
  return file->is.birth.tv_nsec >= 0;
}

static void
put_birth (struct teller *t, const struct field *field, const struct file *file)
{
  if (birth_is_known (file))
    put_time (t, field, file->is.birth);
  else
    put_text_field (&t->inv->out, field, SPAN ("-"));
}

static void
put_name_of (struct teller *t, const struct field *field, struct str name)
{
  put_text_field (&t->inv->out, field, str_given (name) ? str_span (name) : SPAN ("UNKNOWN"));
}

/* The name, and where it is a link what that points to.  */
static void
put_name_and_target (struct teller *t, const struct field *field, const struct file *file)
{
  put_quoted_field (t, field, file->name);
  if (!S_ISLNK (file->is.status.st_mode))
    return;
  BUF (target);
  if (!sys_read_link (file->entry.folder, file->entry.name, &target))
    {
      complain_errno (t->inv, errno, _("cannot read symbolic link %s"),
                      quoted_file (file->name));
      return;
    }
  put_span (&t->inv->out, SPAN (" -> "));
  put_quoted_field (t, field, buf_str (&target));
}

static void
put_context (struct teller *t, const struct field *field, const struct file *file)
{
  BUF (context);
  int fd = file->is_input ? 0 : sys_hold (file->entry.folder, file->entry.name,
                                          t->follow ? FOLLOW_LINK : LINK_ITSELF);
  bool known = fd >= 0 && sys_read_context (fd, &context);
  int error = errno;
  if (fd > 0)
    sys_close (fd);
  if (!known)
    {
      complain_errno (t->inv, error, _("failed to get security context of %s"),
                      quoted_file (file->name));
      buf_push (&context, '?');
    }
  put_text_field (&t->inv->out, field, buf_span (&context));
}

/* The mount point that FILE itself is, of a file system without blocks; no string where it
   is none.  */
static struct str
mounted_at (struct teller *t, const struct file *file)
{
  if (!t->mounts_known && !mounts_read (&t->inv->arena, &t->mounts))
    complain_errno (t->inv, errno, "%s", _("cannot read table of mounted file systems"));
  t->mounts_known = true;
  struct stat status;
  FOR_EACH (mount, t->mounts)
    if (mount->is_dummy && str_at (mount->folder, 0) == '/'
        && sys_status_in (SYS_HERE, mount->folder, FOLLOW_LINK, &status)
        && sys_is_one_file (&status, &file->is.status))
      return mount->folder;
  return str_none ();
}

/* The folder that has FILE, or that it is.  */
static struct str
folder_of (struct teller *t, const struct file *file)
{
  struct arena *arena = &t->inv->arena;
  if (file->is_input)
    {
      errno = ENOENT;
      return str_none ();
    }
  if (S_ISDIR (file->is.status.st_mode))
    return file->name;
  struct str path = file->name;
  if (t->follow)
    path = path_canonical (path, ALL_COMPONENTS, false);
  return str_given (path) ? arena_str (arena, path_directory (str_span (path))) : path;
}

static void
put_mount_point (struct teller *t, const struct field *field, const struct file *file)
{
  struct str point = str_none ();
  bool may_be_mounted = t->follow || !S_ISLNK (file->is.status.st_mode);
  if (may_be_mounted && !file->is_input)
    point = mounted_at (t, file);
  if (!str_given (point))
    {
      struct str folder = folder_of (t, file);
      point = str_given (folder) ? mount_point_of (&t->inv->arena, folder) : folder;
      if (!str_given (point))
        complain_errno (t->inv, errno, _("failed to canonicalize %s"),
                        quoted_file (file->name));
    }
  put_text_field (&t->inv->out, field, str_given (point) ? str_span (point) : SPAN ("?"));
}

static void
put_device_part (struct teller *t, const struct piece *piece, dev_t device)
{
  put_count_field (&t->inv->out, &piece->field,
                   piece->modifier == 'H' ? major (device) : minor (device));
}

static void
put_directive (struct teller *t, const struct piece *piece, const void *what)
{
  const struct file *file = what;
  const struct stat *is = &file->is.status;
  const struct field *field = &piece->field;
  struct output *out = &t->inv->out;
  struct arena *arena = &t->inv->arena;
  struct mode_text mode;
  if (piece->modifier == 'Q')
    put_quoted_field (t, field, file->name);
  else if (piece->modifier)
    put_device_part (t, piece, piece->letter == 'd' ? is->st_dev : is->st_rdev);
  else
    switch (piece->letter)
      {
      case 'a': put_octal_field (out, field, is->st_mode & MODE_BITS); break;
      case 'A':
        mode = mode_text (is->st_mode);
        put_text_field (out, field, str_span (mode_letters (&mode)));
        break;
      case 'b': put_count_field (out, field, (uintmax_t) is->st_blocks); break;
      case 'B': put_count_field (out, field, 512); break;
      case 'C': put_context (t, field, file); break;
      case 'd': put_count_field (out, field, is->st_dev); break;
      case 'D': put_hexadecimal_field (out, field, is->st_dev); break;
      case 'f': put_hexadecimal_field (out, field, is->st_mode); break;
      case 'F': put_text_field (out, field, kind_in_words (is)); break;
      case 'g': put_count_field (out, field, is->st_gid); break;
      case 'G': put_name_of (t, field, known_group (&t->groups, arena, is->st_gid)); break;
      case 'h': put_count_field (out, field, is->st_nlink); break;
      case 'i': put_count_field (out, field, is->st_ino); break;
      case 'm': put_mount_point (t, field, file); break;
      case 'n': put_text_field (out, field, str_span (file->name)); break;
      case 'N': put_name_and_target (t, field, file); break;
      case 'o': put_count_field (out, field, (uintmax_t) is->st_blksize); break;
      case 'r': put_count_field (out, field, is->st_rdev); break;
      case 'R': put_hexadecimal_field (out, field, is->st_rdev); break;
      case 's': put_count_field (out, field, (uintmax_t) is->st_size); break;
      case 't': put_hexadecimal_field (out, field, major (is->st_rdev)); break;
      case 'T': put_hexadecimal_field (out, field, minor (is->st_rdev)); break;
      case 'u': put_count_field (out, field, is->st_uid); break;
      case 'U': put_name_of (t, field, known_user (&t->users, arena, is->st_uid)); break;
      case 'w': put_birth (t, field, file); break;
      case 'W':
        put_seconds_field (out, field, birth_is_known (file) ? file->is.birth
                                                             : (struct timespec) { 0 });
        break;
      case 'x': put_time (t, field, is->st_atim); break;
      case 'X': put_seconds_field (out, field, is->st_atim); break;
      case 'y': put_time (t, field, is->st_mtim); break;
      case 'Y': put_seconds_field (out, field, is->st_mtim); break;
      case 'z': put_time (t, field, is->st_ctim); break;
      case 'Z': put_seconds_field (out, field, is->st_ctim); break;
      default: put_unknown (t); break;
      }
}

void
tell_file (struct teller *t, struct str name)
{
  struct file file = { .name = name, .is_input = str_equal (name, STR ("-")) };
  if (file.is_input)
    {
      if (!sys_file_status (0, t->wants_birth, t->freshness, &file.is))
        {
          complain_errno (t->inv, errno, "%s", _("cannot stat standard input"));
          return;
        }
    }
  else
    file.entry = nearby_entry (&t->nearby, name);
  if (!file.is_input
      && !sys_file_status_in (file.entry.folder, file.entry.name,
                              t->follow ? FOLLOW_LINK : LINK_ITSELF, t->wants_birth,
                              t->freshness, &file.is))
    {
      complain_errno (t->inv, errno, _("cannot statx %s"), quoted_file (name));
      return;
    }
  bool is_device = S_ISBLK (file.is.status.st_mode) || S_ISCHR (file.is.status.st_mode);
  put_format (t, is_device && t->device_format.count > 0 ? &t->device_format : &t->format,
              put_directive, &file);
}
