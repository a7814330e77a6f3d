# shellcheck shell=bash
setup 'touch -d 2001-02-03T04:05:06.789 f; touch -d 1999-12-31 g; ln -s f l; touch -h -d 2002-02-02 l; ln -s new dang; ln -s nope/x bad; mkdir d; mkfifo p; touch -d 2003-03-03 d p; export TZ=UTC0'
times='; TZ=UTC0 stat -c "%n %x %y" f g l d p new 2>/dev/null'
year="s/$(date +%Y)-[0-9-]* [0-9:.]*/now/g"
# The times of access that setup gives are lost when its folder is copied.
old='touch -ad 2001-02-03T04:05:06.789 f g d p; touch -had 2002-02-02 l; '
any_user
for option in '' -a -m -am -h -ah -mh -c --time=atime --time=use --time=access --time=mtime --time=modify '-a -m'; do
  normalize "$year" same "touch $option" "${old}touch $option f l d p new; ls; touch $option dang; touch $option -- -x; ls$times"
  normalize "$year" same "touch $option with a date" "${old}export TZ=UTC0; touch $option -d '2010-11-12 13:14:15.25' f l d p new; touch $option -t 201001020304.05 g$times"
  normalize "$year" same "touch $option with a reference" "${old}touch $option -r g f l d p new; touch $option -r l g; touch $option --reference=f -d '+1 day 2 hours ago' d; ls$times"
done
for date in '2020-01-01' '2020-02-29 12:00' '1 June 2024 10:00' '@0' '@5.5' '@-1' '1970-01-01 00:00:00 +0200' '2024-06-01T10:00:00Z' '20200102' '2020-01-01 + 1 week' 'Thu, 01 Jan 2015 00:00:00 GMT' '3/4/2021' 'TZ="America/New_York" 2020-07-01' '2020-13-01' 'foo' '31 Feb 2020' '' ' ' '12:61'; do
  normalize "$year" same "the date $date" "export TZ=UTC0; touch -d '$date' f; TZ=UTC0 stat -c %y f"
done
expect 'dates as busybox and toybox have them' 'export TZ=UTC0; for d in 2009.01.02-03:04:05 2009.01.02-03:04 200901020304.05; do touch -d $d f; stat -c %y f; done; touch -d 02.03-04:05 f; date -r f +%m%d%H%M; touch -d 2.3.4-5 f' 1 $'2009-01-02 03:04:05.000000000 +0000\n2009-01-02 03:04:00.000000000 +0000\n2009-01-02 03:04:05.000000000 +0000\n02030405' "touch: invalid date format '2.3.4-5'"
since 9.11 expect 'dates with dots' 'export TZ=UTC0; for d in 17.6.1992 "17.6.92" "12:00 1.12.2001" "17.6.1992 10:30" 1.1.68; do touch -d "$d" f && stat -c %y f; done; touch -d "17.6." f; stat -c %y f | cut -c 5-; touch -d 17.13.1992 f; touch -d 1.2.3.4 f; touch -d 1.1.992 f' 1 $'1992-06-17 00:00:00.000000000 +0000\n1992-06-17 00:00:00.000000000 +0000\n2001-12-01 12:00:00.000000000 +0000\n1992-06-17 10:30:00.000000000 +0000\n2068-01-01 00:00:00.000000000 +0000\n-06-17 00:00:00.000000000 +0000' $'touch: invalid date format \'17.13.1992\'\ntouch: invalid date format \'1.2.3.4\'\ntouch: invalid date format \'1.1.992\''
for stamp in 01020304 9901020304 202001020304 202001020304.59 202001020304.60 2001020304.5 202013010000 202002300000 99 '' 0102030 20200102030405 196812312359 '0102 304'; do
  normalize "s/20[2-9][0-9]-01-02/Y/" same "the stamp $stamp" "export TZ=UTC0; touch -t '$stamp' f; TZ=UTC0 stat -c %y f"
done
same 'what is now for those who may write' 'touch -d now new; touch -d today f; touch -d "1 second ago" g; ls'
in_locales 'C C.UTF-8' same 'usage' 'touch; touch -c; touch --nope f; touch -x f; touch --time=foo f; touch --time= f; touch -d now -t 202001010000 f; touch -r f -t 202001010000 g; touch -r nope f; touch -r dang f; touch -t; touch -f -m f g'
normalize "$year" same 'what cannot be touched' "${old}touch nope/x ''; touch bad; touch f/ f/x; touch -c nope nope/x f/x; touch -h nope; touch -ch nope; touch /; touch d/ d/.; ls$times"
for version in 199209 200112; do
  for stamp in 01020304 0102030469 0102030499 0102030468 010203041999 01020304.05 13010000 0102; do
    normalize "$year" same "a time as operand $stamp, POSIX $version" "export TZ=UTC0 _POSIX2_VERSION=$version; touch -t 200001010000 f g; touch $stamp f; touch -m $stamp g; touch -c $stamp; touch -d 2001-01-01 $stamp; POSIXLY_CORRECT=1 touch -a $stamp f g; ls; stat -c '%x %y' f g"
  done
done
same 'standard output' "touch - >f; touch -c - >>g; touch -d 2020-01-01 - >>g; touch - >&-; touch -c - >&-; stat -c %y g"
ordinary_user
same 'without permission' "touch /etc/passwd /etc /nope; touch -d 2020-01-01 /etc/passwd; touch -c /etc/passwd; touch -h /bin; chmod 444 f; touch f; touch -d 2020-01-01 f; chmod 0 d; touch d/x; touch -c d/x; chmod 755 d"

# --- file systems that are full, or let nothing be changed

mounting nr_inodes=7 same 'no room for one more' "$no_inodes touch d/new d/1; touch -c d/new; ls -A d"
mounting size=1m same 'read-only' "$read_only touch d/x d/new d/l; touch -c d/nope d/x; touch -h d/l; touch -d 2001-01-01 d/f"
needs root needs chattr mounting size=1m same 'immutable' "$immutable touch d/x; touch d/a; touch -d 2001-01-01 d/a; touch d/i/n; touch d/i; ls -R d"
