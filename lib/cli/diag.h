/* What goes wrong, said in GNU's words.
   SPDX-License-Identifier: GPL-3.0-or-later

   A message is "NAME: MESSAGE" on standard error.  What standard output holds
   is written before it, so that the two read in the order of events.  */

#ifndef CLI_DIAG_H
#define CLI_DIAG_H

#include "bound/str.h"

struct invocation;

/* Say it, remember that the run failed, go on.  */
void complain (struct invocation *inv, const char *format, ...)
  __attribute__ ((format (printf, 2, 3)));
/* The same, with ": " and what the errno ERROR means behind it.  */
void complain_errno (struct invocation *inv, int error, const char *format, ...)
  __attribute__ ((format (printf, 3, 4)));
/* The same: "NAME: FILE: " and what ERROR means.  */
void complain_file (struct invocation *inv, struct str file, int error);

/* Say it and go on; the run has not failed.  The same with what the errno ERROR
   means behind it, where there is one.  */
void warn (struct invocation *inv, const char *format, ...)
  __attribute__ ((format (printf, 2, 3)));
void warn_errno (struct invocation *inv, int error, const char *format, ...)
  __attribute__ ((format (printf, 3, 4)));

/* More of a message: no name in front, no newline behind.  */
void say (struct invocation *inv, const char *format, ...)
  __attribute__ ((format (printf, 2, 3)));
/* The same of TEXT, which may hold any byte.  */
void say_span (struct invocation *inv, struct span text);

/* Say on standard output what was done, for -v.  */
void report (struct invocation *inv, const char *format, ...)
  __attribute__ ((format (printf, 2, 3)));

/* End the run with the status so far.  */
void stop (struct invocation *inv) __attribute__ ((noreturn));

/* Say what is wrong with the command line, "Try 'NAME --help' for more
   information.", and end the run with the status of a usage error.  */
void usage_error (struct invocation *inv, const char *format, ...)
  __attribute__ ((format (printf, 2, 3), noreturn));
/* Only the line that begins with "Try"; the same without ending the run.  */
void say_try_help (struct invocation *inv);
void try_help (struct invocation *inv) __attribute__ ((noreturn));

/* Usage errors that many tools have.  */
void missing_operand (struct invocation *inv) __attribute__ ((noreturn));
void extra_operand (struct invocation *inv, struct str operand)
  __attribute__ ((noreturn));

#endif
