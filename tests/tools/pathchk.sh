# shellcheck shell=bash
ordinary_user
setup 'mkdir d closed; touch f closed/f; ln -s f l; ln -s nope dangling; ln -s loop loop; chmod 0 closed'
x14=xxxxxxxxxxxxxx x255=$(head -c 255 /dev/zero | tr '\0' x) x256=${x255}x
long=$(for ((i = 0; i < 16; i++)); do printf '%s/' "$x255"; done)
short=$(for ((i = 0; i < 127; i++)); do printf 'a/'; done)
for option in '' -P; do
  same "names here $option" "for n in f d nope nope/x d/nope f/x l/x dangling dangling/x loop loop/x closed closed/f closed/nope / // '' . .. ./ 'a b' '*' \$'a\\nb' $x255 $x256 d/$x256 nope/$x256 $x256/y nope/$x256/y f/$x256 closed/$x256 /$x256 ${long%?} ${long}x ${long%??} a$long; do pathchk $option -- \"\$n\"; echo \$?; done"
done
for option in -p -P '-p -P' -pP --portability; do
  same "portable names $option" "for n in f nope/x '' / // a//b $x14 ${x14}x a/${x14}x/b ${x14}x/y '${short}b' '${short}bc' '${short}b/c' '${short}' -a a/-b a/--/c - a-b a/b- ./-x; do pathchk $option -- \"\$n\"; echo \$?; done"
done
normalize s/non-portable/nonportable/ in_locales 'C C.UTF-8' same 'characters' "for n in 'a b' a:b é aéb \$'\\377' \$'a\\303' \$'a\\nb' 'a;abcdefghijklmnop' 'a~' '*' \"'\" '\"' \$'\\001' '\\' _.-; do pathchk -p -- \"\$n\"; pathchk -pP -- \"-\$n\"; pathchk \"\$n\"; echo \$?; done"
since 9.11 expect 'what a character is' "pathchk -p 'a b'; pathchk --portability 'a/b;c'" 1 '' $'pathchk: non-portable character \' \' in file name \'a b\'\npathchk: non-portable character \';\' in file name \'a/b;c\''
same 'several names' 'pathchk a "" f/x b; pathchk -P -- -a b -c; pathchk -p "a b" c "d e" 2>&1 | wc -l'
in_locales 'C C.UTF-8' same 'usage' 'pathchk; pathchk -p; pathchk -x a; pathchk --nope a; pathchk --port a; pathchk a -x; pathchk -- -x; pathchk --portability=1 a'
