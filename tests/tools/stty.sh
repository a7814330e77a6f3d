# shellcheck shell=bash
# Cases on a terminal of their own: what the script prints there.  What is typed has no end,
# for script would type ^D, which shows at any time.
on_terminal="mkfifo typed; script -qec 'bash ./script 2>&1' /dev/null <>typed | tr -d '\\r' | sed 's,/dev/pts/[0-9]*,/dev/pts/N,g'"
on_terminal () { needs script same "$1" "cat >script <<'END'
t () { echo \"\$*\"; stty \"\$@\"; local s=\$?; test \$s = 0 || echo \"[\$s]\"; }
$2
END
$on_terminal"; }
expect_on_terminal () { needs script expect "$1" "printf '%s\n' '$2' >script; $on_terminal" 0 "$3"; }
words='parenb parodd cmspar cs5 cs6 cs7 cs8 hupcl hup cstopb cread clocal crtscts ignbrk brkint ignpar parmrk inpck istrip inlcr igncr icrnl iutf8 ixon ixoff tandem iuclc ixany imaxbel opost olcuc ocrnl onlcr onocr onlret ofill ofdel nl1 nl0 cr3 cr2 cr1 cr0 tab3 tab2 tab1 tab0 bs1 bs0 vt1 vt0 ff1 ff0 isig icanon iexten echo echoe crterase echok echonl noflsh xcase tostop echoprt prterase echoctl ctlecho echoke crtkill extproc flusho evenp parity oddp nl ek sane cooked raw cbreak pass8 litout decctlq tabs lcase LCASE crt dec drain size speed nope xtabs pendin icanonx ech'

on_terminal 'what a new terminal is like' 'stty; stty -a; stty -g; stty size; stty speed; stty --all; stty --save; stty --al; stty --sav'
on_terminal 'each mode, on and off' "for w in $words; do stty sane; for p in '' -; do t \$p\$w; stty -g; done; done"
on_terminal 'each mode as what differs from sane' "for w in $words; do stty sane cs8 -parodd 2>/dev/null; t \$w; stty; t -\$w; stty; done"
on_terminal 'combinations undo each other' 'export COLUMNS=9999; for w in evenp oddp nl cooked raw cbreak pass8 litout decctlq tabs lcase LCASE; do for v in -$w $w; do stty sane iutf8 ignpar inlcr ixon parodd -hupcl; stty $w 2>/dev/null; t $v; stty -a; done; done; stty sane; stty -cooked; stty; stty -raw; stty; stty erase x kill y intr z; stty ek; stty; stty dec; stty; stty -echoe -echoctl; stty crt; stty'
on_terminal 'what sane leaves alone' 'stty -ixon ignpar parmrk inpck istrip -hupcl clocal cstopb parodd cmspar crtscts noflsh tostop echonl -iexten inlcr igncr erase a eof b min 7 time 8 raw; t sane; stty -a'
on_terminal 'several settings, the last wins' 'stty -echo echo -echo; stty; stty echo; stty -icanon min 3 time 4; stty; stty -a; stty raw sane; stty; stty cs8 -onlcr intr ^A onlcr; stty'
on_terminal 'characters' 'for c in "^C" "^c" "^?" "^@" "^[" "^_" "^-" undef u x "" "^" "^^" "^?x" "^ab" "-" 0 1 9 00 10 127 255 0x7f 0177 0xff -1 ab é "$(printf "\377")" "$(printf "\200")" "$(printf "\240")" "~" " "; do t erase "$c"; stty | sed -n 2p; done; for w in intr quit erase kill eof eol eol2 swtch start stop susp rprnt werase lnext discard flush status dsusp reprint brk; do t $w ^A; stty; stty sane; t $w; t -$w ^A; done'
on_terminal 'min and time' 'stty -icanon; for n in 0 1 255 0x10 010 08 x "" -1 +3 " 3"; do t min "$n"; stty; t time "$n"; stty; done; stty icanon min 5 time 6; stty; stty -a | grep min; t -min 1; t min; t time'
since 9.12 expect_on_terminal 'numbers that are too large' 'stty min 256; echo $?; stty erase 999; echo $?; stty rows 2147483648; stty rows 99999999999999999999' "stty: invalid integer argument: '256': Value too large for defined data type
1
stty: invalid integer argument: '999': Value too large for defined data type
1
stty: invalid integer argument: '2147483648': Value too large for defined data type
stty: invalid integer argument: '99999999999999999999': Value too large for defined data type"
on_terminal 'rows and columns' 't size; t rows 24; t size; t cols 80 size; t columns 132 rows 50 size; t -a; t size size; for n in 0 0x10 010 2b 65535 65536 70000 2147483647 x "" -1 1k +4 "4 "; do t rows "$n"; t cols "$n" size; done; t rows; t cols; t columns; t -rows 5; t -size; t rows 5 cols; t size'
on_terminal 'line disciplines' 'for n in 0 1 99 255 256 257 -1 x ""; do t line "$n"; stty | head -n 1; stty line 0; done; t line; t -line 0; t line 0x1'
on_terminal 'speeds' 'for n in 0 50 75 110 134 134.5 150 200 300 600 1200 1800 2400 4800 9600 19200 38400 exta extb 57600 115200 230400 460800 500000 576000 921600 1000000 1152000 1500000 2000000 2500000 3000000 3500000 4000000; do stty $n 2>/dev/null; stty speed; stty; done; t -9600; t extc; t exta2; t 9600 speed 300 speed; t -speed; t ispeed; t ospeed; t -ispeed 3; t speed 9600'
expect_on_terminal 'no speed is lost' 'stty 0; echo $?; stty speed; stty 300; for n in 09600 +9600 9600.0 9600.49 9600.50 9599.51 9599.5 9600.500 " 9600" 9600.; do stty 300; stty ospeed "$n"; echo $? $(stty speed); done; stty ispeed 0; echo $? $(stty speed)' '0
0
0 9600
0 9600
0 9600
0 9600
0 9600
0 9600
0 9600
0 9600
0 9600
0 9600
0 9600'
since 9.8 expect_on_terminal 'what is no speed' 'for n in x "" . 9600.501x 9600..0 9600.0.0 ++9600 -9600 0x2580 96e2 9600,0 "9600 " 1.5.5 4294967296 99999999999999999999; do stty ospeed "$n"; echo $? $(stty speed); done; stty ispeed x; stty ispeed 3 ospeed q; stty speed' "$(
  for n in x "" . 9600.501x 9600..0 9600.0.0 ++9600 -9600 0x2580 96e2 9600,0 "9600 " 1.5.5 4294967296 99999999999999999999; do
    printf "stty: invalid ospeed '%s'\nTry 'stty --help' for more information.\n1 38400\n" "$n"; done
  printf "stty: invalid %s '%s'\nTry 'stty --help' for more information.\n" ispeed x ospeed q; echo 38400)"
expect_on_terminal 'speeds without a name, and two of them' 'stty 12345; echo $?; stty; stty speed; s=$(stty -g); stty 9600; stty speed; stty -g; stty 12345; stty "$s"; echo $?; stty speed; stty ispeed 300 ospeed 1200; echo $?; stty; stty speed; stty -echo; echo $?; stty; stty 1200 echo; stty; stty 4294967295; stty speed; stty ospeed 77 ispeed 76; stty speed; stty ispeed 0; stty speed; stty sane; stty; stty 300; stty -a | head -n 1' '0
speed 12345 baud; line = 0;
-brkint -imaxbel
12345
9600
500:5:bd:8a3b:3:1c:7f:15:4:0:1:0:11:13:1a:0:12:f:17:16:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0
0
12345
0
ispeed 300 baud; ospeed 1200 baud; line = 0;
-brkint -imaxbel
300 1200
0
ispeed 300 baud; ospeed 1200 baud; line = 0;
-brkint -imaxbel
-echo
speed 1200 baud; line = 0;
-brkint -imaxbel
4294967295
76 77
77
speed 77 baud; line = 0;
speed 300 baud; rows 0; columns 0; line = 0;'
on_terminal 'saved and brought back' 'a=$(stty -g); stty raw -echo erase x cs8; b=$(stty -g); t "$a"; stty -a; t "$b"; stty -a; t "$a" -echo; stty; t -echo "$a"; stty; t "$a"; t "-$a"'
on_terminal 'what is no saved mode' 'g=500:5:bf:8a3b:3:1c:7f:15:4:0:1:0:11:13:1a:0:12:f:17:16:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0; for s in "$g:0" "$g:1" "$g" "$g:" "$g:0:" "$g:0:0" ":$g" "${g/:3:/:103:}:0" "${g/:3:/:ff:}:0" "${g/500/100000500}:0" "${g/500/ffffffff}:0" "${g/500/}:0" "${g/:5:/::}:0" "${g/:5:/:-5:}:0" "${g/:5:/:+5:}:0" "${g/:5:/: 5:}:0" "${g/:5:/:0x5:}:0" "${g/:5:/:5 :}:0" "${g/:5:/:g:}:0" "$g: 0" "0$g:0" " $g:0" :::: ; do stty sane; t "$s"; stty -g; done'
on_terminal 'what cannot be is refused before anything is done' 'g=$(stty -g); for a in nope -nope "-echo nope" "-echo rows" "rows 5 nope" "-echo -" "cols 7 -size" "-echo -- echo" "min 5 min" "-icanon -sane" "echo -F"; do t $a; stty size; test "$(stty -g)" = "$g" || stty -g; done'
on_terminal 'what the terminal does not take' 't -cread; t cs5; t cs6; t parenb -echo; stty; t evenp; t oddp; t -evenp; t -pass8; t cs8 echo; stty'
on_terminal 'options among settings' 't -a -g; t -ag; t -ga; t --all --save; t -a echo; t echo -a; t -g echo; t -ax; t -gx; t -xa; t -aecho; t -drain; t drain; t drain -a; t -a -drain; t -drain -g; t drain echo; t -drain -echo; stty; t -echo drain; t --; t -- -a; t -- nope; t echo --; t echo -- -a; t echo -- nope; t -a --; t -g -- x; t -; t ""; t -F; t -a -F; t --file; t --nope; t --save=x; t --all=; t -F "" ; t -F /nope; t -F /nope -a; t -F /nope nope; t -F /nope -F /nope; t --file=/nope --fil=/nope; t -F /nope -a -g; t -aF; t -gF; t -e -a'
on_terminal 'another terminal' 'd=$(tty); t -F "$d" size; t --file="$d" -g; t -F"$d" rows 7 size; t size --fil "$d"; t -aF "$d"; t -F "$d" -a; t -F "$d" -echo </dev/null; stty; t -F /dev/null; t -F /dev/null size; t -F . -a; t -F /etc/passwd -g; mkfifo p; t -F p; t -F p size; t -F "$d/x"'
on_terminal 'not a terminal' 't </dev/null; t -a </dev/null; t -g </dev/null; t size </dev/null; t speed </dev/null; t rows 3 </dev/null; t nope </dev/null; t -- </dev/null; t <&-; t -echo <&-; t -a < <(echo x)'
on_terminal 'the width, where the terminal has none' 'export COLUMNS; for COLUMNS in 9999 30 0 -1 x "" 0x20 2147483648 "30 "; do stty; stty -icanon; stty; stty icanon; done; COLUMNS=33; stty | cat'
# Lines of GNU 9.1 may be a column too wide.
since 9.2 expect_on_terminal 'lines are filled, and not wider than asked for' 'stty erase x kill y intr z swtch a; COLUMNS=9999 stty -a | sed -E "s/ = /_=_/g; s/(min_=_[0-9]+;) /\1_/; s/speed ([0-9]+) baud/speed_\1_baud/; s/rows ([0-9]+); columns /rows_\1;_columns_/" >whole; for w in 1 2 7 8 20 $(seq 30 110); do awk -v w=$w "{ line = \$1; for (i = 2; i <= NF; i++) if (length (line) + 1 + length (\$i) <= w) line = line \" \" \$i; else { print line; line = \$i }; print line }" whole | tr _ " " >wanted; COLUMNS=$w stty -a | cmp - wanted || echo $w; done; wc -l <wanted' 7
since 9.2 expect_on_terminal 'lines as wide as the terminal' 'stty cols 48; stty -a; stty cols 47; COLUMNS=99 stty -a | sed 1q; stty -a | sed 1q; COLUMNS=99 stty -a' 'speed 38400 baud; rows 0; columns 48; line = 0;
intr = ^C; quit = ^\; erase = ^?; kill = ^U;
eof = ^D; eol = <undef>; eol2 = <undef>;
swtch = <undef>; start = ^Q; stop = ^S;
susp = ^Z; rprnt = ^R; werase = ^W; lnext = ^V;
discard = ^O; min = 1; time = 0;
-parenb -parodd -cmspar cs8 -hupcl -cstopb cread
-clocal -crtscts
-ignbrk -brkint -ignpar -parmrk -inpck -istrip
-inlcr -igncr icrnl ixon -ixoff -iuclc -ixany
-imaxbel -iutf8
opost -olcuc -ocrnl onlcr -onocr -onlret -ofill
-ofdel nl0 cr0 tab0 bs0 vt0 ff0
isig icanon iexten echo echoe echok -echonl
-noflsh -xcase -tostop -echoprt echoctl echoke
-flusho -extproc
speed 38400 baud; rows 0; columns 47; line = 0;
speed 38400 baud; rows 0; columns 47; line = 0;
speed 38400 baud; rows 0; columns 47; line = 0;
intr = ^C; quit = ^\; erase = ^?; kill = ^U;
eof = ^D; eol = <undef>; eol2 = <undef>;
swtch = <undef>; start = ^Q; stop = ^S;
susp = ^Z; rprnt = ^R; werase = ^W; lnext = ^V;
discard = ^O; min = 1; time = 0;
-parenb -parodd -cmspar cs8 -hupcl -cstopb
cread -clocal -crtscts
-ignbrk -brkint -ignpar -parmrk -inpck -istrip
-inlcr -igncr icrnl ixon -ixoff -iuclc -ixany
-imaxbel -iutf8
opost -olcuc -ocrnl onlcr -onocr -onlret -ofill
-ofdel nl0 cr0 tab0 bs0 vt0 ff0
isig icanon iexten echo echoe echok -echonl
-noflsh -xcase -tostop -echoprt echoctl echoke
-flusho -extproc'
expect_on_terminal 'every setting of --help is one, and every one is there' 'stty --help | sed -nE "s/^ [* ] (\[-\])?([a-zA-Z0-9-]+)( CHAR| N)?  .*/\2\3/p" >words; for w in $(grep -v " " words); do case $w in N) continue ;; csN) w=cs8 ;; *N) w=${w%N}0 ;; esac; stty "$w" 2>&1 | grep invalid; done; grep "CHAR$" words | tr "\n" " "; grep " N$" words | tr "\n" " "; for w in '"$words"'; do case $w in cs?) w=csN ;; [ncbvft]*[0-3]) w=${w%?}N ;; esac; grep -qx -e "$w" words || printf "%s " "$w"; done' 'discard CHAR eof CHAR eol CHAR eol2 CHAR erase CHAR intr CHAR kill CHAR lnext CHAR quit CHAR rprnt CHAR start CHAR stop CHAR susp CHAR swtch CHAR werase CHAR cols N columns N ispeed N line N min N ospeed N rows N time N nope xtabs pendin icanonx ech \c'
expect_on_terminal 'what differs is told, for developers' 'stty ---debug cs7 -echo; stty ---debug -opost; stty' "stty: control flags: asked for 0xaf, got 0xbf
stty: 'standard input': unable to perform all requested operations
speed 38400 baud; line = 0;
-brkint -imaxbel
-opost
-echo"
same 'full output' 'mkfifo typed; script -qec "stty >/dev/full; stty -a >/dev/full; stty -g >/dev/full; stty size >/dev/full; stty speed >&-; stty --help >/dev/full; " /dev/null <>typed'
in_locales 'C C.UTF-8' same 'without a terminal' 'stty; stty -a; stty nope; stty -F /nope; stty -F "odd
name"; stty erase; stty --help >/dev/null; stty --version | wc -c >/dev/null; stty -a --help >/dev/null; stty echo --hel >/dev/null'
