# shellcheck shell=bash
setup 'mkdir -p d/e; touch f "a b"; ln -s f l; ln -s nope dang; ln -s d dl; ln -s ../f d/fl; ln -s loop loop; ln -s "$(printf %0300d 1)" long; ln -s "with
newline" nl; ln -s l chain; ln -s /etc abs'
for option in '' -f -e -m -n -z -fn -nz -v -ev -fv -mv -q -sv -vq -vs --canonicalize --canonicalize-existing --canonicalize-missing --no-newline --zero --quiet --silent --verbose; do
  normalize 's,/tmp[^ ]*/tree,T,g' same "readlink $option" "for f in f l dang dl d/fl loop long nl chain abs nope nope/x f/x d/ dl/ l/ f/ . .. / // '' 'a b' d/../l dl/../f dang/x /nope/../f ./d/./e/..; do readlink $option \"\$f\"; echo \"\$?\"; done"
done
normalize 's,/tmp[^ ]*/tree,T,g' same 'several' 'readlink l chain f dang; readlink -f l nope/x f; readlink -n l chain; readlink -z l chain | tr "\0" "|"; readlink -v f l'
since 9.8 expect 'POSIX wants complaints' 'POSIXLY_CORRECT=1 readlink f; POSIXLY_CORRECT=1 readlink -q f' 1 '' $'readlink: f: Invalid argument\nreadlink: f: Invalid argument'
in_locales 'C C.UTF-8' same 'usage' 'readlink; readlink -f; readlink --nope f; readlink -x f; readlink --canon f'
same 'full output' 'readlink l >/dev/full; readlink l >&-'
for option in -f -e -m; do
  normalize 's,/tmp[^ ]*/tree,T,g' same "several names of a folder $option" "readlink $option d/e d/fl d/nope d/e/ dl/e dl/fl dl/x f l nope chain dang loop nope/x nope/y f/x f/y; echo \$?; readlink -v $option d/e d/nope f/x f/y loop"
done
