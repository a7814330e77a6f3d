# shellcheck shell=bash
# shellcheck source=tests/tools/cksum/digests
. "$(dirname "${BASH_SOURCE[0]}")/cksum/digests"
digest_cases sha224sum
same 'modes' 'sha224sum -b f e; sha224sum --binary f; sha224sum -t f; sha224sum --text f; sha224sum -b -t f; sha224sum -t -b f'
same 'tags' 'sha224sum --tag f "b\s" $'"'"'n\nl'"'"' "a b"; sha224sum --tag -b f; sha224sum --ta f; sha224sum --tag <f'
same 'NUL' 'sha224sum -z f "b\s" $'"'"'n\nl'"'"' | od -c; sha224sum --zero --tag "b\s" | od -c; sha224sum -zb f e | od -c'
same 'checking, spelt in full' 'sha224sum --check --warn mixed; sha224sum --check --strict --quiet mixed; sha224sum --check --status mixed; sha224sum --check --ignore-missing wrong'
expect '-s is --status' 'sha224sum -s -c wrong; echo $?; sha224sum -cs sums; echo $?' 0 $'1\n0' 'sha224sum: nope: No such file or directory'
