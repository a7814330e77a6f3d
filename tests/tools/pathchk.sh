# shellcheck shell=bash
setup 'mkdir -p d/closed; touch f; ln -s loop loop; ln -s nowhere dangling; chmod 0 d/closed'
a300=$(printf 'a%.0s' {1..300})
same 'what is fine' 'pathchk a f d d/x f/ loop dangling / // . .. nope/nope a//b -- -a'
same 'what cannot be' "pathchk '' f/x loop/x dangling/x /etc/passwd/x a; pathchk -- '' f/x"
ordinary_user
same 'a directory that may not be searched' 'pathchk d/closed/x'
any_user
same 'components that are too long' "pathchk $a300 nope/$a300 nope/$a300/b d/$a300 /$a300 x/\$(printf 'b%.0s' {1..255}) x/\$(printf 'b%.0s' {1..256})"
same 'paths that are too long' "pathchk \$(printf 'a/%.0s' {1..2100}); pathchk \$(printf 'a/%.0s' {1..2000})"
same '-p: lengths' "pathchk -p aaaaaaaaaaaaaa aaaaaaaaaaaaaaa b/aaaaaaaaaaaaaaaa/c $a300; pathchk -p \$(printf 'a/%.0s' {1..127})b; pathchk -p \$(printf 'a/%.0s' {1..128})"
same '-p: nothing is looked up' "pathchk -p f/x loop/x; pathchk -p ''; pathchk -p // a//b -x"
for locale in C C.UTF-8; do
  # 9.1 has "nonportable".
  in_locales $locale normalize 's/non-portable/nonportable/' same '-p: characters' $'pathchk -p "a b" a*b \'a\nb\' a/\t é \xc3 \xff~ a: b+ "\\\\x"'
done
since 9.2 expect '-p: the word for it' "pathchk -p 'a b'" 1 '' "pathchk: non-portable character ' ' in file name 'a b'"
same '-P' "pathchk -P -- -a a/-b a- '' a/- f; pathchk -P f/x -; pathchk -P $a300"
same '-p and -P' "pathchk -pP -- -a '' f/x; pathchk --portability -- a/-b $a300 -$a300; pathchk --port a"
same 'options end at the first name' 'pathchk a -P -- -x; pathchk a -z'
same 'usage' 'pathchk; pathchk -p; pathchk -x a; pathchk --nope; pathchk --portability=x a'
