/* Bytes to one descriptor, gathered and remembered.
   SPDX-License-Identifier: GPL-3.0-or-later

   What is put is gathered in a block and written when the block is full, when
   output_flush says so, and before an input that depends on it may wait.  The
   first error is remembered in ERROR; from then on everything put is
   swallowed.  An output whose failure ends the run (standard output of most
   tools) has a FAILED function, called once, which need not return.  */

#ifndef IO_OUTPUT_H
#define IO_OUTPUT_H

#include "bound/mspan.h"
#include "bound/str.h"
#include "sys/file.h"

struct output
{
  struct str name;              /* for messages */
  int error;                    /* 0, or the errno of what failed first */
  bool written;                 /* whether any write was tried */
  size_t refused;               /* how many bytes were to be written by what failed first,
                                   where that is known */
  void (*failed) (struct output *, void *whom);
  void *whom;
  int fd_;
  bool status_known_, terminal_known_, terminal_;
  struct stat status_;
  size_t held_;                 /* bytes gathered in room_ */
  struct mspan room_;           /* none until something is put */
};

/* Standard output.  */
struct output output_stdout (void);

/* NAME, opened as MODE says; ERROR tells whether that worked.  */
struct output output_open (struct str name, enum open_mode mode);

/* The descriptor FD, which is closed with the output.  */
struct output output_on (struct str name, int fd);

/* Let OUT have the descriptor of standard output instead of its own, where that can be.  */
void output_take_stdout (struct output *out);

/* Whether anything was put or written.  */
static inline bool
output_used (const struct output *out)
{
  return out->held_ > 0 || out->written;
}

/* Write what is gathered.  False when this call failed.  */
bool output_flush (struct output *out);

/* Write all of BYTES now, after what is gathered.  False when this call
   failed.  */
bool output_write (struct output *out, struct span bytes);

/* Flush, close, give back the block.  False when one of them failed (a close
   can report a write that failed late).  */
bool output_close (struct output *out);

/* Take from the file that OUT is open on all that it held before; nothing where it is
   not a regular file.  False, with OUT->error, where that fails.  */
bool output_empty (struct output *out);

/* OUT failed with ERROR: remember it, and say so to FAILED.  */
void output_fail (struct output *out, int error);

/* What OUT is open on; NULL, with OUT->error, where that cannot be known.  */
const struct stat *output_status (struct output *out);

/* The same, where not to know it is no failure.  */
const struct stat *output_known_status (struct output *out);

/* Whether that is a terminal; asked of the system once.  */
bool output_is_terminal (struct output *out);

/* The descriptor, for lib/io's own transfers; what is gathered is written
   first.  */
int output_fd (struct output *out);

/* Room for at least COUNT bytes, COUNT <= OUTPUT_BLOCK; then how many of them
   were written.  The room is as large as what is left of the block.  */
struct mspan output_reserve (struct output *out, size_t count);
void output_commit (struct output *out, size_t count);

/* Data for OUT: a byte, bytes, a string, a number in decimal right-justified
   in WIDTH columns (1 is as short as it goes), COUNT times BYTE.  */
void put_byte_slow_ (struct output *out, unsigned char byte);
void put_span_slow_ (struct output *out, struct span bytes);
void put_number (struct output *out, uintmax_t number, size_t width);
void put_repeated (struct output *out, unsigned char byte, size_t count);

static inline void
put_byte (struct output *out, unsigned char byte)
{
  if (out->held_ < out->room_.length)
    mspan_set (out->room_, out->held_++, byte);
  else
    put_byte_slow_ (out, byte);
}

static inline void
put_span (struct output *out, struct span bytes)
{
  if (bytes.length <= out->room_.length - out->held_)
    {
      mspan_copy (mspan_from (out->room_, out->held_), bytes);
      out->held_ += bytes.length;
    }
  else
    put_span_slow_ (out, bytes);
}

static inline void
put_str (struct output *out, struct str s)
{
  put_span (out, str_span (s));
}

static inline void
put_text (struct output *out, const char *text)
{
  put_str (out, str_of (text));
}

#endif
