# shellcheck shell=bash
same 'this process' 'groups; groups --'
in_locales 'C C.UTF-8' same 'users' 'groups root; groups root daemon nobody; groups nope; groups root nope daemon; groups 0 +0 ""; groups -- root; groups "a b"'
in_locales 'C C.UTF-8' same 'usage' 'groups -x; groups --nope; groups -n; groups root -x; groups --help=x'
same 'full output' 'groups >/dev/full; groups root nobody >/dev/full; groups >&-'
needs root same 'groups without names' 'setpriv --regid 54322 --groups 1,2,54323 groups; setpriv --ruid 1 --rgid 2 --groups 3,4 groups; setpriv --regid 54322 --clear-groups groups'
needs root same 'other real and effective groups' 'setpriv --rgid 2 --egid 3 --groups 4,3,2,4 groups; setpriv --groups 0,0,5,5,0,5 groups'
ordinary_user
same 'someone else' 'groups; groups root nobody'
