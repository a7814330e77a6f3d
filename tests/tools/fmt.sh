# shellcheck shell=bash
# GNU before 9.10 has lines of WIDTH - 1 columns at most: with the same goal, those of
# WIDTH are the same as ours of WIDTH - 1.  That is what ./fill does.
setup 'for ((i = 0; i < 12; i++)); do echo "The quick (brown) fox, who \"jumped\" over it.  Was lazy? No! He said so: e.g. Mr. X did."; test $((i % 4)) != 3 || echo; done >t; sed "s/^/  /; 2~3s/^/  /" t >indented; sed "s/^/> /; 5~7s/^> /# /" t >quoted; sed "s/ /	/3; s/^/	/" t >tabs; printf "a b" >part; : >empty; printf "one\ntwo\n\n\nthree\n" >short; sed "s/ /   /g; s/\$/  \t /" t >wide
  printf "a sentence ends.\nHere.) Or here?\" Yes!  \nNot. here\n x.y z. a\n1. (one) 2.\n" >ends
  printf "#!/bin/bash\nwidth=\$1 goal=\$2; shift 2\ncase \$(fmt --version | head -n 1) in *coreutils\\)\\ [0-8].* | *coreutils\\)\\ 9.[0-9]) width=\$((width + 1)) ;; esac\nexec fmt -w \$width -g \$goal \"\$@\"\n" >fill; chmod +x fill'
for width in 1 2 5 10 20 21 40 72 74 75 100 500 2499; do
  goal=$((width * 93 / 100))
  same "lines of $width columns" "for o in '' -c -t -s -u -cu -tu -su -ct -cs; do ./fill $width $goal \$o t indented quoted; ./fill $width $goal \$o tabs wide short part empty ends; done"
  same "prefixes within $width columns" "for p in '>' '> ' ' > ' '#' '  ' ''; do ./fill $width $goal -p \"\$p\" quoted t; ./fill $width $goal -c -p \"\$p\" quoted indented; done"
done
same 'the goal' 'for g in 1 5 20 39 40; do ./fill 40 $g t; done; ./fill 40 0 t'
since 9.10 expect 'WIDTH is the most that a line has' 'printf "%s\n" "12345 789 1 3" >n; fmt -w 9 n; fmt -w 8 n; fmt -w 5 n; fmt -w 4 n; fmt -w 13 n; fmt -13 n; fmt -w 1 n' 0 '12345 789
1 3
12345
789 1 3
12345
789
1 3
12345
789
1 3
12345 789 1 3
12345 789 1 3
12345
789
1
3'
since 9.10 expect 'without -w the goal is 93% of 75, with -g alone lines have 10 columns more' 'for i in $(seq 30); do printf "1234 "; done >n; fmt n | awk "{ print length }"; fmt -g 30 n | awk "{ print length }"; fmt -w 40 n | awk "{ print length }"' 0 - <<'END'
74
74
29
29
29
29
29
39
39
39
29
END
same 'it is the last that counts' 'fmt -w 30 -w 50 -g 45 short; fmt -s -s short; fmt --split-only --uniform-spacing wide; fmt --crown-margin short; fmt --tagged-paragraph short; fmt --prefix=o short; fmt --width=70 --goal=60 short; fmt --wid 70 --g 60 short'
same 'paragraphs end where the indentation changes, or at a blank line' 'printf "a\nb\n c\n d\n\ne\n\n\nf\n  \ng\n\t\nh\n" | fmt; printf " a\n\tb\n\tc\n        d\n" | fmt; printf "a\n b\n c\nd\n" | fmt -c; printf "a\n b\n c\nd\n" | fmt -t; printf "a\na\na\n b\n" | fmt -t'
same 'sentences' 'fmt ends; fmt -u ends; fmt -s ends; printf "One.  Two. Three.\nFour?\nFive: six;\n" | fmt; printf "One.  Two. Three.\nFour?\nFive: six;\n" | fmt -u; printf "A. B.\nC.\nxyz.)\" D.\n" | fmt -u'
same 'a file ends its last paragraph' 'fmt part part; fmt short part; fmt part - <short; fmt <part; fmt; fmt - - <part; fmt empty; fmt ./-- part'
same 'tabs of the indentation' 'fmt tabs; fmt -c tabs; printf "\t\tx\n\t\ty\n" | fmt; printf "       \tx\n       \ty\n" | fmt; printf "     x\n     y\n\n\t x\n\t y\n" | fmt; printf " \t \tx\n" | fmt'
same 'prefixes' 'printf ">a\n> b\n>  c\n >d\n> \n>\n\nx\n>e\n" >p; for p in ">" "> " " >" "  >" " > " ">  "; do fmt -p "$p" p; fmt -c -p "$p" p; fmt -u -p "$p" p; done'
same 'bytes of all kinds' 'printf "a\0b c\0\n\377\376 \200x\n\v y \f z\r\nq\r\n\302\240a b\n" >b; fmt b | od -c; fmt -u b | od -c; fmt -s b | od -c'
in_locales 'C C.UTF-8 en_US.UTF-8' same 'bytes, not characters, are counted' 'for i in $(seq 40); do printf "äöü€ 漢字 x\u3000y z\u00a0é\n"; done >u; ./fill 40 37 u; ./fill 40 37 -u u; ./fill 20 15 -p ä u'
same 'words longer than all else' 'head -c 100000 /dev/zero | tr "\0" x >big; (echo a b; cat big; echo " c d") >bigger; fmt bigger | cksum; fmt -w 10 -g 9 bigger | cksum; fmt big big | cksum; (printf "%5000s" ""; echo x) | fmt | cksum'
same 'paragraphs longer than all else' 'seq 30000 >n; fmt n | cksum; ./fill 50 40 n | cksum; ./fill 2400 2000 n | cksum; fmt -u n n | cksum; for i in $(seq 3000); do echo "word$i, (x) e.g. Yes. No"; done >w; ./fill 60 55 w | cksum; ./fill 60 55 -u w | cksum; fmt -s w | cksum; seq -s " " 100000 | fmt | cksum'
same 'the old form' 'printf "%s\n" "12345 789 1 3 5" >n; for g in -30 -75 -2000; do fmt $g n; done; fmt -5x n; fmt -x n; fmt -c -5 n; fmt -w5 -5 n; fmt -s5 n; fmt -5 -w x n; fmt -30 -w 70 n; fmt -30 -c n; fmt -30c n'
in_locales 'C C.UTF-8' same 'widths that are none' 'for w in x "" 1k -1 5x 0x5 1.5 " "; do fmt -w "$w" t; fmt -g "$w" t; done; fmt -w; fmt -g; fmt -p; fmt --nope t; fmt -X t'
since 9.10 expect 'widths that are too large' 'fmt -w 2501 t; fmt -w 99999999999999999999999 t; fmt -g 76 t; fmt -w 20 -g 21 t; fmt -w 2500 empty; fmt -g 2500 empty' 1 '' $'fmt: invalid width: \'2501\': Numerical result out of range\nfmt: invalid width: \'99999999999999999999999\': Numerical result out of range\nfmt: invalid width: \'76\': Value too large for defined data type\nfmt: invalid width: \'21\': Value too large for defined data type\nfmt: invalid width: \'2500\': Value too large for defined data type'
same 'missing and wrong files' 'fmt nope; fmt nope short; fmt short nope part'
since 9.10 expect 'a closed standard input' 'fmt - short <&-; fmt <&-' 1 $'one two\n\n\nthree' $'fmt: read error: Bad file descriptor\nfmt: closing standard input: Bad file descriptor\nfmt: read error: Bad file descriptor\nfmt: closing standard input: Bad file descriptor'
since 9.10 expect 'what cannot be read' 'fmt .; fmt . short; fmt <.' 1 $'one two\n\n\nthree' $'fmt: error reading \'.\': Is a directory\nfmt: error reading \'.\': Is a directory\nfmt: read error: Is a directory'
same 'closed and full output' 'fmt t >/dev/full; fmt t >&-; fmt empty >/dev/full'
since 9.9 expect 'one write error is enough' 'seq 100000 >n; fmt n n n >/dev/full' 1 '' 'fmt: write error: No space left on device'
same 'paragraphs are put as they end' '(printf "one\ntwo\n\n"; sleep 0.3; echo three) | fmt | { read -r a; read -r b; read -r c; echo "$a|$b|$c"; }'
needs memory_limit expect 'endless lines do not fill the memory' '(ulimit -v 60000; yes | head -c 300000000 | fmt -w 70 | tail -n 1; yes "a b c d e f g" | tr "\n" " " | head -c 100000000 | fmt | wc -l) 2>&1' 0 - <<'END'
y y y y y y y y y y y y y y y y y y y y y y y y y y y y y y y y y
1406250
END
for ((round = 0; round < 60; round++)); do
  text='' option='' width='' goal=''
  for ((i = 0; i < 150; i++)); do
    pick piece a bb ccc dddd 'e.' 'f!' 'g?' '"h' '(i' 'j.)' 'k."' ', ' ' ' ' ' '  ' '\n' '\n' '\n ' '\n  ' '\n\t' '\n\n' '\n> ' '> ' '\t' 'a-longer-word' '\r' '\377'
    pick space '' ' ' ' '
    text+=$piece$space
  done
  pick option '' '' -c -t -s -u -cu -tu -su "-p '>'" "-c -p '> '" "-u -p ' '"
  pick width 5 10 20 30 40 60 75 100
  goal=$((width * (80 + RANDOM % 20) / 100))
  same "random text, $option, $width columns, goal $goal" "printf '%b' '${text//\'/}' >r; ./fill $width $goal $option r; ./fill $width $goal $option t r"
done
