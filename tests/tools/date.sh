# shellcheck shell=bash
# The clock is never set for true: who may is an ordinary user where that is tried.
utc='export TZ=UTC0; '
at='-d "2024-02-29 03:04:05.678901234"'

# One format a line, over times on both sides of every edge.
times='@0
@-1
@1.5
@1709251199.123456789
2020-02-29 23:59:59
0001-01-01
0000-01-01
-0001-01-01
@-62135596801
@253402300800
@67768036191676799
@-67768040609740800
1999-01-03
2000-01-01 00:00:00
2021-12-31 12:00:00.000001
2024-12-30
2026-06-15 09:05:03
1900-03-01
@1234567890.100000000'
setup "printf '%s\n' '$times' >times; touch -d '2001-02-03 04:05:06.789012345 UTC' f; ln -s f l; touch -hd '1999-09-09 UTC' l; mkdir d; printf '2020-01-01\n\nfoo\n1 June 2024 10:00\n@5' >dates; echo @0 >one"
for zone in UTC0 Europe/Berlin '<-00>0' America/St_Johns 'XXX-1:02:03'; do
  in_locales 'C C.UTF-8' same "directives in $zone" "export TZ='$zone'; for f in a A b B c C d D e F g G h H I j k l m M n N p P q r R s S t T u U V w W x X y Y z :z ::z :::z Z % + E i é; do date -f times \"+\$f: %\$f\" || echo \$f; done"
done
for flag in - _ 0 + ^ '#' 1 3 12 -5 _4 +6 ^9 '#3' 012 E O 3E _5O -^ '0#' +_; do
  same "directives with $flag" "${utc}for f in a b B c C d D e F g G h H j k m N p P q r s S u V x X y Y z :z :::z Z %; do date -f times \"+%$flag\$f\"; done"
done
directive=''
for ((i = 0; i < 12; i++)); do
  format=''
  for ((j = 0; j < 6; j++)); do
    pick flags '' '' '' - _ 0 + ^ '#' 7 03 _9 +12 E O ^E
    pick directive a A b B c C d D e F g G H I j k l m M N p P q r R s S T u U V w W x X y Y z :z ::z :::z Z % E : Q 5
    pick between '' ' ' x /
    format+=%$flags$directive$between
  done
  pick zone UTC0 Asia/Kathmandu America/New_York
  same "the format $format in $zone" "TZ=$zone date -f times '+$format'"
done

for option in -I -Idate -Ihours -Ih -Iminutes -Iseconds -Ins --iso-8601 --iso-8601=s --iso=auto -R --rfc-email --rfc-822 --rfc-2822 --rfc-3339=date --rfc-3339=seconds --rfc-3339=ns --rfc-3339=n ''; do
  for zone in UTC0 America/St_Johns; do
    in_locales 'C C.UTF-8' same "date $option in $zone" "export TZ=$zone; date $option $at; date -u $option -f times; date $option -r f"
  done
done
same 'the time of a file' "${utc}date -r f; date -r l +%FT%T.%N; date --reference=d +%Y | grep -c 20; date -r nope; date -r f/x; date -r ''; date -ur f"
same 'the dates of a file' "${utc}date -f dates +%F; date -f - <dates +%T; date --file=nope; date -f '' ; date -f /dev/null; printf '\0 x\n2020-01-01\0 10:00\n' | date -f - +%c; printf '2020-01-01' | date -f - +%s"
since 9.3 expect 'a file of dates that cannot be read' 'date -f /; date -f - </' 1 '' $'date: /: read error: Is a directory\ndate: \'standard input\': read error: Is a directory'
expect 'what is asked for comes before the next line is waited for' '{ echo 2020-01-01; sleep 1; } | date -u -f - +%s | { read -r -t 0.8 a; echo "$a"; }' 0 1577836800
same 'how fine the clock is' "date --resolution; date --resolution +%N; ${utc}date -d @1.5 +%-N"

# Dates.  Those that are seen from now are told to the day.
for date in '2020-01-01 10:00' '2020-01-01T10:00:00' '2020-01-01T10:00:00.123456789123' '2020-01-01T10:00:00,5Z' '2020-01-01 10:00:00+05:30' '2020-01-01 10:00 -0500' '2020-01-01 10:00:00-23:59' '2020-01-01 10:00:00+24:00' '2020-01-01 10:00:00+25:00' '20200101' '20200101 10:11' '2020-02-30' '2019-02-29' '2020-13-01' '2020-1-1' '12019-02-25' '99-05-06' '@1.5' '@-1.25' '@1.1234567899' '@ 5' '@1x' '@9999999999999999999' '@67768036191676800' '' ' ' 'foo' '1 June 2024 10:00' 'June 1, 2024' 'Sat Jun 1 10:00:00 CEST 2024' '2024-06-01 10am' '12:00 pm' '12pm' '0:00 am' '13pm' '24:00' '23:59:60' '2016-12-31 23:59:60Z' 'TZ="America/New_York" 2024-07-01 12:00' 'TZ="America/New_York' 'TZ="Asia/Tokyo" @0' '2024-03-10 02:30' 'TZ="America/New_York" 2024-03-10 02:30' 'TZ="America/New_York" 2024-11-03 01:30' '2024-01-31 1 month' '2024-03-31 -1 month' '2024-01-01 + 2 weeks 3 days ago' '2024-01-01 next year' '2024-01-01 fortnight' '10:00 +2' '2024-01-01 10:00 +2 days' '10:00 UTC 2024-01-01' '2024-01-01 (a (b) c) 10:00' '2024-01-01 (x' '3/4/2021' '3/4' '2021/3/4' '2024-01-01 third monday' '2024-01-01 monday' '2024-01-02 next monday' '2024-01-02 last monday' '2024-01-02 this monday' 'MST DST 2024-01-01' '2024-01-01 A' '2024-01-01 Z' '2024-01-01 9223372036854775807 days' '2024-01-01 99999999999999999999 days' '2147485547-12-31 23:59:59' '2147485548-01-01' '1969-12-31 23:59:59' '2024-01-01 10:00 11:00' '2024-01-01 2025-01-01'; do
  for zone in UTC0 America/New_York; do
    same "the date $date in $zone" "TZ=$zone date -d '$date' '+%F %T.%N %z'"
  done
done
for date in '' today tomorrow yesterday 'noon' '0:00' 'next monday 12:00' '2 weeks ago 12:00' 2020 'midnight' 'last month 10:00' '1 year 10:00'; do
  same "the date $date" "date -d '$date' '+%F %H:%M:%S'"
done
in_locales 'C C.UTF-8' same 'bad dates are quoted' "${utc}date -d \"\$(printf 'a\nb\001')\"; date -d \"it's\"; printf 'a\tb\n\303\251\n' | date -f -; date -d '\\'"
since 9.11 expect 'dates with dots' "${utc}date -d '12:00 17.6.1992' +%FT%T; date -d '17.6.92' +%F; date -d 17.6. +%m-%d; date -d '1.12.2001 10:00:00.5' +%F.%N; date -d 17.13.1992; date -d 1.2.3.4" 1 $'1992-06-17T12:00:00\n1992-06-17\n06-17\n2001-12-01.500000000' $'date: invalid date \'17.13.1992\'\ndate: invalid date \'1.2.3.4\''
since 9.11 expect 'J is local time' 'export TZ=America/New_York; date -d "2024-01-01 10:00J" "+%F %T %z"; date -d "J 2024-07-01" "+%F %T %z"; date -d "June 1 2024 10:00 j" +%c; date -d "TZ=\"EST5EDT,J60,J300\" 2024-06-01" +%c; date -d "J J"; date -d "@5 J"' 1 $'2024-01-01 10:00:00 -0500\n2024-07-01 00:00:00 -0400\nSat Jun  1 10:00:00 2024\nSat Jun  1 00:00:00 2024' $'date: invalid date \'J J\'\ndate: invalid date \'@5 J\''

# Setting the clock.
ordinary_user
for stamp in 02291530 022915302020 0229153099 022915302020.30 022915302020.60 02301530 0229153 13011530 01011530.1 010115302 0101153020200 1x011530; do
  normalize "s/20[2-9][0-9]$/Y/" same "the clock is not set to $stamp" "${utc}date $stamp; date -u $stamp +%F"
done
same 'the clock is not set to a date' "${utc}date -s '2020-01-01 10:00'; date --set=@5 +%s; date -us '2020-01-01' -R; date -s foo; date -s @5 >/dev/full"
any_user

same 'usage' 'date 2020; date foo; date ""; date +a +b; date +a b; date -d now foo; date -d now -r f; date -d now -f f; date --resolution -d now; date -d now -s now; date -s now +%Y 010203042020; date --rfc-3339; date --rfc-3339=x; date --rfc-3339=h; date -Ix; date -I minute; date --nope; date -d; date -q; date --r=f; date -d @0 -u -R +a; date -R +a'
in_locales 'C.UTF-8' same 'usage in UTF-8' 'date 2020; date +a +b; date -d now foo; date --rfc-3339=x; date -d "é"'
since 9.8 expect 'the last format counts' "${utc}date -d @0 -I -R; date -d @0 -R --rfc-3339=ns; date -d @0 -I -I" 0 $'Thu, 01 Jan 1970 00:00:00 +0000\n1970-01-01 00:00:00.000000000+00:00\n1970-01-01'
same 'no format' "${utc}date -d @0 +; date -d @0 +%; date -d @0 '+%n%t%%'; date -d @0 -- +%s; date +%s -d @0; POSIXLY_CORRECT=1 date +%s -d @0"
same 'out of range' "${utc}date -d @67768036191676800 +%s; date -d @67768036191676799 +%Y; date -d @-67768040609740801; date -d @-67768040609740800 +%s; printf '@67768036191676800\n@0\n' | date -f - +%F"

# What --debug says of dates that are not seen from now.
for date in '2020-01-01 10:00' '2020-01-01' 'TZ="America/New_York" 2024-03-09 next monday 2 days ago' '@5.25' '2024-06-01 10:00 EST' '2024-01-31 1 month' '2024-02-01 10:00 +2 hours' 'Tues, 2 Jan 24 10am' '20200101 1011' '2024-02-30' 'foo' '@1 x' '2024-03-10 02:30'; do
  for zone in UTC0 America/New_York; do
    same "how $date is understood in $zone" "TZ=$zone date --debug -d '$date' '+%F %T'"
  done
done
same 'more that --debug says' "${utc}date --debug -u -d 2020-01-01; date --debug -r f; date --debug --resolution +%N; printf '2020-01-01\n@1\n' | date --debug -f - +%s; date --debug -R -d @0"
since 9.2 expect '--debug warns of dates that do not count' "${utc}date --debug -d @0 -d @5 +%s 2>&1 | head -n 1" 0 'date: only using last of multiple -d options'

same 'write errors' "${utc}date -d @0 >/dev/full; date -f one >/dev/full; date -d @0 >&-; date --version >/dev/full; (trap '' PIPE; { sleep 0.3; date -f one; } | :); yes @0 2>/dev/null | date -f - | head -n 1"
expect 'a failed write ends it' "yes @0 | timeout 10 date -u -f - >/dev/full" 1 '' 'date: write error: No space left on device'
for locale in de_DE.UTF-8 fr_FR.UTF-8 ja_JP.UTF-8 en_US.UTF-8 zh_CN.GB18030; do
  needs "locale:$locale" in_locales "$locale" same "in the words of $locale" "${utc}sed -i 8d times; for f in a A b B c C p P r x X Ec EC Ex EX Ey EY Od Oy OB ^a '#Z' ^B 20A; do date -f times \"+%\$f\"; done; date $at; date -R $at; date -Ins $at; date --rfc-3339=ns $at"
done
for calendar in 'fa_IR 1403-01-01 01/01/24' 'am_ET 2016-07-11 07/11/24' 'th_TH 2567-03-20 03/20/24'; do
  read -r locale day slashes <<<"$calendar"
  needs "locale:$locale.UTF-8" in_locales "$locale.UTF-8" since 9.8 expect "the calendar of $locale" "${utc}date -d 2024-03-20 '+%F %Y-%m-%d %-d'; date -d 2024-03-20 +%D; date -d 2024-03-20 '+%y %C %G %V %j %s'; date -d 2024-03-20 -I; date -d 2024-03-20 --rfc-3339=date; date -d 2024-03-20 -R" 0 "$day $day $((10#${day##*-}))
$slashes
24 20 2024 12 080 1710892800
2024-03-20
2024-03-20
Wed, 20 Mar 2024 00:00:00 +0000"
done
needs locale:fa_IR.UTF-8 in_locales fa_IR.UTF-8 since 9.8 expect 'its months have names of their own' "${utc}date -d 2024-03-20 +%B" 0 'فروردین'
expect 'dates by a form (extension)' "${utc}date -D %s -d 86400 +%F; date -D '%d/%m/%Y %H:%M' -d '03/02/2001 04:05' '+%F %T'; date -D '%Y %j' -d '2024 060' +%Y; date -D %Y-%m-%d -d '2001-02-03x'; printf '03.02.2001\n' | date -D %d.%m.%Y -f - '+%F %T'; TZ=America/New_York date -D %Y-%m-%d -d 2001-02-03 +%s" 0 $'1970-01-02\n2001-02-03 04:05:00\n2024\n2001-02-03 00:00:00\n981176400' "date: invalid date '2001-02-03x'"
expect 'dates of other systems (extension)' "${utc}for d in 1999.1.2-3:4 2000.01.01-11:22:33 200001231133.30 0001231133 060212341982 0602123482; do TZ=Asia/Tokyo date -d \$d '+%F %T %z'; done; date -u -d 1999.1.2-3:4 +%s; date -d 1.2-3:4 '+%m %d %T'; date -d 12312359 '+%m %d %T'; date -d 2000.13.01-1:2; date -d 1.2-3:4x; date -d 123123599; date -d 20050229" 1 $'1999-01-02 03:04:00 +0900\n2000-01-01 11:22:33 +0900\n2000-01-23 11:33:30 +0900\n2000-01-23 11:33:00 +0900\n1982-06-02 12:34:00 +0900\n1982-06-02 12:34:00 +0900\n915246240\n01 02 03:04:00\n12 31 23:59:00' $'date: invalid date \'2000.13.01-1:2\'\ndate: invalid date \'1.2-3:4x\'\ndate: invalid date \'123123599\'\ndate: invalid date \'20050229\''
