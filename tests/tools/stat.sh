# shellcheck shell=bash
setup 'printf "%1234d" 0 >big; : >empty; mkdir d; ln -s big l; ln -s nope dangling; ln -s "a b" spaced; mkfifo p; touch "a b" "q'\''q" "new
line"; ln big hard; touch -d "1960-01-01 00:00:00.123456789" old; touch -d "1969-12-31 23:59:59.5" before; touch -d @0 zero; touch -d @1.000000001 one; touch -d @99999999999 late; chmod 7777 d; chmod 4755 empty; chmod 0 old'
names='big empty d l dangling p "a b" hard old before zero one late . .. d/ l/ /dev/null /dev/zero /proc/version nope nope/x big/x "" -'
# Access changes while files are read; the numbers of files differ between folders.
plain=${names/ \"a b\"/} plain=${plain/ . ../}
numbers='s/Inode: [0-9]* */Inode: N /; s/^ Birth.*/Birth/; s/^Access: [12-].*/Access/; s/^Change: .*/Change/'
normalize "$numbers" same 'by default' "stat $plain; stat -L big d /dev/null"
normalize "$numbers" since 9.11.1 expect 'names in quotes where they must be' 'stat "a b" big spaced "q'\''q" "new
line" | grep File; stat -f "a b" big | grep File; stat -t "a b" big | cut -c-6; stat -ft "a b" | cut -c-6' 0 $'  File: \'a b\'\n  File: big\n  File: spaced -> \'a b\'\n  File: "q\'q"\n  File: \'new\'$\'\\n\'\'line\'\n  File: \'a b\'\n  File: big\n\'a b\' \nbig 12\n\'a b\' '
since 9.11.1 expect 'quoted names' 'stat -c "%Qn|%N|%10Qn|%-10Qn|%10N|%.2N" "a b" big spaced; stat -f -c "%Qn|%9Qn|" "a b"; stat -c "%Q|%Qs|%5Qq" big; stat -f -c "%Qs" .' 0 $'\'a b\'|\'a b\'|     \'a b\'|\'a b\'     |     \'a b\'|\'a\nbig|big|       big|big       |       big|bi\nspaced|spaced -> \'a b\'|    spaced|spaced    |    spaced ->      \'a b\'|sp -> \'a\n\'a b\'|    \'a b\'|\n?|?s|?q\n?s'
for style in literal shell shell-always shell-escape shell-escape-always c c-maybe escape locale clocale; do
  in_locales 'C C.UTF-8' same "QUOTING_STYLE $style" "QUOTING_STYLE=$style stat -c %N *"
done
in_locales 'C C.UTF-8' same 'a style that is none' 'QUOTING_STYLE=nope stat -c %n "a b"; QUOTING_STYLE=nope stat -c %N%N - d 2>&1 >/dev/null; QUOTING_STYLE= stat -c %N - 2>&1 >/dev/null'
since 9.11 expect '%%N is no directive' 'QUOTING_STYLE=nope stat -c "%%N" big' 0 '%N'
all='a A b B d D f F g G h Hd Ld Hr Lr n o r R s t T u U x X y Y z Z'
for directive in $all; do
  case $directive in x | X | z | Z) continue ;; y | Y) on=$plain ;; *) on=$names ;; esac
  same "%$directive" "stat -c '[%$directive]' $on; stat -L -c '[%$directive]' l dangling p d /dev/null"
done
same 'times' 'stat -c "%X %x %Z %z %W %w" /proc/self/../version >/dev/null; echo $?; t=$(stat -c %X big); test "$t" -gt 1700000000; echo $?; z=$(stat -c %Z big); test "$z" -ge "$t"; echo $?; test "$(stat -c %i big)" = "$(stat -c %i hard)"; echo $?; stat -c %w /proc/version; stat -c %W /proc/version'
same 'times of birth' 'w=$(stat -c %W big); y=$(stat -c %Y big); test "$w" -le "$y"; echo $?; stat -c %w big | sed "s/[0-9]/0/g"'
for zone in Europe/Berlin America/New_York Asia/Kathmandu UTC0 XXX-3:30; do
  same "times in $zone" "TZ=$zone stat -c '%y %Y' old before zero one late big"
done
same 'seconds with fractions' 'for f in old before zero one late; do stat -c "%.Y %.0Y %.1Y %.3Y %.6Y %.9Y %.12Y %.20Y" $f; stat -c "[%20.3Y][%-20.3Y][%020.3Y][%+.2Y][% .2Y][%+020.1Y][%5.2Y][%12.2Y][%14.4Y][%-14.4Y][%020Y][%-20Y][%2.1Y][%3.1Y]" $f; done'
letters='a A b d D f F g G h n o r s t u U y Y B'
flags='- + # 0 -0 +0 #0'
for letter in $letters; do
  formats=''
  for flag in '' $flags ' ' "'"; do
    # A size has no sign since 9.2.
    test "$letter" = s && [[ $flag == *[+\ ]* ]] && continue
    for width in '' 1 12 40; do
      for precision in '' . .0 .3 .12; do formats+="[%$flag$width$precision$letter]"; done
    done
  done
  formats=${formats//\'/\'\\\'\'}
  same "fields of %$letter" "stat -c '$formats' big d old /dev/null"
done
needs locale:en_US.UTF-8 same 'groups of digits' "export LC_ALL=en_US.UTF-8; truncate -s 1234567890 sparse; touch -d @1796049140.568 sparse; stat -c \"[%'s][%'20s][%-'20s][%0'20s][%'.14s][%'Y][%'.3Y][%'20.3Y][%'b][%'i]\" sparse | sed 's/\[[0-9,]*\]\$//'; rm sparse"
same 'no directives' "for f in % a% %% %5 %5% %-% %% '%%%' %. %q %5q %-q %H %L %HH %Hx %Hq %Q %v %j '% ' '%-' '%0.3' %é; do stat -c \"\$f|\" big; stat -c \"\$f\" big hard; done"
same 'sizes of fields that no int has' 'stat -c "[%99999999999n][%2147483648n][%.99999999999n][%99999999999s][%.99999999999s][%99999999999Y][%99999999999999999999999n]" big'
same 'escapes' "for f in '\\n' '\\t\\a\\b\\e\\f\\v\\r\\\\\\\"' '\\0' '\\0a' '\\101\\1234\\18' '\\x41\\x4g\\x414' '\\x' '\\xg' '\\q' '\\%n' 'a\\' '%n\\' '\\8' '\\' '' '%n\\n%s'; do stat --printf \"\$f\" big hard | od -c; done; stat -c '\\n\\q' big; stat -c '' big | od -c"
same 'the last format counts' 'stat -c %n --printf=%s big; stat --printf=%s -c %n big; stat -t -c %n big; stat -c %n -t big; stat -f -t -c %n big; stat --format %s big; stat --form=%s --printf "%n\n" big'
normalize 's/\<[0-9a-f]*$//' same 'terse' 'stat -t big | cut -d" " -f1-7,9; stat -t /dev/null | cut -d" " -f1-13; stat --terse l nope | cut -d" " -f1-7; stat -tL l | cut -d" " -f1-7'
same 'standard input' 'stat -c "%n %s %F" - <big; stat -c "%n %F" - </dev/null; stat -L -c "%n %F" - <d; printf x | stat -c "%F" -; stat - <&-; stat -f - ; stat -f -- -; touch ./-; stat -c %n ./-; rm ./-; stat -c "%m" - <d'
same 'what remembers' 'for m in always never default a n d alw; do stat --cached=$m -c "%s %F" big l; stat --cached=$m -L -c "%s %F" l dangling; stat --cached=$m -c %F - <big; done'
same 'mount points' 'stat -c "%m %n" / /proc /proc/self/status /dev/null /sys . /proc/self l dangling; stat -L -c %m /proc/self; cd /proc; stat -c %m . self/ sys/kernel; stat -c "[%9m][%-9m][%.1m][%09m]" .'
needs unshare same 'mount points of mounts' 'unshare -rm bash -c "mkdir a b t a/s; touch a/f g h; mount --bind a b; mount --bind g h; mount -t tmpfs none t; mkdir t/u v; mount --bind t/u v; ln -s t/u lnk; stat -c \"%m %n\" b b/f b/s a/f h g t t/u v lnk lnk/ | sed s,/tmp.*tree,T,; stat -L -c \"%m %n\" lnk | sed s,/tmp.*tree,T,; mkdir w; mount --bind /proc/sys w; stat -c \"%m\" w w/kernel | sed s,/tmp.*tree,T,"'
same 'no contexts' 'stat -c %C big nope; stat -c "[%5C]" big'
# What is free may change between the two.
for directive in b c i l n s S t T; do
  same "%$directive of file systems" "stat -f -c '[%$directive]' . / /proc /sys /dev big l dangling nope big/x ''; stat -f -c '[%12$directive][%-12$directive][%012$directive][%.3$directive][%#$directive]' /proc . /dev"
done
same 'file systems without blocks' 'stat -f /sys/kernel | tail -n 4; stat -f -c "%a %b %c %d %f [%+a][% b][%+c][%+d][% f][%05a]" /sys; stat -f -t /sys | cut -d" " -f2-; stat -f -c "%H %L %Hd %N %m %q" /sys'
same 'mistakes' 'stat; stat -c; stat -c %n; stat --nope big; stat -x big; stat --cached=x big; stat --cached big; stat -L -f -t; stat --printf; stat nope -c %n big nope'
in_locales 'C C.UTF-8' same 'what is wrong' 'stat -c "%5é" big; stat --printf "\\é" big; stat "nö" "a
b"; stat -f "nö" -; stat -c %Hé big; stat --cached=ö big'
same 'write errors' 'stat big >/dev/full; stat -c %n big hard >&-; stat -f . >/dev/full; stat -c %n nope big >/dev/full'
same 'many names' 'mkdir m; cd m; seq 3000 | xargs touch; stat -c "%n %s %A" * | md5sum; cd ..; stat -c "%n %s %A" m/* | md5sum; stat -c %n m/1 m/2 m/3 d/../m/4 m/nope m/5 m//6 m/7/ m/. m/.. m/8; rm -r m'
same 'a folder that goes' 'mkdir -p m n; touch m/1 m/2 m/3 m/4; stat -c %n m/1 m/2 m/x m/3; stat -c %n m/1/x m/1/y m/1/z; rm -r m n'
needs user same 'folders that may not be searched' 'mkdir m; touch m/1 m/2 m/3; chmod 0 m; stat -c %n m/1 m/2 m/3; stat -c %n m; chmod 700 m; rm -r m'
needs strace expect 'a filter of system calls that does not know statx' 'echo x >x; for e in ENOSYS EPERM; do strace -qq -o /dev/null -e trace=statx -e inject=statx:error=$e stat -c "%s %W" x; strace -qq -o /dev/null -e trace=statx -e inject=statx:error=$e stat --cached=never -c "%s" x; strace -qq -o /dev/null -e trace=statx -e inject=statx:error=$e ls -s --block-size=1 x | grep -c x; done' 0 $'2 0\n2\n1\n2 0\n2\n1'
