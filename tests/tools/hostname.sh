# shellcheck shell=bash
# Debian's hostname is not GNU's.
expect 'the name of the host' 'test "$(hostname)" = "$(uname -n)"; hostname | wc -l' 0 1
expect 'one operand at most' 'hostname a b; hostname --nope; hostname -x; hostname -s a; hostname -F f a; hostname -F' 1 '' $'hostname: extra operand \'b\'\nTry \'hostname --help\' for more information.\nhostname: unrecognized option \'--nope\'\nTry \'hostname --help\' for more information.\nhostname: invalid option -- \'x\'\nTry \'hostname --help\' for more information.\nhostname: extra operand \'a\'\nTry \'hostname --help\' for more information.\nhostname: extra operand \'a\'\nTry \'hostname --help\' for more information.\nhostname: option requires an argument -- \'F\'\nTry \'hostname --help\' for more information.'
expect 'full output' 'hostname >/dev/full; hostname -s >/dev/full' 1 '' $'hostname: write error: No space left on device\nhostname: write error: No space left on device'
needs unshare expect 'a name is set, in a namespace of our own' 'unshare -ru sh -c "hostname other && hostname"' 0 other
# A name that the file of hosts tells of, in a mount namespace where that is ours.
setup 'printf "127.0.0.1 localhost\n192.0.2.7 host.example.test host\n2001:db8::7 host.example.test host\n192.0.2.8 plain\n" >hosts; printf "hosts: files\n" >nss; printf "\n  # the name\n\t host.of.file  \nnext\n" >named; printf "# no\n\n" >unnamed'
in_there='h=$(command -v hostname); there () { unshare -rum sh -c "mount --bind hosts /etc/hosts && mount --bind nss /etc/nsswitch.conf && \"$h\" $1 && shift && for o; do \"$h\" \$o; done" sh "$@"; }; '
needs unshare expect 'parts of the name (extension)' "${in_there}there host -s -f -d --short --fqdn --long --domain; there plain -s -f -d; there host.example.test -s -f -d '-f -s' '-s -f'" 0 $'host\nhost.example.test\nexample.test\nhost\nhost.example.test\nhost.example.test\nexample.test\nplain\nplain\n\nhost\nhost.example.test\nexample.test\nhost\nhost.example.test'
needs unshare unordered expect 'addresses (extension)' "${in_there}there plain -i --ip-address; there host -i | tr ' ' '\n'" 0 $'192.0.2.7\n192.0.2.8\n192.0.2.8\n2001:db8::7'
needs unshare expect 'a name that nobody knows' "${in_there}there nobody.invalid -f -i -d 2>&1 | sed 's/: [^:]*\$//'; there nobody.invalid -s" 0 $'hostname: cannot look up \'nobody.invalid\'\nhostname: cannot look up \'nobody.invalid\'\nhostname: cannot look up \'nobody.invalid\'\nnobody'
needs unshare expect 'a name from a file (extension)' "${in_there}unshare -ru sh -c \"\$h -F named && \$h && \$h --file=unnamed; \$h -F nope; \$h -F .; \$h\" 2>&1" 0 $'host.of.file\nhostname: unnamed: there is no name in it\nhostname: nope: No such file or directory\nhostname: .: Is a directory\nhost.of.file'
ordinary_user
expect 'but not by everyone' 'hostname other' 1 '' "hostname: cannot set name to 'other': Operation not permitted"
