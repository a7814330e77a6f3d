#!/bin/bash
# boundutils in the boot image of dracut, where --add boundutils asks for it: one static
# program under all its names.
# SPDX-License-Identifier: GPL-3.0-or-later

# Only when asked for.
check () { return 255; }

depends () { return 0; }

install ()
{
  local name
  inst_simple /usr/lib/boundutils/boundutils.static /usr/bin/boundutils
  for name in $(/usr/lib/boundutils/boundutils.static --list); do
    ln -sfn boundutils "${initdir:?}/usr/bin/$name"
  done
}
