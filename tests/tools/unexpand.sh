# shellcheck shell=bash
setup 'printf "        a       b\n         c          d\n       e e\n  \tf \t g\n\th       i j\n1234567 x\n123456  y\n1234567  z\n\n        \n" >f; printf "        no newline  " >part; : >empty
  printf "        \bx       \b       y\n\b        a\n1234567 \b z\n\r        c\v       d\f       \n" >back; printf "        a\0b      c\n        \xff       \x80x      \n" >bytes
  for i in $(seq 400); do printf "%*s%s%*sabc  %0*d%*s\n" $((i % 37)) "" "$i" $((i % 29)) "" $((i % 9 + 1)) "$i" $((i % 5)) ""; done >long'
for option in '' -a --first-only '-a --first-only' '--first-only -t4'; do
  same "as it is: $option" "unexpand $option f; unexpand $option part f part; unexpand $option empty; unexpand $option <f; unexpand $option - f <part; unexpand $option back; unexpand $option bytes; unexpand $option long"
done
for list in 1 2 3 7 8 9 16 63 64 65 100 /5 +5 /0 + / '' ',' 4,9 '4 9' $'4\t9' 4,9,13,30 3,/5 12,/5 4,9,/8 ' 4, 9 ,' 1,2,3,4,5 9,/3 /,5 3,/ 003 2,100 3,+3 5,9,+4; do
  same "-t '$list'" "unexpand -t '$list' f; unexpand -t '$list' back bytes part; unexpand -t '$list' long | cksum; unexpand --first-only -t '$list' f; unexpand -t '$list' --first-only back long | cksum"
done
since 9.9 expect 'a wide step behind the last stop' 'printf "a    b%70sc\n" "" >g; unexpand -t 3,+65 g; unexpand -t 1,+9000 g | od -An -c | head -n 2' 0 $'a\t  b\t        c\n   a                   b                                        \n                                                                '
same 'more than one list' 'unexpand -t3 -t7 f; unexpand -t3,5 -t +2 f; unexpand -t 3 -4 f; unexpand -t 5 -t 3 f; unexpand -t /3 -t /4 f; unexpand -t /3 -t +4 f; unexpand -t "" -t 4 f'
same 'the old form does not turn -a on' 'unexpand -4 f; unexpand -4,9 f; unexpand -12 f; unexpand -4, f; unexpand -4,,9 f; unexpand -1 -2 f; unexpand -a4 f; unexpand -4a f; unexpand -4 -a f; unexpand -4 -, -9 f; unexpand -,4 f; unexpand -0 f; unexpand -4, 9 f; unexpand -4x f; unexpand -4/2 f; unexpand -9,4 f; unexpand -5 -t 3 f'
in_locales 'C C.UTF-8' same 'lists that are none' 'for l in x 3x 0 3,0 3,3 5,3 5,3,0 -3 3-5 3:5 3/5 3+5 3/5/6 3/x /3,5 /3,/5 3,/5,7 3,+4,+5 /3,+5 +3,/5 99999999999999999999 18446744073709551616 3,99999999999999999999x 99999999999999999999,88888888888888888888,0 1.5 "3;4"; do unexpand -t "$l" f; done; unexpand -t; unexpand --tabs; unexpand --nope f; unexpand -X f'
since 9.11 expect 'an old form that is too large' 'unexpand -99999999999999999999 f' 1 '' "unexpand: tab stop is too large '99999999999999999999'"
same 'long names' 'unexpand --all f; unexpand --tabs=4 f; unexpand --tabs 4,7 f; unexpand --first-only --all f; unexpand --fi --tab=3 f; unexpand --al f'
expect '-f is --first-only' 'unexpand -f f >1; unexpand --first-only f >2; cmp 1 2; unexpand -fat4 f >1; unexpand --first-only -t4 f >2; cmp 1 2; unexpand -t4 f | cmp -s - 1 || echo not -t' 0 'not -t'
same 'a blank alone stays, unless it begins a line' 'printf " x\n" | unexpand -t1; printf "a b\n" | unexpand -t1; printf "a  b\n" | unexpand -t1; printf "a b  c   d\n" | unexpand -t2; printf "a b \n" | unexpand -t2,4; printf "a  b" | unexpand -t2; printf "a \tb" | unexpand -t2; printf "a  " | unexpand -t2; printf "a " | unexpand -t2,3; printf "a   " | unexpand -t2; printf "abc    d\n" | unexpand -t2,4'
same 'lines run on across files' 'printf "   " >3; printf "     x\n" >5; unexpand 3 5; unexpand -a part 3 5; unexpand 5 3 3 3; unexpand -a 3; printf "a" >a; unexpand a 3 5; unexpand -a a 3 5'
same 'missing and wrong things' 'unexpand nope; unexpand nope f; unexpand .; unexpand f nope f; unexpand <&-; unexpand - f <&-; unexpand -a part nope part'
same 'closed and full output' 'unexpand f >/dev/full; unexpand f >&-'
since 9.11 expect 'one write error is enough' 'unexpand -a long long long >/dev/full' 1 '' 'unexpand: write error: No space left on device'
expect 'tab stops may be as far apart as can be counted' 'printf "        x  y\n" | unexpand -t 18446744073709551615; printf "\t\tx\n" | unexpand -t 18446744073709551615' 1 $'        x  y\n\t\c' 'unexpand: input line is too long'
same 'long lines and long runs' 'head -c 300000 /dev/zero | tr "\0" x >big; head -c 300000 /dev/zero | tr "\0" " " >gap; (cat gap; cat big; cat gap; printf "y\n\t"; cat big gap big; printf "  \t \t"; cat gap) >bigger; for o in "" -a "-t 7" "-t 64" "-t 100" "-t 5,/9" "-t 1000" "--first-only -t 9"; do unexpand $o bigger | cksum; unexpand $o gap gap f | cksum; done'
locale C.UTF-8
since 9.11 expect 'characters take the columns they are wide' 'printf "ä       b\n漢字    b\n漢字漢字        b\ne\u0301       b\n       漢       b\n" | unexpand -a' 0 $'ä\tb\n漢字\tb\n漢字漢字\tb\ne\xcc\x81\tb\n       漢\tb'
since 9.11 expect 'bytes that are no characters take a column' 'printf "\xff       b\na\xe2\x82     b\n" | unexpand -a | od -An -tx1; printf "   \xe2" | unexpand -a | od -An -tx1' 0 $' ff 09 62 0a 61 e2 82 09 62 0a\n 20 20 20 e2'
since 9.11 expect 'blanks of the locale' 'printf "\u3000\u3000\u3000\u3000a\n\u3000  \u3000  b\nx\u2003  \u2003   y\n\u3000z\n      \u3000 w\n" >u; unexpand u; unexpand -a u' 0 $'\ta\n\tb\nx\xe2\x80\x83  \xe2\x80\x83   y\n\xe3\x80\x80z\n\t w\n\ta\n\tb\nx\ty\n\xe3\x80\x80z\n\t w'
since 9.11 expect 'no-break spaces are none' 'printf "\u00a0       a\n    \u00a0   b\n\u202f\u2007      c\n" | unexpand -a' 0 $'\xc2\xa0\ta\n    \xc2\xa0\tb\n\xe2\x80\xaf\xe2\x80\x87\tc'
expect 'a wide blank across a tab stop stays' 'printf "       \u3000       x\n" | unexpand | od -An -tx1' 0 $' 20 20 20 20 20 20 20 e3 80 80 09 78 0a'
since 9.11 expect 'a character that two reads bring' '(printf "    \xe3\x80"; sleep 0.2; printf "\x80  x\n\xe6"; sleep 0.2) | unexpand | od -An -tx1' 0 $' 09 78 0a e6'
since 9.11 expect 'lines that begin with characters' 'for i in $(seq 3000); do printf "        漢 %s        ä\nä        %s\n" "$i" "$i"; done | unexpand | sed "s/[0-9][0-9]*/N/" | sort | uniq -c' 0 $'   3000 \t漢 N        ä\n   3000 ä        N'
same 'much of it' 'seq 20000 | sed "s/.*/   &        &    &/" >g; for o in "" -a -t13 "-t 3,5"; do unexpand $o g | cksum; done'
locale C
list='' option='' piece='' text=''
for ((round = 0; round < 60; round++)); do
  text=''
  for ((i = 0; i < 200; i++)); do
    pick piece '\t' ' ' ' ' '  ' 'a' 'word' '\n' '\b' '\n        ' 'a longer piece, much longer' '         ' ' \t ' '                '
    text+=$piece
  done
  pick list '' '' '-t8' '-t4' '-t3' '-t10' '-t64' '-t2,5,11' '-t/6' '-t7,+3' '-t1' '-5,9'
  pick option -a --first-only '' ''
  same "any text: $option $list" "printf '$text' >r; unexpand $option $list r; unexpand $option $list r r"
done
in_locales 'C C.UTF-8' expect 'extension: bytes are characters' 'printf "\303\251      x\n" | unexpand -aU; printf "\303\251       x\n" | unexpand --no-utf8 -a' 0 $'é\tx\né\t x'
in_locales 'C C.UTF-8' expect 'extension: -f is --first-only' 'printf "        a        b\n" | unexpand -f -a; printf "        a        b\n" | unexpand -t4 -f' 0 $'\ta        b\n\t\ta        b'
