# shellcheck shell=bash
# The other root is a folder of the case with a shell, id and their libraries.
same 'usage' 'chroot; chroot --nope /; chroot --skip-chdir . true; chroot --userspec; chroot --groups; chroot --s; chroot -x / true; POSIXLY_CORRECT=1 chroot'
ordinary_user
same 'without privilege' 'mkdir root; chroot root true; chroot / true; chroot --userspec=1 / true; chroot nope true; chroot "" true; chroot /etc/passwd true'
any_user
needs root same 'roots that are none' 'echo >f; chroot nope true; chroot f true; chroot "" true; chroot f/x true; mkdir root; chroot root true; chroot root ./true; chroot root'
needs root same 'our own root' 'chroot / true; chroot / sh -c "exit 3"; chroot / nope; chroot / /; chroot / pwd; chroot /tmp/.. pwd; chroot --skip-chdir / sh -c "pwd | grep -c tree"; chroot --skip-chdir /usr/../ sh -c "pwd | grep -c tree"; chroot / printf "%s\n" --help -u; chroot -- / true; chroot / -- true'
needs root same 'a shell' 'env SHELL=/bin/echo chroot /; SHELL="" chroot /; echo "echo from \$0; exit 4" | env -u SHELL chroot / 2>/dev/null'
for spec in nobody nobody: :daemon nobody:daemon 65534 99999 99999:5 +1:+2 nope nobody:nope nope:nope 99999: : '' nobody.daemon nobody. .daemon nope.daemon 4294967295 4294967295:1 -1 1:4294967295 0 ' 1' root: 1.5 :+5 :; do
  needs root same "userspec $spec" "chroot --userspec='$spec' / id; chroot --userspec='$spec' --groups=6 / id; chroot --userspec='$spec' --groups= / id"
done
for list in daemon,5 '' nope daemon,nope nope,nope2 ',' 2,,3 +5,6 99999999999 ' 5' 4294967295 +daemon root; do
  needs root same "groups $list" "chroot --groups='$list' / id; chroot --userspec=:2 --groups='$list' / id; chroot --userspec=1:2 --groups='$list' / id"
done
needs root same 'the last option counts' 'chroot --groups=daemon --groups=5 / id; chroot --userspec=1 --userspec=2 / id'
needs root in_locales C.UTF-8 same 'in UTF-8' 'chroot é true; chroot / é; chroot --groups=é / true; chroot --groups=, / true; chroot --skip-chdir é'
needs root expect 'parts of a userspec (extension)' 'chroot -u nobody / id; chroot -g daemon / id; chroot -u nobody -g daemon / id; chroot -u 1 -G 2,3 / id' 0 - <<'END'
uid=65534(nobody) gid=65534(nogroup) groups=65534(nogroup)
uid=0(root) gid=1(daemon) groups=1(daemon)
uid=65534(nobody) gid=1(daemon) groups=1(daemon)
uid=1(daemon) gid=1(daemon) groups=1(daemon),2(bin),3(sys)
END

setup 'mkdir -p jail/bin jail/etc; for p in sh id pwd; do f=$(type -P $p); cp "$f" jail/bin/; ldd "$f" | grep -o "/[^ ]*" | while read -r l; do mkdir -p "jail${l%/*}"; cp -n "$l" "jail$l"; done; done; printf "root:x:0:0::/:/bin/sh\ninsider:x:4321:4322::/:/bin/sh\nnogroup:x:77:x\nshort:x\n" >jail/etc/passwd; printf "root:x:0:\nins:x:4322:\nmore:x:4323:root,insider\nonlyin:x:4324:\n" >jail/etc/group'
needs root normalize 's|^[^ ]*/chroot: |chroot: |' same 'another root' 'C=$(command -v chroot); export PATH=/bin; "$C" jail pwd; "$C" jail /bin/sh -c "exit 9"; "$C" jail/ id -u; "$C" jail nope; "$C" jail /etc; /bin/ln -s jail link; "$C" link pwd; SHELL=/bin/pwd "$C" jail'
needs root same 'who is known in there only' 'PATH=$PATH:/bin; for s in insider insider: insider:ins insider:more :onlyin 4321 4321: +4321 +4321:+5 insider:7 nope insider:nope 4399 nogroup; do chroot --userspec=$s jail /bin/id; done; chroot --groups=more,onlyin jail /bin/id; chroot --groups=more,nope jail /bin/id; chroot --userspec=insider --groups=onlyin,7 jail /bin/id; chroot --userspec=insider --groups= jail /bin/id'
needs root expect 'what is known out here counts (other than GNU)' 'echo "nobody:x:0:0::/:/bin/sh" >>jail/etc/passwd; echo "daemon:x:0:" >>jail/etc/group; chroot --userspec=nobody:daemon --groups=daemon jail /bin/id -u; chroot --userspec=nobody:daemon jail /bin/id -g' 0 $'65534\n1'
needs root needs strace expect 'nothing in there is loaded before it is left to its own' 'mkdir -p jail/lib; for l in C.UTF-8 en_US.ISO-8859-1; do for s in insider nobody:daemon nope; do LC_ALL=$l strace -o trace chroot --userspec=$s --groups=more jail /bin/nope 2>/dev/null; sed "1,/^chroot(/d; /^execve/,\$d" trace | grep -E "open|mmap|stat" | grep -vE "\"/etc/(passwd|group)\"|fstat|newfstatat\([0-9]"; done; done | sort -u' 0 ''
needs root expect 'files in there that are no files' 'rm jail/etc/passwd jail/etc/group; mkfifo jail/etc/passwd; mkdir jail/etc/group; timeout 10 chroot --userspec=insider jail /bin/pwd; timeout 10 chroot --userspec=:onlyin jail /bin/pwd; timeout 10 chroot --userspec=5:6 jail /bin/pwd; rm jail/etc/passwd; ln -s /dev/zero jail/etc/passwd; timeout 10 chroot --userspec=insider jail /bin/pwd; rmdir jail/etc/group; head -c 300000 /dev/zero >jail/etc/group; timeout 10 chroot --userspec=:onlyin jail /bin/pwd' 125 / $'chroot: invalid user\nchroot: invalid group\nchroot: invalid user\nchroot: invalid group'
needs root same 'nothing leaks to the command' 'chroot / ls /proc/self/fd; chroot --userspec=1:2 / ls /proc/self/fd; chroot --userspec=1 / true >/dev/full; chroot --help >/dev/full'
