/* A libselinux for tests: SELinux is on, with a policy of its own.
   SPDX-License-Identifier: GPL-3.0-or-later

   Tools find it by LD_LIBRARY_PATH.  Labels of files are true extended attributes; what
   this process would ask of the kernel is a line in the file that SELINUX_LOG names.
   The policy: a context is valid unless it has "bad" in it; a file called NAME is
   default_u:object_r:NAME_t:s0 by default, where NAME begins with "none" it has no
   default; what is made in a folder has user_u, object_r and the folder's type.  */

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/xattr.h>

static void
note (const char *what, const char *context)
{
  const char *name = getenv ("SELINUX_LOG");
  FILE *log = name ? fopen (name, "a") : NULL;
  if (!log)
    return;
  fprintf (log, "%s %s\n", what, context ? context : "-");
  fclose (log);
}

/* The part NUMBER of CONTEXT.  */
static char *
part (const char *context, int number)
{
  for (; number > 0 && strchr (context, ':'); number--)
    context = strchr (context, ':') + 1;
  return strndup (context, number == 3 ? strlen (context) : strcspn (context, ":"));
}

static int
made (char **result, const char *format, const char *word)
{
  return asprintf (result, format, word) < 0 ? -1 : 0;
}

void freecon (char *c) { free (c); }
int is_selinux_enabled (void) { return !getenv ("SELINUX_OFF"); }
int getcon (char **c) { return made (c, "user_u:user_r:%s_t:s0-s1", "user"); }
int getcon_raw (char **c) { return getcon (c); }

/* Labels.  */

static int
found (char *room, ssize_t length, char **c)
{
  if (length < 0)
    return -1;
  room[length] = '\0';
  *c = strdup (room);
  return (int) length;
}

#define GET(function, type, call)                                       \
  int function (type file, char **c)                                    \
  {                                                                     \
    char room[1000];                                                    \
    return found (room, call (file, "security.selinux", room, 999), c); \
  }
#define SET(function, type, call)                                       \
  int function (type file, const char *c)                               \
  { return call (file, "security.selinux", c, strlen (c) + 1, 0); }
GET (getfilecon, const char *, getxattr)
GET (lgetfilecon, const char *, lgetxattr)
GET (fgetfilecon, int, fgetxattr)
SET (setfilecon, const char *, setxattr)
SET (lsetfilecon, const char *, lsetxattr)
SET (fsetfilecon, int, fsetxattr)

/* The process.  */

int
setfscreatecon (const char *c)
{
  if (c && strstr (c, "bad"))
    return errno = EINVAL, -1;
  note ("files:", c);
  return 0;
}

int
setexeccon (const char *c)
{
  if (c && strstr (c, "worse"))
    return errno = EACCES, -1;
  note ("process:", c);
  return 0;
}

int getfscreatecon (char **c) { *c = NULL; return 0; }
int getfscreatecon_raw (char **c) { return getfscreatecon (c); }

/* The policy.  */

int
security_check_context (const char *c)
{
  return strstr (c, "bad") ? (errno = EINVAL, -1) : 0;
}

int
selinux_trans_to_raw_context (const char *c, char **raw)
{
  *raw = strdup (c);
  return 0;
}

unsigned short mode_to_security_class (mode_t mode) { return mode >> 12; }
unsigned short string_to_security_class (const char *name) { return name[0]; }

int
security_compute_create (const char *maker, const char *place, unsigned short class,
                         char **c)
{
  if (class == 'p')
    return made (c, "user_u:user_r:%s:s0", part (place, 2));
  return made (c, "user_u:object_r:%s:s0", part (place, 2));
}

int
security_compute_create_raw (const char *maker, const char *place, unsigned short class,
                             char **c)
{
  return security_compute_create (maker, place, class, c);
}

void *
selabel_open (unsigned int backend, const void *options, unsigned int count)
{
  static char handle;
  return getenv ("SELINUX_NO_DEFAULTS") ? (errno = ENOENT, NULL) : &handle;
}

void selabel_close (void *handle) { }

int
selabel_lookup (void *handle, char **c, const char *path, int mode)
{
  const char *slash = strrchr (path, '/');
  if (!slash)
    abort ();
  if (strncmp (slash + 1, "none", 4) == 0)
    return errno = ENOENT, -1;
  return made (c, "default_u:object_r:%s_t:s0", slash + 1);
}

int
selabel_lookup_raw (void *handle, char **c, const char *path, int mode)
{
  return selabel_lookup (handle, c, path, mode);
}

/* Contexts.  */

struct context { char *parts[4]; char text[1000]; };

struct context *
context_new (const char *text)
{
  int colons = 0;
  for (const char *p = text; *p; p++)
    {
      colons += *p == ':';
      if (strchr ("\n\t\r", *p) || (*p == ' ' && colons < 3))
        return errno = EINVAL, NULL;
    }
  if (colons < 2 || colons > 5)
    return errno = EINVAL, NULL;
  struct context *c = calloc (1, sizeof *c);
  for (int i = 0; i < 4 && i <= colons; i++)
    c->parts[i] = part (text, i);
  return c;
}

static int
set (struct context *c, int number, const char *text)
{
  if (strpbrk (text, number == 3 ? "\n\t\r" : "\n\t\r :"))
    return errno = EINVAL, -1;
  c->parts[number] = strdup (text);
  return 0;
}

const char *
context_str (struct context *c)
{
  char *end = c->text;
  for (int i = 0; i < 4; i++)
    if (c->parts[i])
      end += sprintf (end, "%s%s", i > 0 ? ":" : "", c->parts[i]);
  return c->text;
}

void context_free (struct context *c) { }
int context_user_set (struct context *c, const char *text) { return set (c, 0, text); }
int context_role_set (struct context *c, const char *text) { return set (c, 1, text); }
int context_type_set (struct context *c, const char *text) { return set (c, 2, text); }
int context_range_set (struct context *c, const char *text) { return set (c, 3, text); }
const char *context_type_get (struct context *c) { return c->parts[2]; }
