# shellcheck shell=bash
setup 'printf "Hello, world\n\0\1\2\177\200\377abc\tdef\r\033\a\b\f\vxyz\303\251 and more\0text\0" >a; head -c 100 /dev/zero >z; printf x >>z; : >empty; printf "\277\300\0\0\200\77\0\0\300\177\377\377\177\1\0\0\0\0\0\0\0\360\77\0\0\0\0\0\0\370\377\1\0\0\0\0\0\0\0" >f; head -c 70000 /dev/zero | tr "\0" "\1" >big; printf "tail" >>big; seq 3000 >n'
same 'two bytes in octal' 'od a; od z; od empty; od f; od <a; od a empty z; od -; od - a <z; head -c 5 a | od'
for type in a c d d1 d2 d4 d8 dC dS dI dL u u1 u2 u4 u8 o o1 o2 o4 o8 x x1 x2 x4 x8 f f4 f8 fF fD fL f16; do
  same "-t $type" "od -t $type a; od -t ${type}z a; od -An -t $type z f; od -t$type -N5 a; od -t${type}z -N13 a; od --endian=big -t$type f; od -w32 -t$type a"
done
since 9.5 expect 'half precision, bfloat16' 'od -tfH f; od -tf2 -N8 a; od -An -tfB -N16 f; od -tfHz -N4 f' 0 - <<'END'
0000000      -2.3730469               0           1.875               0             nan            -nan   2.2828579e-05               0
0000020               0               0           -8192   3.7550926e-06               0               0          -32768   3.0457973e-05
0000040               0               0               0               0
0000047
0000000            1352            4528       0.0692749           29184
0000010
        -5.96875               0               1               0             nan            -nan   4.6836103e-38               0
0000000      -2.3730469               0                                                                                                  >....<
0000004
END
same 'letters for types' 'for o in a b c d f i l o s x B D e F h H I L O X; do od -$o a; done; od -bc a; od -x -tu1 a; od -cx a; od -i a; od -l a; od -s a'
same 'more types above each other' 'od -tx1 -tc a; od -tx2 -td4 -tf8 a; od -to1o2o4o8 a; od -tdCdSdIdL a; od -txCfL -N16 a; od -tx1z -td8z -N21 a; od -tcz -ta a; od -ta -tfF a; od -tx1 -td8 -tu2z -w24 a; od -tx1 -tx1z z; od -An -tx1 -tc a; od -Ax -tx1 -tc a'
same 'widths' 'for w in 1 2 3 7 8 16 24 32 100; do od -w$w a; od -tx1 -w$w a; od -tx4 -w$w a; done; od -w a; od --width a; od --width=4 a; od -w32 -tx8z a'
since 9.8 expect 'no width' 'od -w0 a; od --width=0 a' 1 '' $'od: invalid -w argument \'0\'\nod: invalid --width argument \'0\''
same 'addresses' 'for r in d o x n; do od -A$r a; od -A$r z; od --address-radix=$r -j 20 -tx1 a; done; od -Anx a; od -Ad -w3 -tx1 -N 20 big'
since 9.1 expect 'an address that is none' 'od -Aq a' 1 '' "od: invalid output address radix 'q'; it must be one character from [doxn]"
same 'lines that are the same' 'od z; od -v z; od --output-duplicates -tx1 z; od -tx1 z a; od -N 40 z; od -N 32 z; od -N 48 -tx1 z; od -w1 -tx1 z; od -c z z; od -tx1 -tc z; od -tfD z; od -j 5 z; cat big z | od; cat big z | od -tx1 -tu1; od -tx1z z big'
same '-j and -N' 'for j in 0 1 16 47 48 0x10 020 3; do od -j $j a; od -j$j -N 4 -tx1 a; done; od -j 100 a; od -j1b a; od -j 105 z a; od -j 101 z a; od -N 0 a; od -N 100 a; od --skip-bytes=2 --read-bytes=3 a; od -N 1K z a; od -j 0x1K n | tail -n 3; od -j 65536 big; od -j 70000 -c big; od -j 70004 -c big; od -j 70005 big; cat a | od -j 5 -c; cat a | od -j 500 -c'
same '-N reads no more than that' '(od -N 5 -c; cat) <a | tail -n +3 | od -c; cat n | (od -N 10 -An -c; head -c 5); (od -j 6 -N 1 -An -c; cat) <n | head -n 4'
since 9.8 expect '-S' 'od -S3 a; od -S 3 -j2 a; od --strings a; od -S3 -Ad a; od -S3 -An a; od -S3 -N5 a; od -S6 -N5 a; od -S9 a; od --strings=4 a; od -S3 -N 60 a | tail -n 1; od -S3 -Ax empty; od -S 3 -N 8 -j 38 a' 0 $'0000045  and more\n0000057 text\n0000045  and more\n0000057 text\n0000045  and more\n0000057 text\n0000037  and more\n0000047 text\n and more\ntext\n0000000 Hello\n0000045  and more\n0000045  and more\n0000057 text\n0000057 text\n0000046 and more'
needs memory_limit within 15 same 'a string that memory does not hold' 'ulimit -v 60000; head -c 70000000 /dev/zero | tr "\0" 1 | od -S1; head -c 70000000 /dev/zero | tr "\0" 1 | od -S5'
same 'strings have no type' 'od -S3 -tx1 a; od -S x a; od -S3 -c a'
expect 'the blanks of very wide lines are counted' 'printf a | od -w10000000000; printf ab | od -tx2 -w1000000000000' 0 $'0000000 000141\n0000001\n0000000 6261\n0000002'
same 'endianness' 'for t in x2 x4 x8 d2 d4 u8 o2 o4 f4 f8 fL x1 c; do od --endian=big -t$t a; od --endian=little -t$t a; done; od --endian=b a; od --endian=l -x a'
same 'offsets as operands' 'od a +5; od a 5; od a 0x5; od +5 <a; od -x a +7; od -c a 20; od a +1b; od -tx1 a +5; od -w8 a 5; od a 5 7; od a 8; od a z 5'
same '--traditional' 'od --traditional a; od --traditional a 5; od --traditional a 5 7; od --traditional a 5 0x7; od --traditional 5 7 <a; od --traditional 5 <a; od --traditional -tx1 a 5; od --traditional -j3 a; od --traditional -Ax -tx1 -tc a 5 7; od --traditional -An a 5 7; od --traditional a z; od --traditional a +5 z; od --traditional a 8; od --traditional a z f n; od --traditional -Ad a 5 7'
since 9.8 expect 'offsets with a dot, in blocks' 'od f +30.; od -c f 30.; od n +1.b | head -n 1; od n +1B | head -n 1; od empty +1.x; od a ++0' 1 - $'od: +1.x: No such file or directory\nod: ++0: No such file or directory' <<'END'
0000036 000777 000000 000000 000000 000000
0000047
0000036 377 001  \0  \0  \0  \0  \0  \0  \0
0000047
0001000 032461 005066 032461 005067 032461 005070 032461 005071
0002000 034062 005064 034062 005065 034062 005066 034062 005067
0000000
0000000 062510 066154 026157 073440 071157 062154 000012 001001
0000020 100177 060777 061542 062011 063145 015415 004007 005414
0000040 074570 141572 020251 067141 020144 067555 062562 072000
0000060 074145 000164
0000064
END
same 'what is wrong' 'od nope; od nope a; od .; od -tq a; od -tx3 a; od -tf3 a; od -tx99 a; od -tx1q a; od -tc1 a; od -td9 a; od -t "" a; od -txz a; od -t; od -q; od -A; od -N x a; od -N -1 a; od -j x a; od -N 99999999999999999999999 a; od -j 99999999999999999999 a; od -w99999999999999999999 a; od -w-1 a; od -w1x a; od --endian=x a; od --format; od -S -1 a; od -j5 nope; od --read-bytes=x a; od --skip=1x a; od --strings=x a; od --width=5x a; od --width=99999999999999999999 a'
in_locales 'C C.UTF-8 en_US.UTF-8 en_US.ISO-8859-1 ru_RU.KOI8-R' same 'bytes from 0x80 on' 'od -c a; od -a a; od -tcz a; od -tx1z a; od -tfF f'
same 'full and closed' 'od a >/dev/full; od a >&-; od -S3 a >/dev/full; od --help >/dev/full'
since 9.4 expect 'one message where writing fails' 'od big n >/dev/full; od -v -c n n n >/dev/full' 1 '' $'od: write error: No space left on device\nod: write error: No space left on device'
same 'standard input that is closed or a folder' 'od <&-; od <.; od - <.; od a - <.'
same 'much' 'od n | cksum; od -c n | cksum; od -tx1z n | cksum; od -a big n | cksum; od -tx2 -td1 n | cksum; od -tx4 n | cksum; od -An -vtu1 big n | cksum; od -w5000 -tx1 n | cksum; od -w70000 -c n big | cksum; od -tx8 -v big n a | cksum; cat n n n n n n n n n n n n n n n n n n n n n n n n n n n n | od -Ad -to2 --endian=big | cksum'
for ((round = 0; round < 40; round++)); do
  pick first a c d1 d2 u4 o1 o2 o4 x1 x2 x8 fF fD x1z o2z cz
  pick second '' '' '' -ta -tx1 -tu2z -td8 -to4 -tcz
  pick more '' '' -v -w8 -w24 '-j 3' '-N 45' '-Ax' '-An' '-Ad -j 17' --endian=big
  pick files a z f 'a z' 'z z f' n 'empty z a'
  same "any dump $round" "od -t $first $second $more $files | head -c 20000; cat $files | od $more -t $first"
done
same '-j in what can seek and has no size' 'mkdir d; od -j 2 /dev/null; od -j 2 d; od -j 2 -N 4 /dev/zero; od -j 5 /dev/null d; seq 9 | od -j 4 -c; seq 9 | od -j 40 -c'
