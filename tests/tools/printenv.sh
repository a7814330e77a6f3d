# shellcheck shell=bash
same 'one, several, none' 'A=1 B=2 printenv A; A=1 B=2 printenv A B; A=1 printenv A nope B; printenv nope'
same 'all of it' 'p=$(command -v printenv); env -i A=1 B=x $p; env -i A=1 B=x C= $p -0 | od -c; env -i $p; env -i A=1 $p --null | od -c'
same 'order and doubles stay' 'env -i Z=1 A=2 M=3 $(command -v printenv)'
same 'names with =' 'env -i A=1 printenv A=1; env -i A=1 printenv A=; env -i A=1 printenv "" A'
since 9.11.1 expect 'values are quoted where a shell would take them apart' \
  "env -i A='b c' N=\"it's\" P=plain E= \$(command -v printenv); A='b c' printenv A; A='b c' printenv -0 A | tr '\\0' @" 0 \
  $'A=\'b c\'\nN="it\'s"\nP=plain\nE=\'\'\n\'b c\'\nb c@\c'
since 9.11.1 expect 'QUOTING_STYLE says how' "A='b c' QUOTING_STYLE=literal printenv A; A='b c' QUOTING_STYLE=c printenv A" 0 $'b c\n"b c"'
same 'options end at the first operand' 'A=1 printenv A -0; A=1 printenv -- A'
in_locales 'C C.UTF-8' same 'wrong options' 'printenv -x; printenv --nope; printenv --null=3'
since 9.11 expect '-u and -i are no options' 'printenv -u; printenv -i' 2 '' \
  $'printenv: invalid option -- \'u\'\nTry \'printenv --help\' for more information.\nprintenv: invalid option -- \'i\'\nTry \'printenv --help\' for more information.'
same 'full disk and closed output' 'A=1 printenv A >/dev/full; A=1 printenv A >&-; printenv nope >/dev/full'
