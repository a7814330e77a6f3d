# shellcheck shell=bash
setup 'printf "abcdefghij\nxyz" >f; : >empty; printf a >1; printf ab >2; printf abc >3; seq 20000 >long; for i in $(seq 0 255); do printf "\\x$(printf %x $i)"; done >all; cat all all all all all all all all long >mix; head -c 57 long >57; head -c 114 long >114; head -c 58 long >58; base64 mix >mix64; base64 -w0 mix >mix0; base64 -w61 mix >mix61'
same 'what it writes' 'base64 f; base64 empty; base64 1; base64 2; base64 3; base64 <all; base64 - <f; base64; base64 57; base64 58; base64 114; base64 mix | cksum'
for width in 0 1 2 3 4 5 7 8 15 16 17 31 32 33 60 63 64 65 75 76 77 78 100 127 128 129 1000 16383 16384 16385 999999 9223372036854775807 9223372036854775808 99999999999999999999999; do
  same "-w $width" "base64 -w $width f; base64 --wrap=$width all; base64 -w $width 57; base64 -w$width mix | cksum; base64 -w $width mix | base64 -d | cmp - mix; base64 -w $width mix | base64 -di | cmp - mix; base64 -w $width empty; base64 -w $width 1; base64 -w $width 3"
done
same 'how widths may look' 'base64 -w +5 f; base64 -w " 5" f; base64 -w 007 f; base64 -w 5 -w 9 f; base64 --wrap 8 f; base64 --w=8 f'
in_locales 'C C.UTF-8' same 'widths that are none' 'for w in x "" -1 1k 5b 0x5 1.5 "5 " -99999999999999999999999; do base64 -w "$w" f; base64 -d -w "$w" f; done; base64 -w; base64 --wrap; base64 -w x nope more'
same '-d' 'base64 -d mix64 | cmp - mix; base64 -d mix0 | cmp - mix; base64 -d mix61 | cmp - mix; base64 -d <mix64 | cmp - mix; cat mix0 | base64 --decode | cmp - mix; base64 -d empty; base64 -d; echo YWJj | base64 -d; printf "Y\nW\n\nJ\nj\n\n" | base64 -d; printf "\n\n" | base64 -d; tr "\n" "x" <mix64 | base64 -d | cksum; sed "s/./&\n/3" mix64 | base64 -d | cmp - mix; sed 5q mix64 | paste -sd "\n\n" | base64 -d | cksum; (cat mix64; cat mix61 mix0) | base64 -d | cksum'
same 'groups that are padded, and more behind them' 'printf YQ== | base64 -d; printf "YQ==\nYWI=\nYWJj\n" | base64 -d; printf YQ==YWI=YWJj | base64 -d; printf "YQ\n=\n=\nYg==" | base64 -d'
for text in 'YWJjZG*m' 'Y' 'YWJjY' 'YWJjY=' 'YWJjYW=' 'YWJjY===' '=' '==' '====' 'YQ=a' 'YQ==a' 'Y*JjZ' 'YW*' 'YWJ*' 'YWJ=*' 'YWJ==' 'YWJj=' 'YWJj==' 'YQ=' 'Y=Q=' 'YQ*=' 'YQ=*' 'YQ==*' 'YWJjYQ==YWJ*YWJj' 'YWJj YWJj' '-_-_' 'YWJj\r\nYWJj' '\0YWJj' 'YWJj\0' '\xff\xff' 'Y\xd7Jj'; do
  same "wrong: $text" "printf '$text' | base64 -d; printf '$text\n' >t; base64 -d t; printf '\n$text' | base64 -d; (cat mix0; printf '$text') >t; base64 -d t | cksum; (cat mix64; printf '$text'; cat mix64) >t; base64 -d t | cksum"
done
since 9.5 expect 'padding may be missing at the end' 'printf YQ | base64 -d; printf "YWI\n" | base64 -d; printf "YWJjYWI" | base64 -di; printf "YQ==\nYg\n" | base64 -d' 0 'aababcabab\c'
since 9.5 expect 'but bits that are no byte must be 0' 'for t in YR== YR YWJ= YWJ YWJjYh; do printf $t | base64 -d; echo " $?"; done' 0 $'a 1\na 1\nab 1\nab 1\nabcb 1' "$(printf 'base64: invalid input\n%.0s' 1 2 3 4 5)"
since 9.8 expect 'some padding is none' 'for t in "YQ=\n" "YQ=\n\n" "YQ=\nYg==" "\nYQ="; do printf "$t" | base64 -d; echo " $?"; done' 0 $'a 1\na 1\na 1\na 1' "$(printf 'base64: invalid input\n%.0s' 1 2 3 4)"
same '-i' 'sed "s/^/  /; s/\$/\r/" mix64 | base64 -d -i | cmp - mix; printf "Y*W\0J\xffj" | base64 -di; printf "Y-W_J.j" | base64 -d --ignore-garbage; printf "*-_" | base64 -id; base64 -i f; printf "YQ=*=" | base64 -di; printf "Y*Q=Z" | base64 -di; sed "s/./&\t/g" mix0 | base64 -di | cmp - mix'
same 'not one file' 'base64 f f; base64 -d f 1 2; base64 -- - -; base64 nope; base64 -d nope; base64 .; base64 -d .; base64 ""; base64 --nope; base64 -X; base64 -d --wrap=3 --ignore-garbage empty; base64 --deco empty; base64 -- f'
same 'no input' 'base64 <&-; base64 -d <&-; base64 - <&-'
same 'closed and full output' 'base64 f >&-; base64 empty >&-; base64 f >/dev/full; '
since 9.8 expect 'one write error is enough' 'base64 mix >/dev/full; base64 -d mix64 >/dev/full; base64 -d mix64 >&-' 1 '' "$(printf 'base64: write error: %s\n' 'No space left on device' 'No space left on device' 'Bad file descriptor')"
same 'digits are put as they come' '(printf YWJj; sleep 0.3; printf YQ; sleep 0.3; printf "==YWJj*") | base64 -d; (printf ab; sleep 0.2; printf cd; sleep 0.2; printf efghi) | base64 -w 7'
expect 'what comes before a wait is put' '(printf abcdefghijklm; sleep 2; echo late >&2) | base64 -w 4 | { head -n 2; echo read >&2; }; (printf YWJjCgpYWJj; sleep 2; echo late >&2) | base64 -d | { head -n 1; echo read >&2; }' 0 $'YWJj\nZGVm\nabc' $'read\nlate\nread\nlate'
expect '-D is -d' 'echo YWJj | base64 -D; echo "Y W J j" | base64 -iD' 0 'abcabc\c'
needs memory_limit since 9.11 expect 'a stream is not held' 'ulimit -v 60000; head -c 100000000 /dev/zero | base64 | base64 -d | wc -c; head -c 100000000 /dev/zero | base64 -w0 | base64 -d | wc -c' 0 $'100000000\n100000000'
text='' option='' width='' size=''
for ((round = 0; round < 60; round++)); do
  pick width 1 2 3 4 5 19 33 57 64 76 76 77 120 0
  pick option '-w 0' '-w 1' '-w 3' '-w 4' '-w 30' '-w 64' '-w 77' '-w 200' ''
  size=$((RANDOM % 9000))
  same "random bytes, $size of them" "head -c $((RANDOM + size)) mix | tail -c $size >r; base64 $option r; base64 -w $width r >e; base64 -d e | cmp - r; tr -d '\n' <e | fold -w $((RANDOM % 200 + 1)) | base64 -d | cmp - r; (cat e; head -c $((RANDOM % 80)) e; echo '$((RANDOM % 10))*'; cat e) >w; base64 -d w | cksum; base64 -d -i e | cmp - r"
done
