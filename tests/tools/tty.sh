# shellcheck shell=bash
same 'no terminal' 'tty; echo $?; tty </dev/null; tty -s; echo $?; tty --silent; tty --quiet; echo $?; tty <&-; echo $?; tty -s <&-; echo $?'
in_locales 'C C.UTF-8' same 'usage' 'tty x; echo $?; tty --nope; echo $?; tty -x; tty -s x; echo $?'
same 'full output' 'tty >/dev/full; echo $?; tty >&-; echo $?'
needs script normalize 's,/dev/pts/[0-9]*,/dev/pts/N,' same 'a terminal' 'script -qec "tty; echo \$?; tty -s; echo \$?" /dev/null </dev/null'
