# shellcheck shell=bash
setup 'printf "hello  World 0123 aaa bbb\n\n\nxyzzy AAAA\n" >f; awk "BEGIN { for (i = 0; i < 256; i++) printf \"%c%c\", i, i }" >all; seq 30000 >long; mkdir d'
same 'maps' 'tr a-z A-Z <f; tr abc xyz <f; tr "[:lower:]" "[:upper:]" <f; tr "[:upper:]" "[:lower:]" <f; tr aaa xyz <f; tr "" b <f; tr a-z "\n" <f; tr "\000-\377" "\001-\377\000" <all | cksum'
same 'deletes' 'tr -d aeiou <f; tr -d "\n" <f; tr -d "[:space:]" <f; tr -d "\000-\377" <all; tr -cd "[:alnum:]" <f; tr -d "" <f; tr --delete --complement a-z <f'
same 'squeezes' 'tr -s " " <f; tr -s "\n" <f; tr -s "[:alpha:]" <f; tr -s "\000-\377" <all | cksum; tr -cs a-z <f; tr --squeeze-repeats l L <f; tr -cs A-Za-z "\n" <f; tr -s "[:lower:]" "[:upper:]" <f'
same 'deletes and squeezes' 'tr -ds l a <f; tr -ds "\n" "[:alpha:]" <f; tr -dcs a-z a-z <f; tr -ds "" "" <f'
same 'cuts the first array' 'tr -t abc x <f; tr --truncate-set1 a-z A <f; tr -t a-z "" <f; tr -ct a-z xy <f; tr -st a-z l <f'
same 'complements' 'tr -c a-z x <f; tr -C a-z x <f; tr -c "[:alpha:]" "[x*]" <f; tr -c "\001-\377" "[:upper:]" <all | cksum; tr -c a bc <f'
same 'repeats' 'tr a-z "[x*]" <f; tr a-z "[x*3]y" <f; tr a-z "[x*010]y" <f; tr a-z "a[x*]z" <f; tr a-z "[x*0]z" <f; tr "[a*3]b" xyzw <f; tr ab "[**]" <f; tr ab "[]*]" <f; tr a "[x*18446744073709551614]" <f'
expect 'repeats without an end in sight' 'echo abc | tr "[a*9999999999999]b" "[x*9999999999999]y"' 0 xyc
same 'escapes' 'tr "\141\142" "\101\102" <f; tr a-z "\a-\r" <f | od -c; tr "\z" x <f; tr a\\-z x <f; tr "\400" b <f; tr "\4000" bcd <f; tr "a\\" b <f; tr "[\**]" x <f'
same 'brackets that are none' 'tr "[a-c]" "[x-z]" <f; tr "[:" x <f; tr "[=a=" q <f; tr "[a*" y <f; tr a- x- <f; tr -- -a x- <f; tr a-c-e x <f; tr "[a*\3]" x <f'
same 'cases face each other, or not' 'tr "[:upper:][:lower:]" "[:lower:][:upper:]" <f; tr "[:upper:]a" "[:lower:]b" <f; tr "[:upper:]" "[:upper:]" <f; tr "[:lower:][:lower:]" "[:upper:][:lower:]" <f; tr a "[:upper:]" <f; tr A-Z "[:lower:]" <f; tr "[:upper:]" "x[:lower:]" <f; tr -t "[:digit:][:upper:]" "[:lower:]" <f; tr "[:lower:]ab" "[:upper:]" <f'
in_locales 'C C.UTF-8' same 'wrong strings' 'tr z-a b; tr "\001-\000" x; tr "[:foo:]" b; tr "[:a\n\001:]" b; tr "[=ab=]" x; tr "[==]" x; tr "[::]" x; tr a "[:alpha:]"; tr a "[=b=]"; tr "a[x*]" b; tr ab "[x*]y[z*]"; tr ab "[x*a]"; tr ab "[x*08]"; tr ab "[x*99999999999999999999]"; tr a ""; tr -c a "[:upper:]"; tr -c "[:alpha:]" ab; tr -ds a "[c*]"; tr -s "[a*]"'
in_locales 'C C.UTF-8' same 'wrong operands' 'tr; tr a; tr a b c; tr -d; tr -d a b; tr -d a b c; tr -ds a; tr -s; tr -s a b c; tr -ds a b c; tr -x a; tr --nope a; tr a b -d <f'
same 'input and output that fail' 'tr a b <d; tr a b <&-; tr a b <f >/dev/full; tr a b <f >&-'
expect 'a full disk in the middle' 'tr -d a <long >/dev/full' 1 '' 'tr: write error: No space left on device'
same 'each piece at once' '(echo a; sleep 0.4; echo b) | tr ab xy | (read -r x; echo "$x"; sleep 0.2; cat)'
same 'unfinished producers' 'yes | tr y z | head -n 2; (echo a; sleep 3) | tr a b | head -n 1'
same 'runs across reads' '(printf aaa; sleep 0.2; printf aab; sleep 0.2; printf b) | tr -s ab; for i in 1 2 3; do printf xx; sleep 0.1; done | tr -s x y'
same 'a lot' 'tr 0-9 a-j <long | cksum; tr -d 5 <long | cksum; tr -s "\n0" <long | cksum; tr -cs 1-4 "\n" <long | cksum'
for where in en_US.ISO-8859-1 C.UTF-8 en_US.UTF-8; do
  locale "$where"
  same "classes of $where" 'for class in alnum alpha blank cntrl digit graph lower print punct space upper xdigit; do tr -dc "[:$class:]" <all | od -An -tx1; done; tr "[:lower:]" "[:upper:]" <all | cksum; tr "[:upper:]" "[:lower:]" <all | cksum; tr "[:lower:]x" "[:upper:]y" <all | cksum'
  same "-A is the C locale, in $where" 'tr -A -dc "[:alpha:]" <all; tr -Ad "[:alpha:]" <all | cksum'
done
locale C
for ((round = 0; round < 60; round++)); do
  pick how '' '' -d -s -c -cd -cs -ds -dcs -t -ct
  strings=''
  pick count 1 2 2 2
  for ((i = 0; i < count; i++)); do
    text=''
    for ((j = 0; j < 3; j++)); do
      pick part a b xyz a-z A-Z 0-9 '[:lower:]' '[:upper:]' '[:space:]' '[=a=]' '[x*]' '[y*3]' '\n' '\101' '\400' '\377' '[' ']' '[:' '*' '-' ' '
      text+=$part
    done
    strings+=" '$text'"
  done
  same "any mix $round: $how $strings" "tr $how -- $strings <f; tr $how -- $strings <all | cksum"
done
