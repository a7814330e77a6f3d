# shellcheck shell=bash
same 'the machine' 'arch; arch --; test "$(arch)" = "$(uname -m)"; echo $?'
in_locales 'C C.UTF-8' same 'usage' 'arch x; arch --nope; arch -x'
same 'full output' 'arch >/dev/full'
