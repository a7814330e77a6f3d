/* The C library's standard streams, which none of our programs use: for stdbuf's library,
   which stands in programs of others.
   POSIX.1-2024 setvbuf.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_STREAM_H
#define SYS_STREAM_H

#include <stdbool.h>
#include <stddef.h>

#include "bound/str.h"

enum sys_stream { STREAM_INPUT, STREAM_OUTPUT, STREAM_ERROR };

/* From now on STREAM, of which nothing was read or written yet, has no buffer; one that is
   written at each end of a line; one of SIZE bytes, which is never given back.  False on
   failure; where there is no memory, errno is ENOMEM.  */
bool sys_stream_unbuffered (enum sys_stream stream);
bool sys_stream_by_lines (enum sys_stream stream);
bool sys_stream_buffered (enum sys_stream stream, size_t size);

/* Write TEXT to standard error, past its stream.  */
void sys_stream_say (struct span text);

#endif
