/* The line with which pages begin.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "header.h"

#include <inttypes.h>

#include "sys/clock.h"
#include "sys/environment.h"
#include "text/chars.h"
#include "text/classes.h"
#include "text/date.h"
#include "text/locale.h"

/* The columns of a character that is not printable: none for control characters,
   else one.  */
static intmax_t
unprintable_columns (uint32_t code)
{
  bool control = code < ' ' || (0x7f <= code && code < 0xa0) || code == 0x2028
                 || code == 0x2029;
  return control ? 0 : 1;
}

static intmax_t
columns_of (struct span text)
{
  enum charset charset = charset_of_locale ();
  intmax_t columns = 0;
  while (text.length > 0)
    {
      unsigned char byte = span_at (text, 0);
      struct character c = char_take (charset, &text);
      if (c.validity == CHAR_UNFINISHED)
        return columns + 1;
      if (c.validity == CHAR_INVALID)
        columns += byte_is (CLASS_CNTRL, byte) ? 0 : 1;
      else
        columns += char_is_printable (c.code) ? (intmax_t) char_columns (c.code)
                                              : unprintable_columns (c.code);
    }
  return columns;
}

static struct str
usual_format (void)
{
  /* POSIX asks for this in its own locale.  */
  return environment_posix_strict () && locale_is_C (LC_TIME)
         ? STR ("%b %e %H:%M %Y") : STR ("%Y-%m-%d %H:%M");
}

struct header
header_of (struct invocation *inv, struct input *in, struct str format, struct str title,
           intmax_t width)
{
  const struct stat *status = in ? input_status (in) : NULL;
  struct timespec time = status ? status->st_mtim : sys_now ();
  BUF (date);
  date_format (&date, time, str_given (format) ? format : usual_format ());
  struct header header = { .date = arena_str (&inv->arena, buf_span (&date)), .title = title };
  header.room = width - columns_of (str_span (header.date)) - columns_of (str_span (title));
  return header;
}

/* WIDTH blanks, one at the least.  */
static void
put_gap (struct output *out, intmax_t width)
{
  put_repeated (out, ' ', width > 1 ? (size_t) width : 1);
}

void
header_put (const struct header *header, struct output *out, uintmax_t number)
{
  BUF (page);
  buf_format (&page, _("Page %" PRIuMAX), number);
  intmax_t room = header->room - columns_of (buf_span (&page));
  if (room < 0)
    room = 0;
  put_str (out, header->date);
  put_gap (out, room / 2);
  put_str (out, header->title);
  put_gap (out, room - room / 2);
  put_span (out, buf_span (&page));
}
