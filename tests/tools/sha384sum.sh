# shellcheck shell=bash
# shellcheck source=tests/tools/cksum/digests
. "$(dirname "${BASH_SOURCE[0]}")/cksum/digests"
digest_cases sha384sum
same 'modes' 'sha384sum -b f e; sha384sum --binary f; sha384sum -t f; sha384sum --text f; sha384sum -b -t f; sha384sum -t -b f'
same 'tags' 'sha384sum --tag f "b\s" $'"'"'n\nl'"'"' "a b"; sha384sum --tag -b f; sha384sum --ta f; sha384sum --tag <f'
same 'NUL' 'sha384sum -z f "b\s" $'"'"'n\nl'"'"' | od -c; sha384sum --zero --tag "b\s" | od -c; sha384sum -zb f e | od -c'
same 'checking, spelt in full' 'sha384sum --check --warn mixed; sha384sum --check --strict --quiet mixed; sha384sum --check --status mixed; sha384sum --check --ignore-missing wrong'
expect '-s is --status' 'sha384sum -s -c wrong; echo $?; sha384sum -cs sums; echo $?' 0 $'1\n0' 'sha384sum: nope: No such file or directory'
