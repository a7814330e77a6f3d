# shellcheck shell=bash
setup 'printf "%s\n" 0 1 -1 9.94 9.95 9.99 10 99.5 999 999.5 999.9 1000 1001 1023 1024 1025 1500 9999 10239 1048575 1048576 123456789 999999999999 -5000 0.0001 00012 1.50 .5 -.5 123456789012345678 >n; printf "%s\n" 1 1M 1.5G 2T 3P 4E -5M 0.1T 1Y 999Z >u; printf "a  1000 b\nbb   20480 c\n 5   x\n" >t; printf "size,10\n2000,30\n" >c; : >empty'
for unit in none si iec iec-i; do
  for method in '' up down from-zero towards-zero nearest; do
    normalize 's/k/K/g' same "--to=$unit --round=$method" "numfmt --to=$unit ${method:+--round=$method} <n; numfmt --to=$unit ${method:+--round=$method} --format=%.2f -- 1234567 -1234567 1.005 0 999.999 1023.9999"
  done
  normalize 's/k/K/g' same "--to=$unit and widths" "numfmt --to=$unit --padding=10 1234567; numfmt --to=$unit --padding=-10 1234567 | od -c; numfmt --to=$unit --suffix=B 1234567; numfmt --to=$unit --format='<%12f>' 123456; numfmt --to=$unit --format='<%-12f>' 123456; numfmt --to=$unit --format='<%012f>' -- 123456 -5; numfmt --to=$unit --padding=3 1234567"
done
for unit in none auto si iec; do
  same "--from=$unit" "numfmt --from=$unit --invalid=warn <u; numfmt --from=$unit --to=iec <u; numfmt --from=$unit K; numfmt --from=$unit 1iK; numfmt --from=$unit --format=%.3f 1.5G 2M; numfmt --from=$unit 1.5"
done
same '--from=iec-i' 'numfmt --from=iec-i 1Ki 2Mi 1.5Gi 3Yi; numfmt --from=iec-i 1K; numfmt --from=iec-i --invalid=warn 1M 2Gi'
since 9.6 expect '--from=iec-i without a unit' 'numfmt --from=iec-i 15 1Ki' 0 $'15\n1024'
since 9.5 expect 'k is K; R and Q' 'numfmt --to=si 1500 100000000 1000000000000000000000000000 1e5; numfmt --from=si 1k 1K; numfmt --from=iec --to=iec 1R 2Q; numfmt --to=si --suffix=B 1000; numfmt --to=si 999999999999999999999999999999999' 2 $'1.5k\n100M\n1.0R\n1000\n1000\n1.0R\n2.0Q\n1.0kB' $'numfmt: invalid suffix in input: \'1e5\'\nnumfmt: value too large to be printed: \'1e+33\' (cannot handle values > 999Q)'
since 9.5 expect 'something behind the unit' 'numfmt --from=si 1kk; numfmt --from=iec 1Ki; numfmt --from=auto 1KiB; numfmt 1K; numfmt --from=auto --invalid=warn 1KiB' 0 '1KiB' $'numfmt: invalid suffix in input \'1kk\': \'k\'\nnumfmt: invalid suffix in input \'1Ki\': \'i\'\nnumfmt: invalid suffix in input \'1KiB\': \'B\'\nnumfmt: rejecting suffix in input: \'1K\' (consider using --from)\nnumfmt: invalid suffix in input \'1KiB\': \'B\''
same 'what is no number' 'for n in "" - . 5. x -x +5 " " 1e3 0x10 inf nan 1..2 1,000 12x 5-3; do numfmt --invalid=warn -- "$n"; numfmt -- "$n"; done; numfmt <empty; echo | numfmt; echo | numfmt --invalid=ignore'
same 'how many digits' 'for n in 999999999999999999 1000000000000000000 9999999999999999999 18446744073709551616 0.123456789012345678 1.1234567890123456789 12345678901234567.12 9999999999999999999999999999999999; do numfmt --invalid=warn $n; numfmt --to=iec --invalid=warn $n; numfmt --debug --to=iec $n; done'
same 'fields' 'numfmt --field=2 --to=iec <t; numfmt --field=2 --to=iec --padding=8 <t; numfmt --field 2- --invalid=ignore --to=si <t | tr k K; numfmt --field=- --invalid=fail <t; numfmt --field=-2 --invalid=warn <t; numfmt --field=1,2 --invalid=ignore --suffix=X <t; numfmt --field 2 -d, --header --to=iec <c; numfmt -d, --field=1 --header c <c; numfmt -d x --field=2 ax2000xb'
same 'blanks between fields' 'numfmt --field=2 "a  5000 b" --to=iec; numfmt --field=2 "a	5000	b" --to=iec; printf "   5000\n5000\n 1 2\n" | numfmt --to=iec; printf "   5000\n" | numfmt --to=iec --padding=5; numfmt --to=iec "  5000  "; numfmt -d " " --field=3 "a  5000 b" --to=iec'
same 'headers' 'for h in --header --header=1 --header=2 --header=9; do numfmt $h --invalid=ignore --suffix=x <n | head -n 4; done; numfmt --header=0 <n; numfmt --header=x <n; numfmt --header=-1 <n; numfmt --header 5; numfmt --debug --header --to=iec 5; printf "a" | numfmt --header; printf "a\n" | numfmt --header=3'
same 'invalid: abort, fail, warn, ignore' 'for m in abort fail warn ignore; do printf "1\nx\n2\n" | numfmt --invalid=$m --suffix=z; numfmt --invalid=$m 1 y 2 --to=iec; numfmt --debug --to=iec --invalid=$m 1 y 2; done; numfmt --invalid=f x; numfmt --invalid=nope 1'
same 'formats' 'for f in %f %10f %-10f %010f %05.1f %.2f %.0f %.f a%fb %%%f %f%% " %f " %% % %d x %f%f %.xf %.-1f "%. 1f" %5 "%  5f" "%0-5f" "%-05f" "%'"'"'f" %a %lf %5%f ""; do numfmt --format="$f" 1234.567; done; numfmt --format=%10f --padding=5 1; numfmt --debug --format=%10f --padding=5 --to=iec 1; numfmt --grouping --format=%f 1; numfmt --format=%.20f 1.5'
same 'units of sizes' 'numfmt --from-unit=512 4; numfmt --to-unit=1024 4096; numfmt --from-unit=1Ki --to-unit=1M 5000; numfmt --from-unit=K 3; numfmt --to=iec --from-unit=1024 1024; for s in 0 x -1 1.5 1Kib 99999999999999999999999 ""; do numfmt --from-unit=$s 1; numfmt --to-unit=$s 1; done'
same 'suffixes' 'numfmt --suffix=B 1 2B 3BB; numfmt --suffix=B --from=si 1MB; numfmt --suffix="x y" 5; numfmt --from=auto --suffix=foo --to=si 1Mfoo; numfmt --suffix= 5; numfmt --suffix=B --padding=-8 5 | od -c'
since 9.10 expect 'a suffix stays where the number is wrong' 'numfmt --suffix=foo --invalid=ignore 12xfoo 5foo' 0 $'12xfoo\n5foo'
expect 'a suffix stays where the number is too large' 'numfmt --suffix=B --invalid=ignore 9999999999999999999999B 5B' 0 $'9999999999999999999999B\n5B'
expect 'what is beyond Q when rounded has no unit' 'numfmt --from=si --to=si 999Q 999.0Q; numfmt --from=si --to=si --round=down 999.9Q; numfmt --from=si --to=si --format=%.1f --round=nearest 999.9Q; numfmt --from=si --to=si --invalid=fail -- 999.1Q -999.1Q 5; numfmt --from=si --to=si --format=%.0f --invalid=ignore 999.1Q; numfmt --from=si --to=iec 999.9Q; numfmt --from=si --to=si 999.1Q' 2 $'999Q\n999Q\n999Q\n999.9Q\n999.1Q\n-999.1Q\n5\n999.1Q\n789Q' $'numfmt: value too large to be printed: \'9.991e+32\' (cannot handle values > 999Q)\nnumfmt: value too large to be printed: \'-9.991e+32\' (cannot handle values > 999Q)\nnumfmt: value too large to be printed: \'9.991e+32\' (cannot handle values > 999Q)'
since 9.9 expect 'between number and unit' 'numfmt --to=si --unit-separator=" " 1500 5; numfmt --from=iec --unit-separator=_ 2_K 2K; numfmt --to=iec --unit-separator=ab --padding=9 2048; numfmt --debug --to=si --unit-separator=" " 1000' 0 $'1.5 k\n5\n2048\n2048\n   2.0abK\n1.0 k' 'numfmt: field delimiters have higher precedence than unit separators'
same 'warnings' 'numfmt --debug 5; numfmt --debug --grouping 5000; numfmt --grouping --to=si 5; numfmt --field=1 --field=2 5; numfmt -d ab 5; numfmt -d "" "5 6"; numfmt --padding=0 5; numfmt --padding=x 5; numfmt --field=0 5; numfmt --field=x 5; numfmt --from=x 5; numfmt --to=auto 5; numfmt --to=x 5; numfmt --round=x 5; numfmt --round=f 1.5; numfmt -X'
same 'that a format pads is told before what is wrong with it' 'for f in %10 %10d %10.-1f %010.-1f %-10.x %10f%f %0-5f x; do numfmt --debug --padding=3 --format=$f 5; done'
since 9.9 expect 'of the separator is warned before the format and groups are looked at' 'numfmt --debug --unit-separator=_ --format=x 5; numfmt --debug --unit-separator=_ --grouping --to=si 5; numfmt --debug --unit-separator=_ --grouping 5; numfmt --debug --unit-separator=_ -d, --format=x 5' 1 '5' $'numfmt: field delimiters have higher precedence than unit separators\nnumfmt: format \'x\' has no % directive\nnumfmt: field delimiters have higher precedence than unit separators\nnumfmt: grouping cannot be combined with --to\nnumfmt: field delimiters have higher precedence than unit separators\nnumfmt: grouping has no effect in this locale\nnumfmt: format \'x\' has no % directive'
normalize 's/k/K/g' same 'NUL ends lines' 'printf "1000\0""2000\0" | numfmt -z --to=si | od -c; printf "1000\n\0 5 6\0" | numfmt -z --to=si | od -c; printf "a\0""1000\0" | numfmt --zero-terminated --header --to=si | od -c; numfmt -z 5 6 | od -c'
same 'the last line may lack its end' 'printf 5 | numfmt; printf "5\n6" | numfmt --to=iec; printf "5\0x\n6\n" | numfmt --to=iec | od -c'
same 'closed and full' 'numfmt 5 >/dev/full; numfmt <n >/dev/full; numfmt 5 >&-; numfmt --to=iec <n >&-'
since 9.9 expect 'standard input that is closed or a folder' 'numfmt <&-; numfmt <.' 1 '' $'numfmt: error reading input: Bad file descriptor\nnumfmt: error reading input: Is a directory'
same 'long lines, long fields' 'head -c 300000 /dev/zero | tr "\0" 1 | numfmt --invalid=warn 2>&1 | cksum; (seq 40000 | tr "\n" " "; echo) | numfmt --field=- --to=iec | cksum; (head -c 300000 /dev/zero | tr "\0" " "; echo 5) | numfmt --to=iec | cksum; numfmt --padding=70000 5 | cksum'
locale en_US.UTF-8
same 'groups of the locale' 'numfmt --grouping <n; numfmt --format="%'"'"'f" 1234567 1234567.89; numfmt --format="%'"'"'15f" 1234567; numfmt --format="%'"'"'015f" 1234567; numfmt --grouping --padding=12 1234567'
since 9.9 expect 'groups in the input, no-break spaces before the unit' $'numfmt 1,234,567; numfmt --from=si 1\xc2\xa0M; numfmt 1,,2 1, --invalid=fail' 2 $'1234567\n1000000\n1,,2\n1,' $'numfmt: invalid suffix in input: \xe2\x80\x981,,2\xe2\x80\x99\nnumfmt: invalid suffix in input: \xe2\x80\x981,\xe2\x80\x99'
since 9.9 expect 'delimiters and blanks of more than a byte' $'numfmt -d \xc3\xa9 --field=2 --to=iec a\xc3\xa92048\xc3\xa9b; numfmt --field=2 --to=iec \'a\xe2\x80\x832048 b\'' 0 $'a\xc3\xa92.0K\xc3\xa9b\na 2.0K b'
locale de_DE.UTF-8
same 'the point of the locale' 'numfmt 1,5; numfmt --to=iec 1500; numfmt --format=%.1f 2'
locale C
for ((round = 0; round < 40; round++)); do
  pick to '' --to=none --to=si --to=iec --to=iec-i; pick from '' --from=auto --from=none; pick method '' --round=up --round=down --round=nearest; pick width '' --padding=9 --padding=-9 '--format=%9.2f' '--format=%.1f' '--format=%-9f'; pick field '' '' --field=2 --field=-
  values=''
  for ((i = 0; i < 12; i++)); do
    pick kind whole small decimal unit; value=$((RANDOM * RANDOM * (RANDOM % 900 + 1)))
    case $kind in small) value=$((RANDOM % 1100)) ;; decimal) value=$((RANDOM % 2000)).$((RANDOM % 1000)) ;; unit) pick letter M G T P; value=$((RANDOM % 1000)).$((RANDOM % 10))$letter ;; esac
    pick gap ' ' ' ' '   ' '\n'; values+="$value$gap"
  done
  normalize 's/k/K/g' same "any mix: $to $from $method $width $field $round" "printf '$values\n' | numfmt $to $from $method $width $field --invalid=fail"
done
