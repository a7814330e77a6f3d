/* Digests of many files: on several threads where there is much to do.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DIGEST_FILES_H
#define DIGEST_FILES_H

#include "digest/digest.h"

/* A file to be digested; then what came of it.  */
struct digest_job
{
  struct str name;              /* "-" is standard input; none given: there is nothing to do */
  struct digest_kind kind;
  int error;                    /* 0, or the errno of what failed */
  struct digest_value value;
  unsigned int sharing_;
};

typedef VEC (struct digest_job) digest_jobs;

struct digest_files
{
  struct digest_effort effort;
  struct output *before;        /* flushed before what may take long; or NULL */
  bool stdin_used;              /* set where "-" was among the names */
  /* Told of each job when it is done, in their order, by the thread that called
     digest_files.  */
  void (*told) (void *whom, struct digest_job *job);
  void *whom;
};

/* Do all JOBS.  */
void digest_files (struct digest_files *files, digest_jobs *jobs);

#endif
