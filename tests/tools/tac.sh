# shellcheck shell=bash
setup 'printf "a\nb\nc\n" >f; printf "a\nb\nc" >part; : >empty; printf "\n\n\n" >blank; seq 30000 >long; mkdir d
  printf "1ab2abab3" >sep; printf "x\0y\0z\0" >nul; printf "foo1bar22baz333" >digits'
same 'as it is' 'tac f; tac part; tac empty; tac blank; tac f part f; tac long | cksum; tac <f; tac - part <f'
same 'of a pipe' 'cat f | tac; cat part | tac; cat empty | tac; cat blank | tac; cat long | tac | cksum; cat f | tac - part'
for options in '-b' '-s ab' '-s ab -b' '-s b' '-bs a' '-s aa' '-s ""' '-s "" -b' '-s x' '-r' '-rb' '-r -s "[0-9]"' '-r -s "[0-9]+"' '-r -s "[0-9][0-9]*"' '-brs "[0-9][0-9]*"' \
    '-r -s "a\|b"' '-r -s "\(a\)b"' '-rs x*' '-rs "^"' '-rs "\$"' '-rs .' '-rs "\n\|b"' '-s "
"'; do
  same "$options" "for f in f part sep nul digits blank empty; do tac $options \$f; echo; cat \$f | tac $options; echo; done"
done
same 'long names' 'tac --before f; tac --regex --separator=b f; tac --sep=b sep'
same 'separators next to each other, and at the edges' 'printf "abababab" >1; printf "aaaa" >2; printf "aaa" >3; for s in ab aa a b ba; do for f in 1 2 3; do tac -s $s $f; echo; tac -b -s $s $f; echo; done; done'
since 9.11 expect 'a directory' 'tac d' 1 '' 'tac: d: read error: Is a directory'
in_locales 'C C.UTF-8' same 'wrong expressions' 'tac -r -s "" f; tac -r -s "[" f; tac -rs "\(" f'
same 'missing and wrong things' 'tac nope; tac nope f; tac --nope; tac -X; tac -s'
same 'closed and full output' 'tac f >/dev/full; tac f >&-; cat f | tac >/dev/full; tac <&-'
since 9.11 expect 'a full disk in the middle' 'tac long long >/dev/full' 1 '' 'tac: write error: No space left on device'
same 'standard input in the middle' '(read x; tac) <f; (read x; tac) <long | cksum'
same 'standard input in the middle, and expressions' '(read x; tac -r) <f; (read x; read x; tac -brs "[0-9]") <long | cksum; (cat; tac -r) <f; cat f | (read x; tac -r)'
since 9.4 expect 'a folder for files that is none' 'export TMPDIR=/nonexistent; seq 5000000 | tac | cksum' 0 '1961183646 38888896'
same 'more than memory should hold' 'seq 5000000 | tac | cksum'
same 'proc' 'tac /proc/self/comm; tac /proc/cpuinfo | tail -n 1 | cut -c 1-9'
for edge in 65535 65536 65537 262143 262144 262145 524288 524289; do
  same "around $edge bytes" "seq 90000 | head -c $edge >e; tac e | cksum; cat e | tac | cksum; tac -b e | cksum; tac -s 99 e | cksum; tac -b -s 10 e | cksum; { head -c $edge /dev/zero | tr '\\0' x; echo; echo b; } >l; tac l | cksum"
done
same 'one long record' 'head -c 3000000 /dev/zero | tr "\0" x >l; tac l | cksum; tac -s ab l | cksum; echo >>l; cat l l f | tac | cksum; cat l l f >m; tac m | cksum'
for ((round = 0; round < 40; round++)); do
  text=''
  for ((i = 0; i < 40; i++)); do pick part a b ab '\n' '\n\n' x aa; text+=$part; done
  pick before '' -b; pick separator '' '-s a' '-s ab' '-s aa' '-s x' '-r -s "a*b"' "-r -s 'a\\|b'" "-r -s '[ab]'" "-r -s 'a.'"
  same "any mix $round" "printf '$text' >r; tac $before $separator r"
done
ordinary_user
same 'what may not be read' 'printf x >secret; chmod 0 secret; tac secret f'
any_user
