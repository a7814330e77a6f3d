# shellcheck shell=bash
# shellcheck source=tests/tools/cksum/digests
. "$(dirname "${BASH_SOURCE[0]}")/cksum/digests"
digest_cases md5sum
same 'modes' 'md5sum -b f e; md5sum --binary f; md5sum -t f; md5sum --text f; md5sum -b -t f; md5sum -t -b f'
same 'tags' 'md5sum --tag f "b\s" $'"'"'n\nl'"'"' "a b"; md5sum --tag -b f; md5sum --ta f; md5sum --tag <f'
same 'NUL' 'md5sum -z f "b\s" $'"'"'n\nl'"'"' | od -c; md5sum --zero --tag "b\s" | od -c; md5sum -zb f e | od -c'
same 'checking, spelt in full' 'md5sum --check --warn mixed; md5sum --check --strict --quiet mixed; md5sum --check --status mixed; md5sum --check --ignore-missing wrong'
expect '-s is --status' 'md5sum -s -c wrong; echo $?; md5sum -cs sums; echo $?' 0 $'1\n0' 'md5sum: nope: No such file or directory'
