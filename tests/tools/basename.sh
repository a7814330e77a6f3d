# shellcheck shell=bash
names='"" / // /// a a/ a// /a //a a/b a//b a/b/ /a/b// . .. ./ ../ a/. a/.. .a a.b a.b.b ./a " " "a b" a/" "'
same 'one name' "for n in $names; do basename \"\$n\"; done"
same 'suffixes' "for n in $names; do for s in '' b .b a a.b / x; do basename \"\$n\" \"\$s\"; done; done"
same '-a, -s, -z' "basename -a $names; basename -s .b $names; basename -as b $names; basename -z a/b | od -c; basename -az $names | od -c; basename --multiple --suffix=b --zero a/ab b | od -c"
same 'the last suffix wins' 'basename -s a -s b xa xb; basename --suf=b xb'
in_locales 'C C.UTF-8' same 'too few, too many' 'basename; basename a b c; basename -a; basename -s x; basename "a b" c "d e"'
same 'wrong options' 'basename -x; basename --nope a; basename -s; basename a -z; basename -- -a; basename -- -a -z'
same 'options end at the first operand' 'basename a/b -z; basename -a a -z b'
same 'bytes pass through' 'LC_ALL=C.UTF-8 basename "$(printf "x/\377\n\303")" | od -c; basename "$(printf "a\nb")"'
same 'full disk and closed output' 'basename a >/dev/full; basename a >&-'
expect 'on a terminal names are quoted' \
  'script -qec "basename -a \"x/a b\" plain; basename -z \"a b\"" /dev/null | tr -d "\r" | tr "\0" @' 0 $'\'a b\'\nplain\na b@\c'
expect 'QUOTING_STYLE says how' \
  'QUOTING_STYLE=c script -qec "basename \"a b\"" /dev/null | tr -d "\r"; QUOTING_STYLE=bad script -qec "basename a" /dev/null | tr -d "\r"' 0 \
  $'"a b"\nbasename: ignoring invalid value of environment variable QUOTING_STYLE: \'bad\'\na'
