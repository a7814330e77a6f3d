# shellcheck shell=bash
# Limits are short where time shall be over, and long where it shall not.
same 'a command that ends in time' 'timeout 60 true; timeout 60 false; timeout 60 sh -c "exit 3"; timeout 60 sh -c "exit 255"; timeout 60 printf "%s\n" a "b c"; echo text | timeout 60 cat; timeout -- 60 true; timeout 60 -- true'
same 'statuses of commands that cannot be run' 'timeout 60 nope; timeout 60 /; timeout 60 ./nope; timeout 60 ""; timeout 60 sh -c "nope"; timeout --preserve-status 60 nope; echo >data; timeout 60 ./data'
same 'durations' 'timeout 0 true; timeout 0s true; timeout 0.0 true; timeout 1e2 true; timeout 60s true; timeout 1m true; timeout .5h true; timeout 1d true; timeout inf true; timeout infinity true; timeout " 60" true; timeout +60 true; timeout 0x10p4 true; timeout 99999999999999999999d true; timeout 1e400 true'
in_locales 'C C.UTF-8' same 'durations that are none' 'timeout x true; timeout "" true; timeout 1x true; timeout 1d2 true; timeout -- -1 true; timeout nan true; timeout 1ms true; timeout -k x 1 true; timeout -k "" 1 true; timeout --kill-after=-1 1 true; timeout 1,5 true; timeout s true; timeout 6é true'
in_locales 'C C.UTF-8' same 'usage' 'timeout; timeout 1; timeout -1 true; timeout --nope 1 true; timeout -s; timeout -s FOO 1 true; timeout -s 9999 1 true; timeout -s "" 1 true; timeout --signal=-1 1 true; timeout -x 1 true; timeout --f; timeout -k; timeout -s é 1 true'
expect '-i: output lets the time begin anew' 'timeout -i 2 sh -c "for i in 1 2 3 4; do sleep 0.7; echo \$i; done"; timeout -i 60 seq 100000 | tail -n 1; timeout -i 60 sh -c "exit 7"; echo $?; timeout -i 0 echo x; timeout -i 60 nope' 127 $'1\n2\n3\n4\n100000\n7\nx' $'timeout: failed to run command \'nope\': No such file or directory'
expect '-i: no output for so long, and it is over' 'timeout -vi 0.2 sh -c "echo x; exec sleep 60"; echo $?; timeout -i -s INT 0.1 sleep 60; echo $?; timeout -pi 0.1 sh -c "trap \"echo end; exit 3\" TERM; while :; do sleep 0.05; done" 2>err; echo $?' 0 $'x\n124\n124\nend\n3' 'timeout: sending signal TERM to command '"'sh'"
expect '-i: nobody reads, or there is no room' 'timeout -i 60 yes | head -n 1; timeout -i 60 seq 10 >/dev/full; timeout -i 60 sh -c "sleep 60 >/dev/null 2>&1 & echo x"' 0 $'y\nx' 'timeout: write error: No space left on device'
expect 'short options' 'timeout -f 60 true; timeout -p 60 sh -c "exit 4"; echo $?; timeout -fpv 60 true' 0 4

same 'time is over' 'timeout 0.1 sleep 60; timeout 0.1s sleep 60; timeout .001m sleep 60; timeout -s INT 0.1 sleep 60; timeout -s sighup 0.1 sleep 60; timeout -s 15 0.1 sleep 60; timeout -s 137 --foreground 0.1 sleep 60; timeout --signal=USR1 0.1 sleep 60; timeout -s RTMIN 0.1 sleep 60; timeout -s PIPE 0.1 sleep 60; timeout -s ALRM 0.1 sleep 60'
same 'the status of the command' 'timeout --preserve-status 0.1 sleep 60; timeout --preserve-status -s INT 0.1 sleep 60; timeout --pres --foreground 0.1 sleep 60'
# Time for a loaded machine to come to the trap; what the shell says of its children is no matter.
same 'the status of a command that heeds the signal' '(timeout --preserve-status 1 sh -c "trap \"exit 7\" TERM; while :; do sleep 0.05; done"; echo $?; timeout 1 sh -c "trap \"exit 7\" TERM; while :; do sleep 0.05; done"; echo $?) 2>/dev/null'
since 9.7 expect 'very short durations' 'timeout 1e-5000 sleep 60; echo $?; timeout 1e-12 sleep 60; echo $?; timeout 0x1p-2000 sleep 60; echo $?; timeout 0e-5000 true; echo $?; timeout 0.0000000000000000000001d sleep 60' 124 $'124\n124\n124\n0'
expect 'no sooner than that' 'a=${EPOCHREALTIME/./}; timeout 0.4 sleep 60; b=${EPOCHREALTIME/./}; test $((b - a)) -ge 400000 && test $((b - a)) -lt 10000000' 0 ''
same 'kill' '(timeout -s KILL 0.1 sleep 60; echo $?; timeout -s 9 --foreground 0.1 sleep 60; echo $?; timeout --preserve-status -s KILL --foreground 0.1 sleep 60; echo $?) 2>/dev/null'
ignoring="sh -c 'trap \"\" TERM INT; for i in 1 2 3 4 5 6 7 8 9; do sleep 0.2; done'"
same 'kill after a while' "(timeout -v -k 0.2 0.1 $ignoring; echo \$?; timeout --kill-after=0.2s -s INT --verbose 0.1 $ignoring; echo \$?; timeout -k 0 0.1 $ignoring; echo \$?; timeout -v --foreground -k 0.1 0.1 sh -c 'trap \"\" TERM; sleep 1; sleep 1'; echo \$?; timeout -k 9 0.1 sleep 60; echo \$?; timeout -k 0.1 0 sleep 0.4; echo \$?) 2>&1 | grep -v Killed"
same 'told' 'timeout -v 0.1 sleep 60; timeout -v --foreground 0.1 sleep 60; timeout -v -s INT 0.1 sh -c "sleep 60"; timeout -v 60 true; timeout -v 0.1 sleep 60 2>/dev/full'
in_locales C.UTF-8 same 'told in UTF-8' 'ln -s "$(command -v sleep)" é; timeout -v 0.1 ./é 60; rm é'
since 9.10 expect 'signal 0' 'timeout -v -s 0 0.1 sleep 0.4; echo $?; timeout -p -s 0 0.1 sleep 0.4; echo $?; timeout -v -s EXIT 0.1 sh -c "sleep 0.4; exit 3"' 124 $'124\n0' $'timeout: sending signal 0 to command \'sleep\'\ntimeout: sending signal 0 to command \'sh\''

# Waits until FILE has something.
waiting='until_there () { for ((i = 0; i < 400; i++)); do test ! -s $1 || return 0; sleep 0.05; done; echo "no $1"; return 1; }; gone () { for ((i = 0; i < 400; i++)); do kill -0 $1 2>/dev/null || { echo gone; return; }; sleep 0.05; done; echo there; }; exec 2>/dev/null; '
expect 'children of the command are ended with it' "${waiting}timeout 0.4 sh -c 'sleep 60 & echo \$! >pid; wait'; echo \$?; gone \$(<pid); timeout -s KILL -k 1 0.4 sh -c 'sleep 60 & echo \$! >pid; wait'; echo \$?; gone \$(<pid)" 0 $'124\ngone\n137\ngone'
expect 'but not in the foreground' "${waiting}timeout -f 0.4 sh -c 'sleep 60 & echo \$! >pid; wait'; echo \$?; kill \$(<pid); echo \$?" 0 $'124\n0'
same 'a command that a signal ends' '(ulimit -c 0; for s in TERM INT HUP KILL QUIT SEGV PIPE; do timeout 60 sh -c "kill -$s \$\$"; echo $?; timeout --preserve-status 60 sh -c "kill -$s \$\$"; echo $?; done) 2>/dev/null'
expect 'and then timeout ends by it, too' 'ulimit -c 0; python3 -c "
import subprocess
for s in (\"TERM\", \"SEGV\", \"USR1\"):
    print(subprocess.run([\"timeout\", \"60\", \"sh\", \"-c\", \"kill -%s \$\$\" % s]).returncode)
"' 0 $'-15\n-11\n-10'
for signal in TERM INT HUP QUIT USR1 USR2 ALRM PIPE VTALRM XCPU RTMIN RTMAX PWR; do
  what=$'got\n5'
  case $signal in
    TERM) what=$'TERM\n5' ;;
    ALRM) what=$'TERM\n124' ;;         # its time is over
  esac
  expect "$signal is sent on" "${waiting}env --default-signal timeout 60 bash -c 'trap \"echo got; exit 5\" $signal; trap \"echo TERM; exit 5\" TERM; echo >ready; while :; do sleep 0.05; done' & until_there ready; kill -$signal \$!; wait \$!; echo \$?" 0 "$what"
done
since 9.10 expect 'what was ignored is not sent on' "${waiting}(trap '' HUP USR1; timeout 60 sh -c 'echo >ready; sleep 0.5; exit 3') & until_there ready; kill -HUP \$!; kill -USR1 \$!; wait \$!; echo \$?" 0 3
expect 'signals of the command are as they were' "(trap '' HUP PIPE; env --block-signal=USR1,TERM timeout 60 env --list-signal-handling true); timeout 60 env --list-signal-handling true; (trap '' TTIN TTOU CHLD; timeout 60 env --list-signal-handling true)" 0 '' $'HUP        ( 1): IGNORE\nUSR1       (10): BLOCK\nPIPE       (13): IGNORE\nTERM       (15): BLOCK'
same 'what is to end it is not ignored' "(trap '' TERM USR1; timeout 0.2 sh -c 'sleep 3; echo late'; timeout -s USR1 0.2 sh -c 'sleep 3; echo late')"
expect 'children that are stopped' "exec 2>/dev/null; timeout 0.3 sh -c 'kill -STOP \$\$; echo no'; echo \$?; timeout -k 0.2 0.3 sh -c 'trap \"\" TERM; kill -STOP \$\$; sleep 60; sleep 60' 2>/dev/null; echo \$?" 0 $'124\n137'
since 9.10 expect 'the command ends with timeout itself' "${waiting}timeout 60 sh -c 'echo \$\$ >pid; exec sleep 60' & until_there pid; kill -KILL \$!; wait \$!; gone \$(<pid); timeout -s USR1 60 sh -c 'echo \$\$ >pid2; exec sleep 60' & until_there pid2; kill -KILL \$!; wait \$!; gone \$(<pid2)" 0 $'gone\ngone'
needs unshare expect 'as the first process, and its child' 't=$(command -v timeout); unshare -rpf "$t" 60 sh -c "exit 3"; echo $?; unshare -rpf "$t" 0.2 sleep 60; echo $?; unshare -rpf sh -c "$t 60 sh -c \"exit 4\"; echo \$?; $t 0.2 sleep 60; echo \$?"' 0 $'3\n124\n4\n124'
needs script same 'a terminal' "exec </dev/null; script -qec 'timeout 0.5 cat' /dev/null; echo \$?; echo line | script -qec 'timeout --foreground 60 head -n 1' /dev/null; script -qec 'timeout 60 sh -c \"echo out; tty >/dev/null && echo tty\"' /dev/null; script -qec 'timeout 60 stty -a >/dev/null; echo \$?' /dev/null"
same 'nothing leaks to the command' 'timeout 60 ls /proc/self/fd; timeout 60 env -i A=1'
same 'closed and full' 'timeout 60 true >&- 2>&- <&-; timeout 60 echo x >/dev/full; timeout --version >/dev/full; timeout 0.1 sleep 60 >&- 2>&- <&-'
