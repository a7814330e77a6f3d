# shellcheck shell=bash
setup 'printf "a\tb\n\t\tx y\tz\n  \t q\t\n\n\t\n12345678\t9\n1234567\t8\n" >f; printf "no\tnewline" >part; : >empty
  printf "ab\b\b\tc\b\t\n\b\b\ta\n\t\bx\ty\n\r\tc\r\td\v\t\f\t\n" >back; printf "a\0b\tc\n\xff\t\x80x\t\n" >bytes
  for i in $(seq 400); do printf "%*s\t%s\tabc\t\t%0*d\n" $((i % 23)) "" "$i" $((i % 9 + 1)) "$i"; done >long; seq 3000 | paste -s - >one'
same 'as it is' 'expand f; expand part f part; expand empty; expand <f; expand - f <part; expand back; expand bytes; expand long; expand one'
for list in 1 2 3 7 8 9 16 63 64 65 100 /5 +5 /0 + / '' ',' 4,9 '4 9' $'4\t9' 4,9,13,30 3,/5 3,+5 12,/5 4,9,/8 4,9,+8 ' 4, 9 ,' 1,2,3,4,5 9,/3 /,5 3,/ 003 2,100; do
  same "-t '$list'" "expand -t '$list' f; expand -t '$list' back bytes part; expand -t '$list' long one | cksum; expand -i -t '$list' f; expand -t '$list' -i back long | cksum"
done
same 'more than one list' 'expand -t3 -t7 f; expand -t3,5 -t +4 f; expand -t 3 -4 f; expand -t 5 -t 3 f; expand -t /3 -t /4 f; expand -t /3 -t +4 f; expand -t "" -t 4 f'
same 'the old form' 'expand -4 f; expand -4,9 f; expand -12 f; expand -4, f; expand -4,,9 f; expand -3 -7 f; expand -i4 f; expand -4i f; expand -4/2 f; expand -4,/2 f; expand -0 f; expand -4 9 f; expand -,4 f; expand -99999999999999999999 f; expand -4x, f'
in_locales 'C C.UTF-8' same 'lists that are none' 'for l in x 3x 0 3,0 3,3 5,3 5,3,0 -3 3-5 3:5 3/5 3+5 3/5/6 3/x /3,5 /3,/5 3,/5,7 3,+4,+5 /3,+5 +3,/5 99999999999999999999 18446744073709551616 3,99999999999999999999x 99999999999999999999,88888888888888888888,0 1.5 "3;4"; do expand -t "$l" f; done; expand -t; expand --tabs; expand --nope f; expand -X f'
same 'long names' 'expand --tabs=4 f; expand --tabs 4,7 f; expand --initial f; expand --ini --tab=3 f'
same 'lines run on across files' 'expand part f; expand -i part f; expand part part part; expand -t4,20 part back part'
same 'missing and wrong things' 'expand nope; expand nope f; expand .; expand f nope f; expand <&-; expand - f <&-'
same 'closed and full output' 'expand f >/dev/full; expand f >&-'
since 9.11 expect 'one write error is enough' 'expand long long long >/dev/full' 1 '' 'expand: write error: No space left on device'
same 'a line that is too long' 'printf "\t\t" | expand -t 18446744073709551615 | head -c 3; printf "x\b\t" | expand -t 9000 | wc -c'
same 'long lines' 'head -c 300000 /dev/zero | tr "\0" x >big; (printf "\t"; cat big; printf "\ty\n\t"; cat big big; printf "\t") >bigger; for t in 8 7 64 100 5,/9; do expand -t$t bigger | cksum; expand -it$t bigger | cksum; done; head -c 100000 /dev/zero | tr "\0" "\t" | expand | cksum; head -c 70000 /dev/zero | expand | cksum'
locale C.UTF-8
since 9.11 expect 'characters take the columns they are wide' 'printf "ä\tb\n€€\tb\n漢字\tb\n漢字漢字\tb\ne\u0301\tb\n😀\tb\n" | expand' 0 $'ä       b\n€€      b\n漢字    b\n漢字漢字        b\ne\xcc\x81       b\n😀      b'
since 9.11 expect 'bytes that are no characters take a column' 'printf "\xff\tb\n\xc3\tb\na\xe2\x82\tb\n\xf0\x9f\x98" | expand | od -An -tx1' 0 $' ff 20 20 20 20 20 20 20 62 0a c3 20 20 20 20 20\n 20 20 62 0a 61 e2 82 20 20 20 20 20 62 0a f0 9f\n 98'
since 9.11 expect 'other lists, and -i, with characters' 'printf "\tä\tb\n\u3000\tc\td\n\u00a0\te\n 漢\t\n" >u; expand -t 3,6,10 u; expand -it4 u; expand -t 100 u | wc -m' 0 $'   ä  b\n\xe3\x80\x80 c  d\n\xc2\xa0  e\n 漢   \n    ä\tb\n\xe3\x80\x80  c\td\n\xc2\xa0\te\n 漢\t\n605'
since 9.11 expect 'a character that two reads bring' '(printf "\xe6\xbc"; sleep 0.2; printf "\xa2\tx\n\xe6"; sleep 0.2) | expand | od -An -tx1; (printf "\xe6\xbc") >g; printf "\xa2\tx\n" >h; expand g h | od -An -tx1' 0 $' e6 bc a2 20 20 20 20 20 20 78 0a e6\n e6 bc a2 20 20 20 20 20 78 0a'
since 9.11 expect '\b goes back a column' 'printf "漢\b\tx\n漢\b\b\b\tx\n" | expand -t4' 0 $'漢\b   x\n漢\b\b\b    x'
same 'much of it' 'seq 20000 | sed "s/.*/&\t&&/" >g; expand g | cksum; expand -t13 g | cksum; expand -i g | cksum'
since 9.11 expect 'much of it, with characters' 'for i in $(seq 3000); do printf "%d\täöü\t漢字%s\tx\n" "$i" "$i"; done >g; expand g | sed "s/[0-9]*  *//; s/[0-9]*  *x/ x/" | sort | uniq -c' 0 $'   3000 äöü     漢字 x'
locale zh_CN.GB18030
since 9.11 expect 'characters of GB18030' "printf '\\xb0\\xa1\\tb\\n\\x81\\x30\\x81\\x30\\tb\\n\\xff\\tb\\n' | expand | od -An -tx1" 0 $' b0 a1 20 20 20 20 20 20 62 0a 81 30 81 30 20 20\n 20 20 20 20 20 62 0a ff 20 20 20 20 20 20 20 62\n 0a'
locale C
list='' initial='' piece='' text=''
for ((round = 0; round < 40; round++)); do
  text=''
  for ((i = 0; i < 200; i++)); do
    pick piece '\t' '\t' ' ' 'a' 'word' '\n' '\b' 'a longer piece, much longer' '   ' '\t\t\t'
    text+=$piece
  done
  pick list 8 8 4 3 10 64 2,5,11 /6 7,+3 40
  pick initial -i '' ''
  same "any text: $initial -t$list" "printf '$text' >r; expand $initial -t$list r; expand $initial -t$list r r"
done
in_locales 'C C.UTF-8' expect 'extension: bytes are characters' 'printf "\303\251\tx\n\303\251\303\251\303\251\303\251\tx\n" | expand -U; printf "\343\200\200\tx\n" | expand --no-utf8 -t4 | tr "\343\200" ab; printf "a\tb\n" | expand -iU' 0 $'é      x\néééé        x\nabb x\na\tb'
