# shellcheck shell=bash
setup 'seq 5 >f; seq 3000 >long; printf "aa\nbbbb\ncc" >part; : >empty; printf "a\0bb\0ccc" >nul; mkdir d; head -c 300000 /dev/zero | tr "\0" y >endless; printf "1\n22\n" >b; cat endless >>b; printf "\n3\n" >>b; tr "\n" " " <long >blanks'
same 'as it comes' 'split long; split f y; split - z <part; split empty w; split <empty'
for what in '-l 1' '-l 2' '-l 7' '-l 999' '-b 1K' '-b 3' '-b 1' '-C 1' '-C 3' '-C 5' '-C 4096' '-C 100K' '-C 300001' '-C 300002' '-C 300003'; do
  case $what in
    *' 1' | *' 3' | *' 5' | *' 2' | *' 7') files='f part empty' ;;
    *) files='f part empty long endless b' ;;
  esac
  same "split $what" "for f in $files; do split -a 5 $what \$f \$f.; cat \$f | split -a 5 $what - \$f-; done"
done
for bytes in 65535 65536 65537 131072 262143 262144 262145; do
  same "around $bytes bytes" "head -c $bytes b >x; for way in -b -C; do for size in 65536 131071 131072 262144 300000; do split \$way \$size x; split \$way \$size - y <x; done; done"
done
for n in 1 2 5; do
  same "$n parts of what can be divided" "truncate -s 300020 b; split -n $n b y -a 4; head -c 20 long >g; split -n $n g; split -n l/$n g l; split -n r/$n g r; cat g | split -n r/$n - s"
  for ((k = 1; k <= n; k++)); do
    same "part $k of $n" "head -c 20 long >g; split -n $k/$n g; split -n l/$k/$n g; split -n r/$k/$n g; split -u -n r/$k/$n - <g"
  done
done
# GNU puts what cannot be divided into the first parts since 9.2.
since 9.2 expect 'parts that differ by a byte at most' \
  'printf 0123456789abcdefghijkl >g; split -n 3 g; split -n 5 g y; for i in x* y*; do cat $i; echo; done; split -n 2/5 g; echo; split -n 3/5 g; echo; split -n 1/3 g; echo; split -n 3/3 g' \
  0 $'01234567\n89abcde\nfghijkl\n01234\n56789\nabcd\nefgh\nijkl\n56789\nabcd\n01234567\nfghijkl\\c'
# By hand: a line is of the part that its last byte lies in, or of the one before where that is its last.
since 9.2 expect 'parts of lines, where the bytes cannot be divided' \
  'printf "a\nbb\nc\ndddddddd\ne\n" >g; for n in 2 3 4 7; do split -n l/$n g x$n; for i in x$n*; do tr "\n" . <$i; printf "|"; done; echo; for ((k = 1; k <= n; k++)); do split -n l/$k/$n g | tr "\n" . ; printf "|"; done; echo; done; split -e -n l/7 g y; echo y*' \
  0 $'a.bb.c.dddddddd.|e.|\na.bb.c.dddddddd.|e.|\na.bb.c.|dddddddd.|e.|\na.bb.c.|dddddddd.|e.|\na.bb.|c.dddddddd.||e.|\na.bb.|c.dddddddd.||e.|\na.bb.|c.|dddddddd.||||e.|\na.bb.|c.|dddddddd.||||e.|\nyaa yab yac yad'
since 9.2 expect 'parts of a pipe, and of what tells no size' \
  'cat f | split -n 2; head x*; cat b | split -n 3 - y; cat y* | cmp - b; cat b | split -n l/3 - z; cat z* | cmp - b; cat b | split -n 2/3 | cmp - yab; cat b | split -n l/2/3 | cmp - zab; split -n 2 /proc/version v; cat v* | cmp - /proc/version; for i in 1 2 3 4 5; do cat b; done >long; cat long | split -n 4 - w; cat w* | cmp - long; split -n 4 long u; for i in a b c d; do cmp wa$i ua$i; done; (read x; split -n 2 - t) <f; head t*' \
  0 - <<'END'
==> xaa <==
1
2
3
==> xab <==

4
5
==> taa <==
2
3

==> tab <==
4
5
END
since 9.2 expect 'a pipe of many bytes leaves nothing in TMPDIR' 'seq 1000000 >long; cat long | TMPDIR=$PWD/d split -n 3; cat x* | cmp - long; echo d/* x*; cat long | TMPDIR=/nowhere split -n 3 - y; cat y* | cmp - long' 0 'd/* xaa xab xac'
same 'more parts than bytes' 'split -n 10 f; split -e -n 10 f z; split -n 3 empty w; split -e -n 3 empty v; split -n l/3 empty; split -n r/3 empty u; split -e -n r/9 f t; split -n r/9 f s; split -n 2/3 empty; split -n 10/10 f'
same 'names' 'split -l 1 -d f d.; split -l 1 -x f x.; split -l 1 -a 5 f a.; split -l 1 --additional-suffix=.txt f t.; split -l 1 --additional-suffix= f u.; split -d -l 1 --numeric-suffixes=5 f n.; split -l 1 --hex-suffixes=9 f h.; split --numeric-suffixes= -l 1 f e.; split --numeric-suffixes=007 -l 1 f z.; split -l 3 f d/y; split -l 3 f ""; split -d -x -l 3 f q; split -a 0 f r; split -l 2 f "a b"'
same 'suffixes grow' 'split -l 4 long; split -d -l 30 long y; split -x -l 12 long z; split -b 1 long v; split -d -b 2 long w'
same 'suffixes that may not grow' 'split -a 1 -l 10 long; split -a 2 -d -l 10 long y; split --numeric-suffixes=98 -l 1 f z; split --numeric-suffixes=1 -a 1 -l 300 long w; split --numeric-suffixes=0 -l 31 long u'
since 9.11 expect 'hexadecimal suffixes from a letter on' 'split -l 1 --hex-suffixes=e f; split -n 241 -e --hex-suffixes=f f y; echo x* y*' 0 'x0e x0f x10 x11 x12 y0f y10 y11 y12 y13 y14 y15 y16 y17 y18'
same 'suffixes as long as the number of parts needs' 'split -n 26 -a 1 -e f; split -n 27 -a 1 f; split -n 677 -e f y; split -n 100 -d -e f z; split -n 101 -d -e f w; split -n 100 --numeric-suffixes=1 -e f v; split -n 100 --numeric-suffixes=99 -e f u; split -n 100 --numeric-suffixes=100 -e f; split -n 5 --numeric-suffixes=98 -e empty; split -n r/5 --numeric-suffixes=96 f t'
same 'a first suffix that cannot be' 'split --numeric-suffixes=x f; split --numeric-suffixes=1a f; split --hex-suffixes=G f; split --hex-suffixes=A f; split --numeric-suffixes=100 f; split -a 3 --numeric-suffixes=1000 f; split --numeric-suffixes=-1 f'
same 'an ending that cannot be' 'split --additional-suffix=a/b f; split --additional-suffix=/ f'
since 9.2 expect 'an ending that ends in a slash' 'split --additional-suffix=a/ f' 1 '' $'split: invalid suffix \'a/\', contains directory separator\nTry \'split --help\' for more information.'
in_locales 'C C.UTF-8' same 'numbers that are none' 'split -b x f; split -b "" f; split -l 1K f; split -l "" f; split -l -1 f; split -a x f; split -a -1 f; split -a 99999999999999999999 f; split -n x f; split -n "" f; split -n l/ f; split -n l f; split -n -1 f; split -n 1/-1 f; split -n l/x f; split -n r/ f; split -n 1/ f; split -b 1Kx f; split ---io-blksize=x f; split ---io-blksize=0 f; split -0 f'
since 9.2 expect 'numbers of 0' 'split -b 0 f; split -l 0 f; split -C 0 f; split -C x f; split -n 0 f; split -n l/0 f; split -n 3/2 f; split -n 0/2 f; split -n r/3/2 f; split -n l/0/2 f' 1 '' $'split: invalid number of bytes: \'0\'\nsplit: invalid number of lines: \'0\'\nsplit: invalid number of lines: \'0\'\nsplit: invalid number of lines: \'x\'\nsplit: invalid number of chunks: \'0\'\nsplit: invalid number of chunks: \'0\'\nsplit: invalid chunk number: \'3\'\nsplit: invalid chunk number: \'0\'\nsplit: invalid chunk number: \'3\'\nsplit: invalid chunk number: \'0\''
since 9.2 expect 'numbers without end' 'split -b 99999999999999999999 f; cmp f xaa; split -l 99999999999999999999 f; cmp f xaa; split -C 1Q f; cmp f xaa; split -99999999999999999999 f; cmp f xaa; split -n 1/99999999999999999999 f; ls x*' 0 $'1xaa'
same 'sizes' 'for size in 1b 1c 1K 1k 1kB 1KB 1KiB 2w 1M 1MB; do split -b $size b y$size; done; split -C 1K b; split -C 2kB b y'
same 'only one way' 'split -b 1 -l 1 f; split -b 1 -b 2 f; split -n 1 -n 2 f; split -3 -l 2 f; split -l 2 -3 f; split -C 1 -3 f; split --filter=cat -b 1 -C 1 f'
since 9.11 expect 'a filter, but no piece' 'split --filter=cat -n 1/2 f' 1 '' $'split: --filter does not process a chunk extracted to standard output\nTry \'split --help\' for more information.'
same 'the old form' 'split -2 f; split -1 -3 f y; split -12 -x long z; split -1x2 f w; split -2 -d f v; seq 9 | split -4'
same 'separators' 'split -t "\0" -l 1 nul; split -t " " -l 7 blanks y; split -t " " -C 100 blanks z; split -t " " -n r/3 blanks w; split -t a -t a f; split -t "" f; split -t ab f; split -t a -t b f; split -t "\n" f; split -t "\0" -t a f'
same 'what is there already' 'echo old >xaa; chmod 600 xaa; echo much older than this >xab; echo other >xac; split -l 3 f; split -n r/2 long; split -e -n r/2 empty; split -n 2 empty'
same 'modes' 'umask 027; split -l 3 f; umask 777; split -l 3 f y'
same 'not over the input' 'cp f xaa; split xaa; cat xaa | split -; split - <xaa; split -l 1 xaa; ln xaa in; split -n 2 in; ln -s xaa in2; split -n r/2 in2; split -n l/2 - <in2; split -C 3 <in; cp f xab; split -l 3 xab; cat xab'
same 'but to a device that a link leads to' 'ln -s /dev/full xab; split -l 2 f; ls; cat xaa; ln -s /dev/null yab; split -l 2 f y; cat yaa yac'
within 20 expect 'parts of what never ends' 'split -n 2 /dev/zero; split -n l/2 /dev/zero; split -n 1/2 - </dev/zero; echo x*' 0 'x*' $'split: /dev/zero: cannot determine file size: Value too large for defined data type\nsplit: /dev/zero: cannot determine file size: Value too large for defined data type\nsplit: -: cannot determine file size: Value too large for defined data type'
expect 'not through a link that is in the way' 'echo precious >v; ln -s v xab; split -l 3 f; cat v xaa; ln -s nowhere yaa; split f y; ls' 0 $'precious\n1\n2\n3\nb\nblanks\nd\nempty\nendless\nf\nlong\nnul\npart\nv\nxaa\nxab\nyaa' $'split: xab: Too many levels of symbolic links\nsplit: yaa: Too many levels of symbolic links'
same 'things that cannot be opened' 'split nope; split d; split f nodir/x; split empty nodir/x; split "no such"; mkdir xaa; split f; split -n r/2 f; split f d/nope/; split a b c; split f "no dir/x"'
same 'told of' 'split --verbose -l 2 f; split --verbose -n r/7 f "a b"; split --verbose -n 2 empty y; split --verbose -e -n r/7 f z; split --verbose -l2 --filter="cat >/dev/null" f "q r"'
same 'full disks' 'split --verbose -l 3 f >/dev/full; split -n l/1/2 f >/dev/full; split -n r/1/2 f >/dev/full'
since 9.11 expect 'a part to a full disk' 'split -n 1/2 f >/dev/full' 1 '' 'split: write error: No space left on device'
same 'a piece too large' 'ulimit -f 1; trap "" XFSZ; split -b 5K long; split -b 5000 - y <long'
same 'filters' 'split -l 2 --filter="cat; echo \$FILE" f; split -n 2 --filter="cat >\$FILE.out" empty; split -n l/3 --filter="cat >\$FILE.out" blanks y; split -b 30000 --filter="cksum >\$FILE.sum" b w; split -C 100K --filter="cksum >\$FILE.sum" b v; split -n r/3 --filter="cat >\$FILE" long u; split -e -n 3 --filter="cat >\$FILE" empty; split -d -a 3 -l 2 --additional-suffix=.g --filter="cat >\$FILE" f'
same 'filters that fail' 'split -l 2 --filter="exit 3" f; split -l 2 --filter="cat; exit 300" f; split -l 2 --filter="kill -9 \$\$" f; split --filter="kill -USR1 \$\$" f "a b"; split -n r/2 --filter="exit 3" f; split -n 1 --filter="exit 200" empty "a b"'
same 'filters that do not listen' 'split -l 40000 --filter="head -c 4; echo" b; split -l 1000 --filter="head -c 4" long; split -n l/3 --filter="head -n 1" long; split -n 3 --filter="head -c 3" endless; split -C 4000 --filter="head -c 4" long'
unordered same 'nobody listens, and that ends it' 'yes | split -n r/2 --filter="head -c 4"'
same 'the pipe signal, as filters have it' 'split -n 1 --filter="kill -PIPE \$\$; echo not reached" f; (trap "" PIPE; split -n 1 --filter="kill -PIPE \$\$; echo reached" f)'
same 'whose shell' 'SHELL=/bin/sh split --filter="echo \$0 \$FILE" f; env -u SHELL split --filter="echo \$FILE" f'
since 9.9 expect 'no shell' 'SHELL=/nosuch split --filter="x y" f' 1 '' 'split: failed to run command: "/nosuch -c x y": No such file or directory'
same 'more files than descriptors' 'ulimit -n 20; split -a 4 -n r/100 long; split -a 4 -e -n r/50 blanks y -t " "'
needs memory_limit same 'little memory' 'ulimit -v 100000; head -c 100M /dev/zero | split -b 60M; head -c 100M /dev/zero | split -l 2 - y; head -c 100M /dev/zero | split -n r/3 - z'
# GNU holds it in memory.
needs memory_limit within 60 expect 'a piece of lines that is larger than memory' "(echo a; head -c 120M /dev/zero) | (ulimit -v 100000; split -C 119M --filter='cksum')" 0 $'2418082923 2\n2416733827 124780544\n3018728591 1048576'
same 'fifos' 'mkfifo xaa xab; cat xaa >one & cat xab >two & split -n r/2 f; wait; rm xaa xab'
same 'standard input is shared' '(read x; split -l 3) <f; (read x; split -b 3 - y) <f'
same 'closed' 'split <&- 2>/dev/null; split f >&-'
same 'a directory' 'mkdir d; for how in "-n 2" "-n l/2" "-n r/2" "-n 1/2" "-l 1" "-b 1" "-C 3"; do split $how d; done'
expect 'letters of another base' 'split --hex-suffixes=f -d f' 1 '' $'split: \'f\': invalid start value for numerical suffix\nTry \'split --help\' for more information.'
same 'digits of another base' 'split -l 40 --hex-suffixes=8 -d f; split -l 40 --numeric-suffixes=8 -x f y'
same 'unknown options' 'split --nope; split -X f; split -n; split --lines'
for ((round = 0; round < 60; round++)); do
  pick lines 0 1 2 3 7; pick length 1 2 5 9 40; pick last '' 'printf end >>g;' 'printf "\n\n" >>g;'; pick e '' -e
  text=': >g;'
  for ((i = 0; i < lines; i++)); do pick some 1 2 3 "$length" "$((length * 3))"; text+=" head -c $some endless >>g; echo >>g;"; done
  pick n 1 2 3 4 5 7 12; pick k 1 2 3; test "$k" -le "$n" || k=1
  # Then the parts are those of 9.1, too.
  text+=" $last truncate -s %$n g; tr '\0' '\n' <g >h;"
  same "lines in parts, any mix $round" "$text split $e -n l/$n h; split -n l/$k/$n h; split $e -n $n h y; split -n $k/$n h; split $e -n r/$n h z; split -n r/$k/$n h"
done
for ((round = 0; round < 80; round++)); do
  pick size 1 2 3 4 5 8 13 64; pick way -b -C -l; pick file f part empty blanks g g g; pick read "split $way" "cat $file | split $way"
  text="for i in 1 2 3 4 5 6; do head -c \$((i * $RANDOM % 29)) endless; echo; done >g; truncate -s -1 g; printf 'q\n\nq' >>g;"
  if test "$file" = blanks; then pick size 1000 4000 13893; fi
  case $read in cat*) name=- ;; *) name=$file ;; esac
  same "any mix $round" "$text $read $size -a 3 $name"
done
