/* The options -Z and --context of tools that make files.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CLI_CONTEXT_H
#define CLI_CONTEXT_H

#include "cli/tool.h"
#include "sys/selinux.h"

/* Which security context is asked for.  */
struct context_wanted
{
  bool is_default;              /* what the policy has for each name: SELINUX has its
                                   defaults loaded */
  struct str given;             /* this one; if not given, none is */
  struct selinux selinux;       /* loaded where one of them is asked for */
};

/* Rows of options; CALL says context_want.  */
#define CONTEXT_ROWS(call)                                                  \
  { 'Z', NULL, CALL_PLAIN (call),                                           \
    N_("give what is made the default security context") },                 \
  { 0, "context", CALL_OR ((call), "CTX"),                                  \
    N_("the same, or the context CTX") }

/* -Z or --context was given, with the CONTEXT or without one.  Where SELinux is off,
   *WANTED stays as it is: no default context is one then, and one that is given is warned
   about; NEEDED is the word for what it would take.  */
void context_want (struct invocation *inv, struct context_wanted *wanted,
                   struct str context, const char *needed);

/* What is made from now on gets the context that was given, if one was.  Ends the run
   where that cannot be.  */
void context_begin (struct invocation *inv, const struct context_wanted *wanted);

#endif
