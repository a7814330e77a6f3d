/* Digests of many files: on several threads where there is much to do.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "digest/files.h"

#include <stdatomic.h>

#include "io/block.h"
#include "io/output.h"
#include "sys/threads.h"

/* Of a job: nothing is known; it may be done out of turn; it is done; it waits for its
   turn.  */
enum { TO_BE_SEEN, MAY_BE_SHARED, DONE, LEFT_FOR_ITS_TURN };

static void
do_job (struct digest_job *job, struct digest_effort *effort, struct mspan room,
        struct output *before)
{
  struct input in;
  if (str_equal (job->name, STR ("-")))
    input_stdin (&in, job->name, before);
  else
    input_open (&in, job->name, before);
  if (!in.error)
    digest_input (job->kind, &in, room, effort, &job->value);
  job->error = in.error;
  if (!input_close (&in) && !job->error)
    job->error = in.error;
}

static void
do_in_turn (struct digest_files *files, digest_jobs *jobs, size_t begin, size_t end,
            struct mspan room)
{
  for (size_t i = begin; i < end; i++)
    {
      struct digest_job *job = &VEC_AT (*jobs, i);
      if (str_given (job->name))
        do_job (job, &files->effort, room, files->before);
      files->told (files->whom, job);
    }
}

/* --- on several threads --------------------------------------------------- */

/* Fewer bytes than these are digested before a thread has begun.  A file is worth some
   for its opening; and sums take a tenth of the time that digests do.  */
enum { SHARE_BYTES = 4 * 1024 * 1024, FILE_BYTES = 2 * 1024, SUM_FACTOR = 8 };

/* How many files are looked at to see what there is to do, before so many are done.  */
enum { SAMPLE = 8, IN_TURN = 128 };

/* More threads than these only have disks seek.  */
enum { WORKERS_MOST = 16 };

struct team
{
  struct digest_files *files;
  digest_jobs *jobs;
  atomic_size_t next;           /* the job that the next free thread takes */
  size_t next_told;
  struct mspan rooms[WORKERS_MOST];
};

static struct digest_job *
job_at (struct team *team, size_t i)
{
  return &VEC_AT (*team->jobs, i);
}

/* Whether JOB may be done out of turn: what it reads is nobody else's then.  The look at
   the name decides on nothing more.  */
static bool
may_be_shared (const struct digest_job *job, struct stat *status)
{
  return !str_given (job->name) || !sys_status_of_operand (job->name, status)
         || S_ISREG (status->st_mode);
}

/* Tell of what is done, as far as all before it is.  */
static void
tell (struct team *team, struct mspan room)
{
  struct digest_files *files = team->files;
  for (; team->next_told < team->jobs->count; team->next_told++)
    {
      struct digest_job *job = job_at (team, team->next_told);
      unsigned int state = __atomic_load_n (&job->sharing_, __ATOMIC_ACQUIRE);
      if (state < DONE)
        return;
      if (state == LEFT_FOR_ITS_TURN)
        do_job (job, &files->effort, room, files->before);
      files->told (files->whom, job);
    }
}

static void
do_jobs (void *whom, size_t number)
{
  struct team *team = whom;
  struct mspan room = ELEM (team->rooms, number);
  struct digest_effort effort = team->files->effort;
  effort.may_not_load = true;
  for (size_t i; (i = atomic_fetch_add (&team->next, 1)) < team->jobs->count;)
    {
      struct digest_job *job = job_at (team, i);
      struct stat status;
      unsigned int state = DONE;
      if (job->sharing_ != MAY_BE_SHARED && !may_be_shared (job, &status))
        state = LEFT_FOR_ITS_TURN;
      else if (str_given (job->name))
        do_job (job, &effort, room, NULL);
      __atomic_store_n (&job->sharing_, state, __ATOMIC_RELEASE);
      if (number > 0)
        continue;
      tell (team, room);
      if (team->files->before)
        output_flush (team->files->before);
    }
}

/* How many threads the jobs from BEGIN on are worth, as the first few of them suggest.  */
static size_t
workers_for (struct digest_files *files, digest_jobs *jobs, size_t begin)
{
  size_t count = jobs->count - begin, seen = size_min (count, SAMPLE);
  if (count < 2 || files->stdin_used)
    return 1;
  uintmax_t bytes = 0, effort = 0;
  enum digest_name name = VEC_AT (*jobs, begin).kind.name;
  for (size_t i = begin; i < begin + seen; i++)
    {
      struct digest_job *job = &VEC_AT (*jobs, i);
      struct stat status = { .st_size = 0 };
      if (!str_given (job->name))
        continue;
      if (!may_be_shared (job, &status))
        return 1;
      job->sharing_ = MAY_BE_SHARED;
      name = job->kind.name;
      uintmax_t size = (uintmax_t) (status.st_size < SHARE_BYTES ? status.st_size : SHARE_BYTES);
      bytes += size;
      effort += FILE_BYTES + (digest_is_sum (name) ? size / SUM_FACTOR : size);
    }
  if (effort < SHARE_BYTES && effort / seen * count < SHARE_BYTES)
    return 1;
  /* The threads load nothing.  */
  digest_expect (&files->effort, name, bytes / seen * count);
  return size_min (size_min (sys_processors (), WORKERS_MOST), count);
}

static void
do_shared (struct digest_files *files, digest_jobs *jobs, size_t begin, size_t workers,
           struct mspan room)
{
  struct team team = { .files = files, .jobs = jobs, .next = begin, .next_told = begin,
                       .rooms = { room } };
  for (size_t i = 1; i < workers; i++)
    ELEM (team.rooms, i) = block_of (INPUT_BLOCK);
  sys_share_work (workers, do_jobs, &team);
  tell (&team, room);
  for (size_t i = 1; i < workers; i++)
    block_release (&ELEM (team.rooms, i));
}

void
digest_files (struct digest_files *files, digest_jobs *jobs)
{
  FOR_EACH (job, *jobs)
    files->stdin_used |= str_equal (job->name, STR ("-"));
  struct mspan room = block_for_input ();
  for (size_t begin = 0, end; begin < jobs->count; begin = end)
    {
      size_t workers = workers_for (files, jobs, begin);
      end = workers > 1 ? jobs->count : size_min (jobs->count, begin + IN_TURN);
      if (workers > 1)
        do_shared (files, jobs, begin, workers, room);
      else
        do_in_turn (files, jobs, begin, end, room);
    }
  block_release (&room);
}
