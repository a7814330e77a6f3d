# shellcheck shell=bash
# Digests of "abc", as others than ourselves give them.
md5=900150983cd24fb0d6963f7d28e17f72
md5_64='kAFQmDzST7DWlj99KOF/cg=='
sha1=a9993e364706816aba3e25717850c26c9cd0d89d
sha256=ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
sha256_64='ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='
sha3=3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532
setup "printf abc >f; : >e; touch 'a b' 'b\\s' \$'n\\nl'; mkdir d; seq 1000 >s
cat >tags <<'X'
MD5 (f) = $md5
SHA1 (f) = $sha1
SHA256 (f) = $sha256
BLAKE2b-8 (f) = 6b
# a remark

\\MD5 (b\\\\s) = d41d8cd98f00b204e9800998ecf8427e
\\MD5 (n\\nl) = d41d8cd98f00b204e9800998ecf8427e
MD5 (a b) = d41d8cd98f00b204e9800998ecf8427e
MD5(f)= $md5
X
sed 's/\\\\x20/ /' >odd <<'X'
  MD5 (f) = $md5
MD5  (f) = $md5
MD5	(f) = $md5
MD5 (f)=$md5
MD5 (f)	=	$md5
MD5 (f) = ${md5^^}
MD5 (f) = $md5\x20
MD5 (f) $md5
MD5 f = $md5
MD5 (f = $md5
MD5-128 (f) = $md5
BLAKE2b-16 (f) = aa
BLAKE2b (f) = 6b
SM3 (f) = 12
CRC (f) = 1219131554
SYSV (f) = 294
XYZ (f) = $md5
$md5  f
\\MD5 (x\\y) = $md5
MD5 (nope) = $md5
SHA1 (f) = $md5
X
printf '%s\n' '$md5  f' '$md5 *f' 'bad' '$md5  nope' '${md5/9/8}  f' '\\d41d8cd98f00b204e9800998ecf8427e  n\\nl' >untagged"
since 9.11 expect 'mixed tags' 'cksum -c tags; cksum --check <tags | head -n 2; cksum -c --quiet tags; cksum -c --status tags' 0 - <<'END'
f: OK
f: OK
f: OK
f: OK
'b\s': OK
'n'$'\n''l': OK
'a b': OK
f: OK
f: OK
f: OK
END
same 'lines that are odd' 'cksum -c odd; cksum -wc odd; cksum --strict -c odd; cksum --warn -a md5 -c odd; cksum -a sha1 -c odd; cksum --ignore-missing --quiet -c odd'
same 'lines without tags' 'cksum -c untagged; cksum -wc untagged; cksum -a sha1 -wc untagged; cksum -c untagged tags 2>&1 | grep -c f'
since 9.11 expect 'lines without tags, of what -a says' 'cksum -a md5 -c untagged; cksum -wc -a md5 --strict <untagged 2>&1 | tail -n 4' 0 - <<'END' "cksum: nope: No such file or directory
cksum: WARNING: 1 line is improperly formatted
cksum: WARNING: 1 listed file could not be read
cksum: WARNING: 1 computed checksum did NOT match"
f: OK
f: OK
nope: FAILED open or read
f: FAILED
'n'$'\n''l': OK
'n'$'\n''l': OK
cksum: WARNING: 1 line is improperly formatted
cksum: WARNING: 1 listed file could not be read
cksum: WARNING: 1 computed checksum did NOT match
END
same 'tags of another algorithm' "for a in md5 sha1 sha256 blake2b; do echo 'SHA1 (f) = $sha1' | cksum -a \$a -wc; echo 'SHA256 (f) = $sha256' | cksum -wa \$a -c; done"
since 9.8 expect 'SHA-2 of any length' "{ echo 'SHA256 (f) = $sha256'; echo 'SHA224 (f) = 23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7'; echo '$sha256  f'; echo '23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7 *f'; } >l; cksum -a sha2 -c l; cksum -a sha256 -c l; cksum -a sha2 -l 224 -c l | grep -c OK; echo '$md5  f' | cksum -a sha2 -wc" 1 $'f: OK\nf: OK\nf: OK\nf: OK\nf: OK\nf: OK\n4' "cksum: WARNING: 2 lines are improperly formatted
cksum: 'standard input': 1: improperly formatted SHA2 checksum line
cksum: 'standard input': no properly formatted checksum lines found"
since 9.8 expect 'SHA-3' "{ echo 'SHA3-256 (f) = $sha3'; echo 'SHA3-256(f)= $sha3'; echo '$sha3  f'; echo 'SHA3 (f) = $sha3'; echo 'SHA3-250 (f) = $sha3'; } >l; cksum -c l; cksum -a sha3 -c l; cksum -a sha3 -l 384 s >t; cksum -c t; cksum -a sha3 --length=512 --untagged s | cksum -a sha3 -c" 0 $'f: OK\nf: OK\nf: OK\nf: OK\nf: OK\ns: OK\ns: OK' "cksum: WARNING: 3 lines are improperly formatted
cksum: WARNING: 2 lines are improperly formatted"
since 9.8 expect 'as OpenSSL 3 has them' "echo 'SHA2-256(f)= $sha256' | cksum -c; echo 'SHA2-256(f)= $sha256' | cksum -a sha2 -c; echo 'SHA2-250(f)= $sha256' | cksum -wc" 1 $'f: OK\nf: OK' "cksum: 'standard input': 1: improperly formatted SHA2 checksum line
cksum: 'standard input': no properly formatted checksum lines found"
needs openssl expect 'as openssl has them here' 'for d in md5 sha1 sha224 sha256 sha384 sha512 sha3-224 sha3-512 sm3; do openssl dgst -$d s; done | cksum -c | uniq -c' 0 '      9 s: OK'
since 9.9 expect 'base 64' "{ echo 'MD5 (f) = $md5_64'; echo 'SHA256 (f) = $sha256_64'; echo 'MD5 (f) = K${md5_64#?}'; echo 'MD5 (f) = ${md5_64%=}'; echo 'MD5 (f) = ${md5_64%==}AA'; echo 'BLAKE2b-8 (f) = aw=='; } >l; cksum -wc l; echo '$md5_64  f' | cksum -a md5 -c; echo '$sha256_64  f' | cksum -a sha2 -c; cksum -a blake2b -l 24 --base64 --untagged f | cksum -a blake2b -c; cksum -a md5 --base64 f | cksum -a md5 -c" 0 $'f: OK\nf: OK\nf: FAILED\nf: OK\nf: OK\nf: OK\nf: OK\nf: OK' "cksum: l: 4: improperly formatted MD5 checksum line
cksum: l: 5: improperly formatted MD5 checksum line
cksum: WARNING: 2 lines are improperly formatted
cksum: WARNING: 1 computed checksum did NOT match"
expect 'md5sum knows no base 64' "echo 'MD5 (f) = $md5_64' | md5sum -c; echo '$md5_64  f' | md5sum -c" 1 '' "md5sum: 'standard input': no properly formatted checksum lines found
md5sum: 'standard input': no properly formatted checksum lines found"
since 9.2 expect 'what it puts, it reads' 'for a in md5 sha1 sha224 sha256 sha384 sha512 blake2b sm3; do for o in "" --base64 --untagged "--untagged --base64"; do cksum -a $a $o "a b" "b\s" $'"'"'n\nl'"'"' s | cksum -a $a -c --strict --quiet; cksum -a $a $o s e | cksum -a $a --quiet --strict -c || echo "$a $o"; done; done; echo fine' 0 fine
same 'what is behind a NUL does not count' "printf '$md5  f\\0x\\nMD5 (f\\0x) = $md5\\nMD5 (f) = $md5\\0x\\n\\\\$md5  f\\0x\\n$md5\\0  f\n' | md5sum -wc; printf '$md5  \\0x\\n' | md5sum -wc --status"
same 'a list whose lines end in NUL is read where it has one name' 'md5sum -z f | md5sum -c; cksum -za md5 f | cksum -c; md5sum --tag -z f s | md5sum --status -c; md5sum -z f s | md5sum -c'
same 'long lines and long lists' "{ printf '$md5  '; head -c 300000 /dev/zero | tr '\\0' x; echo; echo '$md5  f'; } >l; md5sum -c l 2>&1 | cut -c 1-70; seq 9000 | sed 's/.*/$md5  f/' >l; md5sum -c l | uniq -c; cksum -a md5 --quiet -c l; sed -n '5000s/9/8/; p' l | md5sum -wc 2>&1 | uniq -c"
same 'the number of a line' "{ seq 7000 | sed 's/.*/#/'; echo bad; echo; echo worse; echo '$md5  f'; } | md5sum -wc"
same 'no end of the last line' "printf '$md5  f' | md5sum -c; printf '$md5  f\\r' | md5sum -c; printf bad | md5sum -wc; printf '#' | md5sum -c"
expect 'results come as lines come' "mkfifo p; md5sum -c <p >out & exec 3>p; echo '$md5  f' >&3; sleep 0.5; cat out; exec 3>&-; wait" 0 'f: OK'
same 'files with lines for others' "cksum -a md5 f >1; cksum -a sha1 s >2; cksum -c 1 2; cksum -c 1 nope 2; cksum -c 2 e 1; cksum -a md5 -c 1 2; cat 1 2 | cksum --check -"
