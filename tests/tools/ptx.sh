# shellcheck shell=bash
# Of words that are the same, those of the file named first come first; with GNU it is
# chance, so that lines of several files are compared in any order.
setup 'printf "The quick brown fox.  Jumps over\nthe lazy dog? No.\nA (new) one: it is \"the\" last.\n\n  indented line with many words that go on and on, far beyond the width of a line.  Then\tthe end\n" >f; printf "ref1 The first line of it\nref2 has the second, of the\n  third  a longer line\nref4\nref5 e.g. Mr. X\n" >r; printf "the\nof\nA\n" >ignore; printf "quick\ndog\nthe\nline" >only; printf " \n\t.,e" >breaks; printf "\$5 & 10%% of {this} \\\\foo a_b #1 \"quoted\" ~^\n" >special; : >empty; printf "no newline" >part; head -c 60000 /usr/share/common-licenses/GPL-3 >license 2>/dev/null || seq -f "word%g is the number of it." 3000 >license'
for option in '' -A -r '-A -r' -f -R '-A -R' '-r -R' -O -T '-A -T' '-r -O' '-A -R -O' --format=roff --format=tex '-i ignore' '-o only' '-i ignore -o only' '-f -i ignore' '-f -o only' '-b breaks' '-W [a-z]+' '-W \w\w*' '-S \n' '-S [.?!]' '-F //' '-F ""' '-M mac -O' '-M mac -T' '-W [A-Z][A-Z]* -f'; do
  same "ptx $option" "for f in f r special part empty license; do ptx $option \$f; done"
  same "ptx -G $option" "for f in f r special part empty; do ptx -G $option \$f; done"
  for width in 1 7 20 40 73 200 1000; do
    same "ptx -w $width $option" "for f in f r special; do ptx -w $width $option \$f; ptx -g 1 -w $width $option \$f; ptx -g 9 -w $width $option \$f; done"
  done
done
unordered same 'several files' 'ptx f r special; ptx -A f r; ptx -r r r; ptx -A - f <r; ptx - - <f; ptx <r; ptx -A <r; ptx -f f part'
same 'long names' 'ptx --auto-reference f; ptx --references r; ptx --right-side-refs -A f; ptx --ignore-case f; ptx --typeset-mode -w 72 f; ptx --flag-truncation=@ f; ptx --macro-name=m --format=tex f; ptx --sentence-regexp="[.]" f; ptx --word-regexp="[a-z][a-z]*" f; ptx --break-file=breaks f; ptx --ignore-file=ignore f; ptx --only-file=only f; ptx --gap-size=1 f; ptx --width=30 f; ptx --traditional f; ptx --trad --auto --wid=44 f'
since 9.10 expect '-t: lines of 100 columns' 'ptx f | head -n 1 | tr " " .; ptx -t f | head -n 1 | tr " " .; ptx -t -w 20 part; ptx -O -t part' 0 - <<'END'
.......................................A.(new).one:.it.is."the".last.
.....................................................A.(new).one:.it.is."the".last.
        no   newline
             no/
.xx "" "no" "newline" ""
.xx "" "" "no newline" ""
END
same 'escapes in what it is told' 'ptx -F "\\t" -w 30 f; ptx -F "\\x41\\060" -w 30 f; ptx -F "a\\cb" -w 30 f; ptx -F "\\q\\" -w 30 f; ptx -S "\\x2e" f; ptx -W "[^ \\n\\t][^ \\n\\t]*" f; ptx -F "\\0" -w 30 f'
same 'files for ptx -G' 'ptx -G f out; cat out; ptx -G r f; cat f; ptx -G - out2 <part; cat out2; ptx -G part -'
same 'numbers are those of C' 'ptx -w 010 f; ptx -w 0x20 f; ptx -g 010 -w 50 f; ptx -g " 5" f'
in_locales 'C C.UTF-8' same 'numbers that are none' 'for n in 0 x -1 5k 99999999999999999999 ""; do ptx -w "$n" f; ptx -g "$n" f; done'
in_locales 'C C.UTF-8' same 'expressions that are wrong' 'ptx -S "[" f; ptx -W "[" f; ptx -S "x*" f; ptx -S "^" f; ptx -f -W "\\(" f; ptx -S "" f; ptx -W "" f; ptx -S "a\\|[" f'
in_locales 'C C.UTF-8' same 'wrong options' 'ptx -X f; ptx --nope f; ptx -w; ptx --format=foo f; ptx --format f'
expect 'nothing is touched where there is an operand too many' 'cp part p; ptx -G f part r; cmp part p' 0 '' $'ptx: extra operand \'r\'\nTry \'ptx --help\' for more information.'
same 'missing and wrong files' 'ptx nope f; ptx f nope; ptx .; ptx -i nope f; ptx -b nope f; ptx -o . f; ptx -G nope out; ls out; ptx <&-; ptx -i - f <ignore; ptx -G f /dev/full; ptx -G f nope/out'
same 'closed and full output' 'ptx license >/dev/full; ptx f >&-; ptx empty >&-'
expect 'words that match nothing do not keep it busy' 'ptx -W "a*" part; ptx -W "[a-m]*" part' 0 - <<'END'
                                no n   ewline
                           no newlin   e
                              no new   line
END
expect '-G in narrow lines ends' 'ptx -G -w4 part | wc -l; ptx -G -w1 r | wc -l' 0 $'2\n21'
in_locales 'C C.UTF-8 en_US.UTF-8 en_US.ISO-8859-1' same 'bytes, not characters' 'printf "äöü Äpfel und Öl, naïve £5 \377\376 \000x y\n" >u; ptx u; ptx -f u; ptx -w 21 u; ptx -T u; printf "\344pfel \304pfel und\n" >l; ptx -f l; ptx -W "\\w+" l'
for ((round = 0; round < 60; round++)); do
  text='' option=''
  for ((i = 0; i < 60; i++)); do
    pick piece the The of quick Quick brown 'end.' 'why?' '"q"' '(x)' a bb '$5' '{y}' a_b '\n' '\n' '.\n' '  ' '\t' '\377'
    pick space ' ' ' ' ' ' ''
    text+=$piece$space
  done
  for i in 1 2 3; do
    pick piece '' '' -A -r -f -R -O -T '-w 5' '-w 20' '-w 40' '-w 100' '-g 1' '-g 8' '-i ignore' '-o only' '-b breaks' "-W '[a-z]+'" "-S '[.?]'" "-F '##'"
    option+=" $piece"
  done
  same "random text, $option" "printf '%b' '$text' >t; ptx $option t"
done
same 'an empty name is standard input' 'ptx "" <f; ptx -A f "" <f; ptx -o "" f <o 2>&1'
