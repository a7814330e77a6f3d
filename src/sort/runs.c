/* Sorted runs.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "runs.h"

#include <errno.h>

#include "cli/quote.h"
#include "io/tempfile.h"
#include "order/merging.h"
#include "texts.h"
#include "sys/file.h"
#include "sys/machine.h"
#include "sys/process.h"
#include "sys/splice.h"

static void
output_failed (struct output *out, void *whom)
{
  struct invocation *inv = whom;
  complain_errno (inv, out->error, _("write failed: %s"), quoted_name (out->name));
  stop (inv);
}

void
output_stops (struct invocation *inv, struct output *out)
{
  out->failed = output_failed;
  out->whom = inv;
}

/* --- writing -------------------------------------------------------------- */

static bool
compresses (const struct runs *runs)
{
  return str_given (runs->compressor) && !runs->compresses_no_more;
}

/* Start the compressor with ARGUMENT.  Where there are too many processes there may soon be
   fewer: then it is tried again, TRIES times in all.  Its ID, or -1 with errno.  */
static pid_t
start_program (const struct runs *runs, struct str argument, int input, int output, int tries)
{
  for (double quarters = 1;; quarters *= 2)
    {
      pid_t id = sys_start_filter (runs->compressor, argument, input, output);
      if (id >= 0 || errno != EAGAIN || --tries == 0)
        return id;
      sys_sleep (quarters / 4);
    }
}

/* Have what is put to RUN go through the compressor.  Where that cannot be started,
   nothing is compressed from then on; what is can still be read.  */
static void
start_compressor (struct runs *runs, struct new_run *run)
{
  struct sys_pipe pipe;
  if (!sys_pipe_open (&pipe))
    {
      complain_errno (runs->inv, errno, "%s", _("couldn't create pipe"));
      stop (runs->inv);
    }
  pid_t id = start_program (runs, str_none (), pipe.read_end, output_fd (&run->file), 4);
  if (id < 0)
    {
      warn_errno (runs->inv, errno, _("could not run compress program %s"),
                  quoted_file (runs->compressor));
      sys_pipe_close (&pipe);
      runs->compresses_no_more = true;
      return;
    }
  sys_close (pipe.read_end);
  run->filter = id;
  run->out = output_on (run->file.name, pipe.write_end);
}

/* How many descriptors a run takes while it is written.  */
static size_t
descriptors_of_a_run (const struct runs *runs)
{
  return compresses (runs) ? 3 : 1;
}

void
run_begin (struct runs *runs, struct new_run *run)
{
  struct str folder = VEC_AT (runs->folders, runs->next_folder++ % runs->folders.count);
  int error;
  *run = (struct new_run) { .filter = 0 };
  if (!tempfile_open_in (&run->file, folder, &error))
    {
      complain_errno (runs->inv, error, _("cannot create temporary file in %s"),
                      quoted_file (folder));
      stop (runs->inv);
    }
  if (compresses (runs))
    start_compressor (runs, run);
  if (!run->filter)
    run->out = run->file;
  output_stops (runs->inv, &run->out);
}

static void
wait_for_compressor (struct runs *runs, pid_t id, struct str option)
{
  struct sys_end end;
  if (!sys_wait_for (id, &end))
    {
      complain_errno (runs->inv, errno, _("waiting for %s%s"), str_c (runs->compressor),
                      str_given (option) ? " -d" : "");
      stop (runs->inv);
    }
  if (end.by_signal || end.number != 0)
    {
      complain (runs->inv, _("%s%s terminated abnormally"), quoted (runs->compressor),
                str_given (option) ? " [-d]" : "");
      stop (runs->inv);
    }
}

struct run
run_end (struct runs *runs, struct new_run *run)
{
  struct run result = { .compressed = run->filter != 0 };
  if (result.compressed)
    {
      output_close (&run->out);
      wait_for_compressor (runs, run->filter, str_none ());
    }
  else
    run->file = run->out;
  if (!tempfile_read (&run->file, &result.in))
    output_failed (&run->file, runs->inv);
  return result;
}

/* --- reading -------------------------------------------------------------- */

/* A run that is being read.  */
struct reading { struct input in; pid_t decompressor; };

static void
start_decompressor (struct runs *runs, struct run *run, struct reading *reading)
{
  struct sys_pipe pipe;
  if (!sys_pipe_open (&pipe))
    {
      complain_errno (runs->inv, errno, "%s", _("couldn't create pipe"));
      stop (runs->inv);
    }
  reading->decompressor = start_program (runs, STR ("-d"), input_fd (&run->in),
                                         pipe.write_end, 9);
  if (reading->decompressor < 0)
    {
      complain_errno (runs->inv, errno, _("could not run compress program %s -d"),
                      quoted_file (runs->compressor));
      stop (runs->inv);
    }
  sys_close (pipe.write_end);
  input_close (&run->in);
  input_on (&reading->in, run->in.name, pipe.read_end, NULL);
}

static void
run_open (struct runs *runs, struct run *run, struct reading *reading)
{
  *reading = (struct reading) { .decompressor = 0 };
  if (str_given (run->name))
    text_open (runs->inv, &reading->in, run->name);
  else if (run->compressed)
    start_decompressor (runs, run, reading);
  else
    reading->in = run->in;
}

static void
run_close (struct runs *runs, struct reading *reading)
{
  text_close (runs->inv, &reading->in);
  if (reading->decompressor)
    wait_for_compressor (runs, reading->decompressor, STR ("-d"));
}

/* Merge COUNT runs from the one numbered FIRST on to OUT.  */
static void
merge_some (struct runs *runs, size_t first, size_t count, struct output *out)
{
  VEC (struct reading) readings = { 0 };
  merge_sources sources = { 0 };
  for (size_t i = 0; i < count; i++)
    {
      struct reading reading;
      struct merge_source source;
      run_open (runs, &VEC_AT (runs->list, first + i), &reading);
      VEC_PUSH (readings, reading);
      lines_begin (&source.lines, reading.in, runs->order->end);
      VEC_PUSH (sources, source);
    }
  const struct merge_source *failed = merge_lines (runs->order, &sources, out);
  if (failed)
    text_failed (runs->inv, &failed->lines.in);
  for (size_t i = 0; i < count; i++)
    {
      struct reading *reading = &VEC_AT (readings, i);
      reading->in = VEC_AT (sources, i).lines.in;
      run_close (runs, reading);
    }
  VEC_RELEASE (sources);
  VEC_RELEASE (readings);
}

/* How many of MOST runs from the one numbered FIRST on can be opened with another that
   is written.  Ours are open.  */
static size_t
runs_to_open (const struct runs *runs, size_t first, size_t most)
{
  size_t left = sys_descriptors_left ();
  size_t apart = descriptors_of_a_run (runs), count = 0;
  for (; count < most; count++)
    if (str_given (VEC_AT (runs->list, first + count).name) && left-- <= apart)
      break;
  return count;
}

/* Make of each BATCH runs one, in front of those that are not merged this time, until
   all but WANTED are gone or each was merged once.  Where descriptors are short, merge
   as many as can be opened, once.  */
static void
merge_batches (struct runs *runs, size_t wanted)
{
  run_vec merged = { 0 };
  size_t count = runs->list.count, first = 0;
  bool short_of_descriptors = false;
  /* No more than are too many.  */
  while (count - first > 1 && merged.count + (count - first) > wanted && !short_of_descriptors)
    {
      size_t excess = merged.count + (count - first) - wanted + 1;
      size_t some = size_min (size_min (runs->batch, excess), count - first);
      size_t openable = runs_to_open (runs, first, some);
      short_of_descriptors = openable < some;
      /* Those that were merged are open: have them merged with others first.  */
      if (short_of_descriptors && first > 0)
        break;
      some = size_min (some, size_max (openable, 2));
      struct new_run run;
      run_begin (runs, &run);
      merge_some (runs, first, some, &run.out);
      VEC_PUSH (merged, run_end (runs, &run));
      first += some;
    }
  for (; first < count; first++)
    {
      struct run run = VEC_AT (runs->list, first);
      VEC_PUSH (merged, run);
    }
  VEC_RELEASE (runs->list);
  runs->list = merged;
}

void
runs_limit (struct runs *runs)
{
  /* The next run, the one that merging makes, and the next input.  */
  size_t needed = 2 * descriptors_of_a_run (runs) + 1;
  if (runs->list.count > 1 && sys_descriptors_left () < needed)
    merge_batches (runs, size_min (runs->batch, runs->list.count / 2));
}

void
runs_spare (struct runs *runs, struct output *out)
{
  const struct stat *target = output_status (out);
  FOR_EACH (run, runs->list)
    {
      struct input in;
      if (!str_given (run->name))
        continue;
      text_open (runs->inv, &in, run->name);
      const struct stat *status = input_status (&in);
      if (target && status && S_ISREG (status->st_mode) && sys_is_one_file (status, target))
        {
          struct new_run copy;
          run_begin (runs, &copy);
          for (struct span block; input_block (&in, &block);)
            put_span (&copy.out, block);
          if (in.error)
            text_failed (runs->inv, &in);
          *run = run_end (runs, &copy);
        }
      text_close (runs->inv, &in);
    }
}

void
runs_reduce (struct runs *runs)
{
  while (runs->list.count > runs->batch
         || (runs->list.count > 2 && runs_to_open (runs, 0, runs->list.count) < runs->list.count))
    merge_batches (runs, size_min (runs->batch, runs->list.count - 1));
}

void
runs_merge (struct runs *runs, struct output *out)
{
  merge_some (runs, 0, runs->list.count, out);
}
