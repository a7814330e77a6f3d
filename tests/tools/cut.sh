# shellcheck shell=bash
setup 'printf "a:b:c:d\n\nnone\n:x\ny:\n::\n1:2:3:4:5:6:7" >f; printf "abcdefgh\n\nx\nyz\n0123456789" >b; : >empty; seq 1 3000 | sed "s/.*/&,x&,,y&,&&&&,z/" >long
  seq -f "%.0f abc def ghi jkl mno pqr stu vwx yz 012 345 678 901 234 567 890 123" 2000 >prose; printf "a:b\0c:d\ne:f\0g" >nul'
for list in 1 2 3 9 1-2 2- -3 1,3 3,1 1-3,2-4 1-2,3- 5- 1- 8-10,1 '1 3' '2 4-5' 1,1,1 -2,2-3,7- 18446744073709551614 3-18446744073709551614 007; do
  for complement in '' --complement; do
    same "-b $list $complement" "cut $complement -b '$list' b; cut $complement -c '$list' f b; cut $complement -b '$list' prose long | cksum"
    for s in '' -s; do
      same "-f $list $complement $s" "cut $complement $s -d: -f '$list' f; cut -d, $complement $s -f '$list' long | cksum; cut $complement $s -d' ' -f '$list' prose | cksum; cut $complement $s -f '$list' f; cut -da $complement $s -f '$list' prose long | cksum"
    done
  done
done
for joint in : :: '' 'long one'; do
  same "--output-delimiter=$joint" "cut --output-delimiter='$joint' -b1-2,3-,7 b; cut --output-delimiter='$joint' -b1-3,2-4,6 b; cut --complement --output-delimiter='$joint' -b2,4 b; cut -d: --output-delimiter='$joint' -f1,3- f; cut -d: --output-delimiter='$joint' -f2 f; cut -d, --output-delimiter='$joint' -f2,4- long | cksum; cut -s -d, --output-delimiter='$joint' --complement -f2 f long | cksum; cut -d' ' --output-delimiter='$joint' -f4-8 prose | cksum"
done
for list in '' ',' 0 0- -0 0-3 3-2 - 1-2-3 a 1a a1 1,a 1,,2 ',1' '1,' ' 1' 1-a a-1 -1- --1 1-- 18446744073709551615 18446744073709551616 \
    1-18446744073709551615 99999999999999999999- 1,99999999999999999999x '1 -' '- 1' 1:2 +1 1.5 2-1,0 0,a; do
  same "wrong list '$list'" "cut -b '$list' b; cut -c '$list' b; cut -f '$list' b; cut --complement -f '$list' b"
done
same 'the kinds of list' 'cut; cut b; cut -b1 -c1 b; cut -b1 -b1 b; cut -f1 -f2 f; cut -s -b1 b; cut -s -c1 b; cut -d, ; cut -s; cut -b; cut --nope; cut -X'
same 'a delimiter that is none' 'cut -dab -f1 f; cut -d -f1 f; cut -d "" -f1 f'
same 'the last -d counts' 'cut -d, -d: -f2 f; cut -d: -d , -f2 f'
same 'long names' 'cut --bytes=1 b; cut --characters=2 b; cut --fields=2 --delimiter=: f; cut --only-delimited --fields=2 --delimiter=: f; cut --zero-terminated --fields=2 --delim=: nul | od -c; cut --output-d=+ --fields=1,2 --del=: f'
same '-n is nothing without characters of several bytes' 'cut -n -b2-3 b; cut -nb1 b'
same '-z' 'cut -z -d: -f2 nul | od -c; cut -zb1 nul | od -c; cut -z -sd: -f1 nul | od -c; cut -d "" -f2 nul | od -c; cut -zd "" -f2 nul | od -c; cut -z -b2- b | od -c'
for list in 1 2 3 5 1- 2- 1,3 ; do
  same "the delimiter is newline: -f$list" "for s in '' -s; do for file in f b empty nul; do cut -d \$'\\n' \$s -f$list \$file; cut -d \$'\\n' --complement \$s -f$list \$file; done; done; for text in 'a\\n' '\\n' '\\n\\n' x 'x\\ny'; do for s in '' -s; do printf \"\$text\" | cut -d \$'\\n' \$s -f$list --output-delimiter=+; done; done"
done
same 'several files and standard input' 'cut -b1 f b empty; cut -b1 - <b; cut -d: -f1 f - f <f; cut -d: -f1 <f; cut -b1 empty'
same 'missing and wrong things' 'cut -f1 nope; cut -f1 nope f; cut -b1 . b; cut -b1 <&-; cut -f1 - b <&-'
same 'closed and full output' 'cut -b1 b >/dev/full; cut -f1 long >/dev/full; cut -b1 b >&-; cut -b1- long >/dev/full'
same 'long lines' 'head -c 300000 /dev/zero | tr "\0" x >big; (cat big; echo :y; cat big big; printf ":z:"; cat big) >bigger; for l in 1 2 2- 300001- 299999-300002 -300000 1,3; do cut -b$l bigger | cksum; cut -d: -f$l bigger | cksum; cut -sd: -f$l bigger | cksum; cut -d: -f$l --output-delimiter=abc bigger | cksum; done'
needs memory_limit same 'little memory, one endless line' 'ulimit -v 60000; head -c 100M /dev/zero | tr "\0" x | cut -b 1-5,262143-262146; head -c 100M /dev/zero | tr "\0" x | cut -c 5- | cksum; (printf a:b:; head -c 100M /dev/zero | tr "\0" :; echo z) | cut -d: -f 1,2,60000000- | cksum'
for length in 262143 262144 262145 524288 600000; do
  same "lines around a block: $length" "(head -c $length /dev/zero | tr '\0' x; echo :y; head -c $length /dev/zero | tr '\0' :; printf 'z\nlast') >big; for l in 1 $length $((length + 1))- 3-$((length - 1)) 1,$length; do cut -b \$l big | cksum; cut -c \$l big | cksum; cut -d: -f \$l big | cksum; cut -sd: -f \$l big | cksum; cut --output-delimiter=+ -b \$l big | cksum; cut --complement -b \$l big | cksum; done"
done
same 'many fields' 'for n in 59 60 61 62 63 64 65 200; do seq $n | tr "\n" ,; echo; done >wide; for l in 59 60 61 62 63 64 65 66 60- 61- 62- -60 -61 1,60- 1,61- 1,64 2,200; do cut -d, -f$l wide; cut -sd, -f$l --complement wide; done'
same 'a list of very many ranges' 'l=$(seq 40000 -2 2 | tr "\n" ,)1; cut -b "$l" b; cut -f "$l" f; cut --complement -b "$l" b'
since 9.11 expect 'a delimiter without fields' 'cut -d, -b1 b' 1 '' $'cut: an input delimiter makes sense\n\tonly when operating on fields\nTry \'cut --help\' for more information.'
since 9.11 expect 'a delimiter and blanks' 'cut -d, -w -f1 f' 1 '' $'cut: -d and -w are mutually exclusive\nTry \'cut --help\' for more information.'
since 9.11 expect 'blanks and a delimiter' 'cut -w -d, -f1 f' 1 '' $'cut: -d and -w are mutually exclusive\nTry \'cut --help\' for more information.'
since 9.11 expect '-F with -f' 'cut -F1 -f1 f' 1 '' $'cut: only one list may be specified\nTry \'cut --help\' for more information.'
since 9.11 expect '-w takes one word' 'cut -f1 --whitespace-delimited=x f' 1 '' $'cut: invalid argument \'x\' for \'--whitespace-delimited\'\nValid arguments are:\n  - \'trimmed\'\nTry \'cut --help\' for more information.'
since 9.11 expect '-w' 'printf "a b\n  c \t d\te\nnone\nx y \n" >w; cut -w -f1 w; cut -w -f2 w; cut -w -f1,3- w; cut -ws -f1 w' 0 $'a\n\nnone\nx\nb\nc\nnone\ny\na\n\td\te\nnone\nx\t\na\n\nx'
since 9.11 expect '-w trimmed' 'printf "a b\n  c \t d\te\n x y \n" >w; cut --whitespace-delimited=t -f1 w; cut --whitespace-delimited=trimmed -f2- w; cut --complement --whitespace=trimmed -O_ -f2 w' 0 $'a\nc\nx\nb\nd\te\ny\na\nc_e\nx'
since 9.11 expect '-F' 'printf "a  b\tc\n" >w; cut -F1,3 w; cut -F 2- -O+ w; cut -F2 -d: f; cut -F1,2 -d: f' 0 $'a c\nb+c\nb\n\nnone\nx\n\n\n2\na b\n\nnone\n x\ny \n \n1 2'
expect '-D keeps fields as they are listed' 'cut -D -d: -f3,1,1 f; cut -D -d: -f2-,1 -O+ f; cut -Ds -d: -f7,2 f; printf "one\ttwo\tthree" | cut -D -f 3-,2-3,9,1; printf "a:b\0c:d" | cut -zDd: -f2,1 | od -An -c' 0 $'c:a:a\n:\nnone:none\n:\ny:y\n::\n3:1:1\nb+c+d+a\n\nnone\nx+\n+y\n++\n2+3+4+5+6+7+1\nb\nx\n\n\n7:2\nthree\ttwo\tthree\tone\n   b   :   a  \\0   d   :   c  \\0'
expect '-D with blanks between fields' 'printf "a  b\tc d\n x\nw\n" >w; cut -DF3,1 w; cut -D -w -f3,1,9 w; cut -D --whitespace=trimmed -f2,1 w; cut -DF4,2 w' 0 $'c a\n\nw\nc\ta\n\nw\nb\ta\nx\nw\nd b\nx\n'
expect '-D keeps bytes and characters as they are listed' 'cut -D -b3,1-2,2- b; cut -D -c8-,3,1,3,20 b; cut -D -b3-,1,9-,1 -O: b; cut -nDb4,1 -O: b' 0 $'cabbcdefgh\n\nx\nyzz\n201123456789\nhcac\n\nx\ny\n789202\ncdefgh:a:a\n\nx:x\ny:y\n23456789:0:89:0\nd:a\n\nx\ny\n3:0'
expect '-D where newline is the delimiter' "printf 'a\\nb\\nc\\n' >w; cut -D -d \$'\\n' -f3,1 -O: w; cut -D -d \$'\\n' -f2,1 w; cut -Ds -d \$'\\n' -f1 empty; cut -Ds -d \$'\\n' -f2,2 -O, w" 0 $'c:a\nb\na\nb,b'
expect '-D has no complement, and its list is checked' 'cut -D --complement -f1 f; cut -D -f3-2 f; cut -D -f0 f' 1 '' $'cut: -D and --complement are mutually exclusive\nTry \'cut --help\' for more information.\ncut: invalid decreasing range\nTry \'cut --help\' for more information.\ncut: fields are numbered from 1\nTry \'cut --help\' for more information.'
since 9.11 expect '-O' 'cut -O+ -d: -f1,2 f; cut -O "" -b1,3 b | od -An -c | head -n 1; cut -O+ -b1-3,2-4,6 b' 0 $'a+b\n\nnone\n+x\ny+\n+\n1+2\n   a  \\0   c  \\n  \\n   x  \\n   y  \\n   0  \\0   2  \\n\nabcd+f\n\nx\nyz\n0123+5'
locale C.UTF-8
since 9.11 expect 'characters of several bytes' 'printf "äöü€x\nabc\n" >u; cut -c1 u; cut -c2-3 u; cut -c4- u; cut -c1,4 -O: u; cut --complement -c2 u; cut -b1-2 u' 0 $'ä\na\nöü\nbc\n€x\n\nä:€\na\näü€x\nac\nä\nab'
since 9.11 expect 'bytes that are no characters are one each' 'printf "\xc3(\xe2\x82\na\xffb\n\xe2\x82" >u; for l in 1 2 3 4; do cut -c$l u | od -An -tx1; done' 0 $' c3 0a 61 0a e2 0a\n 28 0a ff 0a 82 0a\n e2 0a 62 0a 0a\n 82 0a 0a 0a'
expect '-D knows characters' 'printf "äöü\n" >u; cut -Dc3,1,1-2 u; cut -nDb4,2 -O+ u; cut -nDb1,6 u' 0 $'üääö\nö+ä\nü'
since 9.11 expect '-n puts a character with its last byte' 'printf "äö\n" >u; for l in 1 2 3 4 1-3 2-4 1,3 ; do cut -nb$l u; done; cut --no-partial -b1-2 u; printf "aäb\n" | cut -nb1,3- -O+' 0 $'\nä\n\nö\nä\näö\n\nä\na+äb'
since 9.11 expect 'a delimiter of several bytes' 'printf "a€b€c\nnone\n€x\n" >u; cut -d€ -f2 u; cut -d€ -f1,3 u; cut -s -d€ -f2- u; cut -d€ -f1,2 -O, u' 0 $'b\nnone\nx\na€c\nnone\n\nb€c\nx\na,b\nnone\n,x'
since 9.11 expect 'a delimiter that is no character' "printf 'é\\xa9b\\n' >u; cut -d \$'\\xa9' -f2 u; cut -d \$'\\xa9' -f1 u" 0 $'b\né'
since 9.11 expect 'two characters are no delimiter' 'cut -d éé -f1 f' 1 '' $'cut: the delimiter must be a single character\nTry \'cut --help\' for more information.'
since 9.11 expect 'blanks of the locale' 'printf "a\u3000b\u2003 c\na\u00a0b c\n" >u; cut -w -f2 u; cut -F1,3 u' 0 $'b\nc\na c\na\xc2\xa0b'
since 9.11 expect 'many characters' 'for i in 1 2 3 4 5; do printf "%050d äöü€𝄞 %070d ß\n" 1 2; done >u; seq 300 | while read -r i; do cat u; done >v; cut -c51-57 v | uniq -c; cut -c52,56,128- v | uniq -c; cut -c130- v | uniq -c; cut -c1-50,57-127 v | uniq -c' 0 $'   1500  äöü€𝄞 \n   1500 ä𝄞 ß\n   1500 \n   1500 00000000000000000000000000000000000000000000000001 0000000000000000000000000000000000000000000000000000000000000000000002'
since 9.11 expect 'characters across blocks' "for pad in 0 1 2; do (head -c \$((262142 + pad)) /dev/zero | tr '\0' x; printf '€äz\n') | cut -c \$((262143 + pad))-; (head -c \$((262142 + pad)) /dev/zero | tr '\0' x; printf '\342\202') | cut -c \$((262144 + pad))- | od -An -tx1; done" 0 $'€äz\n 82 0a\n€äz\n 82 0a\n€äz\n 82 0a'
same 'fields and bytes do not care' 'cut -d: -f2 f; cut -d: --complement -f2 f; cut -b2- f; cut -d, -f2,5 long | cksum'
locale zh_CN.GB18030
since 9.11 expect 'characters that hold a delimiter' "printf 'a\\x81|b|c\\n\\x81\\x30\\x81\\x300|x\\n' >u; cut -d '|' -f2 u; cut -d0 -f2 u; cut -c2 u | od -An -tx1" 0 $'c\nx\na\201|b|c\n|x\n 81 7c 0a 30 0a'
since 9.11 expect 'a delimiter of several bytes in GB18030' "printf 'a\\xb0\\xa1b\\xb0\\xa1c\\n' >u; cut -d \$'\\xb0\\xa1' -f2 u; cut -nb1-2 u" 0 $'b\na'
locale ja_JP.EUC-JP
since 9.11 expect 'characters of EUC-JP' "printf '\\xa4\\xa2\\xa4\\xa4x\\n\\x8f\\xa2\\xafy\\n' >u; cut -c1 u | od -An -tx1; cut -c2- u | od -An -tx1; cut -d \$'\\xa4\\xa4' -f2 u" 0 $' a4 a2 0a 8f a2 af 0a\n a4 a4 78 0a 79 0a\nx\n\217\242\257y'
locale C
list='' complement='' s='' z='' joint='' kind='' file='' piece=''
for ((round = 0; round < 60; round++)); do
  pick list 1 2 -2 3- 1,3 2,4-5 5- 1-2,3 60 1,2,7-; pick complement --complement '' ''; pick s -s '' ''; pick z -z '' '' ''
  pick joint '--output-delimiter=+' '--output-delimiter=<>' '' ''; pick kind "-d: $s -f" "-d' ' $s -f" "-d, $s -f" -b -c; pick file f b long prose nul
  same "any mix: $kind$list $complement $z $joint $file" "cut $complement $z $joint $kind$list $file"
done
text=''
for ((i = 0; i < 300; i++)); do
  pick piece 'a' ':' ':' 'bb' '\n' '\n' 'a somewhat longer piece' '' '::' 'x:y:z'
  text+=$piece
done
for list in 1 2 3 1,3 2- -2 1,3-; do
  same "lines with and without delimiters: $list" "printf '$text' >r; cut -d: -f$list r; cut -sd: -f$list r; cut --complement -d: -f$list r; cut --complement -sd: -f$list r; cut -d: --output-delimiter=+ -f$list r"
done
