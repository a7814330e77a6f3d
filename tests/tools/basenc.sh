# shellcheck shell=bash
encodings='base64 base64url base32 base32hex base16 base2msbf base2lsbf'
setup 'printf "abcdefghij\nxyz" >f; : >empty; for i in 1 2 3 4 5 6 7 8 9; do printf abcdefghi | head -c $i >$i; done; seq 20000 >long; for i in $(seq 0 255); do printf "\\x$(printf %x $i)"; done >all; cat all all all all long all all all all all all all all >mix; head -c 40000 mix >fours'
for encoding in $encodings; do
  same "--$encoding" "basenc --$encoding f; basenc --$encoding empty; for i in 1 2 3 4 5 6 7 8 9; do basenc --$encoding \$i; done; basenc --$encoding <all; basenc --$encoding mix | cksum; basenc --$encoding -w 0 mix | cksum; basenc --$encoding -"
  same "--$encoding -d" "for w in 0 1 3 8 61 76 77; do basenc --$encoding -w \$w mix >e; basenc --$encoding -d e | cmp - mix; basenc -d --$encoding -i <e | cmp - mix; done; sed 's/./&\n/3' e | basenc --decode --$encoding | cmp - mix; sed 's/\$/\r/' e | basenc -d --$encoding | cksum; sed 's/\$/ *\r/' e | basenc --ignore-garbage -d --$encoding | cmp - mix; basenc -d --$encoding empty; (cat e; printf '*') | basenc -d --$encoding | cksum"
done
same '--z85' 'basenc --z85 4; basenc --z85 8; basenc --z85 empty; basenc --z85 all; basenc --z85 fours | cksum; for w in 0 1 3 5 8 61 76 77; do basenc --z85 -w $w fours >e; basenc --z85 -d e | cmp - fours; basenc --z85 -di e | cmp - fours; done; printf "\x86\x4f\xd2\x6f\xb5\x59\xf7\x5b" | basenc --z85; printf HelloWorld | basenc --z85 -d | od -An -tx1; printf "Hel\nloWor\n\nld" | basenc --z85 -d | od -An -tx1; printf "%%nSc0" | basenc --z85 -d | od -An -tx1; printf "Hel loWor~ld" | basenc --z85 -di | od -An -tx1'
same '--z85 of what is no multiple' 'for i in 1 2 3 5 6 7 9; do basenc --z85 $i; done; for t in H Hell HelloW HelloWorl "Hell\n"; do printf "$t" | basenc --z85 -d | od -An -tx1; done'
for bytes in 30719 30720 30721 30723 61439 61440 61442 70003; do
  same "--z85 puts none of the last 30 KiB if they are no multiple: $bytes" "head -c $bytes mix >b; for w in 76 0 100 1 38400 38401; do basenc --z85 -w \$w b | cksum; cat b | basenc --z85 -w\$w | cksum; done"
done
for text in '#####' '%%nSc1' '#0000' 'Hell~' 'HelloWor~d' 'HelloW~rld' 'Hell ' 'Hello=World' 'Hello World' '\xff0000' '\x00' 'Hello\x00World'; do
  same "--z85 -d: wrong: $text" "printf '$text' | basenc --z85 -d | od -An -tx1; (basenc --z85 fours; printf '$text') | basenc --z85 -d | cksum"
done
expect '--z85 -d -i passes over NUL' 'printf "He\0llo" | basenc --z85 -d -i | od -An -tx1' 0 ' 86 4f d2 6f'
for text in '6' '6*' '61626*' '61\n6\n2' '6g' '61 62' '6162636' '6162\n6' '61=' 'é' '\xff\xff' '6\xb1'; do
  same "--base16 -d: $text" "printf '$text' | basenc --base16 -d; printf '$text' | basenc -d --base16 -w 5 -; (basenc --base16 mix; printf '$text') | basenc --base16 -d | cksum"
done
since 9.5 expect '--base16 -d takes small letters' 'printf 6a6Ade7E4b | basenc --base16 -d | od -An -tx1; basenc --base16 mix | tr A-F a-f | basenc --base16 -d | cmp - mix; printf "6a 6A 6g 6" | basenc --base16 -di | od -An -c' 0 $' 6a 6a de 7e 4b\n   j   j   f'
since 9.8 expect '-d -i drops = where nothing is padded' 'printf 61= | basenc --base16 -di; printf 0110=0001 | basenc --base2msbf -di; printf "=10000110=" | basenc --base2lsbf -d -i; echo' 0 aaa
for text in 0110000 0110000a 011000010 01100001011000012 '01100001\n0110\n0001' 2 '0\xb0' '01100001 01100001'; do
  same "--base2msbf -d, --base2lsbf -d: $text" "printf '$text' | basenc --base2msbf -d; printf '$text' | basenc --base2lsbf -d | od -An -tx1"
done
same 'the digits of URLs and of base 32 in hexadecimal' 'printf "\xfb\xff\xbf" | basenc --base64url; printf "\xfb\xff\xbf" | basenc --base64; printf -- "-_-_" | basenc --base64url -d | od -An -tx1; printf "+/+/" | basenc --base64url -d; printf -- "-_-_" | basenc --base64 -d; printf CPNMUOJ1 | basenc --base32hex -d; printf CPNMUOJV | basenc --base32hex -d; printf "aG+/" | basenc --base64url -d; printf "aGaG*/" | basenc --base64url -d; printf "aGaG*aG" | basenc --base64url -d; printf "+A-B" | basenc --base64url -di | od -An -tx1'
expect 'W is none of base 32 in hexadecimal' 'printf CPNMUOJW | basenc --base32hex -d; printf CPNMUOWJ | basenc --base32hex -di' 1 'foobfoob\c' "$(printf 'basenc: invalid input\n%.0s' 1 2)"
since 9.5 expect 'padding may be missing' 'printf YQ | basenc --base64url -d; printf C4 | basenc --base32hex -d; printf ME | basenc --base32 -d; printf YQ | basenc --base64 -d; echo' 0 'aaaa'
since 9.8 expect '--base58' 'for t in "" "hello world" "\0" "\0\0\1" "\377" "abcdefghijklmnopqrstuvwxyz" "\0\0" "\72"; do printf "$t" | basenc --base58; done; printf "Hello World!" | basenc --base58 -w 5' 0 $'StV1DL6CwTryKyV\n1\n112\n5Q\n3yxU3u1igY8WkgtjK92fbJQCd4BZiiT1v25f\n11\n21\n2NEpo\n7TZRR\nrLZSi\n2U'
since 9.8 expect '--base58 -d' 'for t in "" StV1DL6CwTryKyV "St\nV1DL6CwTry\nKyV\n" 1 112 5Q 5R Z1 11; do printf "$t" | basenc --base58 -d | od -An -tx1; done; for t in 0 O I l "StV1DL6C*w" "1 1" "1=" "\377"; do printf "$t" | basenc --base58 -d; echo $?; printf "$t" | basenc --base58 -d -i | od -An -tx1; done' 0 - "$(printf 'basenc: invalid input\n%.0s' 1 2 3 4 5 6 7 8)" <<'END'
 68 65 6c 6c 6f 20 77 6f 72 6c 64
 68 65 6c 6c 6f 20 77 6f 72 6c 64
 00
 00 00 01
 ff
 01 00
 07 40
 00 00
1
1
1
1
1
 0b c7 33 dc 60 d1 a0
1
 00 00
1
 00
1
END
since 9.8 expect '--base58 there and back' 'for i in 1 2 3 4 5 6 7 8 9 f all; do for w in 0 1 76; do basenc --base58 -w $w $i | basenc --base58 -d | cmp - $i; done; done; head -c 5000 mix >m; basenc --base58 m | basenc --base58 -d | cmp - m; (head -c 70 /dev/zero; cat 9; head -c 7 /dev/zero) >zeros; basenc --base58 zeros | basenc --base58 -d | cmp - zeros' 0 ''
same 'the last encoding counts' 'basenc --base64 --base16 f; basenc --base16 --base2lsbf --base32 f; basenc --base16 --base16 f'
same 'none' 'basenc; basenc f; basenc -d f; basenc nope f; basenc -w 5; basenc -w x'
since 9.8 expect 'names that are not clear' 'basenc --base f' 1 '' "basenc: option '--base' is ambiguous; possibilities: '--base64' '--base64url' '--base58' '--base32' '--base32hex' '--base16' '--base2msbf' '--base2lsbf'
Try 'basenc --help' for more information."
same 'names that could be several' 'basenc --base6 f; basenc --base64u f; basenc --base32h f; basenc --base2 f; basenc --base2m f; basenc --z f; basenc --base1 f'
same 'not one file' 'basenc --base64 f f; basenc --base16 nope; basenc --base32 -d nope; basenc --z85 .; basenc --base16 <&-; basenc --base16 f >/dev/full; basenc --base16 f >&-; basenc -X; basenc --nope; basenc --base16 -w'
since 9.8 expect 'one write error is enough' 'basenc --base2msbf mix >/dev/full; basenc --base16 mix >e; basenc --base16 -d e >/dev/full' 1 '' "$(printf 'basenc: write error: No space left on device\n%.0s' 1 2)"
since 9.8 expect 'nor of base 58' 'basenc --base58 nope; basenc --base58 -d .; basenc --base58 f f; basenc --base58 f >/dev/full' 1 '' "basenc: nope: No such file or directory
basenc: read error: Is a directory
basenc: extra operand 'f'
Try 'basenc --help' for more information.
basenc: write error: No space left on device"
expect '-D is -d' 'echo 61 | basenc --base16 -D' 0 'a\c'
encoding='' option='' size=''
for ((round = 0; round < 80; round++)); do
  pick encoding base64 base64url base32 base32hex base16 base2msbf base2lsbf
  pick option '-w 0' '-w 1' '-w 8' '-w 30' '-w 64' '-w 77' '-w 200' ''
  size=$((RANDOM % 5000))
  same "random bytes, $size of them, --$encoding $option" "head -c $((RANDOM + size)) mix | tail -c $size >r; basenc --$encoding $option r >e; cksum e; basenc --$encoding -d e | cmp - r; tr -d '\n' <e | fold -w $((RANDOM % 200 + 1)) | basenc --$encoding -d | cmp - r; basenc --$encoding -d -i e | cmp - r; (cat e; echo '*'; cat e) | basenc --$encoding -di | wc -c"
done
