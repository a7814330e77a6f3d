/* What the policy has to say of security contexts (SELinux).
   SPDX-License-Identifier: GPL-3.0-or-later

   libselinux knows, which is loaded when a run first asks.  False is failure, with
   errno; ENODATA where there is no context.  */

#ifndef SYS_SELINUX_H
#define SYS_SELINUX_H

#include <sys/types.h>

#include "bound/buf.h"
#include "bound/str.h"

/* The library; { 0 } is one not loaded yet.  */
struct selinux { void *library_, *defaults_; };

/* Load S.  Whether SELinux is on; where it is not, or where there is no library,
   nothing is loaded and nothing below may be called.  */
bool selinux_load (struct selinux *s);
bool selinux_is_loaded (const struct selinux *s);
void selinux_unload (struct selinux *s);

/* Put the context of this process behind what CONTEXT has.  */
bool selinux_own (const struct selinux *s, struct buf *context);

/* Whether the policy knows CONTEXT.  */
bool selinux_is_valid (const struct selinux *s, struct str context);

/* CONTEXT as the kernel takes it, behind what RAW has: where contexts are shown
   translated, they are given so as well.  */
bool selinux_raw (const struct selinux *s, struct str context, struct buf *raw);

/* Read what files have by default; what one of MODE called PATH, from the root, has.  */
bool selinux_load_defaults (struct selinux *s);
bool selinux_default (const struct selinux *s, struct str path, mode_t mode,
                      struct buf *context);

/* What comes of it when a process of context MAKER makes a file of MODE in a folder of
   context PLACE, or runs a program of that context.  */
bool selinux_of_new_file (const struct selinux *s, struct str maker, struct str place,
                          mode_t mode, struct buf *context);
bool selinux_of_new_process (const struct selinux *s, struct str maker,
                             struct str program, struct buf *context);

/* From now on files that we make have CONTEXT, programs that we run.  The former as it
   is: nothing is added where none was set.  */
bool selinux_set_new_files (const struct selinux *s, struct str context);
bool selinux_new_files (const struct selinux *s, struct buf *context);
bool selinux_set_new_process (const struct selinux *s, struct str context);

#endif
