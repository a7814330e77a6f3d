# shellcheck shell=bash
# As an ordinary user, for directories that cannot be read.  Sizes of directories depend on
# the file system, which is the same for both.
ordinary_user
setup 'mkdir -p d/sub/x e "sp ace" unread; echo hi >d/f; ln d/f d/sub/hard; head -c 33000 /dev/zero >d/sub/big; truncate -s 1M d/sub/sparse; ln -s ../d/f e/l; ln -s nope e/dang; ln -s ../d e/loop; ln -s d dl; ln -s self self; touch "n
l" -- -dash; mkfifo fifo; echo secret >unread/x; touch -d 2001-02-03 d/f; touch -d "2002-03-04 05:06:07.123456789" d/sub/big; chmod 0 unread'
operands="d d/ d// ./d . dl dl/ fifo 'sp ace' e unread self nope d/nope d/f/x '' -- -dash"
same 'no operand' 'du; du -a; du -s; cd d && du -a'
same 'operands' "for f in d d/ d// ./d . dl dl/ dl// fifo 'sp ace' e unread self nope d/nope d/f/x '' d/f; do du \"\$f\"; du -a \"\$f\"; done; du -- -dash; du -s $operands"
same 'several operands' 'du d e; du d d; du d d/sub; du d/sub d; du -a d/f d/sub/hard; du -l d/f d/sub/hard; du -c d e nope; du -sc d d/sub e; du -lc d d; du -c; du -cs nope'
for option in -a -s -S -aS -c -ac -l -la -L -La -P -D -H -DL -LP -d1 -d0 -ad1 -d2 -ad0 -x -ax -0 -h -ah --si -k -m -B1 -BK -BkB -B3 -BM "-B 512" --block-size=human --block-size=si --block-size=2KiB -hk -kh -mB1 --inodes "--inodes -a" "--inodes -h" "--inodes -B1K" "--inodes -S" --all --summarize --separate-dirs --total --count-links --dereference --no-dereference --dereference-args --max-depth=1 --one-file-system --null --human-readable; do
  same "du $option" "du $option d e dl; du $option d/f fifo e/dang e/loop; du $option . 2>&1 | sort"
done
same 'thresholds' 'for t in 0 1 4K 4097 36K 40K 100M 5k 4KiB 4kB -1 -4K -4097 -40K -100M 1T -1P; do du -a -t $t d; du -t $t -S d; done; du --threshold=40K d; du --inodes -t 3 -a d; du --inodes -t -2 -a d; du -c -t 1G d; du -t1 -t 1G d'
same 'thresholds that are none' 'for t in -0 x "" 4x -5x 99999999999999999999 -99999999999999999999 "-0K" --; do du -t "$t" d; du --threshold="$t" d; done'
since 9.2 expect 'units up to Q are too large' 'for t in 1R -1Q; do du -t $t d; du --threshold=$t d; done' 1 '' $'du: -t argument \'1R\' too large\ndu: --threshold argument \'1R\' too large\ndu: -t argument \'-1Q\' too large\ndu: --threshold argument \'-1Q\' too large'
since 9.2 expect 'apparent sizes are those of contents' 'du -b d e; du -ab fifo dl e/l; rm d/sub/hard; du --apparent-size -ab d | sort -k2; du --apparent-size -k d; du -hb d; du -bh d; du --apparent-size -t 1M -a d | sort -k2' 0 - <<'END'
0	d/sub/x
1081576	d/sub
1081579	d
14	e
0	fifo
1	dl
6	e/l
1081579	d
3	d/f
1081576	d/sub
33000	d/sub/big
1048576	d/sub/sparse
0	d/sub/x
0	d/sub/x
1057	d/sub
1057	d
0	d/sub/x
1081576	d/sub
1081579	d
0	d/sub/x
1.1M	d/sub
1.1M	d
1057	d
1057	d/sub
1024	d/sub/sparse
END
since 9.10 expect '-A, and what is for tests of GNU' 'du -A -B1 -s d; du ---debug -bs d' 0 $'1081579\td\n1081579\td'
same 'the time of no files at all' 'du -c --time nope; du -c --time --time-style=full-iso nope; touch -d @-5 d/f; du -c --time --time-style=+%s d/f'
same 'times' 'du --time -a d/f d/sub/big; du --time=mtime d/f; for w in atime access use ctime status acc st; do du --time=$w d/f | cut -c-6; done; for s in full-iso long-iso iso full l +%Y +%s.%N "+" "+%A %B"; do du --time --time-style="$s" d/f d/sub/big; done; du --time --time-style=iso -h d/f; du --inodes --time --time-style=iso d/f; touch -d 2003-01-01 d d/*; touch -d 2004-05-06 d/sub/*; touch -d 2002-02-02 d/sub d/f; du --time d; du --time -S d; du -s --time d; du -c --time d/f; TZ=Asia/Kathmandu du --time d/f'
same 'TIME_STYLE' 'for s in +%d "+%d
%m" iso posix-iso posix-posix-full-iso locale full-iso "" long; do TIME_STYLE=$s du --time d/f 2>/dev/null; echo $?; TIME_STYLE=$s du --time --time-style=iso d/f; TIME_STYLE=$s du d/f; done'
since 9.11.1 expect 'styles that are none' 'du --time --time-style=foo d; TIME_STYLE=posix-foo du --time d; du --time --time-style= d; du --time --time-style=posix-iso d; du -s --time-style=foo fifo' 0 $'0\tfifo' "du: invalid argument 'foo' for 'time style'
Valid arguments are:
  - full-iso
  - long-iso
  - iso
  - +FORMAT (e.g., +%H:%M) for a 'date'-style format
Try 'du --help' for more information.
du: invalid argument 'foo' for 'time style'
Valid arguments are:
  - full-iso
  - long-iso
  - iso
  - +FORMAT (e.g., +%H:%M) for a 'date'-style format
Try 'du --help' for more information.
du: ambiguous argument '' for 'time style'
Valid arguments are:
  - full-iso
  - long-iso
  - iso
  - +FORMAT (e.g., +%H:%M) for a 'date'-style format
Try 'du --help' for more information.
du: invalid argument 'posix-iso' for 'time style'
Valid arguments are:
  - full-iso
  - long-iso
  - iso
  - +FORMAT (e.g., +%H:%M) for a 'date'-style format
Try 'du --help' for more information."
expect 'times of birth are an extension' 'du --time=birth --time-style=+%Y d/f >a; du --time=creation --time-style=+%Y d/f >b; cmp a b; y=$(date +%Y); grep -c "	$y	d/f" a' 0 1
for pattern in f sub d d/sub 's*' 'd/s*/b*' '*/f' 'b?g' '[bf]*' big/ './d' '*' '\*' 'sub/x' nope 'x/y' ''; do
  same "--exclude=$pattern" "du -a --exclude='$pattern' d; du -s --exclude='$pattern' .  2>/dev/null; du -a --exclude='$pattern' ./d"
done
same 'several patterns' 'du -a --exclude=f --exclude=x d; printf "f\nbig  \n\n  \nx" >pat; du -a -X pat d; du -a --exclude-from=pat --exclude=hard d; du -a -X - d <pat; du -X nope d; du -X nope -X nope2 d; du -X d d; : >empty; du -a -X empty d'
expect '-v tells what is passed over, an extension' 'du -v -a --exclude=b* --exclude=x d | cut -f2 | sort; du --verbose -s d/f' 0 $'\'d/sub/big\' ignored\n\'d/sub/x\' ignored\nd\nd/f\nd/sub\nd/sub/sparse\n4\td/f'
same 'names from files' 'printf "d\0e\0" >l; du --files0-from=l; du -s --files0-from=- <l; printf "d\0\0e" | du -s --files0-from=-; printf "\0" >z; du --files0-from=z; : >none; du --files0-from=none; du -c --files0-from=none; du --files0-from=nope; du --files0-from=l d; printf "d\0d/sub\0" | du --files0-from=-; du --files0-from=d; printf "nope\0d\0" | du -s --files0-from=-; printf -- "-\0d" >m; du -s --files0-from=m'
since 9.11 expect '- in names from standard input' 'printf -- "-\0" | du --files0-from=-' 1 '' "du: when reading file names from standard input, no file name of '-' allowed"
same 'mistakes' 'du -sa d; du -s -d1 d; du -s -d0 d; du -d x d; du -d -1 d; du -d "" d; du -d 1k d; du -d 99999999999999999999 d; du -d 0x1 d; du -d 010 -a d; du -ss d; du --inodes -b d; du --inodes --apparent-size d; du --nope; du -y; du --time=foo d; du --time= d; du --time=a d; du -B x d; du -B 0 d; du -B 1Y d; du -B "" d; du --block-size=x d; du --block-size=1R d; du -B1x d; du -d x -X nope -sa d'
in_locales 'C C.UTF-8' same 'what is wrong' 'du nö "a
b"; du -d ö; du unread'
same 'the environment' 'BLOCK_SIZE=1 du d; DU_BLOCK_SIZE=K BLOCK_SIZE=1 du d; BLOCKSIZE=512 du d; BLOCKSIZE=512 BLOCK_SIZE=2K du d; POSIXLY_CORRECT=1 du d; POSIXLY_CORRECT=1 du d -a; POSIXLY_CORRECT=1 BLOCKSIZE=1 du d; DU_BLOCK_SIZE=human du d; DU_BLOCK_SIZE=x du d; DU_BLOCK_SIZE=3x du d; DU_BLOCK_SIZE= du d; DU_BLOCK_SIZE=1 du -k d; LS_BLOCK_SIZE=1 du d'
needs locale:en_US.UTF-8 same 'groups of digits' "truncate -s 123456789 s; LC_ALL=en_US.UTF-8 du --block-size=\"'1\" --apparent-size s; LC_ALL=en_US.UTF-8 du -h d"
same 'large counts' 'truncate -s 3G s; du --apparent-size -B1 s; du --apparent-size -h s; du --apparent-size s'
since 9.10 expect 'write errors' 'du d >/dev/full; du -s nope >/dev/full; du -a d/f >/dev/full; du d >&-' 1 '' $'du: write error: No space left on device\ndu: cannot access \'nope\': No such file or directory\ndu: write error: No space left on device\ndu: write error: Bad file descriptor'
same 'a directory of many names' 'mkdir m; cd m; seq 5000 | xargs touch; mkdir sub; echo x >sub/f; cd ..; du m; du -a m | sort | md5sum; du --inodes -s m; rm -r m'
needs script since 9.11.1 expect 'names on terminals are quoted' 'script -qec "du -s \"sp ace\" e; du -s0 \"sp ace\"" /dev/null | tr -d "\r" | tr "\0" @ | cut -f2' 0 $'\'sp ace\'\ne\nsp ace@'
within 60 same 'a tree deeper than descriptors and stack go' 'p=$PWD; d=; for ((i = 0; i < 300; i++)); do d+=x/; done; for ((i = 0; i < 8; i++)); do mkdir -p "$d" && cd "$d" && echo 1 >f; done; cd "$p"; (ulimit -n 24; ulimit -s 256; du -s x; du --inodes -s x; du -a x | wc -l; du -d 2 x); rm -r x'
expect 'the same where links are followed' 'p=$PWD; d=; for ((i = 0; i < 300; i++)); do d+=x/; done; for ((i = 0; i < 8; i++)); do mkdir -p "$d" && cd "$d" && echo 1 >f; done; ln -s "$p/d" l; cd "$p"; (ulimit -n 24; ulimit -s 256; du --inodes -s x; du -L --inodes -s x); rm -r x' 0 $'2409\tx\n2414\tx'
needs strace expect 'a directory swapped for a link is not entered' 'mkdir -p v t/a; head -c 100000 /dev/zero >v/big; touch t/a/x; strace -qq -o /dev/null -e trace=getdents64 -e inject=getdents64:delay_exit=500000:when=1 du -a t >out & p=$!; sleep 0.25; mv t/a t/b; ln -s ../v t/a; wait $p; cut -f2 out | sort; test "$(tail -n 1 out | cut -f1)" -lt 50; echo $?' 0 $'t\nt/a\n0'
needs strace expect 'what is gone when it is looked at is not missed' 'mkdir t; touch t/a t/b; strace -qq -o /dev/null -e trace=getdents64 -e inject=getdents64:delay_exit=500000:when=1 du -a t >out & p=$!; sleep 0.25; rm t/a; wait $p; echo $?; cut -f2 out' 0 $'0\nt/b\nt'
needs unshare same 'mounts' 'unshare -rm bash -c "mkdir -p q/a/b w/z; mount --bind q q/a/b; du q; du -a q; du -x q; du -l q; du -L q; mount -t tmpfs none w/z; echo x >w/z/f; du -a w; du -ax w; du -ax w/z; du -x w/z w; du -sxc w w/z"'
same 'a word that an extension must not make ambiguous' 'du --ver | tail -n 0; du --verb'
