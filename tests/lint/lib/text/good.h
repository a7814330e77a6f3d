/* A floor below.
   SPDX-License-Identifier: GPL-3.0-or-later  */

int text_good (void);
