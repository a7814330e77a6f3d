# shellcheck shell=bash
setup 'printf "a\nb\nc\n" >f; printf "1\n2\n3" >g; : >empty; printf "x" >part; seq 3000 >long; seq 2 3 20000 >longer; printf "a\0b\nc\0" >nul; printf "\n\n" >blank'
same 'side by side' 'paste f g; paste f; paste g part; paste part part; paste f g f g; paste'
same 'files that end early' 'paste f part; paste part f; paste empty f; paste f empty f; paste empty empty; paste empty; paste blank f; paste part part empty'
same 'long files' 'paste long longer | cksum; paste longer long | cksum; paste long long longer long | cksum'
same 'standard input in turn' 'paste - - <long | cksum; paste - - - <f; paste - f - <g; paste - <f; seq 7 | paste -; seq 7 | paste - - - -; seq 7 | paste - f -'
same '-s' 'paste -s f g; paste -s; paste -s empty f; paste -s part part; paste -s long | cksum; paste -s blank; seq 5 | paste -s; paste -s - - <f'
same '-s: the last newline is none that is replaced' 'printf "a\n" | paste -s -d,; printf "a\n\n" | paste -s -d,; printf "\n" | paste -s -d, ; printf "a\nb" | paste -s -d,; (printf "a\n"; sleep 0.1; printf "b\n"; sleep 0.1; printf "\n") | paste -s -d ab'
for list in "," '' ab abc '\0' 'a\0b' '\n' '\t\n' '\\' 'a\\' '\b\f\r\v' '\x\e\a' '\q,' '\0\0' '-' ' ' '0123456789'; do
  same "-d '$list'" "paste -d '$list' f g f g f; paste -s -d '$list' f g; paste -sd '$list' long | cksum; paste -d '$list' long longer long | cksum"
done
many=$(printf '%0200d' 7)
same 'a list longer than what is replaced at once' "paste -s -d '$many' long | cksum; paste -s -d '${many:80:127}1' long | cksum; paste -s -d '${many:80:120}12345678' long | cksum; paste -s -d '${many:80}123456789' long | cksum"
same 'the list begins anew with each row and each file' 'paste -d ab f f f f; paste -s -d ab f f'
in_locales 'C C.UTF-8' same 'a backslash at the end of the list' "paste -d 'x\\' f g; paste -d '\\' f; paste -s -d 'a:\\' f; paste -d 'a b\\' f; paste -d \$'\\n\\\\' f; paste -d '\\\\\\' f"
same '-z' 'paste -z nul nul | od -c; paste -zs nul f | od -c; paste -z -d "\0" nul nul | od -c; paste -zs -d "\n" nul; paste -z empty f | od -c'
same 'long names' 'paste --delimiters=: --serial f g; paste --zero-terminated f f | od -c; paste --del=: f g'
same 'missing and wrong things' 'paste nope; paste f nope; paste nope f; paste -s nope f; paste -s f nope; paste . f; paste -s . f; paste f . g; paste --nope; paste -X f; paste -d'
same 'standard input that is closed' 'paste <&-; paste - f <&-; paste f - <&-; paste -s - f <&-; paste -s f - <&-; paste f g <&-; paste f nope - <&-'
same 'closed and full output' 'paste f g >/dev/full; paste -s f >/dev/full; paste f >&-'
since 9.11 expect 'the first write that fails ends the run' 'for i in 1 2 3 4 5 6; do cat long; done >more; paste -s more more >/dev/full; paste more more >/dev/full' 1 '' $'paste: write error: No space left on device\npaste: write error: No space left on device'
same 'long lines' 'head -c 300000 /dev/zero | tr "\0" x >big; paste big f big | cksum; paste -s big f big | cksum; (cat big; echo; cat big) | paste - - f | cksum; (cat big big; echo) >bigger; paste bigger long bigger | cksum'
same 'lines around 64 and 128 bytes' 'for i in 1 62 63 64 65 126 127 128 129 191 192 193; do for j in 1 2 3; do printf "%0${i}d\n" $j; done; done >widths; paste widths widths | cksum; paste widths long widths; paste - - - <widths; paste -d ab -s widths'
same 'options behind files' 'paste f g -d:; paste f -s g'
locale C.UTF-8
since 9.10 expect 'a list of characters' 'paste -d "é€" f g f g; paste -s -d "é,€" f g; printf "1\n2\n" | paste -sd "\é"' 0 $'aé1€aé1\nbé2€bé2\ncé3€cé3\naéb,c\n1é2,3\n1é2'
since 9.10 expect 'bytes that are no characters' "paste -d \$'\\xc3,\\xa9' f g f g | od -An -tx1 | head -n 1" 0 ' 61 c3 31 2c 61 a9 31 0a 62 c3 32 2c 62 a9 32 0a'
locale zh_CN.GB18030
since 9.10 expect 'a character whose last byte is a backslash' "paste -s -d \$'\\x81\\\\,' f g | od -An -tx1" 0 ' 61 81 5c 62 2c 63 0a 31 81 5c 32 2c 33 0a'
locale C
needs memory_limit same 'endless lines do not fill the memory' 'ulimit -v 60000; paste /dev/zero 2>&1 >/dev/full | head -n 1; head -c 150M /dev/zero | paste - g | cksum; head -c 150M /dev/zero | paste -s -d "a\0" - g | cksum; head -c 150M /dev/zero | paste -s | cksum'
same 'lines around the size of what is held of them' 'for n in 65534 65535 65536 65537 131071 131072 131073 262144 300000; do { printf "%${n}s\n" x; printf "%${n}s\nb\n%${n}s" y z; } >h; paste h g h | cksum; paste - - <h | cksum; paste -d "\0," g h f h | cksum; paste -s -d "\0,-" h h | cksum; paste -sd, h | cksum; done'
list='' zero='' serial='' file=''
for ((round = 0; round < 40; round++)); do
  pick list '' '-d ab' '-d ""' '-d "\0,"' '-d "a\nb"' '-d ,'; pick zero -z '' '' ''; pick serial -s '' ''
  files=''
  for ((i = RANDOM % 4; i >= 0; i--)); do pick file f g part empty long longer - blank nul; files+=" $file"; done
  same "any mix: $serial $zero $list$files" "paste $serial $zero $list $files <longer"
done
