/* What the policy has to say of security contexts (SELinux).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/selinux.h"

#include <errno.h>

#ifdef USE_LIBSELINUX

# include <selinux/label.h>
# include <selinux/selinux.h>

# include "sys/library.h"

/* Call FUNCTION of the library.  */
# define CALL(s, function, ...)                                   \
  __extension__ ({                                                \
    __typeof__ (function) *call_ = NULL;                          \
    sys_library_function ((s)->library_, #function, call_);       \
    call_ (__VA_ARGS__); })

/* Those that are called: what lacks one of them is not the library.  */
static const char *const functions[] = {
  "freecon", "getcon_raw", "getfscreatecon_raw", "is_selinux_enabled",
  "mode_to_security_class", "security_check_context", "security_compute_create_raw",
  "selabel_close",
  "selabel_lookup_raw", "selabel_open", "selinux_trans_to_raw_context", "setexeccon",
  "setfscreatecon", "string_to_security_class",
};

static bool
has_functions (void *library)
{
  void (*any) (void);
  FOR_EACH (name, (SLICE (char *const)) LIST (functions))
    if (!sys_library_function (library, *name, any))
      return false;
  return true;
}

bool
selinux_load (struct selinux *s)
{
  if (s->library_)
    return true;
  s->library_ = sys_library ("libselinux.so.1");
  if (!s->library_)
    return false;
  if (has_functions (s->library_) && CALL (s, is_selinux_enabled) > 0)
    return true;
  selinux_unload (s);
  return false;
}

void
selinux_unload (struct selinux *s)
{
  if (s->defaults_)
    CALL (s, selabel_close, s->defaults_);
  if (s->library_)
    sys_library_unload (s->library_);
  *s = (struct selinux) { 0 };
}

/* Add what the library has FOUND, and give that back to it.  RESULT is what it has said
   to finding that.  */
static bool
add_found (const struct selinux *s, int result, char *found, struct buf *context)
{
  if (result < 0)
    return false;
  /* Success without a context: there is none.  */
  if (!found)
    {
      errno = ENODATA;
      return false;
    }
  buf_append (context, str_span (str_of (found)));
  CALL (s, freecon, found);
  return true;
}

bool
selinux_own (const struct selinux *s, struct buf *context)
{
  char *found = NULL;
  int result = CALL (s, getcon_raw, &found);
  return add_found (s, result, found, context);
}

bool
selinux_is_valid (const struct selinux *s, struct str context)
{
  return CALL (s, security_check_context, str_c (context)) == 0;
}

bool
selinux_raw (const struct selinux *s, struct str context, struct buf *raw)
{
  char *found = NULL;
  int result = CALL (s, selinux_trans_to_raw_context, str_c (context), &found);
  return add_found (s, result, found, raw);
}

bool
selinux_load_defaults (struct selinux *s)
{
  if (!s->defaults_)
    s->defaults_ = CALL (s, selabel_open, SELABEL_CTX_FILE, NULL, 0);
  return s->defaults_ != NULL;
}

bool
selinux_default (const struct selinux *s, struct str path, mode_t mode,
                 struct buf *context)
{
  char *found = NULL;
  int result = CALL (s, selabel_lookup_raw, s->defaults_, &found, str_c (path),
                     (int) mode);
  /* No default is no context.  */
  if (result < 0 && errno == ENOENT)
    errno = ENODATA;
  return add_found (s, result, found, context);
}

bool
selinux_of_new_file (const struct selinux *s, struct str maker, struct str place,
                     mode_t mode, struct buf *context)
{
  char *found = NULL;
  security_class_t class = CALL (s, mode_to_security_class, mode);
  int result = CALL (s, security_compute_create_raw, str_c (maker), str_c (place), class,
                     &found);
  return add_found (s, result, found, context);
}

bool
selinux_of_new_process (const struct selinux *s, struct str maker, struct str program,
                        struct buf *context)
{
  char *found = NULL;
  security_class_t class = CALL (s, string_to_security_class, "process");
  int result = CALL (s, security_compute_create_raw, str_c (maker), str_c (program), class,
                     &found);
  return add_found (s, result, found, context);
}

bool
selinux_set_new_files (const struct selinux *s, struct str context)
{
  return CALL (s, setfscreatecon, str_c (context)) == 0;
}

bool
selinux_new_files (const struct selinux *s, struct buf *context)
{
  char *found = NULL;
  int result = CALL (s, getfscreatecon_raw, &found);
  return add_found (s, result, found, context);
}

bool
selinux_set_new_process (const struct selinux *s, struct str context)
{
  return CALL (s, setexeccon, str_c (context)) == 0;
}

#else

/* Built without libselinux: SELinux is off, whatever the kernel has.  */

bool
selinux_load (struct selinux *s)
{
  (void) s;
  return false;
}

void
selinux_unload (struct selinux *s)
{
  (void) s;
}

static bool
not_here (void)
{
  errno = ENOSYS;
  return false;
}

bool
selinux_own (const struct selinux *s, struct buf *context)
{
  (void) s, (void) context;
  return not_here ();
}

bool
selinux_is_valid (const struct selinux *s, struct str context)
{
  (void) s, (void) context;
  return not_here ();
}

bool
selinux_raw (const struct selinux *s, struct str context, struct buf *raw)
{
  (void) s, (void) context, (void) raw;
  return not_here ();
}

bool
selinux_load_defaults (struct selinux *s)
{
  (void) s;
  return not_here ();
}

bool
selinux_default (const struct selinux *s, struct str path, mode_t mode,
                 struct buf *context)
{
  (void) s, (void) path, (void) mode, (void) context;
  return not_here ();
}

bool
selinux_of_new_file (const struct selinux *s, struct str maker, struct str place,
                     mode_t mode, struct buf *context)
{
  (void) s, (void) maker, (void) place, (void) mode, (void) context;
  return not_here ();
}

bool
selinux_of_new_process (const struct selinux *s, struct str maker, struct str program,
                        struct buf *context)
{
  (void) s, (void) maker, (void) program, (void) context;
  return not_here ();
}

bool
selinux_set_new_files (const struct selinux *s, struct str context)
{
  (void) s, (void) context;
  return not_here ();
}

bool
selinux_new_files (const struct selinux *s, struct buf *context)
{
  (void) s, (void) context;
  return not_here ();
}

bool
selinux_set_new_process (const struct selinux *s, struct str context)
{
  (void) s, (void) context;
  return not_here ();
}

#endif

bool
selinux_is_loaded (const struct selinux *s)
{
  return s->library_ != NULL;
}
