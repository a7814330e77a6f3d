# shellcheck shell=bash
same 'the niceness' 'nice; nice nice; nice nice nice; nice nice -n 2 nice; nice --; nice -- nice'
same 'adjustments' 'nice -n 5 nice; nice -n5 nice; nice --adjustment=7 nice; nice --adj 7 nice; nice -5 nice; nice -+5 nice; nice -n +5 nice; nice -n " 5" nice; nice -n 0 nice; nice -15 nice; nice -n 99999999999999999999999 nice; nice -n 19 nice -n 1 nice; nice -n 40 nice'
same 'the last adjustment counts' 'nice -5 -n 3 nice; nice -n 3 -5 nice; nice -n 3 -+5 nice; nice -n 3 -n 4 nice; nice -5 -6 nice; nice -5 --adjustment=4 nice; nice -n3 -5 nice; nice -5 -- nice; nice -n 3 -- -5'
needs root same 'less nice' 'nice -n -3 nice; nice --5 nice; nice -n 3 --5 nice; nice -n -99999999999999999999999 nice; nice -n -21 nice; nice -n 4 nice -n -2 nice'
ordinary_user
same 'less nice than may be' 'nice -n -5 nice; nice -n -5 nice 2>/dev/full; echo $?; nice -n 5 nice -n -2 nice; nice --1 sh -c "exit 3"; nice -n -1 nope; (exec 2>&-; nice -n -1 nice; echo $?)'
any_user
in_locales 'C C.UTF-8' same 'usage' 'nice -n 5; nice -5; nice -n; nice -n x true; nice -n 5k true; nice -n "" true; nice -n 1.5 nice; nice -n 0x5 nice; nice -5x nice; nice -a nice; nice --nope; nice -n 5 --; nice -n é true; nice --adjustment=x'
same 'statuses' 'nice nope; nice /; nice -; nice ""; nice sh -c "exit 255"; nice sh -c "exit 0"; nice ./nope; nice sh -c "kill -TERM \$\$"'
same 'write errors' 'nice >/dev/full; nice >&-; nice --version >/dev/full'
same 'options of the command' 'nice printf "%s\n" -n 5 --help; nice echo -n x'
