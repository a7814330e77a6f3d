# shellcheck shell=bash
setup 'printf "a 1\nb 2\nb 3 x\nd 4\n" >a; printf "b x\nb  y  z\nc\ty\nd\n" >b; printf "b 1\na 2\nc 3\n" >u; printf "a,1,,x\nb,,2\n,z\n" >c; printf "a,9\n\nb,8,\n" >d; : >empty; printf "a 1\0b 2\nx\0" >nul; seq 4000 | sort | sed "s/$/ left/" >s; seq 2 3 9000 | sort | sed "s/$/ right/" >t'
for options in '' -a1 -a2 '-a1 -a2' -v1 -v2 '-v1 -v2' '-e E' '-a1 -a2 -e EE' '-o 0' '-o 1.1,2.2' '-o 2.2,1.2,0,1.9' '-a1 -a2 -e - -o 0,1.2,2.2' '-o auto' '-a1 -a2 -o auto' '-a1 -a2 -e . -o auto' '-1 2' '-2 2 -a1' '-j 2 -a1 -a2' '-j 1' '-1 2 -2 2 -v2' --header '--header -a1 -a2' '--header -o auto -e . -a2' -i; do
  same "join $options" "join --nocheck-order $options a b; join --nocheck-order $options b a; join $options a a; join $options a empty; join $options empty b; join $options - b <a; join $options a - <b; join --nocheck-order $options s t | cksum"
  same "join -t, $options" "join -t, --nocheck-order $options c d; join --nocheck-order -t , $options d c; join -t: --nocheck-order $options a b"
done
same 'long names' 'join --ignore-case a b; join --zero-terminated nul nul | od -c; join --check-order a b; join --head a b'
same 'blanks in front do not count' 'printf "  a\t 1  2\n" >x; printf "\ta b\n" >y; join x y; join -o 0,1.1,1.2,1.3,2.2 x y; join -a1 -e E -o 0,1.4,2.3 x y; printf " \n\n" >z; join --nocheck-order z z | od -c'
since 9.5 expect 'blanks behind make no field' 'printf "a b \n" >x; printf "a c\t\n" >y; join -e E x y; join -o 0,1.3,2.2 -e E x y' 0 $'a b c\na E c'
same 'empty fields' "join -t, -o 0,1.2,1.3,2.2,2.3 -e X --nocheck-order c d; join -t , -1 4 -2 2 -a1 -a2 --nocheck-order c d; join -t, -a1 -a2 --nocheck-order c empty; join -t , -a 1 -e '' -o 1.9,0 c empty"
same 'other separators' "join -t '\\0' a b; join -t '' a a; join -t '' a b; join -t b a b; join -t ' ' a b; join -t '	' b b; printf 'a\\0b\\n' >x; join -t '\\0' x x | od -c; join -z -t '
' nul nul | od -c; join -zt '' nul nul | od -c"
since 9.5 expect 'the whole line, and a space between fields' "join -t '' -o 0,1.1,2.1 d d --nocheck-order" 0 $'a,9 a,9 a,9\n  \nb,8, b,8, b,8,'
same 'a newline is a blank where lines end in NUL' 'printf "b\n2 x\0" >x; join -z nul x | od -c; join -z -2 2 nul x'
same 'the format' 'join -o "1.1 2.2" a b; join -o "1.1	2.2,0" a b; join -o 1.1 -o 2.2 a b; join -o 1.1,,2.2 a b; join -o "" a b; join -o 3.1 a b; join -o 1 a b; join -o 1.0 a b; join -o 1.x a b; join -o 1.1x a b; join -o 0.1 a b; join -o 0x a b; join -o 1x1 a b; join -o auto -o 1.1 a b; join -o 1.1 -o auto a b; join -o 1.18446744073709551616 a a; join -o 2.18446744073709551615,0 a a; join -o 18446744073709551616.1 a b'
same 'a + before the number of a field' 'join -o 1.+2 a b; join -o 1.++2 a b; join -o 1.-2 a b; join -o 1.+0 a b; join -o +1.2 a b'
same 'old forms' 'join -o 1.1 2.2 a b; join -o 1.1 2.2 0 a b; join -o 0 a b; join -o 0 -- 1.1 a b; join -o 0 a 1.1 b; join -j1 1 a b; join -j1 a b; join -j2 2 -j1 2 a b; join -j1 1 1 a b; join -j2 1 a b; join -j2 -a1 a b; join -j1 -j1 a b; join -ij1 a b; join -j1 2 -a1 a b -a2; join -o 1.1 -a1 2.2 a b; join -a1 -o 1.1 2.2 -- a b'
same 'options behind files' 'join a b -a1; join a -a2 b; POSIXLY_CORRECT=1 join a b -a1; join -- a b'
same 'order: once a line pairs with none' 'join a u; join u a; join u u; join u b; join -v1 u b; join -a1 u empty; join -a2 a u; join u empty; join empty u; join -a2 empty u; join a u -i'
same 'order: always, never' 'join --check-order u b; join --check-order a u; join --check-order u u; join --nocheck-order u b; join --nocheck-order --check-order u b; join --check-order a b; join --check-order -a1 u empty; join --header --check-order u b; join --header u a; printf "b\na\nb\n" | join --header - a'
same 'order: told of once in each file' 'printf "c\nb\na\nz\n" >x; printf "d\nc\nb\nz\n" >y; join x y; join -a1 -a2 x y; join y x; join -v1 x y; join --check-order x y; printf "a\nc\nb\n" >x; printf "a\nc\nb\nd\n" >y; join x y; join y x; printf "a\nb\0c\na\n" >x; join x y'
same 'header: no order is looked for in it' 'printf "z h\na 1\n" >x; printf "y g\na 2\n" >y; join --header x y; join --header x empty; join --header empty y; join --header -a2 empty y; join --header empty empty; join --header -v1 x y; join --header -t, -o auto -e . c d; join --header -i x y; join --header -o 2.2,0 x y'
same 'a missing operand' 'join a -i; join -j 2 a; join a -j 2; join -i -- a'
same 'missing and wrong things' 'join; join a; join ""; join a b c; join nope b; join a nope; join . b; join a .; join -t ab a b; join -t , -t : a b; join -t , -t , c d; join -e x -e y a b; join -e x -e x a b; join -1 0 a b; join -1 x a b; join -2 "" a b; join -1 99999999999999999999999 -a1 a b; join --nope; join -X; join -t'
since 9.10 expect 'wrong files and fields' 'join -a 3 a b; join -v x a b; join -a 0 a b; join -1 1 -1 2 a b; join -1 2 -j 1 a b; join -j1 -j2 a b; join -1 1 -1 01 a b | head -n 1' 0 'b 2 x' $'join: invalid file number: \'3\'\njoin: invalid file number: \'x\'\njoin: invalid file number: \'0\'\njoin: incompatible join fields 0, 1\njoin: incompatible join fields 1, 0\njoin: incompatible join fields 0, 1'
normalize 's/\(be standard input\).*/\1/' same 'standard input twice' 'join - - <a'
same 'closed and full' 'join a b >/dev/full; join s s >/dev/full; join a b >&-; join - a <&-; join a - <&-'
same 'lines longer than a block' 'for c in a b c; do printf "$c "; head -c 700000 /dev/zero | tr "\0" $c; echo; done >x; (printf "b 1\nb 2\nb 3\nc\n") >y; join x y | cksum; join y x | cksum; join -o 0,2.2,1.2 y x | cksum; join -a1 x x | cksum; head -c 700000 /dev/zero | tr "\0" k >z; join z z | cksum'
same 'groups longer than a block' 'for ((i = 0; i < 200; i++)); do seq -f "k %.0f" 200; done >x; (echo "a 1"; echo "k 2"; echo "k 3"; echo "l 4") >y; join x y | cksum; join y x | cksum; join -v2 x y; (cat x; echo "z 1") | join - y -a1 | cksum; (echo "b 1"; cat x; echo "j 1") | join y - | cksum'
locale C.UTF-8
since 9.5 expect 'a separator of more than a byte' "join -t é <(printf 'aé1é2\nbé3\n') <(printf 'aéxé\ncéy\n'); join -t é -o 2.2,0,1.3 <(printf 'aé1é2\n') <(printf 'aéxéy\n'); join -t éé a b" 1 $'aé1é2éxé\nxéaé2' $'join: multi-character tab \xe2\x80\x98éé\xe2\x80\x99'
since 9.5 expect 'blanks of the locale' 'join <(printf "a\u2003x\u3000y\n") <(printf "\u2003a z\n"); join <(printf "a\u00a0x 1\n") <(printf "a\u00a0x 2\n") | od -An -tx1; join -a1 <(printf "a\\377b c\n") /dev/null | od -An -tx1' 0 $'a x y z\n 61 c2 a0 78 20 31 20 32 0a\n 61 ff 62 20 63 0a'
locale ja_JP.EUC-JP
since 9.5 expect 'characters of two bytes' "join -t \$'\\xa4\\xa2' <(printf 'a\\244\\242\\242\\244\\242b\n') <(printf 'a\\244\\242c\n') | od -An -tx1" 0 ' 61 a4 a2 a2 a4 a2 62 a4 a2 63 0a'
in_locales 'C en_US.UTF-8 en_US.ISO-8859-1' same 'case, and the order of the locale' 'printf "a 1\nB 2\nb 3\nC 4\n" >x; printf "A 5\nB 6\nc 7\n" >y; join -i x y; join x y; join y x; sort -f x >z; join -i z y; printf "\\351 1\n\\311 2\n" >v; join -i v v | od -c'
locale C
for ((round = 0; round < 60; round++)); do
  pick unpaired '' '' -a1 -a2 '-a1 -a2' -v1 -v2; pick format '' '' '-o auto' '-o 0,1.2,2.2' '-o 2.1,1.3'; pick filler '' '-e E'; pick fields '' '' '-1 2' '-2 2' '-j 2'; pick check '' --nocheck-order --nocheck-order --check-order; pick separator '' '-t,' '-t:'
  same "any mix: $unpaired $format $filler $fields $check $separator $round" "seq 30 >n; shuf --random-source=<(yes $round) -r -n 60 n | sort | sed 's/.$/&,&&:x ,3/' >x; shuf --random-source=<(yes a$round) -r -n 40 n | sort | sed 's/[13]/& 2,:& y/' >y; join $unpaired $format $filler $fields $check $separator x y; join $unpaired $format $filler $fields $check $separator y x"
done
