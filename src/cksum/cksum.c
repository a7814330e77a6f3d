/* cksum: checksums and digests of files, put or checked.
   POSIX.1-2024 cksum; GNU manual, "cksum invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sums.h"

/* What has no help is known all the same.  */
static const struct choice algorithm_rows[] = {
  { "bsd", DIGEST_BSD, N_("as 'sum -r'") },
  { "sysv", DIGEST_SYSV, N_("as 'sum -s'") },
  { "crc", DIGEST_CRC, N_("POSIX's CRC (the default)") },
  { "crc32b", DIGEST_CRC32B, N_("the CRC of ITU-T V.42, which zip and gzip use") },
  { "md5", DIGEST_MD5, N_("as md5sum") },
  { "sha1", DIGEST_SHA1, N_("as sha1sum") },
  { "sha224", DIGEST_SHA224, NULL },
  { "sha256", DIGEST_SHA256, NULL },
  { "sha384", DIGEST_SHA384, NULL },
  { "sha512", DIGEST_SHA512, NULL },
  { "sha2", DIGEST_SHA2, N_("as sha224sum to sha512sum: -l 224, 256, 384 or 512") },
  { "sha3", DIGEST_SHA3, N_("SHA-3: -l 224, 256, 384 or 512") },
  { "blake2b", DIGEST_BLAKE2B, N_("as b2sum") },
  { "sm3", DIGEST_SM3, N_("the digest of GB/T 32905") },
  { "shake128", DIGEST_SHAKE128, N_("SHAKE of SHA-3, 256 bits of it (an extension)") },
  { "shake256", DIGEST_SHAKE256, N_("SHAKE of SHA-3, 512 bits of it (an extension)") },
};
static const choice_list algorithms = LIST (algorithm_rows);

/* Words for algorithms may not be cut short: there may be more of them one day.  */
static void
take_algorithm (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->algorithm
    = (enum digest_name) choice_value_whole (inv, algorithms, argument, "--algorithm");
  set->chosen = true;
}

static const struct option_row options[] = {
  { 'a', "algorithm", CALL_OF (take_algorithm, algorithm_rows, "TYPE"),
    N_("work out checksums of TYPE; see below") },
  { 0, "base64", FLAG (base64), N_("put digests in base 64 instead of hexadecimal") },
  CHECK_ROW,
  LENGTH_ROW (N_("digests of BITS bits: a multiple of 8, at most 512, for blake2b and shake;\n"
                 "one of 224, 256, 384 and 512 for sha2 and sha3")),
  { 0, "raw", FLAG (raw), N_("put the bytes of the digest, and nothing else") },
  { 0, "tag", SET (style, TAGGED), N_("put lines in the style of BSD (the default)") },
  { 0, "untagged", SET (style, UNTAGGED), N_("put lines without the algorithm's name") },
  ZERO_ROW, CHECKING_ROWS,
  { 0, "debug", FLAG (debug), N_("say on standard error how CRCs are worked out") },
  { 'b', "binary", SET (mode, BINARY), NULL },
  { 't', "text", SET (mode, TEXT_MODE), NULL },
};

const struct tool cksum_tool = {
  .name = "cksum",
  .synopsis = N_("[OPTION]... [FILE]..."),
  .summary = N_("Put the checksum of each FILE, or check checksums.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -.\n\n"
                "The CRC, and other sums that are not digests, are put with the size of the file."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .is_cksum = true, .algorithm = DIGEST_CRC },
  .notes = N_("TYPE is one of:\n{choices}\n\n"
              "Without -a, what is checked must have tags; each line is of the algorithm that\n"
              "its tag says.\n\n"
              "--ignore-missing, --quiet, --status, --strict and --warn count with --check alone."),
  .run = sums_main,
};
