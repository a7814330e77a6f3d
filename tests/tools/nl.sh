# shellcheck shell=bash
setup 'printf "one\n\ntwo\n  \n\n\n\nthree x\n" >f; printf "h0\n\\:\\:\\:\nhead\n\n\\:\\:\nbody\n\nbody2\n\\:\nfoot\n\n\\:\\:\\:\nhead\n\\:\\:\nb\n\\:\\:\\:\\:\nx\\:\n" >pages
  printf "no newline" >part; : >empty; seq 2000 >long; printf "a\0b\nc" >nul'
same 'as it is' 'nl f; nl pages; nl part f part; nl empty; nl <f; nl - pages <f; nl long | cksum; nl nul | od -c'
for options in -ba -bt -bn '-bp^t' '-bp[[:space:]]' '-bp^$' '-bpx\|two' -ha -fa '-ha -fa' -hn '-ht -ft' '-fpo' -p '-p -ha -v5' \
    -i2 -i0 -i-3 '-i 10 -v -5' -l2 '-ba -l2' '-ba -l3' '-ba -l1' -nln -nrn -nrz '-nrz -v-7' '-nln -w3' '-s:' '-s ""' '-sabc' \
    -v0 -v-2 -w1 -w2 -w10 '-w3 -nrz -v-1000' '-d ab' '-d x' '-d ""' '-d abc' '-d ::' '-ba -s" " -w1' '-bta' '-nrz -i-1'; do
  same "$options" "nl $options f; nl $options pages; nl $options long | cksum; nl $options part"
done
same 'long names' 'nl --body-numbering=a --section-delimiter=ab --footer-numbering=a --header-numbering=a --line-increment=2 --join-blank-lines=2 --number-format=rz --no-renumber --number-separator=: --starting-line-number=3 --number-width=4 pages f; nl --body=a f'
same 'pages with other delimiters' 'printf "a\nxyxyxy\nh\nxyxy\nb\nxy\nf\nxyxyxyxy\nxyx\n" >p; nl -dxy -ha -fa p; nl -dx -ha p; printf "x:x:x:\nh\n" >q; nl -dx -ha q; printf "xyzxyz\nb\n" >r; nl -dxyz -ha r'
in_locales 'C C.UTF-8' same 'wrong styles and formats' 'nl -bx f; nl -b "" f; nl -hq -fz -nxx f; nl -n "" f; nl -bp"\(" f; nl -bp"[" f'
in_locales 'C C.UTF-8' same 'wrong numbers' 'nl -ix f; nl -v "" f; nl -w0 f; nl -w x f; nl -l x f; nl -l -1 f; nl -w -1 f; nl -i 9223372036854775808 f; nl -v 1k f; nl -w 99999999999 f; nl -w 2147483648 f'
expect '-E has extended expressions, also before it' 'nl -E -b "p^(one|th.+)" f; nl -b "p^(one|th.+)" f | head -n 1; nl -h px+ -E -bpx{1} -fn f | tail -n 1; nl -ba -E part; nl -E -b "p(" f' 1 $'     1\tone\n       \n       two\n         \n       \n       \n       \n     2\tthree x\n       one\n     1\tthree x\n     1\tno newline' 'nl: Unmatched ( or \('
since 9.6 expect '-l 0, and any size' 'nl -ba -l0 part; nl -ba -l 99999999999999999999 part; nl -bt -l0 part' 0 $'     1\tno newline\n     1\tno newline\n     1\tno newline'
same 'numbers that pass the largest' 'nl -v 9223372036854775806 f; nl -v -9223372036854775807 -i -1 f; nl -v 9223372036854775807 part'
same 'missing and wrong things' 'nl nope; nl nope f; nl .; nl --nope; nl -X f; nl -w'
same 'numbers go on across files' 'nl f f; nl -ba part part; nl pages pages'
locale C.UTF-8
since 9.11 expect '-d takes one character of several bytes' 'printf "€:€:€:\nh\n" >e; nl -d€ -ha e' 0 $'\n     1\th'
same 'expressions know characters' "printf 'äb\nab\n' >u; nl -bp'^.b' u"
locale C
same 'closed and full output' 'nl f >/dev/full; nl f >&-; nl long >/dev/full; nl <&-'
same 'a long line' 'head -c 2000000 /dev/zero | tr "\0" x | nl | cksum'
for ((round = 0; round < 40; round++)); do
  pick body -ba -bt -bn -bpb ''; pick header -ha -ht '' ''; pick footer -fa -ft '' ''
  pick increment -i2 -i-1 '' ''; pick blank -l2 -l3 '' ''; pick format -nln -nrz -nrn ''; pick renumber -p '' ''
  pick separator -s: '-s ""' '' ''; pick start -v0 -v99 '' ''; pick width -w1 -w3 -w8 '' ''
  options="$body $header $footer $increment $blank $format $renumber $separator $start $width"
  text=''
  for ((i = 0; i < 30; i++)); do
    pick line a b '' '\\:' '\\:\\:' '\\:\\:\\:' 'x y' '\\'
    text+="$line\n"
  done
  same "any mix: $options" "printf '$text' >r; nl $options r f r; nl $options r"
done
