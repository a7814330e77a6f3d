# shellcheck shell=bash
setup 'printf 0123456789 >f; printf abc >g; : >empty; mkdir d; mkfifo p; ln -s f link; ln -s new dangling'
for size in 0 5 10 20 +0 +5 -5 -20 '<5' '<20' '>5' '>20' /4 /3 %4 %5 1K 1KB 1kB 1KiB +1K '< 5' ' 5' '/ 4' /1 %1 %1000 /1000 1M '>-5' '<-5' '%-3' 010 0x10; do
  same "size $size" "truncate -s '$size' f g empty new; stat -c '%n %s' f g empty new; od -c f | head; truncate -c -s '$size' f absent; ls; stat -c %s f"
  same "size $size of a reference" "truncate -r g -s '$size' f new; stat -c '%n %s' f new"
done
same 'references' 'trap "" XFSZ; truncate -r g f; truncate --reference=f new; truncate -r d x; truncate -r nope y; truncate -r empty f; stat -c "%n %s" f new; ls'
same 'blocks' 'truncate -o -s 1 f; truncate --io-blocks --size=+1 g; truncate -o -s /1 empty; stat -c "%n %s" f g empty; truncate -o -s 9223372036854775807 f; truncate -o f; truncate -o -r g f'
same 'links and what is not there' 'truncate -s 3 link dangling; truncate -c -s 3 absent; truncate -s 3 nope/x; truncate -c -s 3 nope/x; truncate -s 1 d; truncate -s 1 ""; ls; stat -c "%n %s" f new'
in_locales 'C C.UTF-8' same 'sizes that are none' 'for s in "" x 5x 1.5 " " + - "<" ">" / % /0 %0 +-5 "<+5" ">-5x" "<>5" 1Kb 9223372036854775808 -9223372036854775809 1Z 5b 5w; do truncate -s "$s" f; done; stat -c %s f'
since 9.2 expect 'units beyond all sizes' 'truncate -s 1R f; truncate -s 1Q f; truncate -s 1Y f' 1 '' $'truncate: Invalid number: \'1R\': Value too large for defined data type\ntruncate: Invalid number: \'1Q\': Value too large for defined data type\ntruncate: Invalid number: \'1Y\': Value too large for defined data type'
same 'sizes too large' 'trap "" XFSZ; truncate -s +9223372036854775807 f; truncate -s %9223372036854775807 f; truncate -s 9223372036854775807 f; truncate -s 8E f; stat -c %s f'
in_locales 'C C.UTF-8' same 'usage' 'truncate; truncate f; truncate -s 5; truncate -c f; truncate -r g; truncate -r g -s 5 f; truncate --nope f; truncate -s 1 -s +1 empty; stat -c %s empty'
since 9.12 expect 'a FIFO has no size, and is not waited for' 'truncate -r p f' 1 '' $'truncate: cannot get the size of \'p\': Illegal seek'
same 'a FIFO that no one reads' 'truncate -s 1 p; truncate -s 1 f p g; stat -c "%n %s" f g'
ordinary_user
same 'without permission' 'chmod 444 f; truncate -s 1 f; chmod 0 g; truncate -r g -s +1 empty; truncate -r g empty; stat -c %s empty; chmod 555 d; truncate -s 1 d/x; chmod 755 d; chmod 644 f g'
needs strace expect 'a full disk' 'strace -qq -o /dev/null -e trace=ftruncate -e inject=ftruncate:error=ENOSPC truncate -s 5 f' 1 '' $'truncate: failed to truncate \'f\' at 5 bytes: No space left on device'

# --- file systems that are full, or let nothing be changed

mounting size=64k same 'a full disk' 'truncate -s 1M d/x; ls -s d/x; truncate -o -s 1 d/x; truncate -s 9E d/x; ls -l --time-style=+ d/x'
mounting nr_inodes=7 same 'no room for one more' "$no_inodes truncate -s 3 d/n; truncate -c -s 3 d/n; truncate -s 4 d/1; ls -l --time-style=+ d"
mounting size=1m same 'read-only' "$read_only truncate -s 0 d/x; truncate -c -s 1 d/new; truncate -s 1 d/new; truncate -c -s 1 d/x; cat d/x"
needs root needs chattr mounting size=1m same 'immutable' "$immutable truncate -s 0 d/x; truncate -s 0 d/a; truncate -s 1 d/i/n; cat d/x d/a"
same 'a limit of size' 'trap "" XFSZ; ulimit -f 8; truncate -s 1M new; truncate -s 8K new2; truncate -s +1 new2; truncate -s 8193 new2; ls -l --time-style=+ new new2'
