/* stat: tell the status of files or file systems.
   GNU manual, "stat invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "sys/context.h"
#include "sys/file.h"
#include "teller.h"

enum form { USUAL_FORM, TERSE_FORM, LINE_FORMAT, EXACT_FORMAT };

struct settings
{
  bool follow, file_system, terse;
  enum sys_freshness freshness;
  struct str format;            /* if given, … */
  bool exact;                   /* … with escapes and without a newline behind it */
};

static const struct choice modes[] = {
  { "default", FRESH_AS_USUAL, N_("as the file system has it") },
  { "never", FRESH_FROM_SOURCE, N_("ask the machine that has the file") },
  { "always", FRESH_OR_REMEMBERED, N_("what is remembered will do") },
};

static option_call take_format, take_exact_format;

static const struct option_row options[] = {
  { 'L', "dereference", FLAG (follow), N_("tell of what symbolic links point to") },
  { 'f', "file-system", FLAG (file_system), N_("tell of file systems in place of files") },
  { 0, "cached", CHOICE (freshness, modes, "MODE"),
    N_("whether what is remembered of files of other machines will do;\n"
       "see MODE below") },
  { 'c', "format", CALL (take_format, "FORMAT"),
    N_("put FORMAT and a newline in place of the default") },
  { 0, "printf", CALL (take_exact_format, "FORMAT"),
    N_("put FORMAT, in which backslashes begin escapes, and no newline") },
  { 't', "terse", FLAG (terse), N_("put all on one line, for programs") },
};

static int stat_main (struct invocation *);

const struct tool stat_tool = {
  .name = "stat",
  .synopsis = N_("[OPTION]... FILE..."),
  .summary = N_("Put what the system tells of each FILE, or of the file system that it lies in,\n"
                "on standard output."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("MODE is one of these:\n"
              "{choices}\n\n"
              "FORMAT may have these directives of files:\n"
              "  %a   permissions in octal (%#a: with a 0 in front)\n"
              "  %A   permissions and kind as ls -l has them\n"
              "  %b   blocks that it takes, of %B bytes each\n"
              "  %C   security context\n"
              "  %d   device that it lies on, a number; %D in hexadecimal; %Hd and %Ld its\n"
              "       major and minor part\n"
              "  %f   mode in hexadecimal\n"
              "  %F   kind in words\n"
              "  %g   group, a number; %G its name\n"
              "  %h   hard links\n"
              "  %i   inode\n"
              "  %m   mount point\n"
              "  %n   name; %Qn and %N quoted where it must be, %N with what a symbolic\n"
              "       link points to\n"
              "  %o   bytes that are best read or written at once\n"
              "  %r   device that it is, a number; %R in hexadecimal; %Hr and %Lr its major\n"
              "       and minor part, %t and %T the same in hexadecimal\n"
              "  %s   size in bytes\n"
              "  %u   owner, a number; %U the name\n"
              "  %w   time of birth; %W in seconds since 1970\n"
              "  %x   time of last access; %X in seconds since 1970\n"
              "  %y   time of last change of the data; %Y in seconds since 1970\n"
              "  %z   time of last change of the status; %Z in seconds since 1970\n\n"
              "and these of file systems:\n"
              "  %a   free blocks for others than root; %f free blocks; %b all blocks\n"
              "  %c   all inodes; %d free inodes\n"
              "  %i   ID in hexadecimal\n"
              "  %l   longest name\n"
              "  %n   name of the file; %Qn quoted where it must be\n"
              "  %s   bytes that are best read or written at once\n"
              "  %S   bytes of a block\n"
              "  %t   kind in hexadecimal; %T in words\n\n"
              "Behind the % may stand flags, a width and a precision, as in formats of printf;\n"
              "%.3X has milliseconds, %.X nanoseconds.\n\n"
              "-t is the same as these FORMATs, for files and for file systems (%C where there\n"
              "are contexts):\n"
              "  %n %s %b %f %u %g %D %i %h %t %T %X %Y %Z %W %o %C\n"
              "  %n %i %l %t %s %S %b %f %a %c %d"),
  .in_shells = true,
  .run = stat_main,
};

static void
take_format (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  struct settings *set = settings;
  set->format = argument;
  set->exact = false;
}

static void
take_exact_format (struct invocation *inv, void *settings, struct str argument)
{
  take_format (inv, settings, argument);
  struct settings *set = settings;
  set->exact = true;
}

/* --- the formats of those who give none ------------------------------------------ */

static const char file_format[]
  = N_("  File: %N\n"
       "  Size: %-10s\tBlocks: %-10b IO Block: %-6o %F\n"
       "Device: %Hd,%Ld\tInode: %-10i  Links: %h\n"
       "Access: (%04a/%10.10A)  Uid: (%5u/%8U)   Gid: (%5g/%8G)\n");
static const char device_format[]
  = N_("  File: %N\n"
       "  Size: %-10s\tBlocks: %-10b IO Block: %-6o %F\n"
       "Device: %Hd,%Ld\tInode: %-10i  Links: %-5h Device type: %Hr,%Lr\n"
       "Access: (%04a/%10.10A)  Uid: (%5u/%8U)   Gid: (%5g/%8G)\n");
static const char context_format[] = N_("Context: %C\n");
static const char times_format[]
  = N_("Access: %x\nModify: %y\nChange: %z\n Birth: %w\n");
static const char system_format[]
  = N_("  File: %Qn\n"
       "    ID: %-8i Namelen: %-7l Type: %T\n"
       "Block size: %-10s Fundamental block size: %S\n"
       "Blocks: Total: %-10b Free: %-10f Available: %a\n"
       "Inodes: Total: %-10c Free: %d\n");

static void
add_usual (struct invocation *inv, struct span text, enum subject subject, piece_list *format)
{
  format_add (format, &inv->arena, text, subject, false);
}

static void
add_labels (struct invocation *inv, const char *text, enum subject subject,
            piece_list *format)
{
  add_usual (inv, str_span (str_of (_(text))), subject, format);
}

static void
make_format (struct invocation *inv, struct teller *teller)
{
  const struct settings *set = inv->settings;
  enum subject subject = set->file_system ? FILE_SYSTEMS : FILES;
  if (str_given (set->format))
    {
      format_add (&teller->format, &inv->arena, str_span (set->format), subject, set->exact);
      if (!set->exact)
        add_usual (inv, SPAN ("\n"), subject, &teller->format);
    }
  else if (subject == FILE_SYSTEMS && set->terse)
    add_usual (inv, SPAN ("%Qn %i %l %t %s %S %b %f %a %c %d\n"), subject, &teller->format);
  else if (subject == FILE_SYSTEMS)
    add_labels (inv, system_format, subject, &teller->format);
  else if (set->terse)
    {
      add_usual (inv, SPAN ("%Qn %s %b %f %u %g %D %i %h %t %T %X %Y %Z %W %o"), subject,
                 &teller->format);
      add_usual (inv, sys_has_contexts () ? SPAN (" %C\n") : SPAN ("\n"), subject,
                 &teller->format);
    }
  else
    {
      add_labels (inv, file_format, subject, &teller->format);
      add_labels (inv, device_format, subject, &teller->device_format);
      if (sys_has_contexts ())
        {
          add_labels (inv, context_format, subject, &teller->format);
          add_labels (inv, context_format, subject, &teller->device_format);
        }
      add_labels (inv, times_format, subject, &teller->format);
      add_labels (inv, times_format, subject, &teller->device_format);
    }
}

/* Prepare what the directives need beside the files.  */
static void
prepare (struct invocation *inv, struct teller *teller)
{
  const piece_list *format = &teller->format;
  teller->wants_birth = format_has (format, 0, 'w') || format_has (format, 0, 'W');
  bool quotes = format_has (format, 0, 'N') || format_has (format, 'Q', 'n');
  if (quotes)
    quoter_for_output (&teller->quoter, quoting_of_environment (inv, QUOTING_SHELL_ESCAPE),
                       span_empty ());
  teller->zone = zone_here ();
  time_style_make (&teller->times, STR ("%Y-%m-%d %H:%M:%S.%N %z"), &teller->zone, C_WORDS);
}

static int
stat_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count == 0)
    missing_operand (inv);
  struct teller teller = { .inv = inv, .follow = set->follow, .freshness = set->freshness };
  make_format (inv, &teller);
  prepare (inv, &teller);
  FOR_EACH (name, inv->operands)
    if (set->file_system)
      tell_file_system (&teller, *name);
    else
      tell_file (&teller, *name);
  return inv->status;
}
