/* What lib/cli may do.
   SPDX-License-Identifier: GPL-3.0-or-later  */

void cli_leave (int status);
