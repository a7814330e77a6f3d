/* A header of another tool.
   SPDX-License-Identifier: GPL-3.0-or-later  */

int other (void);
