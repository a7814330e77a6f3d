# shellcheck shell=bash
setup 'mkdir d; touch f; ln -s nothing dangling; umask 022'
same 'named pipes' 'mkfifo a b d/c; mkfifo -- -p; umask 077; mkfifo e; find . -type p -printf "%p %m\n" | sort'
for mode in 0 644 0600 666 777 u=rw,go= a=rw +w -w u+x,g-r =; do
  same "mode $mode" "umask 027; mkfifo -m '$mode' a; mkfifo --mode='$mode' b; find . -type p -printf '%p %m\n' | sort"
done
in_locales 'C C.UTF-8' same 'modes that are none' 'mkfifo -m 888 a; mkfifo -m u+q a; mkfifo -m 1644 a; mkfifo -m u+s a; mkfifo -m +t a; mkfifo -m "" a; mkfifo -m; ls'
same 'what cannot be made' 'mkfifo f; mkfifo d; mkfifo dangling; mkfifo nope/x; mkfifo f/x; mkfifo ""; mkfifo a f b; ls'
same 'usage' 'mkfifo; mkfifo --nope a; mkfifo -q a; mkfifo -Z a; mkfifo --context b; mkfifo --context=x c; ls'
needs strace expect 'it has its mode from the first moment on' 'umask 022; strace -qq -e trace=%file -o trace mkfifo -m 666 a; grep -o "mknod.*" trace | grep -c "S_IFIFO|0666"; ! grep chmod trace' 0 1
"$0/../selinux/build" "$ROOT/bin.ours/mkfifo" "$WORK/selinux"
selinux="export LD_LIBRARY_PATH=$WORK/selinux SELINUX_LOG=log"
needs "$WORK/selinux/libselinux.so.1" same 'where SELinux is on' "$selinux; mkfifo --context=x:y:z a b; mkfifo --context=bad -m 888 c; mkfifo -Z d; SELINUX_NO_DEFAULTS= mkfifo -Z e; cat log"
needs "$WORK/selinux/libselinux.so.1" needs root same 'default contexts where SELinux is on' "$selinux; chcon p_u:p_r:place_t:s2 .; mkfifo -Z d/x none y; mkfifo --context -m 600 z; mkfifo -Z nope/x f; cat log"
