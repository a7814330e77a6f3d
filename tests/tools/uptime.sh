# shellcheck shell=bash
# Debian's uptime is that of procps, so there is nothing to compare with.
# shellcheck source=tests/tools/logins
. "$0/logins"
setup "exec >all; $all_logins
exec >dev; : >empty; mkdir dir; rm dev"
export TZ=UTC0
# since SECONDS: a record of a boot so long ago.
begin="$logins
since () { login 2 0 '~' '~~' reboot x 0 0 \$((\$(date +%s) - \$1)); }"
line='sed -E "s/^ [0-2][0-9]:[0-5][0-9]:[0-6][0-9]  /TIME /; s/( [0-9]+\.[0-9]{2},){2} [0-9]+\.[0-9]{2}$/ LOADS/"'
expect 'for how long it has run' "$begin
for s in 30 90 630 3570 3630 36030 86370 86430 $((2 * 86400 + 5 * 3600 + 7 * 60 + 30)) $((1000 * 86400 + 30)); do since \$s >f; uptime f | $line; done" 0 'TIME up  0:00,  0 users,  load average: LOADS
TIME up  0:01,  0 users,  load average: LOADS
TIME up  0:10,  0 users,  load average: LOADS
TIME up  0:59,  0 users,  load average: LOADS
TIME up  1:00,  0 users,  load average: LOADS
TIME up 10:00,  0 users,  load average: LOADS
TIME up 23:59,  0 users,  load average: LOADS
TIME up 1 day  0:00,  0 users,  load average: LOADS
TIME up 2 days  5:07,  0 users,  load average: LOADS
TIME up 1000 days  0:00,  0 users,  load average: LOADS'
expect 'users' "$begin
{ since 90; login 7 1 null 1 root '' 0 0 1; } >one; uptime one | $line; { login 7 1 null 1 root '' 0 0 1; since 150; login 7 1 null 1 '' '' 0 0 1; login 8 1 null 1 x '' 0 0 1; login 7 1 null 1 root '' 0 0 1; } >two; uptime -- two | $line" 0 'TIME up  0:01,  1 user,  load average: LOADS
TIME up  0:02,  2 users,  load average: LOADS'
# Between two looks at the clock, at the loads.
expect 'the time, the loads' "$begin
since 0 >f; a=\$(date +%T); t=\$(uptime f); b=\$(date +%T); t=\${t# } t=\${t%% *}; [[ ! \$t < \$a && ! \$t > \$b ]] || [[ \$b < \$a ]] || echo \$a \$t \$b; l=\$(cut -d' ' -f1-3 /proc/loadavg); u=\$(uptime f); m=\$(cut -d' ' -f1-3 /proc/loadavg); u=\${u#*average: }; u=\${u//,/}; test \"\$u\" = \"\$l\" || test \"\$u\" = \"\$m\" || echo \"\$l \$u \$m\"" 0 ''
expect 'zones' "$begin
since 0 >f; h () { TZ=XYZ-9 date +%H; }; a=\$(h); t=\$(TZ=XYZ-9 uptime f | cut -c 2-3); test \$t = \$a || test \$t = \$(h) || echo \$a \$t" 0 ''
expect 'where nobody knows when it was started' "uptime nope | $line; uptime empty | $line; uptime dir | $line; uptime nope >/dev/null; echo \$?; uptime -p nope; echo \$?; uptime -s empty; echo \$?" 0 'TIME up ???? days ??:??,  0 users,  load average: LOADS
TIME up ???? days ??:??,  0 users,  load average: LOADS
TIME up ???? days ??:??,  0 users,  load average: LOADS
1
1
1' "uptime: couldn't get boot time: No such file or directory
uptime: couldn't get boot time
uptime: couldn't get boot time
uptime: couldn't get boot time: No such file or directory
uptime: couldn't get boot time: No such file or directory
uptime: couldn't get boot time"
expect 'a clock before the boot' "$begin
since -1000 >f; uptime f | $line; uptime -p f" 0 'TIME up  0:00,  0 users,  load average: LOADS
up 0 minutes'
expect 'extension: in words' "$begin
m=60 h=3600 d=86400; for s in 0 30 90 150 \$((h + 30)) \$((h + m + 30)) \$((2 * h + 30)) \$((d + 30)) \$((6 * d + 23 * h + 59 * m + 10)) \$((7 * d + 30)) \$((15 * d + 2 * h + 30)) \$((364 * d + 30)) \$((365 * d + 30)) \$((800 * d + 5 * h + 30)) \$((3650 * d + 30)) \$((7400 * d + 90)); do since \$s >f; uptime -p f; done; uptime --pretty f; uptime -ps f | wc -l" 0 'up 0 minutes
up 0 minutes
up 1 minute
up 2 minutes
up 1 hour
up 1 hour, 1 minute
up 2 hours
up 1 day
up 6 days, 23 hours, 59 minutes
up 1 week
up 2 weeks, 1 day, 2 hours
up 52 weeks
up 1 year
up 2 years, 10 weeks, 5 hours
up 1 decade
up 2 decades, 14 weeks, 2 days, 1 minute
up 2 decades, 14 weeks, 2 days, 1 minute
1'
expect 'extension: since when' "$logins
login 2 0 '~' '~~' reboot x 0 0 1700000000 >f; uptime -s f; uptime --since f; TZ=XYZ-9 uptime -s f; { cat f; login 2 0 '~' '~~' reboot x 0 0 1700000001; } >g; uptime -s g" 0 '2023-11-14 22:13:20
2023-11-14 22:13:20
2023-11-15 07:13:20
2023-11-14 22:13:21'
needs unshare expect 'the system tells, by its clock if by nothing else' "$logins
{ login 2 0 '~' '~~' reboot x 0 0 1700000000; login 7 \$\$ null 1 alive '' 0 0 1; login 7 4194304 null 2 gone '' 0 0 2; } >some; login 2 0 '~' '~~' reboot x 0 0 5 >early; unshare -rm bash -c 'mount -t tmpfs none /run; near () { b=\$(date -d \"\$(uptime -s)\" +%s); r=\$((\$(date +%s) - \$(cut -d. -f1 /proc/uptime))); echo \$((b > r - 3 && b < r + 3)); }; near; cp some /run/utmp; uptime -s; uptime | cut -d, -f2; cp early /run/utmp; near; uptime -s early'; rm some early" 0 '1
2023-11-14 22:13:20
  1 user
1
1970-01-01 00:00:05'
in_locales 'C C.UTF-8' expect 'usage' 'uptime -x 2>&1 | head -n 1; uptime --nope 2>&1 | head -n 1; uptime --pretty=x 2>/dev/null; echo $?' 0 "uptime: invalid option -- 'x'
uptime: unrecognized option '--nope'
1"
expect 'too many files' 'uptime a b' 1 '' "uptime: extra operand 'b'
Try 'uptime --help' for more information."
expect 'full output' 'uptime >/dev/full; echo $?; uptime -p >/dev/full; uptime -s >/dev/full; uptime >&-' 1 1 'uptime: write error: No space left on device
uptime: write error: No space left on device
uptime: write error: No space left on device
uptime: write error: Bad file descriptor'
