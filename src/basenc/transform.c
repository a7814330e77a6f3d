/* What base32, base64 and basenc share: all but their encoding.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "transform.h"

#include "cli/quote.h"
#include "simd/wrap.h"
#include "text/number.h"

void
take_width (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  enum number_end end = number_parse_signed (argument, "", &set->width);
  if ((end != NUMBER_FINE && end != NUMBER_OVERFLOW) || set->width < 0)
    {
      complain (inv, _("invalid wrap size: %s"), quoted (argument));
      stop (inv);
    }
  /* No line is so long.  */
  if (end == NUMBER_OVERFLOW)
    set->width = 0;
}

struct wrapping
wrapping_of (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  return (struct wrapping) { .out = &inv->out, .width = (size_t) set->width };
}

void
put_digits (struct wrapping *wrapping, struct span digits)
{
  struct output *out = wrapping->out;
  if (wrapping->width == 0)
    put_span (out, digits);
  else
    output_commit (out, wrap_lines (digits, wrapping->width, &wrapping->column,
                                    output_reserve (out, 2 * digits.length)));
}

void
end_lines (struct wrapping *wrapping)
{
  if (wrapping->column > 0)
    put_byte (wrapping->out, '\n');
}

void
refuse_input (struct invocation *inv)
{
  complain (inv, "%s", _("invalid input"));
  stop (inv);
}

static void
open_file (struct invocation *inv, struct input *in)
{
  struct str name = inv->operands.count > 0 ? VEC_AT (inv->operands, 0) : STR ("-");
  if (str_equal (name, STR ("-")))
    input_stdin (in, name, &inv->out);
  else
    input_open (in, name, &inv->out);
  if (!in->error)
    return;
  complain_file (inv, name, in->error);
  stop (inv);
}

int
transform_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (set->encoding == NO_ENCODING)
    usage_error (inv, "%s", _("missing encoding type"));
  if (inv->operands.count > 1)
    extra_operand (inv, VEC_AT (inv->operands, 1));

  struct input in;
  open_file (inv, &in);
  if (set->encoding == BASE58)
    (set->decode ? decode_base58 : encode_base58) (inv, &in);
  else
    (set->decode ? decode_input : encode_input) (inv, &in);
  if (in.error)
    {
      complain_errno (inv, in.error, "%s", _("read error"));
      stop (inv);
    }
  input_close (&in);
  return inv->status;
}
