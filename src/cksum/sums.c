/* What cksum, sum and the programs named after a digest share.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sums.h"

#include "bound/buf.h"
#include "cli/quote.h"
#include "digest/files.h"
#include "digest/text.h"
#include "simd/crc.h"
#include "text/number.h"

void
take_length (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  enum number_end end = number_parse (argument, "", &set->bits);
  if (end != NUMBER_FINE && end != NUMBER_OVERFLOW)
    {
      complain (inv, "%s: %s", _("invalid length"), quoted (argument));
      stop (inv);
    }
  set->length = argument;
}

/* --- the settings, looked at together ------------------------------------- */

/* The length asked for is none of KIND's.  */
static void __attribute__ ((noreturn))
refuse_length (struct invocation *inv, const struct settings *set)
{
  struct str tag = digest_tag (set->algorithm);
  complain (inv, "%s: %s", _("invalid length"), quoted (set->length));
  if (!digest_has_any_length (set->algorithm))
    complain (inv, _("digest length for %s must be 224, 256, 384, or 512"), quoted (tag));
  else if (set->bits > 8 * DIGEST_BYTES_MOST)
    complain (inv, _("maximum digest length for %s is %d bits"), quoted (tag),
              8 * DIGEST_BYTES_MOST);
  else
    complain (inv, "%s", _("length is not a multiple of 8"));
  stop (inv);
}

/* What is to be worked out.  */
static struct digest_kind
kind_wanted (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct digest_kind kind = digest_kind_of (set->algorithm);
  bool is_sha = set->algorithm == DIGEST_SHA2 || set->algorithm == DIGEST_SHA3;
  if (set->bits > 0)
    {
      if (!digest_has_lengths (set->algorithm))
        usage_error (inv, "%s",
                     _("--length is only supported with --algorithm blake2b, sha2, or sha3"));
      if (!digest_kind_with (set->algorithm, set->bits, &kind))
        refuse_length (inv, set);
    }
  else if (is_sha && !set->check)
    {
      complain (inv, _("--algorithm=%s requires specifying --length 224, 256, 384, or 512"),
                set->algorithm == DIGEST_SHA2 ? "sha2" : "sha3");
      stop (inv);
    }
  return kind;
}

/* Refuse what makes no sense together, in GNU's order.  */
static void
refuse_contradictions (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  bool tagged = set->style == TAGGED || (set->style == STYLE_OWN && set->is_cksum);
  if (set->check && set->chosen && digest_is_sum (set->algorithm))
    usage_error (inv, "%s",
                 _("--check is not supported with --algorithm={bsd,sysv,crc,crc32b}"));
  if (set->base64 && set->raw)
    usage_error (inv, "%s", _("--base64 and --raw are mutually exclusive"));
  if (tagged && set->mode == TEXT_MODE)
    usage_error (inv, "%s", set->is_cksum ? _("--text mode is only supported with --untagged")
                                          : _("--tag does not support --text mode"));
  if (set->check)
    {
      if (set->zero)
        usage_error (inv, "%s",
                     _("the --zero option is not supported when verifying checksums"));
      if (set->style == TAGGED)
        usage_error (inv, "%s", _("the --tag option is meaningless when verifying checksums"));
      if (set->mode != MODE_OWN)
        usage_error (inv, "%s", _("the --binary and --text options are meaningless when "
                                  "verifying checksums"));
      return;
    }
  if (set->ignore_missing)
    usage_error (inv, "%s", _("the --ignore-missing option is meaningful only when "
                              "verifying checksums"));
  if (set->report == REPORT_NOTHING)
    usage_error (inv, "%s",
                 _("the --status option is meaningful only when verifying checksums"));
  if (set->report == REPORT_LINES)
    usage_error (inv, "%s",
                 _("the --warn option is meaningful only when verifying checksums"));
  if (set->report == REPORT_FAILURES)
    usage_error (inv, "%s",
                 _("the --quiet option is meaningful only when verifying checksums"));
  if (set->strict)
    usage_error (inv, "%s",
                 _("the --strict option is meaningful only when verifying checksums"));
}

/* --- lines ---------------------------------------------------------------- */

/* POSIX's least for PIPE_BUF is 512, Linux has 4096: what is written at once and is no
   longer does not mingle with what others write.  */
enum { AT_ONCE = 4096 };

void
put_line (struct lines_out *lines, struct span line)
{
  if (line.length > AT_ONCE - size_min (lines->gathered, AT_ONCE))
    {
      output_flush (lines->out);
      lines->gathered = 0;
    }
  put_span (lines->out, line);
  lines->gathered += line.length;
}

/* How the digests of files are put.  */
struct sums
{
  struct invocation *inv;
  struct lines_out lines;
  bool several;                 /* files */
};

static void
append_text (struct buf *line, const char *text)
{
  buf_append (line, str_span (str_of (text)));
}

/* A sum, how much there was, and the name where one was given.  */
static void
append_sum (struct invocation *inv, struct buf *line, const struct digest_job *job)
{
  unsigned int number = digest_number (&job->value);
  uintmax_t bytes = job->value.input_length;
  switch (job->kind.name)
    {
    case DIGEST_BSD:
      buf_format (line, "%05u %5ju", number, bytes / 1024 + (bytes % 1024 > 0));
      break;
    case DIGEST_SYSV:
      buf_format (line, "%u %ju", number, bytes / 512 + (bytes % 512 > 0));
      break;
    default:
      buf_format (line, "%u %ju", number, bytes);
    }
  if (inv->operands.count > 0)
    {
      buf_push (line, ' ');
      buf_append (line, str_span (job->name));
    }
}

/* NAME with what would break the line, or looks as if it were escaped, escaped.  */
static void
append_escaped (struct buf *line, struct str name)
{
  struct span rest = str_span (name);
  for (unsigned char byte; span_take (&rest, &byte);)
    switch (byte)
      {
      case '\n': append_text (line, "\\n"); break;
      case '\r': append_text (line, "\\r"); break;
      case '\\': append_text (line, "\\\\"); break;
      default: buf_push (line, byte);
      }
}

static bool
wants_escapes (struct str name)
{
  struct span bytes = str_span (name);
  return span_find (bytes, '\\') < bytes.length || span_find (bytes, '\n') < bytes.length
         || span_find (bytes, '\r') < bytes.length;
}

static void
append_name (struct buf *line, struct str name, bool escaped)
{
  if (escaped)
    append_escaped (line, name);
  else
    buf_append (line, str_span (name));
}

static void
append_digest (const struct settings *set, struct buf *line, const struct digest_job *job)
{
  bool escaped = !set->zero && wants_escapes (job->name);
  bool tagged = set->style == TAGGED || (set->style == STYLE_OWN && set->is_cksum);
  struct digest_text text
    = digest_written (&job->value, set->base64 ? DIGEST_BASE64 : DIGEST_HEX);
  if (escaped)
    buf_push (line, '\\');
  if (tagged)
    {
      buf_append (line, str_span (digest_tag (job->kind.name)));
      if (job->kind.name == DIGEST_SHA3
          || (digest_has_any_length (job->kind.name)
              && job->kind.bits != digest_kind_of (job->kind.name).bits))
        buf_format (line, "-%zu", job->kind.bits);
      append_text (line, " (");
      append_name (line, job->name, escaped);
      append_text (line, ") = ");
      buf_append (line, digest_span (&text));
    }
  else
    {
      buf_append (line, digest_span (&text));
      append_text (line, set->mode == BINARY ? " *" : "  ");
      append_name (line, job->name, escaped);
    }
}

static void
put_sum (void *whom, struct digest_job *job)
{
  struct sums *sums = whom;
  struct invocation *inv = sums->inv;
  const struct settings *set = inv->settings;
  if (job->error)
    {
      complain_file (inv, job->name, job->error);
      return;
    }
  if (set->raw)
    {
      put_span (&inv->out, digest_bytes (&job->value));
      return;
    }
  BUF (line);
  if (digest_is_sum (job->kind.name))
    append_sum (inv, &line, job);
  else
    append_digest (set, &line, job);
  buf_push (&line, set->zero ? '\0' : '\n');
  put_line (&sums->lines, buf_span (&line));
  if (sums->several && output_is_terminal (&inv->out))
    output_flush (&inv->out);
}

/* --- the run -------------------------------------------------------------- */

/* Which of what GNU's programs tell of is used here.  */
static void
say_how (struct invocation *inv)
{
  enum crc_kernel kernel = crc_kernel ();
  if (kernel == CRC_VPCLMUL)
    {
      warn (inv, "%s", _("using avx512 hardware support"));
      return;
    }
  warn (inv, "%s", _("avx512 support not detected"));
  warn (inv, "%s", _("avx2 support not detected"));
  warn (inv, "%s", kernel == CRC_CLMUL ? _("using pclmul hardware support")
                                       : _("pclmul support not detected"));
}

void
close_stdin (struct invocation *inv)
{
  struct input in;
  input_stdin (&in, STR ("-"), NULL);
  if (!input_close_stdin (&in))
    complain_errno (inv, in.error, "%s", _("standard input"));
}

static void
sum_operands (struct invocation *inv, struct digest_kind kind)
{
  digest_jobs jobs = { 0 };
  FOR_EACH (name, inv->operands)
    VEC_PUSH (jobs, ((struct digest_job) { .name = *name, .kind = kind }));
  if (jobs.count == 0)
    VEC_PUSH (jobs, ((struct digest_job) { .name = STR ("-"), .kind = kind }));
  struct sums sums = { .inv = inv, .lines = { .out = &inv->out }, .several = jobs.count > 1 };
  struct digest_files files = { .before = &inv->out, .told = put_sum, .whom = &sums };
  digest_files (&files, &jobs);
  if (files.stdin_used)
    close_stdin (inv);
  VEC_RELEASE (jobs);
}

int
sums_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct digest_kind kind = kind_wanted (inv);
  refuse_contradictions (inv);
  if (set->raw && !set->check && inv->operands.count > 1)
    {
      complain (inv, "%s", _("the --raw option is not supported with multiple files"));
      stop (inv);
    }
  if (set->debug && (set->algorithm == DIGEST_CRC || set->algorithm == DIGEST_CRC32B))
    say_how (inv);
  if (set->check)
    check_operands (inv);
  else
    sum_operands (inv, kind);
  return inv->status;
}
