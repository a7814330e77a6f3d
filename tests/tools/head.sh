# shellcheck shell=bash
setup 'seq 30 >f; printf "a\nb\nc" >part; : >empty; seq 100000 >long; printf "x\0y\0z" >nul; mkdir d'
for what in -n -c; do
  for count in 0 1 2 5 29 30 31 80 1K 1kB 1b 1KiB +5 -0 -1 -2 -5 -29 -30 -31 -1K -99999999; do
    same "$what $count" "head $what $count f; head $what $count part empty; head $what $count <f; cat part | head $what $count"
    same "$what $count, large" "head $what $count long | cksum; cat long | head $what $count | cksum; head ---presume-input-pipe $what $count long | cksum"
  done
  in_locales 'C C.UTF-8' same "$what: no numbers" "head $what x f; head $what '' f; head $what 1e2 f; head $what 5x f; head $what --5 f; head $what 1Kx f"
  since 9.6 expect "$what: any size" "head $what 99999999999999999999 part; head $what 1Y part; head $what 1Q part" 0 $'a\nb\nca\nb\nca\nb\nc\c'
  since 9.6 expect "$what: all but any size" "head $what -99999999999999999999 part" 0 ''
done
same 'long names of options' 'head --lines=3 f; head --lines 3 f; head --bytes=3 f; head --byt=3 f; head --quiet f part; head --silent f part; head --verbose f; head --zero-terminated -n 1 nul'
same 'headers' 'head -n1 f part empty; head -v -n1 f; head -q -n1 f part; head -q -v -n1 f; head -v -q -n1 f'
since 9.11.1 expect 'headers quote names' 'cp part "p q"; head -n1 "p q" part - <f' 0 \
  $'==> \'p q\' <==\na\n\n==> part <==\na\n\n==> \'standard input\' <==\n1'
same '-z' 'head -z -n 1 nul; head -z -n -1 nul | od -c; head -zn 2 nul | od -c; head -z -c 3 nul'
same 'obsolete forms' 'head -5 f; head -5c f; head -3q f part; head -3v f; head -2l f; head -1b long | cksum; head -1k long | cksum; head -1m long | cksum; head -2z nul; head -5cl f'
in_locales 'C C.UTF-8' same 'obsolete forms that are wrong' 'head -5x f; head f -5; head -5 -3 f; head -1cx f'
same 'missing and wrong things' 'head nope; head nope f; head d; head -c 3 d; head -n -1 d; head -c -1 d; head -n 0 nope; head -n 0 d'
same 'unknown options' 'head --nope; head -X f; head -n; head --lines'
same 'standard input is left behind what was read' '(head -n 2; cat) <part; (head -c 1; cat) <part; (head -n -1; cat) <part; (head -c -1; cat) <part; (head -n 50000; head -n 1) <long | tail -n 1'
same 'standard input in the middle' '(read x; head -n 2) <f; (read x; head -c -60) <f; (read x; head -n -27) <f'
same 'full disk' 'head -n 3 f >/dev/full; head -c 3 f >/dev/full; head nope >/dev/full'
same 'full disk in the middle' 'head -n -1 long >/dev/full; head -c -1 long >/dev/full; yes | head -n -0 >/dev/full; yes | head -c -1 >/dev/full; yes | head -n -1 >/dev/full; head -n 9000 long >/dev/full; (trap "" PIPE; head -n 50000 long | true)'
since 9.11 expect 'full disk, and more to say' 'printf x >x; head x nope >/dev/full' 1 '' $'head: cannot open \'nope\' for reading: No such file or directory\nhead: write error: No space left on device'
same 'closed descriptors' 'head f >&-; head <&- 2>/dev/null; head -n 0 f >&-; head -n -1 <&-; head -c -1 <&- >&-'
needs memory_limit same 'little memory, one endless line' 'ulimit -v 60000; head -c 100M /dev/zero | cksum; head -n 1 /dev/zero | head -c 5M | cksum'
same 'proc' 'head -c 5 /proc/version; head -n 1 /proc/self/comm; head -n -1 /proc/cpuinfo | head -n 2; head -c -3 /proc/sys/kernel/ostype'
same 'unfinished producers are not waited for' '(echo a; echo b; sleep 3) | head -n 1; (printf abc; sleep 3) | head -c 2'
for edge in 65535 65536 65537 131072 262143 262144 262145; do
  same "around $edge bytes" "head -c $edge long | cksum; head -c -$edge long | cksum; cat long | head -c -$edge | cksum; cat long | head -c $edge | cksum"
done
for ((round = 0; round < 40; round++)); do
  pick headers '' -q -v; pick zero '' -z; pick what '-n ' '-n -' '-c ' '-c -'; pick n 0 1 2 3 7 10 100 99999 100000 100001
  pick operands f long 'part nul' 'empty f part' -; pick stdin part nul long
  # GNU quotes the name since 9.11.1.
  normalize "s/==> 'standard input' <==/==> standard input <==/" \
    same "any mix $round" "head $headers $zero $what$n $operands <$stdin"
done
ordinary_user
same 'what may not be read' 'printf x >secret; chmod 0 secret; head secret f'
any_user
