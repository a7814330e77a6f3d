# shellcheck shell=bash
same 'intervals' 'sleep 0; sleep 0.01 0.01s; sleep .001m; sleep 0.000001h; sleep 0.0000001d; sleep 0x.1p-4; sleep 1e-3; sleep " 0"; sleep +0; sleep -- 0; sleep 0x0d'
in_locales 'C C.UTF-8' same 'intervals that are none' 'sleep; sleep x; sleep x 1y; sleep -- -1; sleep 0 x; sleep nan; sleep 1e; sleep ""; sleep 1ms; sleep 1 2d3; sleep inf x; sleep s; sleep 0S; sleep "0 "; sleep 0 s; sleep 1,5; sleep -1; sleep --nope'
expect 'as long as all of them, no less' 'a=${EPOCHREALTIME/./}; sleep 0.1 0.2s; b=${EPOCHREALTIME/./}; test $((b - a)) -ge 300000 && test $((b - a)) -lt 3000000' 0 ''
expect 'for ever' 'timeout 0.2 sleep infinity; echo $?; timeout 0.2 sleep 1e400; echo $?; timeout 0.2 sleep inf; echo $?; timeout 0.2 sleep infd; echo $?; timeout 0.2 sleep 99999999999999999999d; echo $?' 0 $'124\n124\n124\n124\n124'
expect 'interruptions are no matter' 'a=${EPOCHREALTIME/./}; sleep 0.5 & p=$!; sleep 0.1; kill -STOP $p; kill -CONT $p; wait $p; b=${EPOCHREALTIME/./}; test $((b - a)) -ge 500000' 0 ''
