# shellcheck shell=bash
same 'text and escapes' 'printf abc; printf "%%|%s|\n" x; printf "\a\b\e\f\n\r\t\v\\\\\"" | od -c; printf "\1\12\123\1234\400\0101" | od -c; printf "\x4\x41\x412\xFf" | od -c; printf "\q\z\?\'"'"'" ; printf "end\\"'
same '%b' 'printf "%b|" a "\n" "\101" "\0101" "\01234" "\400" "\x41g" "\q" "\"" "end\\" "" | od -c; printf "%b"; printf "%b %s" "a\cb" c; printf "%s%b%s" 1 "\c" 2 3 4'
same '\c ends all output' 'printf "a\cb"; printf "%s\c" a b; printf "%s %b|" 1 "x\cy" 2 z'
same '%q' 'printf "%q " "a b" "it'"'"'s" "\$x" "" plain "a:b" "~" "a=b" "#" "a*"; printf "%q " "$(/usr/bin/printf "a\nb\001")"; printf "%q|"'
same 'hexadecimal numbers that lack' 'printf "a\x"; printf "a\xg"; printf "%b" "b\x"; printf "\u12"; printf "\U1234567"; printf "a%b" "\u00g"'
same 'surrogates are no characters' 'printf "\ud800"; printf "a\uDFFF"; printf "\U0000d912"'
in_locales 'C C.UTF-8 en_US.UTF-8' same 'characters by number' 'printf "\u00e9\u20ac\U0001f600" | od -c'
in_locales 'C C.UTF-8' since 9.2 expect 'all characters by number' 'printf "\u0041\U00110000\Uffffffff\u0080" | head -c 21' 0 'A\U00110000\UFFFFFFFF\c'
same 'integers' 'printf "%d %i %u %o %x %X|" 0 1 2 8 255 255 -1 -2 -3 -4 -5 -6; printf "%d|" 9223372036854775807 -9223372036854775808 0x1f 010 -0x10 +5 " 5"; printf "%u|" 18446744073709551615 -18446744073709551615; printf "%ld %hhd %qd" 1 2 3; printf "%ju %zd %tx %llu %Ld|" 1 2 3 4 5'
same 'integers out of range' 'printf "%d|" 9223372036854775808 -9223372036854775809 99999999999999999999; printf "%u|" 18446744073709551616 -18446744073709551616; printf "%x|" 0x1ffffffffffffffff; printf "%d" -18446744073709551615; printf "%f %f" 1e5000 -1e5000; printf "%g" 1e-5000'
same 'what is no number' 'printf "%d|" x 1x 0x 08 "5 " 1.5 --5 "-" "+" " "; printf "%f|" x 1.5x 1e infx nanx 1,5 "5 "; printf "%u|" -x 5-; printf "%*d" x 1; printf "%.*f" 1x 2'
since 9.6 expect 'an empty word is no number' 'printf "%d %f\n" "" ""' 1 '0 0.000000' $'printf: \'\': expected a numeric value\nprintf: \'\': expected a numeric value'
expect 'binary constants' 'printf "%d %d %x " 0b101 -0B11 0b11111111; printf "%d" 0b2' 1 '5 -3 ff 0\c' "printf: '0b2': value not completely converted"
same 'codes of characters' 'printf "%d|" "'"'"'a" "\"b" "'"'"'" "\"" "'"'"' " "'"'"'ab" "'"'"'-5"; printf "%f %x|" "'"'"'a" "'"'"'b"'
in_locales 'C C.UTF-8' same 'codes of characters of more than a byte' $'printf "%d|" "\'\xc3\xa9" "\'\xc3\xa9b" "\'\xff" "\'\xffa" "\'\xe2\x82\xac"'
same 'flags, widths, precisions' 'printf "%5d|%-5d|%05d|%+d|% d|%+5d|%.3d|%8.3d|%-8.3d|" 1 2 3 4 5 6 7 8 9; printf "%#x|%#o|%#X|%#g|%#.0f|" 1 2 255 4 5; printf "%.0d|%.d|" 0 0; printf "%5s|%-5s|%.2s|%5.1s|%.s|%.0s|" abc abc abc abc abc abc; printf "%5c|%-5c|" a b; printf "%010.3d|%-010d|% +d|" 1 2 3'
same 'c takes a byte' 'printf "%c%c%c|" abc "" d | od -c; printf "%c" | od -c; printf "%3c|" "" | od -c; printf "%lc" a'
same 'widths and precisions from arguments' 'printf "%*d|%-*d|%.*f|%*.*f|" 5 1 5 2 2 3.14159 8 3 2.71828; printf "%*d|" -5 1; printf "%.*d|" -5 1; printf "%*d"; printf "%.*s|" 2 abc; printf "%-*s|" -4 a; printf "%0*d|" 6 5'
same 'widths and precisions beyond all' 'printf "a%*d" 2147483648 1; printf "a%*d" -2147483649 1; printf "a%.*d" 2147483648 1; printf "%.*d|" -2147483649 1'
same 'real numbers' 'printf "%f %e %g %E %G %F|" 1.5 1.5 1.5 1e100 1e-10 0.1; printf "%a %A|" 1 255.5; printf "%.10f|%.0f|%10.2e|%-12g|%+f|%010.3f|" 0.1 2.5 12345.678 1e6 1 -3.14159; printf "%f|" inf -inf nan -nan INFINITY; printf "%5f|%05f|%-5F|" inf nan -inf; printf "%.30f" 0.1; printf "%Lf %lf" 1 2; printf "%f" 0x1.8p3'
same 'grouping' 'printf "%'"'"'d %'"'"'f %'"'"'15d|" 1234567 1234567.89 1234567'
in_locales 'en_US.UTF-8 de_DE.UTF-8' same 'points and groups of the locale' 'export LANGUAGE=C LC_MESSAGES=C; printf "%'"'"'d %'"'"'f %f %'"'"'012d %g|" 1234567 1234567.5 1.5 1234567 2.5; printf "%.1f" 1.5; printf "%.2f|" 2 "'"'"'a"'
same 'conversions that are none' 'for f in %z %5% % %5 a%y %. %- %lll %n %m %p %C %S "%#d" "%0s" "%#s" "%0c" "%.3c" "%#c" "%.-5d" "%5b" "%-q" "%.3q" "%#i" "%#u" "%$d"; do printf "$f" 1; done'
same 'an operand that is no conversion' 'printf a b c; printf "" x; printf "%%" x; printf -- a b; printf -- --; printf --help x; printf --version x; printf --hel; printf -x; printf -- --help'
same 'the format is used again' 'printf "%s\n" a b c; printf "%s %s|" a b c; printf "%s %d|" a; printf "%s %d\n" a 1 b 2 c; printf "%%%s" a b; printf "%s"; printf "%d %s|" ; printf "a%sb" "" ""'
same 'usage' 'printf; printf --; printf --help >/dev/null; printf --version >/dev/null'
since 9.6 expect 'arguments by number' 'printf "%2\$s|%s|%s\n" a b c d; printf "%1\$s %s\n" a b c; printf "%3\$s\n" a b c d e f; printf "%1\$*2\$d|%1\$.*2\$f|%*3\$.*2\$d\n" 5 2 4; printf "%1\$b%1\$q%1\$c\n" "a b"; printf "%5\$s|%99999999999999999999\$d\n" a b' 0 $'b|a|b\nd|c|d\na a\nb b\nc c\nc\nf\n 5|5.00|  05\na b\'a b\'a\n|0'
since 9.6 expect 'numbers that are no arguments' 'printf "a%0\$s" x; printf "%1\$" x; printf "%1\$%%" x; printf "%2\$5%%" x' 1 'a\c' $'printf: %0$: invalid conversion specification\nprintf: %1$: invalid conversion specification\nprintf: %1$%: invalid conversion specification\nprintf: %2$5%: invalid conversion specification'
same 'POSIXLY_CORRECT does not warn of what is behind a character' 'export POSIXLY_CORRECT=1; printf "%d" "'"'"'ab"; printf --help >/dev/null; printf "%d" 1x'
same 'full and closed' 'printf a >/dev/full; printf a >&-; printf "" >&-; printf "%s" x >/dev/full; printf --help >/dev/full'
same 'much' 'printf "%s-%d\n" $(seq 3000) | cksum; printf "%70000s|%-70000d|%.70000d" a 1 2 | cksum; printf "%s" "$(head -c 100000 /dev/zero | tr "\0" x)" | cksum'
for ((round = 0; round < 40; round++)); do
  format='' words=''
  for ((i = 0; i < 4; i++)); do
    pick flags '' '' - + ' ' '0' '-+' '0+' '#'
    pick width '' '' 5 12 '*'
    pick precision '' '' .0 .3 .10 '.*'
    pick conversion d i o u x X e f g a s c b q
    case $flags$conversion in '#'[cdisu] | *0*[cs] | *[bq]) flags='' ;; esac
    case $conversion in [bq]) width='' precision='' ;; c) precision='' ;; esac
    format+="%$flags$width$precision$conversion|"
  done
  for ((i = 0; i < 7; i++)); do pick word 0 1 -1 42 3.5 abc 0x1f 010 -7 5x 1e3 "a\\n" 12; words+=" '$word'"; done
  same "any format $round" "printf '$format' $words"
done
