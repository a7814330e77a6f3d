# shellcheck shell=bash
setup 'umask 022; mkdir -p s/a/b s/e t/s d m full/x ro; echo 1 >s/f; echo 22 >s/a/g; echo 333 >s/a/b/h; ln -s f s/l; ln s/f s/f2; mkfifo s/p; chmod 640 s/f; touch -d 2001-01-01 s/f s/a/b/h; touch -hd 2002-02-02 s/l; echo tf >t/s/f
echo x >x; chmod 600 x; touch -d 2000-01-01 x; echo y >y; ln -s d ld; ln -s x lx; ln x hx; ln -s x lx2; ln lx hlx; ln -s nowhere dang; echo r >ro/r; chmod 555 ro'

# --- names

in_locales 'C C.UTF-8' same 'too few, too many' 'mv; mv x; mv x y d nope; mv x y nope; mv x d y; mv -t nope x; mv -t y x; mv -T x y d; mv -t d -T x; mv -t d -t m x; mv --target-directory=d x y; mv --no-target-directory d m/new; mv --foo; mv -S; mv --context x new'
same 'names' 'mv x d/; mv y nope/; mv nope q; mv nope d; mv hx/ q; mv hx/z q; mv "" q; mv hx ""; mv hx nope/z; mv s nope/z; mv hx y/z; mv -- -x y; mv hx d -v; mv d/hx q/'
same 'directories' 'mv s/ d; mv d/s new/; mv -T new m; mv full full; mv m m/f; mv m m/a/new; mv . d; mv d/. m; mv -T m/a/b m/f; mv full m; ls m'
same 'symbolic links' 'mv ld m; mv lx2 dang; mv dang lx; mv lx x; readlink x; mv hx hlx; cat hlx'
same 'links with slashes' 'mv ld/ m; mv --strip-trailing-slashes ld/ m; readlink m/ld'
same 'one file' 'mv x x; mv x ./x; mv x hx; mv lx hlx; mv d d; mv d ld; mv x lx; ls -l'
same 'a link takes the place of another name of what it leads to, and not of that name' 'echo 1 >f; ln f h; ln -s f s; ln -s ../f d/s; mv s f; mv s h; cat h; ln f g; ln -s "$PWD/f" s; mv s g; mv d/s f; mkdir q; ln f q/s; mv d/s q; ls -R'
same 'what was just made stays' 'mv s/f t/s/f d; mv -b t/s/f d/f m; mv x x d; echo 2 >x; mv -v x d'
since 9.4 expect 'the destination is the trouble' 'mv -T s full; mkdir d/x; mv x d; mv -T x d; mv -T d x' 1 '' $'mv: cannot overwrite \'full\': Directory not empty\nmv: cannot overwrite directory \'d/x\' with non-directory \'x\'\nmv: cannot overwrite directory \'d\' with non-directory \'x\'\nmv: cannot overwrite non-directory \'x\' with directory \'d\''
same 'verbose' 'mv -v x new; mv -v s y d; mv -vb hx new; mv --verbose lx dang; ls d'
same 'full output' 'mv -v x new >/dev/full; mv -v y new2 >&-'

# --- what is overwritten

same 'backups' 'mv -b x y; ls; mv -v --backup=t hx y; mv -S.o lx y; mv -b lx2 d; mv -bT m d; mv -bT d y; echo z >ro~; mv -b y~ y; mv --backup=none hlx y; VERSION_CONTROL=t mv -b y dang; ls'
same 'what would lose its source' 'echo z >y~; mv -b y~ y; mv --backup=simple y~ y; cat y'
same 'a link with a slash behind it is what it points to, which has no backup' 'mv -bT x ld/; mv --backup=t -T x ld/; mv -bT m ld/; ls; ls d'
in_locales 'C C.UTF-8' same 'backups that are none' 'mv --backup=foo x y; VERSION_CONTROL=foo mv -b x y; ls'
same 'operands are looked at before what goes together' 'mv -b -n; mv -b -n x; mv -bnt nope x; mv -bnT x y z'
since 9.5 expect 'what does not go together' 'mv -b -n x y; mv -b --exchange x y; mv --backup --update=none-fail x y' 1 '' $'mv: cannot combine --backup with --exchange, -n, or --update=none-fail\nTry \'mv --help\' for more information.\nmv: cannot combine --backup with --exchange, -n, or --update=none-fail\nTry \'mv --help\' for more information.\nmv: cannot combine --backup with --exchange, -n, or --update=none-fail\nTry \'mv --help\' for more information.'
same 'nothing is overwritten' 'mv -n x y; mv -nv x y; mv -in x y; mv --no-clobber hx new; cat y new'
since 9.5 expect 'nor with --update' 'mv --update=none x y; mv --debug --update=none x y; mv --update=none-fail x y; cat y; mv --update=all x y; cat y' 0 $'skipped \'y\'\ny\nx' "mv: not replacing 'y'"
same 'what is newer stays' 'mv -u x y; mv -uv y x; mv --update lx new; cat x; ls'
since 9.2 expect 'questions' 'mv -i x y </dev/null; echo $?; mv -fi x y < <(echo n); mv -ui y x < <(echo y); mv -if hx x; cat x' 0 $'1\nx' "mv: overwrite 'y'? mv: overwrite 'y'? mv: overwrite 'x'? \\c"
same 'questions that are answered' 'yes | mv -i x y; yes | mv -iv hx lx y d; yes | mv --interactive -v d/y lx2; mv --force lx2 d/hx; cat d/hx'
expect '-x is --exchange' 'mv -x x y; cat x y; mv -xv -T s d' 0 $'y\nx\nexchanged \'s\' <-> \'d\''
since 9.5 expect 'names trade places' 'mv --exchange x y; cat x y; mv -v --exchange -T s d; ls d; mv --exchange x nope; mv --exchange x d; mv --no-copy x d/new; cat d/new' 0 - "$(echo "mv: cannot exchange 'x' and 'nope': No such file or directory"; echo "mv: cannot exchange 'x' and 'd/x': No such file or directory")" <<'END'
y
x
exchanged 's' <-> 'd'
a
e
f
f2
l
p
y
END
ordinary_user
same 'no permission' 'mv ro/r d; mv x ro; mv ro/r x; mv -f ro/r x; chmod 444 y; mv x y; ls -l y; chmod 755 ro'
any_user

# --- to another file system

other='PATH=$PATH unshare -rm bash -c "mount -t tmpfs none d; echo old >d/o; ln -s o d/lo; mkdir d/e d/full d/full/x;'
show='cd d; find . | sort; find . ! -type d -printf \"%p %M %s %l %n\\\\n\" | sort; find . ! -newermt 2010-01-01 | sort; cat o'
for words in 'x d/new' '-v x d/o' 'x d/lo' 's d' '-T s d/e' 's d/new/' 'x hx d' 'lx dang s/p d' '-v lx hlx d' '-bv x d/o' '-v --backup=t x d/o' '-n x d/o' '-u y d/o' 'nope d' 'x d/nope/z' 'x d/o/z' 's d/nope/z' 'x d/nope/' 's/f s/f2 d' 'd/o x' 'ro/r d' '-v full d' 'full/x d' '-T s d/o'; do
  needs unshare same "to another file system: mv $words" "$other mv $words; echo \\\$?; $show\" 2>&1; ls"
done
since 9.2 expect 'no copy if that is not wanted' "$other mv --no-copy x d/new\" 2>&1; ls x" 0 $'mv: cannot move \'x\' to \'d/new\': Invalid cross-device link\nx'
needs unshare expect 'a move that fails leaves nothing' "$other mount -o remount,size=64k d; seq 50000 >big; mv big d/; mv -T big d/o; seq 50000 >s/big; mv s d/full; ls -A d d/full; cat d/o; ls s\" 2>&1 | sed 's/cannot create.*/cannot create/'" 0 - <<'END'
mv: error writing 'd/big': No space left on device
mv: error writing 'd/o': No space left on device
mv: error writing 'd/full/s/big': No space left on device
d:
e
full
lo
o

d/full:
x
old
a
big
e
f
f2
l
p
END
needs unshare needs strace expect 'what came to the source meanwhile stays there' "$other strace -qq -o /dev/null -e trace=renameat -e inject=renameat:delay_exit=900000:when=1 mv s d/new & for i in {1..100}; do test -d d/new && break; sleep .02; done; echo new >s/a/new; echo more >>s/a/g; wait; find s | sort; cat s/a/new s/a/g; ls d/new; cat d/new/a/g\" 2>&1 | sort" 0 - <<'END'
22
22
a
e
f
f2
l
more
mv: 's/a/g' is left, as it changed while being moved
mv: 's/a/new' is left, as it changed while being moved
new
p
s
s/a
s/a/g
s/a/new
END
needs strace expect 'where new names cannot be promised' 'for e in ENOSYS EPERM EINVAL; do rm -rf a; mkdir a; cd a; echo f >f; echo o >o; on () { strace -qq -o /dev/null -e trace=renameat2 -e inject=renameat2:error=$e "$@"; }; on mv f n; on mv -n n o; on mv --backup=t n o; on mv --backup=t nope o 2>/dev/null; cat o o.~1~; ls | wc -l; cd ..; done' 0 $'f\no\n2\nf\no\n2\nf\no\n2'
needs unshare needs strace expect 'what cannot be removed keeps its name' "$other strace -qq -o /dev/null -e trace=renameat2,unlinkat -e inject=renameat2:error=EINVAL:when=2+ -e inject=unlinkat:error=EIO mv x d/new; cat x; ls -A | grep new; true\" 2>&1" 0 $'mv: cannot remove \'x\': Input/output error\nx'
needs unshare needs strace expect 'a target is replaced at once' "$other seq 100000 >big; cksum <big >sum; strace -qq -o /dev/null -e trace=write -e inject=write:delay_enter=100000 mv big d/o & while test -e big; do cksum <d/o; done | cut -d\\  -f2 | grep -cvxE '4|588895' | tr '\\n' ' '; wait; ls -A d | tr '\\n' ' '; cksum <d/o | cmp - sum\" 2>&1" 0 '0 e full lo o \c'
for signal in TERM HUP; do
  needs unshare needs strace expect "SIG$signal leaves the source whole, and nothing else" "$other seq 200000 >s/big; strace -qq -o /dev/null -e trace=write -e inject=write:delay_enter=200000 mv s d/new & sleep .5; kill -$signal \\\$(pgrep -P \\\$!); wait; ls -A d | tr '\\n' ' '; seq 200000 | cmp - s/big; find s | wc -l\" 2>&1 | grep -v 'line 1: '" 0 'e full lo o 11'
done
needs unshare expect 'a directory is not moved to itself by way of another file system' 'PATH=$PATH unshare -rm bash -c "mount -t tmpfs none s/e; mv s s/e/new; ls s/e; ls -A s | wc -l" 2>&1' 0 - <<'END'
mv: cannot move 's' to a subdirectory of itself, 's/e/new'
6
END

# --- file systems that are full, or let nothing be changed

unordered mounting size=1m same 'read-only' "$read_only echo new >new; mkdir q; mv d/x d/y; mv new d; mv new d/x; mv d/x new; mv d/x new2; mv q d; mv d/i new3; mv -n new d/x; mv -b new d/x; ls -R new* d"
needs root needs chattr mounting size=1m same 'immutable' "$immutable echo new >new; mv d/x d/y; mv d/o d/x; mv d/i/k d; mv d/a d/b; mv new d/x; mv d/i d/q; mv d/x new; ls -R new d; cat d/x d/a new"
mounting size=1m expect 'a limit of size' 'trap "" XFSZ; seq 5000 >big; ulimit -f 8; mv big d; ls d; wc -c <big' 0 23893 "mv: error writing 'd/big': File too large"

# --- progress, an extension

bar=' | tr "\\r" "\\n" | sed "s/[0-9.]*[KMG]*\\/s .*/RATE/;s/\\x1b\\[K//;s/=*\\] /] /" | sed "/^\$/d" | tail -n 1'
needs script expect 'progress on a terminal' "script -qec 'stty cols 60; mv -g x nope s d' /dev/null$bar; mv -g y z; mv --progress -v z y 2>&1; script -qec 'mv -g --exchange y hx' /dev/null$bar; script -qec 'stty cols 90; mv -gn y hx; mv -g nope x' /dev/null$bar" 0 - <<'END'
[] 100%  3/3 files  RATE
renamed 'z' -> 'y'
[] 100%  1/1 file  RATE
[] 100%  1/1 file  RATE
END
needs unshare needs script expect 'progress to another file system' "$other printf %3000s x >big; script -qec 'mv -g x big s d' out >/dev/null; ls d\"; grep -av ^Script out$bar" 0 - <<'END'
big
e
full
lo
o
s
x
[] 100%  3.0K/3.0K  12/12 files  RATE
END
