# shellcheck shell=bash
# What a terminal changes is tried on one that script(1) makes.  GNU before 9.11 said stderr and stdout.
setup 'mkdir home nothome; touch -d 2001-01-01 home'
old='s/standard error to standard output/stderr to stdout/'
# shellcheck disable=SC2016  # for the shell of the case
on_terminal='export HOME=$PWD/home; on () { script -qec "$1" /dev/null </dev/null; echo "-> $?"; for f in o nohup.out home/nohup.out; do if test -f $f; then stat -c "%n %a" $f; cat $f; rm $f; fi; done; }; '
command="sh -c 'echo out; echo err >&2; cat'"
for redirections in '' '>o' '2>o' '>o 2>&1' '</dev/null' '</dev/null >o' '</dev/null 2>o' '</dev/null >o 2>&1' '<&-' '>&-' '2>&-' '<&- >&-' '<&- >&- 2>&-' '>&- 2>o' '>/dev/full' '2>/dev/full'; do
  needs script normalize "$old" same "descriptors: $redirections" "${on_terminal}on \"nohup $command $redirections\"; on \"exec $redirections; nohup $command\""
done
same 'no terminal' 'nohup echo hi; echo text | nohup cat; nohup sh -c "echo out; echo err >&2"; nohup echo hi 2>/dev/full; nohup echo hi 2>&-; nohup sh -c "cat <&0" </dev/null; ls'
needs script same 'hangups are ignored' "${on_terminal}on \"nohup sh -c 'kill -HUP \\\$\\\$; echo alive' 2>&1 | cat\"; nohup sh -c 'kill -HUP \$\$; echo alive'; (trap '' HUP; nohup sh -c 'kill -HUP \$\$; echo alive'); nohup sh -c 'kill -TERM \$\$; echo alive'"
needs script same 'the mode of what is made' "${on_terminal}umask 777; on 'nohup echo x'; umask 0; on 'nohup echo x; nohup echo y'; umask 022; echo old >nohup.out; chmod 644 nohup.out; on 'nohup echo x'; nohup sh -c umask"
needs script normalize "$old" same 'what it says of the file and of home' "${on_terminal}script -qec 'nohup echo x; cat nohup.out' /dev/null </dev/null; rm nohup.out; mkdir nohup.out; on 'nohup echo x' | sed \"s|\$PWD||\"; on 'unset HOME; nohup echo x'; on 'HOME=/nonexistent nohup echo x'; on 'HOME= nohup echo x'; on 'HOME=home/ nohup echo x'; mkdir home/nohup.out; on 'nohup echo x' | sed \"s|\$PWD||\"; on 'nohup echo x >o'"
ordinary_user
needs script same 'a folder that cannot be written' "${on_terminal}mkdir ro; chmod 555 ro; cd ro; HOME=\$OLDPWD/home; script -qec 'nohup echo x' /dev/null </dev/null | sed \"s|\$OLDPWD||\"; cat ../home/nohup.out; stat -c %a ../home/nohup.out"
any_user
needs script same 'a link of one'\''s own' "${on_terminal}ln -s log nohup.out; script -qec 'nohup echo x' /dev/null </dev/null; ls -l nohup.out | sed 's/.* nohup/nohup/'; cat log"
needs script needs root expect 'a link that others have put there is not followed' "${on_terminal}mkdir tmp; chmod 1777 tmp; chown 65534 tmp; cd tmp; echo precious >../file; ln -s ../file nohup.out; script -qec 'nohup echo x' /dev/null </dev/null | sed \"s|\$HOME|HOME|\" | tr -d '\r'; cat ../file ../home/nohup.out" 0 $'nohup: ignoring input and appending output to \'HOME/nohup.out\'\nprecious\nx'
needs script same 'statuses on a terminal' "${on_terminal}for c in nope / ./nope; do on \"nohup \$c\"; on \"nohup \$c 2>/dev/null\"; done; on \"nohup sh -c 'exit 9'\"; on 'POSIXLY_CORRECT=1 nohup nope'; on 'nohup true 2>/dev/full'; on 'POSIXLY_CORRECT=1 nohup true 2>/dev/full'; on 'nohup'"
in_locales 'C C.UTF-8' same 'statuses and usage' 'nohup; nohup --; nohup nope; nohup /; nohup ""; nohup sh -c "exit 255"; nohup --nope; nohup -x; POSIXLY_CORRECT=1 nohup; POSIXLY_CORRECT=1 nohup --nope; POSIXLY_CORRECT=1 nohup nope; POSIXLY_CORRECT=1 nohup /; nohup -- echo a; nohup printf "%s\n" --help; nohup --version >/dev/full; POSIXLY_CORRECT=1 nohup --help >/dev/full'
needs script same 'nothing leaks to the command' "${on_terminal}on 'nohup ls /proc/self/fd'"
