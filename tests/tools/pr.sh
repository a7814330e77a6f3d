# shellcheck shell=bash
setup 'seq 5 >f; printf "a\nb\nc\n" >g; printf "x" >part; : >empty; seq 300 >long; seq 1000 3 1400 >longer; printf "\f" >feed; printf "one\ntwo\f\nthree\f\f\nfour\n\ffive\n" >feeds; (seq 56; printf "\f"; seq 3; printf "\f\n"; seq 57; printf "\f\n"; seq 111 166; printf "\f\f"; seq 2) >edges; printf "a\tb\tc\n\td  e   f    g\n     \n  h\t \ti \n" >tabs; printf "a\bb\n\b\bc\n\001\177\033x\r\n\303\251\377y\0z\n" >odd; (for i in 1 5 17 30 70 71 72 73 90; do printf "%0${i}d\n" $i; done; echo; echo) >widths; touch -d "2020-02-03 04:05:06.789 UTC" ./*; export TZ=UTC0'
same 'titles and dates' 'pr -l 12 -h "a title" g; TZ=XYZ-3:30 pr -D "%F %T.%N %z %^b %e %%" -l 12 g | head -n 3'
same 'a page' 'pr f; pr f g part; pr empty; pr feed; pr part; pr long | cksum; pr feeds | cksum; pr edges | cksum'
same 'standard input has no name' 'pr -D now <f; pr -D now - <f; seq 70 | pr -D now; pr -D now - - <f; pr -D now f - g <long; pr -t - f - <g; pr -D now -h title <f'
same 'a file is read no further than is wanted' '(pr -t -l 3 +1:2; cat) <f; (pr -t -l 2 -2 +1:1 -; head -n 1) <long'
for length in 1 2 3 9 10 11 12 15 66 67 300 2147483647; do
  test $length = 2147483647 && files=empty || files='f long edges feeds'
  same "-l $length" "pr -l $length $files | cksum; pr -t -l $length $files | cksum; pr -T --length=$length $files | cksum; pr -f -l $length $files | cksum; pr -D now -m -l $length $files | cksum"
done
same '-t keeps form feeds, -T drops them' 'pr -t feeds; pr -T feeds; pr -tT feeds; pr -Tt feeds; pr -T -l 5 feeds; pr --omit-header edges; pr --omit-pagination edges; pr -t feed; pr -T feed; pr -l 12 feed; pr -2 feed; pr -t -2 feed; pr -T -2 feed; pr -2 -l 12 feeds; pr -2 -t feeds'
same 'form feeds and the ends of pages' 'for i in 1 2 3 4 5 6; do (seq $i; printf "\f"; seq $i; printf "\f\n"; seq $i; printf "\f\f"; seq $i; printf "\f\n\f\n") >e$i; touch -d @1 e$i; done; for o in "" -t -T -2 "-2 -a" "-3 -t" "-3 -a -t" -m "-m -t" -d +2 "+2 -2" "+3 -2 -a" -n "-2 -n"; do for l in 2 3 4 5 12 13 14 15; do pr $o -l $l e1 e2 e3 e4 e5 e6; done; done | cksum'
same '-F and -f: a form feed ends the page' 'pr -F f g; pr -f long | cksum; pr --form-feed -l 12 f; pr -F -t f; pr -F -2 long | cksum; pr -F feeds'
same '-h, -D' 'pr -l 11 --header= f; pr -l 11 -h "" f; pr -h "$(printf %080d 1)" -l 11 g; pr --date-format=%Y -l 11 g; pr -D "" -l 11 g; pr -D "$(printf %090d 1)" -l 11 g; pr -h x -t g; pr -W 20 -l 11 g; pr -W 1 -l 11 g; pr -w 20 -l 11 g; pr -D now -h x -m f g; POSIXLY_CORRECT=1 pr -l 11 g'
in_locales 'C C.UTF-8 en_US.UTF-8' same 'titles of several widths' "pr -l 11 -h é g; pr -l 11 -h 日本 g; pr -l 11 -h \$'a\\tb' g; pr -l 11 -h \$'\\xff\\xfe' g; pr -l 11 -h \$'x\\xe2\\x82' g; POSIXLY_CORRECT=1 pr -l 11 g; pr -D é%B -l 11 g"
same 'pages' 'for p in +1 +2 +2:3 +5:5 +3: +6 +7:9 +2:2 " +1"; do pr $p long; done | cksum; pr --pages=2 long | cksum; pr --pages=2:4 long | cksum; pr +2 -n long | cksum; pr +2 -n -N 7 long; pr +2 -2 -n long | cksum; pr +3 -3 -a -n long | cksum; pr -D now -m -n +2 long longer | cksum; pr +2 edges | cksum; pr +3:4 edges | cksum; pr -t +2 long | head -n 2; pr +2 f; echo $?; pr +2 -a -2 feeds; pr +9 -a -2 feeds; pr +3 f long; pr -D now -m +4 f long; pr ++2 long | head -n 3'
same 'words that begin with +' 'pr +0 f -t; pr +0:x f -t; pr +3:2 f -t; pr -t +1 +2 f; pr -t f +1; pr -t --pages=1 +1 f; pr -t +1 --pages=1 f; pr -t -- +1 f; pr -t f -- -t; POSIXLY_CORRECT=1 pr f -t g; touch +x; pr -t ./+x'
same 'pages that are none' 'pr --pages=0 f; pr --pages=3:2 f'
for pages in '' x 1: 1:x 1:2x 1x 0x 1x:2 1:2:3 :1 -1 99999999999999999999 1:99999999999999999999 99999999999999999999x; do
  same "pages '$pages'" "pr +$pages f; pr --pages=$pages f"
done
locale C.UTF-8
since 9.11 expect 'pages in the quotes of the locale' 'pr --pages=x f' 1 '' $'pr: invalid --pages argument \xe2\x80\x98x\xe2\x80\x99'
locale C
same 'columns' 'for i in 1 2 3 4 5 9 20 36; do pr -$i long f g; pr -t -$i long f; pr -a -$i long f; pr -t -a -$i longer; pr --columns=$i widths; done | cksum'
same 'columns of the same height' 'for i in 1 2 3 4 5 6 7 8 9; do seq $i | pr -t -3; seq $i | pr -t -l 2 -3; seq $i | pr -l 12 -D x -4; done'
same 'digits' 'pr -1t2 -t f; pr -1 -2 f -t; pr -t -1 f -2 f; pr -00002 -t f; pr -2 --columns=3 -t f; pr --columns=3 -2 -t f; pr -2t f; pr -3a -t f'
for options in -2 '-a -3' -m '-m -n' '-2 -n' '-a -2 -n:3' '-n' '-3 -J' '-m -J' '-m -J -n' '-2 -a -J'; do
  same "separators: $options" "for s in '' -s -s: '-sab' -S -S: '-S | ' '-Sa  b' -S\$'\\t' '-S ' -s\$'\\t' '-s -w 30' '-s: -w 30' '-s -W 30' '-w 30 -S:' '-W 40 -w 30' '-w 30 -W 40' '-s: -S/' '-S/ -s:' '-w 40'; do for f in 'f g long' 'widths tabs' 'empty f' 'f empty empty g' 'empty empty f' 'feeds f feed'; do pr -t $options \"\$s\" \$f; pr -D now -l 20 $options \$s \$f; done; done 2>&1 | cksum"
done
same 'long names of separators' 'pr -t -2 --separator=: f; pr -t -2 --separator f; pr -t -2 --sep-string=xyz f; pr -t -2 --sep-string f; pr -t -2 --separator= f; pr -t -2 --sep-string= f; pr -t -2 --join-lines f; pr -t --merge f g; pr -t --across --columns=2 f'
same 'widths' 'for w in 1 2 3 4 5 8 9 10 17 40 72 73 1000; do pr -t -w $w f widths tabs odd; pr -t -W $w f widths tabs odd; pr -t -2 -w $w widths; pr -m -t -W $w f widths g; pr -3 -a -t --width=$w tabs widths; pr -t --page-width=$w -J -2 widths; pr -t -v -W $w odd; done 2>&1 | cksum'
same 'too narrow' 'pr -2 -w 2 f; pr -2 -w 3 f | cksum; pr -73 f; pr -D now -m -w 1 f g; pr -D now -m -n -w 8 f g; pr -2 -Sabc -w 4 f'
same 'more than can be counted' 'pr -2 -w 2147483647 f; pr -2 -l 2147483647 f; pr -a -2 -w 2147483647 -t f; pr -W 2147483647 -t f'
same 'a line of which not even the first byte has room' 'printf "a\n\tx\nb\n\001\n" >t; pr -t -W 3 -v t; pr -t -W 3 t g; pr -m -t -w 7 g t g; pr -2 -t -w 7 t; pr -2 -a -t -n1 -w 9 t; pr -m -t -SAB -w 14 f t t g'
expect 'nor ends a page of such lines the run' 'printf "\tx\n\tx\nb\n\n\n" >t; pr -t -W 3 -l 2 t; pr -d -l 12 -W 3 t | wc -l' 0 $'b\n\n\n36'
same '-d' 'for l in 2 3 4 5 12 13 14 66; do pr -d -l $l f long feeds edges; pr -d -t -2 -l $l long; pr -D now -d -m -l $l long f; done | cksum; pr --double-space -t part; pr -d -t feeds; pr -d -2 -t feeds'
since 9.4 expect 'a page of one line, double-spaced' 'pr -l 1 -d g; pr -d -l 11 -h x g | wc -l' 0 $'a\n\nb\n\nc\n\n36'
same '-e' "for e in '' 1 4 9 x x4 b3 ' 5' x:y; do pr -t -e\"\$e\" tabs odd widths; pr -t -2 -e\"\$e\" tabs; pr -t -W 7 -e\"\$e\" tabs; done 2>&1; pr -t --expand-tabs tabs; pr -t --expand-tabs=x3 tabs; pr -t --expand-tabs=4 tabs"
same '-i' "for i in '' 1 4 9 x x4 . ' 5' x:y; do pr -t -i\"\$i\" tabs odd widths; pr -t -e -i\"\$i\" tabs; pr -t -2 -i\"\$i\" tabs long; done 2>&1; pr -t --output-tabs tabs; pr -t --output-tabs=x3 tabs; pr -i -o 9 -l 12 g"
same '-n' "for n in '' 1 3 12 : :2 x9 ' 4' \$'\\t3'; do pr -t -n\"\$n\" long tabs feeds; pr -n\"\$n\" -2 long; pr -m -t -n\"\$n\" f long; pr -a -3 -n\"\$n\" -t long; pr -t -W 20 -n\"\$n\" tabs widths; pr -t -i -n\"\$n\" -o 3 tabs; done | cksum; pr -t --number-lines f; pr -t --number-lines=:3 f"
same '-N' 'pr -t -n -N 0 f; pr -t -n -N -3 f; pr -t -n -N 99998 f; pr -t -n2 -N 98 f; pr -t -n12 --first-line-number=2147483646 f; pr -t -n12 -N -2147483648 f; pr -t -n1 -N -5 f; pr -N 5 f -t; pr -t -n11 -N -2147483648 f'
same 'many lines with numbers' 'seq 200000 | pr -t -n | cksum; seq 200000 | pr -t -n9 -l 1000 | cksum; seq 200000 | pr -D x -n:3 | cksum; seq 200000 | sed "77~1000s/^/\x08/;99~1000s/$/\f/" | pr -t -n | cksum'
same '-o' 'for o in 0 1 2 7 8 20; do pr -o $o -l 13 f tabs; pr -o $o -t -2 long; pr -o $o -m -t f tabs; pr -o $o -n -t f; pr -o $o -W 10 -t widths; pr --indent=$o -i -l 12 g; done | cksum'
in_locales 'C C.UTF-8 en_US.UTF-8' same '-c and -v: what cannot be seen' 'pr -t odd; pr -t -c odd; pr -t -v odd; pr -t -cv odd; pr -t --show-control-chars odd tabs; pr -t --show-nonprinting odd tabs; pr -t -2 odd; pr -t -2 -c odd; pr -t -W 5 -v odd; pr -t -W 4 odd; pr -t -i odd'
needs locale:en_US.ISO-8859-1 in_locales en_US.ISO-8859-1 same 'bytes that are letters' 'pr -t -v odd; pr -t -2 -w 12 odd; pr -l 11 -h "$(printf "\351")" g'
same 'every byte' "LC_ALL=C awk 'BEGIN { for (i = 0; i < 256; i++) printf \"%c ab%c\\n\", i, i }' >all; for o in '' -c -v -2 '-3 -a' '-W 4' -i '-e4' '-2 -c' -J; do pr -t \$o all; done | cksum"
same '-m' 'pr -D now -m f g long; pr -m -t empty f; pr -m -t f empty g; pr -m -t part part part; pr -m -t - - <long; pr -m -t f - - <g; pr -D now -m feeds f | cksum; pr -m -t feeds feed f feeds; pr -D now -m -n feeds f | cksum; pr -D now -m; pr -m -t f; pr -m -t <f; pr -m -t -n f empty f; pr -m -n -t feeds long'
same 'files that cannot be read' 'pr nope; pr f nope g -t; pr -r nope; echo $?; pr --no-file-warnings nope f -t; pr -m nope f g -t; pr -D now -m nope nope; pr -m -t -n nope f nope g; pr .; pr . f -t; pr -D now -m f .; pr -t f . g; pr ""; pr -t -2 nope'
same 'standard input that is closed' 'pr <&-; pr - f <&-; pr -t f - <&-; pr -D now -m f - <&-; pr -t f <&-'
same 'closed and full output' 'pr f >/dev/full; pr -t f >&-; pr empty >/dev/full; pr -2 f >/dev/full'
since 9.9 expect 'the first write that fails ends the run' 'for i in 1 2 3 4 5 6 7 8 9; do cat long; done >m; for i in 1 2 3 4 5 6 7 8 9; do cat m; done >more; pr -t more more nope >/dev/full' 1 '' 'pr: write error: No space left on device'
same 'what does not go together' 'pr -D now -m -2 f; pr -D now -m --columns=1 f; pr -D now -m -a f; pr -a f -t; pr -D now -a -m -2 f; pr -b -t f'
for number in 0 -1 x '' 2147483648 99999999999999999999 1k ' 5' +5; do
  same "numbers: '$number'" "pr -l '$number' g; pr -w '$number' g; pr -W '$number' g; pr --columns='$number' -t g; pr -N '$number' -t g; pr -e'$number' -t g; pr -n:'$number' -t g; pr -ix'$number' -t g 2>&1 | cat -A"
done
same 'wrong columns' 'pr -0 f; pr -99999999999 f; pr -2147483648 f; pr -0 --columns=x f'
since 9.11 expect 'a margin below none' 'pr -o -1 f' 1 '' "pr: '-o MARGIN' invalid line offset: '-1': Value too large for defined data type"
same 'a margin that is none' 'pr -o x f; pr -o 2147483648 f; pr -o "" f'
since 9.11 expect 'arguments of no length' 'pr --expand-tabs= g; pr --number-lines= g; pr --output-tabs= g' 1 '' $'pr: \'-e\': Invalid argument: \'\'\nTry \'pr --help\' for more information.\npr: \'-n\': Invalid argument: \'\'\nTry \'pr --help\' for more information.\npr: \'-i\': Invalid argument: \'\'\nTry \'pr --help\' for more information.'
same 'wrong options' 'pr -x; pr -h; pr --nope; pr --show f; pr -D; pr -W; pr --omit f'
expect 'tab stops too far apart' 'printf "xx" | pr -t -ex2147483647 >/dev/null' 1 '' 'pr: integer overflow'
same 'a long line' 'head -c 600000 /dev/zero | tr "\0" x >wide; (cat wide; echo; cat wide wide; printf "\f"; cat wide) >wider; touch -d @1 wide wider; for o in "" -t "-t -W 9" "-t -2" "-t -a -2" "-t -n" "-t -i" "-t -J -2" -e; do pr $o wide wider; done | cksum'
same 'bytes where one read ends and another begins' '(printf "a\f"; sleep 0.1; printf "\nb\f"; sleep 0.1; printf "c\n"; sleep 0.1; printf "\f"; sleep 0.1; printf "\nd e"; sleep 0.1; printf "  f\n") | pr -t -2; (printf "ab"; sleep 0.1; printf "\tc"; sleep 0.1; printf "\n") | pr -t -e; (printf "a b"; sleep 0.1; printf " c\n\n") | pr -t'
same 'much text' 'seq -f "line %g of  a text" 100000 >text; touch -d @1 text; for o in "" -t -n -2 "-t -3" "-5 -a" "-d" "-3 -n" "-m" "-3 -i" "-t -4 -J" "-T -7 -w 200" "-o 3" "-e" "-c" "-l 3000"; do pr $o text; done | cksum; sed "777~1000s/ / \t/; 500~3000s/^/\f/" text >text2; touch -d @1 text2; for o in "" -t -n -2 "-t -3" "-t -5 -a"; do pr $o text2; done | cksum'
numbers='-n -n:3 -n1'
for ((round = 0; round < 60; round++)); do
  options='' files=''
  pick option '' '' -t -T; options+=" $option"
  pick option '' '' -2 -3 '-4 -a' -m; options+=" $option"
  # shellcheck disable=SC2086  # each an item
  pick option '' '' $numbers "-n -N $RANDOM"; options+=" $option"
  pick option '' '' '' -e -e4 -ex3 -i '-i.3'; options+=" $option"
  pick option '' '' '' '-s' '-s:' '-Sab' "'-S | '"; options+=" $option"
  pick option '' '' '' '-w 30' '-W 25' '-w 50 -W 60' -J; options+=" $option"
  pick option '' '' '' '-l 12' '-l 5' '-l 17' -d -f '+2' '+2:3'; options+=" $option"
  pick option '' '' '' '-o 3' -c -v '-h title'; options+=" $option"
  for ((i = RANDOM % 3; i >= 0; i--)); do
    pick file f g part empty long longer feed feeds edges tabs odd widths; files+=" $file"
  done
  same "any mix:$options$files" "pr -D date$options$files"
done
