/* A name that says nothing. */ /* refused: names says nothing */ /*
   SPDX-License-Identifier: GPL-3.0-or-later  */

int util (void);
