# shellcheck shell=bash
setup 'printf "a b\nb c\nd c\n" >f; printf "a b c" >odd; printf "a b b a\n" >loop; printf "a b b a" >"l p"; : >empty; i=0; while ((i < 3000)); do echo "n$i n$((i + 1))"; i=$((i + 1)); done >chain; tac chain >back'
same 'pairs in order' 'tsort f; tsort <f; tsort - <f; cat f | tsort; tsort empty; tsort; tsort chain | cksum; tsort back | cksum; tac back | tsort | cksum'
same 'words without a word before them: by their bytes' 'printf "%s\n" z z b b a a ab ab A A "~" "~" | tsort; printf "b b a a \303\251 \303\251 \377 \377 B B" | tsort | od -c; in=$(seq 300); for i in $in; do echo $i $i; done | tsort | cksum'
same 'what a word frees: last named first' 'printf "x a x b x c a d b d c d" | tsort; printf "x c x b x a" | tsort; printf "x a x b x a" | tsort; printf "a b a b a b b c" | tsort'
same 'pairs of the same word' 'printf "a a" | tsort; printf "a a a b b b" | tsort; printf "b b a a" | tsort; printf "a a a" | tsort'
same 'what parts words' 'printf " a\t\tb \n\n c\nd" | tsort; printf "\n \t\n" | tsort; printf "a b\vc d\re f\n" | tsort | od -c; printf "a b\rc d\fe f\n" | tsort | od -c; printf "a\nb\nc\nd\n" | tsort; printf "a\302\240b c" | tsort | od -c'
same 'NULs end what is seen of a word' 'printf "a\0x b\0y b c" | tsort | od -c; printf "\0x b b c" | tsort | od -c; printf "b \0x c \0y" | tsort | od -c; printf "a \0" | tsort | od -c; printf "\0 \0x" | tsort | od -c; printf "\0" | tsort'
same 'an odd count' 'tsort odd; printf "a" | tsort; tsort "l p" odd; printf "a b\nc\n" | tsort; printf "a b b" >"o d"; tsort "o d"'
same 'loops' 'tsort loop; tsort "l p"; printf "a b b c c a" | tsort; printf "c a b c a b" | tsort; printf "a b b c c a x a c d" | tsort; printf "a b b a b c c b" | tsort; printf "a b b a c d d c" | tsort; printf "a b b a a b b a" | tsort; printf "a b b c c b" | tsort; printf "a \1\n \1 a" | tsort | od -c; printf "a \0 \0 a" | tsort | od -c'
same 'loops and the order of both outputs' 'printf "x a a b b c c a x y" | tsort 2>&1; (cat chain; printf "n3000 n0\nn17 n5\nn2 n2000\n") | tsort 2>&1 | cksum; (cat back; printf "n3000 n0\nn17 n5\nn2 n2000\n") | tsort 2>&1 | cksum'
same 'all words with all others' 'for i in {1..9}; do for j in {1..9}; do echo $i $j; done; done | tsort 2>&1; for i in {1..30}; do for j in {1..30}; do echo $i $j; done; done | tsort 2>&1 | cksum'
since 9.8 expect '-w changes nothing' 'tsort -w f; tsort -ww - <f | cksum; tsort f -w | cksum' 0 $'a\nd\nb\nc\n'"$(printf 'a\nd\nb\nc\n' | cksum)"$'\n'"$(printf 'a\nd\nb\nc\n' | cksum)"
same 'missing and wrong things' 'tsort nope; tsort ""; tsort f f; tsort - - <f; tsort f odd loop; tsort -- f x; tsort --nope; tsort -X f; tsort -- -f'
since 9.4 expect 'what cannot be read' 'tsort .; tsort <.; tsort <&-; tsort - <&-' 1 '' $'tsort: .: read error: Is a directory\ntsort: -: read error: Is a directory\ntsort: -: read error: Bad file descriptor\ntsort: -: read error: Bad file descriptor'
same 'closed and full output' 'tsort f >/dev/full; tsort f >&-; tsort empty >&-; tsort loop >/dev/full; tsort chain >/dev/full; tsort odd >&-'
same 'long words' 'head -c 300000 /dev/zero | tr "\0" x >big; (cat big; printf " a\na "; cat big; printf "y\n") >bigger; tsort bigger | cksum; (cat bigger; printf "a "; cat big) | tsort 2>&1 | cksum; printf "%0200d %0201d\n%0200d1 %0200d\n" 1 2 3 4 | tsort'
same 'many words' 'seq 0 7919 150000000 | sed "s/.*\(..\)\(....\)$/w\2 x\1\2/" | tsort | cksum'

words='' pairs=0
for ((round = 0; round < 60; round++)); do
  pick words 3 4 6 9 20 100; pick pairs 2 5 9 20 60 200
  text='' up=$((RANDOM % 2))
  for ((i = 0; i < pairs; i++)); do
    one=$((RANDOM % words)) other=$((RANDOM % words))
    ((up == 0 || one <= other)) || { swap=$one one=$other other=$swap; }
    text+="$one $other "
  done
  same "any graph of $words words: $text" "printf '%s' '$text' | tsort; printf '%s' '$text' | tsort 2>&1"
done
