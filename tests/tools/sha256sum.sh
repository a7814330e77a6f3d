# shellcheck shell=bash
# shellcheck source=tests/tools/cksum/digests
. "$(dirname "${BASH_SOURCE[0]}")/cksum/digests"
digest_cases sha256sum
same 'modes' 'sha256sum -b f e; sha256sum --binary f; sha256sum -t f; sha256sum --text f; sha256sum -b -t f; sha256sum -t -b f'
same 'tags' 'sha256sum --tag f "b\s" $'"'"'n\nl'"'"' "a b"; sha256sum --tag -b f; sha256sum --ta f; sha256sum --tag <f'
same 'NUL' 'sha256sum -z f "b\s" $'"'"'n\nl'"'"' | od -c; sha256sum --zero --tag "b\s" | od -c; sha256sum -zb f e | od -c'
same 'checking, spelt in full' 'sha256sum --check --warn mixed; sha256sum --check --strict --quiet mixed; sha256sum --check --status mixed; sha256sum --check --ignore-missing wrong'
expect '-s is --status' 'sha256sum -s -c wrong; echo $?; sha256sum -cs sums; echo $?' 0 $'1\n0' 'sha256sum: nope: No such file or directory'
