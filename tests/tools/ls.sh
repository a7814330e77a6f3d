# shellcheck shell=bash
export TZ=UTC0
unset LS_COLORS TIME_STYLE COLUMNS TABSIZE QUOTING_STYLE BLOCK_SIZE BLOCKSIZE LS_BLOCK_SIZE POSIXLY_CORRECT COLORTERM TERM
# Names of all kinds, but with neither newlines nor commas: those are GNU 9.11's business, below.
names='touch a B c "b c" "it'\''s" "q\"q" "x~" .hid .hid~ "#h" "a#b" "{" "{x" "tab	x" "bs\\x" "dol$" "star*" "at@" "pipe|" "eq=" "col:on" "gt>" -- -dash -- ä Äpfel 日本 $'\''e\xcc\x81'\'' $'\''bad\xff'\'' $'\''bad\xe2\x82'\'' $'\''c\x01trl'\'' $'\''del\x7f'\'' $'\''zw\xe2\x80\x8b'\'' f1.gz f2.tar.gz F4.JPG a.b.c noext. .ext v1.10 v1.9 v1.2a v10 v9 file10.txt file9.txt a-longer-name-than-those-of-others; '
files='echo hello >small; truncate -s 1234567 big; truncate -s 1023 s1023; truncate -s 1024 s1024; truncate -s 1025 s1025; head -c 70000 /dev/zero >z70k; touch -d "2000-02-03 04:05:06.789" old; touch -d 2040-01-01 future; touch -d @0 epoch; touch -d @-1000000000 ancient; touch -d "170 days ago" lately; touch -d "190 days ago" earlier; touch -d 9999-12-31 y9999; cp /bin/true ex; chmod 755 ex; touch su sg susg m000 m7777; chmod 4755 su; chmod 2755 sg; chmod 6644 susg; chmod 0 m000; chmod 7777 m7777; ln small hard; mkfifo fifo; '
links='ln -s small ln; ln -s nothing broken; ln -s d lnd; ln -s "b c" "l n"; ln -s /etc/passwd abs; ln -s fifo lfifo; ln -s ex lex; ln -s broken lbroken; '
folders='mkdir d e "d e" sticky ow st_ow d.d .hd d/sub d/sub/deep; touch d/x d/y d/.z d.d/1 d/sub/f d/sub/deep/g; ln -s .. d/up; ln -s nope d/dangling; chmod 1755 sticky; chmod 777 ow; chmod 1777 st_ow; mkdir unr nox empty; touch unr/f nox/f nox/g; ln -s f nox/l; chmod 0 unr; chmod 644 nox'
# The current time is that of changes and of files that setup made without another.
now='s/[A-Z][a-z][a-z] [ 0-9][0-9] [0-9][0-9]:[0-9][0-9]/NOW/g; s/[0-9-]* [0-9][0-9]:[0-9][0-9]\(:[0-9.]* +0000\)\?/NOW/g; s/ 1[789][0-9]\{8\} / NOW /g'
# GNU 9.1 fills lines to one column less than it is told.
width='if ls --version | grep -q boundutils; then more=0; else more=1; fi; '
colours='export LS_COLORS="rs=0:di=01;34:ln=01;36:mh=44;37:pi=40;33:so=01;35:do=01;35:bd=40;33;01:cd=40;33;01:or=40;31;01:mi=05;37;41:su=37;41:sg=30;43:tw=30;42:ow=34;42:st=37;44:ex=01;32:*.tar=01;31:*.gz=01;33:*~=00;90"; '

setup "$names$files$links$folders"
in_locales 'C C.UTF-8 en_US.UTF-8 ja_JP.EUC-JP' same 'names in order' 'ls; ls -a; ls -A; ls -B; ls -r; ls -v; ls -X; ls -Xr; ls --sort=version -a; ls --sort=extension -A; ls --sort=width; ls -U | sort; ls -rv'
same 'sizes and times in order' 'ls -S; ls -Sr; ls -t | tail -n 8; ls --sort=size -a; ls --sort=time -r | head -n 8; ls -ltr | tail -n 3; ls -tS; ls -St d'
normalize "$now" same 'long' 'ls -l; ls -la; ls -lA d e; ls -l d/sub unr nox; ls -ld . d; ls -ld; ls -g; ls -o; ls -go; ls -lG; ls -n; ls -l --no-group --author; ls -l --numeric-uid-gid d; ls --format=long d; ls --format=verbose -B d; ls -lN --time-style=long-iso old; ls --full-time old epoch; ls -l ln abs "l n" lnd lnd/'
normalize "$now" same 'links followed' 'ls -lH ln broken lnd; ls -lL ln broken d; ls -L; ls -H lnd ln; ls lnd; ls -F lnd; ls -d lnd; ls -dF lnd/; ls -l --dereference-command-line-symlink-to-dir lnd ln; ls -p lnd lnd/; ls -1L broken lex; ls -LF . ; ls --dereference --directory lnd; ls --dereference-command-line lex; ls -R -L d; ls -lLR d/sub lnd; ls -lLF; ls -lL --file-type d'
normalize "$now" same 'sizes' 'for o in -s -h --si -k "-s -h" "-s --si" "-l -h" "-l --si" "-ls" "-lsk" "-l --block-size=1" "-l --block-size=K" "-sl --block-size=kB" "-l --block-size=1M" "-s --block-size=512" "-s --block-size=si" "-l --block-size='"'"'1" "-sh -k" "-s -k --block-size=1" "--human-readable -l" "--kibibytes -s" "--size --block-size=human"; do ls $o; ls $o d small; done'
in_locales 'C en_US.UTF-8' same 'sizes, as the environment has them' 'for v in 1 1K K kB MiB human-readable si x 0 "'"'"'1" 512; do BLOCK_SIZE=$v ls -s small big; BLOCKSIZE=$v ls -go --time-style=+ -s small z70k big; LS_BLOCK_SIZE=$v ls -gosk --time-style=+ small z70k big; BLOCK_SIZE=1M LS_BLOCK_SIZE=$v ls -hs z70k; done; POSIXLY_CORRECT=1 ls -s z70k; POSIXLY_CORRECT=1 ls -sk z70k d'
for style in full-iso long-iso iso locale posix-iso posix-posix-long-iso '+%F %T.%N %z' $'+%Y\n%H' + '+%b|%b' '+%s' '+%j %% %q' f l; do
  case $style in *o*e | *b*) locales='C C.UTF-8 fr_FR.UTF-8 ja_JP.UTF-8' ;; *) locales='C C.UTF-8' ;; esac
  in_locales "$locales" same "times in style $style" "export LANGUAGE=xx; s=\$'${style//$'\n'/\\n}'; ls -og --time-style=\"\$s\" old future epoch ancient y9999; TIME_STYLE=\"\$s\" ls -og old; TIME_STYLE=\"\$s\" ls -og --full-time old; TIME_STYLE=\"\$s\" ls old; for z in Europe/Berlin America/St_Johns '<-00>0' x; do TZ=\$z ls -og --time-style=\"\$s\" old epoch ancient; done"
done
same 'styles of times that are none' 'ls -l --time-style=foo; ls --time-style=foo old; ls -l --time-style=; ls -l --time-style=posix-; ls -l --time-style=posix-f; TIME_STYLE=foo ls -l old; TIME_STYLE=foo ls old; ls -l --time-style=+a$'"'\n'"'b$'"'\n'"'c'
same 'other times' 'touch -ad 2001-02-03 a; touch -md 2002-03-04 a; touch -ad 2003-01-01 old; for o in -u "--time=atime" "--time=access" --time=use; do ls -log $o a old; ls $o a old; ls -t $o a old; ls -lt $o a old | cut -c 30-; done; for o in -c --time=ctime --time=status; do ls $o a old small | sort; ls -l $o a | cut -c 1-20; done; ls -l --time=birth a | wc -l; ls --time=creation a; ls -lt --time=birth a old | wc -l'
normalize "$now" same 'what is marked, and what is put in front' 'for o in -F -p --file-type --classify --classify=always --classify=never --classify=auto --indicator-style=none --indicator-style=slash --indicator-style=file-type --indicator-style=classify "-F -p" "-p -F" "-bF" "-b --file-type" "-s" "-sF"; do ls $o; ls -l $o d ln lnd ex; ls -m $o -w0 d; ls -d $o d lnd; done'
normalize 's/[0-9]\{3,\} /INODE /g' same 'inodes' 'ls -i d ln; ls -iL d; ls -lid --time-style=+ d e; ls --inode -C d; ls -i -m d; ls -iU1 e d; ls -ix d'
for style in literal shell shell-always shell-escape shell-escape-always c c-maybe escape locale clocale; do
  case $style in shell) locales='C C.UTF-8 zh_CN.GB18030' ;; locale) locales='C C.UTF-8 fr_FR.UTF-8' ;; *) locales='C C.UTF-8' ;; esac
  in_locales "$locales" normalize "$now" same "names quoted in style $style" "export LANGUAGE=xx; mkdir 'd:e' 'd\"f' \"g'h\"; touch d:e/x; ls --quoting-style=$style; ls --quoting-style=$style -lq ln 'l n' 'b c' d; ls --quoting-style=$style -C -w0; QUOTING_STYLE=$style ls -x -w0 -q; ls -R --quoting-style=$style 'd:e' 'd\"f' \"g'h\" 'd e' d; ls -F --quoting-style=$style; ls --show-control-chars --quoting-style=$style; ls -m -w0 --quoting-style=$style"
done
same 'quoting by letters, the last one counts' 'ls -b; ls -N; ls -Q; ls -q; ls -bN; ls -NQ; ls -Qb; ls --escape --literal; ls --quote-name; ls --hide-control-chars; ls -q --show-control-chars; ls --show-control-chars -q; ls --quoting-style=sh; ls --quoting-style=shell-a; QUOTING_STYLE=foo ls d; QUOTING_STYLE=c ls -N d'
for locale in C C.UTF-8 ja_JP.EUC-JP; do
  in_locales "$locale" same 'names in lines' "$width"'export LANGUAGE=xx; for n in 5 11 33 64 79 80 200 999; do for o in -C -x -m "-Cr -T0" "-x -T4" "-Cs" "-xbF" "-C -Q" "-C --quoting-style=shell" "-xp --quoting-style=c-maybe"; do ls -w $((n + more)) $o; done; done'
done
same 'formats by name' "$width"'for o in "--format=across -A" "--format=vertical" "--format=horizontal" "--format=commas" --format=single -C -x -m; do ls -w $((70 + more)) $o; done'
same 'width without a limit, tab stops, and bad ones' 'ls -C -w0; ls -x -w 0; ls -m --width=0; ls -w 999999999999999999999 -C; ls -C -w 0x50 | head -n 3 | wc -l; ls -w x; ls -w -1; ls -w ""; ls -w 20k; ls -T x; ls -T -1; ls -T 9999999999999999999999; ls -T "" ; ls --tabsize=3 -C -w 0; COLUMNS=x ls -C d; COLUMNS=x ls d; COLUMNS= ls -C d; COLUMNS=-1 ls -m d; COLUMNS=0 ls -C; TABSIZE=x ls -C d; TABSIZE=x ls d; TABSIZE=0 ls -C d; TABSIZE=-1 ls -x d; TABSIZE=x ls -T2 -x d; COLUMNS=x ls -w 9 -C d; COLUMNS=x TABSIZE=x QUOTING_STYLE=x ls -C d'
same 'one a line, and what cancels what' 'ls -1; ls -C1 d; ls -1C d; ls -x1 d; ls -l1 d | wc -l; ls -1l d | wc -l; ls -lC d; ls -lx d; ls -Cl d | wc -l; ls -m1 d; ls -1m d; ls --format=single-column -l d | wc -l; ls -l --format=single-column d; ls -S --sort=none d | sort; ls -aA d; ls -Aa d; ls --all d; ls --almost-all d; ls -gC d; ls -oC d; ls -nx d'
same 'patterns' 'ls -I "*a*"; ls -I "[a-z]*" -I "*.*"; ls --ignore="?"; ls --hide="*.*"; ls --hide=d -a; ls --hide=d -A; ls -I d -a; ls --hide="*" ; ls --hide="*" small d; ls -a -I ".*"; ls -a --ignore="*"; ls --ignore-backups -a; ls -B x~; ls -I "" d; ls -I "[" d; ls --hide "b*" --hide "*~" -B'
normalize "$now" same 'directories in directories' 'ls -R d; ls -R; ls -lR d e; ls -Ra d; ls -R d e small; ls -RU e; ls -1Rr d; ls -R d/ d// ./d; ls -R d/sub/../sub; ls -Rm d; ls -RC d; ls -RF d; ls --recursive -p d; ls -sR d; ls -dR d; ls -R small; ls -R "d e" d:; ls -RA .hd d; cd d/sub && ls -R ..; ls -R ../../d/sub'
same 'operands' 'ls d e; ls small d; ls d small big; ls -d d small; ls nope; ls nope d; ls nope small; ls nope nope2 d e; ls ""; ls "" d; ls small/ d/ small/x; ls -l nope >/dev/null; ls -r small d e big; ls -S big d small e | head -n 3; ls . ..  | head -n 3; ls d d; ls small small; ls -- -dash --; ls empty; ls empty e; ls -a empty; ls -A empty small; ls -C small big d e; ls broken; ls -L broken; ls -H broken; ls broken/ ln/; ls lbroken lex; ls --group-directories-first lnd small d e ln; ls -t nope old d future | head -n 3'
same 'directories first' 'ls --group-directories-first; ls --group -r; ls --group-d -U | sort; ls --group-directories-first -S; ls --group-directories-first -X; ls --group-directories-first -aF; ls --group-directories-first --sort=version small d e lnd'
for colour in "$colours" 'export LS_COLORS=; ' 'export LS_COLORS= TERM=xterm; ' 'export LS_COLORS= TERM=dumb; ' 'export LS_COLORS= COLORTERM=1; ' 'export LS_COLORS=ln=target; ' 'export LS_COLORS=ln=target:or=31; ' 'export LS_COLORS=ln=target:or=31:mi=7; ' 'export LS_COLORS="no=33:di=1"; ' 'export LS_COLORS=no=33:rs=44; ' 'export LS_COLORS=ex=:di=:or=; ' 'export LS_COLORS=ec=E:no=5; ' 'export LS_COLORS="lc=<:rc=>:ec=!"; ' 'export LS_COLORS="lc=<:rc=>"; ' 'export LS_COLORS="fi=35:*.gz=1:*r.gz=2:cl=CL"; ' 'export LS_COLORS=di=0:tw=0:ow=0:st=0:or=0:ex=0:su=0:sg=0; ' 'export LS_COLORS="*.gz=\\e[1:*\\x7e=\\_\\?^A\\062\\a\\b\\f\\n\\r\\t\\v\\q^?"; ' 'export LS_COLORS="*=1:*.gz=2:*z=3"; ' 'export LS_COLORS="*z=3:*.gz=2:*=1"; '; do
  normalize "$now" same "colours: $colour" "${colour}ls --color; ls --color=always -l d ln lnd broken lbroken; ls --color=yes -F; ls --colo=force -C -w0; ls --color -R d; ls --color=never d; ls --color=no d; ls --color=none d; ls --color=auto d; ls --color=tty d; ls --color=if-tty d; ls --color -m -w0; ls --color -x -w0 -Q; ls --color -l -w20 ex; ls --color -lL d; ls --color -d d lnd; ls --color=always -sF; ls -l --color --time-style=+ nox unr"
done
same 'colours that are wrong' 'for c in zz=1 di "di=1:zz" "di=1:xx=" "*.gz" "*.gz:" d "di=^" "di=\\" "*\\" "di=^!" "no=1:d=1" "a
=1" "\"x=1"; do export LS_COLORS="$c"; ls --color d; ls d; ls -C --color d; done'
normalize 's/\x07/\x1b\\/g' same 'hyperlinks' 'ls --hyperlink; ls --hyperlink=always d; ls --hyperlink=auto d; ls --hyperlink=never d; ls -a --hyperlink d; ls --hyperlink -R d; ls --hyperlink ln broken lnd small "b c"; ls --hyperlink --quoting-style=shell -C -w0; ls -log --time-style=+ --hyperlink d ln; ls --hyperlink ../*/d; ls --hyperlink nope ""; ls -d --hyperlink . .. d/..'
normalize "$now; s/\x07/\x1b\\\\/g" same 'dired' 'ls -lD d; ls -lDR d e; ls -lDb; ls -lDQ d ln; ls --dired -l small d; ls -laD d; ls -lD -s d; ls -lDi empty; ls -lD nope; ls -D --hyperlink -C d; ls -lD --quoting-style=shell; ls --dired -lF d ln; ls -lD --color d ex'
same 'ends of lines' 'ls --zero | od -c; ls --zero d e | od -c; ls -l --zero --time-style=+ d/sub | od -c; ls --zero -Q | od -c; ls -Q --zero | od -c; ls --zero -C -w0 d | od -c; ls --zero --color ex | od -c; ls --zero -lD d; ls --zero -R d | od -c; ls -s --zero d/sub | od -c'
normalize "$now" same 'without contexts' 'ls -Z; ls -lZ d; ls --context -m d; ls -Z small; ls -lZ nope small; ls -ZC -w0 d'
same 'full and closed output' 'ls >/dev/full; ls -l >/dev/full; ls -R d >/dev/full; ls nope >/dev/full; ls >&-; ls empty >&-; ls -C >/dev/full; ls -U >/dev/full; ls --dired -l d >/dev/full'
in_locales 'C C.UTF-8' same 'usage' 'ls --nope; ls -y; ls -I; ls --hide; ls -w; ls -T; ls --color=foo; ls --format=x; ls --quoting-style=x; ls --indicator-style=x; ls --hyperlink=x; ls -F --classify=x; ls --format=; ls --zero=1; ls --all=x; ls -lD --zero; ls --indicator=s d; ls --ti=a d; ls --si --h d'
normalize 's/.*too large.*/too large/; s/.*invalid.*/invalid/' same 'sizes that are none' 'ls --block-size=x; ls --block-size=0; ls --block-size=; ls --block-size=1Z; ls --block-size=18446744073709551616; ls --block-size=1x; ls --block-size=-1; ls --block-size=1KiBx'
POSIXLY_CORRECT=1 same 'options behind operands' 'ls -l --time-style=+ small d -a; POSIXLY_CORRECT=1 ls small -l'
needs script same 'on a terminal' 'run () { script -qec "stty -opost; $1" /dev/null; }; for c in "stty cols 47; ls d" "ls -1" "ls -N -1" "ls --color=auto d" "LS_COLORS= TERM=xterm ls --color=auto" "ls --hyperlink=auto -1 d | cat" "ls -F --classify=auto -1" "ls -log --time-style=+ d" "COLUMNS=30 ls -m d" "ls -b -1" "ls --show-control-chars -1" "dir -1" "QUOTING_STYLE=c ls -1" "ls --zero" "ls d nope"; do run "$c"; done'
needs script same 'a terminal stops us between colours' 'export LS_COLORS="di=1;34:lc=<:rc=>" TERM=xterm; script -qec "stty -opost; ls -1 --color d e" /dev/null'

ordinary_user
normalize "$now" same 'what cannot be seen' 'ls unr; ls nox; ls -l nox; ls -l unr; ls -l unr/f; ls -R unr nox d; ls -F nox; ls --color=always nox; ls -a nox | sort; ls -Fa nox; ls -i nox; ls -s nox; ls -t nox; ls -lL nox; ls -lZ nox; ls -C nox; ls -m nox; ls -lR unr empty; ls nox/f nox/l unr; ls -ld unr nox; ls -x nox unr d; cd d; chmod 0 .; ls; ls .; chmod 755 .; chmod 644 ../d; ls; ls -l; chmod 755 ../d'
any_user

setup ''
needs root normalize "$now" same 'devices, owners, sockets' 'mknod blk b 7 200; mknod chr c 260 123456; mknod chr2 c 1 3; touch a b c; chown 12345:54321 a; chown daemon:bin b; chown 4294967294:4294967294 c; truncate -s 2345678 big; ls -l; ls -ln; ls -g; ls -o; ls -lG --author; ls -l a b; ls -l chr2; ls -lh; ls -F; LS_COLORS=bd=1:cd=2 ls --color; ls -lF'
needs root since 9.8 expect 'lists of access control, contexts, capabilities' 'python3 -c "
import os, struct
entries = [(1, 6, 2**32 - 1), (2, 4, 1000), (4, 4, 2**32 - 1), (16, 4, 2**32 - 1), (32, 4, 2**32 - 1)]
acl = struct.pack (\"<I\", 2) + b\"\".join (struct.pack (\"<HHI\", *entry) for entry in entries)
os.umask (0o22)
for name in \"acl both cap ctx plain\".split (): open (name, \"w\").close ()
os.mkdir (\"folder\")
os.symlink (\"acl\", \"link\")
os.setxattr (\"acl\", \"system.posix_acl_access\", acl); os.setxattr (\"both\", \"system.posix_acl_access\", acl)
os.setxattr (\"folder\", \"system.posix_acl_default\", acl)
os.setxattr (\"ctx\", \"security.selinux\", b\"u:r:t:s0\\0\"); os.setxattr (\"both\", \"security.selinux\", b\"a:b:c:s0\\0\")
os.setxattr (\"plain\", \"user.x\", b\"1\")
os.setxattr (\"cap\", \"security.capability\", bytes.fromhex (\"0100000200200000000000000000000000000000\"))
" && ls -log --time-style=+ acl both cap ctx plain && { ls -ld folder link; ls -lL link; ls -l ctx plain; ls -l plain; } | cut -c -11 | tr " " _; ls -Z; ls -logZ --time-style=+ plain both ctx; export LS_COLORS=ca=33; ls --color cap plain; ls --color=always -log --time-style=+ cap' 0 - <<'END'
-rw-r--r--+ 1 0  acl
-rw-r--r--+ 1 0  both
-rw-r--r--  1 0  cap
-rw-r--r--. 1 0  ctx
-rw-r--r--  1 0  plain
drwxr-xr-x+
lrwxrwxrwx_
-rw-r--r--+
-rw-r--r--.
-rw-r--r--_
-rw-r--r--_
       ? acl
a:b:c:s0 both
       ? cap
u:r:t:s0 ctx
       ? folder
       ? link
       ? plain
-rw-r--r--+ 1 a:b:c:s0 0  both
-rw-r--r--. 1 u:r:t:s0 0  ctx
-rw-r--r--  1 ?        0  plain
[0m[33mcap[0m
plain
-rw-r--r-- 1 0  [0m[33mcap[0m
END

# What GNU 9.1 does not do yet.
setup 'touch aaaa bbbb cccc dddd'
since 9.11.1 expect 'lines are filled' 'ls -C -w22; ls -x -w22; ls -m -w22; ls -C -w21; ls -x -w 21; ls -m -w21; ls -C -w4; ls -m -w3; ls -x -w10; ls -x -w9' 0 'aaaa  bbbb  cccc  dddd
aaaa  bbbb  cccc  dddd
aaaa, bbbb, cccc, dddd
aaaa  cccc
bbbb  dddd
aaaa  bbbb  cccc
dddd
aaaa, bbbb, cccc,
dddd
aaaa
bbbb
cccc
dddd
aaaa,
bbbb,
cccc,
dddd
aaaa  bbbb
cccc  dddd
aaaa
bbbb
cccc
dddd'
setup $'touch "a\nb" "c\177d" e,f "g h"; mkdir "s\nt"; touch "s\nt/u"; ln -s "a\nb" v'
since 9.11.1 expect 'names stay on their lines' 'ls -I "c*"; ls -log --time-style=+ v; ls -C -w 60 -I "c*"; ls -x -w 80 -I "c*"; ls --quoting-style=shell -1 a* s*; ls --quoting-style=shell-always a*; ls --show-control-chars a*; ls -b a*; ls -Q a*; ls --quoting-style=shell-escape a*; ls -q a* c*; ls --zero a* | od -An -c; ls -lD --time-style=+ a* | head -n 1 | cut -c 27-; ls -C -w0 a* e*; ls -R -I "[a-g]*"' 0 $'a?b\ne,f\ng h\ns?t\nv\nlrwxrwxrwx 1 3  v -> a?b\na?b  e,f  g h  s?t  v\na?b  e,f  g h  s?t  v\n\'a?b\'\n\n\'s?t\':\nu\n\'a?b\'\na\nb\na\\nb\n"a\\nb"\n\'a\'$\'\\n\'\'b\'\na?b\nc?d\n   a  \\n   b  \\0\n  a\na\nb  e,f\n.:\ns?t\nv\n\n./s?t:\nu'
since 9.11.1 expect 'names with commas between commas' 'for s in literal shell shell-always shell-escape c c-maybe escape locale; do ls -m --quoting-style=$s e* g*; ls -1 --quoting-style=$s e*; done; touch "e'"'"',"; ls -m --quoting-style=shell e*' 0 $'e,f, g h\ne,f\n\'e,f\', \'g h\'\ne,f\n\'e,f\', \'g h\'\n\'e,f\'\n\'e,f\', \'g h\'\ne,f\n"e,f", "g h"\n"e,f"\n"e,f", g h\ne,f\ne\\,f, g\\ h\ne,f\n\'e,f\', \'g h\'\n\'e,f\'\n"e\',", \'e,f\''
setup 'mkdir d; touch d/x .h a.GZ b.gz c.Gz; ln -s loop loop'
since 9.10 expect 'hyperlinks end as other sequences do' 'ls --hyperlink d | sed "s|//.*/d|//HOST/d|"' 0 $'\x1b]8;;file://HOST/d/x\x1b\\x\x1b]8;;\x1b\\'
since 9.6 expect '-f keeps what else is asked for' 'ls -f | sort; ls -lf d | grep -c ^d; ls -fl d | head -n 1 | cut -c -5; LS_COLORS=di=1:ln= ls --color -f d | grep -c "\[1m"; ls -fs d | wc -l; LS_COLORS=di=1 ls -f --color d | grep -c "\[1m"; ls -f -S d | head -n 1; ls -tf d >/dev/null' 0 $'.\n..\n.h\na.GZ\nb.gz\nc.Gz\nd\nloop\n2\ntotal\n2\n4\n2\n.'
since 9.5 expect '-D is long, and no links' 'ls -D d --time-style=+ | cut -c -13; ls --hyperlink -C -D --time-style=+ d | cut -c -13; ls -D -C d; ls -D -1 d --time-style=+ | head -n 1' 0 $'  total 0\n  -rw-r--r-- \n//DIRED// 38 \n//DIRED-OPTIO\n  total 0\n  -rw-r--r-- \n//DIRED// 38 \n//DIRED-OPTIO\nx\n  total 0'
since 9.6 expect 'words for order and time' 'ls -U --sort=name; touch -d 2001-01-01 a.GZ; touch -d 2002-01-01 b.gz; ls -t --time=mtime *z; ls --time=modification *Z; ls --sort=foo; ls --time=foo' 1 $'a.GZ\nb.gz\nc.Gz\nd\nloop\nc.Gz\nb.gz\na.GZ' $'ls: invalid argument \'foo\' for \'--sort\'\nValid arguments are:\n  - \'none\'\n  - \'size\'\n  - \'time\'\n  - \'version\'\n  - \'extension\'\n  - \'name\'\n  - \'width\'\nTry \'ls --help\' for more information.\nls: invalid argument \'foo\' for \'--time\'\nValid arguments are:\n  - \'atime\', \'access\', \'use\'\n  - \'ctime\', \'status\'\n  - \'mtime\', \'modification\'\n  - \'birth\', \'creation\'\nTry \'ls --help\' for more information.'
since 9.4 expect 'a link to itself is what it is' 'ls loop; ls -F loop d; ls -d loop; ls -H loop; ls -L loop' 2 $'loop\nloop@\n\nd:\nx\nloop' $'ls: cannot access \'loop\': Too many levels of symbolic links\nls: cannot access \'loop\': Too many levels of symbolic links'
since 9.2 expect 'ends of names in either case' 'for c in "*.gz=1" "*.GZ=2" "*.gz=1:*.GZ=1" "*.gz=1:*.GZ=2"; do LS_COLORS=$c ls --color *[zZ]; done' 0 $'\x1b[0m\x1b[1ma.GZ\x1b[0m\n\x1b[1mb.gz\x1b[0m\n\x1b[1mc.Gz\x1b[0m\n\x1b[0m\x1b[2ma.GZ\x1b[0m\n\x1b[2mb.gz\x1b[0m\n\x1b[2mc.Gz\x1b[0m\n\x1b[0m\x1b[1ma.GZ\x1b[0m\n\x1b[1mb.gz\x1b[0m\n\x1b[1mc.Gz\x1b[0m\n\x1b[0m\x1b[2ma.GZ\x1b[0m\n\x1b[1mb.gz\x1b[0m\nc.Gz'
since 9.11.1 expect 'bad sizes are quoted' "ls --block-size='1\\0'; ls --block-size=x; ls --block-size=1Z" 2 '' $'ls: invalid suffix in --block-size argument \'1\\\\0\'\nls: invalid --block-size argument \'x\'\nls: --block-size argument \'1Z\' too large'
setup ''
needs strace since 9.11.1 expect 'what has gone meanwhile is not missed' 'mkdir -p d/a d/b; touch d/b/x; strace -qq -o /dev/null -e trace=getdents64 -e inject=getdents64:delay_exit=400000:when=1 ls -R d & sleep 0.2; rmdir d/a; wait $!' 0 $'d:\na\nb\n\nd/b:\nx'
needs strace expect 'a directory swapped for a link is not entered' 'mkdir -p v t/a; touch v/keep t/a/x; strace -qq -o /dev/null -e trace=getdents64 -e inject=getdents64:delay_exit=400000:when=1 ls -R t & sleep 0.2; mv t/a t/b; ln -s ../v t/a; wait $!' 1 $'t:\na' "ls: cannot open directory 't/a': Not a directory"
within 60 expect 'a tree deeper than descriptors and stack go' 'p=$PWD; d=; for ((i = 0; i < 300; i++)); do d+=x/; done; for ((i = 0; i < 8; i++)); do mkdir -p "$d" && cd "$d" && : >f; done; cd "$p"; ln -s . x/l; (ulimit -n 24; ulimit -s 256; ls -R x | sort | uniq -c | grep -v ":\| $"; ls -lR x | wc -l; ls -LR x 2>&1 | sed -n "/already/p; \$=")' 0 - <<'END'
      8 f
      1 l
   2399 x
9607
ls: x/l: not listing already-listed directory
7208
END
setup 'touch a'
expect 'a word of ours' 'ls --long -go --time-style=+; ls -m --long -o --time-style=+ | cut -c -10' 0 $'total 0\n-rw-r--r-- 1 0  a\ntotal 0\n-rw-r--r--'
setup 'mkdir gone'
same 'a directory that was removed is empty' 'cd gone; rmdir ../gone; ls; ls -a; ls -lR; ls -d .; ls ..; ls .'
same 'words that an extension must not make ambiguous' 'ls --l; ls --lit gone'
