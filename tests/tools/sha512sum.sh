# shellcheck shell=bash
# shellcheck source=tests/tools/cksum/digests
. "$(dirname "${BASH_SOURCE[0]}")/cksum/digests"
digest_cases sha512sum
same 'modes' 'sha512sum -b f e; sha512sum --binary f; sha512sum -t f; sha512sum --text f; sha512sum -b -t f; sha512sum -t -b f'
same 'tags' 'sha512sum --tag f "b\s" $'"'"'n\nl'"'"' "a b"; sha512sum --tag -b f; sha512sum --ta f; sha512sum --tag <f'
same 'NUL' 'sha512sum -z f "b\s" $'"'"'n\nl'"'"' | od -c; sha512sum --zero --tag "b\s" | od -c; sha512sum -zb f e | od -c'
same 'checking, spelt in full' 'sha512sum --check --warn mixed; sha512sum --check --strict --quiet mixed; sha512sum --check --status mixed; sha512sum --check --ignore-missing wrong'
expect '-s is --status' 'sha512sum -s -c wrong; echo $?; sha512sum -cs sums; echo $?' 0 $'1\n0' 'sha512sum: nope: No such file or directory'
