# shellcheck shell=bash
setup 'echo a >a; mkdir d; mkfifo p; ln -s nothing dangling; echo b >b; chmod 200 b'
same 'files' 'sync a d p; sync -d a; sync -f a; sync --data a d; sync --file-system d; sync -- a; sync a b'
same 'what cannot be synced' 'sync nope; sync a nope d; sync -d nope; sync -f nope; sync dangling; sync ""; sync /dev/null; sync -d /dev/null; sync -f /dev/null'
in_locales 'C C.UTF-8' same 'usage' 'sync -d; sync -df a; sync -d -f; sync --nope; sync -x a'
ordinary_user
same 'what may not be read is opened to write' 'sync b; chmod 0 b; sync b; sync -f b; sync /dev/mem'
needs strace expect 'what is called' 'for o in "" -d -f; do strace -qq -e trace=fsync,fdatasync,syncfs,sync -o t sync $o a; sed "s/(.*//" t; done; strace -qq -e trace=sync -e inject=sync:retval=0 -o t sync; sed "s/(.*//" t' 0 $'fsync\nfdatasync\nsyncfs\nsync'
needs strace expect 'errors of the disk' 'strace -qq -o /dev/null -e trace=fsync -e inject=fsync:error=EIO sync a d; strace -qq -o /dev/null -e trace=close -P $PWD/a -e inject=close:error=EIO sync -d a' 1 '' $'sync: error syncing \'a\': Input/output error\nsync: error syncing \'d\': Input/output error\nsync: failed to close \'a\': Input/output error'
needs strace expect 'signals that interrupt' 'for o in "" -d -f; do strace -qq -o /dev/null -e trace=fsync,fdatasync,syncfs -e inject=fsync,fdatasync,syncfs:error=EINTR:when=1 sync $o a; done' 0 ''
