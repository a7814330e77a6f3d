/* Checking what files of checksums say.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "sums.h"

#include "bound/buf.h"
#include "cli/files.h"
#include "cli/quote.h"
#include "digest/check.h"
#include "digest/files.h"

typedef VEC (struct check_line) check_lines;

/* A file of checksums while it is checked.  Lines come in batches: those at hand.  */
struct checking
{
  struct invocation *inv;
  struct check_format format;
  struct lines_out out;
  struct digest_files files;
  /* Of this file.  */
  struct str title;
  bool is_stdin;
  uintmax_t line;               /* the number of the last one read */
  uintmax_t formatted, misformatted, unread, mismatched, matched;
  /* Of this batch: a job, a line and its number, and the tag of its algorithm, for each.  */
  struct arena arena;
  digest_jobs jobs;
  check_lines lines;
  VEC (uintmax_t) numbers;
  VEC (struct str) tags;
  size_t told;
};

/* --- what is told --------------------------------------------------------- */

/* "NAME: RESULT"; where there is no result, OK.  */
static void
put_result (struct checking *c, struct str name, const char *result)
{
  const struct settings *set = c->inv->settings;
  if (set->report == REPORT_NOTHING || (!result && set->report == REPORT_FAILURES))
    return;
  BUF (line);
  buf_format (&line, "%s: %s\n", quoted_name (name), result ? result : _("OK"));
  put_line (&c->out, buf_span (&line));
  if (output_is_terminal (&c->inv->out))
    output_flush (&c->inv->out);
}

static void
told_of (void *whom, struct digest_job *job)
{
  struct checking *c = whom;
  const struct settings *set = c->inv->settings;
  size_t i = c->told++;
  if (!str_given (job->name))
    {
      if (set->report == REPORT_LINES)
        warn (c->inv, _("%s: %ju: improperly formatted %s checksum line"),
              quoted_name (c->title), VEC_AT (c->numbers, i), str_c (VEC_AT (c->tags, i)));
    }
  else if (job->error == ENOENT && set->ignore_missing)
    ;
  else if (job->error)
    {
      complain_file (c->inv, job->name, job->error);
      c->unread++;
      put_result (c, job->name, _("FAILED open or read"));
    }
  else if (check_line_agrees (&VEC_AT (c->lines, i), &job->value))
    {
      c->matched++;
      put_result (c, job->name, NULL);
    }
  else
    {
      c->mismatched++;
      put_result (c, job->name, _("FAILED"));
    }
}

/* How much was wrong.  */
static void
warn_of_counts (struct checking *c)
{
  if (c->misformatted > 0)
    warn (c->inv, message_counted ("WARNING: %ju line is improperly formatted",
                                   "WARNING: %ju lines are improperly formatted",
                                   c->misformatted), c->misformatted);
  if (c->unread > 0)
    warn (c->inv, message_counted ("WARNING: %ju listed file could not be read",
                                   "WARNING: %ju listed files could not be read",
                                   c->unread), c->unread);
  if (c->mismatched > 0)
    warn (c->inv, message_counted ("WARNING: %ju computed checksum did NOT match",
                                   "WARNING: %ju computed checksums did NOT match",
                                   c->mismatched), c->mismatched);
}

/* What is said of a file at its end; whether all in it was as it should be.  */
static bool
sum_up (struct checking *c)
{
  const struct settings *set = c->inv->settings;
  if (c->formatted == 0)
    {
      complain (c->inv, _("%s: no properly formatted checksum lines found"),
                quoted_name (c->title));
      return false;
    }
  if (set->report != REPORT_NOTHING)
    {
      warn_of_counts (c);
      if (set->ignore_missing && c->matched == 0)
        complain (c->inv, _("%s: no file was verified"), quoted_name (c->title));
    }
  return c->matched > 0 && c->mismatched == 0 && c->unread == 0
         && !(set->strict && c->misformatted > 0);
}

/* --- the lines ------------------------------------------------------------ */

static void
take_line (struct checking *c, struct span line)
{
  c->line++;
  if (span_starts_with (line, SPAN ("#")))
    return;
  if (span_ends_in (line, '\r'))
    line = span_first (line, line.length - 1);
  if (line.length == 0)
    return;
  struct check_line read = { .base = DIGEST_HEX };
  struct digest_job job = { .error = 0 };
  bool ok = check_line_read (&c->format, line, &c->arena, &read)
            && !(c->is_stdin && str_equal (read.name, STR ("-")));
  c->formatted += ok;
  c->misformatted += !ok;
  job.name = ok ? read.name : str_none ();
  job.kind = read.kind;
  VEC_PUSH (c->jobs, job);
  VEC_PUSH (c->lines, read);
  VEC_PUSH (c->numbers, c->line);
  VEC_PUSH (c->tags, c->format.tag);
}

static void
check_batch (struct checking *c)
{
  c->told = 0;
  digest_files (&c->files, &c->jobs);
  VEC_CLEAR (c->jobs);
  VEC_CLEAR (c->lines);
  VEC_CLEAR (c->numbers);
  VEC_CLEAR (c->tags);
  arena_release (&c->arena);
}

/* Check the files that the file NAME tells of.  */
static void
check_file (struct checking *c, struct str name)
{
  struct invocation *inv = c->inv;
  struct input in;
  c->is_stdin = str_equal (name, STR ("-"));
  if (c->is_stdin)
    {
      input_stdin (&in, name, &inv->out);
      c->files.stdin_used = true;
    }
  else
    input_open (&in, name, &inv->out);
  c->title = file_title (&in);
  c->line = c->formatted = c->misformatted = c->unread = c->mismatched = c->matched = 0;
  if (in.error)
    {
      complain_file (inv, c->title, in.error);
      return;
    }
  for (struct span records; input_records (&in, '\n', &records);)
    {
      for (struct span line; span_next (&records, '\n', &line);)
        take_line (c, line);
      check_batch (c);
    }
  bool failed = in.error != 0;
  if (failed)
    complain (inv, _("%s: read error"), quoted_name (c->title));
  else if (!sum_up (c))
    inv->status = 1;
  if (!input_close (&in) && !failed)
    complain_file (inv, c->title, in.error);
}

void
check_operands (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct checking c = {
    .inv = inv,
    .format = { .algorithm = set->algorithm, .any = set->is_cksum && !set->chosen,
                .base64 = set->is_cksum, .tag = digest_tag (set->algorithm) },
    .out = { .out = &inv->out },
    .files = { .before = &inv->out, .told = told_of }
  };
  c.files.whom = &c;
  FOR_EACH (name, inv->operands)
    check_file (&c, *name);
  if (inv->operands.count == 0)
    check_file (&c, STR ("-"));
  if (c.files.stdin_used)
    close_stdin (inv);
  VEC_RELEASE (c.jobs);
  VEC_RELEASE (c.lines);
  VEC_RELEASE (c.numbers);
  VEC_RELEASE (c.tags);
}
