# shellcheck shell=bash
# Debian's hostname is not GNU's.
expect 'the name of the host' 'test "$(hostname)" = "$(uname -n)"; hostname | wc -l' 0 1
expect 'one operand at most' 'hostname a b; hostname --nope; hostname -x' 1 '' $'hostname: extra operand \'b\'\nTry \'hostname --help\' for more information.\nhostname: unrecognized option \'--nope\'\nTry \'hostname --help\' for more information.\nhostname: invalid option -- \'x\'\nTry \'hostname --help\' for more information.'
expect 'full output' 'hostname >/dev/full' 1 '' 'hostname: write error: No space left on device'
needs unshare expect 'a name is set, in a namespace of our own' 'unshare -ru sh -c "hostname other && hostname"' 0 other
# A host of our own, known to a file: no network is asked.
box="hostname box.lan; echo 192.0.2.7 box.example.org box.lan box >hosts; mount --bind hosts /etc/hosts; echo 'hosts: files' >nss; mount --bind nss /etc/nsswitch.conf"
needs unshare expect 'extension: parts of the name' "unshare -rmun bash -c \"$box; hostname; hostname -s; hostname --short; hostname -f; hostname --fqdn; hostname --long; hostname -d; hostname --domain; hostname -i; hostname --ip-address; hostname -fs\"" 0 'box.lan
box
box
box.example.org
box.example.org
box.example.org
example.org
example.org
192.0.2.7
192.0.2.7
box'
needs unshare expect 'extension: a host that nobody knows, and one without a domain' "unshare -rmun bash -c \"$box; hostname alone; hostname -s; hostname -f 2>&1 | sed 's/alone: .*/alone: reason/'; hostname -i 2>/dev/null; echo \\\$?; echo 192.0.2.8 alone >hosts; hostname -d; echo \\\$?; hostname -f\"" 0 'alone
hostname: alone: reason
1
0
alone'
expect 'extension: a part is not set' 'hostname -s x; hostname x -f; hostname -s >/dev/full' 1 '' "hostname: extra operand 'x'
Try 'hostname --help' for more information.
hostname: extra operand 'x'
Try 'hostname --help' for more information.
hostname: write error: No space left on device"
ordinary_user
expect 'but not by everyone' 'hostname other' 1 '' "hostname: cannot set name to 'other': Operation not permitted"
