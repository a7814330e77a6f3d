# shellcheck shell=bash
setup 'printf "a\na\nb\nc\nc\nc\na\n" >f; printf "A\na\nb x\nc x\nB y\nb y" >g; printf "a\0a\0b\nb\0b\nb" >nul; : >empty; printf "\n\n" >blank; seq 9999 | sed "s/.$//" >long'
for options in '' -c -d -u -D -i -cd -cu -du -Du -Dd -ci --group --group=prepend --group=append --group=separate --group=both --group=s --all-repeated --all-repeated=none --all-repeated=prepend --all-repeated=separate -D\ --all-repeated=prepend --all-repeated=prepend\ -D '--all-repeated=separate -u'; do
  same "uniq $options" "uniq $options f; uniq $options <g; uniq $options empty; uniq $options blank; uniq $options -z nul | od -c; uniq $options long | cksum; uniq $options -f1 g; uniq $options -w1 long"
done
same 'long names' 'uniq --count f; uniq --repeated f; uniq --unique f; uniq --ignore-case g; uniq --skip-fields=1 g; uniq --skip-chars=1 g; uniq --check-chars=1 long; uniq --zero-terminated nul | od -c'
same 'fields, characters behind them, and how many' 'for n in 0 1 2 3 18446744073709551615 18446744073709551616 99999999999999999999999; do uniq -f $n g; uniq -s $n g; uniq -w $n g; uniq -f1 -s $n -w 1 g; done'
same 'a field has its blanks in front' 'printf "a b\n a b\n\ta b\nc  b\nd b\n e b\n" | uniq -f1; printf "a  b\nc b\n" | uniq -f1 -s1; printf " x\n  x\nx\n" | uniq -f1 -c'
same 'a newline is a blank where lines end in NUL' 'printf "a\nb\0c\nb\0d\n\nb\0" | uniq -z -f1 -c | od -c'
same 'old forms' 'uniq -1 g; uniq +1 g; uniq -1 +1 g; uniq g -1; uniq g +1; uniq -12 g; uniq -1 -f0 g; uniq -f0 -1 g; uniq -f2 -1 -0 g; uniq -0 -1 long | cksum; uniq -99999999999999999999999 g'
same 'old forms of other years' '_POSIX2_VERSION=200112 uniq +1 <g; _POSIX2_VERSION=199209 uniq +1 <g; uniq -- +1; uniq ++1; uniq +1x; uniq +; uniq +99999999999999999999999'
same 'options behind files' 'uniq g -c; POSIXLY_CORRECT=1 uniq g -c; cat ./-c; POSIXLY_CORRECT=1 uniq +1 -c g'
same 'an output file' 'printf 0123456789 >o; uniq f o; uniq -c g - ; uniq - o2 <f; uniq - - <f; uniq empty o3; uniq f f; uniq -- g o4'
same 'missing and wrong things' 'uniq nope; uniq f /; uniq f nope/x; uniq f o x; uniq f o -- x; uniq -c -D f; uniq --group -c f; uniq --group -d f; uniq --group -u f; uniq --group -D f; uniq -D -c --group f; uniq --group=x f; uniq --all-repeated=append f; uniq -f x f; uniq -s -1 f; uniq -w 1k f; uniq -f "" f; uniq --nope; uniq -X'
since 9.6 expect 'a folder is no file' 'uniq .' 1 '' "uniq: error reading '.': Is a directory"
since 9.6 expect 'standard input that is closed' 'uniq <&-' 1 '' "uniq: error reading '-': Bad file descriptor"
same 'closed and full output' 'uniq f >/dev/full; uniq -c long >/dev/full; uniq f >&-; uniq f /dev/full; (trap "" PIPE; seq 1000000 2>/dev/null | uniq | head -n1)'
same 'lines longer than a block' 'head -c 700000 /dev/zero | tr "\0" x >b; (cat b; echo; cat b; echo; cat b; echo y; cat b) >big; uniq -c big | cksum; uniq -D big | cksum; uniq -w 600000 -c big | cksum; uniq -i --group big | cksum'
same 'a group longer than a block' 'yes abcdefg | head -n 200000 >b; (cat b; echo; cat b) | uniq -c; (echo x; cat b b) | uniq -D | cksum; cat b b | uniq; cat b | uniq -u; cat b | uniq -Du | cksum; cat b | uniq -c -f1'
same 'as much as was read' '(echo a; sleep 0.1; printf "a"; sleep 0.1; echo; echo b) | uniq -c; (printf "a\na"; sleep 0.1) | uniq -c'
for length in 1 62 63 64 65 127 128 129; do
  same "lines of $length bytes" "for i in 1 2 2 3 3 4; do printf '%0${length}d\n' \$i; done >w; for i in a a A b; do printf '%0${length}d%s%s\n' 1 \$i A; done >>w; uniq -c w; uniq -ci w; cat w w w w w w w w | uniq -c | cksum"
done
in_locales 'C en_US.ISO-8859-1' same 'case of the locale' 'printf "\\351\n\\311\n\\311a\n\\351A\n" | uniq -ci; printf "\\240a\nb\n" | uniq -f1 -c'
locale C.UTF-8
same 'case is a matter of bytes' 'printf "é\nÉ\nk\nK\n" | uniq -ci'
since 9.5 expect 'characters are counted' 'printf "éa\nèa\nab\n" | uniq -s1; printf "éa\néb\nèb\n" | uniq -w1; printf "日本a\n日本b\n" | uniq -s2 -w0 -c' 0 $'éa\nab\néa\nèb\n      2 日本a'
since 9.5 expect 'blanks of the locale' 'printf "a\u2003x\nb\u2003x\nb\u00a0y\nc\u00a0z\n" | uniq -f1 -c' 0 $'      2 a\xe2\x80\x83x\n      2 b\xc2\xa0y'
expect 'a byte that is no character counts for one' 'printf "\\377a\n\\376a\n\\376b\n" | uniq -s1 -c | od -c | head -n 2' 0 $'0000000                           2     377   a  \\n                    \n0000020       1     376   b  \\n'
locale ja_JP.EUC-JP
since 9.5 expect 'characters of two bytes' 'printf "\\244\\242a\n\\244\\244a\n" | uniq -s1 -c | od -An -tx1' 0 ' 20 20 20 20 20 20 32 20 a4 a2 61 0a'
locale C
what='' how='' chars='' zero=''
for ((round = 0; round < 60; round++)); do
  pick what '' -c -d -u -D -Du --group --group=both --group=append --all-repeated=separate --all-repeated=prepend
  pick how '' -i -f1 '-f1 -i' -f2; pick chars '' '' -s1 -w1 '-s1 -w2' -w0; pick zero '' '' -z
  same "any mix: $what $how $chars $zero $round" "for ((i = 0; i < 300; i++)); do printf '%s%s' {a,A,'a b',' b','B b x','	a',''} >l; done; shuf --random-source=<(yes $round) -r -n 900 -e a A 'a b' 'A  b' ' b' 'c	d x' '' abc 'B b' >r; (cat r; printf 'b\0c\0\0c\0b\0b'; printf 'a b') >s; uniq $what $how $chars $zero s | od -c"
done
