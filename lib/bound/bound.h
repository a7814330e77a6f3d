/* The stop: what happens when a bound would be passed.
   SPDX-License-Identifier: GPL-3.0-or-later

   Every checked access of lib/bound ends here when its check fails: one line
   on standard error, then abort.  A stop is a mistake of ours, never an answer
   to input: parse to checked numbers first, and return errors.  */

#ifndef BOUND_BOUND_H
#define BOUND_BOUND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Where a checked access stands, as "src/wc.c:123".  */
#define BOUND_TEXT_(line) #line
#define BOUND_LINE_(line) BOUND_TEXT_ (line)
#define BOUND_HERE __FILE__ ":" BOUND_LINE_ (__LINE__)

/* Views are made by the functions of lib/bound alone: an initializer that
   lists their fields by position is refused by the compiler.  */
#if defined __GNUC__ && !defined __clang__ && !defined __FRAMAC__
# define BOUND_VIEW __attribute__ ((designated_init))
#else
# define BOUND_VIEW
#endif

#if defined __GNUC__ && !defined __FRAMAC__
# define BOUND_COLD __attribute__ ((cold, noreturn))
# define BOUND_UNLIKELY(condition) __builtin_expect (!!(condition), 0)
#else
# define BOUND_COLD
# define BOUND_UNLIKELY(condition) (condition)
#endif

/* An object that the compiler need not clear before it is filled.  */
#if defined __GNUC__ && !defined __FRAMAC__
# define BOUND_UNSET __attribute__ ((uninitialized))
#else
# define BOUND_UNSET
#endif

/* Say "NAME: internal error: index INDEX outside 0..COUNT-1 at WHERE" and
   abort.  */
/*@ requires index >= count;
  @ assigns \nothing;
  @ ensures \false; */
void bound_stop (size_t index, size_t count, const char *where) BOUND_COLD;

/* Say "NAME: memory exhausted" and exit with the failure status given to
   bound_introduce.  */
/*@ assigns \nothing;
  @ ensures \false; */
void bound_out_of_memory (void) BOUND_COLD;

/* Tell the two functions above who speaks, and the exit status of memory
   exhaustion.  NAME is kept, not copied.  Until then they say "boundutils"
   and exit with 1.  */
void bound_introduce (const char *name, int failure);

#endif
