# shellcheck shell=bash
setup 'printf "a\nb\nc\n" >f; seq 1000 >many; : >empty; printf "a\nb" >part; printf "a\0b\nc\0" >nul; printf "\n\n\n" >blank; printf "\1\2\3" >three; seq 1 3 90000 | gzip -nc >random; seq 3000000 >long; cp long longer; printf "%d" 1 >x'

same 'the same lines, in some order' 'shuf f | sort; shuf many | sort -n | cksum; shuf <many | sort -n | cksum; shuf - <f | sort; shuf part | sort; shuf blank | cksum; shuf empty; shuf; shuf x; cat f | shuf | sort'
same 'all lines with a source: the order is that of GNU' 'shuf --random-source=random f; shuf --random-source=random many; cat many | shuf --random-source random; shuf --random-source=random part blank -e'
for count in 1 2 3 7 100 999 1000 1001 99999999999999999999999; do
  same "-n $count" "shuf -n $count --random-source=random many; shuf -n $count many | sort -u | wc -l; cat many | shuf -n $count --random-source=random; shuf -i 0-999 -n $count --random-source=random; shuf -n $count --random-source=random f; cat part | shuf -n $count --random-source=random"
done
same 'of -n the least counts' 'shuf -n 5 -n 0 f; shuf -n 0 -n 5 f; shuf --head-count=2 -n 3 --random-source=random f; shuf -n 99999999999999999999999 -n 1 -e a'
same '-n 0 reads nothing' 'shuf -n 0 nope; shuf -n0 <&-; shuf -n0 -r; shuf -n0 --random-source=nope f; shuf -n0 -i 3-2 -r; shuf -en0 a; shuf -n0 -o out -e a; wc -c <out; shuf -n0 -o no/out f; shuf -n0 f f'
same 'counts that are none' 'shuf -n x f; shuf -n -1 f; shuf -n "" f; shuf -n 1k f; shuf -n 1.5 f; shuf -n "1 " f; shuf -n " 1" -e a; shuf -n +1 -e a; shuf -n 0x1 -e a; shuf -n x -n 1 -e a'
in_locales 'C C.UTF-8' same 'quotes of the locale' 'shuf -n x f; shuf -i x; shuf f g; shuf --random-source=/dev/null f'

for last in 1 2 3 10 255 256 257 65535 65536 4294967294 4294967295 4294967296 72057594037927935 72057594037927936 9223372036854775807 18446744073709551614; do
  same "-i 0-$last" "shuf -i 0-$last -n 50 --random-source=random; shuf -r -i 0-$last -n 200 --random-source=random; shuf -i 1-$last -n 3 | wc -l; shuf -i $last-$last; shuf -i $last-$last -r -n 2"
done
same 'many numbers' 'shuf -i 1-300000 --random-source=random | cksum; shuf -i 5-200000 | sort -n | cksum; shuf -i 99999990-100000010 | sort; shuf -i 9999999999999990-10000000000000010 | sort; shuf -i 18446744073709551600-18446744073709551615 | sort; shuf -i 0-11 | sort -n; shuf -i 999990-1000010 | sort -n'
same 'few of many numbers, as GNU draws them' 'shuf -i 1-1000000000000 -n 3 --random-source=random; for i in 2 100 1000 4000; do shuf -i 0-1000000 -n $i --random-source=random | cksum; shuf -i 0-100 -n $i --random-source=random | cksum; done; shuf -i 1-3000 -n 500 --random-source=random | cksum'
same 'a range that is empty' 'shuf -i 3-2; shuf -i 5-4 -o out; wc -c <out; shuf -i 18446744073709551615-18446744073709551614; shuf -i 3-2 -n 3; shuf -i 3-2 -r'
same 'what numbers may look like' 'shuf -i " 1-1"; shuf -i "1- 1"; shuf -i +1-+1; shuf -i 010-010'
for range in 1 '' - -- 1- -3 3-1 1k-2k 0x1-0x2 1-x x-1 '1 -3' '1-3 ' 1--2 -10-10 1-2-3 18446744073709551616-1 1-18446744073709551616 0-18446744073709551615 99999999999999999999-x x-99999999999999999999 1.5-2; do
  since 9.5 expect "-i '$range' is refused" "shuf -i '$range' 2>&1 | sed 's/Value too.*/OVERFLOW/'" 0 "shuf: invalid input range: '$range'$([[ $range =~ ^[0-9]*(18446744073709551616|99999999999999999999) && $range != x* || $range == 1-18446744073709551616 ]] && echo ': OVERFLOW')"
done
same 'ranges given twice, with other lines' 'shuf -i 1-2 -i 1-2; shuf -e -i 1-2 a; shuf -i 1-2 -e; shuf -i 1-2 a; shuf -i 1-2 a b; shuf f f; shuf f many part; shuf -n0 -i 1-2 extra'

same '-e' 'shuf -e --random-source=random a b c d e; shuf -e a; shuf -e; shuf -e --random-source=nope; shuf -e "" | cksum; shuf -ze a b --random-source=random | od -c; shuf -en 2 a b c --random-source=random; shuf -e f nope - --random-source=random; shuf -e x -- -y --random-source | sort; printf "%s\0" a b c | xargs -0 shuf --random-source=random -e'
same 'an operand with a newline' 'shuf -e "$(printf "a\nb")"; shuf -zn1 -e "$(printf "a\nb")" | od -c'
same '-r' 'shuf -r -n 20 --random-source=random f; shuf -rn 5000 --random-source=random many | cksum; shuf -r -n 3 -i 5-5; shuf -er -n 7 --random-source=random a b; shuf -r f | head -n 5 | wc -l; shuf -r -i 1-6 | head -n 100000 | sort -u; shuf --repeat --head-count 4 -e a; shuf -r -n 10000 f | sort -u; shuf -r -n 7 --random-source=random part; cat many | shuf -rn 9 --random-source=random'
same 'nothing to repeat' 'shuf -r empty; shuf -r; shuf -er; shuf -er -n 3; shuf -r -o out empty; wc -c <out; shuf -r -n 0; shuf -r --random-source=nope empty'
same '-z' 'shuf -z --random-source=random nul | od -c; shuf -z f | od -c; shuf --zero-terminated -i 1-3 --random-source=random | od -c; shuf -zn1 --random-source=random <nul | od -c; shuf -z --random-source=random nul part'
same '-o' 'shuf -o out f; sort out; shuf -o f f; sort f; cat many | shuf -o many; sort -n many | cksum; shuf -o many <many; sort -n many | cksum; rm f many; shuf -o out -o out -e a; cat out; shuf -i 1-3 --output=out; sort out; shuf -n1 -o out -i 4-4 >&-; cat out; shuf -o - -e a; cat ./-'
same '-o: what cannot be written' 'shuf -o a -o b f; shuf -o "" f; shuf -o . f; shuf -o no/x f; shuf -o no/x nope; shuf -o no/x --random-source=nope f; shuf -o no/x --random-source=/dev/null f; shuf -o /dev/full f; shuf -o /dev/full many'
same '-o keeps the file when there is nothing to be had' 'echo old >out; shuf -o out nope; cat out; shuf -o out --random-source=/dev/null f; cat out; shuf -o out <&-; cat out; shuf -o out .; cat out; shuf -n 1 -o out .; cat out'
same 'a source that is short' 'shuf -i 1-100 --random-source=three; shuf --random-source=three f; shuf --random-source=/dev/null f; shuf --random-source=/dev/null -e a; shuf -r -i 0-255 -n 5 --random-source=three; shuf -r -i 0-255 -n 3 --random-source=three; shuf -r -i 0-255 -n 5 --random-source=three -o out; cat out; shuf -n 1 --random-source=/dev/null <many; cat many | shuf -n 1 --random-source=three; cat f | shuf -n 3 --random-source=three; cat f | shuf -n 5 --random-source=three'
same 'a source that is no file' 'shuf --random-source=nope f; shuf --random-source=. f; shuf -i 1-1 --random-source=.; shuf --random-source=three --random-source=nope f; shuf --random-source=three --random-source=three f; shuf --random-source=nope nope; shuf --random-source=nope .; shuf -n 1 --random-source=nope .; shuf -n 1 --random-source=nope; shuf --random-source=- -i 1-3 <f; shuf --random-source=nope; shuf -i 1-3 --random-source=<(cat random)'
same 'long input: few lines are drawn while it is read' 'head -c 8388608 long >exact; head -c 8388609 long >more; for file in exact more long; do shuf -n 3 --random-source=random $file; shuf -n 3 --random-source=random <$file; done; (head -n 1000000 >rest; shuf -n 3 --random-source=random) <long; shuf -n 2 long | wc -l'
needs memory_limit within 60 same 'endless input takes no memory' '(ulimit -v 300000; yes | head -c 100000000 | shuf -n 2; yes abcdefgh | head -n 5000000 | shuf -n 3)'
same 'long lines' 'head -c 300000 /dev/zero | tr "\0" x >big; (cat big; echo; cat big; printf "\nshort\n"; cat big) >bigger; shuf --random-source=random bigger | cksum; shuf -r -n 6 --random-source=random bigger | cksum; shuf -n 2 --random-source=random <bigger | cksum; cat bigger | shuf -n 2 --random-source=random | cksum'
same 'lines around 64 and 128 bytes' 'for i in 0 1 62 63 64 65 126 127 128 129 191 192 193; do for j in 1 2 3; do printf "%0${i}d\n" $j; done; done >widths; shuf --random-source=random widths; head -c -1 widths | shuf --random-source=random; shuf -n 10 --random-source=random widths; tail -c 65 widths | shuf --random-source=random; tail -c 64 widths | shuf --random-source=random'
same 'missing and wrong things' 'shuf nope; shuf .; shuf -n1 .; shuf -n1 <.; shuf <&-; shuf - <&-; shuf -n 1 <&-; shuf ""; shuf --nope; shuf -X f; shuf -i; shuf --head-count'
same 'closed and full output' 'shuf f >/dev/full; shuf f >&-; shuf -r -n 5 f >&-; shuf empty >&-; shuf -n0 >/dev/full'
since 9.11 expect 'the first write that fails ends the run' 'shuf -i 1-100000 >/dev/full; shuf -r f >/dev/full; shuf -r -o /dev/full f' 1 '' $'shuf: write error: No space left on device\nshuf: write error: No space left on device\nshuf: write error: No space left on device'
needs memory_limit same 'more than memory holds' '(ulimit -v 1000000; shuf -i 1-18446744073709551615; shuf -i 1-1000000000000; shuf -n 100000000000 -i 1-18446744073709551615)'
same 'every order comes about, and every line' 'for i in {1..200}; do shuf -e a b c | tr -d "\n"; echo; done | sort -u; for i in {1..100}; do shuf -n1 f; done | sort -u; for i in {1..100}; do cat f | shuf -n1; done | sort -u; shuf -r -n 2000 -i 0-99 | sort -un | cksum'
same 'each number has its share' 'shuf -r -n 600000 -i 1-6 | sort | uniq -c | while read -r n i; do ((n > 98000 && n < 102000)) && echo $i; done; shuf -r -n 300000 -i 0-18446744073709551614 | cut -c 1 | grep -c 1 | { read -r n; ((n > 163000 && n < 181000)) && echo first; }'

input='' range='' count='' repeat='' zero='' into=''
for ((round = 0; round < 60; round++)); do
  pick count '' '' '-n 1' '-n 3' '-n 40' '-n 100000'; pick repeat '' '' '-r -n 17'; pick zero '' '' -z; pick into '' '' '-o out'
  range=$((RANDOM % 40))-$((RANDOM % 3000 + 39))
  pick input f part many empty blank nul '<many' '<part' '-e a b c d e f g h i' "-i $range" "-i 0-$((RANDOM * RANDOM * RANDOM + 1)) -n 9"
  same "any mix: $count $repeat $zero $into $input" "tail -c $((20000 + RANDOM)) random >source; shuf --random-source=source $count $repeat $zero $into $input; [ ! -e out ] || cksum <out"
done
expect 'extension: the same text, the same order' 'shuf -i 1-1000 --random-seed=a >a; shuf -i 1-1000 --random-seed=a | cmp - a; seq 1000 | shuf --random-seed a | cmp - a; shuf -i 1-1000 --random-seed=b | cmp -s - a; echo $?; sort -n a | cmp - <(seq 1000); shuf -i 1-10 --random-seed=a | paste -sd" "; shuf -i 1-10 -n 3 -r --random-seed= | wc -l; seq 5 | shuf -n 2 --random-seed=7 >x; seq 5 | shuf -n 2 --random-seed=7 | cmp - x' 0 $'1\n3 9 4 7 2 8 6 1 5 10\n3'
same 'what is cut short is GNU'"'"'s --random-source' 'seq 20 | shuf --random=/dev/zero; seq 20 | shuf --rand /dev/zero; seq 20 | shuf --random-s=/dev/zero; shuf --r=x; shuf --random-seedy=x'
expect 'extension: one source at most' 'shuf -i 1-3 --random-seed=a --random-source=/dev/zero; shuf -i 1-3 --random-seed' 1 '' "shuf: --random-seed and --random-source exclude each other
Try 'shuf --help' for more information.
shuf: option '--random-seed' requires an argument
Try 'shuf --help' for more information."
