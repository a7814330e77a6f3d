# shellcheck shell=bash
same 'one, two, three operands' 'seq 5; seq 2 5; seq 2 2 9; seq 0; seq 10 5; seq 1 -1 -3; seq 5 -2 0; seq 3 3; seq 3 -1 3'
same 'how many operands' 'seq; seq 1 2 3 4; seq 1 2 3 4 5; seq -- ; seq -s, -- 1 2 3 4'
same 'negative numbers are operands, not options' 'seq -3 -1; seq -.5 1; seq -1 -1 -3; seq -s, -3; seq -w -2 1; seq -- -3 -1; seq -x; seq -s -3 2; seq -5w'
same 'options end at the first operand' 'seq 1 -w; seq 1 -s , 3; seq -w 8 10 -s'
same 'numbers that are none' 'for n in "" x 1x - + . e1 1e 1e+ 0x 1..2 "1 " 1,5 -- 1e5000 -1e5000 nan -nan NAN "nan(3)"; do seq -- "$n"; seq -- 1 "$n"; seq 1 1 "$n"; done; seq x y; seq 1 x y'
same 'an increment of nothing' 'for n in 0 0.0 -0 +0 .0 0e5 0x0 -0x0p5 1e-5000; do seq 1 "$n" 3; done; seq 1 0 x; seq x 0 1'
same 'blanks and signs in front' 'seq " 1" "	+3"; seq +1 +1 +3; seq -w +1 +10; seq " -1" 1'
same 'zeros in front and negative zero' 'seq 007 010; seq -w 007 010; seq -- -0 2; seq -w -- -0 1; seq -0 -1 -2; seq -- -0.0 .5 1; seq 00.50 1; seq -f %f -- -0 1; seq -f %05.1f -- -0 1; seq 5 -1 -0; seq -1 0'
same 'decimals: as many places as first and increment have' 'seq 0.1 0.1 0.3; seq 0 0.1 1; seq 1 .25 2; seq 1.50 2.5; seq 5. 7; seq 1 0.5 2.000; seq 0.1 0.35; seq 1 -.3 -1; seq 0.00 2; seq 10 10.5'
same 'exponents' 'seq 1e1 12; seq 1e-1 1e-1 .5; seq 1.5e1 17; seq 1.25e1 14; seq 12e-1 3; seq 1E0 2; seq 1e+0 1e0 3; seq -w 1e1 105; seq -w 5e-3 1; seq -w 123e-2 1 12; seq -w 1.e1 9e1 300; seq -w 1.5e3 1e3 4000; seq 1 1e-3 1.003'
same 'hexadecimal and infinite' 'seq 0x10 0x12; seq 0xA 0x1p4; seq 0x.8 2; seq 0x1p-1 0x1p-1 2; seq -0x2 1; seq -w 0x8 0xa; seq -w 1 0x64; seq 0xff 0x101; seq 1 -inf; seq 5 inf 7; seq 1 -infinity -3; seq inf 5; seq 0X1P1 4; seq 0x1.8 3; seq 0xfffffffffffffffe 18446744073709551615'
same 'endless' 'seq inf | head -n 100003 | cksum; seq 5 2 INF | head -n 3; seq -s, 1 infinity | head -c 20; seq 1 -1 -inf | head -n 3; seq .5 inf | head -n 2; seq -w inf | head -n 3; seq inf inf | head -n 2; seq 0x1p0 inf | head -n 3'
same 'equal width' 'seq -w 1 10; seq -w 9 -1 -9; seq -w 0.5 10; seq -w 5 .5 10; seq -w 1 1.5; seq -w 1 2.50; seq -w -5 5; seq -w .1 .1 1; seq -w -.5 .5 1; seq --equal-width 98 102; seq -w 1 -1 -10; seq -w 10; seq -w 1 0.001 1.002; seq -w 003 5; seq -w 1 1 10.00; seq -w 1.10 1 5'
same 'separators' 'seq -s, 3; seq -s "" 3; seq -s ab 3; seq --separator=" " -2 1 2; seq -s , 1; seq -s "
" 2; seq -s % 2; seq -s "\n" 2; seq -s, 3 1; seq -s, -w 9 11; seq -s, -f %g 3; seq -s 3'
same 'formats' 'for f in %f %g %e %a %F %G %E %A %.0f %.f %.1f %.2f %8.2f %08.2f %-8.2f %+.1f "% .1f" %+05.1f "% 06.1f" %-+8.1f %#.0f %#g %.3e %3g %-3g %03g %+g x%gy %%%g%% %Lf %.10g "%0+ -8.2f" %1f; do seq -f "<$f>" 8 11; seq -f "<$f>" -- -1 .5 1; done'
same 'formats that are none' 'for f in "" x % %% %5 %. %.5 %d %s %lf %llf %Ld %L %z %f%f %f% %f%d %f%%%g %5% "%.-1f" "%*f" "%1\$f" "%I f"; do seq -f "$f" 3; seq -f "$f" x; done; seq -w -f %f 3; seq -w -f x 3; seq -f %f 1 2 3 4; seq -f x; seq --format 3'
same 'formats that leave digits out round as printf does' 'seq -f %.0f 0 .5 4; seq -f %.1f 0 .05 .5; seq -f %.0f 0 .7 2; seq -f %.1f 0 .03 .1; seq -f %.2g 95 105; seq -f %g 999998 1000002; seq -f %g 0.0001 0.0001 0.0005; seq -f %.3g 0 .001 .01; seq -f %.1f 0x.8 0x.1 1'
same 'formats too wide' 'seq -f %99999999999f 3; seq -f %.99999999999f 3; seq -f %30000.1f 2 | cksum; seq -f %030000g 2 | cksum; seq -f %.30000f 2 | cksum'
same 'many' 'seq 1234567 | cksum; seq 99990 100020; seq 3 7 2345678 | cksum; seq 1 1234 99999999 | cksum; seq 1000 1000 123456000 | cksum; seq -w 234567 | cksum; seq -123456 123456 | cksum; seq 234567 -3 -234567 | cksum; seq -f %07.1f 123456 | cksum; seq -f %-7gx 123456 | cksum; seq 0 0.1 12345.6 | cksum; seq -500 .25 500 | cksum; seq -s, 123456 | cksum; seq -f %9.3f 0 .125 9999 | cksum; seq 1 .001 100 | cksum; seq 10000000 -12345 1 | cksum'
same 'around powers of ten' 'for n in 9 99 999 9999 99999 999999999 9999999999999 99999999999999999; do seq $((n - 2)) $((n + 3)); seq $((n + 3)) -1 $((n - 2)); seq -$((n + 1)) -$((n - 1)); seq $((n - 20)) 7 $((n + 20)); done'
expect 'integers of any length' 'seq 18446744073709551614 18446744073709551617; seq 99999999999999999999999999999 100000000000000000000000000001; seq -100000000000000000000000000001 -99999999999999999999999999999; seq 36893488147419103232 -9223372036854775808 18446744073709551616; seq 1e30 1e30 3e30; seq -w 99999999999999999999 100000000000000000001; seq -f %.0f 18446744073709551617 18446744073709551618; seq 18446744073709551617 inf | head -n 2' 0 '18446744073709551614
18446744073709551615
18446744073709551616
18446744073709551617
99999999999999999999999999999
100000000000000000000000000000
100000000000000000000000000001
-100000000000000000000000000001
-100000000000000000000000000000
-99999999999999999999999999999
36893488147419103232
27670116110564327424
18446744073709551616
1000000000000000000000000000000
2000000000000000000000000000000
3000000000000000000000000000000
099999999999999999999
100000000000000000000
100000000000000000001
18446744073709551617
18446744073709551618
18446744073709551617
18446744073709551618'
expect 'decimals of any length' 'seq 1 0.0000000000000000001 1.0000000000000000003; seq 123456789012345678901234567890.1 .1 123456789012345678901234567890.3; seq 1 1 2.99999999999999999999999999; seq -f %.22f 0 0.1 .2' 0 '1.0000000000000000000
1.0000000000000000001
1.0000000000000000002
1.0000000000000000003
123456789012345678901234567890.1
123456789012345678901234567890.2
123456789012345678901234567890.3
1
2
0.0000000000000000000000
0.1000000000000000000000
0.2000000000000000000000'
expect 'a number as long as a book' 'n=$(printf "%0100000d" 0 | tr 0 9); seq "$n" "1${n//9/0}" | md5sum; { echo "$n"; echo "1${n//9/0}"; } | md5sum; seq 0 "$n" 5' 0 'ce045a71c9146a8a93d339874bc03a6d  -
ce045a71c9146a8a93d339874bc03a6d  -
0'
expect 'what ends the sequence' 'seq -t "" 2; echo; seq --terminator=. -s, 3; echo; seq -t x 3 1; seq -t "
" -s: -w 9 10' 0 '1
2
1,2,3.
09:10'
same 'closed and full' 'seq 3 >/dev/full; seq 3 >&-; seq 3000000 >/dev/full; seq -f %e 100000 >/dev/full; seq 3000000 | head -n 1; seq 3 1 >/dev/full'
same 'options' 'seq --sep=x 2; seq --form=%g 2; seq --equal 9 10; seq -X; seq --nope; seq -f'
locale de_DE.UTF-8
same 'the point of the locale is put, and that of C may be given' 'seq 1.5 0.5 3; seq -f %.1f 2; seq -w 0.5 10; seq 1e-1 .3; seq 0x1.8 3; seq -f %e 2'
expect 'the point of the locale may be given' 'seq 1,5 0,5 3; seq -w 8,5 10; seq ,5 1' 0 $'1,5\n2,0\n2,5\n3,0\n08,5\n09,5\n0,5'
locale en_US.UTF-8
same 'groups of the locale' "seq -f \"%'g\" 999 1001; seq -f \"%'.1f\" 999 1001; seq -f \"%'10.0f\" 999999 1000001; seq -f \"%'.0f\" 1000000 .7 1000002"
locale C
for ((round = 0; round < 60; round++)); do
  pick width '' '' -w '-f %.3f' '-f %08.1f' '-f %g' '-f %e' '-f %-9.2fx'; pick between '' -s, '-s ab'
  pick places 0 0 1 2 3; first=$((RANDOM % 200 - 100)) step=$((RANDOM % 40 - 20)); ((step)) || step=1
  last=$((first + step * (RANDOM % 40))); ((places)) && { first+=.$((RANDOM % 10)); step+=.$((RANDOM % 10 + 1)); last+=.$((RANDOM % 100)); }
  same "any mix: $width $between $first $step $last" "seq $width $between -- $first $step $last"
done
