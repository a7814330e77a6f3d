# shellcheck shell=bash
setup 'touch f; mkdir d'
same 'conditions' '[ ]; echo $?; [ a ]; echo $?; [ "" ]; echo $?; [ ! a ]; echo $?; [ -f f ]; echo $?; [ -d f ]; echo $?; [ a = a ]; echo $?; [ 1 -gt 2 ]; echo $?; [ a = a -a b = b ]; echo $?; [ "(" a = a ")" ]; echo $?; [ ! "(" a = a ")" ]; echo $?'
same 'the last word is missing' '[; echo $?; [ a; echo $?; [ a = b; echo $?; [ a "] "; echo $?; [ ] a; echo $?; [ "" ; echo $?; [ a ]]; echo $?'
same '] as a word' '[ ] ]; echo $?; [ ] = ] ]; echo $?; [ ! ] ]; echo $?; [ -n ] ]; echo $?; [ -n ]; echo $?; [ -z ] ]; echo $?'
in_locales 'C C.UTF-8' same 'what is wrong' '[ a b ]; [ a b c ]; [ a -q b c ]; [ 1 -eq x ]; [ -q f ]; [ a b c d e ]; [ "(" a = a -a b = b ]; [ -l f -nt f ]; [ "" -eq 1 ]'
expect '--help and --version alone are heeded' '[ --help | sed -n 1,3p; [ --version | sed -n "1s/9.*//p"; [ --help >/dev/full; echo $?; [ --version >/dev/full; echo $?' 0 \
  $'Usage: [ CONDITION ]\n  or:  [ ]\n  or:  [ OPTION\n[ (boundutils, compatible with GNU coreutils) \n2\n2' \
  $'[: write error: No space left on device\n[: write error: No space left on device'
same 'else they are texts' '[ --help ]; echo $?; [ --version ]; echo $?; [ ! --help ]; echo $?; [ --help x; echo $?; [ --helpx; echo $?; [ --vers; echo $?; [ -- --help; echo $?'
same 'closed output' '[ a ] >&-; echo $?; [ a b ] 2>/dev/full; echo $?'
