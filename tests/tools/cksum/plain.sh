# shellcheck shell=bash
setup "printf abc >f; : >e; seq 100000 >s; touch 'a b' 'b\\s' \$'n\\nl'; mkdir d; for i in 1 3 4 7 8 9 63 64 65 127 128 129 255 256 257 511 512 513 1000 262143 262144 262145 500000; do head -c \$i s >s\$i; done; for i in \$(seq 12); do cat s; done >big"
for length in 1 3 4 7 8 9 63 64 65 127 128 129 255 256 257 511 512 513 1000 262143 262144 262145 500000; do
  same "$length bytes" "cksum s$length; cksum <s$length; cat s$length | cksum; (head -c 1 s$length; sleep 0.1; tail -c +2 s$length) | cksum; for a in md5 sha1 sha224 sha256 sha384 sha512 blake2b sm3 bsd sysv crc; do cksum -a \$a s$length; done"
  needs gzip expect "crc32b of $length bytes, as gzip has it" "cksum -a crc32b s$length | cut -d' ' -f1,2 >1; gzip -c <s$length | tail -c 8 | od -An -tu4 | sed 's/^ *//; s/  */ /' >2; cmp 1 2; cat s$length | cksum -a crc32b | cmp - 2" 0 ''
  for bits in 224 256 384 512; do
    needs openssl expect "SHA-3 of $bits bits, $length bytes" "cksum -a sha3 -l $bits --untagged s$length >1; openssl dgst -sha3-$bits -r s$length | sed 's/ \\*/  /' >2; cmp 1 2; cat s$length | cksum -a sha3 --length $bits --untagged - | sed s/-/s$length/ | cmp - 2; cksum -a sha2 -l $bits s$length >1; cksum -a sha$bits s$length | cmp - 1" 0 ''
  done
done
same 'a file that takes a while' 'for a in md5 sha1 sha256 sha512 blake2b sm3 bsd sysv crc; do cksum -a $a big; cat big | cksum -a $a; done'
same 'files' "cksum f e s; cksum; cksum -; cksum <f; cksum - <f; cksum f - f <e; cksum - - <f; cksum 'a b' 'b\\s' \$'n\\nl'; cksum -z 'b\\s' f | od -c; cksum --zero - <f | od -c"
same 'what cannot be read' "cksum nope; cksum f nope e; cksum ''; cksum f/; cksum -a md5 d nope"
since 9.4 expect 'a folder' 'cksum d f; cksum -a crc32b d; cksum -a bsd d' 1 '1219131554 3 f' $'cksum: d: Is a directory\ncksum: d: Is a directory\ncksum: d: Is a directory'
same 'what is closed' 'cksum f >&-; cksum -a md5 <&-'
since 9.4 expect 'standard input that is closed' 'cksum <&-; cksum - <&-' 1 '' "cksum: -: Bad file descriptor
cksum: standard input: Bad file descriptor
cksum: -: Bad file descriptor
cksum: standard input: Bad file descriptor"
since 9.10 expect 'a full disk' 'cksum f >/dev/full; cksum -a md5 f >/dev/full' 1 '' "cksum: write error: No space left on device
cksum: write error: No space left on device"
same 'tags and names' "cksum -a md5 f 'a b' 'b\\s' \$'n\\nl'; cksum -a sha256 --tag 'b\\s'; cksum -a md5 --untagged f 'b\\s' \$'n\\nl'; cksum --untagged -a sha1 --tag f; cksum --tag --untagged -a sha1 f; cksum -a md5 -z 'b\\s' | od -c; cksum -a md5; cksum -a md5 - <f; cksum --algorithm=sm3 f; cksum -a md5 -a sha1 f; cksum -a bsd --tag f; cksum -a crc --untagged f"
same 'BLAKE2b' 'for l in 0 8 72 512 " 8" +8; do cksum -a blake2b -l "$l" f; cksum -l "$l" -a blake2b --untagged f; done; cksum -a md5 -l 0 f'
since 9.4 expect 'modes, which are not told of' 'cksum -a md5 -b f; cksum -a md5 --binary --untagged f; cksum -a md5 --untagged -t f; cksum -a md5 --text --untagged f; cksum -b f' 0 - <<'END'
MD5 (f) = 900150983cd24fb0d6963f7d28e17f72
900150983cd24fb0d6963f7d28e17f72 *f
900150983cd24fb0d6963f7d28e17f72  f
900150983cd24fb0d6963f7d28e17f72  f
1219131554 3 f
END
since 9.10 expect '--text wants --untagged' 'cksum -a md5 --text f; cksum -a md5 -t --tag f; cksum --tag --text f' 1 '' "$(for i in 1 2 3; do printf '%s\n' 'cksum: --text mode is only supported with --untagged' "Try 'cksum --help' for more information."; done)"
since 9.6 expect 'crc32b' 'cksum -a crc32b f e; cksum -a crc32b <f; cksum -a crc32b - <e' 0 - <<'END'
891568578 3 f
0 0 e
891568578 3
0 0 -
END
expect 'SHAKE' 'cksum -a shake128 f; cksum -a shake256 f | cut -c 1-40; cksum -a shake128 -l 64 f; cksum -a shake256 -l 200 --untagged f; cksum -a shake128 -l 16 --base64 f; for i in 167 168 169 135 136 137; do head -c $i s; done | cksum -a shake256 -l 128 --untagged; head -c 200000 s | cksum -a shake128 -l 128 --untagged' 0 - <<'END'
SHAKE128 (f) = 5881092dd818bf5cf8a3ddb793fbcba74097d5c526a6d35f97b83351940f2cc8
SHAKE256 (f) = 483366601360a8771c6863080
SHAKE128-64 (f) = 5881092dd818bf5c
483366601360a8771c6863080cc4114d8db44530f8f1e1ee4f  f
SHAKE128-16 (f) = WIE=
806595de5f57e8c8f70c04ad4d11b268  -
c2716f8a0ef786f52f9c4a2ab6d05741  -
END
expect 'lengths that SHAKE does not have' 'cksum -a shake128 -l 12 f; cksum -a shake256 -l 520 f; cksum -a shake128 -l 0 f' 0 'SHAKE128 (f) = 5881092dd818bf5cf8a3ddb793fbcba74097d5c526a6d35f97b83351940f2cc8' "cksum: invalid length: '12'
cksum: length is not a multiple of 8
cksum: invalid length: '520'
cksum: maximum digest length for 'SHAKE256' is 512 bits"
expect 'SHAKE is checked' 'cksum -a shake128 -l 64 f | cksum -c; cksum -a shake256 f | cksum -c; echo "SHAKE128 (f) = 5881092dd818bf5c" | cksum -c; cksum -a shake256 -l 40 --untagged f | cksum -a shake256 -c; echo "SHAKE256 (f) = 5881092dd818bf5c" | cksum -c' 1 $'f: OK\nf: OK\nf: OK\nf: OK\nf: FAILED' 'cksum: WARNING: 1 computed checksum did NOT match'
since 9.8 expect 'SHA-2 and SHA-3' 'cksum -a sha2 -l 256 f; cksum -a sha2 -l 224 f; cksum -a sha3 -l 224 f; cksum -a sha3 --length=256 --untagged f' 0 - <<'END'
SHA256 (f) = ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
SHA224 (f) = 23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7
SHA3-224 (f) = e642824c3f8cf24ad09234ee7d3c766fc9a3a5168d0c94ad73b46fdf
3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532  f
END
since 9.8 expect 'lengths that they have not' 'cksum -a sha2 f; cksum -a sha3 -l 0 f; cksum -a sha2 -l 100 f; cksum -a sha3 -l 128 f; cksum -a sha2 -l 99999999999999999999 f; cksum -a sha2 -l 100 -c f' 1 '' "cksum: --algorithm=sha2 requires specifying --length 224, 256, 384, or 512
cksum: --algorithm=sha3 requires specifying --length 224, 256, 384, or 512
cksum: invalid length: '100'
cksum: digest length for 'SHA2' must be 224, 256, 384, or 512
cksum: invalid length: '128'
cksum: digest length for 'SHA3' must be 224, 256, 384, or 512
cksum: invalid length: '99999999999999999999'
cksum: digest length for 'SHA2' must be 224, 256, 384, or 512
cksum: invalid length: '100'
cksum: digest length for 'SHA2' must be 224, 256, 384, or 512"
since 9.8 expect 'lengths for others' 'cksum -l 8 f; cksum -a sha256 -l 256 f' 1 '' "$(for i in 1 2; do printf '%s\n' 'cksum: --length is only supported with --algorithm blake2b, sha2, or sha3' "Try 'cksum --help' for more information."; done)"
since 9.8 expect 'lengths that are too large' 'cksum -a blake2b -l 1024 f; cksum -a blake2b -l 99999999999999999999 f' 1 '' "$(for i in 1024 99999999999999999999; do printf '%s\n' "cksum: invalid length: '$i'" "cksum: maximum digest length for 'BLAKE2b' is 512 bits"; done)"
in_locales 'C C.UTF-8' same 'lengths that are none' 'for l in 7 12 520 x "" 8k -8 8.0 0x8; do cksum -a blake2b -l "$l" f; done; cksum -l; cksum -l x f'
since 9.2 expect '--base64' 'for a in md5 sha1 sha224 sha256 sha384 blake2b sm3 crc bsd; do cksum -a $a --base64 f; done; cksum --base64 --untagged -a md5 "b\s"; cksum -a blake2b -l 8 --base64 f; cksum -a blake2b -l 16 --base64 f' 0 - <<'END'
MD5 (f) = kAFQmDzST7DWlj99KOF/cg==
SHA1 (f) = qZk+NkcGgWq6PiVxeFDCbJzQ2J0=
SHA224 (f) = Iwl9IjQF2CKGQqR3vaJVsyqtvOS9oLP342ydpw==
SHA256 (f) = ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=
SHA384 (f) = ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn
BLAKE2b (f) = uoClP5gcTQ1qJ5e2nxL26UwhLxRoWsS3SxK7b9v/otF9h8U5Kqt5LcJS1d5FM8yVGNOKqNvxklq5I4bt1ACZIw==
SM3 (f) = Zsfw9GLu7dnR8tRr3BDk4kFnxIdc8veiKX2gK49LqOA=
1219131554 3 f
16556     1 f
\1B2M2Y8AsgTpgAmY7PhCfg==  b\\s
BLAKE2b-8 (f) = aw==
BLAKE2b-16 (f) = rh4=
END
since 9.2 expect '--raw' 'for a in md5 crc crc32b bsd sysv; do cksum -a $a --raw f | od -An -tx1; done; cksum --raw <e | od -An -tx1; cksum -a md5 --raw -z f | od -An -tx1' 0 - <<'END'
 90 01 50 98 3c d2 4f b0 d6 96 3f 7d 28 e1 7f 72
 48 aa 78 a2
 35 24 41 c2
 40 ac
 01 26
 ff ff ff ff
 90 01 50 98 3c d2 4f b0 d6 96 3f 7d 28 e1 7f 72
END
since 9.2 expect '--raw is of one file' 'cksum --raw f e; cksum -a md5 --raw f nope; cksum --raw --base64 f' 1 '' "cksum: the --raw option is not supported with multiple files
cksum: the --raw option is not supported with multiple files
cksum: --base64 and --raw are mutually exclusive
Try 'cksum --help' for more information."
since 9.8 expect 'algorithms that are none' 'cksum -a sha25 f; cksum -a SHA256 f; cksum -a "" f' 1 '' "$(for a in sha25 SHA256 ''; do printf '%s\n' "cksum: invalid argument '$a' for '--algorithm'" 'Valid arguments are:' "  - '"{bsd,sysv,crc,crc32b,md5,sha1,sha224,sha256,sha384,sha512,sha2,sha3,blake2b,sm3,shake128,shake256}\' "Try 'cksum --help' for more information."; done)"
in_locales 'C C.UTF-8' same 'what makes no sense' 'cksum -z -c f; cksum -z -c --tag f; cksum --strict --quiet f; cksum -w f; cksum --warn f; cksum --quiet f; cksum --status f; cksum --strict f; cksum --ignore-missing f; cksum --nope; cksum -x f; cksum -a; cksum --algo; cksum --zero --strict f'
since 9.10 expect 'what makes no sense, in new words' 'cksum -c --tag f; cksum -a crc -c f; cksum -c -a bsd --tag f; cksum -c -b f; cksum -a md5 -ct --untagged f' 1 '' "$(for m in 'the --tag option is meaningless when verifying checksums' '--check is not supported with --algorithm={bsd,sysv,crc,crc32b}' '--check is not supported with --algorithm={bsd,sysv,crc,crc32b}' 'the --binary and --text options are meaningless when verifying checksums' 'the --binary and --text options are meaningless when verifying checksums'; do printf '%s\n' "cksum: $m" "Try 'cksum --help' for more information."; done)"
expect '--debug names what is there' 'cksum --debug f 2>&1 | grep -cE "^cksum: (using (avx512|pclmul) hardware support|(avx512|avx2|pclmul) support not detected)$" | sed "s/[123]/some/"; cksum --debug -a md5 f' 0 $'some\nMD5 (f) = 900150983cd24fb0d6963f7d28e17f72'
expect 'hardware can be switched off' 'for h in -AVX512F -AVX512F,-PCLMULQDQ -AVX2; do GLIBC_TUNABLES=glibc.cpu.hwcaps=$h cksum big; GLIBC_TUNABLES=glibc.cpu.hwcaps=$h cksum -a crc32b big; GLIBC_TUNABLES=glibc.cpu.hwcaps=$h,-SHA cksum -a sha256 big; done | sort -u | wc -l; GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2 cksum --debug e' 0 $'3\n4294967295 0 e' $'cksum: avx512 support not detected\ncksum: avx2 support not detected\ncksum: pclmul support not detected'
