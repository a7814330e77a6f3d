# shellcheck shell=bash
setup 'printf "abcdefghij\nxyz" >f; : >empty; for i in 1 2 3 4 5 6 7 8 9; do printf abcdefghi | head -c $i >$i; done; seq 20000 >long; for i in $(seq 0 255); do printf "\\x$(printf %x $i)"; done >all; cat all all all all long >mix; base32 mix >mix32; base32 -w0 mix >mix0; base32 -w61 mix >mix61'
same 'what it writes' 'base32 f; base32 empty; for i in 1 2 3 4 5 6 7 8 9; do base32 $i; done; base32 <all; base32 - <f; base32; base32 mix | cksum'
for width in 0 1 2 3 5 7 8 9 16 32 63 64 65 75 76 77 100 1000 16384 9223372036854775807 9223372036854775808; do
  same "-w $width" "base32 -w $width f; base32 --wrap=$width all; base32 -w$width mix | cksum; base32 -w $width mix | base32 -d | cmp - mix; base32 -w $width mix | base32 -d -i | cmp - mix; base32 -w $width empty; base32 -w $width 5"
done
in_locales 'C C.UTF-8' same 'widths that are none' 'for w in x "" -1 1k 0x5; do base32 -w "$w" f; base32 -d -w "$w" f; done; base32 -w'
same '-d' 'base32 -d mix32 | cmp - mix; base32 -d mix0 | cmp - mix; base32 --decode mix61 | cmp - mix; base32 -d <mix32 | cmp - mix; base32 -d empty; base32 -d; printf "M\nFRG\n\nG\nZ\nDF\n\n" | base32 -d; sed "s/./&\n/3" mix32 | base32 -d | cmp - mix'
same 'groups that are padded, and more behind them' 'printf ME====== | base32 -d; printf "ME======\nMFRA====\nMFRGG===MFRGGZA=" | base32 -d; printf "ME=\n==\n===\nMFRGGZDF" | base32 -d'
for text in 'M' 'ME=' 'ME==' 'ME=====' 'MFRA===' 'ME=====*' 'MFRGGZDFM*' 'MFRGGZDFMFRGGZ*F' 'me' 'ME=A====' 'M=======' 'MFR=====' 'MFRGGZ==' '========' 'MFRGGZDF=' 'MFRGGZDF1' 'MFRGGZD8MFRGGZDF' 'MFRGGZDF MFRGGZDF' '\0' '\xff' 'MFRG\xc7ZDF'; do
  same "wrong: $text" "printf '$text' | base32 -d; printf '$text\n' >t; base32 -d t; printf '\n$text' | base32 -d; (cat mix0; printf '$text') >t; base32 -d t | cksum; (cat mix32; printf '$text'; cat mix32) >t; base32 -d t | cksum"
done
since 9.5 expect 'padding may be missing at the end' 'for t in ME MFRA MFRGG MFRGGZA "MFRGGZDFME\n" "ME======ME"; do printf "$t" | base32 -d; echo " $?"; done' 0 $'a 0\nab 0\nabc 0\nabcd 0\nabcdea 0\naa 0'
since 9.5 expect 'of a group of wrong length, or with bits beyond its bytes, the bytes are put' 'for t in MFR MFRGGZ MF====== MFRB==== MFRGH=== MFRGGZB= MF MFRGGZDFMFRGGZ; do printf "$t" | base32 -d; echo " $?"; done' 0 $'a 1\nabc 1\na 1\nab 1\nabc 1\nabcd 1\na 1\nabcdeabc 1' "$(printf 'base32: invalid input\n%.0s' 1 2 3 4 5 6 7 8)"
same '-i' 'sed "s/^/  /; s/\$/\r/" mix32 | base32 -d -i | cmp - mix; printf "M*F\0R\xffGG1Z8D-F" | base32 -di; printf "abc*" | base32 -d --ignore-garbage; printf "ME=*==*=*==" | base32 -di; printf "ME=*====" | base32 -di'
same 'not one file' 'base32 f f; base32 -d f 1 2; base32 nope; base32 -d nope; base32 .; base32 --nope; base32 -X; base32 <&-; base32 -d <&-; base32 f >/dev/full; base32 f >&-'
since 9.8 expect 'one write error is enough' 'base32 mix >/dev/full; base32 -d mix32 >/dev/full' 1 '' "$(printf 'base32: write error: No space left on device\n%.0s' 1 2)"
expect '-D is -d' 'echo ME====== | base32 -D' 0 'a\c'
option='' width='' size=''
for ((round = 0; round < 40; round++)); do
  pick width 1 2 3 4 5 8 33 57 64 76 76 77 120 0
  pick option '-w 0' '-w 1' '-w 8' '-w 30' '-w 64' '-w 77' '-w 200' ''
  size=$((RANDOM % 9000))
  same "random bytes, $size of them" "head -c $((RANDOM + size)) mix | tail -c $size >r; base32 $option r; base32 -w $width r >e; base32 -d e | cmp - r; tr -d '\n' <e | fold -w $((RANDOM % 200 + 1)) | base32 -d | cmp - r; (cat e; head -c $((RANDOM % 80)) e | tr -d =; echo '1*'; cat e) >w; base32 -d -i e | cmp - r"
done
