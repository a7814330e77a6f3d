# shellcheck shell=bash
export LOCPATH=${LOCPATH-}
setup 'printf "a b\n\tc  d\n\nlong line here\nlast" >text; : >empty; seq 50000 >long; mkdir d
  printf "\303\244\303\266 \342\202\254\n\360\235\204\236\t\346\227\245\346\234\254\350\252\236\n\302\240x\342\200\203y\n" >utf8
  printf "a\rbbb\fcc\vd\be\n\tx\n        y\n" >width'
for options in '' -l -w -c -m -L -lw -lc -wc -mL -lL -wmL -clmwL -cm; do
  in_locales 'C C.UTF-8' same "wc $options" "wc $options text; wc $options text long empty width; wc $options <text; cat text | wc $options; wc $options - text <long"
  in_locales 'C.UTF-8' same "wc $options in UTF-8" "wc $options utf8; wc $options utf8 text"
done
same 'long names' 'wc --lines text; wc --words text; wc --bytes text; wc --chars text; wc --max-line-length width; wc --max text'
since 9.5 expect 'bytes that are no characters make words' \
  'printf "\001 \377\n" | wc -w; printf "\377" | wc -wm' 0 $'2\n      1       1'
locale C.UTF-8
since 9.5 expect 'in UTF-8 as well' 'printf "\377 \303 x\303" | wc -wm' 0 '      3       3'
since 9.5 expect 'no-break spaces, unless POSIXLY_CORRECT' \
  'printf "a\302\240b\342\200\257c\342\201\240d\n" | wc -w; printf "a\302\240b\342\200\257c\342\201\240d\n" | POSIXLY_CORRECT=1 wc -w' 0 $'4\n1'
locale C
since 9.2 expect '--total=only' 'wc --total=only text empty; wc --total=only -l text' 0 $'4 8 30\n4'
since 9.2 expect '--total=always' 'wc --total=always -l text' 0 $'4 text\n4 total'
since 9.2 expect '--total=never' 'wc --total=never -l text empty' 0 $' 4 text\n 0 empty'
since 9.2 expect '--total=auto, cut short' 'wc --total=au -l text empty' 0 $' 4 text\n 0 empty\n 4 total'
since 9.2 expect '--total of what is no WHEN' 'wc --total=x' 1 '' \
  $'wc: invalid argument \'x\' for \'--total\'\nValid arguments are:\n  - \'auto\'\n  - \'always\'\n  - \'only\'\n  - \'never\'\nTry \'wc --help\' for more information.'
since 9.2 expect '--total of an ambiguous WHEN' 'wc --total=a' 1 '' \
  $'wc: ambiguous argument \'a\' for \'--total\'\nValid arguments are:\n  - \'auto\'\n  - \'always\'\n  - \'only\'\n  - \'never\'\nTry \'wc --help\' for more information.'
same 'names from a list' 'printf "text\0empty\0" >list; wc --files0-from=list; wc --files0-from=- <list; cat list | wc --files0-from=-; printf "text" >list; wc --files0-from=list -l'
same 'lists with bad names' 'printf "text\0\0empty\0nope\0" >list; wc --files0-from=list; wc --files0-from=- <list; : >list; wc --files0-from=list'
since 9.4 expect 'standard input is no file of its own list' 'printf "text\0-\0" | wc -l --files0-from=-' 1 $'4 text\n4 total' \
  "wc: when reading file names from standard input, no file name of '-' allowed"
in_locales 'C C.UTF-8' same 'lists that are none' 'wc --files0-from=nope; wc --files0-from=list text; : | wc --files0-from=-'
same 'missing and wrong things' 'wc nope; wc nope text; wc nope nope2; wc text nope -l'
since 9.11 expect 'a directory: counts, then why' 'wc d 2>&1' 1 $'      0       0       0 d\nwc: d: Is a directory'
same 'names of no length' "wc ''; wc text '' empty; wc -l '' text"
same 'unknown options' 'wc --nope; wc -X; wc --files0-from; wc --l text; wc --m text'
same 'names with newlines' 'printf x >"$(printf "a\nb")"; wc "$(printf "a\nb")" text'
same 'width of numbers' 'wc text long; wc -l text /dev/null; wc -l - text <text; wc /dev/null; wc -c long text; cat text | wc - text'
same 'bytes of a file are not read' 'ulimit -S -f unlimited; truncate -s 2T big; wc -c big; printf x >>big; wc -mc big <big; for i in $(seq 40); do echo big; done | xargs wc -c; rm big'
same 'bytes of standard input: what is behind is left' '(wc -c; cat) <text; (read x; wc -c; wc -m; cat) <text; (wc -c; tail -c 3) <long; (read x; cat >/dev/null; wc -c; wc -c) <long'
for size in 4095 4096 4097 8192 12288 131072; do
  same "$size bytes" "head -c $size long >f; wc -c f; wc -c <f"
done
# GNU 9.1 adds where it stands to where it wants to seek, and says 1, 3194, 4098.
expect 'bytes behind an offset, in whole pages' 'for size in 8192 12288; do head -c $size long >f; for skip in 5000 4096; do (head -c $skip >/dev/null; wc -c) <f; done; done' 0 $'3192\n4096\n7288\n8192'
same 'standard input at an offset' '(read x; wc -c) <text; (read x; wc) <text; (read x; wc -l) <long'
expect 'closed and full output' 'wc text >/dev/full' 1 '' 'wc: write error: No space left on device'
same 'closed standard input' 'wc -l <&-'
same 'proc and its sizes' 'wc -c /proc/version | cut -d" " -f2; test $(wc -c </proc/version) = $(cat /proc/version | wc -c) && echo same; wc -l /proc/self/status | cut -d" " -f2'
needs memory_limit same 'little memory, one endless line' 'ulimit -v 90000; head -c 200M /dev/zero | wc -lmcL'
since 9.10 expect '--debug' 'wc --debug -l text 2>&1 | sed "s/avx512/X/; s/avx2/X/; s/using X.*/known/; s/X support not.*/known/" | sort -u' 0 $'4 text\nwc: known'
same 'without vectors, the same' 'for t in -AVX512F -AVX2,-AVX512F; do GLIBC_TUNABLES=glibc.cpu.hwcaps=$t wc long text; GLIBC_TUNABLES=glibc.cpu.hwcaps=$t wc -mL long utf8; done'
for where in C.UTF-8 en_US.UTF-8 ja_JP.EUC-JP zh_CN.GB18030 en_US.ISO-8859-1; do
  locale "$where"
  for ((round = 0; round < 12; round++)); do
    same "random text in $where, $round" "awk -v seed=$((RANDOM)) 'BEGIN { srand(seed); n = split(\"a b \\t \\n é 日本 € 𝄞 x\\303y \\302\\205 \\342\\200\\250 \\343\\200\\200 ｆ\", w, \" \"); w[n+1] = \" \"; w[n+2] = \"\\n\"; w[n+3] = \"\\t\"; for (i = 0; i < 3000; i++) printf \"%s\", w[int(rand()*(n+3))+1] }' >r; wc -lcm r; wc -L r"
  done
done
locale C
for edge in 262143 262144 262145 524289; do
  same "characters cut by the end of a block, $edge" "{ head -c $((edge - 2)) /dev/zero | tr '\\0' x; printf '\\342\\202\\254\\342\\202\\254 y\\n'; } >f; LC_ALL=C.UTF-8 wc -lwmcL f; LC_ALL=C.UTF-8 wc -m <f; cat f | LC_ALL=C.UTF-8 wc -w"
done
ordinary_user
same 'what may not be read' 'printf x >secret; chmod 0 secret; wc secret text'
any_user
