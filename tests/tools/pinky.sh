# shellcheck shell=bash
# shellcheck source=tests/tools/logins
. "$0/logins"
setup "exec >all; $all_logins
exec >script; echo 'mount -t tmpfs none /run; cp utmp /run/utmp; mount --bind passwd /etc/passwd'
exec >passwd; printf '%s\n' 'root:x:0:0:Charlie &, &:/root:/bin/sh' 'daemon:x:1:1:A very long name that does not fit:home:/bin/false' 'alice:x:7:7:&&, x:/nope:' 'bob:x:8:8::/:/bin/sh' '&:x:9:9:& a&b:/x:/y' 'Carol:x:10:10:&:/x:/y'
exec >/dev/null; cp all utmp; mkdir home; : >empty"
export TZ=UTC0
# The system's own files are ours in a mount namespace; there is no network.
with_system () { printf 'unshare -rmn bash -c ". ./script; %s"' "$1"; }
in_locales 'C C.UTF-8' needs unshare same 'who has logged in' "$(with_system 'pinky; pinky -s; pinky -f; pinky -w; pinky -i; pinky -q; pinky -fq; pinky -ls; pinky -bhp')"
needs unshare same 'some users' "$(with_system 'pinky root; pinky alice daemon root; pinky nobody; pinky -f nobody; pinky averyveryverylongusername; pinky uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu uuu; pinky -- root')"
needs unshare same 'nobody' "$(with_system 'cp empty /run/utmp; pinky; pinky -f; pinky root; rm /run/utmp; pinky; pinky -f')"
needs unshare same 'what is known of users' "$(with_system 'pinky -l root; pinky -l alice bob nope daemon; pinky -lb root alice; pinky -lh root; pinky -lp root; pinky -lbhp root daemon; pinky -l \"&\" Carol; pinky -sl root; pinky -l 0')"
needs unshare same 'projects and plans' "$(with_system 'echo a project >home/.project; printf \"a\\\\nplan\" >home/.plan; pinky -l daemon; pinky -lh daemon; pinky -lp daemon; pinky -lhp daemon; : >home/.plan; pinky -l daemon; rm home/.project; pinky -l daemon root')"
needs unshare expect 'only regular files are plans' "$(with_system 'mkfifo home/.plan; ln -s /dev/zero home/.project; pinky -lb daemon; rm home/.p*; mkdir home/.plan; pinky -lb daemon; rmdir home/.plan; echo text >home/plan; ln -s plan home/.plan; pinky -lb daemon')" 0 - <<'EOF'
Login name: daemon                      In real life:  A very long name that does not fit

Login name: daemon                      In real life:  A very long name that does not fit

Login name: daemon                      In real life:  A very long name that does not fit
Plan:
text

EOF
in_locales 'C C.UTF-8' same 'usage' 'pinky -l; pinky -lb; pinky -x; pinky --nope; pinky -l -x root'
needs unshare same 'full output' "$(with_system 'pinky >/dev/full; pinky -l root >/dev/full; pinky >&-')"
# GNU 9.1 looks names up unasked.
needs unshare expect 'hosts are looked up when asked for' "$logins
{ login 7 1 null 1 bob 127.0.0.1 0 0 0; login 7 1 null 1 bob 'no such:host' 0 0 0; login 7 1 null 1 bob :0 0 0 0; login 7 1 null 1 bob localhost:0 0 0 0; } >utmp; $(with_system 'pinky -f --lookup; pinky -f --look') | sed 's/null .* Jan/null Jan/'" 0 "$(printf 'bob                           null Jan  1 00:00 %s\n' 127.0.0.1 'no such:host' :0 localhost:0 127.0.0.1 'no such:host' :0 localhost:0)"
needs unshare expect 'a terminal of a service' "$logins
login 7 1 'sshd null' 1 bob x 0 0 0 >utmp; $(with_system 'pinky -fq')" 0 'bob       sshd null Jan  1 00:00'
