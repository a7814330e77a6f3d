# shellcheck shell=bash
# All of it as an ordinary user, in the folder of the case.
ordinary_user
setup 'mkdir -p d/sub e rod/in unread unread2 "odd
name" deep/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18; touch -- -foo f d/x d/sub/y a b c rod/in/x unread2/z deep/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/z deep/1/2/3/q "odd
name/x y"; echo text >full; ln -s d link; ln -s f filelink; ln -s nothing dangling; mkfifo p; yes | head -n 60 >yes; touch ro; chmod 444 ro rod/in/x; chmod 555 rod rod/in; chmod 0 unread unread2'
left='; chmod u+rwx unread unread2 rod rod/in 2>/dev/null; find . | sort'
same 'files' "rm f a ./b; rm -- -foo; rm link filelink dangling p 'odd
name/x y'; rm full$left"
same 'what cannot be removed' "rm d e; rm nope; rm f/; rm nope/x f/x; rm ''; rm link/; rm a nope b; rm unread2/z$left"
same 'trees' "rm -r d e; rm -R deep; rm --recursive 'odd
name' link f; rm -r nope; rm -r f/$left"
same 'slashes' "rm -r d// e/; rm -rv ./deep/1/2/; rm -r link/; rm -rv link/$left"
unordered same 'verbose' "rm -v f a link; rm -rv d e deep 'odd
name'; rm --verbose nope c"
same 'force' "rm -f f nope '' f/x nope/x; rm -f; rm -rf d nope e/ nope/; rm -f e; rm -f d/; rm --force ro$left"
same 'empty directories' "rm -d e; rm -d d; rm --dir e unread2 f; rm -dv a; rm -dr d$left"
same '. and ..' "rm -r .; rm -r ..; rm -r ./ d/. d/.. d/./ ../; rm . ..; rm -f .; rm -rf ./. f; cd d && rm -r ../d/sub/..$left"
same '. and .. that are not there, or are not to be gone into' "rm -r nope/. nope/..; rm -rf nope/. f/.; echo \$?; rm -r f/. dangling/. link/.; (cd e; rm -r . ./; rm -d . ../e/.; rm -di . <../yes; rm -ri .. <../yes; rm .); rm -d . .. d/.; rm -di . d <yes; rm -dI d; rm -r unread/.$left"
same 'unreadable directories' "rm -r unread; rm -r unread2; rm -rf unread2; rm -rv rod; rm -rf rod; rm unread2$left"
for answer in '<yes' '</dev/null' "< <(printf 'y\nn\ny\ny\nn\ny\ny\nn\n')" "< <(printf 'n\ny\ny\n')" "< <(printf 'yes\nYup\n no\n')"; do
  same "questions $answer" "rm -i f a link p full $answer; rm -ri d $answer; rm -ri e $answer; rm -di e $answer; rm -I a b c $answer; rm -I a b c full $answer; rm -rI d $answer; rm -rI a b d $answer$left"
  same "questions about what is protected $answer" "rm ---presume-input-tty ro f $answer; rm -r ---presume-input-tty rod $answer; rm -rf ---presume-input-tty ro $answer; rm -i ro $answer; rm -ri rod $answer$left"
  same "which question, $answer" "rm -fi f $answer; rm -if a $answer; rm -iI b $answer; rm --interactive=never -v c $answer; rm --interactive=once -r d $answer; rm --interactive e full $answer; rm --interactive=yes full $answer; rm -i -f nope; rm -f -i nope; rm -f -I nope; rm -f --interactive=none nope$left"
done
since 9.2 expect 'questions about directories that cannot be read' 'rm -di unread <yes; rm -di unread2 <yes; ls -d unread*; rm -di unread2 </dev/null' 0 unread2 $'rm: attempt removal of inaccessible directory \'unread\'? rm: attempt removal of inaccessible directory \'unread2\'? rm: cannot remove \'unread2\': Directory not empty\nrm: attempt removal of inaccessible directory \'unread2\'? \\c'
same 'nothing to be removed' 'rm; rm -r; rm -i; rm -v --'
in_locales 'C C.UTF-8' same 'usage' "rm --nope f; rm -q f; rm -foo; rm -x -foo; rm --interactive=foo f; rm --interactive= f; rm --preserve-root=x d; rm --no-preserve f; rm --no-preserve-root f; rm --preserve-root a; rm --preserve-root=all -r d; rm --one-file-system -r e$left"
same 'full output' "rm -v f >/dev/full; rm -rv d >/dev/full; rm f >&-$left"
same 'many names' 'mkdir many; (cd many; seq 20000 | xargs touch); rm -r many; ls -d many; mkdir many; (cd many; seq 3000 | xargs mkdir); rm -rf many; ls -d many'
since 9.2 expect 'empty directories that cannot be read' 'rm -d unread; ls -d unread' 2 '' $'ls: cannot access \'unread\': No such file or directory'
needs strace expect 'a directory that cannot be read, and one that ends too early' 'mkdir -p e/ne; touch e/ne/f; for call in 1 2; do touch e/ne/f; strace -qq -o /dev/null -e trace=getdents64 -e inject=getdents64:error=EIO:when=$call rm -rf e/ne; echo $?; done' 0 $'1\n1' $'rm: cannot remove \'e/ne\': Input/output error\nrm: traversal failed: e/ne: Input/output error'
within 60 expect 'a tree deeper than descriptors and stack go' 'p=$PWD; d=; for ((i = 0; i < 300; i++)); do d+=x/; done; for ((i = 0; i < 8; i++)); do mkdir -p "$d" && cd "$d" && : >f; done; cd "$p"; (ulimit -n 24; ulimit -s 256; rm -r x); ls -d x' 2 '' "ls: cannot access 'x': No such file or directory"
needs strace expect 'a directory swapped for a link is not entered' 'mkdir -p v t/a; touch v/keep t/a/x; strace -qq -o /dev/null -e trace=getdents64 -e inject=getdents64:delay_exit=500000:when=1 rm -r t & p=$!; sleep 0.25; mv t/a t/b; ln -s ../v t/a; wait $p; ls v t' 0 $'t:\nb\n\nv:\nkeep' $'rm: cannot remove \'t\': Directory not empty'
needs unshare needs quick_start expect '/ is not removed, however it is written' 'R=$(readlink -f "$(command -v rm)") unshare -rm bash -c "mount -t tmpfs none d && cd d && mkdir usr etc sub && touch sub/keep && cp \$R rm && mount --bind /usr usr && mount -o remount,bind,ro usr && for l in bin lib lib64; do ln -s usr/\$l; done && ln -s / root && for f in / // /. /.. /usr/../ root/ /root/ ///; do chroot . ./rm -r \$f; chroot . ./rm -rf --preserve-root=all \$f; done; ls sub; chroot . ./rm -rf --preserve-root sub; ls" 2>&1' 0 - <<'END'
rm: it is dangerous to operate recursively on '/'
rm: use --no-preserve-root to override this failsafe
rm: it is dangerous to operate recursively on '/'
rm: use --no-preserve-root to override this failsafe
rm: it is dangerous to operate recursively on '//' (same as '/')
rm: use --no-preserve-root to override this failsafe
rm: it is dangerous to operate recursively on '//' (same as '/')
rm: use --no-preserve-root to override this failsafe
rm: refusing to remove '.' or '..' directory: skipping '/.'
rm: refusing to remove '.' or '..' directory: skipping '/.'
rm: refusing to remove '.' or '..' directory: skipping '/..'
rm: refusing to remove '.' or '..' directory: skipping '/..'
rm: refusing to remove '.' or '..' directory: skipping '/usr/../'
rm: refusing to remove '.' or '..' directory: skipping '/usr/../'
rm: it is dangerous to operate recursively on 'root/' (same as '/')
rm: use --no-preserve-root to override this failsafe
rm: it is dangerous to operate recursively on 'root/' (same as '/')
rm: use --no-preserve-root to override this failsafe
rm: it is dangerous to operate recursively on '/root/' (same as '/')
rm: use --no-preserve-root to override this failsafe
rm: it is dangerous to operate recursively on '/root/' (same as '/')
rm: use --no-preserve-root to override this failsafe
rm: it is dangerous to operate recursively on '/'
rm: use --no-preserve-root to override this failsafe
rm: it is dangerous to operate recursively on '/'
rm: use --no-preserve-root to override this failsafe
keep
bin
etc
lib
lib64
rm
root
usr
END

# --- file systems that are full, or let nothing be changed

mounting size=1m same 'read-only' "$read_only rm d/x; rm -f d/x d/nope; rm d/nope; rm -rf d/nope/; rm -r d/f d/i; rm -rf d/i; rm -d d/f/g; rm -i d/x < <(echo y); rm d/l; rm -rv d; ls -R d"
needs root needs chattr mounting size=1m same 'immutable' "$immutable rm d/x; rm -f d/a; rm -r d/i; rm -rf d/i; rm -rv d; ls -R d"
ordinary_user
same 'what is in a folder goes, though the folder itself cannot' 'mkdir -p p/q; touch p/q/f p/g; chmod 555 p; rm -r p/q; rm -rf p/q p/g; rm p/g p/none; rm -f p/none; chmod 755 p; ls -R p'
same 'one slash is left at the end of a name' 'mkdir -p s/t u; touch s/f; rm -rv s/t//; rm -rv s///; rm -dv u//; rm -r s//; rm f//'
same 'dots behind what is not there' 'touch s; mkdir u; rm -r nope/..//; rm -rf nope/. nope/..; rm -r s/..; rm -rf s/.; rm -d nope/..; rm -r u/..//; rm -rf u/.; ls -d u s'
any_user

# --- progress, an extension

bar=' | tr "\\r" "\\n" | sed "s/[0-9.]*\\/s .*/RATE/;s/\\x1b\\[K//;s/=*\\] /] /" | sed "/^\$/d" | tail -n 1'
needs script expect 'progress on a terminal' "mkdir n; cd n; mkdir -p a/b/c; touch a/x a/b/y z w v; script -qec 'stty cols 60; rm -rg a nope z' /dev/null$bar; rm -g w; rm --progress -v v 2>&1; mkdir e; touch e/f; script -qec 'stty cols 70; rm -g e' /dev/null$bar; ls" 0 - <<'END'
[] 100%  7/7 files  RATE
removed 'v'
[] 100%  1/1 file  RATE
e
END
setup 'touch a b'
same 'a question that nobody hears' 'rm -i a 2>/dev/full; rm -i b 2>&-; yes | rm -iv a b 2>/dev/full'
expect 'an answer that cannot be read is none' 'rm -i a <&-; echo $?; rm -i a <.; echo $?; rm -i a </dev/null; echo $?; rm -I a a a a <&-; echo $?; rm b <&-; ls' 0 $'1\n1\n0\n1\na' $'rm: remove regular empty file \'a\'? rm: error reading standard input: Bad file descriptor\nrm: remove regular empty file \'a\'? rm: error reading standard input: Is a directory\nrm: remove regular empty file \'a\'? rm: remove 4 arguments? rm: error reading standard input: Bad file descriptor'
