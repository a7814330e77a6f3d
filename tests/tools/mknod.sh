# shellcheck shell=bash
setup 'touch f; umask 022'
same 'named pipes' 'mknod a p; mknod -m 600 b p; mknod --mode=a=rw c p; umask 077; mknod d p; mknod e pipe; find . -type p -printf "%p %m\n" | sort'
needs root same 'devices' 'mknod a b 7 0; mknod b c 1 3; mknod c u 0x1 010; mknod -m 666 d c 1 5; mknod e block 1 2; stat -c "%n %F %a %t %T" a b c d e'
in_locales 'C C.UTF-8' same 'operands' 'mknod; mknod a; mknod a p 1; mknod a p 1 2; mknod a p 1 2 3; mknod a b; mknod a b 1; mknod a b 1 2 3; mknod a x; mknod a x 1 2; mknod a "" 1 2; mknod a c x 1; mknod a c 1 x; mknod a c -1 1; mknod a c 99999999999 1; mknod a c 1 4294967296; mknod a b 1 2k; ls'
same 'modes that are none' 'mknod -m 888 a p; mknod -m 1644 a p; mknod -m u+s a p; mknod -m x; ls'
same 'what cannot be made' 'mknod f p; mknod nope/x p; mknod "" p; mknod . p; ls'
same 'options' 'mknod --nope a p; mknod -Z a p; mknod --context b p; mknod --context=x c p; ls'
"$0/../selinux/build" "$ROOT/bin.ours/mknod" "$WORK/selinux"
selinux="export LD_LIBRARY_PATH=$WORK/selinux SELINUX_LOG=log"
needs "$WORK/selinux/libselinux.so.1" same 'where SELinux is on' "$selinux; mknod --context=x:y:z a p; mknod --context=bad b q; mknod -Z d p; SELINUX_NO_DEFAULTS= mknod -Z e p; cat log"
needs "$WORK/selinux/libselinux.so.1" needs root same 'default contexts where SELinux is on' "$selinux; chcon p_u:p_r:place_t:s2 .; mknod -Z x p; mknod -Z none p; mknod --context -m 600 y p; mknod -Z nope/x p; mknod -Z f p; mknod -Z z c 1 3; cat log"
ordinary_user
same 'devices are not for everyone' 'mknod a c 1 3; ls'
