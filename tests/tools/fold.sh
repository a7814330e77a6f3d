# shellcheck shell=bash
setup 'printf "abcdefghij\nabc def ghi jkl\n\n12345678\n123456789\n \n          \nabcdefgh i\na\n" >f; printf "no newline at the end of it" >part; : >empty
  printf "a\tb\tc\n\t\tx y\nab\b\b\b\bcdefghij\babcdef\nabcdef\rghijkl\r\n\b\b\ta\t\b\bx\n\t\t\t\n" >moves; printf "a\0bcdef\0\0ghijk\nab\xff\xfe\x80\xa0cdefgh\xe4ij\v\f\x1b\x7fkl\n" >bytes
  seq 1 400 | sed "s/.*/& word&word a longer-word-& \t and & more/" >long; seq 3000 | paste -s - >one; seq -f "%.0f abc def ghi jkl mno pqr stu vwx yz 012 345 678 901 234 567 890 123" 2000 >prose'
same 'as it is' 'fold f; fold part f part; fold empty; fold <f; fold - f <part; fold moves; fold bytes; fold long prose one | cksum'
for width in 1 2 3 5 7 8 9 10 11 16 20 40 63 64 65 80 129 500 5000 99999999 18446744073709551606; do
  for option in '' -s -b '-b -s'; do
    same "-w $width $option" "fold -w $width $option f part; fold -w $width $option moves; fold -w $width $option bytes | od -c; fold -w $width $option long | cksum; fold -w $width $option one prose | cksum"
  done
done
same 'the old form' 'fold -5 f; fold -12 f; fold -5 -w 7 f; fold -w 7 -5 f; fold -s5 f; fold -b5 f; fold -5b f; fold -5 -3 f; fold -0 f; fold -5x f; fold -5, f'
in_locales 'C C.UTF-8' same 'widths that are none' 'for w in 0 x "" 1k -1 5x 0x5 1.5 " "; do fold -w "$w" f; done; fold -w " 5" f; fold -w +5 f; fold -w 007 f; fold -w; fold --width; fold --nope f; fold -X f; fold -00 f'
since 9.11 expect 'widths that are too large' 'fold -w 18446744073709551607 f; fold -w 99999999999999999999 f; fold -18446744073709551615 f' 1 '' "fold: invalid number of columns: '18446744073709551607': Numerical result out of range
fold: invalid number of columns: '99999999999999999999': Numerical result out of range
fold: invalid number of columns: '18446744073709551615': Numerical result out of range"
same 'long names' 'fold --width=5 f; fold --width 7 --spaces f; fold --bytes --wid=3 f; fold --sp --by -w4 moves'
since 9.8 expect '-c, and the last of -b and -c' 'fold -c -w 4 part; echo; fold --characters -w9 part; echo; printf "\t\t\n" >t; fold -bcw9 t; fold -cbw2 t; fold -b --characters -sw 8 part' 0 $'no n\newli\nne a\nt th\ne en\nd of\n it\nno newlin\ne at the \nend of it\n\t\n\t\n\t\t\nno \nnewline \nat the \nend of \nit\c'
same 'each file begins a line' 'fold -w5 part part; fold -sw5 part f part; printf "abc" >3; fold -w5 3 3 3; fold -sw4 3 part 3; printf "a b" >4; fold -sw4 4 4 4'
same 'blanks' 'printf "a b\tc d\te\n   \t  x\nab  cd\nabc \nabcd \nabcd e\n" >b; for w in 1 2 3 4 5 6 8 9 16; do fold -sw$w b; fold -bsw$w b; done'
same 'missing and wrong things' 'fold nope; fold nope f; fold .; fold f nope f; fold <&-; fold - f <&-; fold -w3 part nope part'
same 'closed and full output' 'fold f >/dev/full; fold f >&-'
since 9.8 expect 'one write error is enough' 'fold -w10 long long long >/dev/full' 1 '' 'fold: write error: No space left on device'
same 'long lines' 'head -c 300000 /dev/zero | tr "\0" x >big; (printf "\t"; cat big; printf "\tyy y\n\t"; cat big big; printf " \t"; cat big) >bigger; for w in 1 8 40 80 1000 5000 70000 300000 300008 1000000; do fold -w$w bigger | cksum; fold -sw$w bigger | cksum; fold -bsw$w bigger | cksum; done; head -c 70000 /dev/zero | fold | cksum'
expect 'a word is not held for ever' '(printf "a "; head -c 3000000 /dev/zero | tr "\0" x; printf "\nb c\n") >big; fold -sw 10000000 big | cmp - big' 0 ''
needs memory_limit expect 'nor does it fill the memory' '(ulimit -v 60000; (printf "a "; head -c 100000000 /dev/zero) | fold -sw 18446744073709551606 | wc -c)' 0 100000002
same 'lines are put as they come' '(echo one; sleep 0.3; echo two) | fold -w2 | { read -r a; read -r b; echo "$a $b"; }'
locale C.UTF-8
since 9.8 expect 'characters take the columns they are wide' 'printf "漢字漢字\näöüß€x\ne\u0301e\u0301e\u0301\n😀😀😀\na漢b\n" >u; for w in 2 3 4; do fold -w$w u; done' 0 $'漢\n字\n漢\n字\näö\nüß\n€x\ne\xcc\x81e\xcc\x81\ne\xcc\x81\n😀\n😀\n😀\na\n漢\nb\n漢\n字\n漢\n字\näöü\nß€x\ne\xcc\x81e\xcc\x81e\xcc\x81\n😀\n😀\n😀\na漢\nb\n漢字\n漢字\näöüß\n€x\ne\xcc\x81e\xcc\x81e\xcc\x81\n😀😀\n😀\na漢b'
since 9.8 expect '-c counts characters, -b bytes' 'printf "漢字漢字\ne\u0301e\u0301x\n" >u; fold -cw3 u; fold -cw1 u; fold -bw6 u; fold -bw2 u | od -An -tx1 | head -n 1' 0 $'漢字漢\n字\ne\xcc\x81e\n\xcc\x81x\n漢\n字\n漢\n字\ne\n\xcc\x81\ne\n\xcc\x81\nx\n漢字\n漢字\ne\xcc\x81e\xcc\x81\nx\n e6 bc 0a a2 e5 0a ad 97 0a e6 bc 0a a2 e5 0a ad'
since 9.8 expect 'wider than the line' 'printf "漢字\na漢b\n" | fold -w1; printf "\tx\n" | fold -w4' 0 $'漢\n字\na\n漢\nb\n\t\nx'
since 9.8 expect 'bytes that are no characters take a column' 'printf "\xff\xfe\xc3(\xe2\x82a\xf0\x9f\x98\n\xed\xa0\x80\xe6\xbc" >u; fold -w3 u | od -An -tx1; fold -cw2 u | od -An -tx1' 0 $' ff fe c3 0a 28 e2 82 0a 61 f0 9f 0a 98 0a ed a0\n 80 0a e6 bc\n ff fe 0a c3 28 0a e2 82 0a 61 f0 0a 9f 98 0a ed\n a0 0a 80 e6 0a bc'
since 9.8 expect '-s knows the blanks of the locale, but for no-break spaces' 'printf "ab\u3000cd ef\nab\u2003cd\nab\u00a0cd e\n" >u; fold -sw5 u; fold -csw4 u' 0 $'ab\xe3\x80\x80\ncd ef\nab\xe2\x80\x83cd\nab\xc2\xa0cd\n e\nab\xe3\x80\x80\ncd \nef\nab\xe2\x80\x83\ncd\nab\xc2\xa0c\nd e'
since 9.8 expect '\b goes back over a character' 'printf "漢\b\b漢字\nab\bcd\n" | fold -w4' 0 $'漢\b\b漢字\nab\bcd'
since 9.11 expect 'a character that two reads bring' '(printf "ab\xe6\xbc"; sleep 0.2; printf "\xa2c\n\xe6"; sleep 0.2) | fold -w3 | od -An -tx1; printf "ab\xe6\xbc" >g; fold -w3 g g | od -An -tx1' 0 $' 61 62 0a e6 bc a2 63 0a e6\n 61 62 e6 0a bc 61 62 e6 0a bc'
since 9.8 expect 'much of it' 'for i in $(seq 3000); do printf "%04d äöü 漢字かな。 %04d ß 😀 € “x”\n" "$i" "$i"; done >u; fold -w10 u | sed "s/[0-9][0-9]*/N/g; s/$/|/" | sort | uniq -c; fold -sw12 u | sed "s/[0-9][0-9]*/N/g; s/$/|/" | sort | uniq -c; fold -cw12 u | sed "s/[0-9][0-9]*/N/g; s/$/|/" | sort | uniq -c' 0 - <<'END'
   3000  N ß 😀|
   3000  € “x”|
   3000 N äöü |
   3000 漢字かな。|
   3000 N ß 😀 € |
   3000 N äöü |
   3000 “x”|
   3000 漢字かな。 |
   3000 N äöü 漢字か|
   3000 € “x”|
   3000 な。 N ß 😀 |
END
same 'ASCII does not care' 'fold f; fold -sw9 moves; fold -w30 long | cksum; fold -sw30 prose | cksum'
locale zh_CN.GB18030
since 9.8 expect 'characters of GB18030' "printf '\\xb0\\xa1\\xb0\\xa2\\x81\\x30\\x81\\x30x\\n' >u; fold -w4 u | od -An -tx1; fold -cw2 u | od -An -tx1" 0 $' b0 a1 b0 a2 0a 81 30 81 30 78 0a\n b0 a1 b0 a2 0a 81 30 81 30 78 0a'
locale C
width='' option='' piece='' text=''
for ((round = 0; round < 60; round++)); do
  text=''
  for ((i = 0; i < 200; i++)); do
    pick piece '\t' ' ' ' ' 'a' 'word' '\n' '\b' '\r' 'a longer piece, much longer' 'xxxxxxxxxxxxxxxxxxxxx' ' \t ' '\0' '\377'
    text+=$piece
  done
  pick width 1 2 4 8 10 20 40 41 80
  pick option -b -s -bs '' ''
  same "any text: $option -w$width" "printf '$text' >r; fold $option -w$width r; fold $option -w$width r r"
done
