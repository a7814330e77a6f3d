# shellcheck shell=bash
# The attribute is an attribute like any other where SELinux is off: root may set it.
setup 'mkdir -p d/sub e un/x; touch f g d/a d/sub/b; ln -s f l; ln -s nowhere dangling; ln -s ../e d/sub/link; touch e/c; chmod 0 un/x'
show='; for i in f g l d d/a d/sub d/sub/b e e/c dangling; do getfattr -h -n security.selinux --only-values "$i" 2>/dev/null | tr "\\0" "|"; echo " $i"; done'
locale C.UTF-8
selinux_off () { test ! -d /sys/fs/selinux; }
same 'usage' 'chcon; chcon a; chcon -t x; chcon --reference=f; chcon -x; chcon -t; chcon --nope f; chcon -t x --reference=f f; chcon -R -h -H a f; chcon -RhL a f; chcon -R --dereference -P a f; chcon -R --dereference a f; chcon --reference=nope f; chcon a:b:c nope nope/x f/x ""'
if selinux_off; then
  needs root needs getfattr same 'contexts' "chcon -v a:b:c:d f l; chcon -h x:y:z l; chcon '' g; chcon no f; chcon -v u:r:t d d/ ./e$show"
  needs root needs getfattr same 'parts' "chcon a:b:c f g; chcon -t T f; chcon -u U -r R -l s0:c1 g; chcon -u x:y f; chcon -t 'a b' f; chcon -t a:b f; chcon -r '' g; chcon -l 's 0' f; chcon -t q d; chcon bad d; chcon -t q d; chcon 'a b:c:d' d; chcon -u q d; chcon a:b:c:d:e d; chcon -v -t t -t u d$show"
  needs root needs getfattr same 'from another file' "chcon a:b:c f; chcon --reference=l -v g d; chcon --reference=d/a e; chcon --reference f -R un$show"
  needs root needs getfattr unordered same 'trees' "chcon -R -v a:b:c d; chcon -R -t x d l f; chcon -R -H -v i:j:k l e; chcon -RL -v m:n:o d; chcon -R -P -v p:q:r l; chcon -R -h s:t:u l; chcon -R --preserve-root a:b:c d; chcon -R --no-preserve-root a:b:d d; chcon -R -t x nope$show"
  # GNU follows links that it meets in a tree under -H as well.
  needs root needs getfattr expect '-H follows operands alone' "ln -sf ../../e d/sub/link; chcon -R -H a:b:c d; for i in d/sub e; do getfattr -n security.selinux --only-values \$i 2>&1 | tr '\\0' '|'; done" 0 $'a:b:c|e: security.selinux: No such attribute'
  needs root needs getfattr same 'links to nothing' "chcon a:b:c dangling; chcon -t x dangling; chcon -h a:b:c dangling; chcon -R -t x dangling; chcon -RL a:b:c dangling$show"
  needs root same 'a file system without them' 'chcon a:b:c /proc/self/status; chcon -t x /proc/self/status'
  ordinary_user
  unordered same 'who may not' "chcon a:b:c f; chcon -t x f; chcon -R a:b:c d; chcon -R a:b:c un; chcon -v -h a:b:c l"
fi
