# shellcheck shell=bash
# What buffers do is seen in a program that uses the C library's streams and writes to the
# same pipe beside them: python calls both.
in_locales 'C C.UTF-8' same 'usage' 'stdbuf; stdbuf true; stdbuf -o; stdbuf -oL; stdbuf --nope true; stdbuf -x true; stdbuf --output; stdbuf --o; stdbuf -oL --; stdbuf -- true'
since 9.11 expect 'modes that are none' '(stdbuf -ox true; stdbuf -o1x true; stdbuf --output=x true; stdbuf --out=1x true; stdbuf -e "" true; stdbuf -i -1 true; stdbuf -oLL true; stdbuf -o l true; stdbuf -o 1Q true; stdbuf --input=99999999999999999999 true; stdbuf -iL true; stdbuf --input=L true; stdbuf -o "1\0" true) 2>&1' 125 - <<'END'
stdbuf: invalid -o argument 'x'
stdbuf: invalid suffix in -o argument '1x'
stdbuf: invalid --output argument 'x'
stdbuf: invalid suffix in --output argument '1x'
stdbuf: invalid -e argument ''
stdbuf: invalid -i argument '-1'
stdbuf: invalid -o argument 'LL'
stdbuf: invalid -o argument 'l'
stdbuf: -o argument '1Q' too large
stdbuf: --input argument '99999999999999999999' too large
stdbuf: line buffering standard input is meaningless
Try 'stdbuf --help' for more information.
stdbuf: line buffering standard input is meaningless
Try 'stdbuf --help' for more information.
stdbuf: invalid suffix in -o argument '1\\0'
END
same 'statuses' 'stdbuf -oL nope; stdbuf -oL /; stdbuf -oL ./nope; stdbuf -oL ""; stdbuf -oL sh -c "exit 9"; stdbuf -oL true; stdbuf -o0 printf "%s\n" -o a; stdbuf -oL sh -c "kill -TERM \$\$"'
show="sed -n '/^_STDBUF/p; /^LD_PRELOAD/{s|=.*/|=/|;p}'"
for options in -oL -o0 '-i0 -oL -e0' -o1 -o1K -o1kB -o1KiB '-e 2M' --output=L '--input=512 --error=L' '-o L -o 0' '-o 00' '-o +5' '-o " L"' '-o " 7"' -eL; do
  same "the environment of $options" "stdbuf $options env | $show"
done
same 'what is to be loaded anyway' "LD_PRELOAD= stdbuf -oL env | sed -n 's|^LD_PRELOAD=:/.*/|LD_PRELOAD=:/|p'; lib=\$(ldd /bin/true | sed -n 's/.*=> \\([^ ]*libc[^ ]*\\).*/\\1/p'); LD_PRELOAD=\$lib stdbuf -oL env | sed -n \"s|^LD_PRELOAD=\$lib:/.*/|LIBC and |p\"; _STDBUF_I=5 stdbuf -oL env | $show; stdbuf -o0 stdbuf -eL env | grep ^_STDBUF"

# Lines to a pipe come while the program still runs.
setup 'printf "%s\n" "import ctypes, sys" "c = ctypes.CDLL(None)" "for word in sys.argv[1:]:" "    c.printf(b\"%s\", word.encode())" "    if word.endswith(chr(10)):" "        c.write(1, b\"|\", 1)" "    c.write(1, b\"/\", 1)" >say'
# shellcheck disable=SC2016
for options in -oL -o0 -o1 -o3 -o1K '-o0 -eL' '-e0 -i0'; do
  needs python3 same "output by $options" "stdbuf $options python3 say a b \$'c\n' dddddd \$'e\n' f | od -c"
done
needs python3 same 'standard error' "cat >err <<'END'
import ctypes
c = ctypes.CDLL(None)
f = ctypes.c_void_p.in_dll(c, 'stderr')
for word in b'a', b'b\n', b'c':
    c.fputs(word, f)
    c.write(2, b'/', 1)
END
for m in 0 L 1K; do stdbuf -e\$m python3 err 2>&1 | od -c; done; python3 err 2>&1 | od -c"
needs python3 same 'input' "cat >in <<'END'
import ctypes, os
c = ctypes.CDLL(None)
for i in range(3):
    c.getchar()
print(os.lseek(0, 0, os.SEEK_CUR))
END
seq 100000 >numbers; for m in 0 1 512 10K; do stdbuf -i\$m python3 in <numbers; done"
needs python3 same 'modes that no one has asked for by stdbuf' "lib=\$(stdbuf -oL env | sed -n 's/^LD_PRELOAD=//p'); for m in x '' 5x; do LD_PRELOAD=\$lib _STDBUF_O=\$m python3 -c 'print(1)' 2>&1; done; (ulimit -v 2000000; LD_PRELOAD=\$lib _STDBUF_O=9000000000000000000 python3 -c 'print(1)') 2>&1; LD_PRELOAD=\$lib python3 -c 'print(1)'"
# shellcheck disable=SC2016
needs root needs quick_start expect 'the library is missing' 'mkdir jail; s=$(readlink -f "$(command -v stdbuf)"); cp "$s" jail/stdbuf; ldd "$s" | grep -o "/[^ ]*" | while read -r l; do mkdir -p "jail${l%/*}"; cp "$l" "jail$l"; done; env PATH=/usr/sbin:/usr/bin chroot jail /stdbuf -oL true' 125 '' $'stdbuf: failed to find \'libstdbuf.so\': No such file or directory'
needs nm expect 'the library shows no name to the program' 'nm -D --defined-only "$(stdbuf -oL env | sed -n "s/^LD_PRELOAD=//p")" | grep -v " [ABDT] _\(edata\|end\|init\|fini\|_bss_start\)$"' 1 ''
same 'nothing leaks to the command' 'stdbuf -oL ls /proc/self/fd; stdbuf --version >/dev/full; stdbuf -oL true >/dev/full'
