# shellcheck shell=bash
# Debian's hostname is not GNU's.
expect 'the name of the host' 'test "$(hostname)" = "$(uname -n)"; hostname | wc -l' 0 1
expect 'one operand at most' 'hostname a b; hostname --nope; hostname -x' 1 '' $'hostname: extra operand \'b\'\nTry \'hostname --help\' for more information.\nhostname: unrecognized option \'--nope\'\nTry \'hostname --help\' for more information.\nhostname: invalid option -- \'x\'\nTry \'hostname --help\' for more information.'
expect 'full output' 'hostname >/dev/full' 1 '' 'hostname: write error: No space left on device'
needs unshare expect 'a name is set, in a namespace of our own' 'unshare -ru sh -c "hostname other && hostname"' 0 other
ordinary_user
expect 'but not by everyone' 'hostname other' 1 '' "hostname: cannot set name to 'other': Operation not permitted"
