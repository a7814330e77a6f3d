# shellcheck shell=bash
# shellcheck source=tests/tools/logins
. "$0/logins"
setup "exec >all; $all_logins
exec >boots; login 2 0 '~' '~~' reboot x 0 0 1; login 7 2 null n u h 0 0 1; login 2 0 '~' '~~' reboot x 0 0 4000000000
exec >levels; for l in 0 53 20019 12595 255 65280 2570 3200; do login 1 \$l '~' '~~' runlevel x 0 0 1; done
exec >short; head -c 5000 all
exec >junk; seq 9999 | gzip -n
: >empty; mkdir dir; mkfifo typed; declare -f >functions"
export TZ=UTC0
in_locales 'C C.UTF-8' same 'everybody' 'who all; who -s all; who --short all; who short; who empty; who junk | cat -v; who -a short'
in_locales 'C C.UTF-8' same 'each kind' 'for o in -b -d -l -p -r -t -u --boot --dead --login --process --runlevel --time --users; do echo "$o"; who $o all; done'
in_locales 'C C.UTF-8' same 'everything' 'who -a all; who --all all; who -aH all; who -as all; who -sa all; who -bdlprtTu all'
same 'headings' 'for o in "" -a -b -d -l -p -r -t -u -T -q -s -m -su -ud -lu -bl -sd -sT -Ts -pT; do echo "$o"; who -H $o all; who $o --heading empty; done'
same 'messages and idle times' 'who -T all; who -w all; who --mesg all; who --message all; who --writable all; who -uT all; who -Tm all; who --mes all; who --mess all'
same 'kinds together' 'for o in -bd -br -bt -lp -dl -td -ub -us -ru -ps -ls -ds -bs -pu; do echo "$o"; who $o all; done'
same 'names' 'who -q all; who --count all; who -q empty; who -qH all; who -qa all; who -aq short; who -q nope'
same 'boots' 'who -b boots; who -u boots; who -au boots'
same 'run-levels' 'who -r levels | cat -v; who -a levels | cat -v'
same 'files that are not there, or are none' 'who nope; echo $?; who dir; echo $?; who ""; echo $?; who /dev/null; who -a nope; who -q dir; who -b empty'
in_locales 'C C.UTF-8' same 'usage' 'who a b c; who -x; who --nope all; who --l all; who all nope x; who --me=x all; who -i all; who --ips=x all'
same 'zones' 'for z in America/New_York Asia/Kathmandu XYZ+5 :Europe/Berlin "" nope; do TZ=$z who all; done; unset TZ; who -b all'
for name in de_DE.UTF-8 ja_JP.UTF-8; do locale $name; same "times" 'LANGUAGE=en who -uH all; LANGUAGE=en who -b all'; done
locale C
same 'full output' 'who all >/dev/full; who -q all >/dev/full; who -H empty >/dev/full; who all >&-'
same 'no terminal of ours' 'who -m all; who am i; who mom likes; who -mH; who -Hm all; who -m </dev/null; who am i <&-; who -q am i'

# Our own terminal, which has been used just now.
on_terminal () { needs script expect "$1" "cat >script <<'EOF'
. ./functions
tty=\$(tty) tty=\${tty#/dev/}
own () { login 7 \$\$ \"\$1\$tty\" 0 me here 0 0 1700000000; }
$2
EOF
script -qec 'bash ./script' /dev/null <>typed | tr -d '\\r' | sed 's,pts/[0-9]*,pts/N,; s,  *[0-9][0-9]* (, PID (,'" 0 "$3"; }
on_terminal 'our terminal' 'own >mine; who -m mine; who -mu mine; who mine; mesg y; who -mT mine; mesg n; who -T mine; touch -a -d "-3 hours -5 minutes" $(tty); who -u mine; touch -a -d "-25 hours" $(tty); who -u mine; touch -a -d "+1 hour" $(tty); who -u mine' 'me       pts/N        Nov 14 22:13 (here)
me       pts/N        Nov 14 22:13   . PID (here)
me       pts/N        Nov 14 22:13 (here)
me       + pts/N        Nov 14 22:13 (here)
me       - pts/N        Nov 14 22:13 (here)
me       pts/N        Nov 14 22:13 03:05 PID (here)
me       pts/N        Nov 14 22:13  old PID (here)
me       pts/N        Nov 14 22:13  old PID (here)'
on_terminal 'idle since before the boot' '(login 2 0 "~" "~~" reboot x 0 0 $(($(date +%s) - 3600)); own) >mine; touch -a -d "-50 minutes" $(tty); who -u mine | cut -c 36-40; touch -a -d "-70 minutes" $(tty); who -u mine | cut -c 36-40; who -ub mine | wc -l' $'00:50\n old \n2'
# GNU 9.1 knows nothing of services in front of terminals.
since 9.7 on_terminal 'a terminal of a service' 'mesg y; own "sshd " >mine; who -m mine; who -T mine; own "sshd x " >mine; who -m mine; who -T mine' 'me       sshd pts/N   Nov 14 22:13 (here)
me       + sshd pts/N   Nov 14 22:13 (here)
me       ? sshd x pts/N Nov 14 22:13 (here)'

in_system () { printf 'unshare -rmn bash -c '\''mount -t tmpfs none /run && cp %s /run/utmp; %s'\' "$1" "$2"; }
needs unshare same 'the system tells' "$(in_system all 'who; who -a; who -b; who -q; who -u; who -m; who am i')"
needs unshare same 'sessions of processes that are gone' "$logins
{ login 2 0 '~' '~~' r x 0 0 99; login 7 \$\$ null 1 alive '' 0 0 1; login 7 4194304 null 2 gone '' 0 0 2; login 7 0 null 3 zero '' 0 0 3; login 7 -5 null 4 below '' 0 0 4; login 8 4194304 null 5 dead '' 0 0 5; } >some; $(in_system some 'who; who -q; who -d | sed "s/^ *//"; who /run/utmp'); rm some"
since 9.5 needs unshare expect 'the boot is told, though not by the file' "$(in_system empty 'who; who -q; b=$(who -b); b=$(date -d "${b#*boot}" +%s); r=$(($(date +%s) - $(cut -d. -f1 /proc/uptime))); echo $((b > r - 61 && b < r + 61)); who -a | wc -l; rm /run/utmp; who -b | wc -l; who -b empty')" 0 $'\n# users=0\n1\n1\n1'
expect 'extension: addresses' "$logins
{ login 7 1 null 1 a host.example 0 0 0 '\\xc0\\x00\\x02\\x01\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0'; login 7 1 null 1 b host:0 0 0 0 '\\x20\\x01\\x0d\\xb8\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\x01'; login 7 1 null 1 c host 0 0 0; login 7 1 null 1 d '' 0 0 0 '\\xc0\\x00\\x02\\x01\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0'; } >some; who some; who --ips some" 0 $'a        null         Jan  1 00:00 (host.example)\nb        null         Jan  1 00:00 (host:0)\nc        null         Jan  1 00:00 (host)\nd        null         Jan  1 00:00\na        null         Jan  1 00:00 (192.0.2.1)\nb        null         Jan  1 00:00 (2001:db8::1:0)\nc        null         Jan  1 00:00 (host)\nd        null         Jan  1 00:00'
needs unshare same 'hosts are looked up' "$logins
{ login 7 1 null 1 a 127.0.0.1 0 0 0; login 7 1 null 1 b 'no such:host' 0 0 0; login 7 1 null 1 c :0 0 0 0; login 7 1 null 1 d localhost:0 0 0 0; login 7 1 null 1 e '' 0 0 0; } >some; unshare -rmn who --lookup some; unshare -rmn who --look -u some"
