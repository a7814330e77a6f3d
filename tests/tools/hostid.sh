# shellcheck shell=bash
same 'the number of the host' 'hostid; hostid --; hostid | wc -c'
in_locales 'C C.UTF-8' same 'usage' 'hostid x; hostid --nope; hostid -x'
same 'full output' 'hostid >/dev/full'
