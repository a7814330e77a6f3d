# shellcheck shell=bash
# GNU's kill is rarely installed: what is expected is told here.
expect 'signals by name and number' 'exec 2>/dev/null; sleep 60 & p=$!; kill $p; wait $p; echo $?; for s in -s\ HUP -s\ sighup -1 -HUP -SIGHUP -s1 --signal=hup -n\ 1 -s\ 129; do sleep 60 & p=$!; kill $s $p; wait $p; echo $?; done; sleep 60 & p=$!; kill -9 -- $p; wait $p; echo $?; sleep 60 & p=$!; kill $p -s KILL; wait $p; echo $?' 0 $'143\n129\n129\n129\n129\n129\n129\n129\n129\n129\n137\n137'
expect 'several processes' 'sleep 60 & a=$!; sleep 60 & b=$!; kill x $a 99999999 $b; echo $?; wait $a; echo $?; wait $b; echo $?' 0 $'1\n143\n143' $'kill: \'x\': invalid process id\nkill: \'99999999\': No such process'
expect 'groups of processes' 'exec 2>/dev/null; set -m; sleep 60 & g=$!; set +m; kill -TERM -$g; wait $g; echo $?; set -m; sleep 60 & g=$!; set +m; kill -s TERM -- -$g; wait $g; echo $?; set -m; sleep 60 & g=$!; set +m; kill -- -$g; wait $g; echo $?; (setsid -w sh -c "$(command -v kill) -USR1 0"; echo $?)' 0 $'143\n143\n143\n138'
expect 'only asking' 'kill -0 $$; echo $?; kill -s 0 $$; kill -s EXIT $$; kill -0 99999999; echo $?' 0 $'0\n1' "kill: '99999999': No such process"
ordinary_user
needs root expect 'processes of others' 'kill -0 1' 1 '' "kill: '1': Operation not permitted"
any_user
names=$'EXIT\nHUP\nINT\nQUIT\nILL\nTRAP\nABRT\nBUS\nFPE\nKILL\nUSR1\nSEGV\nUSR2\nPIPE\nALRM\nTERM\nSTKFLT\nCHLD\nCONT\nSTOP\nTSTP\nTTIN\nTTOU\nURG\nXCPU\nXFSZ\nVTALRM\nPROF\nWINCH\nPOLL\nPWR\nSYS\nRTMIN\nRTMIN+1\nRTMIN+2\nRTMIN+3\nRTMIN+4\nRTMIN+5\nRTMIN+6\nRTMIN+7\nRTMIN+8\nRTMIN+9\nRTMIN+10\nRTMIN+11\nRTMIN+12\nRTMIN+13\nRTMIN+14\nRTMIN+15\nRTMAX-14\nRTMAX-13\nRTMAX-12\nRTMAX-11\nRTMAX-10\nRTMAX-9\nRTMAX-8\nRTMAX-7\nRTMAX-6\nRTMAX-5\nRTMAX-4\nRTMAX-3\nRTMAX-2\nRTMAX-1\nRTMAX'
since 9.6 expect 'all signals' 'kill -l; test "$(kill -l)" = "$(kill --list)"' 0 "$names"
since 9.6 expect 'a table' 'kill -t | head -n 3; kill --table 9 TERM 33; kill -t | wc -l; kill -t RTMIN+15' 0 $' 0 EXIT     Unknown signal 0\n 1 HUP      Hangup\n 2 INT      Interrupt\n 9 KILL     Killed\n15 TERM     Terminated\n33 33       Unknown signal 33\n63\n49 RTMIN+15 Real-time signal 15'
since 9.5 expect 'names and numbers of signals' 'kill -l 9 TERM sigint SIGTERM 137 33 0 EXIT 128 RTMAX sigrtmin+1 34 64; kill -l -- 3; kill -l 65 99 255 x "" -1 256x SIG' 1 $'KILL\n15\n2\n15\nKILL\n33\nEXIT\n0\nEXIT\n64\n35\nRTMIN\nRTMAX\nQUIT' $'kill: \'65\': invalid signal\nkill: \'99\': invalid signal\nkill: \'255\': invalid signal\nkill: \'x\': invalid signal\nkill: \'\': invalid signal\nkill: \'-1\': invalid signal\nkill: \'256x\': invalid signal\nkill: \'SIG\': invalid signal'
expect 'usage' '(kill; kill --; kill -s; kill -s FOO 99999999; kill -99 99999999; kill -TERM; kill -1; kill -term 99999999; kill -KILL -s INT 99999999; kill -s INT -99999999; kill -l -t; kill -l -l; kill -9 -l; kill -s 9 -t 99999999; kill -lx; kill -l9; kill -Q 99999999; kill -TERMx 99999999; kill --signal=foo 99999999; kill -s 0 "" 1x 4194304999 99999999999999999999 0x1; kill --nope) 2>&1' 1 - <<'END'
kill: no process ID specified
Try 'kill --help' for more information.
kill: no process ID specified
Try 'kill --help' for more information.
kill: option requires an argument -- 's'
Try 'kill --help' for more information.
kill: 'FOO': invalid signal
Try 'kill --help' for more information.
kill: '99': invalid signal
Try 'kill --help' for more information.
kill: no process ID specified
Try 'kill --help' for more information.
kill: no process ID specified
Try 'kill --help' for more information.
kill: invalid option -- 'e'
Try 'kill --help' for more information.
kill: 'INT': multiple signals specified
Try 'kill --help' for more information.
kill: '-99999999': No such process
kill: multiple -l or -t options specified
Try 'kill --help' for more information.
kill: multiple -l or -t options specified
Try 'kill --help' for more information.
kill: cannot combine signal with -l or -t
Try 'kill --help' for more information.
kill: cannot combine signal with -l or -t
Try 'kill --help' for more information.
kill: invalid option -- 'x'
Try 'kill --help' for more information.
kill: invalid option -- 9
Try 'kill --help' for more information.
kill: 'Q': invalid signal
Try 'kill --help' for more information.
kill: 'TERMx': invalid signal
Try 'kill --help' for more information.
kill: 'foo': invalid signal
Try 'kill --help' for more information.
kill: '': invalid process id
kill: '1x': invalid process id
kill: '4194304999': invalid process id
kill: '99999999999999999999': invalid process id
kill: '0x1': invalid process id
kill: unrecognized option '--nope'
Try 'kill --help' for more information.
END
expect 'write errors' 'kill -l >/dev/full; kill -t >&-; kill -l 9 >/dev/full' 1 '' $'kill: write error: No space left on device\nkill: write error: Bad file descriptor\nkill: write error: No space left on device'
in_locales C.UTF-8 expect 'in UTF-8' 'kill -s é 99999999; kill é' 1 '' $'kill: ‘é’: invalid signal\nTry \'kill --help\' for more information.\nkill: ‘é’: invalid process id'
