# shellcheck shell=bash
# shellcheck disable=SC2016  # what is in single quotes is for env to expand
# GNU up to 9.11 does not quote what it shows: values here need no quotes, but where that is tried.
clean='env -i PATH="$PATH" '
setup 'mkdir d; printf "#!/bin/sh\necho script \"\$@\"\n" >d/run; chmod +x d/run; printf "echo no shebang \"\$@\"\n" >d/plain; chmod +x d/plain; echo >d/data'

same 'an environment' 'env -i A=1 B=2; env - A=1; env -i A=1 -- B=2; env -i; env -i =v; env -i A=1 A=2 B=3 A=4; env -- -i 2>/dev/null || echo $?'
same 'what is inherited' 'env -i X=1 Y=2 Z=3 env Y=5 Q=7; env -i X=1 Y=2 Z=3 "$(command -v env)" -u Y -u nope; env -i X=1 Y=2 "$(command -v env)" -u X X=9; env -i X=1 "$(command -v env)" -i; env -i X=1 "$(command -v env)" - Y=2'
same 'a NUL behind each' 'env -i -0 A=1 B=2 | od -c; env -i --null A="x y" | od -c; env -i A=1 "$(command -v env)" -0 | od -c'
same 'what cannot be unset' 'env -u "" true; env -u a=b true; env -i -u "" true; env --unset= printf x'
same 'commands' "${clean}printf '%s\n' a 'b c' ''; env A=5 sh -c 'echo \$A'; env d/run 1 2; env d/plain 1 2; env PATH=\$PWD/d run x; env PATH=/nonexistent run; env -C d ./run y; env -C d pwd; env --chdir=/ pwd"
same 'statuses' 'env sh -c "exit 3"; env sh -c "exit 255"; env nope; env ./nope; env /; env d/data; env d; env d/run/x; env ""; env -C nope true; env -C d/run true; env -C d; env -0 true; env -0 A=1 true'
same 'a command that a signal ends' 'env sh -c "kill -TERM \$\$"; (env sh -c "kill -KILL \$\$"; echo $?) 2>/dev/null'
expect 'it is called by another name' 'env -a foo sh -c "cat /proc/\$\$/cmdline" | tr "\0" " "; env --argv0=bar -a baz sh -c "echo \$0"; env -a "" sh -c "echo [\$0]" ' 0 $'foo -c cat /proc/$$/cmdline baz\n[]'
expect 'usage of --argv0' '(env -a; env -a x; env -a x A=1; env -va foo true) 2>&1' 0 - <<'END'
env: option requires an argument -- 'a'
Try 'env --help' for more information.
env: must specify command with --argv0 (-a)
Try 'env --help' for more information.
env: must specify command with --argv0 (-a)
Try 'env --help' for more information.
argv0:     'foo'
executing: true
   arg[0]= 'foo'
END
in_locales 'C C.UTF-8' same 'usage' 'env --nope; env -q; env -u; env -C; env -S; env --split-string; env --un; env --ignore-signal=foo true; env --default-signal=99999 true; env --block-signal=-1 true; env --ignore-signal=0 true; env --i; env --block-signal TERM 2>&1 | head -n 1'

# -S
for text in 'printf [%s]\n a b  "c d" e' "printf [%s]\\n 'a b' c'd e'f" 'printf [%s]\n a\tb\fc\vd\re' 'printf [%s]\n a\ b' 'printf [%s]\n "a\_b" a\_b \_c\_' "printf [%s]\\n 'a\\_b\\'\\\\ \\n\\x'" 'printf [%s]\n a\cb c' 'printf [%s]\n a #b c' 'printf [%s]\n a#b \#c "#d" #e' 'printf [%s]\n "" '"''"' x' 'printf [%s]\n ${NOPE} "${NOPE}" x${NOPE}y' 'printf [%s]\n ${HOME}x "${HOME} y" '"'\${HOME}'"' \${HOME}' 'printf [%s]\n "\"\\\$\#\n\t"' '   printf   [%s]\n   a   ' '-i A=1 B="x y" printf [%s]\n z' '-u HOME printf %s\n' '--ignore-environment A=1' 'A=${HOME} sh -c "echo $A"' '-- printf [%s]\n -x' 'printf [%s]\n $' 'printf [%s]\n a$b' 'printf [%s]\n ${}' 'printf [%s]\n ${1}' 'printf [%s]\n ${a' 'printf [%s]\n ${a-b}' 'printf [%s]\n ${a1_B}' 'a\q' 'a\' 'a"b' "a'b" 'a"\c"' "printf [%s]\\n 'a\\" "printf [%s]\\n 'a\\'" '#' '' '  ' '\c' '"' "-S 'printf [%s]\\n  a'" "-vS 'printf [%s]\\n a'" '-C / pwd' 'A=1 -i' '"A=x y" sh -c "echo \$A"' 'printf [%s]\n a\
b'; do
  printf -v quoted %q "$text"
  same "the words of $text" "export HOME=/h; unset NOPE; $clean HOME=/h \"\$(command -v env)\" -S $quoted d 'e f' | cat; $clean HOME=/h env -vS $quoted d >/dev/null"
done
same 'where -S stands' "env -i -S 'A=1 B=2'; env -iS 'A=1' B=2; env -iS'A=1' B=2; env --split-string='-i A=1' B=2; env --s '-i A=1' C=3; env -S '-i' -S 'A=1' Q=1; env -S '-i A=1' -v; env -vS '-i A=1' -u x true"
same '#! lines' "cat >x <<'END'
#!/usr/bin/env -S sh -c 'echo \$0 \$1' one
END
chmod +x x; sed -i \"1s|/usr/bin/env|\$(command -v env)|\" x; ./x two | sed 's|[^ ]*/||'; rm x"
same 'a hint for #! lines' "env 'true x'; env '-i A=1'; env '-v A'; env '-v	A'; env '-x A'; env 'no	pe'; env ' '; env 'd/run x'; env '-S true' x 2>&1"
same 'told' "env -v -i A=1 true; env -v -u B A=1 printf 'x%s\n' y; env -v -C / true; env --debug -i A='x y' nope; env -v true 'a b' \"it's\" \"\$(printf 'a\nb')\""
in_locales 'C.UTF-8' same 'told in UTF-8' "env -v -i A=é true é; env -vS 'true \${HOME}'; env nopé; env -u = x"

# Signals.
same 'signals are ignored' "env --ignore-signal=INT,,HUP --list-signal-handling true; env --ignore-signal=int --ignore-signal=SIGTERM --list true; env --ignore-signal=130 --list true; env --ignore-signal=15,2 sh -c 'kill -TERM \$\$; kill -INT \$\$; echo here'; env --ignore-signal= true; env --ignore-signal=9 true; env --ignore-signal=STOP true"
same 'signals are blocked' "env --block-signal=INT,HUP --list true; env --block-signal=TERM sh -c 'kill -TERM \$\$; echo here'; env --block-signal --list true"
same 'signals are as ever again' "(trap '' PIPE; env --default-signal=PIPE sh -c 'kill -PIPE \$\$; echo here'); (trap '' INT TERM; env --default-signal --list true); (trap '' INT TERM; env --list true); env --default-signal=KILL true; env --default-signal true"
same 'the last option about a signal counts' "env --ignore-signal=INT --default-signal=INT --list true; env --default-signal=INT --ignore-signal=INT --list true; env --block-signal=INT --default-signal=INT --list true; env --default-signal=USR1 --block-signal=USR1,USR2 --list true; env --block-signal --default-signal=INT --ignore-signal=INT --list true | head -n 3; env --ignore-signal --default-signal=INT,HUP --list true; env --block-signal --ignore-signal=HUP --list true 2>&1 | head -n 2"
same 'signals, told' "env -v --ignore-signal=int,SIGHUP,15 --block-signal=usr1 --default-signal=hup true; env -v --default-signal=USR1 --block-signal=USR1,USR2 true; env -v --ignore-signal true; env -v --block-signal true; env -v --default-signal true"
since 9.5 expect 'signals without a name' '(env --ignore-signal=33 true; env --block-signal=33 true; env -v --block-signal=SIG33 true) 2>&1' 0 - <<'END'
env: failed to get signal action for signal 33: Invalid argument
executing: true
   arg[0]= 'true'
END

expect 'values are quoted' "env -i A='x y' B=\"it's\" C=\"\$(printf 'a\nb')\" D= E=plain; env -i QUOTING_STYLE=c A='x y' \"\$(command -v env)\"; env -i '=x y' 'a b=c d'" 0 - <<'END'
A='x y'
B="it's"
C='a'$'\n''b'
D=''
E=plain
QUOTING_STYLE="c"
A="x y"
='x y'
a b='c d'
END
setup 'printf "A=1\0B=x y\0C\0A=2\0" >block; printf "A=1\0B=2\0" >good; printf "A=1\0B=2" >cut; : >empty; printf "# text\n\nA=1\n  B = \"x y\"  \n C='"'"'q'"'"'\nA=3" >lines; echo nothing >bad'
expect 'variables from a file (--env0-from)' 'env -i --env0-from=block -0 | od -An -c; env -i --env0-from=good C=3; env -i --env0-from=- <good; env -i X=1 B=0 "$(command -v env)" --env0-from=good A=7; env -i --env0-from=empty; env -i --env0-from=good --env0-from=empty' 0 - <<'END'
   A   =   1  \0   B   =   x       y  \0   C  \0   A   =   2  \0
A=1
B=2
C=3
A=1
B=2
X=1
B=2
A=7
END
expect 'what is wrong with such a file' '(env --env0-from=nope true; env --env0-from=. true; env -i --env0-from=cut true; env --env0-from=block true; env --env0-from nope true) 2>&1' 125 - <<'END'
env: cannot read 'nope': No such file or directory
env: cannot read '.': Is a directory
env: cut: file must end with a NUL byte
env: invalid variable specification 'C' in 'block'
env: cannot read 'nope': No such file or directory
END
expect 'variables from a file, told' '(env -vi --env0-from=good true; env -v --env0-from=good true) 2>&1' 0 - <<'END'
cleaning environ
append:   A=1
append:   B=2
executing: true
   arg[0]= 'true'
setenv:   A=1
setenv:   B=2
executing: true
   arg[0]= 'true'
END
expect 'variables from lines (extension)' '(env -i -f lines; env -i -f lines -u B A=5; env -i --file=- Q=1 <lines; env -f bad true; env -f nope true) 2>&1' 125 - <<'END'
A=3
B='x y'
C=q
A=5
C=q
A=3
B='x y'
C=q
Q=1
env: invalid variable specification 'nothing' in 'bad'
env: cannot read 'nope': No such file or directory
END
expect 'a great many variables' 'seq 60000 | sed "s/.*/V&=&/" | tr "\n" "\0" >many; env -i A=0 "$(command -v env)" --env0-from=many --env0-from=many | wc -l; env -i --env0-from=many V7=x | sed -n "7p;\$p"' 0 $'60001\nV7=x\nV60000=60000'
same 'write errors' 'env -i A=1 >/dev/full; env -i A=1 >&-; env -i >/dev/full; env --version >/dev/full; env true >/dev/full'
same 'nothing leaks to the command' 'env ls /proc/self/fd; env -C d ls /proc/self/fd'
