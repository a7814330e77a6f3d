# shellcheck shell=bash
same 'y, words, nothing' 'yes | head -n 3; yes a b | head -n 3; yes "" | head -n 3; yes "" "" | head -n 2 | od -c; yes "a  b" | head -n 2'
same 'a lot of it' 'yes | head -c 3000001 | cksum; yes abc | head -c 3000001 | cksum; yes 12345678901 | head -c 20000003 | cksum; yes 1234567 | head -c 5000000 | cksum'
same 'lines longer than any block' 'w=$(head -c 100000 /dev/zero | tr "\0" x); yes "$w" | head -c 1000000 | cksum; yes "$w" "$w" "$w" | head -c 2000000 | cksum'
same 'into a file' 'ulimit -f 100; trap "" XFSZ; yes >f; yes ab >g'
same 'readers of odd sizes' 'yes abcdefg | dd bs=777 count=3000 iflag=fullblock status=none | cksum; yes | dd bs=4097 count=500 iflag=fullblock status=none | cksum; yes 12 | (sleep 0.1; head -c 999999) | cksum'
in_locales 'C C.UTF-8' same 'full disk, closed output, closed pipe' 'yes >/dev/full; yes >&-; trap "" PIPE; (yes; echo $? >&2) | head -n 1'
same 'options' 'yes -x; yes --nope; yes -- -x | head -n 1; yes a -x | head -n 1; yes --help >/dev/full; yes --ver >/dev/null'
