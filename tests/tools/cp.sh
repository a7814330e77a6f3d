# shellcheck shell=bash
# Files of one name each, of all kinds; what is in a folder was made in the order of its
# names, which is that of the inodes that cp goes by.
setup 'umask 022; mkdir -p s/a/b s/e t/s/a d m un ro; echo 1 >s/f; echo 22 >s/a/g; echo 333 >s/a/b/h; ln -s f s/l; ln -s nope s/dang; ln -s a s/la; ln s/f s/f2; ln s/a/g s/e/g2; mkfifo s/p
chmod 640 s/f; chmod 4755 s/a/g; chmod 1777 s/e; echo old >t/s/f; echo o2 >t/s/a/g; ln -s nowhere/none t/s/l; touch -d 2001-01-01 s/f s/a/b/h; touch -hd 2002-02-02 s/l; touch -d 2030-01-01 t/s/a/g
echo x >x; chmod 600 x; echo y >y; ln -s d ld; ln -s x lx; echo u >un/u; chmod 0 un; echo un >unf; chmod 0 unf; echo r >ro/r; chmod 555 ro'

# --- operands

in_locales 'C C.UTF-8' same 'too few, too many' 'cp; cp x; cp x y d nope; cp x y nope; cp x d y; cp -t nope x; cp -t y x; cp -T x y d; cp -t d -T x; cp -t d; cp -t d -t m x; cp -t d x y; cp --target-directory=m x; cp --no-target-directory x y'
same 'names' 'cp x d/; cp x y/; cp x nope/; cp nope y; cp nope d; cp x/ y; cp x/z y; cp s d; cp s x m; cp "" y; cp x ""; cp x "" d; cp -t "" x; cp -- -x y; cp x y/z; cp x nope/z; cp x d/../z; cp x y -v; POSIXLY_CORRECT=1 cp x y -v'
same 'directories as sources' 'cp -r s/ d; cp -r s/. m; cp -r s/a/.. m; cp -r ld m; cp -r ld/ m; cp --strip-trailing-slashes -r ld/ m; cp -r d x; cp -rT d x; cp -rT s m/new; cp -rT s m/new; cp -r s nope/z; cp -rT s d'
for link in lx s/dang ld; do
  same "the symbolic link $link" "cp $link a1; cp -P $link a2; cp -d $link a3; cp -r $link a4; cp -rL $link a5; cp -rH $link a6; cp -H $link a7; cp -a $link a8; cp -L $link a9; cp --dereference --no-dereference $link a0; cp -l $link b1; cp -lL $link b2; cp -lP $link b3; cp -s $link b4; cp -sP $link b5"
done
same 'symbolic links that are there' 'cp x lx; cp x s/dang; cp -f x s/dang; cp x s/l; cp -d s/la lx; cp --remove-destination x s/dang; cp x ld/; cp -rT d ld'
expect '-F is --remove-destination' 'cp -F x lx; readlink lx; cp -F x s/dang; cat s/dang; echo kept >h; ln h h2; cp -vF x h; cat h2' 0 $'x\nremoved \'h\'\n\'x\' -> \'h\'\nkept'
expect '-D is --parents' 'cp -vD s/a/g m; cat m/s/a/g; cp -D s/f nope' 1 $'s -> m/s\ns/a -> m/s/a\n\'s/a/g\' -> \'m/s/a/g\'\n22' $'cp: with --parents, the destination must be a directory\nTry \'cp --help\' for more information.'
same 'POSIX writes through dangling links' 'POSIXLY_CORRECT=1 cp x s/dang'
since 9.2 expect 'a directory is not overwritten with a file' 'cp -T x d; cp -rT x d; mkdir m/x; cp -f x m; cp -b x m; cp --remove-destination x m' 1 '' $'cp: cannot overwrite directory \'d\' with non-directory \'x\'\ncp: cannot overwrite directory \'d\' with non-directory \'x\'\ncp: cannot overwrite directory \'m/x\' with non-directory \'x\'\ncp: cannot overwrite directory \'m/x\' with non-directory \'x\'\ncp: cannot overwrite directory \'m/x\' with non-directory \'x\''

# --- one file under several names

pairs='f:f f:./f f:h f:s s:f h:s s:h s:s2 s:hs s:ss ss:f f:ss f:d/s d/s:f d/h:f f:d/h s:d/s f:ds/h f:g g:s f:dang dang:f f:e'
for options in '' -d -f -df -bd -bf -bdf -l -dl -fl -dfl -bdl -s -sf -n -u -p -a -lP -vf -vlf -vsf '-v --remove-destination -P' '--attributes-only' ; do
  same "the same file, cp $options" "for p in $pairs; do mkdir c; cd c; mkdir d e; echo content >f; ln f h; ln -s f s; ln -s f s2; ln -s s ss; ln s hs; echo content2 >g; ln -s ../f d/s; ln f d/h; ln -s d ds; ln -s nowhere dang; echo c >e/f; cp $options \${p%:*} \${p#*:}; echo \$?; for n in * d/* e/*; do test ! -h \$n || echo \$n \"\$(readlink \$n)\"; test ! -f \$n || stat -c '%n %h' \$n; done; cd ..; rm -r c; done"
done
expect 'a directory is not copied to itself, and nothing is made' 'cp -r s s; cp -r s s/a; cp -a s s/a/b/new; cp -rT s s; cp -rl . d; ln -s s/a link; cp -r s link; find s d | wc -l' 0 14 $'cp: cannot copy a directory, \'s\', into itself, \'s/s\'\ncp: cannot copy a directory, \'s\', into itself, \'s/a/s\'\ncp: cannot copy a directory, \'s\', into itself, \'s/a/b/new\'\ncp: \'s\' and \'s\' are the same file\ncp: cannot copy a directory, \'.\', into itself, \'d/.\'\ncp: cannot copy a directory, \'s\', into itself, \'link/s\''
needs unshare expect 'nor for ever by way of a bind mount' 'PATH=$PATH unshare -rm bash -c "mount --bind s/a d && cp -r s d/new; find s | wc -l; cp s/a/g d/g" 2>&1; true' 0 - <<'END'
cp: cannot copy a directory, 's', into itself, 'd/new'
26
cp: 's/a/g' and 'd/g' are the same file
END
same 'sources that are given twice' 'cp x x d; cp x ./x m; cp -v x x y d; cp -b x x d; cp -r s s m; cp -r s ./s m; cp -r s/a s m'
same 'what was just made stays' 'cp s/f t/s/f d; cp -b s/f t/s/f m; cp --backup=numbered s/f t/s/f m; cp -d s/l t/s/l d; mkdir q; ln -s ../nowhere/none q/f; cp -d q/f s/f m/; mkdir z; cp -d q/f s/f z'

# --- trees, modes, links

for options in -r -R -a -rp -rd -rP -rn -rf -rx -rb '-r --remove-destination' '-a --no-preserve=mode' '-a --no-preserve=ownership' '-r --preserve=timestamps' '-r --preserve=mode' '-r --preserve=ownership' '-r --preserve=links' '-r --preserve=all' '-r --no-preserve=mode' '-a --attributes-only' '--recursive --archive -u' '-rT' '-aT'; do
  unordered same "trees, cp $options" "touch -d 2001-02-03 s s/a s/e; cp $options s new; cp $options s d; cp $options s ld; cp $options s x; find new t d x ! -newermt 2010-01-01"
done
unordered same 'trees that are told of' 'cp -rv s new; cp -av s new2; cp -rvb s d; cp -rv s d; cp -rv s nope/z; cp -v --remove-destination -r s d'
unordered same 'all links followed' 'cp -rL s new; cp -rL --preserve=links s d; cp -rH ld m; cp -aH ld lx m; ln -s . s/loop; cp -rL s loops 2>&1'
same 'hard links of copies' 'ln y y3; cp -a y y3 m; cp -a y y3 m; cp y y3 d; cp --preserve=links y y3 d; cp -d y y3 d; mkdir q; echo z >q/y; ln q/y q/z; cp -a y q; mkdir r; echo z >r/y; ln r/y r/z; cp y r; cp -aL lx x m; cp -l x d; cp -rl s d/l; cp -al s d/al'
same 'modes and the umask' 'umask 777; cp -r s m; umask 0; cp -r s d; umask 077; cp x z1; cp -p x z2; cp --no-preserve=mode x z3; cp --no-preserve=mode x y; chmod 6755 y; cp y z4; cp -p y z5; cp --preserve=mode y z6; cp --preserve=ownership y z7; cp --preserve=timestamps s/f z8; umask 022; cp y z4; cp -p y unf; stat -c "%n %a" z* y unf m/s'
same '--parents' 'cp --parents s/a/b/h d; cp -v --parents s/a/b/h s/f m; cp -rv --parents s/a/./b s//f m; cp --parents s/nope/x d; cp --parents x y; cp --parents x/y d; mkdir q; echo >q/s; cp --parents s/f q; cp --parents --path s/a/g d; cp --pa s/a/g t; cp -p --parents s/a/b/h t'
any_user
needs root same 'owners' 'chown 1000:1001 s/a/b/h x s/e; chmod 6755 x; touch -d 2001-02-03 s/e x; cp -a s new; cp -p x z; cp --preserve=ownership x z2; cp -p --no-preserve=ownership x z3; cp -p x y; cp -r s d; cp -a s d; find . ! -newermt 2010-01-01 | sort'
ordinary_user
same 'no permission' 'cp -r un m; cp -r un ro m; cp unf z; cp x unf; cp -f x unf; cp x ro; cp x ro/r; cp -f x ro/r; cp --remove-destination x ro/r; cp -a un unf m; cp -rp ro m; cp -r ro d; cp -a ro t; chmod u+rwx m/un m/ro d/ro t/ro ro un'
any_user

# --- what is overwritten, and how

expect 'files that are up to date become no links of each other, unless that is asked for' 'cp -ru s d; cp -ru s d; stat -c %h d/s/f; cp -au s m; cp -au s m; stat -c %h m/s/f' 0 $'1\n2'

same 'backups' 'cp -b x y; cp -bv x y; cp --backup=t x y; cp -v --backup=numbered x y; cp -b x y; cp -S .o x y; cp --suffix=.q -v x y; cp -S a/b x y; cp --backup=none x y; VERSION_CONTROL=t cp -b x y; VERSION_CONTROL=never SIMPLE_BACKUP_SUFFIX=.z cp --backup x y; cp -bf x x; cp -f --backup=t x x; cp -b x d; cp -rb s t; echo z >x~; cp -b x~ x; cp --backup=simple x~ x; ls'
in_locales 'C C.UTF-8' same 'backups that are none' 'cp --backup=foo x y; VERSION_CONTROL=foo cp -b x y; cp --backup=n x y; cp --backup= x y; ls'
since 9.3 expect 'nothing is overwritten' 'cp -n x y; cp -nv x y; cp -in x y; cp --no-clobber x d/z; cp --update=none x y; cp --update=none-fail x y; echo $?; cp -n x x; cat y; cp --debug --update=none x y' 0 $'1\ny\nskipped \'y\'' "cp: not replacing 'y'"
since 9.3 expect 'nothing is overwritten: what is said' 'cp --update=none-fail x y; cp -nb x y; cp --update=foo x y' 1 '' $'cp: not replacing \'y\'\ncp: --backup is mutually exclusive with -n or --update=none-fail\nTry \'cp --help\' for more information.\ncp: invalid argument \'foo\' for \'--update\'\nValid arguments are:\n  - \'all\'\n  - \'none\'\n  - \'none-fail\'\n  - \'older\'\nTry \'cp --help\' for more information.'
same 'what is newer stays' 'cp -u s/f x; cat x; cp -uv x s/f; touch -d 2001-01-01 x; cp -u s/f x; cp -p s/f z; cp -puv s/f z; cp -u x z2; cp -ru s t; cat t/s/f t/s/a/g'
for answer in '</dev/null' '< <(echo n)'; do
  since 9.2 expect "questions, $answer" "cp -i x y $answer; echo \$?; cp -ni x y $answer; touch -d 2001-01-01 s/f; cp -ui x s/f $answer; cat y" 0 $'1\ny' "cp: overwrite 'y'? cp: overwrite 'y'? cp: overwrite 's/f'? \c"
done
same 'questions that are answered' 'yes | cp -i x y; yes | cp -iv x y m; yes | cp -iv x y m; yes | cp --interactive -r s t 2>/dev/null; cat y'
ordinary_user
same 'questions about what cannot be written' 'yes | cp -i x unf; yes | cp -if x unf; chmod 444 y; yes | cp -i --remove-destination x y; cat y unf'
any_user

# --- other options

same 'attributes alone' 'cp --attributes-only x y; cp --attributes-only x new; cp --attributes-only -p x y; cp --attributes-only -r s d; stat -c "%n %a %s" y new'
in_locales 'C C.UTF-8' same 'usage' 'cp --preserve=foo x y; cp --preserve=mode,foo x y; cp --preserve= x y; cp --no-preserve x y; cp --preserve=m x z; cp --sparse=x x y; cp --reflink=foo x y; cp --reflink=always --sparse=never x z; cp -ls x z; cp --foo; cp -Z x z1; cp --context=foo x z2; cp --preserve=context x z3; cp -a --context=u:r:t x z4; ls'
since 9.3 expect 'how it was done' 'cp --debug x z | sed "s/reflink: [a-z]*/reflink: R/"; cp --debug --sparse=never x z | tail -n 1; truncate -s 1M h; cp --debug --sparse=always h z | tail -n 1' 0 - <<'END'
'x' -> 'z'
copy offload: avoided, reflink: R, sparse detection: no
copy offload: avoided, reflink: no, sparse detection: no
copy offload: avoided, reflink: unsupported, sparse detection: SEEK_HOLE + zeros
END
same 'holes' 'truncate -s 10M h; echo end >>h; printf data | dd of=h bs=1 seek=5000000 conv=notrunc status=none; for s in auto always never; do cp --sparse=$s h z.$s; cmp h z.$s; stat -c "%n %s" z.$s; test $(stat -c %b z.$s) -gt 1000 && echo full; done; head -c 300000 /dev/zero >zeros; cp --sparse=always zeros zz; cmp zeros zz; test $(stat -c %b zz) -eq 0 && echo holes; cp zeros z0; test $(stat -c %b z0) -gt 100 && echo full; cp --sparse=always h /dev/stdout | cmp - h; cp h y; cmp h y'
same 'contents of all sizes' 'for n in 0 1 511 512 4095 4096 4097 65535 65536 65537 262143 262144 262145 1000000; do seq 200000 | head -c $n >f; cp f g; cmp f g; cp --sparse=always f h; cmp f h; cp --reflink=never f i; cmp f i; cp --sparse=never f j; cmp f j; done'
same 'what is no regular file' 'cp /dev/null z; cp /dev/null y; cp x /dev/null; cp -r s/p z2; cp x /dev/full; cp x /dev/stdout; cp /proc/self/status /dev/null; cp /proc/version v; cmp v /proc/version; cat x | cp /dev/stdin in; cat in; (cat s/p & cp x s/p; wait); (cp s/p out & echo text >s/p; wait); cat out; cp -r --copy-contents s/p out2 & echo text >s/p; wait; cat out2'
same 'odd names' 'n="a
b"; touch -- "$n" -f $'"'"'\377'"'"' "a b" "a'"'"'b"; cp -v -- "$n" -f $'"'"'\377'"'"' "a b" "a'"'"'b" d; cp "$n" nope/'
same 'full output' 'cp -v x z >/dev/full; cp -v x z2 >&-; cp x z3 >&- 2>&- <&-; cat z3'
since 9.5 expect 'a link to a directory is kept where asked' 'mkdir -p t2/s real; ln -s ../../real t2/s/a; cp -r s t2; cp -r --keep-directory-symlink s t2; ls real; test -h t2/s/a' 0 $'b\ng' "cp: cannot overwrite non-directory 't2/s/a' with directory 's/a'"
needs setfattr same 'extended attributes' 'for f in x s/a/g; do setfattr -n user.one -v 1 $f; done; chmod 444 x; cp -a x z1; cp -p x z2; cp --preserve=xattr x z3; cp --preserve=all x z4; cp -a --no-preserve=xattr x z5; cp -a s d; getfattr -d z* d/s/a/g y; setfattr -n user.two -v 2 y; cp -a x y; getfattr -d y'
needs unshare needs setfattr same 'extended attributes where there are none' 'setfattr -n user.one -v 1 x; mkdir r; unshare -rm sh -c "mount -t ramfs r r; for o in -p -a --preserve=all --preserve=xattr \"--preserve=all --preserve=xattr\"; do cp \$o x r/x; echo \"\$o \$?\"; cat r/x; rm -f r/x; done"'
test -d /sys/fs/selinux || needs root needs setfattr same 'contexts are such where SELinux is off' 'setfattr -n security.selinux -v a:b:c x; setfattr -n security.selinux -v a:b:d d; cp -a x z1; cp -a d z2; cp -p x z3; cp --preserve=xattr x z4; mv x z5; cp --preserve=context y z6; getfattr -d -m - z*'
needs setfacl same 'access control lists' 'setfacl -m u:1234:rw x; setfacl -d -m u:4321:rx s/a; cp x z1; cp -p x z2; cp -a x z3; cp --preserve=mode x z4; cp -a s d; getfacl -c z* d/s/a; mkdir q; setfacl -d -m u:99:rwx q; cp y q/1; cp -p y q/2; cp -a s q; getfacl -c q/1 q/2 q/s q/s/f'
needs setfacl same 'modes that are not kept are those of umask' 'setfacl -d -m u:55:rwx,g:66:rx,o::- d; cp --no-preserve=mode x d; cp -a --no-preserve=mode s d; cp --no-preserve=all y d; umask 002; cp --no-preserve=mode x d/x2; cp -rT --no-preserve=mode s d/s2; cd d; find . ! -type l | sort | while read -r f; do stat -c %a "$f"; getfacl -c "$f"; done'
needs setfacl needs unshare same 'lists that folders pass on, where there is no /proc' 'setfacl -d -m u:55:rwx d; unshare -rm sh -c "mount -t tmpfs none /proc; cp -p y d; cp -a s/f d; cp -rp s/e d; cp --no-preserve=mode x d"; cd d; find . ! -type l | sort | while read -r f; do stat -c %a "$f"; getfacl -c "$f"; done'

# --- safety

needs strace expect 'a directory of the target that is swapped for a link is not written through' 'mkdir -p src/a/b to victim/b; echo secret >src/a/b/f; strace -qq -o /dev/null -e trace=mkdirat -e inject=mkdirat:delay_exit=600000:when=3 cp -r src to & for i in $(seq 100); do test -d to/src/a/b && break; sleep .02; done; mv to/src/a to/src/old; ln -s ../../victim to/src/a; wait; ls victim/b' 0 ''
needs strace expect 'a directory of the source that is swapped for a link is not read through' 'mkdir -p src/a secret; echo s >secret/f; echo x >src/a/x; strace -qq -o /dev/null -e trace=mkdirat -e inject=mkdirat:delay_exit=600000:when=1 cp -r src to & for i in $(seq 100); do test -d to && break; sleep .02; done; mv src/a src/old; ln -s ../secret src/a; wait; find to -name f' 0 ''
needs strace needs quick_start expect 'a file of the target that is swapped for a link is not written to' 'echo keep >victim; strace -qq -o /dev/null -P y -e trace=newfstatat -e inject=newfstatat:delay_exit=500000:when=1 cp x y 2>/dev/null & sleep .25; rm y; ln -s victim y; wait; cat victim' 0 keep
needs strace expect 'no name of a tree is looked up through another' 'strace -qq -o log cp -r s new; grep -cE "at\([0-9]+, \"[^\"]*/[^\"]" log; grep -c O_TRUNC log; strace -qq -o log cp -a s new2; grep -cE "at\([0-9]+, \"[^\"]*/[^\"]" log' 1 $'0\n0\n0'
needs strace expect 'what is replaced is never gone' 'echo new >new; strace -qq -o log cp --remove-destination new y; grep -c unlink log; strace -qq -o log cp -b x y; grep -cE "^(unlink|rename.*\"y\", .*\"y~\")" log; cat y y~' 0 $'0\n0\nx\nnew'
needs unshare expect 'a full disk leaves no half of a copy' 'PATH=$PATH unshare -rm bash -c "mount -t tmpfs -o size=64k none d && head -c 200000 /dev/zero | tr \"\\0\" x >big && cp big d/; ls d; echo old >d/f; cp --remove-destination big d/f; cat d/f; cp -b big d/f; cat d/f; ls -A d" 2>&1; true' 0 - <<'END'
cp: error writing 'd/big': No space left on device
cp: error writing 'd/f': No space left on device
old
cp: error writing 'd/f': No space left on device
old
f
END
expect 'a limit of size leaves no half of a copy' 'seq 100000 >big; (ulimit -f 8; ulimit -c 0; cp big z; cp --remove-destination big y; true) 2>/dev/null; ls -A | grep -c "new-"; test -e z || echo none; cat y' 0 $'0\nnone\ny'
needs strace expect 'a signal leaves no half of a copy' 'seq 200000 >big; strace -qq -o /dev/null -e trace=copy_file_range -e inject=copy_file_range:delay_exit=900000:when=1 cp big z & for i in $(seq 100); do test -s z && break; sleep .02; done; kill $(pgrep -P $!); wait; ls -A | grep -c "^z$\|new-"' 1 0
needs strace expect 'signals that come while a folder is opened' 'strace -qq -o /dev/null -P "$PWD/d/" -e trace=openat,open -e inject=openat,open:error=EINTR:when=1 cp x "$PWD/d/new" 2>/dev/null; cat d/new' 0 x
needs strace expect 'what the kernel knows nothing of, or a filter of its calls' 'seq 50000 >big; for e in ENOSYS EPERM; do strace -qq -o /dev/null -e trace=getrandom -e inject=getrandom:error=$e cp --remove-destination x y; cat y; echo y >y; strace -qq -o /dev/null -e trace=copy_file_range -e inject=copy_file_range:error=$e:when=1+ cp big z; cmp big z; done' 0 $'x\nx'
needs strace expect 'the kernel copies a part, and no more' 'seq 100000 >big; for e in EOPNOTSUPP EINVAL EXDEV; do strace -qq -o /dev/null -e trace=copy_file_range -e inject=copy_file_range:error=$e:when=2 cp big z; cmp big z; rm z; done' 0 ''
needs strace expect 'each failure of what --parents makes is told' 'for k in $(seq 15); do strace -qq -o /dev/null -e trace=newfstatat,fstat -e inject=newfstatat,fstat:error=EIO:when=$k cp --parents s/a/b/h d 2>/dev/null; test $? -ne 0 || cmp s/a/b/h d/s/a/b/h; rm -rf d/s; done' 0 ''
within 60 expect 'a tree deeper than descriptors and stack go' 'p=$PWD; n=; for ((i = 0; i < 200; i++)); do n+=x/; done; mkdir deep; cd deep; for ((i = 0; i < 8; i++)); do mkdir -p "$n" && cd "$n" && : >f; done; cd "$p"; (ulimit -n 40; ulimit -s 256; cp -a deep copy); find deep | wc -l; find copy | wc -l; rm -r deep copy' 0 $'1609\n1609'

# --- file systems that are full, or let nothing be changed

mounting size=1m same 'read-only' "$read_only echo new >new; cp new d; cp new d/x; cp -f new d/x; cp --remove-destination new d/x; cp -b new d/x; cp -r d/i d/q; cp -a d/i d/f; cp -u new d/o; cp new d/l; cp -l d/x d/z; cp -s x d/z; cat d/x"
needs root needs chattr mounting size=1m same 'immutable' "$immutable echo new >new; mkdir q; cp new d/x; cp -f new d/x; cp --remove-destination new d/x; cp -b new d/x; cp new d/a; cp new d/i/new; cp -r q d/i; cp -l d/x d/z; cat d/x d/a; ls -R d"

# --- progress, an extension

# The bar as it is in the end, but for the rate.
bar=' | tr "\\r" "\\n" | sed "s/[0-9.]*[KMG]*\\/s .*/RATE/;s/\\x1b\\[K//;s/=*\\] /] /" | sed "/^\$/d" | tail -n 1'
needs script expect 'progress on a terminal' "mkdir p p/t; printf %1000s x >p/f; echo >p/t/g; ln -s f p/l; script -qec 'stty cols 60; cp -g -r p new' /dev/null$bar; script -qec 'stty cols 120; cp --progress -r p/f p/nope p/t new' /dev/null$bar; script -qec 'stty cols 12; cp -g p/f new' /dev/null$bar; script -qec 'stty cols 100; cp -gn p/f new; cp -gl p/f q; cp -ga --attributes-only p o' /dev/null$bar; find new o ! -type d | sort" 0 - <<'END'
[] 100%  1001/1001  5/5 files  RATE
[] 100%  1001/1001  4/4 files  RATE
100%  1000/
[] 100%  5/5 files  RATE
new/f
new/l
new/t/g
o/f
o/l
o/t/g
END
needs script expect 'messages stand on lines of their own' "script -qec 'cp -gv x nope y s; cp -gi x y </dev/null' /dev/null | tr '\\r' '\\n' | sed 's/\\x1b\\[K//' | sed '/^\\[/d;/^\$/d;s/? \$/?/'" 0 - <<'END'
'x' -> 's/x'
cp: cannot stat 'nope': No such file or directory
'y' -> 's/y'
cp: overwrite 'y'?
END
expect 'and nowhere else' 'cp -g x y; cp --progress -v x z 2>&1 | cat; cp --pro x w; cp --prog x w' 1 "'x' -> 'z'" $'cp: unrecognized option \'--pro\'\nTry \'cp --help\' for more information.\ncp: unrecognized option \'--prog\'\nTry \'cp --help\' for more information.'
