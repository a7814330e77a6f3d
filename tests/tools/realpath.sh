# shellcheck shell=bash
setup 'mkdir -p d/e g; touch f; ln -s f l; ln -s nope dang; ln -s d dl; ln -s d/e del; ln -s ../f d/fl; ln -s loop loop; ln -s l chain; ln -s /etc abs'
names="f l dang dl d/fl loop chain abs nope nope/x nope/x/y f/x d/ dl/ l/ f/ . .. / // '' del/.. del/../fl d/../l dl/../f dang/x /nope/../f ./d/./e/.. d//e ///etc"
for option in '' -e -m -E -s -L -P -q -eq -es -ms -Ls -sL -sP -mL -eL -z --canonicalize-existing --canonicalize-missing --logical --physical --strip --no-symlinks --quiet --zero; do
  test "$option" != -E || continue
  normalize 's,/tmp[^ ]*/tree,T,g' same "realpath $option" "for f in $names; do realpath $option \"\$f\"; echo \"\$?\"; done; realpath $option f l nope/x d"
done
for base in '--relative-to=.' '--relative-to=d' '--relative-to=dl' '--relative-to=d/e' '--relative-base=.' '--relative-base=d' '--relative-to=d --relative-base=.' '--relative-to=d/e --relative-base=g' '--relative-to=/ --relative-base=/' '--relative-to=/' '--relative-to=f' '--relative-to=nope' '--relative-to=nope/x' '--relative-base=nope/x' '-e --relative-to=f' '-e --relative-base=f' '-m --relative-to=nope/x' '-s --relative-to=dl' '-L --relative-to=del/..' '--relative-to='; do
  normalize 's,tmp/[^ ]*/tree,T,g;s,/gnus$,/ours,' same "realpath $base" "for f in $names /usr /usr/bin; do realpath $base \"\$f\"; echo \"\$?\"; done"
done
expect '-R is --relative-to' 'realpath -R d d/e g f; realpath -R d/e/ -R g d; realpath -mR nope nope/x; realpath -eR nope f' 1 $'e\n../g\n../f\n../d\nx' 'realpath: nope: No such file or directory'
since 9.8 expect '-E is the default, and the last counts' 'cd /; realpath -E nope; realpath -eE nope; realpath --canonicalize nope; realpath -mE nope/x' 1 $'/nope\n/nope\n/nope' 'realpath: nope/x: No such file or directory'
in_locales 'C C.UTF-8' same 'usage' 'realpath; realpath -e; realpath --nope f; realpath -x f; realpath --relative-to; realpath --relative f'
same 'full output' 'realpath f >/dev/full; realpath f >&-'
for option in '' -e -m; do
  normalize 's,/tmp[^ ]*/tree,T,g' same "several names of a folder $option" "realpath $option d/e d/fl d/nope d/e/ d/. d/.. d/e f nope l dl/e dl/fl dl/x dl/y nope/x nope/y f/x f/y del/x ./f ./l ./nope d//e d//fl loop/x loop/y '' / /usr /usr/bin /usr/lib; cd d; realpath $option e fl nope e/. ../f ../l ../nope"
done
needs user normalize 's,/tmp[^ ]*/tree,T,g' same 'a folder that may not be searched' 'mkdir c; touch c/1 c/2 c/3; chmod 0 c; realpath c/1 c/2 c/3 c; chmod 700 c; rm -r c'
expect 'names where a path is longer than the system takes at once' 'd=0123456789012345678901234567890123456789; for ((i = 0; i < 150; i++)); do mkdir $d; cd -P $d; done 2>/dev/null; : >f; realpath f nope . | sed s,.*/,,; realpath f | wc -c | sed "s/.*....\$/long/"; readlink -f f | sed s,.*/,,' 0 $'f\nnope\n0123456789012345678901234567890123456789\nlong\nf'
