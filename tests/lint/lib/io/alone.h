/* A header that needs another in front. */ /* refused: reading cannot be read */ /*
   SPDX-License-Identifier: GPL-3.0-or-later  */

size_t not_included (void); /* refused: unsafe size_t */
