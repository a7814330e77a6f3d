# shellcheck shell=bash
setup 'printf "a\n\n\n\nb\r\nc\r" >lines; printf "\tx\001\177\200\377\n" >bytes; : >empty
  printf "no newline" >part; seq 3000 >long; mkdir d; printf "\n\n\n" >blank'

in_locales 'C C.UTF-8' same 'as they are' 'cat lines bytes empty part long blank'
for options in -A -b -e -E -n -s -t -T -u -v -nE -bE -sn -bs -nA -bnsA -vT -nb -sE -eT; do
  same "$options" "cat $options lines bytes empty part lines blank"
  same "$options of standard input" "cat $options <lines"
done
for option in --show-all --number-nonblank --show-ends --number --squeeze-blank --show-tabs \
              --show-nonprinting; do
  same "$option" "cat $option lines bytes"
done
same 'every byte, shown' 'for i in $(seq 0 255); do printf "\\$(printf %o $i)"; done | cat -A'
same 'numbers pass six digits' 'yes "" | head -n 1000002 | cat -n | tail -n 4'
same '-s across files' 'cat -s blank blank lines blank'
same '-n goes on inside an unfinished line' 'cat -n part part lines'
same 'carriage returns at the ends of files' 'printf "a\r" >1; printf "\nb\r" >2; cat -E 1 2 1 empty 2 1'
same '-b beats -n in any order' 'cat -b -n lines; cat -n -b lines'
same 'standard input among files' 'cat lines - part <bytes'
same 'standard input twice' 'cat - - <lines'
same 'a file called -' 'cp lines ./-; cat ./- <bytes'
same 'missing and unreadable things' 'cat nope d lines; cat nope'
same 'names in messages are quoted' 'cat "no pe" "a:b" "$(printf "x\ny")" "it'\''s"'
in_locales 'C.UTF-8' same 'unknown option' 'cat --nope; cat -X; cat --number=3'
same 'options abbreviate' 'cat --numb lines; cat --squ lines; cat --show-e lines'
same 'POSIXLY_CORRECT ends options at the first operand' 'POSIXLY_CORRECT=1 cat lines -n'
same '-- ends options' 'cat -- -n; cp lines ./-n; cat -- -n'
same 'a full disk' 'cat lines >/dev/full; cat long >/dev/full; cat -n long >/dev/full'
same 'closed standard output' 'cat lines >&-; cat empty >&-'
same 'closed standard input' 'cat <&-; cat -n <&-; cat lines - <&-'
same 'closed standard error' 'cat nope lines 2>&-'
same 'closed pipe' 'trap "" PIPE; yes 2>&- | cat 2>err | true; grep -c "Broken pipe" err'
same 'output is input' 'cat lines >>lines; cat <lines >>lines; cat lines empty >>empty | head -n 3; wc -c <lines'
since 9.5 expect 'reading what was written over' 'cat part 1<>part' 0 '' ''
same 'input is output, but empty' 'cat empty >>empty'
same 'from a pipe to a file to a pipe' 'cat long | cat | cat >out; cat out | cmp - long'
same 'files of /proc' 'cat /proc/self/comm; cat </proc/sys/kernel/ostype >out'
same 'a file larger than any block' 'seq 200000 >big; cat big | cksum; cat big >copy; cmp big copy; cat -n big | cksum; cat -A big | cksum; cat -s big | cksum; cat -b big | cksum'
same 'a line longer than any block' 'head -c 3000000 /dev/zero | tr "\0" x | cat -nA | cksum'
same 'NUL bytes' 'printf "a\0b\0\n" | cat; printf "a\0b\0\n" | cat -v; printf "a\0b\0\n" | cat -n'
needs memory_limit same 'little memory, one endless line' 'ulimit -v 60000; head -c 200M /dev/zero | cat -n | cksum'
for edge in 65535 65536 65537 131071 131072 131073 262143 262144 262145; do
  same "text of $edge bytes" "seq 60000 | head -c $edge >f; for o in -n -b -s -E -T -v -A; do cat \$o f | cksum; done; cat f | cksum"
done
ordinary_user
same 'what may not be read' 'printf x >secret; chmod 0 secret; cat secret lines'
any_user
for ((round = 0; round < 40; round++)); do
  options=''
  for letter in A b e E n s t T u v; do
    ((RANDOM % 4)) || options+=" -$letter"
  done
  same "any mix: $options" "for f in lines bytes part blank; do for i in 1 2 3; do cat \$f; done; done >m
    head -c $((RANDOM % 3000 + 1)) </usr/bin/env >b; cat$options m b lines; cat$options <b"
done
