/* What cksum, sum and the programs named after a digest share: all but which digest it is.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CKSUM_SUMS_H
#define CKSUM_SUMS_H

#include "cli/tool.h"
#include "digest/digest.h"

enum style { STYLE_OWN, TAGGED, UNTAGGED };
enum mode { MODE_OWN, BINARY, TEXT_MODE };
/* What is told of a check, the last one given.  */
enum report { REPORT_USUAL, REPORT_FAILURES, REPORT_NOTHING, REPORT_LINES };

struct settings
{
  bool is_cksum;                /* the program, whose algorithm is chosen */
  bool chosen;                  /* it was */
  enum digest_name algorithm;
  struct str length;            /* of the digest, in bits, if it was given; its number */
  uintmax_t bits;
  enum style style;
  enum mode mode;
  enum report report;
  bool base64, raw, zero, debug;
  bool check, ignore_missing, strict;
};

option_call take_length;

/* Rows of all that know digests.  */
#define CHECK_ROW \
  { 'c', "check", FLAG (check), \
    N_("read checksums from each FILE and check the files named there") }
#define LENGTH_ROW(help) { 'l', "length", CALL (take_length, "BITS"), help }
#define ZERO_ROW \
  { 'z', "zero", FLAG (zero), \
    N_("end each line with NUL instead of newline, and escape no names") }
#define CHECKING_ROWS \
  { 0, "ignore-missing", FLAG (ignore_missing), \
    N_("with --check, pass over files that are not there") }, \
  { 0, "quiet", SET (report, REPORT_FAILURES), \
    N_("with --check, do not put OK for each file that is") }, \
  { 0, "status", SET (report, REPORT_NOTHING), \
    N_("with --check, put nothing: the exit status tells") }, \
  { 0, "strict", FLAG (strict), \
    N_("with --check, fail where a line is improperly formatted") }, \
  { 'w', "warn", SET (report, REPORT_LINES), \
    N_("with --check, warn of each line that is improperly formatted") }

/* Rows of the programs named after a digest; that of -l, where there is one, is among
   them.  */
#define DIGEST_ROWS_BEFORE \
  { 'b', "binary", SET (mode, BINARY), \
    N_("put '*' before names; what is read is the same") }, \
  CHECK_ROW
#define DIGEST_ROWS_BEHIND \
  { 0, "tag", SET (style, TAGGED), N_("put lines in the style of BSD") }, \
  { 't', "text", SET (mode, TEXT_MODE), N_("put a blank before names (the default)") }, \
  ZERO_ROW, CHECKING_ROWS, \
  { 's', NULL, SET (report, REPORT_NOTHING), N_("the same as --status (an extension)") }

#define DIGEST_NOTES \
  N_("--ignore-missing, --quiet, --status, --strict and --warn count with --check alone.\n\n" \
     "A line is the digest, a blank, a blank or '*', and the name.  Where the name holds a\n" \
     "newline, a carriage return or a backslash, those are escaped by a backslash, and\n" \
     "another stands at the beginning of the line.")

/* The declaration of a program named after a digest, the summary being WHAT.  */
#define DIGEST_TOOL(word, digest, what, rows) \
  { \
    .name = word, \
    .synopsis = N_("[OPTION]... [FILE]..."), \
    .summary = (what), \
    .options = OPTIONS (rows), \
    .settings = sizeof (struct settings), \
    .defaults = &(const struct settings) { .algorithm = digest }, \
    .notes = DIGEST_NOTES, \
    .run = sums_main, \
  }

/* The run of each.  */
int sums_main (struct invocation *inv);

/* Check what the files of checksums among the operands say; whether all of it is so.  */
void check_operands (struct invocation *inv);

/* Lines that others may write to the same pipe as well: each goes out in one piece.  */
struct lines_out
{
  struct output *out;
  size_t gathered;              /* bytes, at most, that OUT holds */
};
void put_line (struct lines_out *lines, struct span line);

/* Standard input was read: close it, so that an error that comes late is told.  */
void close_stdin (struct invocation *inv);

#endif
