/* What stdbuf tells the library that it has commands load.
   SPDX-License-Identifier: GPL-3.0-or-later

   Each stream has a variable of the environment, which is L for lines, 0 for no buffer, or
   the bytes of a buffer.  The names are GNU's: either program may load either library.  */

#ifndef STDBUF_MODES_H
#define STDBUF_MODES_H

#define VARIABLE_OF_INPUT "_STDBUF_I"
#define VARIABLE_OF_OUTPUT "_STDBUF_O"
#define VARIABLE_OF_ERROR "_STDBUF_E"

#endif
