# shellcheck shell=bash
# shellcheck source=tests/tools/cksum/digests
. "$(dirname "${BASH_SOURCE[0]}")/cksum/digests"
digest_cases sha1sum
same 'modes' 'sha1sum -b f e; sha1sum --binary f; sha1sum -t f; sha1sum --text f; sha1sum -b -t f; sha1sum -t -b f'
same 'tags' 'sha1sum --tag f "b\s" $'"'"'n\nl'"'"' "a b"; sha1sum --tag -b f; sha1sum --ta f; sha1sum --tag <f'
same 'NUL' 'sha1sum -z f "b\s" $'"'"'n\nl'"'"' | od -c; sha1sum --zero --tag "b\s" | od -c; sha1sum -zb f e | od -c'
same 'checking, spelt in full' 'sha1sum --check --warn mixed; sha1sum --check --strict --quiet mixed; sha1sum --check --status mixed; sha1sum --check --ignore-missing wrong'
expect '-s is --status' 'sha1sum -s -c wrong; echo $?; sha1sum -cs sums; echo $?' 0 $'1\n0' 'sha1sum: nope: No such file or directory'
