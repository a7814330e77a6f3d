# shellcheck shell=bash
setup 'umask 022; mkdir d full full/x ro s; echo 1 >a; chmod 600 a; echo 22 >b; touch -d 2001-01-01 a b; echo old >d/a; chmod 640 d/a; ln -s b lb; ln -s d ld; ln -s nowhere dang; echo h >h; ln h h2; mkfifo p; echo r >ro/r; chmod 555 ro; : >empty; printf "x\0y" >bin'

# --- operands

in_locales 'C C.UTF-8' same 'too few, too many' 'install; install a; install -d; install -t d; install -T a; install -T a b c; install a b nope; install a b b; install -t nope a; install -t b a; install -t "" a; install -t d -t d a; install -t d -T a; install -d -t d x; install -ds x; install --foo; install -g; install --strip-program'
same 'names' 'install nope x; install "" x; install a ""; install a nope/x; install a nope/; install a x/; install a/ x; install a b/; install a b/x; install a d/; install -- -x y; install a d -v; install a d/..; install a .; install a ld; install -T a ld; install a d/new'
expect 'nothing is left of what has got no name' 'mkdir n; cd n; echo x >f; for to in "" new/; do install f "$to"; install -D f "$to"; install -bp f "$to"; done 2>/dev/null; ls -A' 0 f
needs setfacl same 'a file has the mode that is given, and no list of its folder' 'setfacl -d -m u:1234:rwx,g::r d; install a d/n; install -m 640 a d/m; install -C a d/c; install -b a d/a; install -D a d/e/f; install -s --strip-program=true a d/s; getfacl -c d/?; ls -l --time-style=+ d'
since 9.4 expect 'a file does not replace a directory' 'install -T a d; install -DT a d; install -b -T a d; install -T a d/' 1 '' $'install: cannot overwrite directory \'d\' with non-directory \'a\'\ninstall: cannot overwrite directory \'d\' with non-directory \'a\'\ninstall: cannot overwrite directory \'d\' with non-directory \'a\'\ninstall: cannot overwrite directory \'d/\' with non-directory \'a\''
same 'directories are no sources' 'install d x; install a d b s; install -t s d a; ls s'
same 'what is there goes' 'install a dang; install b lb; install a p; install h h2; cat h2; install -v a full; install a full/x; install -v a a full; ls -l'
same 'one file' 'install a a; install a ./a; install lb b; install h h2; install d/a d; install ld/a d; cat b'
same 'what was just made stays' 'install -v a d/a s; install -v a a s; install -b a a s; install --backup=t a a d/a s; cat s/a'
same 'of a FIFO, a device, links' 'echo q >p & install p x; cat x; install /dev/null null; install lb l2; cat l2; install bin empty s; install -t s /dev/null'
same 'verbose' 'install -v a new; install -v a b d; install --verbose a b; install -bv a b; install -v a "n
l"; install -dv "t	t" d'
in_locales 'C C.UTF-8' same 'names that need quotes' 'install -v nope "a b"; install -v a "é "; install -d "a
/b"; install -v -D a "x y/z"; install -d "b/é"; install -m " 7" a x; install -o "o o" a x'
since 9.2 expect 'how it is copied' 'install --debug a x | sed "s/: .*,/: ?,/;s/[^ ]*\$/?/"' 0 $'\'a\' -> ?\ncopy offload: ?, sparse detection: ?'
same 'full output' 'install -v a new >/dev/full; install -dv x/y >&-; ls'

# --- attributes

for modes in '0 7 644 0755 4755 7777 1644 00600 77777' 'u=rwx,g+r a=rX +x -x =r,u+w u+s g+s,o+t a=rwx ug=rw,o=u a=,u+rw +0755 =022' '8 u+q q 0x1'; do
  same "modes $modes" "umask 0${RANDOM: -1:1}7; for mode in $modes; do install -m \$mode a x\$mode; install -m \$mode -d y\$mode y\$mode/z; install -d -m \$mode d; stat -c %a d; done; install -m '' a x"
done
same 'the umask is no matter' 'umask 077; install a x; install -d y/z; install -D a w/v/u; umask 0; install a x2; install -d y2/z'
needs root same 'owners' 'install -o 5 a x; install -g 6 a y; install -o +7 -g +8 -m 4750 a z; install -o daemon -g daemon -d w w/v; install -d -o 5 d ld; install -o 3 -g 4 -m 700 -d ld s; install --owner=0 --group=root a v; install -o 5 -D a k/l/m; install -o 5 a d'
in_locales 'C C.UTF-8' same 'owners that are none' 'install -o nobody-like-that a x; install -g nogroup-like-that a x; install -o "" a x; install -g "" a x; install -o 1.5 a x; install -g a:b a x; install -o -1 a x; install -o 4294967295 a x; install -g 99999999999 a x; install -d -o root:root x; install -m 9 -o zz a x; ls'
same 'set-group-ID of directories' 'chmod g+s d; install -d d/e; install -d -m 755 d/f; install -d -m 00755 d/g; install -d -m g+s d/h; install -d d/i/j; install -D a d/k/l; install -d -m 750 d; stat -c %a d; install -d -m u=rwx,go= d; stat -c %a d; install -d d; stat -c %a d'
with_times same 'times are kept' 'touch -d 2000-01-01 .; install -p a x; install --preserve-timestamps b d/b; install -p -m 444 a d; touch -hd 2000-01-01 lb ld dang h p bin empty d ro s full full/x d/a ro/r .; stat -c %Y x d/b d/a'
same 'or are not' 'install a x; test x -nt a; echo $?; install -c a x2'
ordinary_user
same 'no permission' 'install -v a ro/r; install -v a ro/n; install -d ro/x/y; install -D a ro/x/y; install -vb a ro/r; install -Dt ro/x/y a; install -Dt ro a; chmod 0 b; install -v b x; mkdir -m 0 no; install a no/x; install a no; install -D a no/x/y; install -d no/x/y; install -t no a; install -d no; chmod 755 no b ro'
same 'no such owner for us' 'install -o 0 a x; install -g 0 -m 644 a y; install -d -o 0 dd; install -d -g 0 -m 750 dd; install -d -m 700 -o 0 d; install -d /; install -d /tmp; install -vb -o 0 a b; cat b'
any_user

# --- directories

same 'directories' 'install -d x y/z/w x; install -dv x/a/b x/a/c; install -d d/ n/ m//; install -d ./u/../v/w; install -dD q/r; install -dv ld/i/j; install -dT t; install -d -b -C o'
same 'directories that cannot be' 'install -d a; install -d a/x; install -d a/x/y; install -d dang/x; install -d "" x; install -d lb; install -d lb/x; install -d p/q; install -dv nope/.. . .. /; ls'
same 'those above' 'install -D a x/y/z; install -Dv a x/y/w; install -Dv a x/k; install -D nope v/w/x; install -Dv a ./z/../zz/k; install -D a b/x; install -D a d/x; install -Dv a ld/i/j; install -D a dang/x; install -D a dq/; install -D a new; install -Dv a b new2; install -D a b d; ls'
same 'the directory that files go into' 'install -Dt x/y a b; install -Dvt x/y a; install -Dvt v/w/ a; install -Dvt u/. a b; install -Dt b a; install -Dt b/x a; install -Dt dang a; install -Dt dang/x a; install -Dvt ld/n a; install -Dt x nope; install -Dt x; install -D -t x/y -T a; ls x'

since 9.8 expect 'a link to nothing is no directory' 'install -d dang; install -dpC x' 0 '' "install: cannot create directory 'dang': File exists"

# --- backups

same 'backups' 'install -b a b; install --backup=t -v a b; install -S .o a b; install --suffix=/x -v a b; install -b a d; install -bv a lb; install -bv a dang; install -bv a p; install --backup=none -v a b; VERSION_CONTROL=t install -b a b; SIMPLE_BACKUP_SUFFIX=.q install --backup=simple a h; ls'
in_locales 'C C.UTF-8' same 'backups that are none' 'install --backup=foo a b; VERSION_CONTROL=foo install -b a b; echo z >b~; install -b b~ b; install --backup=simple b~ b; cat b'

# --- comparing

same 'what is the same stays' 'install -C -m 644 a x; ln x x2; install -vC -m 644 a x; install --compare -m 644 a x; install -vC -m 600 a x; ln -f x x2; install -vCm 600 b x; install -vCm 600 empty x; install -vC -m 600 empty x'
needs root same 'the same but for the owner' 'install -C a x; ln x x2; install -vC -o 5 a x; install -vC -o 5 a x; ln -f x x2; install -vC a x; install -vC -g 5 a x; install -vC -o 0 -g 5 a x'
same 'a source with more than permissions is not compared' 'install -m 755 a x; chmod u+s a; install -vC -m 755 a x; install -vC -m 755 a x; chmod u-s,+t a; install -vC a x; chmod -t a; install -vC a x'
same 'the same but for other things' 'install b x; ln -sf x lx; install -vC b lx; install -vC b x; install -C -m 4755 b x; install -C -m 4755 b x; install -C -v /dev/null empty; install -C nope x; install -C d x; install a a2; install -vC a2 a2; install -vC a b d; install -vC a b d'
since 9.6 expect 'the same by a link' 'install b x; install -vC lb x; ln -s x lx; install -vC lx d/x; install -vC lx d/x' 0 $'\'lx\' -> \'d/x\''
since 9.5 expect 'nothing of it changes' 'install -C a x; touch -d 2002-02-02 x; stat -c "%i %z" x >was; sleep 0.02; install -Cv b y; install -C -v -m 755 a x; stat -c "%i %z" x | cmp - was; stat -c %Y x' 0 $'\'b\' -> \'y\'\n1012608000'
since 9.11 expect 'comparing and times' 'install -Cp a x; stat -c %Y x; install -Cp -v b x; stat -c %Y x; install -Cpv b x' 0 $'978307200\nremoved \'x\'\n\'b\' -> \'x\'\n978307200'
same 'comparing and stripping' 'install -C -s a x; install -Cs --strip-program=true -m 4755 a x; install -C -m 1644 a x'
head -c 300000 /dev/zero >"$WORK/zeros"
same 'the same but for the last byte' "install -C -m 644 $WORK/zeros z; install -vC -m 644 $WORK/zeros z; chmod u+w z; printf x | dd of=z bs=1 seek=299999 conv=notrunc status=none; install -vC -m 644 $WORK/zeros z; cmp z $WORK/zeros"

# --- stripping

strip_with='printf "#!/bin/sh\nsed s/1/X/ \"\$1\" >\"\$1.t\" && mv \"\$1.t\" \"\$1\"\n" >st; printf "#!/bin/sh\nprintf %%s\\\\\\\\n \"\$*\"; stat -c %%a \"\$1\"\n" >show; chmod +x st show;'
same 'a program that strips' "$strip_with install -s --strip-program=./st a x; cat x; install -s --strip-program=./st -m 4711 -D a y/z; install -spv --strip-program=./st a b; stat -c %Y b; ls -A"
same 'what it is told' "$strip_with"' install -s --strip-program=./show a x; install -s --strip-program=./show a ./-y; install -vs --strip-program=./show -m 777 a h d'
since 9.4 expect 'or told with a name like an option' "$strip_with"' install -s --strip-program=./show -- a -x' 0 $'./-x\n600'
same 'programs that fail' 'install -s --strip-program=false a b; install -s --strip-program=false a b d h full; install -bs --strip-program=false h h2; install -s a x; install -s nope x; ls'
since 9.4 expect 'a program that is not there' 'install -s --strip-program=./nope a x; install -s --strip-program= a x; ls x' 2 '' $'install: cannot run strip program \'./nope\': No such file or directory\ninstall: cannot run strip program \'\': No such file or directory\nls: cannot access \'x\': No such file or directory'
needs strip needs cc same 'a real one' 'echo "int main (void) { return 0; }" >m.c; cc -g -o m m.c; install -s m x; ./x; nm x; install m y; cmp m y; rm m x y'
needs unshare same 'a program that strips where there is no /proc' "$strip_with unshare -rm sh -c 'mount -t tmpfs none /proc; install -s --strip-program=./st -m 4750 a x; install -s --strip-program=./st a b'; stat -c %a x b; cat x b"
same 'a program in vain' 'install --strip-program=false a x; cat x'

# --- contexts, where there are none

since 9.2 expect 'contexts' 'install -Z a x; install --context a x; install --context=foo a x; install --preserve-context a x; install -Z --preserve-context -d y; ls' 0 $'a\nb\nbin\nd\ndang\nempty\nfull\nh\nh2\nlb\nld\np\nro\ns\nx\ny' $'install: warning: ignoring --context; it requires an SELinux-enabled kernel\ninstall: WARNING: ignoring --preserve-context; this kernel is not SELinux-enabled\ninstall: WARNING: ignoring --preserve-context; this kernel is not SELinux-enabled'

"$0/../selinux/build" "$ROOT/bin.ours/install" "$WORK/selinux"
selinux="export LD_LIBRARY_PATH=$WORK/selinux SELINUX_LOG=log"
for case in '--context=x_u:x_r:x_t:s0 a x' '--context=bad a x' '-Z --preserve-context a x' '--preserve-context --context=a:b:c a x' '--context=bad -d x'; do
  needs "$WORK/selinux/libselinux.so.1" same "where SELinux is on: $case" "$selinux; : >log; install $case"
done
needs "$WORK/selinux/libselinux.so.1" needs root expect 'contexts where SELinux is on' "$selinux; chcon s_u:s_r:src_t:s2 a; install --preserve-context a x; chcon d_u:d_r:dir_t:s2 d; install -dZ d; install -DZ a d/k/y; cat log; stat -c '%n %C' x d" 0 - <<'END'
files: user_u:object_r:k_t:s0
x s_u:s_r:src_t:s2
d d_u:d_r:d_t:s2
END

# --- what happens meanwhile

needs strace expect 'a directory swapped for a link just after it was made leads nowhere' 'mkdir victim; strace -qq -o /dev/null -e trace=mkdirat -e inject=mkdirat:delay_exit=400000:when=1 install -D a n/m/o & p=$!; for ((i = 0; i < 100; i++)); do test -d n && break; sleep 0.01; done; sleep 0.1; mv n old; ln -s victim n; wait $p; ls victim' 0 '' $'install: cannot create directory \'n\': Not a directory'

needs strace expect 'the name appears with the final mode and owner' 'strace -qq -e trace=fchown,fchownat,fchmod,fchmodat,rename,renameat,renameat2,linkat,openat install -m 644 -o 0 -g 0 a b 2>&1 | sed -n "/new-/,\$s/(.*//p"' 0 $'openat\nfchownat\nfchmod\nrenameat'
needs strace expect 'a disk that is full leaves what was there' 'strace -qq -o /dev/null -e inject=write:error=ENOSPC:when=1 install bin b; echo $?; cat b; strace -qq -o /dev/null -e inject=fchmod:error=EIO install b x; strace -qq -o /dev/null -e inject=write:error=ENOSPC:when=1 install bin y; ls -A' 0 - $'install: error copying \'bin\' to \'b\': No space left on device\ninstall: cannot change permissions of \'x\': Input/output error\ninstall: error copying \'bin\' to \'y\': No space left on device' <<'END'
1
22
a
b
bin
d
dang
empty
full
h
h2
lb
ld
p
ro
s
x
END
expect 'a reader sees the old or the new one' 'echo old >t; i=0; while [ $i -lt 60 ]; do install b t; install h t; i=$((i + 1)); done & while kill -0 $! 2>/dev/null; do cat t; done | grep -v old | sort -u | tr "\n" " "; wait; cat t' 0 '22 h h'

# --- file systems that are full, or let nothing be changed

mounting size=1m same 'read-only' "$read_only echo new >new; install new d; install new d/x; install -d d/f; install -D new d/q/b; install -b new d/x; install -C new d/x; install -m 600 d/x d/x; cat d/x"
needs root needs chattr mounting size=1m same 'immutable' "$immutable echo new >new; install new d/x; install new d/i/n; install -b new d/x; install new d/a; cat d/x d/a; ls -R d"
