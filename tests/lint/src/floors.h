/* The header of a tool that is one file.
   SPDX-License-Identifier: GPL-3.0-or-later  */

enum { FLOORS = 3 };
