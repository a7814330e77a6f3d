# shellcheck shell=bash
# The time that it took, and so the rate, are never the same.
time='s/, [0-9.e+-]* s, .*/, TIME/'
setup 'printf "Hello, World\nsecond line\n\nthe fourth, without an end" >f; : >empty; echo 0123456789abcdef >old; seq 400 >n; head -c 5000 /dev/zero >zeros; (seq 20; head -c 3000 /dev/zero; seq 20; head -c 2048 /dev/zero) >holes; printf "%s\n" "ab  " "" "abcdefghij" "   x" "y" >lines; mkdir d; ln -s f link'
told () { normalize "$time" same "$@"; }
told_in () { normalize "$time" in_locales "$1" same "${@:2}"; }

told 'the blocks of input and output' 'for o in bs=1 bs=7 bs=13 bs=512 bs=4k "ibs=3 obs=5" "ibs=5 obs=3" ibs=7 obs=7 "bs=7 ibs=2 obs=3" "obs=100 ibs=50"; do dd $o <f; dd $o if=n of=o; cksum o; dd $o if=empty; done'
told 'counts' 'for c in 0 1 2 5 1B 13B 14B 1kB 1KiB 99999; do dd bs=7 count=$c if=f; dd ibs=3 obs=11 count=$c <n >o; cksum o; done; dd if=f count=0 ibs=9999999999999; dd if=f iflag=count_bytes count=5 bs=3; dd bs=3 count=0 of=o if=n'
told 'where to begin' 'for s in 0 1 2 5 3B 1kB 99999 99999999B; do dd bs=7 skip=$s if=f; dd bs=7 iseek=$s if=f count=1; cat f | dd ibs=3 skip=$s; dd skip=$s <f; done; dd if=f iflag=skip_bytes skip=5 bs=3 count=1; (dd bs=2 skip=1 count=1; dd bs=2 skip=1 count=1) <f'
told 'where to write' 'for s in 1 2 16 17 99; do cp old o; dd bs=7 seek=$s if=f of=o; cksum o; cp old o; dd bs=2 oseek=$s if=f of=o conv=notrunc count=1; cksum o; dd seek=$s bs=3 of=new$s count=0; wc -c new$s; dd seek=$s bs=3 if=f | cksum; cp old o; dd bs=3 seek=$s if=f count=1 1<>o; cksum o; done; dd bs=5 oflag=seek_bytes seek=8 count=1 if=f of=p; od -c p; dd bs=5 seek=8B count=1 if=f of=p; od -c p'
told 'the length of the output' 'for c in notrunc sync noerror,notrunc fsync; do cp old o; dd if=f of=o bs=4 count=1 conv=$c; cat o; cp old o; dd if=f of=o bs=3 seek=2 count=0 conv=$c; cat o; done; dd if=f of=o count=0; wc -c o; dd if=f bs=1 count=2 of=old oflag=append conv=notrunc; cat old'
since 9.2 expect 'appending' 'dd if=f bs=1 count=2 of=old oflag=append status=none; cat old' 0 'He\c' ''
# GNU empties the file where the seek is shorter than a block.
expect 'seeking by bytes leaves what lies before' 'dd if=f bs=512 count=2B seek=4B of=old status=none; cat old; dd of=empty seek=5B status=none </dev/null; wc -c empty' 0 $'0123He5 empty'
for c in lcase ucase swab sync ascii ebcdic ibm sparse block unblock lcase,swab ucase,ebcdic ucase,ibm swab,sync ebcdic,swab sync,noerror sync,block; do
  told "conv=$c" "dd if=f conv=$c; for o in bs=5 'ibs=3 obs=7' 'cbs=10' 'bs=4 cbs=6' 'cbs=1 obs=5' 'ibs=1 cbs=80' 'cbs=4 bs=3'; do dd conv=$c \$o if=f; dd conv=$c \$o if=n | cksum; dd conv=$c \$o <lines; dd conv=$c \$o if=holes of=o; cksum o; dd conv=$c \$o if=empty; done"
done
told 'records and lines' 'for c in 1 2 3 4 5 9 10 11 80; do dd conv=block cbs=$c if=lines; dd conv=block cbs=$c if=lines status=none | dd conv=unblock cbs=$c; printf "a \n  b\n" | dd cbs=$c conv=unblock; printf "%40s" x | dd cbs=$c conv=unblock ibs=3; dd conv=unblock cbs=$c if=n | cksum; done'
told 'all bytes in other codes' 'printf "$(printf "\\\\%o" $(seq 0 255))" >all; for c in ascii ebcdic ibm; do dd conv=$c if=all | od -c; done; dd if=all conv=ebcdic status=none | dd conv=ascii | cmp - all; dd if=all conv=swab | od -c'
told_in 'C C.UTF-8 en_US.ISO-8859-1' 'letters of the locale' 'printf "abc\344\304\337XY\303\204\303\244\n" | dd conv=ucase; printf "abc\344\304\337XY\303\204\303\244\n" | dd conv=lcase'
told 'holes' 'for o in bs=512 bs=1k bs=4k "ibs=512 obs=100" bs=1; do dd if=holes of=o conv=sparse $o; cksum o; cp holes p; dd if=zeros of=p conv=sparse,notrunc $o; cksum p; dd if=zeros conv=sparse $o | wc -c; dd if=zeros conv=sparse $o >>p; wc -c p; dd if=zeros of=q conv=sparse seek=1 $o; wc -c q; done; dd if=zeros of=r bs=1M conv=sparse; stat -c "%s %b" r'
told 'short reads' 'feed () { printf "%s" ab; sleep 0.1; printf "%s" cde; sleep 0.1; printf "%s" f; }; feed | dd bs=4; feed | dd ibs=4 obs=4; feed | dd bs=4 iflag=fullblock; feed | dd bs=4 count=2; feed | dd bs=4 count=2 iflag=fullblock; feed | dd bs=4 conv=sync; feed | dd bs=4 skip=1; feed | dd ibs=4 conv=swab; feed | dd bs=4 count=5B; feed | dd bs=6 skip=1 count=1; feed | dd bs=5 count=9 status=none; feed | dd bs=5 iflag=count_bytes count=4'
told 'numbers' 'for n in 1 1c 1w 1b 1k 1K 1kB 1KB 1KiB 1M 1MB 1MiB 1xM 2x3 1x2 xM M k B 1B 2B 1BB 1kBB 0 -1 +2 " 3" "3 " 1x x1 1xx2 1.5 0x1 00x1 2x0 2Bx3 1q 010 99999999999999999999 9223372036854775807 9223372036854775808 99999999999999999999q 2x9223372036854775807 0x99999999999999999999 99999999999999999999x0 1Z 1G 1T 1P 1E; do for o in count skip cbs; do dd if=f "$o=$n" ibs=3 obs=4; done; done; for n in 0 -1 9223372036854775807 9999999999999999999999 x; do dd bs=$n; dd ibs=$n; dd obs=$n; done'
normalize "$time" since 9.4 expect 'more factors' 'for n in 2x3x1 1x2x3B 1x0x2 1x0 0x0x1 2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2 1R 1Q 1x2x; do dd if=f of=/dev/null ibs=1 count=$n status=noxfer 2>&1; done' 1 - <<'END'
6+0 records in
0+1 records out
6+0 records in
0+1 records out
dd: warning: '0x' is a zero multiplier; use '00x' if that is intended
0+0 records in
0+0 records out
0+0 records in
0+0 records out
dd: warning: '0x' is a zero multiplier; use '00x' if that is intended
dd: warning: '0x' is a zero multiplier; use '00x' if that is intended
0+0 records in
0+0 records out
dd: invalid number: '2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2x2': Value too large for defined data type
dd: invalid number: '1R': Value too large for defined data type
dd: invalid number: '1Q': Value too large for defined data type
dd: invalid number: '1x2x'
END
told_in 'C C.UTF-8' 'what is wrong with operands' 'for o in foo foo=1 = =1 if bs bs= conv= conv=, conv=x conv=lcase, conv=Lcase iflag=x iflag= oflag=x oflag=fullblock iflag=cio iflag=text iflag=binary iflag=nolinks status=x status= status=none,noxfer conv=ascii,ebcdic conv=ibm,ascii conv=lcase,ucase conv=excl,nocreat iflag=direct,nocache oflag=nocache,direct --nope -x; do dd $o if=f; done; dd conv=ascii,block cbs=3; dd conv=block,unblock cbs=3; dd conv=block conv=unblock if=f; dd conv=lcase conv=ucase; dd status=none foo; dd -- if=f; dd if=f --; dd bs=5 "x
y"'
told_in 'C C.UTF-8' 'files that cannot be opened' 'dd if=nope; dd if=; dd of=; dd of=d if=f; dd of=nope/x if=f; dd if=f of=f/x; dd if=d; dd if=d conv=noerror,sync count=2; dd if=f of=old conv=excl; cat old; dd if=f of=new conv=excl; dd if=f of=newer conv=nocreat; dd if=f of=old conv=nocreat; dd if=link iflag=nofollow; dd if=f of=link oflag=nofollow; dd if="a
b"; ls'
told 'flags' 'for i in append directory dsync sync fullblock nonblock noatime nocache noctty nofollow count_bytes,fullblock skip_bytes seek_bytes; do dd if=f iflag=$i; dd iflag=$i <f; done; for o in dsync sync nonblock noatime nocache noctty nofollow count_bytes skip_bytes seek_bytes; do dd if=f of=o oflag=$o; dd if=f oflag=$o >p; cmp o f; cmp p f; done; dd iflag=directory <d; dd oflag=directory if=f 1<>old'
told 'direct input and output' 'seq 9000 >big; for o in bs=4k bs=64k "ibs=512 obs=4k" "bs=4k skip=2" "bs=4k count=3" "bs=4k conv=sync" "bs=4k conv=swab" "ibs=512 obs=4k conv=ucase"; do for w in "iflag=direct" "oflag=direct" "iflag=direct oflag=direct"; do dd if=big of=o $o $w; cksum o; done; cat big | dd of=o oflag=direct $o iflag=fullblock; cksum o; done; dd if=big of=o bs=100 iflag=direct; dd if=big of=o bs=100 oflag=direct'
told 'what is forgotten' 'dd if=n iflag=nocache count=0; dd of=n oflag=nocache conv=notrunc,fdatasync count=0; cat n | dd iflag=nocache count=0; dd oflag=nocache count=0 | cat; dd if=n iflag=nocache bs=100 of=o oflag=nocache; cat n | dd iflag=nocache oflag=nocache | cksum; cksum n o'
needs strace expect 'what is forgotten, to its end where that was reached' 'yes | head -c 1M >m; see () { strace -qq -e trace=fadvise64 dd of=/dev/null status=none "$@" 2>&1 | grep -v exited | sed "s/fadvise64(.,//"; }; see if=m iflag=nocache bs=64k; see if=m iflag=nocache bs=1k skip=3 count=200; see if=m iflag=nocache bs=1k skip=3 count=0; see if=m iflag=nocache bs=1k count=10' 0 - <<'END'
 0, 131072, POSIX_FADV_DONTNEED) = 0
 131072, 131072, POSIX_FADV_DONTNEED) = 0
 262144, 131072, POSIX_FADV_DONTNEED) = 0
 393216, 131072, POSIX_FADV_DONTNEED) = 0
 524288, 131072, POSIX_FADV_DONTNEED) = 0
 655360, 131072, POSIX_FADV_DONTNEED) = 0
 786432, 131072, POSIX_FADV_DONTNEED) = 0
 917504, 131072, POSIX_FADV_DONTNEED) = 0
 1048576, 0, POSIX_FADV_DONTNEED) = 0
 3072, 131072, POSIX_FADV_DONTNEED) = 0
 134144, 73728, POSIX_FADV_DONTNEED) = 0
 0, 0, POSIX_FADV_DONTNEED) = 0
 0, 10240, POSIX_FADV_DONTNEED) = 0
END
told 'syncing' 'dd if=f of=o conv=fsync; dd if=f of=o conv=fdatasync; dd if=f of=o conv=fsync,fdatasync; dd if=f conv=fsync | cat; dd if=f conv=fdatasync | cat; dd if=f conv=fsync of=/dev/full; dd if=f bs=3 seek=1 conv=fsync | cat'
told 'how much is told' 'dd if=f status=none; dd if=f status=noxfer; dd if=f status=progress; dd if=f status=none status=noxfer; dd if=nope status=none; dd if=f skip=9 status=none; dd conv=block cbs=4 if=f status=noxfer; dd conv=block cbs=12 if=f; for n in 1 999 1000 1001 1023 1024 1025 99999 1000000 1048576 12345678; do dd if=/dev/zero bs=$n count=1 of=/dev/null; done; dd if=/dev/zero bs=1M count=3000 of=/dev/null'
within 40 told 'progress' '(sleep 1.2; echo x; sleep 1.2; echo yy) | dd status=progress ibs=3; (sleep 1.2; echo x; sleep 0.1) | dd status=progress of=/dev/full bs=1'
told 'where nothing can be written or read' 'dd if=f of=/dev/full; dd if=f of=/dev/full bs=3; dd if=f of=/dev/full obs=3; dd if=f of=/dev/full seek=3; dd if=f >&-; dd <&-; dd if=f of=o <&- >&-; dd if=f 2>&-; dd if=f 2>/dev/full; dd if=f of=o 2>&-; dd if=f status=none 2>&-; dd if=/dev/zero bs=1k | true; (trap "" PIPE; dd if=/dev/zero bs=1k count=1000 status=none) | true'
within 30 told 'bad blocks' 'for c in noerror,sync sync noerror,sync,block,ucase noerror,sync,swab; do dd if=/proc/self/mem bs=1k count=3 conv=$c cbs=5 2>e | cksum; cat e; rm e; done'
needs strace told 'a bad block in the middle' 'yes 0123456 | head -c 2048 >in; for c in noerror noerror,sync sync,noerror,notrunc sync; do strace -qq -o /dev/null -P "$PWD/in" -e trace=read -e inject=read:error=EIO:when=2 dd if="$PWD/in" of=o bs=512 conv=$c 2>e; echo $?; sed "s|/.*/in|in|" e; rm e; cksum o; done'
told 'signals' 'mkfifo p; env --default-signal=INT dd bs=4 if=p of=o & p=$!; exec 9>p; printf 123456789 >&9; sleep 0.3; kill -USR1 $p; sleep 0.3; kill -USR1 $p; sleep 0.3; kill -INT $p; wait $p; echo $?; cat o'
told 'signals before the first byte' 'mkfifo p; env --default-signal=INT dd if=p of=o & p=$!; sleep 0.3; kill -USR1 $p; sleep 0.3; kill -INT $p; wait $p; echo $?'
normalize 's/^bash: line [0-9]*: *[0-9]* *//' told 'signals that mean nothing' 'mkfifo p; exec 8<>p; (trap "" INT; exec dd bs=4 count=2 if=p) & p=$!; sleep 0.3; kill -INT $p; printf 12345678 >p; wait $p; { POSIXLY_CORRECT=1 dd if=p & p=$!; sleep 0.3; kill -USR1 $p; wait $p; } 2>/dev/null; echo $?'
same 'help' 'dd --help x=y >/dev/full; dd --version | tail -n 0; dd --hel >/dev/null'

# --- file systems that are full, or let nothing be changed

mounting size=64k same 'a full disk' "D="dd if=/dev/zero bs=7k status=noxfer"; \$D count=20 of=d/x; \$D count=20 of=d/x oflag=append conv=notrunc; \$D count=20 of=d/x obs=5k; \$D count=20 of=d/y conv=fsync; \$D count=20 of=d/x conv=swab; \$D count=20 seek=9 of=d/x; \$D count=20 of=d/x conv=nocreat,sparse; ls -s --block-size=1 d"
mounting size=1m same 'read-only' "$read_only dd of=d/x; dd of=d/new; dd of=d/x conv=notrunc; dd of=d/x conv=nocreat; dd of=d/x conv=excl; dd if=d/x of=/dev/null status=none; cat d/x"
needs root needs chattr mounting size=1m same 'immutable' "$immutable dd if=d/o of=d/x status=none; dd if=d/o of=d/a status=none; dd if=d/o of=d/a oflag=append conv=notrunc status=none; cat d/x d/a"
same 'a limit of size' 'trap "" XFSZ; ulimit -f 8; D="dd if=/dev/zero count=20 status=noxfer"; $D bs=1k of=new; $D obs=3k of=new2; $D bs=1k of=new3 conv=ucase; ls -l --time-style=+ new*'
