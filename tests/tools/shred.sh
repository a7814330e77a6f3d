# shellcheck shell=bash
# The same random bytes on both sides.
setup 'seq 300000 >source; printf hello >f; seq 2000 >n; : >empty; mkdir d; echo x >d/abc; echo y >d/longer_name; : >d/0; : >d/00; ln -s f l; ln f hard; head -c 4096 /dev/zero >block'
random=--random-source=source
same 'files' "shred $random f n empty block; shred $random d/abc ./f nope d; shred $random -x f n; shred $random l; shred $random -z n"
for n in 0 1 2 3 4 5 6 7 8 9 10 12 15 20 24 25 26 27 30 35 47 48 60; do
  same "$n passes" "shred -v -n $n $random f; shred -vx --iterations=$n -z $random f d/abc; shred -v -n$n -x $random empty block"
done
for o in -x -z -f '-s 3' '-s 0' '-s 5K' '-s 0x10' '-s 010' '-s 1kB' '--size=1K -x' '-s 10000 -z' '--exact --zero' '-n0' '-n0 -z' '--force -n1'; do
  same "options $o" "shred -v $random $o f n; shred $random $o empty block; wc -c f n empty block"
done
same 'names' "shred -vu -n1 $random f d/abc; shred -vu -n1 $random ./n d//longer_name; shred -v --remove=unlink -n1 $random block; shred -uv -n1 $random l; ls -R"
for how in unlink wipe wipesync u; do
  same "--remove=$how" "shred -v -n1 $random --remove=$how n d/abc d/longer_name; shred $random --remove=$how -x block hard empty; shred --remove=$how nope d; ls -R"
done
same 'names that are taken' "for i in 0 1 2 3 4 5 6 7 8 9 a b c d e f; do : >d/\$i; done; shred -vu -n0 d/abc; touch a; shred -vun0 a; ls -R"
same 'one name only is left to no file' "(for i in 0 1 2 3 4 5 6 7 8 9 a b c d e f g h i j k l m n o p q r s t u v w x y z A B C D E F G H I J K L M N O P Q R S T U V W X Y Z _; do : >d/\$i; done); shred -vu -n0 d/abc; shred -vun0 d/q; ls d"
same 'standard output' "shred -vn1 $random - 1<>f; shred -n2 -s 100 $random - >o; shred -vn1 - | cat; shred -n1 - >>f; shred - >&-; shred -vun1 $random - 1<>n; shred -n1 $random - >o2; ls"
same 'devices' "shred -vn2 -s 100K $random /dev/null; shred -vn1 $random /dev/full; shred -vn1 -s 10 $random /dev/full; shred -vn1 -s 10 $random /dev/full f"
since 9.12 expect 'FIFOs, without waiting' 'mkfifo p; shred p; shred -u p; exec 9<>p; shred p; ls p' 0 p $'shred: p: invalid file type\nshred: p: invalid file type\nshred: p: invalid file type'
needs script expect 'terminals' 'script -qec "shred -n1 /dev/tty; shred -n1 -" /dev/null </dev/null | tr -d "\r"' 0 $'shred: /dev/tty: invalid file type\nshred: -: invalid file type'
same 'random sources' 'shred --random-source=nope f; shred --random-source=/dev/null -vn1 f; printf abc >s; shred --random-source=s -vn1 f; shred --random-source=s -n9 f; shred --random-source=d f; shred --random-source=s --random-source=s f; shred --random-source=s --random-source=source f; cat f'
in_locales 'C C.UTF-8' same 'usage' 'shred; shred -v; shred --nope f; shred -q f; shred -n; shred -n x f; shred -n -1 f; shred -n 99999999999999999999 f; shred -n 1k f; shred -s x f; shred -s -1 f; shred -s 99999999999999999999999 f; shred -s 9223372036854775808 f; shred --remove=foo f; shred --remove= f; shred --remove=w f; shred -n1 "no pe" "a
b"; shred -n1 f/x'
expect 'random bytes, not the same twice' 'head -c 1M /dev/zero >z; cp z y; shred -xn1 z; shred -xn1 y; cmp -s z y; echo $?; stat -c %s z; gzip -c z | wc -c | sed "s/....$/xxxx/"' 0 $'1\n1048576\n104xxxx'
expect 'zeros last' 'shred -zxn1 n; tr -d "\0" <n | wc -c; stat -c %s n' 0 $'0\n8893'
expect 'nothing is told unless something is wrong' 'shred -n1 f n; shred -u f' 0 ''
needs strace expect 'each pass is on disk, and each name' "strace -qq -o t -e trace=fdatasync,renameat2,unlinkat shred -xun2 n; grep -c fdatasync t; strace -qq -o t -e trace=fdatasync,renameat2,unlinkat shred -n2 --remove=wipe -x block; grep -c fdatasync t; strace -qq -o t -e trace=fdatasync shred -xn3 hard; grep -c fdatasync t" 0 $'4\n2\n3'
# From the moment on when it is written over, each call is held up in turn, and another file
# put in its place.
needs strace expect 'another file by that name is not removed' 'for how in unlink wipe wipesync; do for k in 3 4 5 6 7 8 9; do rm -f v old other; echo v >v; echo other >other; strace -qq -o /dev/null -e trace=newfstatat,renameat2,unlinkat -e inject=newfstatat,renameat2,unlinkat:delay_enter=120000:when=$k shred -n1 -x --remove=$how v 2>/dev/null & p=$!; while kill -0 $p 2>/dev/null; do read -r word <v 2>/dev/null; test "$word" = v || { mv -n v old && mv -n other v; break; }; done 2>/dev/null; wait $p; cat v other 2>/dev/null | grep -ac other; done; done | sort | uniq -c' 0 '     21 1'
needs strace same 'blocks that cannot be written' "strace -qq -o /dev/null -e trace=write -P \"\$PWD/block\" -e inject=write:error=EIO:when=1 shred -n1 $random \"\$PWD/block\" 2>e; echo \$?; sed 's|/.*/||' e; rm e; strace -qq -o /dev/null -P \"\$PWD/block\" -e trace=write -e inject=write:error=ENOSPC:when=2 shred -vn3 $random \"\$PWD/block\" 2>e; echo \$?; sed 's|/.*/||' e; rm e; strace -qq -o /dev/null -P \"\$PWD/block\" -e trace=fdatasync -e inject=fdatasync:error=ENOSPC:when=1 shred -un1 $random \"\$PWD/block\" 2>e; echo \$?; sed 's|/.*/||' e; rm e"
ordinary_user
same 'without permission' "chmod 400 f; shred $random f; shred -vf -n1 $random f; stat -c %a f; chmod 000 n; shred -f -n1 $random n; stat -c %a n; chmod 555 d; shred -vun1 $random d/abc; ls d; chmod 755 d; shred -n1 $random /etc/passwd; shred -fn1 $random /etc/passwd"

# --- file systems that are full, or let nothing be changed

mounting size=64k same 'a full disk' 'truncate -s 200k d/x; shred -n1 d/x; shred -x -z -n0 d/x; shred -u -n1 d/x; ls -A d'
mounting size=1m same 'read-only' "$read_only shred d/x; shred -u d/x; shred -f d/x; shred -n0 -u d/x; ls -A d; cat d/x"
needs root needs chattr mounting size=1m same 'immutable' "$immutable shred d/x; shred -u d/x; shred -f d/x; shred -n0 -u d/a; shred -n0 -u d/i/k; ls -A d d/i; cat d/x d/a"
same 'a limit of size' 'trap "" XFSZ; ulimit -f 8; head -c 4K /dev/zero >new; shred -n1 -z -s 20k new; ls -s --block-size=1 new; : >new'
