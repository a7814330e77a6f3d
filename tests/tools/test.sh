# shellcheck shell=bash
setup 'mkdir d; echo x >f; : >empty; ln f same; ln -s f l; ln -s nope dangling; ln -s d dl; mkfifo p; touch -d 2020-01-01 old; touch -d 2020-01-02 newer; touch -d "2020-01-02 00:00:00.000000001" newest; touch suid sgid sticky none; chmod 4755 suid; chmod 2755 sgid; chmod 1755 sticky; chmod 0 none; touch -ad 2021-01-01 unread; touch -md 2021-01-02 unread'
names='d f empty same l dangling dl p old suid sgid sticky none unread nope f/x /dev/null ""'
for letter in b c d e f g G h k L N O p r S s u w x; do
  same "-$letter" "for f in $names; do test -$letter \"\$f\"; echo \$?; test ! -$letter \"\$f\"; echo \$?; done"
done
needs user same 'what an ordinary user may do' 'for f in d f none /etc /etc/passwd /root; do for o in r w x O G; do test -$o $f; echo $?; done; done'
needs python3 same 'sockets' 'python3 -c "import socket; socket.socket(socket.AF_UNIX).bind(\"s\")"; for o in S e f p; do test -$o s; echo $?; done; rm s'
same 'block devices' 'for f in /dev/[a-z]*; do test -b $f; a=$?; test -c $f; echo $a $?; done'
pairs='d f same l dangling nope old newer newest'
same 'two files' "for a in $pairs; do for b in $pairs; do for o in -nt -ot -ef; do test \"\$a\" \$o \"\$b\" && printf 0 || printf 1; done; done; echo; done"
same 'terminals' 'for fd in 0 1 2 9 -1 " 1" "+1 " 99999999999999999999 4294967296 x "" 1.5 -; do test -t "$fd"; echo $?; done; test -t; test ! -t'
needs script same 'a terminal' 'script -qec "test -t 0; echo \$?; test -t 1 </dev/null; echo \$?; test -t 1 >/dev/null; echo \$?" /dev/null | tr -d "\r"'
same 'texts' 'for a in "" a b "a b" -n = ! "(" ")" -a; do test "$a"; echo $?; test -n "$a"; echo $?; test -z "$a"; echo $?; for b in "" a b -n = ! ")"; do for o in = == !=; do test "$a" $o "$b"; echo $?; done; done; done'
integers='0 -0 +1 -01 007 18446744073709551616 -18446744073709551616'
same 'integers' "for a in $integers; do for b in $integers; do for o in -eq -ne -lt -le -gt -ge; do test \$a \$o \$b && printf 0 || printf 1; done; done; echo; done"
same 'integers of any size' 'a=$(head -c 70000 /dev/zero | tr "\0" 9); test $a -eq $a; echo $?; test $a -lt ${a}0; echo $?; test -$a -lt -${a}0; echo $?; test 0$a -eq $a; echo $?'
same 'blanks around integers' "for n in ' 1' '1 ' \$'\\t1' \$'1\\t' ' 1 ' ' +1' '+ 1' '1 1' ' ' '' + - +- -+1 +-1 --1 ++1 1x x1 0x1 1. 1e0 \$'1\\n' \$'1\\v' \$'1\\r'; do test \"\$n\" -eq 1; echo \$?; test 1 -eq \"\$n\"; echo \$?; done"
since 9.11 expect 'any white space before integers' "for n in \$'\\v1' \$'\\n1' \$'\\f\\r 1'; do test \"\$n\" -eq 1 && echo yes; done" 0 $'yes\nyes\nyes'
same 'lengths' 'test -l abc -eq 3; echo $?; test 3 -eq -l abc; echo $?; test -l abc -eq -l xyz; echo $?; test -l "" -lt -l a; echo $?; test ! -l abc -gt 2; echo $?; test "(" -l abc -gt 2 ")"; echo $?; test -l ü -eq 2; echo $?; test 1 -eq 1 -a -l ab -eq 2; echo $?; test -l; echo $?; test -l a; test -l = a; echo $?; test a = -l; echo $?; test 3 -eq -l; test -l -eq 3'
same 'lengths of texts that are compared' 'test -l a = a; echo $?; test a = -l a; echo $?; test x = -l =; echo $?; test -l a = -l a; echo $?; test -l = -l a; echo $?; test -l -l = -l a; echo $?; test a != -l a; echo $?'
same 'files have no length' 'for o in -nt -ot -ef; do test -l f $o f; echo $?; test f $o -l f; echo $?; test -l f $o -l f; echo $?; done'
since 9.6 expect 'the order of texts' 'for o in "<" ">"; do for a in "" a B b ab; do for b in a B b; do test "$a" "$o" "$b"; printf %s $?; done; done; echo; done; test a "<"; test "<" a; test "<"' 0 $'000110010111110\n111101111001001' $'test: missing argument after \'<\'\ntest: missing argument after \'a\''
since 9.6 needs locale:en_US.UTF-8 expect 'the order of texts in a locale' 'LC_ALL=en_US.UTF-8 test a "<" B; echo $?; LC_ALL=en_US.UTF-8 test B ">" a; echo $?; test a "<" B; echo $?' 0 $'0\n0\n1'
same 'no words, one, two' 'test; echo $?; for a in "" a -a -n -t -e ! "(" ")" -- --help --version -x = ]; do test "$a"; echo $?; test ! "$a"; echo $?; test "$a" ""; echo $?; test "$a" a; echo $?; test "(" "$a"; echo $?; done'
# 9.1 has another mind of -a and -o between two words.
words="'' a ! '(' ')' -n ="
same 'three words' "for a in $words; do for b in $words; do for c in $words; do test \"\$a\" \"\$b\" \"\$c\" && echo 0 || echo \$?; done; done; done"
words="'' ! '(' -l"
same 'four words' "for a in $words -n; do for b in $words =; do for c in $words '=' ')'; do for d in '' ')' -eq; do test \"\$a\" \"\$b\" \"\$c\" \"\$d\" && echo 0 || echo \$?; done; done; done; done"
since 9.11.1 expect '-a and -o between two words' 'for a in "" a -n -a "!" "("; do for b in "" a -f "!"; do test "$a" -a "$b"; printf %s $?; test "$a" -o "$b"; printf %s $?; done; done; echo; test ! -n -a -n; echo $?; test "(" -n -o "" ")"; echo $?' 0 $'111010101000000010000000100000001000000010000000\n1\n0'
expressions='a -a b -a c
a -o b -a ""
"" -a a -o b
"" -o "" -o a
a -a "(" b -a "" ")"
"(" a -a b ")" -o ""
! a -o b
! "(" a -a b ")" -o ""
! ! a -a b
! ! ! ! a
! ! ! ! ! a
"(" ! a ")" -o "(" ! "" ")"
"(" "(" a = a ")" -a "(" b = b ")" ")"
"(" "(" "(" a -a b -a c ")" ")" ")"
"(" "(" a ")" ")"
"(" a ")" -a "(" b ")"
"(" -n a ")" -a "(" -z "" ")" -a "(" 1 -eq 1 ")"
"(" ! -n a ")" -o "(" ! 1 -eq 2 ")" -a -f f
"(" ")" -a a
"(" a b ")" -a c
"(" a b c ")" -a d
"(" a b c d e ")"
"(" a = a -a b = b
"(" a = a -a b = b c
a -a b -a
a -a b -o
a -o -a b
a -a -o b
a -a ! -a b
a = a -a b != c -o d = d
= = = -a = = =
-n a -a -n b -a -z ""
-f f -a -d d -o -e nope
-q f -a a
a -q f -a
-t x -a a
-f -a -f -a -f
1 -eq x -o a
a -o 1 -eq x
"" -a 1 -eq x
a b c d e
1 -lt 2 -a 2 -lt 3 -a 3 -lt 1
f -nt old -a f -ef same -a old -ot newer'
while read -r expression; do
  same "test $expression" "test $expression"
done <<<"$expressions"
for ((i = 0; i < 12; i++)); do
  all=''
  for ((j = 0; j < 15; j++)); do
    expression=''
    for ((k = RANDOM % 6 + 5; k > 0; k--)); do
      pick word '!' '"("' '")"' -a -o -n -z -f -eq -l = != 1 a '""' f d -nt -ef
      expression+=" $word"
    done
    # 9.1 has another mind of these as well.
    [[ $expression == *'"(" '*' -'[ao]* ]] && continue
    all+="test$expression && echo 0 || echo \$?;"
  done
  same "random expressions $i" "$all"
done
same 'deep parentheses' 'p=$(head -c 60000 /dev/zero | tr "\0" "(" | sed "s/./ ( /g"); q=${p//(/)}; set -f; test $p a = a -a b = b $q; echo $?'
in_locales 'C C.UTF-8' same 'quotes' 'test x y; test a "$(printf "b\tc")" d; test 1 -eq "é"; test 1 -eq "$(printf "\377")"; test a b c d; test "(" a = b -a c'
same 'options are words' 'for o in --help --version --helpx -- --he; do test $o; echo $?; POSIXLY_CORRECT=1 test $o; echo $?; done; test --help x; test -- x'
same 'closed output' 'test a >&-; echo $?; test a b >&- 2>&-; echo $?; test a b 2>/dev/full; echo $?'
