# shellcheck shell=bash
setup 'printf "a\nb\nd\n" >a; printf "b\nc\n" >b; printf "b\na\n" >u; printf "a\nb\nd" >part; : >empty; printf "a\0b\0" >nul; printf "a\0c" >nul2; seq 3000 | sort >s; seq 2 3 6000 | sort >t; sort -R --random-source=s s >r'
for options in '' -1 -2 -3 -12 -13 -23 -123 --total '-12 --total' '-123 --total' '--output-delimiter=: -1' '--output-delimiter=abc' '--output-delimiter=:: --total'; do
  same "comm $options" "comm $options a b; comm $options b a; comm $options a part; comm $options part part; comm $options a empty; comm $options empty empty; comm $options a - <b; comm $options - a <b; comm $options s t | cksum; comm $options -z nul nul2 | od -c"
done
same 'long names' 'comm --zero-terminated --check-order nul nul2 | od -c; comm --nocheck-order u a; comm --tot a b'
same 'the delimiter' 'comm --output-delimiter= a b | od -c; comm --output-delimiter=: --output-delimiter=: a b; comm --output-delimiter=: --output-delimiter=, a b; comm -1 --output-delimiter= a b | od -c'
expect '-i does not tell capitals from small letters' 'printf "A\nb\nD\n" >x; printf "a\nB\nc\n" >y; comm -i x y; comm -i --total -123 y x; comm --output-delimiter=: -i x y; comm -i --check-order y u' 1 $'\t\tA\n\t\tb\n\tc\nD\n1\t1\t2\ttotal\n::A\n::b\n:c\nD\na\n\t\tB' 'comm: file 2 is not in sorted order'
in_locales 'en_US.UTF-8 C.UTF-8' expect '-i in the order of the locale' 'printf "%s\n" B a É é | LC_ALL=$LC_ALL sort -f >x; tr ABab abAB <x >y; comm -i -3 x y | wc -l; comm -i -12 x y | wc -l' 0 $'0\n4'
since 9.2 expect 'an empty delimiter in the totals' "comm --total --output-delimiter='' a b | tr '\\0' ." 0 $'a\n..b\n.c\nd\n2.1.1.total'
same 'order: once a line is in one file alone' 'comm a u; comm u a; comm u u; comm r r | cksum; comm u empty; comm empty u; comm r s | cksum; comm s r | cksum; comm -12 u a; comm -123 a u; comm -z a b'
same 'order: where a file ends it is looked at again' 'printf "b\na\n" >x; printf "b\na\nc\n" >y; comm x y; comm y x; printf "c\na" >z; comm z a; comm a z; printf "b\n" >w; comm w x; comm x w'
same 'order: always, never' 'comm --check-order a u; comm --check-order u a; comm --check-order u u; comm --nocheck-order a u; comm --nocheck-order r s | cksum; comm --check-order --nocheck-order u a; comm --nocheck-order --check-order u a; comm --check-order a b'
same 'missing and wrong things' 'comm; comm a; comm a b u; comm nope b; comm a nope; comm . a; comm a .; comm --nope a b; comm -4 a b; comm -- -1 a'
since 9.11 expect 'standard input twice' 'printf "a\nb\nc" | comm - -; comm - - </dev/null; printf "b\na\nb\n" | comm --total - -' 0 $'a\n\tb\nc\n\ta\n\t\tb\n0\t1\t1\ttotal'
same 'closed and full' 'comm a b >/dev/full; comm s t >/dev/full; comm a b >&-; comm - a <&-; comm a - <&-'
same 'lines longer than a block, before and behind others' 'for c in a b c; do head -c 700000 /dev/zero | tr "\0" $c; echo; done >x; (head -n 1 x; echo aab; tail -n 1 x) >y; comm x y | cksum; comm -12 x y | cksum; comm y x | cksum; comm x x | cksum; (cat x; echo b) >z; comm z y | cksum; comm y z | cksum'
same 'bytes that are no text' 'printf "a\0b\na\0c\n\377\n" >x; printf "a\0c\n\200\n" >y; comm x y | od -c'
for length in 0 1 7 8 9 15 16 17 24; do
  same "lines that begin with $length equal bytes" "for i in 1 11 2 3 31; do printf '%0${length}d%s\n' 0 \$i; done >x; for i in 1 2 21 31 4; do printf '%0${length}d%s\n' 0 \$i; done >y; comm x y; comm y x; for i in 1 2; do printf '%.${length}s\n' aaaaaaaaaaaaaaaaaaaaaaaaaaa\$i; done >z; comm x z; comm z z"
done
in_locales 'en_US.UTF-8 C.UTF-8' same 'the order of the locale' 'printf "%s\n" a A b B é E z _x x_ | LC_ALL=$LC_ALL sort >x; printf "%s\n" A é B _x x- | sort >y; comm x y; comm --total y x; printf "B\na\n" >v; comm v x; comm x v'
for ((round = 0; round < 40; round++)); do
  pick what '' -1 -2 -3 -12 --total '-3 --total'; pick check '' '' '' --check-order --nocheck-order; pick how sort sort sort cat
  same "any mix: $what $check $how $round" "seq 400 >n; shuf --random-source=<(yes $round) -r -n 50 n | $how >x; shuf --random-source=<(yes a$round) -r -n 70 n | $how >y; comm $what $check x y; comm $what $check y x"
done
