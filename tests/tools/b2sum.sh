# shellcheck shell=bash
# shellcheck source=tests/tools/cksum/digests
. "$(dirname "${BASH_SOURCE[0]}")/cksum/digests"
digest_cases b2sum
same 'modes' 'b2sum -b f e; b2sum --binary f; b2sum -t f; b2sum --text f; b2sum -b -t f; b2sum -t -b f'
same 'tags' 'b2sum --tag f "b\s" $'"'"'n\nl'"'"' "a b"; b2sum --tag -b f; b2sum --ta f; b2sum --tag <f'
same 'NUL' 'b2sum -z f "b\s" $'"'"'n\nl'"'"' | od -c; b2sum --zero --tag "b\s" | od -c; b2sum -zb f e | od -c'
same 'checking, spelt in full' 'b2sum --check --warn mixed; b2sum --check --strict --quiet mixed; b2sum --check --status mixed; b2sum --check --ignore-missing wrong'
for length in 0 8 16 64 72 256 504 512 ' 8' +8 007 0512; do
  same "-l '$length'" "b2sum -l '$length' f e s s129; b2sum --length='$length' --tag f >l; b2sum --tag -l 512 e >>l; cat l; b2sum -c l; b2sum -l '$length' f s >l; b2sum -c l"
done
in_locales 'C C.UTF-8' same 'lengths that are none' 'for l in 7 9 4 520 x "" 8k -8 8.0 0x8 99; do b2sum -l "$l" f; done; b2sum -l; b2sum --len=12 f; b2sum -l 520 -c f; b2sum -l 12 -c nope'
since 9.8 expect 'lengths that are too large' 'for l in 513 1024 99999999999999999999999; do b2sum -l $l f; done' 1 '' "b2sum: invalid length: '513'
b2sum: maximum digest length for 'BLAKE2b' is 512 bits
b2sum: invalid length: '1024'
b2sum: maximum digest length for 'BLAKE2b' is 512 bits
b2sum: invalid length: '99999999999999999999999'
b2sum: maximum digest length for 'BLAKE2b' is 512 bits"
same 'the length of what is checked' 'b2sum -l 8 f | b2sum -c; b2sum -l 8 f | b2sum -l 512 -c; b2sum -l 16 --tag f | sed s/16/8/ | b2sum -wc; b2sum -l 16 --tag f | sed s/-16// | b2sum -wc; echo "6b0  f" | b2sum -wc; echo "BLAKE2b-8 (f) = 6B" | b2sum -c; echo "BLAKE2b-0 (f) = " | b2sum -wc; echo "BLAKE2b-12 (f) = 6b0" | b2sum -wc; echo "BLAKE2b- (f) = 6b" | b2sum -wc'
expect '-s is --status' 'b2sum -s -c wrong; echo $?; b2sum -cs sums; echo $?' 0 $'1\n0' 'b2sum: nope: No such file or directory'
