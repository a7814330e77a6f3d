/* How a terminal works, for people.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "show.h"

#include <errno.h>
#include <limits.h>
#include <unistd.h>

#include "bound/buf.h"
#include "cli/quote.h"
#include "modes.h"
#include "sys/environment.h"
#include "sys/window.h"
#include "text/number.h"

/* Words on lines that are not wider than the screen.  */
struct lines
{
  struct output *out;
  size_t width, column;
};

/* As wide as the terminal that is written to, or as the environment says.  */
static struct lines
lines_begin (struct invocation *inv)
{
  struct window_size size;
  uintmax_t columns = sys_window_size (STDOUT_FILENO, &size) ? size.columns : 0;
  if (columns == 0)
    {
      struct str text = environment_value (STR ("COLUMNS"));
      if (!str_given (text) || number_parse_constant (text, "", &columns) != NUMBER_FINE
          || columns == 0 || columns > INT_MAX)
        columns = 80;
    }
  return (struct lines) { .out = &inv->out, .width = (size_t) columns };
}

/* Put TEXT behind a blank, or on a new line where it does not fit.  */
static void
put_words (struct lines *lines, struct span text)
{
  if (lines->column > 0)
    {
      bool fits = lines->column < lines->width
                  && text.length < lines->width - lines->column;
      put_byte (lines->out, fits ? ' ' : '\n');
      lines->column = fits ? lines->column + 1 : 0;
    }
  put_span (lines->out, text);
  lines->column += text.length;
}

static void __attribute__ ((format (printf, 2, 3)))
put_words_of (struct lines *lines, const char *format, ...)
{
  BUF (text);
  va_list arguments;
  va_start (arguments, format);
  buf_vformat (&text, format, arguments);
  va_end (arguments);
  put_words (lines, buf_span (&text));
}

static void
end_line (struct lines *lines)
{
  put_byte (lines->out, '\n');
  lines->column = 0;
}

static void
put_speed (struct lines *lines, const struct terminal *terminal)
{
  if (terminal->input_speed == terminal->output_speed)
    put_words_of (lines, "speed %ju baud;", (uintmax_t) terminal->output_speed);
  else
    put_words_of (lines, "ispeed %ju baud; ospeed %ju baud;",
                  (uintmax_t) terminal->input_speed, (uintmax_t) terminal->output_speed);
}

static void
put_discipline (struct lines *lines, const struct termios *mode)
{
  put_words_of (lines, "line = %u;", (unsigned int) mode->c_line);
}

/* What is typed to get CHARACTER, behind what TEXT has.  */
static void
append_visible (struct buf *text, unsigned int character)
{
  if (character == _POSIX_VDISABLE)
    {
      buf_append (text, SPAN ("<undef>"));
      return;
    }
  if (character >= 0200)
    buf_append (text, SPAN ("M-"));
  character &= 0177;
  if (character < 040 || character == 0177)
    buf_push (text, '^');
  buf_push (text, (unsigned char) (character < 040 || character == 0177
                                     ? character ^ 0100 : character));
}

static void
put_character (struct lines *lines, const struct special *character,
               const struct termios *mode)
{
  BUF (text);
  buf_format (&text, "%s = ", character->word);
  append_visible (&text, ELEM (mode->c_cc, character->index));
  buf_push (&text, ';');
  put_words (lines, buf_span (&text));
}

/* END is part of what has to fit.  */
static void
put_reading (struct lines *lines, const struct termios *mode, const char *end)
{
  put_words_of (lines, "min = %u; time = %u;%s", (unsigned int) ELEM (mode->c_cc, VMIN),
                (unsigned int) ELEM (mode->c_cc, VTIME), end);
}

void
show_all (struct invocation *inv, struct terminal_file file, const struct terminal *terminal)
{
  const struct termios *mode = &terminal->mode;
  struct lines lines = lines_begin (inv);
  struct window_size size;
  put_speed (&lines, terminal);
  if (sys_window_size (file.fd, &size))
    put_words_of (&lines, "rows %u; columns %u;", (unsigned int) size.rows,
                  (unsigned int) size.columns);
  else if (errno != EINVAL)
    {
      complain_file (inv, file.device, errno);
      stop (inv);
    }
  put_discipline (&lines, mode);
  end_line (&lines);
  FOR_EACH (character, characters)
    if (!character->is_synonym && !character->is_number)
      put_character (&lines, character, mode);
  put_reading (&lines, mode, "");
  enum mode_group group = MODES_CONTROL;
  end_line (&lines);
  FOR_EACH (item, modes)
    {
      if (item->group != group)
        end_line (&lines);
      group = item->group;
      bool is_on = mode_is_on (item, *mode);
      if (!(item->traits & SYNONYM) && (is_on || item->traits & NEGATABLE))
        put_words_of (&lines, "%s%s", is_on ? "" : "-", item->word);
    }
  end_line (&lines);
}

void
show_changed (struct invocation *inv, const struct terminal *terminal)
{
  const struct termios *mode = &terminal->mode;
  struct lines lines = lines_begin (inv);
  put_speed (&lines, terminal);
  put_discipline (&lines, mode);
  end_line (&lines);
  FOR_EACH (character, characters)
    if (!character->is_synonym && !character->is_number
        && ELEM (mode->c_cc, character->index) != character->sane)
      put_character (&lines, character, mode);
  if (!(mode->c_lflag & ICANON))
    put_reading (&lines, mode, "\n");
  else if (lines.column > 0)
    end_line (&lines);
  lines.column = 0;
  enum mode_group group = MODES_CONTROL;
  FOR_EACH (item, modes)
    {
      if (item->group != group && lines.column > 0)
        end_line (&lines);
      group = item->group;
      bool is_on = mode_is_on (item, *mode);
      if (item->traits & SYNONYM)
        continue;
      if (is_on && item->traits & SANE_OFF)
        put_words_of (&lines, "%s", item->word);
      else if (!is_on && item->traits & SANE_ON && item->traits & NEGATABLE)
        put_words_of (&lines, "-%s", item->word);
    }
  if (lines.column > 0)
    end_line (&lines);
}

void
show_size (struct invocation *inv, struct terminal_file file)
{
  struct window_size size;
  if (!sys_window_size (file.fd, &size))
    {
      if (errno == EINVAL)
        complain (inv, _("%s: no size information for this device"),
                  quoted_name (file.device));
      else
        complain_file (inv, file.device, errno);
      stop (inv);
    }
  put_number (&inv->out, size.rows, 1);
  put_byte (&inv->out, ' ');
  put_number (&inv->out, size.columns, 1);
  put_byte (&inv->out, '\n');
}

void
show_speed (struct invocation *inv, const struct terminal *terminal)
{
  if (terminal->input_speed != terminal->output_speed)
    {
      put_number (&inv->out, terminal->input_speed, 1);
      put_byte (&inv->out, ' ');
    }
  put_number (&inv->out, terminal->output_speed, 1);
  put_byte (&inv->out, '\n');
}
