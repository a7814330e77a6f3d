# shellcheck shell=bash
# shellcheck source=tests/tools/logins
. "$0/logins"
setup "exec >all; $all_logins
exec >same; for u in b a b B 10 9 _ a; do login 7 1 null 1 \$u '' 0 0 1; done
exec >odd; login 7 1 null 1 'a b' '' 0 0 1; login 7 1 null 1 'a  ' '' 0 0 1; login 7 1 null 1 \$'\\xff' '' 0 0 1; login 7 1 null 1 ' ' '' 0 0 1
exec >junk; seq 9999 | gzip -n
exec >short; head -c 2400 all; : >empty; mkdir dir"
in_locales 'C C.UTF-8' same 'the users of a file' 'users all; users same; users -- same; users short; users empty; users junk | cat -v'
same 'names that are odd' 'users odd | cat -v'
same 'files that are not there, or are none' 'users nope; echo $?; users dir; echo $?; users ""; users /dev/null'
in_locales 'C C.UTF-8' same 'usage' 'users a b; users -x; users --nope; users all --nope; users --help=x'
same 'full output' 'users all >/dev/full; users all >&-; users empty >/dev/full'
needs unshare same 'the system tells' "$logins
{ login 7 \$\$ null 1 alive '' 0 0 1; login 7 4194304 null 2 gone '' 0 0 2; login 7 0 null 3 zero '' 0 0 3; } >some; unshare -rm bash -c 'mount -t tmpfs none /run; users; cp some /run/utmp; users; users /run/utmp'; rm some"
