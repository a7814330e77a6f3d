# shellcheck shell=bash
setup 'seq 30 >f; printf "a\nb\nc" >part; : >empty; seq 100000 >long; printf "x\0y\0z" >nul; printf "\n\n\n" >blank; mkdir d'
for what in -n -c; do
  for count in 0 1 2 5 29 30 31 80 81 82 1K 1kB 1b 1KiB -5 -0 +0 +1 +2 +5 +30 +31 +32 +1K +99999999; do
    same "$what $count" "tail $what $count f; tail $what $count part empty blank; tail $what $count <f; cat part | tail $what $count"
    same "$what $count, large" "tail $what $count long | cksum; cat long | tail $what $count | cksum; tail ---presume-input-pipe $what $count long | cksum"
  done
  in_locales 'C C.UTF-8' same "$what: no numbers" "tail $what x f; tail $what '' f; tail $what 1e2 f; tail $what 5x f; tail $what --5 f; tail $what +-5 f; tail $what 1Kx f"
  since 9.6 expect "$what: any size" "tail $what 99999999999999999999 part; tail $what 1Y part; tail $what 1Q part; tail $what +99999999999999999999 part" 0 $'a\nb\nca\nb\nca\nb\nc\\c'
done
same 'long names of options' 'tail --lines=3 f; tail --lines 3 f; tail --bytes=3 f; tail --byt=3 f; tail --quiet f part; tail --silent f part; tail --verbose f; tail --zero-terminated -n 1 nul'
same 'headers' 'tail -n1 f part empty; tail -v -n1 f; tail -q -n1 f part; tail -q -v -n1 f; tail -v -q -n1 f'
since 9.11.1 expect 'headers quote names' 'cp part "p q"; tail -n1 "p q" f - <part' 0 \
  $'==> \'p q\' <==\nc\n==> f <==\n30\n\n==> \'standard input\' <==\nc\\c'
same '-z' 'tail -z -n 1 nul; tail -z -n +2 nul | od -c; tail -zn 2 nul | od -c; tail -z -c 3 nul | od -c; printf "a\0b\0" | tail -z -n 1 | od -c'
same 'obsolete forms' 'tail -5 f; tail -5c f; tail +5 f; tail +29c f; tail -5l f; tail -b long | cksum; tail -1b long | cksum; tail +1b long | cksum; tail - <f; tail -c f; tail -l f | head -n 1; tail +c f | cksum'
same 'forms that only look obsolete' 'tail -5 f part; tail -5q f; tail -5x f; tail f -5; tail -5 -n 1 f; tail -- -5; tail +5 f part; tail -n +5 f'
same 'old forms of the standard of 2001' '_POSIX2_VERSION=200112 tail +5 f; _POSIX2_VERSION=200112 tail -5 f; _POSIX2_VERSION=199209 tail +29 f; _POSIX2_VERSION=200809 tail +29 f'
same 'missing and wrong things' 'tail nope; tail nope f; tail d; tail -c 3 d; tail -n +1 d; tail -n 0 nope; tail -n 0 d; tail -c 0 nope f'
same 'unknown options' 'tail --nope; tail -X f; tail -n; tail --lines; tail -s x f; tail -s -1 f; tail --pid=x -f f; tail --max-unchanged-stats=x f'
same 'options that mean nothing without -f' 'tail --pid=1 -n 1 f; tail --retry -n 1 f; tail -s 2 -n 1 f; tail --max-unchanged-stats=3 -n 1 f'
same 'standard input in the middle' '(read x; tail -n 2) <f; (read x; tail -n 40) <f; (read x; tail -n +2) <f; (read x; tail -c 60) <f; (read x; tail -c 100) <f; (read x; tail -c +5) <f'
same 'standard input at its end, and beyond' '(cat >/dev/null; tail -n 2) <f; (cat >/dev/null; tail -c 2) <f; (cat >/dev/null; tail -n +1) <f'
same 'full and closed output' 'tail f >/dev/full; tail -c 3 f >/dev/full; tail nope >/dev/full; tail f >&-; tail <&-; tail -n 0 f >&-'
needs strace expect 'an output of which nothing can be known' 'seq 9 >f; : >out; strace -qq -o /dev/null -P "$PWD/out" -e trace=newfstatat,fstat -e inject=newfstatat,fstat:error=EIO tail -n +8 f >out; cat out; strace -qq -o /dev/null -P "$PWD/out" -e trace=newfstatat,fstat -e inject=newfstatat,fstat:error=EIO head -n 1 f >out; cat out' 0 $'8\n9\n1'
same 'a full disk in the middle' 'tail -n +2 long >/dev/full; tail -n +2 long f >/dev/full; cat long | tail -n +1 >/dev/full; tail -c 9000 long >/dev/full'
same 'a file behind its own end' 'for o in -n+3 -c+5 -n3 -c5; do cp f g; tail $o g >>g; tail $o <g >>g; cksum g; done'
# GNU goes on until the disk is full.
expect 'a long file behind its own end' 'cp long g; tail -n +2 g >>g; tail -c +3 <g >>g; wc -c <g' 0 '2355574'
same 'several, with what cannot be read between' 'tail -n 1 f nope part d f; tail -v empty nope'
since 9.6 expect 'the end of what has none' 'tail -c 4096 /dev/zero | cksum' 0 '3018728591 4096'
same 'proc and sys' 'tail -n 1 /proc/self/comm; tail -n 1 /proc/version | cut -c 1-5; tail -c 5 /proc/version; tail -n +2 /proc/cpuinfo | head -n 1; tail -c +3 /proc/sys/kernel/ostype; tail -n 1 /proc/sys/kernel/ostype /proc/self/comm'
same 'devices' 'tail /dev/null; tail -c +1 /dev/null; tail -n +1 /dev/null; tail -n 3 /dev/null f'
same 'more lines than memory for each' 'seq 1000000 | tail -n 500000 | cksum; seq 1000000 | tail -n +500000 | cksum; seq 1000000 | tail -c 3000000 | cksum; seq 1000000 | tail -c +3000000 | cksum'
needs memory_limit same 'little memory' '(ulimit -v 60000; head -c 200M /dev/zero | tail -c 10; head -c 200M /dev/zero | tail -c +209715190; yes | head -n 50000000 | tail -n 3) | cksum'
same 'one long line' 'head -c 3000000 /dev/zero | tr "\0" x >l; tail -n 1 l | cksum; tail -n 2 l l | cksum; (cat l; echo; cat l) | tail -n 1 | cksum; (cat l; echo; cat l) >m; tail -n 1 m | cksum; tail -n 2 m | cksum; tail -n +2 m | cksum'
same 'a file with holes, larger than 4 GiB' 'ulimit -S -f unlimited; truncate -s 5G big; printf "\na\nb\n" >>big; tail -n 2 big; tail -c 3 big; tail -c +5368709121 big; rm big'
for edge in 65535 65536 65537 131072 262143 262144 262145; do
  same "around $edge bytes" "head -c $edge long >e; for n in 1 2 100 10000; do tail -n \$n e | cksum; cat e | tail -n \$n | cksum; tail -n +\$n e | cksum; tail -c \$n e | cksum; done; tail -c $edge long | cksum; cat long | tail -c $edge | cksum; cat long | tail -c +$edge | cksum"
done
for ((round = 0; round < 40; round++)); do
  pick headers '' -q -v; pick zero '' -z; pick what '-n ' '-n +' '-c ' '-c +'; pick n 0 1 2 3 7 10 100 99999 100000 100001
  pick operands f long 'part nul' 'empty f part' -; pick stdin part nul long
  # GNU quotes the name since 9.11.1.
  normalize "s/==> 'standard input' <==/==> standard input <==/" \
    same "any mix $round" "tail $headers $zero $what$n $operands <$stdin"
done
ordinary_user
same 'what may not be read' 'printf x >secret; chmod 0 secret; tail secret f'
any_user
