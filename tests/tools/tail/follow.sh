# shellcheck shell=bash
# Files that are followed: with notices from the system, and by looking.
#
# In each case tail runs in the background and writes to `out'; what it should
# have put so far is waited for, and changes come only then.  GNU's is held to
# the same, so a case that GNU has otherwise since a version says so.
setup '
  cat >lib <<"END"
wait_for ()  # REGEX of a line of out or err
{
  local i
  for ((i = 0; i < 1000; i++)); do
    grep -q -e "$1" out err 2>/dev/null && return
    sleep 0.01
  done
  sleep 100  # the case is out of time, and has failed
}
start () { : >out; : >err; "$@" <&0 >out 2>err & tail=$!; }
finish () { kill $tail 2>/dev/null; wait $tail 2>/dev/null; cat out; sed "s/^/err: /" err; }
ended () { wait $tail; echo "status $?"; cat out; sed "s/^/err: /" err; }
END
'
begin='. ./lib; '
for how in '' ---disable-inotify; do
  fast="$how -s 0.02"
  within 30 same "what is added $how" "$begin seq 3 >f; start tail -f $fast f; wait_for ^3; echo x >>f; wait_for ^x; printf y >>f; wait_for ^y; echo z >>f; wait_for yz; finish"
  within 30 same "-n 0, -c, +N $how" "$begin seq 3 >f; start tail -n 0 -f $fast f; sleep 0.2; echo x >>f; wait_for ^x; finish; start tail -c 3 -f $fast f; wait_for ^x; echo y >>f; wait_for ^y; finish; start tail -n +2 -f $fast f; wait_for ^y; finish"
  within 30 same "several files $how" "$begin echo a >f; echo b >g; start tail -f $fast f g; wait_for ^b; echo c >>f; wait_for ^c; echo d >>f; wait_for ^d; echo e >>g; wait_for ^e; finish"
  within 30 same "several, without headers $how" "$begin echo a >f; echo b >g; start tail -q -f $fast f g; wait_for ^b; echo c >>f; wait_for ^c; finish"
  within 30 same "truncated $how" "$begin seq 100 >f; start tail -f $fast f; wait_for 100; : >f; wait_for truncated; echo new >>f; wait_for new; finish"
  within 30 same "-f stays with a file that is renamed $how" "$begin echo a >f; start tail -f $fast f; wait_for ^a; mv f g; echo b >>g; wait_for ^b; echo c >f; echo d >>g; wait_for ^d; finish"
  within 30 same "-F goes with the name $how" "$begin echo a >f; start tail -F $fast --max-unchanged-stats=1 f; wait_for ^a; mv f g; wait_for inaccessible; echo b >f; wait_for ^b; echo c >>f; wait_for ^c; finish"
  within 30 same "-F waits for a file $how" "$begin start tail -F $fast --max-unchanged-stats=1 f; wait_for cannot; echo a >f; wait_for '^a'; echo b >>f; wait_for ^b; finish"
  within 30 same "-F, several rotations $how" "$begin echo 1 >f; start tail -F $fast --max-unchanged-stats=1 f; wait_for ^1; for i in 2 3 4; do mv f f.\$i; wait_for inaccessible; : >err; echo \$i >f; wait_for ^\$i; done; kill \$tail; cat out"
  within 30 same "--follow=name --retry, a folder that is not there yet $how" "$begin start tail --follow=name --retry $fast --max-unchanged-stats=1 d/f; wait_for cannot; mkdir d; echo a >d/f; wait_for ^a; finish"
  within 30 same "--retry by descriptor $how" "$begin start tail -f --retry $fast f; wait_for cannot; echo a >f; wait_for ^a; finish"
  within 30 same "a name becomes a folder $how" "$begin echo a >f; start tail -F $fast --max-unchanged-stats=1 f; wait_for ^a; rm f; wait_for inaccessible; mkdir f; wait_for untailable; rmdir f; sleep 0.3; echo b >f; wait_for ^b; finish"
  within 30 same "a symbolic link that changes $how" "$begin echo a >t1; echo b >t2; ln -s t1 f; start tail -F $fast --max-unchanged-stats=1 f; wait_for ^a; ln -s t2 new; mv -T new f; wait_for ^b; echo c >>t2; wait_for ^c; kill \$tail; wait \$tail 2>/dev/null; cat out"
  within 30 same "nothing to follow $how" "$begin tail -f $fast nope; mkdir d; tail -f $fast d; tail -F $fast d & sleep 0.3; kill \$!; wait; tail -f nope d"
  within 30 same "one of two cannot be opened $how" "$begin echo a >f; start tail -f $fast nope f; wait_for ^a; echo b >>f; wait_for ^b; finish"
  within 30 same "--pid, of a process that has ended $how" "$begin echo a >f; (exit) & p=\$!; wait \$p; start tail -f $fast --pid=\$p f; ended"
  within 30 same "--pid, of one that ends $how" "$begin echo a >f; sleep 0.5 & p=\$!; start tail -f $fast --pid=\$p f; wait_for ^a; echo b >>f; ended"
  within 30 since 9.5 expect "--pid, twice $how" "$begin echo a >f; (exit) & p=\$!; wait \$p; sleep 0.5 & q=\$!; start tail -f $fast --pid=\$p --pid=\$q f; wait_for ^a; echo b >>f; ended" 0 $'status 0\na\nb'
  within 30 since 9.6 expect "a name that is gone ends it $how" "$begin echo a >f; start tail --follow=name $fast --max-unchanged-stats=1 f; wait_for ^a; rm f; ended" 0 \
    $'status 1\na\nerr: tail: \'f\' has become inaccessible: No such file or directory\nerr: tail: no files remaining'
  within 30 same "standard input that is a file $how" "$begin echo a >f; start tail -f $fast <f; wait_for ^a; echo b >>f; wait_for ^b; finish"
  within 30 same "standard input that is a pipe ends $how" "(echo a; sleep 0.2; echo b) | tail -f $fast"
  within 30 same "standard input is no name $how" "echo a | tail --follow=name $fast; echo a | tail -F -; echo a >f; tail -F f - </dev/null"
  within 30 same "a pipe among files $how" "$begin mkfifo p; echo a >f; (echo x; sleep 0.3; echo y) >p & start tail -f $fast p; wait_for ^y; finish"
  within 30 same "the reader leaves $how" "$begin echo a >f; (timeout 20 tail -f $fast f; echo status \$? >&2) | head -n 1"
  within 30 expect "a full output $how" "echo a >f; tail -f $fast f >/dev/full" 1 '' 'tail: write error: No space left on device'
  within 30 same "bytes that are no lines $how" "$begin printf 'a\0b\377' >f; start tail -f $fast f; wait_for ^a; printf '\0c' >>f; sleep 0.3; finish | od -c"
  within 30 same "a lot at once $how" "$begin : >f; start tail -f $fast f; sleep 0.2; seq 200000 >>f; wait_for '^200000$'; kill \$tail; cksum out"
done
since 9.10 expect '--debug tells how' '. ./lib; echo a >f; start tail -f --debug f; wait_for mode; kill $tail; cat err; start tail -f --debug ---disable-inotify f; wait_for mode; kill $tail; cat err' 0 \
  $'tail: using notification mode\ntail: using polling mode'
same 'obsolete forms that follow' '. ./lib; seq 20 >f; start tail -2f f; wait_for 20; echo x >>f; wait_for ^x; finish'
same 'warnings' '. ./lib; echo a >f; (exit) & p=$!; wait $p; timeout 5 tail --retry f; timeout 5 tail --retry -f --pid=$p f; timeout 5 tail --pid=$p f'
expect 'extension: --use-polling' 'echo a >f; tail --use-polling --debug -f --pid=4194304 f; tail --use-poll f' 1 a "tail: using polling mode
tail: unrecognized option '--use-poll'
Try 'tail --help' for more information."
