# shellcheck shell=bash
setup 'seq 9 >f; seq 60 >s; printf "a\nb\nc" >part; : >empty'
same 'line numbers' 'csplit f 3; csplit f 1; csplit f 9; csplit f 2 4 8; csplit -f y f 3 "{1}"; csplit -f z f 3 "{0}" 5; csplit - 3 <s; csplit f +3; csplit f " 3"'
same 'lines that are not there' 'csplit f 10; csplit f 11; csplit -k f 12; csplit f 3 "{2}"; csplit -k f 3 "{3}"; csplit f 3 "{*}"; csplit -f y f /9/ 9; csplit f 3 99999999999999999'
same 'expressions' 'csplit f /3/; csplit f /3/ /5/; csplit f %3%; csplit f %3% /5/; csplit s /5/ "{2}"; csplit s /5/ "{*}"; csplit s %5% "{*}"; csplit f "/3\\|5/" "{*}"; csplit s "/\\(.\\)\\1/" "{1}"; csplit f /3/5/; csplit s "/^1*$/" "{*}"; csplit s "/[[:digit:]]5/" "{*}"'
same 'offsets' 'for offset in +0 -0 0 1 +1 -1 -2 +6 +7 " +1"; do csplit f "/3/$offset"; csplit -f y f "%3%$offset"; done; csplit f /3/-3; csplit f /3/+8; csplit -k f /3/+9; csplit -k f /3/-3; csplit s /5/-12 "{*}"; csplit f /3/+2 /5/; csplit f /5/-2 /5/; csplit f /5/-2 4 /5/; csplit f /5/-2 4 /6/'
same 'no match' 'csplit f /x/; csplit -k f /x/; csplit f %x%; csplit -k f /3/ /x/ ; csplit f /3/ "{5}"; csplit -k f 3 /x/-1; csplit empty /x/; csplit empty /x/ "{*}"; csplit -z empty /x/ "{*}"; csplit empty %x%'
# Since GNU 9.6; before, "input disappeared" and a file was left.
since 9.6 expect 'a line number and nothing to read' 'csplit empty 1; csplit -s - 1 </dev/null; csplit f /9/+1 10; echo x*' 0 - $'csplit: \'1\': line number out of range\ncsplit: \'1\': line number out of range\ncsplit: \'10\': line number out of range' <<'END'
0
18
0
x*
END
same 'without what matches' 'csplit --suppress-matched f 3; csplit --suppress-matched f 3 4; csplit --suppress-matched f 9; csplit --suppress-matched f 10; csplit --suppress-matched f 11; csplit --suppress-matched f 3 "{*}"; csplit --suppress-matched f /3/ /5/; csplit --suppress-matched f /3/+1 /5/; csplit --suppress-matched f /5/-1 /6/; csplit --suppress-matched -z f "/[1-9]/" "{*}"; csplit --suppress-matched f "/[1-9]/" "{*}"; csplit --suppress-matched part /c/; csplit --suppress-matched f %3% /5/'
same 'no newline at the end' 'csplit part 2; csplit part 3; csplit part 4; csplit part /c/; csplit part /b/+1; csplit part /b/+2; csplit part /c$/ "{*}"; csplit part %c%-1; csplit part "/^b/-1" 3'
same 'empty files' 'csplit -z f 1; csplit -z f 1 1 2; csplit f 1 1 2; csplit -z -n 3 s "/^.$/" "{*}"; echo old >xx01; csplit -z f 1 /1/'
in_locales 'C C.UTF-8' same 'the edge of a word, repeated' 'printf "c\nab\nabb\nab \n" >w; for p in "b\\b*" "ab\\b" "\\bab" "b\\>\\{2\\}" "\\<*ab" "b\\B*" "b\\B"; do csplit w "/$p/"; done'
same 'names' 'csplit -f "a b" f 3; csplit -n 0 f 3; csplit -n 1 s 2 "{12}"; csplit -n 5 f 3; csplit --prefix=y --digits=3 --quiet f 3; csplit --silent f 3; csplit -q f 3; mkdir d; csplit -f d/ f 3; csplit -f "" f 3; csplit -n 300 f 3 2>&1 | tail -c 20'
for format in %d %i %u %o %x %X %5d %-5d %05d %.3d %05.3x %-05d %0-5d '%#o' '%#x' '%#08X' %.d %.0d %00d '%%%d' 'a%02db' '%d%%' "%'d" '%2$' '%d.txt'; do
  same "format $format" "csplit -s -b \"$format\" s 2 '{20}'"
done
same 'formats that cannot be' 'for format in % x %% %d%d %s %#d %#i "%'"'"'x" %+d "% d" %ld %c %e %5 %5% "" "%*d" "%.*d" %1\$d %ll %%% %5.; do csplit -b "$format" f 3; done; csplit -b "$(printf "%%\303")" f 3; csplit -b "$(printf "%%\001")" f 3'
in_locales 'C C.UTF-8' same 'patterns that cannot be' 'for pattern in x 0 3x -1 "" 99999999999999999999 /x %x /x/y /x/+ /x/1x "/[/" "/\\(/" "/a\\{2/" "/x/99999999999999999999" "/x/{3}" "{1}" //x; do csplit -- f "$pattern"; done; for repeat in "{" "{}" "{x}" "{-1}" "{1" "{1}x" "{*}x" "{**}" "{99999999999999999999}"; do csplit f /x/ "$repeat"; done; csplit f 5 3; csplit f 5 5; csplit f /3/ "{1}" "{1}"'
same 'operands and options that are not there' 'csplit; csplit f; csplit nope; csplit nope 1; csplit nope x; csplit -n x f 1; csplit -n -1 f 1; csplit -n 99999999999 f 1; csplit --nope; csplit -f; csplit . 1; csplit f 3 -z; csplit -f nodir/ f 3; csplit -f "no dir/x" f 3'
same 'what is in the way' 'mkdir xx01; csplit f 3; csplit -k f 3; rmdir xx01; echo old and long >xx00; chmod 600 xx00; csplit f 3; csplit f 3 30; csplit -k f 3 30'
expect 'not through a link that is in the way' 'echo precious >v; ln -s v xx01; csplit f 3; cat v; echo x*' 0 $'4\nprecious\nxx01' 'csplit: xx01: Too many levels of symbolic links'
# GNU loses what it has not read by then.
expect 'not over the input' 'cp f xx01; csplit xx01 3; cmp f xx01; cp f xx00; csplit - 3 <xx00; cmp f xx00; echo x*' 0 $'4\nxx00 xx01' $'csplit: \'xx01\' would overwrite input; aborting\ncsplit: \'xx00\' would overwrite input; aborting'
same 'full disks' 'csplit f 3 >/dev/full; csplit f 30 >/dev/full'
for signal in INT TERM HUP ALRM XCPU; do
  normalize 's/line [0-9]*:  *[0-9]* //' same "files go when $signal ends it" "mkfifo p; env --default-signal=$signal csplit -s p '/3/' '{*}' & exec 3>p; cat s >&3; sleep 0.5; kill -$signal \$!; wait \$!; echo x*"
done
same 'an ignored signal is no end' 'mkfifo p; (trap "" TERM; exec csplit -s p /3/) & exec 3>p; cat s >&3; sleep 0.5; kill $!; exec 3>&-; wait $!; echo x*'
normalize 's/^bash: .*//' expect 'files stay with -k' 'mkfifo p; csplit -k -s p 2 40 100 & exec 3>p; cat s >&3; sleep 0.5; kill $!; wait $!; cat xx00; echo x*' 0 $'1\nxx00 xx01 xx02' ''
in_locales 'C C.UTF-8 en_US.ISO-8859-1 ja_JP.EUC-JP' same 'bytes that are no characters' 'printf "a\\351\nb\nc\\303\\251\nd\\200\n\\343\\201\\202\n\\244\\242x\ne\\0f\ng\n" >g; csplit -f 1 g "/^..$/" "{*}"; csplit -f 2 g "/^.$/" "{*}"; csplit -f 3 g "/[^abc]/" "{*}"; csplit -f 4 g "/\\W/" "{*}"; csplit -f 5 g "/^.*.$/" "{*}"; csplit -f 6 g "/e.f/" "{*}"; csplit -f 7 g "/\\w$/" "{*}"'
same 'more than a block' 'seq 200000 >g; csplit -s g "/0000$/" "{*}"; csplit -f y -s g "/5000$/-100" "{*}"; csplit -f z -s g "/9999$/+3" 150000; cat g | csplit -f v - "/99999/-20000"; csplit -k -f u -s g "/x/-3"'
same 'lines longer than a block' 'head -c 700000 /dev/zero | tr "\0" y >g; printf "\nx\n" >>g; cat g g g >h; csplit h /x/ "{*}"; csplit -f y h 4; csplit -f z h "/^y*$/-1" ; csplit -f v h "%x%-1" "/y\$/"; csplit -f w g %y% 2'
same 'standard input in small pieces' '(for i in 1 2 3 4 5; do echo $i; sleep 0.02; printf "x"; sleep 0.02; done) | csplit - "/x4/" ; (printf 1; sleep 0.1; printf "2\n3\n") | csplit - 2'
# Before 9.6, GNU's loses its input where a line number comes behind all of it.
loses_input () { (cd "$1" && eval "'$ROOT/bin.gnus/csplit' $2" 2>&1 <s) | grep -q 'input disappeared'; }
tried=$(mktemp -d "$ROOT/csplit.XXXXXX")
(cd "$tried" && seq 9 >f && seq 60 >s && printf 'a\nb\nc' >part)
for ((round = 0; round < 300; round++)); do
  args=''
  line=0
  pick patterns 1 2 3 4
  for ((i = 0; i < patterns; i++)); do
    pick kind line slash slash percent
    case $kind in
      line) pick step 0 1 2 5 20; line=$((line + step)); test $line != 0 || line=1; args+=" $line" ;;
      slash) pick re 5 '[36]$' 2. ^.$ x '^4'; pick offset '' '' +0 +1 +4 -1 -2 -0 -5; args+=" '/$re/$offset'" ;;
      percent) pick re 5 '[36]$' 2. ^.$ x '^4'; pick offset '' '' +1 +4 -1 -2; args+=" '%$re%$offset'" ;;
    esac
    pick repeat '' '' '' '{0}' '{1}' '{3}' '{*}'; args+=" $repeat"
  done
  pick options '' -k -z -s -kz --suppress-matched '--suppress-matched -z' '--suppress-matched -k'
  pick file f s part -
  loses_input "$tried" "$options $file $args" || same "any mix $round" "csplit $options $file $args <s"
done
