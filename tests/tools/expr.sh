# shellcheck shell=bash
same 'values and statuses' 'for v in 0 00 -0 -00 "" - -- 0x 1 -1 a " " "0 " +0 abc; do expr "$v"; echo $?; done; expr -- 0; expr -- a; expr -- -- '
same 'sums and differences' 'expr 1 + 2; expr 7 - 2 - 1; expr -1 + 1; expr -5 - -7; expr 007 + 1; expr 9223372036854775807 + 1; expr -9223372036854775808 - 1; expr 99999999999999999999999 + 1; expr 100000000000000000000000 - 1; expr 18446744073709551616 - 18446744073709551616; expr -99999999999999999999 + 5; expr 5 - 99999999999999999999; expr 000000000000000000000000001 + 0; expr -000000000000000000000000 + 0'
same 'products' 'expr 6 \* 7; expr -6 \* 7; expr 0 \* -5; expr 4294967296 \* 4294967296; expr 123456789012345678901234567890 \* -987654321098765432109876543210; expr 99999999999999999999 \* 0; expr 3037000500 \* 3037000500; expr -9223372036854775808 \* -1'
same 'quotients and remainders' 'for a in 7 -7 0 1000000000000000000000000000000 -1000000000000000000000000000000 999999999999999999999999999999; do for b in 2 -2 7 1000000000 999999999 1000000001 1000000000000000000 7777777777777777777 99999999999999999999999 1000000000000000000000000000000; do expr "$a" / "$b"; expr "$a" % "$b"; done; done; expr 5 / 0; expr 5 % 0; expr 5 / -00; expr 99999999999999999999 / 0; expr -9223372036854775808 / -1; expr -9223372036854775808 % -1'
same 'digits that are guessed too large' 'expr 1000000000999999999999999999 / 1000000000999999999; expr 500000000000000000499999999999999999999999999 / 500000000000000000500000000; expr 999999999999999999999999999000000000000000000 / 999999999999999999999999999; expr 499999999999999999999999999999999999 / 500000000000000001; expr 499999999999999999999999999999999999 % 500000000000000001'
same 'what is no integer' 'for a in a "" +1 " 1" "1 " 1.5 0x1 - --1; do expr "$a" + 1; expr 1 \* "$a"; expr "$a" = 1; done'
same 'comparisons' 'for o in \< \<= = == != \>= \>; do for p in "1 2" "2 1" "10 9" "10 9x" "01 1" "-0 0" "-5 -10" "a b" "b a" "a a" "99999999999999999999 100000000000000000000" "-99999999999999999999 1" "- 0"; do set -- $p; expr "$1" "$o" "$2"; done; done; expr 1 \< 2 \< 3; expr 3 \> 2 = 1; expr "" = ""; expr "" \< a'
same 'or and and' 'for a in "" 0 1 a -0 00; do for b in "" 0 2 b; do expr "$a" \| "$b"; expr "$a" \& "$b"; done; done; expr 0 \| 0 \| 3; expr 1 \& 2 \& 3; expr 0 \| 1 \& 0; expr 1 \| 0 \& 0'
same 'what does not decide is not computed' 'expr 1 \| 1 / 0; expr 0 \& 1 / 0; expr 1 \| a + 1; expr 0 \& a : "["; expr 1 \| 5 / 0 + a; expr 0 \& match a "["; expr 0 \& \( 1 / 0 \); expr 1 \| length abc; expr 0 \| 1 / 0; expr 1 \& a + 1'
same 'it must be valid all the same' 'expr 1 \| \(; expr 1 \|; expr 1 \| length; expr 0 \& 1 2; expr 0 \& substr abc x; expr 0 \& \( 1'
same 'what binds more' 'expr 2 \* 3 + 4; expr 2 + 3 \* 4; expr \( 2 + 3 \) \* 4; expr 100 / 7 / 2; expr 1 + 2 = 3; expr 1 = 1 \& 2; expr 5 : 5 \* 3; expr abc : a : 1; expr length abc + 1; expr length 5 \* 2; expr match abc abc + 1; expr \( \( \( 5 \) \) \); expr 2 \> 1 \| 0'
same 'patterns' 'for r in "a\(.\)c" "x\(.\)" x abc "" ".*" "b" "^a" "^^a" "a$" "*a" "\(x\)*" "\(a\)\(b\)" "a\|b" "ab\+" "ab\?c" "a**" "[[:alpha:]]*" "\(.*\)c" "\(.\).\1" "a\{1\}" "a\{2,\}" "\w*" "\(\)" "[b-a]" "\(a\|x\)*b" "\.*"; do expr abc : "$r"; expr match "*a" "$r"; expr "" : "$r"; done; expr "a
b" : "a$"; expr "a
b" : ".*"; expr "a
b" : "a.b"; expr "a
b" : "a
^b"'
same 'patterns that are none' 'for r in "[" "a\{1" "a\)" "\(a" "a\{x\}" "a\{70000\}" "a\{2,1\}" "[[:foo:]]" "a\\" "\1" "[a" "\(a\)\2"; do expr abc : "$r"; done'
same 'length, index, substr' 'expr length abc; expr length ""; expr length length; expr index abc cb; expr index abc x; expr index abc ""; expr index "" a; expr substr abcdef 2 3; expr substr abc 3 5; expr substr abc 4 1; for n in 0 -1 x "" 99999999999999999999 -99999999999999999999; do expr substr abc "$n" 2; expr substr abc 2 "$n"; done'
same 'words after +' 'expr + length; expr + match; expr length + length; expr + + ; expr 1 + + 1; expr + + + 1; expr + "(" ; expr + : ; expr + / = +; expr substr + index 1 2'
same 'words that are operators elsewhere' 'expr = ; expr = = =; expr : ; expr \| ; expr \< ; expr / / / ; expr - ; expr -- - - - ; expr length; expr index'
same 'syntax errors' 'expr 1 +; expr +; expr 1 2; expr 1 + 2 +; expr \( 1; expr \(; expr \( \); expr \); expr 1 \); expr a =; expr \( 1 2 \); expr 1 + \(; expr match abc; expr index a; expr substr a 1; expr length; expr -e 1; expr --help x; expr 1 --help; expr; expr --; expr 1 \&; expr \& 1; expr "" ""'
same 'usage' 'expr --help >/dev/null; expr --version >/dev/null; expr -x; expr --x; expr -h'
in_locales 'C C.UTF-8 en_US.UTF-8' same 'characters of more than a byte' $'expr length \xc3\xa9a\xe2\x82\xac; expr index a\xc3\xa9b \xc3\xa9; expr index a\xc3\xa9b \xa9; expr index xa\xe2\x82\xac \xe2\x82\xac; expr substr \xc3\xa9ab 2 1 | od -c; expr substr ab\xc3\xa9c 3 1 | od -c; expr a\xc3\xa9b : ".*"; expr a\xc3\xa9b : ".."; expr a\xc3\xa9b : "a\\(.\\)" | od -c; expr match \xc3\xa9 "[\xc3\xa9]"'
in_locales 'C C.UTF-8 en_US.UTF-8' same 'bytes that are no characters' $'expr length \xff\xc3; expr length \xe2\x82; expr index a\xff\xc3\xa9 \xc3\xa9; expr substr a\xff\xc3\xa9 2 1 | od -c; expr substr a\xff\xc3\xa9 3 1 | od -c; expr a\xffb : ".*"; expr \xff "<" a; expr a ">=" \xff; expr index \xff \xff'
in_locales 'C en_US.UTF-8' same 'the order of the locale' $'expr a "<" B; expr \xc3\xa9 "<" f; expr a = A; expr _a "<" b; expr "a b" ">" ab; expr a10 "<" a9'
same 'full and closed' 'expr 1 >/dev/full; expr 0 >/dev/full; expr 1 >&-; expr 1 / 0 >/dev/full'
same 'long numbers and texts' 'a=$(head -c 3000 /dev/zero | tr "\0" 7) b=$(head -c 1500 /dev/zero | tr "\0" 9); expr $a \* $b | cksum; expr $a / $b | cksum; expr $a % $b | cksum; expr $a + $b | cksum; expr $b - $a | cksum; expr $a = $a; expr length $a; expr $a : ".*\(.\)"'
for ((round = 0; round < 60; round++)); do
  words=''
  for ((i = 0; i < 4; i++)); do
    pick word 0 1 -3 12 7 100000000000000000007 -99999999999999999999999999 a abc '""' 5 00 1000000000
    pick operator + - '\*' / % '\<' '\<=' = != '\>=' '\>' '\|' '\&' :
    words+=" $word $operator"
  done
  pick last 2 a '\( 3 + 4 \)' 'length abcd' 'substr abc 2 1' 'index abc c' '+ match' 98765432109876543210
  same "any expression $round" "expr$words $last; expr \\($words $last \\) \\| 5"
done
