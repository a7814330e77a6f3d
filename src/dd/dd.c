/* dd: copy a file by blocks, and convert it.
   POSIX.1-2024 dd; GNU manual, "dd invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "dd.h"

#include <errno.h>
#include <fcntl.h>

#include "cli/quote.h"
#include "fs/mode.h"
#include "io/block.h"
#include "records.h"
#include "source.h"
#include "sys/environment.h"
#include "sys/file.h"
#include "sys/memory.h"
#include "sys/names.h"
#include "target.h"
#include "text/human.h"

static int dd_main (struct invocation *);

const struct tool dd_tool = {
  .name = "dd",
  .synopsis = N_("[OPERAND]...\nOPTION"),
  .summary = N_("Copy a file by blocks, and convert it, as the operands say."),
  .options = NO_OPTIONS,
  .notes = N_("Operands:\n"
              "\n"
              "  bs=BYTES        read and write blocks of at most BYTES (512), whatever ibs and\n"
              "                  obs say; what is read at once is written at once\n"
              "  cbs=BYTES       records of conv=block and conv=unblock have BYTES\n"
              "  conv=CONVS      convert as CONVS say, separated by commas\n"
              "  count=N         copy N input blocks and no more\n"
              "  ibs=BYTES       read blocks of at most BYTES (512)\n"
              "  if=FILE         read from FILE and not from standard input\n"
              "  iflag=FLAGS     read as FLAGS say, separated by commas\n"
              "  obs=BYTES       write blocks of BYTES (512)\n"
              "  of=FILE         write to FILE and not to standard output\n"
              "  oflag=FLAGS     write as FLAGS say, separated by commas\n"
              "  seek=N          begin to write N output blocks into the output; oseek=N\n"
              "  skip=N          begin to read N input blocks into the input; iseek=N\n"
              "  status=LEVEL    tell on standard error, in place of all there is to tell at\n"
              "                  the end: nothing but errors (none), all but the time and the\n"
              "                  rate (noxfer), how far it has come as well (progress)\n"
              "\n"
              "N and BYTES may have units: c=1, w=2, b=512, kB=1000, K=1024, MB=1000*1000,\n"
              "M=1024*1024, and so on for G, T, P, E, Z, Y, R, Q; KiB=K, MiB=M, and so on.\n"
              "With an x between them, numbers are multiplied.  N with a B in it counts bytes,\n"
              "not blocks.\n"
              "\n"
              "CONVS:\n"
              "\n"
              "  ascii      from EBCDIC to ASCII\n"
              "  ebcdic     from ASCII to EBCDIC\n"
              "  ibm        from ASCII to the EBCDIC of IBM\n"
              "  block      make records of lines: spaces in place of newlines, up to cbs\n"
              "  unblock    make lines of records: a newline in place of spaces at the end\n"
              "  lcase      small letters in place of capitals\n"
              "  ucase      capitals in place of small letters\n"
              "  sparse     seek over output blocks that are all NUL\n"
              "  swab       let bytes trade places in pairs\n"
              "  sync       fill short input blocks with NUL, with spaces for block and unblock\n"
              "  excl       fail where the output file is there\n"
              "  nocreat    fail where it is not\n"
              "  notrunc    leave in it what is not written over\n"
              "  noerror    go on behind what cannot be read\n"
              "  fdatasync  have the data on disk before the end\n"
              "  fsync      and what else belongs to the file\n"
              "\n"
              "FLAGS:\n"
              "\n"
              "  append     write to the end (with conv=notrunc, lest that be the beginning)\n"
              "  direct     do not keep data in memory\n"
              "  directory  fail unless it is a directory\n"
              "  dsync      have data on disk after each write\n"
              "  sync       and what else belongs to the file\n"
              "  fullblock  wait for whole input blocks (iflag)\n"
              "  nonblock   do not wait\n"
              "  noatime    do not change the time of access\n"
              "  nocache    have the system forget the data\n"
              "  noctty     let a terminal not become the controlling one\n"
              "  nofollow   fail where the name is a symbolic link\n"
              "  count_bytes, skip_bytes (iflag), seek_bytes (oflag)\n"
              "             let the operand of that name count bytes\n"
              "\n"
              "The signal USR1 has dd tell what it has done so far, and go on."),
  .run = dd_main,
};

/* Ends.  */

struct str
source_name (const struct dd *d)
{
  struct str given = d->job->input;
  return str_given (given) ? given : str_of (_("standard input"));
}

struct str
target_name (const struct dd *d)
{
  struct str given = d->job->output;
  return str_given (given) ? given : str_of (_("standard output"));
}

int
open_end (struct dd *d, struct str name, int flags)
{
  for (;;)
    {
      heed_signals (d);
      int fd = sys_open_once (SYS_HERE, name, flags, MODE_ALL);
      if (fd >= 0)
        return fd;
      if (errno != EINTR)
        {
          complain_errno (d->inv, errno, _("failed to open %s"), quoted_file (name));
          stop (d->inv);
        }
    }
}

/* Let FD have FLAGS as well.  False, with errno, where it cannot.  */
static bool
try_flags (int fd, int flags)
{
  struct stat status;
  /* These only tell how to open.  */
  flags &= ~(O_NOCTTY | O_NOFOLLOW);
  if (flags == 0)
    return true;
  int before = sys_flags (fd);
  if (before < 0 || (before | flags) == before)
    return before >= 0;
  if (flags & O_DIRECTORY)
    {
      if (!sys_status (fd, &status))
        return false;
      errno = ENOTDIR;
      if (!S_ISDIR (status.st_mode))
        return false;
      flags &= ~O_DIRECTORY;
    }
  return (before | flags) == before || sys_set_flags (fd, before | flags);
}

void
add_flags (struct dd *d, int fd, int flags, struct str (*name) (const struct dd *))
{
  if (try_flags (fd, flags))
    return;
  complain_errno (d->inv, errno, _("setting flags for %s"), quoted_file (name (d)));
  stop (d->inv);
}

struct mspan
block_memory (struct dd *d, size_t length, bool is_input)
{
  struct mspan usual = is_input ? block_for_input () : block_for_output ();
  struct mspan memory = length <= usual.length ? mspan_first (usual, length)
                                               : sys_memory_try (length);
  if (memory.length > 0)
    return memory;
  BUF (size);
  human_append (&size, length, 1,
                (struct block_size) { .bytes = 1, .rounding = ROUND_TO_NEAREST, .scaled = true,
                                      .binary = true, .names_unit = true,
                                      .names_bytes = true, .spaced = true });
  complain (d->inv,
            is_input ? _("memory exhausted by input buffer of size %zu bytes (%s)")
                     : _("memory exhausted by output buffer of size %zu bytes (%s)"),
            length, str_c (buf_str (&size)));
  stop (d->inv);
}

/* Ending.  */

struct invocation *
speaker (struct dd *d)
{
  int error = errno;
  statistics_end_line (&d->statistics, d->inv);
  errno = error;
  return d->inv;
}

void
finish (struct dd *d)
{
  /* Who interrupts does not want to wait for a disk.  */
  if (!d->interrupted)
    target_sync (d);
  int source = d->source.fd, target = d->target.fd;
  d->source.fd = d->target.fd = -1;
  if (source >= 0 && sys_close (source) < 0)
    {
      complain_errno (speaker (d), errno, _("closing input file %s"),
                      quoted_file (source_name (d)));
      stop (d->inv);
    }
  if (target >= 0 && sys_close (target) < 0)
    {
      complain_errno (speaker (d), errno, _("closing output file %s"),
                      quoted_file (target_name (d)));
      stop (d->inv);
    }
  statistics_tell (&d->statistics, d->inv);
}

void
fail (struct dd *d)
{
  d->inv->status = failure_status (d->inv->tool);
  finish (d);
  stop (d->inv);
}

void
give_up (struct dd *d)
{
  if (!target_sync (d))
    stop (d->inv);
  fail (d);
}

void
heed_noted_signals (struct dd *d)
{
  while (signals_noted ())
    if (signal_was_noted (SIGINT))
      {
        d->interrupted = true;
        finish (d);
        signal_end_by (SIGINT);
      }
    else if (signal_was_noted (SIGUSR1))
      statistics_tell (&d->statistics, d->inv);
}

static void
note_signals (void)
{
  if (!environment_posix_strict ())
    signal_note (SIGUSR1, false);
  bool is_ignored;
  if (signal_is_ignored (SIGINT, &is_ignored) && !is_ignored)
    signal_note (SIGINT, true);
}

/* Copying.  */

/* How much to read next; 0 where all that was asked for is read.  */
static size_t
length_wanted (const struct dd *d)
{
  const struct statistics *s = &d->statistics;
  uintmax_t blocks = (uintmax_t) d->job->count.blocks, done = s->whole_in + s->partial_in;
  if (done < blocks)
    return d->job->input_block;
  return done == blocks ? (size_t) d->job->count.bytes : 0;
}

/* What missing input is filled with.  */
static unsigned char
filler (const struct job *job)
{
  return job->conversions & (CONV_BLOCK | CONV_UNBLOCK) ? ' ' : '\0';
}

/* A block could not be read.  Whether to go on: with a filled one in its place, or with
   the next, where it *IS_LEFT_OUT.  */
static bool
pass_error (struct dd *d, int error, bool *is_left_out)
{
  const struct job *job = d->job;
  bool goes_on = job->conversions & CONV_NOERROR;
  if (!goes_on)
    complain_errno (speaker (d), error, _("error reading %s"), quoted_file (source_name (d)));
  else if (job->telling != TELL_NOTHING)
    warn_errno (speaker (d), error, _("error reading %s"), quoted_file (source_name (d)));
  if (!goes_on)
    return false;
  statistics_tell (&d->statistics, d->inv);
  source_pass_bad (d, job->input_block - d->source.partial);
  *is_left_out = !(job->conversions & CONV_SYNC) || d->source.partial > 0;
  return true;
}

/* Count the block that was read, whose LENGTH that is, and fill it where that is wanted: how
   long it is then.  */
static size_t
count_block (struct dd *d, size_t length)
{
  size_t whole = d->job->input_block;
  if (length == whole)
    {
      d->statistics.whole_in++;
      d->source.partial = 0;
      return length;
    }
  d->statistics.partial_in++;
  d->source.partial = length;
  if (!(d->job->conversions & CONV_SYNC))
    return length;
  if (!(d->job->conversions & CONV_NOERROR))
    mspan_fill (mspan_from (d->source.block, length), filler (d->job));
  return whole;
}

/* Read the next block, as it is to be converted and written.  False at the end.  */
static bool
next_block (struct dd *d, struct mspan *block)
{
  const struct job *job = d->job;
  for (size_t wanted; (wanted = length_wanted (d)) > 0;)
    {
      bool is_left_out = false;
      if (job->telling == TELL_PROGRESS)
        statistics_progress (&d->statistics, d->inv);
      /* What of a bad block is read stays, with nothing old behind it.  */
      if (job->conversions & CONV_SYNC && job->conversions & CONV_NOERROR)
        mspan_fill (d->source.block, filler (job));
      ssize_t count = source_read (d, wanted);
      if (count == 0)
        d->target.cache.forgets_rest |= d->target.cache.forgets
                                        && !(job->conversions & CONV_NOTRUNC);
      if (count == 0 || (count < 0 && !pass_error (d, errno, &is_left_out)))
        return false;
      if (is_left_out)
        continue;
      size_t length = count_block (d, count < 0 ? 0 : (size_t) count);
      *block = mspan_first (d->source.block, length);
      return true;
    }
  return false;
}

static void
copy (struct dd *d)
{
  struct mspan block;
  if (!d->job->gathers)
    {
      while (next_block (d, &block))
        target_write (d, mspan_span (block));
      return;
    }
  struct records records;
  records_begin (&records, d->job);
  target_prepare (d);
  while (next_block (d, &block))
    records_put (&records, d, block);
  records_end (&records, d);
}

/* Have the system forget what was copied.  Where nothing was to be copied, that is all that
   was asked for, and failure is complained of.  */
static void
forget (struct dd *d)
{
  bool matters = !is_any (d->job->count);
  struct source *s = &d->source;
  struct target *t = &d->target;
  if ((s->cache.forgets || s->cache.forgets_rest) && !source_forget (d) && matters)
    complain_errno (speaker (d), errno, _("failed to discard cache for: %s"),
                    quoted_name (source_name (d)));
  if ((t->cache.forgets || t->cache.forgets_rest) && !target_forget (d) && matters)
    complain_errno (speaker (d), errno, _("failed to discard cache for: %s"),
                    quoted_name (target_name (d)));
}

static int
dd_main (struct invocation *inv)
{
  struct job job;
  job_parse (inv, &job);
  struct dd d = { .inv = inv, .job = &job, .source.fd = -1, .target.fd = -1 };
  note_signals ();
  source_open (&d);
  target_open (&d);
  statistics_begin (&d.statistics, job.telling);
  source_skip (&d);
  target_seek (&d);
  if (is_any (job.count))
    {
      source_prepare (&d);
      copy (&d);
      target_end (&d);
      if (job.conversions & (CONV_FDATASYNC | CONV_FSYNC))
        statistics_last_progress (&d.statistics, inv);
    }
  target_sync (&d);
  forget (&d);
  finish (&d);
  heed_signals (&d);
  return inv->status;
}
