# shellcheck shell=bash
names='"" / // /// a a/ a// /a //a a/b a//b a/b/ /a/b// a//b// a//b//c . .. ./ ../ foo/. foo/./bar a/.. .a ./a /a/ //a//b " " "a b/c"'
same 'names' "for n in $names; do dirname \"\$n\"; done"
same 'several' "dirname $names; dirname -z $names | od -c; dirname a/b --zero | od -c; dirname -- -z/a"
in_locales 'C C.UTF-8' same 'none, wrong' 'dirname; dirname -x a; dirname --nope; dirname -z'
same 'bytes pass through' 'LC_ALL=C.UTF-8 dirname "$(printf "\377\n/x")" | od -c'
same 'full disk and closed output' 'dirname a >/dev/full; dirname a >&-'
expect 'on a terminal names are quoted' \
  'script -qec "dirname \"a b/c\" d/e; dirname -z \"a b/c\"" /dev/null | tr -d "\r" | tr "\0" @' 0 $'\'a b\'\nd\na b@\c'
