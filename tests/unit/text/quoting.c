/* lib/text/quoting.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/quoting.h"

#include <locale.h>
#include <quotearg.h>

#include "unit.h"

/* What names are made of here: each rule has its pieces.  */
static const char *const pieces[] = {
  "a", "Z", "0", "_", "-", ".", "/", ":", "@", "%", "+", ",", "]", "\n", "\t", "\r", "\a", "\b",
  "\v", "\f", "\033", "\177", "\001", " ", "!", "\"", "$", "&", "'", "(", ")", "*", ";", "<", "=",
  ">", "?", "[", "\\", "^", "`", "|", "#", "~", "{", "}", "ab", "'", "'", "\n", "\xc3\xa4",
  "\xe2\x80\x99", "\xe2\x80\x98", "\xe2\x82\xac", "\xe2\x80\x8b", "\xc2\xa0", "\xf0\x9f\x98\x80",
  "\xc3", "\xe2\x82", "\xff", "\x80", "\xcc\x88", "\xe3\x80\x80", "\x81\x30", "\x95\x5c", "\xa1"
};

static uint64_t
next_random (void)
{
  static uint64_t state = 1;
  state = state * 6364136223846793005 + 1442695040888963407;
  return state >> 33;
}

static const struct { enum quoting ours; enum quoting_style gnulibs; } styles[] = {
  { QUOTING_LITERAL, literal_quoting_style }, { QUOTING_SHELL, shell_quoting_style },
  { QUOTING_SHELL_ALWAYS, shell_always_quoting_style },
  { QUOTING_SHELL_ESCAPE, shell_escape_quoting_style },
  { QUOTING_SHELL_ESCAPE_ALWAYS, shell_escape_always_quoting_style },
  { QUOTING_C, c_quoting_style }, { QUOTING_C_MAYBE, c_maybe_quoting_style },
  { QUOTING_ESCAPE, escape_quoting_style }, { QUOTING_LOCALE, locale_quoting_style },
  { QUOTING_CLOCALE, clocale_quoting_style },
};
static const char *const sets[] = { "", ",", ":", " *=>@|", "ab" };

/* Whether EXPECTED is OURS but for what gnulib's version at hand does wrong where a name has
   a single quote and ends in an escape: it begins as if in one, and so either leaves out the
   first $'' or ends one that is not there.  */
static bool
is_known_error (struct span ours, struct span expected)
{
  struct span behind = span_from (ours, 1);
  BUF (theirs);
  buf_push (&theirs, '\'');
  if (span_starts_with (behind, SPAN ("'$'")))
    behind = span_from (behind, 3);
  else
    buf_append (&theirs, SPAN ("''"));
  buf_append (&theirs, behind);
  return span_equal (buf_span (&theirs), expected) && span_ends_with (ours, SPAN ("'"));
}

static void
check_name (const struct quoter *q, struct quoting_options *options, const char *name)
{
  char expected[1000];
  BUF (text);
  size_t length = quotearg_buffer (expected, sizeof expected, name, strlen (name), options);
  bool changed = quoter_add (q, str_span (str_of (name)), &text);
  ck_assert (changed == !span_equal (buf_span (&text), str_span (str_of (name))));
  ck_assert (changed ? !quoter_passes (q, str_span (str_of (name))) : true);
  bool escapes = q->style == QUOTING_SHELL_ESCAPE || q->style == QUOTING_SHELL_ESCAPE_ALWAYS;
  if (escapes && strchr (name, '\'')
      && is_known_error (buf_span (&text), span_of_ (expected, length)))
    return;
  ck_assert_msg (span_equal (buf_span (&text), span_of_ (expected, length)),
                 "style %d: %s, not %.*s", (int) q->style, str_c (buf_str (&text)),
                 (int) length, expected);
}

static void
check_style (size_t style, const char *also)
{
  struct quoting_options *options = clone_quoting_options (NULL);
  set_quoting_style (options, styles[style].gnulibs);
  for (size_t i = 0; i < strlen (also); i++)
    set_char_quoting (options, also[i], 1);
  /* What stands around names is the translator's business.  */
  char around[100];
  size_t length = quotearg_buffer (around, sizeof around, "", 0, options);
  struct span left = span_of_ (around, length / 2);
  struct span right = span_of_ (around + length / 2, length / 2);
  struct quoter q;
  quoter_begin (&q, styles[style].ours, str_span (str_of (also)), left, right);
  check_name (&q, options, "");
  for (size_t i = 0; i < COUNT (pieces); i++)
    check_name (&q, options, pieces[i]);
  for (int i = 0; i < 20000; i++)
    {
      char name[100] = "";
      for (uint64_t count = next_random () % 6 + 1; count > 0; count--)
        strcat (name, pieces[next_random () % COUNT (pieces)]);
      check_name (&q, options, name);
    }
  free (options);
}

/* In each charset a process of its own: what is known of characters stays.  */
static void
check_locale (const char *name)
{
  if (!setlocale (LC_ALL, name))
    return;
  for (size_t style = 0; style < COUNT (styles); style++)
    for (size_t set = 0; set < COUNT (sets); set++)
      /* In quotes there is nothing more to be quoted; gnulib's version at hand puts
         backslashes between double quotes then, which shells keep.  */
      if (set == 0 || (styles[style].ours != QUOTING_SHELL_ALWAYS
                       && styles[style].ours != QUOTING_SHELL_ESCAPE_ALWAYS))
        check_style (style, sets[set]);
}

START_TEST (as_gnulib_quotes_in_c) { check_locale ("C"); } END_TEST
START_TEST (as_gnulib_quotes_in_utf_8) { check_locale ("C.UTF-8"); } END_TEST
START_TEST (as_gnulib_quotes_in_latin_1) { check_locale ("en_US.ISO-8859-1"); } END_TEST
START_TEST (as_gnulib_quotes_in_gb18030) { check_locale ("zh_CN.GB18030"); } END_TEST

static void
check_for_shell (const char *name, const char *expected)
{
  struct quoter q;
  BUF (text);
  quoter_begin (&q, QUOTING_SHELL_ESCAPE, span_empty (), span_empty (), span_empty ());
  ck_assert (quoter_add (&q, str_span (str_of (name)), &text));
  ck_assert_str_eq (str_c (buf_str (&text)), expected);
}

START_TEST (escapes_at_both_ends)
{
  setlocale (LC_ALL, "C");
  check_for_shell ("\1'\1", "''$'\\001'\\'''$'\\001'");
  check_for_shell ("\n'\n", "''$'\\n'\\'''$'\\n'");
  check_for_shell ("a\n'b", "'a'$'\\n'\\''b'");
}
END_TEST

START_TEST (hides_what_is_not_printable)
{
  setlocale (LC_ALL, "C.UTF-8");
  BUF (text);
  add_hidden (CHARSET_UTF8, SPAN ("a\n\xc3\xa4\t\xff\x7f\xe2\x82"), &text);
  ck_assert_span (buf_span (&text), "a?\xc3\xa4????");
  buf_truncate (&text, 0);
  add_on_one_line (SPAN ("\na\n\nb\tc\n"), &text);
  ck_assert_span (buf_span (&text), "?a??b\tc?");
}
END_TEST

UNIT_TESTS ("text/quoting", as_gnulib_quotes_in_c, as_gnulib_quotes_in_utf_8,
            as_gnulib_quotes_in_latin_1, as_gnulib_quotes_in_gb18030, escapes_at_both_ends,
            hides_what_is_not_printable)
