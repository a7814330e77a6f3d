# shellcheck shell=bash
# All of it as an ordinary user, in the folder of the case.
ordinary_user
setup 'mkdir -p d/s; touch d/f d/s/g f h; ln -s f l; ln -s nope dang; ln -s d dl; ln -s ../f d/fl; ln -s ../h d/s/hl; mkdir e; chmod 2755 e; umask 022; chmod 644 f h d/f d/s/g'
modes='; find . -printf "%m %p\n" | sort -k2'
for mode in 644 0 7777 4755 02755 00755 u+x g-r o=rwx a=rw u=g go=u +x +w =r = u+s g+s +t u=rwxs a=rwX,o-r 'u+x,g+x,o-r' u=rw+x-r +7 =644 +0111 u+X; do
  same "mode $mode" "chmod $mode f d e; chmod -v $mode h d/f e; chmod -c $mode f h d/s$modes"
  same "mode $mode with umask 077" "umask 077; chmod $mode f d e; chmod -v $mode h$modes"
  same "trees, $mode" "chmod -R $mode d; chmod -R u+rwX d$modes"
done
for option in -x -w -r -rwx -x,u+w -w,+x -u+x -a=r -644 -7 -=r '-w -x' '-Rx d' '-cw' '-vx' -X -s -t -o+r -g=u; do
  same "options that are modes: $option" "umask 022; chmod $option f h; chmod 666 f; chmod $option f; umask 077; chmod 777 h; chmod $option -v h; chmod -- $option f$modes"
done
same 'verbose, changes, silent' "chmod -v 644 f l; chmod -c 600 f h nope; chmod -f 600 nope; chmod -fv 600 nope dang; chmod -fc 7 nope f; chmod --changes --verbose 644 f; chmod --verbose --changes 644 f; chmod --quiet 1 nope; chmod --silent 600 h$modes"
same 'links' "chmod 600 l; chmod 700 dl; chmod 600 dang; chmod -v 640 l dang; chmod 600 l/ dl/ dang/$modes"
same 'references' "chmod --reference=f d/f; chmod --reference=e h; chmod --reference f -v h; chmod --reference=l h; chmod --reference=nope f; chmod --reference=dang f; chmod --reference=f 644; chmod --reference=f; chmod --reference=f -w h$modes"
since 9.5 expect 'trees' 'chmod -Rv u+x d; chmod -Rv 755 dl; chmod -Rc g+w d f; chmod -RP 700 dl; chmod -RcL g+s d; chmod -R 644 f; chmod -Rvh 600 l; chmod -R 700 d nope; chmod -Rv 600 dang' 1 - $'chmod: cannot operate on dangling symlink \'d/s/hl\'\nchmod: cannot access \'nope\': No such file or directory\nchmod: cannot operate on dangling symlink \'dang\'' <<'END'
mode of 'd' retained as 0755 (rwxr-xr-x)
neither symbolic link 'd/fl' nor referent has been changed
mode of 'd/f' changed from 0644 (rw-r--r--) to 0744 (rwxr--r--)
mode of 'd/s' retained as 0755 (rwxr-xr-x)
neither symbolic link 'd/s/hl' nor referent has been changed
mode of 'd/s/g' changed from 0644 (rw-r--r--) to 0744 (rwxr--r--)
mode of 'dl' retained as 0755 (rwxr-xr-x)
neither symbolic link 'dl/fl' nor referent has been changed
mode of 'dl/f' changed from 0744 (rwxr--r--) to 0755 (rwxr-xr-x)
mode of 'dl/s' retained as 0755 (rwxr-xr-x)
neither symbolic link 'dl/s/hl' nor referent has been changed
mode of 'dl/s/g' changed from 0744 (rwxr--r--) to 0755 (rwxr-xr-x)
mode of 'd' changed from 0755 (rwxr-xr-x) to 0775 (rwxrwxr-x)
mode of 'd/f' changed from 0755 (rwxr-xr-x) to 0775 (rwxrwxr-x)
mode of 'd/s' changed from 0755 (rwxr-xr-x) to 0775 (rwxrwxr-x)
mode of 'd/s/g' changed from 0755 (rwxr-xr-x) to 0775 (rwxrwxr-x)
mode of 'f' changed from 0644 (rw-r--r--) to 0664 (rw-rw-r--)
mode of 'd' changed from 0775 (rwxrwxr-x) to 2775 (rwxrwsr-x)
mode of 'd/fl' changed from 0664 (rw-rw-r--) to 2664 (rw-rwSr--)
mode of 'd/f' changed from 0775 (rwxrwxr-x) to 2775 (rwxrwsr-x)
mode of 'd/s' changed from 0775 (rwxrwxr-x) to 2775 (rwxrwsr-x)
mode of 'd/s/g' changed from 0775 (rwxrwxr-x) to 2775 (rwxrwsr-x)
neither symbolic link 'l' nor referent has been changed
'dang' could not be accessed
END
in_locales 'C C.UTF-8' same 'usage' 'chmod; chmod 644; chmod -x; chmod -R; chmod u+q f; chmod 888 f; chmod "" f; chmod 77777 f; chmod --nope 644 f; chmod -q f; chmod -8 f; chmod u; chmod ,x f; chmod u+x, f; chmod -R --preserve-root; chmod rwx f'
since 9.5 expect 'what goes together' 'chmod -RP --dereference 644 d; chmod -w --reference=f h' 1 '' $'chmod: -R --dereference requires either -H or -L\nchmod: cannot combine mode and --reference options\nTry \'chmod --help\' for more information.'
same 'without permission' "chmod 644 /etc/passwd /; chmod -v 644 /etc/passwd; chmod -f 644 /etc/passwd; chmod -fv 600 /etc/passwd; chmod -c 1 /etc; chmod -R 000 d; chmod -R 700 d; chmod 700 d; chmod -R 700 d; chmod 000 d/s; chmod -R g+x d; chmod -fR g-x d; chmod 644 d/s/g; chmod -R u+rwX d$modes"
same 'what is no / may be changed with both' "chmod --preserve-root -R 700 d; chmod --preserve-root --no-preserve-root -R 755 d; chmod --no-preserve-root 600 f$modes"
needs quick_start needs unshare expect '/ is left alone' 'R=$(readlink -f "$(command -v chmod)") unshare -rm bash -c "mount -t tmpfs none d && cd d && mkdir usr sub && chmod 711 sub && cp \$R chmod && mount --bind /usr usr && mount -o remount,bind,ro usr && for l in bin lib lib64; do ln -s usr/\$l; done && ln -s / root && for f in / //. /usr/.. root/ root; do chroot . ./chmod -R --preserve-root 700 \$f; done; stat -c %a sub" 2>&1' 0 - <<'END'
chmod: it is dangerous to operate recursively on '/'
chmod: use --no-preserve-root to override this failsafe
chmod: it is dangerous to operate recursively on '//.' (same as '/')
chmod: use --no-preserve-root to override this failsafe
chmod: it is dangerous to operate recursively on '/usr/..' (same as '/')
chmod: use --no-preserve-root to override this failsafe
chmod: it is dangerous to operate recursively on 'root/' (same as '/')
chmod: use --no-preserve-root to override this failsafe
chmod: it is dangerous to operate recursively on 'root' (same as '/')
chmod: use --no-preserve-root to override this failsafe
711
END
same 'what is not there' "chmod 644 nope; chmod 644 nope/x f/x ''; chmod -R 644 nope ''; chmod 644 nope f"
same 'folders that cannot be read' 'chmod -Rv 000 d; chmod -Rv 755 d; chmod -Rc 311 d; chmod -Rvf 300 d/s; chmod -R 755 d'
same 'one slash is left at the end of a name' 'chmod -v 700 d//; chmod -Rv 755 d///; chmod -v 700 nope//; chmod -v 644 f//'
same 'full output' 'chmod -v 600 f >/dev/full'

# --- file systems that are full, or let nothing be changed

mounting size=1m same 'read-only' "$read_only chmod 600 d/x; chmod 644 d/x; chmod -R 600 d; chmod -v 644 d/x d/l; chmod -c 600 d/x; chmod -f 644 d/x"
needs root needs chattr mounting size=1m same 'immutable' "$immutable chmod 600 d/x d/o; chmod 644 d/x; chmod -R 700 d/i; chmod 600 d/a; ls -lR --time-style=+ d"
needs strace expect 'a folder that cannot be opened or looked at is told' 'mkdir -p t/a/b; touch t/a/b/f; for call in openat newfstatat; do for k in $(seq 14); do chmod -R 755 t; strace -qq -o /dev/null -e trace=$call -e inject=$call:error=EMFILE:when=$k chmod -R 700 t 2>/dev/null; test $? -ne 0 || find t ! -perm 700; done; done' 0 ''
needs strace expect 'a folder swapped for another is told' 'mkdir -p t/a v; touch t/a/f; strace -qq -o /dev/null -P a -e trace=openat -e inject=openat:delay_exit=500000:when=1 chmod -R 700 t & sleep .25; mv t/a t/old; mv v t/a; wait $!' 1 '' $'chmod: cannot read directory \'t/a\': Stale file handle'
