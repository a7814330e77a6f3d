/* The codes of characters that dd knows: ASCII, and two that are called EBCDIC.
   POSIX.1-2024 dd.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DD_CODES_H
#define DD_CODES_H

/* The code of what has the code BYTE in the other.  IBM's has five characters, among
   them ~ [ and ], in other places, and there is no way back from it.  */
unsigned char ascii_to_ebcdic (unsigned char byte);
unsigned char ascii_to_ibm (unsigned char byte);
unsigned char ebcdic_to_ascii (unsigned char byte);

#endif
