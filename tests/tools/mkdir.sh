# shellcheck shell=bash
setup 'mkdir a a/b s; chmod 2755 s; touch f; ln -s a link; ln -s nothing dangling; ln -s f filelink; umask 022'
any_user
same 'directories' 'mkdir x y ./z a/c; mkdir d/; mkdir e//; mkdir link/in; mkdir "a
b"; mkdir -- -p; find . | sort'
same 'what is there already' 'mkdir a; mkdir f; mkdir link; mkdir dangling; mkdir .; mkdir ..; mkdir /; mkdir a/; mkdir link/; mkdir dangling/; mkdir f/; mkdir x a y; ls'
same 'what cannot be made' 'mkdir nope/x; mkdir f/x; mkdir ""; mkdir "$(printf %0300d 1)"; mkdir x/y/z; mkdir dangling/x'
same 'parents' 'mkdir -p x/y/z; mkdir -p x/y/z; mkdir -p a/b/c/d a/b; mkdir --parents p//q///r/; mkdir -p ./t/../u/./v; mkdir -p link/m/n; mkdir -p .; mkdir -p /; mkdir -p a/.; mkdir -p new/.; mkdir -p new2/..; mkdir -p "$PWD/abs/olute"; find . | sort'
same 'parents that are no directories' 'mkdir -p f; mkdir -p f/x; mkdir -p f/x/y; mkdir -p a/../f/x; mkdir -p filelink; mkdir -p filelink/x; mkdir -p dangling; mkdir -p dangling/x; mkdir -p link; mkdir -p ""; mkdir -p a/b/"$(printf %0300d 1)"/c; find . | sort'
same 'verbose' 'mkdir -v x y; mkdir -pv a/b/c/d; mkdir -pv a/b/c/d; mkdir -vp p//q/r/ ./s/./t; mkdir -v a; mkdir --verbose "q r"; mkdir -v v/w'
for mode in 0 755 0700 1777 2755 4755 6755 7777 00755 00700 u=rwx,go= a-w u+s g+s +t =rx a= u=rwx,g=rx,o=x g-s +s -s,u=rwX o+X u=g go-rwx,u+t; do
  same "mode $mode" "mkdir -m '$mode' x; mkdir -m '$mode' s/x; mkdir -p -m '$mode' p/q/r s/p/q; mkdir -p -m '$mode' a; find . | sort; stat -c '%a %n' x s/x p p/q p/q/r s/p s/p/q a; chmod -R 755 p s"
done
for mask in 0 022 077 027 0777 0333 0500; do
  same "umask $mask" "umask $mask; mkdir x; mkdir -p p/q/r; mkdir -m +w y; mkdir -m a=rwx z; mkdir -p -m 711 o/p; stat -c '%a %n' x p p/q p/q/r y z o o/p; umask 022; chmod -R 755 . "
done
in_locales 'C C.UTF-8' same 'modes that are none' 'mkdir -m 888 x; mkdir -m u+q x; mkdir -m "" x; mkdir -m 77777 x; mkdir -m rwx x; mkdir -m -1 x; ls'
in_locales 'C C.UTF-8' same 'usage' 'mkdir; mkdir -p; mkdir --nope x; mkdir -q x; mkdir -m; mkdir -v --'
same 'contexts' 'mkdir -Z x; mkdir --context y; mkdir --context=unconfined_u:object_r:tmp_t:s0 z; ls'
same 'full output' 'mkdir -v x >/dev/full; ls'
in_locales 'C.UTF-8' same 'quotes' 'mkdir a; mkdir -p f; mkdir "a
b"/c'
"$0/../selinux/build" "$ROOT/bin.ours/mkdir" "$WORK/selinux"
selinux="export LD_LIBRARY_PATH=$WORK/selinux SELINUX_LOG=log"
for case in '--context=x_u:x_r:x_t:s0 x' '--context=bad x' '--context=bad -m 888 x' 'x --context=a:b:c:d -v y'; do
  needs "$WORK/selinux/libselinux.so.1" same "where SELinux is on: $case" "$selinux; mkdir $case"
done
needs "$WORK/selinux/libselinux.so.1" same 'where SELinux is on, without defaults' "$selinux SELINUX_NO_DEFAULTS=; mkdir -Z x; mkdir --context y; mkdir -p --context=a:b:c p/q"
# GNU leaves the last directory of -p to be labelled when it is there.
needs "$WORK/selinux/libselinux.so.1" needs root expect 'default contexts where SELinux is on' "$selinux; chcon p_u:p_r:place_t:s2 . a a/b; mkdir -Z x y/; mkdir -pZ p/q a/b/none a a/b; mkdir -Z none1 a; cat log; stat -c '%n %C' a a/b" 0 - "mkdir: cannot create directory 'a': File exists" <<'END'
files: user_u:object_r:x_t:s0
files: user_u:object_r:y_t:s0
files: user_u:object_r:p_t:s0
files: user_u:object_r:a_t:s0
files: user_u:object_r:b_t:s0
files: user_u:object_r:a_t:s0
files: user_u:object_r:a_t:s0
files: user_u:object_r:b_t:s0
files: user_u:object_r:a_t:s0
a p_u:p_r:a_t:s2
a/b p_u:p_r:b_t:s2
END
ordinary_user
same 'without permission' 'chmod 555 a; mkdir a/x; mkdir -p a/x/y; mkdir -p a/b/c; mkdir -p a/b; chmod 000 a; mkdir a/x; mkdir -p a/b/c; mkdir -p a/b; chmod 755 a; mkdir -p /proc/x/y; mkdir /proc/x; ls'
expect 'a deep path, longer than the system takes at once' 'd=; for ((i = 0; i < 600; i++)); do d+=0123456789/; done; mkdir -p "$d" && find . -name 0123456789 | wc -l; rm -r 0123456789' 0 600
needs strace expect 'a directory swapped for a link just after it was made leads nowhere' 'mkdir victim; strace -qq -o /dev/null -e trace=mkdirat -e inject=mkdirat:delay_exit=400000:when=2 mkdir -p n/m/o & p=$!; for ((i = 0; i < 100; i++)); do test -d n && break; sleep 0.01; done; sleep 0.1; mv n old; ln -s victim n; wait $p; ls victim' 0 '' $'mkdir: cannot create directory \'n\': Not a directory'
# Else they work without mkdir -p.
same 'configure scripts (autoconf 2.70) see that -p may race with others' 'case $(mkdir --version 2>&1) in "mkdir ("*"coreutils) "* | "BusyBox "*) echo yes ;; esac'

# --- file systems that are full, or let nothing be changed

mounting nr_inodes=7 same 'no room for one more' "$no_inodes mkdir d/n; mkdir -p d/n/m d/1 d; mkdir -m 700 d/q; ls -A d"
mounting size=1m same 'read-only' "$read_only mkdir d/n d/f d/f/n; mkdir -p d/f d/f/n/m; mkdir -m 700 d/q; mkdir -pm 700 d/f; stat -c %a d/f"
needs root needs chattr mounting size=1m same 'immutable' "$immutable mkdir d/i/n; mkdir -p d/i/n/m; mkdir -m 700 -p d/i/j/k; ls -lR --time-style=+ d"
